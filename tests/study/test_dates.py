"""Dates as inventories have them."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.study.dates import are_years, dates_of, day_of


def read(*values, kind=object):
    return ["" if np.isnat(day) else str(day) for day in dates_of(np.array(values, kind), "when")]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2015-06-01", "2015-06-01"),
        ("2015/06/01 23:30:00+02", "2015-06-01"),
        ("2015-06-01T23:30:00Z", "2015-06-01"),
        ("2015-6-1", "2015-06-01"),
        ("2015-06", "2015-06-01"),
        ("2015", "2015-01-01"),
        ("20150601", "2015-06-01"),
        ("1.6.2015", "2015-06-01"),
        ("13/06/2015", "2015-06-13"),
        ("06/13/2015 08:00", "2015-06-13"),
    ],
)
def test_a_date_is_read_as_it_is_written(value, day):
    assert read(value) == [day]


def test_years_may_be_numbers_and_some_missing():
    assert read(2015, 0, 1998, kind=np.int64) == ["2015-01-01", "", "1998-01-01"]
    assert read(2015.0, np.nan, kind=float) == ["2015-01-01", ""]
    assert read("2015-06-01", "", "unknown", "N/A") == ["2015-06-01", "", "", ""]


def test_one_date_that_tells_day_from_month_tells_it_for_all():
    assert read("03/04/2015", "25/12/2014") == ["2015-04-03", "2014-12-25"]
    assert read("03/04/2015", "12/25/2014") == ["2015-03-04", "2014-12-25"]
    assert read("05/05/2015") == ["2015-05-05"]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (["03/04/2015", "05/06/2015"], "'03/04/2015', of which nobody can tell the day from the month"),
        (["25/12/2014", "12/25/2014"], "which is no date"),
        (["2015-06-01", "after the rain"], "'after the rain', which is no date"),
        (["2015-02-30"], "'2015-02-30', which is no date"),
        (["7"], "'7', which is no date"),
        (["", "unknown"], "holds no date"),
    ],
)
def test_what_is_no_date_is_refused_in_one_sentence(values, told):
    with pytest.raises(InputError, match="DATE_FIELD") as error:
        read(*values)
    assert told in str(error.value)


def test_the_date_of_a_setting_is_not_guessed_either():
    assert str(day_of("2015")) == "2015-01-01" and str(day_of(" 2015-06-01 ")) == "2015-06-01"
    for text in ("01/06/2015", "soon", ""):
        with pytest.raises(ParameterError, match="DATE is"):
            day_of(text)


def test_years_alone_are_told_from_days():
    assert are_years(np.array(["2015-01-01", "NaT"], "datetime64[D]"))
    assert not are_years(np.array(["2015-01-02"], "datetime64[D]"))
