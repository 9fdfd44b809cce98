"""The mean AUC of folds, and what it varies by where whole spatial blocks come and go together.

The deviation is that of clustered data (Obuchowski 1997, Biometrics 53): DeLong's components are summed over all places
of a block before they are squared, so that landslides beside each other count as what they are, one event.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401
from landslide_susceptibility.analysis.metrics import placements  # noqa: E402


@dataclass(frozen=True)
class BlockAuc:
    """Mean AUC of folds, each fold's, and the share of every block in what it strays by, {block: float}."""

    auc: float
    folds: tuple[float, ...]
    shares: dict[int, float]

    @classmethod
    def of(cls, folds: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]) -> BlockAuc:
        """Return it of folds: scores of landslides and of other places, then the blocks of each."""
        areas, shares = [], {}
        for slides, others, slide_blocks, other_blocks in folds:
            of_slides, of_others = placements(positive=slides, negative=others)
            area = float(of_slides.mean())
            areas.append(area)
            for components, blocks in ((of_slides, slide_blocks), (of_others, other_blocks)):
                numbers, place = np.unique(blocks, return_inverse=True)
                strays = np.bincount(place, components - area) / components.size / len(folds)
                for number, stray in zip(numbers.tolist(), strays.tolist()):
                    shares[number] = shares.get(number, 0.0) + stray
        return cls(float(np.mean(areas)), tuple(areas), shares)

    @property
    def deviation(self) -> float:
        """Standard deviation of the mean AUC."""
        return _deviation(np.array(list(self.shares.values())))

    def less(self, other: BlockAuc) -> tuple[float, float]:
        """Return by how much it is above another of the same places, and the standard deviation of that."""
        strays = np.array([share - other.shares[block] for block, share in self.shares.items()])
        return self.auc - other.auc, _deviation(strays)


def _deviation(strays: np.ndarray) -> float:
    return float(np.sqrt(strays.size / (strays.size - 1) * (strays**2).sum()))
