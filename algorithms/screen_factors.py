"""Screen factors."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import DOUBLE, LandslideAlgorithm, tr
from .information_value import SPLIT_TITLES, split_or_all
from .inventory_parameters import add_inventory, inventory
from .raster_inputs import RasterParameter
from .split_parameters import add_dates, add_split


class ScreenFactorsAlgorithm(LandslideAlgorithm):
    """Factor stack + landslides → weights, and the factors that stay."""

    NAME = "screenfactors"
    TITLE = say("Screen factors (PCA weights)")
    GROUP = groups.SCREENING
    TAGS = say(
        "PCA, principal component analysis, VIF, variance inflation, multicollinearity, collinearity, "
        "correlation, feature selection"
    )
    HELP = say(
        "Weighs the continuous factors of a stack by principal components at the landslides, as the paper does, and "
        "says which are light enough to be dropped; KMO, Bartlett's test, correlations and variance inflation factors "
        "(VIF) are given beside. Categorical factors are not weighed and stay.\n\n"
        "Such a rule drops some factors of any set, and a weight does not say how well a factor tells landslides from "
        "other places: see the report before you use the screened stack.\n\n"
        "Landslides that a model will be tested on must not choose its factors, so only the training landslides of "
        "the split are looked at: choose the same split, share, block size and seed in 'Information value' and 'Build "
        "training samples'."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("From 'Build factor stack'."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say(
                "Points or polygons, in any CRS; a polygon counts once, at a point on its surface. Those outside the "
                "raster or on nodata are counted and reported."
            ),
        )
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", tr(say("Lowest weight")), DOUBLE, None, True, 0.0, 1.0),
            say(
                "Factors of a lower weight are dropped. Empty: 0.945 divided by the number of continuous factors, the "
                "paper's 0.045 of 21."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("KEEP", tr(say("Factors to keep")), "", False, True),
            say("Names of factors that stay whatever their weight, separated by commas."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("ALL_CELLS", tr(say("Take every cell of a polygon")), False),
            say(
                "Otherwise a polygon counts once. Choose as in 'Build training samples', so that the same landslides "
                "are held out."
            ),
            advanced=True,
        )
        add_split(self, SPLIT_TITLES)
        self.add(
            QgsProcessingParameterVectorDestination(
                "TABLE", tr(say("Screening table")), QgsProcessing.SourceType.TypeVector
            ),
            say("One row per factor: weight, VIF, whether it is kept and why, and its loadings on the components."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Screened stack")), None, True, False),
            say(
                "The factors that stay, with the valid cells of the stack given. A virtual raster (.vrt) refers to "
                "that stack and copies nothing; where only dropped factors had no data, its cells are valid."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr(say("Screening report")), tr(say("HTML files (*.html)")), None, True
            ),
            say("Weights, tests, components and correlations as one HTML page."),
        )
        self.add_threads()
        add_inventory(self)
        add_dates(self)
        self.add_scheduler()
        self.add_strict()
        for name, title in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(QgsProcessingOutputString("KEPT", tr(say("Factors that stay, separated by commas"))))

    def call_step(self, parameters, context, feedback):
        from ..steps.screen_factors import screen_factors
        from ..study.split import DEFAULT_SPLIT

        split = split_or_all(self, parameters, context)
        lowest = parameters.get("THRESHOLD")
        paths = {
            "TABLE": self.output_layer(parameters, "TABLE", context),
            "OUTPUT": self._stack_output(parameters, context),
            "REPORT": self.output_file(parameters, "REPORT", context, ".html"),
        }
        result = screen_factors(
            self.raster_path(parameters, "INPUT", context),
            inventory(self, parameters, context),
            *paths.values(),
            lowest_weight=None if lowest in (None, "") else self.parameterAsDouble(parameters, "THRESHOLD", context),
            keep=self.parameterAsString(parameters, "KEEP", context),
            all_cells=self.parameterAsBool(parameters, "ALL_CELLS", context),
            split=split or DEFAULT_SPLIT,
            from_all=split is None,
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        outputs = {name: path for name, path in paths.items() if path}
        test = result.bartlett
        values = (
            result.kmo,
            test and test.chi2,
            test and test.p,
            result.components.count,
            len(result.kept),
            result.landslides,
            result.outside,
            result.on_nodata,
        )
        outputs.update({name: value for name, value in zip(NUMBERS, values) if value is not None})
        return {**outputs, "KEPT": ",".join(result.kept)}

    def _stack_output(self, parameters, context) -> str | None:
        if not self.parameterAsOutputLayer(parameters, "OUTPUT", context):
            return None
        return self.output_raster(parameters, "OUTPUT", context, (".tif", ".tiff", ".vrt"))


NUMBERS = {
    "KMO": say("Kaiser–Meyer–Olkin measure"),
    "BARTLETT_CHI2": say("Bartlett's test: chi²"),
    "BARTLETT_P": say("Bartlett's test: p"),
    "COMPONENTS": say("Components that count"),
    "COUNT": say("Factors that stay"),
    "LANDSLIDES_USED": say("Landslides looked at"),
    "LANDSLIDES_OUTSIDE": say("Landslides outside the raster"),
    "LANDSLIDES_ON_NODATA": say("Landslides on nodata"),
}
