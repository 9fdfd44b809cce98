"""Compare two maps."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import INTEGER, LandslideAlgorithm, tr
from .evaluate import common_cells
from .inventory_parameters import add_date_field, add_inventory, inventory
from .raster_inputs import RasterParameter
from .split_parameters import add_block_size, add_seed, block_size

LIMITS = (say("Natural breaks of each map"), say("Natural breaks of the first map for both"))
BOTH_BY_FIRST = 1


class CompareMapsAlgorithm(LandslideAlgorithm):
    """Two maps + landslides → figures, map and table of changes, report."""

    NAME = "comparemaps"
    TITLE = say("Compare two maps")
    GROUP = groups.EVALUATION
    TAGS = say(
        "ROC, AUC, DeLong, difference, success rate curve, prediction rate curve, change of zones, agreement, "
        "validation, map comparison"
    )
    HELP = say(
        "Sets two susceptibility maps beside each other on one inventory, wherever they come from and whatever their "
        "scale, as long as higher means more prone. Both rank the same landslides against the same random cells; the "
        "difference of their AUCs has an interval by spatial blocks, as landslides lie in clusters.\n\n"
        "The raster of changes and its table tell which cells are in another zone of the second map than of the first. "
        "Only cells with a value in both maps count; the second is read on the grid of the first.\n\n"
        "A map ranks landslides better that it was trained on: give samples that held some out of both, or the date "
        "from which on landslides are later than both maps."
    )

    def initAlgorithm(self, config=None):
        from ..study.map_comparison import FEWEST_ZONES, MOST_ZONES

        self.add(
            RasterParameter("INPUT", tr(say("First map"))),
            say("Band 1 of any susceptibility map, ours or another's."),
            in_a_row=True,
        )
        self.add(
            RasterParameter("SECOND", tr(say("Second map"))),
            say("Another map of the same area; on another grid it is resampled to that of the first."),
            in_a_row=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("The whole inventory: no random cell lies on a landslide."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "SAMPLES", tr(say("Samples")), [QgsProcessing.SourceType.TypeVectorPoint], None, True
            ),
            say(
                "From 'Build training samples': only the landslides whose split is 'test' count. Empty: all of them, "
                "or those from a date on."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "CLASSES", tr(say("Number of zones")), INTEGER, 5, False, FEWEST_ZONES, MOST_ZONES
            ),
            say("Of each map, by natural breaks."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("LIMITS", tr(say("Limits of the zones")), [tr(t) for t in LIMITS], False, 0),
            say("For maps of one scale those of the first show where the value itself has changed."),
            advanced=True,
        )
        add_date_field(self)
        self.add(
            QgsProcessingParameterString("DATE", tr(say("Landslides from this date on")), "", False, True),
            say("Only they count: a date such as 2015-06-01, or a year. It needs the field of their dates."),
            advanced=True,
        )
        self._add_cells()
        add_block_size(self)
        add_seed(self)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Changes of zone"))),
            say("24 is a cell of zone 2 in the first map and of zone 4 in the second; with colours and names."),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "TABLE", tr(say("Table of changes")), QgsProcessing.SourceType.TypeVector
            ),
            say("Cells, area and landslides of every pair of zones."),
        )
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr(say("Report")), tr(say("HTML files (*.html)"))),
            say("AUCs, ROC and rate curves together, and the changes, as one HTML page."),
        )
        self.add_threads()
        add_inventory(self)
        self.add_scheduler()
        self.add_strict()
        for name, title in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr(say("Verdict in words"))))

    def _add_cells(self) -> None:
        self.add(
            common_cells(), say("That the landslides are ranked against; all cells, if there are fewer."), advanced=True
        )

    def call_step(self, parameters, context, feedback):
        from ..steps.compare_maps import compare_maps

        paths = {
            "OUTPUT": self.output_raster(parameters, "OUTPUT", context),
            "TABLE": self.output_layer(parameters, "TABLE", context),
            "REPORT": self.output_file(parameters, "REPORT", context, ".html"),
        }
        found = compare_maps(
            self.raster_path(parameters, "INPUT", context),
            self.raster_path(parameters, "SECOND", context),
            inventory(self, parameters, context),
            *paths.values(),
            samples=self.vector(parameters, "SAMPLES", context),
            date=self.parameterAsString(parameters, "DATE", context).strip() or None,
            zones=self.parameterAsInt(parameters, "CLASSES", context),
            same_limits=self.parameterAsEnum(parameters, "LIMITS", context) == BOTH_BY_FIRST,
            common_cells=self.parameterAsInt(parameters, "COMMON_CELLS", context),
            block_size=block_size(self, parameters, context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        first, second, apart = found.first, found.second, found.difference
        values = (
            *(first.test.auc, first.interval.lower, first.interval.upper),
            *(second.test.auc, second.interval.lower, second.interval.upper),
            *(apart.difference, apart.lower, apart.upper, apart.p_value),
            *(first.rate.area_under, second.rate.area_under),
            *(found.changed(1), found.changed(-1), first.test.landslides),
        )
        known = {name: value for name, value in zip(NUMBERS, values) if value == value}
        return {**{name: path for name, path in paths.items() if path}, **known, "VERDICT": tr(found.verdict)}


NUMBERS = {
    "AUC_FIRST": say("AUC of the first map"),
    "AUC_FIRST_LOW": say("AUC of the first map, lower limit of the 95 % interval by spatial blocks"),
    "AUC_FIRST_HIGH": say("AUC of the first map, upper limit of the 95 % interval by spatial blocks"),
    "AUC_SECOND": say("AUC of the second map"),
    "AUC_SECOND_LOW": say("AUC of the second map, lower limit of the 95 % interval by spatial blocks"),
    "AUC_SECOND_HIGH": say("AUC of the second map, upper limit of the 95 % interval by spatial blocks"),
    "DIFFERENCE": say("Difference of the AUCs, first less second"),
    "DIFFERENCE_LOW": say("Difference of the AUCs, lower limit of the 95 % interval"),
    "DIFFERENCE_HIGH": say("Difference of the AUCs, upper limit of the 95 % interval"),
    "P_VALUE": say("Chance of such a difference between equal maps (p)"),
    "RATE_FIRST": say("Area under the rate curve of the first map"),
    "RATE_SECOND": say("Area under the rate curve of the second map"),
    "HIGHER_PCT": say("Share of the area in a higher zone of the second map (%)"),
    "LOWER_PCT": say("Share of the area in a lower zone of the second map (%)"),
    "LANDSLIDES_USED": say("Landslides compared by"),
}
