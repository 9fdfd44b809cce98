"""Evaluate: the blocks that were held out are found from the samples alone, and both ways of counting agree."""

from __future__ import annotations

import csv
import re
from dataclasses import astuple, replace

import numpy as np
import pytest
from landslide_susceptibility.analysis.block_auc import auc_with_interval
from landslide_susceptibility.analysis.metrics import auc_interval
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.spatial_blocks import SpatialBlocks, default_block_size
from landslide_susceptibility.reports.evaluation import evaluation_report
from landslide_susceptibility.reports.evaluation_words import (
    calibration_paragraphs,
    evaluation_settings,
    intervals_words,
)
from landslide_susceptibility.steps import evaluate_map as module
from landslide_susceptibility.steps.evaluate_map import evaluate_map as evaluate
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.study.evaluation import EvaluationWithFolds
from landslide_susceptibility.study.evaluation_table import write_evaluation
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.measures import run_test
from landslide_susceptibility.study.samples import cells_of
from landslide_susceptibility.study.split import SplitSettings, blocks_of, landslide_keys
from raster_files import Listener, make_raster, points, utm_grid
from study_results import as_read

metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
GRID = utm_grid(120, 100)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """A map between 0 and 1 from which the landslides are drawn, a stack, landslides and other points."""
    folder, rng = tmp_path_factory.mktemp("area"), np.random.default_rng(4)
    truth = rng.uniform(0.02, 0.98, (100, 120)).astype(np.float32)
    order = rng.permutation(truth.size)
    slides = order[rng.random(truth.size) < truth.ravel()[order] ** 2][:220]
    others = np.setdiff1d(rng.choice(truth.size, 300, replace=False), slides)
    chart = make_raster(folder / "map.tif", truth, GRID, nodata=-9999)
    stack = make_raster(
        folder / "stack.tif",
        np.stack([truth, 1 - truth]),
        GRID,
        nodata=-9999,
        names=["a", "b"],
        metadata=[{"KIND": "continuous"}] * 2,
    )
    return chart, stack, points(*GRID.centres(slides)), points(*GRID.centres(others))


def samples_of(area, tmp_path, method="blocks", **settings):
    _, stack, slides, others = area
    return training_samples(stack, slides, others, str(tmp_path / "s.gpkg"), SplitSettings(method, **settings))


def common_cells(monkeypatch) -> list:
    """Catch the random cells that the common test is made with."""
    caught, read_map = [], module.read_map

    def spy(*args, **rest):
        found = read_map(*args, **rest)
        caught.append(found.sampled[0].index)
        return found

    monkeypatch.setattr(module, "read_map", spy)
    return caught


@pytest.mark.parametrize("size", [None, 400.0, 777.0])
def test_random_cells_come_from_the_held_out_blocks(area, tmp_path, monkeypatch, size):
    caught = common_cells(monkeypatch)
    samples = samples_of(area, tmp_path, block_size=size)
    result = evaluate(area[0], str(tmp_path / "s.gpkg"), area[2], common_cells=1000, workers=1)
    assert result.spatial
    split = SplitSettings(block_size=samples.block_size)
    held = np.unique(samples.block[~samples.train])
    np.testing.assert_array_equal(np.unique(blocks_of(caught[0], GRID, split)), held)
    assert not np.isin(caught[0], cells_of(samples, GRID)[samples.label == 1]).any()


def test_landslides_may_be_located_already(area, tmp_path, monkeypatch):
    """The whole inventory keeps random cells away, also the landslides that are not among the samples."""
    caught = common_cells(monkeypatch)
    rng = np.random.default_rng(6)
    inventory = points(*GRID.centres(np.unique(rng.integers(0, GRID.cells, 4000))))
    samples, located = samples_of(area, tmp_path, "random"), landslides_on(inventory, describe(area[1]))
    tests = [evaluate(area[0], samples, given, common_cells=2000, workers=1).common for given in (located, inventory)]
    np.testing.assert_array_equal(*caught)
    assert tests[0].auc == tests[1].auc and not np.isin(caught[0], located.touched).any()
    moved = replace(located, grid=utm_grid(121, 100))
    with pytest.raises(InputError, match="another grid"):
        evaluate(area[0], samples, moved, workers=1)


