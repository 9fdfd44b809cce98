"""Permutation importance and partial response beside brute force, scikit-learn and simulation; their figures."""

from __future__ import annotations

import io
import warnings
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from landslide_susceptibility.analysis import partial_response as responding
from landslide_susceptibility.analysis import permutation
from landslide_susceptibility.analysis.partial_response import partial_response, response_grid, support
from landslide_susceptibility.analysis.permutation import permutation_importance
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.reports.figures import importance, responses
from landslide_susceptibility.reports.figures.importance import importance_bars
from landslide_susceptibility.reports.figures.responses import response_panels
from landslide_susceptibility.reports.figures.style import DPI, rgb
from landslide_susceptibility.study.importance import ImportanceRow, ResponseCurve
from matplotlib.image import imread
from stand_ins import Listener

pytestmark = pytest.mark.usefixtures("fine_figures")
NAN = float("nan")
LONG = "a very long name " * 20 + "$x_1$ <b> & \n tab\t"
WEIGHTS = np.array([2.0, 1.0, 0.3, 0.0])


def linear(values):
    return values @ WEIGHTS


def draw(count, seed):
    """Four factors, the first two of them correlated, and labels that follow them."""
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(count, 4))
    values[:, 1] = 0.7 * values[:, 0] + 0.7 * values[:, 1]
    return values.astype(np.float32), (rng.random(count) < 1 / (1 + np.exp(-linear(values)))).astype(int)


def outranked(scores, labels):
    """How often a landslide outscores another place, ties half: every pair looked at, [landslides, others]."""
    mine, others = scores[labels == 1][:, None], scores[labels == 0]
    return (mine > others) + 0.5 * (mine == others)


# -- permutation importance --------------------------------------------------------------------------------------------


def test_the_mean_over_all_shuffles_is_met():
    """With five samples there are 120 shuffles: their mean is known exactly."""
    values = np.array([[3, 1], [1, 0], [2, 5], [0, 2], [2, 4]], np.float32)
    labels = np.array([1, 0, 1, 0, 0])

    def predict(v):
        return np.floor(v[:, 0] + 0.5 * v[:, 1])  # with ties

    found = permutation_importance(predict, values, labels, repeats=4000)
    assert found.auc == outranked(predict(values), labels).mean()
    for column in range(2):
        drops = []
        for order in permutations(range(5)):
            mixed = values.copy()
            mixed[:, column] = values[list(order), column]
            drops.append(found.auc - outranked(predict(mixed), labels).mean())
        assert set(np.round(found.drops[column], 12)) == set(np.round(drops, 12))
        tolerance = 4 * np.std(drops) / np.sqrt(4000)
        assert found.importance[column] == pytest.approx(np.mean(drops), abs=tolerance)
        assert found.deviation[column] == pytest.approx(np.std(drops), rel=0.05)


def test_scikit_learn_finds_the_same():
    inspection = pytest.importorskip("sklearn.inspection", reason="scikit-learn is not installed")
    model = pytest.importorskip("sklearn.linear_model").LogisticRegression()
    values, labels = draw(300, 1)
    model.fit(values, labels)
    found = permutation_importance(model.decision_function, values, labels, repeats=100)
    theirs = inspection.permutation_importance(model, values, labels, scoring="roc_auc", n_repeats=100, random_state=0)
    assert found.auc == pytest.approx(
        pytest.importorskip("sklearn.metrics").roc_auc_score(labels, model.decision_function(values))
    )
    spread = np.hypot(found.deviation, theirs.importances_std) / 10
    assert (np.abs(found.importance - theirs.importances_mean) <= 4 * spread).all()
    np.testing.assert_array_equal(np.argsort(found.rank), np.argsort(-theirs.importances_mean))


def test_a_factor_that_is_not_heeded_has_no_importance():
    values, labels = draw(200, 2)
    found = permutation_importance(linear, values, labels)
    assert (found.drops[3] == 0).all() and found.error[3] == 0 and found.share[3] == 0
    assert found.share.sum() == pytest.approx(1) and (found.share[:3] > 0).all()


def test_without_its_only_factor_a_network_ranks_by_chance():
    values, labels = draw(2000, 3)
    found = permutation_importance(lambda v: v[:, 0], values, labels, repeats=20)
    assert found.auc - found.importance[0] == pytest.approx(0.5, abs=0.01)


