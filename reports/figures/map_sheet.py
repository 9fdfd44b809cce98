"""The sheet of a map: where picture, title, legend, scale bar and north arrow stand, for any shape of the area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import ParameterError
from ...sentences import Text, say
from . import cartography as carto
from .style import INK, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Inches. Areas wider than WIDE times their height have the legend below, others at the right.
MARGIN = 0.18
WIDE = 1.3
BESIDE_WIDTH, BESIDE_HEIGHT, PANEL = 4.9, 6.8, 2.2
BELOW_WIDTH, BELOW_HEIGHT = 7.2, 5.9
# No side of a map is drawn thinner than this: a river valley one cell wide would vanish.
THINNEST = 0.12
COORDINATES = 0.22  # left of a map and below it, for the coordinates at its frame


@dataclass(frozen=True)
class MapExtent:
    """The part of a raster that a map shows, in cells, (0, 0) the outer corner in the north-west."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class MapSheet:
    """A figure with axes for the map, and axes over everything that are measured in inches.

    Attributes
    ----------
    extent
        What `map_axes` show.
    legend
        x, top and width of one column of the legend, inches.
    legend_columns
        How many columns of entries the legend has room for.
    legend_foot
        x and y of an entry below a colour bar, inches.
    scale_bar_m
        Length of the scale bar in metres.
    """

    extent: MapExtent
    figure: Figure
    map_axes: Axes
    overlay: Axes
    legend: tuple[float, float, float]
    legend_columns: int
    legend_foot: tuple[float, float]
    scale_bar_m: float

    def colour_bar_axes(self) -> tuple[Axes, str]:
        """Return new axes for a colour bar in the legend's place, and the bar's orientation."""
        x, top, _ = self.legend
        if self.legend_columns == 1:
            return _axes_at(self.figure, x, top - 2.6, 0.2, 2.3), "vertical"
        return _axes_at(self.figure, x, top - 0.45, 3.2, 0.16), "horizontal"


def new_sheet(
    extent: MapExtent,
    cell_size_m: tuple[float, float],
    title: Text,
    legend_rows: int | None = None,
    has_coordinates: bool = False,
    notes: Sequence[Text] = (),
    logo: tuple[float, float] = (0.0, 0.0),
) -> MapSheet:
    """Return a sheet for a map of `extent` with its scale bar, north arrow, frame and title drawn.

    `legend_rows` is the number of legend entries; None leaves room for a colour bar and one entry.
    With `has_coordinates` there is room for coordinates left of the map and below it. `notes` stand at the foot,
    with room for a `logo` of so many inches, width and height, beside them.

    Raises
    ------
    ParameterError
        If there is no cell, or a cell size is not positive.
    """
    columns, rows = extent.right - extent.left, extent.bottom - extent.top
    dx, dy = cell_size_m
    if not (rows and columns and dx > 0 and dy > 0):
        raise ParameterError(
            say(
                "A map of {rows} x {columns} cells of {dx} x {dy} m cannot be drawn: give at least one cell, and "
                "cell sizes above zero in metres.",
                rows=rows,
                columns=columns,
                dx=dx,
                dy=dy,
            )
        )
    ground = (columns * dx, rows * dy)
    room = COORDINATES if has_coordinates else 0.0
    if ground[0] > WIDE * ground[1]:
        return _with_legend_below(extent, ground, title, legend_rows, room, notes, logo)
    return _with_legend_beside(extent, ground, title, legend_rows, room, notes, logo)


