"""Comparisons on a demo basin: the traps of the published method, rows that are not possible, tables that agree."""

from __future__ import annotations

import csv
import html
import os

import numpy as np
import pytest
from landslide_susceptibility.analysis.metrics import auc
from landslide_susceptibility.errors import Cancelled, ParameterError, StrategyError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_block
from landslide_susceptibility.models.networks.logistic import LogisticSettings
from landslide_susceptibility.reports.comparison_settings import comparison_settings
from landslide_susceptibility.reports.evaluation_words import evaluation_paragraphs, is_picked, picked_words
from landslide_susceptibility.reports.page.differences import p_text, printed_difference
from landslide_susceptibility.reports.verdict import comparison_caveats, verdict
from landslide_susceptibility.steps import evaluate_map
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.information_value import (
    class_counts,
    classes_at,
    information_value_table,
    write_information_value_map,
)
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.comparison import ComparisonSettings
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.samples import cells_of
from landslide_susceptibility.study.split import SplitSettings, training_part, trains
from landslide_susceptibility.workflows.compare_networks import compare_networks
from landslide_susceptibility.workflows.compare_strategies import compare_strategies
from landslide_susceptibility.workflows.folds import cross_validate
from landslide_susceptibility.workflows.folds.sampling import FoldSampling
from study_results import as_read

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

LOGISTIC = Candidate("logistic")


@pytest.fixture(scope="module")
def basin(tmp_path_factory):
    folder = tmp_path_factory.mktemp("basin")
    made = demo_basin(folder / "basin", columns=260, rows=220, landslides=300, seed=3)
    stack = factor_stack([str(path) for path in made.factors.values()], str(folder / "stack.tif")).stack
    yield made, stack
    close_rasters()


@pytest.fixture(scope="module")
def compared(basin, tmp_path_factory):
    made, stack = basin
    settings = ComparisonSettings(NegativeSettings(buffer=300), folds=3, kinds=("random",))
    out = str(tmp_path_factory.mktemp("out") / "compared")
    with pytest.MonkeyPatch.context() as patch:
        spy_on(patch, evaluate_map, "read_map", lambda found: SPLIT_CELLS.append(found.sampled[0].index))
        spy_on(patch, cross_validate, "sample_groups", lambda found: FOLD_CELLS.append(found[0].index))
        spy_on(patch, FoldSampling, "_choose", lambda found: FOLD_TRAINED.append(found.negatives[found.others_train]))
        return compare_strategies(stack, str(made.landslides), out, [LOGISTIC], settings, workers=1)


# What the comparison `compared` drew for the common tests, and the non-landslides that train in its folds.
SPLIT_CELLS, FOLD_CELLS, FOLD_TRAINED = [], [], []


def spy_on(patch, owner, name, tell):
    """Have what a function returns told."""
    function = getattr(owner, name)

    def spy(*args, **rest):
        found = function(*args, **rest)
        tell(found)
        return found

    patch.setattr(owner, name, spy)


def test_no_trial_is_tested_where_any_trained(basin, compared):
    """Of the split's samples and of those of the folds, whatever the strategy; and all trials on the same cells."""
    grid = basin[1].grid
    trained = [
        cells_of(trial.samples, grid)[(trial.samples.label == 0) & trial.samples.train]
        for trial in compared.comparison.trials
    ]
    assert len(SPLIT_CELLS) == len(FOLD_CELLS) == len(trained) == 4 and len(FOLD_TRAINED) == 4 * 3
    for cells, others in ((SPLIT_CELLS, trained), (FOLD_CELLS, FOLD_TRAINED)):
        assert all(np.array_equal(cells[0], of) for of in cells)
        assert not np.isin(np.concatenate(others), cells[0]).any()
        assert np.unique(np.concatenate(others)).size > 500


def whole(path):
    grid = describe(str(path)).grid
    return read_block(str(path), Window(0, 0, grid.width, grid.height), [1])[0].ravel()


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def true_auc(raster, truth):
    """Chance that a cell drawn as landslides are outranks one drawn from the whole basin."""
    scores = whole(raster)
    labels = np.r_[np.ones(truth.size, int), np.zeros(truth.size, int)]
    return auc(labels, np.r_[scores, scores], np.r_[truth, np.ones(truth.size)])


