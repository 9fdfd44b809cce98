"""Models of Processing's that are shipped: chains of the toolbox's steps, to run as they are or to change in a copy.

A file holds what is run, and English titles for whoever opens it in the model designer. What the toolbox shows stands
here, so that it can be translated: a title and a help for the model, its parameters and its outputs.
`tools/shipped_models.py` makes the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..errors import LandslideError
from ..lists import items
from ..sentences import Sentence, say
from . import groups
from .base import tr, with_reference
from .manual import manual_url

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "models"
GROUP = groups.WORKFLOW

FACTORS = say("Factors")
CATEGORICAL = (
    say("Categorical factors"),
    say("Names of the factors whose values are category numbers, separated by commas, such as geology, landcover."),
)
NAMES = (
    say("Names of the factors"),
    say("One for each raster, in their order, separated by commas. Left empty: after layers or files."),
)
STUDY_AREA = (
    say("Study area"),
    say("Polygons outside which nothing counts: choose the area in which landslides were mapped."),
)
LANDSLIDES = (say("Landslides"), say("The inventory: points or polygons, in any CRS."))
SUSCEPTIBILITY = (say("Susceptibility"), say("float32 GeoTIFF, nodata where any factor is."))
ZONES = (say("Susceptibility zones"), say("Zones 1 … 5 by natural breaks, with colours and names."))


@dataclass(frozen=True)
class ShippedModel:
    """What the toolbox says of a model.

    Attributes
    ----------
    name : str
        Permanent id, and the name of its file without '.model3'.
    title, help, tags : Sentence
    words : mapping
        Title and help of each parameter and output, by name.
    """

    name: str
    title: Sentence
    help: Sentence
    tags: Sentence
    words: Mapping[str, tuple[Sentence, Sentence]]

    @property
    def path(self) -> Path:
        """The model's file."""
        return FOLDER / f"{self.name}.model3"


MODELS = (
    ShippedModel(
        "demtomap",
        say("From DEM and layers to the susceptibility map"),
        say(
            "Makes the factors and the map in one go: terrain factors from the DEM, the distances to roads, rivers and "
            "faults on its grid, and 'Landslide susceptibility, all steps' on these, the elevation and the geology.\n\n"
            "The factors keep their names in tables, model file and report: slope, distance_roads, geology and so on. "
            "They are temporary files, so that 'Repeat a run from its manifest' cannot make the run again: for another "
            "one, give stack.tif of the output folder, which holds them, to 'Landslide susceptibility, all steps'."
        ),
        say("workflow, chain, Graphical Modeler, raw data, DEM, roads, rivers, faults, geology"),
        {
            "DEM": (
                say("Elevation (DEM)"),
                say("In metres; its grid is that of the map, so that its cell size is the map's."),
            ),
            "ROADS": (say("Roads"), say("Lines, in any CRS. Keep those beyond the edge of the area; they count.")),
            "RIVERS": (say("Rivers"), say("Lines or polygons, in any CRS.")),
            "FAULTS": (say("Faults"), say("Lines, in any CRS.")),
            "GEOLOGY": (
                say("Geology (raster of category numbers)"),
                say("A number for each unit. Polygons become such a raster by 'Rasterize (vector to raster)'."),
            ),
            "LANDSLIDES": LANDSLIDES,
            "STUDY_AREA": STUDY_AREA,
            "map:FOLDER": (
                say("Output folder"),
                say("Susceptibility, zones, tables, map.png, report.html, the model file and manifest.json."),
            ),
        },
    ),
    ShippedModel(
        "publishedstudy",
        say("The published study, step by step"),
        say(
            "The order of the published study, each step as an algorithm of its own: the factors are stacked and "
            "screened by PCA weights, cut into classes by natural breaks and rated by information values; "
            "non-landslides are taken where these are low; the paper's CNN is trained, its map zoned, counted and "
            "evaluated.\n\n"
            "One thing is otherwise than published: landslides that are held out for the test neither choose factors "
            "nor rate classes. Non-landslides of low information value are easy to tell from landslides, which "
            "flatters any model: look at the common held-out test in the report."
        ),
        say("workflow, chain, Graphical Modeler, paper, replication, PCA, information value, CNN, natural breaks"),
        {
            "FACTORS": (FACTORS, say("The conditioning factors, one raster each.")),
            "CATEGORICAL": CATEGORICAL,
            "NAMES": NAMES,
            "LANDSLIDES": LANDSLIDES,
            "STUDY_AREA": STUDY_AREA,
            "predict:SUSCEPTIBILITY": SUSCEPTIBILITY,
            "classify:ZONES": ZONES,
            "evaluate:REPORT": (
                say("Report"),
                say("Measures, ROC, success and prediction rate curves as one HTML page."),
            ),
            "zonetable:ZONE_TABLE": (
                say("Zone table"),
                say("One row per zone; the columns that begin with test_ are of held-out landslides."),
            ),
            "informationvalue:INFORMATION_VALUE": (
                say("Information-value map"),
                say("The sum of the information values over the factors, float32."),
            ),
            "informationvalue:VALUE_TABLE": (say("Information-value table"), say("One row per factor and class.")),
            "screenfactors:SCREENING": (
                say("Screening report"),
                say("Weights, tests, components and correlations as one HTML page."),
            ),
            "trainingsamples:SAMPLES": (
                say("Training samples"),
                say("Points with label, split, strategy, block and a field per factor."),
            ),
            "train:MODEL": (say("Model file"), say("The trained model, for 'A trained model on a new area'.")),
            "train:TRAINING": (say("Training report"), say("Loss curve, confusion matrix and ROC as one HTML page.")),
        },
    ),
    ShippedModel(
        "newarea",
        say("A trained model on a new area"),
        say(
            "Puts the factors of another area on one grid, predicts its susceptibility by a model that was trained "
            "elsewhere, and zones it. The factors must bear the names that the model knows, in the same units.\n\n"
            "Where the new area is unlike the one that the model was trained in, it guesses: the table tells for each "
            "factor how many cells lie outside the training range. The zones are natural breaks of this map alone, "
            "so that they cannot be compared with another map's."
        ),
        say("workflow, chain, Graphical Modeler, transfer, apply model, ONNX, inference, other area"),
        {
            "FACTORS": (FACTORS, say("The conditioning factors of the new area, one raster each, or a stack.")),
            "MODEL": (say("Model file"), say("From 'Train model' or 'Landslide susceptibility, all steps'.")),
            "CATEGORICAL": CATEGORICAL,
            "NAMES": NAMES,
            "STUDY_AREA": (say("Study area"), say("Polygons outside which nothing is predicted.")),
            "predict:SUSCEPTIBILITY": SUSCEPTIBILITY,
            "classify:ZONES": ZONES,
            "predict:OUTSIDE": (
                say("Cells outside the training range"),
                say(
                    "A table with one row per factor: the training range, and the cells below it, above it and in "
                    "categories that training never met."
                ),
            ),
        },
    ),
)


