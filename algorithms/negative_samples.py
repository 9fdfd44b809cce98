"""Sample non-landslide points."""

from __future__ import annotations

import math

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import Sentence, commas, say
from . import groups
from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr
from .inventory_parameters import add_inventory, inventory
from .parameter_values import is_given
from .raster_inputs import RasterParameter
from .split_parameters import add_seed

# What a setting is in the dialog, by the type of its values.
NUMBER_TYPES = {float: DOUBLE, int: INTEGER}


def strategy_titles() -> list[str]:
    """Return the strategies as they stand in a list, in the order that is permanent."""
    from ..study.strategies.registry import STRATEGIES

    return [tr(strategy.title) for strategy in STRATEGIES]


def _short_titles(has) -> Sentence:
    """Return the strategies that have something, as a sentence lists them."""
    from ..study.strategies.registry import STRATEGIES

    return commas(say("'{strategy}'", strategy=strategy.short_title) for strategy in STRATEGIES if has(strategy))


def add_strategy(algorithm: LandslideAlgorithm) -> None:
    """Add STRATEGY and what the strategies need."""
    add_strategy_choice(algorithm)
    add_strategy_settings(algorithm)


def add_strategy_choice(algorithm: LandslideAlgorithm, advanced: bool = False, has_preset: bool = False) -> None:
    """Add STRATEGY; left empty, it is that of a preset."""
    from ..study.strategies.registry import DEFAULT_STRATEGY, STRATEGY_NAMES

    default = None if has_preset else STRATEGY_NAMES.index(DEFAULT_STRATEGY)
    algorithm.add(
        QgsProcessingParameterEnum(
            "STRATEGY", tr(say("Strategy for non-landslides")), strategy_titles(), False, default, has_preset
        ),
        say(
            "Where non-landslides are taken from. Cells of some strategies are easy to tell from landslides "
            "({strategies}): a test on such cells flatters any model, so look at the common held-out test of "
            "'Evaluate' too.",
            strategies=_short_titles(lambda strategy: strategy.picks),
        ),
        advanced,
    )


def add_strategy_settings(algorithm: LandslideAlgorithm, ratio: bool = True, hidden: bool = False) -> None:
    """Add what the strategies need, whichever is chosen; the ratio only where it is not known otherwise."""
    from ..study.negatives import HIGHEST_RATIO, LONGEST_DISTANCE, LOWEST_RATIO, NegativeSettings, strategy_settings

    if ratio:
        algorithm.add(
            QgsProcessingParameterNumber(
                "RATIO", tr(say("Non-landslides per landslide")), DOUBLE, None, True, LOWEST_RATIO, HIGHEST_RATIO
            ),
            say(
                "1 takes as many non-landslides as there are cells with landslides, as published. Left empty: as many "
                "as models rank best with ({count:g}).",
                count=NegativeSettings().per_landslide,
            ),
            advanced=not hidden,
            hidden=hidden,
        )
    for setting in strategy_settings():
        algorithm.add(_parameter(setting), setting.help, advanced=not hidden, hidden=hidden)
    algorithm.add(
        QgsProcessingParameterNumber(
            "MINIMUM_DISTANCE",
            tr(say("Minimum distance between points (metres)")),
            DOUBLE,
            0.0,
            False,
            0.0,
            LONGEST_DISTANCE,
        ),
        say("Between any two of the points; 0 = any."),
        advanced=not hidden,
        hidden=hidden,
    )


def _parameter(setting):
    """Return the parameter of a setting of a strategy."""
    number = NUMBER_TYPES.get(type(setting.default))
    if number is None:
        return QgsProcessingParameterString(setting.parameter, tr(setting.title), setting.default)
    limits = {"minValue": setting.low, "maxValue": setting.high}
    given = {name: limit for name, limit in limits.items() if math.isfinite(limit)}
    return QgsProcessingParameterNumber(setting.parameter, tr(setting.title), number, setting.default, False, **given)


