"""The parameter PREDICTION: whether an ensemble makes a map itself, or a small model that imitates it."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterString

from ..sentences import commas, say
from .base import LandslideAlgorithm, tr

# By the names of `study.prediction.PREDICTIONS`, in their order, which is permanent.
TITLES = {
    "automatic": say("Automatic"),
    "exact": say("Exact: by the ensemble itself"),
    "fast": say("Fast: by a small model that imitates it"),
}
TITLE = say("Prediction by an ensemble")
HELP = say(
    "Fast: cells of the stack teach a small model what the ensemble gives, and it makes the map, many times as fast; "
    "other cells tell how near it comes, and where it does not come near enough the ensemble makes the map after all. "
    "Automatic: fast where cells times members are a hundred million or more, such as ten million cells of ten members."
)


def add_prediction(algorithm: LandslideAlgorithm) -> None:
    """Add the parameter PREDICTION as a list."""
    algorithm.add(
        QgsProcessingParameterEnum("PREDICTION", tr(TITLE), [tr(title) for title in TITLES.values()], False, 0, True),
        HELP,
        advanced=True,
    )


def add_hidden_prediction(algorithm: LandslideAlgorithm) -> None:
    """Add the hidden parameter PREDICTION, a name, for SETTINGS."""
    algorithm.add(
        QgsProcessingParameterString("PREDICTION", tr(TITLE), "automatic", False, True),
        say("One of {known}. {help}", known=commas(TITLES), help=HELP),
        hidden=True,
    )


def prediction(algorithm: LandslideAlgorithm, parameters, context) -> str:
    """Return the name of the choice in a list."""
    return list(TITLES)[algorithm.parameterAsEnum(parameters, "PREDICTION", context)]


def hidden_prediction(algorithm: LandslideAlgorithm, parameters, context) -> str:
    """Return the name that was given, or that of the default."""
    return algorithm.parameterAsString(parameters, "PREDICTION", context) or "automatic"
