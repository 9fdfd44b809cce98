"""What cross-validation finds: the scores of every fold, and their mean AUC."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..analysis.block_auc import mean_comparison, mean_interval
from ..analysis.fold_auc import AucDifference, FoldScores, fold_auc, fold_auc_difference, mean_difference, placed_folds
from ..analysis.metrics import AucInterval
from ..errors import ParameterError
from ..sentences import say

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex

NO_FOLDS, FEWEST_FOLDS, MOST_FOLDS = 0, 2, 100


def check_fold_count(folds: int) -> None:
    """Raise `ParameterError` unless a number of folds is 0, for none, or 2 to 100."""
    if folds != NO_FOLDS and not FEWEST_FOLDS <= folds <= MOST_FOLDS:
        raise ParameterError(
            say(
                "The number of folds is {folds}: choose 0 for none, or {fewest} to {most}.",
                folds=folds,
                fewest=FEWEST_FOLDS,
                most=MOST_FOLDS,
            )
        )


@dataclass(frozen=True)
class FoldResult:
    """One fold: landslides trained on and held out, and the scores of what was held out.

    Attributes
    ----------
    paper, common : FoldScores
        Scores of held-out landslides against held-out non-landslides of the strategy, and against random cells.
    cells : int64 array [m + n]
        Of the held-out landslides and of the non-landslides after them, in the order of the scores of `paper`.
    """

    fold: int
    trained: int
    held_out: int
    paper: FoldScores
    common: FoldScores
    cells: CellIndex

    @property
    def auc_paper(self) -> float:
        """AUC by the paper's protocol; NaN where no non-landslide was held out."""
        return fold_auc([self.paper], False).auc

    @property
    def auc_common(self) -> float:
        """AUC of the common held-out test; NaN where there is no random cell."""
        return fold_auc([self.common], False).auc


@dataclass(frozen=True)
class CrossValidation:
    """The folds of one kind ('random', 'spatial' or 'time')."""

    kind: str
    folds: list[FoldResult]

    @property
    def auc_common(self) -> float:
        """Mean AUC of the common held-out test."""
        return self.common.auc

    @property
    def auc_paper(self) -> float:
        """Mean AUC by the paper's protocol."""
        return self.paper.auc

    @property
    def common(self) -> AucInterval:
        """Mean AUC of the common held-out test with DeLong's 95 % interval."""
        return fold_auc([fold.common for fold in self.folds], self.shares_common_cells)

    @property
    def paper(self) -> AucInterval:
        """Mean AUC by the paper's protocol with DeLong's 95 % interval."""
        return fold_auc([fold.paper for fold in self.folds], False)

    @property
    def common_by_blocks(self) -> AucInterval:
        """Mean AUC of the common test with its 95 % interval by spatial blocks; DeLong's where they are not known."""
        known = placed_folds([[fold.common for fold in self.folds]], self.shares_common_cells)
        return self.common if known is None else mean_interval(known[0])

    @property
    def paper_by_blocks(self) -> AucInterval:
        """Mean AUC by the paper's protocol with its interval, as `common_by_blocks`."""
        known = placed_folds([[fold.paper for fold in self.folds]], False)
        return self.paper if known is None else mean_interval(known[0])

    @property
    def shares_common_cells(self) -> bool:
        """Whether the common test has the same random cells in every fold."""
        return self.kind != SPATIAL_FOLDS

    def difference(self, other: CrossValidation) -> AucDifference:
        """Return by how much this network ranks better on the common test than another one on the same folds.

        The p-value is that of DeLong's paired test.
        """
        return fold_auc_difference(
            [fold.common for fold in self.folds], [fold.common for fold in other.folds], self.shares_common_cells
        )


def difference_by_blocks(first: Sequence[CrossValidation], second: Sequence[CrossValidation]) -> AucDifference:
    """Return by how much one network ranks better than another on the common test, in the mean of kinds of folds.

    All kinds hold out the same landslides, which lie in the same spatial blocks, so that the variance of the mean is
    known. Where the blocks are not, it is `mean_difference` of DeLong's tests.

    Parameters
    ----------
    first, second : sequences of CrossValidation
        Of either network, by kind, in one order.
    """
    known = []
    for one, other in zip(first, second):
        models = [[fold.common for fold in validation.folds] for validation in (one, other)]
        known.append(placed_folds(models, one.shares_common_cells))
    pairs = [models for models in known if models is not None]
    if len(pairs) < len(known):
        return mean_difference([one.difference(other) for one, other in zip(first, second)])
    found = mean_comparison([models[0] for models in pairs], [models[1] for models in pairs])
    return AucDifference(found.difference, found.deviation, found.p_value)


RANDOM_FOLDS, SPATIAL_FOLDS, TIME_FOLDS = FOLD_KINDS = ("random", "spatial", "time")
IN_SPACE = (RANDOM_FOLDS, SPATIAL_FOLDS)  # the kinds that need no dates


def possible_kinds(kinds: Sequence[str], has_dates: bool) -> tuple[str, ...]:
    """Return the kinds of folds that an inventory allows: folds by time need dates.

    Raises
    ------
    ParameterError
        If folds by time are all that is asked for, and there are no dates.
    """
    found = tuple(kind for kind in kinds if has_dates or kind != TIME_FOLDS)
    if kinds and not found:
        raise ParameterError(
            say("Folds by time need the landslides' dates: name the field that holds them (DATE_FIELD).")
        )
    return found
