"""Vegetation index: a red and a near-infrared band to NDVI."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..analysis.palettes import VEGETATION, colours_of
from ..analysis.vegetation import ndvi as ndvi_of
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.alignment import STACK_NODATA, AlignedBand, align
from ..geodata.blocks import run_blocks, windows_of
from ..geodata.grid import Grid, Window
from ..geodata.layer_styles import ramp_style
from ..geodata.output import raster_writer
from ..geodata.planned_raster import PlannedRaster
from ..geodata.raster import describe, read_band
from ..geodata.stack import CATEGORICAL, CONTINUOUS
from ..geodata.workers import open_workers
from ..sentences import Sentence, say
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..workers import WorkersLike

# Sentinel-2 scene classification: cloud shadow; cloud of medium and of high probability; thin cirrus; snow or ice.
SENTINEL_2_CLOUDS = (3, 8, 9, 10, 11)
MOST = float(np.finfo(np.float32).max)


@dataclass(frozen=True)
class NdviSummary:
    """Cells with an index, cells left out as cloud, and the range of the index."""

    cells: int
    masked: int
    minimum: float
    maximum: float


@dataclass(frozen=True)
class _Part:
    """What one block adds to the summary; the sums are those of the reflectances."""

    cells: int = 0
    masked: int = 0
    minimum: float = np.inf
    maximum: float = -np.inf
    red: float = 0.0
    infrared: float = 0.0

    def __add__(self, other: _Part) -> _Part:
        return _Part(
            cells=self.cells + other.cells,
            masked=self.masked + other.masked,
            minimum=min(self.minimum, other.minimum),
            maximum=max(self.maximum, other.maximum),
            red=self.red + other.red,
            infrared=self.infrared + other.infrared,
        )


@writes("output", styled="output")
def ndvi(
    *,
    red: str,
    near_infrared: str,
    output: str,
    red_band: int = 1,
    near_infrared_band: int = 1,
    scale: float = 1.0,
    offset: float = 0.0,
    mask: str | None = None,
    masked_values: Sequence[int] = SENTINEL_2_CLOUDS,
    name: str = "ndvi",
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> NdviSummary:
    """Write (NIR − red) / (NIR + red) of two reflectance bands on the grid of the red one.

    Parameters
    ----------
    red, near_infrared : path
        Rasters; they may be the same one. A near-infrared raster on another grid is warped to that of the red one,
        bilinear; by the average where its cells are at most half as wide.
    output : path
        float32 GeoTIFF, −1 to 1; nodata where a band has none, under cloud, and where the reflectances do not add up
        to more than zero.
    red_band, near_infrared_band : int
        1-based band numbers.
    scale, offset : float
        Reflectance is (DN + offset) · scale. The scale divides out of the index; the offset does not.
    mask : path, optional
        A raster of classes (its first band), such as Sentinel-2's scene classification; on another grid it is warped,
        nearest; by the mode where its cells are at most half as wide.
    masked_values : sequence of int
        Its values that count as cloud. Cells where it has no data count as clear.
    name : str
        What the factor is called, the band's description: another for each of several scenes.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    ParameterError
        If the scale is not positive or there are no masked values.
    InputError
        If a raster or band is missing, both bands are the same, a raster misses the red one's grid, or no cell is left.

    Examples
    --------
    >>> found = api.ndvi(red="red.tif", near_infrared="near_infrared.tif", output="vegetation.tif")
    >>> -1 <= found.minimum <= found.maximum <= 1
    True
    """
    if not scale > 0:
        raise ParameterError(
            say("The scale of the reflectance is {scale:g}: give a number above 0, such as 0.0001.", scale=scale)
        )
    if mask is not None and not masked_values:
        raise ParameterError(say("A cloud mask is given without the values that count as cloud: give at least one."))
    info, grid = describe(red), describe(red).grid
    bands = [
        _aligned(red, red_band, say("red"), CONTINUOUS, grid, feedback),
        _aligned(near_infrared, near_infrared_band, say("near infrared"), CONTINUOUS, grid, feedback),
    ]
    if (bands[0].opens, bands[0].band) == (bands[1].opens, bands[1].band):
        raise InputError(
            say(
                "Band {red_band} of '{red}' is given as red and as near infrared: choose two bands.",
                red_band=red_band,
                red=red,
            )
        )
    clouds = None if mask is None else _aligned(mask, 1, say("cloud mask"), CATEGORICAL, grid, feedback)
    task = functools.partial(
        _ndvi_block, bands=bands, clouds=clouds, values=tuple(masked_values), scale=scale, offset=offset
    )
    total = _Part()
    plan = PlannedRaster(output, grid)
    look_at_room(Remarks(), [plan], lambda window: task(info.path, window)[0], feedback=feedback)
    style = functools.partial(ramp_style, colours=colours_of(VEGETATION, len(VEGETATION)))
    with (
        open_workers(workers, feedback) as workers,
        raster_writer(output, grid, nodata=STACK_NODATA, names=[name], style=style) as writer,
    ):

        def write(window: Window, result: tuple[np.ndarray, _Part]) -> None:
            nonlocal total
            index, part = result
            writer.write(window, index)
            total = total + part

        run_blocks(workers, windows_of(info), task, info.path, write=write, feedback=feedback)
        if total.cells == 0:
            if total.masked:
                raise InputError(
                    say(
                        "No cell of '{red}' has both reflectances ({masked:,} cells are cloud): check the bands, the "
                        "offset and the cloud mask.",
                        red=red,
                        masked=total.masked,
                    )
                )
            raise InputError(
                say(
                    "No cell of '{red}' has both reflectances, with a sum above 0: check the bands, their nodata "
                    "values and the offset.",
                    red=red,
                )
            )
    _report(total, feedback)
    return NdviSummary(cells=total.cells, masked=total.masked, minimum=total.minimum, maximum=total.maximum)


def _aligned(path: str, band: int, name: Sentence, kind: str, grid: Grid, feedback: Feedback) -> AlignedBand:
    info = describe(path, keeps_alpha=True)  # photographs have near infrared as a fourth band of bytes
    if not 1 <= band <= len(info.bands):
        raise InputError(
            say(
                "The raster '{path}' has no band {band} ({name}): it has {count}.",
                path=path,
                band=band,
                name=name,
                count=len(info.bands),
            )
        )
    aligned = align(info, band, grid, name=str(name), kind=kind)
    if aligned.cells_within is not None:
        feedback.info(
            say(
                "The {name} raster is warped to the grid of the red one, {resampling}.",
                name=name,
                resampling=aligned.resampling,
            )
        )
    return aligned


def _ndvi_block(
    path: str,
    window: Window,
    *,
    bands: Sequence[AlignedBand],
    clouds: AlignedBand | None,
    values: Sequence[int],
    scale: float,
    offset: float,
) -> tuple[np.ndarray, _Part]:
    """Return the index of a block, float32, and what it adds to the summary; `values` of `clouds` are cloud."""
    (red, has_red), (infrared, has_infrared) = (read_band(band.opens, window, band.band, np.float64) for band in bands)
    clear = np.ones(red.shape, bool)
    if clouds is not None:
        classes, known = read_band(clouds.opens, window, clouds.band, np.float64)
        clear = ~(known & np.isin(classes, values))
    red, infrared = (red + offset) * scale, (infrared + offset) * scale
    # Beyond float32, which the output is in, sums overflow; no reflectance is so large.
    within = (np.abs(red) < MOST) & (np.abs(infrared) < MOST)
    if not within.all():
        red, infrared = np.where(within, red, 0.0), np.where(within, infrared, 0.0)
    index, usable = ndvi_of(red=red, near_infrared=infrared, valid=has_red & has_infrared & within)
    masked = int(np.count_nonzero(usable & ~clear))
    usable &= clear
    result = np.where(usable, index, STACK_NODATA).astype(np.float32)
    if not usable.any():
        return result, _Part(masked=masked)
    found = result[usable]
    return result, _Part(
        cells=found.size,
        masked=masked,
        minimum=float(found.min()),
        maximum=float(found.max()),
        red=float(red[usable].sum()),
        infrared=float(infrared[usable].sum()),
    )


def _report(total: _Part, feedback: Feedback) -> None:
    feedback.info(
        say(
            "{cells:,} cells, NDVI {minimum:.3f} to {maximum:.3f}; {masked:,} cells left out as cloud. Mean "
            "reflectance: red {red:.4g}, near infrared {infrared:.4g}; where scale and offset are right both lie "
            "between 0 and 1.",
            cells=total.cells,
            minimum=total.minimum,
            maximum=total.maximum,
            masked=total.masked,
            red=total.red / total.cells,
            infrared=total.infrared / total.cells,
        )
    )
