"""Tests of a susceptibility map: the paper's protocol and the common held-out test, next to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.calibration import Calibration, calibration
from ..analysis.rate_curves import RateCurve, rate_curve
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..geodata.cell_sampling import EVERYWHERE, BlockGroups, CellSampler, Condition
from ..geodata.cell_values import values_at
from ..geodata.grid import Grid
from ..geodata.landslides import LocatedLandslides, PlacedLandslides
from ..geodata.map_reading import MapReading, read_map
from ..geodata.raster import RasterInfo, describe
from ..geodata.spatial_blocks import SpatialBlocks, default_block_size
from ..geodata.vectors import VectorData
from ..geodata.workers import open_workers
from ..sentences import say
from ..study.evaluation import COMMON_CELLS, COMMON_STREAM, Evaluation, check_common_cells, without_training
from ..study.held_out_blocks import held_out_blocks, is_spatial
from ..study.held_out_time import held_from
from ..study.inventory import Inventory
from ..study.landslides import located_by, placed_on
from ..study.measures import TestResult, run_test
from ..study.paper import IN_PARENTHESES
from ..study.preflight.factors import look_at_samples
from ..study.preflight.maps import look_at_judged_map
from ..study.preflight.remarks import Remarks
from ..study.samples import Samples, cells_of, read_samples
from ..study.split import landslide_keys
from ..workers import WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Labels, Mask, Scores


def evaluate_map(
    susceptibility: str,
    samples: Samples | VectorData | str,
    landslides: LocatedLandslides | Inventory | VectorData | str | None = None,
    *,
    information_value: str | None = None,
    probability_cut: float = 0.5,
    common_cells: int = COMMON_CELLS,
    seed: int = 1,
    held_blocks: BlockGroups | None = None,
    keep_away: CellIndex | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Evaluation:
    """Compare a susceptibility map with held-out samples, in two ways.

    Parameters
    ----------
    susceptibility : path
        From `predict`.
    samples : Samples, vector data or path
        From `training_samples`; those whose split is 'test' are held out.
    landslides : LocatedLandslides, Inventory, vector data or path, optional
        The whole inventory, so that no random cell of the common test touches any landslide; see `placed_on`.
        Without it only the landslides among the samples are known.
    information_value : path, optional
        The information-value map, to be judged by the common test too.
    probability_cut : float
        From this value on, a cell counts as predicted to slide.
    common_cells : int
        Random cells of the common test, 10 to 10,000,000 (all, if fewer).
    seed : int
    held_blocks : BlockGroups, optional
        The spatial blocks held out, as one group, that the random cells of the common test come from, or `EVERYWHERE`
        for a random split; see `blocks_held_out_by`. Found from the samples if left out.
    keep_away : int64 array, optional
        Cells of the map that other models trained on, which are to be tested on the same cells: none of them is among
        the random cells of the common test. Cells on which these samples' non-landslides train never are.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    InputError
        If no landslide or no non-landslide was held out, or the spatial blocks of the samples are not the map's.

    Examples
    --------
    >>> found = api.evaluate_map("susceptibility.tif", "samples.gpkg", "basin/landslides.gpkg")
    >>> found.common.auc > 0.6, found.spatial
    (True, False)
    """
    if not 0 <= probability_cut <= 1:
        raise ParameterError(say("The threshold is {cut}: choose a number from 0 to 1.", cut=probability_cut))
    check_common_cells(common_cells)
    info = describe(susceptibility)
    other_info = describe(information_value) if information_value else None
    if other_info is not None and not other_info.grid.same_as(info.grid):
        raise InputError(
            say(
                "The map '{information_value}' has another grid than the susceptibility map: give the one that was "
                "made of the same factor stack.",
                information_value=information_value,
            )
        )
    remarks = Remarks(strict=strict)
    look_at_judged_map(remarks, susceptibility, probability_cut)
    is_from_outside = not isinstance(samples, Samples)
    samples = read_samples(samples)
    if is_from_outside:
        look_at_samples(remarks, samples)
    remarks.tell(feedback)
    cells = cells_of(samples, info.grid)
    _check_samples(samples, cells >= 0, info)  # before the map is read
    touched = np.unique(cells[samples.label == 1])
    trained = trained_as_others(samples, cells)
    placed = None
    if landslides is not None:
        placed = placed_on(landslides, info, remarks, feedback=feedback.part(0, 0.05))
    if placed is not None:
        touched = np.union1d(touched, placed.touched)
    spatial = held_blocks is not EVERYWHERE
    if held_blocks is None:
        spatial = held_from(samples) is None and is_spatial(samples)
    groups = held_blocks or EVERYWHERE
    if held_blocks is None and spatial:
        groups = held_out_blocks(samples, cells, info.grid, feedback)
    with open_workers(workers, feedback) as opened:
        # The choice does not use information value or slope, so it favours no strategy.
        excluded = without_training(touched, trained, keep_away)
        sampler = CellSampler(info.grid, Condition(excluded), common_cells, groups, seed, COMMON_STREAM)
        reading = read_map(opened, info, sampler, [cells, *_cells_to_check(placed)], feedback.part(0.05, 0.9))
    located = None if isinstance(placed, PlacedLandslides) else placed
    if isinstance(placed, PlacedLandslides):
        located, _ = located_by(placed, reading.valid[1], feedback)
    found = evaluation_of(
        reading,
        samples,
        cells,
        located,
        grid=info.grid,
        other=other_info,
        probability_cut=probability_cut,
        spatial=spatial,
        workers=workers,
        feedback=feedback.part(0.9, 1),
    )
    return tell_evaluation(
        replace(
            found,
            in_held_blocks=groups is not EVERYWHERE,
            maps=tuple(str(path) for path in (susceptibility, information_value) if path),
            seed=seed,
            remarks=tuple(remark.sentence for remark in remarks),
        ),
        feedback,
    )


def evaluation_of(
    reading: MapReading,
    samples: Samples,
    cells: CellIndex,
    located: LocatedLandslides | None,
    *,
    grid: Grid,
    other: RasterInfo | None,
    probability_cut: float,
    spatial: bool,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Evaluation:
    """Return the tests of what was read: of a map, or of a model at cells.

    Parameters
    ----------
    reading : MapReading
        Its first set of cells are the samples'; its one group of random cells are those of the common test.
    samples : Samples
    cells : int64 array [n]
        The cell of each sample, negative outside.
    located : LocatedLandslides or None
        The whole inventory, whose spread sets the side of the spatial blocks that intervals are by; the samples'
        landslides if None.
    grid : Grid
        The map's.
    other : RasterInfo or None
        The information-value map, to be judged by the common test too.
    probability_cut : float
    spatial : bool
        Whether whole spatial blocks were held out.

    Raises
    ------
    InputError
        If no landslide or no non-landslide that was held out has a value.
    """
    scores, usable = reading.values[0], reading.valid[0]
    if not usable.all():
        feedback.warning(
            say("{count} samples lie on no valid cell of the map and are left out.", count=int((~usable).sum()))
        )
    held = usable & ~samples.train
    _check_held_out(held, samples.label)
    success, prediction = _rate_curves(reading, scores, slides=usable & (samples.label == 1), train=samples.train)
    slides = np.flatnonzero(held & (samples.label == 1))
    (common,), (common_values,) = reading.sampled, reading.sampled_values
    _check_drawn(common.index, trained_as_others(samples, cells))
    keys = cells[samples.label == 1] if located is None else landslide_keys(located)
    block_size = default_block_size(keys[keys >= 0], grid)
    blocks = SpatialBlocks.of_size(block_size, grid)
    labels = np.concatenate([np.ones(slides.size, int), np.zeros(common.index.size, int)])
    maps, here = [np.concatenate([scores[slides], common_values])], np.ones(labels.size, bool)
    both = np.concatenate([cells[slides], common.index])
    if other is not None:
        values, here = values_at(other, both, [1], feedback, workers)
        maps.append(values[:, 0])
        _check_common(labels[here], other.path)
    # Every map is tested on the same cells.
    places = blocks.number(both[here], grid)
    tests = [
        run_test(labels[here], of[here], at, balanced=True, blocks=places)
        for of, at in zip(maps, (probability_cut, None))
    ]
    paper = run_test(samples.label[held], scores[held], probability_cut, blocks=blocks.number(cells[held], grid))
    strategies = tuple(filter(None, np.unique(samples.strategy[held & (samples.label == 0)].astype(str)).tolist()))
    return Evaluation(
        paper=paper,
        common=tests[0],
        information_value=tests[1] if len(tests) > 1 else None,
        success=success,
        prediction=prediction,
        spatial=spatial,
        probability_cut=probability_cut,
        calibration=_calibration(paper, feedback),
        strategies=strategies,
        negatives_per_landslide=int((samples.label == 0).sum()) / int((samples.label == 1).sum()),
        interval_block_size=block_size,
        common_cells=both[here],
        held_from=held_from(samples),
    )


def trained_as_others(samples: Samples, cells: CellIndex) -> CellIndex:
    """Return those of the samples' cells on which non-landslides train."""
    return cells[(samples.label == 0) & samples.train]


