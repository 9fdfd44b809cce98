"""Compare the patch CNN, alone and averaged with the default, with the default, and print the AUCs.

Random and spatial folds of the three areas, all models on the same landslides and cells: those of the held-out blocks
around which no cell trains, as far as the window reaches. What was measured is kept in ``out/patch.csv``, a row for
each area, kind of folds and window, and is not measured again; ``p`` is the paired test of average and default.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from areas import AREAS, WORK, stack_of
from checkout import DATA, OUT, present
from landslide_susceptibility.analysis.fold_auc import FoldScores  # noqa: E402
from landslide_susceptibility.geodata.stack import open_stack  # noqa: E402
from landslide_susceptibility.models.registry import find_network  # noqa: E402
from landslide_susceptibility.study.candidate import Candidate  # noqa: E402
from landslide_susceptibility.study.folds import IN_SPACE, CrossValidation  # noqa: E402
from landslide_susceptibility.study.landslides import landslides_on  # noqa: E402
from landslide_susceptibility.study.negatives import NegativeSettings  # noqa: E402
from landslide_susceptibility.study.split import SplitSettings, landslide_keys, with_default_block_size  # noqa: E402
from landslide_susceptibility.workflows.folds.cross_validate import cross_validate  # noqa: E402
from landslide_susceptibility.workflows.folds.plan import FoldPlan  # noqa: E402

DEFAULT, PATCH = "attention", "patch"
MEMBERS = 10  # of the default
WINDOWS = (21,)
FOLDS = 5
COLUMNS = ("area", "folds", "window", "members", "ratio", "seed", "default", "alone", "averaged", "p", "seconds")
NAMES = ("demo", "ecuador", "kaghan")


def inputs_of(name: str) -> tuple[str, str]:
    """Return an area's factor stack and landslides; the stack is made where it is not there."""
    area, folder = next(area for area in AREAS if area.name == name), WORK / name
    made = folder / "stack.tif"
    if made.exists():
        here = folder / "basin" / "landslides.gpkg"
        return str(made), str(here if name == "demo" else f"{DATA / area.folder}/inventory.gpkg|layername=landslides")
    folder.mkdir(parents=True, exist_ok=True)
    return stack_of(area, folder)


def validated(name: str, window: int, kind: str, options: argparse.Namespace) -> list[CrossValidation]:
    """Return the folds of the default, of the patch CNN and of their average, on the same places."""
    path, landslides = inputs_of(name)
    stack = open_stack(path)
    located = landslides_on(landslides, stack.info)
    split = with_default_block_size(SplitSettings(seed=options.seed), landslide_keys(located), stack.grid)
    plan = FoldPlan(
        stack=stack,
        class_stack=None,
        class_counts=[],
        located=located,
        negatives=NegativeSettings(ratio=options.ratio, seed=options.seed),
        alpha=0.0,
        split=split,
    )
    common = {"seed": options.seed, "class_weight": "balanced"}
    # With trees where landslides are few, as it is trained by default.
    default = find_network(DEFAULT).settings_type.ensemble(members=MEMBERS, trees_share=None, **common)
    patch = find_network(PATCH).settings_type.ensemble(members=options.members, window=window, **common)
    candidates = [Candidate(DEFAULT, default), Candidate(PATCH, patch)]
    first, second = cross_validate(plan, candidates, [kind], FOLDS, common_cells=options.cells)[kind]
    folds = [replace(one, common=averaged(one.common, other.common)) for one, other in zip(first.folds, second.folds)]
    return [first, second, CrossValidation(kind, folds)]


def averaged(first: FoldScores, second: FoldScores) -> FoldScores:
    """Return the mean of two models' scores, as one file with both gives it."""
    return FoldScores(landslides=(first.landslides + second.landslides) / 2, others=(first.others + second.others) / 2)


def main() -> None:
    """Measure what is missing, print all of it and write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("windows", nargs="*", type=int, default=WINDOWS, help=f"in cells, by default {WINDOWS[0]}")
    parser.add_argument("--areas", nargs="*", default=NAMES, choices=NAMES)
    parser.add_argument("--kinds", nargs="*", default=IN_SPACE, choices=IN_SPACE)
    parser.add_argument("--members", type=int, default=MEMBERS, help="of the patch CNN")
    parser.add_argument("--ratio", type=float, default=1.0, help="non-landslides for each landslide")
    parser.add_argument("--cells", type=int, default=10_000, help="random cells of the common test")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    present(DATA)
    path = OUT / "patch.csv"
    path.parent.mkdir(exist_ok=True)
    rows = list(csv.DictReader(path.open(encoding="utf-8"))) if path.exists() else []
    print(" ".join(f"{name:>9}" for name in COLUMNS))
    for kind in options.kinds:
        for name in options.areas:
            for window in options.windows:
                told = (name, kind, str(window), str(options.members), f"{options.ratio:g}", str(options.seed))
                row = next((row for row in rows if tuple(row[key] for key in COLUMNS[:6]) == told), None)
                if row is None:
                    start = time.perf_counter()
                    default, alone, both = validated(name, window, kind, options)
                    figures = [found.auc_common for found in (default, alone, both)]
                    figures += [both.difference(default).p_value, time.perf_counter() - start]
                    row = dict(zip(COLUMNS, (*told, *(f"{figure:.4f}" for figure in figures))))
                    rows = [*rows, row]
                    with path.open("w", newline="", encoding="utf-8") as stream:
                        writer = csv.DictWriter(stream, COLUMNS)
                        writer.writeheader()
                        writer.writerows(rows)
                print(" ".join(f"{row[name]:>9}" for name in COLUMNS), flush=True)
    print(path)


if __name__ == "__main__":
    main()
