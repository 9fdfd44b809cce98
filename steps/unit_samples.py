"""Samples of mapping units: statistics of every factor per polygon, and whether it has landslides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..dependencies import require_installed
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.landslides import LandslideCells
from ..geodata.polygons import representative_points, surfaces_in
from ..geodata.stack import CONTINUOUS, FactorStack, StackFactor, check_names
from ..geodata.unit_statistics import UnitStatistics, check_north_up, unit_statistics
from ..geodata.units import Units, check_unit_output, landslides_in, nearest_cells, plain_wkb, units_on
from ..geodata.vectors import VectorData, read_vector, write_layer
from ..models.training import FEWEST_OF_A_CLASS
from ..sentences import commas, say, say_counted
from ..study.inventory import Inventory
from ..study.landslides import placed_on
from ..study.preflight.inventory import check_layers
from ..study.preflight.remarks import Remarks
from ..study.preflight.stacks import given_stack
from ..study.samples import Samples, sample_fields, units_text
from ..study.split import BLOCKS, BY_TIME, DEFAULT_SPLIT, SplitSettings, blocks_of, is_training, with_default_block_size
from ..study.units import (
    ALL_UNITS,
    DEFAULT_LABELS,
    DEVIATION,
    MEAN,
    MOST_SHARES,
    RANGE,
    SHARE,
    SHARE_UNIT,
    STATISTICS,
    UnitLabels,
    UnitSamples,
    checked_statistics,
    tell_mended,
    units_style,
)

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Labels, Mask

NOTABLE_OVERLAP = 0.001  # of the covered cells


@writes("output", styled="output")
def unit_samples(
    stack: FactorStack | str,
    units: VectorData | str,
    landslides: Inventory | VectorData | str | None,
    output: str,
    split: SplitSettings = DEFAULT_SPLIT,
    *,
    labels: UnitLabels = DEFAULT_LABELS,
    statistics: Sequence[str] | str = STATISTICS,
    id_field: str = "",
    strict: bool = False,
    feedback: Feedback = SILENT,
) -> UnitSamples:
    """Write polygons with statistics of every factor, labelled and split, as samples that `train` takes.

    Every cell counts by the share of it that a polygon covers, if it is valid in all factors. Statistics are those of
    cells: in a CRS of degrees all cells of a unit weigh alike.

    Parameters
    ----------
    stack : FactorStack or path
    units : vector data or path
        Slope units or any other polygons, in any CRS.
    landslides : Inventory, vector data or path, optional
        Points or polygons. Without them there are statistics alone, for `predict_units` on another area.
    output : path
        Polygons with the fields ``unit_name``, ``unit_cells`` (valid cells covered) and a field per statistic:
        ``slope_mean``, ``slope_stdev``, ``slope_range``, and of a categorical factor the share of each category,
        ``geology_3``; with landslides ``label``, ``split``, ``strategy``, ``block``, ``block_size``,
        ``unit_landslides`` (how many) and ``unit_share`` (of the area, by those that are polygons).
    split : SplitSettings, optional
        Units are parted by a point on each.
    labels : UnitLabels, optional
        Which units count as units with landslides.
    statistics : sequence of str, or str
        Of continuous factors: 'mean', 'stdev' (standard deviation), 'range' (greatest less least).
    id_field : str
        The field of the polygons that says what each is called; empty: the number of the feature, from 1 on.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    InputError
        If no polygon covers a valid cell, a factor has more than 100 categories, fewer than two units have, or lack,
        landslides, or the label goes by the share but no landslide is a polygon.
    DependencyError
        If exactextract is missing.

    Examples
    --------
    >>> found = api.unit_samples("stack.tif", "slope_units.gpkg", "basin/landslides.gpkg", "own_units.gpkg")
    >>> found.names[:2], found.units, 0 < found.landslide_units < found.units
    (('elevation_mean', 'elevation_stdev'), 120, True)
    """
    if split.method == BY_TIME:
        raise ParameterError(
            say("A mapping unit holds landslides of several dates, so time cannot split units: choose another split.")
        )
    require_installed("exactextract")
    statistics = checked_statistics(statistics)
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    check_north_up(stack.info)
    check_unit_output(output, [f"{factor.name}_{name}" for factor in _continuous(stack) for name in statistics])
    data = read_vector(units)
    check_layers(data, remarks)
    _check_id(data, id_field)
    remarks.tell(feedback)
    given = units_on(data, stack.info, feedback.part(0, 0.05))
    placed = None
    if landslides is not None:
        placed = placed_on(landslides, stack.info, remarks, feedback=feedback.part(0.05, 0.1))
    found = unit_statistics(
        stack.info,
        given.shapes,
        [factor.band for factor in _continuous(stack)],
        [factor.band for factor in _categorical(stack)],
        overlaps=True,
        feedback=feedback.part(0.1, 0.8),
    )
    if found.overlapping > NOTABLE_OVERLAP:
        _remark_overlap(found.overlapping, remarks)
    remarks.tell(feedback)
    keep = found.cells > 0
    _check_some(keep, stack)
    names, values, told = _factor_table(stack, found, statistics, keep)
    check_names(names, say("the units"))
    of = given.feature[keep]
    kept = Units(data, of, [shape for shape, is_kept in zip(given.shapes, keep) if is_kept], given.dimension, 0)
    fields: dict[str, np.ndarray] = {
        "unit_name": data.fields[id_field][of] if id_field else of + 1,
        "unit_cells": found.cells[keep],
    }
    samples, outside = None, 0
    if placed is not None:
        count, share, outside = _landslides(kept, placed, labels, feedback.part(0.8, 0.9))
        total = len(placed.shapes)
        feedback.info(say("Landslides: {total}, of which {count} lie in units.", total=total, count=total - outside))
        label = labels.labels(count, share)
        _check_enough(label)
        samples = _samples(stack, kept, label, split, names=names, values=values, told=told, feedback=feedback)
        fields.update(unit_landslides=count, unit_share=share)
        fields.update(sample_fields(samples))
    else:
        fields.update(zip(names, values.T.astype(float)))
        fields["units"] = np.full(len(kept), units_text(told), object)
    wkb = plain_wkb(data, of, feedback=feedback.part(0.9, 0.95))
    write_layer(
        output,
        "units",
        fields,
        wkb,
        crs=data.crs,
        geometry_type="MultiPolygon",
        style="" if samples is None else units_style(),
        feedback=feedback,
    )
    result = UnitSamples(
        names=names,
        samples=samples,
        units=len(kept),
        without_cells=int((~keep).sum()),
        mended=given.mended,
        overlapping=found.overlapping,
        outside=outside,
    )
    _tell(result, given, feedback)
    feedback.progress(1)
    return result


def _continuous(stack: FactorStack) -> list[StackFactor]:
    return [factor for factor in stack.factors if not factor.is_categorical]


def _categorical(stack: FactorStack) -> list[StackFactor]:
    return [factor for factor in stack.factors if factor.is_categorical]


def _check_id(data: VectorData, name: str) -> None:
    if name and name not in data.fields:
        raise InputError(
            say(
                "The layer of units has no field '{field}' (ID_FIELD): name one of {known}.",
                field=name,
                known=commas(data.fields) if data.fields else say("none, because it has no fields"),
            )
        )


def _check_some(keep: Mask, stack: FactorStack) -> None:
    if not keep.any():
        raise InputError(
            say(
                "None of the {count:,} units covers a cell of '{path}' that has data in all factors: check the "
                "coordinate reference systems of both, and the nodata values.",
                count=keep.size,
                path=stack.path,
            )
        )


def _remark_overlap(share: float, remarks: Remarks) -> None:
    remarks.add(
        "units_overlap",
        say("Of the cells that the units cover, {share:.1f} % lie in several of them.", share=100 * share),
        say("Places count more than once then, in training and in tests: take units that do not overlap."),
    )


def _factor_table(
    stack: FactorStack, found: UnitStatistics, statistics: Sequence[str], keep: Mask
) -> tuple[tuple[str, ...], Floats, dict[str, str]]:
    """Return the names of the factors, their values float32 [units, factors], and the units of measurement known."""
    columns: dict[str, Floats] = {}
    told: dict[str, str] = {}
    measured, classed = iter(range(len(_continuous(stack)))), iter(found.shares)
    for factor in stack.factors:
        if factor.is_categorical:
            shares = next(classed)
            _check_categories(factor, len(shares))
            for value, share in shares.items():
                name = f"{factor.name}_{value}"
                columns[name], told[name] = share, SHARE_UNIT
            continue
        at = next(measured)
        own = {
            MEAN: found.mean[:, at],
            DEVIATION: found.deviation[:, at],
            RANGE: found.highest[:, at] - found.lowest[:, at],
        }
        for statistic in statistics:
            name = f"{factor.name}_{statistic}"
            columns[name] = own[statistic]
            if factor.unit:
                told[name] = factor.unit
    return tuple(columns), np.stack(list(columns.values()), axis=1)[keep].astype(np.float32), told


def _check_categories(factor: StackFactor, count: int) -> None:
    if count > MOST_SHARES:
        raise InputError(
            say(
                "The factor '{name}' has {count:,} categories in the units, and each becomes a field, of which at most "
                "{most} can be: put categories together, or take it as continuous.",
                name=factor.name,
                count=count,
                most=MOST_SHARES,
            )
        )


def _landslides(
    units: Units, placed: LandslideCells, labels: UnitLabels, feedback: Feedback
) -> tuple[np.ndarray, Floats, int]:
    """Return number and covered share of the landslides of each unit, and how many lie in none."""
    surfaces, _ = surfaces_in(list(placed.shapes.others.values()), feedback)
    polygons = [surface for surface in surfaces if surface is not None]
    if labels.rule == SHARE and not polygons:
        raise InputError(
            say(
                "No landslide is a polygon, so that none covers a share of a unit: label by presence or count, or give "
                "landslides as polygons."
            )
        )
    return landslides_in(units, placed.shapes.representative_points(), polygons, feedback)


def _check_enough(label: Labels) -> None:
    slides = int(label.sum())
    for count, what in ((slides, say("with landslides")), (label.size - slides, say("without landslides"))):
        if count < FEWEST_OF_A_CLASS:
            raise InputError(
                say_counted(
                    "{count} unit {what} is too few, because samples need {fewest} or more to learn from: check the "
                    "landslides, or choose another rule or threshold of the label.",
                    "{count} units {what} are too few, because samples need {fewest} or more to learn from: check the "
                    "landslides, or choose another rule or threshold of the label.",
                    count=count,
                    what=what,
                    fewest=FEWEST_OF_A_CLASS,
                )
            )


def _samples(
    stack: FactorStack,
    units: Units,
    label: Labels,
    split: SplitSettings,
    *,
    names: tuple[str, ...],
    values: Floats,
    told: dict[str, str],
    feedback: Feedback,
) -> Samples:
    """Return units as samples; they are split by the cell of a point on each."""
    x, y = representative_points(units.shapes)
    cell = nearest_cells(x, y, stack.grid)
    slides = cell[label == 1]
    split = with_default_block_size(split, slides, stack.grid, feedback if split.method == BLOCKS else SILENT)
    train = np.empty(label.size, bool)
    train[label == 1], train[label == 0] = is_training(
        landslide_keys=slides, other_cells=cell[label == 0], grid=stack.grid, settings=split
    )
    return Samples(
        names=names,
        kinds=(CONTINUOUS,) * len(names),
        x=x,
        y=y,
        label=label,
        train=train,
        strategy=np.where(label == 1, "landslide", ALL_UNITS).astype(object),
        block=blocks_of(cell, stack.grid, split),
        values=values,
        crs=stack.grid.crs,
        block_size=float("nan") if split.block_size is None else split.block_size,
        units=told,
    )


def _tell(result: UnitSamples, given: Units, feedback: Feedback) -> None:
    if result.samples is None:
        feedback.info(say("{units:,} units with {count} factors.", units=result.units, count=len(result.names)))
    else:
        counts = result.samples.counts()
        feedback.info(
            say(
                "{units:,} units with {count} factors; {slides:,} have landslides, of which {test:,} are held out.",
                units=result.units,
                count=len(result.names),
                slides=result.landslide_units,
                test=counts["test landslides"],
            )
        )
    tell_mended(feedback, result.mended)
    if given.missing:
        feedback.warning(
            say_counted(
                "{count:,} feature of the layer of units has no polygon that can be read, and is left out.",
                "{count:,} features of the layer of units have no polygon that can be read, and are left out.",
                count=given.missing,
            )
        )
    if result.without_cells:
        feedback.warning(
            say_counted(
                "{count:,} unit covers no cell that has data in all factors, and is left out.",
                "{count:,} units cover no cell that has data in all factors, and are left out.",
                count=result.without_cells,
            )
        )
