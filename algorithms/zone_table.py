"""Zone table."""

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
from .inventory_parameters import add_inventory, inventory
from .raster_inputs import RasterParameter


class ZoneTableAlgorithm(LandslideAlgorithm):
    """Zones + landslides → table."""

    NAME = "zonetable"
    TITLE = say("Zone table")
    GROUP = groups.ZONING
    TAGS = (say("frequency ratio"), say("FR"), say("landslide density"), say("zone statistics"), say("validation"))
    HELP = say(
        "For every zone: cells, area in km² and its share, landslides and their share, landslides per km², and the "
        "frequency ratio (share of landslides divided by share of area; 1 is average). Areas are on the ground, also "
        "where the CRS is in degrees.\n\n"
        "All landslides count, also those that the model behind the map was trained on. It may know these by heart, "
        "and then the table flatters it. Given the training samples, number, share and frequency ratio of the "
        "held-out landslides stand beside those of all: judge the map by these."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RasterParameter("INPUT", tr(say("Zones"))),
            say("From 'Zone susceptibility map', or any raster of whole numbers: each is a zone."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("Points or polygons; a polygon counts once."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "SAMPLES", tr(say("Samples")), [QgsProcessing.SourceType.TypeVectorPoint], None, True
            ),
            say(
                "From 'Build training samples': the landslides whose split is 'test' are counted apart too. Without "
                "samples their columns are empty."
            ),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Zone table")), QgsProcessing.SourceType.TypeVector
            ),
            say("One row per zone; the columns that begin with test_ are of held-out landslides."),
        )
        self.add_threads()
        add_inventory(self)
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("AREA_KM2", tr(say("Total area (km²)"))))
        self.addOutput(QgsProcessingOutputNumber("LANDSLIDES_COUNTED", tr(say("Landslides counted"))))
        self.addOutput(
            QgsProcessingOutputNumber("HIGHEST_AREA_PCT", tr(say("Share of the highest zone in the area (%)")))
        )

    def call_step(self, parameters, context, feedback):
        from ..steps.zone_table import zone_table

        output = self.output_layer(parameters, "OUTPUT", context)
        rows = zone_table(
            self.raster_path(parameters, "INPUT", context),
            inventory(self, parameters, context),
            output,
            samples=self.vector(parameters, "SAMPLES", context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        return {
            "OUTPUT": output,
            "AREA_KM2": sum(row.area_km2 for row in rows),
            "LANDSLIDES_COUNTED": sum(row.landslides for row in rows),
            "HIGHEST_AREA_PCT": rows[-1].area_pct,
        }
