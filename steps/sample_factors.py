"""Factor values at points: the values of every band of a stack, as fields of a point layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.cell_values import band_values_at
from ..geodata.feature_places import Places, places_of
from ..geodata.point_layer import Column, free_names, write_points
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData, check_layer_output, read_vector
from ..sentences import say, say_counted
from ..study.preflight.inventory import check_layers
from ..study.preflight.remarks import Remarks
from ..study.preflight.stacks import given_stack


@dataclass(frozen=True)
class SampledFactors:
    """Points written, and those among them outside the raster, or inside where a factor has no data."""

    points: int
    outside: int
    on_nodata: int


@writes("output")
def sample_factors(
    stack: FactorStack | str,
    points: VectorData | str,
    output: str,
    *,
    all_cells: bool = False,
    strict: bool = False,
    feedback: Feedback = SILENT,
) -> SampledFactors:
    """Write points with their own fields and one more for each factor: its value in the cell below.

    Parameters
    ----------
    stack : FactorStack or path
        Or any raster: each band is a factor.
    points : vector data or path
        Points, in any CRS. A multi-point gives one point each; a polygon or a line one, on it.
    output : path
        A point layer in the CRS of the points: whole numbers for categorical factors, real ones for others; missing
        where a factor has no data. A factor named like a field of the points becomes name_2.
    all_cells : bool
        Give one point for each cell that any part of a polygon touches, at its centre.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    InputError
        If no point lies on the raster, or only one of the two inputs has a CRS.

    Examples
    --------
    >>> found = api.sample_factors("stack.tif", "basin/landslides.gpkg", "values.csv")
    >>> found.outside, found.on_nodata
    (0, 0)
    """
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    check_layer_output(output, stack.names, is_table=False)
    data = read_vector(points)
    check_layers(data, remarks)
    remarks.tell(feedback)
    feedback.check()
    places = places_of(data, stack.grid, all_cells=all_cells, feedback=feedback.part(0, 0.1))
    outside = places.cell < 0
    if outside.all():
        raise InputError(
            say_counted(
                "The point does not lie on the raster '{path}': check the layer's coordinate reference system and "
                "extent.",
                "None of the {count:,} points lies on the raster '{path}': check the layer's coordinate reference "
                "system and extent.",
                count=outside.size,
                path=stack.path,
            )
        )
    values = band_values_at(stack.info, places.cell, feedback.part(0.1, 0.3))
    missing = np.logical_or.reduce([np.isnan(column) for column in values])
    result = SampledFactors(points=outside.size, outside=int(outside.sum()), on_nodata=int((missing & ~outside).sum()))
    columns = _columns(stack, data, places, values, output, feedback)
    write_points(output, "factor_values", columns, places.xyz, crs=data.crs, feedback=feedback.part(0.3, 1))
    feedback.info(say("{points:,} points with the values of {count} factors.", points=result.points, count=len(values)))
    if result.outside or result.on_nodata:
        feedback.warning(
            say(
                "{outside:,} points lie outside the raster and {on_nodata:,} where a factor has no data: their "
                "values are missing.",
                outside=result.outside,
                on_nodata=result.on_nodata,
            )
        )
    return result


def _columns(
    stack: FactorStack, data: VectorData, places: Places, values: Sequence[np.ndarray], output: str, feedback: Feedback
) -> list[Column]:
    key = next((column[places.feature] for name, column in data.fields.items() if name.lower() == "fid"), None)
    given = [*data.fields, *stack.names]
    names = free_names(given, output, key)
    for old, new in zip(given, names):
        if old != new:
            feedback.warning(
                say("The name '{old}' is taken in the output: this field is called '{new}' there.", old=old, new=new)
            )
    own = [Column(name, column, places.feature) for name, column in zip(names, data.fields.values())]
    factors = zip(names[len(own) :], values, stack.factors)
    return own + [Column(name, column, whole=factor.is_categorical) for name, column, factor in factors]
