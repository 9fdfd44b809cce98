"""The parameter PALETTE: the colours of zones and of susceptibility."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum

from ..sentences import say
from .base import LandslideAlgorithm, tr

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


def palette(algorithm: LandslideAlgorithm, parameters, context) -> str:
    """Return the name of the palette chosen."""
    from ..analysis.palettes import PALETTES

    return list(PALETTES)[algorithm.parameterAsEnum(parameters, "PALETTE", context)]
