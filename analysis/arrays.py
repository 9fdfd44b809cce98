"""Types of arrays that stand side by side in calls, so that a type checker sees when two of them are swapped.

For annotations only: at run time this module is empty, as the oldest NumPy that QGIS brings has no such types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    # 1 for landslides and 0 for other places, one for each sample.
    Labels = Union[NDArray[np.bool_], NDArray[np.integer]]
    # What a network or a map gives to a sample: the more, the likelier a landslide.
    Scores = NDArray[np.floating]
    # Row · width + column.
    CellIndex = NDArray[np.integer]
    # The cell that each cell drains to, flat.
    Receivers = NDArray[np.int32]
    RandomKeys = NDArray[np.uint64]
    Mask = NDArray[np.bool_]
    Floats = NDArray[np.floating]
    # Coordinates along one axis: of one point or of several.
    Coordinates = Union[float, Sequence[float], np.ndarray]
