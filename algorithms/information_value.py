"""Information value."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import paragraph, say
from . import groups
from .base import DOUBLE, FILE_OR_TILES, TILED_HELP, LandslideAlgorithm, class_count, tr
from .inventory_parameters import add_inventory, inventory
from .raster_inputs import RasterParameter
from .split_parameters import add_dates, add_split, split_settings

SPLIT_TITLES = [
    say("Training landslides of a random split"),
    say("Training landslides of a block split"),
    say("All landslides"),
    say("Training landslides of a split by time"),
]
ALL = 2
TIME = 3


def split_or_all(algorithm: LandslideAlgorithm, parameters, context):
    """Return SPLIT with what belongs to it as `SplitSettings`, None for all landslides."""
    from ..study.split import BY_TIME, SPLITS

    which = algorithm.parameterAsEnum(parameters, "SPLIT", context)
    if which == ALL:
        return None
    return split_settings(algorithm, parameters, context, BY_TIME if which == TIME else SPLITS[which])


def add_value_settings(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add CLASSES and ALPHA, for algorithms that compute information values on their way."""
    algorithm.add(
        class_count("CLASSES", say("Classes of each factor")),
        say("Natural-breaks classes for the information value."),
        advanced=not hidden,
        hidden=hidden,
    )
    algorithm.add(
        _smoothing(),
        say(
            "Of the information value; 0 is the usual formula, where a class without landslides has the value 0, above "
            "one with few; 1 is customary."
        ),
        advanced=not hidden,
        hidden=hidden,
    )


def _smoothing() -> QgsProcessingParameterNumber:
    from ..analysis.information_value import HIGHEST_ALPHA, LOWEST_ALPHA

    return QgsProcessingParameterNumber(
        "ALPHA", tr(say("Smoothing constant")), DOUBLE, 0.0, False, LOWEST_ALPHA, HIGHEST_ALPHA
    )


class InformationValueAlgorithm(LandslideAlgorithm):
    """Class stack + landslides → table and summed raster."""

    NAME = "informationvalue"
    TITLE = say("Information value")
    GROUP = groups.INFORMATION_VALUE
    TAGS = say(
        "frequency ratio, FR, IV, weight of evidence, weights of evidence, WoE, bivariate statistics, certainty "
        "factor, landslide density"
    )
    HELP = say(
        "For every class of every factor: I = ln((landslides in the class / all landslides) / (cells in the class / "
        "all cells)). Above 0 landslides are more frequent than average, below 0 less. The raster is the sum over "
        "the factors.\n\n"
        "Landslides that a model will be tested on must not shape this map, so only the training landslides of the "
        "split are counted: choose the same split, share, block size and seed in 'Build training samples'. Choose 'All "
        "landslides' for a map that nothing will be tested on."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RasterParameter("INPUT", tr(say("Class stack"))),
            say("From 'Reclassify factors', or any raster of whole numbers: its classes are labelled by their value."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("Points or polygons, in any CRS. Those outside the raster or on nodata are counted and reported."),
        )
        self.add(
            QgsProcessingParameterBoolean("ALL_CELLS", tr(say("Count every cell of a polygon")), False),
            say("Otherwise a polygon counts once, at a point on its surface."),
            advanced=True,
        )
        self.add(
            _smoothing(),
            say(
                "0: the usual formula, where a class without landslides has the value 0. Above 0: Laplace smoothing, "
                "which gives such a class a low value; 1 is customary."
            ),
            advanced=True,
        )
        add_split(self, SPLIT_TITLES)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Information-value map"))),
            paragraph(say("The sum of the information values over the factors, float32."), TILED_HELP),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "TABLE", tr(say("Information-value table")), QgsProcessing.SourceType.TypeVector
            ),
            say("One row per factor and class."),
        )
        self.add_threads()
        add_inventory(self)
        add_dates(self)
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr(say("Cells"))))
        self.addOutput(QgsProcessingOutputNumber("LANDSLIDES_USED", tr(say("Landslides counted"))))
        self.addOutput(QgsProcessingOutputNumber("LANDSLIDES_OUTSIDE", tr(say("Landslides outside the raster"))))
        self.addOutput(QgsProcessingOutputNumber("LANDSLIDES_ON_NODATA", tr(say("Landslides on nodata"))))

    def call_step(self, parameters, context, feedback):
        from ..steps.information_value import information_value
        from ..study.split import DEFAULT_SPLIT

        split = split_or_all(self, parameters, context)
        output = self.output_raster(parameters, "OUTPUT", context, FILE_OR_TILES)
        table = self.output_layer(parameters, "TABLE", context)
        result = information_value(
            self.raster_path(parameters, "INPUT", context),
            inventory(self, parameters, context),
            output,
            table,
            alpha=self.parameterAsDouble(parameters, "ALPHA", context),
            all_cells=self.parameterAsBool(parameters, "ALL_CELLS", context),
            split=split or DEFAULT_SPLIT,
            from_all=split is None,
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        return {
            "OUTPUT": output,
            "TABLE": table,
            "CELLS": result.cells,
            "LANDSLIDES_USED": result.used,
            "LANDSLIDES_OUTSIDE": result.landslides.outside,
            "LANDSLIDES_ON_NODATA": result.landslides.on_nodata,
        }
