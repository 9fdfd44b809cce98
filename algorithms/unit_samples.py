"""Samples of mapping units."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr
from .inventory_parameters import add_inventory, inventory
from .raster_inputs import RasterParameter
from .split_parameters import SPLITS_IN_SPACE, add_split, split_settings

LABEL_TITLES = (
    say("A landslide lies in it"),
    say("At least so many landslides lie in it"),
    say("Landslides cover at least such a share of it"),
)
STATISTIC_TITLES = (say("Mean"), say("Standard deviation"), say("Range"))
COUNT_TITLES = {
    "UNITS_WRITTEN": say("Units"),
    "LANDSLIDE_UNITS": say("Units with landslides"),
    "TEST_LANDSLIDE_UNITS": say("Units with landslides that are held out"),
    "WITHOUT_CELLS": say("Units left out, without a valid cell"),
    "OUTSIDE": say("Landslides in none of the units"),
}


class UnitSamplesAlgorithm(LandslideAlgorithm):
    """Stack + polygons → units with statistics of the factors."""

    NAME = "unitsamples"
    TITLE = say("Samples of mapping units")
    GROUP = groups.SAMPLES
    TAGS = say(
        "slope units, SU, terrain units, polygons, r.slopeunits, LAND-SE, SZ-plugin, zonal statistics, catchments, "
        "administrative units, coverage fraction, exactextract"
    )
    HELP = say(
        "Makes samples of polygons instead of cells: slope units, small catchments or any others. Each gets the mean, "
        "the standard deviation and the range of every factor, and the share of each category; a cell counts by the "
        "share of it that the polygon covers. 'Train model' takes the result as it takes other samples, 'Predict "
        "mapping units' and 'Evaluate mapping units' take the model.\n\n"
        "Without landslides there are statistics alone, for predicting another area.\n\n"
        "It needs the package exactextract."
    )

    def initAlgorithm(self, config=None):
        from ..study.units import DEFAULT_LABELS

        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("From 'Build factor stack'."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "UNITS", tr(say("Mapping units")), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            say("Polygons that do not overlap, such as slope units by r.slopeunits, in any CRS."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True
            ),
            say("Points or polygons, in any CRS. Without them the units get no label."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "LABEL", tr(say("A unit has landslides if")), [tr(title) for title in LABEL_TITLES], False, 0
            ),
            say(
                "A landslide lies where a point on it does; the third takes landslides that are polygons. How many it "
                "needs, or which share, stands below."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEAST_COUNT", tr(say("At least so many landslides")), INTEGER, DEFAULT_LABELS.least_count, False, 1
            ),
            say("Where the label goes by the number of landslides."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEAST_SHARE",
                tr(say("At least this share of the area (%)")),
                DOUBLE,
                DEFAULT_LABELS.least_share,
                False,
                0.000001,
                100.0,
            ),
            say("Where the label goes by the share; slivers at the border of a unit stay below it."),
            advanced=True,
        )
        add_split(self, SPLITS_IN_SPACE)  # a unit holds landslides of several dates
        self.add(
            QgsProcessingParameterEnum(
                "STATISTICS", tr(say("Statistics")), [tr(t) for t in STATISTIC_TITLES], True, [0, 1, 2]
            ),
            say("Of factors that are no categories; each becomes a factor of the model, such as slope_mean."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField("ID_FIELD", tr(say("Field that names a unit")), None, "UNITS", optional=True),
            say("Its value goes into the field unit_name; otherwise that is the number of the feature."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Units as samples")), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            say(
                "The polygons with label, split, block, how many landslides they hold, which share these cover, and a "
                "field per statistic."
            ),
        )
        add_inventory(self)
        self.add_strict()
        for name, title in COUNT_TITLES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def check(self, parameters, context):
        from ..dependencies import require_installed

        require_installed("exactextract")
        split_settings(self, parameters, context)

    def call_step(self, parameters, context, feedback):
        from ..steps.unit_samples import unit_samples
        from ..study.units import LABEL_RULES, STATISTICS, UnitLabels

        output = self.output_layer(parameters, "OUTPUT", context)
        result = unit_samples(
            self.raster_path(parameters, "INPUT", context),
            self.vector(parameters, "UNITS", context),
            inventory(self, parameters, context),
            output,
            split_settings(self, parameters, context),
            labels=UnitLabels(
                LABEL_RULES[self.parameterAsEnum(parameters, "LABEL", context)],
                self.parameterAsInt(parameters, "LEAST_COUNT", context),
                self.parameterAsDouble(parameters, "LEAST_SHARE", context),
            ),
            statistics=[STATISTICS[n] for n in self.parameterAsEnums(parameters, "STATISTICS", context)],
            id_field=self.parameterAsString(parameters, "ID_FIELD", context),
            strict=self.strict(parameters, context),
            feedback=feedback,
        )
        held = 0 if result.samples is None else result.samples.counts()["test landslides"]
        counts = (result.units, result.landslide_units, held, result.without_cells, result.outside)
        return {"OUTPUT": output, **dict(zip(COUNT_TITLES, counts))}
