"""What several tests of figures look at: the pixels of a picture, and a name too long for any axis."""

from __future__ import annotations

import io

import numpy as np
from landslide_susceptibility.reports.figures.style import rgb

LONG = "a very long name " * 20 + "$x_1$ <b> & \n tab\t" + "末端"


def pixels(png: bytes) -> np.ndarray:
    """Return a PNG as [h, w, 3] whole numbers of 0 to 255."""
    from matplotlib.image import imread

    return np.rint(255 * imread(io.BytesIO(png), format="png")[..., :3]).astype(int)


def share_of(png: bytes, colour: str) -> float:
    """Return the share of pixels of exactly one colour."""
    return float((pixels(png) == np.rint(255 * np.array(rgb(colour)))).all(axis=-1).mean())
