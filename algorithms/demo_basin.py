"""Make demo basin."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterNumber,
)

from ..sentences import say
from . import groups
from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr, wrapped_by
from .run_folder import add_run_folder, run_folder
from .split_parameters import add_seed


class DemoBasinAlgorithm(LandslideAlgorithm):
    """A made-up basin whose true susceptibility is known."""

    NAME = "demobasin"
    TITLE = say("Make demo basin")
    GROUP = groups.WORKFLOW
    TAGS = (say("example data"), say("sample data"), say("test data"), say("tutorial"), say("synthetic"))
    HELP = say(
        "Makes a basin with valleys, ridges and a drainage network: thirteen factor rasters, rivers, roads and faults, "
        "a landslide inventory, and truth.tif, the susceptibility that the landslides were drawn from. The truth is "
        "non-linear, has interactions and depends on one hidden factor that is not among the thirteen; README.txt in "
        "the folder gives its formula. Try the steps on it and see how near a map comes to the truth."
    )

    def initAlgorithm(self, config=None):
        from ..steps.demo_basin import LONGEST_SIDE, SHORTEST_SIDE

        columns = QgsProcessingParameterNumber(
            "COLUMNS", tr(say("Columns")), INTEGER, 1000, False, SHORTEST_SIDE, LONGEST_SIDE
        )
        columns.setMetadata(wrapped_by("compact_widgets.CompactWidget"))  # sees to OUTPUT; other dialogs have layers
        self.add(columns, say("Width of the basin in cells."))
        self.add(
            QgsProcessingParameterNumber("ROWS", tr(say("Rows")), INTEGER, 1000, False, SHORTEST_SIDE, LONGEST_SIDE),
            say("Height of the basin in cells."),
        )
        self.add(
            QgsProcessingParameterNumber("CELL_SIZE", tr(say("Cell size (metres)")), DOUBLE, 90.0, False, 1.0, 1000.0),
            say("Side of a cell."),
        )
        self.add(
            QgsProcessingParameterNumber("COUNT", tr(say("Landslides")), INTEGER, 724, False, 1, 10_000_000),
            say("How many landslides are drawn."),
        )
        add_seed(self)
        add_run_folder(self, say("Where the files go."), say("Folder"))
        self.addOutput(QgsProcessingOutputMultipleLayers("FACTORS", tr(say("Factor rasters"))))
        self.addOutput(QgsProcessingOutputVectorLayer("LANDSLIDES", tr(say("Landslides"))))
        self.addOutput(QgsProcessingOutputVectorLayer("RIVERS", tr(say("Rivers"))))
        self.addOutput(QgsProcessingOutputVectorLayer("ROADS", tr(say("Roads"))))
        self.addOutput(QgsProcessingOutputVectorLayer("FAULTS", tr(say("Faults"))))
        self.addOutput(QgsProcessingOutputRasterLayer("TRUTH", tr(say("True susceptibility"))))
        self.addOutput(QgsProcessingOutputFile("README", tr(say("Description"))))

    def call_step(self, parameters, context, feedback):
        from ..steps.demo_basin import demo_basin

        with run_folder(self, parameters, context, feedback, say("demo basin")) as folder:
            basin = demo_basin(
                folder,
                columns=self.parameterAsInt(parameters, "COLUMNS", context),
                rows=self.parameterAsInt(parameters, "ROWS", context),
                cell_size=self.parameterAsDouble(parameters, "CELL_SIZE", context),
                landslides=self.parameterAsInt(parameters, "COUNT", context),
                seed=self.parameterAsInt(parameters, "SEED", context),
                feedback=feedback,
            )
        return {
            "OUTPUT": str(basin.folder),
            "FACTORS": [str(path) for path in basin.factors.values()],
            "LANDSLIDES": str(basin.landslides),
            "RIVERS": str(basin.rivers),
            "ROADS": str(basin.roads),
            "FAULTS": str(basin.faults),
            "TRUTH": str(basin.truth),
            "README": str(basin.folder / "README.txt"),
        }
