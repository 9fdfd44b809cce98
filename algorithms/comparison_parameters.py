"""What the two comparisons have in common: parameters, outputs, the call."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ..sentences import paragraph, say
from .base import class_count, tr
from .imprint_parameters import IMPRINT_KEYS, add_imprint, imprint
from .information_value import add_value_settings
from .inventory_parameters import add_inventory, add_negatives, inventory
from .negative_samples import negative_settings
from .prediction_parameter import add_hidden_prediction, hidden_prediction
from .raster_inputs import RasterParameter
from .run_folder import add_run_folder, run_folder
from .settings_parameter import SettledAlgorithm, model_settings, tell_unused
from .split_parameters import add_dates, add_split, fold_count, split_settings
from .training_parameters import check_packages, ensembles, network_at, network_titles

FOLD_TITLES = (say("Random folds"), say("Spatial folds"), say("Folds by time"))
VECTORS = {
    "TABLE": ("comparison", say("Table")),
    "ZONES_TABLE": ("zones", say("Zones")),
    "PAIRS": ("pairs", say("Pairs")),
}


class ComparisonAlgorithm(SettledAlgorithm):
    """Factor stack + landslides → maps, tables and a report of all that is compared."""

    KEYS = (*IMPRINT_KEYS, "prediction")

    def add_inputs(self, networks: list[int]) -> None:
        """Add the data and the models."""
        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("From 'Build factor stack'."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("The inventory: points or polygons, in any CRS."),
        )
        self.add(
            QgsProcessingParameterEnum("NETWORKS", tr(say("Models")), network_titles(), True, networks),
            say("The models to train, each as it ranks best, or with the settings that SETTINGS gives it."),
        )
        self.add(
            QgsProcessingParameterBoolean("ENSEMBLE", tr(say("Ensembles with early stopping")), True),
            say(
                "Trains {asked} as ten members that stop early; otherwise as published, one network for a fixed "
                "number of epochs.",
                asked=ensembles(always=False),
            ),
        )

    def add_rest(self) -> None:
        """Add folds, split, advanced settings and outputs."""
        self.add(
            fold_count(5),
            say("Everything is fitted anew in so many folds; 0 = none: only the landslides that the split holds out."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "FOLD_KINDS", tr(say("Kinds of folds")), [tr(t) for t in FOLD_TITLES], True, [0, 1, 2]
            ),
            say(
                "Random folds leave near neighbours on both sides; spatial folds hold out whole blocks; folds by time, "
                "which need a field of dates (DATE_FIELD), train on what is older than the landslides held out."
            ),
            advanced=True,
        )
        add_split(self, advanced=True)
        add_value_settings(self)
        self.add(class_count("ZONES", say("Zones of the maps")), say("Natural-breaks zones."), advanced=True)
        self.add(
            QgsProcessingParameterString("TITLE", tr(say("Name of the area")), "", False, True),
            say("Stands on the report."),
            advanced=True,
        )
        add_run_folder(
            self, say("Gets the report, the tables, and a map and a model file for each row of the comparison.")
        )
        self.add_threads()
        add_negatives(self)
        add_inventory(self)
        add_imprint(self)
        add_hidden_prediction(self)
        self.add_settings()
        add_dates(self)
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr(say("Report"))))
        for name, (_, title) in VECTORS.items():
            self.addOutput(QgsProcessingOutputVectorLayer(name, tr(title)))
        self.addOutput(QgsProcessingOutputString("BEST_STRATEGY", tr(say("Best strategy by the common test"))))
        self.addOutput(QgsProcessingOutputString("BEST_NETWORK", tr(say("Best model by the common test"))))
        self.addOutput(QgsProcessingOutputNumber("BEST_AUC", tr(say("Its AUC"))))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr(say("Verdict in words"))))

    def check(self, parameters, context):
        self._settings(parameters, context)
        imprint(self, parameters, context)
        networks = [candidate.network for candidate in self.candidates(parameters, context)]
        check_packages(*networks, report=True)

    def candidates(self, parameters, context) -> list:
        """Return the models chosen, with their settings."""
        from ..models.registry import find_network
        from ..study.candidate import Candidate

        ensemble = self.parameterAsBool(parameters, "ENSEMBLE", context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        given = model_settings(self, parameters, context)
        found = []
        for place in self.parameterAsEnums(parameters, "NETWORKS", context):
            name = network_at(place)
            settings_type = find_network(name).settings_type
            own = settings_type.best_choices()
            if "ensemble" in own:
                own["ensemble"] = ensemble
            found.append(Candidate(name, settings_type.chosen({**own, **given.get(name, {})}, seed)))
        return found

    def _settings(self, parameters, context):
        from ..errors import ParameterError
        from ..study.comparison import ComparisonSettings
        from ..study.folds import FOLD_KINDS

        folds = self.parameterAsInt(parameters, "FOLDS", context)
        kinds = tuple(FOLD_KINDS[number] for number in self.parameterAsEnums(parameters, "FOLD_KINDS", context))
        if folds and not kinds:
            raise ParameterError(
                say("FOLD_KINDS is empty: choose random folds, spatial ones or folds by time, or set FOLDS to 0.")
            )
        return ComparisonSettings(
            negatives=negative_settings(self, parameters, context),
            split=split_settings(self, parameters, context),
            classes=self.parameterAsInt(parameters, "CLASSES", context),
            alpha=self.parameterAsDouble(parameters, "ALPHA", context),
            zones=self.parameterAsInt(parameters, "ZONES", context),
            folds=folds,
            kinds=kinds,
            prediction=hidden_prediction(self, parameters, context),
        )

    def compared(self, parameters, context, folder: str, feedback):
        """Run the step into a folder; a subclass says which."""
        raise NotImplementedError

    def arguments(self, parameters, context, feedback) -> dict:
        """Return what both steps take."""
        candidates = self.candidates(parameters, context)
        tell_unused(self, parameters, context, [candidate.network for candidate in candidates], feedback)
        return {
            "stack": self.raster_path(parameters, "INPUT", context),
            "landslides": inventory(self, parameters, context),
            "candidates": candidates,
            "settings": self._settings(parameters, context),
            "title": self.parameterAsString(parameters, "TITLE", context),
            "imprint": imprint(self, parameters, context),
            "negatives": self.vector(parameters, "NEGATIVES", context),
            "strict": self.strict(parameters, context),
            "workers": self.workers(parameters, context),
            "feedback": feedback,
        }

    def call_step(self, parameters, context, feedback):
        title = self.parameterAsString(parameters, "TITLE", context)
        with run_folder(self, parameters, context, feedback, say("comparison"), title) as folder:
            result = self.compared(parameters, context, folder, feedback)
        best = result.comparison.best
        return {
            "OUTPUT": str(result.folder),
            "REPORT": result.path("report"),
            **{name: result.path(key) for name, (key, _) in VECTORS.items()},
            "BEST_STRATEGY": best.strategy,
            "BEST_NETWORK": best.network,
            "BEST_AUC": best.auc,
            "VERDICT": tr(paragraph(*result.verdict)),
        }
