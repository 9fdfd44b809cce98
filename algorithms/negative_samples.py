"""Sample non-landslide points."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr
from .raster_inputs import RasterParameter
from .split_parameters import add_seed

STRATEGY_TITLES = [
    say("Random, outside landslides"),
    say("Outside a buffer round landslides"),
    say("Where the slope is gentle"),
    say("Where the information value is very low (the paper's choice)"),
]


def add_strategy(algorithm: LandslideAlgorithm, default: int) -> None:
    """Add STRATEGY and what the strategies need."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "STRATEGY", tr(say("Strategy for non-landslides")), [tr(t) for t in STRATEGY_TITLES], False, default
        ),
        say(
            "Where non-landslides are taken from. The last two pick cells that are easy to tell from landslides: a "
            "test on such cells flatters any network, so look at the common held-out test of 'Evaluate' too."
        ),
    )
    add_strategy_settings(algorithm)


def add_strategy_settings(algorithm: LandslideAlgorithm, ratio: bool = True) -> None:
    """Add what the strategies need, whichever is chosen; the ratio only where it is not known otherwise."""
    if ratio:
        algorithm.add(
            QgsProcessingParameterNumber(
                "RATIO", tr(say("Non-landslides per landslide")), DOUBLE, 1.0, False, 0.01, 1000.0
            ),
            say("1 takes as many non-landslides as there are cells with landslides."),
        )
    algorithm.add(
        QgsProcessingParameterNumber(
            "BUFFER", tr(say("Buffer strategy: distance (metres)")), DOUBLE, 1000.0, False, 0.0
        ),
        say("For the buffer strategy: metres on the ground, whatever the CRS."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("SLOPE_FACTOR", tr(say("Slope strategy: name of the slope factor")), "slope"),
        say("For the slope strategy: the factor of the stack that holds the slope."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SLOPE_LIMIT", tr(say("Slope strategy: slope at most (degrees)")), DOUBLE, 3.0, False, 0.0
        ),
        say("For the slope strategy, in the units of the slope factor."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "IV_ZONES", tr(say("Information-value strategy: zones")), INTEGER, 5, False, 2, 255
        ),
        say("For the last strategy: the map is cut into so many natural-breaks zones, and the lowest is sampled."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "MINIMUM_DISTANCE", tr(say("Minimum distance between points (metres)")), DOUBLE, 0.0, False, 0.0
        ),
        say("Between any two of the points; 0 = any."),
        advanced=True,
    )


def negative_settings(algorithm: LandslideAlgorithm, parameters, context, information_value: str | None = None):
    """Return the parameters as `NegativeSettings`; without STRATEGY or RATIO, the first strategy and 1."""
    from ..study.negatives import STRATEGIES, NegativeSettings

    has = {name: algorithm.parameterDefinition(name) is not None for name in ("STRATEGY", "RATIO")}
    return NegativeSettings(
        strategy=STRATEGIES[algorithm.parameterAsEnum(parameters, "STRATEGY", context) if has["STRATEGY"] else 0],
        ratio=algorithm.parameterAsDouble(parameters, "RATIO", context) if has["RATIO"] else 1.0,
        buffer=algorithm.parameterAsDouble(parameters, "BUFFER", context),
        slope_factor=algorithm.parameterAsString(parameters, "SLOPE_FACTOR", context),
        slope_limit=algorithm.parameterAsDouble(parameters, "SLOPE_LIMIT", context),
        information_value=information_value,
        zones=algorithm.parameterAsInt(parameters, "IV_ZONES", context),
        minimum_distance=algorithm.parameterAsDouble(parameters, "MINIMUM_DISTANCE", context),
        seed=algorithm.parameterAsInt(parameters, "SEED", context),
    )


class NegativeSamplesAlgorithm(LandslideAlgorithm):
    """Stack + landslides → non-landslide points."""

    NAME = "negativesamples"
    TITLE = say("Sample non-landslide points")
    GROUP = say("Samples")
    GROUP_ID = "samples"
    HELP = say(
        "Chooses random cells without landslides by one of four strategies. The choice depends on the seed alone, not "
        "on threads or block size. If fewer cells are eligible than asked for, the algorithm says how many there are."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("Its valid cells can be chosen."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("The whole inventory: no cell that a landslide touches is chosen."),
        )
        add_strategy(self, 0)
        self.add(
            RasterParameter("INFORMATION_VALUE", tr(say("Information-value map")), None, True),
            say("From 'Information value'; needed by the last strategy only."),
        )
        add_seed(self)
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Non-landslide points")), QgsProcessing.SourceType.TypeVectorPoint
            ),
            say("Points at cell centres, with the fields label (0) and strategy."),
        )
        self.add_threads()
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr(say("Points chosen"))))
        self.addOutput(QgsProcessingOutputNumber("ELIGIBLE", tr(say("Eligible cells"))))

    def check(self, parameters, context):
        negative_settings(self, parameters, context)

    def call_step(self, parameters, context, feedback):
        from ..steps.negative_samples import negative_samples

        output = self.output_layer(parameters, "OUTPUT", context)
        chosen = negative_samples(
            self.raster_path(parameters, "INPUT", context),
            self.vector(parameters, "LANDSLIDES", context),
            output,
            negative_settings(self, parameters, context, self.raster_path(parameters, "INFORMATION_VALUE", context)),
            workers=self.threads(parameters, context),
            feedback=feedback,
        )
        return {"OUTPUT": output, "COUNT": len(chosen.index), "ELIGIBLE": chosen.eligible}
