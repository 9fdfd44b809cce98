"""Intervals as a report prints them."""

from __future__ import annotations


def interval_text(low: float, high: float) -> str:
    """Return the limits of an interval: '0.750 – 0.852'."""
    return f"{low:.3f} – {high:.3f}"


def with_interval(value: float, low: float, high: float) -> str:
    """Return a figure and its interval for the cell of a table: '0.801 (0.750 – 0.852)'."""
    # Spaces that do not break, so that an interval stays on one line.
    return f"{value:.3f} ({low:.3f}\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{high:.3f})"
