"""Landslides by class, and the information values of them: points on limits, twice in a cell, on nodata."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from outside_tools import EPSG, NORTH, WEST, Tool, done, grass, qgis, rscript, table, values_of, written

CLASSES = 4
CELL = 30.0
# In cells from the upper left corner, (column, row).
POINTS = [
    *((0.5 + step, 0.5 + step) for step in range(3)),  # in class 1
    (2.0, 1.5),  # on the limit of two cells of class 1
    (3.0, 4.5),  # on the limit of classes 1 and 2
    (4.5, 3.0),  # on the limit of two rows of class 2
    (4.2, 5.2),
    (4.4, 5.4),  # in the same cell
    (7.5, 7.5),  # in class 3
    (8.5, 8.5),  # where there are no data
]


def classes() -> np.ndarray:
    """Return four strips of classes, three cells wide, and a cell without data."""
    found = np.repeat(np.arange(1.0, CLASSES + 1), 3)[np.newaxis].repeat(10, axis=0)
    found[8, 8] = np.nan
    return found


def _points(path: Path) -> Path:
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    layer_source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = layer_source.CreateLayer("points", system, ogr.wkbPoint)
    for column, row in POINTS:
        shape = ogr.Geometry(ogr.wkbPoint)
        shape.AddPoint_2D(WEST + CELL * column, NORTH - CELL * row)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    return path


def _counted(found: np.ndarray) -> np.ndarray:
    return np.array([(np.asarray(found) == number).sum() for number in range(1, CLASSES + 1)])


def weights(work: Path) -> str:
    """Return the table of landslides and information values by class."""
    cells = _counted(classes())

    def row(name: str, program: str, found: Callable[[Path, Path], tuple[np.ndarray, np.ndarray]]) -> Tool:
        def told(folder: Path) -> list[str]:
            raster = written(folder / "classes.tif", classes())
            slides, values = found(raster, _points(folder / "points.gpkg"))
            return [
                ", ".join(str(int(number)) for number in slides),
                ", ".join("−∞" if np.isinf(value) else f"{value:.3f}".replace("-", "−") for value in values),
            ]

        return name, program, told

    def by_formula(slides: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        with np.errstate(divide="ignore"):
            return slides, np.log((slides / slides.sum()) / (cells / cells.sum()))

    def ours(alpha: float) -> Callable[[Path, Path], tuple[np.ndarray, np.ndarray]]:
        def found(raster: Path, points: Path) -> tuple[np.ndarray, np.ndarray]:
            from landslide_susceptibility.steps.information_value import information_value

            result = information_value(
                str(raster), str(points), str(raster.with_name("iv.tif")), alpha=alpha, from_all=True
            )
            rows = result.table
            return np.array([one.landslides for one in rows]), np.array([one.information_value for one in rows])

        return found

    def by_qgis(raster: Path, points: Path) -> tuple[np.ndarray, np.ndarray]:
        from osgeo import ogr

        target = raster.with_name("sampled.gpkg")
        qgis("native:rastersampling", {"INPUT": points, "RASTERCOPY": raster, "COLUMN_PREFIX": "c", "OUTPUT": target})
        source = ogr.Open(str(target))
        return by_formula(_counted([feature.GetField("c1") or 0 for feature in source.GetLayer()]))

    def by_saga(resampling: int) -> Callable[[Path, Path], tuple[np.ndarray, np.ndarray]]:
        def found(raster: Path, points: Path) -> tuple[np.ndarray, np.ndarray]:
            from osgeo import ogr

            target = raster.with_name("sampled.shp")
            files = ["-SHAPES", str(points), "-GRIDS", str(raster), "-RESULT", str(target)]
            done(["saga_cmd", "-f=s", "shapes_grid", "0", *files, "-RESAMPLING", str(resampling)])
            source = ogr.Open(str(target))
            return by_formula(_counted([feature.GetField("classes") or 0 for feature in source.GetLayer()]))

        return found

    def by_grass(raster: Path, points: Path) -> tuple[np.ndarray, np.ndarray]:
        counted = "r.in.xyz --quiet input={} output=out method=n separator=comma"
        table_of = raster.with_name("points.csv")
        rows = [f"{WEST + CELL * column},{NORTH - CELL * row},1" for column, row in POINTS]
        table_of.write_text("\n".join(rows) + "\n", encoding="utf-8")
        number = grass(raster, [counted.format(table_of)], raster.parent)
        return by_formula(np.array([np.nansum(number[classes() == one]) for one in range(1, CLASSES + 1)]))

    def by_terra(raster: Path, points: Path) -> tuple[np.ndarray, np.ndarray]:
        text = rscript(
            f"library(terra); x <- extract(rast('{raster}'), vect('{points}'))[, 2]; x[is.na(x)] <- 0; cat(x)",
            raster.parent,
        )
        return by_formula(_counted(np.array([float(word) for word in text.split()])))

    def by_raster(raster: Path, points: Path) -> tuple[np.ndarray, np.ndarray]:
        marked = written(raster.with_name("marked.tif"), np.zeros(classes().shape))
        done(["gdal_rasterize", "-q", "-burn", "1", str(points), str(marked)])
        return by_formula(_counted(classes()[values_of(marked) == 1]))

    tools = [
        row("this plugin", "", ours(0.0)),
        row("this plugin, Laplace smoothing 1", "", ours(1.0)),
        row("QGIS `native:rastersampling`, and the formula", "QGIS", by_qgis),
        row("SAGA *Add Grid Values to Points*, B-spline (default), and the formula", "SAGA", by_saga(3)),
        row("SAGA, the same, nearest neighbour", "SAGA", by_saga(0)),
        row("GRASS `r.in.xyz method=n`, and the formula", "GRASS", by_grass),
        row("R `terra::extract`, and the formula", "terra", by_terra),
        row("GDAL `gdal_rasterize` of the points, and the formula", "GDAL", by_raster),
    ]
    return table(["landslides in classes 1 to 4", "information values"], tools, work)
