"""The colours of maps and of the pictures of reports, and how many are made of a few."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import ParameterError
from ..sentences import commas, say

Rgb = tuple[int, int, int]
DEFAULT_PALETTE = "yellow_purple"
# Of zones and susceptibility, from the lowest to the highest. The names stand in manifests and in scripts.
PALETTES: dict[str, tuple[str, ...]] = {
    # Lightness falls all the way, so that it can be read in grey print. Two to nine neighbours are at least 10 apart by
    # CIE76 and by CIEDE2000, to readers without red or green cones too; found by a search that began at a sunset.
    DEFAULT_PALETTE: (
        "#ffffe1",
        "#fef18c",
        "#f6bc2e",
        "#e5873e",
        "#d45a4e",
        "#a94353",
        "#7b2d58",
        "#4d1571",
        "#1f0040",
    ),
    # ColorBrewer's, from blue to red.
    "RdYlBu": ("#2c7bb6", "#abd9e9", "#ffffbf", "#fdae61", "#d7191c"),
    # What many maps have; lowest and highest look alike to readers who cannot tell red from green, and in grey print.
    "green_red": ("#3a8f5c", "#b5d99c", "#fdf0a6", "#f59b4c", "#b8202e"),
}
# Classes of a continuous factor, which are neither good nor bad.
CLASSES = ("#eef8d0", "#a9d9b5", "#55a9b8", "#2f6ea8", "#232d6e")
# Below zero, zero, above zero.
DIVERGING = ("#1d4f7c", "#6ba3cc", "#f7f7f5", "#ec9a5f", "#8f3704")
# From a feature's place to far away from it.
DISTANCES = ("#0b3c5d", "#2f7fa8", "#86bfd2", "#d3e7ea", "#f8fbfa")
# From bare ground and water to dense green.
VEGETATION = ("#fbf3dd", "#d9d393", "#8fb255", "#3e7d3a", "#0d3d20")
# From members that agree to members that do not.
DEVIATIONS = ("#f8f5fb", "#cfc4e3", "#9c84c2", "#66429a", "#311057")
# Lines and bars of charts, distinct to readers with any kind of colour vision (after Okabe and Ito, darkened for thin
# lines on white), and bars above and below zero or a limit.
SERIES = ("#0a6aa8", "#c9540a", "#00875f", "#a8477f", "#7a6a00", "#3d9bd1", "#4d4d4d")
MORE, LESS = "#c9540a", "#3477ab"
# A band behind a line, bars that only compare, and tiles from few to many.
BAND, COMPARED, FEW, MANY = "#d5e3ee", "#e3e8eb", "#f3f7fa", "#0a5a90"
# Categories, told apart by lightness as well as by hue (after Okabe and Ito); more of them begin anew.
CATEGORIES = (
    "#e69f00",
    "#55b0ea",
    "#00714b",
    "#f0e442",
    "#0b508f",
    "#d55e00",
    "#e9b3d2",
    "#6d275a",
    "#b8b9ae",
    "#4e4445",
)

# Factors on a map of what raises each cell most: the categories and six more, found by a search for the farthest from
# all others and from the pale grey of cells that none raises. Greys come last.
FACTORS = (*CATEGORIES[:8], "#1f75ed", "#689c6b", "#d1e0a8", "#a42714", "#2c2af9", "#67818a", *CATEGORIES[8:])
NO_FACTOR: Rgb = (240, 240, 238)


def check_palette(name: str) -> None:
    """Raise `ParameterError` if there is no palette of zones of that name."""
    if name not in PALETTES:
        raise ParameterError(
            say("There is no palette '{name}': choose one of {known}.", name=name, known=commas(PALETTES))
        )


def colours_of(anchors: Sequence[str], count: int) -> list[Rgb]:
    """Return `count` RGB colours (0 to 255), evenly spaced over "#rrggbb" colours and interpolated between them."""
    known = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in anchors], float)
    at = np.linspace(0, len(known) - 1, count) if count > 1 else np.array([0.0])
    rgb = np.stack([np.interp(at, np.arange(len(known)), known[:, i]) for i in range(3)], axis=1)
    return [(int(red), int(green), int(blue)) for red, green, blue in np.rint(rgb)]


def zone_colours(count: int, palette: str = DEFAULT_PALETTE) -> list[Rgb]:
    """Return the RGB colours (0 to 255) of `count` zones, from the lowest to the highest.

    Raises
    ------
    ParameterError
        If there is no such palette.
    """
    check_palette(palette)
    return colours_of(PALETTES[palette], count)


def susceptibility_colours(palette: str = DEFAULT_PALETTE) -> list[Rgb]:
    """Return the RGB colours between which a susceptibility map is interpolated, from its lowest to its highest."""
    check_palette(palette)
    return colours_of(PALETTES[palette], len(PALETTES[palette]))


def category_colours(count: int) -> list[Rgb]:
    """Return the RGB colours of `count` categories."""
    known = colours_of(CATEGORIES, len(CATEGORIES))
    return [known[number % len(known)] for number in range(count)]


def factor_colours(count: int) -> list[Rgb]:
    """Return the RGB colours of `count` factors, each its own up to sixteen."""
    known = colours_of(FACTORS, len(FACTORS))
    return [known[number % len(known)] for number in range(count)]


def index_colours() -> list[Rgb]:
    """Return the RGB colours of a dissimilarity index, from cells like the samples to cells that are not."""
    return colours_of(DEVIATIONS, len(DEVIATIONS))


def density_colours() -> list[Rgb]:
    """Return the RGB colours of a local point density, from few samples to many."""
    return colours_of((FEW, MANY), 5)
