"""Make a demo basin: thirteen factors, rivers, roads, faults, landslides and the truth they were drawn from."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..analysis.basin.factors import BASIN_FACTORS
from ..analysis.basin.model import SyntheticBasin, synthesize_basin
from ..analysis.basin.truth import FORMULA
from ..analysis.palettes import DISTANCES, VEGETATION, colours_of, susceptibility_colours
from ..disk import put
from ..errors import ParameterError
from ..feedback import SILENT, Feedback
from ..files import whole_folder
from ..geodata.grid import Grid, Window
from ..geodata.layer_styles import grey_style, ramp_style
from ..geodata.output import TILE, Style, raster_writer
from ..geodata.planned_raster import PlannedRaster
from ..geodata.vectors import lines_wkb, points_wkb, write_layer
from ..memory import require_memory
from ..sentences import Sentence, say
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room

CRS = "EPSG:32648"
CENTRE_EASTING, TOP_NORTHING = 500_000.0, 3_200_000.0
SHORTEST_SIDE, LONGEST_SIDE = 32, 20_000  # cells; fewer leave no room for a drainage network
MOST_CELLS = 100_000_000
LONGEST = 900_000.0  # metres; beyond that, a UTM zone is no longer nearly flat
BYTES_PER_CELL = 100  # of memory; measured 104 (4 million cells)
DENSEST = 0.2  # landslides per cell
RASTERS = (*(f"factors/{name}.tif" for name in BASIN_FACTORS), "truth.tif", "hidden.tif")
STYLES = tuple(name.replace(".tif", ".qml") for name in RASTERS)
FILE_NAMES = (*RASTERS, *STYLES, "rivers.gpkg", "roads.gpkg", "faults.gpkg", "landslides.gpkg", "README.txt")

UNITS = {
    **dict.fromkeys(("elevation", "relief", "surface_cut", "road_distance", "river_distance", "fault_distance"), "m"),
    "slope": "degrees",
    "temperature": "°C",
    "rainfall": "mm/year",
    "spi": "ln(m)",
}


@dataclass(frozen=True)
class DemoBasin:
    """Where the parts of a demo basin are.

    Attributes
    ----------
    factors : dict of str to Path
        The thirteen rasters by factor name.
    """

    folder: Path
    factors: dict[str, Path]
    landslides: Path
    rivers: Path
    roads: Path
    faults: Path
    truth: Path


def demo_basin(
    output_folder: str | Path,
    *,
    columns: int = 1000,
    rows: int = 1000,
    cell_size: float = 90.0,
    landslides: int = 724,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> DemoBasin:
    """Make a synthetic basin with a known susceptibility in `output_folder`.

    Parameters
    ----------
    output_folder : path
        Made if it does not exist. A basin already in it is replaced, once the new one is complete; other files stay.
    columns, rows : int
        Size in cells, 32 or more each.
    cell_size : float
        Metres.
    landslides : int
        Points of the inventory.
    seed : int
        The same arguments give the same basin, bit for bit, with every version of NumPy and SciPy.

    Raises
    ------
    ParameterError
        If a size, the number of landslides or the seed is out of range.
    InputError
        If the folder cannot be written to.
    Cancelled
        If the user cancelled; the folder is as it was.

    Examples
    --------
    >>> basin = api.demo_basin("small", columns=80, rows=60, landslides=50, seed=1)
    >>> len(basin.factors), basin.landslides.name
    (13, 'landslides.gpkg')
    """
    _check(columns=columns, rows=rows, cell_size=cell_size, landslides=landslides, seed=seed)
    folder = Path(output_folder)
    grid = _grid(columns=columns, rows=rows, cell_size=cell_size)
    look_at_room(Remarks(), [PlannedRaster(folder / name, grid) for name in RASTERS], feedback=feedback)
    require_memory(
        grid.cells * BYTES_PER_CELL,
        say("A basin of {columns} x {rows} cells", columns=columns, rows=rows),
        say("take fewer cells"),
    )
    with whole_folder(folder, FILE_NAMES) as fresh:
        basin = synthesize_basin(
            rows, columns, cell_size, landslides=landslides, seed=seed, feedback=feedback.part(0.0, 0.75)
        )
        _write_vectors(fresh, basin, grid, cell_size)
        _write_rasters(fresh, basin, grid, feedback.part(0.77, 1.0))
        settings = {"columns": columns, "rows": rows, "cell_size": cell_size, "landslides": landslides, "seed": seed}
        put(fresh / "README.txt", str(_readme(FORMULA, settings)).encode("utf-8"))
        feedback.check()
    return DemoBasin(
        folder=folder,
        factors={name: folder / "factors" / f"{name}.tif" for name in BASIN_FACTORS},
        landslides=folder / "landslides.gpkg",
        rivers=folder / "rivers.gpkg",
        roads=folder / "roads.gpkg",
        faults=folder / "faults.gpkg",
        truth=folder / "truth.tif",
    )


def _readme(formula: str, settings: Mapping[str, float]) -> Sentence:
    """Return what README.txt says of the files beside it."""
    return say(
        """\
A synthetic basin of {columns} x {rows} cells of {cell_size:g} m, seed {seed}. No place on Earth looks like this.

