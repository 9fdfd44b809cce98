"""Make the models that are shipped, resources/models/*.model3: `make models`."""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_HASH_SEED", "0")  # otherwise attributes stand in another order every time
if "landslide_susceptibility" not in sys.modules:  # the checkout's folder may have any name
    _spec = importlib.util.spec_from_file_location(
        "landslide_susceptibility", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["landslide_susceptibility"] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules["landslide_susceptibility"])

from landslide_susceptibility.algorithms import shipped_models  # noqa: E402 - after the package is known
from landslide_susceptibility.analysis.breaks.class_limits import METHODS  # noqa: E402
from landslide_susceptibility.models.registry import NETWORKS  # noqa: E402
from landslide_susceptibility.study.strategies.registry import STRATEGY_NAMES  # noqa: E402
from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF  # noqa: E402

SOURCE = QgsProcessingModelChildParameterSource
KIND = QgsProcessing.SourceType
FLAG = QgsProcessingParameterDefinition.Flag
COLUMN, ROW = 260, 110  # pixels between the boxes of the model designer


class Builder:
    """Puts a model together: parameters in a row at the top, steps below, outputs beside their steps."""

    def __init__(self, name: str) -> None:
        self.shipped = next(model for model in shipped_models.MODELS if model.name == name)
        self.model = QgsProcessingModelAlgorithm(
            str(self.shipped.title), str(shipped_models.GROUP.title), shipped_models.GROUP.id
        )
        self._order: list[str] = []

    def given(self, parameter) -> SOURCE:
        """Add a parameter of the model and return it as a source."""
        title, text = self.shipped.words[parameter.name()]
        parameter.setDescription(str(title))
        parameter.setHelp(str(text))
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(150 + COLUMN * len(self._order), 60))
        self.model.addModelParameter(parameter, component)
        self._order.append(parameter.name())
        return SOURCE.fromModelParameter(parameter.name())

    def step(
        self,
        name: str,
        algorithm: str,
        place: tuple[float, float],
        outputs: dict[str, str],
        spare=(),
        title="",
        **values,
    ):
        """Add a step.

        Parameters
        ----------
        name : str
            Of the step in this model.
        algorithm : str
            The toolbox's, without 'landslide:'.
        place : column, row
        outputs : dict
            What of its outputs the model has, by the model's name.
        title : str, optional
            The algorithm's own, if it is left out.
        **values
            Its parameters: sources, lists of sources, or plain values.
        """
        child = QgsProcessingModelChildAlgorithm(f"landslide:{algorithm}")
        child.setChildId(name)
        child.setDescription(title or str(type(child.algorithm()).TITLE))
        definitions = [d for d in child.algorithm().parameterDefinitions() if _is_needed(d)]
        needed = {definition.name(): SOURCE.fromStaticValue(definition.defaultValue()) for definition in definitions}
        for key, value in {**needed, **values}.items():
            sources = value if isinstance(value, list) else [value]
            child.addParameterSources(key, [s if isinstance(s, SOURCE) else SOURCE.fromStaticValue(s) for s in sources])
        position = QPointF(150 + COLUMN * place[0], 60 + ROW * place[1])
        child.setPosition(position)
        finals = {}
        for number, (output, key) in enumerate(outputs.items()):
            final = QgsProcessingModelOutput(output, str(self.shipped.words[f"{name}:{output}"][0]))
            final.setChildId(name)
            final.setChildOutputName(key)
            final.setPosition(QPointF(position.x() + COLUMN * 0.9, position.y() + 40 + 50 * number))
            finals[output] = final
        child.setModelOutputs(finals)
        self.model.addChildAlgorithm(child)
        return lambda key: SOURCE.fromChildOutput(name, key)

    def done(self) -> QgsProcessingModelAlgorithm:
        """Return the model with its help."""
        self.model.setParameterOrder(self._order)
        words = {name: str(text) for name, (_, text) in self.shipped.words.items()}
        self.model.setHelpContent({"ALG_DESC": str(self.shipped.help), **words})
        return self.model


def _is_needed(definition) -> bool:
    """Whether the model designer takes a parameter for missing where it is not written down, its default or not."""
    return not definition.isDestination() and not definition.flags() & FLAG.FlagOptional


def _raster(name: str) -> QgsProcessingParameterRasterLayer:
    return QgsProcessingParameterRasterLayer(name)


def _rasters(name: str) -> QgsProcessingParameterMultipleLayers:
    return QgsProcessingParameterMultipleLayers(name, "", KIND.TypeRaster)


def _features(name: str, kind=KIND.TypeVectorAnyGeometry, optional: bool = False):
    return QgsProcessingParameterFeatureSource(name, "", [kind], None, optional)


def _text(name: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, "", "", False, True)


def dem_to_map() -> QgsProcessingModelAlgorithm:
    """Return the model from a DEM and layers to the map."""
    build = Builder("demtomap")
    dem = build.given(_raster("DEM"))
    layers = {
        name: build.given(_features(name.upper(), KIND.TypeVectorAnyGeometry)) for name in ("roads", "rivers", "faults")
    }
    geology = build.given(_raster("GEOLOGY"))
    landslides = build.given(_features("LANDSLIDES"))
    area = build.given(_features("STUDY_AREA", KIND.TypeVectorPolygon, optional=True))
    terrain = build.step("terrain", "terrainfactors", (0, 2), {}, INPUT=dem)
    distances = [
        build.step(name, "distancefactor", (number, 2), {}, INPUT=layer, REFERENCE=dem, NAME=f"distance_{name}")
        for number, (name, layer) in enumerate(layers.items(), 1)
    ]
    names = ["elevation", "", *(f"distance_{name}" for name in layers), "geology"]
    build.step(
        "map",
        "susceptibility",
        (2, 4.5),
        {"FOLDER": "OUTPUT"},
        INPUT=[dem, terrain("OUTPUT"), *(distance("OUTPUT") for distance in distances), geology],
        NAMES=", ".join(names),
        CATEGORICAL="geology",
        LANDSLIDES=landslides,
        STUDY_AREA=area,
    )
    return build.done()


