"""Information value: class stack and landslides → table and summed raster."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.information_value import class_cells, information_values, summed_values
from ..disk import as_called
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import scratch_folder, writes
from ..geodata.alignment import STACK_NODATA
from ..geodata.blocks import run_blocks, windows_of
from ..geodata.cell_sampling import cells_in
from ..geodata.cell_values import values_at
from ..geodata.class_stack import ClassStack, FactorClasses
from ..geodata.grid import Window
from ..geodata.layer_styles import diverging_style
from ..geodata.planned_raster import PlannedRaster
from ..geodata.raster import read_block
from ..geodata.tiled_output import raster_output
from ..geodata.vectors import VectorData, check_layer_output, write_layer
from ..geodata.workers import open_workers
from ..sentences import Sentence, say
from ..study.information_value import ClassValue, InformationValueResult, empty_classes_caveat
from ..study.inventory import Inventory
from ..study.landslides import check_valid, located_by, placed_on
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.split import DEFAULT_SPLIT, SplitSettings, settled, training_part
from ..workers import WorkersLike
from .reclassify import classes_in

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Mask

SMALL = 255  # classes that a byte holds
COLUMNS = (
    "factor",
    "class",
    "lower",
    "upper",
    "label",
    "cells",
    "cells_pct",
    "landslides",
    "landslides_pct",
    "information_value",
)


@writes("output", "table", styled="output")
def information_value(
    class_stack: ClassStack | str,
    landslides: Inventory | VectorData | str,
    output: str,
    table: str | None = None,
    *,
    alpha: float = 0.0,
    all_cells: bool = False,
    split: SplitSettings = DEFAULT_SPLIT,
    from_all: bool = False,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> InformationValueResult:
    """Compute the information value of every class and sum them over the factors for every cell.

    Parameters
    ----------
    class_stack : ClassStack or path
        From `reclassify`, or any raster of whole numbers, such as factors that another program reclassified.
    landslides : Inventory, vector data or path
        Points or polygons in any CRS.
    output : path
        The raster of summed information values, float32: a GeoTIFF, or tiles if it ends in ``.tiles.vrt``.
    table : path, optional
        Where to write the table (.gpkg, .csv, ...).
    alpha : float
        0: the paper's formula, a class without landslides has the value 0; above 0: Laplace smoothing.
    all_cells : bool
        Count all cells that a polygon touches instead of one point per polygon.
    split : SplitSettings, optional
        Only the landslides that `training_samples` with the same settings puts into training are counted, so that
        the held-out ones stay unseen.
    from_all : bool
        Count all landslides instead (the paper's order): for a map that will not be tested.
    strict : bool
        Whether what looks like a mistake in the landslides is an error instead of a warning.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    InputError
        If the raster is no class stack, or no landslide lies on a valid cell.

    Examples
    --------
    >>> found = api.information_value("classes.tif", "basin/landslides.gpkg", "iv.tif", "iv.csv")
    >>> steep = max((row for row in found.table if row.factor == "slope"), key=lambda row: row.information_value)
    >>> steep.number > 1, found.cells
    (True, 12000)
    """
    if table:
        check_layer_output(table, COLUMNS, is_table=True)  # before the raster is written, not after
    remarks = Remarks(strict=strict)
    with contextlib.ExitStack() as opened:
        stack = class_stack
        if not isinstance(stack, ClassStack):
            scratch = str(opened.enter_context(scratch_folder(output)))
            opened.enter_context(as_called(scratch, os.path.dirname(str(stack))))
            stack = classes_in(str(stack), scratch, remarks, workers=workers, feedback=feedback.part(0, 0.1))
            feedback = feedback.part(0.1, 1)
        look_at_room(remarks, [PlannedRaster(output, stack.info.grid)], feedback=feedback)
        placed = placed_on(landslides, stack.info, remarks, all_cells=all_cells, feedback=feedback.part(0, 0.1))
        counts, classes = counts_and_classes(stack, placed.cell, workers=workers, feedback=feedback.part(0.1, 0.5))
        valid = (classes > 0).all(axis=1)
        check_valid(placed, valid, stack.info, remarks, workers=workers, feedback=feedback)
        located, kept = located_by(placed, valid, feedback)
        used, cells = None, located.cell
        if not from_all:
            sided, used = settled(split, located, stack.info.grid, feedback)
            cells = training_part(sided, stack.info.grid, used)
        order = np.argsort(located.cell, kind="stable")
        classes = classes[kept][order[np.searchsorted(located.cell, cells, sorter=order)]]
        rows = information_value_table(stack, counts, classes, alpha=alpha)
        tell_empty_classes(rows, feedback)
        origin = None if isinstance(class_stack, ClassStack) else str(class_stack)
        write_information_value_map(stack, rows, output, origin=origin, workers=workers, feedback=feedback.part(0.5, 1))
        if table:
            write_information_value_table(rows, table)
        return InformationValueResult(
            table=rows, landslides=located, used=cells.size, cells=int(counts[0].sum()), split=used
        )


def counts_and_classes(
    stack: ClassStack, cells: CellIndex, *, workers: WorkersLike = None, feedback: Feedback = SILENT
) -> tuple[list[np.ndarray], np.ndarray]:
    """Read the stack once; return the number of cells in each class and the classes at some cells.

    Parameters
    ----------
    cells : int64 array [n]
        Cell indices, -1 for none.

    Returns
    -------
    counts : list of int64 arrays, one per factor
        Valid cells in each class, class 1 first.
    classes : uint16 array [n, factors]
        0 in all factors where the cell is not valid.
    """
    wanted, place = np.unique(np.asarray(cells, np.int64), return_inverse=True)
    task = functools.partial(_count_block, bands=stack.bands, scheme=_Scheme.of(stack))
    with open_workers(workers, feedback) as workers:
        *counts, found = run_blocks(
            workers,
            windows_of(stack.info),
            task,
            stack.info.path,
            own=lambda window: cells_in(window, stack.info.grid, wanted),
            merge=lambda total, part: [a + b for a, b in zip(total, part)],
            feedback=feedback,
        )
    classes = np.zeros((wanted.size, len(stack.factors)), np.uint16)
    for at, here in found:
        classes[at] = here
    return counts, classes[place]


def class_counts(stack: ClassStack, *, workers: WorkersLike = None, feedback: Feedback = SILENT) -> list[np.ndarray]:
    """Return, for each factor, the int64 number of valid cells in each class (class 1 first)."""
    return counts_and_classes(stack, np.empty(0, np.int64), workers=workers, feedback=feedback)[0]


def classes_at(stack: ClassStack, cells: CellIndex, *, workers: WorkersLike = None) -> np.ndarray:
    """Return the classes at cells (int64 indices), [n, factors], reading only the blocks that hold any."""
    return values_at(stack.info, cells, stack.bands, workers=workers)[0].astype(np.uint16)


def information_value_table(
    stack: ClassStack, counts: Sequence[np.ndarray], classes: np.ndarray, *, alpha: float = 0.0
) -> list[ClassValue]:
    """Return the table from class counts and the classes [n, factors] at the cells of landslides (repeats count)."""
    rows = []
    for column, (factor, cell_counts) in enumerate(zip(stack.factors, counts)):
        slides = np.bincount(classes[:, column], minlength=factor.count + 1)[1:]
        rows += _factor_rows(factor, cell_counts, slides, alpha)
    return rows


def tell_empty_classes(rows: Sequence[ClassValue], feedback: Feedback) -> list[Sentence]:
    """Warn of classes without landslides that stand above others with few; return what was said."""
    caveat = empty_classes_caveat(rows)
    if caveat is None:
        return []
    feedback.warning(caveat)
    return [caveat]


def _factor_rows(factor: FactorClasses, cells: np.ndarray, slides: np.ndarray, alpha: float) -> list[ClassValue]:
    values = information_values(cells=cells, landslides=slides, alpha=alpha)
    return [
        ClassValue(
            factor=factor.name,
            number=i + 1,
            lower=factor.lower[i],
            upper=factor.upper[i],
            label=factor.labels[i],
            cells=int(cells[i]),
            cells_pct=100.0 * cells[i] / cells.sum(),
            landslides=int(slides[i]),
            landslides_pct=100.0 * slides[i] / slides.sum(),
            information_value=float(values[i]),
        )
        for i in range(factor.count)
    ]


def write_information_value_map(
    stack: ClassStack,
    rows: Sequence[ClassValue],
    output: str,
    *,
    origin: str | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> None:
    """Write the sum over the factors of each cell's information values (float32).

    `origin` is the raster that the class stack was made of, if that is a temporary file.
    """
    tables = []
    for factor in stack.factors:
        lookup = np.zeros(factor.count + 1)
        for row in rows:
            if row.factor == factor.name:
                lookup[row.number] = row.information_value
        tables.append(lookup)
    task = functools.partial(_sum_block, bands=stack.bands, scheme=_Scheme.of(stack), tables=tuple(tables))
    with (
        open_workers(workers, feedback) as workers,
        raster_output(
            output, stack.info.grid, nodata=STACK_NODATA, names=["information value"], style=diverging_style
        ) as writer,
    ):
        windows = windows_of(stack.info)
        writer.fill(workers, windows, task, stack.info.path, origin=origin, feedback=feedback)


def write_information_value_table(rows: Sequence[ClassValue], path: str) -> None:
    """Write the table as a layer without geometry."""
    columns = list(zip(*(row.row() for row in rows)))
    write_layer(path, "information_value", dict(zip(COLUMNS, columns)), None, crs="")


def _count_block(
    path: str,
    window: Window,
    wanted: tuple[np.ndarray, np.ndarray, np.ndarray],
    *,
    bands: Sequence[int],
    scheme: _Scheme,
) -> list:
    """Return the cells in each class of each factor, and [(places among the wanted cells, their classes)]."""
    classes, _ = _classes(path, window, bands, scheme)
    at, row, column = wanted
    return [*map(class_cells, classes, scheme.sizes), [(at, classes[:, row, column].T)]]


def _sum_block(path: str, window: Window, *, bands: Sequence[int], scheme: _Scheme, tables: Sequence[Floats]) -> Floats:
    classes, valid = _classes(path, window, bands, scheme)
    return np.where(valid, summed_values(classes, tables), STACK_NODATA).astype(np.float32)


@dataclass(frozen=True)
class _Scheme:
    """What a block's cells can hold: the factors' names, how many classes each has, and as what the file holds them.

    `is_narrow` says that no number of the file is negative, a fraction or above the type that classes are read as.
    """

    names: tuple[str, ...]
    sizes: tuple[int, ...]
    is_narrow: bool

    @classmethod
    def of(cls, stack: ClassStack) -> _Scheme:
        """Return that of a stack."""
        sizes = tuple(factor.count for factor in stack.factors)
        narrow = ("Byte",) if max(sizes) <= SMALL else ("Byte", "UInt16")
        is_narrow = all(band.dtype in narrow and band.scale == 1 and band.offset == 0 for band in stack.info.bands)
        return cls(tuple(factor.name for factor in stack.factors), sizes, is_narrow)

    @property
    def dtype(self) -> type[np.number]:
        """As what classes are held."""
        return np.uint8 if max(self.sizes) <= SMALL else np.uint16


def _classes(path: str, window: Window, bands: Sequence[int], scheme: _Scheme) -> tuple[np.ndarray, Mask]:
    """Return the classes [factors, h, w], 0 in all where one is missing, and where none is missing.

    Raises
    ------
    InputError
        If a valid cell holds what is no class of its factor.
    """
    classes, valid = read_block(path, window, bands, scheme.dtype if scheme.is_narrow else np.float64)
    if not valid.all():
        classes *= valid
    for plane, name, size in zip(classes, scheme.names, scheme.sizes):
        if plane.size and (plane.max() > size or not (scheme.is_narrow or _are_classes(plane))):
            wrong = plane[(plane < 0) | (plane > size) | (plane != np.rint(plane))]
            raise InputError(
                say(
                    "Band '{name}' of '{path}' holds {value:.6g}, which is none of the {count} classes that its "
                    "metadata describe: make the class stack anew with 'Reclassify factors'.",
                    name=name,
                    path=path,
                    value=float(wrong[0]),
                    count=size,
                )
            )
    return classes.astype(scheme.dtype, copy=False), valid


def _are_classes(plane: np.ndarray) -> bool:
    return bool(plane.min() >= 0 and (plane == np.rint(plane)).all())
