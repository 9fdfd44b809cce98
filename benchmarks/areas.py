"""Run the whole chain on the real areas and print its AUCs beside the baselines.

All factors are made here, of the raw data: terrain factors over a narrow and a wide window, distances to faults,
categories with their names. For every area and network: the split of the run itself, and five folds, random and over
spatial blocks, by the paper's protocol and by the common held-out test. Writes ``out/areas.csv``. The baselines are
scikit-learn's logistic regression on the same areas (one cell per landslide, five random non-landslides each), the
figures the networks have to live up to.
"""

from __future__ import annotations

import csv
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from toolbox import ROOT, run

DATA = ROOT.parent / "shared" / "data"
OUT = ROOT / "out" / "areas"
NETWORKS = {"logistic": 0, "cnn": 1}
STRATEGY, RATIO, FOLDS = "random", 5, 5
# Numbers in the toolbox's list. No window: slope, northness, eastness, the curvatures, TWI and SPI.
LOCAL, FOCAL = (0, 2, 3, 4, 5, 11, 12), (6, 7, 9, 10)


@dataclass(frozen=True)
class Area:
    """A real area: where its data are, its windows in metres, and the logistic baseline on random and spatial folds."""

    name: str
    folder: str
    windows: tuple[int, int]
    categorical: tuple[str, ...]
    study_area: str | None
    baseline: dict


KAGHAN = {"random": 0.821, "spatial": 0.808}
ECUADOR = {"random": 0.809, "spatial": 0.803}
LAYER = "inventory.gpkg|layername=landslides"
AREAS = (
    Area("kaghan", "kaghan", (300, 1000), ("geology", "landcover"), None, KAGHAN),
    Area("ecuador", "ecuador", (100, 300), (), "study_area.gpkg", ECUADOR),
    # The baseline was measured over the whole grid, although landslides were mapped in the study area only.
    Area("ecuador_grid", "ecuador", (100, 300), (), None, ECUADOR),
)


def terrain(area: Area, folder: Path) -> list[Path]:
    """Make terrain factors of the area's DEM over a narrow and a wide window; return their paths, elevation first."""
    dem = DATA / area.folder / "dem.tif"
    made = []
    for number, window in enumerate(area.windows):
        target = folder / f"window_{window}"
        factors = (LOCAL if number == 0 else ()) + FOCAL
        results = run(
            "landslide:terrainfactors",
            INPUT=dem, FACTORS=factors, WINDOW=window, OUTPUT=folder / f"terrain_{window}.tif", FOLDER=target,
        )  # fmt: skip
        for file in map(Path, results["FILES"]):
            made.append(file if number == 0 else file.replace(target / f"{file.stem}_{window}.tif"))
    return [_elevation(dem, folder), *made]


def _elevation(dem: Path, folder: Path) -> Path:
    """Return the DEM under the name that its factor is to have."""
    link = folder / "elevation.tif"
    link.unlink(missing_ok=True)
    link.symlink_to(dem)
    return link


def fault_distance(area: Path, folder: Path) -> Path:
    """Measure distances to the area's faults on the DEM's grid; faults beyond its edge count."""
    target = folder / "fault_distance.tif"
    run(
        "landslide:distancefactor",
        INPUT=f"{area / 'vectors.gpkg'}|layername=faults", REFERENCE=area / "dem.tif", OUTPUT=target,
    )  # fmt: skip
    return target


def factors_of(area: Area, folder: Path) -> list[Path]:
    """Make an area's factors of its raw data and return their paths, elevation first: the reference grid."""
    source = DATA / area.folder
    factors = terrain(area, folder)
    if area.name == "kaghan":
        return [*factors, fault_distance(source, folder), source / "geology.tif", source / "landcover.tif"]
    return factors


def label_table(area: Area, name: str, folder: Path) -> Path:
    """Write the names of a factor's categories as the toolbox takes them: value, label."""
    target = folder / f"{name}_labels.csv"
    with open(DATA / area.folder / f"{name}_classes.csv", newline="", encoding="utf-8") as stream:
        rows = [(row["value"], row["description"]) for row in csv.DictReader(stream)]
    with open(target, "w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("value", "label"), *rows])
    return target


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
    """Run all areas and networks, or the networks named as arguments, print the table and write it."""
    only = set(sys.argv[1:])
    if not DATA.is_dir():
        raise SystemExit(f"The real areas are not here: {DATA} is missing, so there is nothing to run.")
    rows, lines = [], []
    for area in AREAS:
        folder = OUT / area.name
        folder.mkdir(parents=True, exist_ok=True)
        factors, landslides = factors_of(area, folder), f"{DATA / area.folder}/{LAYER}"
        extra = {"STUDY_AREA": str(DATA / area.folder / area.study_area)} if area.study_area else {}
        if area.categorical:
            extra["LABELS"] = ";".join(f"{name}={label_table(area, name, folder)}" for name in area.categorical)
        for network, number in NETWORKS.items():
            if only and network not in only:
                continue
            start = time.perf_counter()
            results = run(
                "landslide:susceptibility",
                INPUT=factors, CATEGORICAL=",".join(area.categorical), LANDSLIDES=landslides, NETWORK=number,
                ENSEMBLE=True, STRATEGY=0, RATIO=RATIO, FOLDS=FOLDS, TITLE=area.name.capitalize(),
                OUTPUT=folder / network, **extra,
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