def test_neither_order_nor_number_of_the_factors_matters():
    values, labels = draw(150, 4)
    whole = permutation_importance(linear, values, labels)
    order = [2, 0, 3, 1]
    turned = permutation_importance(lambda v: v @ WEIGHTS[order].astype(np.float32), values[:, order], labels)
    np.testing.assert_allclose(turned.drops, whole.drops[order], atol=1e-12)
    alone = permutation_importance(linear, values, labels, [(2,)])
    np.testing.assert_array_equal(alone.drops, whole.drops[[2]])


def test_twins_hide_each_other_but_not_as_a_group():
    values, labels = draw(400, 5)
    twins = np.stack([values[:, 0]] * 2, axis=1)
    pair = permutation_importance(lambda v: v.sum(axis=1), twins, labels, [(0,), (1,), (0, 1)])
    assert pair.importance[2] > 1.5 * pair.importance[:2].max()
    single = permutation_importance(lambda v: 2 * v[:, 0], twins[:, :1], labels)
    np.testing.assert_allclose(pair.drops[2], single.drops[0], atol=1e-12)


def test_batches_change_nothing_and_the_seed_does(monkeypatch):
    values, labels = draw(130, 6)
    whole = permutation_importance(linear, values, labels, seed=3)
    monkeypatch.setattr(permutation, "ROWS", 7)
    listener = Listener()
    pieces = permutation_importance(linear, values, labels, seed=3, feedback=listener)
    np.testing.assert_array_equal(pieces.drops, whole.drops)
    np.testing.assert_array_equal(pieces.error, whole.error)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1
    assert (permutation_importance(linear, values, labels, seed=4).drops[0] != whole.drops[0]).any()


def test_the_standard_error_is_delongs_of_every_pair():
    """Written out over all pairs of a landslide and another place, for two shuffles."""
    values, labels = draw(60, 7)
    found = permutation_importance(linear, values, labels, [(0,)], repeats=2, seed=9)
    lost = outranked(linear(values), labels)
    for repeat in range(2):
        mixed = values.copy()
        mixed[:, 0] = values[np.random.default_rng([9, repeat]).permutation(60), 0]
        lost = lost - outranked(linear(mixed), labels) / 2
    assert found.importance[0] == pytest.approx(lost.mean())
    variance = lost.mean(axis=1).var(ddof=1) / lost.shape[0] + lost.mean(axis=0).var(ddof=1) / lost.shape[1]
    assert found.error[0] == pytest.approx(np.sqrt(variance))
    low, high = found.limits()
    assert high[0] - low[0] == pytest.approx(2 * 1.959964 * np.sqrt(variance))


def test_the_standard_error_is_the_spread_between_sets_of_samples():
    found = [permutation_importance(linear, *draw(100, seed), repeats=5, seed=seed) for seed in range(250)]
    spread = np.std([f.importance for f in found], axis=0)
    error = np.sqrt(np.mean([f.error**2 for f in found], axis=0))
    np.testing.assert_allclose(error[:3], spread[:3], rtol=0.2)
    truth = permutation_importance(linear, *draw(50_000, 999), repeats=2).importance
    inside = np.mean([(f.limits()[0] <= truth) & (truth <= f.limits()[1]) for f in found], axis=0)
    assert (inside[:3] > 0.9).all()


def test_limits_by_blocks_know_that_landslides_cluster():
    """Samples that are each told five times, as close neighbours are, tell no more than once; DeLong's error does."""
    values, labels = draw(4000, 11)
    chosen = np.concatenate([np.flatnonzero(labels == 1)[:200], np.flatnonzero(labels == 0)[:1000]])
    values, labels, blocks = values[chosen], labels[chosen], np.random.default_rng(1).integers(0, 60, 1200)

    def reach(times):
        told = [np.repeat(of, times, axis=0) for of in (values, labels, blocks)]
        found = permutation_importance(linear, *told[:2], [(0,)], repeats=5, blocks=told[2])
        low, high = found.block_limits[0][0], found.block_limits[1][0]
        assert low < found.importance[0] < high
        return (high - low) / 2, 1.96 * found.error[0]

    (once, delong_once), (five, delong_five) = reach(1), reach(5)
    assert delong_five == pytest.approx(delong_once / np.sqrt(5), rel=0.15)
    assert delong_once < once < 1.6 * delong_once and five > 1.7 * delong_five and five > 0.6 * once
    assert permutation_importance(linear, values, labels, [(0,)], repeats=2).block_limits is None


