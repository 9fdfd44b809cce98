"""Line charts: how training went, and how well a map ranks landslides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from .style import (
    DASHES,
    FONT_SIZE,
    SERIES,
    SOFT,
    add_legend,
    as_floats,
    new_figure,
    nothing_to_show,
    plain,
    png,
    style_axes,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_POINTS = 2000


def loss_curve(history: Any, kept_epoch: int | Sequence[int] | None = None) -> bytes:
    """Draw the training loss, and the validation loss if there is one, over the epochs; return PNG bytes.

    Parameters
    ----------
    history
        A mapping or an object with `training_loss`, [epochs] or [epochs, members of an ensemble], and, optionally,
        `validation_loss` of the same shape, `epoch` (else 1, 2, ...) and `kept_epoch`; or one mapping an epoch with
        the first three. NaN and None leave a gap.
    kept_epoch
        The epoch, from 1, whose weights were kept, one a member; marked by a dot on each curve. If None, the
        history's own.
    """
    training, validation = _column(history, "training_loss"), _column(history, "validation_loss")
    epochs = _column(history, "epoch").ravel()
    if not np.isfinite(epochs).any():
        epochs = np.arange(1.0, max(len(training), len(validation)) + 1)
    kept = kept_epoch if kept_epoch is not None else _get(history, "kept_epoch")
    kept = np.atleast_1d(kept) if kept is not None else np.empty(0)
    figure = new_figure(6.6, 3.5)
    axes = figure.add_subplot()
    style_axes(axes, "Epoch", "Loss")
    parts = (("training", training, SERIES[0], "-"), ("validation", validation, SERIES[1], "--"))
    losses = np.concatenate([_draw_loss(axes, epochs, kept, *part) for part in parts])
    if not losses.size:
        nothing_to_show(axes, "No loss was recorded")
        return png(figure)
    if losses.min() > 0 and losses.max() > 30 * losses.min():
        axes.set_yscale("log")
        axes.set_ylabel("Loss (logarithmic scale)")
    if kept.size:
        text = f"weights kept: epoch {kept[0]:,}" if kept.size == 1 else "weights kept, one dot a member"
        axes.plot([], [], "o", color=SOFT, markersize=4, label=text)
    add_legend(axes, loc="upper right")
    return png(figure)


def roc_curves(curves: Sequence[tuple]) -> bytes:
    """Draw receiver operating characteristic curves over the diagonal of chance; return PNG bytes.

    Parameters
    ----------
    curves
        `(label, fpr, tpr, auc)` or `(label, fpr, tpr, auc, (low, high))`: false and true positive rates (0 to 1,
        ascending), the area under the curve and, if known (else None), its confidence interval.
    """
    lines = []
    for label, false_rate, true_rate, area, *rest in curves:
        interval = rest[0] if rest else None
        lines.append((label, false_rate, true_rate, _area_text("AUC", area, interval)))
    return _square_chart(
        lines, "False positive rate (1 − specificity)", "True positive rate (sensitivity)", "chance: AUC 0.500"
    )


def rate_curves(curves: Sequence[tuple]) -> bytes:
    """Draw success and prediction rate curves; return PNG bytes.

    Parameters
    ----------
    curves
        `(label, area_share, landslide_share, area_under)`: the cumulative share of the area from the most
        susceptible cell down, the share of landslides in it (both 0 to 1), and the area under the curve.
    """
    lines = [(label, area, slides, _area_text("area under curve", under)) for label, area, slides, under in curves]
    return _square_chart(
        lines, "Share of the area, most susceptible first (%)", "Share of the landslides (%)", "chance", scale=100
    )


def _square_chart(lines: Sequence[tuple], x_label: str, y_label: str, chance: str, scale: float = 1.0) -> bytes:
    # The legend stands below, one line an entry, so that it never hides a curve however many there are.
    figure = new_figure(5.2, 5.15 + 0.185 * (len(lines) + 1))
    axes = figure.add_subplot()
    style_axes(axes, x_label, y_label)
    axes.set_aspect("equal")
    axes.plot([0, scale], [0, scale], color=SOFT, linewidth=1, linestyle=(0, (1, 2)))
    handles = [_draw_line(axes, line, number, scale) for number, line in enumerate(lines)]
    axes.set_xlim(0, scale)
    axes.set_ylim(0, scale * 1.005)
    axes.text(
        0.645 * scale,
        0.59 * scale,
        chance,
        color=SOFT,
        fontsize=FONT_SIZE - 1,
        rotation=45,
        ha="center",
        va="center",
        rotation_mode="anchor",
    )
    if handles:
        add_legend(axes, handles=handles, loc="upper center", bbox_to_anchor=(0.48, -0.13), ncol=1)
    else:
        nothing_to_show(axes, "No curve could be computed")
    return png(figure)


def _draw_line(axes: Axes, line: tuple, number: int, scale: float) -> Any:
    label, x, y, figures = line
    x, y = _thinned(as_floats(x), as_floats(y))
    text = f"{plain(label, 44)}: {figures}" if figures else plain(label, 60)
    (handle,) = axes.plot(
        scale * x,
        scale * y,
        color=SERIES[number % len(SERIES)],
        linestyle=DASHES[(number // len(SERIES) + number) % len(DASHES)],
        linewidth=1.6,
        label=text,
        clip_on=False,
    )
    return handle


def _area_text(name: str, area: float | None, interval: Sequence[float] | None = None) -> str:
    if area is None or not np.isfinite(area):
        return ""
    text = f"{name} {area:.3f}"
    if interval is not None and np.isfinite(as_floats(interval)).all():
        text += f" ({interval[0]:.3f}–{interval[1]:.3f})"
    return text


def _thinned(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return at most `MOST_POINTS` points of a monotone curve, evenly spread along its length."""
    if x.size <= MOST_POINTS:
        return x, y
    length = np.concatenate([[0], np.cumsum(np.nan_to_num(np.abs(np.diff(x)) + np.abs(np.diff(y))))])
    chosen = np.searchsorted(length, np.linspace(0, length[-1], MOST_POINTS))
    chosen = np.unique(np.concatenate([[0], np.clip(chosen, 0, x.size - 1), [x.size - 1]]))
    return x[chosen], y[chosen]


