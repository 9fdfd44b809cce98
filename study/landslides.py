"""Landslides for the steps that read a map: located once per run, or during the single reading of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.cell_values import values_at
from ..geodata.grid import crs_name
from ..geodata.landslides import LocatedLandslides, PlacedLandslides, place_landslides
from ..geodata.raster import RasterInfo
from ..geodata.vectors import VectorData
from ..sentences import say
from ..workers import WorkersLike
from .inventory import Landslides, inventory_of
from .preflight.inventory import LARGE_SHARE, LOST, check_bands, check_number, check_placed, checked_landslides
from .preflight.remarks import Remarks

if TYPE_CHECKING:
    from ..analysis.arrays import Mask


def placed_on(
    landslides: LocatedLandslides | Landslides,
    info: RasterInfo,
    remarks: Remarks | None = None,
    *,
    all_cells: bool = False,
    feedback: Feedback = SILENT,
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
    remarks : Remarks, optional
        Gets what looks like a mistake in an inventory, and tells it; without it nothing is looked at.
    all_cells : bool
        Count every cell that a polygon touches.

    Raises
    ------
    InputError
        If located landslides have another grid.
    """
    if not isinstance(landslides, LocatedLandslides):
        placed = _placed(landslides, info, remarks, all_cells=all_cells, feedback=feedback)
        if remarks is not None:  # which of the cells are valid is not known yet, but there are no more of them
            check_number(np.unique(placed.cell[placed.cell >= 0]).size, remarks)
            remarks.tell(feedback)
        return placed
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
    source: Landslides,
    info: RasterInfo,
    remarks: Remarks | None = None,
    *,
    all_cells: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> LocatedLandslides:
    """Read an inventory, place it on the valid cells of a raster and report what was left out.

    What looks like a mistake in it is noted in `remarks`, if these are given, and told.
    """
    placed = _placed(source, info, remarks, all_cells=all_cells, feedback=feedback.part(0, 0.5))
    bands = range(1, len(info.bands) + 1)
    _, valid = values_at(info, placed.cell, bands, feedback.part(0.5, 1), workers)
    check_valid(placed, valid, info, remarks, workers=workers, feedback=feedback)
    located = placed.located(valid)
    located.report(feedback)
    return located


def check_valid(
    placed: PlacedLandslides | LocatedLandslides,
    valid: Mask,
    info: RasterInfo,
    remarks: Remarks | None,
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> None:
    """Note and tell, if there are remarks to add to, which factors cost landslides, and whether few are left.

    Parameters
    ----------
    valid : bool array
        Whether the raster has a value at the cell of each landslide, in all of its bands.
    """
    if remarks is None or isinstance(placed, LocatedLandslides):
        return
    inside = placed.cell >= 0
    if LOST not in remarks.kinds() and (inside & ~valid).sum() > LARGE_SHARE * inside.sum():
        check_bands(placed, info, remarks, workers=workers)
    check_number(np.unique(placed.cell[valid]).size, remarks)
    remarks.tell(feedback)


def _placed(
    source: Landslides, info: RasterInfo, remarks: Remarks | None, *, all_cells: bool, feedback: Feedback
) -> PlacedLandslides:
    data = inventory_of(source).landslides() if remarks is None else checked_landslides(source, remarks)
    _tell_columns(data, feedback)
    placed = place_landslides(data, info, all_cells=all_cells, feedback=feedback)
    if remarks is not None:
        check_placed(placed, remarks)
        remarks.tell(feedback)
    return placed


def _tell_columns(data: VectorData, feedback: Feedback) -> None:
    if data.columns:
        feedback.info(
            say(
                "The table has no geometry: points are made of its columns '{x}' and '{y}' ({crs}).",
                x=data.columns[0],
                y=data.columns[1],
                crs=crs_name(data.crs),
            )
        )
