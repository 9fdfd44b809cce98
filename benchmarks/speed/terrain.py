"""Time and peak memory of nine terrain factors of 55 million cells, beside three runs of gdaldem.

The DEM is the alps' tile warped to 12.5 m. A round is gdaldem slope, TPI and roughness in turn, then all nine factors
by the step, each in a process of its own; medians of rounds. The files stay in the temporary folder.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TILE = ROOT.parent / "shared" / "data" / "alps" / "N46E008_srtm3_wgs84.tif"
WORK = Path(tempfile.gettempdir())
DEM = WORK / "dem_12m5_utm32.tif"
ROUNDS = 5
MODES = ("slope", "TPI", "roughness")
FACTORS = (
    "slope",
    "aspect",
    "plan_curvature",
    "profile_curvature",
    "relief",
    "surface_cut",
    "roughness",
    "elevation_cv",
    "tpi",
)
STEP = """
import sys
sys.path.insert(0, sys.argv[1])
from landslide_susceptibility.steps.terrain_factors import terrain_factors
terrain_factors(sys.argv[2], sys.argv[3], sys.argv[4].split(","))
"""
MOST_TIMES, MOST_MEMORY = 2.0, 700


def warped() -> Path:
    """Return the DEM, warped from the tile if it is not there yet."""
    if not DEM.exists():
        if not TILE.exists():
            raise SystemExit(f"The tile is not here: {TILE} is missing, so there is nothing to run.")
        part = DEM.with_suffix(".part.tif")
        subprocess.run(
            [
                "gdalwarp",
                "-q",
                "-overwrite",
                "-t_srs",
                "EPSG:32632",
                "-tr",
                "12.5",
                "12.5",
                "-r",
                "cubicspline",
                "-ot",
                "Float32",
                "-dstnodata",
                "-9999",
                "-co",
                "COMPRESS=DEFLATE",
                "-co",
                "PREDICTOR=3",
                "-co",
                "TILED=YES",
                "-co",
                "BIGTIFF=YES",
                TILE,
                part,
            ],
            check=True,
        )
        os.replace(part, DEM)
    return DEM


def measure(command: list[str]) -> tuple[float, float, float]:
    """Run a command; return seconds, seconds of processor time and peak memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"{command[0]} failed.")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    dem = str(warped())
    targets = {name: WORK / f"terrain_{name.replace(' ', '_')}.tif" for name in (*MODES, "nine factors")}
    commands = {mode: ["gdaldem", mode, "-q", dem, str(targets[mode])] for mode in MODES}
    plugins = str(ROOT / ".venv" / "plugins")
    commands["nine factors"] = [
        sys.executable,
        "-c",
        STEP,
        plugins,
        dem,
        str(targets["nine factors"]),
        ",".join(FACTORS),
    ]
    found: dict[str, list] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            targets[name].unlink(missing_ok=True)  # neither pays for removing what an earlier round wrote
            found[name].append(measure(command))
    print(f"medians of {ROUNDS} rounds     time   processor   peak memory      file")
    for name, figures in found.items():
        seconds, busy, peak = (statistics.median(column) for column in zip(*figures))
        size = targets[name].stat().st_size / 1e6
        print(f"{name:22}{seconds:9.1f} s{busy:9.1f} s{peak:11.0f} MB{size:9.0f} MB")
    three = [sum(found[mode][k][0] for mode in MODES) for k in range(ROUNDS)]
    ratio = statistics.median(found["nine factors"][k][0] / three[k] for k in range(ROUNDS))
    per_factor = ratio * len(MODES) / len(FACTORS)
    memory = max(peak for _, _, peak in found["nine factors"])
    print(f"all nine take {ratio:.2f} times the three together (at most {MOST_TIMES:g}), {per_factor:.2f} per factor")
    print(f"highest peak memory {memory:.0f} MB (at most {MOST_MEMORY})")
    if ratio > MOST_TIMES or memory > MOST_MEMORY:
        raise SystemExit("The target is missed.")


if __name__ == "__main__":
    main()
