"""Which factor raises each cell of a map most, as a raster and as a result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..feedback import Feedback
from ..geodata.top_factor_map import write_top_factors
from ..sentences import say
from ..workers import Workers
from .cell_contributions import ContributionCheck

if TYPE_CHECKING:
    from .explained_map import ExplainedMap

MEANING = say(
    "Band 1: the factor that raises the cell most above the mean of the background. Band 2: its contribution by the "
    "sum of all contributions above 0, in per cent."
)


@dataclass(frozen=True)
class TopFactors:
    """Which factor raises each cell of a map most.

    Attributes
    ----------
    path : str
        The raster.
    names : tuple of str, length G
    cells : tuple of int, length G + 1
        Cells that each factor raises most, and last those that none raises.
    mean_share : tuple of float, length G
        Of each factor in the cells that it raises most, in per cent; NaN where there are none.
    check : ContributionCheck
        How far the contributions are from exact ones.
    """

    path: str
    names: tuple[str, ...]
    cells: tuple[int, ...]
    mean_share: tuple[float, ...]
    check: ContributionCheck


def write_top_factors_of(
    subject: ExplainedMap, raster: str, seed: int, workers: Workers, feedback: Feedback
) -> TopFactors:
    """Write the raster of what raises each cell of a map most; see `geodata.top_factor_map`."""
    contributions, check = subject.of_every_cell(seed, feedback.part(0, 0.5))
    names = tuple(factor.name for factor in subject.factors)
    metadata = {"MEANING": str(MEANING), "QUANTITY": subject.quantity, "BASE": f"{subject.base:.6g}"}
    if subject.network:
        metadata["NETWORK"] = subject.network
    if check.cells:
        metadata.update(
            BACKGROUND=f"{subject.background_rows} {subject.background}",
            CHECKED_CELLS=str(check.cells),
            CHECKED_EXACTLY="yes" if check.is_exact else "no",
            MEAN_ERROR=f"{check.error:.3g}",
            SAME_FACTOR_PCT=f"{100 * check.agreement:.1f}",
            MEAN_LOST=f"{check.lost:.3g}",
            MEAN_SHARE_ERROR_PCT=f"{100 * check.share_error:.2g}",
        )
    counts = write_top_factors(
        subject.info,
        subject.bands,
        contributions,
        names,
        raster,
        metadata=metadata,
        above=subject.above,
        workers=workers,
        feedback=feedback.part(0.5, 1),
    )
    with np.errstate(invalid="ignore"):
        means = counts.per_cent[:-1] / counts.cells[:-1]
    return TopFactors(raster, names, tuple(counts.cells.tolist()), tuple(means.tolist()), check)
