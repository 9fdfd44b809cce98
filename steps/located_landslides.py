"""Landslides for the steps that look at a map: located once a run, or here."""

from __future__ import annotations

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.landslides import LocatedLandslides
from ..geodata.raster import RasterInfo
from ..geodata.vectors import VectorData
from .landslide_input import landslides_on


def located_on(
    landslides: LocatedLandslides | VectorData | str, info: RasterInfo, feedback: Feedback = SILENT,
    threads: int | None = None,
) -> LocatedLandslides:
    """Return an inventory placed on the grid of a map: as it is, if it was located before.

    Parameters
    ----------
    landslides : LocatedLandslides, vector data or path
        Located ones must have been placed on a raster that is valid wherever the map is, such as the stack that the
        map was predicted from, or landslides on valid cells of the map are missing.
    info : RasterInfo
        The map.

    Raises
    ------
    InputError
        If located landslides have another grid, or none of those that are not located yet lies on a valid cell.
    """
    if not isinstance(landslides, LocatedLandslides):
        return landslides_on(landslides, info, threads=threads, feedback=feedback)
    if not landslides.grid.same_as(info.grid):
        raise InputError(f"The landslides were located on another grid than that of '{info.path}': locate them anew.")
    return landslides
