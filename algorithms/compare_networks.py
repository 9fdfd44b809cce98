"""Compare networks."""

from __future__ import annotations

from ..sentences import say
from . import groups
from .comparison_parameters import ComparisonAlgorithm
from .negative_samples import add_strategy, negative_settings
from .training_parameters import network_places


class CompareNetworksAlgorithm(ComparisonAlgorithm):
    """The same samples, several networks."""

    NAME = "comparenetworks"
    TITLE = say("Compare models")
    GROUP = groups.EVALUATION
    TAGS = say(
        "ANN, neural network, CNN, LSTM, random forest, SVM, model comparison, DeLong, McNemar, ROC, AUC, "
        "validation, network"
    )
    HELP = say(
        "Trains the chosen models on the same samples, maps the area with each, and sets measures, ROC curves and "
        "zones side by side. Differences of AUC are tested by spatial blocks, predictions by McNemar's test. "
        "Everything is fitted anew in every fold."
    )

    def initAlgorithm(self, config=None):
        self.add_inputs(network_places("bp", "lstm", "cnn"))
        add_strategy(self)
        self.add_rest()

    def compared(self, parameters, context, folder, feedback):
        from ..workflows.compare_networks import compare_networks

        strategy = negative_settings(self, parameters, context).strategy
        arguments = self.arguments(parameters, context, feedback)
        return compare_networks(output_folder=folder, **arguments, strategy=strategy)
