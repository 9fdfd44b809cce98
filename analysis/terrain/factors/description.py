"""What a terrain factor says of itself, by what it is computed from: the surface, a window, or the flow of water."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ....sentences import Sentence
from ..focal import FocalStatistics
from ..surface import Surface


class TerrainFactor:
    """A factor that a DEM tells.

    A factor is a subclass of one of the three kinds below, in a file of this folder, and a line in `registry.ENTRIES`.

    Attributes
    ----------
    name : str
        Of the band and of the single file; lower case, no blanks.
    title : Sentence
        In the toolbox.
    words : Sentence
        In the middle of a sentence.
    unit : str
        Of the values, '1' for a plain number.
    help : Sentence
        How it is computed, one sentence without a full stop.
    is_default : bool
        Whether it is computed where no factors are named.
    looks_at_window : bool
        Whether it depends on the window, a square of some metres round each cell.
    needs_catchment : bool
        Whether it needs the area upstream of each cell.
    """

    name: ClassVar[str]
    title: ClassVar[Sentence]
    words: ClassVar[Sentence]
    unit: ClassVar[str]
    help: ClassVar[Sentence]
    is_default: ClassVar[bool] = True
    looks_at_window: ClassVar[bool] = False
    needs_catchment: ClassVar[bool] = False


class SurfaceFactor(TerrainFactor):
    """A factor of the surface through a cell and its eight neighbours."""

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        """Return the factor, a new float32 array of the surface's shape; the surface's parts stay as they are."""
        raise NotImplementedError


class WindowFactor(TerrainFactor):
    """A factor of the elevations in a window round a cell.

    Attributes
    ----------
    statistics : frozenset of {'minimum', 'maximum', 'mean', 'variance'}
        What `of_window` looks at.
    """

    looks_at_window = True
    statistics: ClassVar[frozenset[str]]

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        """Return the factor, [h, w], NaN where it has no value.

        Parameters
        ----------
        elevation : float32 [h, w]
            Of the cells themselves, in metres.
        window : FocalStatistics
            Of the valid cells in the window round each; other factors look at them too.
        """
        raise NotImplementedError


class FlowFactor(TerrainFactor):
    """A factor of the slope and of the area that drains through a cell."""

    is_default = False  # the area needs a further package, or a raster of it
    needs_catchment = True

    @staticmethod
    def of_flow(tangent: np.ndarray, area: np.ndarray) -> np.ndarray:
        """Return the factor, [h, w].

        Parameters
        ----------
        tangent : float32 [h, w]
            Tangent of the slope.
        area : float32 [h, w]
            Specific catchment area in metres, the area upstream per metre of cell width; NaN where it is not known.
        """
        raise NotImplementedError
