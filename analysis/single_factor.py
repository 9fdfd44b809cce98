"""How well one factor alone tells landslides from the area."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .metrics import auc

if TYPE_CHECKING:
    from .arrays import Floats


def single_factor_auc(landslides: Floats, area: Floats, *, categorical: bool) -> float:
    """Return the AUC of landslides against the area by the values of one factor, 0.5 to 1.

    A continuous factor ranks by its values, whichever way is the better one. Categories rank by how much more frequent
    they are at landslides.

    Parameters
    ----------
    landslides, area : arrays [n], [m]
        The factor at the landslides, and at cells of the whole area.
    """
    values = np.concatenate([landslides, area])
    if categorical:
        _, place = np.unique(values, return_inverse=True)
        at_slides = np.bincount(place[: landslides.size], minlength=place.max() + 1) / landslides.size
        in_area = np.bincount(place[landslides.size :], minlength=place.max() + 1) / area.size
        values = (at_slides / (at_slides + in_area))[place]
    labels = np.repeat(np.array([1, 0]), [landslides.size, area.size])
    found = auc(labels, values.astype(np.float64))
    return max(found, 1 - found)
