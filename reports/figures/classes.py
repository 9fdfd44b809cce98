"""Information values of all classes of all factors, one small panel per factor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ...analysis.palettes import LESS, MORE
from ...sentences import Text, say
from .style import FONT_SIZE, INK, PALE, SOFT, as_floats, new_figure, nothing_to_show, plain, png, words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Inches. A sheet is as wide as the text of an A4 page and a third of one high, so that no page is left half empty for
# the sake of a picture that does not fit any more; for a factor of many classes it may be as high as the page.
WIDTH, LONGEST, USUAL = 8.0, 10.0, 3.9
GAP = 0.12
SHORT_LABEL = 18
TITLE, BAR, FOOT = 0.28, 0.155, 0.12
LEGEND = 0.34
MOST_BARS = 40
# Room for a printed value such as "+0.45" beyond the end of its bar.
VALUE = 0.34
Bars = list[tuple[str, float]]  # of a factor's classes: label and information value
Panels = list[tuple[str, Bars]]  # factors, one panel below the other


class ClassBar(NamedTuple):
    """A class of a factor and its information value; None and NaN draw no bar."""

    factor: Text
    label: Text
    information_value: float | None


@dataclass(frozen=True)
class Layout:
    """How many columns of panels a sheet has, the inches that labels get, and the letters that fit into these."""

    columns: int
    label: float
    letters: int


# Long names of categories need room, so that two with the same beginning can be told apart.
NARROW, BROAD = Layout(3, 1.05, SHORT_LABEL), Layout(2, 2.3, 44)


def information_value_bars(rows: Sequence[ClassBar], missing: Text = "–") -> list[bytes]:
    """Draw a bar for each class, a panel for each factor; return PNG bytes of one or more sheets.

    All panels have the same horizontal scale, so that bars compare across factors. Factors keep their order, from
    top to bottom and then to the next column; fifty of them fill some sheets of a third of a printed page each, which
    `Page.figure` takes as they are. A factor of more than 40 classes shows the 40 of the largest absolute value.

    Parameters
    ----------
    rows
        The classes of one factor in their order.
    missing
        What stands in place of a value that does not exist.
    """
    factors = _by_factor(rows)
    if not factors:
        figure = new_figure(WIDTH, 1.5)
        axes = figure.add_subplot()
        axes.set_axis_off()
        nothing_to_show(axes, say("No information values"))
        return [png(figure)]
    values = np.concatenate([as_floats([value for _, value in classes]) for _, classes in factors])
    longest = max(len(label) for _, classes in factors for label, _ in classes)
    layout = BROAD if longest > SHORT_LABEL else NARROW
    limits = _limits(values[np.isfinite(values)], layout)
    return [_sheet(columns, limits, layout, words(missing)) for columns in _sheets(factors, layout)]


def _limits(values: np.ndarray, layout: Layout = NARROW) -> tuple[float, float]:
    """Return the ends of the scale all panels share, with room for the printed values on both sides."""
    low, high = min(values.min(initial=0.0), 0.0), max(values.max(initial=0.0), 0.0)
    if high - low < 0.1:
        low, high = -0.1, 0.1
    margin = VALUE * (high - low) / (WIDTH / layout.columns - layout.label - GAP - 2 * VALUE)
    return low - margin, high + margin


def _by_factor(rows: Sequence[ClassBar]) -> Panels:
    factors: dict[str, Bars] = {}
    for factor, label, value in rows:
        factors.setdefault(words(factor), []).append((words(label), np.nan if value is None else float(value)))
    return [(name, _most_telling(classes)) for name, classes in factors.items()]


def _most_telling(classes: Bars) -> Bars:
    if len(classes) <= MOST_BARS:
        return classes
    sizes = np.nan_to_num(np.abs([value for _, value in classes]), nan=-1.0)
    kept = np.sort(np.argsort(-sizes, kind="stable")[:MOST_BARS])
    return [classes[i] for i in kept]


def _panel_height(classes: Bars) -> float:
    return TITLE + BAR * len(classes) + FOOT


def _sheets(factors: Panels, layout: Layout = NARROW) -> list[list[Panels]]:
    """Return sheets of columns of factors: as few sheets as fit, their columns about equally high."""
    total = sum(_panel_height(classes) for _, classes in factors)
    abreast = layout.columns
    longest = min(LONGEST, max(USUAL, LEGEND + max(_panel_height(classes) for _, classes in factors))) - LEGEND
    sheet_count = int(np.ceil(total / (abreast * longest)))
    while True:
        # The lowest column height that needs no more than `sheet_count` sheets, found by trying.
        for height in np.arange(1.0, longest + 0.1, 0.1):
            columns = _fill(factors, float(height))
            if columns is not None and len(columns) <= sheet_count * abreast:
                return [columns[i : i + abreast] for i in range(0, len(columns), abreast)]
        sheet_count += 1


def _fill(factors: Panels, height: float) -> list[Panels] | None:
    columns: list[Panels] = []
    room = 0.0
    for factor in factors:
        need = _panel_height(factor[1])
        if need > height:
            return None
        if need > room:
            columns.append([])
            room = height
        columns[-1].append(factor)
        room -= need
    return columns


def _sheet(columns: list[Panels], limits: tuple[float, float], layout: Layout, missing: str) -> bytes:
    height = LEGEND + max(sum(_panel_height(classes) for _, classes in column) for column in columns)
    figure = new_figure(WIDTH, height, layout=None)
    column_width = WIDTH / layout.columns
    for number, column in enumerate(columns):
        top = height - LEGEND
        for name, classes in column:
            bars = BAR * len(classes)
            box = (number * column_width + layout.label, top - TITLE - bars, column_width - layout.label - GAP, bars)
            axes = figure.add_axes((box[0] / WIDTH, box[1] / height, box[2] / WIDTH, box[3] / height))
            _panel(axes, name, classes, limits, layout, missing)
            top -= _panel_height(classes)
    _legend(figure, height)
    return png(figure)


def _panel(axes: Axes, name: str, classes: Bars, limits: tuple[float, float], layout: Layout, missing: str) -> None:
    at = np.arange(len(classes))
    values = as_floats([value for _, value in classes])
    axes.set_facecolor("white")
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.set_xlim(*limits)
    axes.set_ylim(len(classes) - 0.5, -0.5)
    axes.barh(at[::2], limits[1] - limits[0], 1.0, left=limits[0], color=PALE, alpha=0.55, linewidth=0, zorder=0)
    axes.barh(at, np.nan_to_num(values), 0.72, color=[MORE if v > 0 else LESS for v in values], zorder=2)
    axes.axvline(0, color=SOFT, linewidth=0.8, zorder=3)
    for position, value in zip(at, values):
        shown = f"{value:+.2f}" if np.isfinite(value) else missing
        shown = shown if shown not in ("-0.00", "+0.00") else "0.00"
        right = not value < 0
        axes.annotate(
            shown,
            (np.nan_to_num(value), position),
            xytext=(2 if right else -2, 0),
            textcoords="offset points",
            ha="left" if right else "right",
            va="center",
            fontsize=6.2,
            color=INK,
        )
    axes.set_xticks([])
    axes.set_yticks(at, [plain(label, layout.letters) for label, _ in classes], fontsize=6.6)
    axes.tick_params(length=0, labelcolor=INK, pad=2)
    axes.annotate(
        plain(name, 34),
        (0, 1),
        xycoords="axes fraction",
        xytext=(-72 * layout.label + 8, 3),
        textcoords="offset points",
        fontsize=FONT_SIZE - 1.5,
        fontweight="bold",
        color=INK,
        va="bottom",
    )


def _legend(figure: Figure, height: float) -> None:
    y = 1 - 0.13 / height
    figure.text(0.016, y, "■", color=MORE, fontsize=FONT_SIZE, va="center")
    more = words(say("more landslides than the area's share (value above 0)"))
    fewer = words(say("fewer landslides than the area's share (value below 0)"))
    figure.text(0.036, y, more, color=INK, fontsize=7, va="center")
    figure.text(0.46, y, "■", color=LESS, fontsize=FONT_SIZE, va="center")
    figure.text(0.48, y, fewer, color=INK, fontsize=7, va="center")
