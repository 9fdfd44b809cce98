"""Compare sampling strategies."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum

from ..sentences import say
from . import groups
from .base import tr
from .comparison_parameters import ComparisonAlgorithm
from .negative_samples import add_strategy_settings, strategy_titles
from .training_parameters import network_places


class CompareStrategiesAlgorithm(ComparisonAlgorithm):
    """The ways of choosing non-landslides, one against another."""

    NAME = "comparestrategies"
    TITLE = say("Compare sampling strategies")
    GROUP = groups.EVALUATION
    TAGS = say("non-landslides, absence points, negative samples, sampling bias, buffer, ROC, AUC, validation")
    HELP = say(
        "Trains each model with non-landslides of each strategy, maps the area, and judges the maps twice: by the "
        "paper's protocol, which tests each strategy on its own non-landslides, and by the common held-out test, which "
        "tests all on the same random cells. Everything is fitted anew in every fold.\n\n"
        "The report says in words which strategy is better by which test, and warns where the first one flatters. A "
        "strategy that the area does not allow is a row that says why."
    )

    def initAlgorithm(self, config=None):
        self.add_inputs(network_places("cnn"))
        titles = strategy_titles()
        self.add(
            QgsProcessingParameterEnum(
                "STRATEGIES", tr(say("Strategies for non-landslides")), titles, True, list(range(len(titles)))
            ),
            say("The ways of choosing non-landslides to compare."),
        )
        add_strategy_settings(self)
        self.add_rest()

    def compared(self, parameters, context, folder, feedback):
        from ..study.strategies.registry import STRATEGY_NAMES
        from ..workflows.compare_strategies import compare_strategies

        chosen = [STRATEGY_NAMES[number] for number in self.parameterAsEnums(parameters, "STRATEGIES", context)]
        arguments = self.arguments(parameters, context, feedback)
        return compare_strategies(output_folder=folder, **arguments, strategies=chosen)
