"""Predict susceptibility: a network over every valid cell of a factor stack, block by block."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..analysis.zones import zone_colours
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input
from ..geodata.alignment import STACK_NODATA
from ..geodata.blocks import local_executor, run_blocks, windows_of
from ..geodata.grid import Window
from ..geodata.output import raster_writer
from ..geodata.raster import read_block
from ..geodata.stack import FactorStack, open_stack
from ..geodata.zone_raster import ramp_style
from ..models.session import PredictionSession

_loaded = threading.local()
MEANING = (
    "Relative susceptibility, 0 to 1: higher is more susceptible. It is not the probability of a landslide, because "
    "landslides and non-landslides were sampled in a set ratio."
)


@dataclass(frozen=True)
class PredictionSummary:
    """What was predicted: valid cells and the range of the susceptibility."""

    cells: int
    minimum: float
    maximum: float


def predict(
    stack: FactorStack | str,
    network: str,
    output: str,
    *,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> PredictionSummary:
    """Write the susceptibility of every cell that is valid in all of the network's factors.

    Parameters
    ----------
    stack : FactorStack or path
        Bands are matched to the network's factors by name; other bands are ignored.
    network : path
        A network file from `train`.
    output : path
        float32 GeoTIFF: band 1 the probability, band 2, of an ensemble, the deviation between its members.
    threads : int, optional
        Worker threads; one per processor by default.

    Raises
    ------
    InputError
        If the file is no network of ours, a factor is missing (it is named), or no cell is valid.
    """
    stack = stack if isinstance(stack, FactorStack) else open_stack(stack)
    check_not_an_input(output, [stack.path, network])
    session = PredictionSession(network)
    bands = tuple(stack.bands[i] for i in session.match_bands(stack.names))
    names = ["susceptibility", "deviation"][: len(session.outputs)]
    worker = functools.partial(_predict_block, network=str(network), bands=bands)
    total = PredictionSummary(0, np.inf, -np.inf)
    with local_executor(threads) as executor, raster_writer(
        output, stack.grid, bands=len(names), nodata=STACK_NODATA, names=names
    ) as writer:

        def write(window: Window, result) -> None:
            nonlocal total
            planes, part = result
            writer.write(window, planes)
            total = PredictionSummary(
                total.cells + part.cells, min(total.minimum, part.minimum), max(total.maximum, part.maximum)
            )

        run_blocks(executor, windows_of(stack.info), worker, stack.path, write=write, feedback=feedback)
        if total.cells == 0:
            raise InputError(f"No cell of '{stack.path}' is valid in all {len(bands)} factors of the network.")
        writer.set_metadata({"NETWORK": session.metadata["network"], "MEANING": MEANING})
        writer.write_beside(".qml", ramp_style(total.minimum, total.maximum, zone_colours(5)))
    feedback.info(f"{total.cells:,} cells predicted, {total.minimum:.4f} to {total.maximum:.4f}.")
    return total


def thread_session(network: str) -> PredictionSession:
    """Return this thread's own session of a network file, loaded once."""
    key = (network, os.stat(network).st_mtime_ns)
    if getattr(_loaded, "key", None) != key:
        _loaded.session, _loaded.key = PredictionSession(network), key
    return _loaded.session


def _predict_block(path: str, window: Window, *, network: str, bands: Sequence[int]):
    session = thread_session(network)
    values, valid = read_block(path, window, bands)
    planes = np.full((len(session.outputs), *valid.shape), STACK_NODATA, np.float32)
    count = int(np.count_nonzero(valid))
    if count == 0:
        return planes, PredictionSummary(0, np.inf, -np.inf)
    results = session.run(np.ascontiguousarray(values[:, valid].T))
    for plane, name in zip(planes, session.outputs):
        plane[valid] = results[name]
    probability = results[session.outputs[0]]
    return planes, PredictionSummary(count, float(probability.min()), float(probability.max()))
