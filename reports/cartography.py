"""What a map needs beside its picture: scale bar, north arrow, legend, drawn on axes measured in inches."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .style import FONT_SIZE, INK, SOFT, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROUND_STEPS = (5.0, 2.0, 1.0)
LEGEND_ROW, TITLE_LINE = 0.235, 0.24


def scale_bar_length(longest_m: float) -> float:
    """Return the longest round length, 1, 2 or 5 times a power of ten metres, that is not above `longest_m`."""
    power = 10.0 ** math.floor(math.log10(longest_m))
    # A hair of tolerance, so that 200 m computed as 199.99999 m is still 200 m.
    return next((step * power for step in ROUND_STEPS if step * power <= longest_m * (1 + 1e-9)), power)


def length_text(metres: float) -> str:
    """Return a length with its unit: metres below one kilometre, kilometres from there on."""
    if metres >= 1000:
        return f"{metres / 1000:,g} km"
    return f"{metres:g} m"


def draw_scale_bar(axes: Axes, x: float, y: float, longest: float, metres_per_inch: float) -> float:
    """Draw a scale bar with its left end at (`x`, `y`), at most `longest` inches; return its length in metres."""
    from matplotlib.patches import Rectangle

    length = scale_bar_length(longest * metres_per_inch)
    inches = length / metres_per_inch
    parts = 5 if str(length).lstrip("0.")[0] == "5" else 4
    for part in range(parts):
        axes.add_patch(
            Rectangle((x + inches * part / parts, y), inches / parts, 0.055, linewidth=0.7, edgecolor=INK,
                      facecolor=INK if part % 2 == 0 else "white")
        )
    for share, text in ((0.0, "0"), (1.0, length_text(length))):
        axes.text(x + inches * share, y + 0.1, text, ha="center", va="bottom", fontsize=FONT_SIZE - 1.5, color=INK)
    return length


def draw_north_arrow(axes: Axes, x: float, y: float, size: float = 0.46) -> None:
    """Draw an arrow to the north whose foot is centred at (`x`, `y`), `size` inches high with its letter."""
    from matplotlib.patches import Polygon

    tall, wide = size * 0.68, size * 0.2
    notch = (x, y + tall * 0.24)
    for side, colour in ((-1, INK), (1, "white")):
        corners = [(x, y + tall), (x + side * wide, y), notch]
        axes.add_patch(Polygon(corners, closed=True, facecolor=colour, edgecolor=INK, linewidth=0.8, joinstyle="miter"))
    axes.text(x, y + tall + 0.03, "N", ha="center", va="bottom", fontsize=FONT_SIZE, fontweight="bold", color=INK)


def draw_legend_row(axes: Axes, x: float, y: float, colour: Sequence[float], text: str, share: str = "",
                    width: float = 1.8) -> None:
    """Draw a coloured box with its text at (`x`, `y`) and, right-aligned `width` inches on, a share."""
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle((x, y - 0.07), 0.25, 0.14, facecolor=colour, edgecolor=SOFT, linewidth=0.5))
    axes.text(x + 0.34, y, text, va="center", fontsize=FONT_SIZE - 1, color=INK)
    if share:
        axes.text(x + width, y, share, va="center", ha="right", fontsize=FONT_SIZE - 1, color=SOFT)


def draw_landslide_row(axes: Axes, x: float, y: float, count: int) -> None:
    """Draw the legend entry of the landslide points."""
    axes.plot([x + 0.125], [y], **landslide_marker(count))
    axes.text(x + 0.34, y, f"Landslides ({count:,})", va="center", fontsize=FONT_SIZE - 1, color=INK)


def landslide_marker(count: int) -> dict[str, Any]:
    """Return how `count` landslides are drawn: small hollow dots, smaller when there are many."""
    size, edge = (3.6, 0.65) if count < 300 else (2.6, 0.5) if count < 1500 else (1.7, 0.35)
    return {
        "linestyle": "none",
        "marker": "o",
        "markersize": size,
        "markerfacecolor": "none",
        "markeredgecolor": "#101418",
        "markeredgewidth": edge,
    }


def title_lines(title: str, width: float) -> list[str]:
    """Return the title of a map `width` inches wide on at most two lines."""
    characters = max(int(width / 0.115), 14)
    return [plain(line, characters) for line in textwrap.wrap(title, characters, max_lines=2, placeholder=" …")]


def draw_title(axes: Axes, x: float, y: float, lines: Sequence[str]) -> None:
    """Write the lines of a title, the first with its top at (`x`, `y`)."""
    for number, line in enumerate(lines):
        axes.text(x, y - TITLE_LINE * number, line, fontsize=FONT_SIZE + 3, fontweight="bold", color=INK, va="top")
