"""Files that are no good, for the rows of several tables of bad inputs; each function is given the row's scene."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from damaged_files import content_of

ELSEWHERE = (100_000.0, 90.0, 0.0, 900_000.0, 0.0, -90.0)  # far from the study, in the same CRS
ROTATED = (491_000.0, 60.0, 60.0, 3_200_000.0, 60.0, -60.0)
FAR_POINT = "POINT (100000 900000)"


def ramp(scene, low: float = 1.0, high: float = 100.0) -> np.ndarray:
    """Return values that rise from row to row, float32, of the shape of the study."""
    _, rows, columns = scene.shape_of()
    return np.linspace(low, high, rows * columns, dtype="float32").reshape(rows, columns)


def factor(scene, name: str = "slope") -> str:
    """Return the path of a factor of the study."""
    return next(path for path in scene.study.factors if Path(path).stem == name)


def text_for_raster(scene) -> str:
    return scene.text("letter.tif", "Dear colleague, the DEM is attached.")


def empty_file(scene) -> str:
    return scene.text("empty.tif", b"")


def cut_short(scene, source: str | None = None) -> str:
    """Return a copy of a raster of which only the first third is there."""
    whole = content_of(source or factor(scene))
    return scene.text("cut.tif", whole[: len(whole) // 3])


def page_of_a_server(scene) -> str:
    return scene.text("download.tif", "<!DOCTYPE html><html><body>404 Not Found</body></html>")


def only_nodata(scene) -> str:
    return scene.raster("void.tif", ramp(scene) * 0 - 9999, nodata=-9999)


def complex_numbers(scene) -> str:
    return scene.raster("phase.tif", ramp(scene) * (1 + 1j))


def rotated(scene) -> str:
    return scene.raster("rotated.tif", ramp(scene), transform=ROTATED)


def elsewhere(scene) -> str:
    return scene.raster("elsewhere.tif", ramp(scene), transform=ELSEWHERE)


def without_crs(scene) -> str:
    """Return a raster of other cells without CRS."""
    return scene.raster("bare.tif", ramp(scene)[:80, :100], crs=None, transform=ELSEWHERE)


def too_great_for_float32(scene) -> str:
    return scene.raster("huge.tif", ramp(scene).astype("float64") * 1e300)


def not_finite(scene) -> str:
    values = ramp(scene)
    values[:80], values[80:] = np.inf, np.nan
    return scene.raster("endless.tif", values)


def occupied(scene) -> str:
    """Return a folder below which nothing can be written, because it is a file."""
    return scene.text("occupied", "a file")


def no_features(scene) -> str:
    return scene.features("none.gpkg", [], {"id": []})


def without_geometry(scene) -> str:
    return scene.features("bare.gpkg", [None, None, None], {"id": [1, 2, 3]})


def far_away(scene) -> str:
    return scene.features("far.gpkg", [FAR_POINT] * 5, {"id": [1, 2, 3, 4, 5]})


def points_without_crs(scene) -> str:
    return scene.features("bare.gpkg", ["POINT (500000 3195000)"] * 5, {"id": [1, 2, 3, 4, 5]}, crs=None)


def not_a_number(scene) -> str:
    return scene.features("nan.gpkg", ["POINT (nan nan)"] * 5, {"id": [1, 2, 3, 4, 5]})