def _with_legend_beside(
    extent: MapExtent,
    ground: tuple[float, float],
    title: Text,
    legend_rows: int | None,
    room: float,
    notes: Sequence[Text],
    logo: tuple[float, float],
) -> MapSheet:
    scale = min(BESIDE_WIDTH / ground[0], BESIDE_HEIGHT / ground[1])
    wide, high = max(ground[0] * scale, THINNEST), ground[1] * scale
    legend_high = 3.0 if legend_rows is None else 0.36 + carto.LEGEND_ROW * legend_rows
    panel_need = legend_high + 1.2
    body = max(high + room, panel_need)
    width = MARGIN + room + wide + 0.25 + PANEL + MARGIN
    lines = carto.title_lines(title, width - 2 * MARGIN)
    told = carto.note_lines(notes, width - 2 * MARGIN - logo[0])
    foot = _foot(told, logo)
    height = foot + body + carto.TITLE_LINE * len(lines) + (0.1 if lines else 0) + MARGIN
    figure, overlay = _figure(width, height)
    carto.draw_title(overlay, MARGIN, height - MARGIN, lines)
    carto.draw_notes(overlay, MARGIN, MARGIN, told)
    map_axes = _map_axes(figure, MARGIN + room, foot + body - high, wide, high)
    x, top = MARGIN + room + wide + 0.25, foot + body
    carto.draw_north_arrow(overlay, x + 0.14, foot + 0.48)
    length = carto.draw_scale_bar(overlay, x + 0.04, foot + 0.06, PANEL - 0.65, 1 / scale)
    return MapSheet(
        extent=extent,
        figure=figure,
        map_axes=map_axes,
        overlay=overlay,
        legend=(x, top, PANEL - 0.1),
        legend_columns=1,
        legend_foot=(x, top - 2.9),
        scale_bar_m=length,
    )


def _with_legend_below(
    extent: MapExtent,
    ground: tuple[float, float],
    title: Text,
    legend_rows: int | None,
    room: float,
    notes: Sequence[Text],
    logo: tuple[float, float],
) -> MapSheet:
    scale = min(BELOW_WIDTH / ground[0], BELOW_HEIGHT / ground[1])
    wide, high = ground[0] * scale, max(ground[1] * scale, THINNEST)
    columns = 2
    strip = 0.32 + carto.LEGEND_ROW * max(-(-(legend_rows or 1) // columns), 2)
    width = 2 * MARGIN + room + wide
    lines = carto.title_lines(title, wide)
    told = carto.note_lines(notes, wide - logo[0])
    foot = _foot(told, logo)
    height = foot + strip + 0.12 + room + high + carto.TITLE_LINE * len(lines) + (0.1 if lines else 0) + MARGIN
    figure, overlay = _figure(width, height)
    carto.draw_title(overlay, MARGIN, height - MARGIN, lines)
    carto.draw_notes(overlay, MARGIN, MARGIN, told)
    map_axes = _map_axes(figure, MARGIN + room, foot + strip + 0.12 + room, wide, high)
    top = foot + strip - 0.04
    carto.draw_north_arrow(overlay, width - MARGIN - 0.2, top - 0.56)
    length = carto.draw_scale_bar(overlay, width - MARGIN - 2.3, top - 0.4, 1.7, 1 / scale)
    return MapSheet(
        extent=extent,
        figure=figure,
        map_axes=map_axes,
        overlay=overlay,
        legend=(MARGIN, top, 2.0),
        legend_columns=columns,
        legend_foot=(MARGIN + 3.5, top - 0.36),
        scale_bar_m=length,
    )


def _foot(notes: Sequence[str], logo: tuple[float, float]) -> float:
    """Return how high the margin below is with the lines of notes and a logo beside them in it, inches."""
    high = max(carto.NOTE_LINE * len(notes), logo[1])
    return MARGIN + (high + 0.1 if high else 0.0)


def _figure(width: float, height: float) -> tuple[Figure, Axes]:
    figure = new_figure(width, height, layout=None)
    overlay = figure.add_axes((0, 0, 1, 1))
    overlay.set_xlim(0, width)
    overlay.set_ylim(0, height)
    overlay.set_axis_off()
    return figure, overlay


def _axes_at(figure: Figure, x: float, y: float, wide: float, high: float) -> Axes:
    width, height = figure.get_size_inches()
    return figure.add_axes((x / width, y / height, wide / width, high / height))


def _map_axes(figure: Figure, x: float, y: float, wide: float, high: float) -> Axes:
    axes = _axes_at(figure, x, y, wide, high)
    axes.set_facecolor("white")
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_color(INK)
        spine.set_linewidth(0.6)
    return axes
