"""Places without landslides that the user brings along, instead of those that a strategy chooses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.landslides import LocatedLandslides, locate_landslides
from ..geodata.stack import SAMPLE_FIELDS, FactorStack
from ..geodata.vectors import VectorData, read_vector
from ..sentences import say
from ..workers import WorkersLike
from .preflight.inventory import check_geometries, check_layers
from .preflight.remarks import Remarks
from .strategies.registry import GIVEN

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex


LABEL = SAMPLE_FIELDS[0]


@dataclass(frozen=True)
class OwnNegatives:
    """Non-landslides that were given.

    Attributes
    ----------
    cells : int64 array, sorted, unique
        The valid cells that they lie on and that no landslide touches.
    strategies : object array
        What each is called: the layer's own field ``strategy``, or 'given'.
    dropped : int
        How many were left out because they share a cell with another one, or with a landslide.
    """

    cells: CellIndex
    strategies: np.ndarray
    dropped: int


def checked_negatives(source: VectorData | str, remarks: Remarks) -> VectorData:
    """Read a layer of own non-landslides, and note other layers beside it and features without a geometry.

    Raises
    ------
    InputError
        If the layer says of some that they are landslides.
    """
    data = read_vector(source)
    _check_labels(data)
    check_layers(data, remarks)
    check_geometries(data, remarks)
    return data


def own_negatives(
    source: VectorData | str,
    stack: FactorStack,
    located: LocatedLandslides,
    remarks: Remarks | None = None,
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> OwnNegatives:
    """Read points of places without landslides and find their cells.

    Parameters
    ----------
    located : LocatedLandslides
        The whole inventory: a polygon covers more than the cell where it is sampled.
    remarks : Remarks, optional
        Gets what looks like a mistake in the layer, and tells it.

    Raises
    ------
    InputError
        If none lies on a valid cell, all lie on landslides, or the layer says of some that they are landslides.
    """
    if remarks is None:
        data = read_vector(source)
        _check_labels(data)
    else:
        data = checked_negatives(source, remarks)
        remarks.tell(feedback)
    placed = locate_landslides(
        data, stack.info, stack.bands, what=say("non-landslide"), workers=workers, feedback=feedback
    )
    if placed.outside or placed.on_nodata:
        feedback.warning(
            say("Left out: {outside} non-landslide points on no valid cell.", outside=placed.outside + placed.on_nodata)
        )
    strategies = data.fields.get("strategy")
    names = strategies[placed.feature] if strategies is not None else np.full(len(placed), GIVEN, object)
    cells, first = np.unique(placed.cell, return_index=True)
    free = ~np.isin(cells, located.touched)
    if not free.any():
        raise InputError(
            say(
                "Every non-landslide point lies on a cell with a landslide: give points of places without landslides, "
                "such as those of 'Sample non-landslide points'."
            )
        )
    return OwnNegatives(cells=cells[free], strategies=names[first[free]], dropped=len(placed) - int(free.sum()))


def _check_labels(data: VectorData) -> None:
    """Raise `InputError` if a field ``label``, as samples have it, is not 0 everywhere; texts are no labels."""
    name = next((name for name, values in data.fields.items() if _is_label(name, values)), None)
    labels = np.empty(0) if name is None else data.fields[name]
    other = labels[(labels != 0) & ~np.isnan(labels)]
    if other.size:
        raise InputError(
            say(
                "The field '{name}' of the non-landslide points is {value:.6g} in {count:,} of {all:,}, where 0 stands "
                "for no landslide: give the others alone, or rename the field if it means something else.",
                name=name,
                value=float(other[0]),
                count=other.size,
                all=len(data),
            )
        )


def _is_label(name: str, values: np.ndarray) -> bool:
    return name.lower() == LABEL and values.dtype.kind in "iuf"


def given_cells(
    source: VectorData | str | None,
    stack: FactorStack,
    located: LocatedLandslides,
    remarks: Remarks,
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> CellIndex | None:
    """Return the cells of own non-landslides and tell how many there are; None if there are none."""
    if source is None:
        return None
    own = own_negatives(source, stack, located, remarks, workers=workers, feedback=feedback)
    feedback.info(
        say(
            "Own non-landslides: {count:,} cells; {dropped:,} points share a cell with another one or lie on a "
            "landslide's and are left out.",
            count=own.cells.size,
            dropped=own.dropped,
        )
    )
    return own.cells
