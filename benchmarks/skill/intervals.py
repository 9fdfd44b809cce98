"""Print AUCs of real areas with both 95 % intervals: by spatial blocks, and DeLong's, for independent landslides.

Each area is mapped and cross-validated by the default model (or the one that ``--network`` names). A bootstrap of whole
spatial blocks, of landslides and other places alike, stands beside both standard deviations. Stacks of ``make areas``
are used where they are there. The table is the one of ``docs/evaluation.md``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from areas import AREAS, WORK, stack_of
from checkout import DATA, present
from landslide_susceptibility import api  # noqa: E402
from landslide_susceptibility.analysis.block_auc import PlacedFolds, mean_interval  # noqa: E402
from landslide_susceptibility.analysis.fold_auc import FoldScores, placed_folds  # noqa: E402
from landslide_susceptibility.analysis.metrics import AucInterval, auc_interval  # noqa: E402
from landslide_susceptibility.study.measures import TestResult  # noqa: E402

FOLDS, REPEATS = 5, 200
NAMES = ("kaghan", "ecuador", "demo")


def folds_of(test: TestResult) -> list[FoldScores]:
    """Return a test as its only fold."""
    slides = test.labels == 1
    return [FoldScores(test.scores[slides], test.scores[~slides], test.blocks[slides], test.blocks[~slides])]


def bootstrapped(folds: list[FoldScores]) -> float:
    """Return the standard deviation of the mean AUC over resamples of whole blocks."""
    from scipy.stats import rankdata

    rng = np.random.default_rng(1)
    blocks = np.unique(np.concatenate([of for fold in folds for of in (fold.landslide_blocks, fold.other_blocks)]))
    found = []
    for _ in range(REPEATS):
        times = np.bincount(rng.integers(0, blocks.size, blocks.size), minlength=blocks.size)
        areas = []
        for fold in folds:
            slides, others = (
                np.repeat(scores, times[np.searchsorted(blocks, where)])
                for scores, where in ((fold.landslides, fold.landslide_blocks), (fold.others, fold.other_blocks))
            )
            if slides.size and others.size:
                rank = rankdata(np.concatenate([slides, others]))[: slides.size]
                areas.append((rank.mean() - (slides.size + 1) / 2) / others.size)
        found.append(np.mean(areas))
    return float(np.std(found, ddof=1))


def shown(area: str, what: str, folds: list[FoldScores], shared: bool, by_delong: AucInterval) -> None:
    """Print a row of the table."""
    (placed,) = placed_folds([folds], shared) or [PlacedFolds([])]
    by_blocks = mean_interval(placed)
    texts = [f"{of.lower:.3f} – {of.upper:.3f} ({of.deviation:.4f})" for of in (by_blocks, by_delong)]
    print(f"| {area} | {what} | {by_blocks.auc:.3f} | {' | '.join(texts)} | {bootstrapped(folds):.4f} |", flush=True)


def main() -> None:
    """Map the areas and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("areas", nargs="*", default=list(NAMES))
    parser.add_argument("--network", default="")
    parser.add_argument("--ratio", type=float, default=1.0, help="non-landslides for each landslide")
    given = parser.parse_args()
    present(DATA)
    print("| area | landslides held out | AUC | by spatial blocks | DeLong's | bootstrap of blocks |")
    print("| --- | --- | --- | --- | --- | --- |")
    for area in AREAS:
        if area.name not in given.areas:
            continue
        folder = WORK / area.name
        folder.mkdir(parents=True, exist_ok=True)
        stack, landslides = stack_of(area, folder)
        chosen = {"network": given.network} if given.network else {}
        settings = api.StudySettings(folds=FOLDS, negatives=api.NegativeSettings(ratio=given.ratio), **chosen)
        result = api.susceptibility(stack, landslides, str(folder / "intervals"), settings)
        test = result.evaluation.common
        shown(area.name, "30 % at random", folds_of(test), False, auc_interval(test.labels, test.scores))
        for found in result.validations:
            shared = found.shares_common_cells
            shown(area.name, f"{found.kind} folds", [fold.common for fold in found.folds], shared, found.common)


if __name__ == "__main__":
    main()
