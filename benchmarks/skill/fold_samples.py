"""The samples of folds on the real areas and the demo basin, kept in files, so that one training is one short process.

What a fold trains on and is tested on is the plugin's own choice: landslides by `Folding`, non-landslides in the order
in which the strategy 'random' draws them, of which a ratio takes the first, and the common test. Cells that any ratio
up to the largest would train on are left out of the common test of every ratio, so that all have the same test.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from areas import AREAS, WORK, stack_of
from checkout import OUT
from landslide_susceptibility.geodata.cell_sampling import EVERYWHERE, Condition, sample_groups  # noqa: E402
from landslide_susceptibility.geodata.cell_values import values_at  # noqa: E402
from landslide_susceptibility.geodata.stack import open_stack  # noqa: E402
from landslide_susceptibility.geodata.workers import open_workers  # noqa: E402
from landslide_susceptibility.steps.negative_samples import choose_negatives, wanted  # noqa: E402
from landslide_susceptibility.study.evaluation import COMMON_CELLS, COMMON_STREAM  # noqa: E402
from landslide_susceptibility.study.folds import IN_SPACE, SPATIAL_FOLDS  # noqa: E402
from landslide_susceptibility.study.landslides import landslides_on  # noqa: E402
from landslide_susceptibility.study.negatives import NegativeSettings  # noqa: E402
from landslide_susceptibility.study.split import SplitSettings, landslide_keys, with_default_block_size  # noqa: E402
from landslide_susceptibility.workflows.folds.folding import Folding  # noqa: E402
from landslide_susceptibility.workflows.folds.plan import FoldPlan  # noqa: E402

SAMPLES = OUT / "skill" / "samples"
FOLDS, MOST_RATIO = 5, 20


@dataclass(frozen=True)
class Places:
    """Some cells: their factor values float32 [n, F], the fold that holds them out, and their spatial block."""

    values: np.ndarray
    fold: np.ndarray
    block: np.ndarray

    def __getitem__(self, chosen: np.ndarray | slice) -> Places:
        return Places(self.values[chosen], self.fold[chosen], self.block[chosen])


@dataclass(frozen=True)
class FoldSamples:
    """What the folds of one kind are made of, for any ratio and any model.

    Attributes
    ----------
    names, kinds : tuple of str
        Of the factors.
    landslides : Places
    others : Places
        Non-landslides in the order in which they are drawn.
    common : Places
        Of the common test; the fold is -1 where every fold has them.
    """

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    landslides: Places
    others: Places
    common: Places

    def training(self, fold: int, ratio: float, few: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
        """Return values and labels that a fold trains on.

        `few` is the number of landslides of all, chosen at random, of which the fold trains on its share; 0 for all.
        """
        slides, count = np.flatnonzero(self.landslides.fold != fold), self.landslides.fold.size
        others = self.others[: max(1, round(ratio * count))]
        rows = np.flatnonzero(others.fold != fold)
        if few and few < count:
            rows = rows[: max(2, round(rows.size * few / count))]
            share = round(slides.size * few / count)
            slides = np.sort(np.random.default_rng([seed, fold]).choice(slides, share, replace=False))
        values = np.concatenate([self.landslides.values[slides], others.values[rows]])
        return values, np.repeat([1, 0], [slides.size, rows.size])

    def test(self, fold: int) -> tuple[Places, Places]:
        """Return the landslides and the common cells that a fold is tested on."""
        return self.landslides[self.landslides.fold == fold], self.common[np.isin(self.common.fold, (fold, -1))]


def fold_samples(area: str, kind: str, seed: int) -> FoldSamples:
    """Return the samples of an area's folds, from their file or made anew."""
    path = SAMPLES / f"{area}_{kind}_{seed}.npz"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(area, seed)
    with np.load(path) as kept:
        places = {
            name: Places(kept[f"{name}_values"], kept[f"{name}_fold"], kept[f"{name}_block"])
            for name in ("landslides", "others", "common")
        }
        return FoldSamples(tuple(kept["names"].tolist()), tuple(kept["kinds"].tolist()), **places)


def _make(area: str, seed: int) -> None:
    """Write the files of both kinds of folds."""
    folder = WORK / area
    folder.mkdir(parents=True, exist_ok=True)
    stack_path, inventory = stack_of(next(known for known in AREAS if known.name == area), folder)
    stack = open_stack(stack_path)
    located = landslides_on(inventory, stack.info)
    negatives = NegativeSettings(ratio=MOST_RATIO, seed=seed)
    split = with_default_block_size(SplitSettings(seed=seed), landslide_keys(located), stack.grid)
    plan = FoldPlan(
        stack=stack, class_stack=None, class_counts=[], located=located, negatives=negatives, alpha=0.0, split=split
    )
    with open_workers(1) as workers:
        for kind in IN_SPACE:
            folding = Folding(plan, kind, FOLDS)
            count = wanted(negatives, folding.slides.size)
            others = choose_negatives(workers, stack, located, count, negatives).index
            groups = folding.groups if kind == SPATIAL_FOLDS else EVERYWHERE
            sampled = sample_groups(
                workers,
                stack.info,
                stack.bands,
                Condition(located.touched),
                COMMON_CELLS,
                groups,
                seed=seed,
                stream=COMMON_STREAM,
            )
            common = np.concatenate([sample.index for sample in sampled])
            tested = np.repeat(np.arange(len(sampled)), [sample.index.size for sample in sampled])
            tested = tested if kind == SPATIAL_FOLDS else np.full(common.size, -1)
            apart = ~np.isin(common, others)
            cells = {"landslides": folding.slides, "others": others, "common": common[apart]}
            folds = {"landslides": folding.of_slides(), "others": folding.of_others(others), "common": tested[apart]}
            kept: dict[str, np.ndarray] = {
                "names": np.array([factor.name for factor in stack.factors]),
                "kinds": np.array([factor.kind for factor in stack.factors]),
            }
            for name, index in cells.items():
                kept[f"{name}_values"] = values_at(stack.info, index, stack.bands, workers=workers)[0]
                kept[f"{name}_fold"] = folds[name]
                kept[f"{name}_block"] = folding.groups.blocks.number(index, stack.grid)
            np.savez_compressed(SAMPLES / f"{area}_{kind}_{seed}.npz", **kept)
