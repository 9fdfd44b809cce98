"""What prediction finds."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import ParameterError
from ..models.imitation import Likeness, can_be_imitated, members_of
from ..models.session import PredictionSession
from ..sentences import commas, say
from .training_range import OutsideRange, OutsideTraining

AUTOMATIC, EXACT, FAST = PREDICTIONS = ("automatic", "exact", "fast")
# Cells times members from which an imitation is worth its training: ten million cells of an ensemble of ten.
LARGE = 100_000_000
# Of the metadata of a map that an imitation made.
PREDICTION = "PREDICTION"


def check_prediction(prediction: str) -> None:
    """Raise `ParameterError` unless it is one of `PREDICTIONS`."""
    if prediction not in PREDICTIONS:
        raise ParameterError(
            say(
                "The prediction cannot be '{prediction}': choose one of {known}.",
                prediction=prediction,
                known=commas(PREDICTIONS),
            )
        )


def wants_imitation(session: PredictionSession, cells: int, prediction: str) -> bool:
    """Whether a raster of so many cells is to be predicted by an imitation of the model."""
    if prediction == EXACT or not can_be_imitated(session):
        return False
    return prediction == FAST or cells * members_of(session) >= LARGE


@dataclass(frozen=True)
class PredictionSummary:
    """Figures of a predicted map.

    Attributes
    ----------
    cells : int
        Valid cells.
    minimum, maximum : float
        Range of the susceptibility.
    outside : int
        Cells outside the training range of at least one factor.
    factors : tuple of OutsideRange
        The same by factor, in the network's order.
    likeness : Likeness or None
        How near an imitation comes to the ensemble that it was to stand for; None where none was made.
    """

    cells: int
    minimum: float
    maximum: float
    outside: int = 0
    factors: tuple[OutsideRange, ...] = ()
    likeness: Likeness | None = None

    @property
    def is_imitated(self) -> bool:
        """Whether an imitation of the ensemble made the map."""
        return self.likeness is not None and self.likeness.is_close

    @property
    def outside_pct(self) -> float:
        """Share of the valid cells that lie outside, in per cent."""
        return 100 * self.outside / self.cells

    @property
    def outside_training(self) -> OutsideTraining:
        """The cells outside the training range."""
        return OutsideTraining(self.factors, self.outside, self.cells)
