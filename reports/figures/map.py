"""Maps as pictures: zones or a continuous raster over soft relief, with legend, scale bar and north arrow."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ...analysis.palettes import DIVERGING, Rgb, colours_of, susceptibility_colours
from ...dependencies import require
from ...errors import InputError
from ...files import write_whole
from ...sentences import Sentence, Text, say
from ..page.numbers import percent
from . import cartography as carto
from .logo import draw_logo, logo_pixels, logo_size
from .map_sheet import MARGIN, MapExtent, MapSheet, new_sheet
from .style import FONT_SIZE, INK, SOFT, Colour, nothing_to_show, plain, png, rgb, words

if TYPE_CHECKING:
    from matplotlib.colors import Colormap, Normalize

    from ...study.imprint import Logo

# How dark the deepest shade is: 0 none, 1 black.
SHADE_STRENGTH = 0.62
# More landslides than this hide the map and each other: of more, so many are drawn.
MOST_POINTS = 1500
SUSCEPTIBILITY = say("Susceptibility")


class Slides(NamedTuple):
    """A group of landslides on the map: those drawn, [n, 2] columns and rows, and how many there are."""

    drawn: np.ndarray
    total: int


class ZoneEntry(NamedTuple):
    """A zone in the legend: its colour (RGB, 0 to 1; None: hatched), its name, and its share of the area as text."""

    colour: tuple[float, float, float] | None
    name: str
    share: str


def zone_map_png(
    target: str | os.PathLike[str] | None,
    zones: np.ndarray,
    names: Sequence[Text],
    colours: Sequence[Colour],
    hillshade: np.ndarray | None = None,
    cell_size_m: tuple[float, float] = (1.0, 1.0),
    title: Text = "",
    landslides: np.ndarray | None = None,
    held_out: np.ndarray | None = None,
    area_shares: Sequence[float] | np.ndarray | None = None,
    legend_title: Text = SUSCEPTIBILITY,
    frame: carto.Frame | None = None,
    notes: Sequence[Text] = (),
    logo: Logo | None = None,
    hatched: np.ndarray | None = None,
    hatched_share: float | None = None,
) -> bytes:
    """Draw a map of zones and return it as PNG bytes.

    Parameters
    ----------
    target
        Where to write the picture too, whole or not at all; None writes nothing.
    zones
        [h, w] integers, 0 = nodata (white), 1 ... k the zones; north up, decimated by the caller to at most a few
        thousand cells a side.
    names, colours
        One per zone, from the lowest to the highest; colours as "#rrggbb" or RGB of 0 to 255.
    hillshade
        [h, w] brightness 0 to 1, NaN where unknown, as from `analysis.hillshade`; None for a flat map.
    cell_size_m
        (dx, dy) of the cells of `zones` in metres.
    title
        Printed above the map; cut to two lines.
    landslides
        [n, 2] columns and rows in cells of `zones`, (0, 0) the outer corner in the north-west. Of more than 1,500 so
        many are drawn, evenly in their order, and the legend says so.
    held_out
        bool [n]: which of the landslides were held out for the test; drawn apart from the others.
    area_shares
        Each zone's share of the area (0 to 1) for the legend; None counts the cells of `zones`.
    legend_title
        What the zones are zones of.
    frame
        Where `zones` lies, for coordinates at the map's frame; None for none.
    notes
        What stands at the foot of the sheet: CRS, cells, data, date.
    logo
        Drawn beside the notes, unless it is an SVG.
    hatched
        bool [h, w]: where the map is not to be trusted, because the model has seen no place like it; None for none.
    hatched_share
        Its share of the area (0 to 1) for the legend; None counts the cells.

    Raises
    ------
    InputError
        If a zone has no name or colour, or the shapes differ; or if the file cannot be written.
    """
    zones = np.asarray(zones)
    doubtful = np.zeros(zones.shape, bool) if hatched is None else np.asarray(hatched, bool) & (zones > 0)
    fills = [rgb(colour) for colour in colours]
    highest = int(zones.max(initial=0))
    if zones.ndim != 2 or len(names) != len(fills) or highest > len(names) or zones.min(initial=0) < 0:
        raise InputError(
            say(
                "The zones of the map (shape {shape}, 0 to {highest}) do not fit {count} names and {fills} "
                "colours: give one band whose zones count from 1, and a name and a colour for each.",
                shape=zones.shape,
                highest=highest,
                count=len(names),
                fills=len(fills),
            )
        )
    palette = np.array([(1.0, 1.0, 1.0), *fills], np.float32)
    slides, pixels = _groups(landslides, held_out), logo_pixels(logo)
    sheet = new_sheet(
        _extent(zones > 0),
        cell_size_m,
        title,
        legend_rows=len(names) + bool(doubtful.any()) + len(slides) + _is_thinned(slides),
        has_coordinates=frame is not None,
        notes=notes,
        logo=logo_size(pixels),
    )
    draw_logo(sheet.figure, pixels, MARGIN)
    _draw_cells(sheet, palette[zones.astype(np.intp)], zones > 0, hillshade, slides, doubtful)
    if area_shares is None:
        counts = np.bincount(zones.ravel().astype(np.intp), minlength=len(names) + 1)[1:]
        area_shares = counts / max(counts.sum(), 1)
    # The highest zone stands on top, as high ground does.
    entries = [ZoneEntry(fills[i], plain(names[i], 19), percent(area_shares[i])) for i in reversed(range(len(names)))]
    if doubtful.any():
        share = doubtful.sum() / (zones > 0).sum() if hatched_share is None else hatched_share
        entries.append(ZoneEntry(None, plain(carto.HATCHED, 22), percent(share)))
    _draw_zone_legend(sheet, entries, slides, legend_title)
    return _finished(sheet, target, frame)


def raster_map_png(
    target: str | os.PathLike[str] | None,
    values: np.ndarray,
    hillshade: np.ndarray | None = None,
    cell_size_m: tuple[float, float] = (1.0, 1.0),
    title: Text = "",
    label: Text = "",
    landslides: np.ndarray | None = None,
    limits: tuple[float, float] | None = None,
    centre: float | None = None,
    colours: Sequence[Rgb] | None = None,
    frame: carto.Frame | None = None,
) -> bytes:
    """Draw a map of a continuous raster, with a colour bar, and return it as PNG bytes.

    Parameters
    ----------
    target, hillshade, cell_size_m, title, landslides, frame
        As in `zone_map_png`.
    values
        [h, w] numbers, NaN or infinite = nodata (white).
    label
        What the values are, with the unit; stands at the colour bar.
    limits
        The values at the two ends of the colours; None takes the 2nd and 98th percentile. Values beyond
        have the colour of the end, which the colour bar shows by a pointed end.
    centre
        A value in the middle of the colours, such as 0 for information values; the colours then run from blue
        over white to red, equally far to both sides.
    colours
        RGB of 0 to 255, from the lowest value to the highest; None chooses by `centre`.

    Raises
    ------
    InputError
        If the shapes differ, or the file cannot be written.
    """
    require("matplotlib")
    from matplotlib.colors import LinearSegmentedColormap

    values = np.asarray(values, dtype=np.float64)
    if values.ndim != 2:
        raise InputError(
            say("The raster of the map has shape {shape}: give one band of rows and columns.", shape=values.shape)
        )
    known = np.isfinite(values)
    if colours is None:
        colours = susceptibility_colours() if centre is None else colours_of(DIVERGING, len(DIVERGING))
    ramp = LinearSegmentedColormap.from_list("ramp", [rgb(colour) for colour in colours])
    norm = _norm(values[known], limits, centre)
    slides = _groups(landslides)
    sheet = new_sheet(_extent(known), cell_size_m, title, has_coordinates=frame is not None)
    picture = ramp(norm(np.where(known, values, norm.vmin)))[..., :3]
    _draw_cells(sheet, picture, known, hillshade, slides)
    _draw_colour_bar(sheet, ramp, norm, values[known], label)
    for name, (points, count) in slides.items():
        x, y = sheet.legend_foot
        carto.draw_landslide_row(sheet.overlay, x, y, count, len(points), name)
        if len(points) < count:
            carto.draw_thinned_row(sheet.overlay, x, y - carto.LEGEND_ROW, len(points), count)
    return _finished(sheet, target, frame)


def shaded(picture: np.ndarray, hillshade: np.ndarray | None, strength: float = SHADE_STRENGTH) -> np.ndarray:
    """Return an RGB picture [h, w, 3] (0 to 1) multiplied by a softened hillshade [h, w]; lit slopes keep their colour.

    Cells without a brightness (NaN) stay as they are.
    """
    if hillshade is None or not np.isfinite(hillshade).any():
        return picture
    # The brightest slopes count as fully lit, so that shading does not darken the whole map.
    brightest = max(float(np.nanpercentile(hillshade, 95)), 1e-6)
    light = np.clip(np.where(np.isfinite(hillshade), hillshade, brightest) / brightest, 0, 1)
    return picture * (1 - strength * (1 - light))[..., None]


def drawn_landslides(count: int) -> int:
    """Return how many of so many landslides a map shows."""
    return min(count, MOST_POINTS)


def _groups(landslides: np.ndarray | None, held_out: np.ndarray | None = None) -> dict[Sentence, Slides]:
    """Return each group of landslides by its name in the legend; groups without a point are left out."""
    if landslides is None or len(landslides) == 0:
        return {}
    points = np.asarray(landslides, dtype=float).reshape(-1, 2)
    known = np.isfinite(points).all(axis=1)
    at = np.flatnonzero(known)
    shown = np.zeros(len(points), bool)
    shown[at[np.linspace(0, at.size - 1, drawn_landslides(at.size)).astype(int)]] = True
    groups = {carto.ALL: known}
    if held_out is not None:
        held_out = np.asarray(held_out, bool)
        groups = {carto.TRAINING: known & ~held_out, carto.HELD_OUT: known & held_out}
    found = {name: Slides(points[mask & shown], int(mask.sum())) for name, mask in groups.items()}
    return {name: slides for name, slides in found.items() if slides.total}


def _is_thinned(slides: Mapping[Sentence, Slides]) -> bool:
    return any(len(points) < count for points, count in slides.values())


def _extent(known: np.ndarray) -> MapExtent:
    """Return the part of the raster that the map shows: what is known, and a little room around it."""
    rows, columns = (np.flatnonzero(known.any(axis=axis)) for axis in (1, 0))
    if not rows.size or known.all():
        return MapExtent(0, 0, known.shape[1], known.shape[0])
    room = 0.025 * max(np.ptp(rows) + 1, np.ptp(columns) + 1)
    return MapExtent(columns[0] - room, rows[0] - room, columns[-1] + 1 + room, rows[-1] + 1 + room)


def _draw_cells(
    sheet: MapSheet,
    picture: np.ndarray,
    known: np.ndarray,
    hillshade: np.ndarray | None,
    slides: Mapping[Sentence, Slides],
    hatched: np.ndarray | None = None,
) -> None:
    if hillshade is not None and np.shape(hillshade) != known.shape:
        raise InputError(
            say(
                "The hillshade has shape {shape} and the map {known_shape}: read both at the same size.",
                shape=np.shape(hillshade),
                known_shape=known.shape,
            )
        )
    rows, columns = known.shape
    picture = shaded(picture, hillshade)
    image = np.empty((rows, columns, 4), np.uint8)
    for channel in range(3):  # one by one: as numbers all of them would take eight times the memory
        image[..., channel] = np.rint(255 * np.where(known, picture[..., channel], 1.0))
    image[..., 3] = np.where(known, 255, 0)
    axes = sheet.map_axes
    # Where a cell is a pixel or more, cells stay cells: smoothing would make shades between them that are no one's, and
    # the picture twice as large.
    shown = axes.get_window_extent().width / max(1e-9, sheet.extent.right - sheet.extent.left)
    axes.imshow(
        image, extent=(0, columns, rows, 0), aspect="auto", interpolation="nearest" if shown >= 1 else "antialiased"
    )
    if hatched is not None and hatched.any():
        shown_cells = sheet.extent.left, sheet.extent.right, sheet.extent.bottom, sheet.extent.top
        carto.draw_hatching(axes, hatched, shown_cells)
    total = sum(len(points) for points, _ in slides.values())
    for name, (points, _) in slides.items():
        axes.plot(points[:, 0], points[:, 1], **carto.landslide_marker(total, name))
    axes.set_xlim(sheet.extent.left, sheet.extent.right)
    axes.set_ylim(sheet.extent.bottom, sheet.extent.top)
    if not known.any():
        nothing_to_show(axes, say("No data"))


def _draw_zone_legend(
    sheet: MapSheet, entries: Sequence[ZoneEntry], slides: Mapping[Sentence, Slides], title: Text
) -> None:
    x, top, width = sheet.legend
    sheet.overlay.text(x, top, plain(title, 24), fontsize=FONT_SIZE, fontweight="bold", color=INK, va="top")
    drawn: list[ZoneEntry | Sentence | None] = [*entries, *slides, *([None] if _is_thinned(slides) else [])]
    total = sum(len(points) for points, _ in slides.values())
    in_column = -(-len(drawn) // sheet.legend_columns)
    for column in range(sheet.legend_columns):
        right = x + column * (width + 0.3) + width
        sheet.overlay.text(
            right, top - 0.01, words(say("area")), fontsize=carto.SMALLEST, color=SOFT, va="top", ha="right"
        )
    for number, entry in enumerate(drawn):
        column, row = divmod(number, in_column)
        at = (x + column * (width + 0.3), top - 0.36 - carto.LEGEND_ROW * row)
        if isinstance(entry, ZoneEntry):
            carto.draw_legend_row(sheet.overlay, *at, entry.colour, entry.name, entry.share, width)
        elif entry is not None:
            carto.draw_landslide_row(sheet.overlay, *at, slides[entry].total, total, entry)
        else:
            carto.draw_thinned_row(sheet.overlay, *at, total, sum(count for _, count in slides.values()))


def _draw_colour_bar(sheet: MapSheet, colours: Colormap, norm: Normalize, values: np.ndarray, label: Text) -> None:
    from matplotlib.cm import ScalarMappable

    below, above = bool((values < norm.vmin).any()), bool((values > norm.vmax).any())
    extend = {(False, False): "neither", (True, False): "min", (False, True): "max", (True, True): "both"}[below, above]
    axes, orientation = sheet.colour_bar_axes()
    bar = sheet.figure.colorbar(ScalarMappable(norm, colours), cax=axes, orientation=orientation, extend=extend)
    bar.outline.set_edgecolor(SOFT)
    bar.outline.set_linewidth(0.6)
    axes.tick_params(labelsize=carto.SMALLEST, colors=SOFT, labelcolor=INK, width=0.6, length=3)
    x, top, _ = sheet.legend
    sheet.overlay.text(x, top, plain(label, 30), fontsize=FONT_SIZE, fontweight="bold", color=INK, va="top")


def _norm(values: np.ndarray, limits: tuple[float, float] | None, centre: float | None) -> Normalize:
    from matplotlib.colors import Normalize

    if limits is None:
        limits = tuple(np.percentile(values, [2, 98])) if values.size else (0.0, 1.0)
    low, high = float(limits[0]), float(limits[1])
    if centre is not None:
        reach = max(abs(high - centre), abs(centre - low))
        low, high = centre - reach, centre + reach
    if not high > low:
        low, high = low - 0.5, low + 0.5
    return Normalize(low, high, clip=True)


def _finished(sheet: MapSheet, target: str | os.PathLike[str] | None, frame: carto.Frame | None) -> bytes:
    if frame is not None:
        carto.draw_coordinates(sheet.map_axes, frame)
    content = png(sheet.figure, apart=sheet.map_axes)
    if target is not None:
        write_whole(target, content)
    return content
