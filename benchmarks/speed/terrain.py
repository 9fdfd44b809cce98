"""Time and peak memory of terrain factors of 55 million cells: nine beside gdaldem, flow accumulation beside pyflwdir.

The DEM is the alps' tile warped to 12.5 m. A round is gdaldem slope, TPI and roughness in turn, then all nine factors
by the step, each in a process of its own; medians of rounds. Where this Python has pyflwdir, the catchment area by it
and by the plugin follow in the same way. The files stay in the temporary folder.

    terrain.py [nine | flow]
"""

from __future__ import annotations

import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench_run import floor_case, step_case
from checkout import DATA, present
from measure import CaseError, Figures, alternating, median, whole_process

TILE = DATA / "alps" / "N46E008_srtm3_wgs84.tif"
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
MOST_TIMES, MOST_MEMORY = 2.0, 700
FLOW_TIMES, FLOW_MEMORY = 1.5, 1.2  # of pyflwdir's


def warped() -> Path:
    """Return the DEM, warped from the tile if it is not there yet."""
    if not DEM.exists():
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
                present(TILE),
                part,
            ],
            check=True,
        )
        os.replace(part, DEM)
    return DEM


def nine(dem: str) -> None:
    """Print the table of nine factors beside gdaldem."""
    targets = {name: WORK / f"terrain_{name.replace(' ', '_')}.tif" for name in (*MODES, "nine factors")}
    commands = {mode: ["gdaldem", mode, "-q", dem, str(targets[mode])] for mode in MODES}
    arguments = {"dem": dem, "output": str(targets["nine factors"]), "factors": FACTORS}
    commands["nine factors"] = step_case("terrain_factors", arguments).command
    found: dict[str, list[Figures]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            targets[name].unlink(missing_ok=True)  # neither pays for removing what an earlier round wrote
            found[name].append(whole_process(command))
    print(f"medians of {ROUNDS} rounds     time   processor   peak memory      file")
    for name, figures in found.items():
        taken = median(figures)
        size = targets[name].stat().st_size / 1e6
        print(f"{name:22}{taken.seconds:9.1f} s{taken.processor:9.1f} s{taken.peak_mb:11.0f} MB{size:9.0f} MB")
    three = [sum(found[mode][k].seconds for mode in MODES) for k in range(ROUNDS)]
    ratio = statistics.median(found["nine factors"][k].seconds / three[k] for k in range(ROUNDS))
    per_factor = ratio * len(MODES) / len(FACTORS)
    memory = median(found["nine factors"]).peak_mb
    print(f"all nine take {ratio:.2f} times the three together (at most {MOST_TIMES:g}), {per_factor:.2f} per factor")
    print(f"highest peak memory {memory:.0f} MB (at most {MOST_MEMORY})")
    if ratio > MOST_TIMES or memory > MOST_MEMORY:
        raise SystemExit("The target is missed.")


def flow(dem: str) -> None:
    """Print the table of flow accumulation."""
    if importlib.util.find_spec("pyflwdir") is None:
        print("pyflwdir is not installed: flow accumulation is not measured beside it")
        return
    area = str(WORK / "terrain_area.tif")
    cases = {"pyflwdir": floor_case("pyflwdir_area", {"dem": dem, "output": area})}
    cases["catchment area"] = step_case("catchment_area", {"dem": dem, "output": area})
    found = alternating(cases, ROUNDS)
    print("flow accumulation         time   processor   peak memory")
    for name, taken in found.items():
        print(f"{name:22}{taken.seconds:9.1f} s{taken.processor:9.1f} s{taken.peak_mb:11.0f} MB")
    theirs, ours = found["pyflwdir"], found["catchment area"]
    times, memory = ours.processor / theirs.processor, ours.peak_mb / theirs.peak_mb
    print(f"processor time {times:.2f} of pyflwdir's (at most {FLOW_TIMES:g}), memory {memory:.2f} ({FLOW_MEMORY:g})")
    if times > FLOW_TIMES or memory > FLOW_MEMORY:
        raise SystemExit("The target is missed.")


if __name__ == "__main__":
    try:
        tables = {"nine": nine, "flow": flow}
        for name in sys.argv[1:] or tables:
            tables[name](str(warped()))
    except CaseError as error:
        raise SystemExit(str(error)) from None
