"""Soft relief shading of an elevation model, lit from several sides."""

from __future__ import annotations

import numpy as np

from ...errors import InputError, ParameterError
from ...sentences import say

# North-west leads, as on printed maps; its neighbours open up the slopes that it leaves in the dark.
AZIMUTHS = (225.0, 270.0, 315.0, 360.0)
WEIGHTS = (0.15, 0.25, 0.4, 0.2)
# With this gradient for the steeper tenth of the cells the relief shows without harsh shadows.
USUAL_GRADIENT = 0.6
MOST_EXAGGERATION = 20.0
STRIP = 128  # rows worked on at once


def hillshade(
    elevation: np.ndarray, dx: float, dy: float, altitude: float = 45.0, exaggeration: float | None = None
) -> np.ndarray:
    """Return the brightness of terrain lit from the south-west, west, north-west and north.

    Lambert shading with Horn's gradients, the weighted mean over the four azimuths.

    Parameters
    ----------
    elevation
        [h, w] metres, the first row in the north; NaN where unknown.
    dx, dy
        Cell size in metres, both positive.
    altitude
        Height of the light above the horizon in degrees, above 0 to 90.
    exaggeration
        Factor on the elevations; None chooses one by which a tenth of the cells are steeper than 31°, from 1
        (never flattened) to 20, so that plains and coarse cells show relief too.

    Returns
    -------
    np.ndarray
        [h, w] float32, 0 (dark) to 1; flat ground is sin(altitude); NaN where elevation is NaN.

    Raises
    ------
    InputError
        If `elevation` is not two-dimensional.
    ParameterError
        If a cell size, the altitude or the exaggeration is out of range.

    References
    ----------
    B. K. P. Horn (1981), Hill shading and the reflectance map. Proceedings of the IEEE 69(1), 14-47.
    """
    elevation = np.asarray(elevation, dtype=np.float64)
    if elevation.ndim != 2:
        raise InputError(
            say(
                "Elevations for a hillshade have shape {shape}: give one band of rows and columns.",
                shape=elevation.shape,
            )
        )
    if not (dx > 0 and dy > 0 and 0 < altitude <= 90) or (exaggeration is not None and not exaggeration > 0):
        raise ParameterError(
            say(
                "A hillshade of cells of {dx} x {dy} m, light at {altitude} degrees and exaggeration "
                "{exaggeration} cannot be computed: sizes and exaggeration must be positive and the light between "
                "0 and 90 degrees.",
                dx=dx,
                dy=dy,
                altitude=altitude,
                exaggeration=exaggeration,
            )
        )
    known = np.isfinite(elevation)
    east, north = np.empty_like(elevation), np.empty_like(elevation)
    strips = [slice(row, min(row + STRIP, len(elevation))) for row in range(0, len(elevation), STRIP)]
    for strip in strips:
        wide = slice(max(strip.start - 1, 0), strip.stop + 1)
        inner = slice(strip.start - wide.start, strip.stop - wide.start)
        for whole, part in zip((east, north), _gradients(elevation[wide], known[wide], dx, dy)):
            whole[strip] = part[inner]
    if exaggeration is None:
        exaggeration = _suitable_exaggeration(np.hypot(east, north)[known])
    shade = np.empty(elevation.shape, np.float32)
    for strip in strips:
        shade[strip] = _shade(east[strip] * exaggeration, north[strip] * exaggeration, altitude)
    shade[~known] = np.nan
    return shade


def _shade(east: np.ndarray, north: np.ndarray, altitude: float) -> np.ndarray:
    """Return the brightness of slopes by their gradients."""
    # The surface normal is (-east, -north, 1); its length turns the dot product with the light into a cosine.
    length = np.sqrt(1 + east**2 + north**2)
    up, across = np.sin(np.radians(altitude)), np.cos(np.radians(altitude))
    shade = np.zeros_like(east)
    for azimuth, weight in zip(np.radians(AZIMUTHS), WEIGHTS):
        toward_light = up - across * (east * np.sin(azimuth) + north * np.cos(azimuth))
        shade += weight * np.clip(toward_light / length, 0, 1)
    return shade


def _gradients(elevation: np.ndarray, known: np.ndarray, dx: float, dy: float) -> tuple[np.ndarray, np.ndarray]:
    """Return Horn's gradients toward the east and the north; an unknown neighbour counts as level with its cell."""
    centre = np.where(known, elevation, 0.0)
    rows, columns = elevation.shape
    padded = np.pad(centre, 1)
    padded_known = np.pad(known, 1)

    def neighbour(down: int, right: int) -> np.ndarray:
        window = (slice(1 + down, 1 + down + rows), slice(1 + right, 1 + right + columns))
        return np.where(padded_known[window], padded[window], centre)

    north_west, north, north_east = neighbour(-1, -1), neighbour(-1, 0), neighbour(-1, 1)
    west, east = neighbour(0, -1), neighbour(0, 1)
    south_west, south, south_east = neighbour(1, -1), neighbour(1, 0), neighbour(1, 1)
    eastward = (north_east + 2 * east + south_east) - (north_west + 2 * west + south_west)
    northward = (north_west + 2 * north + north_east) - (south_west + 2 * south + south_east)
    return eastward / (8 * dx), northward / (8 * dy)


def _suitable_exaggeration(gradients: np.ndarray) -> float:
    steep = float(np.percentile(gradients, 90)) if gradients.size else 0.0
    if steep == 0:
        return 1.0
    return float(np.clip(USUAL_GRADIENT / steep, 1.0, MOST_EXAGGERATION))
