"""Information value of factor classes.

Formula (Wang & Tang 2024, eq. for the information value model; Yin & Yan 1988): for class i of a factor,
``I_i = ln((N_i / N) / (S_i / S))`` with N_i landslides and S_i cells in the class, N and S their totals.
"""

from __future__ import annotations

import numpy as np

from ..errors import InputError, ParameterError


def information_values(cells, landslides, alpha: float = 0.0) -> np.ndarray:
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
        If `alpha` is negative.

    Examples
    --------
    >>> information_values([50, 50], [10, 30]).round(3).tolist()
    [-0.693, 0.405]
    """
    cells, landslides = np.asarray(cells, float), np.asarray(landslides, float)
    if alpha < 0 or not np.isfinite(alpha):
        raise ParameterError(f"The smoothing constant is {alpha}: it must be 0 or more.")
    if cells.sum() == 0 or landslides.sum() == 0:
        raise InputError(
            f"Information values need cells and landslides, but there are {cells.sum():.0f} cells and "
            f"{landslides.sum():.0f} landslides: check the inventory and the classes."
        )
    occupied = cells > 0
    classes = int(occupied.sum())
    share = (landslides + alpha) / (landslides.sum() + alpha * classes)
    usable = occupied & (share > 0)
    values = np.zeros(cells.shape)
    values[usable] = np.log(share[usable] / (cells[usable] / cells.sum()))
    return values
