"""The parameters of the networks, the same wherever one is trained."""

from __future__ import annotations

import re

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr

# Order is permanent: models and scripts name a network by its place.
NETWORKS = {
    "logistic": "Logistic regression",
    "cnn": "CNN, convolutional network of the paper",
    "bp": "BP, back-propagation network of the paper",
    "lstm": "LSTM network of the paper",
    "attention": "CNN with attention over factors",
    "mlp": "MLP, multi-layer perceptron",
    "forest": "Random forest",
    "boosting": "Histogram gradient boosting",
    "svm": "Support vector machine",
}
SHORT = {
    "logistic": "logistic regression",
    "cnn": "CNN",
    "bp": "BP",
    "lstm": "LSTM",
    "attention": "attention CNN",
    "mlp": "MLP",
    "forest": "random forest",
    "boosting": "boosting",
    "svm": "SVM",
}
CLASS_WEIGHTS = (None, "balanced")
NUMBERS = (
    # name of the setting, title, kind, lowest, highest, help
    (
        "members",
        "Members of the ensemble",
        INTEGER,
        1,
        100,
        "Networks trained from different seeds; the map is their mean, a second band their deviation.",
    ),
    (
        "validation_share",
        "Validation share",
        DOUBLE,
        0.0,
        0.5,
        "Share of the training samples that each member holds back to know when to stop.",
    ),
    (
        "patience",
        "Patience (epochs)",
        INTEGER,
        0,
        100_000,
        "A member stops after so many epochs without a lower validation loss; 0 trains all epochs.",
    ),
    (
        "epochs",
        "Epochs",
        INTEGER,
        1,
        100_000,
        "Passes over the training samples, the most there can be when training stops early.",
    ),
    ("batch", "Batch size", INTEGER, 1, 1_000_000, "Samples in a mini-batch."),
    ("learning_rate", "Learning rate", DOUBLE, 1e-8, 1.0, "Of Adam, or of boosting."),
    (
        "drop_epoch",
        "Epoch of the lower rate",
        INTEGER,
        0,
        100_000,
        "After this epoch the learning rate is a tenth; 0 = never.",
    ),
    ("weight_decay", "L2 factor", DOUBLE, 0.0, 1.0, "L2 regularisation of the weights."),
    ("dropout", "Dropout", DOUBLE, 0.0, 0.9, "Share of the hidden units left out at random in training."),
    ("hidden", "Hidden units", INTEGER, 1, 1024, "Of BP and LSTM."),
    ("kernel", "Kernel size", INTEGER, 1, 15, "Positions that a convolution spans, odd."),
    ("embedding", "Size of embedding", INTEGER, 1, 1024, "Of the vector that stands for the value of a factor."),
    ("attention", "Size of attention", INTEGER, 1, 1024, "Of the vectors by which positions attend to each other."),
    ("goal", "Error goal", DOUBLE, 0.0, 1.0, "Training ends when the mean squared error is below it."),
    ("mu", "Damping at first", DOUBLE, 1e-20, 1e10, "Of Levenberg and Marquardt's method, μ."),
    ("mu_decrease", "Damping factor after success", DOUBLE, 1e-6, 0.999, "μ is multiplied by it."),
    ("mu_increase", "Damping factor after failure", DOUBLE, 1.001, 1e6, "μ is multiplied by it."),
    ("mu_max", "Greatest damping", DOUBLE, 1.0, 1e20, "Training ends when μ is above it."),
    ("trees", "Trees", INTEGER, 1, 10_000, "Of the forest or of boosting."),
    ("leaf", "Fewest samples in a leaf", INTEGER, 1, 10_000, "Of a tree."),
    ("leaf_nodes", "Most leaves of a tree", INTEGER, 2, 1024, "Of boosting."),
    ("l2", "L2 penalty of leaves", DOUBLE, 0.0, 1e6, "Of boosting."),
    ("C", "Inverse regularisation (C)", DOUBLE, 1e-6, 1e6, "Larger fits the samples closer."),
    ("gamma", "Kernel width (gamma)", DOUBLE, 1e-9, 1e6, "Of exp(-gamma |x - y|²)."),
)
LISTS = (
    ("filters", "Filters of the convolutions", "Whole numbers separated by commas, one a convolution."),
    ("layers", "Units of the hidden layers", "Whole numbers separated by commas, one a layer."),
)
# What a setting that is None in the network's own settings follows.
BY_SAMPLES = dict.fromkeys(("batch", "weight_decay", "trees", "leaf_nodes"), "by the number of samples")
FOLLOWS = {**BY_SAMPLES, "gamma": "by the variance"}


def network_titles() -> list[str]:
    """Return the networks' titles in order; each says so if it lacks a package to train."""
    from ..dependencies import available
    from ..models.registry import NETWORKS as REGISTRY

    titles = []
    for name, title in NETWORKS.items():
        missing = [package for package in REGISTRY[name].packages if not available(package)]
        titles.append(tr(title) + (f" [{missing[0]} {tr('is not installed')}]" if missing else ""))
    return titles


