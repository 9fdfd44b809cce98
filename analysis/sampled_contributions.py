"""Rough Shapley values of many places, from which a network learns better ones: each is right on average.

A walk goes from a row of the background to the place, factor by factor in random order; what a factor's step adds is
its contribution, right on average over rows and orders. Two walks lead to each place, in opposite orders and from rows
far apart in the order of predictions, so that their errors are less than those of two independent ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..feedback import SILENT, Feedback
from .sampling import random_keys
from .shapley import Predict

if TYPE_CHECKING:
    from .arrays import Floats

WALKS = 2
ROWS = 1 << 16  # that are predicted between two looks at the cancel button, by as many threads as there are


def rows_of_walks(groups: int) -> int:
    """Return how many rows are predicted for one place."""
    return WALKS * (groups - 1)


def sampled_contributions(
    predict: Predict,
    values: Floats,
    background: Floats,
    groups: Sequence[Sequence[int]],
    *,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> tuple[Floats, Floats, float]:
    """Return contributions of two walks to each place, the predictions there, and the mean one of the background.

    Parameters
    ----------
    predict : callable
        float32 array [m, F] → predictions [m].
    values : float32 array [n, F]
        Of the places; one that stands there twice gets other walks each time.
    background : float32 array [B, F]
    groups : sequence of sequences of int
        Columns of the factors that enter together; each column is in one group.
    seed : int
        Of the walks, which are those of a place's row in `values`.

    Returns
    -------
    contributions : float32 array [n, G]
        They add up to the prediction less the base.
    predictions : float64 array [n]
    base : float

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    count = len(groups)
    column_group = np.empty(values.shape[1], np.int64)
    for number, columns in enumerate(groups):
        column_group[list(columns)] = number
    of_background = predict(background).astype(float)
    base = float(of_background.mean())
    order = np.argsort(of_background, kind="stable")
    predictions, found = np.empty(len(values)), np.empty((len(values), count), np.float32)
    steps = np.arange(1, count)[:, None]
    share = max(1, ROWS // max(1, rows_of_walks(count)))
    for begin in range(0, len(values), share):
        feedback.check()
        places = values[begin : begin + share]
        rows, ranks = _walks(begin, len(places), order, count, seed)
        inside = ranks[:, :, None, :] < steps  # [n, walks, G - 1, G]
        mixed = np.where(inside[..., column_group], places[:, None, None], background[rows][:, :, None])
        between = predict(mixed.reshape(-1, values.shape[1])).reshape(*rows.shape, count - 1)
        ends = predict(places).astype(float)
        last = np.broadcast_to(ends[:, None, None], (*rows.shape, 1))
        walked = np.concatenate([of_background[rows][..., None], between, last], axis=2)
        added = np.take_along_axis(np.diff(walked, axis=2), ranks, axis=2).mean(axis=1)
        # What the two rows' predictions differ from the mean of all is no factor's.
        added += ((ends - base - added.sum(axis=1)) / count)[:, None]
        predictions[begin : begin + share], found[begin : begin + share] = ends, added
        feedback.progress(min(1.0, (begin + share) / len(values)))
    return found, predictions, base


def _walks(first: int, places: int, order: np.ndarray, groups: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows that walks begin at, int64 [n, walks], and when each group enters, int64 [n, walks, G]."""
    number = np.arange(first, first + places)
    at = (random_keys(number, seed, "row of the background") % np.uint64(len(order))).astype(np.int64)
    rows = order[np.stack([at, (at + len(order) // 2) % len(order)], axis=1)]
    keys = random_keys(number[:, None] * groups + np.arange(groups), seed, "order of the factors")
    rank = keys.argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")
    return rows, np.stack([rank, groups - 1 - rank], axis=1)


def top_factor(contributions: Floats) -> tuple[np.ndarray, np.ndarray]:
    """Return which factor raises each place most, and its share of all that raises it.

    Parameters
    ----------
    contributions : float array [n, G]

    Returns
    -------
    top : int64 array [n]
        0 for the first factor; G where no factor raises the place.
    share : float array [n]
        The factor's contribution by the sum of those above 0; 0 where there are none.
    """
    top = contributions.argmax(axis=1)
    largest = np.take_along_axis(contributions, top[:, None], axis=1)[:, 0]
    raised = np.maximum(contributions, 0).sum(axis=1)
    is_raised = largest > 0
    share = np.divide(largest, raised, out=np.zeros(len(top), contributions.dtype), where=is_raised)
    return np.where(is_raised, top, contributions.shape[1]), share
