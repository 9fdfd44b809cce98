"""What a comparison was set to, in words."""

from __future__ import annotations

from dataclasses import replace

from ..study.comparison import Comparison
from ..study.strategies.registry import strategy_title
from .page.numbers import brief
from .settings import folds_words, map_words, negative_words, split_words, training_words


def comparison_settings(comparison: Comparison) -> dict[str, str]:
    """Return every setting that had a part in a comparison; a network's own begin with its title."""
    settings = comparison.settings
    units = {factor.name: factor.unit for factor in comparison.stack.factors}
    words = {
        "Factors": ", ".join(comparison.stack.names),
        "Landslides in the inventory": brief(comparison.located.total),
    }
    strategies = list(dict.fromkeys(trial.strategy for trial in comparison.trials))
    for strategy in strategies:
        words.update(negative_words(replace(settings.negatives, strategy=strategy), units))
    words["Non-landslide points"] = ", ".join(map(strategy_title, strategies))
    words.update(map_words(settings.classes, settings.alpha, settings.zones))
    words["Cross-validation"] = folds_words(dict.fromkeys(settings.kinds if settings.folds else (), settings.folds))
    words.update(split_words(settings.split, settings.folds))
    for trial in {trial.network: trial for trial in comparison.possible}.values():
        own = training_words(trial.network, trial.training.trained.settings)
        title = own.pop("Network")
        words.update({f"{title}: {name}": value for name, value in own.items()})
    return words
