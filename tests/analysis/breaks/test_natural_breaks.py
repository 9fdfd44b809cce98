"""Histograms that add up, and natural breaks against plain dynamic programming and brute force."""

from __future__ import annotations

import pickle
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from histogram_checks import histogram_of
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.analysis.breaks import bin_refinement, optimal_division
from landslide_susceptibility.analysis.breaks.bin_refinement import (
    refine,
    refine_sampled,
    sampling_step,
    suits,
    uniform_layout,
)
from landslide_susceptibility.analysis.breaks.bins import exact_histogram
from landslide_susceptibility.analysis.breaks.float_keys import keys_of, values_of
from landslide_susceptibility.analysis.breaks.histogram import COARSE, coarse_histogram
from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks
from landslide_susceptibility.analysis.breaks.range_costs import RangeCosts
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from stand_ins import Listener

# Libraries loaded by other tests switch the processor to flush subnormal numbers to zero, in this process for good.
FLOATS = st.floats(width=32, allow_nan=False, allow_infinity=False, allow_subnormal=False)
FEW = st.lists(st.one_of(FLOATS, st.integers(-3, 3).map(float)), min_size=1, max_size=9)


def distributions(n):
    rng = np.random.default_rng(7)
    normal = rng.normal(0, 1, n)
    return {
        "uniform": rng.random(n),
        "mixture": np.concatenate([normal, rng.normal(20, 0.1, n // 4), rng.normal(-7, 3, n // 2)]),
        "log-normal": rng.lognormal(0, 3, n),
        "integers": rng.integers(-40, 2000, n),
        "ties": rng.choice([0.1, 0.2, 0.2000001, 0.7, 5.0, 1000.0, 1000.1], n),
        "spike": np.concatenate([normal, np.full(n, np.log(1e-4))]),
        "far away": 1e6 + normal,
        "high outlier": np.append(normal, 1e30),
        "low outlier": np.append(normal, -1e30),
    }


def refined(values, bins=65536):
    return refine(coarse_histogram(values), bins).histogram(values)


def exact_cost(values):
    """Sum of squares about the mean in rational arithmetic."""
    values = [Fraction(float(v)) for v in values]
    mean = sum(values) / len(values)
    return sum((v - mean) ** 2 for v in values)


def brute_force(values, classes):
    """Least sum of squares over all divisions of the distinct values, in rational arithmetic."""
    values = np.sort(np.asarray(values, np.float32))
    cuts = np.flatnonzero(np.diff(values)) + 1
    classes = min(classes, cuts.size + 1)
    return min(sum(map(exact_cost, np.split(values, c))) for c in combinations(cuts, classes - 1))


def plain_dynamic_programme(values, classes):
    """Least sum of squares by the textbook O(k n**2) recurrence, in long double about the mean."""
    values = np.sort(np.asarray(values, np.float32)).astype(np.longdouble)
    values -= values.mean()
    n = values.size
    sums, squares = (np.append(0, np.cumsum(a)) for a in (values, values**2))
    least = squares[1:] - sums[1:] ** 2 / np.arange(1, n + 1)
    for _ in range(1, classes):
        row = least.copy()
        for j in range(1, n):
            i = np.arange(1, j + 1)
            s = sums[j + 1] - sums[i]
            row[j] = min(row[j], (least[i - 1] + squares[j + 1] - squares[i] - s * s / (j + 1 - i)).min())
        least = row
    return float(least[-1])


def within_by_limits(values, breaks):
    """Sum of squares and counts of `values` classified by the limits alone."""
    values = np.asarray(values, np.float32).astype(np.float64)
    place = np.searchsorted(breaks.limits, values)
    groups = [values[place == c] for c in range(breaks.classes)]
    return sum(((g - g.mean()) ** 2).sum() for g in groups), [g.size for g in groups]


@given(st.lists(FLOATS, min_size=2, max_size=30))
def test_keys_keep_the_order_and_come_back(values):
    values = np.array(values, np.float32)
    keys = keys_of(values)
    np.testing.assert_array_equal(values_of(keys), values)
    np.testing.assert_array_equal(values[:, None] < values, keys[:, None] < keys)


@given(st.lists(FLOATS, min_size=1, max_size=60), st.integers(0, 60))
def test_histograms_add_up_bit_for_bit(values, cut):
    values = np.array(values, np.float32)
    layout = refine(coarse_histogram(values), 300)
    whole = layout.histogram(values)
    parts = layout.histogram(values[:cut]) + layout.histogram(values[cut:])
    for name in ("start", "count", "offset", "square", "lowest", "highest"):
        np.testing.assert_array_equal(getattr(whole, name), getattr(parts, name))


def test_parts_far_apart_add_up_in_any_order():
    low, middle, high = (np.float32([v, 2 * v]) for v in (-5.0, 0.1, 300.0))
    whole = coarse_histogram(np.concatenate([low, middle, high]))
    for parts in ((low, high, middle), (high, middle, low), (middle, low, high)):
        total = coarse_histogram(np.array([]))
        for part in parts:
            total = total.absorb(coarse_histogram(part))
        for name in ("start", "count", "offset", "square", "lowest", "highest"):
            np.testing.assert_array_equal(getattr(total, name), getattr(whole, name))


@given(st.lists(FLOATS, min_size=1, max_size=60))
def test_bins_keep_the_moments_of_their_values(values):
    values = np.sort(np.array(values, np.float32).astype(np.float64) + 0.0)
    bins = coarse_histogram(values).bins()
    assert bins.lower[0] == values[0] and bins.upper[-1] == values[-1]
    assert (bins.upper[:-1] < bins.lower[1:]).all()
    place = np.searchsorted(bins.upper, values)
    for b in range(bins.count.size):
        held = values[place == b]
        assert held.size == bins.count[b] and held[0] >= bins.lower[b]
        assert bins.mean[b] == pytest.approx(held.mean(), rel=1e-12, abs=1e-50)  # 1e-16 of the bin at zero
        assert bins.within[b] == pytest.approx(float(exact_cost(held)), rel=1e-9, abs=0)
        assert (bins.within[b] == 0) == (bins.lower[b] == bins.upper[b]) == (held[0] == held[-1])


def test_histogram_survives_pickling_and_refuses_other_layouts():
    values = np.linspace(-5, 5, 1000)
    histogram = refined(values, 1000)
    for whole in (histogram, coarse_histogram(np.array([]))):
        packed = pickle.dumps(whole, protocol=5)
        copy = pickle.loads(packed)
        for name in ("count", "offset", "square"):
            np.testing.assert_array_equal(getattr(copy, name), getattr(whole, name))
            assert getattr(copy, name).dtype == getattr(whole, name).dtype
        assert (copy.start, copy.lowest, copy.highest) == (whole.start, whole.lowest, whole.highest)
    assert len(pickle.dumps(histogram, protocol=5)) < 0.7 * 24 * histogram.count.size + 10_000
    np.testing.assert_array_equal((pickle.loads(pickle.dumps(histogram)) + histogram).count, 2 * histogram.count)
    with pytest.raises(ParameterError, match="layouts"):
        histogram + coarse_histogram(values)


def test_empty_blocks_add_nothing_and_empty_rasters_are_refused():
    histogram = coarse_histogram(np.arange(5.0)) + coarse_histogram(np.array([]))
    assert histogram.bins().upper[-1] == 4 and histogram.bins().lower[0] == 0
    with pytest.raises(InputError, match="no valid cell"):
        natural_breaks(coarse_histogram(np.array([])), 5)
    with pytest.raises(InputError, match="no valid cell"):
        natural_breaks(exact_histogram(np.array([])), 5)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e39])
def test_values_that_are_no_finite_float32_are_refused(bad):
    for build in (coarse_histogram, exact_histogram):
        with pytest.raises(InputError, match="nodata"):
            build(np.array([1.0, bad, 2.0]))


def test_refined_layout_stays_near_its_budget_and_separates_integers():
    rng = np.random.default_rng(1)
    values = rng.integers(0, 5000, 200_000)
    layout = refine(coarse_histogram(values))
    assert layout.size < COARSE.size + 2 * 65536
    bins = layout.histogram(values).bins()
    np.testing.assert_array_equal(bins.upper, np.unique(values))


@pytest.mark.parametrize("name", distributions(2))
def test_a_sample_leads_to_bins_as_good_as_all_values_do(name, monkeypatch):
    values = np.random.default_rng(8).permutation(distributions(200_000)[name]).astype(np.float32)
    monkeypatch.setattr(bin_refinement, "_SAMPLE", 20_000)
    step = sampling_step(values.size)
    assert step > 1
    sampled = refine_sampled(coarse_histogram(values[::step]), step).histogram(values)
    # Where most of the variance is in a thin tail, one value in eleven tells too little of it.
    assert suits(sampled) == (name != "log-normal") and sampled.count.sum() == values.size
    histogram, best = histogram_of(values), refined(values)
    assert histogram.bins().straddle_loss().max() <= 36 * best.bins().straddle_loss().max()
    within = natural_breaks(histogram, 5).within.sum()
    assert within <= natural_breaks(exact_histogram(values), 5).within.sum() * (1 + 1e-6)


def test_a_sample_that_misleads_is_noticed(monkeypatch):
    monkeypatch.setattr(bin_refinement, "_SAMPLE", 20_000)
    rng = np.random.default_rng(9)
    values = rng.random(200_000).astype(np.float32)
    step = sampling_step(values.size)
    values[1::step] += 5  # stripes as far apart as the sample's values
    sample = coarse_histogram(values[::step])
    assert not suits(refine_sampled(sample, step).histogram(values))
    best = natural_breaks(exact_histogram(values), 5).within.sum()
    assert natural_breaks(histogram_of(values), 5).within.sum() <= best * (1 + 1e-6)


@pytest.mark.parametrize(("values", "step"), [(0, 1), (2**21, 1), (2**22 - 1, 1), (2**22, 3), (2**24, 9), (10**9, 477)])
def test_sampling_steps_are_odd_and_leave_some_two_million_values(values, step):
    assert sampling_step(values) == step


def test_coarse_bins_come_back_from_fine_ones():
    values = np.random.default_rng(10).normal(0, 5, 5000).astype(np.float32)
    coarse = coarse_histogram(values)
    again = refine(coarse, 3000).histogram(values).coarse()
    for name in ("start", "count", "offset", "square", "lowest", "highest"):
        np.testing.assert_array_equal(getattr(again, name), getattr(coarse, name))
    assert coarse.coarse_count().sum() == 5000 and coarse_histogram(np.array([])).coarse().coarse_count().sum() == 0


def test_uniform_layout_has_no_wider_bins_than_asked():
    values = np.random.default_rng(2).random(300_000, dtype=np.float32)
    bins = uniform_layout(0, 1, 1000).histogram(values).bins()
    assert (bins.upper - bins.lower).max() <= 1e-3


def test_weights_per_bin_stand_beside_the_counts():
    values = np.random.default_rng(3).normal(size=5000).astype(np.float32)
    histogram = refined(values, 100)
    weights = histogram.layout.weights(values, np.full(5000, 2.0))
    np.testing.assert_array_equal(np.flatnonzero(weights), histogram.bins().index)
    np.testing.assert_array_equal(weights[histogram.bins().index], 2 * histogram.bins().count)


def test_range_costs_match_rational_arithmetic_beside_an_outlier():
    values = np.float32([-1e30, -5, 1, 1.0000001, 2, 3e7, 3e7 + 2, 1e30])
    costs = RangeCosts(exact_histogram(values).bins())
    for i in range(values.size):
        for j in range(i, values.size):
            got = costs(np.array([i]), np.array([j]))[0]
            assert got == pytest.approx(float(exact_cost(values[i : j + 1])), rel=1e-9, abs=0)


@settings(max_examples=80, deadline=None)
@given(FEW, st.integers(1, 5))
def test_small_arrays_reach_the_brute_force_optimum(values, classes):
    best = float(brute_force(values, classes))
    distinct = np.unique(np.float32(values) + np.float32(0)).size
    for histogram in (exact_histogram(np.array(values)), refined(np.array(values))):
        breaks = natural_breaks(histogram, classes)
        assert breaks.within.sum() <= best * (1 + 1e-6 + breaks.error_bound)
        assert breaks.within.sum() >= best * (1 - 1e-6)
        assert breaks.count.sum() == len(values) and (breaks.count > 0).all()
        assert (np.diff(breaks.limits) > 0).all()
        assert breaks.minimum == min(np.float32(values)) and breaks.maximum == max(np.float32(values))
        assert breaks.classes <= min(classes, distinct)
        np.testing.assert_array_equal(breaks.limits, np.float32(breaks.limits))
    assert natural_breaks(exact_histogram(np.array(values)), classes).classes == min(classes, distinct)


@pytest.mark.parametrize("name", distributions(2))
@pytest.mark.parametrize("classes", [2, 5])
def test_bins_come_within_a_millionth_of_the_plain_optimum(name, classes):
    values = distributions(700)[name].astype(np.float32)
    plain, outlier = values, "outlier" in name
    if outlier:  # the optimum sets it apart, and long double could not hold it beside the others
        plain = values[np.abs(values) < 1e29]
    best = plain_dynamic_programme(plain, classes - outlier)
    for histogram in (exact_histogram(values), refined(values)):
        breaks = natural_breaks(histogram, classes)
        assert breaks.within.sum() == pytest.approx(best, rel=1e-6, abs=0)
        within, count = within_by_limits(values, breaks)
        assert breaks.within.sum() == pytest.approx(within, rel=1e-6)
        assert breaks.count.tolist() == count
        total = ((values.astype(float) - values.mean(dtype=float)) ** 2).sum()
        assert breaks.gvf == pytest.approx(1 - within / total, rel=1e-9)


@pytest.mark.parametrize("name", distributions(2))
def test_large_arrays_keep_within_their_error_bound(name):
    values = distributions(30_000)[name].astype(np.float32)
    best = natural_breaks(exact_histogram(values), 7).within.sum()
    for bins, excess in ((65536, 1e-6), (2048, np.inf)):
        breaks = natural_breaks(refined(values, bins), 7)
        assert breaks.within.sum() >= best * (1 - 1e-9)
        if min(excess, breaks.error_bound) < np.inf:
            assert breaks.within.sum() <= best * (1 + min(excess, breaks.error_bound) + 1e-9)


def merged_within(bins, starts):
    """Sum of squares about the means of the classes that begin with the bins `starts`."""
    return bins.merged(starts).within.sum()


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 2**32),
    st.integers(1, 5),
    st.integers(160, 700),
    st.sampled_from(["uniform", "normal", "log-normal", "lumps", "outlier"]),
)
def test_breaks_found_by_groups_are_those_found_bin_by_bin(seed, classes, size, kind):
    rng = np.random.default_rng(seed)
    values = {
        "uniform": rng.random(size),
        "normal": rng.normal(0, 1, size),
        "log-normal": rng.lognormal(0, 3, size),
        "lumps": rng.integers(0, 7, size) + rng.random(size) * 1e-3,
        "outlier": np.append(rng.normal(0, 1, size), 1e30),
    }[kind]
    bins = exact_histogram(values).bins()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(optimal_division, "_GROUPS", 40)
        patch.setattr(optimal_division, "_GROUPS_PER_CLASS", 1)
        by_groups = optimal_division.best_starts(bins, classes)
    one_by_one = optimal_division._divide(RangeCosts(bins), classes)
    assert merged_within(bins, by_groups) == pytest.approx(merged_within(bins, one_by_one), rel=1e-12, abs=0)