def tell_evaluation(result: Evaluation, feedback: Feedback) -> Evaluation:
    """Tell the AUC by both tests, and return the evaluation."""
    feedback.info(
        say(
            "AUC by the paper's protocol ({study}) {auc:.3f}, by the common held-out test {common_auc:.3f} (95 % "
            "interval by spatial blocks {auc_low:.3f} – {auc_high:.3f}; DeLong's, which takes landslides for "
            "independent, {delong_low:.3f} – {delong_high:.3f}).",
            study=IN_PARENTHESES,
            auc=result.paper.auc,
            common_auc=result.common.auc,
            auc_low=result.common.by_blocks.lower,
            auc_high=result.common.by_blocks.upper,
            delong_low=result.common.auc_low,
            delong_high=result.common.auc_high,
        )
    )
    return result


def _check_drawn(drawn: CellIndex, trained: CellIndex) -> None:
    if not drawn.size:
        raise InputError(
            say(
                "No cell is left for the common test, as the map has none without a landslide that the model did not "
                "train on ({trained:,} trained as non-landslides): choose fewer non-landslides for each landslide.",
                trained=np.unique(trained[trained >= 0]).size,
            )
        )


def _cells_to_check(landslides: PlacedLandslides | LocatedLandslides | None) -> list[CellIndex]:
    """Return the cells of landslides that still have to be checked for validity."""
    return [landslides.cell] if isinstance(landslides, PlacedLandslides) else []


