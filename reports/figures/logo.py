"""A logo on a figure."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np

from ...errors import InputError
from ...sentences import reason, say
from ...study.imprint import SVG, Logo

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ...analysis.arrays import Floats

# Inches; a logo is as large as fits into this, whatever its shape.
WIDEST, HIGHEST = 1.6, 0.5


def logo_pixels(logo: Logo | None) -> Floats | None:
    """Return the pixels of a logo, [rows, columns, 4], 0 to 1; None of no logo and of an SVG, which is not drawn here.

    Raises
    ------
    InputError
        If the picture is damaged.
    """
    if logo is None or logo.format == SVG:
        return None
    from matplotlib.image import imread

    try:
        pixels = np.asarray(imread(io.BytesIO(logo.content), format=logo.format))
    except Exception as error:  # a damaged picture may raise anything, and must not stop a run at its end
        raise InputError(
            say("The logo '{path}' is damaged ({reason}): save it anew.", path=logo.path, reason=reason(error))
        ) from error
    if pixels.dtype == np.uint8:
        pixels = pixels / 255.0
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[..., None], 3, axis=2)
    opaque = np.ones((*pixels.shape[:2], 1))
    return np.concatenate([pixels, opaque], axis=2) if pixels.shape[2] == 3 else pixels.astype(np.float64)


def logo_size(pixels: Floats | None) -> tuple[float, float]:
    """Return how wide and high a logo is drawn, in inches; nothing for none."""
    if pixels is None:
        return 0.0, 0.0
    rows, columns = pixels.shape[:2]
    scale = min(WIDEST / columns, HIGHEST / rows)
    return columns * scale, rows * scale


def draw_logo(figure: Figure, pixels: Floats | None, margin: float) -> None:
    """Draw a logo into the lower right corner of a figure, `margin` inches from its sides."""
    if pixels is None:
        return
    width, height = figure.get_size_inches()
    wide, high = logo_size(pixels)
    axes = figure.add_axes(((width - margin - wide) / width, margin / height, wide / width, high / height))
    axes.imshow(pixels, aspect="auto", interpolation="antialiased")
    axes.set_axis_off()