@pytest.mark.parametrize("name", [*distributions(2), "even", "even, rounded", "mirrored"])
def test_the_row_before_bounds_the_starts_and_changes_none(name, monkeypatch):
    some = distributions(400)["uniform"]
    values = {"even": np.arange(400), "even, rounded": np.arange(400) * np.float32(0.1), "mirrored": np.r_[some, -some]}
    bins = exact_histogram((values if name in values else distributions(400))[name].astype(np.float32)).bins()
    counts = [classes for classes in (2, 3, 7, 60, 255) if classes <= bins.count.size]
    tried, best_of_runs = [], optimal_division._best_of_runs

    def counting(costs, least, j, low, high):
        tried.append(int((high - low + 1).sum()))
        return best_of_runs(costs, least, j, low, high)

    monkeypatch.setattr(optimal_division, "_best_of_runs", counting)
    bounded = [optimal_division._divide(RangeCosts(bins), classes) for classes in counts]
    with_bounds, next_row = sum(tried), optimal_division._next_row
    monkeypatch.setattr(
        optimal_division, "_next_row", lambda costs, least, lowest, m: next_row(costs, least, 0 * lowest, m)
    )
    for classes, found in zip(counts, bounded):
        np.testing.assert_array_equal(found, optimal_division._divide(RangeCosts(bins), classes))
    if bins.count.size > 300:
        assert with_bounds < 0.6 * (sum(tried) - with_bounds)


