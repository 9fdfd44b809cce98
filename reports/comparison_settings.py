"""What a comparison was set to, in words."""

from __future__ import annotations

from dataclasses import replace

from ..sentences import commas, say
from ..study.comparison import Comparison
from ..study.strategies.registry import strategy_title
from .page.numbers import brief
from .settings import (
    CROSS_VALIDATION,
    FACTORS,
    NETWORK,
    NON_LANDSLIDES,
    ZONES,
    Words,
    class_words,
    folds_words,
    inventory_words,
    negative_words,
    split_words,
    training_words,
)


def comparison_settings(comparison: Comparison) -> Words:
    """Return every setting that had a part in a comparison; a network's own begin with its title."""
    settings = comparison.settings
    units = {factor.name: factor.unit for factor in comparison.stack.factors}
    words: Words = {
        FACTORS: commas(comparison.stack.names),
        say("Landslides in the inventory"): brief(comparison.located.total),
    }
    words.update(inventory_words(comparison.landslides))
    strategies = list(dict.fromkeys(trial.strategy for trial in comparison.trials))
    for strategy in strategies:
        words.update(negative_words(replace(settings.negatives, strategy=strategy), units))
    words[NON_LANDSLIDES] = commas(map(strategy_title, strategies))
    words.update(class_words(settings.classes, settings.alpha))
    words[ZONES] = brief(settings.zones)
    words[CROSS_VALIDATION] = folds_words(dict.fromkeys(settings.kinds if settings.folds else (), settings.folds))
    words.update(split_words(settings.split, settings.folds))
    for trial in {trial.network: trial for trial in comparison.possible}.values():
        own = training_words(trial.network, trial.learned.trained.settings)
        title = own.pop(NETWORK)
        words.update({say("{title}: {name}", title=title, name=name): value for name, value in own.items()})
    return words
