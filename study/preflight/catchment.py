"""In what a given catchment area is counted: told by its smallest value, which is about one cell in any unit."""

from __future__ import annotations

import numpy as np

from ...errors import InputError
from ...feedback import SILENT, Feedback
from ...geodata.catchment import AreaValues, Catchment, area_values
from ...geodata.grid import Grid
from ...geodata.raster import RasterInfo
from ...sentences import say
from ...workers import Workers
from .remarks import Remarks

# Ridges receive nothing, so the smallest area is one cell; a raster that was resampled may have lost them.
EXACT, ABOUT = (0.9, 1.1), (0.6, 1.6)
# Fewer cells with one and the same number below 0 may be those at which GRASS's water leaves.
MANY = 10


def look_at_catchment(
    dem: RasterInfo, path: str, unit: str, workers: Workers, remarks: Remarks, feedback: Feedback = SILENT
) -> Catchment:
    """Return a catchment raster with the unit that its values have; what is certain is converted.

    Parameters
    ----------
    dem : RasterInfo
    path : path
        The catchment raster, on the DEM's grid.
    unit : {'m2', 'cells'}
        What the user says.

    Raises
    ------
    InputError
        If the smallest value is a cell in no unit, or there are values that no catchment area has.
    """
    found = area_values(workers, dem, path, feedback)
    if not found.known:
        return Catchment(path, 1, unit == "cells")  # no factor has a value then, which is told
    _check_negatives(found, path, feedback)
    if found.zeros:
        return _without_itself(found, path, remarks)
    metres, square = found.smallest / found.smallest_in_cells, float(abs(np.linalg.det(dem.grid.matrix)))
    # The smallest value as a part of one cell, in each of the units that it may have.
    part = {"m2": found.smallest_in_cells, "cells": found.smallest, "crs": found.smallest / square}
    choices = {"m2": Catchment(path), "cells": Catchment(path, 1, True), "crs": Catchment(path, 1, True, square)}
    if not _within(part[unit], EXACT):
        for other in part:
            if other != unit and _within(part[other], EXACT):
                _remark(other, found.smallest, path, dem.grid, remarks)
                return choices[other]
        if not _within(part[unit], ABOUT):
            raise _in_no_unit(found.smallest, metres, square, path)
    return choices[unit]


def _in_no_unit(value: float, metres: float, square: float, path: str) -> InputError:
    """Return the error for a smallest value that is no cell, whose area is given in square metres and units."""
    if np.isclose(metres, square, rtol=0.01):
        return InputError(
            say(
                "The smallest value of the catchment area '{path}' is {value:.4g}, which is about one cell neither as "
                "a number of cells nor in square metres ({metres:.4g}): compute the catchment area, and not its "
                "logarithm or the specific one, from this DEM, or, if it was cut from a larger one, cut both wider, so "
                "that a summit is within.",
                path=path,
                value=value,
                metres=metres,
            )
        )
    return InputError(
        say(
            "The smallest value of the catchment area '{path}' is {value:.4g}, which is about one cell neither as a "
            "number of cells nor in square metres ({metres:.4g}) nor in square units of the CRS ({square:.4g}): "
            "compute the catchment area, and not its logarithm or the specific one, from this DEM, or, if it was cut "
            "from a larger one, cut both wider, so that a summit is within.",
            path=path,
            value=value,
            metres=metres,
            square=square,
        )
    )


def _within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]


def _check_negatives(found: AreaValues, path: str, feedback: Feedback) -> None:
    if found.negatives >= MANY and found.negative_low == found.negative_high != -found.smallest:
        raise InputError(
            say(
                "The catchment area '{path}' holds {value:g} in {count:,} cells and no other number below 0, which "
                "looks like nodata that is not declared: declare it (gdal_edit -a_nodata).",
                path=path,
                value=found.negative_low,
                count=found.negatives,
            )
        )
    if found.negatives:
        feedback.info(
            say(
                "The catchment area '{path}' is below 0 in {count:,} of {known:,} cells, as GRASS's r.watershed marks "
                "those that water from outside the map may reach: the signs are left out.",
                path=path,
                count=found.negatives,
                known=found.known,
            )
        )


def _without_itself(found: AreaValues, path: str, remarks: Remarks) -> Catchment:
    """Return a raster that counts the cells above each; raise if it holds 0 for another reason."""
    # Whoever has one cell above has a cell of its own with none above, so there are as many of these at least.
    if not (found.are_whole and found.smallest == 1 and found.ones <= found.zeros):
        raise InputError(
            say(
                "The catchment area '{path}' is 0 in {count:,} cells of the DEM, and yet each drains itself at least: "
                "declare 0 as nodata if that is what it means (gdal_edit -a_nodata 0), or compute it from this DEM.",
                path=path,
                count=found.zeros,
            )
        )
    remarks.add(
        "catchment_unit",
        say(
            "The catchment area '{path}' holds whole numbers from 0, the cells above each without itself, as ArcGIS's "
            "Flow Accumulation counts: one is added to each.",
            path=path,
        ),
        say("Add it yourself (Raster calculator), and choose the unit cells (CATCHMENT_UNIT), so that it is certain."),
    )
    return Catchment(path, 1, True, left_out=1)


def _remark(unit: str, value: float, path: str, grid: Grid, remarks: Remarks) -> None:
    """Remark that a catchment area is taken in another unit than the user says."""
    if unit == "cells":
        about = say(
            "The smallest value of the catchment area '{path}' is {value:.4g}, one cell if cells are counted, and it "
            "is given as square metres: it is taken as a number of cells.",
            path=path,
            value=value,
        )
        remedy = say("Choose the unit cells (CATCHMENT_UNIT), so that it is certain.")
    elif unit == "m2":
        about = say(
            "The smallest value of the catchment area '{path}' is {value:.4g}, one cell in square metres, and it is "
            "given as a number of cells: it is taken as square metres.",
            path=path,
            value=value,
        )
        remedy = say("Choose the unit square metres (CATCHMENT_UNIT), so that it is certain.")
    else:
        units = say("square degrees") if grid.is_geographic else say("square units of the CRS")
        about = say(
            "The smallest value of the catchment area '{path}' is {value:.4g}, one cell in {units}, as SAGA writes it: "
            "it is converted.",
            path=path,
            value=value,
            units=units,
        )
        remedy = say("Compute it from a DEM in metres, so that it is certain.")
    remarks.add("catchment_unit", about, remedy)
