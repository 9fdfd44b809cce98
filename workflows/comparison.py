"""Comparing strategies and networks: every pair is trained, mapped and evaluated on the same landslides."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..dependencies import require_all
from ..errors import ParameterError, StrategyError
from ..feedback import SILENT, Feedback
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..geodata.workers import open_workers
from ..models.registry import packages_of
from ..sentences import Sentence, commas, say
from ..steps.classify import classify
from ..steps.evaluate_map import evaluate_map
from ..steps.information_value import (
    classes_at,
    information_value_table,
    tell_empty_classes,
    write_information_value_map,
)
from ..steps.negative_samples import check_not_given, negatives_of_run
from ..steps.predict import predict
from ..steps.train import train
from ..steps.training_samples import assemble
from ..steps.zone_table import zone_table
from ..study.candidate import Candidate, reach_of
from ..study.comparison import Comparison, ComparisonSettings, Trial
from ..study.folds import possible_kinds
from ..study.held_out_blocks import blocks_held_out_by
from ..study.inventory import Inventory
from ..study.landslides import landslides_on
from ..study.own_negatives import given_cells
from ..study.preflight.factors import look_at_factors
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.stacks import check_slope, given_stack
from ..study.samples import Samples, cells_of, write_samples
from ..study.split import check_sides, landslide_keys, training_part, used_by, with_date, with_default_block_size
from ..study.strategies.registry import strategy_title
from ..workers import Workers, WorkersLike
from .comparison_folds import with_folds
from .folds.folding import Folding
from .folds.plan import fold_plan
from .planned_rasters import planned_of_comparison
from .stages import step_heading

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex

# Shares of the time, where folds are compared and where they are not.
SHARES = {True: (0.04, 0.3), False: (0.1, 1.0)}


def pair_name(strategy: str, network: str) -> str:
    """Return what the files of a trial are called, but for their ends."""
    return f"{strategy}_{network}"


def file_names(strategies: Sequence[str], candidates: Sequence[Candidate]) -> list[str]:
    """Return the names of the files that `compare` may leave in its folder."""
    pairs = [pair_name(strategy, candidate.network) for strategy in strategies for candidate in candidates]
    return [f"samples_{strategy}{suffix}" for strategy in strategies for suffix in (".gpkg", ".qml")] + [
        f"{pair}{suffix}" for pair in pairs for suffix in (".onnx", ".tif", ".qml")
    ]


def compare(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    folder: str | Path,
    strategies: Sequence[str],
    candidates: Sequence[Candidate],
    settings: ComparisonSettings | None = None,
    *,
    negatives: VectorData | str | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Comparison:
    """Train, map and evaluate every strategy with every network.

    Landslides are split first, in the same way for all; the common test has the same landslides and the same random
    cells in every trial. The samples of each strategy, and the network file and the susceptibility map of each trial,
    are written into `folder`.

    Parameters
    ----------
    stack : FactorStack or path
    landslides : Inventory, vector data or path
    folder : path
        An existing folder.
    strategies : sequence of str
        Of choosing non-landslides.
    candidates : sequence of Candidate
        Networks, each name once.
    settings : ComparisonSettings, optional
    negatives : vector data or path, optional
        Own non-landslides, which are the strategy 'given'.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    StrategyError
        If the area allows none of the strategies.
    ParameterError
        If there is no strategy or no network, or one is named twice.
    """
    settings = settings or ComparisonSettings()
    _check(strategies, candidates)
    suited = settings.negatives.for_networks(*(candidate.network for candidate in candidates))
    settings = replace(settings, negatives=suited)
    alone = replace(settings.negatives, strategy=strategies[0]) if len(strategies) == 1 else None
    if negatives is None:
        check_not_given(strategies)
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    if alone is not None:  # of several, one that cannot be is a row that says so
        check_slope(stack, alone, remarks)
    remarks.tell(feedback)
    bands = len(stack.names)
    look_at_room(
        remarks, planned_of_comparison(folder, stack.grid, bands, strategies, candidates, settings), feedback=feedback
    )
    with tempfile.TemporaryDirectory() as scratch, open_workers(workers, feedback) as workers:
        run = _Comparison(
            stack,
            landslides,
            Path(folder),
            settings,
            negatives=negatives,
            scratch=scratch,
            remarks=remarks,
            workers=workers,
            feedback=feedback,
        )
        return run.compare(strategies, candidates)


def _check(strategies: Sequence[str], candidates: Sequence[Candidate]) -> None:
    networks = [candidate.network for candidate in candidates]
    if not strategies:
        raise ParameterError(say("There is no strategy to compare: choose at least one."))
    if not networks:
        raise ParameterError(say("There is no model to compare: choose at least one."))
    if len(set(strategies)) < len(strategies):
        raise ParameterError(say("A strategy is given twice ({names}): give each once.", names=commas(strategies)))
    if len(set(networks)) < len(networks):
        raise ParameterError(say("A model is given twice ({names}): give each once.", names=commas(networks)))
    require_all(*packages_of(*networks))  # before hours of work, not after


def _training_cells(samples: Samples, stack: FactorStack) -> CellIndex:
    return cells_of(samples, stack.grid)[(samples.label == 0) & samples.train]


class _Comparison:
    """One comparison: what all trials share is made once."""

    def __init__(
        self,
        stack: FactorStack,
        landslides: Inventory | VectorData | str,
        folder: Path,
        settings: ComparisonSettings,
        *,
        negatives: VectorData | str | None,
        scratch: str,
        remarks: Remarks,
        workers: Workers,
        feedback: Feedback,
    ) -> None:
        self.stack, self.landslides, self.folder = stack, landslides, folder
        self.negatives, self.remarks = negatives, remarks
        self.settings, self.scratch, self.workers, self.feedback = settings, scratch, workers, feedback

    def compare(self, strategies: Sequence[str], candidates: Sequence[Candidate]) -> Comparison:
        shared, single = SHARES[bool(self.settings.folds)]
        self.reach = reach_of(candidates)
        count = len(strategies)
        steps = 1 + count + bool(self.settings.folds)
        self.feedback.heading(step_heading(1, steps, say("What all have in common")))
        self._prepare(self.feedback.part(0, shared))
        candidates = [candidate.for_inventory(len(self.sided)) for candidate in candidates]
        samples, impossible = self._all_samples(
            strategies, self.feedback.part(shared, shared + 0.1 * (single - shared))
        )
        if len(impossible) == count:
            raise StrategyError(impossible[strategies[0]])
        # Of all strategies, because all trials are tested on the same cells, and on none that one of them trained on.
        self.trained = np.concatenate([_training_cells(of, self.stack) for of in samples.values()])
        shared += 0.1 * (single - shared)
        trials: list[Trial] = []
        for number, strategy in enumerate(strategies):
            start, stop = (shared + (single - shared) * (number + k) / count for k in (0, 1))
            part = self.feedback.part(start, stop)
            part.heading(
                step_heading(number + 2, steps, say("Non-landslides: {strategy}", strategy=strategy_title(strategy)))
            )
            if strategy in impossible:
                why = impossible[strategy]
                part.warning(say("Strategy '{strategy}' is not possible here. {why}", strategy=strategy, why=why))
                trials += [Trial(strategy, candidate.network, why) for candidate in candidates]
                continue
            trials += self._trials(strategy, samples[strategy], candidates, part)
        if self.settings.folds:
            self.feedback.heading(step_heading(steps, steps, say("Cross-validation")))
            trials = with_folds(
                trials,
                candidates,
                self.plan,
                self.settings,
                workers=self.workers,
                feedback=self.feedback.part(single, 1),
            )
        return Comparison(
            trials=trials,
            settings=self.settings,
            stack=self.stack,
            located=self.located,
            noted=tuple(self.noted),
            landslides=self.landslides,
        )

    def _all_samples(
        self, strategies: Sequence[str], feedback: Feedback
    ) -> tuple[dict[str, Samples], dict[str, Sentence]]:
        """Choose and write the samples of every strategy, or return why that is not possible."""
        samples: dict[str, Samples] = {}
        impossible: dict[str, Sentence] = {}
        for number, strategy in enumerate(strategies):
            part = feedback.part(number / len(strategies), (number + 1) / len(strategies))
            try:
                samples[strategy] = self._samples(strategy, part)
            except StrategyError as error:
                impossible[strategy] = error.sentence
                continue
            write_samples(samples[strategy], str(self.folder / f"samples_{strategy}.gpkg"))
        return samples, impossible

    def _prepare(self, feedback: Feedback) -> None:
        """Make what all trials share: located landslides, classes and the information-value map."""
        self.located = landslides_on(self.landslides, self.stack.info, self.remarks, feedback=feedback.part(0, 0.1))
        look_at_factors(self.remarks, self.stack, self.located, self.workers)
        self.remarks.tell(feedback)
        grid = self.stack.grid
        given = given_cells(
            self.negatives,
            self.stack,
            self.located,
            self.remarks,
            workers=self.workers,
            feedback=feedback.part(0.1, 0.1),
        )
        self.noted = [remark.sentence for remark in self.remarks]
        kinds = self.settings.kinds
        if self.settings.folds:
            kinds = possible_kinds(kinds, self.located.date is not None)
        self.sided = used_by(self.settings.split, self.located, feedback)
        split = with_default_block_size(self.settings.split, landslide_keys(self.sided), grid, feedback)
        split = with_date(split, self.sided, feedback)
        self.settings = replace(self.settings, split=split, kinds=kinds)
        check_sides(self.sided, grid, split, given)  # what cannot be is said before the work
        Folding.check(self.stack, self.sided, split, kinds, self.settings.folds, self.reach)
        # Not by the samples of a strategy: every trial is tested on the same random cells.
        self.held_blocks = blocks_held_out_by(split, self.sided, grid)
        negatives = replace(self.settings.negatives, seed=split.seed)
        self.plan = fold_plan(
            self.stack,
            self.sided,
            negatives,
            split,
            self.scratch,
            classes=self.settings.classes,
            alpha=self.settings.alpha,
            given=given,
            workers=self.workers,
            feedback=feedback.part(0.1, 0.8),
        )
        cells = training_part(self.sided, grid, split)
        classes, counts = self.plan.counted_classes()
        table = information_value_table(
            classes, counts, classes_at(classes, cells, workers=self.workers), alpha=self.settings.alpha
        )
        self.noted += tell_empty_classes(table, feedback)
        self.information_value = os.path.join(self.scratch, "information_value.tif")
        write_information_value_map(
            classes, table, self.information_value, workers=self.workers, feedback=feedback.part(0.8, 1)
        )

    def _trials(
        self, strategy: str, samples: Samples, candidates: Sequence[Candidate], feedback: Feedback
    ) -> list[Trial]:
        count = len(candidates)
        return [
            self._trial(strategy, candidate, samples, feedback.part(k / count, (k + 1) / count))
            for k, candidate in enumerate(candidates)
        ]

    def _samples(self, strategy: str, feedback: Feedback) -> Samples:
        split = self.settings.split
        negatives = replace(self.plan.negatives, strategy=strategy, information_value=self.information_value)
        chosen = negatives_of_run(
            self.stack,
            self.sided,
            negatives,
            split,
            given=self.plan.given,
            workers=self.workers,
            feedback=feedback.part(0, 0.8),
        )
        return assemble(
            self.stack,
            self.sided,
            chosen,
            [strategy] * chosen.size,
            split,
            workers=self.workers,
            feedback=feedback.part(0.8, 1),
        )

    def _trial(self, strategy: str, candidate: Candidate, samples: Samples, feedback: Feedback) -> Trial:
        pair, split, quiet = pair_name(strategy, candidate.network), self.settings.split, feedback.quiet()
        network, raster = str(self.folder / f"{pair}.onnx"), str(self.folder / f"{pair}.tif")
        training = train(
            samples,
            network,
            network=candidate.network,
            settings=candidate.trained_with,
            stack=self.stack,
            workers=self.workers,
            feedback=quiet.part(0, 0.5),
        )
        predict(
            self.stack,
            network,
            raster,
            prediction=self.settings.prediction,
            workers=self.workers,
            feedback=quiet.part(0.5, 0.8),
        )
        zones = os.path.join(self.scratch, f"{pair}.tif")
        classify(raster, zones, zones=self.settings.zones, workers=self.workers, feedback=quiet.part(0.8, 0.87))
        rows = zone_table(zones, self.located, samples=samples, workers=self.workers, feedback=quiet.part(0.87, 0.9))
        evaluation = evaluate_map(
            raster,
            samples,
            self.located,
            information_value=self.information_value,
            seed=split.seed,
            held_blocks=self.held_blocks,
            keep_away=self.trained,
            workers=self.workers,
            feedback=quiet.part(0.9, 1),
        )
        feedback.info(
            say(
                "{strategy}, {network}: AUC by the paper's protocol {auc:.3f}, by the common test "
                "{common_auc:.3f}; highest zone {area_pct:.1f} % of the area.",
                strategy=strategy,
                network=candidate.network,
                auc=evaluation.paper.auc,
                common_auc=evaluation.common.auc,
                area_pct=rows[-1].area_pct,
            )
        )
        return Trial(
            strategy=strategy,
            network=candidate.network,
            impossible="",
            samples=samples,
            training=training,
            evaluation=evaluation,
            zones=rows,
        )
