"""Matrix products that are as fast inside QGIS as elsewhere.

NumPy calls `cblas_sgemm` by its name. Where QGIS is linked to the GNU Scientific Library, as on Debian, that library's
plain function of the same name comes first, and products take twenty times as long as by OpenBLAS (measured: 5.5
against 107 billion operations a second). SciPy calls Fortran's `sgemm_`, which that library does not have, and hands
the function to other packages in `scipy.linalg.cython_blas`.
"""

from __future__ import annotations

import ctypes
import functools
import math
from typing import Any, Callable

import numpy as np

from ...dependencies import require
from ...errors import DependencyError

BLAS_LETTERS = {np.dtype(np.float32): "s", np.dtype(np.float64): "d"}  # BLAS's letters
# (transpose B, transpose A, columns, rows, inner, 1, B, its stride, A, its stride, 0, C, its stride), all by address
ARGUMENTS = 13
# Multiplications below which NumPy is as fast, even with the plain function: a call takes some microseconds.
FEWEST_PRODUCTS = 20_000
LARGEST_C_INT = np.iinfo(np.intc).max
_PLAIN, _TURNED = (ctypes.create_string_buffer(letter) for letter in (b"N", b"T"))


def matmul(left: np.ndarray, right: np.ndarray, out: np.ndarray | None = None) -> np.ndarray:
    """Return the matrix products of two stacks, as `np.matmul` does.

    Parameters
    ----------
    left : float32 or float64 array [m, k] or [members or 1, m, k]
    right : array of the same dtype [k, n] or [members or 1, k, n]
        Views of a slice or of a transposition are not copied.
    out : array [m, n] or [members, m, n], optional
        To write into; overlaps neither of the others.

    Returns
    -------
    array [m, n] or [members, m, n]
        `out`, if given.
    """
    gemm = _gemm(left.dtype) if _is_ours(left, right) else None
    if gemm is None:
        return np.matmul(left, right, out=out)
    stacks = [stack.shape[0] for stack in (left, right) if stack.ndim == 3]
    shape = (*([max(stacks)] if stacks else []), left.shape[-2], right.shape[-1])
    if out is not None and out.shape == shape and out.dtype == left.dtype and _is_writable(out):
        gemm(left, right, out)
        return out
    made = np.empty(shape, left.dtype)
    gemm(left, right, made)
    if out is None:
        return made
    np.copyto(out, made)
    return out


def load() -> None:
    """Load SciPy's library now, so that what limits the threads of all libraries finds it."""
    for dtype in BLAS_LETTERS:
        _gemm(dtype)


def _is_ours(left: np.ndarray, right: np.ndarray) -> bool:
    """Whether both are matrices, or stacks, that BLAS takes and that are worth its call; NumPy does all others."""
    sizes = (left.shape[-2], left.shape[-1], right.shape[-1]) if left.ndim in (2, 3) and right.ndim in (2, 3) else ()
    return bool(
        sizes
        and left.dtype == right.dtype
        and math.prod(sizes) >= FEWEST_PRODUCTS
        and max(sizes) <= LARGEST_C_INT
        and left.shape[-1] == right.shape[-2]
        and left.flags.aligned
        and right.flags.aligned
    )


def _is_writable(out: np.ndarray) -> bool:
    """Whether every matrix of `out` is one run of memory that may be written to, in the order of its values."""
    inner = (out.shape[-1] * out.itemsize, out.itemsize)
    return out.flags.writeable and out.flags.aligned and out.strides[-2:] == inner


@functools.cache
def _gemm(dtype: np.dtype[Any]) -> Callable[[np.ndarray, np.ndarray, np.ndarray], None] | None:
    """Return a function (A, B, C) that writes A B into C, which `_is_writable`, or None where SciPy has none."""
    if dtype not in BLAS_LETTERS:
        return None
    try:
        functions = getattr(require("scipy.linalg.cython_blas"), "__pyx_capi__", {})
    except DependencyError:
        return None
    function = _function(functions.get(f"{BLAS_LETTERS[dtype]}gemm"))
    if function is None:
        return None
    factors = np.array([1.0, 0.0], dtype)  # A B counts once, what C held not at all

    def multiply(left: np.ndarray, right: np.ndarray, out: np.ndarray) -> None:
        members, next_out = (len(out), out.strides[0]) if out.ndim == 3 else (1, 0)
        (left, turn_left, step_left, next_left) = _laid_out(left, members)
        (right, turn_right, step_right, next_right) = _laid_out(right, members)
        rows, columns = out.shape[-2:]
        sizes = np.array([columns, rows, left.shape[-1], step_right, step_left], np.intc)
        first = _address(sizes)
        n, m, k, ldb, lda = (first + place * sizes.itemsize for place in range(sizes.size))
        a, b, c, one = _address(left), _address(right), _address(out), _address(factors)
        zero = one + factors.itemsize
        for _ in range(members):
            # Fortran reads rows as columns, so that it is given Bᵀ and Aᵀ to write Cᵀ.
            function(turn_right, turn_left, n, m, k, one, b, ldb, a, lda, zero, c, n)
            a, b, c = a + next_left, b + next_right, c + next_out

    return multiply


def _function(capsule: object) -> Callable[..., None] | None:
    """Return the C function in one of SciPy's capsules, unless its arguments are others than expected.

    Calls let other Python threads run meanwhile.
    """
    if capsule is None:
        return None
    # Prototypes of its own: those of `ctypes.pythonapi` are shared with all that runs in QGIS.
    name_of = ctypes.PYFUNCTYPE(ctypes.c_char_p, ctypes.py_object)(("PyCapsule_GetName", ctypes.pythonapi))
    pointer_of = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi)
    )
    signature = name_of(capsule)
    if not signature.startswith(b"void (char *, char *, int *, int *, int *,") or signature.count(b"*") != ARGUMENTS:
        return None
    return ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * ARGUMENTS)(pointer_of(capsule, signature))


def _laid_out(stack: np.ndarray, members: int) -> tuple[np.ndarray, int, int, int]:
    """Return how BLAS is to read a stack of matrices, or one for all members.

    Returns
    -------
    stack : array
        A copy, if BLAS cannot read it.
    turn : int
        The address of N or T.
    step : int
        Values from one line of a matrix to the next.
    next : int
        Bytes from one matrix to the next, 0 for one that all members share.
    """
    if stack.ndim == 3 and len(stack) not in (1, members):
        raise ValueError(f"a stack of {len(stack)} matrices cannot be multiplied with one of {members}")
    rows, columns = stack.shape[-2:]
    down, along = (stride // stack.itemsize for stride in stack.strides[-2:])
    if (along == 1 or columns == 1) and (down >= columns or rows == 1):
        turn, step = _PLAIN, down if rows > 1 else columns
    elif (down == 1 or rows == 1) and (along >= rows or columns == 1):
        turn, step = _TURNED, along if columns > 1 else rows
    else:
        stack, turn, step = np.ascontiguousarray(stack), _PLAIN, columns
    shared = stack.ndim == 2 or len(stack) == 1
    return stack, ctypes.addressof(turn), step, 0 if shared else stack.strides[0]


def _address(array: np.ndarray) -> int:
    return int(array.__array_interface__["data"][0])
