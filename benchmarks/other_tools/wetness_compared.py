"""Catchment area and wetness on planes where both are known: 21 cells of 30 m drain to the middle, tan β is 0.5."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from outside_tools import Tool, grass, peer, saga, table, values_of, written

SIDE, CELL, TANGENT = 41, 30.0, 0.5
MIDDLE = SIDE // 2


def plane(across: float, down: float) -> np.ndarray:
    """Return a plane that falls to the south-east by the tangent of 0.5, in the direction of (across, down)."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    length = np.hypot(across, down)
    return 1000 - TANGENT * CELL * (rows * down + columns * across) / length


def wetness(work: Path) -> str:
    """Return the table of catchment areas and wetness."""
    south, south_east = plane(0, 1), plane(1, 1)

    def row(name: str, program: str, found: Callable[[Path, Path], tuple[np.ndarray, np.ndarray]], unit: str) -> Tool:
        def cells(folder: Path) -> list[object]:
            area, index = found(written(folder / "dem.tif", south), folder)
            _, diagonal = found(written(folder / "dem.tif", south_east), folder)
            return [area[MIDDLE, MIDDLE], unit, index[MIDDLE, MIDDLE], diagonal[MIDDLE, MIDDLE], index[0, MIDDLE]]

        return name, program, cells

    def ours(dem: Path, folder: Path) -> tuple[np.ndarray, np.ndarray]:
        from landslide_susceptibility.steps.terrain_factors import terrain_factors

        terrain_factors(str(dem), str(folder / "ours.tif"), ("slope", "twi"))
        slope, index = values_of(folder / "ours.tif", 1), values_of(folder / "ours.tif", 2)
        return np.exp(index) * np.tan(np.radians(slope)), index

    def by_saga(method: int, conversion: int) -> Callable[[Path, Path], tuple[np.ndarray, np.ndarray]]:
        def found(dem: Path, folder: Path) -> tuple[np.ndarray, np.ndarray]:
            area = saga("ta_hydrology", 0, {"ELEVATION": dem, "FLOW": "area", "METHOD": method}, "FLOW", folder)
            saga("ta_morphometry", 0, {"ELEVATION": dem, "SLOPE": "slope", "ASPECT": "aspect"}, "SLOPE", folder)
            options = {"SLOPE": "slope.sgrd", "AREA": "area.sgrd", "TWI": "twi", "CONV": conversion}
            return area, saga("ta_hydrology", 20, options, "TWI", folder)

        return found

    def by_watershed(flag: str) -> Callable[[Path, Path], tuple[np.ndarray, np.ndarray]]:
        def found(dem: Path, folder: Path) -> tuple[np.ndarray, np.ndarray]:
            command = f"r.watershed {flag} --quiet elevation=in {{}}=out"
            area = grass(dem, [command.format("accumulation")], folder)
            return area, grass(dem, [command.format("tci")], folder)

        return found

    def by_topidx(dem: Path, folder: Path) -> tuple[np.ndarray, np.ndarray]:
        index = grass(dem, ["r.topidx --quiet input=in output=out"], folder)
        return np.full_like(index, np.nan), index

    def by_whitebox(dem: Path, folder: Path) -> tuple[np.ndarray, np.ndarray]:
        area, index = peer("whitebox_wetness", folder, elevation=dem)
        return area, index

    tools = [
        row("this plugin (D8)", "", ours, "m (specific)"),
        row(
            "SAGA *Flow Accumulation (Top-Down)* D8 and *TWI*, area as it comes (default)", "SAGA", by_saga(0, 0), "m²"
        ),
        row("SAGA, the same, `1 / cell size`", "SAGA", by_saga(0, 1), "m²"),
        row("SAGA, multiple flow direction (default), `1 / cell size`", "SAGA", by_saga(4, 1), "m²"),
        row("GRASS `r.watershed -s`, `tci`", "GRASS", by_watershed("-s"), "cells"),
        row("GRASS `r.watershed` (default), `tci`", "GRASS", by_watershed(""), "cells"),
        row("GRASS `r.topidx`", "GRASS", by_topidx, ""),
        row("Whitebox Workflows, D8, `wetness_index`", "whitebox-workflows", by_whitebox, "m (specific)"),
    ]
    heads = ["area, middle", "in", "TWI, plane to the south", "TWI, plane to the south-east", "TWI, upper border"]
    return table(heads, tools, work)
