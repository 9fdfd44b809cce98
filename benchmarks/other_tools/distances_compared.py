"""Distances to a line, in the plane and in degrees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from outside_tools import EPSG, NORTH, WEST, Tool, done, grass, peer, rscript, saga, table, values_of, written

SIDE, CELL = 61, 30.0
START, END = (310.0, -250.0), (1190.0, -1520.0)  # metres east and north of the corner
LOOKED_AT = (10, 50)
Measured = Callable[[Path, Path, Path], np.ndarray]  # from the line, its cells as a raster, and a folder


def _line(path: Path, points: list[tuple[float, float]], epsg: int) -> Path:
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    kind = ogr.wkbLineString if len(points) > 1 else ogr.wkbPoint
    layer = source.CreateLayer("line", system, kind)
    shape = ogr.Geometry(kind)
    for east, north in points:
        shape.AddPoint_2D(east, north)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(shape)
    layer.CreateFeature(feature)
    return path


def exact() -> np.ndarray:
    """Return the distance from each cell's centre to the line."""
    steps = (np.arange(SIDE) + 0.5) * CELL
    east, north = np.meshgrid(steps, -steps)
    along = np.array(END) - START
    share = np.clip(((east - START[0]) * along[0] + (north - START[1]) * along[1]) / (along @ along), 0, 1)
    return np.hypot(east - START[0] - share * along[0], north - START[1] - share * along[1])


def _ours(line: Path, cells: Path, folder: Path) -> np.ndarray:
    from landslide_susceptibility.steps.distance_factor import distance_factor

    distance_factor(str(line), str(cells), str(folder / "ours.tif"))
    return values_of(folder / "ours.tif")


def _gdal(line: Path, cells: Path, folder: Path) -> np.ndarray:
    from osgeo import gdal

    source = gdal.Open(str(cells))
    target = gdal.GetDriverByName("MEM").Create("", source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float32)
    target.SetGeoTransform(source.GetGeoTransform())
    gdal.ComputeProximity(source.GetRasterBand(1), target.GetRasterBand(1), ["VALUES=1", "DISTUNITS=GEO"])
    return target.ReadAsArray().astype(np.float64)


def _saga(line: Path, cells: Path, folder: Path) -> np.ndarray:
    marked = values_of(cells)
    marked[marked == 0] = np.nan
    grid = _like(cells, folder / "targets.tif", marked)
    return saga("grid_tools", 26, {"FEATURES": grid, "DISTANCE": "distance"}, "DISTANCE", folder)


def _grass(metric: str = "") -> Measured:
    def found(line: Path, cells: Path, folder: Path) -> np.ndarray:
        commands = ["r.null --quiet map=in setnull=0", f"r.grow.distance --quiet input=in distance=out {metric}"]
        return grass(cells, commands, folder)

    return found


def _terra_cells(line: Path, cells: Path, folder: Path) -> np.ndarray:
    rscript(f"library(terra); x <- rast('{cells}'); x[x == 0] <- NA; writeRaster(distance(x), 'out.tif')", folder)
    return values_of(folder / "out.tif")


def _terra_line(line: Path, cells: Path, folder: Path) -> np.ndarray:
    rscript(f"library(terra); writeRaster(distance(rast('{cells}'), vect('{line}')), 'out.tif')", folder)
    return values_of(folder / "out.tif")


def _whitebox(line: Path, cells: Path, folder: Path) -> np.ndarray:
    return peer("whitebox_distance", folder, targets=cells)


def _xrspatial(line: Path, cells: Path, folder: Path) -> np.ndarray:
    return peer("xrspatial_distance", folder, targets=values_of(cells))


def _like(raster: Path, path: Path, values: np.ndarray) -> Path:
    from osgeo import gdal, osr

    source = gdal.Open(str(raster))
    place = source.GetGeoTransform()
    system = osr.SpatialReference(wkt=source.GetProjection())
    epsg = int(system.GetAuthorityCode(None))
    return written(path, values, place[1], epsg=epsg, corner=(place[0], place[3]))


def distances(work: Path) -> str:
    """Return the table of distances to a line in the plane."""

    def row(name: str, program: str, found: Measured, touched: bool = False) -> Tool:
        def cells(folder: Path) -> list[float]:
            ends = [(WEST + east, NORTH + north) for east, north in (START, END)]
            line = _line(folder / "line.gpkg", ends, EPSG)
            raster = written(folder / "cells.tif", np.zeros((SIDE, SIDE)))
            done(["gdal_rasterize", "-q", *(["-at"] if touched else []), "-burn", "1", str(line), str(raster)])
            error = found(line, raster, folder) - exact()
            return [(exact() + error)[LOOKED_AT], np.abs(error).max(), np.abs(error).mean()]

        return name, program, cells

    tools = [
        row("this plugin", "", _ours),
        row("GDAL and QGIS, *Rasterize* and *Proximity*", "GDAL", _gdal),
        row("the same, all touched cells (`-at`)", "GDAL", _gdal, touched=True),
        row("SAGA *Proximity Grid*", "SAGA", _saga),
        row("GRASS `r.grow.distance`", "GRASS", _grass()),
        row("R `terra::distance` of cells", "terra", _terra_cells),
        row("R `terra::distance` of the line", "terra", _terra_line),
        row("xarray-spatial `proximity`", "xarray-spatial", _xrspatial),
        row("Whitebox Workflows `euclidean_distance`", "whitebox-workflows", _whitebox),
    ]
    return table(["at one cell (m)", "greatest error (m)", "mean error (m)"], tools, work)


def degrees(work: Path) -> str:
    """Return the table of distances to a point on a grid in degrees, ten cells of 0.01° to the east and north."""
    side, cell, corner = 31, 0.01, (7.0, 46.5)

    def row(name: str, program: str, found: Measured) -> Tool:
        def cells(folder: Path) -> list[float]:
            place = (corner[0] + 15.5 * cell, corner[1] - 15.5 * cell)
            point = _line(folder / "line.gpkg", [place], 4326)
            marked = np.zeros((side, side))
            marked[15, 15] = 1
            raster = written(folder / "cells.tif", marked, cell, epsg=4326, corner=corner)
            measured = found(point, raster, folder)
            return [measured[15, 25], measured[5, 15]]

        return name, program, cells

    tools = [
        row("this plugin", "", _ours),
        row("GDAL and QGIS *Proximity*, georeferenced units", "GDAL", _gdal),
        row("SAGA *Proximity Grid*", "SAGA", _saga),
        row("GRASS `r.grow.distance`", "GRASS", _grass()),
        row("GRASS `r.grow.distance metric=geodesic`", "GRASS", _grass("metric=geodesic")),
        row("R `terra::distance`", "terra", _terra_cells),
        row("Whitebox Workflows `euclidean_distance`", "whitebox-workflows", _whitebox),
    ]
    return table(["ten cells to the east", "ten cells to the north"], tools, work)
