"""Landslide susceptibility, all steps."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..sentences import commas, say
from .base import DOUBLE, LandslideAlgorithm, class_count, tr
from .factor_stack import add_labels, add_nodata, declared_nodata, factor_sources
from .information_value import add_value_settings
from .inventory_parameters import add_inventory, add_negatives, inventory
from .negative_samples import add_strategy, negative_settings
from .open_layers import RunLayer, open_run
from .raster_inputs import RasterParameter, RastersParameter
from .split_parameters import add_split, fold_count, split_settings
from .training_parameters import add_network, check_packages, network_and_settings

RASTERS = {
    "SUSCEPTIBILITY": ("susceptibility", say("Susceptibility")),
    "ZONES_MAP": ("zones", say("Susceptibility zones")),
    "INFORMATION_VALUE": ("information_value", say("Information-value map")),
}
# What still counts where a manifest has the settings.
BESIDE_MANIFEST = ("MANIFEST", "LANDSLIDES", "STUDY_AREA", "NEGATIVES", "TITLE", "OPEN", "THREADS", "STRICT", "OUTPUT")
VECTORS = {
    "SAMPLES": ("samples", say("Samples")),
    "ZONE_TABLE": ("zone_table", say("Zone table")),
    "EVALUATION": ("evaluation", say("Evaluation")),
    "IMPORTANCE": ("importance", say("Factor importance")),
    "INFORMATION_VALUE_TABLE": ("information_value_table", say("Information-value table")),
}
DOCUMENTS = {
    "REPORT": ("report", say("Report")),
    "MAP": ("map", say("Map picture")),
    "NETWORK_FILE": ("network", say("Network file")),
    "MANIFEST_FILE": ("manifest", say("Manifest")),
}
NUMBERS = {
    "AUC_COMMON": ("auc_common", say("AUC, common held-out test")),
    "AUC_COMMON_LOW": ("auc_common_low", say("AUC, common test, lower limit of the 95 % interval")),
    "AUC_COMMON_HIGH": ("auc_common_high", say("AUC, common test, upper limit of the 95 % interval")),
    "AUC_PAPER": ("auc_paper", say("AUC, paper's protocol")),
    "AUC_INFORMATION_VALUE": ("auc_information_value", say("AUC of the information-value map, common test")),
    "SUCCESS_RATE": ("success_rate_area", say("Area under the success rate curve")),
    "PREDICTION_RATE": ("prediction_rate_area", say("Area under the prediction rate curve")),
    "GOODNESS_OF_VARIANCE_FIT": ("goodness_of_variance_fit", say("Goodness of variance fit of the zones")),
    "VERY_HIGH_PCT": ("very_high_pct", say("Share of the highest zone in the area (%)")),
    "AUC_COMMON_RANDOM_FOLDS": ("auc_common_random_folds", say("AUC, common test, random folds")),
    "AUC_COMMON_SPATIAL_FOLDS": ("auc_common_spatial_folds", say("AUC, common test, spatial folds")),
    "AUC_PAPER_RANDOM_FOLDS": ("auc_paper_random_folds", say("AUC, paper's protocol, random folds")),
    "AUC_PAPER_SPATIAL_FOLDS": ("auc_paper_spatial_folds", say("AUC, paper's protocol, spatial folds")),
}


class SusceptibilityAlgorithm(LandslideAlgorithm):
    """From factors and landslides to the zoned map and the report."""

    NAME = "susceptibility"
    TITLE = say("Landslide susceptibility, all steps")
    GROUP = say("Workflow")
    GROUP_ID = "workflow"
    HELP = say(
        "Runs every step into one folder: stack, classes, information value, non-landslide points, samples, network, "
        "susceptibility, zones, tables, map.png, report.html and manifest.json. Landslides are split first: what is "
        "held out for the test shapes nothing.\n\n"
        "The report gives the usual figures and, beside them, a test that does not flatter, and says what to be "
        "careful about."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RastersParameter("INPUT", tr(say("Factors")), QgsProcessing.SourceType.TypeRaster, None, True),
            say("The conditioning factors, one raster each, or one factor stack. Layer names become factor names."),
        )
        self.add(
            QgsProcessingParameterString("CATEGORICAL", tr(say("Categorical factors")), "", False, True),
            say(
                "Names of the factors whose values are category numbers, such as geology or land cover, separated by "
                "commas."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True
            ),
            say("The inventory: points or polygons, in any CRS."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "STUDY_AREA", tr(say("Study area")), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            say("Polygons outside which nothing counts: choose the area in which landslides were mapped."),
        )
        add_labels(self)
        add_network(self)
        add_strategy(self)
        self.add(
            RasterParameter("REFERENCE", tr(say("Reference raster")), None, True),
            say("Its grid becomes the stack's; the first factor's by default."),
            advanced=True,
        )
        add_value_settings(self)
        self.add(
            QgsProcessingParameterBoolean("FROM_ALL", tr(say("Information values from all landslides")), False),
            say("The paper's order. Test landslides then have a part in the map that they test; the report says so."),
            advanced=True,
        )
        self.add(
            class_count("ZONES", say("Zones of the map")),
            say("Natural-breaks zones of the susceptibility."),
            advanced=True,
        )
        add_split(self, advanced=True)
        self.add(
            fold_count(),
            say(
                "0 = none. Otherwise everything is fitted anew in so many random folds, and again in as many spatial "
                "ones."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SCREEN", tr(say("Leave factors of low PCA weight out")), False),
            say(
                "Otherwise the report shows the weights, and all factors are used. With folds, screening is done anew "
                "in each."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", tr(say("Lowest PCA weight")), DOUBLE, None, True, 0.0, 1.0),
            say("Left empty: 0.945 divided by the number of factors weighed, the paper's rule."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("TITLE", tr(say("Name of the area")), "", False, True),
            say("Stands on the map and the report."),
        )
        self.add(
            QgsProcessingParameterBoolean("OPEN", tr(say("Open the maps in the project")), True),
            say(
                "Adds landslides, zones, susceptibility and information value to the project when the run is done, in "
                "one group; what is open of an earlier run into the folder is shown anew in any case."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "MANIFEST", tr(say("Manifest of a run to make again")), extension="json", optional=True
            ),
            say(
                "manifest.json of an earlier run: its data and settings are used instead of all that is set here, but "
                "for the output folder. Landslides and a study area are needed only if they were in no file."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr(say("Output folder"))),
            say("Everything goes into this folder."),
        )
        self.add_threads()
        add_nodata(self)
        add_negatives(self)
        add_inventory(self)
        self.add_strict()
        self._add_outputs()

    def _add_outputs(self) -> None:
        for outputs, kind in (
            (RASTERS, QgsProcessingOutputRasterLayer),
            (VECTORS, QgsProcessingOutputVectorLayer),
            (DOCUMENTS, QgsProcessingOutputFile),
            (NUMBERS, QgsProcessingOutputNumber),
        ):
            for name, (_, title) in outputs.items():
                self.addOutput(kind(name, tr(title)))

    def settings(self, parameters, context):
        """Return the parameters as `StudySettings`."""
        from ..study.run import StudySettings

        network, training = network_and_settings(self, parameters, context)
        return StudySettings(
            network=network,
            training=training,
            negatives=negative_settings(self, parameters, context),
            split=split_settings(self, parameters, context),
            classes=self.parameterAsInt(parameters, "CLASSES", context),
            alpha=self.parameterAsDouble(parameters, "ALPHA", context),
            from_all=self.parameterAsBool(parameters, "FROM_ALL", context),
            zones=self.parameterAsInt(parameters, "ZONES", context),
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            screen=self.parameterAsBool(parameters, "SCREEN", context),
            lowest_weight=None
            if parameters.get("THRESHOLD") in (None, "")
            else self.parameterAsDouble(parameters, "THRESHOLD", context),
        )

    def check(self, parameters, context):
        from ..errors import ParameterError

        if self._manifest(parameters, context):
            return
        for name, what in (("INPUT", say("factors")), ("LANDSLIDES", say("landslides"))):
            if parameters.get(name) in (None, "", []):
                raise ParameterError(
                    say("{name} is empty: choose the {what}, or give the MANIFEST of a run.", name=name, what=what)
                )
        declared_nodata(self, parameters, context)
        check_packages(self.settings(parameters, context).network)

    def _manifest(self, parameters, context) -> str:
        return self.parameterAsFile(parameters, "MANIFEST", context)

    def _tell_unused(self, parameters, feedback) -> None:
        """Warn of settings that were given beside MANIFEST, which has its own."""
        given = [
            definition.name()
            for definition in self.parameterDefinitions()
            if definition.name() not in BESIDE_MANIFEST
            and parameters.get(definition.name()) not in (None, "", [])
            and str(parameters[definition.name()]) != str(definition.defaultValue())
        ]
        if given:
            feedback.warning(
                say("The manifest's settings are used, so these count for nothing: {given}.", given=commas(given))
            )

    def _again(self, parameters, context, feedback):
        from ..workflows.study_again import susceptibility_again

        self._tell_unused(parameters, feedback)
        return susceptibility_again(
            self._manifest(parameters, context),
            self.parameterAsString(parameters, "OUTPUT", context),
            landslides=self.vector(parameters, "LANDSLIDES", context),
            study_area=self.vector(parameters, "STUDY_AREA", context),
            title=self.parameterAsString(parameters, "TITLE", context),
            negatives=self.vector(parameters, "NEGATIVES", context),
            strict=self.strict(parameters, context),
            workers=self.threads(parameters, context),
            feedback=feedback,
        )

    def _anew(self, parameters, context, feedback):
        from ..study.label_tables import parse_assignments
        from ..workflows.susceptibility import susceptibility

        return susceptibility(
            factor_sources(self, parameters, context),
            inventory(self, parameters, context),
            self.parameterAsString(parameters, "OUTPUT", context),
            self.settings(parameters, context),
            categorical=self.parameterAsString(parameters, "CATEGORICAL", context),
            reference=self.raster_path(parameters, "REFERENCE", context),
            study_area=self.vector(parameters, "STUDY_AREA", context),
            labels=parse_assignments(self.parameterAsString(parameters, "LABELS", context), say("label tables")),
            title=self.parameterAsString(parameters, "TITLE", context),
            negatives=self.vector(parameters, "NEGATIVES", context),
            nodata=declared_nodata(self, parameters, context),
            strict=self.strict(parameters, context),
            workers=self.threads(parameters, context),
            feedback=feedback,
        )

    def call_step(self, parameters, context, feedback):
        from ..study.run import results_of

        run = self._again if self._manifest(parameters, context) else self._anew
        result = run(parameters, context, feedback)
        if self.parameterAsBool(parameters, "OPEN", context):
            name = result.inputs.title or os.path.basename(result.folder)
            open_run(context, name, str(result.folder), _layers(result))
        files = {**RASTERS, **VECTORS, **DOCUMENTS}
        figures = results_of(result)
        outputs = {"OUTPUT": str(result.folder)}
        outputs.update({name: result.path(key) for name, (key, _) in files.items()})
        outputs.update({name: figures[key] for name, (key, _) in NUMBERS.items() if key in figures})
        return outputs


def _layers(result) -> list[RunLayer]:
    """Return the layers of a run that are opened, the topmost first."""
    slides = result.path("samples") + '|layername=samples|subset="label" = 1'
    return [
        RunLayer(tr(say("Landslides")), slides, kinds=("1 train", "1 test")),
        RunLayer(tr(say("Non-landslides")), result.path("non_landslides"), is_visible=False),
        RunLayer(tr(say("Susceptibility zones")), result.path("zones")),
        RunLayer(tr(say("Susceptibility")), result.path("susceptibility")),
        RunLayer(tr(say("Information-value map")), result.path("information_value"), is_visible=False),
    ]
