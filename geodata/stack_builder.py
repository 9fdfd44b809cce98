"""Writing a factor stack: aligned bands, masked to the study area, with metadata."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable, Optional, Protocol

import numpy as np
from osgeo import gdal, ogr

from ..analysis.categories import LARGEST_CATEGORY
from ..analysis.outliers import Tails, tails
from ..disk import put
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import atomic_path, is_tiled
from ..schema import Flag, ListOf, Number, OrNull, Record, Whole
from ..sentences import say
from ..workers import Shared, Workers
from .alignment import STACK_NODATA, AlignedBand, stack_vrt
from .band_mask import runs_of, valid_cells
from .blocks import BANDS, block_side, block_windows, run_blocks
from .grid import Grid, Window
from .layer_styles import grey_style
from .output import Told
from .planned_raster import TILE, Look, PlannedRaster
from .polygons import burn, is_surface, windows_of_geometries
from .raster import read_bands
from .stack import CATEGORICAL
from .tiled_output import raster_output
from .xml_text import ElementTree

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

MOST_CATEGORIES = 1000
CATEGORY_TOLERANCE = 1e-4  # what rounding leaves where whole numbers went through float32 arithmetic


@dataclass
class BandSummary:
    """What one reading tells of a band: range, valid cells, values beyond the band's fence, categories."""

    minimum: float = np.inf
    maximum: float = -np.inf
    valid: int = 0
    fractional: float | None = None  # a value of a categorical band that is no whole number
    categories: set[int] = field(default_factory=set)
    is_rounded: bool = False  # a categorical band holds 2.0000002 for 2
    tails: Tails = field(default_factory=Tails)

    def __add__(self, other: BandSummary) -> BandSummary:
        return BandSummary(
            minimum=min(self.minimum, other.minimum),
            maximum=max(self.maximum, other.maximum),
            valid=self.valid + other.valid,
            fractional=self.fractional if self.fractional is not None else other.fractional,
            categories=self.categories | other.categories,
            is_rounded=self.is_rounded or other.is_rounded,
            tails=self.tails + other.tails,
        )


@dataclass
class StackSummary:
    """Band summaries, cells valid in all bands, and cells inside the study area."""

    bands: list[BandSummary]
    valid: int
    inside: int
    tails: Tails = field(default_factory=Tails)  # of the raster that the bands are made from, if there is one

    def __add__(self, other: StackSummary) -> StackSummary:
        bands = [a + b for a, b in zip(self.bands, other.bands)]
        return StackSummary(
            bands, valid=self.valid + other.valid, inside=self.inside + other.inside, tails=self.tails + other.tails
        )


def _plain_tails(found: Tails) -> dict[str, list[list[float]]]:
    return {"low": [list(pair) for pair in found.low.items()], "high": [list(pair) for pair in found.high.items()]}


def _tails(plain: dict[str, list[list[float]]]) -> Tails:
    low, high = ({value: int(count) for value, count in plain[end]} for end in ("low", "high"))
    return Tails(low, high)


def _plain(summary: StackSummary) -> dict[str, Any]:
    """Return a summary as a tile keeps it; the range of a band without a valid cell is null."""
    bands = [
        {
            "minimum": band.minimum if band.valid else None,
            "maximum": band.maximum if band.valid else None,
            "valid": band.valid,
            "fractional": band.fractional,
            "categories": sorted(band.categories),
            "is_rounded": band.is_rounded,
            "tails": _plain_tails(band.tails),
        }
        for band in summary.bands
    ]
    return {"bands": bands, "valid": summary.valid, "inside": summary.inside, "tails": _plain_tails(summary.tails)}


def _summary_of(plain: dict[str, Any]) -> StackSummary:
    bands = [
        BandSummary(
            minimum=band["minimum"] if band["valid"] else np.inf,
            maximum=band["maximum"] if band["valid"] else -np.inf,
            valid=band["valid"],
            fractional=band["fractional"],
            categories=set(band["categories"]),
            is_rounded=band["is_rounded"],
            tails=_tails(band["tails"]),
        )
        for band in plain["bands"]
    ]
    return StackSummary(bands, valid=plain["valid"], inside=plain["inside"], tails=_tails(plain["tails"]))


_TAILS = Record({"low": ListOf(ListOf(Number(), 2, 2)), "high": ListOf(ListOf(Number(), 2, 2))})
_BAND = Record(
    {
        **{key: OrNull(Number()) for key in ("minimum", "maximum", "fractional")},
        "valid": Whole(0),
        "categories": ListOf(Whole()),
        "is_rounded": Flag(),
        "tails": _TAILS,
    }
)
TOLD = Told(
    _plain, Record({"bands": ListOf(_BAND), "valid": Whole(0), "inside": Whole(0), "tails": _TAILS}), _summary_of
)
# What looks at a whole stack before it appears.
Check = Optional[Callable[[StackSummary], None]]


