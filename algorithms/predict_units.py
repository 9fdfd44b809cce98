"""Predict mapping units."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import LandslideAlgorithm, class_count, tr
from .palette_parameter import add_palette, palette


class PredictUnitsAlgorithm(LandslideAlgorithm):
    """Units + model → map of units."""

    NAME = "predictunits"
    TITLE = say("Predict mapping units")
    GROUP = groups.MODELS
    TAGS = say("slope units, polygons, apply model, probability, susceptibility of units, natural breaks, Jenks")
    HELP = say(
        "Runs a model over mapping units and writes the polygons with their probability, the deviation between the "
        "members of an ensemble, and a zone. Zones are natural breaks of the probabilities, in which every unit counts "
        "once, whatever its size.\n\n"
        "As of cells, the probability is relative: it goes by the share of units with landslides among the samples, "
        "or, where the model has both classes weigh alike, by a half."
    )

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr(say("Units with statistics")), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            say("From 'Samples of mapping units', of this area or another one."),
        )
        self.add(
            QgsProcessingParameterFile("NETWORK", tr(say("Model file")), fileFilter=tr(say("Model files (*.onnx)"))),
            say("From 'Train model', which was given such units."),
        )
        self.add(
            class_count("CLASSES", say("Number of zones")),
            say("Five zones are named very low, low, medium, high and very high."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Map of units")), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            say("The polygons with all their fields, probability, deviation, zone and zone_name."),
        )
        add_palette(self)
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("UNITS_PREDICTED", tr(say("Units predicted"))))
        self.addOutput(QgsProcessingOutputNumber("MISSING", tr(say("Units that lack a factor"))))
        self.addOutput(QgsProcessingOutputNumber("MINIMUM", tr(say("Lowest susceptibility"))))
        self.addOutput(QgsProcessingOutputNumber("MAXIMUM", tr(say("Highest susceptibility"))))
        self.addOutput(
            QgsProcessingOutputNumber("OUTSIDE_UNITS", tr(say("Units outside the training range of a factor")))
        )
        self.addOutput(
            QgsProcessingOutputString("ZONE_LIMITS", tr(say("Minimum and upper limits of the zones (JSON)")))
        )

    def check(self, parameters, context):
        from ..dependencies import require_installed
        from ..models.network_file import check_network_file

        require_installed("onnxruntime")
        check_network_file(self.parameterAsString(parameters, "NETWORK", context))

    def call_step(self, parameters, context, feedback):
        from ..steps.predict_units import predict_units

        output = self.output_layer(parameters, "OUTPUT", context)
        result = predict_units(
            self.vector(parameters, "INPUT", context),
            self.parameterAsString(parameters, "NETWORK", context),
            output,
            zones=self.parameterAsInt(parameters, "CLASSES", context),
            palette=palette(self, parameters, context),
            strict=self.strict(parameters, context),
            feedback=feedback,
        )
        return {
            "OUTPUT": output,
            "UNITS_PREDICTED": result.summary.cells,
            "MISSING": result.missing,
            "MINIMUM": result.summary.minimum,
            "MAXIMUM": result.summary.maximum,
            "OUTSIDE_UNITS": result.summary.outside,
            "ZONE_LIMITS": json.dumps(result.limits),
        }