def _draw_loss(
    axes: Axes, epochs: np.ndarray, kept: np.ndarray, label: str, losses: np.ndarray, colour: str, dash: str
) -> np.ndarray:
    """Draw one line a member and a dot where its weights were kept; return the finite losses."""
    for member, loss in enumerate(losses.T):
        alone = "o" if np.isfinite(loss).sum() == 1 else None
        axes.plot(
            epochs[: loss.size],
            loss,
            color=colour,
            linestyle=dash,
            marker=alone,
            linewidth=1.5 if losses.shape[1] == 1 else 0.8,
            label=label if member == 0 and np.isfinite(losses).any() else None,
        )
        if member < kept.size:
            at = epochs[: loss.size] == kept[member]
            axes.plot(epochs[: loss.size][at], loss[at], "o", color=colour, markersize=4, zorder=4)
    return losses[np.isfinite(losses)]


def _get(history: Any, name: str) -> Any:
    return history.get(name) if isinstance(history, Mapping) else getattr(history, name, None)


def _column(history: Any, name: str) -> np.ndarray:
    """Return a column of the history as [epochs, members], [0, 0] if there is none."""
    if isinstance(history, (list, tuple)):
        values = [np.nan if row.get(name) is None else row[name] for row in history]
    else:
        values = _get(history, name)
    if values is None or len(values) == 0:
        return np.empty((0, 0))
    array = np.array([[np.nan if v is None else v for v in np.atleast_1d(row)] for row in values], dtype=float)
    return array
