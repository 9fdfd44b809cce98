"""Figures of what factors add: a waterfall of bars for a place, and a swarm of dots for many samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.palettes import LESS, MORE, colours_of
from ...sentences import Text, say
from .style import FONT_SIZE, INK, LINE, SOFT, new_figure, nothing_to_show, plain, png, style_axes, words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ...analysis.arrays import Floats

WIDTH, BAR, FRAME = 8.0, 0.27, 0.8
LONGEST_NAME = 40
MOST_BARS = 13  # of a place; what is smaller is summed
ROW = 0.33  # of the swarm
LANES = 7  # dots beside one another
BINS = 80
# Of the dots, from a factor's lowest value to its highest.
LOW_TO_HIGH = (LESS, "#8d8d8d", MORE)
SHADES = 9


@dataclass(frozen=True)
class ContributionBar:
    """What a factor adds: its name with its value, and how much."""

    name: Text
    contribution: float


@dataclass(frozen=True)
class SwarmRow:
    """A factor of many samples: what it adds at each, and the share of samples with a lower value (NaN: none known)."""

    name: Text
    contributions: Floats
    height: Floats


def contribution_bars(bars: Sequence[ContributionBar], base: float, quantity: Text) -> bytes:
    """Draw how contributions lead from the base to the prediction, the largest on top; return PNG bytes.

    Each bar begins where the one below it ends. Of more than 13 the smallest are one bar.

    Parameters
    ----------
    bars
        The largest first.
    base : float
        Where the lowest bar begins.
    quantity
        What is explained, for the axis.
    """
    rows = list(bars)
    if len(rows) > MOST_BARS:
        rest = rows[MOST_BARS - 1 :]
        others = say("{count} others together", count=len(rest))
        rows = [*rows[: MOST_BARS - 1], ContributionBar(others, sum(bar.contribution for bar in rest))]
    figure = new_figure(WIDTH, FRAME + BAR * max(len(rows), 2))
    axes = figure.add_subplot()
    style_axes(axes, quantity, grid="x")
    if not rows:
        nothing_to_show(axes, say("No factor"))
        return png(figure)
    ends = base + np.cumsum([bar.contribution for bar in rows[::-1]])[::-1]
    begins = np.append(ends[1:], base)
    span = max(float(np.ptp([*ends, base])), 1e-3)
    for at, (bar, begin, end) in enumerate(zip(rows, begins.tolist(), ends.tolist())):
        axes.barh(at, end - begin, 0.7, begin, color=MORE if end > begin else LESS, linewidth=0, zorder=2)
        if at:
            axes.plot([end, end], [at - 0.65, at + 0.35], color=LINE, linewidth=0.8, zorder=1)
        right = end >= begin
        axes.annotate(
            _signed(bar.contribution),
            (end, at),
            xytext=(4 if right else -4, 0),
            textcoords="offset points",
            ha="left" if right else "right",
            va="center",
            fontsize=FONT_SIZE - 1,
            color=INK,
            bbox={"facecolor": "white", "linewidth": 0, "pad": 0.8},  # the lines stop beside it
            zorder=4,
        )
    axes.axvline(base, color=SOFT, linewidth=0.9, linestyle=":", zorder=1)
    axes.axvline(float(ends[0]), color=INK, linewidth=0.9, zorder=1)
    axes.set_yticks(np.arange(len(rows)), [plain(bar.name, LONGEST_NAME) for bar in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    low, high = float(min(*ends, base)), float(max(*ends, base))
    axes.set_xlim(low - 0.12 * span, high + 0.12 * span)  # room for the printed values
    axes.tick_params(axis="y", length=0)
    return png(figure)


def _signed(number: float) -> str:
    text = f"{number:+.2f}".replace("-", "−")
    return text[1:] if text[1:] == "0.00" else text


def contribution_swarm(rows: Sequence[SwarmRow], quantity: Text) -> bytes:
    """Draw a dot for each sample and factor, at what the factor adds there; return PNG bytes.

    Dots at one place lie above and below one another. Their colour goes from a factor's lowest value (blue) to its
    highest (orange); categories are grey.
    """
    figure = new_figure(WIDTH, FRAME + ROW * max(len(rows), 2))
    axes = figure.add_subplot()
    style_axes(axes, quantity, grid="x")
    if not rows:
        nothing_to_show(axes, say("No factor"))
        return png(figure)
    reach = max(float(np.nanmax([np.abs(row.contributions).max(initial=0.0) for row in rows])), 1e-3)
    shades = np.array(colours_of(LOW_TO_HIGH, SHADES)) / 255
    for at, row in enumerate(rows):
        _dots(axes, at, row, reach, shades)
    axes.axvline(0, color=SOFT, linewidth=0.8, zorder=1)
    axes.set_yticks(np.arange(len(rows)), [plain(row.name, LONGEST_NAME) for row in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlim(-1.05 * reach, 1.05 * reach)
    axes.tick_params(axis="y", length=0)
    _colour_key(axes)
    return png(figure)


def _dots(axes: Axes, at: int, row: SwarmRow, reach: float, shades: np.ndarray) -> None:
    position = np.rint((row.contributions / reach + 1) * BINS).astype(np.int64)
    lane = np.zeros(len(position))
    met: dict[int, int] = {}
    for number, place in enumerate(position.tolist()):
        count = met.get(place, 0)
        met[place] = count + 1
        step = (count + 1) // 2 % (LANES // 2 + 1)
        lane[number] = step if count % 2 else -step
    shade = np.rint(np.nan_to_num(row.height, nan=0.5) * (SHADES - 1)).astype(np.int64)
    colours = np.where(np.isnan(row.height)[:, None], 0.55, shades[np.clip(shade, 0, SHADES - 1)])
    y = at + lane * 0.36 / (LANES // 2)
    axes.scatter(row.contributions, y, s=7, c=colours, linewidths=0, zorder=2)


def _colour_key(axes: Axes) -> None:
    ends = ((0.0, LESS, say("low value")), (0.14, MORE, say("high value")), (0.29, "#8c8c8c", say("category")))
    for left, colour, text in ends:
        axes.annotate(
            "● ",
            (left, 1.0),
            xycoords="axes fraction",
            xytext=(0, 4),
            textcoords="offset points",
            color=colour,
            fontsize=FONT_SIZE,
        )
        axes.annotate(
            words(text),
            (left, 1.0),
            xycoords="axes fraction",
            xytext=(9, 5),
            textcoords="offset points",
            color=SOFT,
            fontsize=FONT_SIZE - 1.5,
        )
