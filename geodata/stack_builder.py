"""Writing a factor stack: aligned bands, masked to the study area, described."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree

import numpy as np

from ..analysis.categories import LARGEST_CATEGORY
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import atomic_path
from ..sentences import say
from ..workers import Shared, Workers
from .alignment import STACK_NODATA, AlignedBand, stack_vrt
from .blocks import block_windows, run_blocks
from .grid import Grid, Window
from .output import TILE, raster_writer
from .polygons import burn, geometry_window, is_surface
from .raster import read_band
from .stack import CATEGORICAL

MOST_CATEGORIES = 1000


@dataclass
class BandSummary:
    """What is known of a band after it was read once: range, valid cells, categories."""

    minimum: float = np.inf
    maximum: float = -np.inf
    valid: int = 0
    fractional: float | None = None  # a value of a categorical band that is no whole number
    categories: set = field(default_factory=set)

    def __add__(self, other: BandSummary) -> BandSummary:
        return BandSummary(
            min(self.minimum, other.minimum),
            max(self.maximum, other.maximum),
            self.valid + other.valid,
            self.fractional if self.fractional is not None else other.fractional,
            self.categories | other.categories,
        )


@dataclass
class StackSummary:
    """Band summaries, cells valid in all bands, and cells inside the study area."""

    bands: list[BandSummary]
    valid: int
    inside: int

    def __add__(self, other: StackSummary) -> StackSummary:
        bands = [a + b for a, b in zip(self.bands, other.bands)]
        return StackSummary(bands, self.valid + other.valid, self.inside + other.inside)


class StudyArea:
    """Polygons that limit a stack; they travel to the workers as WKB."""

    def __init__(self, geometries: Sequence, grid: Grid) -> None:
        surfaces = [g for g in geometries if is_surface(g)]
        if not surfaces:
            raise InputError(say("The study area holds no polygon: choose a polygon layer."))
        self._wkb = [bytes(g.ExportToWkb()) for g in surfaces if geometry_window(g, grid)]
        if not self._wkb:
            raise InputError(say("The study area does not touch the reference grid: check its position and CRS."))

    def mask(self, grid: Grid, window: Window) -> np.ndarray:
        """Return bool [h, w]: True where a cell's centre is inside."""
        from osgeo import ogr

        return burn([ogr.CreateGeometryFromWkb(wkb) for wkb in self._wkb], grid, window, touched=False)


def write_stack(
    workers: Workers,
    bands: Sequence[AlignedBand],
    reference: Grid,
    output: str,
    *,
    area: StudyArea | None = None,
    feedback: Feedback = SILENT,
) -> StackSummary:
    """Write aligned bands as one raster: a tiled GeoTIFF, or a virtual raster if `output` ends in ``.vrt``.

    Cells that are not valid, not finite or outside the study area become nodata in their band.

    Raises
    ------
    InputError
        If no cell is valid in all bands, or a categorical band holds fractions or too many values.
    """
    virtual = output.lower().endswith(".vrt")
    task = functools.partial(
        _read_aligned,
        bands=tuple(bands),
        grid=reference,
        area=None if area is None else workers.share(area),
        keep=not virtual,
    )
    windows = block_windows(reference, (TILE, TILE))
    names = [band.name for band in bands]
    if virtual:
        summary = run_blocks(workers, windows, task, None, merge=_merge, feedback=feedback)[1]
        _check(summary, bands)
        root = stack_vrt(list(bands), reference)
        for element, band, known in zip(root.iter("VRTRasterBand"), bands, summary.bands):
            metadata = element.find("Metadata")
            for key, value in band_metadata(band, known).items():
                if key != "KIND":
                    ElementTree.SubElement(metadata, "MDI", key=key).text = value
        with atomic_path(output) as temporary:
            ElementTree.ElementTree(root).write(temporary, encoding="utf-8")
        return summary
    total: list[StackSummary] = []
    with raster_writer(
        output, reference, bands=len(bands), nodata=STACK_NODATA, names=names, compression="ZSTD"
    ) as writer:

        def write(window: Window, result) -> None:
            writer.write(window, result[0])
            total[:] = [result[1] if not total else total[0] + result[1]]

        run_blocks(workers, windows, task, None, write=write, feedback=feedback)
        _check(total[0], bands)
        for number, (band, known) in enumerate(zip(bands, total[0].bands), start=1):
            writer.band(number).SetMetadata(band_metadata(band, known))
            if band.unit:
                writer.band(number).SetUnitType(band.unit)
    return total[0]


