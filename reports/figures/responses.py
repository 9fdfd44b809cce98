"""Response curves, one small panel per factor: lines with a band, or bars for categories, and where the samples lie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ...analysis.palettes import BAND, SERIES
from ...sentences import say
from ..page.numbers import category_text, unit_text
from .style import FONT_SIZE, INK, LINE, PALE, SOFT, new_figure, nothing_to_show, plain, png, style_axes, words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ...study.importance import ResponseCurve

# Inches. A sheet is as wide as the text of an A4 page and a third of one high, so that no page is left half empty for
# the sake of a picture that does not fit any more; a single row may be higher.
WIDTH, LONGEST = 8.0, 3.9
LINES_ABREAST, BARS_ABREAST = 3, 2  # categories have long names
LEFT, RIGHT = 0.4, 0.14
TITLE, PLOT, STRIP, FOOT = 0.26, 1.12, 0.2, 0.34
LABELS, BAR, COUNTS = 2.0, 0.165, 0.46
LONGEST_LABEL = 34
MOST_BARS = 40
SMALL = FONT_SIZE - 2


def response_panels(curves: Sequence[ResponseCurve]) -> list[bytes]:
    """Draw how a network responds to each factor; return PNG bytes of one or more sheets.

    All panels share one scale of the response, from 0, so that factors compare: a flat line is a factor that hardly
    changes the result. Below each line a strip shows where the samples lie; a line is dotted outside the training
    range. Categories are bars, with the number of samples behind each; hatched where training never met one. Of more
    than 40 categories those with the most samples are shown, and they come after the continuous factors.
    """
    if not curves:
        figure = new_figure(WIDTH, 1.5)
        axes = figure.add_subplot()
        axes.set_axis_off()
        nothing_to_show(axes, say("No response curves"))
        return [png(figure)]
    top = _top(np.concatenate([np.asarray(c.high, float) for c in curves]))
    return [_sheet(rows, top) for rows in _sheets(curves)]


def _top(values: np.ndarray) -> float:
    """Return the upper end of the scale: full tenths, 1 at most."""
    highest = float(np.nanmax(values, initial=0.0))
    return float(np.clip(np.ceil(highest * 10 - 1e-9) / 10, 0.2, 1.0))


def _height(curve: ResponseCurve) -> float:
    if not curve.categorical:
        return TITLE + PLOT + STRIP + FOOT
    return TITLE + BAR * min(len(curve.values), MOST_BARS) + FOOT


def _sheets(curves: Sequence[ResponseCurve]) -> list[list[list[ResponseCurve]]]:
    """Return sheets of rows of two or three curves; a row is as high as its highest panel."""
    lines = [c for c in curves if not c.categorical]
    bars = [c for c in curves if c.categorical]
    parts = ((lines, LINES_ABREAST), (bars, BARS_ABREAST))
    rows = [part[i : i + abreast] for part, abreast in parts for i in range(0, len(part), abreast)]
    sheets: list[list[list[ResponseCurve]]] = []
    room = 0.0
    for row in rows:
        need = max(map(_height, row))
        if not sheets or need > room:
            sheets.append([])
            room = LONGEST
        sheets[-1].append(row)
        room -= need
    return sheets


def _sheet(rows: list[list[ResponseCurve]], top: float) -> bytes:
    heights = [max(map(_height, row)) for row in rows]
    total = sum(heights)
    figure = new_figure(WIDTH, total, layout=None)
    upper = total
    for row, height in zip(rows, heights):
        for number, curve in enumerate(row):
            draw, abreast = (_bars, BARS_ABREAST) if curve.categorical else (_line, LINES_ABREAST)
            draw(figure, curve, number * WIDTH / abreast, upper - TITLE, total, top)
        upper -= height
    return png(figure)


def _axes(figure: Figure, left: float, upper: float, width: float, height: float, total: float) -> Axes:
    axes = figure.add_axes((left / WIDTH, (upper - height) / total, width / WIDTH, height / total))
    style_axes(axes, grid="")
    axes.tick_params(labelsize=SMALL, length=2, pad=2)
    return axes


def _name(axes: Axes, curve: ResponseCurve, shift: float) -> None:
    shown = unit_text(curve.unit)
    unit = f" ({plain(shown, 12)})" if shown else ""
    axes.annotate(
        plain(curve.factor, 26) + unit,
        (0, 1),
        xycoords="axes fraction",
        xytext=(-72 * shift, 4),
        textcoords="offset points",
        fontsize=SMALL + 0.8,
        fontweight="bold",
        color=INK,
        va="bottom",
    )


def _line(figure: Figure, curve: ResponseCurve, left: float, upper: float, total: float, top: float) -> None:
    width = WIDTH / LINES_ABREAST - LEFT - RIGHT
    axes = _axes(figure, left + LEFT, upper, width, PLOT, total)
    strip = _axes(figure, left + LEFT, upper - PLOT, width, STRIP, total)
    at, known = np.asarray(curve.values, float), np.asarray(curve.known, bool)
    axes.grid(True, axis="y", color=PALE, linewidth=0.9)
    axes.fill_between(at, curve.low, curve.high, color=BAND, linewidth=0, zorder=1)
    marker = "o" if at.size == 1 else None
    response = np.asarray(curve.response, float)
    axes.plot(at, response, color=SOFT, linestyle=(0, (1, 1.2)), linewidth=1.2, marker=marker, markersize=3, zorder=2)
    axes.plot(
        at, np.where(known, response, np.nan), color=SERIES[0], linewidth=1.6, marker=marker, markersize=3, zorder=3
    )
    axes.set_ylim(0, top * 1.02)
    axes.set_yticks([0, top / 2, top], [f"{v:.2g}" for v in (0, top / 2, top)])
    axes.tick_params(axis="x", length=0, labelbottom=False)
    axes.spines["bottom"].set_visible(False)
    _name(axes, curve, LEFT - 0.08)
    step = (at[-1] - at[0]) / max(1, at.size - 1) or 1.0
    counts = np.asarray(curve.samples, float)
    # A bar that is there at all can be seen, however many samples the highest one has.
    shares = np.where(counts > 0, np.maximum(counts / max(1.0, counts.max()), 0.07), 0)
    edges = np.concatenate([[at[0] - step / 2], at, [at[-1] + step / 2]])  # one outline is drawn faster than 40 bars
    strip.fill_between(edges, np.pad(shares, 1, mode="edge"), step="mid", color=LINE, linewidth=0)
    strip.set_ylim(0, 1.05)
    strip.set_yticks([])
    strip.spines["left"].set_visible(False)
    for one in (axes, strip):
        one.set_xlim(at[0] - step / 2, at[-1] + step / 2)
    strip.locator_params(axis="x", nbins=4)


def _bars(figure: Figure, curve: ResponseCurve, left: float, upper: float, total: float, top: float) -> None:
    kept = np.sort(np.argsort(-np.asarray(curve.samples), kind="stable")[:MOST_BARS])
    width = WIDTH / BARS_ABREAST - LABELS - COUNTS
    axes = _axes(figure, left + LABELS, upper, width, BAR * kept.size, total)
    axes.grid(True, axis="x", color=PALE, linewidth=0.9)
    for at, category in enumerate(kept):
        response, known = float(curve.response[category]), bool(curve.known[category])
        look: dict[str, Any] = {"color": SERIES[0]}
        if not known:
            look = {"facecolor": "white", "edgecolor": SOFT, "hatch": "/////"}
        axes.barh(at, response, 0.68, linewidth=0.6 if not known else 0, zorder=2, **look)
        axes.plot(
            [curve.low[category], curve.high[category]],
            [at, at],
            color=INK,
            linewidth=1.0,
            zorder=3,
            solid_capstyle="butt",
        )
        axes.annotate(
            f"{int(curve.samples[category]):,}",
            (1, at),
            xycoords=("axes fraction", "data"),
            xytext=(72 * COUNTS - 12, 0),
            textcoords="offset points",
            ha="right",
            va="center",
            fontsize=SMALL - 0.8,
            color=SOFT,
        )
    axes.annotate(
        words(say("samples")),
        (1, 1),
        xycoords="axes fraction",
        xytext=(72 * COUNTS - 12, 4),
        ha="right",
        va="bottom",
        textcoords="offset points",
        fontsize=SMALL - 0.8,
        color=SOFT,
    )
    names = [category_text(float(curve.values[i]), str(curve.labels[i])) for i in kept]
    axes.set_yticks(np.arange(kept.size), [plain(name, LONGEST_LABEL) for name in names])
    axes.set_ylim(kept.size - 0.5, -0.5)
    axes.set_xlim(0, top * 1.02)
    axes.set_xticks([0, top / 2, top], [f"{v:.2g}" for v in (0, top / 2, top)])
    axes.tick_params(axis="y", length=0)
    _name(axes, curve, LABELS - 0.08)
