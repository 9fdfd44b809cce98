"""Why here: what raises and what lowers the susceptibility of places."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import INTEGER, LandslideAlgorithm, tr
from .raster_inputs import RasterParameter
from .split_parameters import add_seed

METHOD_TITLES = [say("Exact for up to 13 factors or groups, sampled for more"), say("Sampled, quick")]
EXACT, SAMPLED = range(2)


class ExplainAlgorithm(LandslideAlgorithm):
    """Stack + model + places → what each factor adds there: layer, table, report."""

    NAME = "explain"
    TITLE = say("Why here (contributions of the factors)")
    GROUP = groups.MODELS
    TAGS = say("explain prediction, Shapley values, SHAP, contributions, waterfall, local importance, reasons")
    HELP = say(
        "Says what raises and what lowers the susceptibility of places, factor by factor: 'slope +0.21, distance to "
        "road +0.10, rock −0.05'. Places are points, of which the cell below is explained, or polygons, of which some "
        "cells are. Any model file will do, with the stack of its factors; so will the table of 'Information value', "
        "with the class stack that it was made of.\n\n"
        "Of a model the contributions are Shapley values: they start from the mean prediction of a background and add "
        "up to the prediction of the place. Up to 13 factors or groups they are exact, which takes about a second or "
        "two for each cell with the default model; sampled ones take a hundredth of that, and their largest standard "
        "error is told. A map of information values is the sum of its factors' values, which are its contributions.\n\n"
        "The raster says of every cell which factor raises it most above the mean of the background, and what its "
        "share of all that raises the cell is. A small network learns the contributions from sampled Shapley values "
        "of cells, and is compared with exact ones: how far it is off is told.\n\n"
        "Contributions say what this model does, not what causes landslides, and not what would happen if a factor "
        "were changed. Where factors go together, what they tell is shared out between them as the model uses them: "
        "put such factors into a group. Beside another background they are others."
    )

    def initAlgorithm(self, config=None):
        from ..steps.explain import BACKGROUND, CELLS, FEWEST_BACKGROUND, MOST_BACKGROUND, MOST_CELLS, MOST_SHOWN, SHOWN

        self.add(
            RasterParameter("INPUT", tr(say("Factor stack"))),
            say("From 'Build factor stack'; with a table of information values the class stack it was made of."),
            in_a_row=True,
        )
        self.add(
            QgsProcessingParameterFile(
                "NETWORK",
                tr(say("Model file, or table of information values")),
                fileFilter=tr(say("Model files and tables (*.onnx *.csv *.gpkg *.geojson)")),
            ),
            say("From 'Train model' or 'Information value'."),
            in_a_row=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "PLACES",
                tr(say("Places")),
                [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            say("Points or polygons in any CRS. Left empty: only the raster of every cell is made."),
        )
        self.add(
            QgsProcessingParameterField(
                "NAME_FIELD", tr(say("Field with the places' names")), None, "PLACES", optional=True
            ),
            say("They stand beside the numbers of the places in table and report."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "SAMPLES", tr(say("Training samples")), [QgsProcessing.SourceType.TypeVectorPoint], None, True
            ),
            say(
                "The background is taken from the training samples among them. Left empty: from all cells of the "
                "stack, so that contributions start from the mean of the area."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("METHOD", tr(say("Method")), [tr(t) for t in METHOD_TITLES], False, EXACT),
            say("Sampled contributions serve where there are many places; their largest standard error is told."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("GROUPS", tr(say("Groups of factors")), "", False, True),
            say(
                "Factors that enter together because they are correlated: 'terrain=slope, relief; climate=…'. A group "
                "takes the place of its factors."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "BACKGROUND",
                tr(say("Rows of the background")),
                INTEGER,
                BACKGROUND,
                False,
                FEWEST_BACKGROUND,
                MOST_BACKGROUND,
            ),
            say(
                "So many samples or cells, evenly along the order of their predictions, are what a place is compared "
                "with."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("CELLS", tr(say("Cells of a polygon")), INTEGER, CELLS, False, 1, MOST_CELLS),
            say(
                "So many cells of each polygon, evenly along the order of their predictions, are explained; their mean "
                "is shown."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "FIGURES", tr(say("Places with a figure in the report")), INTEGER, SHOWN, False, 0, MOST_SHOWN
            ),
            say("The first so many places."),
            advanced=True,
        )
        add_seed(self)
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Places explained")), QgsProcessing.SourceType.TypeVectorAnyGeometry, None, True
            ),
            say(
                "The places with their prediction, the base that contributions start from, a field per factor or "
                "group, and the three that count most as a text."
            ),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "TABLE", tr(say("Contributions")), QgsProcessing.SourceType.TypeVector, None, True
            ),
            say("A row for each place and factor: its value there, its contribution, standard error and rank."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr(say("Report")), tr(say("HTML files (*.html)")), None, True
            ),
            say("A table of the places and a figure for each of the first, as one HTML page."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "RASTER", tr(say("What raises each cell most")), None, True, createByDefault=False
            ),
            say(
                "Of every cell the factor or group that raises it most, in colours, and as second band its share of "
                "all that raises the cell, in per cent. Log and report say how far it is from exact values. Not by "
                "models that look at the cells around each."
            ),
        )
        self.add_threads()
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("EXPLAINED", tr(say("Places explained"))))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE", tr(say("Places outside the raster"))))
        self.addOutput(QgsProcessingOutputNumber("ON_NODATA", tr(say("Places where a factor has no data"))))
        self.addOutput(QgsProcessingOutputNumber("BASE", tr(say("Start of all contributions"))))
        self.addOutput(QgsProcessingOutputNumber("LARGEST_ERROR", tr(say("Largest standard error of a contribution"))))
        self.addOutput(QgsProcessingOutputNumber("RASTER_ERROR", tr(say("Mean error of contributions in the raster"))))
        self.addOutput(
            QgsProcessingOutputNumber(
                "RASTER_AGREEMENT", tr(say("Cells of the raster whose factor is the exact one, %"))
            )
        )
        self.addOutput(QgsProcessingOutputString("TOP", tr(say("What counts most at the first place"))))

    def check(self, parameters, context):
        from ..dependencies import FOR_REPORTS, require_installed
        from ..models.network_file import check_network_file

        network = self.parameterAsString(parameters, "NETWORK", context)
        is_network = network.lower().endswith(".onnx")
        packages = ("onnxruntime",) if is_network else ()
        require_installed(*packages, *(FOR_REPORTS if parameters.get("REPORT") else ()))
        if is_network:
            check_network_file(network)

    def call_step(self, parameters, context, feedback):
        from ..steps.explain import explain
        from ..study.label_tables import parse_assignments

        places = self.vector(parameters, "PLACES", context)
        # Without places there is nothing to load, whatever names the dialog has filled in.
        output, table = (
            None if places is None else self.output_layer(parameters, name, context) for name in ("OUTPUT", "TABLE")
        )
        wanted = self.parameterAsOutputLayer(parameters, "RASTER", context)
        raster = self.output_raster(parameters, "RASTER", context) if wanted else None
        report = self.output_file(parameters, "REPORT", context, ".html")
        found = explain(
            self.raster_path(parameters, "INPUT", context),
            self.parameterAsString(parameters, "NETWORK", context),
            places,
            output,
            table,
            report,
            samples=self.vector(parameters, "SAMPLES", context),
            name_field=self.parameterAsString(parameters, "NAME_FIELD", context),
            groups=parse_assignments(self.parameterAsString(parameters, "GROUPS", context), say("groups")),
            background=self.parameterAsInt(parameters, "BACKGROUND", context),
            cells=self.parameterAsInt(parameters, "CELLS", context),
            is_exact=False if self.parameterAsEnum(parameters, "METHOD", context) == SAMPLED else None,
            shown=self.parameterAsInt(parameters, "FIGURES", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            strict=self.strict(parameters, context),
            raster=raster,
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {
            "EXPLAINED": int(found.known.size),
            "OUTSIDE": found.outside,
            "ON_NODATA": found.on_nodata,
            "BASE": found.base,
            "LARGEST_ERROR": found.largest_error,
            "TOP": found.top(int(found.known[0])) if found.known.size else "",
        }
        files = {"OUTPUT": output, "TABLE": table, "REPORT": report, "RASTER": raster}
        outputs.update({name: path for name, path in files.items() if path})
        if found.raster is not None:
            outputs["RASTER_ERROR"] = found.raster.check.error
            outputs["RASTER_AGREEMENT"] = 100 * found.raster.check.agreement
        return outputs
