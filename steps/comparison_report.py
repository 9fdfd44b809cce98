"""The report of a comparison."""

from __future__ import annotations

import itertools

from ..reports.comparison_words import flattery_paragraph, verdict_paragraph
from ..reports.figures import roc_curves
from ..reports.page import Page
from .comparison import Comparison, Trial
from .comparison_tables import Pair
from .manifest import versions
from .report_sections import STRATEGY_NAMES, network_title

AUCS = ("AUC, paper's protocol", "AUC, common test")


def label_of(comparison: Comparison, trial: Trial) -> str:
    """Return a trial's name: the strategy, the network, or both, whatever tells it from the others."""
    strategy, network = STRATEGY_NAMES[trial.strategy], network_title(trial.network)
    if len({other.network for other in comparison.trials}) == 1:
        return strategy
    if len({other.strategy for other in comparison.trials}) == 1:
        return network
    return f"{strategy}, {network}"


def comparison_report(path: str, comparison: Comparison, pairs: list[Pair], title: str, area: str) -> None:
    """Write the report: the verdict in words, the tests side by side, curves, pairs, zones and settings."""
    page = Page(title, area)
    page.highlights(
        {
            "best by the common test": label_of(comparison, comparison.best),
            "its AUC": f"{comparison.best.auc:.3f}",
            "landslides": len(comparison.located),
            "compared": len(comparison.trials),
        }
    )
    for text in verdict(comparison, pairs):
        page.paragraph(text)
    _add_tests(page, comparison)
    _add_folds(page, comparison)
    _add_curves(page, comparison)
    _add_pairs(page, comparison, pairs)
    _add_zones(page, comparison)
    _add_settings(page, comparison)
    page.write(path)


def verdict(comparison: Comparison, pairs: list[Pair]) -> list[str]:
    """Return in words which is better by which test."""
    ranked = sorted(comparison.possible, key=lambda trial: -trial.auc)
    best, second = ranked[0], ranked[1] if len(ranked) > 1 else None
    difference, p_value = (None, None) if second is None else (best.auc - second.auc, _p_value(pairs, best, second))
    texts = [
        verdict_paragraph(
            label_of(comparison, best), best.auc, label_of(comparison, second) if second else "", difference, p_value,
            basis_of(comparison),
        )
    ]  # fmt: skip
    flattered = max(ranked, key=lambda trial: trial.evaluation.paper.auc)
    paper = flattered.evaluation.paper.auc
    gap = paper - flattered.evaluation.common.auc
    texts.append(flattery_paragraph(label_of(comparison, flattered), paper, gap, label_of(comparison, best)))
    for trial in comparison.trials:
        if trial.impossible:
            texts.append(f"{label_of(comparison, trial)} was not possible here. {trial.impossible}")
    return texts


def basis_of(comparison: Comparison) -> str:
    """Return what the figures that trials are ranked by are of."""
    settings = comparison.settings
    if not settings.folds:
        return "landslides held out by the split"
    return f"mean of {settings.folds} {' and '.join(settings.kinds)} folds"


def _p_value(pairs: list[Pair], first: Trial, second: Trial) -> float | None:
    """Return the least favourable p-value of two trials over the kinds of folds, the split's without folds."""
    for pair in pairs:
        if {id(pair.first), id(pair.second)} == {id(first), id(second)}:
            return max((found.p_value for found in pair.folds.values()), default=pair.split.p_value)
    return None


def _interval(auc: float, low: float, high: float) -> str:
    # Spaces that do not break, so that an interval stays on one line.
    return f"{auc:.3f} ({low:.3f}\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{high:.3f})"


def _add_tests(page: Page, comparison: Comparison) -> None:
    page.section("Held-out landslides of the split")
    page.paragraph(
        "Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them "
        "against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test "
        "sets them against the same random cells in every row. Compare by the common test."
    )
    rows = []
    for trial in comparison.trials:
        label = label_of(comparison, trial)
        if trial.impossible:
            rows.append([label, *[None] * 9])
            continue
        found = trial.evaluation
        paper, common = found.paper, found.common
        rows.append(
            [
                label, paper.accuracy, paper.precision, paper.recall, paper.f1,
                _interval(paper.auc, paper.auc_low, paper.auc_high),
                _interval(common.auc, common.auc_low, common.auc_high),
                found.success.area_under, found.prediction.area_under, trial.zones[-1].area_pct,
            ]
        )  # fmt: skip
    page.table(
        ["compared", "accuracy", "precision", "recall", "F1", *AUCS, "success rate", "prediction rate",
         "very high zone (%)"],
        rows,
        caption="Measures by the paper's protocol at probability 0.5, AUC with DeLong's 95 % interval, areas under the "
        "success and prediction rate curves, and the share of the highest zone in the area",
        formats={"accuracy": ".3f", "precision": ".3f", "recall": ".3f", "F1": ".3f", "success rate": ".3f",
                 "prediction rate": ".3f", "very high zone (%)": ".1f"},
    )  # fmt: skip
    known = comparison.possible[0].evaluation.information_value
    if known is not None:
        page.note(f"The information-value map alone has an AUC of {known.auc:.3f} on the common test.")


