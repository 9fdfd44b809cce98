"""Factor importance: what a network ranks samples by, and how it responds to each factor."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Callable

import numpy as np

from ..analysis.partial_response import partial_response, response_grid, support
from ..analysis.permutation import REPEATS, permutation_importance
from ..analysis.training_range import count_outside
from ..dependencies import FOR_REPORTS, require_installed
from ..errors import ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData, check_layer_output
from ..geodata.workers import open_workers
from ..lists import items
from ..models.factors import Factor
from ..models.session import PredictionSession
from ..models.window_predictions import WindowPredictions
from ..reports.importance import importance_page
from ..reports.page.numbers import category_text
from ..reports.training_range import tell_outside
from ..sentences import Text, commas, say
from ..study.factor_groups import correlated_pairs, factor_groups
from ..study.factor_settings import NETWORK, check_factor_names
from ..study.importance import (
    COLUMNS,
    CURVE_COLUMNS,
    ImportanceResult,
    ResponseCurve,
    importance_rows,
    write_curves,
    write_importance,
)
from ..study.label_tables import read_labels
from ..study.measures import run_test
from ..study.network_samples import HELD_OUT, NetworkSamples, read_samples_of, samples_of_network
from ..study.preflight.factors import look_at_samples
from ..study.preflight.network_files import look_at_held_out, look_at_seal
from ..study.preflight.remarks import Remarks
from ..study.preflight.stacks import given_stack
from ..study.sample_windows import needed_stack, windows_of_samples
from ..study.samples import Samples
from ..study.training_range import outside_ranges, training_ranges
from ..workers import WorkersLike


@writes("output", "curves", "report")
def factor_importance(
    samples: Samples | VectorData | str,
    network: str,
    output: str | None = None,
    curves: str | None = None,
    report: str | None = None,
    *,
    side: str = HELD_OUT,
    repeats: int = REPEATS,
    seed: int = 1,
    groups: Mapping[str, Sequence[str] | str] | None = None,
    labels: Mapping[str, Mapping[int, str] | str] | None = None,
    responding: str | None = None,
    strict: bool = False,
    stack: FactorStack | str | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> ImportanceResult:
    """Shuffle each factor among samples to see how far the AUC falls, and follow the network's response along it.

    Correlated factors have no importance of their own, because the network still has the other one when one is
    shuffled, or loses what balanced it: such factors can be shuffled together as a group.

    Parameters
    ----------
    samples : Samples, vector data or path
        With a field per factor of the network, matched by name; other fields are ignored.
    network : path
        A network file from `train`.
    output, curves, report : path, optional
        Table of the factors, table of the response curves, and both as one HTML page.
    side : str
        'held-out' samples (split 'test'), 'all' or 'training'.
    repeats : int
        Shuffles of each factor, 2 to 10,000.
    seed : int
    groups : mapping of name to factor names, optional
        Factors to shuffle together; a group takes their place in the table.
    labels : mapping of factor name to path or mapping, optional
        Label tables of categorical factors, as in `factor_stack`.
    responding : path, optional
        The network file whose responses are followed, if another one of the same factors: the one that made the map,
        where `network` was tested.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    stack : FactorStack or path, optional
        What the samples were built from; needed by models that look at the cells around each sample. A factor's whole
        windows are shuffled then, and a response curve sets the factor to one value in all cells of a window.
    workers : Workers, int or str, optional
        How many threads predict; one per processor by default.

    Raises
    ------
    InputError
        If a factor of the network is missing, the samples lack one of the classes, or the model needs a stack and none
        or another one is given.
    ParameterError
        If a group or a label table names a factor that the network does not have, or a factor is in two groups.

    Examples
    --------
    >>> found = api.factor_importance("samples.gpkg", "network.onnx", repeats=3)
    >>> len(found.rows), found.rows[0].rank
    (13, 1)
    """
    _check_outputs(output, curves, report)
    with open_workers(workers, feedback) as opened:
        session = PredictionSession(network, opened.count)
        answering = PredictionSession(responding, opened.count) if responding else session
    remarks = Remarks(strict=strict)
    look_at_seal(remarks, network, session.sealed)
    if side == HELD_OUT:
        look_at_held_out(remarks, network, session.metadata)
    factors, names = session.factors, [factor.name for factor in session.factors]
    check_factor_names(list(labels or {}), names, say("label tables"), NETWORK)
    for factor in factors:
        if factor.name in (labels or {}) and not factor.categorical:
            raise ParameterError(
                say(
                    "A label table is given for '{name}', which the model knows as continuous: leave it out.",
                    name=factor.name,
                )
            )
    named = {name: read_labels(table) for name, table in (labels or {}).items()}
    parted = factor_groups(names, {group: items(members) for group, members in (groups or {}).items()})
    if not isinstance(samples, Samples):
        samples = read_samples_of(samples, names)
        look_at_samples(remarks, samples)
    used = samples_of_network(samples, factors, side)
    predicts = _Predictions(session, used, stack, remarks)
    answers = predicts if answering is session else _Predictions(answering, used, stack, remarks)
    remarks.tell(feedback)
    shuffling = len(parted) * repeats * len(used)
    share = 0.95 * shuffling / (shuffling + len(names) * POINTS * min(len(used), MOST_SAMPLES))
    found = permutation_importance(
        predicts.shuffled,
        predicts.to_shuffle,
        used.labels,
        [group.columns for group in parted],
        repeats=repeats,
        seed=seed,
        blocks=used.blocks,
        feedback=feedback.part(0, share),
    )
    lines = response_curves(
        answers.with_values, answering.factors, answers.to_set, named, seed=seed, feedback=feedback.part(share, 0.95)
    )
    members = [tuple(names[column] for column in group.columns) for group in parted]
    rows = importance_rows([group.name for group in parted], members, found)
    order = [names.index(name) for row in rows for name in row.members]
    test = run_test(used.labels, predicts.with_values(predicts.to_set), None, blocks=used.blocks)
    outside = count_outside(used.values.T, training_ranges(factors))
    result = ImportanceResult(
        network=session.metadata["network"],
        side=side,
        landslides=used.landslides,
        others=len(used) - used.landslides,
        auc=test.auc,
        auc_low=test.auc_low,
        auc_high=test.auc_high,
        knows_blocks=used.blocks is not None,
        auc_by_blocks=(test.by_blocks.lower, test.by_blocks.upper),
        repeats=repeats,
        seed=seed,
        rows=rows,
        curves=tuple(lines[column] for column in order),
        correlated=correlated_pairs(factors, used.values, parted),
        outside=outside.outside,
        outside_factors=outside_ranges(factors, outside),
        strategies=used.strategies,
    )
    _tell(result, feedback)
    page = importance_page(result, os.path.basename(network)) if report else None
    feedback.check()
    if output:
        write_importance(output, rows)
    if curves:
        write_curves(curves, result.curves)
    if page is not None and report:
        page.write(report)
    feedback.progress(1)
    return result


class _Predictions:
    """The values to shuffle and to set, a row for each sample, and what a model of either kind makes of such rows."""

    def __init__(
        self, session: PredictionSession, used: NetworkSamples, stack: FactorStack | str | None, remarks: Remarks
    ) -> None:
        if session.window == 1:
            self.to_shuffle = self.to_set = used.values
            self.shuffled = self.with_values = lambda rows: session.run(rows)[session.outputs[0]]
            return
        names = [factor.name for factor in session.factors]
        given = needed_stack(None if stack is None else given_stack(stack, remarks), session.metadata["network"])
        windows = WindowPredictions(session, windows_of_samples(used.chosen, given, names, session.window))
        self.to_shuffle, self.shuffled = windows.to_shuffle(), windows.shuffled
        self.to_set, self.with_values = windows.to_set(), windows.with_values


def _check_outputs(output: str | None, curves: str | None, report: str | None) -> None:
    for table, columns in ((output, COLUMNS), (curves, CURVE_COLUMNS)):
        if table:
            check_layer_output(table, columns, is_table=True)
    require_installed("onnxruntime", *(FOR_REPORTS if report else ()))  # before the work, not after


def _tell(result: ImportanceResult, feedback: Feedback) -> None:
    feedback.info(
        say(
            "AUC {auc:.3f} on {landslides:,} landslides and {others:,} other places ({side}); most important: {top}.",
            auc=result.auc,
            landslides=result.landslides,
            others=result.others,
            side=result.side,
            top=result.top,
        )
    )
    if result.correlated:
        pairs: Text = commas(say("{a} and {b} ({r:+.2f})", a=a, b=b, r=r) for a, b, r in result.correlated[:3])
        if len(result.correlated) > 3:
            pairs = say("{pairs} and {more} more pairs", pairs=pairs, more=len(result.correlated) - 3)
        feedback.info(
            say(
                "Importance of correlated factors cannot be told apart: {pairs}. Shuffle them together as a "
                "group to see what they tell between them.",
                pairs=pairs,
            )
        )
    tell_outside(feedback, result.outside_training, say("samples"))


POINTS = 40
# More samples than this make a curve slower, not smoother.
MOST_SAMPLES = 300


def response_curves(
    predict: Callable[[np.ndarray], np.ndarray],
    factors: Sequence[Factor],
    values: np.ndarray,
    labels: Mapping[str, Mapping[int, str]] | None = None,
    *,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> tuple[ResponseCurve, ...]:
    """Return the response curve of every factor, in the factors' order.

    Parameters
    ----------
    predict : callable
        float32 array [n, F] → output [n].
    factors : sequence of Factor, length F
    values : float32 array [n, F], or with further columns for `predict`
        Factor values of the samples; if there are more than 300, 300 chosen by `seed` are used.
    labels : mapping of factor name to {category: label}, optional
        Names of categories; by default those of the network file, or their numbers.
    """
    chosen = values
    if len(values) > MOST_SAMPLES:
        chosen = values[np.sort(np.random.default_rng(seed).choice(len(values), MOST_SAMPLES, replace=False))]
    curves = []
    for column, factor in enumerate(factors):
        grid, known = (_categories if factor.categorical else _range)(factor, values[:, column])
        part = feedback.part(column / len(factors), (column + 1) / len(factors))
        found = partial_response(predict, chosen, column, grid, feedback=part)
        names = _labels(factor, grid, (labels or {}).get(factor.name, {})) if factor.categorical else ("",) * grid.size
        counts = support(values[:, column], grid)
        curves.append(
            ResponseCurve(
                factor=factor.name,
                kind=factor.kind,
                unit=factor.unit,
                values=grid,
                labels=names,
                response=found.mean,
                low=found.low,
                high=found.high,
                samples=counts,
                known=known,
            )
        )
    return tuple(curves)


def _categories(factor: Factor, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    met = np.array(factor.categories, np.float32)
    grid = np.union1d(met, column)
    return grid, np.isin(grid, met)


def _range(factor: Factor, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    grid = response_grid(column, POINTS)
    return grid, (grid >= np.float32(factor.minimum)) & (grid <= np.float32(factor.maximum))


def _labels(factor: Factor, grid: np.ndarray, given: Mapping[int, str]) -> tuple[str, ...]:
    own = dict(zip(factor.categories, factor.labels or ()))
    return tuple(given.get(int(value)) or own.get(int(value)) or category_text(value) for value in grid)
