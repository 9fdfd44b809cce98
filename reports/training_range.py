"""What is said of cells or samples outside the training range of a network."""

from __future__ import annotations

from ..feedback import Feedback
from ..sentences import Sentence, commas, paragraph, say
from ..study.training_range import OutsideRange, OutsideTraining
from .page.numbers import format_number, percent

# Samples are few, so that even their own area leaves their range here and there: below this share nobody need worry.
USUAL_SHARE = 0.05
MOST_NAMED = 3
CELLS = say("cells")


def outside_text(result: OutsideTraining, what: Sentence = CELLS) -> Sentence:
    """Return how many cells (or `what` they are) lie outside, the worst factors first."""
    if not result.outside:
        return say(
            "All {cells:,} {what} lie within the range of the training samples in every factor.",
            cells=result.cells,
            what=what,
        )
    worst = result.worst
    named: Sentence = commas(_departure(row) for row in worst[:MOST_NAMED])
    if len(worst) > MOST_NAMED:
        named = say("{named} and {more} more", named=named, more=len(worst) - MOST_NAMED)
    found = say(
        "{outside:,} of {cells:,} {what} ({share}) lie outside the range of the training samples in at least one "
        "factor: {named}.",
        outside=result.outside,
        cells=result.cells,
        what=what,
        share=percent(result.outside / result.cells),
        named=named,
    )
    if is_usual(result):
        return paragraph(found, say("A few are usual, because samples are few."))
    return paragraph(
        found,
        say(
            "The model guesses there, for it has seen nothing alike: trust its output less, or train it with samples "
            "from such places too."
        ),
    )


def _departure(row: OutsideRange) -> Sentence:
    """Return the factor, the share of the cells outside, and how they depart."""
    ways = []
    if row.below:
        ways.append(say("below {limit}", limit=format_number(row.minimum)))
    if row.above:
        ways.append(say("above {limit}", limit=format_number(row.maximum)))
    if row.unknown:
        ways.append(say("categories that training never met"))
    return say("{factor} {share} ({ways})", factor=row.factor, share=percent(row.outside_pct / 100), ways=commas(ways))


def is_usual(result: OutsideTraining) -> bool:
    """Whether so many cells outside are no cause for a warning."""
    return result.outside < USUAL_SHARE * result.cells or not result.outside


def tell_outside(feedback: Feedback, result: OutsideTraining, what: Sentence = CELLS) -> None:
    """Tell how many cells lie outside: a warning where they are many."""
    tell = feedback.info if is_usual(result) else feedback.warning
    tell(outside_text(result, what))