def test_samples_split_at_random_are_set_against_the_whole_map(area, tmp_path, monkeypatch):
    caught = common_cells(monkeypatch)
    samples = samples_of(area, tmp_path, "random")
    result = evaluate(area[0], samples, common_cells=20_000, workers=1)
    slides = 220
    assert not result.spatial and caught[0].size == GRID.cells - slides - trained_others(samples).size


def trained_others(samples) -> np.ndarray:
    return np.unique(cells_of(samples, GRID)[(samples.label == 0) & samples.train])


def test_no_cell_that_trained_is_tested(area, tmp_path, monkeypatch):
    """Neither of those of the samples' own non-landslides nor of those of a model that is compared with."""
    caught = common_cells(monkeypatch)
    samples = samples_of(area, tmp_path, "random")
    others = np.setdiff1d(np.arange(0, GRID.cells, 7), cells_of(samples, GRID))
    alone, together = (
        evaluate(area[0], samples, area[2], common_cells=20_000, keep_away=cells, workers=1) for cells in (None, others)
    )
    trained = trained_others(samples)
    assert trained.size > 150 and not np.isin(trained, caught[0]).any()
    assert not np.isin(np.union1d(trained, others), caught[1]).any()
    assert alone.common.others == together.common.others + others.size
    everywhere = np.arange(GRID.cells)
    with pytest.raises(InputError, match="No cell is left for the common test"):
        evaluate(area[0], samples, area[2], keep_away=everywhere, workers=1)


def test_intervals_are_by_blocks_of_the_inventory(area, tmp_path, monkeypatch):
    caught = common_cells(monkeypatch)
    samples = samples_of(area, tmp_path, "random", block_size=90.0)
    result = evaluate(area[0], samples, area[2], information_value=area[0], common_cells=500, workers=1)
    located = landslides_on(area[2], describe(area[0]))
    size = default_block_size(landslide_keys(located), GRID)
    blocks, test = SpatialBlocks.of_size(size, GRID), ~samples.train & (samples.label == 1)
    assert result.interval_block_size == size != samples.block_size
    slides = cells_of(samples, GRID)[test]
    scores, labels = result.common.scores, result.common.labels
    expected = auc_with_interval(
        scores[labels == 1], scores[labels == 0], blocks.number(slides, GRID), blocks.number(caught[0], GRID)
    )
    assert result.common.by_blocks == expected
    assert (result.common.auc_low, result.common.auc_high) == astuple(auc_interval(labels, scores))[2:]
    assert (result.gain.difference, result.gain.p_value) == (0, 1)
    apart = result.difference_of_tests
    assert apart.difference == pytest.approx(result.paper.auc - result.common.auc) and apart.lower < apart.upper
    text = " ".join(map(str, (intervals_words(size), *calibration_paragraphs(result.calibration, ()))))
    assert f"by spatial blocks of {size:,.0f} m" in text
    assert "{:.3f} to {:.3f} by chance with these samples".format(*result.calibration.error_by_chance) in text
    write_evaluation(str(tmp_path / "e.csv"), result)
    with open(tmp_path / "e.csv", newline="", encoding="utf-8") as stream:
        paper, common = list(csv.DictReader(stream))[:2]
    assert float(common["auc_block_low"]) == pytest.approx(expected.lower)
    assert float(common["auc_low"]) == pytest.approx(result.common.auc_low)
    assert float(paper["calibration_by_chance_high"]) == pytest.approx(result.calibration.error_by_chance[1])