def test_ranks_shares_and_limits_of_odd_cases():
    values, labels = draw(40, 8)
    flat = permutation_importance(lambda v: np.zeros(len(v)), values, labels)
    assert flat.auc == 0.5 and not flat.drops.any() and not flat.share.any()
    np.testing.assert_array_equal(flat.rank, [1, 2, 3, 4])
    lone = permutation_importance(linear, values, np.arange(40) == 5)
    by_blocks = permutation_importance(linear, values, np.arange(40) == 5, blocks=np.zeros(40, int))
    assert np.isnan(by_blocks.block_limits).all()
    assert np.isnan(lone.error).all() and np.isnan(lone.limits()[0]).all() and np.isfinite(lone.drops).all()


def test_what_cannot_be_measured_is_refused():
    values, labels = draw(40, 8)
    with pytest.raises(ParameterError, match="shuffles is 1"):
        permutation_importance(linear, values, labels, repeats=1)
    for wrong in (np.zeros(40), np.ones(40)):
        with pytest.raises(InputError, match="0 (landslides|other)"):
            permutation_importance(linear, values, wrong)
    for wrong in (labels[:-1], labels + 1, np.full(40, 0.5)):
        with pytest.raises(InputError, match="label"):
            permutation_importance(linear, values, wrong)
    with pytest.raises(Cancelled):
        permutation_importance(linear, values, labels, feedback=Listener(cancel_after=3))


# -- partial response --------------------------------------------------------------------------------------------------


@given(st.integers(0, 2**32 - 1), st.integers(1, 40), st.integers(1, 9))
def test_one_prediction_at_a_time_gives_the_same_response(seed, samples, points):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(samples, 3)).astype(np.float32)
    grid = np.sort(rng.normal(size=points)).astype(np.float32)

    def predict(v):
        return 1 / (1 + np.exp(-(v[:, 0].astype(float) * v[:, 1] + v[:, 2])))

    found = partial_response(predict, values, 1, grid)
    for at, value in enumerate(grid):
        one = [predict(np.array([[row[0], value, row[2]]], np.float32))[0] for row in values]
        expected = [np.mean(one), *np.quantile(one, [0.1, 0.9])]
        np.testing.assert_allclose([found.mean[at], found.low[at], found.high[at]], expected, atol=1e-12)


def test_scikit_learn_finds_the_same_response():
    inspection = pytest.importorskip("sklearn.inspection", reason="scikit-learn is not installed")
    forest = pytest.importorskip("sklearn.ensemble").RandomForestClassifier(10, random_state=0)
    values, labels = draw(120, 1)
    forest.fit(values, labels)
    theirs = inspection.partial_dependence(forest, values, [0], method="brute", grid_resolution=9)
    grid = np.asarray(theirs["grid_values" if "grid_values" in theirs else "values"][0])
    found = partial_response(lambda v: forest.predict_proba(v)[:, 1], values, 0, grid)
    np.testing.assert_allclose(found.mean, theirs["average"][0], atol=1e-6)


def test_response_in_batches_and_its_progress(monkeypatch):
    values, _ = draw(50, 1)
    grid = np.linspace(-1, 1, 5)
    whole = partial_response(linear, values, 0, grid)
    monkeypatch.setattr(responding, "ROWS", 11)
    listener = Listener()
    pieces = partial_response(linear, values, 0, grid, feedback=listener)
    np.testing.assert_array_equal(pieces.mean, whole.mean)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1
    with pytest.raises(Cancelled):
        partial_response(linear, values, 0, grid, feedback=Listener(cancel_after=2))


COLUMN = arrays(np.float32, st.integers(1, 60), elements=st.floats(-1e6, 1e6, width=32, allow_subnormal=False))


@given(COLUMN, st.integers(2, 50))
def test_a_grid_ascends_within_the_values_and_every_value_supports_one_point(column, points):
    grid = response_grid(column, points)
    assert 1 <= grid.size <= points and (np.diff(grid) > 0).all()
    assert column.min() <= grid[0] <= grid[-1] <= column.max()
    counts = support(column, grid)
    assert counts.sum() == column.size and counts.size == grid.size
    distance = np.abs(column[:, None].astype(float) - grid.astype(float))
    for at, count in enumerate(counts):
        strictly = (distance[:, [at]] < np.delete(distance, at, axis=1)).all(axis=1).sum()
        assert strictly <= count <= (distance[:, [at]] <= distance).all(axis=1).sum()


def test_a_few_outliers_do_not_stretch_the_grid():
    column = np.concatenate([np.linspace(0, 1, 1000), [500, -300]]).astype(np.float32)
    grid = response_grid(column, 40)
    assert -0.01 < grid[0] < 0.01 and 0.99 < grid[-1] < 1.01