def test_the_papers_protocol_flatters_where_negatives_are_easy(basin, compared):
    truth = whole(basin[0].truth).astype(float)
    trials = {trial.strategy: trial for trial in compared.comparison.trials}
    true = {name: true_auc(compared.folder / f"{name}_logistic.tif", truth) for name in trials}
    easy, fair = trials["information_value"], trials["random"]
    assert easy.evaluation.paper.auc > true["information_value"] + 0.1
    assert abs(fair.evaluation.paper.auc - true["random"]) < 0.06
    for name, trial in trials.items():  # the common test is near the truth whatever the strategy
        assert abs(trial.evaluation.common.auc - true[name]) < 0.05
        assert abs(trial.validations["random"].auc_common - true[name]) < 0.05
    assert easy.evaluation.paper.auc > fair.evaluation.paper.auc and true["random"] > true["information_value"]
    assert compared.comparison.best.strategy in ("random", "buffer")


def test_the_verdict_says_so(compared):
    text = " ".join(map(str, verdict(compared.comparison, compared.pairs)))
    assert "This test flatters here" in text and "Do not choose by the paper's protocol" in text
    assert text.startswith("By the common held-out test (mean of 3 random folds), ")


def test_flattery_is_told_of_by_the_interval_of_the_difference(compared):
    for trial in compared.comparison.trials:
        apart = trial.evaluation.difference_of_tests
        text = " ".join(map(str, evaluation_paragraphs(trial.evaluation)))
        assert apart.first == pytest.approx(trial.evaluation.paper.auc)
        assert apart.second == pytest.approx(trial.evaluation.common.auc)
        assert trial.evaluation.strategies == (trial.strategy,)
        assert is_picked([trial.strategy]) is (trial.strategy != "random")
        if trial.strategy == "information_value":
            assert apart.lower > 0.1
            assert "is what the easy non-landslide points add" in text
        if trial.strategy == "random":
            assert "easy non-landslide points" not in text
    assert is_picked(["", "own"]) is None and picked_words(["random"]) is None
    assert str(picked_words(["slope", "random"])) == "where the slope is gentle"


def test_the_ranked_figure_is_tested(basin, tmp_path):
    """Random and spatial folds together: the p-value is of the mean that trials are ranked by."""
    made, stack = basin
    settings = ComparisonSettings(folds=3, split=SplitSettings(method="blocks"))
    result = compare_strategies(
        stack,
        str(made.landslides),
        str(tmp_path / "out"),
        [LOGISTIC],
        settings,
        strategies=("random", "slope"),
        workers=1,
    )
    (pair,) = result.pairs
    assert pair.ranked.difference == pytest.approx(pair.first.auc - pair.second.auc)
    assert pair.ranked.difference == pytest.approx(np.mean([found.difference for found in pair.folds.values()]))
    (row,) = read_csv(tmp_path / "out" / "pairs.csv")
    assert float(row["difference_ranked"]) == pytest.approx(pair.ranked.difference)
    assert float(row["p_ranked"]) == pytest.approx(pair.ranked.p_value)
    by_blocks = pair.ranked_by_blocks
    assert by_blocks.difference == pytest.approx(pair.ranked.difference) and by_blocks.deviation > 0
    assert float(row["p_ranked_blocks"]) == pytest.approx(by_blocks.p_value)
    assert float(row["p_split_blocks"]) == pytest.approx(pair.split_by_blocks.p_value)
    assert f"p {p_text(by_blocks.p_value)}" in str(verdict(result.comparison, result.pairs)[0])
    report = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "all of the spatial blocks held out" in report and "mean of folds" in report
    report = report.replace("\N{NO-BREAK SPACE}", " ")
    assert (
        f"{printed_difference(pair.first.auc, pair.second.auc):.3f} (p {html.escape(str(p_text(by_blocks.p_value)))})"
        in report
    )
    best = result.comparison.best.evaluation
    assert best.in_held_blocks and "rest of the spatial blocks held out" in " ".join(
        map(str, evaluation_paragraphs(best))
    )


def test_settings_are_told_in_words(compared):
    words = as_read(comparison_settings(compared.comparison))
    assert all(name[0].isupper() and "_" not in name for name in words) and "None" not in words.values()
    assert words["Non-landslide points"] == ("Random, Outside a buffer, Gentle slope, Very low information value")
    assert words["Buffer round landslides"] == "300 m" and words["Slope limit (factor slope)"].startswith("3")
    assert words["Cross-validation"] == "3 random folds" and words["Training share"] == "70 %"
    assert words["Logistic regression: Inverse regularisation (C)"] == "10"
    assert "Zones of the information-value map" in words and words["Seed"] == "1"
    report = (compared.folder / "report.html").read_text(encoding="utf-8")
    assert all(name in report for name in words) and "Date of the run" in report
    assert "train_share" not in report and "slope_limit" not in report