def test_between_two_looks_255_classes_try_a_few_times_the_bins(monkeypatch):
    bins = refined(distributions(100_000)["mixture"].astype(np.float32)).bins()
    assert bins.count.size > 30_000
    listener, since, most = Listener(), 0, 0
    tried, looked = RangeCosts.__call__, listener.cancelled

    def counting(costs, first, last):
        nonlocal since, most
        since += first.size
        most = max(most, since)
        return tried(costs, first, last)

    def looking():
        nonlocal since
        since = 0
        return looked()

    monkeypatch.setattr(RangeCosts, "__call__", counting)
    monkeypatch.setattr(listener, "cancelled", looking)
    optimal_division.best_starts(bins, 255, listener)
    assert bins.count.size < most < 30 * bins.count.size  # 10,000 times in all
    assert len(listener.fractions) > 250 and listener.fractions == sorted(listener.fractions)
    with pytest.raises(Cancelled):
        optimal_division.best_starts(bins, 255, Listener(cancel_after=100))
    with pytest.raises(Cancelled):
        natural_breaks(histogram_of(np.arange(9000.0)), 5, Listener(cancel_after=0))


@pytest.mark.parametrize("name", distributions(2))
def test_most_bins_are_told_apart_only_where_a_break_may_be(name):
    bins = refined(distributions(300_000)[name].astype(np.float32)).bins()
    for classes in (2, 5, 9):
        classes = min(classes, bins.count.size)
        found = optimal_division.best_starts(bins, classes)
        np.testing.assert_array_equal(found, optimal_division._divide(RangeCosts(bins), classes))
        if bins.count.size > 20_000:
            assert optimal_division._possible_starts(bins, classes, 2048).size < bins.count.size / 3


