"""What is said of classes without landslides."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.information_value import information_values
from landslide_susceptibility.study.information_value import ClassValue, empty_classes_caveat


def rows(cells, landslides, *, alpha=0.0, factor="slope") -> list[ClassValue]:
    values = information_values(cells=cells, landslides=landslides, alpha=alpha)
    return [
        ClassValue(
            factor=factor,
            number=i + 1,
            lower=i,
            upper=i + 1,
            label=f"class {i + 1}",
            cells=cells[i],
            cells_pct=100 * cells[i] / sum(cells),
            landslides=landslides[i],
            landslides_pct=100 * landslides[i] / sum(landslides),
            information_value=float(values[i]),
        )
        for i in range(len(cells))
    ]


def test_a_wide_class_without_landslides_above_one_with_few_is_named():
    text = str(empty_classes_caveat(rows([400, 300, 300], [0, 10, 90]) + rows([500, 500], [50, 50], factor="ndvi")))
    smoothed = np.log((1 / 103) / 0.4)
    assert f"slope class 1 (40.0 % of the cells; smoothed {smoothed:.2f})" in text and "ALPHA = 1" in text
    assert "class 2" not in text and "ndvi" not in text


@pytest.mark.parametrize(
    ("cells", "landslides", "alpha"),
    [
        ([400, 300, 300], [1, 10, 89], 0),  # every class has one
        ([400, 300, 300], [0, 10, 90], 1),  # smoothed
        ([400, 300, 300], [0, 45, 45], 0),  # no class has less than average
        ([20, 480, 500], [0, 10, 90], 0),  # two were expected: none may be chance
        ([90, 4910, 5000], [0, 100, 900], 0),  # less than a per cent of the cells
    ],
)
def test_nothing_is_said_where_the_value_0_does_no_harm(cells, landslides, alpha):
    assert empty_classes_caveat(rows(cells, landslides, alpha=alpha)) is None


def test_many_are_counted():
    table = [row for k in range(9) for row in rows([400, 300, 300], [0, 10, 90], factor=f"f{k}")]
    assert "and 4 more" in str(empty_classes_caveat(table)) or ", 4 more" in str(empty_classes_caveat(table))
