"""Evaluate a susceptibility map: the paper's protocol and the common held-out test, side by side."""

from __future__ import annotations

import functools
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from ..analysis.histogram import BinLayout
from ..analysis.metrics import RocCurve, auc_interval, roc_curve
from ..analysis.rate_curves import RateCurve, rate_curve
from ..analysis.sampling import spatial_blocks
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..geodata.blocks import local_executor, run_blocks, windows_of
from ..geodata.cell_sampling import Condition, sample_cells
from ..geodata.grid import Grid, Window
from ..geodata.histograms import band_histograms
from ..geodata.points import values_at
from ..geodata.raster import RasterInfo, describe, read_band
from ..geodata.vectors import VectorData
from .landslide_input import landslides_on
from .samples import Samples, cells_of, read_samples

COMMON_CELLS = 10_000


@dataclass(frozen=True)
class TestResult:
    """One test: landslides against other places.

    Attributes
    ----------
    landslides, others : int
        How many of each.
    accuracy, precision, recall, f1 : float
        At the threshold; where `balanced`, both sides count alike however many they are.
    auc, auc_low, auc_high : float
        Area under the ROC curve with DeLong's 95 % interval.
    """

    __test__ = False  # not a test case, whatever pytest makes of the name

    landslides: int
    others: int
    accuracy: float
    precision: float
    recall: float
    f1: float
    auc: float
    auc_low: float
    auc_high: float
    roc: RocCurve
    scores: np.ndarray
    labels: np.ndarray


@dataclass(frozen=True)
class Evaluation:
    """Everything `evaluate` finds.

    Attributes
    ----------
    paper : TestResult
        Held-out landslides against held-out non-landslides of the sampling strategy.
    common : TestResult
        Held-out landslides against random valid cells that hold no landslide.
    information_value : TestResult or None
        The information-value map on the common test, if it was given.
    success, prediction : RateCurve
        Of training and of held-out landslides.
    spatial : bool
        Whether whole spatial blocks were held out.
    """

    paper: TestResult
    common: TestResult
    information_value: TestResult | None
    success: RateCurve
    prediction: RateCurve
    spatial: bool
    threshold: float


