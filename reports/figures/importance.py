"""Figures of factor importance: bars with their spread, and a small panel for the response to each factor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.palettes import SERIES
from ...sentences import say
from .style import FONT_SIZE, INK, SOFT, new_figure, nothing_to_show, plain, png, style_axes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ...study.importance import ImportanceRow

# Inches. A sheet is as wide as the text of an A4 page and at most as high as one.
WIDTH, LONGEST = 8.0, 10.0
BAR, FRAME = 0.235, 0.75
LONGEST_NAME = 28
HIGHLIGHTED = 6  # as many as the paper names
MAIN, OTHER, SHUFFLE = SERIES[0], "#9db9cb", SERIES[1]


def importance_bars(rows: Sequence[ImportanceRow]) -> bytes:
    """Draw the mean drop of the AUC as a bar for each factor, the largest on top; return PNG bytes.

    A line shows the 95 % interval of the mean by spatial blocks, a dot each shuffle; the first six bars are dark.

    Parameters
    ----------
    rows
        By rank; one without an interval (NaN) has no line.
    """
    figure = new_figure(WIDTH, FRAME + BAR * max(len(rows), 3))
    axes = figure.add_subplot()
    style_axes(axes, say("Drop of the AUC when the factor is shuffled"), grid="x")
    if not rows:
        nothing_to_show(axes, say("No factor"))
        return png(figure)
    for at, row in enumerate(rows):
        _bar(axes, at, row)
    axes.axvline(0, color=SOFT, linewidth=0.8, zorder=3)
    axes.set_yticks(np.arange(len(rows)), [plain(row.factor, LONGEST_NAME) for row in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    ends = np.array([[*row.drops, row.importance, row.block_low, row.block_high, 0.0] for row in rows])
    low, high = float(np.nanmin(ends)), float(np.nanmax(ends))
    span = max(high - low, 1e-3)
    axes.set_xlim(low - 0.02 * span if low < 0 else 0, high + 0.1 * span)  # room for the printed values
    axes.tick_params(axis="y", length=0)
    return png(figure)


def _bar(axes: Axes, at: int, row: ImportanceRow) -> None:
    axes.barh(at, row.importance, 0.68, color=MAIN if at < HIGHLIGHTED else OTHER, linewidth=0, zorder=2)
    # White rims keep line and dots apart from a dark bar; the dots lie a little lower, clear of the line.
    axes.plot(
        row.drops,
        np.full(len(row.drops), at + 0.21),
        "o",
        color=SHUFFLE,
        markersize=3.2,
        zorder=3,
        markeredgecolor="white",
        markeredgewidth=0.4,
    )
    interval = [row.block_low, row.block_high]
    if np.isfinite(interval).all():
        for colour, width, over in (("white", 2.6, 4), (INK, 1.3, 5)):
            axes.plot(interval, [at - 0.1] * 2, color=colour, linewidth=width, zorder=over, solid_capstyle="butt")
    right = np.nanmax([*row.drops, row.importance, row.block_high, 0.0])
    shown = f"{row.importance:.3f}".replace("-0.000", "0.000")
    axes.annotate(
        shown, (right, at), xytext=(5, 0), textcoords="offset points", va="center", fontsize=FONT_SIZE - 1.5, color=INK
    )
