"""Folds of a network that is trained already: the same kind, trained again without what each fold holds out."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...errors import InputError
from ...feedback import SILENT, Feedback
from ...geodata.stack import FactorStack, open_stack
from ...geodata.vectors import VectorData
from ...lists import items
from ...models.file_check import CheckedFile
from ...models.imitation import ensemble_of
from ...models.network_file import read_network
from ...models.registry import find_network
from ...sentences import commas, say
from ...study.candidate import Candidate
from ...study.evaluation import COMMON_CELLS
from ...study.folds import FOLD_KINDS, CrossValidation, possible_kinds
from ...study.inventory import Inventory
from ...study.landslides import landslides_on
from ...study.negatives import NegativeSettings
from ...study.preflight.network_files import look_at_seal
from ...study.preflight.remarks import Remarks
from ...study.samples import Samples
from ...study.split import SplitSettings, landslide_keys, with_default_block_size
from ...study.strategies.registry import STRATEGY_NAMES, find_strategy
from ...workers import WorkersLike
from .cross_validate import cross_validate
from .folding import Folding
from .plan import FoldPlan, fold_plan


def strategy_of(samples: Samples, negatives: NegativeSettings) -> NegativeSettings:
    """Return settings with the strategy and the ratio that samples show.

    Raises
    ------
    InputError
        If their non-landslides are not all of one known strategy.
    """
    used = np.unique(samples.strategy[samples.label == 0].astype(str)).tolist()
    if len(used) != 1 or used[0] not in STRATEGY_NAMES:
        raise InputError(
            say(
                "The non-landslides of the samples were chosen by '{used}', which folds cannot repeat: build the "
                "samples with 'Sample non-landslide points', by one strategy.",
                used=commas(used),
            )
        )
    slides = int((samples.label == 1).sum())
    return replace(negatives, strategy=used[0], ratio=(len(samples) - slides) / slides)


def check_validation(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    network: str,
    split: SplitSettings,
    folds: int,
    *,
    workers: WorkersLike = None,
) -> None:
    """Look at what a validation needs, in no time: that `validate_network` will not fail after other work.

    Raises
    ------
    InputError
        If network and stack do not go together, or there cannot be so many folds.
    """
    stack = stack if isinstance(stack, FactorStack) else open_stack(stack)
    checked = _check_factors(stack, network)
    located = landslides_on(landslides, stack.info, workers=workers)
    split = with_default_block_size(split, landslide_keys(located), stack.grid)
    kinds = possible_kinds(FOLD_KINDS, located.date is not None)
    Folding.check(stack, located, split, kinds, folds, checked.window // 2)


def _check_factors(stack: FactorStack, network: str) -> CheckedFile:
    """Read a network file, and raise `InputError` if the stack lacks one of its factors."""
    checked = read_network(network)
    missing = [factor["name"] for factor in checked.metadata["factors"] if factor["name"] not in stack.names]
    if missing:
        raise InputError(
            say(
                "The stack '{path}' has no factor '{factor}', which the model was trained on: give the stack that "
                "its samples were built from.",
                path=stack.path,
                factor=missing[0],
            )
        )
    return checked


def validate_network(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    network: str,
    negatives: NegativeSettings,
    split: SplitSettings,
    folds: int = 5,
    *,
    kinds: Sequence[str] | str = FOLD_KINDS,
    common_cells: int = COMMON_CELLS,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> list[CrossValidation]:
    """Train a network file's kind of network, with its settings, again in folds.

    Parameters
    ----------
    stack : FactorStack or path
    landslides : Inventory, vector data or path
    network : path
        From `train`; its kind and settings are used, its weights are not.
    negatives : NegativeSettings
        As the network's samples were chosen; see `strategy_of`.
    split : SplitSettings
        Seed and block size.
    folds : int
        2 or more.
    kinds : sequence of str, or str
        'random', 'spatial', 'time'; the last needs an inventory with dates.

    Raises
    ------
    InputError
        If the stack lacks a factor of the network, or a fold has no landslide.
    StrategyError
        If the area does not allow the strategy.
    DependencyError
        If training needs a package that is missing.
    """
    stack = stack if isinstance(stack, FactorStack) else open_stack(stack)
    kinds = items(kinds)
    checked = _check_factors(stack, network)
    metadata = checked.metadata
    remarks = Remarks()
    look_at_seal(remarks, network, checked.sealed)
    remarks.tell(feedback)
    names = [factor["name"] for factor in metadata["factors"]]
    if set(names) != set(stack.names):
        feedback.warning(say("The stack has factors that the model does not use: in the folds it is trained on all."))
    trained = ensemble_of(metadata)
    kind = find_network(trained["network"])
    candidate = Candidate(kind.name, kind.settings_type.from_dict(trained["settings"]))
    located = landslides_on(landslides, stack.info, workers=workers, feedback=feedback.part(0, 0.03))
    kinds = possible_kinds(kinds, located.date is not None)
    split = with_default_block_size(split, landslide_keys(located), stack.grid, feedback)
    negatives = replace(negatives, seed=split.seed)
    with tempfile.TemporaryDirectory() as scratch:
        if find_strategy(negatives.strategy).needs_information_value:
            plan = fold_plan(
                stack, located, negatives, split, scratch, workers=workers, feedback=feedback.part(0.03, 0.1)
            )
        else:
            plan = FoldPlan(
                stack=stack,
                class_stack=None,
                class_counts=[],
                located=located,
                negatives=negatives,
                alpha=0.0,
                split=split,
            )
        found = cross_validate(
            plan, [candidate], kinds, folds, common_cells=common_cells, workers=workers, feedback=feedback.part(0.1, 1)
        )
    return [validation for name in kinds for validation in found[name]]
