"""Predict susceptibility."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import paragraph, say
from . import groups
from .base import DOUBLE, FILE_OR_TILES, TILED_HELP, LandslideAlgorithm, tr
from .palette_parameter import add_palette, palette
from .parameter_values import is_given
from .prediction_parameter import add_prediction, prediction
from .raster_inputs import RasterParameter


class PredictAlgorithm(LandslideAlgorithm):
    """Stack + network → susceptibility raster."""

    NAME = "predict"
    TITLE = say("Predict susceptibility")
    GROUP = groups.MODELS
    TAGS = say("ONNX, inference, apply model, probability map, susceptibility index, landslide probability, network")
    HELP = say(
        "Runs a model over every cell of a stack that has data in all of the model's factors. Bands are matched to "
        "factors by name, not by position; bands that the model does not know are ignored. Rasters of any size are "
        "worked on in blocks.\n\n"
        "The result is relative susceptibility from 0 to 1, not the probability of a landslide. An ensemble has a "
        "second band with the deviation between its members.\n\n"
        "Cells outside the range of the training samples, or in a category that training never met, are predicted too, "
        "but the model guesses there: they are counted for each factor, and many of them are a warning. A few are "
        "usual even where the model was trained, because samples are few; on another area look at them first."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("From 'Build factor stack'."))
        self.add(
            QgsProcessingParameterFile("NETWORK", tr(say("Model file")), fileFilter=tr(say("Model files (*.onnx)"))),
            say("From 'Train model'."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Susceptibility"))),
            paragraph(say("float32 GeoTIFF, nodata where any factor is."), TILED_HELP),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "TABLE",
                tr(say("Cells outside the training range")),
                QgsProcessing.SourceType.TypeVector,
                None,
                True,
                False,
            ),
            say(
                "A table with one row per factor: the training range, and the cells below it, above it and in "
                "categories that training never met."
            ),
            advanced=True,
        )
        self.add_threads()
        add_palette(self)
        self.add(
            QgsProcessingParameterNumber(
                "LANDSLIDE_SHARE", tr(say("Share of cells with landslides")), DOUBLE, None, True, 1e-9, 1 - 1e-9
            ),
            say(
                "Turns the relative susceptibility into the probability that a cell holds a landslide: cells with "
                "landslides divided by all cells with data, such as 0.0007. Only for an inventory that is complete and "
                "non-landslides drawn at random; the order of the cells stays the same. Left empty: relative "
                "susceptibility."
            ),
            advanced=True,
        )
        add_prediction(self)
        self.add(
            QgsProcessingParameterFileDestination(
                "IMITATION", tr(say("File of the small model")), tr(say("Model files (*.onnx)")), None, True, False
            ),
            say(
                "Keeps the small model that imitates the ensemble, if one makes the map: a model file like others, "
                "which predicts other stacks at once."
            ),
            advanced=True,
        )
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr(say("Cells predicted"))))
        self.addOutput(QgsProcessingOutputNumber("MINIMUM", tr(say("Lowest susceptibility"))))
        self.addOutput(QgsProcessingOutputNumber("MAXIMUM", tr(say("Highest susceptibility"))))
        self.addOutput(
            QgsProcessingOutputNumber("OUTSIDE_CELLS", tr(say("Cells outside the training range of a factor")))
        )
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE_PCT", tr(say("Their share of the cells (%)"))))
        self.addOutput(QgsProcessingOutputNumber("IMITATION_DIFFERENCE", tr(say("Mean difference of the small model"))))
        self.addOutput(QgsProcessingOutputNumber("ZONES_ALIKE_PCT", tr(say("Cells in the same zone by both (%)"))))
        self.addOutput(QgsProcessingOutputString("OUTSIDE_FACTORS", tr(say("Cells outside, by factor (JSON)"))))

    def check(self, parameters, context):
        from ..dependencies import require_installed
        from ..models.network_file import check_network_file

        require_installed("onnxruntime")
        check_network_file(self.parameterAsString(parameters, "NETWORK", context))

    def call_step(self, parameters, context, feedback):
        from ..steps.predict import predict
        from ..study.training_range import outside_json

        output = self.output_raster(parameters, "OUTPUT", context, FILE_OR_TILES)
        table = self.output_layer(parameters, "TABLE", context)
        imitation = self.output_file(parameters, "IMITATION", context, ".onnx")
        summary = predict(
            self.raster_path(parameters, "INPUT", context),
            self.parameterAsString(parameters, "NETWORK", context),
            output,
            table,
            strict=self.strict(parameters, context),
            palette=palette(self, parameters, context),
            landslide_share=self.parameterAsDouble(parameters, "LANDSLIDE_SHARE", context)
            if is_given(parameters, "LANDSLIDE_SHARE")
            else None,
            prediction=prediction(self, parameters, context),
            imitation=imitation,
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {
            "OUTPUT": output,
            "CELLS": summary.cells,
            "MINIMUM": summary.minimum,
            "MAXIMUM": summary.maximum,
            "OUTSIDE_CELLS": summary.outside,
            "OUTSIDE_PCT": summary.outside_pct,
            "OUTSIDE_FACTORS": outside_json(summary.factors),
        }
        if table:
            outputs["TABLE"] = table
        if summary.likeness is not None and summary.likeness.cells:
            outputs["IMITATION_DIFFERENCE"] = summary.likeness.difference
            outputs["ZONES_ALIKE_PCT"] = 100 * summary.likeness.zones_alike
        if imitation and summary.is_imitated:
            outputs["IMITATION"] = imitation
        return outputs
