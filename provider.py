"""The toolbox: which algorithms there are."""

from __future__ import annotations

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.applicability import ApplicabilityAlgorithm
from .algorithms.base import ICON, in_own_words, tr
from .algorithms.classify import ClassifyAlgorithm
from .algorithms.compare_maps import CompareMapsAlgorithm
from .algorithms.compare_networks import CompareNetworksAlgorithm
from .algorithms.compare_strategies import CompareStrategiesAlgorithm
from .algorithms.demo_basin import DemoBasinAlgorithm
from .algorithms.distance_factor import DistanceFactorAlgorithm
from .algorithms.evaluate import EvaluateAlgorithm
from .algorithms.evaluate_units import EvaluateUnitsAlgorithm
from .algorithms.explain import ExplainAlgorithm
from .algorithms.factor_importance import FactorImportanceAlgorithm
from .algorithms.factor_stack import FactorStackAlgorithm
from .algorithms.information_value import InformationValueAlgorithm
from .algorithms.ndvi import NdviAlgorithm
from .algorithms.negative_samples import NegativeSamplesAlgorithm
from .algorithms.predict import PredictAlgorithm
from .algorithms.predict_units import PredictUnitsAlgorithm
from .algorithms.reclassify import ReclassifyAlgorithm
from .algorithms.repeat_run import RepeatRunAlgorithm
from .algorithms.sample_factors import SampleFactorsAlgorithm
from .algorithms.screen_factors import ScreenFactorsAlgorithm
from .algorithms.shipped_models import MODELS, ShippedModelAlgorithm
from .algorithms.susceptibility import SusceptibilityAlgorithm
from .algorithms.terrain_factors import TerrainFactorsAlgorithm
from .algorithms.train import TrainAlgorithm
from .algorithms.training_samples import TrainingSamplesAlgorithm
from .algorithms.unit_samples import UnitSamplesAlgorithm
from .algorithms.unit_summary import UnitSummaryAlgorithm
from .algorithms.zone_table import ZoneTableAlgorithm
from .sentences import say

ALGORITHMS = (
    DemoBasinAlgorithm,
    TerrainFactorsAlgorithm,
    DistanceFactorAlgorithm,
    NdviAlgorithm,
    FactorStackAlgorithm,
    SampleFactorsAlgorithm,
    ScreenFactorsAlgorithm,
    ReclassifyAlgorithm,
    InformationValueAlgorithm,
    NegativeSamplesAlgorithm,
    TrainingSamplesAlgorithm,
    UnitSamplesAlgorithm,
    TrainAlgorithm,
    PredictAlgorithm,
    PredictUnitsAlgorithm,
    FactorImportanceAlgorithm,
    ExplainAlgorithm,
    ClassifyAlgorithm,
    ZoneTableAlgorithm,
    UnitSummaryAlgorithm,
    EvaluateAlgorithm,
    EvaluateUnitsAlgorithm,
    ApplicabilityAlgorithm,
    CompareMapsAlgorithm,
    CompareStrategiesAlgorithm,
    CompareNetworksAlgorithm,
    SusceptibilityAlgorithm,
    RepeatRunAlgorithm,
)


TITLE = say("Landslide susceptibility")


class LandslideProvider(QgsProcessingProvider):
    """Landslide susceptibility."""

    def __init__(self) -> None:
        super().__init__()
        # A model can be read when the algorithms that it calls can be found, which is after the provider is added.
        QgsApplication.processingRegistry().providerAdded.connect(self._registered)

    def id(self):
        return "landslide"

    def name(self):
        return tr(TITLE)

    def longName(self):
        return self.name()

    def icon(self):
        return QIcon(str(ICON))

    def svgIconPath(self):
        return str(ICON)

    def supportedOutputRasterLayerExtensions(self):
        return ["tif", "tiff", "vrt"]

    def supportedOutputVectorLayerExtensions(self):
        return ["gpkg", "csv", "shp", "geojson", "fgb"]

    def loadAlgorithms(self):
        # Instances are made here, each time: QGIS owns and deletes them.
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            self._load_models()

    def _registered(self, provider: str) -> None:
        if provider == self.id():
            QgsApplication.processingRegistry().providerAdded.disconnect(self._registered)
            self._load_models()
            self.algorithmsLoaded.emit()

    def _load_models(self) -> None:
        for shipped in MODELS:
            try:
                self.addAlgorithm(ShippedModelAlgorithm(shipped))
            except Exception as error:  # one that is damaged takes nothing else with it
                QgsMessageLog.logMessage(in_own_words(error), tr(TITLE), Qgis.MessageLevel.Warning)