class ShippedModelAlgorithm(QgsProcessingModelAlgorithm):
    """A model of the toolbox, read from its file, with words in QGIS's language.

    Children are looked up in the registry, so that the provider has to be there before.

    Raises
    ------
    LandslideError
        If the file is damaged, or asks for what there is not.
    """

    def __init__(self, shipped: ShippedModel) -> None:
        super().__init__()
        self._shipped = shipped
        if not self.fromFile(str(shipped.path)):
            raise LandslideError(say("The model '{path}' is damaged: install the plugin again.", path=shipped.path))
        self.setSourceFilePath(str(shipped.path))
        known = {definition.name(): definition for definition in self.parameterDefinitions()}
        absent = [child for child in self.childAlgorithms().values() if child.algorithm() is None]
        if absent or set(known) != set(shipped.words):
            raise LandslideError(
                say(
                    "The model '{path}' does not fit this version of the plugin: install the plugin again.",
                    path=shipped.path,
                )
            )
        for name, (title, text) in shipped.words.items():
            known[name].setDescription(tr(title))
            known[name].setHelp(tr(text))
        for output in self.outputDefinitions():
            if output.name() in shipped.words:
                output.setDescription(tr(shipped.words[output.name()][0]))

    def name(self):
        return self._shipped.name

    def displayName(self):
        return tr(self._shipped.title)

    def group(self):
        return tr(GROUP.title)

    def groupId(self):
        return GROUP.id

    def shortHelpString(self):
        return tr(
            say(
                "{help}\n\nTo look at the steps or to change them, right-click it in the Toolbox, choose 'Open in the "
                "model designer', and save a copy of your own. Its file is {path}.",
                help=with_reference(self._shipped.help) if self._names_paper() else self._shipped.help,
                path=self._shipped.path,
            )
        )

    def _names_paper(self) -> bool:
        return "published" in str(self._shipped.help)

    def helpUrl(self):
        return manual_url("models")

    def tags(self):
        return list(dict.fromkeys(items(tr(self._shipped.tags)) + items(str(self._shipped.tags))))

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(groups.ICONS / "model.svg")

    def createInstance(self):
        return type(self)(self._shipped)
