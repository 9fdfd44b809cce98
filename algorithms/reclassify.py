"""Reclassify factors."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..errors import ParameterError
from ..sentences import paragraph, say
from . import groups
from .base import FILE_OR_TILES, TILED_HELP, LandslideAlgorithm, class_count, tr
from .raster_inputs import RasterParameter

METHOD_TITLES = [say("Natural breaks"), say("Quantile"), say("Equal interval"), say("Manual breaks")]


class ReclassifyAlgorithm(LandslideAlgorithm):
    """Factor stack → class stack."""

    NAME = "reclassify"
    TITLE = say("Reclassify factors")
    GROUP = groups.INFORMATION_VALUE
    TAGS = say("Jenks, natural breaks, quantile, equal interval, discretise, classification")
    HELP = say(
        "Cuts every continuous factor of a stack into classes and keeps categories as they are. Natural breaks are "
        "exact over all valid cells: none is left out, and the result is the same every time. The classes' limits "
        "travel in the output's band metadata and are listed in the log with the goodness of variance fit."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("From 'Build factor stack'."))
        self.add(
            QgsProcessingParameterEnum("METHOD", tr(say("Method")), [tr(t) for t in METHOD_TITLES], False, 0),
            say("How limits between classes are found. Categorical factors keep their categories whatever the method."),
        )
        self.add(class_count("CLASSES", say("Number of classes")), say("Classes of each continuous factor."))
        self.add(
            QgsProcessingParameterString("FACTOR_CLASSES", tr(say("Other numbers of classes")), "", False, True),
            say("For factors that shall have another number of classes: 'slope=6; ndvi=4'."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("BREAKS", tr(say("Manual breaks")), "", True, True),
            say(
                "Limits between classes for factors of your choice, whatever the method: 'slope=10 20 30; ndvi=0.4 "
                "0.6'. The method 'Manual breaks' needs them for every continuous factor. A value equal to a limit "
                "belongs to the lower class."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Class stack"))),
            paragraph(say("Classes 1 … k of each factor, 0 = nodata."), TILED_HELP),
        )
        self.add_threads()
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputString("CLASS_LIMITS", tr(say("Class limits of every factor (JSON)"))))
        self.addOutput(
            QgsProcessingOutputString("GOODNESS_OF_VARIANCE_FIT", tr(say("Goodness of variance fit by factor (JSON)")))
        )

    def settings(self, parameters, context) -> dict:
        """Return the step's settings from the parameters."""
        from ..analysis.breaks.class_limits import METHODS
        from ..study.factor_settings import parse_factor_settings

        counts = parse_factor_settings(
            self.parameterAsString(parameters, "FACTOR_CLASSES", context), say("numbers of classes")
        )
        for name, values in counts.items():
            if len(values) > 1 or values[0] != int(values[0]):
                raise ParameterError(
                    say("The number of classes of '{name}' must be one whole number: write '{name}=6'.", name=name)
                )
        return {
            "method": METHODS[self.parameterAsEnum(parameters, "METHOD", context)],
            "classes": self.parameterAsInt(parameters, "CLASSES", context),
            "factor_classes": {name: int(values[0]) for name, values in counts.items()},
            "breaks": parse_factor_settings(self.parameterAsString(parameters, "BREAKS", context), say("breaks")),
        }

    def check(self, parameters, context):
        self.settings(parameters, context)

    def call_step(self, parameters, context, feedback):
        from ..steps.reclassify import reclassify

        stack = reclassify(
            self.raster_path(parameters, "INPUT", context),
            self.output_raster(parameters, "OUTPUT", context, FILE_OR_TILES),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
            **self.settings(parameters, context),
        )
        return {
            "OUTPUT": stack.info.path,
            "CLASS_LIMITS": json.dumps({f.name: [f.lower[0], *f.upper] for f in stack.factors}),
            "GOODNESS_OF_VARIANCE_FIT": json.dumps({f.name: f.gvf for f in stack.factors if f.gvf is not None}),
        }
