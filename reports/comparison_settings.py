"""What a comparison was set to, in words."""

from __future__ import annotations

from dataclasses import replace

from ..study.comparison import Comparison
from ..study.titles import STRATEGY_NAMES
from .page.numbers import brief
from .settings import folds_words, map_words, negative_words, split_words, training_words


def comparison_settings(comparison: Comparison) -> dict[str, str]:
    """Return every setting that had a part in a comparison; a network's own begin with its title."""
    settings, factors = comparison.settings, comparison.stack.factors
    slope = next((factor.unit for factor in factors if factor.name == settings.negatives.slope_factor), "")
    words = {
        "Factors": ", ".join(comparison.stack.names),
        "Landslides in the inventory": brief(comparison.located.total),
    }
    strategies = list(dict.fromkeys(trial.strategy for trial in comparison.trials))
    for strategy in strategies:
        words.update(negative_words(replace(settings.negatives, strategy=strategy), slope))
    words["Non-landslide points"] = ", ".join(STRATEGY_NAMES[strategy] for strategy in strategies)
    words.update(map_words(settings.classes, settings.alpha, settings.zones))
    words["Cross-validation"] = folds_words(dict.fromkeys(settings.kinds if settings.folds else (), settings.folds))
    words.update(split_words(settings.split, settings.folds))
    for trial in {trial.network: trial for trial in comparison.possible}.values():
        own = training_words(trial.network, trial.training.trained.settings)
        title = own.pop("Network")
        words.update({f"{title}: {name}": value for name, value in own.items()})
    return words
