"""Zone table: area and landslides of every zone (the paper's Table 2), with density and frequency ratio."""

from __future__ import annotations

import functools
from dataclasses import astuple, dataclass, fields

import numpy as np

from ..feedback import SILENT, Feedback
from ..files import check_not_an_input
from ..geodata.blocks import local_executor, run_blocks, windows_of
from ..geodata.grid import Grid, Window
from ..geodata.landslides import LocatedLandslides
from ..geodata.points import values_at
from ..geodata.raster import RasterInfo, read_band
from ..geodata.vectors import VectorData, check_layer_output, write_layer
from ..geodata.zone_raster import zone_names_of
from .located_landslides import located_on


@dataclass(frozen=True)
class ZoneRow:
    """One zone.

    Attributes
    ----------
    zone, name
        Number from 1 on, and name.
    cells, area_km2, area_pct
        Its extent; areas are on the ground whatever the CRS.
    landslides, landslides_pct
        Landslides in it, one point a polygon.
    density
        Landslides per km².
    frequency_ratio
        Share of the landslides divided by the share of the area: 1 is average.
    """

    zone: int
    name: str
    cells: int
    area_km2: float
    area_pct: float
    landslides: int
    landslides_pct: float
    density: float
    frequency_ratio: float


def zone_table(
    zones: str,
    landslides: LocatedLandslides | VectorData | str,
    output: str | None = None,
    *,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> list[ZoneRow]:
    """Count cells, area and landslides of every zone, and write the table if `output` is given.

    Parameters
    ----------
    zones : path
        From `classify`.
    landslides : LocatedLandslides, vector data or path
        Located ones by one point a polygon; see `located_on`.
    output : path, optional
        Table (.gpkg, .csv, ...).
    """
    if output:
        check_not_an_input(output, [zones, landslides])
        check_layer_output(output, [f.name for f in fields(ZoneRow)], is_table=True)
    info, names = zone_names_of(zones)
    located = located_on(landslides, info, feedback.part(0, 0.2))
    with local_executor(threads) as executor:
        worker = functools.partial(_count_block, grid=info.grid, count=len(names))
        cells, areas = run_blocks(
            executor,
            windows_of(info),
            worker,
            info.path,
            merge=lambda total, part: (total[0] + part[0], total[1] + part[1]),
            feedback=feedback.part(0.2, 1),
        )
    rows = zone_rows(info, names, cells, areas, located.cell)
    if output:
        columns = {f.name: column for f, column in zip(fields(ZoneRow), zip(*(astuple(row) for row in rows)))}
        write_layer(output, "zones", columns, None, crs="")
    return rows


def zone_rows(info: RasterInfo, names: list[str], cells, areas, landslide_cells) -> list[ZoneRow]:
    """Return the table from cells and areas (m²) per zone and the landslides' cells on the zone raster."""
    values, valid = values_at(info, landslide_cells, [1])
    slides = np.bincount(values[valid, 0].astype(np.int64), minlength=len(names) + 1)[1:]
    area_share, slide_share = areas / areas.sum(), slides / max(1, slides.sum())
    return [
        ZoneRow(
            zone=i + 1,
            name=names[i],
            cells=int(cells[i]),
            area_km2=float(areas[i] / 1e6),
            area_pct=float(100 * area_share[i]),
            landslides=int(slides[i]),
            landslides_pct=float(100 * slide_share[i]),
            density=float(slides[i] / (areas[i] / 1e6)) if areas[i] else float("nan"),
            frequency_ratio=float(slide_share[i] / area_share[i]) if areas[i] else float("nan"),
        )
        for i in range(len(names))
    ]


def _count_block(path: str, window: Window, *, grid: Grid, count: int):
    zones, valid = read_band(path, window, 1, np.uint8)
    zones = np.where(valid, zones, 0).ravel()
    weights = np.broadcast_to(grid.cell_areas(window), valid.shape).ravel()
    cells = np.bincount(zones, minlength=count + 1)[1 : count + 1]
    return cells, np.bincount(zones, weights, minlength=count + 1)[1 : count + 1]
