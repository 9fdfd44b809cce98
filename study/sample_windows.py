"""The windows of cells around samples and other places, for models that look at the neighbourhood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.cell_values import values_at
from ..geodata.cell_windows import windows_at
from ..geodata.stack import FactorStack
from ..models.factors import centres
from ..models.session import PredictionSession
from ..sentences import Sentence, say, say_counted
from ..workers import WorkersLike
from .samples import Samples, cells_of

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats

# How far a sample's value may be from the stack's: a table may have rounded it.
RELATIVE, ABSOLUTE = 1e-4, 1e-6
CHUNK = 2000  # cells whose windows are in memory at once


def needed_stack(stack: FactorStack | None, model: Sentence) -> FactorStack:
    """Return the stack, or raise `InputError` where a model that looks at the neighbourhood was given none."""
    if stack is None:
        raise InputError(
            say(
                "The model '{model}' looks at the cells around each sample, which the samples do not hold: give the "
                "factor stack that they were built from (STACK).",
                model=model,
            )
        )
    return stack


def windows_of_samples(
    samples: Samples, stack: FactorStack, names: Sequence[str], side: int, feedback: Feedback = SILENT
) -> Floats:
    """Read the windows around samples.

    Parameters
    ----------
    samples : Samples
    stack : FactorStack
        What they were built from.
    names : sequence of str
        Factors, in the order wanted.
    side : int
        Of a window in cells, odd.

    Returns
    -------
    float32 array [n, names, side, side]
        NaN where a cell has no data or lies outside the stack.

    Raises
    ------
    InputError
        If the stack lacks a factor, or a sample lies on no valid cell of it or has other values than its cell.
    """
    missing = [name for name in names if name not in stack.names]
    if missing:
        raise InputError(
            say(
                "The stack '{path}' has no factor '{factor}', which the samples have: give the stack that they were "
                "built from.",
                path=stack.path,
                factor=missing[0],
            )
        )
    cells = cells_of(samples, stack.grid)
    windows = windows_at(stack.info, cells, [stack.info.band_number(name) for name in names], side, feedback)
    found, wanted = centres(windows), samples.values[:, [samples.names.index(name) for name in names]]
    same = np.isclose(found, wanted, rtol=RELATIVE, atol=ABSOLUTE).all(axis=1)
    if not same.all():
        raise InputError(
            say_counted(
                "{count} sample has other values than the stack '{path}' at its place: give the stack that the samples "
                "were built from.",
                "{count} samples have other values than the stack '{path}' at their places: give the stack that the "
                "samples were built from.",
                count=int(np.count_nonzero(~same)),
                path=stack.path,
            )
        )
    return windows


def probabilities_at(
    session: PredictionSession,
    stack: FactorStack,
    cells: CellIndex | Sequence[int],
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Floats:
    """Predict at some cells of a stack, by a model of single cells or one that looks at the neighbourhood.

    Parameters
    ----------
    session : PredictionSession
    stack : FactorStack
        Bands are matched to the model's factors by name.
    cells : int64 array [n]
        Cell indices; -1 (outside) is allowed.

    Returns
    -------
    float32 array [n]
        Probability of class 1; NaN where a cell is not valid in one of the model's factors.

    Raises
    ------
    InputError
        If a factor is missing.

    Examples
    --------
    >>> session, stack = api.PredictionSession("network.onnx"), api.open_stack("stack.tif")
    >>> found = api.probabilities_at(session, stack, [0, 61, -1])
    >>> bool(0 < found[0] < 1), float(found[2])
    (True, nan)
    """
    cells = np.asarray(cells, np.int64)
    bands = [stack.bands[place] for place in session.match_bands(stack.names)]
    found = np.full(cells.size, np.nan, np.float32)
    if session.window == 1:
        values, valid = values_at(stack.info, cells, bands, feedback, workers)
        found[valid] = session.run(values[valid])[session.outputs[0]]
        return found
    for start in range(0, cells.size, CHUNK):
        part = feedback.part(start / cells.size, min(1.0, (start + CHUNK) / cells.size))
        windows = windows_at(stack.info, cells[start : start + CHUNK], bands, session.window, part)
        valid = np.isfinite(centres(windows)).all(axis=1)
        found[start : start + CHUNK][valid] = session.run(windows[valid])[session.outputs[0]]
    return found
