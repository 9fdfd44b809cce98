"""The settings of a comparison of strategies and networks, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..errors import StrategyError
from ..geodata.landslides import LocatedLandslides
from ..geodata.stack import FactorStack
from ..sentences import Sentence, Text, say
from .evaluation import Evaluation
from .folds import FOLD_KINDS, CrossValidation, check_fold_count
from .inventory import Landslides
from .negatives import NegativeSettings
from .prediction import AUTOMATIC, check_prediction
from .samples import Samples
from .split import SplitSettings
from .training import TrainingResult
from .zones import ZoneRow


@dataclass(frozen=True)
class ComparisonSettings:
    """The settings that all trials of a comparison share.

    Attributes
    ----------
    negatives : NegativeSettings
        Ratio and the strategies' own settings; its strategy is ignored.
    split : SplitSettings
    classes : int
        Natural-breaks classes of the information value.
    alpha : float
        Smoothing of information values.
    zones : int
        Zones of the maps.
    folds : int
        Folds of cross-validation, 0 = none.
    kinds : tuple of str
        Of the folds: 'random', 'spatial'.
    prediction : str
        Of the maps: 'automatic', 'exact' or 'fast', see `predict`.
    """

    negatives: NegativeSettings = field(default_factory=NegativeSettings)
    split: SplitSettings = field(default_factory=SplitSettings)
    classes: int = 5
    alpha: float = 0.0
    zones: int = 5
    folds: int = 5
    kinds: tuple[str, ...] = FOLD_KINDS
    prediction: str = AUTOMATIC

    def __post_init__(self) -> None:
        check_prediction(self.prediction)
        check_fold_count(self.folds)


@dataclass(frozen=True)
class Trial:
    """One strategy with one network.

    Attributes
    ----------
    strategy, network : str
    impossible : Sentence or str
        Why the area does not allow the strategy; empty if it does. Nothing else is known then.
    samples : Samples or None
    training : TrainingResult or None
    evaluation : Evaluation or None
        Of the split's held-out landslides.
    zones : list of ZoneRow
    validations : dict of {kind of folds: CrossValidation}
    """

    strategy: str
    network: str
    impossible: Text = ""
    samples: Samples | None = None
    training: TrainingResult | None = None
    evaluation: Evaluation | None = None
    zones: list[ZoneRow] = field(default_factory=list)
    validations: dict[str, CrossValidation] = field(default_factory=dict)

    @property
    def auc(self) -> float:
        """What trials are ranked by: the AUC of the common test, averaged over the kinds of folds if there are any."""
        if self.impossible:
            return float("nan")
        if self.validations:
            return float(np.mean([validation.auc_common for validation in self.validations.values()]))
        return self.tested.common.auc

    @property
    def tested(self) -> Evaluation:
        """The evaluation of a trial that could be made; raises `StrategyError` for another one."""
        if self.evaluation is None:
            raise StrategyError(self._not_made)
        return self.evaluation

    @property
    def learned(self) -> TrainingResult:
        """The training of a trial that could be made; raises `StrategyError` for another one."""
        if self.training is None:
            raise StrategyError(self._not_made)
        return self.training

    @property
    def _not_made(self) -> Sentence:
        return say(
            "The strategy '{strategy}' with the model '{network}' could not be tried: {why} Look at trials that "
            "could be made.",
            strategy=self.strategy,
            network=self.network,
            why=self.impossible,
        )


@dataclass(frozen=True)
class Comparison:
    """All trials, by strategy and then by network, the settings and data they were made with, and what was noted.

    `landslides` is the inventory as it was given, None where that is not known.
    """

    trials: list[Trial]
    settings: ComparisonSettings
    stack: FactorStack
    located: LocatedLandslides
    noted: tuple[Sentence, ...] = ()
    landslides: Landslides | None = None

    @property
    def possible(self) -> list[Trial]:
        """The trials that could be made."""
        return [trial for trial in self.trials if not trial.impossible]

    @property
    def best(self) -> Trial:
        """The trial that ranks landslides best by the common held-out test."""
        return max(self.possible, key=lambda trial: trial.auc)
