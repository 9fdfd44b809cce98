"""Tests of a model without a map of it: by its values at held-out samples and at random cells."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.breaks.bins import ExactHistogram, exact_histogram
from ..feedback import SILENT, Feedback
from ..geodata.blocks import run_blocks, windows_of
from ..geodata.cell_sampling import EVERYWHERE, BlockGroups, CellSampler, Condition, SampledCells, WindowSampler
from ..geodata.cell_values import values_at
from ..geodata.grid import Grid, Window
from ..geodata.landslides import LocatedLandslides
from ..geodata.map_reading import MapReading
from ..geodata.raster import describe, read_block
from ..geodata.stack import FactorStack
from ..geodata.workers import open_workers
from ..models.session import PredictionSession
from ..study.evaluation import COMMON_CELLS, COMMON_STREAM, RATE_CELLS, RATE_STREAM, Evaluation, without_training
from ..study.sample_windows import probabilities_at
from ..study.samples import Samples, cells_of
from ..workers import Workers, WorkersLike
from .evaluate_map import evaluation_of, tell_evaluation, trained_as_others

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Scores
    from ..geodata.cell_sampling import Drawn

HALF = 0.5  # the value from which a cell counts as predicted to slide
AT_ONCE = 20_000  # cells between two looks at the cancel button
NO_CELL = np.empty(0, np.int64)


def evaluate_model(
    stack: FactorStack,
    network: str,
    samples: Samples,
    located: LocatedLandslides,
    *,
    information_value: str,
    held_blocks: BlockGroups = EVERYWHERE,
    common_cells: int = COMMON_CELLS,
    rate_cells: int = RATE_CELLS,
    seed: int = 1,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Evaluation:
    """Test a model as `evaluate_map` tests the map that it would make, without making it.

    Both tests, their intervals and the calibration are exactly those of the map, because they need its values at the
    held-out samples and at the random cells of the common test alone. The rate curves need the order of all cells: here
    it is that of `rate_cells` random ones.

    Parameters
    ----------
    stack : FactorStack
    network : path
        Of a model that was trained on the training samples alone.
    samples : Samples
    located : LocatedLandslides
        The whole inventory, so that no random cell of the common test touches any landslide.
    information_value : path
        The information-value map of the training landslides, to be judged by the common test too.
    held_blocks : BlockGroups
        See `evaluate_map`.
    common_cells, rate_cells : int
        Random cells of the common test, and of the rate curves (all, if fewer).
    seed : int

    Raises
    ------
    InputError
        If no landslide or no non-landslide was held out, or the model cannot predict.
    """
    cells = cells_of(samples, stack.grid)
    other = describe(information_value)
    excluded = without_training(located.touched, trained_as_others(samples, cells))
    with open_workers(workers, feedback) as opened:
        reading = _reading(
            opened,
            stack,
            PredictionSession(network, opened.count),
            cells,
            (
                CellSampler(stack.grid, Condition(excluded), common_cells, held_blocks, seed, COMMON_STREAM),
                CellSampler(stack.grid, Condition(NO_CELL), rate_cells, EVERYWHERE, seed, RATE_STREAM),
            ),
            feedback.part(0, 0.9),
        )
        found = evaluation_of(
            reading,
            samples,
            cells,
            located,
            grid=stack.grid,
            other=other,
            probability_cut=HALF,
            spatial=held_blocks is not EVERYWHERE,
            workers=opened,
            feedback=feedback.part(0.9, 1),
        )
    return tell_evaluation(
        replace(
            found, in_held_blocks=held_blocks is not EVERYWHERE, maps=(information_value,), seed=seed, is_of_map=False
        ),
        feedback,
    )


def _reading(
    workers: Workers,
    stack: FactorStack,
    session: PredictionSession,
    cells: CellIndex,
    samplers: tuple[CellSampler, CellSampler],
    feedback: Feedback,
) -> MapReading:
    """Return what a map's reading holds, by the model's values at cells: those of the common test and the rate curves.

    Parameters
    ----------
    cells : int64 array [n]
        The samples' cells.
    samplers : tuple of CellSampler
        Of the common test, and of the rate curves.
    """
    common, spread = _drawn(workers, stack, samplers, feedback.part(0, 0.4))
    wanted, place = np.unique(np.concatenate([cells, common.index, spread.index]), return_inverse=True)
    if session.window > 1:
        found = probabilities_at(session, stack, wanted, workers=workers, feedback=feedback.part(0.4, 1))
        valid = np.isfinite(found)
        found[~valid] = 0
    else:
        bands = [stack.bands[number] for number in session.match_bands(stack.names)]
        values, valid = values_at(stack.info, wanted, bands, feedback.part(0.4, 0.7), workers)
        found = np.zeros(wanted.size, np.float32)
        found[valid] = _scores(session, values[valid], feedback.part(0.7, 1))
    at_cells, at_common, at_spread = np.split(place, np.cumsum([cells.size, common.index.size]))
    histogram, areas = _histogram(stack.grid, spread.index, found[at_spread])
    feedback.progress(1)
    return MapReading(
        sampled=[common],
        sampled_values=[found[at_common]],
        values=[found[at_cells]],
        valid=[valid[at_cells]],
        histogram=histogram,
        areas=areas,
    )


def _scores(session: PredictionSession, values: Floats, feedback: Feedback) -> Scores:
    """Return what the model gives for values [n, F], float32 [n]; a forest takes seconds for all of them."""
    scores = np.empty(len(values), np.float32)
    for start in range(0, len(values), AT_ONCE):
        feedback.check()
        rows = slice(start, start + AT_ONCE)
        scores[rows] = session.run(values[rows])[session.outputs[0]]
        feedback.progress(min(1.0, (start + AT_ONCE) / len(values)))
    return scores


def _drawn(
    workers: Workers, stack: FactorStack, samplers: tuple[CellSampler, CellSampler], feedback: Feedback
) -> list[SampledCells]:
    """Return the random cells of both samplers, of one group each, drawn in one pass over the stack."""
    found = run_blocks(
        workers,
        windows_of(stack.info),
        functools.partial(_draw_block, bands=tuple(stack.bands)),
        stack.path,
        own=lambda window: [sampler.within(window) for sampler in samplers],
        merge=lambda total, part: [sampler.merged(a, b) for sampler, a, b in zip(samplers, total, part)],
        feedback=feedback,
    )
    return [sampler.chosen(drawn)[0] for sampler, drawn in zip(samplers, found)]


def _draw_block(
    path: str, window: Window, samplers: Sequence[WindowSampler], *, bands: Sequence[int]
) -> list[list[Drawn]]:
    valid = read_block(path, window, bands)[1]
    return [sampler.drawn(valid) for sampler in samplers]


def _histogram(grid: Grid, cells: CellIndex, scores: Scores) -> tuple[ExactHistogram, np.ndarray | None]:
    """Return the histogram of scores at cells and, where cells differ in area, the area of each of its bins in m²."""
    histogram = exact_histogram(scores)
    if grid.is_planar:
        return histogram, None
    bins = np.searchsorted(histogram.values, scores)
    return histogram, np.bincount(bins, grid.areas_of(cells), histogram.values.size)