def test_merged_and_mirrored_bins_keep_the_moments():
    values = np.random.default_rng(4).normal(1e6, 1, 500).astype(np.float32)
    bins = exact_histogram(values).bins()
    starts = np.array([0, 1, 7, 20])
    for some, these in ((bins, values), (bins.mirrored(), -values)):
        merged, these = some.merged(starts), np.sort(these).astype(np.float64)
        held = [these[(these >= low) & (these <= high)] for low, high in zip(merged.lower, merged.upper)]
        assert [h.size for h in held] == merged.count.tolist()
        np.testing.assert_allclose(merged.mean, [h.mean() for h in held], rtol=1e-15)
        np.testing.assert_allclose(merged.within, [float(exact_cost(h)) for h in held], rtol=1e-9)
        np.testing.assert_array_equal(merged.lower, [h[0] for h in held])
        np.testing.assert_array_equal(merged.upper, [h[-1] for h in held])


def test_the_coarse_pass_alone_keeps_within_its_error_bound():
    values = np.random.default_rng(5).normal(100, 1, 20_000)
    best = natural_breaks(exact_histogram(values), 3).within.sum()
    breaks = natural_breaks(coarse_histogram(values), 3)
    assert best < breaks.within.sum() <= best * (1 + breaks.error_bound)


