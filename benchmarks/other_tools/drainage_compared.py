"""Catchment areas of real DEMs beside GRASS's and SAGA's, and on the DEM turned and mirrored.

    .venv/bin/python benchmarks/other_tools/drainage_compared.py

The alps' tile (whole metres, laid into a plane of 90 m), Ecuador's DEM (10 m) and the same in whole metres. For the
plugin, and for pyflwdir as the plugin took it at first, where this Python has it: the correlation of ln(area) with
`r.watershed -a` and with SAGA's *Flow Accumulation (Top-Down)* of the DEM filled by Wang and Liu, in brackets that of
the cells of flats and filled depressions alone; and in how many cells ln(area) differs by more than 0.1 when the DEM
is turned or mirrored, the least and the most of seven ways.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[1]))

from checkout import DATA, present  # noqa: E402
from outside_tools import grass, saga, values_of, written  # noqa: E402

LARGE = 0.1  # of ln(area)


def ours(dem: Path, folder: Path) -> np.ndarray:
    """Return cells upstream by the plugin."""
    from landslide_susceptibility.geodata.flow import write_catchment
    from landslide_susceptibility.geodata.raster import describe

    return values_of(Path(write_catchment(describe(str(dem)), str(folder / "ours.tif")).path))


def by_pyflwdir(dem: Path, folder: Path) -> np.ndarray:
    """Return cells upstream by pyflwdir."""
    import pyflwdir

    elevation = values_of(dem).astype(np.float32)
    directions = pyflwdir.dem.fill_depressions(elevation, "edge", None, np.nan)[1]
    cells = pyflwdir.from_array(directions, ftype="d8", check_ftype=False).upstream_area()
    return np.where(np.isfinite(elevation), cells, np.nan)


def level(dem: Path) -> np.ndarray:
    """Return the cells from which water has to cross a flat, or a depression that is filled."""
    import numba
    from landslide_susceptibility.analysis.terrain import catchment

    filled = values_of(dem).astype(np.float32)
    steps = np.full(filled.shape, -1, np.int32)
    numba.njit(catchment.flood)(filled, steps, np.zeros(2, np.int64))
    return steps > 0


def correlation(logarithm: np.ndarray, area: np.ndarray, where: np.ndarray) -> float:
    """Return that of ln(area), of the cells where both know it."""
    known = np.isfinite(logarithm) & (area > 0) & where
    return float(np.corrcoef(logarithm[known], np.log(area[known]))[0, 1])


def compared(name: str, elevation: np.ndarray, cell: float, work: Path) -> None:
    """Print the lines of one DEM."""
    dem = written(work / "dem.tif", elevation, cell)
    theirs = {"GRASS": np.abs(grass(dem, ["r.watershed -a --quiet elevation=in accumulation=out"], work))}
    saga("ta_preprocessor", 4, {"ELEV": dem, "FILLED": "filled", "MINSLOPE": 0.01}, "FILLED", work)
    flow = saga("ta_hydrology", 0, {"ELEVATION": "filled.sgrd", "FLOW": "area"}, "FLOW", work)
    theirs["SAGA"] = flow / cell**2
    ways, everywhere, flat = {"the plugin": ours}, np.ones(elevation.shape, bool), level(dem)
    if importlib.util.find_spec("pyflwdir") is not None:
        ways = {"pyflwdir": by_pyflwdir, **ways}
    for way, found in ways.items():
        logarithm = np.log(found(dem, work))
        said = []
        for program, area in theirs.items():
            whole, part = (correlation(logarithm, area, where) for where in (everywhere, flat))
            said.append(f"{program} {whole:.3f} ({part:.2f})")
        differs = []
        for turn in range(1, 8):
            turned = np.rot90(elevation if turn < 4 else np.fliplr(elevation), turn % 4)
            again = np.log(found(written(work / "turned.tif", turned, cell), work))
            back = np.rot90(again, -(turn % 4))
            back = back if turn < 4 else np.fliplr(back)
            differs.append(100 * np.nanmean(np.abs(back - logarithm)[np.isfinite(logarithm)] > LARGE))
        print(f"{name}, {way}: {', '.join(said)}; turned, {min(differs):.1f} to {max(differs):.1f} % differ")


def main() -> None:
    """Print the lines of all DEMs."""
    alps = values_of(present(DATA / "alps" / "N46E008_srtm3_wgs84.tif"))
    ecuador = values_of(present(DATA / "ecuador" / "dem.tif"))
    with tempfile.TemporaryDirectory() as work:
        compared("alps", alps, 90.0, Path(work))
        compared("ecuador", ecuador, 10.0, Path(work))
        compared("ecuador in whole metres", np.rint(ecuador), 10.0, Path(work))


if __name__ == "__main__":
    main()