def _check_samples(samples: Samples, inside: Mask, info: RasterInfo) -> None:
    """Raise `InputError` where too few samples lie within the map for the tests and the rate curves."""
    if not inside.any():
        raise InputError(
            say(
                "None of the {count:,} samples lies on the map '{path}': give the samples that belong to it, and check "
                "their coordinate reference system.",
                count=len(samples),
                path=info.path,
            )
        )
    _check_held_out(inside & ~samples.train, samples.label)
    if not (inside & samples.train & (samples.label == 1)).any():
        raise _no_training_landslide()


def _no_training_landslide() -> InputError:
    return InputError(
        say(
            "No landslide whose split is 'train' lies on the map, so there is no success rate curve: build the samples "
            "with a training share above 0."
        )
    )


def _check_common(labels: np.ndarray, information_value: str) -> None:
    slides, others = int((labels == 1).sum()), int((labels == 0).sum())
    if not slides or not others:
        raise InputError(
            say(
                "The information-value map '{path}' has data at {slides} of the held-out landslides and at {others} of "
                "the random cells: give one that covers the susceptibility map.",
                path=information_value,
                slides=slides,
                others=others,
            )
        )


def _check_held_out(held: Mask, label: Labels) -> None:
    slides, others = int((label[held] == 1).sum()), int((label[held] == 0).sum())
    if not slides or not others:
        raise InputError(
            say(
                "The samples hold {slides} landslides and {others} non-landslides whose split is 'test': both are "
                "needed, so build the samples of both, with a training share below 1.",
                slides=slides,
                others=others,
            )
        )


def _calibration(test: TestResult, feedback: Feedback) -> Calibration | None:
    low, high = float(test.scores.min()), float(test.scores.max())
    if low < 0 or high > 1:
        feedback.info(
            say(
                "The map's values reach from {low:g} to {high:g} and not from 0 to 1, so their calibration is not "
                "judged.",
                low=low,
                high=high,
            )
        )
        return None
    return calibration(test.labels, test.scores)


def _rate_curves(reading: MapReading, scores: Scores, *, slides: Mask, train: Mask) -> tuple[RateCurve, RateCurve]:
    """Return the success and the prediction rate curve: those of the landslides that train, and of the others."""
    if not (slides & train).any():
        raise _no_training_landslide()
    success, prediction = (
        rate_curve(reading.histogram, scores[slides & side], reading.areas) for side in (train, ~train)
    )
    return success, prediction
