"""Numbers as text."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.reports.page.numbers import format_column, format_number, percent, setting_text
from landslide_susceptibility.sentences import in_words, say


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"),
        (math.nan, "–"),
        (np.float32("nan"), "–"),
        (1234567, "1,234,567"),
        (np.int64(-5000), "-5,000"),
        (0.8612, "0.861"),
        (20604.472, "20,604"),
        (12.3456, "12.35"),
        (0.0, "0"),
        (-0.0, "0"),
        (1e-6, "0.00000100"),
        (1e-20, "1e-20"),
        (math.inf, "∞"),
        (-math.inf, "-∞"),
        (1e300, "1e+300"),
    ],
)
def test_format_number(value, text):
    assert format_number(value) == text


@given(st.floats(1e-8, 1e14) | st.floats(-1e14, -1e-8))
def test_a_number_reads_back_within_half_a_percent(value):
    assert float(format_number(value).replace(",", "")) == pytest.approx(value, rel=6e-3)


def test_a_column_has_the_same_decimals_throughout():
    assert format_column([0.5, 0.25, np.nan, 1e-5]) == ["0.500", "0.250", "–", "1e-05"]
    assert format_column([1500.0, 2.25]) == ["1,500", "2"]
    assert format_column([0.012, 0.5], ".1%") == ["1.2%", "50.0%"]
    assert format_column(["a", None, 3], lambda value: f"<{value}>") == ["<a>", "–", "<3>"]
    assert list(map(str, format_column([True, np.bool_(False)]))) == ["yes", "no"]


def test_a_percentage_that_is_not_zero_is_not_shown_as_zero():
    assert [percent(share) for share in (0.25283, 0, 1, 1e-6, None)] == ["25.3 %", "0.0 %", "100.0 %", "< 0.1 %", "–"]


@given(st.integers(-(10**12), 10**12) | st.floats(-1e9, 1e9).map(lambda v: float(f"{v:.9g}")))
def test_a_setting_can_be_typed_in_again(value):
    assert type(value)(setting_text(value)) == value


def test_settings_of_other_kinds():
    assert str(setting_text(["slope", 3, None])) == "slope, 3, –"
    assert str(setting_text({"k": 5, "deep": {"a": True}})) == "k: 5, deep: a: yes"
    assert str(setting_text(np.array([1.5, 2.0]))) == "1.5, 2"
    assert setting_text("") == setting_text([]) == setting_text({}) == setting_text(None) == "–"
    assert str(setting_text({"b", "a"})) == "a, b"


def test_sentences_stay_sentences_until_they_are_put_into_words():
    sentence = say("{count} of them", count=3)
    assert setting_text(sentence) is sentence
    assert format_column([sentence, None, 3]) == [sentence, "–", "3"]
    assert format_column([0.5], lambda value: say("half {value}", value=value)) == [say("half {value}", value=0.5)]
    german = {"yes": "ja", "{before}, {after}": "{before}; {after}"}
    assert in_words(setting_text([True, 2]), lambda template, *_: german.get(template, template)) == "ja; 2"
