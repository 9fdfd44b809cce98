"""The parameters of the split, the same wherever landslides are held out."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..sentences import Sentence, say
from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr
from .inventory_parameters import add_date_field

SPLITS_IN_SPACE = [say("At random, stratified"), say("By spatial blocks")]
SPLIT_TITLES = [*SPLITS_IN_SPACE, say("By time")]


def add_split(algorithm: LandslideAlgorithm, titles: list[Sentence] | None = None, advanced: bool = False) -> None:
    """Add SPLIT, TRAIN_SHARE, BLOCK_SIZE and SEED."""
    add_split_method(algorithm, titles, advanced)
    _add_train_share(algorithm)
    add_block_size(algorithm)
    add_seed(algorithm)


def add_split_method(
    algorithm: LandslideAlgorithm, titles: list[Sentence] | None = None, advanced: bool = False
) -> None:
    """Add SPLIT."""
    titles = titles or SPLIT_TITLES
    algorithm.add(
        QgsProcessingParameterEnum("SPLIT", tr(say("Split")), [tr(t) for t in titles], False, 0),
        say(
            "How samples are parted into training and test. Whole spatial blocks are the harder and more honest test: "
            "near neighbours are no longer on both sides. By time, older landslides train and later ones test, which "
            "is how a map is used; it needs the field of their dates (DATE_FIELD)."
        ),
        advanced,
    )


def add_split_rest(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add TRAIN_SHARE and BLOCK_SIZE."""
    _add_train_share(algorithm, hidden)
    add_block_size(algorithm, hidden)


def _add_train_share(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    from ..study.split import HIGHEST_SHARE, LOWEST_SHARE

    algorithm.add(
        QgsProcessingParameterNumber(
            "TRAIN_SHARE", tr(say("Training share")), DOUBLE, 0.7, False, LOWEST_SHARE, HIGHEST_SHARE
        ),
        say("Share of the samples that train; the rest is held out for tests."),
        advanced=not hidden,
        hidden=hidden,
    )


def add_block_size(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add BLOCK_SIZE."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "BLOCK_SIZE", tr(say("Side of the spatial blocks (metres)")), DOUBLE, None, True, 1e-6
        ),
        say(
            "Without it the side follows from the distances between landslides: ten times the distance within which "
            "nearly all have a neighbour, as long as enough blocks hold landslides. The log says how long it is."
        ),
        advanced=not hidden,
        hidden=hidden,
    )


def add_dates(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add DATE_FIELD, DATE and UNDATED_TRAIN."""
    add_date_field(algorithm, hidden)
    algorithm.add(
        QgsProcessingParameterString("DATE", tr(say("Landslides from this date on test")), "", False, True),
        say(
            "For a split by time: a date such as 2015-06-01, or a year; older landslides train. Empty: the date before "
            "which the training share of the landslides lies."
        ),
        advanced=not hidden,
        hidden=hidden,
    )
    algorithm.add(
        QgsProcessingParameterBoolean("UNDATED_TRAIN", tr(say("Landslides without a date train")), False, True),
        say(
            "In a split by time, and in folds by time: otherwise they have no part in it. Some of them may be later "
            "than those of the test, which then flatters."
        ),
        advanced=not hidden,
        hidden=hidden,
    )


def add_seed(algorithm: LandslideAlgorithm) -> None:
    """Add SEED."""
    algorithm.add(
        QgsProcessingParameterNumber("SEED", tr(say("Seed")), INTEGER, 1, False, 0, 2**31 - 1),
        say("The same seed gives the same choice every time, whatever the number of threads."),
        advanced=True,
    )


def fold_count(default: int = 0) -> QgsProcessingParameterNumber:
    """Return the parameter FOLDS."""
    from ..study.folds import MOST_FOLDS, NO_FOLDS

    return QgsProcessingParameterNumber(
        "FOLDS", tr(say("Folds of cross-validation")), INTEGER, default, False, NO_FOLDS, MOST_FOLDS
    )


def split_settings(algorithm: LandslideAlgorithm, parameters, context, method: str | None = None):
    """Return the parameters as `SplitSettings`."""
    from ..study.split import SPLITS, SplitSettings

    return SplitSettings(
        method or SPLITS[algorithm.parameterAsEnum(parameters, "SPLIT", context)],
        algorithm.parameterAsDouble(parameters, "TRAIN_SHARE", context),
        algorithm.parameterAsInt(parameters, "SEED", context),
        block_size(algorithm, parameters, context),
        algorithm.parameterAsString(parameters, "DATE", context).strip() or None,
        algorithm.parameterAsBool(parameters, "UNDATED_TRAIN", context),
    )


def block_size(algorithm: LandslideAlgorithm, parameters, context) -> float | None:
    """Return BLOCK_SIZE in metres, None if it is left empty."""
    if parameters.get("BLOCK_SIZE") in (None, ""):
        return None
    return algorithm.parameterAsDouble(parameters, "BLOCK_SIZE", context)
