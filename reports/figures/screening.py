"""Figures of the screening: weights of the factors over the lowest that stays, and their correlations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ...analysis.palettes import LESS, MORE
from ...sentences import Text, say
from .style import (
    FONT_SIZE,
    INK,
    LINE,
    SOFT,
    Floats,
    add_legend,
    as_floats,
    new_figure,
    nothing_to_show,
    plain,
    png,
    rgb,
    style_axes,
    text_on,
    words,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import LinearSegmentedColormap
    from matplotlib.image import AxesImage

WIDTH = 8.0  # inches, as wide as the text of an A4 page
BAR, FRAME = 0.235, 0.95
LONGEST_NAME = 28
MOST_NUMBERS = 25  # factors; with more, the numbers would be too small to read
STRONG = 0.7
LETTER = 0.012  # of the width of the axes that a digit of a printed weight takes at most
ROOM_FOR_SCALE = 5  # tiles a side from which it fits above the diagonal; fewer have their numbers


def weight_bars(
    names: Sequence[Text], weights: Floats, kept: Sequence[bool], lowest_weight: float, is_dropping: bool = True
) -> bytes:
    """Draw each factor's weight as a bar, the largest on top, with the lowest weight as a line; return PNG bytes.

    Parameters
    ----------
    names, weights
        One per factor.
    kept
        Whether it stays: full bars stay, hatched ones do not. A factor may stay below the lowest weight.
    lowest_weight
        The lowest weight that stays.
    is_dropping
        Whether the hatched ones were left out; otherwise they are only below it.
    """
    lengths, stay = as_floats(weights), np.asarray(kept, bool)
    order = np.argsort(-lengths, kind="stable")
    figure = new_figure(WIDTH, FRAME + BAR * max(len(names), 3))
    axes = figure.add_subplot()
    style_axes(axes, say("Weight"), grid="x")
    if not len(names):
        nothing_to_show(axes, say("No factor was weighed"))
        return png(figure)
    at = np.arange(len(names), dtype=float)
    right = 1.12 * max(lengths.max(), lowest_weight)
    labels = (say("stays"), say("dropped")) if is_dropping else (say("threshold reached"), say("below threshold"))
    if not is_dropping and (stay & (lengths < lowest_weight)).any():
        labels = (say("threshold reached, or kept by wish"), say("below threshold"))
    for stays, label in zip((True, False), labels):
        rows = np.flatnonzero(stay[order] == stays)
        look: dict[str, Any] = {"color": LESS}
        if not stays:
            look = {"facecolor": "white", "edgecolor": MORE, "hatch": "////"}
        if rows.size:
            axes.barh(at[rows], lengths[order][rows], 0.68, label=words(label), linewidth=0.9, zorder=2, **look)
    lowest = words(say("threshold {threshold:.3f}", threshold=lowest_weight))
    axes.axvline(lowest_weight, color=INK, linewidth=1.2, linestyle="--", zorder=3, label=lowest)
    for position, factor in zip(at, order):
        end = lengths[factor]
        text = f"{end:.3f}"
        if stay[factor] and end < lowest_weight:
            text = words(say("{weight}  kept by wish", weight=text))
        if end <= lowest_weight < end + LETTER * (len(text) + 1) * right:  # beyond the line rather than on it
            end = lowest_weight
        axes.annotate(
            text,
            (end, position),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            fontsize=FONT_SIZE - 1.5,
            color=INK,
            zorder=4,
        )
    axes.set_yticks(at, [plain(names[factor], LONGEST_NAME) for factor in order])
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_xlim(0, right)
    axes.tick_params(axis="y", length=0)
    add_legend(axes, loc="lower left", bbox_to_anchor=(0, 1.0), ncol=3)
    return png(figure)


def correlation_map(names: Sequence[Text], correlation: np.ndarray) -> bytes:
    """Draw the correlations between factors as coloured tiles below the diagonal; return PNG bytes.

    Numbers stand in the tiles of at most 25 factors, in bold where the correlation is at least ±0.7.

    Parameters
    ----------
    names
        F factors.
    correlation
        float [F, F], -1 to 1.
    """
    count = len(names) - 1  # tiles a side
    tile = min(0.55, 6.4 / max(count, 1))
    figure = new_figure(min(WIDTH, tile * count + 3.2), tile * count + 1.5)
    axes = figure.add_subplot()
    style_axes(axes, grid="")
    if count < 1:
        axes.set_axis_off()
        nothing_to_show(axes, say("Fewer than two factors"))
        return png(figure)
    shown = np.asarray(correlation, float)[1:, :-1].copy()
    shown[np.triu_indices(count, 1)] = np.nan
    image = axes.imshow(shown, _colours(), vmin=-1, vmax=1, interpolation="nearest")
    short = [plain(name, LONGEST_NAME) for name in names]
    size = float(np.clip(55 * tile, 4.5, FONT_SIZE - 1))
    axes.set_xticks(np.arange(count), short[:-1], rotation=90, fontsize=size)
    axes.set_yticks(np.arange(count), short[1:], fontsize=size)
    _separate(axes, count)
    if len(names) <= MOST_NUMBERS:
        _write_numbers(axes, shown, image, float(np.clip(23.5 * tile, 4, FONT_SIZE - 1)))
    if count >= ROOM_FOR_SCALE:
        _add_scale(axes, image, 0.03 + 0.1 / count)
    return png(figure)


def _colours() -> LinearSegmentedColormap:
    from matplotlib.colors import LinearSegmentedColormap

    colours = LinearSegmentedColormap.from_list("correlation", [rgb(LESS), (1, 1, 1), rgb(MORE)])
    colours.set_bad("white")
    return colours


def _separate(axes: Axes, count: int) -> None:
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    for edge in np.arange(count + 1) - 0.5:  # only as far as there are tiles
        axes.plot([-0.5, min(edge + 1, count - 0.5)], [edge, edge], color=LINE, linewidth=0.6)
        axes.plot([edge, edge], [max(edge - 1, -0.5), count - 0.5], color=LINE, linewidth=0.6)


def _add_scale(axes: Axes, image: AxesImage, height: float) -> None:
    place = axes.inset_axes((0.58, 0.9, 0.4, height))
    scale = axes.figure.colorbar(image, cax=place, orientation="horizontal", ticks=[-1, -0.5, 0, 0.5, 1])
    scale.set_label(words(say("Correlation")), color=INK, fontsize=FONT_SIZE - 1)
    place.tick_params(labelsize=FONT_SIZE - 1.5, labelcolor=INK, color=SOFT)
    scale.outline.set_visible(False)


def _write_numbers(axes: Axes, shown: np.ndarray, image: AxesImage, size: float) -> None:
    for (row, column), value in np.ndenumerate(shown):
        if np.isfinite(value):
            ink, weight = text_on(image.to_rgba(value)), "bold" if abs(value) >= STRONG else "normal"
            text = f"{value:.2f}".replace("-0.00", "0.00")
            axes.text(column, row, text, ha="center", va="center", color=ink, fontsize=size, fontweight=weight)
