"""Repeat a run."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..sentences import say
from . import groups
from .base import tr
from .imprint_parameters import IMPRINT_KEYS, add_imprint, imprint
from .inventory_parameters import add_negatives
from .run_folder import add_run_folder, run_folder
from .run_outputs import add_run_outputs, run_outputs
from .settings_parameter import SettledAlgorithm


class RepeatRunAlgorithm(SettledAlgorithm):
    """The manifest of a run → the same run again."""

    NAME = "repeatrun"
    TITLE = say("Repeat a run from its manifest")
    GROUP = groups.WORKFLOW
    TAGS = (say("reproduce"), say("reproducible"), say("again"), say("manifest.json"))
    HELP = say(
        "Makes a run of 'Landslide susceptibility, all steps' again, with the data and the settings that its "
        "manifest.json tells: on the same data the results are the same.\n\n"
        "The data are read where the manifest says that they lay. Landslides, a study area and own non-landslide "
        "points are given here only if they were in no file then, or are to be others."
    )
    NAMES_PAPER = True
    KEYS = IMPRINT_KEYS
    HAS_MODELS = False

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFile("MANIFEST", tr(say("Manifest of the run")), extension="json"),
            say("The manifest.json in the folder of the run."),
        )
        add_run_folder(self, say("Everything goes into this folder; it is not the one of the manifest."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True
            ),
            say("Needed only if the manifest's were in no file."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "STUDY_AREA", tr(say("Study area")), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            say("Needed only if the manifest's was in no file."),
        )
        add_negatives(self)
        self.add(
            QgsProcessingParameterString("TITLE", tr(say("Name of the area")), "", False, True),
            say("Left empty: the manifest's."),
        )
        self.add(
            QgsProcessingParameterBoolean("OPEN", tr(say("Open the maps in the project")), True),
            say("Adds the zones and the susceptibility to the project when the run is done."),
        )
        add_imprint(self)
        self.add_settings()
        self.add_threads()
        self.add_scheduler()
        self.add_strict()
        add_run_outputs(self)

    def check(self, parameters, context):
        imprint(self, parameters, context)

    def call_step(self, parameters, context, feedback):
        from ..workflows.repeat_run import repeat_run

        title = self.parameterAsString(parameters, "TITLE", context)
        with run_folder(self, parameters, context, feedback, say("repeated run"), title) as folder:
            result = repeat_run(
                self.parameterAsFile(parameters, "MANIFEST", context),
                folder,
                landslides=self.vector(parameters, "LANDSLIDES", context),
                study_area=self.vector(parameters, "STUDY_AREA", context),
                title=title,
                imprint=imprint(self, parameters, context),
                negatives=self.vector(parameters, "NEGATIVES", context),
                strict=self.strict(parameters, context),
                workers=self.workers(parameters, context),
                feedback=feedback,
            )
        return run_outputs(self, result, self.parameterAsBool(parameters, "OPEN", context), context)