def test_zones_have_held_out_landslides_beside_all(compared):
    rows = read_csv(compared.folder / "zones.csv")
    names = [
        "landslides",
        "landslides_pct",
        "frequency_ratio",
        "test_landslides",
        "test_landslides_pct",
        "test_frequency_ratio",
    ]
    assert list(rows[0])[-6:] == names
    for start in range(0, len(rows), 5):
        assert sum(float(row["test_landslides"]) for row in rows[start : start + 5]) == 90
    report = (compared.folder / "report.html").read_text(encoding="utf-8")
    assert "held-out landslides (%)" in report and "compare by the tables of held-out landslides" in report


def test_samples_known_by_heart_and_maps_without_gain_are_told(basin, tmp_path):
    made, stack = basin
    candidates = [Candidate("forest"), LOGISTIC]
    settings = ComparisonSettings(NegativeSettings(ratio=1), folds=0, split=SplitSettings(seed=7))
    result = compare_networks(
        stack,
        str(made.landslides),
        str(tmp_path / "out"),
        candidates,
        settings,
        strategy="information_value",
        workers=1,
    )
    forest = result.comparison.trials[0]
    simple = forest.evaluation.information_value
    gain = forest.evaluation.gain
    assert gain.difference == pytest.approx(forest.evaluation.common.auc - simple.auc) and gain.upper < 0
    (worse,) = (text for text in map(str, comparison_caveats(result.comparison)) if text.startswith("Worse than"))
    assert f"Random forest ({forest.evaluation.common.auc:.3f})" in worse and f"{simple.auc:.3f}" in worse
    # Picked places are so easy that training and held-out samples are told apart alike: nothing learned by heart.
    assert not any("by heart" in text for text in map(str, comparison_caveats(result.comparison)))
    fair = compare_networks(stack, str(made.landslides), str(tmp_path / "fair"), candidates, settings, workers=1)
    (heart,) = (text for text in map(str, comparison_caveats(fair.comparison)) if "by heart" in text)
    training = fair.comparison.trials[0].training
    low, high = training.optimism_limits
    assert low > 0 and (low + high) / 2 == pytest.approx(training.on_training.auc - training.on_test.auc)
    assert "Random forest (AUC" in heart and "Logistic" not in heart
    zones = fair.comparison.trials[0].zones
    assert zones[-1].landslides_pct > zones[-1].test_landslides_pct + 5  # the forest knows its training landslides


def test_a_leaking_split_prints_more_than_a_clean_one(basin, tmp_path):
    """Information values of test landslides' own classes praise them; with narrow classes most."""
    made, stack = basin
    located = landslides_on(str(made.landslides), stack.info)
    split = SplitSettings(seed=1)
    classes = reclassify(stack, str(tmp_path / "classes.tif"), classes=40)
    counts = class_counts(classes)
    test = located.cell[~trains(located, stack.grid, split)]
    found = {}
    for name, cells in (("clean", training_part(located, stack.grid, split)), ("leaking", located.cell)):
        path = str(tmp_path / f"{name}.tif")
        write_information_value_map(classes, information_value_table(classes, counts, classes_at(classes, cells)), path)
        scores = whole(path)
        others = np.setdiff1d(np.arange(scores.size), located.cell)
        labels = np.r_[np.ones(test.size, int), np.zeros(others.size, int)]
        found[name] = auc(labels, np.r_[scores[test], scores[others]])
        found[f"{name} truth"] = true_auc(path, whole(made.truth).astype(float))
    assert found["leaking"] > found["clean"] + 0.02
    assert found["leaking"] > found["leaking truth"] + 0.02 and abs(found["clean"] - found["clean truth"]) < 0.04