def band_metadata(band: AlignedBand, known: BandSummary) -> dict[str, str]:
    """Return the metadata of one band of a stack: kind, file it was made of, range, and categories if there are any."""
    items = {"KIND": band.kind, **({"SOURCE": band.source} if band.source else {})}
    items["STATISTICS_MINIMUM"], items["STATISTICS_MAXIMUM"] = repr(known.minimum), repr(known.maximum)
    if band.kind == CATEGORICAL:
        items["CATEGORIES"] = ",".join(str(c) for c in sorted(known.categories))
        if band.labels:
            items["LABELS"] = json.dumps(dict(band.labels), ensure_ascii=False)
    return items


def _merge(total, part):
    return None, total[1] + part[1]


def _read_aligned(_, window: Window, *, bands, grid: Grid, area: Shared | None, keep: bool):
    inside = area.value.mask(grid, window) if area is not None else np.ones((window.height, window.width), bool)
    planes = np.empty((len(bands), window.height, window.width), np.float32) if keep else None
    every = inside.copy()
    summaries = []
    for number, band in enumerate(bands):
        values, valid = read_band(band.opens, window, band.band)
        valid &= inside & np.isfinite(values)  # a float64 beyond float32's range is infinite here
        every &= valid
        summaries.append(_summary(values[valid], band))
        if keep:
            planes[number] = np.where(valid, values, np.float32(STACK_NODATA))
    return planes, StackSummary(summaries, int(every.sum()), int(inside.sum()))


def _summary(values: np.ndarray, band: AlignedBand) -> BandSummary:
    if values.size == 0:
        return BandSummary()
    summary = BandSummary(float(values.min()), float(values.max()), int(values.size))
    if band.kind == CATEGORICAL:
        fractions = values[values != np.rint(values)]
        if fractions.size:
            summary.fractional = float(fractions[0])
        summary.categories = set(np.unique(values)[: MOST_CATEGORIES + 1].astype(int).tolist())
    return summary


def _check(summary: StackSummary, bands: Sequence[AlignedBand]) -> None:
    for band, known in zip(bands, summary.bands):
        if known.fractional is not None:
            raise InputError(
                say(
                    "The categorical factor '{name}' holds {value:g}: categories must be whole numbers, so "
                    "take it as continuous or reclassify it.",
                    name=band.name,
                    value=known.fractional,
                )
            )
        if known.categories and max(map(abs, known.categories)) >= LARGEST_CATEGORY:
            raise InputError(
                say(
                    "The categorical factor '{name}' holds numbers of {largest:,} and more, which a "
                    "stack cannot tell apart: renumber its categories.",
                    name=band.name,
                    largest=LARGEST_CATEGORY,
                )
            )
        if len(known.categories) > MOST_CATEGORIES:
            raise InputError(
                say(
                    "The categorical factor '{name}' holds more than {most} different values: take it as continuous.",
                    name=band.name,
                    most=MOST_CATEGORIES,
                )
            )
    if summary.valid == 0:
        emptiest = min(zip(summary.bands, bands), key=lambda pair: pair[0].valid)
        where = say("'{name}' ({count} valid cells)", name=emptiest[1].name, count=emptiest[0].valid)
        raise InputError(
            say(
                "No cell is valid in all of the {count} factors; the emptiest is {where}: check that the rasters "
                "overlap.",
                count=len(bands),
                where=where if summary.inside else say("the study area"),
            )
        )