class Area(Protocol):
    """What limits a stack."""

    def mask(self, grid: Grid, window: Window) -> Mask:
        """Return bool [h, w]: True where a cell is inside."""
        ...


class StudyArea:
    """Polygons that limit a stack; they are sent to the workers as WKB."""

    def __init__(self, geometries: Sequence[ogr.Geometry | None], grid: Grid) -> None:
        surfaces = [g for g in geometries if is_surface(g)]
        if not surfaces:
            raise InputError(say("The study area holds no polygon: choose a polygon layer."))
        windows = windows_of_geometries(surfaces, grid)
        self._wkb = [bytes(g.ExportToWkb()) for g, width in zip(surfaces, windows[:, 2]) if width]
        if not self._wkb:
            raise InputError(say("The study area does not touch the reference grid: check its position and CRS."))

    def mask(self, grid: Grid, window: Window) -> Mask:
        """Return bool [h, w]: True where a cell's centre is inside."""
        return burn([ogr.CreateGeometryFromWkb(wkb) for wkb in self._wkb], grid, window, touched=False)


def is_virtual(output: str) -> bool:
    """Whether a stack of that name refers to the factors' files and copies nothing; one of tiles does not."""
    return output.lower().endswith(".vrt") and not is_tiled(output)


def write_stack(
    workers: Workers,
    bands: Sequence[AlignedBand],
    reference: Grid,
    output: str,
    *,
    area: Area | None = None,
    look: Look = None,
    check: Check = None,
    feedback: Feedback = SILENT,
) -> StackSummary:
    """Write aligned bands as one raster: a tiled GeoTIFF, or a virtual raster if `output` ends in ``.vrt``.

    If it ends in ``.tiles.vrt``, the stack is many files, which the workers write (`tiled_output`).

    Cells that are not valid, not finite or outside the study area become nodata in their band. Categories that are off
    a whole number by rounding only (2.0000002) become that number. `look` is called with the plan of a GeoTIFF before
    it is begun, `check` when all cells have been read; what they raise keeps the output from appearing.

    Raises
    ------
    InputError
        If no cell is valid in all bands, or a categorical band holds fractions or too many values.
    """
    virtual = is_virtual(output)
    task = functools.partial(
        _read_aligned,
        bands=tuple(bands),
        grid=reference,
        area=None if area is None else workers.share(area),
        keep=not virtual,
    )
    side = block_side((TILE, TILE), len(bands))
    names = [band.name for band in bands]
    if virtual:
        windows = block_windows(reference, (TILE, TILE), side)
        _, summary = run_blocks(workers, windows, task, None, merge=_merge, feedback=feedback)
        _check(summary, bands)
        _check_rounded(summary, bands)
        if check is not None:
            check(summary)
        root = stack_vrt(list(bands), reference)
        for element, band, known in zip(root.iter("VRTRasterBand"), bands, summary.bands):
            for metadata in element.findall("Metadata"):
                for key, value in band_metadata(band, known).items():
                    if key != "KIND":
                        ElementTree.SubElement(metadata, "MDI", key=key).text = value
        with atomic_path(output) as temporary:
            put(temporary, ElementTree.tostring(root, encoding="utf-8"))
            # A virtual raster is not written cell by cell, so the whole range is all that is known of its first band.
            style = grey_style(summary.bands[0].minimum, summary.bands[0].maximum)
            put(temporary[: -len(".vrt")] + ".qml", style.encode("utf-8"))
        return summary
    if look is not None:  # before the windows are listed, which may be millions
        look([PlannedRaster(output, reference, len(bands), compression="ZSTD")], lambda window: task(None, window)[0])
    with raster_output(
        output, reference, bands=len(bands), nodata=STACK_NODATA, names=names, compression="ZSTD", style=grey_style
    ) as writer:
        windows = block_windows(reference, (TILE, TILE), side)
        total = writer.fill(workers, windows, task, None, told=TOLD, feedback=feedback)
        with writer.judged():
            _check(total, bands)
            if check is not None:
                check(total)
        for number, (band, known) in enumerate(zip(bands, total.bands), start=1):
            writer.band(number).SetMetadata(band_metadata(band, known))
            if band.unit:
                writer.band(number).SetUnitType(band.unit)
    return total


