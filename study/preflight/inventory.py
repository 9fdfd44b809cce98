"""What looks like a mistake in an inventory, and in points of places without landslides."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...feedback import SILENT, Feedback
from ...geodata.cell_values import valid_at
from ...geodata.grid import transform_points
from ...geodata.landslides import PlacedLandslides
from ...geodata.parts import part_counts
from ...geodata.raster import RasterInfo
from ...geodata.shapes import shapes_in
from ...geodata.vectors import VectorData
from ...sentences import Sentence, commas, say, say_counted
from ...workers import WorkersLike
from ..inventory import Landslides, inventory_of
from .remarks import Remarks

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex, Mask

# What a field holds that tells landslides (the second) from other places.
TWO_CLASSES = ({0.0, 1.0}, {"0", "1"}, {"no", "yes"}, {"n", "y"}, {"false", "true"})
# With fewer, neither a network nor a test has much to go by: the 95 % interval of an AUC of 0.8 by ten held-out
# landslides is 0.3 wide.
FEWEST_LANDSLIDES = 30
# More than a tenth is more than what chance and the edges of maps cost: on Kaghan, 3,820 polygons, sharing a cell costs
# 0.9 %, and parts are 0.3 % more than features; on Ecuador and the demo basin nothing.
LARGE_SHARE = 0.1
# So many in one cell are often one address, such as the middle of a village. On the three areas there are at most 3.
MANY_IN_ONE_CELL = 10
LOST = "landslides_lost"
MOST_LOOKED_AT = 1000  # landslides, on rasters that may be large: each may be in another block


def checked_landslides(given: Landslides, remarks: Remarks) -> VectorData:
    """Read an inventory, note what looks like a mistake in it, and return its landslides.

    Noted are: other layers in the same file; a field of 0 and 1 (or no and yes, ...) where no class field was named;
    features without a geometry; polygons and lines of several parts, where these are more than a tenth above the
    features.

    Raises
    ------
    InputError
        If it cannot be read, has no such class field, or no feature has the value of landslides.
    """
    inventory = inventory_of(given)
    data = inventory.landslides()
    what = layer_name(data)
    check_layers(data, remarks)
    if not inventory.class_field:
        _check_classes(data, what, remarks)
    check_geometries(data, remarks)
    if not inventory.parts:
        _check_parts(data, what, remarks)
    return data


def layer_name(data: VectorData) -> Sentence:
    """Return what a layer is called in a remark, in the middle of a sentence."""
    if not data.source:
        return say("the layer")
    return say("'{file}'", file=os.path.basename(str(data.source).partition("|")[0]))


def check_layers(data: VectorData, remarks: Remarks) -> None:
    """Note that a file holds other layers (or folders) than the one that was read, if none was named."""
    if data.unread:
        remarks.add(
            "layers",
            say_counted(
                "Of {file} only the layer '{layer}' is read; it holds {count} more: {others}.",
                "Of {file} only the layer '{layer}' is read; it holds {count} more: {others}.",
                count=len(data.unread),
                file=layer_name(data),
                layer=data.layer,
                others=commas(data.unread),
            ),
            say("Give another one as 'file|layername=name', or merge the layers first."),
        )


def check_geometries(data: VectorData, remarks: Remarks) -> None:
    """Note how many features have no geometry."""
    missing = sum(wkb is None for wkb in data.wkb)
    if missing and missing < len(data):  # if all lack one, the work cannot begin, which is an error of its own
        remarks.add(
            "no_geometry",
            say_counted(
                "{count} of the {all} features of {file} has no geometry and is left out.",
                "{count} of the {all} features of {file} have no geometry and are left out.",
                count=missing,
                all=len(data),
                file=layer_name(data),
            ),
            say("Draw them, or delete these rows."),
        )


def _check_classes(data: VectorData, what: Sentence, remarks: Remarks) -> None:
    for name, values in data.fields.items():
        kinds = set(values.tolist()) if values.dtype.kind in "iuf" else {str(v).strip().lower() for v in values}
        if kinds not in TWO_CLASSES:
            continue
        high = max(kinds, key=str)
        keys = values.tolist() if values.dtype.kind in "iuf" else [str(v).strip().lower() for v in values]
        count = keys.count(high)
        if min(count, len(keys) - count) < 2:  # two rows with the numbers 0 and 1, or a single exception
            continue
        remarks.add(
            "classes",
            say(
                "The field '{field}' of {file} is {high} in {count} features and {low} in {others}, and all "
                "{all} count as landslides.",
                field=name,
                file=what,
                high=_shown(high),
                low=_shown(min(kinds, key=str)),
                count=count,
                others=len(keys) - count,
                all=len(keys),
            ),
            say(
                "If {low} means that there is no landslide, name it as CLASS_FIELD, with LANDSLIDE_VALUE {high}; if "
                "all are landslides, with LANDSLIDE_VALUE '{low}, {high}', and this is not said.",
                low=_shown(min(kinds, key=str)),
                high=_shown(high),
            ),
        )


def _shown(value: object) -> str:
    return f"{value:g}" if isinstance(value, (int, float)) else str(value)


def _check_parts(data: VectorData, what: Sentence, remarks: Remarks) -> None:
    counts = part_counts(data.wkb)
    features, parts = int((counts > 0).sum()), int(counts.sum())
    if parts - features <= LARGE_SHARE * features:
        return
    remarks.add(
        "parts",
        say_counted(
            "{file} has {count} feature of {parts} parts in all, and each feature counts as one landslide, whatever "
            "its parts.",
            "{file} has {count} features of {parts} parts in all, and each feature counts as one landslide, whatever "
            "its parts.",
            count=features,
            parts=parts,
            file=what,
        ),
        say("If each part is a landslide, set COUNT_PARTS, or split them by QGIS's 'Multipart to singleparts'."),
    )


def check_placed(placed: PlacedLandslides, remarks: Remarks) -> None:
    """Note what looks like a mistake in where landslides lie on a grid; see `check_readable` and `check_cells`."""
    check_readable(placed.missing - placed.without_geometry, placed.raster, remarks)
    _, first = np.unique(placed.landslide, return_index=True)
    if first.size == placed.cell.size:  # if every cell of a polygon counts, large neighbours share some
        check_cells(placed.cell, placed.raster, remarks)


def check_readable(unread: int, raster: str, remarks: Remarks) -> None:
    """Note how many geometries cannot be read or brought into the CRS of a raster."""
    if not unread or "bad_geometry" in remarks.kinds():
        return
    remarks.add(
        "bad_geometry",
        say_counted(
            "The geometry of {count} landslide cannot be read, or not be brought into the CRS of '{raster}', and it "
            "is left out.",
            "The geometries of {count} landslides cannot be read, or not be brought into the CRS of '{raster}', and "
            "they are left out.",
            count=unread,
            raster=os.path.basename(raster),
        ),
        say("Mend them, or check the layer's CRS."),
    )


def check_cells(cell: CellIndex, raster: str, remarks: Remarks) -> None:
    """Note that landslides share cells, where that costs more than a tenth of them, or one cell holds ten.

    Parameters
    ----------
    cell : int64 array
        The cell of each landslide, -1 outside.
    raster : path
        Whose cells they are.
    """
    inside = cell[cell >= 0]
    cells, counts = np.unique(inside, return_counts=True)
    if not cells.size or "one_cell" in remarks.kinds():
        return
    most = int(counts.max())
    if inside.size - cells.size <= LARGE_SHARE * inside.size and most < MANY_IN_ONE_CELL:
        return
    remarks.add(
        "one_cell",
        say_counted(
            "{all:,} landslides lie in one cell of '{raster}', and those of one cell give one sample.",
            "{all:,} landslides lie in {count:,} cells of '{raster}', up to {most:,} in one, and those of one cell "
            "give one sample.",
            count=int(cells.size),
            all=int(inside.size),
            raster=os.path.basename(raster),
            most=most,
        ),
        say(
            "Check for landslides that are in the inventory twice or have the place of a village or a map sheet; "
            "otherwise use smaller cells."
        ),
    )


def check_number(cells: int, remarks: Remarks) -> None:
    """Note that there are fewer than 30 cells with landslides."""
    if 0 < cells < FEWEST_LANDSLIDES and "few" not in remarks.kinds():
        remarks.add(
            "few",
            say_counted(
                "Only {count} cell has a landslide; with fewer than {fewest} a model learns little and no test is "
                "sure.",
                "Only {count} cells have landslides; with fewer than {fewest} a model learns little and no test is "
                "sure.",
                count=cells,
                fewest=FEWEST_LANDSLIDES,
            ),
            say("Map more landslides, or choose a simple model and read the intervals beside the figures."),
        )


def check_bands(placed: PlacedLandslides, info: RasterInfo, remarks: Remarks, *, workers: WorkersLike = None) -> None:
    """Note the factors of a stack that have no data at more than a tenth of the landslides, by name.

    Landslides that have no data in any factor count for none: they are outside the study area.
    """
    known = valid_at(info, placed.cell, workers=workers)
    names = [band.name or f"band {number}" for number, band in enumerate(info.bands, start=1)]
    add_lost(names, known, placed.cell >= 0, remarks)


def check_on_rasters(
    data: VectorData,
    reference: RasterInfo,
    factors: Sequence[tuple[str, RasterInfo, int]],
    remarks: Remarks,
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> None:
    """Note what looks like a mistake in where landslides lie on the rasters of factors, before these are a stack.

    Noted is what `check_placed` and `check_number` note of the reference's grid, and, as `check_bands`, which rasters
    have no data at more than a tenth of the landslides, of which at most 1,000 are looked at.

    Parameters
    ----------
    data : VectorData
        From `checked_landslides`.
    reference : RasterInfo
        Whose grid the stack will have.
    factors : sequence of (name, raster, number of the band)
    """
    if bool(data.crs) != bool(reference.grid.crs) or all(wkb is None for wkb in data.wkb):
        return  # an error of its own
    shapes, _ = shapes_in(data, reference.grid.crs, feedback)
    empty = sum(wkb is None for wkb in data.wkb)
    check_readable(sum(shape is None for shape in shapes.others.values()) - empty, reference.path, remarks)
    x, y = shapes.representative_points(feedback).T
    cell = reference.grid.cell_index(x, y)
    check_cells(cell, reference.path, remarks)
    inside = np.flatnonzero(cell >= 0)
    check_number(np.unique(cell[inside]).size, remarks)
    if inside.size > MOST_LOOKED_AT:
        inside = inside[np.linspace(0, inside.size - 1, MOST_LOOKED_AT).astype(np.int64)]
    known: dict[str, list[Mask]] = {}  # of all bands of a raster, which is read once
    for _, info, _ in factors:
        if info.path not in known:
            at = x[inside], y[inside]
            if info.grid.crs:
                at = transform_points(*at, from_crs=reference.grid.crs, to_crs=info.grid.crs)
            known[info.path] = valid_at(info, info.grid.cell_index(*at), feedback, workers)
    of_factors = [known[info.path][number - 1] for _, info, number in factors]
    add_lost([name for name, _, _ in factors], of_factors, np.ones(inside.size, bool), remarks)


def add_lost(names: Sequence[str], known: Sequence[Mask], inside: Mask, remarks: Remarks) -> None:
    """Note the factors without data at more than a tenth of the landslides; see `check_bands`."""
    counted = inside & np.logical_or.reduce(known) if len(known) > 1 else inside
    if not counted.any():
        return
    for name, has_data in zip(names, known):
        lost = int((counted & ~has_data).sum())
        if lost > LARGE_SHARE * counted.sum():
            remarks.add(
                LOST,
                say(
                    "The factor '{name}' has no data at {lost:,} of the {all:,} landslides, which are therefore lost "
                    "to all.",
                    name=name,
                    lost=lost,
                    all=int(counted.sum()),
                ),
                say("Leave '{name}' out, or bring one that covers the area.", name=name),
            )
