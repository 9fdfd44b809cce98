"""Information value of factor classes.

Formula (Wang & Tang 2024, eq. for the information value model; Yin & Yan 1988): for class i of a factor,
``I_i = ln((N_i / N) / (S_i / S))`` with N_i landslides and S_i cells in the class, N and S their totals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError, ParameterError
from ..sentences import say

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

FEW_CLASSES = 16  # so many comparisons cost less than one count by class
LOWEST_ALPHA, HIGHEST_ALPHA = 0.0, 1000.0
LARGEST_TABLE = 4096  # entries: 32 kB, which a core's cache holds


def information_values(*, cells: ArrayLike, landslides: ArrayLike, alpha: float = 0.0) -> np.ndarray:
    """Return the information value of every class of one factor.

    Parameters
    ----------
    cells : array [k]
        Cells in each class, S_i.
    landslides : array [k]
        Landslides in each class, N_i.
    alpha : float
        0: the paper's formula, where a class without landslides has the value 0. Above 0: Laplace smoothing,
        ``ln(((N_i + α) / (N + α k)) / (S_i / S))``.

    Returns
    -------
    float64 array [k]
        A class without cells has the value 0.

    Raises
    ------
    InputError
        If there is no cell or no landslide at all.
    ParameterError
        If `alpha` is out of its range.

    Examples
    --------
    >>> information_values(cells=[50, 50], landslides=[10, 30]).round(3).tolist()
    [-0.693, 0.405]
    """
    cells, landslides = np.asarray(cells, float), np.asarray(landslides, float)
    if not LOWEST_ALPHA <= alpha <= HIGHEST_ALPHA:
        raise ParameterError(
            say(
                "The smoothing constant is {alpha}: choose {lowest:g} to {highest:g}.",
                alpha=alpha,
                lowest=LOWEST_ALPHA,
                highest=HIGHEST_ALPHA,
            )
        )
    if cells.sum() == 0 or landslides.sum() == 0:
        raise InputError(
            say(
                "Information values need cells and landslides, but there are {cells:.0f} cells and "
                "{landslides:.0f} landslides: check the inventory and the classes.",
                cells=cells.sum(),
                landslides=landslides.sum(),
            )
        )
    occupied = cells > 0
    classes = int(occupied.sum())
    share = (landslides + alpha) / (landslides.sum() + alpha * classes)
    usable = occupied & (share > 0)
    values = np.zeros(cells.shape)
    values[usable] = np.log(share[usable] / (cells[usable] / cells.sum()))
    return values


def class_cells(classes: np.ndarray, count: int) -> np.ndarray:
    """Return the number of cells in each class, int64 [count], of an array of classes 1 ... count; 0 is none."""
    if count > FEW_CLASSES:
        return np.bincount(classes.ravel(), minlength=count + 1)[1 : count + 1]
    return np.array([np.count_nonzero(classes == number) for number in range(1, count + 1)])


def summed_values(classes: np.ndarray, tables: Sequence[np.ndarray]) -> np.ndarray:
    """Return the sum over the factors of each cell's value.

    Several factors of few classes are looked up at once, in a table of the sums of all combinations of their classes.

    Parameters
    ----------
    classes : uint8 or uint16 array [F, ...]
        Classes, 0 where there is none.
    tables : sequence of float64 array, length F
        The value of class 0, 1, ... of each factor.

    Returns
    -------
    float64 array [...]
    """
    total = np.zeros(classes.shape[1:])
    start = 0
    while start < len(tables):
        table, end = np.asarray(tables[start]), start + 1
        code = classes[start].astype(np.uint16)
        while end < len(tables) and table.size * len(tables[end]) <= LARGEST_TABLE:
            code *= np.uint16(len(tables[end]))
            code += classes[end]
            table = np.add.outer(table, tables[end]).ravel()
            end += 1
        total += table.take(code)
        start = end
    return total
