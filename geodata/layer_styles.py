"""QGIS layer styles (QML), as text: QGIS loads ``<name>.qml`` beside ``<name>.tif`` or ``<name>.gpkg`` by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..analysis.palettes import DIVERGING, Rgb, colours_of
from .xml_text import ElementTree

# Of a side file for the second band, which QGIS loads only when it is told to.
DEVIATION_STYLE = ".deviation.qml"
# Of side files for the first and the second band of an area of applicability, whose third is shown at first.
INDEX_STYLE, DENSITY_STYLE = ".index.qml", ".density.qml"
# Of a side file for the second band of a map of what raises each cell most.
SHARE_STYLE = ".share.qml"
VEIL, VEIL_OPACITY = (96, 96, 96), 150  # of 255
# Colours and widths of lines that lie on one another, in millimetres: dark ones show on pale zones, pale ones on dark.
HATCHES: tuple[tuple[Rgb, float], ...] = (((255, 255, 255), 0.7), ((48, 48, 48), 0.3))
HATCH_DISTANCE = 2.2


# How the features of each kind of geometry are drawn whose colour says a value: QGIS's layer of a symbol, and its look.
RIM = {"outline_color": "90,90,90,255", "outline_width": "0.15"}
GRADUATED = {
    "fill": ("SimpleFill", {"style": "solid", **RIM}),
    "line": ("SimpleLine", {"line_width": "0.9"}),
    "marker": ("SimpleMarker", {"name": "circle", "size": "2.4", **RIM}),
}


@dataclass(frozen=True)
class Mark:
    """How the points of one kind are drawn: a value of the style's expression, its name in the legend, and its look."""

    value: str
    label: str
    shape: str
    fill: Rgb
    rim: Rgb
    size: float


@dataclass(frozen=True)
class Fill:
    """How the polygons of one kind are drawn: a value of the style's expression, its name in the legend, its colour."""

    value: str
    label: str
    fill: Rgb


def paletted_style(labels: Sequence[str], colours: Sequence[Rgb], values: Sequence[int] | None = None) -> str:
    """Return a style that shows values of band 1, or 1, 2, ... if none are given, with colours and labels."""
    root, renderer = _raster("paletted", 1)
    palette = ElementTree.SubElement(renderer, "colorPalette")
    for number, label, colour in zip(values or range(1, len(labels) + 1), labels, colours):
        entry = {"value": str(number), "label": label, "color": _hexadecimal(colour), "alpha": "255"}
        ElementTree.SubElement(palette, "paletteEntry", entry)
    return _document(root)


def mask_style(band: int, label: str) -> str:
    """Return a style that veils what is below where a mask is 0, and shows it where it is 1; `label` says what is 0."""
    root, renderer = _raster("paletted", band)
    palette = ElementTree.SubElement(renderer, "colorPalette")
    entry = {"value": "0", "label": label, "color": _hexadecimal(VEIL), "alpha": str(VEIL_OPACITY)}
    ElementTree.SubElement(palette, "paletteEntry", entry)
    return _document(root)


def ramp_style(minimum: float, maximum: float, colours: Sequence[Rgb], band: int = 1) -> str:
    """Return a style that shows a continuous band with evenly spaced, interpolated colours."""
    if not maximum > minimum:  # QGIS draws nothing where all have one value
        maximum = minimum + 1
    limits = {"classificationMin": repr(minimum), "classificationMax": repr(maximum)}
    root, renderer = _raster("singlebandpseudocolor", band, **limits)
    shader = ElementTree.SubElement(renderer, "rastershader")
    ramp = ElementTree.SubElement(
        shader,
        "colorrampshader",
        colorRampType="INTERPOLATED",
        classificationMode="1",
        clip="0",
        minimumValue=repr(minimum),
        maximumValue=repr(maximum),
    )
    last = max(1, len(colours) - 1)
    for number, colour in enumerate(colours):
        value = minimum + (maximum - minimum) * number / last
        item = {"value": repr(value), "label": f"{value:.3g}", "color": _hexadecimal(colour), "alpha": "255"}
        ElementTree.SubElement(ramp, "item", item)
    return _document(root)


def diverging_style(low: float, high: float) -> str:
    """Return a style whose colours part at zero and reach as far below it as above."""
    reach = max(abs(low), abs(high)) or 1.0
    return ramp_style(-reach, reach, colours_of(DIVERGING, len(DIVERGING)))


def grey_style(low: float, high: float) -> str:
    """Return a style that shows band 1 in grey, stretched from `low`, black, to `high`, white."""
    if not high > low:
        high = low + 1
    root, renderer = _raster("singlebandgray", 1, gradient="BlackToWhite")
    renderer.attrib["grayBand"] = renderer.attrib.pop("band")
    stretch = ElementTree.SubElement(renderer, "contrastEnhancement")
    for name, text in (("minValue", repr(low)), ("maxValue", repr(high)), ("algorithm", "StretchToMinimumMaximum")):
        ElementTree.SubElement(stretch, name).text = text
    return _document(root)


def points_style(expression: str, marks: Sequence[Mark], above: str = "") -> str:
    """Return a style of points by the value of an expression; where points meet, a greater `above` is on top."""
    root, renderer, symbols = _categorized(expression, [(mark.value, mark.label) for mark in marks], above)
    for number, mark in enumerate(marks):
        look = {
            "name": mark.shape,
            "color": _channels(mark.fill),
            "outline_color": _channels(mark.rim),
            "outline_width": "0.25",
            "size": f"{mark.size:g}",
        }
        _add_symbol(symbols, number, "marker", "SimpleMarker", look)
    if above:
        clauses = ElementTree.SubElement(renderer, "orderby")
        ElementTree.SubElement(clauses, "orderByClause", asc="1", nullsFirst="0").text = above
    return _document(root)