factors/*.tif      the thirteen conditioning factors of Wang & Tang (2024), float32, {crs}
                   elevation, relief, surface_cut and the distances in metres, slope in degrees, temperature in degrees
                   Celsius, rainfall in mm a year, spi a logarithm of metres; ndvi, roughness and elevation_cv have
                   no unit
rivers.gpkg        lines: id, strahler, area_km2 (drained at the lower end)
roads.gpkg         lines: id, class (main or minor)
faults.gpkg        lines: id
landslides.gpkg    {landslides} points: id; at most one in a cell
truth.tif          the relative susceptibility the landslides were drawn from, 0 to 1
hidden.tif         the hidden factor of the truth; not one of the thirteen, so no model should be given it

The landslides were drawn without replacement, each cell with a probability proportional to the truth:

{formula}
slope and relief are the factors of these names, and so on. The distances were measured from cells that a line passes
through to cell centres, so they differ from the distance to the line by less than one cell.
""",
        crs=CRS,
        formula=formula,
        columns=settings["columns"],
        rows=settings["rows"],
        cell_size=settings["cell_size"],
        landslides=settings["landslides"],
        seed=settings["seed"],
    )


def _check(*, columns: int, rows: int, cell_size: float, landslides: int, seed: int) -> None:
    if min(columns, rows) < SHORTEST_SIDE:
        raise ParameterError(
            say(
                "A basin of {columns} x {rows} cells is too small: take {smallest} or more each way.",
                columns=columns,
                rows=rows,
                smallest=SHORTEST_SIDE,
            )
        )
    if max(columns, rows) > LONGEST_SIDE:
        raise ParameterError(
            say(
                "A basin of {columns} x {rows} cells is too long: take {longest:,} or fewer each way.",
                columns=columns,
                rows=rows,
                longest=LONGEST_SIDE,
            )
        )
    if columns * rows > MOST_CELLS:
        raise ParameterError(
            say(
                "A basin of {columns} x {rows} cells is too large: take {largest:,} cells at most.",
                columns=columns,
                rows=rows,
                largest=MOST_CELLS,
            )
        )
    if not (math.isfinite(cell_size) and cell_size > 0):
        raise ParameterError(
            say("The cell size {cell_size} is not a length: give metres above 0.", cell_size=cell_size)
        )
    if max(columns, rows) * cell_size > LONGEST:
        raise ParameterError(
            say(
                "A basin {length:,.0f} km long does not fit a UTM zone: take fewer or smaller cells, up to "
                "{longest:.0f} km.",
                length=max(columns, rows) * cell_size / 1000,
                longest=LONGEST / 1000,
            )
        )
    most = int(DENSEST * (columns - 2) * (rows - 2))
    if not 1 <= landslides <= most:
        raise ParameterError(
            say(
                "{landslides} landslides do not suit this basin: give 1 to {most}, or more cells.",
                landslides=landslides,
                most=most,
            )
        )
    if seed < 0:
        raise ParameterError(say("The seed {seed} is negative: give 0 or more.", seed=seed))


def _grid(*, columns: int, rows: int, cell_size: float) -> Grid:
    west = CENTRE_EASTING - columns * cell_size / 2
    return Grid(columns, rows, (west, cell_size, 0.0, TOP_NORTHING, 0.0, -cell_size), CRS)


def _write_rasters(folder: Path, basin: SyntheticBasin, grid: Grid, feedback: Feedback) -> None:
    planes = [*(basin.factors[name] for name in BASIN_FACTORS), basin.truth, basin.hidden]
    for number, (path, values) in enumerate(zip(RASTERS, planes), start=1):
        with raster_writer(folder / path, grid, names=[Path(path).stem], style=_style(Path(path).stem)) as writer:
            for first in range(0, grid.height, TILE):
                feedback.check()
                part = values[first : first + TILE]
                writer.write(Window(0, first, grid.width, len(part)), part)
            if Path(path).stem in UNITS:
                writer.band(1).SetUnitType(UNITS[Path(path).stem])
        feedback.progress(number / len(RASTERS))


def _style(name: str) -> Style:
    """Return how a raster looks: as the steps that make such ones have it."""
    if name.endswith("_distance"):
        return functools.partial(ramp_style, colours=colours_of(DISTANCES, len(DISTANCES)))
    if name == "ndvi":
        return functools.partial(ramp_style, colours=colours_of(VEGETATION, len(VEGETATION)))
    return functools.partial(ramp_style, colours=susceptibility_colours()) if name == "truth" else grey_style


def _write_vectors(folder: Path, basin: SyntheticBasin, grid: Grid, cell_size: float) -> None:
    corner = np.array([grid.transform[0], grid.transform[3]])

    def on_map(points: np.ndarray) -> np.ndarray:
        return corner + points * (cell_size, -cell_size)

    def write(name: str, fields: Mapping[str, np.ndarray], lines: Sequence[np.ndarray]) -> None:
        columns = {"id": np.arange(1, len(lines) + 1), **fields}
        wkb = lines_wkb([on_map(line) for line in lines])
        write_layer(folder / f"{name}.gpkg", name, columns, wkb, crs=CRS, geometry_type="LineString")

    streams = basin.streams
    area = np.round(streams.cells_upstream * cell_size**2 / 1e6, 3)
    write("rivers", {"strahler": streams.strahler, "area_km2": area}, streams.lines(grid.width))
    write("roads", {"class": np.array(basin.roads.classes, dtype=object)}, basin.roads.lines)
    write("faults", {}, basin.faults)
    x, y = on_map(basin.landslides).T
    identifiers = {"id": np.arange(1, len(x) + 1)}
    write_layer(folder / "landslides.gpkg", "landslides", identifiers, points_wkb(x, y), crs=CRS, geometry_type="Point")
