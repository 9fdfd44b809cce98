"""The report of a comparison."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..sentences import Sentence, Text, say
from ..study.comparison import Comparison, Trial
from ..study.comparison_tables import Pair, PairOfAucs
from ..study.evaluation import Evaluation
from ..study.imprint import Imprint, Logo
from ..study.measures import TestResult
from ..study.split import BLOCKS
from ..study.zones import is_split_known
from .citation import add_citation
from .comparison_settings import comparison_settings
from .evaluation import prediction_rate_words
from .evaluation_words import intervals_words
from .figures.curves import RocLine, roc_curves
from .folds import COMMON_AUC, PAPER_AUC, forward_words
from .intervals import with_interval
from .page.differences import p_cell, p_text, printed_difference
from .page.page import Page
from .settings import CROSS_VALIDATION, KIND_WORDS, add_settings_section
from .verdict import compared_text, comparison_caveats, label_of, verdict
from .zones import zone_tables_text, zone_title

COMPARED = say("compared")


def comparison_report(
    path: str,
    comparison: Comparison,
    pairs: list[Pair],
    title: Text,
    area: Text,
    imprint: Imprint | None = None,
    logo: Logo | None = None,
) -> None:
    """Write the report: the verdict in words, the tests side by side, curves, pairs, zones and settings."""
    page = Page(title, area)
    page.signed(imprint or Imprint(), logo)
    page.highlights(
        {
            say("best by the common test"): label_of(comparison, comparison.best),
            say("its AUC"): format(comparison.best.auc, ".3f"),
            say("landslides"): len(comparison.located),
            COMPARED: compared_text(comparison),
        }
    )
    for text in verdict(comparison, pairs):
        page.paragraph(text)
    page.warning([*comparison.noted, *comparison_caveats(comparison)])
    _add_tests(page, comparison)
    _add_folds(page, comparison)
    _add_curves(page, comparison)
    _add_pairs(page, comparison, pairs)
    _add_zones(page, comparison)
    _add_settings(page, comparison)
    add_citation(page)
    page.write(path)


def _is_by_blocks(comparison: Comparison) -> bool:
    """Whether the random cells of the split's common test come from the spatial blocks held out."""
    return comparison.settings.split.method == BLOCKS


def _add_tests(page: Page, comparison: Comparison) -> None:
    page.section(say("Held-out landslides of the split"))
    page.paragraph(
        say(
            "Every row was trained on the same landslides and tested on the same others. The paper's protocol sets "
            "them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the "
            "common test sets them against the same random cells in every row, all of the spatial blocks held out. "
            "Compare by the common test."
        )
        if _is_by_blocks(comparison)
        else say(
            "Every row was trained on the same landslides and tested on the same others. The paper's protocol sets "
            "them against held-out non-landslides of the row's own strategy, so its rows are not tested alike; the "
            "common test sets them against the same random cells in every row. Compare by the common test."
        )
    )
    measures = [say("accuracy"), say("precision"), say("recall"), say("F1")]
    rates, highest = [say("success rate"), say("prediction rate")], say("very high zone (%)")
    page.table(
        [COMPARED, *measures, PAPER_AUC, COMMON_AUC, *rates, highest],
        [[label_of(comparison, trial), *_test_cells(trial)] for trial in comparison.trials],
        caption=say(
            "Measures by the paper's protocol at probability 0.5, AUC with its 95 % interval by spatial blocks, areas "
            "under the success and prediction rate curves, and the share of the highest zone in the area"
        ),
        formats={**dict.fromkeys([*measures, *rates], ".3f"), highest: ".1f"},
    )
    page.note(intervals_words(comparison.possible[0].tested.interval_block_size))
    page.paragraph(prediction_rate_words(comparison.possible[0].tested))
    known = comparison.possible[0].tested.information_value
    if known is not None:
        page.note(say("The information-value map alone has an AUC of {auc:.3f} on the common test.", auc=known.auc))


def _test_cells(trial: Trial) -> list[Any]:
    if trial.impossible:
        return [None] * 9
    found = trial.tested
    paper, common = found.paper, found.common
    return [
        paper.accuracy,
        paper.precision,
        paper.recall,
        paper.f1,
        with_interval(paper.auc, paper.by_blocks.lower, paper.by_blocks.upper),
        with_interval(common.auc, common.by_blocks.lower, common.by_blocks.upper),
        found.success.area_under,
        found.prediction.area_under,
        trial.zones[-1].area_pct,
    ]


