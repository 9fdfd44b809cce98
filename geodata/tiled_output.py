"""Rasters of any size: one file, or a virtual raster of many tiles, each written whole by the worker that made it."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

import numpy as np

from ..disk import not_whole, put
from ..errors import Cancelled
from ..feedback import SILENT, Feedback
from ..files import StrPath, TiledOutput, is_tiled, tiled_output
from ..schema import SchemaError
from ..sentences import say, say_counted
from ..workers import Workers
from .blocks import block_side, run_blocks
from .grid import Grid, Window
from .output import RasterOutput, Spread, Style, Styled, Told, raster_writer, told_of
from .planned_raster import TILE, PlannedRaster, refuse_impossible
from .run_digest import run_digest
from .tile_layout import TileLayout
from .tile_mosaic import has_groups, open_mosaic, sources, virtual_head, write_group, write_mosaic

if TYPE_CHECKING:
    from numpy.typing import DTypeLike
    from osgeo import gdal

SUMMARY = "SUMMARY"  # the key of a tile's metadata under which it keeps what its task had to tell
TILES_SHARE = 0.97  # of the work; the rest are the overviews above them
MOSAIC = "whole.vrt"


class TiledWriter(RasterOutput):
    """A virtual raster whose tiles the workers write; made by `raster_output`."""

    def __init__(
        self, opened: contextlib.ExitStack, target: str, layout: TileLayout, styled: Styled | None = None
    ) -> None:
        super().__init__(virtual_head(layout, 0, layout.windows().whole))
        self._opened, self._target, self._layout, self._styled = opened, target, layout, styled
        self._beside: dict[str, str] = {}
        self._output: TiledOutput | None = None
        self._mosaic: gdal.Dataset | None = None
        self._feedback: Feedback = SILENT

    def write_beside(self, suffix: str, text: str) -> None:
        self._beside[suffix] = text

    def _fill(
        self,
        workers: Workers,
        windows: Iterable[Window],
        task: Callable[..., Any],
        paths: object,
        told: Told[Any] | None,
        origin: object,
        take: Callable[[Any], None],
        feedback: Feedback,
    ) -> None:
        self._feedback = feedback
        spread = None if self._styled is None else self._styled.spread
        digest = run_digest(task, origin, replace(self._layout, target=""))
        self._output = self._opened.enter_context(tiled_output(self._target, digest))
        layout = self._layout = replace(self._layout, folder=str(self._output.tiles.folder))
        self._tell_taken_up()

        def write(_: Window, result: tuple[Any, np.ndarray | None]) -> None:
            part, cells = result
            if told is not None:
                take(part)
            if self._styled is not None and cells is not None:
                self._styled.add(cells)

        tile = functools.partial(_made, layout=layout, task=task, told=told, spread=spread)
        run_blocks(workers, layout.windows(), tile, paths, write=write, feedback=feedback.part(0, TILES_SHARE))
        for level in range(1, layout.levels + 1):
            above = functools.partial(_above, layout=layout, level=level)
            part = feedback.part(TILES_SHARE if level == 1 else 1, 1)  # all others are a 256th of the first
            run_blocks(workers, layout.windows(level), above, None, feedback=part)

    def readable(self, number: int) -> gdal.Band:
        if self._mosaic is None:
            path = os.path.join(self._layout.folder, MOSAIC)
            write_mosaic(path, self._dataset, self._layout, lambda: sources(self._layout, 0, ""))
            self._mosaic = open_mosaic(path)
        if self._mosaic is None:
            raise not_whole(self._target, say("its tiles cannot be read again"))
        return self._mosaic.GetRasterBand(number)

    def close(self) -> None:
        """Write the virtual raster over the tiles, and what lies beside it."""
        if self._output is None:
            return
        self.let_go()
        layout, prefix = self._layout, f"{self._output.set_name}/"
        self._dataset.SetMetadataItem("AREA_OR_POINT", "Area")  # as GDAL says of a GeoTIFF
        overviews = []
        for level in range(1, layout.levels + 1):
            tiles = layout.windows(level)
            name = layout.name(level, 0, 0)
            if len(tiles) > 1:
                name = f"{level}.vrt"
                head = virtual_head(layout, level, tiles.whole)
                path = os.path.join(layout.folder, name)
                write_mosaic(path, head, layout, functools.partial(sources, layout, level, ""))
            overviews.append(prefix + name)
        part = self._output.part
        write_mosaic(str(part), self._dataset, layout, lambda: sources(layout, 0, prefix), overviews)
        found = open_mosaic(str(part))
        if found is None or told_of(found) != told_of(self._dataset):
            raise not_whole(self._target, say("what it says of its bands is missing"))
        del found
        if self._styled is not None:
            self.write_beside(".qml", self._styled.text())
        for suffix, text in self._beside.items():
            put(part.with_name(self._output.stem + suffix), text.encode("utf-8"))

    def let_go(self) -> None:
        """Close and remove the virtual raster by which the tiles were read."""
        if self._mosaic is not None:
            self._mosaic = None  # Windows moves no folder with an open file in it
            with contextlib.suppress(OSError):
                os.unlink(os.path.join(self._layout.folder, MOSAIC))

    def count(self) -> int:
        """Return how many tiles are finished, those of an earlier run included."""
        folder = os.path.join(self._layout.folder, "0")
        names = (name for _, _, files in os.walk(folder) for name in files) if self._layout.folder else ()
        return sum(name.endswith(".tif") and not name.startswith(".") for name in names)

    @property
    def folder(self) -> str:
        """Return the folder in which the tiles lie until all are there."""
        return self._layout.folder

    def discard(self) -> None:
        if self._output is not None:
            self._output.tiles.remove()

    def tell_kept(self) -> None:
        """Say where the finished tiles of a run are that failed, and what can be done with them."""
        count = self.count()
        if count:
            self._feedback.warning(
                say_counted(
                    "One finished tile of '{target}' lies in '{folder}': run the same once more to go on with it, or "
                    "remove the folder.",
                    "{count} finished tiles of '{target}' lie in '{folder}': run the same once more to go on with "
                    "them, or remove the folder.",
                    count=count,
                    target=self._target,
                    folder=self.folder,
                )
            )

    def _tell_taken_up(self) -> None:
        count = self.count()
        if count:
            self._feedback.info(
                say_counted(
                    "One finished tile is taken up, of an earlier run with the same inputs and settings.",
                    "{count} finished tiles are taken up, of an earlier run with the same inputs and settings.",
                    count=count,
                )
            )


def tile_side(bands: int) -> int:
    """Return the cells a side of a tile, which is a block of work: 512, of many bands 256."""
    return max(TILE, block_side((TILE, TILE), bands) // TILE * TILE)


@contextlib.contextmanager
def raster_output(
    target: StrPath,
    grid: Grid,
    *,
    bands: int = 1,
    dtype: DTypeLike = np.float32,
    nodata: float | None = None,
    names: Sequence[str] = (),
    compression: str = "DEFLATE",
    style: Style | None = None,
) -> Iterator[RasterOutput]:
    """Open a new raster, which appears at `target` only when complete: one file, as `raster_writer` makes it, or tiles.

    Where the name ends in ``.tiles.vrt``, every tile is a file with overviews that its worker writes, so that nothing
    passes through this process; `target` is a virtual raster over them, which appears at the end. If the run stops
    before it, the tiles stay: a run with the same inputs and settings and the same target goes on with them.

    For the parameters see `raster_writer`.

    Raises
    ------
    InputError
        If the raster cannot fit into the file, the memory or the disk, or cannot be written; if another run is making
        the same tiles.
    Cancelled
        If the user cancelled; the message says where finished tiles are.
    """
    if not is_tiled(target):
        with raster_writer(
            target, grid, bands=bands, dtype=dtype, nodata=nodata, names=names, compression=compression, style=style
        ) as writer:
            yield writer
        return
    kind = np.dtype(dtype)
    refuse_impossible(PlannedRaster(target, grid, bands, kind.itemsize, compression))
    layout = TileLayout(
        folder="",
        target=str(target),
        grid=grid,
        side=tile_side(bands),
        bands=bands,
        dtype=kind.name,
        nodata=nodata,
        names=tuple(names),
        compression=compression,
    )
    styled = Styled(style, Spread.over(grid, nodata)) if style is not None else None
    with contextlib.ExitStack() as opened:
        tiled = TiledWriter(opened, str(Path(os.path.abspath(target))), layout, styled)
        try:
            yield tiled
            tiled.close()
        except Cancelled as error:
            tiled.let_go()
            count = tiled.count()
            if not count:
                raise
            raise Cancelled(
                say_counted(
                    "The run was cancelled, so no output was written; one finished tile lies in '{folder}': run the "
                    "same once more to go on with it, or remove the folder.",
                    "The run was cancelled, so no output was written; {count} finished tiles lie in '{folder}': run "
                    "the same once more to go on with them, or remove the folder.",
                    count=count,
                    folder=tiled.folder,
                )
            ) from error
        except BaseException:
            tiled.let_go()
            tiled.tell_kept()
            raise


def _made(
    paths: object,
    window: Window,
    *,
    layout: TileLayout,
    task: Callable[..., Any],
    told: Told[Any] | None,
    spread: Spread | None,
) -> tuple[Any, np.ndarray | None]:
    """Make a tile, or take up one that is there; return what its task had to tell, and cells for the colours."""
    metadata = layout.found(0, window)
    if metadata is not None:
        with contextlib.suppress(SchemaError):  # then it is made anew
            part = None if told is None else told.part(metadata.get(SUMMARY, ""))
            if spread is None:
                return part, None
            return part, spread.of(window, layout.read(0, window, [1], window.width, window.height)[0])
    planes, part = task(paths, window) if told is not None else (task(paths, window), None)
    planes = planes if planes.ndim == 3 else planes[None]
    layout.write(0, window, planes, {} if told is None else {SUMMARY: told.text(part)})
    return part, None if spread is None else spread.of(window, planes[0])


def _above(_: None, window: Window, *, layout: TileLayout, level: int) -> None:
    """Make a tile of an upper level, or take up one that is there, and the virtual raster over those below it."""
    if layout.found(level, window) is None:
        layout.write_overview(level, window)
    if level == 1 and has_groups(layout):
        write_group(layout, window)
