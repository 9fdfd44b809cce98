"""Our own short writer of network files: `onnx.helper`, no exporter, versions that old runtimes load."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NewType

import numpy as np

from ..dependencies import require
from .factors import Factor, category_columns, continuous_columns
from .seal import SEALED_SCHEMA, with_metadata

if TYPE_CHECKING:
    from onnx import NodeProto, TensorProto, ValueInfoProto

IR_VERSION = 8
OPSETS = {"": 17, "ai.onnx.ml": 3}
INPUT = "factors"
NETWORK_OUTPUTS = ("probability", "deviation")
PRODUCER = "landslide_susceptibility"
Tensor = NewType("Tensor", str)  # the name of a tensor of a graph


class GraphBuilder:
    """Collects nodes and constants of one graph; a tensor is known by its name.

    Examples
    --------
    >>> graph = GraphBuilder()
    >>> doubled = graph.node("Mul", "factors", graph.constant(np.float32(2)))
    """

    def __init__(self) -> None:
        self._onnx = require("onnx")
        self._helper = require("onnx.helper")
        self._nodes: list[NodeProto] = []
        self._constants: list[TensorProto] = []
        self._outputs: list[ValueInfoProto] = []
        self._domains = {""}
        self._integers: dict[tuple[int, ...], Tensor] = {}
        self._transposed: dict[Tensor, Tensor] = {}

    def constant(self, array: np.ndarray) -> Tensor:
        """Add a constant with the shape and dtype of `array`; return its name."""
        name = Tensor(f"constant_{len(self._constants)}")
        self._constants.append(require("onnx.numpy_helper").from_array(np.ascontiguousarray(array), name))
        return name

    def integers(self, values: Sequence[int]) -> Tensor:
        """Return the name of a constant int64 vector, of axes, a shape or indices; the same values are kept once."""
        values = tuple(values)
        if values not in self._integers:
            self._integers[values] = self.constant(np.array(values, dtype=np.int64))
        return self._integers[values]

    def node(self, operator: str, *inputs: Tensor, domain: str = "", **attributes: Any) -> Tensor:
        """Add a node of one output; return that output's name."""
        number = len(self._nodes)
        output = Tensor(f"{operator.lower()}_{number}")
        self._nodes.append(
            self._helper.make_node(
                operator, list(inputs), [output], name=f"node_{number}", domain=domain or None, **attributes
            )
        )
        self._domains.add(domain)
        return output

    def cast(self, tensor: Tensor, dtype: type[np.generic]) -> Tensor:
        """Add a cast of `tensor` to a NumPy `dtype`; return the name of the result."""
        return self.node("Cast", tensor, to=self._helper.np_dtype_to_tensor_dtype(np.dtype(dtype)))

    def reshape(self, tensor: Tensor, shape: Sequence[int]) -> Tensor:
        """Add a reshaping, where one size may be -1, what is left; return the name of the result."""
        return self.node("Reshape", tensor, self.integers(shape))

    def transpose(self, tensor: Tensor) -> Tensor:
        """Add the transpose of a matrix; return its name. Transposing that again gives `tensor` and adds nothing."""
        if tensor not in self._transposed:
            other = self.node("Transpose", tensor, perm=[1, 0])
            self._transposed.update({tensor: other, other: tensor})
        return self._transposed[tensor]

    def output(self, tensor: Tensor, name: str) -> None:
        """Make `tensor` the float32 [n] output called `name`."""
        self._nodes.append(self._helper.make_node("Identity", [tensor], [name], name=f"output_{name}"))
        self._outputs.append(self._helper.make_tensor_value_info(name, self._onnx.TensorProto.FLOAT, ["n"]))

    def model(self, width: int, metadata: dict[str, Any], *, over_rasters: bool = False) -> bytes:
        """Return the checked file's bytes: the same graph and metadata give the same bytes.

        The metadata come last, gain 'graph' and are sealed together with the graph; see `seal`.

        Parameters
        ----------
        width : int
            Number F of factors of the input, float32 [n, F].
        metadata : dict
            What JSON can hold.
        over_rasters : bool
            Whether the input is rasters, float32 [n, F, height, width], of a model that sees windows.
        """
        helper = self._helper
        shape = ["rasters", width, "height", "width"] if over_rasters else ["n", width]
        values = helper.make_tensor_value_info(INPUT, self._onnx.TensorProto.FLOAT, shape)
        nodes = self._used_nodes()
        graph = helper.make_graph(nodes, "susceptibility", [values], self._outputs, initializer=self._constants)
        opsets = [helper.make_opsetid(domain, OPSETS[domain]) for domain in sorted(self._domains)]
        model = helper.make_model(
            graph, producer_name=PRODUCER, ir_version=IR_VERSION, model_version=SEALED_SCHEMA, opset_imports=opsets
        )
        self._onnx.checker.check_model(model, full_check=True)
        return with_metadata(model.SerializeToString(deterministic=True), metadata)

    def _used_nodes(self) -> list[NodeProto]:
        """Return the nodes that an output depends on, in order: a transpose may have been transposed back."""
        wanted, used = {value.name for value in self._outputs}, []
        for node in reversed(self._nodes):
            if wanted.intersection(node.output):
                wanted.update(node.input)
                used.append(node)
        return used[::-1]


