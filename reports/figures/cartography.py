"""What a map needs besides its picture: scale bar, north arrow, legend, drawn on axes measured in inches."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...sentences import Text, say, semicolons
from .style import DPI, FONT_SIZE, INK, SOFT, plain, words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ALL, TRAINING, HELD_OUT = say("Landslides"), say("Training landslides"), say("Test landslides")
HATCHED = say("unlike all samples")
DARK = "#101418"
# Pixels of the picture: from one line of a hatching to the next, and how wide its dark and its bright part are, so that
# it is seen on dark zones and on bright ones.
HATCHING, HATCH_DARK, HATCH_BRIGHT = 10, 2, 1
ROUND_STEPS = (5.0, 2.0, 1.0)
LEGEND_ROW, TITLE_LINE, NOTE_LINE = 0.235, 0.24, 0.155
# Points. On A4 a sheet of the greatest width shrinks to seven eighths, and 7 points are the least that can be read.
SMALLEST = 8.2


def scale_bar_length(longest_m: float) -> float:
    """Return the longest round length, 1, 2 or 5 times a power of ten metres, that is not above `longest_m`."""
    power = 10.0 ** math.floor(math.log10(longest_m))
    # A hair of tolerance, so that 200 m computed as 199.99999 m is still 200 m.
    return next((step * power for step in ROUND_STEPS if step * power <= longest_m * (1 + 1e-9)), power)


def length_text(metres: float) -> Text:
    """Return a length with its unit: metres below one kilometre, kilometres from there on."""
    if metres >= 1000:
        return say("{length:,g} km", length=metres / 1000)
    return say("{length:g} m", length=metres)


def draw_scale_bar(axes: Axes, x: float, y: float, longest: float, metres_per_inch: float) -> float:
    """Draw a scale bar with its left end at (`x`, `y`), at most `longest` inches; return its length in metres."""
    from matplotlib.patches import Rectangle

    length = scale_bar_length(longest * metres_per_inch)
    inches = length / metres_per_inch
    parts = 5 if str(length).lstrip("0.")[0] == "5" else 4
    for part in range(parts):
        axes.add_patch(
            Rectangle(
                (x + inches * part / parts, y),
                inches / parts,
                0.055,
                linewidth=0.7,
                edgecolor=INK,
                facecolor=INK if part % 2 == 0 else "white",
            )
        )
    for share, text in ((0.0, "0"), (1.0, words(length_text(length)))):
        axes.text(x + inches * share, y + 0.1, text, ha="center", va="bottom", fontsize=SMALLEST, color=INK)
    return length


def draw_north_arrow(axes: Axes, x: float, y: float, size: float = 0.46) -> None:
    """Draw an arrow to the north whose foot is centred at (`x`, `y`), `size` inches high with its letter."""
    from matplotlib.patches import Polygon

    tall, wide = size * 0.68, size * 0.2
    notch = (x, y + tall * 0.24)
    for side, colour in ((-1, INK), (1, "white")):
        corners = [(x, y + tall), (x + side * wide, y), notch]
        axes.add_patch(Polygon(corners, closed=True, facecolor=colour, edgecolor=INK, linewidth=0.8, joinstyle="miter"))
    north = words(say("N"))
    axes.text(x, y + tall + 0.03, north, ha="center", va="bottom", fontsize=FONT_SIZE, fontweight="bold", color=INK)


def draw_hatching(axes: Axes, mask: np.ndarray, extent: tuple[float, float, float, float]) -> None:
    """Hatch the cells of `mask`, bool [h, w], on axes that show `extent` (left, right, bottom, top) in cells.

    It is drawn pixel by pixel: thousands of patches with a hatching each would take minutes.
    """
    left, right, bottom, top = extent
    width, height = axes.figure.get_size_inches()
    place = axes.get_position()
    across, down = (max(1, round(DPI * inches)) for inches in (place.width * width, place.height * height))
    columns = np.floor(left + (np.arange(across) + 0.5) / across * (right - left)).astype(int)
    rows = np.floor(top + (np.arange(down) + 0.5) / down * (bottom - top)).astype(int)
    inside = ((rows >= 0) & (rows < mask.shape[0]))[:, None] & (columns >= 0) & (columns < mask.shape[1])
    at = np.ix_(np.clip(rows, 0, mask.shape[0] - 1), np.clip(columns, 0, mask.shape[1] - 1))
    phase = (np.arange(down)[:, None] + np.arange(across)) % HATCHING
    picture = np.zeros((down, across, 4), np.uint8)
    there = mask[at] & inside
    picture[there & (phase < HATCH_DARK)] = (16, 20, 24, 255)
    picture[there & (phase >= HATCH_DARK) & (phase < HATCH_DARK + HATCH_BRIGHT)] = (255, 255, 255, 255)
    axes.imshow(picture, extent=(left, right, bottom, top), aspect="auto", interpolation="nearest")


def draw_legend_row(
    axes: Axes, x: float, y: float, colour: Sequence[float] | None, text: str, share: str = "", width: float = 1.8
) -> None:
    """Draw a coloured or a hatched box with its text at (`x`, `y`) and, right-aligned `width` inches on, a share."""
    from matplotlib.patches import Rectangle

    look: dict[str, Any] = {"facecolor": "white", "hatch": "//////"} if colour is None else {"facecolor": colour}
    axes.add_patch(Rectangle((x, y - 0.07), 0.25, 0.14, edgecolor=SOFT, linewidth=0.5, **look))
    axes.text(x + 0.34, y, text, va="center", fontsize=SMALLEST, color=INK)
    if share:
        axes.text(x + width, y, share, va="center", ha="right", fontsize=SMALLEST, color=SOFT)


def draw_landslide_row(axes: Axes, x: float, y: float, count: int, total: int, name: Text = ALL) -> None:
    """Draw the legend entry of `count` landslides, among `total` points on the map."""
    axes.plot([x + 0.125], [y], **landslide_marker(total, name))
    text = words(say("{landslides} ({count:,})", landslides=name, count=count))
    axes.text(x + 0.34, y, text, va="center", fontsize=SMALLEST, color=INK)


def draw_thinned_row(axes: Axes, x: float, y: float, drawn: int, count: int) -> None:
    """Say in the legend how many of the landslides are drawn."""
    text = words(say("{drawn:,} of {count:,} are drawn", drawn=drawn, count=count))
    axes.text(x + 0.34, y, text, va="center", fontsize=SMALLEST, color=SOFT)


def landslide_marker(count: int, name: Text = ALL) -> dict[str, Any]:
    """Return how landslides are drawn: small dots, smaller when the map has many (`count`).

    Hollow if nothing more is known, white for training and black for the test: greys stay apart from any zone's colour,
    and from each other when the picture's colours are reduced.
    """
    size, edge = (3.6, 0.65) if count < 300 else (2.9, 0.5) if count < 1500 else (1.7, 0.35)
    faces: dict[Text, tuple[str, str]] = {TRAINING: ("white", DARK), HELD_OUT: (DARK, "white")}
    face, rim = faces.get(name, ("none", DARK))
    return {
        "linestyle": "none",
        "marker": "o",
        "markersize": size,
        "markerfacecolor": face,
        "markeredgecolor": rim,
        "markeredgewidth": edge,
    }


@dataclass(frozen=True)
class Frame:
    """The CRS coordinates of a north-up map: of its outer corner in the north-west, and the way of one cell.

    `is_degrees` says whether they are degrees; otherwise they are lengths.
    """

    x: float
    y: float
    dx: float
    dy: float
    is_degrees: bool = False


def draw_coordinates(axes: Axes, frame: Frame) -> None:
    """Draw a few ticks with coordinates at the left and lower side of a map whose axes are measured in cells."""
    from matplotlib.ticker import MaxNLocator

    for axis, first, step, ends in (
        (axes.xaxis, frame.x, frame.dx, axes.get_xlim()),
        (axes.yaxis, frame.y, frame.dy, axes.get_ylim()),
    ):
        low, high = sorted(first + step * end for end in ends)
        room = 0.06 * (high - low)  # so that no label reaches beyond the map
        ticks = MaxNLocator(4, steps=[1, 2, 5, 10]).tick_values(low, high)
        ticks = [tick for tick in ticks if low + room <= tick <= high - room]
        gap = min((b - a for a, b in zip(ticks, ticks[1:])), default=high - low)
        decimals = max(0, -math.floor(math.log10(gap))) if gap > 0 else 0
        unit = "°" if frame.is_degrees else ""
        axis.set_ticks([(tick - first) / step for tick in ticks], [f"{tick:,.{decimals}f}{unit}" for tick in ticks])
    axes.tick_params(length=2.5, width=0.6, color=INK, labelsize=SMALLEST, labelcolor=SOFT, pad=1.5)
    for label in axes.get_yticklabels():
        label.set_rotation(90)
        label.set_verticalalignment("center")


def title_lines(title: Text, width: float) -> list[str]:
    """Return the title of a map `width` inches wide on at most two lines."""
    characters = max(int(width / 0.115), 14)
    return [plain(line, characters) for line in textwrap.wrap(words(title), characters, max_lines=2, placeholder=" …")]


def draw_title(axes: Axes, x: float, y: float, lines: Sequence[str]) -> None:
    """Write the lines of a title, the first with its top at (`x`, `y`)."""
    for number, line in enumerate(lines):
        axes.text(x, y - TITLE_LINE * number, line, fontsize=FONT_SIZE + 3, fontweight="bold", color=INK, va="top")


def note_lines(notes: Sequence[Text], width: float) -> list[str]:
    """Return the notes at the foot of a sheet `width` inches wide, one after another, on as few lines as they need."""
    characters = max(int(width / 0.068), 20)
    return [plain(line, characters) for line in textwrap.wrap(words(semicolons(notes)), characters, max_lines=6)]


def draw_notes(axes: Axes, x: float, y: float, lines: Sequence[str]) -> None:
    """Write the lines of the notes, the last with its foot at (`x`, `y`)."""
    for number, line in enumerate(reversed(lines)):
        axes.text(x, y + NOTE_LINE * number, line, fontsize=SMALLEST, color=SOFT, va="bottom")
