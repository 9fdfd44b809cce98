"""How every figure looks, and how it becomes PNG bytes.

Figures are made with matplotlib's objects and the Agg canvas. pyplot and rcParams are global
state, which other plugins share and threads race for, so neither is touched here.
"""

from __future__ import annotations

import functools
import io
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Union

import numpy as np

from ...dependencies import require
from ...sentences import Text, in_words, spoken

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from PIL.Image import Image

INK, SOFT, LINE, PALE = "#1f2a33", "#5a6873", "#c9d1d6", "#eef1f3"
DASHES = ("-", "--", "-.", ":")
DPI = 200
SHADES = 64  # of a map
FONT_SIZE = 9.0
SQUARE = (6.6, 3.6)  # inches, of a square chart with its legend beside
BESIDE = 34  # characters in a line of that legend
LINE_INCHES = 0.155
Floats = Union[Sequence[float], np.ndarray]
# A name known to matplotlib, "#rrggbb", or RGB of 0 to 255.
Colour = Union[str, Sequence[float]]
# DejaVu Sans comes with matplotlib; the others are asked for what it lacks, where they are installed.
FONTS = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "SimHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "Noto Sans Devanagari",
    "Nirmala UI",
    "Noto Sans Arabic",
)


CHINESE_FONTS = tuple(
    font for font in FONTS if re.search("CJK|Han Sans|YaHei|SimHei|PingFang|Hiragino|WenQuanYi", font)
)
CHINESE = re.compile("[\u4e00-\u9fff]")
ASKS_SEVERAL_FONTS = (3, 6)  # the version of Matplotlib from which on one font's gaps are filled by the next


def new_figure(width: float, height: float, layout: str | None = "constrained") -> Figure:
    """Return an empty white figure of `width` by `height` inches that belongs to no window."""
    require("matplotlib")
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), dpi=DPI, facecolor="white", layout=layout)
    FigureCanvasAgg(figure)
    return figure


def words(text: Text) -> str:
    """Return what is drawn for `text`: all that a figure says passes through here on its way to matplotlib."""
    told = spoken(text)
    return told if told.isascii() or _can_draw_chinese() or not CHINESE.search(told) else in_words(text)


@functools.lru_cache(maxsize=1)
def _can_draw_chinese() -> bool:
    """Whether a font with Chinese characters is installed, and Matplotlib asks several fonts; boxes tell nothing."""
    matplotlib = require("matplotlib")
    from matplotlib import font_manager

    version = tuple(int(part) for part in matplotlib.__version__.split(".")[:2])
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return version >= ASKS_SEVERAL_FONTS and bool(installed & set(CHINESE_FONTS))


def style_axes(axes: Axes, x_label: Text = "", y_label: Text = "", grid: str = "both") -> None:
    """Give `axes` the common look: two spines, faint grid behind the data; `grid` is "x", "y", "both" or ""."""
    axes.set_facecolor("white")
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(SOFT)
        spine.set_linewidth(0.8)
    axes.tick_params(colors=SOFT, labelcolor=INK, labelsize=FONT_SIZE - 0.5, width=0.8, length=3)
    axes.set_xlabel(words(x_label), color=INK, fontsize=FONT_SIZE)
    axes.set_ylabel(words(y_label), color=INK, fontsize=FONT_SIZE)
    axes.set_axisbelow(True)
    if grid:
        axes.grid(True, axis=grid, color=PALE, linewidth=0.9)


def add_legend(axes: Axes, **placing: Any) -> None:
    """Add a plain legend for what is labelled on `axes`."""
    settings = {"frameon": False, "fontsize": FONT_SIZE - 0.5, "labelcolor": INK, "handlelength": 2.2, **placing}
    axes.legend(**settings)


def square_chart(handles: int = 0) -> tuple[Figure, Axes]:
    """Return a figure and its square axes, with room at their right for a legend of so many entries of three lines."""
    width, height = SQUARE[0], max(SQUARE[1], 3 * LINE_INCHES * handles)
    figure = new_figure(width, height, layout=None)
    side = SQUARE[1] - 0.75
    return figure, figure.add_axes((0.6 / width, (height - side - 0.2) / height, side / width, side / height))


def legend_beside(axes: Axes, handles: Sequence[Any]) -> None:
    """Add a legend at the right of the axes of `square_chart`."""
    for handle in handles:
        handle.set_label("\n".join(textwrap.wrap(handle.get_label(), BESIDE)))
    add_legend(axes, handles=handles, loc="upper left", bbox_to_anchor=(1.04, 1.0), borderaxespad=0.0)


def nothing_to_show(axes: Axes, text: Text) -> None:
    """Say in the middle of empty `axes` why they are empty."""
    axes.text(0.5, 0.5, words(text), transform=axes.transAxes, ha="center", va="center", color=SOFT, fontsize=FONT_SIZE)


