"""What a model that looks at the neighbourhood makes of samples some of whose values are others'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Callable

import numpy as np

from .factors import Factor, centres
from .session import PredictionSession

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

ROWS = 256  # windows that are put together at once; bounds memory


class WindowPredictions:
    """Predictions for windows that are named by rows of numbers, as the analyses of single cells make them.

    Parameters
    ----------
    session : PredictionSession
        Of a model that sees windows.
    windows : float32 array [n, F, side, side]
        Raw factor values around samples, n < 2**24.
    """

    def __init__(self, session: PredictionSession, windows: Floats) -> None:
        self._session, self._windows, self._centres = session, windows, centres(windows)
        self._factors: Sequence[Factor] = session.factors

    def to_shuffle(self) -> Floats:
        """Return what to shuffle, float32 [n, F]: which sample's window a factor's values come from."""
        count, factors = self._centres.shape
        return np.repeat(np.arange(count, dtype=np.float32)[:, np.newaxis], factors, axis=1)

    def shuffled(self, rows: Floats) -> Floats:
        """Predict for rows of `to_shuffle`, whose columns may be shuffled: [n]."""
        columns = np.arange(self._centres.shape[1])
        return self._predict(rows, lambda part: self._windows[part.astype(np.int64), columns])

    def to_set(self) -> Floats:
        """Return the values of the cells in the middle, which may be set to others, and the sample: [n, F + 1]."""
        return np.column_stack([self._centres, np.arange(len(self._centres), dtype=np.float32)])

    def with_values(self, rows: Floats) -> Floats:
        """Predict for rows of `to_set` with other values: [n].

        Where a number in the middle changes, all of its window change by as much; where a category does, all of its
        window have it.
        """
        return self._predict(rows, self._changed)

    def _changed(self, rows: Floats) -> Floats:
        sample = rows[:, -1].astype(np.int64)
        windows, change = self._windows[sample], rows[:, :-1] - self._centres[sample]
        for column, factor in enumerate(self._factors):
            if not factor.categorical:
                windows[:, column] += change[:, column, np.newaxis, np.newaxis]
                continue
            other = np.flatnonzero(change[:, column])
            planes = windows[other, column]
            windows[other, column] = np.where(np.isnan(planes), planes, rows[other, column, np.newaxis, np.newaxis])
        return windows

    def _predict(self, rows: Floats, windows_of: Callable[[Floats], Floats]) -> Floats:
        name = self._session.outputs[0]
        parts = [self._session.run(windows_of(rows[start : start + ROWS]))[name] for start in range(0, len(rows), ROWS)]
        return np.concatenate(parts) if parts else np.empty(0, np.float32)
