"""Zone susceptibility map."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import paragraph, say
from . import groups
from .base import FILE_OR_TILES, INTEGER, TILED_HELP, LandslideAlgorithm, class_count, tr
from .palette_parameter import add_palette, palette
from .raster_inputs import RasterParameter
from .reclassify import METHOD_TITLES


def add_limits_from(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add LIMITS_FROM."""
    algorithm.add(
        QgsProcessingParameterFile(
            "LIMITS_FROM",
            tr(say("Limits of the zones from another run")),
            optional=True,
            fileFilter=tr(say("Zones or manifest (*.tif *.tiff *.vrt *.json)")),
        ),
        say(
            "A zone raster made here before, or the manifest.json of a run: its limits are taken instead of new ones, "
            "so that the zones of maps of several years can be compared."
        ),
        advanced=not hidden,
        hidden=hidden,
    )


class ClassifyAlgorithm(LandslideAlgorithm):
    """Susceptibility raster → zones."""

    NAME = "classify"
    TITLE = say("Zone susceptibility map")
    GROUP = groups.ZONING
    TAGS = say("Jenks, natural breaks, zonation, zoning, susceptibility classes, hazard classes, very high")
    HELP = say(
        "Cuts a susceptibility map into zones from very low to very high. Natural breaks are exact over all cells. "
        "The zones carry names and colours inside the file, and a layer style lies beside it."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Susceptibility"))), say("From 'Predict susceptibility'."))
        self.add(
            # Optional, because QGIS 3.22 refuses a missing band in spite of the default.
            QgsProcessingParameterBand("BAND", tr(say("Band")), 1, "INPUT", True),
            say("The band to zone; 1 if left out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("METHOD", tr(say("Method")), [tr(t) for t in METHOD_TITLES], False, 0),
            say("How the limits between zones are found."),
        )
        self.add(
            class_count("CLASSES", say("Number of zones")),
            say("Five zones are named very low, low, medium, high and very high."),
        )
        self.add(
            QgsProcessingParameterString("BREAKS", tr(say("Manual breaks")), "", False, True),
            say("For manual breaks: the limits between zones, ascending, such as '0.2 0.4 0.6 0.8'."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Zones"))),
            paragraph(say("Zones 1 … k, 0 = nodata, with colours and names."), TILED_HELP),
        )
        self.add_threads()
        add_palette(self)
        self.add(
            QgsProcessingParameterVectorDestination(
                "POLYGONS", tr(say("Zones as polygons")), QgsProcessing.SourceType.TypeVectorPolygon, None, True, False
            ),
            say("Also writes the zones as polygons with their number and name; left empty, it does not."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "SMALLEST_PATCH", tr(say("Smallest patch of the polygons (cells)")), INTEGER, 10, False, 1, 1_000_000
            ),
            say("Smaller patches become part of their largest neighbour; 1 keeps all."),
            advanced=True,
        )
        add_limits_from(self)
        self.add_scheduler()
        self.add_strict()
        self.addOutput(
            QgsProcessingOutputString("ZONE_LIMITS", tr(say("Minimum and upper limits of the zones (JSON)")))
        )
        self.addOutput(QgsProcessingOutputNumber("GOODNESS_OF_VARIANCE_FIT", tr(say("Goodness of variance fit"))))
        self.addOutput(QgsProcessingOutputNumber("ZONE_COUNT", tr(say("Zones made"))))

    def call_step(self, parameters, context, feedback):
        from ..analysis.breaks.class_limits import METHODS
        from ..steps.classify import classify

        output = self.output_raster(parameters, "OUTPUT", context, FILE_OR_TILES)
        polygons = self.output_layer(parameters, "POLYGONS", context)
        result = classify(
            self.raster_path(parameters, "INPUT", context),
            output,
            method=METHODS[self.parameterAsEnum(parameters, "METHOD", context)],
            zones=self.parameterAsInt(parameters, "CLASSES", context),
            breaks=self.parameterAsString(parameters, "BREAKS", context),
            band=1 if parameters.get("BAND") in (None, "") else self.parameterAsInt(parameters, "BAND", context),
            strict=self.strict(parameters, context),
            palette=palette(self, parameters, context),
            polygons=polygons,
            smallest_patch=self.parameterAsInt(parameters, "SMALLEST_PATCH", context),
            limits_from=self.parameterAsFile(parameters, "LIMITS_FROM", context) or None,
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {
            "OUTPUT": output,
            "ZONE_LIMITS": json.dumps(result.limits),
            "GOODNESS_OF_VARIANCE_FIT": result.gvf,
            "ZONE_COUNT": len(result.names),
        }
        return {**outputs, "POLYGONS": polygons} if polygons else outputs
