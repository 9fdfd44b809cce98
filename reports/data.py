"""What a report says of the data of a run: where, from what, and which landslides came to count."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..geodata.grid import Grid, crs_title
from ..geodata.landslides import LocatedLandslides
from ..geodata.stack import CATEGORICAL, StackFactor
from ..geodata.vectors import VectorData
from ..sentences import Sentence, Text, commas, paragraph, say, semicolons
from ..study.inventory import Inventory, inventory_of
from ..study.manifest import run_time
from ..study.negatives import NegativeSettings
from ..study.run import StudyResult, StudySettings
from ..study.split import BY_TIME
from ..study.strategies.registry import GIVEN, find_strategy
from ..study.training_range import OutsideRange
from .page.numbers import brief, format_column, percent, unit_text
from .page.page import Page
from .settings import Words
from .training_range import outside_text

POINTS, LINES, POLYGONS = range(3)  # dimensions of geometries


def add_data(page: Page, result: StudyResult, settings: StudySettings) -> None:
    """Add the section on data and samples: area, factors, and the landslides from the inventory to the samples."""
    page.section(say("Data and samples"))
    page.settings(_area(result), caption=say("Where, and from what"))
    page.table(
        [say("factor"), say("unit"), say("kind"), say("range"), say("file")],
        _factors(result),
        caption=say("Conditioning factors, and their range over the cells that are valid in all of them"),
    )
    resampled = [factor for factor in result.stack.factors if factor.resampling]
    if resampled:
        page.paragraph(_resampled(resampled))
    page.table(
        [say("landslides"), say("number")],
        landslide_steps(result),
        caption=say("The landslides, from the inventory to the samples"),
    )
    page.paragraph(_counting(result.located))
    counts = result.samples.counts()
    rows = [
        [say("training"), counts["train landslides"], counts["train non-landslides"]],
        [say("held out for the test"), counts["test landslides"], counts["test non-landslides"]],
    ]
    if result.final is not None:
        used = result.final.trained.samples
        rows.append([say("of the model that made the map"), used["landslide"], used["non_landslide"]])
    page.table([say("samples"), say("landslides"), say("non-landslides")], rows, caption=say("Samples of both classes"))
    page.paragraph(_picked(settings.negatives))
    for message in other_messages(result):
        page.note(message)


def _picked(settings: NegativeSettings) -> Sentence:
    """Return how non-landslides were picked."""
    if settings.strategy == GIVEN:
        return say("Non-landslides are own points that were given (NEGATIVES).")
    strategy = find_strategy(settings.strategy)
    where = strategy.where
    if strategy.size is not None:
        setting, words = strategy.size
        where = say("{where}, {size}", where=where, size=words(brief(float(settings.value(setting)))))
    return say(
        "Non-landslides were picked {where}, {ratio} for each landslide.",
        where=where,
        ratio=brief(float(settings.per_landslide)),
    )


def landslide_steps(result: StudyResult) -> list[tuple[Sentence, int]]:
    """Return rows (what, how many) that follow the landslides from the inventory to the samples; they add up."""
    located, counts = result.located, result.samples.counts()
    sampled = counts["train landslides"] + counts["test landslides"]
    in_zones = sum(row.landslides for row in result.zone_rows)
    are_all = in_zones == len(located)
    undated = 0
    if result.split.method == BY_TIME and not result.split.undated_train and located.date is not None:
        undated = int(np.isnat(located.date).sum())
    rows = [
        (say("in the inventory"), located.total),
        (say("– outside the grid"), located.outside),
        (say("– on cells without a value in every factor"), located.on_nodata),
        (say("= on the map and in the zone table") if are_all else say("= on the map"), len(located)),
        (say("– in a cell that holds another one, which stands for both"), len(located) - undated - sampled),
        (say("= samples, one a cell"), sampled),
        (say("\u2003of these for training"), counts["train landslides"]),
        (say("\u2003of these held out for the test"), counts["test landslides"]),
        (
            say("landslides that information values were counted from, several in a cell each"),
            result.information_values.landslides,
        ),
    ]
    if located.missing:
        rows.insert(1, (say("– without a geometry"), located.missing))
    if undated:
        without = say("– without a date, which have no part in a split by time")
        rows.insert(4 + bool(located.missing), (without, undated))
    if not are_all:
        rows.insert(4 + bool(located.missing), (say("\u2003of these in the zone table"), in_zones))
    return rows


def add_outside(page: Page, result: StudyResult) -> None:
    """Add how many cells lie outside the range of the training samples, and in which factors, if that is known."""
    found = result.prediction.outside_training
    page.section(say("Cells unlike the training samples"))
    page.paragraph(outside_text(found))
    if not found.worst:
        return
    units = {factor.name: unit_text(factor.unit) for factor in result.stack.factors}
    share = say("share of all cells")
    page.table(
        [
            say("factor"),
            say("unit"),
            say("range of the training samples"),
            say("cells below"),
            say("cells above"),
            say("unknown categories"),
            share,
        ],
        [
            [r.factor, units.get(r.factor, ""), _range(r), r.below, r.above, r.unknown, r.outside_pct / 100]
            for r in found.worst
        ],
        caption=say("Cells outside the range of the training samples, by factor"),
        formats={share: percent},
    )


def other_messages(result: StudyResult) -> list[Sentence]:
    """Return the warnings of a run but for those that the report has a place of their own for."""
    told = {outside_text(result.prediction.outside_training)}
    return [m for m in result.messages if m not in told and not _counts_left_out(m, result.located)]


def _counts_left_out(message: Sentence, located: LocatedLandslides) -> bool:
    """Whether a message counts the landslides outside the raster, as a table does."""
    is_alike = "{outside} landslides outside the raster" in message.template
    return is_alike and dict(message.values)["outside"] == located.outside


def _area(result: StudyResult) -> Words:
    grid, area = result.stack.grid, result.inputs.study_area
    columns, rows = grid.xy([0, grid.width, 0, grid.width], [0, 0, grid.height, grid.height])
    given = say("none given: the whole grid") if area is None else _file_name(area) or say("a layer")
    return {
        say("Coordinate reference system"): crs_title(grid.crs),
        say("Extent, west to east"): _extent(columns, grid),
        say("Extent, south to north"): _extent(rows, grid),
        say("Grid"): say("{columns:,} × {rows:,} cells", columns=grid.width, rows=grid.height),
        say("Size of a cell on the ground"): cell_size_words(grid),
        say("Valid cells"): say(
            "{cells:,} of {all:,}, {area:,.1f} km²",
            cells=sum(row.cells for row in result.zone_rows),
            all=grid.cells,
            area=sum(row.area_km2 for row in result.zone_rows),
        ),
        say("Landslide inventory"): landslides_given(result),
        say("Study area"): given,
        say("Date of the run"): run_time(),
    }


def landslides_given(result: StudyResult) -> Sentence:
    """Return what landslides a run was given: the file, how many of what kind, and which of its features."""
    landslides = inventory_of(result.inputs.landslides)
    return commas(filter(None, (_file_name(landslides.given), _geometry(result.located), *_chosen(landslides))))


def _chosen(inventory: Inventory) -> list[Sentence]:
    """Return which of its features are landslides, if not all."""
    told = []
    if inventory.class_field:
        told.append(
            say(
                "features whose field '{field}' is {value}",
                field=inventory.class_field,
                value=inventory.landslide_value,
            )
        )
    if inventory.parts:
        told.append(say("each part of a feature counts"))
    return told


def _extent(coordinates: np.ndarray, grid: Grid) -> Sentence:
    low, high = float(min(coordinates)), float(max(coordinates))
    if grid.is_geographic:
        return say("{low:.5f} – {high:.5f}°", low=low, high=high)
    if grid.unit_metres == 1:
        return say("{low:,.0f} – {high:,.0f} m", low=low, high=high)
    return say("{low:,.0f} – {high:,.0f}", low=low, high=high)


def cell_size_words(grid: Grid) -> Sentence:
    """Return how large a cell is on the ground."""
    width, height = grid.cell_size_metres()
    if not grid.is_geographic:
        return say("{width:.4g} × {height:.4g} m", width=width, height=height)
    return say(
        "{width:.4g} × {height:.4g} m ({columns:.6g}° × {rows:.6g}°)",
        width=width,
        height=height,
        columns=grid.matrix[0, 0],
        rows=abs(grid.matrix[1, 1]),
    )


def _file_name(source: VectorData | str) -> Text:
    path = source.source if isinstance(source, VectorData) else str(source)
    file, _, layer = path.partition("|layername=")
    name = os.path.basename(file)
    return say("{file}, layer {layer}", file=name, layer=layer.partition("|")[0]) if layer else name


def _geometry(located: LocatedLandslides) -> Sentence:
    kinds = Counter(located.dimensions[located.dimensions >= 0].tolist())
    parts = [_features(kind, count) for kind, count in sorted(kinds.items())]
    lost = located.total - sum(kinds.values())
    return commas([*parts, say("{count:,} without a geometry", count=lost)] if lost > 0 else parts)


def _features(dimension: int, count: int) -> Sentence:
    if dimension == POINTS:
        return say("{count:,} points", count=count)
    if dimension == LINES:
        return say("{count:,} lines", count=count)
    if dimension == POLYGONS:
        return say("{count:,} polygons", count=count)
    return say("{count:,} features", count=count)


def _factors(result: StudyResult) -> list[list[Any]]:
    rows: list[list[Any]] = []
    for factor in result.stack.factors:
        classes = [row for row in result.information_values.table if row.factor == factor.name]
        unit = unit_text(factor.unit) or None
        if factor.is_categorical:
            kind = say("{count} categories", count=len(classes))
            rows.append([factor.name, unit, kind, None, _file(factor)])
            continue
        low, high = format_column([min(row.lower for row in classes), max(row.upper for row in classes)])
        rows.append([factor.name, unit, say("continuous"), f"{low} – {high}", _file(factor)])
    left_out = [] if result.screening is None else result.screening.dropped
    out = say("left out by screening")
    return [*rows, *([name, None, out, None, None] for name in left_out if name not in result.stack.names)]


def _resampled(factors: Sequence[StackFactor]) -> Sentence:
    """Return how factors that were on other grids came to that of the stack."""
    told = [say("{factor} by {resampling}", factor=f.name, resampling=f.resampling) for f in factors]
    return say("Resampled from other grids (RESAMPLING): {factors}.", factors=semicolons(told))


def _file(factor: StackFactor) -> str | None:
    """Return the file that a factor came from, None for a result in between, as all of Processing's are called."""
    return None if os.path.splitext(factor.source)[0] in ("", "OUTPUT") else factor.source


def _counting(located: LocatedLandslides) -> Sentence:
    polygons = say("A polygon counts once, at a point on its surface; no other place was picked on any of its cells.")
    points = say("Every point of a multi-point counts as a landslide.")
    return paragraph(
        polygons if POLYGONS in located.dimensions else None,
        points if np.unique(located.feature).size < len(located) else None,
        say("Of landslides in one cell one sample is taken, so that no cell counts twice in training and test."),
    )


def _range(row: OutsideRange) -> Text:
    if row.kind == CATEGORICAL:
        return say("its categories")
    return f"{brief(float(row.minimum))} – {brief(float(row.maximum))}"
