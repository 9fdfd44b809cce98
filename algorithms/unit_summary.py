"""Summary of a map per unit."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import LandslideAlgorithm, tr
from .raster_inputs import RasterParameter


class UnitSummaryAlgorithm(LandslideAlgorithm):
    """Map + polygons or lines → figures of each."""

    NAME = "unitsummary"
    TITLE = say("Summary of a map per unit")
    GROUP = groups.ZONING
    TAGS = say(
        "zonal statistics, municipality, district, catchment, road section, exposure, mean susceptibility, share of "
        "zones, exactextract"
    )
    HELP = say(
        "Gives municipalities, catchments or road sections the mean and the maximum of a map in them and, of a zone "
        "map, the share of each zone. A cell counts by the share of it that a polygon covers, or by the length of the "
        "line in it; for the surroundings of a road give a buffer of it.\n\n"
        "It needs the package exactextract."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RasterParameter("INPUT", tr(say("Map"))), say("Any raster, such as a susceptibility map; its first band.")
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "UNITS",
                tr(say("Polygons or lines")),
                [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorLine],
            ),
            say("In any CRS. They may overlap."),
        )
        self.add(
            RasterParameter("ZONES", tr(say("Zones")), None, True),
            say("From 'Zone susceptibility map', or any raster of whole numbers: each is a zone."),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Summary")), QgsProcessing.SourceType.TypeVectorAnyGeometry
            ),
            say(
                "The polygons or lines with their own fields, cells (of lines: length), mean, maximum and, of each "
                "zone, its share in per cent (zone_1_pct …)."
            ),
        )
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("UNITS_WRITTEN", tr(say("Units"))))
        self.addOutput(QgsProcessingOutputNumber("WITHOUT_CELLS", tr(say("Units without a valid cell"))))

    def check(self, parameters, context):
        from ..dependencies import require_installed

        require_installed("exactextract")

    def call_step(self, parameters, context, feedback):
        from ..steps.unit_summary import unit_summary

        output = self.output_layer(parameters, "OUTPUT", context)
        result = unit_summary(
            self.raster_path(parameters, "INPUT", context),
            self.vector(parameters, "UNITS", context),
            output,
            self.raster_path(parameters, "ZONES", context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        return {"OUTPUT": output, "UNITS_WRITTEN": result.units, "WITHOUT_CELLS": result.without_cells}
