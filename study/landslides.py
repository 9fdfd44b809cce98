"""Landslides for the steps that read a map: located once per run, or during the single reading of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.landslides import LocatedLandslides, PlacedLandslides, locate_landslides, place_landslides
from ..geodata.raster import RasterInfo
from ..geodata.vectors import VectorData, read_vector
from ..sentences import say
from ..workers import Workers

if TYPE_CHECKING:
    from ..analysis.arrays import Mask


def placed_on(
    landslides: LocatedLandslides | VectorData | str, info: RasterInfo
) -> PlacedLandslides | LocatedLandslides:
    """Return an inventory placed on the grid of a map; one that was located before is returned as it is.

    The map is not read. Once it is known which of the cells are valid, `located_by` tells which landslides lie on them.

    Parameters
    ----------
    landslides : LocatedLandslides, vector data or path
        Located ones must have been placed on a raster that is valid wherever the map is, such as the stack that the map
        was predicted from. Otherwise landslides on valid cells of the map are missing.
    info : RasterInfo
        The map.

    Raises
    ------
    InputError
        If located landslides have another grid.
    """
    if not isinstance(landslides, LocatedLandslides):
        return place_landslides(read_vector(landslides), info)
    if not landslides.grid.same_as(info.grid):
        raise InputError(
            say("The landslides were located on another grid than that of '{path}': locate them anew.", path=info.path)
        )
    return landslides


def located_by(
    landslides: PlacedLandslides | LocatedLandslides, valid: Mask, feedback: Feedback = SILENT
) -> tuple[LocatedLandslides, Mask]:
    """Return the landslides on valid cells, and which these are among `landslides`, bool [n]; tell what was left out.

    Landslides that were located before stay as they are.

    Parameters
    ----------
    valid : bool array [n]
        Whether the map has a value at the cell of each.

    Raises
    ------
    InputError
        If none lies on a valid cell.
    """
    if isinstance(landslides, LocatedLandslides):
        return landslides, np.ones(len(landslides), bool)
    located = landslides.located(valid)
    located.report(feedback)
    return located, valid


def landslides_on(
    source: VectorData | str,
    info: RasterInfo,
    *,
    all_cells: bool = False,
    workers: Workers | int | None = None,
    feedback: Feedback = SILENT,
) -> LocatedLandslides:
    """Read an inventory, place it on the valid cells of a raster and report what was left out."""
    bands = range(1, len(info.bands) + 1)
    located = locate_landslides(
        read_vector(source), info, bands, all_cells=all_cells, workers=workers, feedback=feedback
    )
    located.report(feedback)
    return located
