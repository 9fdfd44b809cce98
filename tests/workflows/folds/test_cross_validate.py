"""Cross-validation: what is held out in a fold reaches nothing that is fitted in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.geodata.spatial_blocks import SpatialBlocks, default_block_size
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.models.networks.logistic import LogisticSettings
from landslide_susceptibility.steps.information_value import class_counts
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.split import SplitSettings, blocks_of
from landslide_susceptibility.study.strategies.registry import STRATEGY_NAMES as STRATEGIES
from landslide_susceptibility.workers import Workers
from landslide_susceptibility.workflows.folds import cross_validate as rounds
from landslide_susceptibility.workflows.folds import sampling as module
from landslide_susceptibility.workflows.folds import training as fold_training
from landslide_susceptibility.workflows.folds.cross_validate import cross_validate
from landslide_susceptibility.workflows.folds.folding import Folding
from landslide_susceptibility.workflows.folds.plan import FoldPlan, Screen
from raster_files import Listener, PicklingExecutor, make_raster, points, utm_grid

GRID = utm_grid(120, 100)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """Landslides where the first factor is high; the second is noise, the third a slope that is gentle at times."""
    folder = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(4)
    signal = rng.normal(size=(100, 120))
    values = np.stack([signal, rng.normal(size=(100, 120)), rng.uniform(0, 20, (100, 120))]).astype(np.float32)
    kinds = [{"KIND": "continuous"}] * 3
    path = make_raster(folder / "stack.tif", values, GRID, nodata=-9999, names=["a", "b", "slope"], metadata=kinds)
    chosen = rng.choice(signal.size, 150, replace=False, p=np.exp(1.5 * signal).ravel() / np.exp(1.5 * signal).sum())
    stack = open_stack(str(path))
    classes = reclassify(stack, str(folder / "classes.tif"))
    located = landslides_on(points(*GRID.centres(chosen)), stack.info)
    return stack, classes, class_counts(classes), located


def plan(area, strategy="random", **settings) -> FoldPlan:
    stack, classes, counts, located = area
    negatives = NegativeSettings(strategy, buffer=60, **{"ratio": 1.0, **settings})
    split = SplitSettings(block_size=550.0)
    return FoldPlan(stack, classes, counts, located, negatives, 0.0, split)


LOGISTIC = Candidate("logistic")


def validated(given, kind, folds, **rest):
    """Cross-validate logistic regression alone."""
    (result,) = cross_validate(given, [LOGISTIC], [kind], folds, **{"workers": 1, **rest})[kind]
    return result


@pytest.mark.parametrize("kind", ["random", "spatial"])
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_nothing_fitted_sees_what_is_held_out(area, monkeypatch, strategy, kind):
    given = plan(area, strategy)
    slides = np.unique(given.located.cell)
    seen = {"table": [], "training": [], "train": []}
    classes, negatives, fit = module.classes_at, module.choose_negatives, fold_training.train

    def spy_classes(stack, cells, **rest):
        seen["table"].append(np.unique(cells))
        return classes(stack, cells, **rest)

    def spy_negatives(*args, training, **rest):
        seen["training"].append(np.unique(given.located.cell[training]))
        return negatives(*args, training=training, **rest)

    def spy_train(network, factors, values, label, *rest):
        seen["train"].append(values[label == 1])
        return fit(network, factors, values, label, *rest)

    monkeypatch.setattr(module, "classes_at", spy_classes)
    monkeypatch.setattr(module, "choose_negatives", spy_negatives)
    monkeypatch.setattr(fold_training, "train", spy_train)
    monkeypatch.setattr(
        rounds, "run_parallel", lambda pieces, feedback, workers, *_: [piece(feedback) for piece in pieces]
    )
    result = validated(given, kind, 4, common_cells=500)

    assert sum(fold.held_out for fold in result.folds) == slides.size
    assert all(fold.trained + fold.held_out == slides.size for fold in result.folds)
    assert [len(values) for values in seen["train"]] == [fold.trained for fold in result.folds]
    if strategy == "information_value":
        assert [cells.size for cells in seen["table"]] == [fold.trained for fold in result.folds]
    if strategy in ("information_value", "buffer"):
        assert [cells.size for cells in seen["training"]] == [fold.trained for fold in result.folds]
    held = [np.setdiff1d(slides, cells) for cells in seen["training"]]
    assert all(fold.held_out == cells.size for fold, cells in zip(result.folds, held))


def test_a_spatial_fold_trains_and_tests_in_different_blocks(area, monkeypatch):
    given = plan(area, ratio=3)
    read = []
    values_at = module.values_at

    def spy(info, cells, *rest):
        read.append(np.asarray(cells))
        return values_at(info, cells, *rest)

    monkeypatch.setattr(module, "values_at", spy)
    folding = Folding(given, "spatial", 4)
    chosen = module.FoldSampling(Workers(1), given, folding).chosen
    del read[:]
    result = validated(given, "spatial", 4, common_cells=300)
    common = read[1:5]  # after the landslides: the common cells of each fold
    for fold, cells in enumerate(common):
        assert chosen[fold].others_train.sum() > 100
        assert not np.isin(chosen[fold].negatives[chosen[fold].others_train], cells).any()
        assert cells.size == 300 and (folding.of_others(cells) == fold).all()
        blocks = np.unique(blocks_of(cells, GRID, given.split))
        train = folding.slides[folding.of_slides() != fold]
        assert not np.isin(blocks_of(train, GRID, given.split), blocks).any()
    # Intervals are by blocks that suit the inventory, not by those that the user chose to hold out.
    by_default = SpatialBlocks.of_size(default_block_size(folding.slides, GRID), GRID)
    for fold, cells in zip(result.folds, common):
        np.testing.assert_array_equal(fold.common.other_blocks, by_default.number(cells, GRID))
        np.testing.assert_array_equal(fold.paper.landslide_blocks, fold.common.landslide_blocks)
        places = np.concatenate([fold.paper.landslide_blocks, fold.paper.other_blocks])
        np.testing.assert_array_equal(places, by_default.number(fold.cells, GRID))
    assert result.common_by_blocks.auc == result.common.auc
    assert result.common_by_blocks.lower < result.auc_common < result.common_by_blocks.upper


def test_signal_is_found_and_noise_is_not(area):
    stack, classes, counts, located = area
    result = validated(plan(area), "random", 5)
    assert result.auc_common > 0.75 and abs(result.auc_common - result.auc_paper) < 0.05
    rng = np.random.default_rng(8)
    elsewhere = landslides_on(points(*GRID.centres(rng.choice(GRID.cells, 150, replace=False))), stack.info)
    noise = plan((stack, classes, counts, elsewhere))
    assert abs(validated(noise, "random", 5).auc_common - 0.5) < 0.1


def test_negatives_rotate_through_the_folds(area):
    folds = validated(plan(area), "random", 5, common_cells=400).folds
    assert sum(len(fold.paper.others) for fold in folds) == 150
    assert {len(fold.common.others) for fold in folds} == {400}


def test_screening_is_done_anew_in_every_fold(area, monkeypatch):
    given = replace(plan(area, "information_value"), screen=Screen(0.25))
    seen, screen, fit, tables, write = (
        [],
        module.screening_of,
        fold_training.train,
        [],
        module.write_information_value_map,
    )

    def spy(factors, values, **rest):
        seen.append((np.array(values), screen(factors, values, **rest).kept))
        return screen(factors, values, **rest)

    trained = []

    def spy_train(network, factors, *rest):
        trained.append(tuple(factor.name for factor in factors))
        return fit(network, factors, *rest)

    def spy_write(stack, table, *rest, **more):
        tables.append(tuple(dict.fromkeys(row.factor for row in table)))
        return write(stack, table, *rest, **more)

    monkeypatch.setattr(module, "screening_of", spy)
    monkeypatch.setattr(fold_training, "train", spy_train)
    monkeypatch.setattr(module, "write_information_value_map", spy_write)
    monkeypatch.setattr(
        rounds, "run_parallel", lambda pieces, feedback, workers, *_: [piece(feedback) for piece in pieces]
    )
    result = validated(given, "random", 4, common_cells=200)
    assert [len(values) for values, _ in seen] == [fold.trained for fold in result.folds]
    assert trained == tables == [kept for _, kept in seen] and any(len(kept) < 3 for kept in trained)
    slides = np.unique(given.located.cell)
    everything = module.values_at(given.stack.info, slides, given.stack.bands)[0]
    for values, fold in zip((values for values, _ in seen), range(4)):
        held = Folding(given, "random", 4).of_slides() == fold
        np.testing.assert_array_equal(values, everything[~held])


def test_networks_are_compared_on_the_same_samples(area, monkeypatch):
    loose, tight = Candidate("logistic", LogisticSettings(C=1e3)), Candidate("logistic", LogisticSettings(C=1e-6))
    digests, fit = [], fold_training.train

    def spy(*args):
        trained = fit(*args)
        digests.append(trained.samples["digest"])
        return trained

    monkeypatch.setattr(fold_training, "train", spy)
    monkeypatch.setattr(
        rounds, "run_parallel", lambda pieces, feedback, workers, *_: [piece(feedback) for piece in pieces]
    )
    first, second, again = cross_validate(plan(area), [loose, tight, loose], ["spatial"], 4, workers=1)["spatial"]
    assert digests[:4] == digests[4:8] == digests[8:] and len(set(digests)) == 4
    assert first.difference(again).difference == 0 and first.difference(again).p_value == 1
    assert first.difference(second).difference == pytest.approx(first.auc_common - second.auc_common)
    assert first.common.lower < first.auc_common < first.common.upper


def test_too_many_folds_are_refused(area):
    with pytest.raises(InputError, match="fewer than the 100 folds"):
        validated(plan(area), "spatial", 100)


def test_progress_never_falls(area):
    listener = Listener()
    validated(plan(area, "information_value"), "random", 3, common_cells=200, feedback=listener)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1


def test_trainings_that_travel_give_the_same(area):
    given = plan(area, "buffer")
    here = validated(given, "spatial", 3, common_cells=200)
    elsewhere = validated(given, "spatial", 3, common_cells=200, workers=Workers(PicklingExecutor(), 2))
    for one, other in zip(here.folds, elsewhere.folds):
        assert (one.fold, one.trained, one.held_out) == (other.fold, other.trained, other.held_out)
        for name in ("paper", "common"):
            for side in ("landslides", "others"):
                np.testing.assert_array_equal(getattr(getattr(one, name), side), getattr(getattr(other, name), side))


def dated(area, days, **split) -> FoldPlan:
    """A plan whose landslides have dates, of which one in ten is not known."""
    given = plan(area, ratio=2)
    dates = days.astype("datetime64[D]")
    dates[::10] = "NaT"
    return replace(given, located=replace(given.located, date=dates), split=replace(given.split, **split))


@pytest.mark.parametrize("undated_train", [False, True])
def test_a_fold_by_time_trains_on_what_is_older_alone(area, undated_train):
    located = area[3]
    days = np.random.default_rng(2).integers(0, 900, len(located))
    given = dated(area, days, undated_train=undated_train)
    folding, known = Folding(given, "time", 4), ~np.isnat(given.located.date)
    day = dict(zip(given.located.cell[known].tolist(), days[known].tolist()))  # one landslide a cell here
    numbers = folding.of_slides()
    tested = []
    for fold in range(4):
        trains, held = folding.slides[folding.trains(numbers, fold)], folding.slides[numbers == fold]
        of_known = [day[cell] for cell in trains.tolist() if cell in day]
        assert max(of_known) < min(day[cell] for cell in held.tolist())
        assert (len(of_known) < trains.size) == undated_train
        tested += held.tolist()
    assert len(set(tested)) == len(tested) and abs(len(tested) - 0.8 * len(day)) < 5
    result = validated(given, "time", 4, common_cells=300)
    assert [fold.held_out for fold in result.folds] == [int((numbers == fold).sum()) for fold in range(4)]
    assert all(one.trained < other.trained for one, other in zip(result.folds, result.folds[1:]))
    assert 0.6 < result.auc_common < 0.95 and result.common.lower < result.auc_common < result.common.upper
    # Other places have no date: of two for each landslide, as large a part trains.
    assert all(len(fold.paper.others) == round(2 * 150 / 5) for fold in result.folds)


def test_folds_by_time_need_dates_and_enough_of_them(area):
    with pytest.raises(InputError, match="DATE_FIELD"):
        Folding(plan(area), "time", 4)
    with pytest.raises(InputError, match="have 3 dates, too few for 4 folds by time"):
        Folding(dated(area, np.arange(150) % 3), "time", 4)


def test_what_happens_on_one_day_is_in_one_period(area):
    folding = Folding(dated(area, np.repeat([1, 2, 3], 50)), "time", 2)
    numbers = folding.of_slides()
    assert np.unique(numbers).tolist() == [-2, -1, 0, 1]  # left out, oldest, and two that are held out