def plain(text: Text, longest: int = 40) -> str:
    """Return the words of `text` on one line, cut to `longest` characters, and safe from being read as a formula."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words(text)).split())
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    return line.replace("$", r"\$")


def rgb(colour: Colour) -> tuple[float, float, float]:
    """Return a colour as three numbers 0 to 1, from a name, "#rrggbb", or RGB of 0 to 255."""
    if isinstance(colour, str):
        require("matplotlib")
        from matplotlib.colors import to_rgb

        return to_rgb(colour)
    red, green, blue = (float(part) / 255 for part in list(colour)[:3])
    return red, green, blue


def text_on(colour: Sequence[float]) -> str:
    """Return the ink, dark or white, that reads better on an RGB `colour` (0 to 1)."""
    return INK if np.dot(colour[:3], (0.299, 0.587, 0.114)) > 0.55 else "white"


def finite(values: Iterable[Any] | None) -> np.ndarray:
    """Return `values` as one float64 array without NaN, None and infinities."""
    array = as_floats(values)
    return array[np.isfinite(array)]


def as_floats(values: Iterable[Any] | None) -> np.ndarray:
    """Return `values` as one float64 array; None becomes NaN."""
    if values is None:
        return np.empty(0)
    if isinstance(values, np.ndarray):
        return values.astype(float).ravel()
    return np.array([np.nan if value is None else float(value) for value in values])


def png(figure: Figure, apart: Axes | None = None) -> bytes:
    """Draw `figure` and return it as PNG bytes; the same figure gives the same bytes.

    The picture is reduced to 256 colours, a third of the size. With `apart`, the axes of a map of thousands of shades,
    these are 64 there, as many as a page shows apart, and 128 elsewhere, so that letters and colour bars keep theirs.
    """
    from matplotlib.text import Text

    families = _installed_fonts()
    for text in figure.findobj(Text):
        text.set_fontfamily(families)
    if apart is not None:
        left, bottom, width, height = apart.get_position().bounds
        return _with_palette(_drawn(figure), (left, 1 - bottom - height, left + width, 1 - bottom))
    return _with_commonest(_drawn(figure))


def _drawn(figure: Figure) -> np.ndarray:
    """Return the picture of a figure, uint8 [rows, columns, 3]."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure.set_dpi(DPI)
    figure.set_facecolor("white")
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3]


def _with_commonest(pixels: np.ndarray) -> bytes:
    """Reduce colours to the 256 that most pixels have; a chart has few others, along the edges of letters."""
    from PIL import Image

    packed = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    found, place, counts = np.unique(packed.ravel(), return_inverse=True, return_counts=True)
    known = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1).astype(np.int64)
    kept = np.sort(np.argsort(-counts, kind="stable")[:256])
    nearest = np.empty(found.size, np.uint8)
    for begin in range(0, found.size, 4096):
        part = known[begin : begin + 4096, None] - known[kept]
        nearest[begin : begin + 4096] = (part**2).sum(axis=2).argmin(axis=1)
    picture = Image.fromarray(nearest[place].reshape(packed.shape), "P")
    picture.putpalette(known[kept].astype(np.uint8).tobytes())
    return _encoded(picture)


def _with_palette(pixels: np.ndarray, part: tuple[float, float, float, float]) -> bytes:
    """Reduce colours; `part` is left, top, right and bottom of the map as shares of the picture."""
    from PIL import Image  # Matplotlib's own dependency

    whole = Image.fromarray(np.ascontiguousarray(pixels))
    sizes = (whole.width, whole.height) * 2
    box = tuple(round(share * size) for share, size in zip(part, sizes))
    inside, outside = whole.crop(box), whole.copy()
    outside.paste((255, 255, 255), box)
    inside, outside = (
        image.quantize(count, dither=Image.Dither.NONE) for image, count in ((inside, SHADES), (outside, 128))
    )
    colours = [(image.getpalette() + [0] * 384)[:384] for image in (outside, inside)]
    outside.paste(inside.point(lambda number: number + 128), box)
    picture = outside
    picture.putpalette(colours[0] + colours[1])
    return _encoded(picture)


def _encoded(picture: Image) -> bytes:
    """Return a picture as PNG bytes, with its resolution, so that a printer knows its size."""
    stream = io.BytesIO()
    picture.save(stream, format="png", optimize=True, dpi=(DPI, DPI))
    return stream.getvalue()


def _installed_fonts() -> list[str]:
    from matplotlib.font_manager import fontManager

    installed = {font.name for font in fontManager.ttflist}
    return [name for name in FONTS if name in installed] or ["sans-serif"]
