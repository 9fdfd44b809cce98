"""Run the whole chain on the real areas and print its AUCs beside the baselines.

Terrain factors come from gdaldem, at the DEM's own resolution and on coarser averages of it. For every area and
network: the split of the run itself, and five folds, random and over 8×8 spatial blocks, by the paper's protocol and
by the common held-out test. Writes ``out/areas.csv``. The baselines are scikit-learn's logistic regression on the same
areas (one cell per landslide, five random non-landslides each), the figures the networks have to live up to.
"""

from __future__ import annotations

import csv
import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from toolbox import ROOT, run, tool

DATA = ROOT.parent / "shared" / "data"
OUT = ROOT / "out" / "areas"
NETWORKS = {"logistic": 0, "cnn": 1}
STRATEGY, RATIO, FOLDS = "random", 5, 5


@dataclass(frozen=True)
class Area:
    """A real area: where its data are, and the logistic baseline on random and spatial folds."""

    name: str
    folder: str
    landslides: str
    categorical: tuple[str, ...]
    study_area: str | None
    baseline: dict


KAGHAN = {"random": 0.821, "spatial": 0.808}
ECUADOR = {"random": 0.809, "spatial": 0.803}
LAYER = "inventory.gpkg|layername=landslides"
AREAS = (
    Area("kaghan", "kaghan", LAYER, ("geology", "landcover"), None, KAGHAN),
    Area("ecuador", "ecuador", LAYER, (), "study_area.gpkg", ECUADOR),
    # The baseline was measured over the whole grid, although landslides were mapped in the study area only.
    Area("ecuador_grid", "ecuador", LAYER, (), None, ECUADOR),
)


def terrain(dem: Path, folder: Path) -> list[Path]:
    """Make terrain factors of a DEM by GDAL's own programs and return their paths, elevation first."""
    made = [folder / "elevation.tif"]
    tool("gdal_translate", "-q", "-a_scale", 1, "-a_offset", 0, dem, made[0])
    for name, source in (("fine", dem), ("coarse", folder / "coarse_dem.tif")):
        if name == "coarse":
            size = 5 * _raster_info(dem)["geoTransform"][1]
            tool("gdalwarp", "-q", "-overwrite", "-r", "average", "-tr", size, size, dem, source)
        for what, mode in (
            ("slope", ["slope"]),
            ("position", ["TPI"]),
            ("roughness", ["roughness"]),
            ("northness", ["hillshade", "-az", "0", "-alt", "45"]),
            ("eastness", ["hillshade", "-az", "90", "-alt", "45"]),
        ):
            target = folder / (f"{what}.tif" if name == "fine" else f"{what}_coarse.tif")
            tool("gdaldem", mode[0], source, target, "-q", "-compute_edges", *mode[1:])
            made.append(target)
    return made


def fault_distance(area: Path, folder: Path) -> Path:
    """Rasterise faults on a grid wider than the DEM, so that those beyond its edge count, and measure distances."""
    burnt, target = folder / "faults.tif", folder / "fault_distance.tif"
    info = _raster_info(area / "dem.tif")
    (left, bottom), (right, top) = (info["cornerCoordinates"][corner] for corner in ("lowerLeft", "upperRight"))
    size = info["geoTransform"][1]
    margin = 700 * size  # 20 km
    extent = [left - margin, bottom - margin, right + margin, top + margin]
    tool("gdal_rasterize", "-q", "-at", "-burn", 1, "-init", 0, "-ot", "Byte", "-te", *extent, "-tr", size, size,
         "-l", "faults", area / "vectors.gpkg", burnt)  # fmt: skip
    tool("gdal_proximity.py", "-q", burnt, target, "-values", 1, "-distunits", "GEO", "-ot", "Float32")
    return target


def _raster_info(raster: Path) -> dict:
    done = subprocess.run(["gdalinfo", "-json", str(raster)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def factors_of(area: Area, folder: Path) -> list[Path]:
    """Return the factor rasters of an area, elevation first: the reference grid."""
    source = DATA / area.folder
    factors = terrain(source / "dem.tif", folder)
    if area.name == "kaghan":
        return [*factors, fault_distance(source, folder), source / "geology.tif", source / "landcover.tif"]
    return factors


def rows_of(area: Area, network: str, results: dict) -> list[list]:
    """Return the rows of ``areas.csv`` of one run."""
    figures = (
        ("paper", "split", "AUC_PAPER"),
        ("common", "split", "AUC_COMMON"),
        ("paper", "random", "AUC_PAPER_RANDOM_FOLDS"),
        ("common", "random", "AUC_COMMON_RANDOM_FOLDS"),
        ("paper", "spatial", "AUC_PAPER_SPATIAL_FOLDS"),
        ("common", "spatial", "AUC_COMMON_SPATIAL_FOLDS"),
    )
    return [[area.name, network, STRATEGY, protocol, folds, f"{results[key]:.4f}"] for protocol, folds, key in figures]


def main() -> None:
    """Run all areas and networks, print the table and write it."""
    if not DATA.is_dir():
        raise SystemExit(f"The real areas are not here: {DATA} is missing, so there is nothing to run.")
    rows, lines = [], []
    for area in AREAS:
        folder = OUT / area.name
        folder.mkdir(parents=True, exist_ok=True)
        factors, landslides = factors_of(area, folder), f"{DATA / area.folder / area.landslides}"
        extra = {"STUDY_AREA": str(DATA / area.folder / area.study_area)} if area.study_area else {}
        for network, number in NETWORKS.items():
            start = time.perf_counter()
            results = run(
                "landslide:susceptibility",
                INPUT=factors, CATEGORICAL=",".join(area.categorical), LANDSLIDES=landslides, NETWORK=number,
                STRATEGY=0, RATIO=RATIO, FOLDS=FOLDS, TITLE=area.name.capitalize(), OUTPUT=folder / network, **extra,
            )  # fmt: skip
            rows += rows_of(area, network, results)
            random, spatial = results["AUC_COMMON_RANDOM_FOLDS"], results["AUC_COMMON_SPATIAL_FOLDS"]
            lines.append(
                f"{area.name:14}{network:10}{random:8.3f}{area.baseline['random']:10.3f}{spatial:9.3f}"
                f"{area.baseline['spatial']:10.3f}{time.perf_counter() - start:8.0f} s"
            )
            print(lines[-1], flush=True)
    path = ROOT / "out" / "areas.csv"
    with open(path, "w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["area", "network", "strategy", "protocol", "folds", "auc"])
        writer.writerows(rows)
    print("\nAUC of the common held-out test, five folds; the baseline is scikit-learn's logistic regression")
    print(f"{'area':14}{'network':10}{'random':>8}{'baseline':>10}{'spatial':>9}{'baseline':>10}{'time':>10}")
    print("\n".join(lines))
    print(f"\n{path}")


if __name__ == "__main__":
    main()
