"""Landslide susceptibility, all steps."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..errors import ParameterError
from ..sentences import say
from . import groups
from .base import DOUBLE, class_count, tr
from .classify import add_limits_from
from .factor_stack import (
    add_categorical,
    add_labels,
    add_names,
    add_nodata,
    add_resampling,
    declared_nodata,
    factor_sources,
    label_tables,
    resampling,
)
from .imprint_parameters import IMPRINT_KEYS, add_imprint, imprint
from .information_value import add_value_settings
from .inventory_parameters import add_class_field, add_count_parts, add_negatives, inventory
from .negative_samples import add_strategy_choice, add_strategy_settings, negative_settings
from .palette_parameter import add_map_settings
from .parameter_values import is_given, refusal
from .prediction_parameter import add_hidden_prediction, hidden_prediction
from .raster_inputs import RasterParameter, RastersParameter
from .run_folder import add_run_folder, run_folder
from .run_outputs import add_run_outputs, run_outputs
from .settings_parameter import SettledAlgorithm, tell_unused
from .split_parameters import add_dates, add_seed, add_split_method, add_split_rest, fold_count, split_settings
from .training_parameters import add_network, add_training, check_packages, network_and_settings

AS_PUBLISHED = say("As published")
PRESET_TITLES = (say("Best measured"), AS_PUBLISHED)


class _MissedByUs:
    """A required parameter that this algorithm misses itself: qgis_process would before MANIFEST is answered."""

    def checkValueIsAcceptable(self, value, context=None):
        return value is None or super().checkValueIsAcceptable(value, context)


class _Factors(_MissedByUs, RastersParameter):
    pass


class _Landslides(_MissedByUs, QgsProcessingParameterFeatureSource):
    pass


class SusceptibilityAlgorithm(SettledAlgorithm):
    """From factors and landslides to the zoned map and the report."""

    NAME = "susceptibility"
    TITLE = say("Landslide susceptibility, all steps")
    GROUP = groups.WORKFLOW
    TAGS = say(
        "LSM, landslide susceptibility mapping, hazard map, susceptibility index, ANN, neural network, CNN, LSTM, "
        "random forest, SVM, machine learning, deep learning, workflow, ROC, AUC, natural breaks, information "
        "value"
    )
    HELP = say(
        "Runs every step into one folder: stack, classes, information value, non-landslide points, samples, model, "
        "susceptibility, zones, tables, map.png, report.html and manifest.json. Landslides are split first: what is "
        "held out shapes nothing of the model that is tested. When its figures are known, a model trained anew on all "
        "landslides makes the map.\n\n"
        "The report gives the usual figures and, beside them, a test that does not flatter, and says what to be "
        "careful about.\n\n"
        "Only factors and landslides are needed. What the dialog does not ask is set by 'Further settings' (SETTINGS)."
    )
    KEYS = (
        "ratio",
        "buffer",
        "slope_factor",
        "slope_limit",
        "iv_zones",
        "minimum_distance",
        "train_share",
        "block_size",
        "count_parts",
        "classes",
        "alpha",
        "from_all",
        "zones",
        "screen",
        "threshold",
        "open",
        "palette",
        "zone_polygons",
        "smallest_patch",
        "applicability",
        "resampling",
        *IMPRINT_KEYS,
        "final",
        "date_field",
        "date",
        "undated_train",
        "limits_from",
        "threads",
        "prediction",
    )

    def initAlgorithm(self, config=None):
        self._add_data()
        add_network(self, has_preset=True)
        add_run_folder(self, say("Everything goes into this folder."))
        self.add(
            QgsProcessingParameterString("TITLE", tr(say("Name of the area")), "", False, True),
            say("Stands on the map and the report."),
            advanced=True,
        )
        self._add_test()
        add_class_field(self)
        add_negatives(self)
        add_strategy_choice(self, advanced=True, has_preset=True)
        add_nodata(self)
        add_labels(self)
        add_names(self)
        self.add(
            RasterParameter("REFERENCE", tr(say("Reference raster")), None, True),
            say("Its grid becomes the stack's; the first factor's by default."),
            advanced=True,
        )
        self._add_hidden()
        self.add_settings()
        self._add_preset()
        self.add_scheduler()
        self.add_strict()
        add_run_outputs(self)

    def _add_data(self) -> None:
        self.add(
            _Factors("INPUT", tr(say("Factors")), QgsProcessing.SourceType.TypeRaster),
            say(
                "The conditioning factors, one raster each, or one factor stack. Each is named after its layer, "
                "file or band."
            ),
            in_a_row=True,
        )
        self.add(
            _Landslides("LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]),
            say("The inventory: points or polygons, in any CRS."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "STUDY_AREA", tr(say("Study area")), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            say("Polygons outside which nothing counts: choose the area in which landslides were mapped."),
        )
        add_categorical(
            self,
            say(
                "Names of the factors whose values are category numbers, such as geology or land cover, separated by "
                "commas."
            ),
        )

    def _add_test(self) -> None:
        add_split_method(self, advanced=True)
        self.add(
            fold_count(),
            say(
                "0 = none. Otherwise everything is fitted anew in so many random folds, and again in as many spatial "
                "ones, and by time if there is a field of dates."
            ),
            advanced=True,
        )
        add_seed(self)

    def _add_hidden(self) -> None:
        """Add what SETTINGS sets, and what older models and scripts may give."""
        add_training(self, hidden=True)
        add_strategy_settings(self, hidden=True)
        add_split_rest(self, hidden=True)
        add_count_parts(self, hidden=True)
        add_value_settings(self, hidden=True)
        self.add(
            QgsProcessingParameterBoolean("FROM_ALL", tr(say("Information values from all landslides")), None, True),
            say(
                "In the test too, as published: test landslides then have a part in what they test; the report says so."
            ),
            hidden=True,
        )
        self.add(
            class_count("ZONES", say("Zones of the map")),
            say("Natural-breaks zones of the susceptibility."),
            hidden=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SCREEN", tr(say("Leave factors of low PCA weight out")), False),
            say(
                "Otherwise the report shows the weights, and all factors are used. With folds, screening is done anew "
                "in each."
            ),
            hidden=True,
        )
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", tr(say("Lowest PCA weight")), DOUBLE, None, True, 0.0, 1.0),
            say("Left empty: 0.945 divided by the number of factors weighed, the published rule."),
            hidden=True,
        )
        self.add(
            QgsProcessingParameterBoolean("OPEN", tr(say("Open the maps in the project")), True),
            say(
                "Adds landslides, zones, susceptibility and information value to the project when the run is done, in "
                "one group; what is open of an earlier run into the folder is shown anew in any case."
            ),
            hidden=True,
        )
        add_map_settings(self)
        self.add(
            QgsProcessingParameterBoolean("APPLICABILITY", tr(say("Say where the map may be trusted")), True),
            say(
                "Writes dissimilarity index, local point density and area of applicability beside the map, hatches "
                "what is outside, and tells its share and the AUC inside and outside."
            ),
            hidden=True,
        )
        add_resampling(self, hidden=True)
        self.add(
            QgsProcessingParameterFile("MANIFEST", tr(say("Manifest of a run")), extension="json", optional=True),
            say("Has an algorithm of its own now: 'Repeat a run from its manifest'."),
            hidden=True,
        )
        add_imprint(self)
        self.add(
            QgsProcessingParameterString("FINAL", tr(say("The map is made from")), "", False, True),
            say(
                "all: from all landslides, by a model trained anew when the test is done. share: from the training "
                "share, by the model that was tested."
            ),
            hidden=True,
        )
        add_dates(self, hidden=True)
        add_limits_from(self, hidden=True)
        self.add_threads(hidden=True)
        add_hidden_prediction(self)

    def _add_preset(self) -> None:
        self.add(
            QgsProcessingParameterEnum("PRESET", tr(say("Settings")), [tr(title) for title in PRESET_TITLES], False, 0),
            say(
                "What fills in whatever is left empty: model, strategy, non-landslides per landslide, training, and "
                "what the map is made from. Best measured: as maps of three areas were best. As published: Wang & Tang "
                "(2024): their CNN, as many non-landslides as landslides, from the very low zone of the information "
                "value, which all landslides make, and the map by the model that was tested."
            ),
            in_a_row=True,
        )

    def settings(self, parameters, context):
        """Return the parameters as `StudySettings`; what is left empty is that of the preset."""
        from ..study.run import StudySettings
        from ..study.zone_limits import read_zone_limits

        limits = self.parameterAsFile(parameters, "LIMITS_FROM", context)
        is_published = self.parameterAsEnum(parameters, "PRESET", context) == PRESET_TITLES.index(AS_PUBLISHED)
        preset = StudySettings.as_published() if is_published else StudySettings()
        network, training = network_and_settings(self, parameters, context, preset)
        from_all = preset.from_all
        if is_given(parameters, "FROM_ALL"):
            from_all = self.parameterAsBool(parameters, "FROM_ALL", context)
        return StudySettings(
            network=network,
            training=training,
            negatives=negative_settings(self, parameters, context, preset=preset.negatives),
            split=split_settings(self, parameters, context),
            classes=self.parameterAsInt(parameters, "CLASSES", context),
            alpha=self.parameterAsDouble(parameters, "ALPHA", context),
            from_all=from_all,
            final=self.parameterAsString(parameters, "FINAL", context) or preset.final,
            zones=self.parameterAsInt(parameters, "ZONES", context),
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            screen=self.parameterAsBool(parameters, "SCREEN", context),
            palette=self.parameterAsString(parameters, "PALETTE", context),
            zone_polygons=self.parameterAsBool(parameters, "ZONE_POLYGONS", context),
            smallest_patch=self.parameterAsInt(parameters, "SMALLEST_PATCH", context),
            applicability=self.parameterAsBool(parameters, "APPLICABILITY", context),
            zone_limits=read_zone_limits(limits) if limits else None,
            prediction=hidden_prediction(self, parameters, context),
            lowest_weight=None
            if parameters.get("THRESHOLD") in (None, "")
            else self.parameterAsDouble(parameters, "THRESHOLD", context),
        )

    def settled(self, parameters, context):
        if parameters.get("MANIFEST"):
            raise ParameterError(
                say(
                    "MANIFEST is no parameter here any more: give it to 'Repeat a run from its manifest' "
                    "(landslide:repeatrun)."
                )
            )
        return super().settled(parameters, context)

    def _check_given(self, parameters) -> None:
        for name in ("INPUT", "LANDSLIDES"):
            if parameters.get(name) is None:
                raise ParameterError(refusal(self.parameterDefinition(name), None))

    def check(self, parameters, context):
        self._check_given(parameters)
        declared_nodata(self, parameters, context)
        resampling(self, parameters, context)
        imprint(self, parameters, context)
        check_packages(self.settings(parameters, context).network, report=True)

    def call_step(self, parameters, context, feedback):
        from ..workflows.susceptibility import susceptibility

        self._check_given(parameters)  # in a model nothing was checked before
        settings = self.settings(parameters, context)
        tell_unused(self, parameters, context, [settings.network], feedback)
        title = self.parameterAsString(parameters, "TITLE", context)
        with run_folder(self, parameters, context, feedback, say("run"), title) as folder:
            result = susceptibility(
                factor_sources(self, parameters, context),
                inventory(self, parameters, context),
                folder,
                settings,
                categorical=self.parameterAsString(parameters, "CATEGORICAL", context),
                reference=self.raster_path(parameters, "REFERENCE", context),
                study_area=self.vector(parameters, "STUDY_AREA", context),
                labels=label_tables(self, parameters, context),
                title=title,
                negatives=self.vector(parameters, "NEGATIVES", context),
                nodata=declared_nodata(self, parameters, context),
                imprint=imprint(self, parameters, context),
                resampling=resampling(self, parameters, context),
                strict=self.strict(parameters, context),
                workers=self.workers(parameters, context),
                feedback=feedback,
            )
        return run_outputs(self, result, self.parameterAsBool(parameters, "OPEN", context), context)
