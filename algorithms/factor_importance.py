"""Factor importance."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import INTEGER, LandslideAlgorithm, tr
from .split_parameters import add_seed
from .training_parameters import add_stack_for_windows

SIDE_TITLES = [
    say("Held-out samples"),
    say("All samples"),
    say("Training samples"),
]  # in the order of steps.network_samples.SIDES


class FactorImportanceAlgorithm(LandslideAlgorithm):
    """Samples + network → importance of each factor, response curves, report."""

    NAME = "factorimportance"
    TITLE = say("Factor importance")
    GROUP = groups.MODELS
    TAGS = say(
        "feature importance, variable importance, permutation importance, partial dependence, response curves, "
        "explain model"
    )
    HELP = say(
        "Says which factors a model relies on. The values of one factor are shuffled among the samples and the drop "
        "of the area under the ROC curve is taken, several times for each factor: the larger the drop, the more "
        "important the factor. Any model file will do, and any samples with its factors, matched by name.\n\n"
        "The response curves show the mean output if all samples had the same value of a factor, over its values; "
        "where there are few samples, a curve says little.\n\n"
        "Importance of correlated factors cannot be told apart. With one of them shuffled the model still has the "
        "other, and each can look less important than the two are; but where the model sets one against the other, "
        "by weights of opposite sign, each can look more important. Put such factors into a group to shuffle them "
        "together. Importance says what the model does, not what causes landslides.\n\n"
        "Where the strategy picked non-landslides by some factors (by the slope, say), the factors that they were "
        "picked by look more important than they are for the map."
    )

    def initAlgorithm(self, config=None):
        from ..analysis.permutation import FEWEST_REPEATS, MOST_REPEATS, REPEATS

        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                tr(say("Samples")),
                [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon],
            ),
            say("From 'Build training samples': label, split and a field per factor; further fields are ignored."),
        )
        self.add(
            QgsProcessingParameterFile("NETWORK", tr(say("Model file")), fileFilter=tr(say("Model files (*.onnx)"))),
            say("From 'Train model'."),
        )
        self.add(
            QgsProcessingParameterEnum("SAMPLES", tr(say("Samples to take")), [tr(t) for t in SIDE_TITLES], False, 0),
            say(
                "Held-out samples show what helps the model where it was not trained; training samples also what it "
                "knows by heart. Samples of another area have no held-out ones: take all."
            ),
        )
        self.add(
            QgsProcessingParameterString("GROUPS", tr(say("Groups of factors")), "", False, True),
            say(
                "Factors to shuffle together because they are correlated: 'terrain=slope, relief; climate=…'. A group "
                "takes the place of its factors in the table."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "REPEATS", tr(say("Shuffles of each factor")), INTEGER, REPEATS, False, FEWEST_REPEATS, MOST_REPEATS
            ),
            say("More make the mean drop steadier."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("LABELS", tr(say("Label tables")), "", False, True),
            say(
                "Files that name the categories in the response curves: 'geology=geology_classes.csv; landcover=…', "
                "each a CSV with the columns value and label (or name, class, description)."
            ),
            advanced=True,
        )
        add_seed(self)
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Factor importance")), QgsProcessing.SourceType.TypeVector
            ),
            say(
                "One row per factor: mean drop of the AUC, its standard deviation over the shuffles, its 95 % "
                "intervals by DeLong and by spatial blocks, rank, and share of all drops."
            ),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "CURVES", tr(say("Response curves")), QgsProcessing.SourceType.TypeVector
            ),
            say(
                "One row per factor and value: mean response, the range of the middle four fifths of the samples, and "
                "the samples near that value."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr(say("Report")), tr(say("HTML files (*.html)")), None, True
            ),
            say("Bar chart and response curves as one HTML page."),
        )
        self.add_threads()
        add_stack_for_windows(self)
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("AUC", tr(say("AUC with nothing shuffled"))))
        self.addOutput(QgsProcessingOutputString("TOP", tr(say("The six most important factors, the first the most"))))

    def check(self, parameters, context):
        from ..dependencies import FOR_REPORTS, require_installed
        from ..models.network_file import check_network_file

        require_installed("onnxruntime", *(FOR_REPORTS if parameters.get("REPORT") else ()))
        check_network_file(self.parameterAsString(parameters, "NETWORK", context))

    def call_step(self, parameters, context, feedback):
        from ..steps.factor_importance import factor_importance
        from ..study.label_tables import parse_assignments
        from ..study.network_samples import SIDES

        output = self.output_layer(parameters, "OUTPUT", context)
        curves = self.output_layer(parameters, "CURVES", context)
        report = self.output_file(parameters, "REPORT", context, ".html")
        groups = parse_assignments(self.parameterAsString(parameters, "GROUPS", context), say("groups"))
        result = factor_importance(
            self.vector(parameters, "INPUT", context),
            self.parameterAsString(parameters, "NETWORK", context),
            output,
            curves,
            report,
            side=SIDES[self.parameterAsEnum(parameters, "SAMPLES", context)],
            repeats=self.parameterAsInt(parameters, "REPEATS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            groups=groups,
            labels=parse_assignments(self.parameterAsString(parameters, "LABELS", context), say("label tables")),
            strict=self.strict(parameters, context),
            stack=self.raster_path(parameters, "STACK", context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {"OUTPUT": output, "CURVES": curves, "AUC": result.auc, "TOP": result.top}
        if report:
            outputs["REPORT"] = report
        return outputs
