"""Rows of bad inputs that all algorithms with a split by time share."""

from __future__ import annotations

from bad_input_rows import BadInput

NO_FIELD = "A split by time needs the landslides' dates: name the field that holds them (DATE_FIELD)."


def without_dates(split: int) -> BadInput:
    """Return the row of a split by time, whose number in the list SPLIT is given, of landslides without dates."""
    return BadInput("a split by time without a field of dates", NO_FIELD, {"SPLIT": split})
