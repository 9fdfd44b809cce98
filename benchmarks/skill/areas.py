"""Compare all strategies and networks on the real areas and the demo basin, and print the AUCs beside the baselines.

All factors are made here, of the raw data: terrain factors over a narrow and a wide window, distances to faults,
categories with their names. Every strategy and network is trained on the split, and anew in five folds, random and over
spatial blocks; both tests are printed. What is there from an earlier run is read and not run again (`make clean` takes
it away). Writes ``out/areas.csv``. LightGBM, XGBoost, a GAM and scikit-learn's forest (`peers`) are trained on the same
folds, cells and ratio. The baselines are scikit-learn's on the same areas (one cell per landslide, five random
non-landslides each) with folds of their own: the figures that the networks had to live up to at first.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import DATA, OUT, present
from landslide_susceptibility.geodata.stack import open_stack  # noqa: E402
from landslide_susceptibility.models.registry import DEFAULT_NETWORK, find_network  # noqa: E402
from landslide_susceptibility.models.settings import Settings  # noqa: E402
from landslide_susceptibility.study.candidate import Candidate  # noqa: E402
from landslide_susceptibility.study.folds import IN_SPACE  # noqa: E402
from landslide_susceptibility.study.landslides import landslides_on  # noqa: E402
from landslide_susceptibility.study.negatives import NegativeSettings  # noqa: E402
from landslide_susceptibility.study.split import SplitSettings, landslide_keys, with_default_block_size  # noqa: E402
from landslide_susceptibility.workflows.folds.cross_validate import cross_validate  # noqa: E402
from landslide_susceptibility.workflows.folds.plan import FoldPlan  # noqa: E402
from peers import installed
from toolbox import run

WORK = OUT / "areas"
# In the order of the toolbox's lists.
NETWORKS = ("logistic", "cnn", "bp", "lstm", "attention", "mlp", "forest", "boosting", "svm")
STRATEGIES = ("random", "buffer", "slope", "information_value")
RATIO, FOLDS = find_network(DEFAULT_NETWORK).best_ratio, 5
HEADINGS = ("paper", "common", "random", "spatial")
FIGURES = ("auc_paper", "auc_common", "auc_common_random_folds", "auc_common_spatial_folds")
# Numbers in the toolbox's list. No window: slope, northness, eastness, the curvatures, TWI and SPI.
LOCAL, FOCAL = (0, 2, 3, 4, 5, 11, 12), (6, 7, 9, 10)


@dataclass(frozen=True)
class Area:
    """An area: where its data are, its windows in metres, and the baselines on random and spatial folds."""

    name: str
    folder: str = ""
    windows: tuple[int, ...] = ()
    categorical: tuple[str, ...] = ()
    study_area: str | None = None
    baseline: dict = field(default_factory=dict)


KAGHAN = {"logistic": (0.821, 0.808), "forest": (0.851, 0.823)}
ECUADOR = {"logistic": (0.809, 0.803), "forest": (0.860, 0.834)}
LAYER = "inventory.gpkg|layername=landslides"
AREAS = (
    Area("demo"),
    Area("ecuador", "ecuador", (100, 300), (), "study_area.gpkg"),
    # The baselines were measured over the whole grid, although landslides were mapped in the study area only.
    Area("ecuador_grid", "ecuador", (100, 300), baseline=ECUADOR),
    Area("kaghan", "kaghan", (300, 1000), ("geology", "landcover"), None, KAGHAN),
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
            INPUT=dem,
            FACTORS=factors,
            WINDOW=window,
            OUTPUT=folder / f"terrain_{window}.tif",
            FOLDER=target,
        )
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
        INPUT=f"{area / 'vectors.gpkg'}|layername=faults",
        REFERENCE=area / "dem.tif",
        OUTPUT=target,
    )
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


def stack_of(area: Area, folder: Path) -> tuple[str, str]:
    """Build the factor stack of an area from its raw data; return it and the landslides."""
    if area.name == "demo":
        basin = run("landslide:demobasin", OUTPUT=folder / "basin")
        stack = run("landslide:factorstack", INPUT=basin["FACTORS"], OUTPUT=folder / "stack.tif")
        return stack["OUTPUT"], basin["LANDSLIDES"]
    extra = {"STUDY_AREA": DATA / area.folder / area.study_area} if area.study_area else {}
    if area.categorical:
        extra["CATEGORICAL"] = ",".join(area.categorical)
        extra["LABELS"] = ";".join(f"{name}={label_table(area, name, folder)}" for name in area.categorical)
    stack = run("landslide:factorstack", INPUT=factors_of(area, folder), OUTPUT=folder / "stack.tif", **extra)
    return stack["OUTPUT"], f"{DATA / area.folder}/{LAYER}"


def compared(
    area: Area, network: str, stack: str, landslides: str, folder: Path, ratio: float, strategies
) -> list[dict]:
    """Return the rows of one network, by every strategy, from the comparison of a finished run or a new one."""
    output = folder / f"{network}_{ratio:g}"
    if not (output / "comparison.csv").exists():
        run(
            "landslide:comparestrategies",
            INPUT=stack,
            LANDSLIDES=landslides,
            NETWORKS=NETWORKS.index(network),
            STRATEGIES=strategies,
            RATIO=ratio,
            FOLDS=FOLDS,
            TITLE=area.name.capitalize(),
            OUTPUT=output,
        )
    with open(output / "comparison.csv", newline="", encoding="utf-8") as stream:
        return [{"area": area.name, "ratio": ratio, **row} for row in csv.DictReader(stream)]


def compared_peers(area: Area, stack_path: str, landslides: str, folder: Path, ratio: float) -> list[dict]:
    """Return the rows of the peers that are installed, in the very folds of the comparison, which are kept likewise."""
    rows = []
    for name in installed():
        path = folder / f"{name}_{ratio:g}.csv"
        if not path.exists():
            stack = open_stack(stack_path)
            located = landslides_on(landslides, stack.info)
            plan = FoldPlan(
                stack=stack,
                class_stack=None,
                class_counts=[],
                located=located,
                negatives=NegativeSettings(ratio=ratio),
                alpha=0.0,
                split=with_default_block_size(SplitSettings(), landslide_keys(located), stack.grid),
            )
            candidate = Candidate(name, Settings(seed=plan.split.seed, class_weight=Settings.best_class_weight))
            found = cross_validate(plan, [candidate], IN_SPACE, FOLDS)
            aucs = {f"auc_common_{kind}_folds": f"{found[kind][0].auc_common:.5f}" for kind in IN_SPACE}
            row = {"strategy": STRATEGIES[0], "network": name, "auc_paper": "", "auc_common": "", **aucs}
            with open(path, "w", newline="", encoding="utf-8") as stream:
                writer = csv.DictWriter(stream, list(row))
                writer.writeheader()
                writer.writerow(row)
        with open(path, newline="", encoding="utf-8") as stream:
            rows += [{"area": area.name, "ratio": ratio, **row} for row in csv.DictReader(stream)]
    return rows


def shown(rows: list[dict], area: Area) -> None:
    """Print rows as they come: both tests on the split, and the common test on both kinds of folds."""
    for row in rows:
        figures = [row[name] for name in FIGURES]
        texts = [f"{float(figure):8.3f}" if figure else f"{'-':>8}" for figure in figures]
        print(f"{area.name:13}{row['network']:11}{row['strategy']:18}{row['ratio']:5g}  {' '.join(texts)}", flush=True)


def best(rows: list[dict]) -> None:
    """Print which strategy and network are best over all areas: the mean of the common test over folds and areas."""
    found: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        if row["ratio"] == RATIO and row["auc"]:
            found.setdefault((row["strategy"], row["network"]), []).append(float(row["auc"]))
    areas = max(map(len, found.values()))
    means = {pair: sum(aucs) / areas for pair, aucs in found.items() if len(aucs) == areas}
    print(f"\nmean over {areas} areas of the common test, mean of random and spatial folds")
    for pair in sorted(means, key=means.get, reverse=True):
        print(f"{pair[0]:18}{pair[1]:11}{means[pair]:8.4f}")


def main() -> None:
    """Compare all strategies and networks on all areas, or the networks named as arguments; print and write tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("networks", nargs="*", metavar="network", help=f"by default all: {', '.join(NETWORKS)}")
    networks = parser.parse_args().networks or NETWORKS
    unknown = sorted(set(networks) - set(NETWORKS))
    if unknown:
        parser.error(f"there is no network '{unknown[0]}': choose among {', '.join(NETWORKS)}")
    present(DATA)
    rows: list[dict] = []
    print(f"{'area':13}{'network':11}{'strategy':18}{'ratio':>5}  {' '.join(f'{name:>8}' for name in HEADINGS)}")
    for area in AREAS:
        folder = WORK / area.name
        folder.mkdir(parents=True, exist_ok=True)
        stack, landslides = stack_of(area, folder)
        for network in networks:
            # Over the whole grid, only what the baselines are of.
            strategies = STRATEGIES[:1] if area.name == "ecuador_grid" else STRATEGIES
            start = time.perf_counter()
            numbers = [STRATEGIES.index(name) for name in strategies]
            made = compared(area, network, stack, landslides, folder, RATIO, numbers)
            shown(made, area)
            print(f"{'':50}{time.perf_counter() - start:6.0f} s", flush=True)
            rows += made
        made = compared_peers(area, stack, landslides, folder, RATIO)
        shown(made, area)
        rows += made
    path = OUT / "areas.csv"
    with open(path, "w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), restval="")
        writer.writeheader()
        writer.writerows(rows)
    best(rows)
    print("\nbaselines by scikit-learn, random / spatial folds, five non-landslides for each landslide:")
    for area in AREAS:
        for name, (random, spatial) in area.baseline.items():
            print(f"{area.name:13}{name:10}{random:.3f} / {spatial:.3f}")
    print(f"\n{path}")


if __name__ == "__main__":
    main()