def evaluate(
    susceptibility: str,
    samples: Samples | VectorData | str,
    landslides: VectorData | str | None = None,
    *,
    information_value: str | None = None,
    threshold: float = 0.5,
    common_cells: int = COMMON_CELLS,
    blocks: int = 8,
    seed: int = 1,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> Evaluation:
    """Compare a susceptibility map with held-out samples, in two ways.

    Parameters
    ----------
    susceptibility : path
        From `predict`.
    samples : Samples, vector data or path
        From `training_samples`; those whose split is 'test' are held out.
    landslides : vector data or path, optional
        The whole inventory, so that no random cell of the common test touches any landslide. Without it only the
        landslides among the samples are known.
    information_value : path, optional
        The information-value map, to be judged by the common test too.
    threshold : float
        Above or at it a cell counts as predicted to slide.
    common_cells : int
        Random cells of the common test (all, if fewer).
    blocks : int
        Spatial blocks a side that the samples were split by; used where whole blocks were held out.
    seed : int

    Raises
    ------
    InputError
        If no landslide or no non-landslide was held out.
    """
    if not 0 <= threshold <= 1:
        raise ParameterError(f"The threshold is {threshold}: choose a number from 0 to 1.")
    info = describe(susceptibility)
    samples = read_samples(samples)
    cells = cells_of(samples, info.grid)
    scores, valid = values_at(info, cells, [1], feedback.part(0, 0.1))
    usable, scores = valid, scores[:, 0]
    if not usable.all():
        feedback.warning(f"{int((~usable).sum())} samples lie on no valid cell of the map and are left out.")
    held = usable & ~samples.train
    _check_held_out(held, samples.label)
    touched = np.unique(cells[samples.label == 1])
    if landslides is not None:
        touched = np.union1d(touched, landslides_on(landslides, info, feedback=feedback).touched)
    spatial = is_spatial(samples)
    with local_executor(threads) as executor:
        random_cells = common_test_cells(
            executor, info, touched, common_cells, seed=seed, feedback=feedback.part(0.1, 0.4),
            held_out=np.unique(samples.block[~samples.train]) if spatial else None, blocks=blocks,
        )  # fmt: skip
        success, prediction = _rate_curves(
            executor, info, scores, usable & (samples.label == 1), samples.train, feedback.part(0.4, 0.9)
        )
    slides = cells[held & (samples.label == 1)]

    def common_test(raster: RasterInfo, at: float | None) -> TestResult:
        both = np.concatenate([slides, random_cells])
        values, here = values_at(raster, both, [1])
        labels = np.concatenate([np.ones(slides.size, int), np.zeros(random_cells.size, int)])
        return run_test(labels[here], values[here, 0], at, balanced=True)

    other = None
    if information_value:
        raster = describe(information_value)
        if not raster.grid.same_as(info.grid):
            raise InputError(f"The map '{information_value}' has another grid than the susceptibility map.")
        other = common_test(raster, None)
    paper = run_test(samples.label[held], scores[held], threshold)
    result = Evaluation(paper, common_test(info, threshold), other, success, prediction, spatial, threshold)
    feedback.info(
        f"AUC by the paper's protocol {result.paper.auc:.3f}, by the common held-out test {result.common.auc:.3f} "
        f"(95 % interval {result.common.auc_low:.3f} – {result.common.auc_high:.3f})."
    )
    return result


def _check_held_out(held: np.ndarray, label: np.ndarray) -> None:
    slides, others = int((label[held] == 1).sum()), int((label[held] == 0).sum())
    if not slides or not others:
        raise InputError(
            f"The samples hold {slides} landslides and {others} non-landslides whose split is 'test': both are "
            "needed, so build the samples with a training share below 1."
        )


def is_spatial(samples: Samples) -> bool:
    """Whether whole spatial blocks were held out: no block has samples on both sides."""
    return not np.intersect1d(samples.block[samples.train], samples.block[~samples.train]).size


def common_test_cells(
    executor: Executor,
    info: RasterInfo,
    touched: np.ndarray,
    count: int,
    *,
    seed: int,
    held_out: np.ndarray | None = None,
    blocks: int = 8,
    feedback: Feedback = SILENT,
) -> np.ndarray:
    """Return random valid cells without landslides; only of the held-out spatial blocks if they are given.

    The choice knows nothing of information value or slope, so it favours no strategy.
    """
    drawn = count
    while True:
        sample = sample_cells(
            executor, info, [1], Condition(touched), drawn, seed=seed, stream="common test", feedback=feedback
        )
        index = sample.index
        if held_out is not None:
            number = spatial_blocks(index, info.grid.width, info.grid.height, blocks, blocks)
            index = index[np.isin(number, held_out)]
        if index.size >= count or drawn >= sample.eligible:
            return index[:count]
        drawn = min(sample.eligible, 8 * drawn)


def run_test(labels, scores, threshold: float | None, *, balanced: bool = False) -> TestResult:
    """Return the measures of scores against labels.

    With `balanced` both classes weigh alike, so that accuracy, precision and F1 can be compared between tests with
    different numbers of non-landslides. Without a threshold only the AUC is given.
    """
    labels, scores = np.asarray(labels, int), np.asarray(scores, float)
    interval = auc_interval(labels, scores)
    measures = (float("nan"),) * 4
    if threshold is not None:
        measures = _measures(labels, scores >= threshold, balanced)
    slides = int(labels.sum())
    return TestResult(
        slides, labels.size - slides, *measures, interval.auc, interval.lower, interval.upper,
        roc_curve(labels, scores), scores, labels,
    )  # fmt: skip


def _measures(labels: np.ndarray, positive: np.ndarray, balanced: bool) -> tuple[float, float, float, float]:
    true_positive, false_positive = float((positive & (labels == 1)).sum()), float((positive & (labels == 0)).sum())
    slides, others = float((labels == 1).sum()), float((labels == 0).sum())
    if balanced:
        true_positive, false_positive, slides, others = true_positive / slides, false_positive / others, 1.0, 1.0
    accuracy = (true_positive + others - false_positive) / (slides + others)
    found = true_positive + false_positive
    precision = true_positive / found if found else float("nan")
    return accuracy, precision, true_positive / slides, 2 * true_positive / (found + slides)


def _rate_curves(
    executor: Executor, info: RasterInfo, scores, slides: np.ndarray, train: np.ndarray, feedback: Feedback
) -> tuple[RateCurve, RateCurve]:
    (histogram,) = band_histograms(executor, info, [1], feedback=feedback.part(0, 0.7))
    areas = None
    if not info.grid.is_planar:
        worker = functools.partial(_areas_of_block, grid=info.grid, layout=histogram.layout)
        windows = windows_of(info)
        areas = run_blocks(
            executor, windows, worker, info.path, merge=lambda a, b: a + b, feedback=feedback.part(0.7, 1)
        )
    if not (slides & train).any():
        raise InputError("No training landslide lies on the map, so there is no success rate curve: check the split.")
    return tuple(rate_curve(histogram, scores[slides & side], areas) for side in (train, ~train))


def _areas_of_block(path: str, window: Window, *, grid: Grid, layout: BinLayout) -> np.ndarray:
    values, valid = read_band(path, window)
    areas = np.broadcast_to(grid.cell_areas(window), valid.shape)
    return layout.weights(values[valid], areas[valid])
