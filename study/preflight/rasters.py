"""What in single rasters looks like a mistake before a cell of them is read: CRS, cell size, colours of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...errors import InputError
from ...feedback import Feedback
from ...geodata.grid import Grid, crs_name, same_crs
from ...geodata.raster import RasterInfo
from ...sentences import commas, listing, say
from .remarks import Remarks

# Rainfall of 1 km beside a DEM of 30 m is usual, and so is a DEM of 30 m beside an image of 10 m: what counts is how
# the reference compares with most of the factors. Four times the side makes one cell of sixteen.
CELL_RATIO = 4.0
DEGREES = 0.05  # cells of a raster without CRS below this, within ±180 and ±90, are in degrees and not in metres
PICTURE_TYPES = ("Byte", "UInt16")


@dataclass(frozen=True)
class FactorBand:
    """One band that becomes a factor, and the raster it is in; `has_legend` if its layer has a paletted legend."""

    info: RasterInfo
    number: int
    name: str
    kind: str
    has_legend: bool = False


def with_agreed_crs(
    bands: Sequence[FactorBand], reference: RasterInfo, remarks: Remarks
) -> tuple[list[FactorBand], Grid]:
    """Return the bands and the reference's grid with a CRS where a raster has none and all others agree on one.

    Raises
    ------
    InputError
        If a raster has no CRS, is not on the reference's cells, and the others have different ones.
    """
    infos = {info.path: info for info in (reference, *(band.info for band in bands))}
    bare = [path for path, info in infos.items() if not info.grid.crs]
    known: list[str] = []
    for info in infos.values():
        if info.grid.crs and not any(same_crs(info.grid.crs, crs) for crs in known):
            known.append(info.grid.crs)
    if not known:
        _tell_none(reference, remarks)
        return list(bands), reference.grid
    if not bare:
        return list(bands), reference.grid
    taken = known[0]
    if len(known) > 1:
        taken = reference.grid.crs
        elsewhere = (
            [p for p in bare if not replace(infos[p].grid, crs=taken).same_as(reference.grid)] if taken else bare
        )
        if elsewhere:
            raise InputError(
                say(
                    "The raster '{path}' has no coordinate reference system, and the others have different ones "
                    "({known}): assign its own (Raster > Projections > Assign Projection).",
                    path=elsewhere[0],
                    known=commas(crs_name(crs) for crs in known),
                )
            )
    for path in bare:
        remarks.add(
            "no_crs",
            say(
                "The raster '{path}' has no CRS: that of the others is assumed, {crs}.", path=path, crs=crs_name(taken)
            ),
            say("Assign its own, so that it is certain (Raster > Projections > Assign Projection)."),
        )
    grid = reference.grid if reference.grid.crs else replace(reference.grid, crs=taken)
    return [band if band.info.grid.crs else replace(band, info=_with_crs(band.info, taken)) for band in bands], grid


def _with_crs(info: RasterInfo, crs: str) -> RasterInfo:
    return replace(info, grid=replace(info.grid, crs=crs))


def _tell_none(reference: RasterInfo, remarks: Remarks) -> None:
    if looks_like_degrees(reference.grid):
        return tell_degrees(reference, remarks)
    return remarks.add(
        "no_crs",
        say("The reference '{path}' has no CRS: metres in a plane are assumed.", path=reference.path),
        say("Assign its CRS (Raster > Projections > Assign Projection)."),
    )


def looks_like_degrees(grid: Grid) -> bool:
    """Whether a grid without CRS has cells of the size and at the place of degrees."""
    if grid.crs:
        return False
    x, y = grid.xy([0, grid.width], [0, grid.height])
    return bool(abs(grid.matrix).max() < DEGREES and abs(x).max() <= 360 and abs(y).max() <= 90)


def tell_degrees(info: RasterInfo, remarks: Remarks) -> None:
    """Remark that a raster without CRS seems to be in degrees."""
    remarks.add(
        "degrees_without_crs",
        say(
            "The raster '{path}' has no CRS, and its cells of {size:.6g} look like degrees, but metres are assumed.",
            path=info.path,
            size=float(abs(info.grid.matrix).max()),
        ),
        say("Assign its CRS, most likely EPSG:4326 (Raster > Projections > Assign Projection)."),
    )


def check_crs_of_landslides(infos: Sequence[RasterInfo], crs: str) -> None:
    """Raise `InputError` if no raster has a CRS but the landslides have: they could not be placed, after much work."""
    if crs and infos and not any(info.grid.crs for info in infos):
        raise InputError(
            say(
                "The factor raster '{path}' has no coordinate reference system, nor has any other, but the landslides "
                "have ({crs}): assign the rasters theirs (Raster > Projections > Assign Projection).",
                path=infos[0].path,
                crs=crs_name(crs),
            )
        )


def check_cell_sizes(bands: Sequence[FactorBand], reference: Grid, path: str, remarks: Remarks) -> None:
    """Remark a reference whose cells are much larger, or much smaller, than those of most factors."""
    own = cell_side(reference)
    sides = sorted(cell_side(band.info.grid) for band in bands)
    usual = sides[(len(sides) - 1) // 2]  # the lower of two in the middle: coarse factors beside fine ones are usual
    if not usual > 0 or 1 / CELL_RATIO < own / usual < CELL_RATIO:
        return
    like = min(bands, key=lambda band: abs(cell_side(band.info.grid) - usual))
    if own > usual:
        about = say(
            "The reference '{path}' is much coarser than most factors: its cells are {own:.4g} m, theirs {usual:.4g} "
            "m, and all are brought to {own:.4g} m.",
            path=path,
            own=own,
            usual=usual,
        )
    else:
        about = say(
            "The reference '{path}' is much finer than most factors: its cells are {own:.4g} m, theirs {usual:.4g} m, "
            "so most values are only interpolated.",
            path=path,
            own=own,
            usual=usual,
        )
    remarks.add(
        "cell_size",
        about,
        say("Choose a raster of the wanted cells as the REFERENCE, such as '{path}'.", path=like.info.path),
    )


def cell_side(grid: Grid) -> float:
    """Return the side in metres of a square of the area of the cell in the middle of a grid."""
    width, height = grid.cell_size_metres()
    return (width * height) ** 0.5


def tell_scales(bands: Sequence[FactorBand], feedback: Feedback) -> None:
    """Tell which bands hold numbers that their file says are to be multiplied, which is done wherever they are read."""
    scaled: dict[tuple[float, float], list[str]] = {}
    for band in bands:
        known = band.info.bands[band.number - 1]
        if (known.scale, known.offset) != (1.0, 0.0):
            scaled.setdefault((known.scale, known.offset), []).append(band.name)
    for (scale, offset), names in scaled.items():
        feedback.info(
            say(
                "{names}: taken as the file says, its numbers × {scale:g} + {offset:g}.",
                names=commas(names),
                scale=scale,
                offset=offset,
            )
        )


def check_colours(bands: Sequence[FactorBand], remarks: Remarks) -> None:
    """Remark bands that are a picture's colours or its transparency."""
    rasters = {band.info.path: band.info for band in bands}
    for path, info in rasters.items():
        taken = {band.number for band in bands if band.info.path == path}
        colours = [
            band.colour
            for number, band in enumerate(info.bands, 1)
            if number in taken and "KIND" not in band.metadata and band.dtype in PICTURE_TYPES
        ]
        if {"Red", "Green", "Blue"} <= set(colours):
            remarks.add(
                "picture",
                say(
                    "The raster '{path}' is a picture: its colours {colours} would be factors.",
                    path=path,
                    colours=listing(colours),
                ),
                say("Give the raster with the values that the picture shows, or leave it out."),
            )
        elif "Alpha" in colours:
            remarks.add(
                "picture",
                say(
                    "A band of the raster '{path}' is its transparency (alpha), but not the last band, and would be a "
                    "factor.",
                    path=path,
                ),
                say("Make a raster with its bands in another order (gdal_translate -b)."),
            )