def test_a_trillion_cells_are_classified_like_a_thousand():
    histogram = refined(np.random.default_rng(6).normal(100, 20, 1000), 500)
    few = natural_breaks(histogram, 5)
    for _ in range(30):
        histogram = histogram + histogram
    many = natural_breaks(histogram, 5)
    np.testing.assert_array_equal(many.limits, few.limits)
    np.testing.assert_array_equal(many.count, few.count * 2**30)
    np.testing.assert_allclose(many.within, few.within * 2.0**30, rtol=1e-12)


def test_zones_by_hand():
    breaks = natural_breaks(exact_histogram(np.array([1, 2, 3, 10, 11, 12, 50, 51, 52])), 3)
    assert breaks.limits.tolist() == [3, 12, 52] and breaks.inner.tolist() == [3, 12]
    assert breaks.count.tolist() == [3, 3, 3] and breaks.within.tolist() == pytest.approx([2, 2, 2])
    assert breaks.error_bound == 0


@pytest.mark.parametrize("build", [exact_histogram, refined, histogram_of])
def test_fewer_distinct_values_than_classes_give_fewer_classes(build):
    constant = natural_breaks(build(np.full(10, 0.1)), 5)
    assert constant.classes == 1 and constant.requested == 5 and constant.gvf == 1
    assert constant.limits.tolist() == [np.float32(0.1)] and constant.total == 0
    two = natural_breaks(build(np.array([0.1, 0.1, 0.7])), 5)
    assert two.classes == 2 and two.count.tolist() == [2, 1] and two.gvf == 1


def test_ties_between_classifications_go_to_the_lower_break():
    assert natural_breaks(exact_histogram(np.array([-1.0, 0.0, 1.0])), 2).limits.tolist() == [-1, 1]


def test_no_class_is_refused():
    with pytest.raises(ParameterError, match="at least 1"):
        natural_breaks(exact_histogram(np.arange(3)), 0)
