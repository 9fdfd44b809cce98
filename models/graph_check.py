"""What a graph would do, worked out before anything runs it: which operators, of what shapes, at what cost.

A runtime believes a graph: of a shape that a damaged file asks for it takes the memory, and of a tree that leads back
to itself it never sees a leaf. So only operators listed here are let through, each with the attributes, types and
shapes that it can work on, and what the graph takes for one row has to be in proportion to the file.

The rows of a batch are a dimension that is not known before: `ROWS` stands for it, once in a shape at most. In a graph
over windows, the number of rasters and their height and width are not known either: `RASTERS` stands for the first, and
`side` for the others, which convolutions and pooling make smaller by a known number of cells. Its rows are the cells
that are left when windows have been seen whole, so all costs are a cell's.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..sentences import say
from .graph_file import BOOL, DOUBLE, DTYPES, FLOAT, INT64, Model, Node
from .tree_check import check_trees
from .wire import Unsound

ROWS, RASTERS = -1, -2  # sizes that are not known before; all of these are below zero
SIZES = {FLOAT: 4, INT64: 8, BOOL: 1, DOUBLE: 8}  # bytes
TREES = ("ai.onnx.ml", "TreeEnsembleRegressor")
# What one row may take beside what the constants explain, which is as many bytes as they have. The networks here take
# less than that, and seldom more than 4 kB.
BYTES_FREE = 16 << 10
# The same of multiplications and other steps; the networks here take one to two for each constant, convolutions more.
STEPS_FREE, STEPS_PER_CONSTANT = 1 << 14, 32
MOST_CELLS_LESS = 1 << 10  # that a side may lose: far more than any window here


@dataclass(frozen=True)
class Tensor:
    """Type and shape of a tensor, and its content if that is a constant."""

    dtype: int
    shape: tuple[int, ...]
    content: np.ndarray | None = None

    @property
    def width(self) -> int:
        """How many numbers it has for one row."""
        return math.prod(size for size in self.shape if size > 0)

    @property
    def size(self) -> int:
        """How many bytes it takes for one row."""
        return self.width * SIZES[self.dtype]


@dataclass(frozen=True)
class Checked:
    """What a graph gives and takes.

    Attributes
    ----------
    tensors : dict of {name: Tensor}
    bytes_per_row : int
        What is kept at a time for each row of a batch, at most.
    """

    tensors: dict[str, Tensor]
    bytes_per_row: int


Operator = Callable[[Node, Sequence[Tensor]], Tensor]


def side(axis: int, less: int) -> int:
    """Return what stands for the height (axis 0) or width (1) of the input, less so many cells."""
    return RASTERS - 1 - axis - 2 * less


def less_of(size: int) -> int:
    """Return how many cells a height or width is less than the input's."""
    return (RASTERS - 1 - size) // 2


def _is_side(size: int) -> bool:
    return size < RASTERS


