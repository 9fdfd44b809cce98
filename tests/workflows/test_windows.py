"""Models that look at the neighbourhood: trained, mapped, validated and explained on an area whose truth is around."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.analysis.metrics import auc
from landslide_susceptibility.errors import DependencyError, InputError, ParameterError
from landslide_susceptibility.geodata.alignment import STACK_NODATA
from landslide_susceptibility.geodata.blocks import block_windows
from landslide_susceptibility.geodata.cell_windows import windows_at
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.models import tree_sums
from landslide_susceptibility.models.factors import centres
from landslide_susceptibility.models.network_file import check_network_file
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.models.networks.patch import PatchSettings
from landslide_susceptibility.models.networks.patch_attention import PatchAttentionSettings
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.steps import predict as prediction
from landslide_susceptibility.steps.applicability import applicability
from landslide_susceptibility.steps.factor_importance import factor_importance
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.training_samples import assemble
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.study.sample_windows import probabilities_at
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.workflows.folds.cross_validate import cross_validate
from landslide_susceptibility.workflows.folds.folding import Folding
from landslide_susceptibility.workflows.folds.plan import FoldPlan
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import make_raster, points, read, utm_grid

torch = pytest.importorskip("torch", reason="torch is not installed")
for package in ("onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(90, 80)
NODATA = np.float32(STACK_NODATA)
SIDE = 9
SETTINGS = PatchSettings(window=SIDE, members=2, epochs=12, batch=64, learning_rate=0.02)
SPLIT = SplitSettings(block_size=900.0, seed=3)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def box_means(plane, side):
    padded = np.pad(plane, side // 2, mode="reflect")
    return np.lib.stride_tricks.sliding_window_view(padded, (side, side)).mean((2, 3))


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """Landslides where the mean of a factor over 7 × 7 cells is high; the cell itself says little of it."""
    folder = tmp_path_factory.mktemp("windows")
    rng = np.random.default_rng(8)
    noise = rng.normal(size=(80, 90)).astype(np.float32)
    around = box_means(noise, 7)
    chance = np.exp(5 * around / around.std()).ravel()
    geology = rng.choice([2, 3, 7], noise.shape).astype(np.float32)
    planes = np.stack([noise, geology])
    planes[:, 30:36, 40:50] = -9999
    planes[0, 0, :5] = -9999
    chance = np.where((planes == -9999).any(0).ravel(), 0, chance)
    kinds = [{"KIND": "continuous"}, {"KIND": "categorical"}]
    path = make_raster(folder / "stack.tif", planes, GRID, nodata=-9999, names=["a", "geology"], metadata=kinds)
    cells = rng.choice(noise.size, 160, replace=False, p=chance / chance.sum())
    stack = open_stack(str(path))
    located = landslides_on(points(*GRID.centres(cells)), stack.info)
    valid = np.flatnonzero(chance > 0)
    others = np.setdiff1d(rng.choice(valid, 300, replace=False), cells)[:200]
    samples = assemble(stack, located, others, ["random"] * others.size, SplitSettings(seed=3))
    return folder, stack, located, samples


@pytest.fixture(scope="module")
def trained(area):
    folder, stack, _, samples = area
    path = str(folder / "patch.onnx")
    return path, train(samples, path, network="patch", settings=SETTINGS, stack=stack)


@pytest.fixture(scope="module")
def mapped(area, trained):
    folder, stack, _, _ = area
    path = str(folder / "map.tif")
    return path, predict(stack, trained[0], path)


def test_it_learns_what_lies_around(trained):
    path, result = trained
    assert result.on_test.auc > 0.7
    assert result.difference <= 1e-5  # the file against torch
    assert check_network_file(path)["window"] == PredictionSession(path).window == SIDE


def test_the_same_seed_gives_the_same_file(area, trained, tmp_path):
    _, stack, _, samples = area
    again = str(tmp_path / "again.onnx")
    train(samples, again, network="patch", settings=SETTINGS, stack=stack)
    with open(again, "rb") as second, open(trained[0], "rb") as first:
        assert first.read() == second.read()


def test_a_member_does_not_depend_on_the_others(area, trained, tmp_path):
    _, stack, _, samples = area
    alone = replace(SETTINGS, members=1, patience=4, validation_share=0.2)
    few = replace(alone, members=3)
    first, three = (
        train(samples, str(tmp_path / "x.onnx"), network="patch", settings=settings, stack=stack).trained
        for settings in (alone, few)
    )
    assert len(set(three.history.kept_epoch)) > 1  # some ended before others
    for name, array in first.fit.weights.items():
        np.testing.assert_array_equal(three.fit.weights[name][:1], array[:1], err_msg=name)


def test_the_map_has_all_valid_cells_and_no_others(area, mapped):
    planes = read(area[1].path)
    assert ((read(mapped[0], 1) != NODATA) == (planes != -9999).all(axis=0)).all()
    assert mapped[1].cells == (planes != -9999).all(axis=0).sum()


@pytest.mark.parametrize("block", [17, 40])
def test_the_size_of_blocks_changes_nothing(area, trained, mapped, block, tmp_path, monkeypatch):
    monkeypatch.setattr(prediction, "windows_of", lambda info: block_windows(info.grid, (1, 1), block))
    path = str(tmp_path / "blocks.tif")
    predict(area[1], trained[0], path, workers=1)
    np.testing.assert_allclose(read(path), read(mapped[0]), rtol=0, atol=1e-6)


def test_the_map_is_what_windows_around_cells_give(area, trained, mapped):
    stack, session = area[1], PredictionSession(trained[0])
    cells = np.concatenate([np.arange(0, 7200, 53), [-1, 7199]])
    plane = read(mapped[0], 1).ravel()
    expected = np.where((cells < 0) | (plane[cells] == NODATA), np.nan, plane[cells])
    np.testing.assert_allclose(probabilities_at(session, stack, cells), expected, rtol=0, atol=1e-6)


def test_windows_hold_nothing_made_up(area):
    stack = area[1]
    planes = read(stack.path)
    padded = np.pad(
        np.where((planes == -9999).any(0), np.nan, planes), ((0, 0), (2, 2), (2, 2)), constant_values=np.nan
    )
    cells = np.array([0, 33 * 90 + 44, 7199, 4000])
    row, column = np.divmod(cells, 90)
    expected = [padded[:, r : r + 5, c : c + 5] for r, c in zip(row, column)]
    np.testing.assert_array_equal(windows_at(stack.info, cells, stack.bands, 5), expected)


def test_the_average_stands_in_one_file(area, tmp_path):
    _, stack, _, samples = area
    few = replace(SETTINGS, epochs=3)
    path = str(tmp_path / "both.onnx")
    both = train(
        samples, path, network="patch_attention", settings=PatchAttentionSettings(**few.to_dict()), stack=stack
    )
    assert both.difference <= 1e-5
    cells = AttentionSettings.ensemble(members=2, epochs=3, trees_share=None)  # few landslides train
    parts = [("patch", few, {"stack": stack}), ("attention", cells, {})]
    windows = windows_at(stack.info, np.arange(500, 560), stack.bands, SIDE)
    alone = [
        train(samples, str(tmp_path / f"{name}.onnx"), network=name, settings=settings, **given).trained.predict(
            windows if given else centres(windows)
        )["probability"]
        for name, settings, given in parts
    ]
    found = PredictionSession(path).run(windows)
    np.testing.assert_allclose(found["probability"], np.mean(alone, axis=0), rtol=0, atol=1e-6)
    assert set(found) == {"probability", "deviation"}


def test_trees_beside_windows_are_added_up_fast_with_the_same_bits(area, tmp_path, monkeypatch):
    _, stack, _, samples = area
    path, few = str(tmp_path / "both.onnx"), replace(SETTINGS, epochs=3)
    train(samples, path, network="patch_attention", settings=PatchAttentionSettings(**few.to_dict()), stack=stack)
    planes = read(stack.path)[:, :60, :70].astype(np.float32)
    planes[:, (planes == -9999).any(axis=0)] = np.nan
    planes = np.ascontiguousarray(planes[PredictionSession(path).match_bands(stack.names)])
    windows = windows_at(stack.info, np.arange(500, 560), stack.bands, SIDE)
    found = {}
    for worth in (1, 1 << 60):
        monkeypatch.setattr(tree_sums, "WORTH_WHILE", worth)
        session = PredictionSession(path)
        found[worth] = {**session.run_map(planes), **{f"{k} there": v for k, v in session.run(windows).items()}}
        assert (session._trees is not None) == (worth == 1) and session.tree_share is None
    for name, by_runtime in found[1 << 60].items():
        np.testing.assert_array_equal(found[1][name], by_runtime)
        assert np.nanstd(by_runtime) > 0


def test_folds_are_tested_where_no_window_holds_a_cell_that_trains(area):
    _, stack, located, _ = area
    plan = FoldPlan(stack, None, [], located, NegativeSettings("random"), 0.0, SPLIT)
    folding = Folding(plan, "spatial", 3)
    every = np.arange(7200)
    fold = folding.groups.of(every, GRID).reshape(80, 90)
    padded = np.pad(fold, 4, mode="edge")
    around = np.lib.stride_tricks.sliding_window_view(padded, (SIDE, SIDE))
    for number in range(3):
        np.testing.assert_array_equal(
            folding.is_inside(every, number, 4), (around == number).all((2, 3)).ravel(), err_msg=str(number)
        )
    candidate = Candidate("patch", replace(SETTINGS, epochs=2, members=1))
    found = cross_validate(plan, [Candidate("logistic"), candidate], ["random", "spatial"], 3, common_cells=300)
    for kind, validations in found.items():
        cells = [[one.cells.tolist() for one in validation.folds] for validation in validations]
        assert cells[0] == cells[1], kind  # the same test for both
    for one in found["spatial"][1].folds:
        assert folding.is_inside(one.cells, one.fold - 1, 4).all()


def test_a_window_wider_than_the_blocks_is_told_before_the_work(area):
    _, stack, located, _ = area
    with pytest.raises(InputError, match="use larger blocks"):
        Folding.check(stack, located, replace(SPLIT, block_size=300.0), ["spatial"], 3, 31)


def test_importance_shuffles_windows_and_follows_a_shift(area, trained):
    _, stack, _, samples = area
    found = factor_importance(samples, trained[0], side="all", repeats=2, stack=stack)
    assert found.rows[0].factor == "a" and found.rows[0].importance > 0.1 > found.rows[1].importance
    curve = next(curve for curve in found.curves if curve.factor == "a")
    assert curve.response[-1] > curve.response[0]


def test_a_whole_run_takes_it(area, tmp_path):
    _, stack, located, _ = area
    few = replace(SETTINGS, epochs=2, members=1)
    settings = StudySettings(network="patch", training=few, folds=2, split=replace(SPLIT, block_size=1200.0))
    landslides = points(*GRID.centres(np.unique(located.cell)))
    found = susceptibility(stack.path, landslides, str(tmp_path / "run"), settings)
    assert PredictionSession(found.path("network")).window == SIDE
    assert [len(validation.folds) for validation in found.validations] == [2, 2] and found.importance.rows


def test_applicability_shuffles_windows_too(area, trained, tmp_path):
    _, stack, _, samples = area
    found = applicability(stack, samples, str(tmp_path / "area.tif"), network=trained[0])
    assert found.inside is not None or found.outside is not None


@pytest.mark.parametrize("step", [train, factor_importance])
def test_without_the_stack_one_sentence_says_so(area, trained, step, tmp_path):
    samples = area[3]
    given = [str(tmp_path / "x.onnx")] if step is train else [trained[0]]
    settings = {"network": "patch", "settings": SETTINGS} if step is train else {}
    with pytest.raises(InputError, match=r"looks at the cells around each sample.*\(STACK\)"):
        step(samples, *given, **settings)


def test_another_stack_is_refused(area, tmp_path):
    _, stack, _, samples = area
    other = replace(samples, values=samples.values + np.float32(1))
    with pytest.raises(InputError, match="samples have other values than the stack"):
        train(other, str(tmp_path / "x.onnx"), network="patch", settings=SETTINGS, stack=stack)


def test_without_torch_one_sentence_says_so(area, tmp_path, monkeypatch):
    _, stack, _, samples = area
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(DependencyError, match="torch"):
        train(samples, str(tmp_path / "x.onnx"), network="patch", settings=SETTINGS, stack=stack)


def test_an_even_window_is_refused():
    with pytest.raises(ParameterError, match="odd number of cells"):
        PatchSettings(window=20)


def test_scores_are_better_than_those_of_the_cell_alone(area, trained):
    _, stack, _, samples = area
    windows = windows_at(stack.info, GRID.cell_index(samples.x, samples.y), stack.bands, SIDE)
    held = ~samples.train
    alone = auc(samples.label[held], centres(windows)[held, 0])
    assert auc(samples.label[held], trained[1].trained.predict(windows[held])["probability"]) > alone + 0.05
