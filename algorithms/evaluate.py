"""Evaluate."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..sentences import say
from . import groups
from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr
from .inventory_parameters import add_date_field, add_inventory, inventory
from .negative_samples import add_strategy_settings, negative_settings
from .raster_inputs import RasterParameter
from .split_parameters import add_block_size, add_seed, block_size, fold_count

FORWARD = say("forward-in-time")
MEASURES = {
    "ACCURACY": say("Accuracy"),
    "PRECISION": say("Precision"),
    "RECALL": say("Recall"),
    "F1": say("F1"),
    "AUC": say("AUC"),
    "AUC_LOW": say("AUC, lower limit of the 95 % interval"),
    "AUC_HIGH": say("AUC, upper limit of the 95 % interval"),
    "AUC_BLOCK_LOW": say("AUC, lower limit of the 95 % interval by spatial blocks"),
    "AUC_BLOCK_HIGH": say("AUC, upper limit of the 95 % interval by spatial blocks"),
}
BY_CHANCE = {
    "CALIBRATION_BY_CHANCE_LOW": say("Calibration error of a perfectly calibrated map by chance, lower limit"),
    "CALIBRATION_BY_CHANCE_HIGH": say("Calibration error of a perfectly calibrated map by chance, upper limit"),
}


def common_cells() -> QgsProcessingParameterNumber:
    """Return COMMON_CELLS, how many random cells landslides are ranked against."""
    from ..study.evaluation import COMMON_CELLS, FEWEST_COMMON_CELLS, MOST_COMMON_CELLS

    limits = (FEWEST_COMMON_CELLS, MOST_COMMON_CELLS)
    return QgsProcessingParameterNumber("COMMON_CELLS", tr(say("Random cells")), INTEGER, COMMON_CELLS, False, *limits)


class EvaluateAlgorithm(LandslideAlgorithm):
    """Map + samples → figures and report."""

    NAME = "evaluate"
    TITLE = say("Evaluate")
    GROUP = groups.EVALUATION
    TAGS = say(
        "ROC, AUC, validation, accuracy, success rate curve, prediction rate curve, cross-validation, spatial "
        "folds, confusion matrix, F1, calibration"
    )
    HELP = say(
        "Judges a susceptibility map by landslides that were held out, in two ways. The paper's protocol sets them "
        "against held-out non-landslides of the sampling strategy; where these are easy to tell, the figure flatters. "
        "The common held-out test sets them against random cells without landslides, chosen neither by information "
        "value nor by slope: compare maps by this one.\n\n"
        "The success rate curve shows how many training landslides lie in the most susceptible part of the area, the "
        "prediction rate curve how many held-out ones.\n\n"
        "Landslides lie in clusters, so the 95 % intervals by spatial blocks are the ones to believe; DeLong's, which "
        "stand beside them, take landslides for independent and are too narrow.\n\n"
        "Brier score and calibration error tell how far the map's values are from the shares of landslides among the "
        "held-out samples of the paper's protocol. They are relative to the mix of these samples: on the ground "
        "landslides are far rarer, and no value of the map is the probability of one. Beside the error stands what a "
        "perfectly calibrated map would have by chance."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Susceptibility"))), say("From 'Predict susceptibility'."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "SAMPLES", tr(say("Samples")), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            say("From 'Build training samples': those whose split is 'test' are held out."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True
            ),
            say("The whole inventory, so that no random cell lies on a landslide."),
        )
        self.add(
            RasterParameter("INFORMATION_VALUE", tr(say("Information-value map")), None, True),
            say("Judged by the common test too: a model should rank better than this simpler map."),
        )
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", tr(say("Threshold")), DOUBLE, 0.5, False, 0.0, 1.0),
            say("At or above it a cell counts as predicted to slide."),
            advanced=True,
        )
        self.add(common_cells(), say("Of the common test; all cells, if there are fewer."), advanced=True)
        self._add_folds()
        add_seed(self)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr(say("Report")), tr(say("HTML files (*.html)"))),
            say("Measures, ROC, success and prediction rate curves as one HTML page."),
        )
        self.add_threads()
        add_inventory(self)
        add_date_field(self)
        self.add(
            QgsProcessingParameterBoolean("UNDATED_TRAIN", tr(say("Landslides without a date train")), False, True),
            say("In folds by time: otherwise they have no part in them."),
            advanced=True,
        )
        self.add_scheduler()
        self.add_strict()
        for name, title in MEASURES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(say("{title}, paper's protocol", title=title))))
            self.addOutput(
                QgsProcessingOutputNumber(f"COMMON_{name}", tr(say("{title}, common held-out test", title=title)))
            )
        self.addOutput(QgsProcessingOutputNumber("SUCCESS_RATE", tr(say("Area under the success rate curve"))))
        self.addOutput(QgsProcessingOutputNumber("PREDICTION_RATE", tr(say("Area under the prediction rate curve"))))
        self.addOutput(QgsProcessingOutputNumber("BRIER_SCORE", tr(say("Brier score, paper's protocol"))))
        self.addOutput(
            QgsProcessingOutputNumber("CALIBRATION_ERROR", tr(say("Expected calibration error, paper's protocol")))
        )
        for name, title in BY_CHANCE.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(
            QgsProcessingOutputNumber("AUC_INFORMATION_VALUE", tr(say("AUC of the information-value map, common test")))
        )

        for name, kind in (("RANDOM", say("random")), ("SPATIAL", say("spatial")), ("TIME", FORWARD)):
            self.addOutput(
                QgsProcessingOutputNumber(
                    f"AUC_{name}_FOLDS", tr(say("AUC, paper's protocol, {kind} folds", kind=kind))
                )
            )
            self.addOutput(
                QgsProcessingOutputNumber(
                    f"COMMON_AUC_{name}_FOLDS", tr(say("AUC, common test, {kind} folds", kind=kind))
                )
            )

    def _add_folds(self) -> None:
        self.add(
            fold_count(),
            say(
                "0 = none. Otherwise the model is trained anew in so many random folds, and again in as many spatial "
                "ones, and by time if there is a field of dates; this needs the whole inventory, the factor stack and "
                "the model file."
            ),
            advanced=True,
        )
        self.add(
            RasterParameter("STACK", tr(say("Folds: factor stack")), None, True),
            say("The stack that the samples were built from."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("NETWORK", tr(say("Folds: model file")), extension="onnx", optional=True),
            say("From 'Train model': its kind and settings are used, not its weights."),
            advanced=True,
        )
        add_block_size(self)
        add_strategy_settings(self, ratio=False)

    def check(self, parameters, context):
        from ..workflows.evaluate import check_folds

        needed = {name.lower(): parameters.get(name) not in (None, "") for name in ("LANDSLIDES", "STACK", "NETWORK")}
        check_folds(self.parameterAsInt(parameters, "FOLDS", context), **needed)

    def call_step(self, parameters, context, feedback):
        from ..workflows.evaluate import evaluate

        report = self.output_file(parameters, "OUTPUT", context, ".html")
        folds = self.parameterAsInt(parameters, "FOLDS", context)
        found = evaluate(
            self.raster_path(parameters, "INPUT", context),
            self.vector(parameters, "SAMPLES", context),
            inventory(self, parameters, context),
            report,
            information_value=self.raster_path(parameters, "INFORMATION_VALUE", context),
            probability_cut=self.parameterAsDouble(parameters, "THRESHOLD", context),
            common_cells=self.parameterAsInt(parameters, "COMMON_CELLS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            folds=folds,
            stack=self.raster_path(parameters, "STACK", context),
            network=self.parameterAsFile(parameters, "NETWORK", context) or None,
            negatives=negative_settings(self, parameters, context) if folds else None,
            block_size=block_size(self, parameters, context),
            undated_train=self.parameterAsBool(parameters, "UNDATED_TRAIN", context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        result = found.evaluation
        outputs = {"OUTPUT": report}
        for prefix, test in (("", result.paper), ("COMMON_", result.common)):
            intervals = test.auc_low, test.auc_high, test.by_blocks.lower, test.by_blocks.upper
            values = (test.accuracy, test.precision, test.recall, test.f1, test.auc, *intervals)
            outputs.update({prefix + name: value for name, value in zip(MEASURES, values)})
        outputs["SUCCESS_RATE"] = result.success.area_under
        outputs["PREDICTION_RATE"] = result.prediction.area_under
        if result.calibration is not None:
            outputs["BRIER_SCORE"] = result.calibration.brier
            outputs["CALIBRATION_ERROR"] = result.calibration.expected_error
            outputs.update(zip(BY_CHANCE, result.calibration.error_by_chance))
        for validation in found.validations:
            kind = validation.kind.upper()
            outputs[f"AUC_{kind}_FOLDS"] = validation.auc_paper
            outputs[f"COMMON_AUC_{kind}_FOLDS"] = validation.auc_common
        if result.information_value is not None:
            outputs["AUC_INFORMATION_VALUE"] = result.information_value.auc
        return outputs