def check_graph(model: Model, window: int = 1) -> Checked:
    """Work through a graph.

    Parameters
    ----------
    model : Model
    window : int
        Side of the windows that the graph sees, 1 for a graph of single cells.

    Raises
    ------
    Unsound
        If a node has an operator that is not listed here, or one with inputs or attributes that it cannot have, or if
        the graph takes more memory or more steps than the constants in the file explain.
    """
    known = {name: Tensor(_number_of(array), array.shape, array) for name, array in model.constants.items()}
    numbers = sum(array.size for array in model.constants.values()) + sum(_length(node) for node in model.nodes)
    explained = sum(array.nbytes for array in model.constants.values()) + 4 * sum(_length(node) for node in model.nodes)
    last_use = {name: place for place, node in enumerate(model.nodes) for name in node.inputs}
    alive = steps = most = 0
    for value in model.inputs:
        free = {} if window == 1 else {0: RASTERS, 2: side(0, 0), 3: side(1, 0)}
        shape = tuple(size if isinstance(size, int) else free.get(at, ROWS) for at, size in enumerate(value.dimensions))
        _put(known, value.name, Tensor(value.dtype, _sound(shape)))
    for place, node in enumerate(model.nodes):
        if len(node.outputs) != 1:
            raise Unsound(say("{operator} has other than one output", operator=node.operator))
        missing = [name for name in node.inputs if name not in known]
        if missing:
            raise Unsound(
                say(
                    "{operator} uses '{tensor}', which is not there before it",
                    operator=node.operator,
                    tensor=missing[0],
                )
            )
        inputs = [known[name] for name in node.inputs]
        result = _result(node, inputs)
        sides = [size for tensor in inputs for size in tensor.shape if _is_side(size)]
        if ROWS in result.shape and any(less_of(size) != window - 1 for size in sides):
            raise Unsound(
                say("{operator} takes other cells than those in the middle of windows", operator=node.operator)
            )
        _put(known, node.outputs[0], result)
        alive += result.size
        most = max(most, alive)
        if most > BYTES_FREE + explained:
            raise Unsound(
                say("{operator} asks for more memory than the size of the file explains", operator=node.operator)
            )
        steps += _steps(node, inputs, result)
        if steps > STEPS_FREE + STEPS_PER_CONSTANT * numbers:
            raise Unsound(say("it takes more steps than the size of the file explains"))
        gone = (name for name in {*node.inputs} if last_use[name] == place and name not in model.constants)
        alive -= sum(known[name].size for name in gone if name not in {value.name for value in model.inputs})
    return Checked(known, most)


def _number_of(array: np.ndarray) -> int:
    return next(number for number, dtype in DTYPES.items() if dtype == array.dtype)


def _length(node: Node) -> int:
    """Return how many numbers the attributes of a node hold; those of trees are a forest's constants."""
    return sum(value.size for value in node.attributes.values() if isinstance(value, np.ndarray))


def _put(known: dict[str, Tensor], name: str, tensor: Tensor) -> None:
    if name in known:
        raise Unsound(say("there are two tensors '{name}'", name=name))
    known[name] = tensor


def _sound(shape: tuple[int, ...]) -> tuple[int, ...]:
    free = [size for size in shape if size < 0]
    if len(set(free)) < len(free) or 0 in shape:
        raise Unsound(say("a tensor has an impossible shape"))
    return shape


def _result(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    operator = OPERATORS.get((node.domain, node.operator))
    if operator is None:
        raise Unsound(say("there is no operator '{operator}' in the plugin's networks", operator=node.operator))
    try:
        result = operator(node, inputs)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, Unsound):
            raise
        raise _misfit(node) from error
    return Tensor(result.dtype, _sound(result.shape))


def _steps(node: Node, inputs: Sequence[Tensor], result: Tensor) -> int:
    if node.operator in ("Gemm", "MatMul"):
        return result.width * inputs[0].shape[-1]
    if node.operator == "Conv":
        return result.width * math.prod(inputs[1].shape[1:])
    if node.operator == "AveragePool":
        return result.width * math.prod(_integers(node, "kernel_shape"))
    if (node.domain, node.operator) == TREES:
        return _length(node)  # more than the deepest ways through all trees
    return max(result.width, *(tensor.width for tensor in inputs))


def _misfit(node: Node) -> Unsound:
    return Unsound(say("{operator} has inputs or attributes that do not fit", operator=node.operator))


def _require(condition: bool, node: Node) -> None:
    if not condition:
        raise _misfit(node)


def _allow(node: Node, *names: str) -> None:
    """Raise if a node has other attributes than these."""
    _require(set(node.attributes) <= set(names), node)


def _integer(node: Node, name: str, default: int | None = None) -> int:
    value = node.attributes.get(name, default)
    if not isinstance(value, int):
        raise _misfit(node)
    return value


def _integers(node: Node, name: str) -> list[int]:
    return _listed(node, node.attributes.get(name))


def _listed(node: Node, values: object) -> list[int]:
    if not isinstance(values, np.ndarray) or values.dtype.kind != "i" or values.ndim != 1:
        raise _misfit(node)
    found: list[int] = values.tolist()
    return found