def test_the_tables_say_what_was_found(compared):
    rows = read_csv(compared.folder / "comparison.csv")
    assert [row["strategy"] for row in rows] == ["random", "buffer", "slope", "information_value"]
    for row, trial in zip(rows, compared.comparison.trials):
        assert float(row["auc_common"]) == pytest.approx(trial.evaluation.common.auc)
        assert float(row["auc_common_random_folds"]) == pytest.approx(trial.auc) and row["impossible"] == ""
        assert row["auc_common_spatial_folds"] == ""
        assert float(row["train_landslides"]) + float(row["test_landslides"]) == 300
    pairs = read_csv(compared.folder / "pairs.csv")
    assert len(pairs) == 6 and all(row["p_mcnemar"] == "" for row in pairs)
    first = pairs[0]
    expected = float(rows[0]["auc_common_random_folds"]) - float(rows[1]["auc_common_random_folds"])
    assert float(first["difference_random_folds"]) == pytest.approx(expected, abs=1e-9)
    zones = read_csv(compared.folder / "zones.csv")
    assert len(zones) == 20 and sum(float(row["area_pct"]) for row in zones[:5]) == pytest.approx(100)
    report = (compared.folder / "report.html").read_text(encoding="utf-8")
    assert "Very low information value" in report and "<script" not in report


def test_a_strategy_that_the_area_does_not_allow_is_a_row_that_says_why(basin, tmp_path):
    made, stack = basin
    settings = ComparisonSettings(NegativeSettings(buffer=50_000, slope_factor="gradient"), folds=0)
    given = {"strategies": ("random", "buffer", "slope"), "workers": 1}
    result = compare_strategies(stack, str(made.landslides), str(tmp_path / "out"), [LOGISTIC], settings, **given)
    rows = read_csv(tmp_path / "out" / "comparison.csv")
    assert [bool(row["impossible"]) for row in rows] == [False, True, True]
    assert "50,000 m" in rows[1]["impossible"] and "'gradient'" in rows[2]["impossible"]
    assert rows[1]["auc_common"] == "" and len(result.pairs) == 0
    assert not [name for name in os.listdir(tmp_path / "out") if name.startswith(("buffer", "samples_buffer"))]
    report = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "was not possible here" in report and "1 of 3" in report
    with pytest.raises(StrategyError, match="50,000 m"):
        compare_strategies(
            stack, str(made.landslides), str(tmp_path / "none"), [LOGISTIC], settings, strategies=["buffer"], workers=1
        )
    assert sorted(os.listdir(tmp_path)) == ["out"]


def test_networks_share_their_samples(basin, tmp_path):
    from landslide_susceptibility.models.networks.cnn import CnnSettings

    made, stack = basin
    candidates = [Candidate("logistic", LogisticSettings(C=0.1)), Candidate("cnn", CnnSettings(epochs=3, members=2))]
    settings = ComparisonSettings(folds=2)
    result = compare_networks(stack, str(made.landslides), str(tmp_path / "out"), candidates, settings, workers=2)
    first, second = result.comparison.trials
    assert first.training.trained.samples == second.training.trained.samples
    np.testing.assert_array_equal(first.evaluation.common.labels, second.evaluation.common.labels)
    (pair,) = result.pairs
    assert 0 <= pair.mcnemar <= 1 and set(pair.folds) == {"random", "spatial"}
    right = [(t.evaluation.paper.scores >= 0.5) == t.evaluation.paper.labels for t in (first, second)]
    only = [(right[0] & ~right[1]).sum(), (~right[0] & right[1]).sum()]
    assert (pair.mcnemar < 0.05) == (abs(only[0] - only[1]) > 2 * np.sqrt(sum(only))) or sum(only) < 25
    names = os.listdir(tmp_path / "out")
    assert {"random_cnn.onnx", "random_logistic.tif", "samples_random.gpkg", "report.html"} <= set(names)


def test_refusals_and_cancelling_leave_nothing(basin, tmp_path):
    made, stack = basin
    for strategies, candidates, culprit in (
        ([], [LOGISTIC], "no strategy"),
        (["random"], [], "no model"),
        (["random", "random"], [LOGISTIC], "strategy is given twice"),
        (["random"], [LOGISTIC, LOGISTIC], "model is given twice"),
    ):
        with pytest.raises(ParameterError, match=culprit):
            compare_strategies(stack, str(made.landslides), str(tmp_path / "o"), candidates, strategies=strategies)

    class Stop(Feedback):
        done = 0.0

        def progress(self, fraction):
            self.done = fraction

        def cancelled(self):
            return self.done > 0.4

    with pytest.raises(Cancelled):
        compare_strategies(stack, str(made.landslides), str(tmp_path / "o"), [LOGISTIC], feedback=Stop())
    assert os.listdir(tmp_path) == []
