"""A convolutional network that sees the window of cells around a cell, several members at once."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...errors import ParameterError
from ...feedback import Feedback
from ...sentences import say
from ..factors import Factor, encoded_names
from ..learning.epochs import member_rngs, train_members
from ..learning.glorot import glorot_weights
from ..network import Fit, Model
from ..onnx_writer import INPUT, GraphBuilder, Tensor, encoded_planes
from ..settings import GradientSettings, Section, setting
from .patch_training import PatchLearner, boxes, fill_values, fitted, scales_of

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels
    from ..network import Weights

FILTERS, UNITS = 16, 16
SMALLEST_WINDOW, LARGEST_WINDOW = 9, 63


@dataclass(frozen=True)
class PatchSettings(GradientSettings):
    """Settings of the patch CNN.

    Attributes
    ----------
    window : int
        Side of the window of cells that it sees, odd.
    """

    window: int = setting(
        21,
        title=say("Window (cells)"),
        section=Section.SHAPE,
        low=SMALLEST_WINDOW,
        high=LARGEST_WINDOW,
        help=say("Side of the square of cells around a cell that the model looks at, odd."),
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.window % 2 == 0:
            raise ParameterError(say("window is {window}: use an odd number of cells, such as 21.", window=self.window))


class PatchCnn(Model[PatchSettings]):
    """Features of every cell, their means in boxes around it, and a convolution over these at each scale.

    1. *Cells.* The encoded factors of each cell and a plane that is 1 where it has no data become 16 features by one
       layer with ReLU, the same for all cells: nodata and borders need no values made up for them.
    2. *Around.* At each scale, 3 × 3 boxes lie around the cell in the middle: single cells, boxes that fill the window
       between them, and in a large window boxes of 3 × 3 cells. The features' means in the boxes pass through a
       convolution with 3 × 3 kernels and ReLU: what lies uphill and what downhill is told apart, at the price of 2304
       weights a scale however large the window is.
    3. *Fully connected.* The features of the cell and of each scale side by side, a layer of 16 with ReLU, the logit.

    In training, mini-batches are turned and mirrored at random in one of eight ways, all of them where there are up to
    1000 samples, and each looks at nine cells of each larger box, others every time. Of a raster each step is computed
    once for all windows: means by pooling along rows and then columns, the convolutions with dilation.

    Measured in Ecuador (spatial folds, the AUC of the common test): convolutions with strides down the window, as is
    usual, ranked 0.09 below the CNN with attention, means in boxes as well as it; turning gained 0.008.

    Weights are kept as `cell.weight` [members, C, D + 1], `around<k>.weight` [members, C, C, 3, 3], `hidden.weight`
    [members, H, (1 + scales) C] and `connected.weight` [members, 1, H] with a bias each, and `scales`, int64
    [scales, 2].
    """

    name = "patch"
    title = say("Patch CNN (looks at the neighbourhood)")
    short_title = say("Patch CNN")
    settings_type = PatchSettings
    packages = ("torch",)
    fit_seconds = 0.05
    predict_seconds = 0.3

    def window(self, settings: PatchSettings) -> int:
        """Return the side of the window; see `Model.window`."""
        return settings.window

    def learn(
        self, factors: Sequence[Factor], values: Floats, labels: Labels, settings: PatchSettings, feedback: Feedback
    ) -> Fit:
        """Fit all members by Adam on the cross-entropy; see `Model.learn`."""
        rngs, scales = member_rngs(settings), scales_of(settings.window)
        shapes: dict[str, tuple[int, ...]] = {"cell": (FILTERS, len(encoded_names(factors)) + 1)}
        shapes.update({f"around{number}": (FILTERS, FILTERS, 3, 3) for number in range(len(scales))})
        shapes.update({"hidden": (UNITS, FILTERS * (1 + len(scales))), "connected": (1, UNITS)})
        learner = functools.partial(_learner, scales, factors, values, labels, settings)
        weights, history = train_members(learner, glorot_weights(shapes, rngs), labels, settings, rngs, feedback)
        return Fit({**weights, "scales": scales}, fitted(weights, scales, factors), history)

    def probabilities(self, factors: Sequence[Factor], fit: Fit, values: Floats) -> Floats:
        """Return the members' probabilities; see `Model.probabilities`."""
        return fit.probabilities(values)

    def draw(self, graph: GraphBuilder, factors: Sequence[Factor], fit: Fit) -> Tensor:
        """Add the network to `graph`; see `Model.draw`."""
        return graph.transpose(write_patches(graph, factors, fit.weights, filled_rasters(graph, factors)))


