"""Evaluate a model of mapping units: held-out units, and random and spatial folds over units."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.fold_auc import FoldScores
from ..analysis.sampling import block_folds, random_folds
from ..dependencies import FOR_REPORTS, require_installed
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.vectors import VectorData, check_layer_output
from ..geodata.workers import open_workers
from ..models.factors import factors_from_samples
from ..models.imitation import ensemble_of
from ..models.learning.parallel import run_parallel
from ..models.registry import find_network
from ..models.session import PredictionSession
from ..models.training import train
from ..reports.units import units_report
from ..sentences import say, say_counted
from ..study.candidate import Candidate
from ..study.folds import IN_SPACE, SPATIAL_FOLDS, check_fold_count
from ..study.measures import TestResult, run_test
from ..study.network_samples import ALL, HELD_OUT, read_samples_of, samples_of_network
from ..study.preflight.network_files import look_at_seal
from ..study.preflight.remarks import Remarks
from ..study.samples import Samples
from ..study.unit_evaluation import COLUMNS, UnitEvaluation, UnitFold, UnitFolds, write_unit_table
from ..workers import Shared, WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import Labels, Mask, Scores

CUT = 0.5  # the probability from which a unit is predicted to have landslides


@writes("table", "report")
def evaluate_units(
    samples: Samples | VectorData | str,
    network: str,
    table: str | None = None,
    report: str | None = None,
    *,
    folds: int = 5,
    seed: int = 1,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> UnitEvaluation:
    """Judge a model of mapping units by the units that were held out, and its kind of model by folds over all units.

    Units with landslides that were held out are set against all units without landslides, and against those without
    that were held out too: the first figure is that of the whole map, in the second no unit trained.

    Parameters
    ----------
    samples : Samples, vector data or path
        Units from `unit_samples`, those that the model was trained on.
    network : path
        The model file from `train`. In the folds its kind of model is trained again, with its settings.
    table : path, optional
        One row per test (.csv, .gpkg, ...).
    report : path, optional
        An HTML page with measures, ROC curves and folds.
    folds : int
        0 for none; otherwise so many random folds and as many spatial ones, of whole blocks (the field ``block``).
    seed : int
        Of the folds.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    InputError
        If the units lack a factor of the model, none with (or without) landslides is held out, or there are fewer of
        them, or fewer blocks with them, than folds.
    DependencyError
        If a package that the model, its training or the report needs is missing.

    Examples
    --------
    >>> found = api.evaluate_units("units.gpkg", "units.onnx", "tests.csv", folds=2)
    >>> [validation.kind for validation in found.validations], 0 <= found.apart.auc <= 1
    (['random', 'spatial'], True)
    """
    require_installed("onnxruntime")
    check_fold_count(folds)
    if table:
        check_layer_output(table, COLUMNS, is_table=True)
    session = PredictionSession(network)
    kind = find_network(ensemble_of(session.metadata)["network"])
    require_installed(*(kind.packages if folds else ()), *(FOR_REPORTS if report else ()))
    remarks = Remarks(strict=strict)
    look_at_seal(remarks, network, session.sealed)
    remarks.tell(feedback)
    if not isinstance(samples, Samples):
        samples = read_samples_of(samples, [factor.name for factor in session.factors])
    feedback.progress(0)
    feedback.check()
    held = samples_of_network(samples, session.factors, HELD_OUT)
    every = samples_of_network(samples, session.factors, ALL)
    scores = session.run(every.values)[session.outputs[0]].astype(float)
    apart = ~samples.train
    blocks = _blocks(samples)
    in_test = (apart & (every.labels == 1)) | (every.labels == 0)
    foldings = {name: _folding(samples, name, folds, seed) for name in IN_SPACE} if folds else {}
    validations = []
    if foldings:
        candidate = Candidate(kind.name, kind.settings_type.from_dict(ensemble_of(session.metadata)["settings"]))
        validations = _validations(samples, foldings, candidate, folds, workers, feedback.part(0.1, 0.95))
    result = UnitEvaluation(
        units=len(every),
        landslide_units=every.landslides,
        held_out=held.landslides,
        every=_test(every.labels, scores, blocks, in_test),
        apart=_test(every.labels, scores, blocks, apart),
        validations=validations,
    )
    feedback.progress(0.95)
    feedback.check()
    if table:
        write_unit_table(table, result)
    if report:
        units_report(report, result, session.metadata["network"], session.metadata["settings"])
    _tell(result, feedback)
    feedback.progress(1)
    return result


def _blocks(samples: Samples) -> np.ndarray | None:
    """Return the spatial block of each unit; None if it is not known."""
    return samples.block if np.unique(samples.block).size > 1 else None


def _test(labels: Labels, scores: Scores, blocks: np.ndarray | None, chosen: Mask) -> TestResult:
    of = None if blocks is None else blocks[chosen]
    return run_test(labels[chosen], scores[chosen], CUT, balanced=True, blocks=of)


def _folding(samples: Samples, kind: str, folds: int, seed: int) -> np.ndarray:
    """Return the fold of each unit, int64 [n]."""
    slides = samples.label == 1
    if kind == SPATIAL_FOLDS:
        names, block = np.unique(samples.block, return_inverse=True)
        occupied = np.unique(block[slides])
        if occupied.size < folds:
            raise InputError(
                say_counted(
                    "Units with landslides lie in one spatial block only (the field 'block'), which cannot be {folds} "
                    "folds: make the samples anew with smaller blocks (BLOCK_SIZE), or set folds to 0.",
                    "Units with landslides lie in {count} spatial blocks (the field 'block'), fewer than the {folds} "
                    "folds: use fewer folds, or make the samples anew with smaller blocks (BLOCK_SIZE).",
                    count=occupied.size,
                    folds=folds,
                )
            )
        return block_folds(occupied, block_count=names.size, folds=folds, seed=seed)[block]
    found = np.empty(len(samples), np.int64)
    for of in (slides, ~slides):
        if of.sum() < folds:
            raise InputError(
                say(
                    "There are {slides:,} units with landslides and {others:,} without, and each of {folds} folds "
                    "needs one of both: use fewer folds.",
                    slides=int(slides.sum()),
                    others=int((~slides).sum()),
                    folds=folds,
                )
            )
        found[of] = random_folds(np.flatnonzero(of), folds=folds, seed=seed)
    return found


@dataclass(frozen=True)
class _Folds:
    """What the trainings of all folds need; it can be pickled."""

    samples: Samples
    foldings: dict[str, np.ndarray]
    candidate: Candidate

    def train(self, kind: str, fold: int, feedback: Feedback) -> UnitFold:
        """Train on the units of the other folds, and score those of this one and all without landslides."""
        samples, held = self.samples, self.foldings[kind] == fold
        slides: Mask = samples.label == 1
        factors = factors_from_samples(samples.names, samples.kinds, samples.values[~held], units=dict(samples.units))
        trained = train(
            self.candidate.network,
            factors,
            samples.values[~held],
            samples.label[~held],
            self.candidate.settings,
            feedback,
        )
        scores, blocks = trained.predict(samples.values)["probability"], _blocks(samples)

        def against(others: Mask) -> FoldScores:
            of = slides & held
            places = (None, None) if blocks is None else (blocks[of], blocks[others])
            return FoldScores(scores[of], scores[others], *places)

        return UnitFold(
            fold=fold + 1,
            trained=int((slides & ~held).sum()),
            held_out=int((slides & held).sum()),
            every=against(~slides),
            apart=against(~slides & held),
        )


def _validations(
    samples: Samples,
    foldings: dict[str, np.ndarray],
    candidate: Candidate,
    folds: int,
    workers: WorkersLike,
    feedback: Feedback,
) -> list[UnitFolds]:
    with open_workers(workers, feedback) as workers:
        shared = workers.share(_Folds(samples, foldings, candidate))
        pieces = [functools.partial(_train, shared, kind, fold) for kind in foldings for fold in range(folds)]
        found = run_parallel(pieces, feedback, workers)
    return [UnitFolds(kind, found[number * folds : (number + 1) * folds]) for number, kind in enumerate(foldings)]


def _train(folds: Shared, kind: str, fold: int, feedback: Feedback) -> UnitFold:
    return folds.value.train(kind, fold, feedback)


def _tell(result: UnitEvaluation, feedback: Feedback) -> None:
    feedback.info(
        say(
            "{held:,} held-out units with landslides: AUC {every:.3f} against all units without, {apart:.3f} against "
            "those that were held out too.",
            held=result.held_out,
            every=result.every.auc,
            apart=result.apart.auc,
        )
    )
    for found in result.validations:
        feedback.info(
            say(
                "{kind} folds of units: AUC {every:.3f} against all units without landslides, {apart:.3f} against "
                "those that were held out too.",
                kind=found.kind,
                every=found.every.auc,
                apart=found.apart.auc,
            )
        )
