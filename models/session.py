"""Prediction with a network file: needs onnxruntime, and not scikit-learn."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, ParameterError
from ..sentences import Sentence, commas, say
from .factors import Factor, centres, shape_of
from .file_check import check_bytes, open_session, read_bytes
from .network import ROWS_PER_BATCH
from .onnx_writer import INPUT
from .registry import KINDS
from .tree_cut import Cut, cut_trees
from .tree_share import tree_share_of
from .tree_sums import AT_ONCE, FastTrees, is_worth_while

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

# Bytes that a batch may take; only networks of tens of thousands of units, and large windows, come near.
LARGEST_BATCH = 128 << 20
# Rows and columns of a raster that pass through a model of windows at once, without the halo.
MAP_ROWS, MAP_COLUMNS = 128, 128
# How far float32 arithmetic may lead out of 0...1.
TOLERANCE = 1e-5


class PredictionSession:
    """A loaded network file.

    One session may serve several threads; a worker that keeps one of its own avoids waiting.

    Parameters
    ----------
    path : path
    threads : int
        Threads within one prediction. Blocks of a raster are predicted side by side, so 1 is best there.
    content : bytes, optional
        What the file holds, where that is known; the path is for messages only then.

    Attributes
    ----------
    factors : tuple of Factor, length F
        The order of the columns that `run` expects.
    metadata : dict
        See `network_file.check_network_file`.
    sealed : bool
        False for a file of schema 1, of which nobody can say whether its metadata were changed.
    outputs : tuple of str
        'probability' and, of an ensemble, 'deviation'.
    window : int
        Side of the windows of cells that the model sees, 1 for a model of single cells.
    rows : int
        Rows that pass through the network at once; of a model of windows, windows.
    tree_share : TreeShare or None
        Boosted trees beside a network of single cells, of a session of one thread.

    Raises
    ------
    InputError
        If the file does not pass the checks of `network_file.check_network_file`.
    DependencyError
        If onnxruntime is missing.

    Examples
    --------
    >>> session = PredictionSession("network.onnx")  # doctest: +SKIP
    >>> session.run(values[:, session.match_bands(names)])["probability"]  # doctest: +SKIP
    """

    def __init__(self, path: str | os.PathLike[str], threads: int = 1, content: bytes | None = None) -> None:
        if threads < 1:
            raise ParameterError(say("The number of threads is {threads}: use 1 or more.", threads=threads))
        # The bytes that were checked are the bytes that are loaded, whatever happens to the file meanwhile.
        content = read_bytes(path) if content is None else content
        self.path = os.fspath(path)
        checked = check_bytes(content, path)
        self.metadata: dict[str, Any] = checked.metadata
        self.sealed = checked.sealed
        self.factors = tuple(Factor.from_dict(plain) for plain in self.metadata["factors"])
        network = KINDS.get(self.metadata["network"])  # None: another version of the plugin knew it
        self.window = checked.window
        rows = network.rows_per_batch if network else ROWS_PER_BATCH
        self._bytes = max(1, checked.bytes_per_row)
        self.rows = max(1, min(rows, LARGEST_BATCH // (self._bytes * self.window**2)))
        self._session = open_session(content, path, threads)
        # A runtime shares the trees out among several threads; the loop is for one.
        self._cut = cut_trees(checked.graph) if threads == 1 else None
        of_cells = self._cut if self.window == 1 else None
        self.tree_share = None if of_cells is None else tree_share_of(checked.graph, of_cells)
        self._trees: FastTrees | None = None
        self._parts: FastTrees | None = None
        self.outputs = tuple(output.name for output in self._session.get_outputs())

    def run(self, values: Floats) -> dict[str, Floats]:
        """Predict for cells that are valid in every factor.

        Parameters
        ----------
        values : float32 array [n, F], or [n, F, window, window]
            Raw factor values in the order of `factors`; nodata cells are left out by the caller. In windows, NaN stands
            for cells without data, all but the middle one.

        Returns
        -------
        dict of {output: float32 [n]}
            'probability', 0 to 1, and of an ensemble 'deviation', the standard deviation between its members.

        Raises
        ------
        InputError
            If the network cannot predict, or a result is not a number from 0 to 1.
        """
        values = np.asarray(values, dtype=np.float32)
        if values.shape[1:] != shape_of(self.factors, self.window):
            if self.window > 1:
                raise InputError(
                    say(
                        "Values of shape {shape} were given to a model that looks at {side} × {side} cells of "
                        "{factors} factors: give a window for each cell.",
                        shape=values.shape,
                        side=self.window,
                        factors=len(self.factors),
                    )
                )
            raise InputError(
                say(
                    "Values of shape {shape} were given to a model of {factors} factors: give one column per factor.",
                    shape=values.shape,
                    factors=len(self.factors),
                )
            )
        results = {name: np.empty(len(values), dtype=np.float32) for name in self.outputs}
        self._look_for_trees(len(values))
        at_once = self.rows
        if self._trees is not None and self.window == 1:
            at_once = max(at_once, min(AT_ONCE, LARGEST_BATCH // self._bytes))
        for start in range(0, len(values), at_once):
            rows = slice(start, start + at_once)
            # A batch at a time: the copy of a transposed view stays in a core's cache.
            batch = np.ascontiguousarray(values[rows])
            for name, part in zip(self.outputs, self._predict(batch, self.rows)):
                results[name][rows] = part
        self._check_results(values, results)
        return results

    def run_network(self, values: Floats) -> dict[str, Floats]:
        """Predict by the network alone, without the trees that have a share in it; see `run`."""
        if self._cut is None or self.tree_share is None:
            return self.run(values)
        found = self._parted(self._cut).run_without(self.outputs, np.asarray(values, dtype=np.float32), self.rows)
        return {name: part / (1 - self.tree_share.share) for name, part in zip(self.outputs, found)}

    def _parted(self, cut: Cut) -> FastTrees:
        """Return the sessions of a graph's parts, which are made at the first use."""
        if self._parts is None:
            self._parts = FastTrees(cut, self.path)
        return self._parts

    def run_map(self, planes: Floats) -> dict[str, Floats]:
        """Predict for every cell in the middle of a window, by a model of windows; each feature is computed once.

        Parameters
        ----------
        planes : float32 array [F, h, w], h and w at least `window`
            Raw factor values in the order of `factors`, NaN where a cell has no data in one of them.

        Returns
        -------
        dict of {output: float32 [h - window + 1, w - window + 1]}
            As `run` gives it; NaN where the cell in the middle has no data.

        Raises
        ------
        InputError
            If the network cannot predict, or a result is not a number from 0 to 1.
        """
        halo = self.window - 1
        height, width = planes.shape[1] - halo, planes.shape[2] - halo
        self._look_for_trees(height * width)
        results = {name: np.empty((height, width), dtype=np.float32) for name in self.outputs}
        rows, columns = min(MAP_ROWS, height), min(MAP_COLUMNS, width)
        fit = LARGEST_BATCH // self._bytes  # cells
        while (rows + halo) * (columns + halo) > fit and rows * columns > 1:
            rows, columns = -(-rows // 2), -(-columns // 2)
        for top in range(0, height, rows):
            for left in range(0, width, columns):
                part = planes[:, top : top + rows + halo, left : left + columns + halo]
                found = self._predict(np.ascontiguousarray(part)[np.newaxis], rows * columns)
                for name, values in zip(self.outputs, found):
                    here = results[name][top : top + rows, left : left + columns]
                    here[...] = values.reshape(here.shape)
        half = halo // 2
        middle = planes[:, half : half + height, half : half + width]
        valid = np.isfinite(middle).all(axis=0)
        self._check_results(middle[:, valid].T, {name: values[valid] for name, values in results.items()})
        for values in results.values():
            values[~valid] = np.nan
        return results

    def _check_results(self, values: Floats, results: dict[str, Floats]) -> None:
        for found in results.values():
            # Not a number is neither more nor less than anything, and passes through `min` and `max`.
            if not len(found) or (found.min() >= -TOLERANCE and found.max() <= 1 + TOLERANCE):
                continue
            row = int(np.argmin((found >= -TOLERANCE) & (found <= 1 + TOLERANCE)))
            at = commas(
                say("{factor} {value:g}", factor=factor.name, value=float(value))
                for factor, value in zip(self.factors, centres(values[row : row + 1])[0])
            )
            result = float(found[row])
            raise InputError(
                say(
                    "The model file '{path}' gives {result} instead of one from 0 to 1 where the factors are {at}: "
                    "check that these values can be true, and train the model again if they can.",
                    path=self.path,
                    result=_told(result),
                    at=at,
                )
            )

    def _look_for_trees(self, cells: int) -> None:
        if self._trees is None and self._cut is not None and is_worth_while(self._cut, cells):
            self._trees = self._parted(self._cut)

    def _predict(self, values: Floats, rows: int) -> list[Floats]:
        """Predict for values, of which `rows` cells may pass through the network at once."""
        try:
            if self._trees is not None:
                return self._trees.run(self.outputs, values, rows)
            return self._session.run(self.outputs, {INPUT: values})
        # onnxruntime's own classes share no base but Exception.
        except Exception as error:
            raise InputError(
                say("The model file '{path}' cannot predict: train it again ({reason}).", path=self.path, reason=error)
            ) from error

    def match_bands(self, band_names: Sequence[str]) -> list[int]:
        """Return, for each factor in order, the index (from 0) of the band of that name; other bands are ignored.

        Raises
        ------
        InputError
            If a factor has no band, or more than one.
        """
        names = list(band_names)
        missing = [factor.name for factor in self.factors if factor.name not in names]
        if missing:
            raise InputError(
                say(
                    "The factor stack lacks these factors of the model: {missing}: it has {names}, so rename "
                    "its bands or build it anew with them.",
                    missing=commas(missing),
                    names=commas(names) if any(names) else say("no named bands"),
                )
            )
        repeated = [factor.name for factor in self.factors if names.count(factor.name) > 1]
        if repeated:
            raise InputError(
                say(
                    "The factor stack has more than one band called {repeated}: rename its bands.",
                    repeated=commas(repeated),
                )
            )
        return [names.index(factor.name) for factor in self.factors]


class SessionOfThread:
    """The sessions of a network file, one per thread; each is loaded at its first use and lives as long as this.

    With `content`, what the file holds, no process needs the file itself.
    """

    def __init__(self, network: str | os.PathLike[str], content: bytes | None = None) -> None:
        self.path, self._content, self._here = os.fspath(network), content, threading.local()

    def __reduce__(self) -> tuple[type[SessionOfThread], tuple[str, bytes | None]]:
        # Another process has another working folder.
        return SessionOfThread, (self.path if self._content else os.path.abspath(self.path), self._content)

    def of_thread(self) -> PredictionSession:
        """Return the calling thread's own session."""
        if not hasattr(self._here, "session"):
            self._here.session = PredictionSession(self.path, content=self._content)
        return self._here.session


def _told(result: float) -> Sentence:
    if np.isfinite(result):
        return say("the number {value:g}", value=result)
    return say("no number") if np.isnan(result) else say("an infinite number")
