"""What each factor adds in every cell of a map: looked up where it is a table's, learnt where it is a model's."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..analysis.sampled_contributions import rows_of_walks, sampled_contributions, top_factor
from ..analysis.shapley import MOST_EXACT, PAIRS, shapley_values
from ..feedback import SILENT, Feedback
from ..models.factors import encode
from ..models.learning.contribution_network import ContributionNetwork, learn_contributions
from ..models.session import PredictionSession

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

# Times that walks lead to each cell which is learnt from, and how often in all: of few cells more often to each. Four
# times as much is learnt from where the map is large. Of an MLP of one member the mean error was 0.0021 and 0.0015, the
# same factor raised most in 85 and in 97 % of the cells, and learning took 4.5 and 18.7 seconds of the processor.
WALKS_OF_CELL, FEWEST_LEARNT, MOST_LEARNT = 16, 1 << 14, 3 << 16
LARGE, MORE = 250_000, 4  # cells of a map
MOST_ROWS = 20_000_000  # predicted for these, so that many factors take no longer
# Cells that are compared with exact values: one in so many, and predictions that this may take in seconds of the
# processor. Where a model takes longer, they are compared with well sampled ones.
CELLS_A_CHECK, FEWEST_CHECKED, MOST_CHECKED = 100_000, 50, 200
CHECK_SECONDS = 60.0


@dataclass(frozen=True)
class ContributionCheck:
    """How far the contributions of a map are from those that `shapley_values` gives at some of its cells.

    Attributes
    ----------
    cells : int
        Compared; 0 where nothing was learnt, because the contributions are exact.
    is_exact : bool
        Whether those compared with are of all coalitions; else of sampled permutations, with an error of their own.
    error : float
        Mean size of the difference of a contribution, in units of the prediction.
    agreement : float
        Share of the cells in which the same factor raises most, 0 to 1.
    lost : float
        In the other cells, by how much the factor of the map raises them less than the one that raises most, on
        average, in units of the prediction: little where two raise a cell about as much.
    share_error : float
        Mean size of the difference of that factor's share, 0 to 1.
    """

    cells: int = 0
    is_exact: bool = True
    error: float = 0.0
    agreement: float = 1.0
    lost: float = 0.0
    share_error: float = 0.0


class CellContributions:
    """Gives what each factor adds at cells. It can be sent to another process."""

    def at(self, values: Floats) -> Floats:
        """Return contributions [n, G] of values [n, F]."""
        raise NotImplementedError


class ClassContributions(CellContributions):
    """The information values of classes."""

    def __init__(self, tables: Sequence[Floats], groups: Sequence[Sequence[int]]) -> None:
        self._tables, self._groups = list(tables), [list(columns) for columns in groups]

    def at(self, values: Floats) -> Floats:
        """See `CellContributions.at`; `values` are classes, 1 and up."""
        each = self.of_factors(values)
        return np.stack([each[:, columns].sum(axis=1) for columns in self._groups], axis=1)

    def of_factors(self, values: Floats) -> Floats:
        """Return the information value of each factor's class, [n, F]."""
        return np.stack([table[column.astype(np.int64)] for table, column in zip(self._tables, values.T)], axis=1)


class LearntContributions(CellContributions):
    """What a network has learnt of a model's contributions, beside the model, which tells what they add up to."""

    def __init__(self, path: str, network: ContributionNetwork, base: float) -> None:
        self.path, self._network, self._base = path, network, base
        self._here = threading.local()

    def __reduce__(self) -> tuple[type[LearntContributions], tuple[str, ContributionNetwork, float]]:
        return LearntContributions, (os.path.abspath(self.path), self._network, self._base)

    def at(self, values: Floats) -> Floats:
        """See `CellContributions.at`."""
        if not hasattr(self._here, "session"):
            self._here.session = PredictionSession(self.path)
        session = self._here.session
        predictions = session.run(values)[session.outputs[0]]
        return self._network.contributions(encode(session.factors, values), predictions, self._base)


def learn(
    session: PredictionSession,
    predict: Callable[[Floats], Floats],
    values: Floats,
    background: Floats,
    groups: Sequence[Sequence[int]],
    *,
    is_large: bool = False,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> LearntContributions:
    """Return what gives a model's contributions in every cell, learnt from cells of the stack.

    Parameters
    ----------
    session : PredictionSession
        Of a model of single cells.
    predict : callable
        Predicts by it.
    values : float32 array [n, F]
        Of the cells.
    background : float32 array [B, F]
    groups : sequence of sequences of int
    is_large : bool
        Whether the map has so many cells that more is learnt from.
    seed : int

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    more = MORE if is_large else 1
    wanted = more * int(np.clip(WALKS_OF_CELL * len(values), FEWEST_LEARNT, MOST_LEARNT))
    count = max(1, min(wanted, MOST_ROWS // max(1, rows_of_walks(len(groups)))))
    rows = np.arange(count) % len(values) if count >= len(values) else np.linspace(0, len(values) - 1, count, dtype=int)
    learnt = values[rows]
    added, predictions, base = sampled_contributions(
        predict, learnt, background, groups, seed=seed, feedback=feedback.part(0, 0.5)
    )
    network = learn_contributions(
        encode(session.factors, learnt), predictions, added, base, seed=seed, feedback=feedback.part(0.5, 1)
    )
    return LearntContributions(session.path, network, base)


def cells_to_check(cells: int) -> int:
    """Return how many cells of a raster of so many are compared with exact values."""
    return int(np.clip(cells // CELLS_A_CHECK, FEWEST_CHECKED, MOST_CHECKED))


def checked(
    found: CellContributions,
    predict: Callable[[Floats], Floats],
    values: Floats,
    background: Floats,
    groups: Sequence[Sequence[int]],
    *,
    predict_seconds: float,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> ContributionCheck:
    """Return how far contributions are from exact ones at cells.

    Parameters
    ----------
    values : float32 array [n, F]
        Of cells from all over the map.
    predict_seconds : float
        Of the model, for a million rows. All coalitions are predicted where there are at most 13 groups and this takes
        no longer than a minute; permutations are sampled otherwise.
    """
    of_coalitions, of_walks = (len(values) * len(background) * each for each in _rows_of_cell(len(groups)))
    is_exact = len(groups) <= MOST_EXACT and of_coalitions * predict_seconds <= CHECK_SECONDS * 1e6
    if not is_exact and of_walks * predict_seconds > CHECK_SECONDS * 1e6:
        few = max(FEWEST_CHECKED // 2, int(len(values) * CHECK_SECONDS * 1e6 / (of_walks * predict_seconds)))
        values = values[:few]
    true = shapley_values(
        predict, values, background, groups, is_exact=is_exact, pairs=PAIRS, seed=seed, feedback=feedback
    ).contributions
    ours = found.at(values).astype(float)
    (top, share), (true_top, true_share) = top_factor(ours), top_factor(true)
    raised = np.concatenate([true, np.zeros((len(true), 1))], axis=1)  # last what no factor raises
    lost = (raised.max(axis=1) - np.take_along_axis(raised, top[:, None], axis=1)[:, 0])[top != true_top]
    return ContributionCheck(
        cells=len(values),
        is_exact=is_exact,
        error=float(np.abs(ours - true).mean()),
        agreement=float((top == true_top).mean()),
        lost=float(lost.mean()) if lost.size else 0.0,
        share_error=float(np.abs(share - true_share).mean()),
    )


def _rows_of_cell(groups: int) -> tuple[float, float]:
    """Return how many rows a cell takes beside each of the background: of all coalitions, and of permutations."""
    return 2.0**groups, 2.0 * PAIRS * max(1, groups - 1)