def test_blocks_of_unknown_size_are_said(area, tmp_path, monkeypatch):
    caught, listener = common_cells(monkeypatch), Listener()
    samples = replace(samples_of(area, tmp_path), block_size=float("nan"))
    result = evaluate(area[0], samples, common_cells=20_000, workers=1, feedback=listener)
    assert result.spatial and caught[0].size == GRID.cells - 220 - trained_others(samples).size
    assert any("no field 'block_size'" in text for text in listener.warnings)


def test_blocks_of_another_raster_are_refused(area, tmp_path):
    samples = replace(samples_of(area, tmp_path, block_size=400.0), block_size=300.0)
    with pytest.raises(InputError, match="blocks of 300 m of this map"):
        evaluate(area[0], samples, workers=1)


@pytest.mark.parametrize("method", ["random", "blocks"])
def test_the_report_says_what_the_map_was_judged_by(area, tmp_path, method):
    for package in ("matplotlib", "jinja2"):
        pytest.importorskip(package, reason=f"{package} is not installed")
    samples = samples_of(area, tmp_path, method, block_size=400.0)
    result = evaluate(
        area[0], samples, information_value=area[0], probability_cut=0.35, common_cells=700, seed=11, workers=1
    )
    words = as_read(evaluation_settings(result, samples))
    blocks = method == "blocks"
    assert ("Side of the spatial blocks" in words) is blocks
    assert words["Random cells of the common test"] == "700, from " + (
        "the spatial blocks held out" if blocks else "the whole area"
    )
    assert result.negatives_per_landslide == (samples.label == 0).sum() / (samples.label == 1).sum()
    assert words["Samples"] == f"{len(samples)}, {int((~samples.train).sum())} of them held out"
    evaluation_report(str(tmp_path / "r.html"), EvaluationWithFolds(result, []), samples)
    html = (tmp_path / "r.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    text = " ".join(re.sub(r"<[^>]+>", " ", html.partition("Settings and versions")[2]).split())
    for part in (
        "Susceptibility map map.tif",
        "Information-value map map.tif",
        "Threshold 0.35",
        "Seed 11",
        "Date of the run",
        "Cross-validation none",
        "NumPy",
        f"Held out {words['Held out']}",
    ):
        assert part in text


@pytest.mark.parametrize("threshold", [0.0, 0.3, 0.71, 1.0])
def test_balanced_measures_are_those_of_weighted_samples(threshold):
    rng = np.random.default_rng(7)
    labels = np.repeat([1, 0], [37, 800])
    scores = np.clip(rng.normal(0.4 + 0.2 * labels, 0.2), 0, 0.99)
    weights = np.where(labels == 1, 800 / 37, 1.0)
    found, plain = run_test(labels, scores, threshold, balanced=True), run_test(labels, scores, threshold)
    predicted = scores >= threshold
    for test, weight in ((found, weights), (plain, None)):
        assert test.accuracy == pytest.approx(metrics.accuracy_score(labels, predicted, sample_weight=weight))
        assert test.recall == pytest.approx(metrics.recall_score(labels, predicted, sample_weight=weight))
        assert test.f1 == pytest.approx(metrics.f1_score(labels, predicted, sample_weight=weight))
        if predicted.any():
            precision = metrics.precision_score(labels, predicted, sample_weight=weight)
            assert test.precision == pytest.approx(precision)
        else:
            assert np.isnan(test.precision)
    assert found.auc == plain.auc == pytest.approx(metrics.roc_auc_score(labels, scores))


def test_calibration_is_that_of_the_held_out_samples(area, tmp_path):
    samples = samples_of(area, tmp_path, "random")
    found = evaluate(area[0], samples, common_cells=500, workers=1).calibration
    held = ~samples.train
    assert found.brier == pytest.approx(metrics.brier_score_loss(samples.label[held], samples.values[held, 0]))
    assert found.curve.count.sum() == held.sum()
    assert found.landslide_share == pytest.approx(samples.label[held].mean())
