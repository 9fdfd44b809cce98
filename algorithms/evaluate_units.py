"""Evaluate mapping units."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import LandslideAlgorithm, tr
from .split_parameters import add_seed, fold_count

NUMBERS = {
    "AUC_ALL": say("AUC against all units without landslides"),
    "AUC_ALL_LOW": say("AUC against all units without landslides, lower limit of the 95 % interval"),
    "AUC_ALL_HIGH": say("AUC against all units without landslides, upper limit of the 95 % interval"),
    "AUC_HELD_OUT": say("AUC against held-out units alone"),
    "AUC_HELD_OUT_LOW": say("AUC against held-out units alone, lower limit of the 95 % interval"),
    "AUC_HELD_OUT_HIGH": say("AUC against held-out units alone, upper limit of the 95 % interval"),
    "AUC_ALL_RANDOM_FOLDS": say("AUC against all units without landslides, random folds"),
    "AUC_HELD_OUT_RANDOM_FOLDS": say("AUC against held-out units alone, random folds"),
    "AUC_ALL_SPATIAL_FOLDS": say("AUC against all units without landslides, spatial folds"),
    "AUC_HELD_OUT_SPATIAL_FOLDS": say("AUC against held-out units alone, spatial folds"),
}


class EvaluateUnitsAlgorithm(LandslideAlgorithm):
    """Units + model → figures and report."""

    NAME = "evaluateunits"
    TITLE = say("Evaluate mapping units")
    GROUP = groups.EVALUATION
    TAGS = say("slope units, ROC, AUC, validation, cross-validation, spatial folds, random folds, held-out units")
    HELP = say(
        "Judges a model of mapping units. Units with landslides that were held out are set against all units without, "
        "as the map is read, and against those without that were held out too, of which none trained: where the two "
        "differ, believe the second.\n\n"
        "In the folds the same kind of model is trained anew with the same settings: in random folds over units, and "
        "in spatial ones that hold out whole blocks of them."
    )

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr(say("Units as samples")), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            say("From 'Samples of mapping units': those that the model was trained on."),
        )
        self.add(
            QgsProcessingParameterFile("NETWORK", tr(say("Model file")), fileFilter=tr(say("Model files (*.onnx)"))),
            say("From 'Train model', which was given these units."),
        )
        self.add(
            fold_count(5),
            say("The model is trained anew in so many random folds, and again in as many spatial ones; 0 = none."),
        )
        add_seed(self)
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Table of the tests")), QgsProcessing.SourceType.TypeVector
            ),
            say("One row per test: that of the split, each fold, and the mean of the folds of each kind (fold 0)."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr(say("Report")), tr(say("HTML files (*.html)")), None, True
            ),
            say("Measures, ROC curves and folds as one HTML page."),
        )
        self.add_threads()
        self.add_scheduler()
        self.add_strict()
        for name, title in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def check(self, parameters, context):
        from ..dependencies import FOR_REPORTS, require_installed
        from ..models.imitation import ensemble_of
        from ..models.network_file import check_network_file
        from ..models.registry import find_network
        from ..study.folds import check_fold_count

        folds = self.parameterAsInt(parameters, "FOLDS", context)
        check_fold_count(folds)
        require_installed("onnxruntime", *(FOR_REPORTS if parameters.get("REPORT") else ()))
        metadata = check_network_file(self.parameterAsString(parameters, "NETWORK", context))
        if folds:
            require_installed(*find_network(ensemble_of(metadata)["network"]).packages)

    def call_step(self, parameters, context, feedback):
        from ..workflows.evaluate_units import evaluate_units

        table = self.output_layer(parameters, "OUTPUT", context)
        report = self.output_file(parameters, "REPORT", context, ".html")
        result = evaluate_units(
            self.vector(parameters, "INPUT", context),
            self.parameterAsString(parameters, "NETWORK", context),
            table,
            report,
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {"OUTPUT": table}
        for name, test in (("ALL", result.every), ("HELD_OUT", result.apart)):
            outputs.update(
                {
                    f"AUC_{name}": test.auc,
                    f"AUC_{name}_LOW": test.by_blocks.lower,
                    f"AUC_{name}_HIGH": test.by_blocks.upper,
                }
            )
        for found in result.validations:
            kind = found.kind.upper()
            outputs[f"AUC_ALL_{kind}_FOLDS"] = found.every.auc
            outputs[f"AUC_HELD_OUT_{kind}_FOLDS"] = found.apart.auc
        return {**outputs, "REPORT": report} if report else outputs
