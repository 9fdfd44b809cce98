"""Information value: class stack and landslides → table and summed raster."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..analysis.information_value import class_cells, information_values, summed_values
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input
from ..geodata.alignment import STACK_NODATA
from ..geodata.blocks import local_executor, run_blocks, windows_of
from ..geodata.class_stack import ClassStack, FactorClasses, open_class_stack
from ..geodata.grid import Window
from ..geodata.landslides import LocatedLandslides
from ..geodata.output import raster_writer
from ..geodata.points import values_at
from ..geodata.raster import read_block
from ..geodata.vectors import VectorData, check_layer_output, write_layer
from .landslide_input import landslides_on
from .split import BLOCKS, SplitSettings, landslide_keys, settled, training_part

COLUMNS = (
    "factor", "class", "lower", "upper", "label", "cells", "cells_pct", "landslides", "landslides_pct",
    "information_value",
)  # fmt: skip


@dataclass(frozen=True)
class ClassValue:
    """One row of the information-value table: one class of one factor."""

    factor: str
    number: int
    lower: float
    upper: float
    label: str
    cells: int
    cells_pct: float
    landslides: int
    landslides_pct: float
    information_value: float

    def row(self) -> tuple:
        """Return the values in the order of `COLUMNS`."""
        return tuple(self.__dict__.values())


@dataclass(frozen=True)
class InformationValueResult:
    """The table (one row per factor and class), how the landslides were used and split (None: all were counted)."""

    table: list[ClassValue]
    landslides: LocatedLandslides
    used: int
    cells: int
    split: SplitSettings | None


def information_value(
    class_stack: ClassStack | str,
    landslides: VectorData | str,
    output: str,
    table: str | None = None,
    *,
    alpha: float = 0.0,
    all_cells: bool = False,
    split: SplitSettings | None = None,
    from_all: bool = False,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> InformationValueResult:
    """Compute the information value of every class and sum them over the factors for every cell.

    Parameters
    ----------
    class_stack : ClassStack or path
        From `reclassify`.
    landslides : vector data or path
        Points or polygons in any CRS.
    output : path
        The raster of summed information values, float32.
    table : path, optional
        Where to write the table (.gpkg, .csv, ...).
    alpha : float
        0: the paper's formula, a class without landslides has the value 0; above 0: Laplace smoothing.
    all_cells : bool
        Count all cells that a polygon touches instead of one point a polygon.
    split : SplitSettings, optional
        Only the landslides that `training_samples` with the same settings puts into training are counted, so that
        the held-out ones stay unseen.
    from_all : bool
        Count all landslides instead (the paper's order): for a map that nothing will be tested on.
    threads : int, optional
        Worker threads; one per processor by default.

    Raises
    ------
    InputError
        If the raster is no class stack, or no landslide lies on a valid cell.
    """
    stack = class_stack if isinstance(class_stack, ClassStack) else open_class_stack(class_stack)
    for path in filter(None, (output, table)):
        check_not_an_input(path, [stack.info.path, landslides])
    if table:
        check_layer_output(table, COLUMNS, is_table=True)  # before the raster is written, not after
    located = landslides_on(
        landslides, stack.info, all_cells=all_cells, threads=threads, feedback=feedback.part(0, 0.1)
    )
    split = None if from_all else split or SplitSettings()
    if split is not None and split.method == BLOCKS:
        split = settled(split, landslide_keys(located), stack.info.grid, feedback)
    cells = located.cell if split is None else training_part(located, stack.info.grid, split)
    counts = class_counts(stack, threads=threads, feedback=feedback.part(0.1, 0.5))
    rows = information_value_table(stack, counts, cells, alpha=alpha, feedback=feedback.part(0.5, 0.5))
    write_information_value_map(stack, rows, output, threads=threads, feedback=feedback.part(0.5, 1))
    if table:
        write_information_value_table(rows, table)
    return InformationValueResult(rows, located, cells.size, int(counts[0].sum()), split)


def class_counts(stack: ClassStack, *, threads: int | None = None, feedback: Feedback = SILENT) -> list[np.ndarray]:
    """Return, for each factor, the int64 number of valid cells in each class (class 1 first)."""
    sizes = tuple(factor.count for factor in stack.factors)
    worker = functools.partial(_count_block, bands=stack.bands, sizes=sizes)
    with local_executor(threads) as executor:
        return run_blocks(
            executor,
            windows_of(stack.info),
            worker,
            stack.info.path,
            merge=lambda total, part: [a + b for a, b in zip(total, part)],
            feedback=feedback,
        )


def information_value_table(
    stack: ClassStack, counts: Sequence[np.ndarray], cells: np.ndarray, *, alpha: float = 0.0, feedback=SILENT
) -> list[ClassValue]:
    """Return the table from class counts and the landslides' cells (int64 indices, repeats count)."""
    classes, _ = values_at(stack.info, cells, stack.bands, feedback.part(1, 1))
    rows = []
    for column, (factor, cell_counts) in enumerate(zip(stack.factors, counts)):
        slides = np.bincount(classes[:, column].astype(np.int64), minlength=factor.count + 1)[1:]
        rows += _factor_rows(factor, cell_counts, slides, alpha)
    return rows


def _factor_rows(factor: FactorClasses, cells: np.ndarray, slides: np.ndarray, alpha: float) -> list[ClassValue]:
    values = information_values(cells, slides, alpha)
    return [
        ClassValue(
            factor.name,
            i + 1,
            factor.lower[i],
            factor.upper[i],
            factor.labels[i],
            int(cells[i]),
            100.0 * cells[i] / cells.sum(),
            int(slides[i]),
            100.0 * slides[i] / slides.sum(),
            float(values[i]),
        )
        for i in range(factor.count)
    ]


def write_information_value_map(
    stack: ClassStack,
    rows: Sequence[ClassValue],
    output: str,
    *,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> None:
    """Write the sum over the factors of each cell's information values (float32)."""
    tables = []
    for factor in stack.factors:
        lookup = np.zeros(factor.count + 1)
        for row in rows:
            if row.factor == factor.name:
                lookup[row.number] = row.information_value
        tables.append(lookup)
    worker = functools.partial(_sum_block, bands=stack.bands, tables=tuple(tables))
    with local_executor(threads) as executor, raster_writer(
        output, stack.info.grid, nodata=STACK_NODATA, names=["information value"]
    ) as writer:
        run_blocks(
            executor, windows_of(stack.info), worker, stack.info.path, write=writer.write, feedback=feedback
        )


def write_information_value_table(rows: Sequence[ClassValue], path: str) -> None:
    """Write the table as a layer without geometry."""
    columns = list(zip(*(row.row() for row in rows)))
    write_layer(path, "information_value", dict(zip(COLUMNS, columns)), None, crs="")


def _count_block(path: str, window: Window, *, bands, sizes) -> list[np.ndarray]:
    classes, _ = _classes(path, window, bands, sizes)
    return [class_cells(band, size) for band, size in zip(classes, sizes)]


def _sum_block(path: str, window: Window, *, bands, tables) -> np.ndarray:
    classes, valid = _classes(path, window, bands, [table.size - 1 for table in tables])
    return np.where(valid, summed_values(classes, tables), STACK_NODATA).astype(np.float32)


def _classes(path: str, window: Window, bands: Sequence[int], sizes: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """Return the classes [factors, h, w], 0 in all where one is missing, in the smallest type; and where none is."""
    classes, valid = read_block(path, window, bands, np.uint8 if max(sizes) <= 255 else np.uint16)
    if not valid.all():
        classes *= valid
    return classes, valid
