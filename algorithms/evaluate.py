"""Evaluate."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr
from .negative_samples import add_strategy_settings, negative_settings
from .raster_inputs import RasterParameter
from .split_parameters import add_block_size, add_seed, block_size

MEASURES = {
    "ACCURACY": "Accuracy",
    "PRECISION": "Precision",
    "RECALL": "Recall",
    "F1": "F1",
    "AUC": "AUC",
    "AUC_LOW": "AUC, lower limit of the 95 % interval",
    "AUC_HIGH": "AUC, upper limit of the 95 % interval",
}


class EvaluateAlgorithm(LandslideAlgorithm):
    """Map + samples → figures and report."""

    NAME = "evaluate"
    TITLE = "Evaluate"
    GROUP = "Zoning"
    GROUP_ID = "zoning"
    HELP = (
        "Judges a susceptibility map by landslides that were held out, in two ways. The paper's protocol sets them "
        "against held-out non-landslides of the sampling strategy; where these are easy to tell, the figure flatters. "
        "The common held-out test sets them against random cells without landslides, chosen neither by information "
        "value nor by slope: compare maps by this one.\n\n"
        "The success rate curve shows how many training landslides lie in the most susceptible part of the area, the "
        "prediction rate curve how many held-out ones.\n\n"
        "Brier score and calibration error tell how far the map's values are from the shares of landslides among the "
        "held-out samples of the paper's protocol. They are relative to the mix of these samples: on the ground "
        "landslides are far rarer, and no value of the map is the probability of one."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr("Susceptibility")), "From 'Predict susceptibility'.")
        self.add(
            QgsProcessingParameterFeatureSource("SAMPLES", tr("Samples"), [QgsProcessing.SourceType.TypeVectorPoint]),
            "From 'Build training samples': those whose split is 'test' are held out.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr("Landslides"), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True
            ),
            "The whole inventory, so that no random cell lies on a landslide.",
        )
        self.add(
            RasterParameter("INFORMATION_VALUE", tr("Information-value map"), None, True),
            "Judged by the common test too: a network should rank better than this simpler map.",
        )
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", tr("Threshold"), DOUBLE, 0.5, False, 0.0, 1.0),
            "At or above it a cell counts as predicted to slide.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("COMMON_CELLS", tr("Random cells"), INTEGER, 10_000, False, 10, 10_000_000),
            "Of the common test; all cells, if there are fewer.",
            advanced=True,
        )
        self._add_folds()
        add_seed(self)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Report"), tr("HTML files (*.html)")),
            "Measures, ROC, success and prediction rate curves as one HTML page.",
        )
        self.add_threads()
        for name, title in MEASURES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(f"{title}, paper's protocol")))
            self.addOutput(QgsProcessingOutputNumber(f"COMMON_{name}", tr(f"{title}, common held-out test")))
        self.addOutput(QgsProcessingOutputNumber("SUCCESS_RATE", tr("Area under the success rate curve")))
        self.addOutput(QgsProcessingOutputNumber("PREDICTION_RATE", tr("Area under the prediction rate curve")))
        self.addOutput(QgsProcessingOutputNumber("BRIER_SCORE", tr("Brier score, paper's protocol")))
        self.addOutput(
            QgsProcessingOutputNumber("CALIBRATION_ERROR", tr("Expected calibration error, paper's protocol"))
        )
        self.addOutput(
            QgsProcessingOutputNumber("AUC_INFORMATION_VALUE", tr("AUC of the information-value map, common test"))
        )

        for kind in ("random", "spatial"):
            self.addOutput(
                QgsProcessingOutputNumber(f"AUC_{kind.upper()}_FOLDS", tr(f"AUC, paper's protocol, {kind} folds"))
            )
            self.addOutput(
                QgsProcessingOutputNumber(f"COMMON_AUC_{kind.upper()}_FOLDS", tr(f"AUC, common test, {kind} folds"))
            )

    def _add_folds(self) -> None:
        self.add(
            QgsProcessingParameterNumber("FOLDS", tr("Folds of cross-validation"), INTEGER, 0, False, 0, 100),
            "0 = none. Otherwise the network is trained anew in so many random folds, and again in as many spatial "
            "ones; this needs the whole inventory, the factor stack and the network file.",
        )
        self.add(
            RasterParameter("STACK", tr("Folds: factor stack"), None, True),
            "The stack that the samples were built from.",
        )
        self.add(
            QgsProcessingParameterFile("NETWORK", tr("Folds: network file"), extension="onnx", optional=True),
            "From 'Train network': its kind and settings are used, not its weights.",
        )
        add_block_size(self)
        add_strategy_settings(self, ratio=False)

    def check(self, parameters, context):
        from ..errors import ParameterError

        if self.parameterAsInt(parameters, "FOLDS", context):
            if self.parameterAsInt(parameters, "FOLDS", context) < 2:
                raise ParameterError("FOLDS is 1: choose 0 for none, or 2 or more.")
            for name in ("LANDSLIDES", "STACK", "NETWORK"):
                if parameters.get(name) in (None, ""):
                    raise ParameterError(f"Folds need {name}: give it, or set FOLDS to 0.")

    def _validations(self, parameters, context, samples, feedback) -> list:
        from ..steps.split import SplitSettings
        from ..steps.validate_network import strategy_of, validate_network

        folds = self.parameterAsInt(parameters, "FOLDS", context)
        if not folds:
            return []
        return validate_network(
            self.raster_path(parameters, "STACK", context),
            self.vector(parameters, "LANDSLIDES", context),
            self.parameterAsFile(parameters, "NETWORK", context),
            strategy_of(samples, negative_settings(self, parameters, context)),
            SplitSettings(
                seed=self.parameterAsInt(parameters, "SEED", context), block_size=block_size(self, parameters, context)
            ),
            folds,
            common_cells=self.parameterAsInt(parameters, "COMMON_CELLS", context),
            threads=self.threads(parameters, context),
            feedback=feedback,
        )

    def call_step(self, parameters, context, feedback):
        from ..steps.evaluate import evaluate
        from ..steps.report_sections import evaluation_report
        from ..steps.samples import read_samples

        report = self.output_file(parameters, "OUTPUT", context, ".html")
        samples = read_samples(self.vector(parameters, "SAMPLES", context))
        folds = self.parameterAsInt(parameters, "FOLDS", context)
        result = evaluate(
            self.raster_path(parameters, "INPUT", context),
            samples,
            self.vector(parameters, "LANDSLIDES", context),
            information_value=self.raster_path(parameters, "INFORMATION_VALUE", context),
            probability_cut=self.parameterAsDouble(parameters, "THRESHOLD", context),
            common_cells=self.parameterAsInt(parameters, "COMMON_CELLS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            threads=self.threads(parameters, context),
            feedback=feedback.part(0, 0.2) if folds else feedback,
        )
        validations = self._validations(parameters, context, samples, feedback.part(0.2, 1))
        evaluation_report(report, result, samples, feedback, validations)
        outputs = {"OUTPUT": report}
        for prefix, test in (("", result.paper), ("COMMON_", result.common)):
            values = (test.accuracy, test.precision, test.recall, test.f1, test.auc, test.auc_low, test.auc_high)
            outputs.update({prefix + name: value for name, value in zip(MEASURES, values)})
        outputs["SUCCESS_RATE"] = result.success.area_under
        outputs["PREDICTION_RATE"] = result.prediction.area_under
        if result.calibration is not None:
            outputs["BRIER_SCORE"] = result.calibration.brier
            outputs["CALIBRATION_ERROR"] = result.calibration.expected_error
        for validation in validations:
            kind = validation.kind.upper()
            outputs[f"AUC_{kind}_FOLDS"] = validation.auc_paper
            outputs[f"COMMON_AUC_{kind}_FOLDS"] = validation.auc_common
        if result.information_value is not None:
            outputs["AUC_INFORMATION_VALUE"] = result.information_value.auc
        return outputs
