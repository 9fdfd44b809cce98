"""What a report says of the data of a run: where, from what, and which landslides came to count."""

from __future__ import annotations

import os
from collections import Counter

import numpy as np

from ..geodata.grid import Grid, crs_title
from ..geodata.landslides import LocatedLandslides
from ..geodata.stack import CATEGORICAL
from ..geodata.vectors import VectorData
from ..sentences import Sentence
from ..study.manifest import run_time
from ..study.run import StudyResult, StudySettings
from ..study.strategies.registry import find_strategy
from ..study.training_range import OutsideRange
from .page.numbers import brief, format_column, percent, unit_text
from .page.page import Page
from .training_range import outside_text

GEOMETRY_WORDS = {0: "points", 1: "lines", 2: "polygons"}  # by dimension


def add_data(page: Page, result: StudyResult, settings: StudySettings) -> None:
    """Add the section on data and samples: area, factors, and the landslides from the inventory to the samples."""
    page.section("Data and samples")
    page.settings(_area(result), caption="Where, and from what")
    page.table(
        ["factor", "unit", "kind", "range", "file"],
        _factors(result),
        caption="Conditioning factors, and their range over the cells that are valid in all of them",
    )
    landslides = landslide_steps(result)
    page.table(["landslides", "number"], landslides, caption="The landslides, from the inventory to the samples")
    page.paragraph(_counting(result.located))
    counts = result.samples.counts()
    page.table(
        ["samples", "landslides", "non-landslides"],
        [
            [side, counts[f"{key} landslides"], counts[f"{key} non-landslides"]]
            for side, key in (("training", "train"), ("held out for the test", "test"))
        ],
        caption="Samples of both classes",
    )
    negatives = settings.negatives
    strategy = find_strategy(negatives.strategy)
    where = strategy.where
    if strategy.size is not None:
        setting, words = strategy.size
        where = f"{where}, {words.format(brief(float(negatives.value(setting))))}"
    page.paragraph(f"Non-landslides were picked {where}, {brief(float(negatives.ratio))} for each landslide.")
    for message in other_messages(result):
        page.note(message)


def landslide_steps(result: StudyResult) -> list[list]:
    """Return rows (what, how many) that follow the landslides from the inventory to the samples; they add up."""
    located, counts = result.located, result.samples.counts()
    sampled = counts["train landslides"] + counts["test landslides"]
    counted = sum(row.landslides for row in result.table if row.factor == result.table[0].factor)
    in_zones = sum(row.landslides for row in result.zone_rows)
    rows = [
        ["in the inventory", located.total],
        ["– outside the grid", located.outside],
        ["– on cells without a value in every factor", located.on_nodata],
        ["= on the map" + (" and in the zone table" if in_zones == len(located) else ""), len(located)],
        ["– in a cell that holds another one, which stands for both", len(located) - sampled],
        ["= samples, one a cell", sampled],
        ["\u2003of these for training", counts["train landslides"]],
        ["\u2003of these held out for the test", counts["test landslides"]],
        ["landslides that information values were counted from, several in a cell each", counted],
    ]
    if in_zones != len(located):
        rows.insert(4, ["\u2003of these in the zone table", in_zones])
    return rows


def add_outside(page: Page, result: StudyResult) -> None:
    """Add how many cells lie outside the range of the training samples, and in which factors, if that is known."""
    found = result.prediction
    page.section("Cells unlike the training samples")
    page.paragraph(outside_text(found.factors, found.outside, found.cells))
    rows = sorted((row for row in found.factors if row.outside), key=lambda row: -row.outside)
    if not rows:
        return
    units = {factor.name: unit_text(factor.unit) for factor in result.stack.factors}
    page.table(
        [
            "factor",
            "unit",
            "range of the training samples",
            "cells below",
            "cells above",
            "unknown categories",
            "share of all cells",
        ],
        [
            [r.factor, units.get(r.factor, ""), _range(r), r.below, r.above, r.unknown, r.outside_pct / 100]
            for r in rows
        ],
        caption="Cells outside the range of the training samples, by factor",
        formats={"share of all cells": percent},
    )


