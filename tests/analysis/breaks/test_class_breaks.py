"""Breaks by other methods than natural breaks, and the classes they make."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.breaks.bin_refinement import refine
from landslide_susceptibility.analysis.breaks.bins import exact_histogram
from landslide_susceptibility.analysis.breaks.class_breaks import (
    category_classes,
    class_limits,
    classify,
    equal_interval_breaks,
    manual_breaks,
    quantile_breaks,
)
from landslide_susceptibility.analysis.breaks.histogram import coarse_histogram
from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks
from landslide_susceptibility.errors import InputError, ParameterError

# Libraries loaded by other tests switch the processor to flush subnormal numbers to zero, in this process for good.
FLOATS = st.floats(width=32, allow_nan=False, allow_infinity=False, allow_subnormal=False)


@given(st.lists(FLOATS, min_size=1, max_size=40), st.integers(1, 6))
def test_quantile_breaks_are_the_inverse_distribution_function(values, classes):
    ascending = np.sort(np.array(values, np.float32))
    # The least value with at least i / classes of the values below or equal, by counting.
    places = [(i * len(values) + classes - 1) // classes - 1 for i in range(1, classes)]
    expected = np.unique(ascending[places])
    got = quantile_breaks(exact_histogram(ascending), classes)
    np.testing.assert_array_equal(got, expected[expected < ascending[-1]])


def test_quantile_breaks_share_out_a_large_raster_evenly():
    values = np.random.default_rng(0).lognormal(0, 3, 400_000).astype(np.float32)
    histogram = refine(coarse_histogram(values)).histogram(values)
    counts = np.bincount(classify(values, quantile_breaks(histogram, 7)))[1:]
    assert np.abs(counts - values.size / 7).max() < values.size * 1e-4


def test_quantile_breaks_of_a_frequent_value_make_fewer_classes():
    values = np.array([0.0] * 80 + [1.0, 2.0] * 10)
    assert quantile_breaks(exact_histogram(values), 5).tolist() == [0]
    assert quantile_breaks(exact_histogram(np.ones(9)), 4).size == 0


def test_equal_intervals():
    np.testing.assert_allclose(equal_interval_breaks(-1, 1, 4), [-0.5, 0, 0.5])
    tenths = equal_interval_breaks(0, 1, 10)
    np.testing.assert_array_equal(tenths, np.float32(tenths))
    assert equal_interval_breaks(3, 3, 5).size == 0
    assert equal_interval_breaks(0, 1, 1).size == 0
    for minimum, maximum in ((2, 1), (0, np.inf), (np.nan, 1)):
        with pytest.raises(ParameterError, match="range"):
            equal_interval_breaks(minimum, maximum, 5)
    for classes in (0, 70_000):
        with pytest.raises(ParameterError, match="number of classes"):
            equal_interval_breaks(0, 1, classes)


@pytest.mark.parametrize("text", ["10, 20.5 ,40", "10;20.5;40", "10 20.5\n40", [10, 20.5, 40], (10, 20.5, 40)])
def test_manual_breaks_are_read(text):
    assert manual_breaks(text).tolist() == [10, 20.5, 40]


@pytest.mark.parametrize(
    "text", ["", [], "1, two", "3, 2", "1, 1", "1, inf", "nan", "1e39", [1, None], [1, 1 + 1e-9], "1, 2, 2"]
)
def test_manual_breaks_that_make_no_classes_are_refused(text):
    with pytest.raises(ParameterError, match="class breaks"):
        manual_breaks(text)


def test_class_limits_reach_breaks_beyond_the_data():
    lower, upper = class_limits([5, 10], 0, 20)
    assert lower.tolist() == [0, 5, 10] and upper.tolist() == [5, 10, 20]
    lower, upper = class_limits([-5, 30], 0, 20)
    assert lower.tolist() == [-5, -5, 30] and upper.tolist() == [-5, 30, 30]
    assert [a.tolist() for a in class_limits([], 1, 2)] == [[1], [2]]


def test_a_value_equal_to_a_break_is_in_the_lower_class_whatever_its_type():
    for kind in (np.float32, np.float64):
        values = np.array([0.1, 0.2, 0.3], kind)
        for breaks in (values[:2].astype(np.float32), values[:2].astype(np.float64), manual_breaks("0.1 0.2")):
            assert classify(values, breaks).tolist() == [1, 2, 3]
    assert classify(np.array([0, 1, 2, 3, 255], np.uint8), [1, 2]).tolist() == [1, 1, 2, 3, 3]


def test_classes_of_nan_infinity_and_many_breaks():
    classes = classify(np.array([[np.nan, -np.inf], [np.inf, 5]]), [1, 10])
    assert classes.tolist() == [[0, 1], [3, 2]] and classes.dtype == np.uint8
    many = classify(np.arange(400.0), np.arange(300.0))
    assert many.dtype == np.uint16 and many.max() == 301
    assert classify(np.arange(3.0), []).tolist() == [1, 1, 1]


@pytest.mark.parametrize("count", [1, 4, 63, 64, 200])
def test_few_and_many_breaks_are_counted_alike(count):
    rng = np.random.default_rng(count)
    values = np.append(rng.normal(size=500), np.nan).astype(np.float32)
    breaks = np.unique(rng.choice(values[:-1], count))
    expected = [0 if np.isnan(v) else 1 + sum(v > breaks) for v in values]
    assert classify(values, breaks).tolist() == expected


@given(st.lists(FLOATS, min_size=1, max_size=60), st.integers(1, 6))
def test_natural_breaks_and_classify_agree_on_the_counts(values, classes):
    values = np.array(values, np.float32)
    breaks = natural_breaks(refine(coarse_histogram(values)).histogram(values), classes)
    counts = np.bincount(classify(values, breaks.inner), minlength=breaks.classes + 1)
    assert counts.tolist() == [0, *breaks.count]


def test_categories_match_exactly_and_unknown_values_are_zero():
    values = np.array([[30, 10, 11], [np.nan, 20, -10]], np.float32)
    assert category_classes(values, [30, 10, 20]).tolist() == [[1, 2, 0], [0, 3, 0]]
    assert category_classes(np.array([0.1], np.float32), [0.1]).tolist() == [1]
    assert category_classes(np.array([16777217, 16777216]), [16777216, 16777217]).tolist() == [2, 1]
    assert category_classes(np.arange(400), range(300)).dtype == np.uint16
    assert category_classes(np.arange(3), []).tolist() == [0, 0, 0]


def test_categories_that_coincide_are_refused():
    with pytest.raises(InputError, match="twice"):
        category_classes(np.zeros(1, np.float32), [16777216, 16777217])
    with pytest.raises(InputError, match="merge"):
        category_classes(np.zeros(1), range(70_000))
