"""Line charts: how training went, and how well a map ranks landslides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ...analysis.palettes import SERIES
from ...sentences import Text, say
from .style import (
    DASHES,
    FONT_SIZE,
    SOFT,
    Floats,
    add_legend,
    as_floats,
    legend_beside,
    new_figure,
    nothing_to_show,
    plain,
    png,
    square_chart,
    style_axes,
    words,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

    from ...models.network import History

MOST_POINTS = 2000


class RocLine(NamedTuple):
    """A receiver operating characteristic curve.

    Attributes
    ----------
    label
    false_positive_rate, true_positive_rate
        [points], 0 to 1, ascending.
    auc
        The area under the curve; None or NaN if unknown.
    interval
        Its confidence interval, if known.
    """

    label: Text
    false_positive_rate: Floats
    true_positive_rate: Floats
    auc: float | None
    interval: tuple[float, float] | None = None


class RateLine(NamedTuple):
    """A success or prediction rate curve.

    Attributes
    ----------
    label
    area_share, landslide_share
        [points], 0 to 1: the cumulative share of the area from the most susceptible cell down, and the share of the
        landslides in it.
    area_under
        The area under the curve; None or NaN if unknown.
    """

    label: Text
    area_share: Floats
    landslide_share: Floats
    area_under: float | None


class _Line(NamedTuple):
    label: Text
    x: Floats
    y: Floats
    area: Text  # under the curve; empty if unknown


def loss_curve(history: History) -> bytes:
    """Draw the training loss, and the validation loss if there is one, over the epochs; return PNG bytes.

    NaN leaves a gap; a dot on each curve marks the epoch whose weights a member kept.
    """
    training, validation, kept = history.training_loss, history.validation_loss, history.kept_epoch
    epochs = np.arange(1.0, len(training) + 1)
    figure = new_figure(6.6, 3.5)
    axes = figure.add_subplot()
    style_axes(axes, say("Epoch"), say("Loss"))
    losses = _draw_loss(axes, epochs, kept, say("training"), training, SERIES[0], "-")
    if validation is not None:
        held = _draw_loss(axes, epochs, kept, say("validation"), validation, SERIES[1], "--")
        losses = np.concatenate([losses, held])
    if not losses.size:
        nothing_to_show(axes, say("No loss was recorded"))
        return png(figure)
    if losses.min() > 0 and losses.max() > 30 * losses.min():
        axes.set_yscale("log")
        axes.set_ylabel(words(say("Loss (logarithmic scale)")))
    if kept:
        text = say("weights kept, one dot a member")
        if len(kept) == 1:
            text = say("weights kept: epoch {epoch:,}", epoch=kept[0])
        axes.plot([], [], "o", color=SOFT, markersize=4, label=words(text))
    add_legend(axes, loc="upper right")
    return png(figure)


def roc_curves(curves: Sequence[RocLine]) -> bytes:
    """Draw receiver operating characteristic curves over the diagonal of chance; return PNG bytes."""
    lines = [
        _Line(curve.label, curve.false_positive_rate, curve.true_positive_rate, _auc_text(curve.auc, curve.interval))
        for curve in curves
    ]
    return _square_chart(
        lines,
        say("False positive rate (1 − specificity)"),
        say("True positive rate (sensitivity)"),
        say("chance: AUC 0.500"),
    )


def rate_curves(curves: Sequence[RateLine]) -> bytes:
    """Draw success and prediction rate curves; return PNG bytes."""
    lines = []
    for label, area, slides, under in curves:
        text = say("area under curve {area:.3f}", area=under) if under is not None and np.isfinite(under) else ""
        lines.append(_Line(label, area, slides, text))
    return _square_chart(
        lines,
        say("Share of the area, most susceptible first (%)"),
        say("Share of the landslides (%)"),
        say("chance"),
        scale=100,
    )


def _square_chart(lines: Sequence[_Line], x_label: Text, y_label: Text, chance: Text, scale: float = 1.0) -> bytes:
    # The legend stands beside, so that it never hides a curve however many there are.
    figure, axes = square_chart(len(lines))
    style_axes(axes, x_label, y_label)
    axes.set_aspect("equal")
    axes.plot([0, scale], [0, scale], color=SOFT, linewidth=1, linestyle=(0, (1, 2)))
    handles = [_draw_line(axes, line, number, scale) for number, line in enumerate(lines)]
    axes.set_xlim(0, scale)
    axes.set_ylim(0, scale * 1.005)
    axes.text(
        0.645 * scale,
        0.59 * scale,
        words(chance),
        color=SOFT,
        fontsize=FONT_SIZE - 1,
        rotation=45,
        ha="center",
        va="center",
        rotation_mode="anchor",
    )
    if handles:
        legend_beside(axes, handles)
    else:
        nothing_to_show(axes, say("No curve could be computed"))
    return png(figure)


def _draw_line(axes: Axes, line: _Line, number: int, scale: float) -> Line2D:
    x, y = _thinned(as_floats(line.x), as_floats(line.y))
    text: Text = plain(line.label, 60)
    if line.area:
        text = say("{curve}: {area}", curve=plain(line.label, 44), area=line.area)
    (handle,) = axes.plot(
        scale * x,
        scale * y,
        color=SERIES[number % len(SERIES)],
        linestyle=DASHES[(number // len(SERIES) + number) % len(DASHES)],
        linewidth=1.6,
        label=words(text),
        clip_on=False,
    )
    return handle


def _auc_text(auc: float | None, interval: tuple[float, float] | None) -> Text:
    if auc is None or not np.isfinite(auc):
        return ""
    if interval is None or not np.isfinite(interval).all():
        return say("AUC {auc:.3f}", auc=auc)
    return say("AUC {auc:.3f} ({low:.3f}–{high:.3f})", auc=auc, low=interval[0], high=interval[1])


def _thinned(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return at most `MOST_POINTS` points of a monotone curve, evenly spread along its length."""
    if x.size <= MOST_POINTS:
        return x, y
    length = np.concatenate([[0], np.cumsum(np.nan_to_num(np.abs(np.diff(x)) + np.abs(np.diff(y))))])
    chosen = np.searchsorted(length, np.linspace(0, length[-1], MOST_POINTS))
    chosen = np.unique(np.concatenate([[0], np.clip(chosen, 0, x.size - 1), [x.size - 1]]))
    return x[chosen], y[chosen]


def _draw_loss(
    axes: Axes, epochs: np.ndarray, kept: Sequence[int], label: Text, losses: np.ndarray, colour: str, dash: str
) -> np.ndarray:
    """Draw one line per member and a dot where its weights were kept; return the finite losses."""
    for member, loss in enumerate(losses.T if len(losses) else ()):
        alone = "o" if np.isfinite(loss).sum() == 1 else None
        axes.plot(
            epochs[: loss.size],
            loss,
            color=colour,
            linestyle=dash,
            marker=alone,
            linewidth=1.5 if losses.shape[1] == 1 else 0.8,
            label=words(label) if member == 0 and np.isfinite(losses).any() else None,
        )
        if member < len(kept):
            at = epochs[: loss.size] == kept[member]
            axes.plot(epochs[: loss.size][at], loss[at], "o", color=colour, markersize=4, zorder=4)
    return losses[np.isfinite(losses)]
