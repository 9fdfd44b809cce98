"""Author, organisation and logo: keys of SETTINGS."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterString

from ..sentences import say
from .base import LandslideAlgorithm, tr

IMPRINT_KEYS = ("author", "organisation", "logo")


def add_imprint(algorithm: LandslideAlgorithm) -> None:
    """Add AUTHOR, ORGANISATION and LOGO."""
    algorithm.add(
        QgsProcessingParameterString("AUTHOR", tr(say("Author")), "", False, True),
        say("Stands on the report and the map."),
        hidden=True,
    )
    algorithm.add(
        QgsProcessingParameterString("ORGANISATION", tr(say("Organisation")), "", False, True),
        say("Stands on the report and the map."),
        hidden=True,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "LOGO", tr(say("Logo")), optional=True, fileFilter=tr(say("Pictures (*.png *.jpg *.jpeg *.svg)"))
        ),
        say("Stands on the report and, unless it is an SVG, on the map: a picture of at most 1 MB."),
        hidden=True,
    )


def imprint(algorithm: LandslideAlgorithm, parameters, context):
    """Return AUTHOR, ORGANISATION and LOGO as an `Imprint`; raise a `LandslideError` if they will not do."""
    from ..study.imprint import Imprint, read_logo

    logo = algorithm.parameterAsFile(parameters, "LOGO", context)
    read_logo(logo)
    return Imprint(
        algorithm.parameterAsString(parameters, "AUTHOR", context).strip(),
        algorithm.parameterAsString(parameters, "ORGANISATION", context).strip(),
        logo,
    )
