"""The parameters of the networks, the same wherever one is trained."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterNumber

from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr

# Order is permanent: models and scripts name a network by its place.
NETWORKS = ("logistic", "cnn")
NETWORK_TITLES = ["Logistic regression (no torch needed)", "Convolutional network, CNN (needs torch)"]
CLASS_WEIGHTS = (None, "balanced")


def add_training(algorithm: LandslideAlgorithm) -> None:
    """Add NETWORK and the settings of training."""
    from ..models.settings import CnnSettings, LogisticSettings

    cnn, logistic = CnnSettings(), LogisticSettings()
    algorithm.add(
        QgsProcessingParameterEnum("NETWORK", tr("Network"), [tr(t) for t in NETWORK_TITLES], False, 0),
        "What is trained. Logistic regression is quick and needs nothing beyond scikit-learn; the CNN usually ranks "
        "better and needs torch.",
    )

    def number(name: str, title: str, kind, value, low, high, help_text: str) -> None:
        parameter = QgsProcessingParameterNumber(name, tr(title), kind, value, value is None, low, high)
        algorithm.add(parameter, help_text, advanced=True)

    number("MEMBERS", "CNN: members of the ensemble", INTEGER, cnn.members, 1, 100,
           "Networks trained from different seeds; the map is their mean, a second band their deviation.")
    number("EPOCHS", "CNN: epochs", INTEGER, cnn.epochs, 1, 100_000,
           "Passes over the training samples, the most there can be when training stops early.")
    number("BATCH", "CNN: batch size", INTEGER, cnn.batch, 1, 1_000_000, "Samples in a mini-batch.")
    number("LEARNING_RATE", "CNN: learning rate", DOUBLE, cnn.learning_rate, 1e-8, 1.0,
           "Learning rate of Adam.")
    number("WEIGHT_DECAY", "CNN: L2 factor", DOUBLE, cnn.weight_decay, 0.0, 1.0,
           "L2 regularisation of the weights. Left empty, it follows the number of samples; the paper has 1e-4.")
    number("DROPOUT", "CNN: dropout", DOUBLE, cnn.dropout, 0.0, 0.9,
           "Share of the last hidden units left out at random in training.")
    number("VALIDATION_SHARE", "CNN: validation share", DOUBLE, cnn.validation_share, 0.0, 0.5,
           "Share of the training samples that each member holds back to know when to stop.")
    number("PATIENCE", "CNN: patience (epochs)", INTEGER, cnn.patience, 0, 100_000,
           "A member stops after so many epochs without a lower validation loss; 0 trains all epochs, as the "
           "paper does (then set the validation share to 0 and one member).")
    number("C", "Logistic regression: inverse regularisation (C)", DOUBLE, logistic.C, 1e-6, 1e6,
           "Larger fits the samples closer.")
    algorithm.add(
        QgsProcessingParameterEnum(
            "CLASS_WEIGHT", tr("Class weights"), [tr("Every sample alike"), tr("Both classes alike")], False, 0
        ),
        "What samples count where there are not as many non-landslides as landslides.",
        advanced=True,
    )  # fmt: skip


def network_and_settings(algorithm: LandslideAlgorithm, parameters, context):
    """Return the network's name and its settings from the parameters."""
    from ..models.settings import CnnSettings, LogisticSettings

    network = NETWORKS[algorithm.parameterAsEnum(parameters, "NETWORK", context)]
    common = {
        "seed": algorithm.parameterAsInt(parameters, "SEED", context),
        "class_weight": CLASS_WEIGHTS[algorithm.parameterAsEnum(parameters, "CLASS_WEIGHT", context)],
    }
    if network == "logistic":
        return network, LogisticSettings(C=algorithm.parameterAsDouble(parameters, "C", context), **common)
    whole = {name: algorithm.parameterAsInt(parameters, name.upper(), context) for name in
             ("members", "epochs", "batch", "patience")}  # fmt: skip
    real = {name: algorithm.parameterAsDouble(parameters, name.upper(), context) for name in
            ("learning_rate", "dropout", "validation_share")}  # fmt: skip
    if parameters.get("WEIGHT_DECAY") not in (None, ""):
        real["weight_decay"] = algorithm.parameterAsDouble(parameters, "WEIGHT_DECAY", context)
    return network, CnnSettings(**whole, **real, **common)


def check_packages(network: str) -> None:
    """Raise `DependencyError` if a package that training this network needs is not installed."""
    from ..dependencies import require_installed
    from ..models.registry import find_network

    require_installed(*find_network(network).packages, "onnx", "onnxruntime")
