"""Training settings of each network. The defaults of BP, LSTM and CNN are those of Wang & Tang (2024)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..errors import ParameterError
from .settings import EpochSettings, GradientSettings, Settings, check_range, check_sizes


@dataclass(frozen=True)
class BpSettings(EpochSettings):
    """Settings of the back-propagation network that Levenberg and Marquardt's method trains.

    Attributes
    ----------
    hidden : int
        Hidden units.
    goal : float
        Training stops when the mean squared error is below it.
    mu, mu_decrease, mu_increase, mu_max : float
        Damping to begin with, its factor after a step that lowers the error and after one that does not, and the
        damping at which training stops.
    """

    epochs: int = 1000
    members: int = 1
    validation_share: float = 0.0
    patience: int = 0
    hidden: int = 6
    goal: float = 1e-6
    mu: float = 1e-3
    mu_decrease: float = 0.1
    mu_increase: float = 10.0
    mu_max: float = 1e10

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("hidden", self.hidden, 1, 100, whole=True)
        check_range("goal", self.goal, 0.0, 1.0)
        check_range("mu", self.mu, 1e-20, 1e10)
        check_range("mu_decrease", self.mu_decrease, 1e-6, 0.999)
        check_range("mu_increase", self.mu_increase, 1.001, 1e6)
        check_range("mu_max", self.mu_max, 1.0, 1e20)


@dataclass(frozen=True)
class LstmSettings(GradientSettings):
    """Settings of the LSTM.

    Attributes
    ----------
    hidden : int
        Units of the LSTM.
    """

    epochs: int = 1000
    members: int = 1
    validation_share: float = 0.0
    patience: int = 0
    batch: int | None = 100
    learning_rate: float = 0.001
    drop_epoch: int = 700
    weight_decay: float | None = 0.0
    hidden: int = 6

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("hidden", self.hidden, 1, 1024, whole=True)


@dataclass(frozen=True)
class CnnSettings(GradientSettings):
    """Settings of the convolutional network.

    Attributes
    ----------
    filters : tuple of int
        Filters of each convolution, in order.
    kernel : int
        Positions that a filter spans; odd, so that 'same' padding is symmetric.
    """

    members: int = 1
    validation_share: float = 0.0
    patience: int = 0
    batch: int | None = 128
    learning_rate: float = 0.0005
    weight_decay: float | None = 1e-4
    filters: tuple[int, ...] = (16, 32)
    kernel: int = 3

    def __post_init__(self) -> None:
        super().__post_init__()
        check_sizes("filters", self.filters, 5, "convolutions")
        check_range("kernel", self.kernel, 1, 15, whole=True)
        if self.kernel % 2 == 0:
            raise ParameterError(f"kernel is {self.kernel}: use an odd number of positions, such as 3.")


@dataclass(frozen=True)
class AttentionSettings(GradientSettings):
    """Settings of the CNN with attention over factors; dropout falls on the hidden layers after the attention.

    Attributes
    ----------
    filters : tuple of one int
        Filters of its convolution.
    kernel : int
        Positions that a filter spans; odd.
    embedding : int
        Size of the vector that stands for the value of a factor.
    attention : int
        Size of the query and the keys of the attention.
    layers : tuple of int
        Units of each hidden layer after the attention, in order.
    """

    dropout: float = 0.1
    filters: tuple[int, ...] = (8,)
    kernel: int = 3
    embedding: int = 8
    attention: int = 8
    layers: tuple[int, ...] = (32,)

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.filters) != 1:
            raise ParameterError(
                f"filters lists {len(self.filters)} convolutions: the CNN with attention has one, give one number."
            )
        check_sizes("filters", self.filters, 1, "convolutions")
        check_range("kernel", self.kernel, 1, 15, whole=True)
        if self.kernel % 2 == 0:
            raise ParameterError(f"kernel is {self.kernel}: use an odd number of positions, such as 3.")
        check_range("embedding", self.embedding, 1, 1024, whole=True)
        check_range("attention", self.attention, 1, 1024, whole=True)
        check_sizes("layers", self.layers, 5, "hidden layers")


@dataclass(frozen=True)
class MlpSettings(GradientSettings):
    """Settings of the plain multi-layer perceptron.

    Dropout falls on every hidden layer. Measured on kaghan: of 16,000 samples a share of 0.1 held out 0.002 to 0.004
    better than 0, 0.2 or more; of 1000 the share made no difference beyond that of seeds.

    Attributes
    ----------
    layers : tuple of int
        Units of each hidden layer, in order.
    """

    dropout: float = 0.1
    layers: tuple[int, ...] = (64, 64)

    def __post_init__(self) -> None:
        super().__post_init__()
        check_sizes("layers", self.layers, 5, "hidden layers")


@dataclass(frozen=True)
class LogisticSettings(Settings):
    """Settings of logistic regression.

    Attributes
    ----------
    C : float
        Inverse strength of the L2 penalty on the coefficients, as in scikit-learn; larger fits closer.
    """

    C: float = 1.0

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("C", self.C, 1e-6, 1e6)


@dataclass(frozen=True)
class ForestSettings(Settings):
    """Settings of the random forest, as in scikit-learn.

    Attributes
    ----------
    trees : int
        Number of trees.
    leaf : int
        Fewest samples in a leaf.
    """

    trees: int = 500
    leaf: int = 3

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("trees", self.trees, 1, 10_000, whole=True)
        check_range("leaf", self.leaf, 1, 10_000, whole=True)


@dataclass(frozen=True)
class BoostingSettings(Settings):
    """Settings of histogram gradient boosting, as in scikit-learn.

    The defaults held out best on a real area of 16,000 samples and on random parts of 300 to 8,000 of them.

    Attributes
    ----------
    trees : int or None
        Number of trees. None: a twentieth of the number of samples, at least 100 and at most 500.
    learning_rate : float
        What each tree adds is multiplied by this.
    leaf_nodes : int or None
        Most leaves of a tree. None: a two-hundredth of the number of samples, at least 4 and at most 31.
    leaf : int
        Fewest samples in a leaf.
    l2 : float
        L2 penalty on the leaves' values.
    """

    trees: int | None = None
    learning_rate: float = 0.05
    leaf_nodes: int | None = None
    leaf: int = 20
    l2: float = 10.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.trees is not None:
            check_range("trees", self.trees, 1, 10_000, whole=True)
        check_range("learning_rate", self.learning_rate, 1e-4, 1.0)
        if self.leaf_nodes is not None:
            check_range("leaf_nodes", self.leaf_nodes, 2, 1024, whole=True)
        check_range("leaf", self.leaf, 1, 10_000, whole=True)
        check_range("l2", self.l2, 0.0, 1e6)

    def for_samples(self, count: int) -> BoostingSettings:
        """Return the settings with the trees and their leaves that `count` samples call for, unless given."""
        found = {"trees": min(max(count // 20, 100), 500), "leaf_nodes": min(max(count // 200, 4), 31)}
        return replace(self, **{name: value for name, value in found.items() if getattr(self, name) is None})


@dataclass(frozen=True)
class SvmSettings(Settings):
    """Settings of the support vector machine with a Gaussian kernel, as in scikit-learn.

    Attributes
    ----------
    C : float
        Inverse strength of the penalty; larger fits closer.
    gamma : float or None
        Of the kernel exp(−gamma |x − y|²). None: 1 / (D · variance of the encoded values).
    """

    C: float = 1.0
    gamma: float | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("C", self.C, 1e-6, 1e6)
        if self.gamma is not None:
            check_range("gamma", self.gamma, 1e-9, 1e6)