def band_metadata(band: AlignedBand, known: BandSummary) -> dict[str, str]:
    """Return the metadata of one band of a stack: kind, file and resampling, range, categories if there are any."""
    items = {"KIND": band.kind, **({"SOURCE": band.source} if band.source else {})}
    if band.resampling:
        items["RESAMPLING"] = band.resampling
    items["STATISTICS_MINIMUM"], items["STATISTICS_MAXIMUM"] = repr(known.minimum), repr(known.maximum)
    if band.kind == CATEGORICAL:
        items["CATEGORIES"] = ",".join(str(c) for c in sorted(known.categories))
        if band.labels:
            items["LABELS"] = json.dumps(dict(band.labels), ensure_ascii=False)
    return items


def _merge(
    total: tuple[np.ndarray, StackSummary], part: tuple[np.ndarray, StackSummary]
) -> tuple[np.ndarray, StackSummary]:
    return total[0], total[1] + part[1]


def _read_aligned(
    _: None, window: Window, *, bands: Sequence[AlignedBand], grid: Grid, area: Shared[Area] | None, keep: bool
) -> tuple[np.ndarray, StackSummary]:
    """Return the bands of a window, none of them unless `keep`, and their summary."""
    inside = area.value.mask(grid, window) if area is not None else np.ones((window.height, window.width), bool)
    planes = np.empty((len(bands) if keep else 0, window.height, window.width), np.float32)
    every = inside.copy()
    summaries = []
    for number, (band, (values, valid)) in enumerate(zip(bands, _each_band(bands, window))):
        # A float64 beyond float32's range is infinite here, and what is taken for the stack's own nodata value is lost.
        sound = valid_cells(values, runs_of(gdal.GDT_Float32, STACK_NODATA))
        valid &= inside if sound is None else inside & sound
        every &= valid
        summaries.append(_summary(values[valid], band))
        if keep:
            if summaries[-1].is_rounded:
                values = np.rint(values)
            planes[number] = np.where(valid, values, np.float32(STACK_NODATA))
    return planes, StackSummary(summaries, valid=int(every.sum()), inside=int(inside.sum()))


def _each_band(bands: Sequence[AlignedBand], window: Window) -> Iterator[tuple[np.ndarray, Mask]]:
    """Yield values and valid cells of bands; neighbours of one file at once, as its tiles may hold them all."""
    for path, several in itertools.groupby(bands, lambda band: band.opens):
        numbers = [band.band for band in several]
        for first in range(0, len(numbers), BANDS):
            yield from zip(*read_bands(path, window, numbers[first : first + BANDS]))


def _summary(values: np.ndarray, band: AlignedBand) -> BandSummary:
    if values.size == 0:
        return BandSummary()
    summary = BandSummary(valid=int(values.size))
    if band.kind == CATEGORICAL:
        whole = np.rint(values)
        if not np.array_equal(whole, values):
            far = values[np.abs(values - whole) > CATEGORY_TOLERANCE]
            if far.size:
                summary.fractional = float(far[0])
            else:
                summary.is_rounded, values = True, whole
        summary.categories = set(map(int, np.unique(values)[: MOST_CATEGORIES + 1].tolist()))
    summary.minimum, summary.maximum = float(values.min()), float(values.max())
    summary.tails = tails(values, band.fence)
    return summary


def _check_rounded(summary: StackSummary, bands: Sequence[AlignedBand]) -> None:
    for band, known in zip(bands, summary.bands):
        if known.is_rounded:
            raise InputError(
                say(
                    "The categorical factor '{name}' holds numbers that are not quite whole, which a virtual stack "
                    "cannot round: end the output's name with .tif.",
                    name=band.name,
                )
            )


def _check(summary: StackSummary, bands: Sequence[AlignedBand]) -> None:
    for band, known in zip(bands, summary.bands):
        if known.fractional is not None:
            raise InputError(
                say(
                    "The categorical factor '{name}' holds {value:.9g}: categories must be whole numbers, so "
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
        if summary.inside and not emptiest[0].valid:
            raise InputError(
                say(
                    "The factor '{name}' has no cell with data there, so none is valid in all {count} factors: check "
                    "its file, its nodata value and its position, or leave it out.",
                    name=emptiest[1].name,
                    count=len(bands),
                )
            )
        if not summary.inside:
            raise InputError(
                say(
                    "No cell of the reference has its centre inside the study area: give larger polygons, or a "
                    "reference with smaller cells."
                )
            )
        raise InputError(
            say(
                "No cell is valid in all of the {count} factors; the emptiest is '{name}' ({valid} valid cells): check "
                "that the rasters overlap.",
                count=len(bands),
                name=emptiest[1].name,
                valid=emptiest[0].valid,
            )
        )