def _add_folds(page: Page, comparison: Comparison) -> None:
    if not comparison.settings.folds:
        return
    page.section(CROSS_VALIDATION)
    page.paragraph(
        say(
            "Every landslide was held out once, and information values, non-landslides, scaling and model were "
            "fitted anew without it. Spatial folds hold out whole blocks of {side:,.0f} m and show how a model does "
            "where it has seen nothing; the random cells of their common test come from these blocks only.",
            side=comparison.settings.split.block_size,
        )
    )
    by_time = forward_words(comparison.settings.kinds)
    if by_time:
        page.paragraph(by_time)
    kinds = comparison.settings.kinds
    rows = []
    for trial in comparison.trials:
        cells: list[Any] = []
        for kind in kinds:
            validation = trial.validations.get(kind)
            for interval in (validation.paper_by_blocks, validation.common_by_blocks) if validation else (None, None):
                cells.append(with_interval(interval.auc, interval.lower, interval.upper) if interval else None)
        rows.append([label_of(comparison, trial), *cells, trial.auc])
    ranked = say("AUC ranked by")
    columns = [
        say("{auc}, {kind} folds", auc=auc, kind=KIND_WORDS[kind]) for kind in kinds for auc in (PAPER_AUC, COMMON_AUC)
    ]
    page.table(
        [COMPARED, *columns, ranked],
        rows,
        caption=say(
            "Mean AUC over {folds} folds with its 95 % interval by spatial blocks", folds=comparison.settings.folds
        ),
        formats={ranked: ".3f"},
    )


def _add_curves(page: Page, comparison: Comparison) -> None:
    page.section(say("ROC curves"))
    page.figure(
        _roc_curves(comparison, lambda evaluation: evaluation.paper),
        say("By the paper's protocol: held-out landslides against held-out non-landslides of each strategy."),
    )
    page.figure(
        _roc_curves(comparison, lambda evaluation: evaluation.common),
        say(
            "By the common test: the same landslides against the same random cells, all of the spatial blocks held out."
        )
        if _is_by_blocks(comparison)
        else say("By the common test: the same landslides against the same random cells."),
    )


def _roc_curves(comparison: Comparison, test_of: Callable[[Evaluation], TestResult]) -> bytes:
    curves = []
    for trial in comparison.possible:
        test = test_of(trial.tested)
        rates = test.roc.false_positive_rate, test.roc.true_positive_rate
        limits = test.by_blocks.lower, test.by_blocks.upper
        curves.append(RocLine(label_of(comparison, trial), *rates, test.auc, limits))
    return roc_curves(curves)


def _add_pairs(page: Page, comparison: Comparison, pairs: list[Pair]) -> None:
    if not pairs:
        return
    page.section(say("Pairs"))
    kinds = comparison.settings.kinds if comparison.settings.folds else ()
    # Each with the best, and networks on the same samples; the CSV has them all.
    best = comparison.best
    shown = [pair for pair in pairs if pair.first.strategy == pair.second.strategy or best in (pair.first, pair.second)]
    columns = [say("split"), *(say("{kind} folds", kind=KIND_WORDS[kind]) for kind in kinds)]
    if len(kinds) > 1:
        columns.append(say("mean of folds"))
    by_mcnemar = say("p, McNemar")
    page.table(
        [say("first"), say("second"), *columns, by_mcnemar],
        [
            [
                label_of(comparison, pair.first),
                label_of(comparison, pair.second),
                *map(_difference, pair.aucs[: len(columns)]),
                pair.mcnemar,
            ]
            for pair in shown
        ],
        caption=say(
            "Differences of AUC on the common test (first less second) with the p of the paired test by spatial "
            "blocks, and McNemar's test of the held-out samples of one strategy"
        ),
        formats={by_mcnemar: p_cell},
    )
    page.note(
        say(
            "Among many pairs a p below 0.05 turns up by chance about once in twenty: look at the differences too. "
            "pairs.csv has every pair, and the p of DeLong's paired test, which takes landslides for independent and "
            "is too small."
        )
    )


def _difference(pair: PairOfAucs) -> Sentence:
    shown = p_text(pair.p_value)
    # As the AUCs of the other tables subtract, where these are rounded. Spaces that do not break, but one.
    return say(
        "{difference:.3f} (p\N{NO-BREAK SPACE}{p})",
        difference=printed_difference(pair.first, pair.second),
        p=shown.replace(" ", "\N{NO-BREAK SPACE}") if isinstance(shown, str) else shown,
    )


def _add_zones(page: Page, comparison: Comparison) -> None:
    page.section(say("Zones"))
    trials = comparison.possible
    names = list(dict.fromkeys(row.name for trial in trials for row in trial.zones))
    titles = [zone_title(name) for name in names]
    shown = [(say("area (%)"), "area_pct", ".1f"), (say("all landslides (%)"), "landslides_pct", ".1f")]
    has_test = all(is_split_known(trial.zones) for trial in trials)
    if has_test:
        shown += [
            (say("held-out landslides (%)"), "test_landslides_pct", ".1f"),
            (say("frequency ratio of held-out landslides"), "test_frequency_ratio", ".2f"),
        ]
    for what, attribute, digits in shown:
        table = []
        for trial in trials:
            known = {row.name: getattr(row, attribute) for row in trial.zones}
            table.append([label_of(comparison, trial), *(known.get(name) for name in names)])
        page.table(
            [COMPARED, *titles],
            table,
            caption=say("Natural-breaks zones: {what}", what=what),
            formats=dict.fromkeys(titles, digits),
        )
    page.paragraph(zone_tables_text(has_test))


def _add_settings(page: Page, comparison: Comparison) -> None:
    add_settings_section(page, comparison_settings(comparison), say("Every setting of the comparison"))