def add_training(algorithm: LandslideAlgorithm) -> None:
    """Add NETWORK, ENSEMBLE and the settings of training, which are empty: the network's own hold then."""
    from ..models.registry import DEFAULT_NETWORK

    algorithm.add(
        QgsProcessingParameterEnum(
            "NETWORK", tr("Network"), network_titles(), False, list(NETWORKS).index(DEFAULT_NETWORK)
        ),
        "What is trained. By default the one that ranked held-out landslides of three areas best. BP, LSTM and CNN "
        "are the paper's, with its settings.",
    )
    algorithm.add(
        QgsProcessingParameterBoolean("ENSEMBLE", tr("Ensemble with early stopping"), False),
        "Trains BP, LSTM or CNN not for the paper's fixed number of epochs but as ten members, each of which holds "
        "back a fifth of the samples and stops when it gets no better on them. MLP and attention CNN are always "
        "trained so.",
    )
    for name, title, kind, low, high, text in NUMBERS:
        algorithm.add(
            QgsProcessingParameterNumber(name.upper(), tr(title), kind, None, True, low, high),
            f"{text} Left empty: {_own(name)}.",
            advanced=True,
        )
    for name, title, text in LISTS:
        algorithm.add(
            QgsProcessingParameterString(name.upper(), tr(title), "", False, True),
            f"{text} Left empty: {_own(name)}.",
            advanced=True,
        )
    algorithm.add(
        QgsProcessingParameterEnum(
            "CLASS_WEIGHT", tr("Class weights"), [tr("Every sample alike"), tr("Both classes alike")], False, 0
        ),
        "What samples count where there are not as many non-landslides as landslides.",
        advanced=True,
    )


def _own(setting: str) -> str:
    """Return what networks have where a setting is left empty: 'CNN 128, LSTM 100'."""
    from ..models.registry import NETWORKS as REGISTRY

    values = []
    for name in NETWORKS:
        known = REGISTRY[name].settings_type().to_dict()
        if setting in known:
            value = known[setting]
            shown = FOLLOWS[setting] if value is None else f"{value:g}" if not isinstance(value, list) else value
            shown = ",".join(map(str, shown)) if isinstance(shown, list) else shown
            values.append(f"{SHORT[name]} {shown}")
    return "; ".join(values)


def _having(setting: str) -> str:
    """Return the networks that have a setting, in words."""
    from ..models.registry import NETWORKS as REGISTRY

    names = [SHORT[name] for name in NETWORKS if setting in REGISTRY[name].settings_type().to_dict()]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def network_and_settings(algorithm: LandslideAlgorithm, parameters, context):
    """Return the network's name and its settings from the parameters.

    Raises
    ------
    ParameterError
        If a setting is given that the network does not have, or is out of range.
    """
    from ..models.registry import find_network

    network = list(NETWORKS)[algorithm.parameterAsEnum(parameters, "NETWORK", context)]
    return network, settings_of(find_network(network).settings_type, algorithm, parameters, context)


def settings_of(settings_type: type, algorithm: LandslideAlgorithm, parameters, context):
    """Return a network's settings: its own or the ensemble's, and what the parameters say otherwise."""
    from ..errors import ParameterError

    chosen = {
        "seed": algorithm.parameterAsInt(parameters, "SEED", context),
        "class_weight": CLASS_WEIGHTS[algorithm.parameterAsEnum(parameters, "CLASS_WEIGHT", context)],
    }
    for name, _, kind, *_ in NUMBERS:
        if parameters.get(name.upper()) not in (None, ""):
            read = algorithm.parameterAsInt if kind == INTEGER else algorithm.parameterAsDouble
            chosen[name] = read(parameters, name.upper(), context)
    for name, _, _ in LISTS:
        text = algorithm.parameterAsString(parameters, name.upper(), context)
        if text:
            chosen[name] = _whole_numbers(name.upper(), text)
    unknown = sorted(set(chosen) - set(settings_type().to_dict()))
    if unknown:
        raise ParameterError(
            f"{unknown[0].upper()} is no setting of the network chosen, but of {_having(unknown[0])}: leave it empty."
        )
    ensemble = algorithm.parameterAsBool(parameters, "ENSEMBLE", context)
    return settings_type.ensemble(**chosen) if ensemble else settings_type(**chosen)


def _whole_numbers(name: str, text: str) -> tuple[int, ...]:
    from ..errors import ParameterError

    parts = [part for part in re.split(r"[\s,;]+", text.strip()) if part]
    if not all(part.isdecimal() for part in parts):
        raise ParameterError(f"{name} is '{text}': write whole numbers separated by commas, such as 16,32.")
    return tuple(int(part) for part in parts)


def check_packages(network: str) -> None:
    """Raise `DependencyError` if a package that training this network needs is not installed."""
    from ..dependencies import require_installed
    from ..models.registry import find_network

    require_installed(*find_network(network).packages, "onnx", "onnxruntime")
