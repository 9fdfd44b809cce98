"""The report of a comparison."""

from __future__ import annotations

from ..study.comparison import Comparison
from ..study.comparison_tables import Pair
from ..study.split import BLOCKS
from .comparison_settings import comparison_settings
from .figures.curves import RocLine, roc_curves
from .page.differences import p_cell, p_text, printed_difference
from .page.page import Page
from .settings import add_settings_section
from .verdict import compared_text, comparison_caveats, label_of, verdict
from .zones import is_split_known, zone_tables_text

AUCS = ("AUC, paper's protocol", "AUC, common test")


def comparison_report(path: str, comparison: Comparison, pairs: list[Pair], title: str, area: str) -> None:
    """Write the report: the verdict in words, the tests side by side, curves, pairs, zones and settings."""
    page = Page(title, area)
    page.highlights(
        {
            "best by the common test": label_of(comparison, comparison.best),
            "its AUC": f"{comparison.best.auc:.3f}",
            "landslides": len(comparison.located),
            "compared": compared_text(len(comparison.possible), len(comparison.trials)),
        }
    )
    for text in verdict(comparison, pairs):
        page.paragraph(text)
    page.warning(comparison_caveats(comparison))
    _add_tests(page, comparison)
    _add_folds(page, comparison)
    _add_curves(page, comparison)
    _add_pairs(page, comparison, pairs)
    _add_zones(page, comparison)
    _add_settings(page, comparison)
    page.write(path)


def _interval(auc: float, low: float, high: float) -> str:
    # Spaces that do not break, so that an interval stays on one line.
    return f"{auc:.3f} ({low:.3f}\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{high:.3f})"


def _add_tests(page: Page, comparison: Comparison) -> None:
    page.section("Held-out landslides of the split")
    page.paragraph(
        "Every row was trained on the same landslides and tested on the same others. The paper's protocol sets them "
        "against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the common test "
        f"sets them against the same random cells in every row{_where(comparison)}. Compare by the common test."
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
                label,
                paper.accuracy,
                paper.precision,
                paper.recall,
                paper.f1,
                _interval(paper.auc, paper.auc_low, paper.auc_high),
                _interval(common.auc, common.auc_low, common.auc_high),
                found.success.area_under,
                found.prediction.area_under,
                trial.zones[-1].area_pct,
            ]
        )
    page.table(
        [
            "compared",
            "accuracy",
            "precision",
            "recall",
            "F1",
            *AUCS,
            "success rate",
            "prediction rate",
            "very high zone (%)",
        ],
        rows,
        caption="Measures by the paper's protocol at probability 0.5, AUC with DeLong's 95 % interval, areas under the "
        "success and prediction rate curves, and the share of the highest zone in the area",
        formats={
            "accuracy": ".3f",
            "precision": ".3f",
            "recall": ".3f",
            "F1": ".3f",
            "success rate": ".3f",
            "prediction rate": ".3f",
            "very high zone (%)": ".1f",
        },
    )
    known = comparison.possible[0].evaluation.information_value
    if known is not None:
        page.note(f"The information-value map alone has an AUC of {known.auc:.3f} on the common test.")


def _where(comparison: Comparison) -> str:
    """Return where the random cells of the split's common test come from, if not from the whole area."""
    return ", all of the spatial blocks held out" if comparison.settings.split.method == BLOCKS else ""


def _add_folds(page: Page, comparison: Comparison) -> None:
    if not comparison.settings.folds:
        return
    page.section("Cross-validation")
    page.paragraph(
        "Every landslide was held out once, and information values, non-landslides, scaling and network were fitted "
        f"anew without it. Spatial folds hold out whole blocks of {comparison.settings.split.block_size:,.0f} m and "
        "show how a network does where it has seen nothing; the random cells of their common test come from these "
        "blocks only."
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
        ("common", f"By the common test: the same landslides against the same random cells{_where(comparison)}."),
    ):
        curves = []
        for trial in comparison.possible:
            test = getattr(trial.evaluation, name)
            rates = test.roc.false_positive_rate, test.roc.true_positive_rate
            curves.append(RocLine(label_of(comparison, trial), *rates, test.auc, (test.auc_low, test.auc_high)))
        page.figure(roc_curves(curves), caption)


def _add_pairs(page: Page, comparison: Comparison, pairs: list[Pair]) -> None:
    if not pairs:
        return
    page.section("Pairs")
    kinds = comparison.settings.kinds if comparison.settings.folds else ()
    # Each with the best, and networks on the same samples; the CSV has them all.
    best = comparison.best
    shown = [pair for pair in pairs if pair.first.strategy == pair.second.strategy or best in (pair.first, pair.second)]
    tests = {"split": lambda trial: trial.evaluation.common.auc}
    tests.update({f"{kind} folds": lambda trial, kind=kind: trial.validations[kind].auc_common for kind in kinds})
    if len(kinds) > 1:
        tests["mean of folds"] = lambda trial: trial.auc
    rows = []
    for pair in shown:
        found = [pair.split, *(pair.folds[kind] for kind in kinds), pair.ranked]
        cells = [label_of(comparison, pair.first), label_of(comparison, pair.second)]
        cells += [_difference(of(pair.first), of(pair.second), test.p_value) for of, test in zip(tests.values(), found)]
        rows.append([*cells, pair.mcnemar])
    page.table(
        ["first", "second", *tests, "p, McNemar"],
        rows,
        caption="Differences of AUC on the common test (first less second) with the p of DeLong's paired test, and "
        "McNemar's test of the held-out samples of one strategy",
        formats={"p, McNemar": p_cell},
    )
    page.note(
        "Among many pairs a p below 0.05 turns up by chance about once in twenty: look at the differences too. "
        "pairs.csv has every pair."
        + (
            " The kinds of folds hold out the same landslides, so the p of their mean takes them to go together as "
            "they may at most: it may be too large, but not too small."
            if len(kinds) > 1
            else ""
        )
    )


def _difference(first: float, second: float, p_value: float) -> str:
    # As the AUCs of the other tables subtract, where these are rounded. Spaces that do not break, but one.
    chance = f"p {p_text(p_value)}".replace(" ", "\N{NO-BREAK SPACE}")
    return f"{printed_difference(first, second):.3f} ({chance})"


def _add_zones(page: Page, comparison: Comparison) -> None:
    page.section("Zones")
    trials = comparison.possible
    names = list(dict.fromkeys(row.name for trial in trials for row in trial.zones))
    shown = [("area (%)", "area_pct", ".1f"), ("all landslides (%)", "landslides_pct", ".1f")]
    if all(is_split_known(trial.zones) for trial in trials):
        shown += [
            ("held-out landslides (%)", "test_landslides_pct", ".1f"),
            ("frequency ratio of held-out landslides", "test_frequency_ratio", ".2f"),
        ]
    for what, attribute, digits in shown:
        table = []
        for trial in trials:
            known = {row.name: getattr(row, attribute) for row in trial.zones}
            table.append([label_of(comparison, trial), *(known.get(name) for name in names)])
        page.table(
            ["compared", *names], table, caption=f"Natural-breaks zones: {what}", formats=dict.fromkeys(names, digits)
        )
    page.paragraph(zone_tables_text(len(shown) > 2))


def _add_settings(page: Page, comparison: Comparison) -> None:
    add_settings_section(page, comparison_settings(comparison), "Every setting of the comparison")
