"""What is said of cells or samples outside the training range of a network."""

from __future__ import annotations

from collections.abc import Sequence

from ..feedback import Feedback
from ..study.training_range import OutsideRange
from .page.numbers import format_number, percent

# Samples are few, so that even their own area leaves their range here and there: below this share nobody need worry.
USUAL_SHARE = 0.05
MOST_NAMED = 3


def outside_text(rows: Sequence[OutsideRange], outside: int, cells: int, what: str = "cells") -> str:
    """Return in words how many cells lie outside, the worst factors first."""
    if not outside:
        return f"All {cells:,} {what} lie within the range of the training samples in every factor."
    worst = sorted((row for row in rows if row.outside), key=lambda row: -row.outside)
    named = ", ".join(_departure(row) for row in worst[:MOST_NAMED])
    more = f" and {len(worst) - MOST_NAMED} more" if len(worst) > MOST_NAMED else ""
    text = (
        f"{outside:,} of {cells:,} {what} ({percent(outside / cells)}) lie outside the range of the training samples "
        f"in at least one factor: {named}{more}."
    )
    if is_usual(outside, cells):
        return f"{text} A few are usual, because samples are few."
    return (
        f"{text} The network guesses there, for it has seen nothing alike: trust its output less, or train it with "
        "samples from such places too."
    )


def _departure(row: OutsideRange) -> str:
    """Return the factor, the share of the cells outside, and how they depart."""
    ways = []
    if row.below:
        ways.append(f"below {format_number(row.minimum)}")
    if row.above:
        ways.append(f"above {format_number(row.maximum)}")
    if row.unknown:
        ways.append("categories that training never met")
    return f"{row.factor} {percent(row.outside_pct / 100)} ({', '.join(ways)})"


def is_usual(outside: int, cells: int) -> bool:
    """Whether so many cells outside are no cause for a warning."""
    return outside < USUAL_SHARE * cells or not outside


def tell_outside(
    feedback: Feedback, rows: Sequence[OutsideRange], outside: int, cells: int, what: str = "cells"
) -> None:
    """Tell how many cells lie outside: a warning where they are many."""
    tell = feedback.info if is_usual(outside, cells) else feedback.warning
    tell(outside_text(rows, outside, cells, what))