def polygons_style(expression: str, fills: Sequence[Fill]) -> str:
    """Return a style of polygons by the value of an expression."""
    root, _, symbols = _categorized(expression, [(fill.value, fill.label) for fill in fills])
    for number, fill in enumerate(fills):
        colour = _channels(fill.fill)
        _add_symbol(symbols, number, "fill", "SimpleFill", {"color": colour, "outline_style": "no", "style": "solid"})
    return _document(root)


def hatched_style() -> str:
    """Return a style of polygons that are hatched, so that what is below them shows; QGIS hatches no raster."""
    root = ElementTree.Element("qgis", version="3.22", styleCategories="Symbology")
    known = {"type": "singleSymbol", "symbollevels": "0", "forceraster": "0", "enableorderby": "0"}
    symbols = ElementTree.SubElement(ElementTree.SubElement(root, "renderer-v2", known), "symbols")
    symbol = ElementTree.SubElement(symbols, "symbol", type="fill", name="0", alpha="1")
    for number, (colour, width) in enumerate(HATCHES):
        pattern = {"angle": "45", "distance": f"{HATCH_DISTANCE:g}", "line_width": f"{width:g}"}
        drawn = _add_layer(symbol, "LinePatternFill", {**pattern, "color": _channels(colour)})
        line = {"line_color": _channels(colour), "line_width": f"{width:g}", "capstyle": "flat"}
        _add_symbol(drawn, f"@0@{number}", "line", "SimpleLine", line)
    rim = {"style": "no", "outline_color": _channels(HATCHES[-1][0]), "outline_width": "0.15"}
    _add_layer(symbol, "SimpleFill", rim)
    return _document(root)


def graduated_style(field: str, classes: Sequence[tuple[float, float, Rgb]], kind: str) -> str:
    """Return a style of polygons ('fill'), lines ('line') or points ('marker') by classes of a number's value.

    Parameters
    ----------
    field : str
    classes : sequence of (float, float, colour)
        The lower and the upper limit of each class, ascending.
    kind : str
    """
    root = ElementTree.Element("qgis", version="3.22", styleCategories="Symbology")
    known = {"type": "graduatedSymbol", "attr": f'"{field}"', "graduatedMethod": "GraduatedColor"}
    renderer = ElementTree.SubElement(root, "renderer-v2", {**known, "symbollevels": "0", "forceraster": "0"})
    ranges = ElementTree.SubElement(renderer, "ranges")
    symbols = ElementTree.SubElement(renderer, "symbols")
    for number, (lower, upper, colour) in enumerate(classes):
        limits = {"lower": repr(lower), "upper": repr(upper), "label": f"{lower:.3g} – {upper:.3g}"}
        ElementTree.SubElement(ranges, "range", {**limits, "symbol": str(number), "render": "true"})
        drawn = _channels(colour)
        layer, look = GRADUATED[kind]
        _add_symbol(symbols, number, kind, layer, {**look, "line_color" if kind == "line" else "color": drawn})
    return _document(root)


def _categorized(
    expression: str, kinds: Sequence[tuple[str, str]], above: str = ""
) -> tuple[ElementTree.Element, ElementTree.Element, ElementTree.Element]:
    root = ElementTree.Element("qgis", version="3.22", styleCategories="Symbology")
    known = {"type": "categorizedSymbol", "attr": expression, "symbollevels": "0", "forceraster": "0"}
    renderer = ElementTree.SubElement(root, "renderer-v2", {**known, "enableorderby": "1" if above else "0"})
    categories = ElementTree.SubElement(renderer, "categories")
    for number, (value, label) in enumerate(kinds):
        category = {"value": value, "label": label, "symbol": str(number), "type": "string", "render": "true"}
        ElementTree.SubElement(categories, "category", category)
    return root, renderer, ElementTree.SubElement(renderer, "symbols")


def _add_symbol(
    symbols: ElementTree.Element, name: int | str, kind: str, layer: str, look: dict[str, str]
) -> ElementTree.Element:
    symbol = ElementTree.SubElement(symbols, "symbol", type=kind, name=str(name), alpha="1")
    _add_layer(symbol, layer, look)
    return symbol


def _add_layer(symbol: ElementTree.Element, layer: str, look: dict[str, str]) -> ElementTree.Element:
    drawn = ElementTree.SubElement(symbol, "layer", {"class": layer, "enabled": "1", "pass": "0"})  # nosec B105  # a pass of drawing
    for key, value in look.items():
        ElementTree.SubElement(drawn, "prop", k=key, v=value)
    return drawn


def _raster(kind: str, band: int, **attributes: str) -> tuple[ElementTree.Element, ElementTree.Element]:
    root = ElementTree.Element("qgis", version="3.22", styleCategories="Symbology")
    pipe = ElementTree.SubElement(root, "pipe")
    known = {"type": kind, "band": str(band), "opacity": "1", "alphaBand": "-1", "nodataColor": ""}
    return root, ElementTree.SubElement(pipe, "rasterrenderer", {**known, **attributes})


def _hexadecimal(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _channels(colour: Rgb) -> str:
    return ",".join(map(str, (*colour, 255)))


def _document(root: ElementTree.Element) -> str:
    head = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    return head + ElementTree.tostring(root, encoding="unicode")
