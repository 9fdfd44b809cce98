"""What was held out and what was predicted there, place by place, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..geodata.grid import Grid
from ..geodata.vectors import write_layer
from .folds import CrossValidation

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Labels, Scores

COLUMNS = ("x", "y", "label", "probability", "held_out", "fold")
SPLIT = "split"


def write_held_out(
    path: str,
    grid: Grid,
    *,
    cells: CellIndex,
    label: Labels,
    probability: Scores,
    validations: Sequence[CrossValidation] = (),
) -> None:
    """Write a row for each sample that the split held out, and for each of each fold.

    The columns are ``x``, ``y`` (the cell's centre, in the grid's CRS), ``label`` (1 landslide), ``probability``,
    ``held_out`` ('split', 'random' or 'spatial') and ``fold`` (0 of the split). In a fold the probability is that of
    the network which was trained without the fold.

    Parameters
    ----------
    cells, label, probability : arrays [n]
        Of the split's test samples: int64 cell indices, 1 or 0, and what the map has there.
    """
    parts = [(cells, label, probability, SPLIT, 0)]
    for validation in validations:
        for fold in validation.folds:
            slides, others = fold.paper.landslides, fold.paper.others
            marks = np.concatenate([np.ones(len(slides), np.int64), np.zeros(len(others), np.int64)])
            parts.append((fold.cells, marks, np.concatenate([slides, others]), validation.kind, fold.fold))
    x, y = grid.centres(np.concatenate([part[0] for part in parts]))
    columns = (
        x,
        y,
        np.concatenate([np.asarray(part[1], np.int64) for part in parts]),
        np.concatenate([np.asarray(part[2], float) for part in parts]),
        np.concatenate([np.full(len(part[0]), part[3], object) for part in parts]),
        np.concatenate([np.full(len(part[0]), part[4], np.int64) for part in parts]),
    )
    write_layer(path, "held_out_predictions", dict(zip(COLUMNS, columns)), None, crs="")