def _axis(node: Node, axis: int, rank: int) -> int:
    _require(0 <= axis < rank, node)
    return axis


def _axes(node: Node, axes: list[int], rank: int) -> list[int]:
    _require(len(set(axes)) == len(axes) and all(0 <= axis < rank for axis in axes), node)
    return axes


def _numbers(node: Node, *tensors: Tensor) -> int:
    """Return the one floating-point type of some tensors: whole numbers are for axes only, as they divide by zero."""
    dtypes = {tensor.dtype for tensor in tensors}
    _require(len(dtypes) == 1 and dtypes <= {FLOAT, DOUBLE}, node)
    return dtypes.pop()


def _broadcast(node: Node, *shapes: tuple[int, ...]) -> tuple[int, ...]:
    rank, result = max(len(shape) for shape in shapes), []
    padded = [(1,) * (rank - len(shape)) + shape for shape in shapes]
    for sizes in zip(*padded):
        wide = {size for size in sizes if size != 1}
        _require(len(wide) < 2, node)
        result.append(wide.pop() if wide else 1)
    return tuple(result)


def _elementwise(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (one,) = inputs
    _allow(node)
    return Tensor(_numbers(node, one), one.shape)


def _identity(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (one,) = inputs
    _allow(node)
    return Tensor(one.dtype, one.shape)


def _arithmetic(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    first, second = inputs
    _allow(node)
    return Tensor(_numbers(node, first, second), _broadcast(node, first.shape, second.shape))


def _extreme(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    _allow(node)
    return Tensor(_numbers(node, *inputs), _broadcast(node, *(tensor.shape for tensor in inputs)))


def _equal(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    return Tensor(BOOL, _arithmetic(node, inputs).shape)


def _clip(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    values, low, high = inputs
    _allow(node)
    _require(low.shape == high.shape and low.shape in ((), (1,)), node)
    return Tensor(_numbers(node, values, low, high), values.shape)


def _cast(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (one,) = inputs
    _allow(node, "to")
    _require(one.dtype in (FLOAT, DOUBLE, BOOL) and _integer(node, "to") in (FLOAT, DOUBLE), node)
    return Tensor(_integer(node, "to"), one.shape)


def _transpose(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (one,) = inputs
    _allow(node, "perm")
    order = _axes(node, _integers(node, "perm"), len(one.shape))
    _require(len(order) == len(one.shape), node)
    return Tensor(one.dtype, tuple(one.shape[axis] for axis in order))


def _reshape(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    values, wanted = inputs
    _allow(node)
    shape = tuple(_listed(node, wanted.content))
    _require(all(size > 0 or size == ROWS for size in shape), node)
    free = {size for size in values.shape if size < 0}
    # Rows stay rows; rasters with both their sides become rows, but no one of them alone.
    _require(shape.count(ROWS) == (1 if free else 0) and len(free) in (0, 1, 3), node)
    _require(math.prod(size for size in shape if size > 0) == values.width, node)
    return Tensor(values.dtype, shape)


def _gather(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    values, chosen = inputs
    _allow(node, "axis")
    axis = _axis(node, _integer(node, "axis", 0), len(values.shape))
    _require(chosen.dtype == INT64 and chosen.content is not None and values.shape[axis] > 0, node)
    content = np.asarray(chosen.content)
    _require(bool(content.size) and content.min() >= 0 and content.max() < values.shape[axis], node)
    return Tensor(values.dtype, values.shape[:axis] + chosen.shape + values.shape[axis + 1 :])


def _concat(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    _allow(node, "axis")
    axis = _axis(node, _integer(node, "axis"), len(inputs[0].shape))
    others = {tensor.shape[:axis] + tensor.shape[axis + 1 :] for tensor in inputs}
    _require(len(others) == 1 and len({len(tensor.shape) for tensor in inputs}) == 1, node)
    sizes = [tensor.shape[axis] for tensor in inputs]
    _require(min(sizes) > 0, node)
    return Tensor(_numbers(node, *inputs), (*inputs[0].shape[:axis], sum(sizes), *inputs[0].shape[axis + 1 :]))


def _squeeze(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    values, given = inputs
    _allow(node)
    axes = _axes(node, _listed(node, given.content), len(values.shape))
    _require(all(values.shape[axis] == 1 for axis in axes), node)
    return Tensor(values.dtype, tuple(size for axis, size in enumerate(values.shape) if axis not in axes))


def _unsqueeze(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    values, given = inputs
    _allow(node)
    rank = len(values.shape) + len(_listed(node, given.content))
    axes, rest = _axes(node, _listed(node, given.content), rank), iter(values.shape)
    return Tensor(values.dtype, tuple(1 if axis in axes else next(rest) for axis in range(rank)))


def _reduced(node: Node, values: Tensor, axes: list[int]) -> Tensor:
    keep = _integer(node, "keepdims", 1)
    _require(keep in (0, 1) and bool(axes) and all(values.shape[axis] > 0 for axis in axes), node)
    sizes = ((1 if axis in axes else size) for axis, size in enumerate(values.shape) if keep or axis not in axes)
    return Tensor(_numbers(node, values), tuple(sizes))


def _reduce_by_attribute(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (values,) = inputs
    _allow(node, "axes", "keepdims")
    return _reduced(node, values, _axes(node, _integers(node, "axes"), len(values.shape)))


def _reduce_sum(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    values, given = inputs
    _allow(node, "keepdims")
    return _reduced(node, values, _axes(node, _listed(node, given.content), len(values.shape)))


def _softmax(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (values,) = inputs
    _allow(node, "axis")
    _require(values.shape[_axis(node, _integer(node, "axis"), len(values.shape))] > 0, node)
    return Tensor(_numbers(node, values), values.shape)


def _matmul(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    first, second = inputs
    _allow(node)
    _require(min(len(first.shape), len(second.shape)) >= 2, node)
    _require(first.shape[-1] == second.shape[-2] > 0, node)
    front = _broadcast(node, first.shape[:-2], second.shape[:-2])
    _require(all(size > 0 for size in front), node)
    _require(not any(_is_side(size) or size == RASTERS for size in (first.shape[-2], second.shape[-1])), node)
    return Tensor(_numbers(node, first, second), (*front, first.shape[-2], second.shape[-1]))


def _gemm(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    first, second, added = inputs
    _allow(node)
    _require(len(first.shape) == len(second.shape) == 2, node)
    shape = _matmul(node, (first, second)).shape
    _require(_broadcast(node, shape, added.shape) == shape, node)
    return Tensor(_numbers(node, first, second, added), shape)


def _conv(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    """Convolutions along one axis, as the first files of the CNN have them, or over rasters."""
    values, filters, added = inputs
    if len(values.shape) == 4:
        return _conv_over_rasters(node, values, filters, added)
    _allow(node, "group", "pads")
    (rows, channels, length), (count, per_group, kernel) = values.shape, filters.shape
    group, pads = _integer(node, "group", 1), _integers(node, "pads") if "pads" in node.attributes else [0, 0]
    _require(group > 0 and group * per_group == channels and count % group == 0, node)
    _require(len(pads) == 2 and all(0 <= size < kernel for size in pads), node)
    _require(added.shape == (count,) and rows == ROWS and ROWS not in filters.shape, node)
    return Tensor(_numbers(node, *inputs), (rows, count, length + sum(pads) - kernel + 1))


def _conv_over_rasters(node: Node, values: Tensor, filters: Tensor, added: Tensor) -> Tensor:
    _allow(node, "dilations")
    (rasters, channels, *_), (count, inputs, *kernel) = values.shape, filters.shape
    apart = _integers(node, "dilations") if "dilations" in node.attributes else [1, 1]
    _require(rasters == RASTERS and inputs == channels and len(kernel) == len(apart) == 2, node)
    _require(added.shape == (count,) and min(filters.shape) > 0 and min(apart) > 0, node)
    spans = [step * (size - 1) for step, size in zip(apart, kernel)]
    return Tensor(_numbers(node, values, filters, added), (rasters, count, *_shorter(node, values, spans)))


def _average_pool(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (values,) = inputs
    _allow(node, "kernel_shape")
    rasters, channels, *_ = values.shape
    kernel = _integers(node, "kernel_shape")
    _require(rasters == RASTERS and len(kernel) == 2 and min(kernel) > 0, node)
    return Tensor(_numbers(node, values), (rasters, channels, *_shorter(node, values, [size - 1 for size in kernel])))


def _slice(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    """Cut as many cells off both ends of both sides of rasters."""
    values, first, end, axes = inputs
    _allow(node)
    starts, ends = _listed(node, first.content), _listed(node, end.content)
    _require(_listed(node, axes.content) == [2, 3] and len(values.shape) == 4, node)
    _require(len(starts) == 2 and min(starts) > 0 and ends == [-start for start in starts], node)
    return Tensor(values.dtype, (*values.shape[:2], *_shorter(node, values, [2 * start for start in starts])))


def _shorter(node: Node, values: Tensor, by: Sequence[int]) -> list[int]:
    """Return the sides of rasters, less so many cells each."""
    sides = values.shape[2:]
    _require(len(sides) == 2 and all(_is_side(size) for size in sides), node)
    most = MOST_CELLS_LESS
    _require(all(0 <= less <= most and less_of(size) + less <= most for size, less in zip(sides, by)), node)
    return [size - 2 * less for size, less in zip(sides, by)]


def _is_nan(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (one,) = inputs
    _allow(node)
    _numbers(node, one)
    return Tensor(BOOL, one.shape)


def _where(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    chosen, first, second = inputs
    _allow(node)
    _require(chosen.dtype == BOOL, node)
    return Tensor(_numbers(node, first, second), _broadcast(node, chosen.shape, first.shape, second.shape))


def _max_pool(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (values,) = inputs
    _allow(node, "kernel_shape", "strides")
    rows, channels, length = values.shape
    _require(_integers(node, "kernel_shape") == _integers(node, "strides") == [2] and rows == ROWS, node)
    return Tensor(_numbers(node, values), (rows, channels, length // 2))


def _trees(node: Node, inputs: Sequence[Tensor]) -> Tensor:
    (values,) = inputs
    _require(values.dtype == FLOAT and len(values.shape) == 2 and values.shape[0] == ROWS, node)
    _require(check_trees(node.attributes, values.shape[1]), node)
    return Tensor(FLOAT, (ROWS, 1))


OPERATORS: dict[tuple[str, str], Operator] = {
    **{("", name): _elementwise for name in ("Abs", "Exp", "Log", "Neg", "Relu", "Sigmoid", "Sqrt", "Tanh")},
    **{("", name): _arithmetic for name in ("Add", "Div", "Mul", "Sub")},
    **{("", name): _extreme for name in ("Max", "Min")},
    ("", "AveragePool"): _average_pool,
    ("", "Cast"): _cast,
    ("", "Clip"): _clip,
    ("", "Concat"): _concat,
    ("", "Conv"): _conv,
    ("", "Equal"): _equal,
    ("", "Gather"): _gather,
    ("", "Gemm"): _gemm,
    ("", "Identity"): _identity,
    ("", "IsNaN"): _is_nan,
    ("", "MatMul"): _matmul,
    ("", "MaxPool"): _max_pool,
    ("", "ReduceMax"): _reduce_by_attribute,
    ("", "ReduceMean"): _reduce_by_attribute,
    ("", "ReduceSum"): _reduce_sum,
    ("", "Reshape"): _reshape,
    ("", "Slice"): _slice,
    ("", "Softmax"): _softmax,
    ("", "Squeeze"): _squeeze,
    ("", "Transpose"): _transpose,
    ("", "Unsqueeze"): _unsqueeze,
    ("", "Where"): _where,
    TREES: _trees,
}
