"""Run the whole chain on the real areas and print its AUCs beside the baselines.

Terrain factors come from gdaldem, at the DEM's own resolution and on coarser averages of it. For every area and
network: the split of the run itself, and five folds, random and over 8×8 spatial blocks, by the paper's protocol and
by the common held-out test. Writes ``out/areas.csv``. The baselines are scikit-learn's logistic regression on the same
areas (one cell per landslide, five random non-landslides each), the figures the networks have to live up to.
"""

from __future__ import annotations

import csv
import time
from dataclasses import dataclass
from pathlib import Path

from qgis import ROOT, run, tool

DATA = ROOT.parent / "shared" / "data"
OUT = ROOT / "out" / "areas"
NETWORKS = {"logistic": 0, "cnn": 1}
STRATEGY, RATIO, FOLDS = "random", 5, 5


@dataclass(frozen=True)
class Area:
    """A real area: where its data are, and the logistic baseline on random and spatial folds."""

    name: str
    landslides: str
    categorical: tuple[str, ...]
    study_area: str | None
    baseline: dict


AREAS = (
    Area("kaghan", "inventory.gpkg", ("geology", "landcover"), None, {"random": 0.821, "spatial": 0.808}),
    Area("ecuador", "landslides.gpkg", (), "study_area.gpkg", {"random": 0.809, "spatial": 0.803}),
)


def terrain(dem: Path, folder: Path) -> list[Path]:
    """Make terrain factors of a DEM by GDAL's own programs and return their paths, elevation first."""
    made = [folder / "elevation.tif"]
    tool("gdal_translate", "-q", "-a_scale", 1, "-a_offset", 0, dem, made[0])
    for name, source in (("fine", dem), ("coarse", folder / "coarse_dem.tif")):
        if name == "coarse":
            size = _cell_size(dem) * 5
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


def _cell_size(raster: Path) -> float:
    import json
    import subprocess

    done = subprocess.run(["gdalinfo", "-json", str(raster)], capture_output=True, text=True, check=True)
    return abs(json.loads(done.stdout)["geoTransform"][1])


def fault_distance(area: Path, folder: Path) -> Path:
    """Rasterise faults on a grid wider than the DEM, so that those beyond its edge count, and measure distances."""
    burnt, target = folder / "faults.tif", folder / "fault_distance.tif"
    tool("gdalwarp", "-q", "-overwrite", "-ot", "Byte", "-te", *_wider(area / "dem.tif"), "-tr", 28.554923, 28.554923,
         area / "dem.tif", burnt)  # fmt: skip
    tool("gdal_rasterize", "-q", "-burn", 0, "-init", 0, "-l", "faults", area / "vectors.gpkg", burnt)
    tool("gdal_calc.py", "--quiet", "--overwrite", "-A", burnt, "--calc=A*0", f"--outfile={burnt}", "--type=Byte")
    tool("gdal_rasterize", "-q", "-at", "-burn", 1, "-l", "faults", area / "vectors.gpkg", burnt)
    tool("gdal_proximity.py", "-q", burnt, target, "-values", 1, "-distunits", "GEO", "-ot", "Float32")
    return target


def _wider(raster: Path) -> list[float]:
    import json
    import subprocess

    done = subprocess.run(["gdalinfo", "-json", str(raster)], capture_output=True, text=True, check=True)
    corners = json.loads(done.stdout)["cornerCoordinates"]
    (left, bottom), (right, top) = corners["lowerLeft"], corners["upperRight"]
    return [left - 20_000, bottom - 20_000, right + 20_000, top + 20_000]


def inputs(area: Area, folder: Path) -> tuple[list[Path], str]:
    """Return the factor rasters of an area (elevation first: the reference grid) and its landslides."""
    source = DATA / area.name
    factors = terrain(source / "dem.tif", folder)
    if area.name == "kaghan":
        return [*factors, fault_distance(source, folder), source / "geology.tif", source / "landcover.tif"], str(
            source / area.landslides
        )
    # The inventory holds non-landslides too.
    landslides = folder / area.landslides
    tool("ogr2ogr", "-overwrite", landslides, source / "inventory.gpkg", "-where", LANDSLIDE_FILTER)
    return factors, str(landslides)


LANDSLIDE_FILTER = "lslpts = 'TRUE' OR lslpts = '1'"


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
        factors, landslides = inputs(area, folder)
        extra = {"STUDY_AREA": str(DATA / area.name / area.study_area)} if area.study_area else {}
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
                f"{area.name:9}{network:10}{random:8.3f}{area.baseline['random']:10.3f}{spatial:9.3f}"
                f"{area.baseline['spatial']:10.3f}{time.perf_counter() - start:8.0f} s"
            )
            print(lines[-1], flush=True)
    path = ROOT / "out" / "areas.csv"
    with open(path, "w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["area", "network", "strategy", "protocol", "folds", "auc"])
        writer.writerows(rows)
    print("\nAUC of the common held-out test, five folds; the baseline is scikit-learn's logistic regression")
    print(f"{'area':9}{'network':10}{'random':>8}{'baseline':>10}{'spatial':>9}{'baseline':>10}{'time':>10}")
    print("\n".join(lines))
    print(f"\n{path}")


if __name__ == "__main__":
    main()
