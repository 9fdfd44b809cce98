"""How GDAL, QGIS, SAGA, GRASS, R and Python packages are run on a raster, and what is said where one is absent."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from checkout import OUT, ROOT

NODATA = -9999.0
EPSG = 32632
WEST, NORTH = 500_000.0, 5_000_000.0
PACKAGES = {
    "mapclassify": "2.10.0",
    "numba": "0.68.1",
    "numpy": "2.3.5",
    "whitebox-workflows": "2.0.6",
    "xarray-spatial": "0.5.3",
}
PEERS = OUT / "other_tools" / "venv"


class AbsentError(Exception):
    """A tool that is not on this machine."""


def done(command: Sequence[str], **settings: str | None) -> str:
    """Run a command and return what it printed; `AbsentError` if there is no such program."""
    if shutil.which(command[0]) is None:
        raise AbsentError(f"{Path(command[0]).name} is not installed")
    finished = subprocess.run(list(command), capture_output=True, text=True, **settings)
    if finished.returncode:
        raise SystemExit(f"{' '.join(command)[:200]} failed:\n{(finished.stderr or finished.stdout).strip()[-2000:]}")
    return finished.stdout


def written(
    path: Path,
    values: np.ndarray,
    cell: float = 30.0,
    *,
    epsg: int = EPSG,
    corner: tuple[float, float] = (WEST, NORTH),
    driver: str = "GTiff",
) -> Path:
    """Write a float32 raster with square cells; NaN becomes nodata."""
    from osgeo import gdal, osr

    gdal.UseExceptions()
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    dataset = gdal.GetDriverByName(driver).Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((corner[0], cell, 0, corner[1], 0, -cell))
    dataset.SetProjection(system.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(NODATA)
    dataset.GetRasterBand(1).WriteArray(np.where(np.isnan(values), NODATA, values).astype(np.float32))
    dataset.FlushCache()
    return path


def values_of(path: Path, band: int = 1) -> np.ndarray:
    """Return a band as float64, NaN where it has no data."""
    from osgeo import gdal

    gdal.UseExceptions()
    dataset = gdal.Open(str(path))
    source = dataset.GetRasterBand(band)
    values = source.ReadAsArray().astype(np.float64)
    return np.where(source.GetMaskBand().ReadAsArray() == 0, np.nan, values)


def saga(library: str, tool: int, options: dict[str, object], output: str, folder: Path) -> np.ndarray:
    """Run a tool of SAGA; names of grids that it writes are those of `options`, `output` the one that is returned."""
    flat = [part for name, value in options.items() for part in (f"-{name}", str(value))]
    done(["saga_cmd", "-f=s", library, str(tool), *flat], cwd=str(folder))
    return values_of(folder / f"{options[output]}.sdat" if "." not in str(options[output]) else Path(options[output]))


def grass(raster: Path, commands: Iterable[str], folder: Path) -> np.ndarray:
    """Read `raster` as the map 'in', run commands that make the map 'out', and return it."""
    target = folder / "grass.tif"
    script = [
        f"r.in.gdal --quiet input={raster} output=in",
        "g.region raster=in",
        *commands,
        f"r.out.gdal --overwrite --quiet -f -c input=out output={target} type=Float64 nodata={NODATA}",
    ]
    (folder / "grass.sh").write_text("set -e\n" + "\n".join(script), encoding="utf-8")
    done(["grass", "--tmp-location", str(raster), "--exec", "bash", str(folder / "grass.sh")])
    return values_of(target)


def rscript(script: str, folder: Path) -> str:
    """Run lines of R in a folder and return what they print; `AbsentError` if a package is missing."""
    for package in re.findall(r"library\((\w+)\)", script):
        if not done(["Rscript", "-e", f"cat(requireNamespace('{package}', quietly = TRUE))"]).endswith("TRUE"):
            raise AbsentError(f"R's package {package} is not installed")
    return done(["Rscript", "-e", f"suppressWarnings(suppressMessages({{{script}}}))"], cwd=str(folder))


def qgis(algorithm: str, options: dict[str, object]) -> None:
    """Run an algorithm of QGIS's Processing by this checkout's qgis_process."""
    if shutil.which("qgis_process") is None:
        raise AbsentError("qgis_process is not installed")
    flat = [f"{name}={value}" for name, value in options.items()]
    done([str(ROOT / "tools" / "qgis_process"), "run", algorithm, "--", *flat])


@functools.cache
def peers_python() -> str:
    """Return the Python of the environment with the packages, which is made if it is not there."""
    python = PEERS / "bin" / "python"
    if not python.exists():
        done([sys.executable, "-m", "venv", str(PEERS)])
    pins = [f"{name}=={version}" for name, version in PACKAGES.items()]
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *pins]
    finished = subprocess.run(command, capture_output=True, text=True)
    if finished.returncode:
        raise AbsentError(f"the Python packages could not be installed ({finished.stderr.strip().splitlines()[-1]})")
    return str(python)


def peer(function: str, folder: Path, **arrays: np.ndarray | Path) -> np.ndarray:
    """Run a function of `python_peers.py` on arrays and paths in the environment of the packages."""
    python = peers_python()
    given = []
    for name, value in arrays.items():
        path = value
        if isinstance(value, np.ndarray):
            path = folder / f"{function}-{name}.npy"
            np.save(path, value)
        given.append(f"{name}={path}")
    target = folder / f"{function}.npy"
    done([python, "-W", "ignore", str(Path(__file__).with_name("python_peers.py")), function, str(target), *given])
    return np.load(target)


@functools.cache
def version_of(tool: str) -> str:
    """Return the version of a tool, '' of what has none; `AbsentError` if it is not there."""
    if tool in PACKAGES:
        return PACKAGES[tool]
    commands = {
        "GDAL": ["gdalinfo", "--version"],
        "SAGA": ["saga_cmd", "--version"],
        "GRASS": ["grass", "--config", "version"],
        "QGIS": [str(ROOT / "tools" / "qgis_process"), "--version"],
        "terra": ["Rscript", "-e", "cat(as.character(packageVersion('terra')))"],
        "classInt": ["Rscript", "-e", "cat(as.character(packageVersion('classInt')))"],
        "R": ["Rscript", "-e", "cat(as.character(getRversion()))"],
    }
    if tool not in commands:
        return ""
    try:
        found = re.search(r"\d+\.\d+(\.\d+)?", done(commands[tool]))
    except SystemExit:  # R without the package, this checkout's qgis_process without QGIS
        raise AbsentError(f"{tool} is not installed") from None
    return found.group() if found else ""


Tool = tuple[str, str, Callable[[Path], Sequence[object]]]


def table(heads: Sequence[str], tools: Sequence[Tool], work: Path) -> str:
    """Return a Markdown table, a row for each tool.

    Parameters
    ----------
    heads : sequence of str
        Of the columns after the first two, 'tool' and 'version'.
    tools : sequence of (str, str, function)
        What the row is called, the program whose version is given, and what makes the cells in a folder of its own.
    work : path
        Folders are made here.
    """
    lines = [f"| tool | version | {' | '.join(heads)} |", "| --- " * (len(heads) + 2) + "|"]
    absent = []
    for number, (name, program, cells) in enumerate(tools):
        folder = work / str(number)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            lines.append(f"| {name} | {version_of(program)} | {' | '.join(said(cell) for cell in cells(folder))} |")
        except AbsentError as reason:
            absent.append(f"Left out: {name}, since {reason}.")
    return "\n".join([*lines, *([""] if absent else []), *absent])


def said(cell: object) -> str:
    """Return a cell of a table: numbers with four digits, whole ones from 1000 on, NaN as a dash."""
    if isinstance(cell, (float, np.floating)):
        if np.isnan(cell):
            return "–"
        digits = f"{cell:.0f}" if abs(cell) >= 1000 else f"{cell:.4g}"
        return "0" if abs(cell) < 1e-12 else digits.replace("-", "−")
    return str(cell)