# -- figures -----------------------------------------------------------------------------------------------------------


def pixels(png: bytes) -> np.ndarray:
    return np.rint(255 * imread(io.BytesIO(png), format="png")[..., :3]).astype(int)


def share_of(png: bytes, colour: str) -> float:
    return float((pixels(png) == np.rint(255 * np.array(rgb(colour)))).all(axis=-1).mean())


def row(factor="slope", mean=0.1, low=0.05, high=0.15, drops=(0.09, 0.11)):
    return ImportanceRow(
        factor,
        1,
        importance=mean,
        std=0.01,
        low=low,
        high=high,
        share=0.5,
        drops=drops,
        members=(factor,),
        block_low=low,
        block_high=high,
    )


def curve(factor="slope", *, categorical=False, unit="", response=(0.2, 0.5, 0.8), known=True, samples=(1, 50, 3)):
    response = np.asarray(response, float)
    size = response.size
    return ResponseCurve(
        factor=factor,
        kind="categorical" if categorical else "continuous",
        unit=unit,
        values=np.arange(size, dtype=np.float32),
        labels=tuple(f"{factor} {i}" for i in range(size)),
        response=response,
        low=response / 2,
        high=np.minimum(1, response * 1.2),
        samples=np.resize(samples, size),
        known=np.full(size, known),
    )


def test_extreme_figures_are_drawn_without_a_complaint():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn = [
            importance_bars([]),
            importance_bars([row(LONG, 0.0, NAN, NAN, (0.0, 0.0))]),
            importance_bars([row(mean=-0.1, low=-0.2, high=-0.05, drops=(-0.1,) * 100)]),
            importance_bars([row(f"{k} {LONG}") for k in range(30)]),
            *response_panels([]),
            *response_panels([curve(LONG, unit=LONG, response=[0.5])]),
            *response_panels([curve(categorical=True, response=[0.0], samples=[0]), curve(known=False)]),
            *response_panels([curve(LONG, categorical=True, response=np.linspace(0, 1, 200))]),
        ]
    for png in drawn:
        assert pixels(png).min() < 140


def test_the_first_six_bars_are_dark_and_bars_are_as_long_as_they_should():
    rows = [row(f"f{i}", 0.2 if i < 6 else 0.1, NAN, NAN, ()) for i in range(12)]
    png = importance_bars(rows)
    assert share_of(png, importance.MAIN) / share_of(png, importance.OTHER) == pytest.approx(2, rel=0.03)
    assert share_of(importance_bars(rows[:6]), importance.OTHER) == 0


def test_the_spread_is_drawn():
    bare = importance_bars([row(low=NAN, high=NAN, drops=())])
    dots, line = importance_bars([row(low=NAN, high=NAN)]), importance_bars([row(drops=())])
    assert share_of(bare, importance.SHUFFLE) == 0 < share_of(dots, importance.SHUFFLE)
    assert share_of(line, importance.INK) > share_of(bare, importance.INK)


def test_many_factors_fill_sheets_of_a_printed_page_each():
    curves = [curve(f"{k}", categorical=k % 4 == 0, response=np.linspace(0.1, 0.9, 20)) for k in range(24)]
    sheets = response_panels(curves)
    assert 2 < len(sheets) <= 6
    for sheet in sheets:
        height, width, _ = pixels(sheet).shape
        assert height <= responses.LONGEST * DPI + 1 and width == responses.WIDTH * DPI


def test_panels_share_a_scale_and_mark_what_training_never_met():
    weak, strong = curve(response=[0.1, 0.1], categorical=True), curve(response=[0.8, 0.8], categorical=True)
    blue = [share_of(response_panels([c, curve(response=[0.9])])[0], responses.SERIES[0]) for c in (weak, strong)]
    assert blue[1] > 3 * blue[0] > 0
    line = response_panels([curve()])[0]
    assert (
        share_of(line, responses.SERIES[0])
        > 0
        == share_of(response_panels([curve(known=False)])[0], responses.SERIES[0])
    )
    assert share_of(response_panels([strong])[0], responses.SERIES[0]) > 20 * share_of(
        response_panels([curve(response=[0.8, 0.8], categorical=True, known=False)])[0], responses.SERIES[0]
    )


def test_the_strip_shows_where_samples_are():
    few, many = (share_of(response_panels([curve(samples=s)])[0], responses.LINE) for s in ((0, 9, 0), (9, 9, 9)))
    assert many == pytest.approx(3 * few, rel=0.1)
