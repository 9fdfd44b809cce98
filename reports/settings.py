"""Settings and versions as a report states them: in words, with units, and only those that had a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..geodata.landslides import LocatedLandslides
from ..models.registry import KINDS
from ..models.settings import Settings
from ..sentences import Sentence, Text, listing, paragraph, say, semicolons
from ..study.factor_settings import values_of
from ..study.folds import RANDOM_FOLDS, SPATIAL_FOLDS, TIME_FOLDS
from ..study.inventory import Inventory, Landslides
from ..study.manifest import run_time, versions
from ..study.negatives import NegativeSettings
from ..study.split import BLOCKS, BY_TIME, SplitSettings
from ..study.strategies.given import Given
from ..study.strategies.registry import find_strategy
from ..study.titles import network_title
from .page.numbers import brief, percent, unit_text
from .page.page import Page

# A table of settings: what was set, and to what.
Words = dict[Text, Text]
# Settings that more than one report names.
NETWORK, FACTORS, SEED = say("Model"), say("Factors"), say("Seed")
NON_LANDSLIDES = say("Non-landslide points")
HELD_OUT = say("Held out")
SIDE_OF_BLOCKS = say("Side of the spatial blocks")
CROSS_VALIDATION = say("Cross-validation")
ZONES = say("Zones of the map")
SETTINGS = say("Settings")
# Of folds.
KIND_WORDS = {RANDOM_FOLDS: say("random"), SPATIAL_FOLDS: say("spatial"), TIME_FOLDS: say("forward-in-time")}
PACKAGE_WORDS: dict[str, Text] = {
    "landslide_susceptibility": say("Landslide Susceptibility (plugin)"),
    "python": "Python",
    "numpy": "NumPy",
    "gdal": "GDAL",
    "sklearn": "scikit-learn",
    "scipy": "SciPy",
    "onnx": "ONNX",
    "onnxruntime": "ONNX Runtime",
    "matplotlib": "Matplotlib",
}


def training_words(network: str, settings: Settings | Mapping[str, Any]) -> Words:
    """Return the settings that a network was trained with; the seed and what was switched off are left out."""
    plain = settings.to_dict() if isinstance(settings, Settings) else dict(settings)
    described = KINDS[network].settings_type.described() if network in KINDS else {}
    words: Words = {NETWORK: network_title(network)}
    for name, value in plain.items():
        known = described.get(name)  # None: another version of the plugin knew it
        if name in ("seed", "class_weight") or value is None or (known and known.off_at_zero and not value):
            continue
        title = known.title if known else name
        words[title] = share_words(value) if known and known.is_share else brief(value)
    weights = Settings.described()["class_weight"]
    words[weights.title] = weights.words_of(plain.get("class_weight"))
    return words


def negative_words(settings: NegativeSettings, units: Mapping[str, str] | None = None) -> Words:
    """Return how non-landslides were picked: the strategy and what it looks at.

    Parameters
    ----------
    units : mapping of {factor: unit}, optional
        Of the factors of the stack.
    """
    strategy = find_strategy(settings.strategy)
    if strategy is Given:
        return {NON_LANDSLIDES: strategy.short_title}
    words: Words = {
        NON_LANDSLIDES: strategy.short_title,
        say("Non-landslides a landslide"): brief(float(settings.per_landslide)),
    }
    for name, told in strategy.told(settings, dict(units or {})).items():
        words[name] = _with(told[1], told[0]) if isinstance(told, tuple) else told
    if settings.minimum_distance:
        words[say("Shortest distance between points")] = metres(settings.minimum_distance)
    return words


def inventory_words(landslides: LocatedLandslides | Landslides | None) -> Words:
    """Return which features of an inventory count as landslides, and as how many; nothing where each counts as one."""
    words: Words = {}
    if not isinstance(landslides, Inventory):
        return words
    if landslides.class_field:
        words[say("Class field of the landslides")] = landslides.class_field
        words[say("Value of landslides in it")] = str(landslides.landslide_value)
    if landslides.date_field:
        words[say("Field of the landslides' dates")] = landslides.date_field
    if landslides.parts:
        words[say("Count each part of a feature")] = say("yes")
    return words


def resampling_words(resampling: Mapping[str, str]) -> Words:
    """Return how factors were to be resampled, as it was given; nothing where it was not."""
    if not resampling:
        return {}
    told = [say("{factor} = {resampling}", factor=name, resampling=how) for name, how in resampling.items()]
    return {say("Resampling"): semicolons(told)}


def nodata_words(nodata: Mapping[str, float | Sequence[float]]) -> Words:
    """Return the nodata values that were declared, factor by factor; nothing where there are none."""
    if not nodata:
        return {}
    told = [
        say("{factor} = {values}", factor=factor, values=paragraph(*(f"{value:.9g}" for value in values_of(values))))
        for factor, values in nodata.items()
    ]
    return {say("Declared nodata values"): semicolons(told)}


def split_words(settings: SplitSettings, folds: int = 0) -> Words:
    """Return how samples were split; the side of the blocks only where blocks had a part."""
    by_blocks = settings.method == BLOCKS
    words: Words = {}
    if settings.method == BY_TIME:
        words[HELD_OUT] = say("landslides from {date} on, and other places at random", date=settings.date)
        undated = say("train") if settings.undated_train else say("have no part")
        words[say("Landslides without a date")] = undated
    else:
        words[HELD_OUT] = say("whole spatial blocks") if by_blocks else say("at random, each class alike")
        words[say("Training share")] = share_words(settings.train_share)
    if (by_blocks or folds) and settings.block_size:
        side = SIDE_OF_BLOCKS if by_blocks else say("Side of the spatial blocks (folds)")
        words[side] = metres(settings.block_size)
    words[SEED] = str(settings.seed)
    return words


def share_words(share: float) -> str:
    """Return a share (0 to 1) as it was set: 0.675 is '67.5 %', 0.7 is '70 %'."""
    return percent(share).replace(".0 %", " %")


def metres(length: float) -> Sentence:
    """Return a length in metres with its unit."""
    return say("{length} m", length=brief(float(length)))


def class_words(classes: int, alpha: float) -> Words:
    """Return what classes and information values were set to."""
    return {
        say("Classes of a continuous factor"): brief(classes),
        say("Smoothing of information values (α)"): brief(alpha) if alpha else say("none, the paper's formula"),
    }


def folds_words(folds: Mapping[str, int]) -> Sentence:
    """Return how many folds there were of each kind: '5 random and 5 spatial folds'."""
    if not folds:
        return say("none")
    kinds = listing(say("{count} {kind}", count=count, kind=KIND_WORDS[kind]) for kind, count in folds.items())
    return say("{kinds} folds", kinds=kinds)


def version_words() -> Words:
    """Return the versions of the software by the names that people know."""
    return {PACKAGE_WORDS.get(name, name): version for name, version in versions().items()}


def add_settings_section(page: Page, settings: Words, caption: Text = SETTINGS) -> None:
    """Add the last section of a report: settings, when it was made, and with what software."""
    page.section(say("Settings and versions"))
    page.settings({**settings, say("Date of the run"): run_time()}, caption=caption)
    page.settings(version_words(), caption=say("Software"))


def _with(unit: str, value: float) -> str:
    shown = unit_text(unit)
    return f"{brief(float(value))}{'' if shown in ('°', '') else ' '}{shown}"
