"""The reliability curve: shares of landslides among samples of about the same score."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...analysis.palettes import SERIES
from ...sentences import say
from .style import SOFT, Floats, as_floats, legend_beside, nothing_to_show, png, square_chart, style_axes, words


def reliability_diagram(
    mean_score: Floats, landslide_share: Floats, lower: Floats, upper: Floats, count: Sequence[int] | np.ndarray
) -> bytes:
    """Draw the share of landslides in each bin of scores over the diagonal of perfect agreement; return PNG bytes.

    Parameters
    ----------
    mean_score, landslide_share
        Of the samples in each bin, 0 to 1, ascending in score.
    lower, upper
        Confidence limits of the shares, 0 to 1.
    count
        How many samples each bin holds.
    """
    score, share, low, high = (as_floats(part) for part in (mean_score, landslide_share, lower, upper))
    figure, axes = square_chart()
    style_axes(axes, say("Mean score of the samples in a bin"), say("Share of landslides among them"))
    axes.set_aspect("equal")
    equal = words(say("score = share"))
    (perfect,) = axes.plot([0, 1], [0, 1], color=SOFT, linewidth=1, linestyle=(0, (1, 2)), label=equal)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.005)
    if not score.size:
        nothing_to_show(axes, say("No sample"))
        return png(figure)
    # Rounding may put a limit slightly beyond a share of 0 or 1.
    reach = np.clip([share - low, high - share], 0, None)
    total = sum(int(part) for part in count)
    label = say("{count:,} samples in {bins} bins; bars: 95 % interval", count=total, bins=score.size)
    bars = axes.errorbar(
        score,
        share,
        reach,
        color=SERIES[0],
        ecolor=SOFT,
        elinewidth=1,
        capsize=2.5,
        marker="o",
        markersize=4.5,
        linewidth=1.4,
        label=words(label),
        clip_on=False,
    )
    legend_beside(axes, [bars, perfect])
    return png(figure)
