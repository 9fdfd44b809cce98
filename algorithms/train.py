"""Train model."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..sentences import say
from . import groups
from .base import tr
from .settings_parameter import SettledAlgorithm, tell_unused
from .split_parameters import add_seed
from .training_parameters import (
    add_network,
    add_stack_for_windows,
    add_training,
    check_packages,
    check_stack_for_windows,
    network_and_settings,
)


class TrainAlgorithm(SettledAlgorithm):
    """Samples → model file + report."""

    NAME = "train"
    TITLE = say("Train model")
    GROUP = groups.MODELS
    TAGS = say(
        "ANN, artificial neural network, neural network, deep learning, machine learning, BP, back propagation, "
        "MLP, multilayer perceptron, LSTM, CNN, convolutional neural network, attention, RF, random forest, SVM, "
        "support vector machine, logistic regression, gradient boosting, GBDT, ONNX, classifier, network"
    )
    HELP = say(
        "Trains a model on the training samples and writes it as one self-contained .onnx file: scaling and the "
        "encoding of categories are inside, so it takes raw factor values. The written file is checked against the "
        "trained model every time.\n\n"
        "Figures on the held-out samples of the layer are given too. Non-landslides that were picked to be easy make "
        "them look better than the map is: see 'Evaluate'."
    )

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                tr(say("Training samples")),
                [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon],
            ),
            say(
                "From 'Build training samples', or of polygons from 'Samples of mapping units': label, split and a "
                "field per factor."
            ),
        )
        add_network(self)
        add_training(self)
        self.add(
            QgsProcessingParameterString("CATEGORICAL", tr(say("Categorical factors")), "", False, True),
            say(
                "Names of factors to take as categories whatever their field's type. Whole-number fields are "
                "categories anyway."
            ),
            advanced=True,
        )
        add_seed(self)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr(say("Model file")), tr(say("Model files (*.onnx)"))),
            say("The trained model."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr(say("Training report")), tr(say("HTML files (*.html)")), None, True
            ),
            say("Loss curve, confusion matrix and ROC as one HTML page."),
        )
        self.add_settings()
        add_stack_for_windows(self)
        self.add_scheduler()
        self.add_strict()
        self.add(
            QgsProcessingParameterFileDestination(
                "SETTINGS_FILE", tr(say("File of the settings")), tr(say("JSON files (*.json)")), None, True, False
            ),
            say(
                "Gets the settings of this training, for SETTINGS here, in 'Landslide susceptibility' and comparisons."
            ),
            advanced=True,
        )
        for name, title in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def check(self, parameters, context):
        network, settings = network_and_settings(self, parameters, context)
        check_stack_for_windows(network, settings, parameters)
        check_packages(network, report=bool(parameters.get("REPORT")))

    def call_step(self, parameters, context, feedback):
        from ..steps.train import train

        network, settings = network_and_settings(self, parameters, context)
        tell_unused(self, parameters, context, [network], feedback)
        categorical = self.parameterAsString(parameters, "CATEGORICAL", context)
        output = self.output_file(parameters, "OUTPUT", context, ".onnx")
        report = self.output_file(parameters, "REPORT", context, ".html")
        settings_file = self.output_file(parameters, "SETTINGS_FILE", context, ".json")
        result = train(
            self.vector(parameters, "INPUT", context),
            output,
            report,
            network=network,
            settings=settings,
            categorical=categorical,
            strict=self.strict(parameters, context),
            settings_file=settings_file,
            stack=self.raster_path(parameters, "STACK", context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {"OUTPUT": output, "AUC_TRAINING": result.on_training.auc, "DIFFERENCE": result.difference}
        if report:
            outputs["REPORT"] = report
        if settings_file:
            outputs["SETTINGS_FILE"] = settings_file
        if result.on_test is not None:
            names = ("ACCURACY", "PRECISION", "RECALL", "F1", "AUC_TEST")
            outputs.update(zip(names, (*result.on_test.measures(), result.on_test.auc)))
        return outputs


NUMBERS = {
    "ACCURACY": say("Accuracy on held-out samples"),
    "PRECISION": say("Precision on held-out samples"),
    "RECALL": say("Recall on held-out samples"),
    "F1": say("F1 on held-out samples"),
    "AUC_TEST": say("AUC on held-out samples"),
    "AUC_TRAINING": say("AUC on training samples"),
    "DIFFERENCE": say("Largest difference of the file's output"),
}
