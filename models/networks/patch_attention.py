"""The CNN with attention over factors and the patch CNN, averaged in one file."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from ...feedback import Feedback
from ...sentences import say
from ..factors import Factor, centres, encode, encoded_names
from ..network import Fit, Model
from ..onnx_writer import GraphBuilder, Tensor, encoded_planes
from .attention import AttentionCnn, AttentionSettings
from .patch import PatchCnn, PatchSettings, crop, filled_rasters, write_patches

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels
    from ..network import Weights

CELL, PATCH = "cell.", "patch."  # what the names of either one's weights begin with
ATTENTION_SHARE = 0.1  # of the time


@dataclass(frozen=True)
class PatchAttentionSettings(PatchSettings):
    """Settings of both: those of the patch CNN; the CNN with attention is the one that is the default beside them."""


class PatchAttention(Model[PatchAttentionSettings]):
    """A CNN with attention of single cells and a patch CNN, trained on the same samples; a member is a pair of them.

    They go wrong in different places: what one knows of a cell's factors, the other of the land around it. The
    probability is the mean of both, the deviation the standard deviation between pairs. The history is the patch CNN's.
    Where landslides are few the CNN with attention has its boosted trees beside it, as it has alone.

    Weights are those of either one, their names after `cell.` and `patch.`.
    """

    name = "patch_attention"
    title = say("CNN with attention, averaged with a patch CNN")
    short_title = say("CNN with attention + patch CNN")
    settings_type = PatchAttentionSettings
    packages = (*AttentionCnn.packages, *PatchCnn.packages)
    fit_seconds = PatchCnn.fit_seconds + AttentionCnn.fit_seconds
    predict_seconds = PatchCnn.predict_seconds + AttentionCnn.predict_seconds

    def window(self, settings: PatchAttentionSettings) -> int:
        """Return the side of the window; see `Model.window`."""
        return settings.window

    def learn(
        self,
        factors: Sequence[Factor],
        values: Floats,
        labels: Labels,
        settings: PatchAttentionSettings,
        feedback: Feedback,
    ) -> Fit:
        """Fit both; see `Model.learn`."""
        of_cells = AttentionSettings.ensemble(
            seed=settings.seed,
            class_weight=settings.class_weight,
            epochs=settings.epochs,
            members=settings.members,
            validation_share=settings.validation_share,
            patience=settings.patience,
            trees_share=None,
        ).for_samples(len(values), int(labels.sum()))
        encoded = encode(factors, centres(values))
        cells = AttentionCnn().fit(encoded, labels, of_cells, feedback.part(0, ATTENTION_SHARE))
        patches = PatchCnn().learn(factors, values, labels, settings, feedback.part(ATTENTION_SHARE, 1))
        weights = {
            **{CELL + name: array for name, array in cells.weights.items()},
            **{PATCH + name: array for name, array in patches.weights.items()},
        }
        both = functools.partial(_probabilities, cells.probabilities, patches.probabilities, tuple(factors))
        return Fit(weights, both, patches.history)

    def probabilities(self, factors: Sequence[Factor], fit: Fit, values: Floats) -> Floats:
        """Return the pairs' probabilities; see `Model.probabilities`."""
        return fit.probabilities(values)

    def draw(self, graph: GraphBuilder, factors: Sequence[Factor], fit: Fit) -> Tensor:
        """Add both to `graph`, the CNN with attention over the cells in the middle of windows; see `Model.draw`."""
        filled = filled_rasters(graph, factors)
        weights = _named(fit.weights, PATCH)
        patches = graph.transpose(write_patches(graph, factors, weights, filled))
        reach = max(step + side // 2 for side, step in weights["scales"].tolist())
        middle = graph.node("Transpose", crop(graph, filled[0], reach), perm=[1, 0, 2, 3])
        planes = encoded_planes(graph, factors, graph.reshape(middle, (len(factors), -1)), (-1, 1))
        encoded = graph.transpose(planes[0] if len(planes) == 1 else graph.node("Concat", *planes, axis=0))
        of_cells = Fit(_named(fit.weights, CELL), fit.probabilities, fit.history)
        cells = AttentionCnn().write(graph, encoded, len(encoded_names(factors)), of_cells)
        return graph.node("Mul", graph.node("Add", cells, patches), graph.constant(np.array([0.5], dtype=np.float32)))


def _named(weights: Weights, start: str) -> Weights:
    return {name[len(start) :]: array for name, array in weights.items() if name.startswith(start)}


def _probabilities(
    of_cells: Callable[[Floats], Floats],
    of_windows: Callable[[Floats], Floats],
    factors: tuple[Factor, ...],
    windows: Floats,
) -> Floats:
    cells = of_cells(encode(factors, centres(windows)))
    return np.float32(0.5) * (cells + of_windows(windows))
