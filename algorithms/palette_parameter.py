"""The parameter PALETTE: the colours of zones and of susceptibility."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..sentences import commas, say
from .base import INTEGER, LandslideAlgorithm, tr

TITLES = {
    "yellow_purple": say("Yellow to purple, ever darker"),
    "RdYlBu": say("Blue to red (RdYlBu)"),
    "green_red": say("Green to red"),
}


def add_palette(algorithm: LandslideAlgorithm) -> None:
    """Add the parameter PALETTE, after all others but STRICT."""
    from ..analysis.palettes import PALETTES

    algorithm.add(
        QgsProcessingParameterEnum(
            "PALETTE", tr(say("Colours")), [tr(TITLES[name]) for name in PALETTES], False, 0, True
        ),
        say(
            "Of the layer in QGIS. The first can be read in grey print and by the colour-blind; with green to red, "
            "very low and very high look alike there."
        ),
        advanced=True,
    )


def add_map_settings(algorithm: LandslideAlgorithm) -> None:
    """Add the hidden PALETTE, ZONE_POLYGONS and SMALLEST_PATCH of a whole run, for SETTINGS."""
    from ..analysis.palettes import DEFAULT_PALETTE, PALETTES
    from ..study.zones import SMALLEST_PATCH

    algorithm.add(
        QgsProcessingParameterString("PALETTE", tr(say("Colours")), DEFAULT_PALETTE),
        say("One of {known}.", known=commas(PALETTES)),
        hidden=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean("ZONE_POLYGONS", tr(say("Zones as polygons")), False),
        say("Also writes the zones as polygons with their number and name."),
        hidden=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SMALLEST_PATCH",
            tr(say("Smallest patch of the polygons (cells)")),
            INTEGER,
            SMALLEST_PATCH,
            False,
            1,
            1_000_000,
        ),
        say("Smaller patches become part of their largest neighbour; 1 keeps all."),
        hidden=True,
    )


def palette(algorithm: LandslideAlgorithm, parameters, context) -> str:
    """Return the name of the palette chosen."""
    from ..analysis.palettes import PALETTES

    return list(PALETTES)[algorithm.parameterAsEnum(parameters, "PALETTE", context)]
