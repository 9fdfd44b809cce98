"""Distance to features."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..sentences import say
from . import groups
from .base import DOUBLE, LandslideAlgorithm, tr
from .raster_inputs import RasterParameter


class DistanceFactorAlgorithm(LandslideAlgorithm):
    """Roads, rivers, faults → distance raster."""

    NAME = "distancefactor"
    TITLE = say("Distance to features")
    GROUP = groups.FACTORS
    TAGS = say("road, river, stream, fault, lineament, proximity, Euclidean distance, distance raster")
    HELP = say(
        "Writes the distance in metres from the centre of each cell to the nearest feature: a road, a river, a fault. "
        "It is measured to the geometry itself and not to cells that it was drawn on; inside a polygon it is 0. "
        "Features outside the raster count too, because a road just beyond its edge is near: do not clip them.\n\n"
        "The layer may have any CRS. Distances are true to the ground where the reference raster is in degrees or in "
        "Web Mercator."
    )

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr(say("Features")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("Lines, polygons or points, in any CRS: roads, rivers, faults, settlements."),
        )
        self.add(
            RasterParameter("REFERENCE", tr(say("Reference raster"))),
            say("Its CRS, cell size and extent become the output's: the elevation raster, for example."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_DISTANCE", tr(say("Maximum distance (metres)")), DOUBLE, None, True, 1e-6
            ),
            say("Cells farther away get this value. Without it there is no limit."),
        )
        self.add(
            QgsProcessingParameterBoolean("VALID_ONLY", tr(say("Only where the reference has data")), False),
            say("Cells without data in any band of the reference raster become nodata."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Distance"))), say("float32 GeoTIFF, metres.")
        )
        self.add_threads()
        self.add(
            QgsProcessingParameterString("NAME", tr(say("Name of the factor")), "", False, True),
            say(
                "What the factor is called in a stack, a model and a report: the band's description. A raster that is "
                "given as a file goes by the file's name instead, unless that tells nothing (OUTPUT.tif). Left empty: "
                "after the layer, such as distance_roads."
            ),
        )
        self.add_scheduler()
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr(say("Cells with a distance"))))
        self.addOutput(QgsProcessingOutputNumber("MAXIMUM", tr(say("Greatest distance (metres)"))))

    def call_step(self, parameters, context, feedback):
        from ..steps.distance_factor import distance_factor
        from ..study.factor_names import name_of_distance

        limit = parameters.get("MAX_DISTANCE")
        output = self.output_raster(parameters, "OUTPUT", context)
        features = self.vector(parameters, "INPUT", context)
        name = self.parameterAsString(parameters, "NAME", context).strip()
        summary = distance_factor(
            features,
            self.raster_path(parameters, "REFERENCE", context),
            output,
            max_distance=None if limit in (None, "") else self.parameterAsDouble(parameters, "MAX_DISTANCE", context),
            name=name or name_of_distance(self._layer_name(parameters, features, context)),
            valid_only=self.parameterAsBool(parameters, "VALID_ONLY", context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        self.name_on_load(context, output, summary.name)
        return {"OUTPUT": output, "CELLS": summary.cells, "MAXIMUM": summary.maximum}

    def _layer_name(self, parameters, features, context) -> str:
        """Return what the layer of the features is called, which need not be what its file is called."""
        name = self.parameterAsSource(parameters, "INPUT", context).sourceName()
        # Of 'vectors.gpkg|layername=faults' QGIS 3.22 takes the file's name for the layer's.
        is_of_file = name == os.path.basename(features.source).partition(".")[0]
        return features.layer if is_of_file and features.layer else name