def _value(algorithm: LandslideAlgorithm, setting, parameters, context):
    """Return what a setting of a strategy is set to."""
    read = {float: algorithm.parameterAsDouble, int: algorithm.parameterAsInt, str: algorithm.parameterAsString}
    return read[type(setting.default)](parameters, setting.parameter, context)


def negative_settings(
    algorithm: LandslideAlgorithm, parameters, context, information_value: str | None = None, preset=None
):
    """Return the parameters as `NegativeSettings`; without STRATEGY or RATIO, those of `preset`, settings too."""
    from ..study.negatives import NegativeSettings, strategy_settings
    from ..study.strategies.registry import STRATEGY_NAMES

    preset = preset or NegativeSettings()
    strategy, ratio = preset.strategy, preset.ratio
    if algorithm.parameterDefinition("STRATEGY") is not None and is_given(parameters, "STRATEGY"):
        strategy = STRATEGY_NAMES[algorithm.parameterAsEnum(parameters, "STRATEGY", context)]
    if algorithm.parameterDefinition("RATIO") is not None and is_given(parameters, "RATIO"):
        ratio = algorithm.parameterAsDouble(parameters, "RATIO", context)
    return NegativeSettings.from_dict(
        {
            "strategy": strategy,
            "ratio": ratio,
            **{setting.name: _value(algorithm, setting, parameters, context) for setting in strategy_settings()},
            "information_value": information_value,
            "minimum_distance": algorithm.parameterAsDouble(parameters, "MINIMUM_DISTANCE", context),
            "seed": algorithm.parameterAsInt(parameters, "SEED", context),
        }
    )


class NegativeSamplesAlgorithm(LandslideAlgorithm):
    """Stack + landslides → non-landslide points."""

    NAME = "negativesamples"
    TITLE = say("Sample non-landslide points")
    GROUP = groups.SAMPLES
    TAGS = say("non-landslides, absence points, pseudo-absence, negative samples, background points, random points")
    HELP = say(
        "Chooses random cells without landslides by one of several strategies. The choice depends on the seed alone, "
        "not on threads or block size. If fewer cells are eligible than asked for, it says how many there are."
    )
    NAMES_PAPER = True

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr(say("Factor stack"))), say("Its valid cells can be chosen."))
        self.add(
            QgsProcessingParameterFeatureSource(
                "LANDSLIDES", tr(say("Landslides")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say("The whole inventory: no cell that a landslide touches is chosen."),
        )
        add_strategy(self)
        self.add(
            RasterParameter("INFORMATION_VALUE", tr(say("Information-value map")), None, True),
            say(
                "From 'Information value'; needed by some strategies only ({strategies}).",
                strategies=_short_titles(lambda strategy: strategy.needs_information_value),
            ),
        )
        add_seed(self)
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Non-landslide points")), QgsProcessing.SourceType.TypeVectorPoint
            ),
            say("Points at cell centres, with the fields label (0) and strategy."),
        )
        self.add_threads()
        add_inventory(self)
        self.add(
            QgsProcessingParameterField(
                "DATE_FIELD", tr(say("Field of the landslides' dates")), None, "LANDSLIDES", optional=True
            ),
            say(
                "For samples that will be split by time: landslides without a date have no part in that, and are not "
                "counted. Left empty: all landslides count."
            ),
            advanced=True,
        )
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr(say("Points chosen"))))
        self.addOutput(QgsProcessingOutputNumber("ELIGIBLE", tr(say("Eligible cells"))))

    def check(self, parameters, context):
        negative_settings(self, parameters, context)

    def call_step(self, parameters, context, feedback):
        from ..steps.negative_samples import negative_samples
        from ..study.split import BY_TIME, SplitSettings

        by_time = SplitSettings(BY_TIME) if is_given(parameters, "DATE_FIELD") else None
        output = self.output_layer(parameters, "OUTPUT", context)
        chosen = negative_samples(
            self.raster_path(parameters, "INPUT", context),
            inventory(self, parameters, context),
            output,
            negative_settings(self, parameters, context, self.raster_path(parameters, "INFORMATION_VALUE", context)),
            split=by_time,
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        return {"OUTPUT": output, "COUNT": len(chosen.index), "ELIGIBLE": chosen.eligible}
