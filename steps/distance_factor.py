"""Distance to features: lines, points or polygons to a factor raster."""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass

import numpy as np

from ..analysis.palettes import DISTANCES, colours_of
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.alignment import STACK_NODATA
from ..geodata.distance import distance_task, write_distances
from ..geodata.feature_segments import features_on_ground
from ..geodata.layer_styles import ramp_style
from ..geodata.output import raster_writer
from ..geodata.planned_raster import PlannedRaster
from ..geodata.raster import describe
from ..geodata.stack import check_names
from ..geodata.vectors import VectorData, read_vector
from ..geodata.workers import open_workers
from ..memory import require_memory
from ..sentences import say
from ..study.factor_names import name_of_distance
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..workers import WorkersLike

# A vertex in a layer, and the least that its segment takes while it is brought to the ground: both its ends, twice.
VERTEX_BYTES, SEGMENT_BYTES = 24, 64


@dataclass(frozen=True)
class DistanceSummary:
    """What was measured: cells with a distance, the greatest distance in metres, and what the factor is called."""

    cells: int
    maximum: float
    name: str


@writes("output", styled="output")
def distance_factor(
    features: VectorData | str,
    reference: str,
    output: str,
    *,
    max_distance: float | None = None,
    valid_only: bool = False,
    name: str = "",
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> DistanceSummary:
    """Write the distance from each cell's centre to the nearest feature, in metres on the ground.

    The distance is to the geometry itself, not to cells that it was drawn on: to the nearest point of a line, of a
    polygon's outline (0 inside) or to a point, also of features outside the raster. Lines are straight in the layer's
    own CRS.

    Parameters
    ----------
    features : vector data or path
        Points, lines or polygons in any CRS.
    reference : path
        The raster whose CRS, cells and extent the output gets.
    output : path
        float32 GeoTIFF.
    max_distance : float, optional
        Metres; cells farther away get this value.
    valid_only : bool
        Whether cells without data in any band of the reference become nodata.
    name : str
        What the factor is called, the band's description; by default after the layer or file, such as
        'distance_roads'.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    ParameterError
        If the greatest distance is not positive.
    InputError
        If there is no feature, one of the two inputs lacks a CRS, or `valid_only` leaves no cell.

    Examples
    --------
    >>> found = api.distance_factor("basin/roads.gpkg", "stack.tif", "roads.tif")
    >>> found.cells
    12000
    """
    if max_distance is not None and not max_distance > 0:
        raise ParameterError(
            say(
                "The maximum distance is {max_distance:g}: give metres above 0, or leave it out.",
                max_distance=max_distance,
            )
        )
    info = describe(reference)
    if not info.grid.is_placed:
        raise InputError(
            say("The reference '{path}' has no position and no cell size: georeference it first.", path=info.path)
        )
    feedback.check()
    read = read_vector(features)
    name = name.strip() or name_of_distance(read.layer or os.path.splitext(os.path.basename(read.source))[0])
    check_names([name], say("NAME"))
    require_memory(
        SEGMENT_BYTES / VERTEX_BYTES * sum(len(one) for one in read.wkb if one is not None),
        say("The list of the segments of {count:,} features", count=len(read)),
        say("clip them to the surroundings of the reference, or simplify them"),
    )
    ground = features_on_ground(read, info.grid)
    feedback.check()
    if ground.lost:
        feedback.warning(
            say("Left out: {lost} parts of features with no place in the reference's CRS.", lost=ground.lost)
        )
    feedback.info(
        say(
            "{lines:,} line segments and points, {surfaces:,} polygons.",
            lines=len(ground.segments),
            surfaces=len(ground.surfaces),
        )
    )
    limit = np.inf if max_distance is None else float(max_distance)
    style = functools.partial(ramp_style, colours=colours_of(DISTANCES, len(DISTANCES)))
    with open_workers(workers, feedback) as workers:
        task = distance_task(workers, ground, info, limit=limit, valid_only=valid_only)
        plan = PlannedRaster(output, info.grid)
        look_at_room(Remarks(), [plan], lambda window: task(info.path, window), feedback=feedback)
        with raster_writer(output, info.grid, nodata=STACK_NODATA, names=[name], style=style) as writer:
            cells, greatest = write_distances(
                workers, ground, info, writer, limit=limit, valid_only=valid_only, feedback=feedback
            )
            if cells == 0:
                raise InputError(
                    say(
                        "No cell of the reference '{reference}' is valid: choose another reference raster.",
                        reference=reference,
                    )
                )
            writer.band(1).SetUnitType("m")
    feedback.info(say("The factor is called '{name}'.", name=name))
    feedback.info(
        say("{cells:,} cells, up to {greatest:,.1f} m from the nearest feature.", cells=cells, greatest=greatest)
    )
    return DistanceSummary(cells=cells, maximum=greatest, name=name)
