"""What prediction finds."""

from __future__ import annotations

from dataclasses import dataclass

from .training_range import OutsideRange, OutsideTraining


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
    """

    cells: int
    minimum: float
    maximum: float
    outside: int = 0
    factors: tuple[OutsideRange, ...] = ()

    @property
    def outside_pct(self) -> float:
        """Share of the valid cells that lie outside, in per cent."""
        return 100 * self.outside / self.cells

    @property
    def outside_training(self) -> OutsideTraining:
        """The cells outside the training range."""
        return OutsideTraining(self.factors, self.outside, self.cells)
