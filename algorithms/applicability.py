"""Area of applicability."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import LandslideAlgorithm, tr
from .raster_inputs import RasterParameter
from .split_parameters import add_seed, fold_count

# In the order of the list, which is permanent.
SIDES = {None: say("As the model file says"), "training": say("Training samples"), "all": say("All samples")}


class ApplicabilityAlgorithm(LandslideAlgorithm):
    """Stack + samples + network → where the map of it may be trusted."""

    NAME = "applicability"
    TITLE = say("Area of applicability")
    GROUP = groups.EVALUATION
    TAGS = say(
        "AOA, DI, LPD, CAST, dissimilarity index, local point density, extrapolation, transferability, uncertainty, "
        "novelty, feature space"
    )
    HELP = say(
        "Says of every cell how like the training samples it is. A model answers everywhere, also where it has seen "
        "nothing like it; the figures of a test hold only for places that are like those it learnt from.\n\n"
        "The dissimilarity index is the distance to the nearest training sample, in factors that are scaled and "
        "weighed by their importance to the model, over the mean distance between two samples. The local point density "
        "counts the samples nearer than the threshold. The threshold is the greatest index that training samples have "
        "when each is compared with those of other spatial blocks alone, outliers left out: cells above it are outside "
        "the area of applicability (Meyer and Pebesma 2021, as in the R package CAST).\n\n"
        "In QGIS what is outside is veiled in grey, and hatched by 'Polygons outside': put the layer above the "
        "susceptibility."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RasterParameter("INPUT", tr(say("Factor stack"))),
            say("What the map is made of: of the area where the model was trained, or of another one."),
            in_a_row=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "SAMPLES", tr(say("Training samples")), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            say("From 'Build training samples': those that the model was trained on."),
        )
        self.add(
            QgsProcessingParameterFile(
                "NETWORK", tr(say("Model file")), fileFilter=tr(say("Model files (*.onnx)")), optional=True
            ),
            say(
                "From 'Train model'. Its factors are compared, each weighed by its permutation importance on the "
                "held-out samples. Left empty: all factors that stack and samples share, which weigh alike."
            ),
            in_a_row=True,
        )
        self.add(
            RasterParameter("ZONES", tr(say("Zone map")), None, True),
            say("From 'Zone susceptibility map': the share outside is told of each zone too."),
            in_a_row=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "SIDE", tr(say("Samples to compare with")), [tr(title) for title in SIDES.values()], False, 0
            ),
            say(
                "Those that the model was trained on: the model file says which these are, and without one the "
                "training samples are taken. Where all of them trained, as in a run of all steps by default, no test "
                "is left."
            ),
            advanced=True,
        )
        self.add(
            fold_count(),
            say(
                "Those of the cross-validation that judged the model: its spatial folds then make the threshold. 0: "
                "the spatial blocks of the samples do."
            ),
            advanced=True,
        )
        add_seed(self)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Area of applicability"))),
            say(
                "float32 GeoTIFF of three bands: dissimilarity index, local point density, and 1 in the area of "
                "applicability, 0 outside."
            ),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "TABLE", tr(say("Shares outside")), QgsProcessing.SourceType.TypeVector, None, True, False
            ),
            say("A table with the cells and the share of the area outside, of the whole map and of each zone."),
            advanced=True,
        )
        self.add_threads()
        self.add_scheduler()
        self.add_strict()
        self.add(
            QgsProcessingParameterVectorDestination(
                "POLYGONS", tr(say("Polygons outside")), QgsProcessing.SourceType.TypeVectorPolygon, None, True, False
            ),
            say(
                "What is outside, as hatched polygons to lie over a map; patches of fewer than four cells are left "
                "out. Left empty, none are written."
            ),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("THRESHOLD", tr(say("Threshold of the dissimilarity index"))))
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr(say("Cells with data"))))
        self.addOutput(
            QgsProcessingOutputNumber("OUTSIDE_PCT", tr(say("Share of the area outside the area of applicability (%)")))
        )
        self.addOutput(
            QgsProcessingOutputNumber("VERY_HIGH_OUTSIDE_PCT", tr(say("Share of the highest zone outside it (%)")))
        )
        self.addOutput(QgsProcessingOutputNumber("AUC_INSIDE", tr(say("AUC of the held-out samples inside"))))
        self.addOutput(QgsProcessingOutputNumber("AUC_OUTSIDE", tr(say("AUC of the held-out samples outside"))))

    def check(self, parameters, context):
        from ..dependencies import require_installed
        from ..models.network_file import check_network_file

        network = self.parameterAsString(parameters, "NETWORK", context)
        if network:
            require_installed("onnxruntime")
            check_network_file(network)

    def call_step(self, parameters, context, feedback):
        from ..steps.applicability import applicability

        output = self.output_raster(parameters, "OUTPUT", context)
        table = self.output_layer(parameters, "TABLE", context)
        polygons = self.output_layer(parameters, "POLYGONS", context)
        found = applicability(
            self.raster_path(parameters, "INPUT", context),
            self.vector(parameters, "SAMPLES", context),
            output,
            self.parameterAsString(parameters, "NETWORK", context) or None,
            table,
            polygons=polygons,
            zones=self.raster_path(parameters, "ZONES", context),
            side=list(SIDES)[self.parameterAsEnum(parameters, "SIDE", context)],
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {
            "OUTPUT": output,
            "THRESHOLD": found.threshold,
            "CELLS": found.whole.cells,
            "OUTSIDE_PCT": found.whole.outside_pct,
        }
        if found.zones and found.zones[-1].cells:
            outputs["VERY_HIGH_OUTSIDE_PCT"] = found.zones[-1].outside_pct
        for name, test in (("AUC_INSIDE", found.inside), ("AUC_OUTSIDE", found.outside)):
            if test is not None:
                outputs[name] = test.auc
        if table:
            outputs["TABLE"] = table
        if polygons:
            outputs["POLYGONS"] = polygons
        return outputs