def add_encoder(graph: GraphBuilder, factors: Sequence[Factor]) -> Tensor:
    """Add scaling and one-hot encoding of the input, as `factors.encode` does; return the name of float32 [n, D].

    Picking columns one by one is slow, so all is done on the transpose, where they are rows.
    """
    blocks = encoded_planes(graph, factors, graph.transpose(Tensor(INPUT)), (-1, 1))
    return graph.transpose(blocks[0] if len(blocks) == 1 else graph.node("Concat", *blocks, axis=0))


def encoded_planes(
    graph: GraphBuilder, factors: Sequence[Factor], planes: Tensor, shape: tuple[int, ...]
) -> list[Tensor]:
    """Add scaling and one-hot encoding of planes, one a factor; return the names of the planes of either kind.

    Parameters
    ----------
    planes : Tensor
        Raw factor values.
    shape : tuple of int
        -1 at the axis of the factors, 1 at the others: (-1, 1) for [F, n], (1, -1, 1, 1) for [n, F, height, width].
    """
    axis, blocks = shape.index(-1), []

    def constant(values: Sequence[float]) -> Tensor:
        return graph.constant(np.array(values, dtype=np.float32).reshape(shape))

    def picked(chosen: list[int]) -> Tensor:
        if chosen == list(range(len(factors))):
            return planes
        return graph.node("Gather", planes, graph.integers(chosen), axis=axis)

    numeric = continuous_columns(factors)
    if numeric:
        centred = graph.node("Sub", picked(numeric), constant([factors[column].mean for column in numeric]))
        blocks.append(graph.node("Div", centred, constant([factors[column].std for column in numeric])))
    columns, categories = category_columns(factors)
    if columns:
        blocks.append(graph.cast(graph.node("Equal", picked(columns), constant(categories)), np.float32))
    return blocks


def add_outputs(graph: GraphBuilder, probabilities: Tensor, members: int) -> None:
    """Make the mean over the float32 [n, members] the probability and, of several members, their spread the deviation.

    The spread is the population standard deviation.
    """
    if members == 1:
        graph.output(graph.node("Squeeze", probabilities, graph.integers([1])), NETWORK_OUTPUTS[0])
        return
    planar = graph.transpose(probabilities)
    mean = graph.node("ReduceMean", planar, axes=[0], keepdims=1)
    distance = graph.node("Sub", planar, mean)
    variance = graph.node("ReduceMean", graph.node("Mul", distance, distance), axes=[0], keepdims=0)
    graph.output(graph.node("Squeeze", mean, graph.integers([0])), NETWORK_OUTPUTS[0])
    graph.output(graph.node("Sqrt", variance), NETWORK_OUTPUTS[1])
