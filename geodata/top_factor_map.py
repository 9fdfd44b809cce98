"""The raster that says of every cell which factor raises it most, and what its share is, block by block."""

from __future__ import annotations

import functools
import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from osgeo import gdal

from ..analysis.palettes import NO_FACTOR, Rgb, factor_colours
from ..analysis.sampled_contributions import top_factor
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from ..workers import Shared, Workers
from .blocks import run_blocks, windows_of
from .grid import Window
from .layer_styles import SHARE_STYLE, paletted_style, ramp_style
from .output import raster_writer
from .raster import RasterInfo, read_block

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

BANDS = ("factor that raises most", "share in per cent")
NODATA, PER_CENT = 0, 100
MOST_FACTORS = 254  # codes of a byte, without nodata and what stands for no factor
NONE = say("no factor raises it")
SHARE_COLOURS: tuple[Rgb, ...] = ((243, 247, 250), (133, 178, 211), (10, 90, 144))


class GivesContributions(Protocol):
    """What the factors add at cells; it goes to the workers."""

    def at(self, values: Floats) -> Floats:
        """Return contributions [n, G] of values [n, F]."""
        ...


@dataclass(frozen=True)
class TopCounts:
    """What raises the cells of a part of the map.

    Attributes
    ----------
    cells : int64 array [G + 1]
        Cells that each factor raises most, and last those that none raises.
    per_cent : int64 array [G + 1]
        Sum of the shares in these cells.
    """

    cells: np.ndarray
    per_cent: np.ndarray

    def __add__(self, other: TopCounts) -> TopCounts:
        return TopCounts(self.cells + other.cells, self.per_cent + other.per_cent)


def write_top_factors(
    info: RasterInfo,
    bands: Sequence[int],
    contributions: GivesContributions,
    names: Sequence[str],
    output: str,
    *,
    metadata: Mapping[str, str],
    above: float | None = None,
    workers: Workers,
    feedback: Feedback = SILENT,
) -> TopCounts:
    """Write which factor raises each cell most, 1 to G, G + 1 where none does, and its share of all that raises it.

    Parameters
    ----------
    info : RasterInfo
        Of the stack.
    bands : sequence of int
        Its bands in the order of the values that `contributions` expects.
    contributions : GivesContributions
    names : sequence of str, length G
        Of the factors.
    output : path
        Byte GeoTIFF of two bands, 0 = nodata, and two styles.
    metadata : mapping
        Of the whole raster.
    above : float, optional
        Cells with a value that is not above this have no data, as class 0 in a class stack.

    Raises
    ------
    InputError
        If no cell has data in all bands.
    """
    task = functools.partial(
        _look_at_block, contributions=workers.share(contributions), bands=tuple(bands), groups=len(names), above=above
    )
    parts: list[TopCounts] = []
    with raster_writer(output, info.grid, bands=len(BANDS), dtype=np.uint8, nodata=NODATA, names=BANDS) as writer:

        def write(window: Window, result: tuple[np.ndarray, TopCounts]) -> None:
            writer.write(window, result[0])
            parts.append(result[1])

        labels = [*names, str(NONE)]
        colours = [*factor_colours(len(names)), NO_FACTOR]
        _describe(writer.band(1), labels, colours)
        run_blocks(workers, windows_of(info), task, info.path, write=write, feedback=feedback)
        counts = functools.reduce(operator.add, parts)
        if not counts.cells.sum():
            raise InputError(
                say(
                    "No cell of '{path}' has data in all {count} factors of the model: check the nodata values "
                    "of its bands, and that its rasters overlap.",
                    path=info.path,
                    count=len(bands),
                )
            )
        writer.set_metadata(metadata)
        shown = np.flatnonzero(counts.cells).tolist()  # the legend holds only what there is
        writer.write_beside(
            ".qml",
            paletted_style([labels[at] for at in shown], [colours[at] for at in shown], [at + 1 for at in shown]),
        )
        writer.write_beside(SHARE_STYLE, ramp_style(0, PER_CENT, SHARE_COLOURS, band=2))
    return counts


def _describe(band: gdal.Band, names: Sequence[str], colours: Sequence[Rgb]) -> None:
    table = gdal.ColorTable()
    table.SetColorEntry(NODATA, (255, 255, 255, 0))
    for number, colour in enumerate(colours, start=1):
        table.SetColorEntry(number, (*colour, 255))
    band.SetRasterColorTable(table)
    band.SetRasterCategoryNames(["", *names])


def _look_at_block(
    path: str,
    window: Window,
    *,
    contributions: Shared[GivesContributions],
    bands: Sequence[int],
    groups: int,
    above: float | None,
) -> tuple[np.ndarray, TopCounts]:
    """Return the two planes of a block, uint8 [2, h, w], and what was counted there."""
    values, valid = read_block(path, window, bands)
    if above is not None:
        valid = valid & (values > above).all(axis=0)
    planes = np.full((len(BANDS), *valid.shape), NODATA, np.uint8)
    counts = np.zeros((2, groups + 1), np.int64)
    if valid.any():
        cells = np.ascontiguousarray(values.reshape(len(values), -1).T if valid.all() else values[:, valid].T)
        top, share = top_factor(contributions.value.at(cells))
        per_cent = np.rint(PER_CENT * share).astype(np.uint8)
        planes[0][valid], planes[1][valid] = top + 1, per_cent
        counts[0] = np.bincount(top, minlength=groups + 1)
        counts[1] = np.bincount(top, per_cent, minlength=groups + 1).astype(np.int64)
    return planes, TopCounts(*counts)
