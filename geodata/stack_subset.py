"""Some factors of a stack as a separate stack."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from ..workers import WorkersLike
from .alignment import AlignedBand
from .grid import Grid, Window
from .raster import read_block
from .stack import FactorStack
from .stack_builder import is_virtual, write_stack
from .workers import open_workers

if TYPE_CHECKING:
    from ..analysis.arrays import Mask


@dataclass(frozen=True)
class ValidCells:
    """The cells that are valid in all of some bands: limits another stack as a study area does."""

    path: str
    bands: tuple[int, ...]

    def mask(self, grid: Grid, window: Window) -> Mask:
        """Return bool [h, w]: True where a cell is valid in every band."""
        return read_block(self.path, window, self.bands)[1]


def write_subset(
    stack: FactorStack, names: Sequence[str], output: str, *, workers: WorkersLike = None, feedback: Feedback = SILENT
) -> None:
    """Write the factors `names` of a stack, in the stack's order, as a stack with their kinds, units and labels.

    A GeoTIFF has exactly the valid cells of the whole stack: cells where a factor that is left out has no data stay
    nodata. So the same landslides lie on it, and the same ones are held out for testing. A virtual raster (``.vrt``)
    refers to the stack and cannot exclude cells: such cells become valid in it.

    Raises
    ------
    InputError
        If a name is no factor of the stack, or a virtual stack is wanted and the stack is no file.
    """
    for name in names:
        stack.factor(name)
    output = str(output)
    virtual = is_virtual(output)
    if virtual and not os.path.isfile(stack.path):
        raise InputError(
            say(
                "The stack '{path}' is no file, so a virtual stack would lose it: end the output's name with .tif.",
                path=stack.path[:60],
            )
        )
    kept = [factor for factor in stack.factors if factor.name in names]
    left_out = tuple(factor.band for factor in stack.factors if factor.name not in names)
    bands = [
        AlignedBand(
            name=f.name,
            kind=f.kind,
            opens=stack.path,
            band=f.band,
            is_warped=False,
            labels=f.labels,
            unit=f.unit,
            source=f.source,
            resampling=f.resampling,
        )
        for f in kept
    ]
    area = ValidCells(stack.path, left_out) if left_out and not virtual else None
    with open_workers(workers) as opened:
        write_stack(opened, bands, stack.grid, output, area=area, feedback=feedback)
