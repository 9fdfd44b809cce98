"""Names and colours of susceptibility zones, from the lowest to the highest."""

from __future__ import annotations

import numpy as np

ZONE_NAMES = ("very low", "low", "medium", "high", "very high")
# Green to red, light in the middle: lightness tells "far from medium" to those who cannot tell red from green.
ZONE_COLOURS = ("#3a8f5c", "#b5d99c", "#fdf0a6", "#f59b4c", "#b8202e")


def zone_names(count: int) -> list[str]:
    """Return `count` zone names: the usual five, or "zone 1" ... for any other number."""
    if count == len(ZONE_NAMES):
        return list(ZONE_NAMES)
    return [f"zone {i}" for i in range(1, count + 1)]


def zone_colours(count: int) -> list[tuple[int, int, int]]:
    """Return `count` RGB colours (0 to 255), interpolated between the five of `ZONE_COLOURS`."""
    known = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in ZONE_COLOURS], float)
    at = np.linspace(0, len(known) - 1, count) if count > 1 else np.array([0.0])
    rgb = np.stack([np.interp(at, np.arange(len(known)), known[:, i]) for i in range(3)], axis=1)
    return [(int(red), int(green), int(blue)) for red, green, blue in np.rint(rgb)]
