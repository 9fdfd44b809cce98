"""Bars and tiles: confusion matrix, zones, scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.palettes import COMPARED, FEW, LESS, MANY, MORE
from ...sentences import Text, say
from ..page.numbers import percent
from .style import (
    FONT_SIZE,
    INK,
    LINE,
    SOFT,
    Colour,
    Floats,
    add_legend,
    as_floats,
    finite,
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
    from matplotlib.patches import Rectangle


def confusion_matrix(tn: int, fp: int, fn: int, tp: int) -> bytes:
    """Draw the four counts of a test as tiles, coloured by their share of the observed class; return PNG bytes."""
    counts = np.array([[tp, fn], [fp, tn]], dtype=float)
    totals = counts.sum(axis=1, keepdims=True)
    shares = np.divide(counts, totals, out=np.zeros_like(counts), where=totals > 0)
    figure = new_figure(4.4, 3.3)
    axes = figure.add_subplot()
    style_axes(axes, grid="")
    axes.set_aspect("equal")
    light, dark = np.array(rgb(FEW)), np.array(rgb(MANY))
    for (row, column), count in np.ndenumerate(counts):
        colour = light + (dark - light) * shares[row, column]
        axes.add_patch(_tile(column, row, colour))
        ink = text_on(colour)
        axes.text(column, row - 0.08, f"{int(count):,}", ha="center", va="center", color=ink, fontsize=15)
        share = percent(shares[row, column]) if totals[row, 0] else words(say("none observed"))
        axes.text(column, row + 0.2, share, ha="center", va="center", color=ink, fontsize=FONT_SIZE - 0.5)
    axes.set_xlim(-0.5, 1.5)
    axes.set_ylim(1.5, -0.5)
    names = [words(say("landslide")), words(say("no landslide"))]
    axes.set_xticks([0, 1], names)
    axes.set_yticks([0, 1], names, rotation=90, va="center")
    axes.set_xlabel(words(say("Predicted")), color=INK, fontsize=FONT_SIZE, fontweight="bold")
    axes.set_ylabel(words(say("Observed")), color=INK, fontsize=FONT_SIZE, fontweight="bold")
    axes.xaxis.set_label_position("top")
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelcolor=INK, labelsize=FONT_SIZE)
    for spine in axes.spines.values():
        spine.set_visible(False)
    return png(figure)


def zone_bars(
    names: Sequence[Text],
    area_share: Sequence[float | None],
    landslide_share: Sequence[float | None],
    colours: Sequence[Colour],
) -> bytes:
    """Draw each zone's share of the area beside its share of the landslides; return PNG bytes.

    Parameters
    ----------
    names, colours
        One per zone, from the lowest to the highest; colours as "#rrggbb" or RGB of 0 to 255.
    area_share, landslide_share
        Shares 0 to 1; NaN or None draws no bar. Above each pair stands the ratio of the two, the
        density of landslides relative to the whole area.
    """
    area, slides = as_floats(area_share), as_floats(landslide_share)
    at = np.arange(len(names), dtype=float)
    figure = new_figure(max(4.8, min(1.6 + 1.05 * len(names), 14)), 3.7)
    axes = figure.add_subplot()
    style_axes(axes, "", say("Share (%)"), grid="y")
    fills = [rgb(colour) for colour in colours]
    axes.bar(at - 0.2, 100 * np.nan_to_num(area), 0.36, color=COMPARED, edgecolor=SOFT, linewidth=0.8)
    axes.bar(at + 0.2, 100 * np.nan_to_num(slides), 0.36, color=fills, edgecolor=SOFT, linewidth=0.8)
    for position, (one, other) in enumerate(zip(area, slides)):
        for offset, share in ((-0.2, one), (0.2, other)):
            axes.text(
                position + offset,
                100 * np.nan_to_num(share) + 0.7,
                _short_percent(share),
                ha="center",
                va="bottom",
                fontsize=FONT_SIZE - 1.5,
                color=INK,
            )
    axes.set_xticks(at, [_zone_tick(*zone) for zone in zip(names, area, slides)])
    axes.set_xlim(-0.6, max(len(names), 1) - 0.4)
    top = np.nanmax(np.concatenate([finite(area), finite(slides), [0.05]]))
    axes.set_ylim(0, 100 * top * 1.13)
    axes.tick_params(axis="x", length=0)
    axes.set_title(
        words(say("grey: share of the area    coloured: share of the landslides    ×: landslide density, 1 = mean")),
        fontsize=FONT_SIZE - 1.5,
        color=SOFT,
        loc="left",
        pad=8,
    )
    return png(figure)


def score_distributions(positive_scores: Floats, negative_scores: Floats) -> bytes:
    """Draw how scores are spread over landslides and over the other cells; return PNG bytes.

    Each histogram is in percent of its own cells, so that 200 landslides compare with 10,000 cells.
    Scores may have any range; NaN and infinities are left out.
    """
    groups = (
        (say("landslides"), finite(positive_scores), MORE, "-"),
        (say("other cells"), finite(negative_scores), LESS, "--"),
    )
    everything = np.concatenate([scores for _, scores, _, _ in groups])
    figure = new_figure(6.6, 3.3)
    axes = figure.add_subplot()
    style_axes(axes, say("Score"), say("Share of the group (%)"), grid="y")
    if not everything.size:
        nothing_to_show(axes, say("No scores"))
        return png(figure)
    low, high = _score_range(everything)
    edges = np.linspace(low, high, 41)
    for group, scores, colour, dash in groups:
        if not scores.size:
            axes.plot([], [], color=colour, label=words(say("{group}: none", group=group)))
            continue
        weights = np.full(scores.size, 100 / scores.size)
        axes.hist(scores, edges, weights=weights, histtype="stepfilled", color=colour, alpha=0.28)
        axes.hist(scores, edges, weights=weights, histtype="step", color=colour, linewidth=1.4)
        median = float(np.median(scores))
        label = say("{group} (n = {count:,}), median {median:.3g}", group=group, count=scores.size, median=median)
        axes.axvline(median, color=colour, linewidth=1.3, linestyle=dash, label=words(label))
    axes.set_xlim(low, high)
    add_legend(axes, loc="lower center", bbox_to_anchor=(0.5, 1.0), ncol=2)
    return png(figure)


def _tile(column: int, row: int, colour: np.ndarray) -> Rectangle:
    from matplotlib.patches import Rectangle

    return Rectangle((column - 0.49, row - 0.49), 0.98, 0.98, facecolor=colour, edgecolor=LINE, linewidth=0.8)


def _zone_tick(name: Text, area: float, slides: float) -> str:
    ratio = slides / area if area > 0 else np.nan
    return f"{plain(name, 16)}\n{f'× {ratio:.2f}' if np.isfinite(ratio) else '–'}"


def _short_percent(share: float) -> str:
    return "–" if not np.isfinite(share) else percent(share).replace(" %", "")


def _score_range(scores: np.ndarray) -> tuple[float, float]:
    low, high = float(scores.min()), float(scores.max())
    if low >= 0 and 0.2 < high <= 1:
        return 0.0, 1.0
    margin = 0.5 if low == high else 0.0
    return low - margin, high + margin
