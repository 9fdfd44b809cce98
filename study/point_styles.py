"""How samples and non-landslides look in QGIS: the shape tells a landslide, the filling the side of the split."""

from __future__ import annotations

from ..analysis.palettes import Rgb
from ..geodata.layer_styles import Mark, points_style
from ..sentences import say

DARK: Rgb = (16, 20, 24)
LIGHT: Rgb = (255, 255, 255)
PALE_BLUE: Rgb = (159, 208, 232)
BLUE: Rgb = (11, 80, 143)


def samples_style() -> str:
    """Return the style of samples by label and split, landslides on top."""
    return points_style(
        '"label" || \' \' || "split"',
        [
            Mark("1 train", str(say("landslide, training")), "circle", LIGHT, DARK, 2.2),
            Mark("1 test", str(say("landslide, test")), "circle", DARK, LIGHT, 2.2),
            Mark("0 train", str(say("non-landslide, training")), "square", PALE_BLUE, BLUE, 1.7),
            Mark("0 test", str(say("non-landslide, test")), "square", BLUE, LIGHT, 1.7),
        ],
        above='"label"',
    )


def negatives_style() -> str:
    """Return the style of non-landslides that belong to no side of a split yet."""
    return points_style('"label"', [Mark("0", str(say("non-landslide")), "square", PALE_BLUE, BLUE, 1.7)])
