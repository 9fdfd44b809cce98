"""Sums and logistics in float64, written so that every runtime takes them.

Large weights make float32 sums stray: logistic regression and BP set no bound to theirs, and a support vector machine
adds up thousands of kernel values of either sign. So their sums are in float64, and as far as needed what follows.

A runtime knows operators in float64 that it lacks once it has fused them, and a file travels to any of them, so no
option of a session would help. onnxruntime 1.15 to 1.25 make one `FusedMatMul` of a transpose, even one before a cast,
and the product behind it; 1.15 to 1.17 one `FusedGemm` of a `Gemm` and the activation behind it; neither exists in
float64, and the file is refused. tract refuses `Gemm` and `Sigmoid` in float64. Hence in float64

- a product is `MatMul` and `Add`, of constants and of a tensor that is planar already and not transposed;
- an activation is 1 / (1 + exp(·)), of operators that nothing fuses: tanh(z) is 1 − 2 / (1 + exp(2 z)).

`tests/models/test_runtimes.py` holds all models to this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..onnx_writer import GraphBuilder, Tensor


def write_exact_layer(graph: GraphBuilder, weight: np.ndarray, bias: np.ndarray, planar: Tensor) -> Tensor:
    """Add weight [outputs, inputs] times `planar` [inputs, n] plus bias [outputs], in the dtype of all of them.

    Returns
    -------
    Tensor
        [outputs, n].
    """
    product = graph.node("MatMul", graph.constant(weight), planar)
    return graph.node("Add", product, graph.constant(bias[:, np.newaxis]))


def write_falling_logistic(graph: GraphBuilder, sums: Tensor) -> Tensor:
    """Add 1 / (1 + exp(`sums`)), float64 of any shape: the logistic of a sum whose sign was turned in its weights.

    Where exp overflows the result is 0, as it should be.
    """
    one = graph.constant(np.ones(1))
    return graph.node("Div", one, graph.node("Add", graph.node("Exp", sums), one))