def other_messages(result: StudyResult) -> list[Sentence]:
    """Return the warnings of a run but for those that the report has a place of their own for."""
    found = result.prediction
    told = {outside_text(found.factors, found.outside, found.cells)}
    counted = f"Left out: {result.located.outside} landslides outside the raster"  # stands in a table
    return [message for message in result.messages if message not in told and not str(message).startswith(counted)]


def _area(result: StudyResult) -> dict[str, str]:
    grid = result.stack.grid
    width, height = grid.cell_size_metres()
    unit = "°" if grid.is_geographic else " m" if grid.unit_metres == 1 else ""
    columns, rows = grid.xy([0, grid.width, 0, grid.width], [0, 0, grid.height, grid.height])
    cells = sum(row.cells for row in result.zone_rows)
    own = f" ({grid.matrix[0, 0]:.6g}° × {abs(grid.matrix[1, 1]):.6g}°)" if grid.is_geographic else ""
    words = {
        "Coordinate reference system": crs_title(grid.crs),
        "Extent, west to east": f"{_coordinate(min(columns), grid)} – {_coordinate(max(columns), grid)}{unit}",
        "Extent, south to north": f"{_coordinate(min(rows), grid)} – {_coordinate(max(rows), grid)}{unit}",
        "Grid": f"{grid.width:,} × {grid.height:,} cells",
        "Size of a cell on the ground": f"{width:.4g} × {height:.4g} m{own}",
        "Valid cells": f"{cells:,} of {grid.cells:,}, {sum(row.area_km2 for row in result.zone_rows):,.1f} km²",
    }
    inventory = _file_name(result.inputs.landslides)
    words["Landslide inventory"] = f"{inventory}, " * bool(inventory) + _geometry(result.located)
    area = result.inputs.study_area
    words["Study area"] = "none given: the whole grid" if area is None else _file_name(area) or "a layer"
    words["Date of the run"] = run_time()
    return words


def _coordinate(value: float, grid: Grid) -> str:
    return f"{value:.5f}" if grid.is_geographic else f"{value:,.0f}"


def _file_name(source: VectorData | str) -> str:
    path = source.source if isinstance(source, VectorData) else str(source)
    file, _, layer = path.partition("|layername=")
    return os.path.basename(file) + (f", layer {layer.partition('|')[0]}" if layer else "")


def _geometry(located: LocatedLandslides) -> str:
    kinds = Counter(located.dimensions[located.dimensions >= 0].tolist())
    parts = [f"{count:,} {GEOMETRY_WORDS.get(kind, 'features')}" for kind, count in sorted(kinds.items())]
    lost = located.total - sum(kinds.values())
    return ", ".join([*parts, f"{lost:,} without a geometry"] if lost > 0 else parts)


def _factors(result: StudyResult) -> list[list]:
    rows = []
    for factor in result.stack.factors:
        classes = [row for row in result.table if row.factor == factor.name]
        unit = unit_text(factor.unit) or None
        if factor.is_categorical:
            rows.append([factor.name, unit, f"{len(classes)} categories", None, factor.source or None])
            continue
        low, high = format_column([min(row.lower for row in classes), max(row.upper for row in classes)])
        rows.append([factor.name, unit, "continuous", f"{low} – {high}", factor.source or None])
    left_out = [] if result.screening is None else result.screening.dropped
    rows += [[name, None, "left out by screening", None, None] for name in left_out if name not in result.stack.names]
    return rows


def _counting(located: LocatedLandslides) -> str:
    texts = []
    if 2 in located.dimensions:
        texts.append("A polygon counts once, at a point on its surface; no other place was picked on any of its cells.")
    if np.unique(located.feature).size < len(located):
        texts.append("Every point of a multi-point counts as a landslide.")
    texts.append("Of landslides in one cell one sample is taken, so that no cell counts twice in training and test.")
    return " ".join(texts)


def _range(row: OutsideRange) -> str:
    if row.kind == CATEGORICAL:
        return "its categories"
    return f"{brief(float(row.minimum))} – {brief(float(row.maximum))}"
