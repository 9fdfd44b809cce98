"""What is said of an imitation of an ensemble: how near it comes, and which of the two makes the map."""

from __future__ import annotations

from ..feedback import Feedback
from ..models.imitation import FEWEST_ALIKE, LARGEST_DIFFERENCE, Likeness
from ..sentences import Sentence, say
from ..study.prediction import AUTOMATIC, EXACT, FAST


def likeness_words(near: Likeness) -> Sentence:
    """Return how near an imitation comes to its ensemble, and which makes the map."""
    if near.is_close:
        return say(
            "A small model that imitates the ensemble makes the map: at {cells:,} cells that it did not learn from it "
            "differs by {difference:.4f} on average, in the deviation by {deviation:.4f}, and {alike:.1f} % of them "
            "are in the same zone.",
            cells=near.cells,
            difference=near.difference,
            deviation=near.deviation_difference,
            alike=100 * near.zones_alike,
        )
    return say(
        "The ensemble itself makes the map, because no small model could imitate it closely: at {cells:,} cells that "
        "the imitation did not learn from it differs by {difference:.4f} on average (at most {most:g} is wanted), and "
        "{alike:.1f} % of them are in the same zone (at least {fewest:g} %).",
        cells=near.cells,
        difference=near.difference,
        alike=100 * near.zones_alike,
        most=LARGEST_DIFFERENCE,
        fewest=100 * FEWEST_ALIKE,
    )


PREDICTION_WORDS = {AUTOMATIC: say("fast for large rasters"), EXACT: say("exact"), FAST: say("fast")}
NO_ENSEMBLE = say("The model is no ensemble of single cells, which alone can be imitated: it makes the map itself.")


def tell_likeness(feedback: Feedback, near: Likeness) -> None:
    """Tell how near an imitation comes to its ensemble."""
    feedback.info(likeness_words(near))
