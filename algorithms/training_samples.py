"""Build training samples."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import LandslideAlgorithm, tr
from .inventory_parameters import add_inventory, inventory
from .raster_inputs import RasterParameter
from .split_parameters import add_dates, add_split, split_settings


class TrainingSamplesAlgorithm(LandslideAlgorithm):
    """Landslides + non-landslides → samples."""

    NAME = "trainingsamples"
    TITLE = say("Build training samples")
    GROUP = groups.SAMPLES
    TAGS = (say("training data"), say("train test split"), say("dataset"), say("held-out samples"))
    HELP = say(
        "Reads the factor values at landslides and non-landslide points and parts the samples into training and test. "
        "One sample per cell: landslides that share a cell become one."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("From 'Build factor stack'."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("Points or polygons, in any CRS."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "NEGATIVES", tr(say("Non-landslide points")), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            say("From 'Sample non-landslide points', or your own."),
        )
        add_split(self)
        self.add(
            QgsProcessingParameterBoolean("ALL_CELLS", tr(say("Take every cell of a polygon")), False),
            say("Otherwise a polygon gives one sample, at a point on its surface."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Training samples")), QgsProcessing.SourceType.TypeVectorPoint
            ),
            say(
                "Points with label (1 landslide, 0 not), split (train or test), strategy, block, and a field per "
                "factor: whole numbers for categories."
            ),
        )
        add_inventory(self)
        add_dates(self)
        self.add_scheduler()
        self.add_strict()
        for name, title in COUNT_TITLES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def check(self, parameters, context):
        split_settings(self, parameters, context)

    def call_step(self, parameters, context, feedback):
        from ..steps.training_samples import training_samples

        output = self.output_layer(parameters, "OUTPUT", context)
        samples = training_samples(
            self.raster_path(parameters, "INPUT", context),
            inventory(self, parameters, context),
            self.vector(parameters, "NEGATIVES", context),
            output,
            split_settings(self, parameters, context),
            all_cells=self.parameterAsBool(parameters, "ALL_CELLS", context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        return {"OUTPUT": output, **dict(zip(COUNT_TITLES, samples.counts().values()))}


COUNT_TITLES = {
    "TRAIN_LANDSLIDES": say("Training landslides"),
    "TRAIN_NON_LANDSLIDES": say("Training non-landslides"),
    "TEST_LANDSLIDES": say("Test landslides"),
    "TEST_NON_LANDSLIDES": say("Test non-landslides"),
}
