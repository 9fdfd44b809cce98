"""The demo basin is the same with every NumPy and SciPy, on every processor, with any number of threads."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest
import stored_basins
from landslide_susceptibility.analysis.basin import model

pytest.importorskip("scipy", reason="SciPy is not installed")

STORED = json.loads(stored_basins.STORED.read_text(encoding="utf-8"))
ROOM = Path(model.__file__).parent

# What IEEE 754 rounds in one way only, or nothing rounds; what rounds by version, processor or C library is missing.
ONE_OPERATION = "square sqrt abs minimum maximum clip floor ceil rint frexp copysign divmod"
IN_ORDER = "cumsum bincount diff median"  # added one by one, or two numbers at most
MOVED = """
    append argmax argmin array array_equal ascontiguousarray concatenate copyto empty empty_like fill_diagonal
    flatnonzero full full_like inf newaxis nonzero ones pad partition repeat searchsorted sort split stack unique vstack
    where zeros zeros_like arange lexsort argsort s_
    int8 int32 int64 uint16 uint64 float32 float64 ndarray
"""
NUMPY = {*ONE_OPERATION.split(), *IN_ORDER.split(), *MOVED.split()}
# Filters that only compare, distances whose squares are whole numbers, graphs without two edges that weigh the same.
SCIPY = {
    "scipy.ndimage": {"minimum_filter", "maximum_filter", "distance_transform_edt"},
    "scipy.sparse": {"coo_matrix"},
    "scipy.sparse.csgraph": {"minimum_spanning_tree", "breadth_first_order", "dijkstra"},
}
# Sums of whole numbers; those along an axis of fractions are added in an order that is NumPy's business.
WHOLE_SUMS = {"inside.sum", "work.sum", "sixteen_bits.sum", "np.rint(metres * 1000).astype(np.int64).sum"}


@lru_cache
def made(name):
    return stored_basins.arrays_of(*stored_basins.BASINS[name])


@pytest.mark.parametrize("name", stored_basins.BASINS)
def test_some_values_are_those_stored(name):
    for key, values in STORED["values"][name].items():
        assert stored_basins.some_values(made(name)[key]) == pytest.approx(values, rel=1e-6, abs=1e-9), key


@pytest.mark.parametrize("name", stored_basins.BASINS)
def test_every_bit_is_that_stored(name):
    assert {key: stored_basins.digest(values) for key, values in made(name).items()} == STORED["digests"][name]


@pytest.mark.parametrize(
    "environment",
    [
        # NumPy says which names it does not know, or the processor has not, and goes on.
        {"NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V4"},
        {"NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 AVX512F AVX512_SKX AVX512_ICL X86_V3 X86_V4", "OMP_NUM_THREADS": "1"},
    ],
    ids=["without AVX512", "without AVX2, one thread"],
)
def test_every_bit_is_that_stored_on_other_processors(environment):
    command = [sys.executable, stored_basins.__file__]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == STORED["digests"]


def calls_that_round_as_they_like(source):
    """Yield what a module's source calls of NumPy and SciPy that is not on the lists, as (line, what)."""
    tree = ast.parse(source)
    rooms = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            names = node.targets[0].elts if isinstance(node.targets[0], ast.Tuple) else node.targets
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            for name, value in zip(names, values):
                if isinstance(value, ast.Call) and ast.unparse(value.func) == "require":
                    rooms[ast.unparse(name)] = SCIPY[value.args[0].value]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner, whole = ast.unparse(node.value), ast.unparse(node)
            if owner == "np" and node.attr not in NUMPY:
                yield node.lineno, whole
            if isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "require":
                rooms[owner] = SCIPY[node.value.args[0].value]
            if owner in rooms and node.attr not in rooms[owner]:
                yield node.lineno, whole
            if owner == "math" and node.attr not in {"sqrt", "pi", "ceil", "factorial"}:
                yield node.lineno, whole
            if node.attr in {"dot", "mean", "std", "var", "prod"} or node.attr == "sum" and whole not in WHOLE_SUMS:
                yield node.lineno, whole
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "np.argsort":
            kinds = [keyword.value.value for keyword in node.keywords if keyword.arg == "kind"]
            if kinds != ["stable"]:
                yield node.lineno, "argsort that is not stable"
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
            yield node.lineno, "@"
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            sides = [side.operand if isinstance(side, ast.UnaryOp) else side for side in (node.left, node.right)]
            if not all(isinstance(side, ast.Constant) for side in sides):
                yield node.lineno, "**"


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda path: path.stem)
def test_the_room_calls_nothing_that_rounds_as_it_likes(path):
    assert list(calls_that_round_as_they_like(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    [
        "np.exp(x)",
        "np.random.default_rng(1)",
        "np.argsort(x)",
        "x @ y",
        "x.mean()",
        "x ** n",
        "math.hypot(x, y)",
        "require('scipy.ndimage').gaussian_filter(x, 1)",
        "n = require('scipy.ndimage'); n.uniform_filter(x, 3)",
    ],
)
def test_what_rounds_as_it_likes_is_found(line):
    assert len(list(calls_that_round_as_they_like(line))) == 1
