"""Differences of figures, and the p-values of tests, as they are printed."""

from __future__ import annotations

from ...sentences import Text, say
from .numbers import is_missing

# Below this p-value a difference is significant, as it is where a 95 % interval excludes 0.
SIGNIFICANT = 0.05


def printed_difference(first: float, second: float) -> float:
    """Return the difference of two figures as they are printed, to three decimals, so that readers find the same."""
    return round(round(first, 3) - round(second, 3), 3)


def p_text(p_value: float | None) -> Text:
    """Return a p-value with its sign: "= 0.034", or "< 0.001" where it would print as 0."""
    shown = p_cell(p_value)
    return f"= {shown}" if isinstance(shown, str) and shown[0].isdigit() else shown


def p_cell(p_value: float | None) -> Text:
    """Return a p-value for the cell of a table: "0.034" or "< 0.001"."""
    if p_value is None or is_missing(p_value):
        return say("unknown")
    return "< 0.001" if p_value < 0.001 else f"{p_value:.3f}"
