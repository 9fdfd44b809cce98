"""Vegetation indices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .arrays import Floats, Mask


def ndvi(*, red: Floats, near_infrared: Floats, valid: Mask) -> tuple[Floats, Mask]:
    """Return the normalised difference vegetation index, (NIR − red) / (NIR + red).

    Where an offset makes one of the two reflectances slightly negative (deep shadow, water) the quotient lies beyond
    −1 or 1 and is clipped to it.

    Parameters
    ----------
    red, near_infrared : float arrays of one shape
        Reflectances, on any common scale.
    valid : bool array
        Where both are known.

    Returns
    -------
    index : float array
        −1 to 1; 0 where not usable.
    usable : bool array
        Where both are known and their sum is positive.

    References
    ----------
    Rouse et al. (1974), Monitoring vegetation systems in the Great Plains with ERTS, NASA SP-351.
    """
    total = near_infrared + red
    with np.errstate(invalid="ignore"):
        usable = valid & (total > 0)
    index = np.divide(near_infrared - red, total, out=np.zeros(total.shape, total.dtype), where=usable)
    return np.clip(index, -1.0, 1.0), usable
