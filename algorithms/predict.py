"""Predict susceptibility."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
)

from .base import LandslideAlgorithm, tr
from .raster_inputs import RasterParameter


class PredictAlgorithm(LandslideAlgorithm):
    """Stack + network → susceptibility raster."""

    NAME = "predict"
    TITLE = "Predict susceptibility"
    GROUP = "Networks"
    GROUP_ID = "networks"
    HELP = (
        "Runs a network over every cell of a stack that has data in all of the network's factors. Bands are matched to "
        "factors by name, not by position; bands that the network does not know are ignored. Rasters of any size are "
        "worked on in blocks.\n\n"
        "The result is relative susceptibility from 0 to 1, not the probability of a landslide. An ensemble has a "
        "second band with the deviation between its members."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr("Factor stack")), "From 'Build factor stack'.")
        self.add(
            QgsProcessingParameterFile(
                "NETWORK", tr("Network file"), fileFilter=tr("Network files (*.onnx)")
            ),
            "From 'Train network'.",
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Susceptibility")),
            "float32 GeoTIFF, nodata where any factor is.",
        )
        self.add_threads()
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr("Cells predicted")))
        self.addOutput(QgsProcessingOutputNumber("MINIMUM", tr("Lowest susceptibility")))
        self.addOutput(QgsProcessingOutputNumber("MAXIMUM", tr("Highest susceptibility")))

    def check(self, parameters, context):
        from ..dependencies import available

        if available("onnxruntime"):
            from ..models.network_file import check_network_file

            check_network_file(self.parameterAsString(parameters, "NETWORK", context))

    def call_step(self, parameters, context, feedback):
        from ..steps.predict import predict

        output = self.output_raster(parameters, "OUTPUT", context)
        summary = predict(
            self.raster_path(parameters, "INPUT", context),
            self.parameterAsString(parameters, "NETWORK", context),
            output,
            threads=self.threads(parameters, context),
            feedback=feedback,
        )
        self.style_on_load(context, output)
        return {"OUTPUT": output, "CELLS": summary.cells, "MINIMUM": summary.minimum, "MAXIMUM": summary.maximum}
