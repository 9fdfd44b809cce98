"""Slope, aspect, curvature and ruggedness of surfaces that a formula gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from outside_tools import Tool, done, grass, peer, qgis, rscript, saga, table, values_of, written

SIDE = 41
MIDDLE = SIDE // 2
VOID = (25, 30)
CELL = 30.0


def _axes(side: int = SIDE, cell: float = CELL) -> tuple[np.ndarray, np.ndarray]:
    steps = (np.arange(side) - side // 2) * cell
    return np.meshgrid(steps, -steps)


def saddle() -> np.ndarray:
    """Return z = 1000 + 0.3 x + 0.4 y + 0.001 x² + 0.0005 x y - 0.0005 y²: all polynomials hold it."""
    x, y = _axes()
    return 1000 + 0.3 * x + 0.4 * y + 0.001 * x**2 + 0.0005 * x * y - 0.0005 * y**2


def rough() -> np.ndarray:
    """Return the saddle with waves of 5 m, a few cells long."""
    x, y = _axes()
    return saddle() + 5 * np.sin(x / 40) * np.cos(y / 55)


def along_the_fall() -> np.ndarray:
    """Return z = 1000 + 0.3 x + 0.001 x²: straight contours."""
    x, _ = _axes()
    return 1000 + 0.3 * x + 0.001 * x**2


def formula_gradients(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return slope and aspect of the saddle or of the rough ground by their derivatives, without neighbours."""
    x, y = _axes()
    east = 0.3 + 0.002 * x + 0.0005 * y
    north = 0.4 + 0.0005 * x - 0.001 * y
    if np.array_equal(elevation, rough()):
        east = east + np.cos(x / 40) * np.cos(y / 55) / 8
        north = north - np.sin(x / 40) * np.sin(y / 55) / 11
    slope = np.degrees(np.arctan(np.hypot(east, north)))
    aspect = np.degrees(np.arctan2(-east, -north)) % 360
    if np.nanmax(elevation) == np.nanmin(elevation):
        return np.zeros_like(slope), np.full_like(aspect, np.nan)
    unknown = np.isnan(elevation)
    return np.where(unknown, np.nan, slope), np.where(unknown, np.nan, aspect)


Gradients = Callable[[np.ndarray, Path], tuple[np.ndarray, np.ndarray]]


def _ours(elevation: np.ndarray, folder: Path, factors: tuple[str, ...]) -> list[np.ndarray]:
    from landslide_susceptibility.steps.terrain_factors import terrain_factors

    dem = written(folder / "dem.tif", elevation)
    terrain_factors(str(dem), str(folder / "ours.tif"), factors)
    return [values_of(folder / "ours.tif", band + 1) for band in range(len(factors))]