def _learner(
    scales: np.ndarray,
    factors: Sequence[Factor],
    values: Floats,
    labels: Labels,
    settings: PatchSettings,
    initial: Weights,
    first: int,
) -> PatchLearner:
    return PatchLearner(initial, scales, factors, values, labels, settings, first)


def filled_rasters(graph: GraphBuilder, factors: Sequence[Factor]) -> tuple[Tensor, Tensor]:
    """Add what stands for cells without data; return the rasters [n, F, h, w] and the plane [n, 1, h, w] of such cells.

    A cell that is NaN in one factor makes the sum over all of them NaN.
    """
    raw = Tensor(INPUT)
    without = graph.node("IsNaN", graph.node("ReduceSum", raw, graph.integers([1]), keepdims=1))
    fill = graph.constant(fill_values(factors).reshape(1, -1, 1, 1))
    return graph.node("Where", without, fill, raw), graph.cast(without, np.float32)


def write_patches(
    graph: GraphBuilder, factors: Sequence[Factor], weights: Weights, filled: tuple[Tensor, Tensor]
) -> Tensor:
    """Add all members to `graph`; return the name of their probabilities, [members, cells].

    `filled` is what `filled_rasters` returned.
    """
    encoded = graph.node("Concat", *encoded_planes(graph, factors, filled[0], (1, -1, 1, 1)), filled[1], axis=1)
    scales = boxes(weights["scales"])
    reach = max(step + side // 2 for side, step in scales)
    logits = []
    for member in range(len(weights["connected.bias"])):
        own = {name: array[member] for name, array in weights.items() if name != "scales"}
        cells = graph.node("Relu", _convolved(graph, own, "cell", encoded))
        seen = [crop(graph, cells, reach)]
        for number, (side, step) in enumerate(scales):
            means = cells
            if side > 1:  # along one side and then along the other: 2 k sums instead of k²
                means = graph.node("AveragePool", means, kernel_shape=[side, 1])
                means = graph.node("AveragePool", means, kernel_shape=[1, side])
            around = graph.node("Relu", _convolved(graph, own, f"around{number}", means, step))
            seen.append(crop(graph, around, reach - step - side // 2))
        hidden = graph.node("Relu", _convolved(graph, own, "hidden", graph.node("Concat", *seen, axis=1)))
        logits.append(_convolved(graph, own, "connected", hidden))
    together = graph.node("Concat", *logits, axis=1) if len(logits) > 1 else logits[0]
    planar = graph.node("Transpose", graph.node("Sigmoid", together), perm=[1, 0, 2, 3])
    return graph.reshape(planar, (len(logits), -1))


def crop(graph: GraphBuilder, rasters: Tensor, cells: int) -> Tensor:
    """Add a cut of so many cells off each end of both sides of rasters; return the name of the result."""
    if not cells:
        return rasters
    ends = graph.integers([cells, cells]), graph.integers([-cells, -cells])
    return graph.node("Slice", rasters, *ends, graph.integers([2, 3]))


def _convolved(graph: GraphBuilder, own: Weights, layer: str, rasters: Tensor, step: int = 1) -> Tensor:
    """Add a layer over rasters, with kernels of 1 × 1 where its weights have none; return the name of the result.

    `step` is how many cells apart the weights of a kernel take effect.
    """
    weight = own[f"{layer}.weight"]
    kernels = weight if weight.ndim == 4 else weight[:, :, np.newaxis, np.newaxis]
    bias = graph.constant(own[f"{layer}.bias"])
    return graph.node("Conv", rasters, graph.constant(kernels), bias, dilations=[step, step])
