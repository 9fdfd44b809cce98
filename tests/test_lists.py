"""Lists as users write them."""

from __future__ import annotations

import pytest
from landslide_susceptibility.analysis.breaks.class_breaks import manual_breaks
from landslide_susceptibility.lists import entries, entry, items, words
from landslide_susceptibility.study.factor_settings import parse_factor_settings
from landslide_susceptibility.study.label_tables import parse_assignments


@pytest.mark.parametrize("text", ["geology, landuse", "geology，landuse", "geology、landuse", "geology；landuse"])
def test_names_split_at_the_marks_of_other_scripts(text):
    assert items(text) == ["geology", "landuse"]


@pytest.mark.parametrize("text", ["geology،landuse", "geology؛ landuse", "geology\nlanduse", " geology ;; landuse,"])
def test_names_split_at_arabic_marks_and_lines(text):
    assert items(text) == ["geology", "landuse"]


def test_a_sequence_stays_as_it_is():
    assert items(["a, b", " c ", ""]) == ["a, b", "c"]
    assert items(None) == items("") == []


def test_entries_keep_the_commas_of_their_values():
    assert entries("geology=岩性，表.csv；landuse=b.csv") == ["geology=岩性，表.csv", "landuse=b.csv"]
    assert entry("geology＝a=b.csv") == ("geology", "a=b.csv") and entry("geology") == ("", "")


@pytest.mark.parametrize("text", ["slope=10,20.5;ndvi=0.1", "slope＝10，20．5；ndvi：0.1", "slope：10、20.5\nndvi=0.1"])
def test_settings_by_factor_split_alike(text):
    assert parse_factor_settings(text, "breaks") == {"slope": [10, 20.5], "ndvi": [0.1]}


def test_assignments_and_breaks_split_alike():
    assert parse_assignments("geology＝a.csv；slope=cubic", "x") == {"geology": "a.csv", "slope": "cubic"}
    assert manual_breaks("0.25，0.5；0.75").tolist() == [0.25, 0.5, 0.75]
    assert words("16，32") == ["16", "32"]