def published_study() -> QgsProcessingModelAlgorithm:
    """Return the model of the published study."""
    build = Builder("publishedstudy")
    factors = build.given(_rasters("FACTORS"))
    categorical, names = build.given(_text("CATEGORICAL")), build.given(_text("NAMES"))
    landslides = build.given(_features("LANDSLIDES"))
    area = build.given(_features("STUDY_AREA", KIND.TypeVectorPolygon, optional=True))
    whole = build.step(
        "factorstack", "factorstack", (0, 1.5), {}, INPUT=factors, CATEGORICAL=categorical, NAMES=names, STUDY_AREA=area
    )
    screened = build.step(
        "screenfactors", "screenfactors", (0, 3), {"SCREENING": "REPORT"}, INPUT=whole("OUTPUT"), LANDSLIDES=landslides
    )
    stack = screened("OUTPUT")
    classes = build.step(
        "reclassify", "reclassify", (0, 5), {}, INPUT=stack, METHOD=METHODS.index("natural_breaks"), CLASSES=5
    )
    value = build.step(
        "informationvalue",
        "informationvalue",
        (0, 6.5),
        {"INFORMATION_VALUE": "OUTPUT", "VALUE_TABLE": "TABLE"},
        INPUT=classes("OUTPUT"),
        LANDSLIDES=landslides,
        SPLIT=0,
    )
    others = build.step(
        "negativesamples",
        "negativesamples",
        (2, 3),
        {},
        INPUT=stack,
        LANDSLIDES=landslides,
        STRATEGY=STRATEGY_NAMES.index("information_value"),
        RATIO=1.0,
        INFORMATION_VALUE=value("OUTPUT"),
    )
    samples = build.step(
        "trainingsamples",
        "trainingsamples",
        (2, 4.5),
        {"SAMPLES": "OUTPUT"},
        INPUT=stack,
        LANDSLIDES=landslides,
        NEGATIVES=others("OUTPUT"),
        SPLIT=0,
    )
    trained = build.step(
        "train",
        "train",
        (2, 6),
        {"MODEL": "OUTPUT", "TRAINING": "REPORT"},
        INPUT=samples("OUTPUT"),
        NETWORK=list(NETWORKS).index("cnn"),
        ENSEMBLE=False,
        CLASS_WEIGHT=0,
    )
    predicted = build.step(
        "predict", "predict", (4, 1.5), {"SUSCEPTIBILITY": "OUTPUT"}, INPUT=stack, NETWORK=trained("OUTPUT")
    )
    zones = build.step(
        "classify",
        "classify",
        (4, 3),
        {"ZONES": "OUTPUT"},
        INPUT=predicted("OUTPUT"),
        METHOD=METHODS.index("natural_breaks"),
        CLASSES=5,
    )
    build.step(
        "zonetable",
        "zonetable",
        (4, 4.5),
        {"ZONE_TABLE": "OUTPUT"},
        INPUT=zones("OUTPUT"),
        LANDSLIDES=landslides,
        SAMPLES=samples("OUTPUT"),
    )
    build.step(
        "evaluate",
        "evaluate",
        (4, 6),
        {"REPORT": "OUTPUT"},
        INPUT=predicted("OUTPUT"),
        SAMPLES=samples("OUTPUT"),
        LANDSLIDES=landslides,
        INFORMATION_VALUE=value("OUTPUT"),
    )
    return build.done()


def new_area() -> QgsProcessingModelAlgorithm:
    """Return the model that predicts another area."""
    build = Builder("newarea")
    factors = build.given(_rasters("FACTORS"))
    trained = build.given(QgsProcessingParameterFile("MODEL", "", extension="onnx"))
    categorical, names = build.given(_text("CATEGORICAL")), build.given(_text("NAMES"))
    area = build.given(_features("STUDY_AREA", KIND.TypeVectorPolygon, optional=True))
    stack = build.step(
        "factorstack", "factorstack", (0, 2), {}, INPUT=factors, CATEGORICAL=categorical, NAMES=names, STUDY_AREA=area
    )
    predicted = build.step(
        "predict",
        "predict",
        (1, 3.5),
        {"SUSCEPTIBILITY": "OUTPUT", "OUTSIDE": "TABLE"},
        INPUT=stack("OUTPUT"),
        NETWORK=trained,
    )
    build.step(
        "classify",
        "classify",
        (2, 5.5),
        {"ZONES": "OUTPUT"},
        INPUT=predicted("OUTPUT"),
        METHOD=METHODS.index("natural_breaks"),
        CLASSES=5,
    )
    return build.done()


MODELS = {"demtomap": dem_to_map, "publishedstudy": published_study, "newarea": new_area}


def main() -> int:
    """Write the files."""
    if Qgis.QGIS_VERSION_INT >= 34000:
        # It would leave the step out of the names of outputs, which scripts give.
        sys.stderr.write("Make the models with a QGIS before 3.40, so that outputs keep their names.\n")
        return 1
    application = QgsApplication([], False, tempfile.mkdtemp())
    application.initQgis()
    from landslide_susceptibility.provider import LandslideProvider

    provider = LandslideProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    shipped_models.FOLDER.mkdir(parents=True, exist_ok=True)
    for name, build in MODELS.items():
        model = build()
        is_valid, problems = model.validate()
        if not is_valid or not model.toFile(str(shipped_models.FOLDER / f"{name}.model3")):
            sys.stderr.write(f"{name}: {problems}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
