"""Maps that can be explained: what their factors are, their values at cells, and what each factor adds there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..analysis.sampling import random_keys
from ..analysis.shapley import MOST_EXACT, PAIRS, ShapleyValues, coalitions_are_fewer, evenly, shapley_values
from ..analysis.training_range import count_outside
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..geodata.block_sample import sample_of_blocks
from ..geodata.cell_values import values_at
from ..geodata.cell_windows import windows_at
from ..geodata.class_stack import open_class_stack
from ..geodata.raster import RasterInfo
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..models.factors import Factor, centres
from ..models.registry import NETWORKS
from ..models.session import PredictionSession
from ..sentences import say
from ..workers import Workers
from .cell_contributions import (
    LARGE,
    CellContributions,
    ClassContributions,
    ContributionCheck,
    cells_to_check,
    checked,
    learn,
)
from .explanation import CELLS_OF_STACK, INFORMATION_VALUE, NOTHING, PROBABILITY, TRAINING_SAMPLES, ExplainedFactor
from .factor_groups import FactorGroup, correlated_pairs, factor_groups
from .information_value_table import read_class_values
from .network_samples import TRAINING, samples_of_network
from .preflight.network_files import look_at_seal
from .preflight.remarks import Remarks
from .preflight.stacks import check_units, given_stack
from .sample_windows import needed_stack, probabilities_at, windows_of_samples
from .samples import Samples, cells_of, part_of
from .training_range import OutsideTraining, outside_ranges, training_ranges

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Mask

# Cells of the stack from which the background is taken.
MOST_PREDICTED = 4096
MOST_WINDOWS = 1024  # of those that are cells with windows around them
# Rows that are worth several threads, and rows between two looks at the cancel button.
ROWS_FOR_THREADS, MOST_ROWS = 1024, 8192
# Cells that are looked at for each that is to be checked, and at most: the others have no data.
TRIED, MOST_TRIED = 1.5, 20_000
# Of a polygon so many cells are read at most, from which those are taken that are explained.
CANDIDATES, CANDIDATE_WINDOWS = 2000, 200


def predictor(session: PredictionSession, workers: Workers, feedback: Feedback) -> Callable[[Floats], Floats]:
    """Return the function that predicts rows, on as many threads as there are workers, and can be cancelled."""
    name = session.outputs[0]
    # Rows are soon predicted, and would take longer on their way to a cluster.
    workers = workers if workers.is_here else Workers()

    def predict(rows: Floats) -> Floats:
        count = workers.count if len(rows) >= ROWS_FOR_THREADS else 1
        # Parts of whole batches: a row that stands in another batch may be rounded otherwise.
        share = max(1, min(-(-len(rows) // count), MOST_ROWS) // session.rows) * session.rows
        parts = [rows[begin : begin + share] for begin in range(0, len(rows), share)] or [rows]
        if count == 1:
            return np.concatenate([_run(session, part, feedback)[name] for part in parts])
        with workers.tasks() as tasks:
            futures = [tasks.submit(session.run, part) for part in parts]
            return np.concatenate([tasks.result(future, feedback)[name] for future in futures])

    return predict


def _run(session: PredictionSession, rows: Floats, feedback: Feedback) -> dict[str, Floats]:
    feedback.check()
    return session.run(rows)


def rows_of_samples(
    session: PredictionSession, samples: Samples, stack: FactorStack | None, count: int, workers: Workers
) -> tuple[Samples, Floats]:
    """Return at most `count` samples, evenly along the order of their predictions, and what the model is given there.

    Parameters
    ----------
    session : PredictionSession
    samples : Samples
    stack : FactorStack, optional
        What they were built from; a model that looks at the cells around them needs it.

    Raises
    ------
    InputError
        If the model needs a stack and none or another one is given.
    """
    names = [factor.name for factor in session.factors]
    values = np.ascontiguousarray(samples.values[:, [samples.names.index(name) for name in names]], np.float32)
    if session.window == 1:
        chosen = evenly(predictor(session, workers, SILENT)(values), count)
        return part_of(samples, chosen), values[chosen]
    given = needed_stack(stack, session.metadata["network"])
    scores = probabilities_at(session, given, cells_of(samples, given.grid), workers=workers)
    part = part_of(samples, evenly(scores, count))
    return part, windows_of_samples(part, given, names, session.window)


def explained_factors(
    factors: Sequence[Factor], groups: Sequence[FactorGroup], labels: Mapping[str, Mapping[int, str]]
) -> tuple[ExplainedFactor, ...]:
    """Return the factors of a model by groups, with the names of categories as the model file or `labels` has them."""
    described = []
    for group in groups:
        inside = [factors[column] for column in group.columns]
        if len(inside) > 1:
            described.append(ExplainedFactor(group.name, tuple(factor.name for factor in inside)))
            continue
        one = inside[0]
        own = {**dict(zip(one.categories, one.labels or ())), **labels.get(one.name, {})}
        described.append(ExplainedFactor(group.name, (one.name,), one.unit, one.categorical, own))
    return tuple(described)


class ExplainedMap:
    """What is explained: its factors, the values at cells, and what each factor adds there."""

    info: RasterInfo
    bands: tuple[int, ...]  # of the raster, in the order of the columns of values
    above: float | None = None  # what values have to be above to be data
    factors: tuple[ExplainedFactor, ...]
    groups: list[FactorGroup]
    network = ""
    quantity = PROBABILITY
    background, background_rows = NOTHING, 0
    correlated: tuple[tuple[str, str, float], ...] = ()
    base = 0.0
    candidates = CANDIDATES

    def read(self, cells: CellIndex, feedback: Feedback) -> tuple[Floats, Mask]:
        """Return the values [n, F, ...] at cells, and where there are any in all factors."""
        raise NotImplementedError

    def predict(self, values: Floats, feedback: Feedback = SILENT) -> Floats:
        """Return the predictions [n] of values."""
        raise NotImplementedError

    def contributions(self, values: Floats, is_exact: bool | None, seed: int, feedback: Feedback) -> ShapleyValues:
        """Return what the factors add."""
        raise NotImplementedError

    def central(self, values: Floats) -> Floats:
        """Return the values of the cells themselves, [n, F]."""
        return values

    def check_every_cell(self) -> None:
        """Raise `InputError` if every cell cannot be explained: the model looks at the cells around each."""
        return None

    def of_every_cell(self, seed: int, feedback: Feedback) -> tuple[CellContributions, ContributionCheck]:
        """Return what gives the contributions of every cell, and how far they are from exact ones."""
        raise NotImplementedError

    def outside(self, values: Floats) -> OutsideTraining | None:
        """Return which values lie outside what the model was trained on; None if it was not trained."""
        return None


class NetworkMap(ExplainedMap):
    """A network file over a factor stack."""

    def __init__(
        self,
        stack: FactorStack | str,
        path: str,
        samples: Samples | VectorData | str | None,
        groups: Mapping[str, Sequence[str]],
        rows: int,
        remarks: Remarks,
        workers: Workers,
    ) -> None:
        self._session, self._workers = PredictionSession(path), workers
        look_at_seal(remarks, path, self._session.sealed)
        self._stack = opened = given_stack(stack, remarks)
        known = self._session.factors
        self.bands = tuple(opened.bands[at] for at in self._session.match_bands(opened.names))
        check_units(opened, known, remarks)
        self.info = opened.info
        self.groups = factor_groups([factor.name for factor in known], groups)
        self.factors = explained_factors(known, self.groups, {f.name: f.labels for f in opened.factors if f.labels})
        self.network = self._session.metadata["network"]
        self.candidates = CANDIDATES if self._session.window == 1 else CANDIDATE_WINDOWS
        self._rows, self.background = self._background(samples, rows)
        self.background_rows = len(self._rows)
        self.base = float(self.predict(self._rows).mean(dtype=float))
        self.correlated = correlated_pairs(known, self.central(self._rows), self.groups)

    def _background(self, samples: Samples | VectorData | str | None, rows: int) -> tuple[Floats, str]:
        if samples is not None:
            train = samples_of_network(samples, self._session.factors, TRAINING).chosen
            return rows_of_samples(self._session, train, self._stack, rows, self._workers)[1], TRAINING_SAMPLES
        values = self._of_stack()
        if not len(values):
            raise _no_data(self.info.path)
        return values[evenly(self.predict(values), rows)], CELLS_OF_STACK

    def _of_stack(self) -> Floats:
        """Return what the model is given at cells all over the stack that have data."""
        if self._session.window == 1:
            planes, valid = sample_of_blocks(self.info, self.bands)
            values = np.ascontiguousarray(planes[:, valid].T)
            return values[:: -(-len(values) // MOST_PREDICTED) or 1]
        cells = np.random.default_rng(1).integers(0, self.info.grid.cells, MOST_WINDOWS)
        windows, known = self.read(np.unique(cells), SILENT)
        return windows[known]

    def read(self, cells: CellIndex, feedback: Feedback) -> tuple[Floats, Mask]:
        if self._session.window == 1:
            return values_at(self.info, cells, self.bands, feedback, self._workers)
        windows = windows_at(self.info, cells, self.bands, self._session.window, feedback)
        return windows, np.isfinite(centres(windows)).all(axis=1)

    def central(self, values: Floats) -> Floats:
        return centres(values)

    def predict(self, values: Floats, feedback: Feedback = SILENT) -> Floats:
        return predictor(self._session, self._workers, feedback)(values)

    def contributions(self, values: Floats, is_exact: bool | None, seed: int, feedback: Feedback) -> ShapleyValues:
        columns = [group.columns for group in self.groups]
        if is_exact and len(columns) > MOST_EXACT:
            raise ParameterError(
                say(
                    "All coalitions of {count} factors are too many: put some into groups, so that there are at most "
                    "{most}, or have permutations sampled.",
                    count=len(columns),
                    most=MOST_EXACT,
                )
            )
        if coalitions_are_fewer(len(columns)):
            is_exact = True
        elif is_exact is None and self._session.window > 1:
            is_exact = False  # its windows are predicted each by itself, which takes a hundred times as long
        predict = predictor(self._session, self._workers, feedback)
        return shapley_values(
            predict, values, self._rows, columns, is_exact=is_exact, pairs=PAIRS, seed=seed, feedback=feedback
        )

    def check_every_cell(self) -> None:
        if self._session.window > 1:
            raise InputError(
                say(
                    "The model '{path}' looks at the cells around each, so that every cell would be predicted many "
                    "times with its surroundings: explain places by it, or take a model of single cells for the map.",
                    path=self._session.path,
                )
            )

    def of_every_cell(self, seed: int, feedback: Feedback) -> tuple[CellContributions, ContributionCheck]:
        columns = [group.columns for group in self.groups]
        predict = predictor(self._session, self._workers, feedback)
        planes, valid = sample_of_blocks(self.info, self.bands)
        learnt = np.ascontiguousarray(planes[:, valid].T)
        if not len(learnt):
            raise _no_data(self.info.path)
        found = learn(
            self._session,
            predict,
            learnt,
            self._rows,
            columns,
            is_large=self.info.grid.cells >= LARGE,
            seed=seed,
            feedback=feedback.part(0, 0.4),
        )
        others = self._cells_to_check(learnt, float(valid.mean()), seed)
        network = NETWORKS.get(self.network)
        members = self._session.metadata["settings"].get("members", 1)
        seconds = (network.predict_seconds if network else 1.0) * members
        return found, checked(
            found,
            predict,
            others,
            self._rows,
            columns,
            predict_seconds=seconds,
            seed=seed,
            feedback=feedback.part(0.4, 1),
        )

    def _cells_to_check(self, learnt: Floats, share: float, seed: int) -> Floats:
        """Return values of cells from all over the stack, in random order; `share` of its cells have data."""
        count = cells_to_check(self.info.grid.cells)
        tried = min(MOST_TRIED, int(TRIED * count / share))
        keys = random_keys(np.arange(tried), seed, "cells to check")
        values, known = self.read((keys % np.uint64(self.info.grid.cells)).astype(np.int64), SILENT)
        return values[known][:count] if known.any() else learnt[:count]

    def outside(self, values: Floats) -> OutsideTraining:
        counts = count_outside(self.central(values).T, training_ranges(self._session.factors))
        return OutsideTraining(outside_ranges(self._session.factors, counts), counts.outside, counts.cells)


class InformationValueMap(ExplainedMap):
    """A table of information values over the class stack that it was made of."""

    quantity = INFORMATION_VALUE
    above = 0.0

    def __init__(self, stack: str, path: str, groups: Mapping[str, Sequence[str]]) -> None:
        classes = open_class_stack(stack)
        self.info = classes.info
        tables, chosen = read_class_values(path, classes)
        self.bands = tuple(at + 1 for at in chosen)
        known = [classes.factors[at] for at in chosen]
        names = [factor.name for factor in known]
        self.groups = factor_groups(names, groups)
        self._values = ClassContributions(tables, [group.columns for group in self.groups])
        self.factors = tuple(
            ExplainedFactor(
                group.name,
                tuple(names[column] for column in group.columns),
                is_categorical=len(group.columns) == 1,
                labels=dict(enumerate(known[group.columns[0]].labels, start=1)) if len(group.columns) == 1 else {},
            )
            for group in self.groups
        )

    def read(self, cells: CellIndex, feedback: Feedback) -> tuple[Floats, Mask]:
        classes, valid = values_at(self.info, cells, self.bands, feedback)
        return classes, valid & (classes > 0).all(axis=1)

    def predict(self, values: Floats, feedback: Feedback = SILENT) -> Floats:
        return self._values.of_factors(values).sum(axis=1)

    def contributions(self, values: Floats, is_exact: bool | None, seed: int, feedback: Feedback) -> ShapleyValues:
        added = self._values.at(values)
        return ShapleyValues(0.0, self.predict(values), added, np.zeros(added.shape))

    def of_every_cell(self, seed: int, feedback: Feedback) -> tuple[CellContributions, ContributionCheck]:
        return self._values, ContributionCheck()


def _no_data(path: str) -> InputError:
    return InputError(
        say(
            "No cell was found in '{path}' that has data in all factors of the model: give the training samples as "
            "background.",
            path=path,
        )
    )
