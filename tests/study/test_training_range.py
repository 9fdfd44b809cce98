"""Counts of values outside the training range: one value at a time gives the same, and parts add up."""

from __future__ import annotations

import functools
import json
import operator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from landslide_susceptibility.analysis.training_range import FactorRange, OutsideCounts, count_outside
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.reports.training_range import outside_text, tell_outside
from landslide_susceptibility.study.training_range import (
    OutsideTraining,
    outside_json,
    outside_ranges,
    training_ranges,
    write_outside_table,
)
from raster_files import Listener

FLOATS = st.floats(-4, 4, width=32, allow_subnormal=False)
CATEGORIES = st.lists(st.integers(-3, 6), min_size=1, max_size=6, unique=True)


@st.composite
def tables(draw):
    """Values [F, n] and what training met of each factor; whole-number values where it met categories."""
    count = draw(st.integers(0, 30))
    planes, ranges = [], []
    for _ in range(draw(st.integers(1, 4))):
        if draw(st.booleans()):
            known = tuple(sorted(draw(CATEGORIES)))
            ranges.append(FactorRange(known[0], known[-1], known))
            planes.append(draw(arrays(np.float32, count, elements=st.integers(-4, 7).map(float))))
        else:
            ranges.append(FactorRange(*sorted((draw(FLOATS), draw(FLOATS)))))
            planes.append(draw(arrays(np.float32, count, elements=FLOATS)))
    return np.array(planes, np.float32), ranges


def one_by_one(values, ranges) -> OutsideCounts:
    factors, cells = values.shape
    below, above, unknown = ([0] * factors for _ in range(3))
    outside = set()
    for column, known in enumerate(ranges):
        for cell in range(cells):
            value = float(values[column, cell])
            if known.categories is None:
                below[column] += value < known.minimum
                above[column] += value > known.maximum
                inside = known.minimum <= value <= known.maximum
            else:
                inside = int(value) in known.categories
                unknown[column] += not inside
            if not inside:
                outside.add(cell)
    return OutsideCounts(cells, len(outside), tuple(below), tuple(above), tuple(unknown))


@given(tables())
def test_one_value_at_a_time_gives_the_same(table):
    values, ranges = table
    assert count_outside(values, ranges) == one_by_one(values, ranges)


@given(tables(), st.integers(1, 7))
def test_parts_add_up(table, width):
    values, ranges = table
    parts = [count_outside(values[:, i : i + width], ranges) for i in range(0, max(1, values.shape[1]), width)]
    assert functools.reduce(operator.add, parts) == count_outside(values, ranges)


def test_the_samples_themselves_are_inside():
    """0.1 as float32 is above 0.1: limits and values must be of one kind."""
    values = np.array([[0.1, 3], [0.7, 5], [0.3, 5]], np.float32)
    factors = factors_from_samples(["slope", "geology"], ["continuous", "categorical"], values)
    assert count_outside(values.T, training_ranges(factors)).outside == 0
    rounded = [FactorRange(0.1, 0.7), FactorRange(3, 5, (3, 5))]  # as a hand would write them into a file
    assert count_outside(values.T, rounded).outside == 0


@pytest.fixture(scope="module")
def factors():
    values = np.array([[10, 1, 200], [20, 4, 300]], np.float32)
    return factors_from_samples(["slope", "geology", "dust"], ["continuous", "categorical", "continuous"], values)


def test_rows_json_and_table_agree(factors, tmp_path):
    counts = OutsideCounts(200, 40, (10, 0, 0), (20, 0, 0), (0, 15, 0))
    rows = outside_ranges(factors, counts)
    assert [(r.factor, r.below, r.above, r.unknown) for r in rows] == [
        ("slope", 10, 20, 0),
        ("geology", 0, 0, 15),
        ("dust", 0, 0, 0),
    ]
    assert [r.outside_pct for r in rows] == [15, 7.5, 0]
    assert json.loads(outside_json(rows)) == {"slope": {"below": 10, "above": 20}, "geology": {"unknown": 15}}
    write_outside_table(str(tmp_path / "t.gpkg"), rows)
    table = read_vector(str(tmp_path / "t.gpkg")).fields
    assert list(table["factor"]) == ["slope", "geology", "dust"] and list(table["above"]) == [20, 0, 0]
    np.testing.assert_array_equal(table["minimum"], [10, 1, 200])
    np.testing.assert_array_equal(table["outside_pct"], [15, 7.5, 0])


@pytest.mark.parametrize("outside, warned", [(0, False), (9, False), (10, True), (200, True)])
def test_the_tone_follows_the_share(factors, outside, warned):
    rows = outside_ranges(factors, OutsideCounts(200, outside, (0, 0, 0), (outside, 0, 0), (0, min(outside, 4), 0)))
    listener = Listener()
    tell_outside(listener, OutsideTraining(rows, outside, 200))
    assert bool(listener.warnings) == warned and len(listener.warnings) + len(listener.infos) == 1
    (text,) = listener.warnings + listener.infos
    if outside:
        assert f"{outside} of 200 cells ({outside / 2:.1f} %)" in text
        assert text.index(f"slope {outside / 2:.1f} % (above 20") < text.index("geology 2.0 % (categories")
        assert "dust" not in text
    else:
        assert "All 200 cells" in text


def test_only_the_worst_factors_are_named():
    values = np.array([[0.0] * 5, [1.0] * 5], np.float32)
    factors = factors_from_samples(list("abcde"), ["continuous"] * 5, values)
    rows = outside_ranges(factors, OutsideCounts(10, 9, (1, 9, 2, 3, 4), (0,) * 5, (0,) * 5))
    assert "b 90.0 % (below 0), e 40.0 % (below 0), d 30.0 % (below 0) and 2 more." in str(
        outside_text(OutsideTraining(rows, 9, 10))
    )