def _our_gradients(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    slope, aspect = _ours(elevation, folder, ("slope", "aspect"))
    return slope, aspect


def _gdal(*options: str) -> Gradients:
    def gradients(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
        dem = written(folder / "dem.tif", elevation)
        for mode in ("slope", "aspect"):
            done(["gdaldem", mode, "-q", *options, str(dem), str(folder / f"{mode}.tif")])
        return values_of(folder / "slope.tif"), values_of(folder / "aspect.tif")

    return gradients


def _qgis(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    dem = written(folder / "dem.tif", elevation)
    for mode in ("slope", "aspect"):
        qgis(f"native:{mode}", {"INPUT": dem, "Z_FACTOR": 1, "OUTPUT": folder / f"{mode}.tif"})
    return values_of(folder / "slope.tif"), values_of(folder / "aspect.tif")


def _saga(method: int) -> Gradients:
    def gradients(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
        dem = written(folder / "dem.tif", elevation)
        options = {"ELEVATION": dem, "SLOPE": "slope", "ASPECT": "aspect", "METHOD": method}
        slope = saga("ta_morphometry", 0, {**options, "UNIT_SLOPE": 1, "UNIT_ASPECT": 1}, "SLOPE", folder)
        return slope, values_of(folder / "aspect.sdat")

    return gradients


def _grass(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    dem = written(folder / "dem.tif", elevation)
    run = "r.slope.aspect --quiet elevation=in {}=out"
    return grass(dem, [run.format("slope")], folder), grass(dem, [run.format("aspect")], folder)


def _terra(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    written(folder / "dem.tif", elevation)
    written_by = "writeRaster(terrain(rast('dem.tif'), v), paste0(v, '.tif'), overwrite = TRUE)"
    rscript(f"library(terra); for (v in c('slope', 'aspect')) {written_by}", folder)
    return values_of(folder / "slope.tif"), values_of(folder / "aspect.tif")


def _whitebox(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    found = peer("whitebox_terrain", folder, elevation=written(folder / "dem.tif", elevation))
    return found[0], found[1]


def _xrspatial(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    found = peer("xrspatial_slope", folder, elevation=elevation)
    return found[0], found[1]


def slopes(work: Path) -> str:
    """Return the table of slopes and aspects."""
    work.mkdir(parents=True, exist_ok=True)
    wavy, _ = _our_gradients(rough(), work)
    inner = (slice(1, -1), slice(1, -1))
    pierced = saddle()
    pierced[VOID] = np.nan

    def row(name: str, program: str, gradients: Gradients) -> Tool:
        def cells(folder: Path) -> list[float]:
            slope, aspect = gradients(pierced, folder)
            _, level = gradients(np.full((SIDE, SIDE), 500.0), folder)
            other, _ = gradients(rough(), folder)
            return [
                slope[MIDDLE, MIDDLE],
                aspect[MIDDLE, MIDDLE],
                level[MIDDLE, MIDDLE],
                slope[0, MIDDLE],
                slope[0, 0],
                slope[VOID[0], VOID[1] + 1],
                slope[VOID],
                np.nanmax(np.abs(other - wavy)[inner]),
            ]

        return name, program, cells

    heads = [
        "slope, middle",
        "aspect, middle",
        "aspect, level ground",
        "slope, border",
        "slope, corner",
        "slope beside a void",
        "slope in the void",
        "rough ground: greatest difference from ours",
    ]
    tools = [
        row("the formula's derivatives", "", formula_gradients),
        row("this plugin", "", _our_gradients),
        row("GDAL `gdaldem`", "GDAL", _gdal()),
        row("GDAL `gdaldem -compute_edges`", "GDAL", _gdal("-compute_edges")),
        row("GDAL `gdaldem -alg ZevenbergenThorne`", "GDAL", _gdal("-alg", "ZevenbergenThorne")),
        row("QGIS `native:slope`, `native:aspect`", "QGIS", _qgis),
        row("SAGA *Slope, Aspect, Curvature*, Zevenbergen and Thorne (default)", "SAGA", _saga(6)),
        row("SAGA, the same, Horn", "SAGA", _saga(2)),
        row("SAGA, the same, maximum slope", "SAGA", _saga(0)),
        row("GRASS `r.slope.aspect`", "GRASS", _grass),
        row("R `terra::terrain`", "terra", _terra),
        row("Whitebox Workflows", "whitebox-workflows", _whitebox),
        row("xarray-spatial", "xarray-spatial", _xrspatial),
    ]
    return table(heads, tools, work)


def curvatures(work: Path) -> str:
    """Return the table of curvatures, at the middle of the saddle and of the slope that bends along its fall alone."""
    surfaces = saddle(), along_the_fall()

    def row(name: str, program: str, of_surface: Callable[[np.ndarray, Path], tuple[np.ndarray, np.ndarray]]) -> Tool:
        def cells(folder: Path) -> list[float]:
            found = [of_surface(elevation, folder) for elevation in surfaces]
            return [float(one[MIDDLE, MIDDLE]) for both in found for one in both]

        return name, program, cells

    def ours(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
        plan, profile = _ours(elevation, folder, ("plan_curvature", "profile_curvature"))
        return profile, plan

    def by_saga(method: int) -> Gradients:
        def found(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
            dem = written(folder / "dem.tif", elevation)
            options = {"ELEVATION": dem, "SLOPE": "slope", "ASPECT": "aspect", "METHOD": method}
            profile = saga("ta_morphometry", 0, {**options, "C_PROF": "profile", "C_PLAN": "plan"}, "C_PROF", folder)
            return profile, values_of(folder / "plan.sdat")

        return found

    def by_grass(command: str, profile: str, plan: str) -> Gradients:
        def found(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
            dem = written(folder / "dem.tif", elevation)
            return grass(dem, [command.format(profile)], folder), grass(dem, [command.format(plan)], folder)

        return found

    def by_whitebox(plan: int) -> Gradients:
        def found(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
            bands = peer("whitebox_terrain", folder, elevation=written(folder / "dem.tif", elevation))
            return bands[2], bands[plan]

        return found

    def by_xrspatial(elevation: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
        found = peer("xrspatial_slope", folder, elevation=elevation)[2]
        return found, found

    aspect = "r.slope.aspect --quiet elevation=in {}=out"
    scale = "r.param.scale --quiet input=in output=out size=3 method={}"
    tools = [
        row("this plugin", "", ours),
        row("SAGA, Zevenbergen and Thorne (default)", "SAGA", by_saga(6)),
        row("SAGA, Evans", "SAGA", by_saga(3)),
        row("SAGA, Florinsky", "SAGA", by_saga(8)),
        row(
            "GRASS `r.slope.aspect`, `pcurvature` and `tcurvature`",
            "GRASS",
            by_grass(aspect, "pcurvature", "tcurvature"),
        ),
        row("GRASS `r.param.scale`, `profc` and `planc`", "GRASS", by_grass(scale, "profc", "planc")),
        row("GRASS `r.param.scale`, `longc` and `crosc`", "GRASS", by_grass(scale, "longc", "crosc")),
        row("Whitebox Workflows, plan", "whitebox-workflows", by_whitebox(3)),
        row("Whitebox Workflows, tangential", "whitebox-workflows", by_whitebox(4)),
        row("xarray-spatial `curvature` (one for both)", "xarray-spatial", by_xrspatial),
    ]
    heads = ["saddle: profile", "saddle: plan", "straight contours: profile", "straight contours: plan"]
    return table(heads, tools, work)


def ruggedness(work: Path) -> str:
    """Return the table of Riley's terrain ruggedness on z = x + 2 y, cells of 1 m."""
    x, y = _axes(21, 1.0)
    plane = 100 + x + 2 * y

    def row(name: str, program: str, found: Callable[[Path, Path], np.ndarray]) -> Tool:
        def cells(folder: Path) -> list[float]:
            return [float(found(written(folder / "dem.tif", plane, 1.0), folder)[10, 10])]

        return name, program, cells

    def by_gdal(*options: str) -> Callable[[Path, Path], np.ndarray]:
        def found(dem: Path, folder: Path) -> np.ndarray:
            done(["gdaldem", "TRI", "-q", *options, str(dem), str(folder / "tri.tif")])
            return values_of(folder / "tri.tif")

        return found

    def by_qgis(dem: Path, folder: Path) -> np.ndarray:
        qgis("native:ruggednessindex", {"INPUT": dem, "Z_FACTOR": 1, "OUTPUT": folder / "tri.tif"})
        return values_of(folder / "tri.tif")

    def by_saga(mode: int) -> Callable[[Path, Path], np.ndarray]:
        return lambda dem, folder: saga("ta_morphometry", 16, {"DEM": dem, "TRI": "tri", "MODE": mode}, "TRI", folder)

    def by_terra(dem: Path, folder: Path) -> np.ndarray:
        rscript("library(terra); writeRaster(terrain(rast('dem.tif'), 'TRI'), 'tri.tif')", folder)
        return values_of(folder / "tri.tif")

    tools = [
        row("GDAL `gdaldem TRI -alg Riley` (default)", "GDAL", by_gdal()),
        row("GDAL `gdaldem TRI -alg Wilson`", "GDAL", by_gdal("-alg", "Wilson")),
        row("QGIS `native:ruggednessindex`", "QGIS", by_qgis),
        row("SAGA, circle (default)", "SAGA", by_saga(1)),
        row("SAGA, square", "SAGA", by_saga(0)),
        row("R `terra::terrain(v = 'TRI')`", "terra", by_terra),
        row("Whitebox Workflows", "whitebox-workflows", lambda dem, at: peer("whitebox_terrain", at, elevation=dem)[5]),
    ]
    return table(["ruggedness (m)"], tools, work)