def _add_folds(page: Page, comparison: Comparison) -> None:
    if not comparison.settings.folds:
        return
    page.section("Cross-validation")
    page.paragraph(
        "Every landslide was held out once, and information values, non-landslides, scaling and network were fitted "
        "anew without it. Spatial folds hold out whole blocks of "
        f"{comparison.settings.split.block_size:,.0f} m and show how a network does where it has seen nothing."
    )
    kinds = comparison.settings.kinds
    rows = []
    for trial in comparison.trials:
        cells = []
        for kind in kinds:
            validation = trial.validations.get(kind)
            for interval in (validation.paper, validation.common) if validation else (None, None):
                cells.append(_interval(interval.auc, interval.lower, interval.upper) if interval else None)
        rows.append([label_of(comparison, trial), *cells, trial.auc])
    page.table(
        ["compared", *(f"{name}, {kind} folds" for kind in kinds for name in AUCS), "AUC ranked by"],
        rows,
        caption=f"Mean AUC over {comparison.settings.folds} folds with its 95 % interval",
        formats={"AUC ranked by": ".3f"},
    )


def _add_curves(page: Page, comparison: Comparison) -> None:
    page.section("ROC curves")
    for name, caption in (
        ("paper", "By the paper's protocol: held-out landslides against held-out non-landslides of each strategy."),
        ("common", "By the common test: the same landslides against random cells, the same for all."),
    ):
        curves = []
        for trial in comparison.possible:
            test = getattr(trial.evaluation, name)
            rates = test.roc.false_positive_rate, test.roc.true_positive_rate
            curves.append((label_of(comparison, trial), *rates, test.auc, (test.auc_low, test.auc_high)))
        page.figure(roc_curves(curves), caption)


def _add_pairs(page: Page, comparison: Comparison, pairs: list[Pair]) -> None:
    if not pairs:
        return
    page.section("Pairs")
    kinds = comparison.settings.kinds if comparison.settings.folds else ()
    # Each with the best, and networks on the same samples; the CSV has them all.
    best = comparison.best
    shown = [pair for pair in pairs if pair.first.strategy == pair.second.strategy or best in (pair.first, pair.second)]
    rows = []
    for pair in shown:
        cells = [label_of(comparison, pair.first), label_of(comparison, pair.second)]
        for found in (pair.split, *(pair.folds[kind] for kind in kinds)):
            cells += [found.difference, found.p_value]
        rows.append([*cells, pair.mcnemar])
    tests = ["split", *(f"{kind} folds" for kind in kinds)]
    columns = list(itertools.chain(*((f"difference, {test}", f"p, {test}") for test in tests)))
    page.table(
        ["first", "second", *columns, "p, McNemar"],
        rows,
        caption="Differences of AUC on the common test (first less second) with DeLong's paired test, and McNemar's "
        "test of the held-out samples of one strategy",
        formats={**{name: ".3f" for name in columns}, "p, McNemar": ".3f"},
    )
    page.note(
        "Among many pairs a p below 0.05 turns up by chance about once in twenty: look at the differences too. "
        "pairs.csv has every pair."
    )


def _add_zones(page: Page, comparison: Comparison) -> None:
    page.section("Zones")
    trials = comparison.possible
    names = list(dict.fromkeys(row.name for trial in trials for row in trial.zones))
    for what, attribute in (("area (%)", "area_pct"), ("landslides (%)", "landslides_pct")):
        table = []
        for trial in trials:
            known = {row.name: getattr(row, attribute) for row in trial.zones}
            table.append([label_of(comparison, trial), *(known.get(name) for name in names)])
        page.table(
            ["compared", *names], table, caption=f"Natural-breaks zones: {what}",
            formats={name: ".1f" for name in names},
        )  # fmt: skip


def _add_settings(page: Page, comparison: Comparison) -> None:
    page.section("Settings and versions")
    settings = comparison.settings
    flat = {
        "factors": ", ".join(comparison.stack.names),
        "landslides in the inventory": comparison.located.total,
        **{f"non-landslides: {k}": v for k, v in settings.negatives.__dict__.items()
           if k not in ("information_value", "seed", "strategy")},
        **{f"split: {k}": v for k, v in settings.split.__dict__.items()},
        "classes": settings.classes, "alpha": settings.alpha, "zones": settings.zones, "folds": settings.folds,
    }  # fmt: skip
    for trial in {trial.network: trial for trial in comparison.possible}.values():
        known = trial.training.trained.settings.to_dict()
        flat.update({f"{network_title(trial.network)}: {name}": value for name, value in known.items()})
    page.settings(flat, caption="Every setting of the comparison")
    page.settings(versions(), caption="Software")
