"""Evaluate a map: its tests, folds of its network if they are asked for, and a report of both."""

from __future__ import annotations

from dataclasses import replace

from ..dependencies import FOR_REPORTS, require_installed
from ..errors import ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..models.imitation import ensemble_of
from ..models.network_file import read_network
from ..models.registry import find_network
from ..reports.evaluation import evaluation_report
from ..sentences import say
from ..steps.evaluate_map import evaluate_map
from ..study.evaluation import COMMON_CELLS, EvaluationWithFolds
from ..study.folds import check_fold_count
from ..study.inventory import Inventory
from ..study.negatives import NegativeSettings
from ..study.preflight.factors import look_at_samples
from ..study.preflight.remarks import Remarks
from ..study.samples import Samples, read_samples
from ..study.split import SplitSettings
from ..workers import WorkersLike
from .folds.validate_network import check_validation, strategy_of, validate_network


@writes("report")
def evaluate(
    susceptibility: str,
    samples: Samples | VectorData | str,
    landslides: Inventory | VectorData | str | None = None,
    report: str | None = None,
    *,
    information_value: str | None = None,
    probability_cut: float = 0.5,
    common_cells: int = COMMON_CELLS,
    seed: int = 1,
    folds: int = 0,
    stack: FactorStack | str | None = None,
    network: str | None = None,
    negatives: NegativeSettings | None = None,
    block_size: float | None = None,
    undated_train: bool = False,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> EvaluationWithFolds:
    """Judge a susceptibility map by held-out samples, and its network by cross-validation where folds are asked for.

    Parameters
    ----------
    susceptibility, samples, landslides, information_value, probability_cut, common_cells
        As in `evaluate_map`.
    report : path, optional
        An HTML page with measures, curves, calibration and folds.
    seed : int
        Of the random cells, and of the folds.
    folds : int
        0 for none; otherwise the network is trained again in this many random folds and as many spatial ones, and by
        time for an inventory with dates.
    stack : FactorStack or path
        What the samples were built from; needed for folds.
    network : path
        The network file from `train`, whose kind and settings the folds use; needed for folds.
    negatives : NegativeSettings, optional
        How the samples' non-landslides were chosen; strategy and ratio are found from the samples.
    block_size : float, optional
        Side of the spatial folds' blocks in metres; by default a size that suits the inventory.
    undated_train : bool
        Whether landslides without a date train in folds by time, which an inventory with dates has too.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    ParameterError
        If folds are asked for without landslides, stack or network.
    InputError
        If no landslide or no non-landslide was held out, or the files do not belong together.
    DependencyError
        If a package that the report or the folds need is missing.

    Examples
    --------
    >>> files = "susceptibility.tif", "samples.gpkg", "basin/landslides.gpkg"
    >>> found = api.evaluate(*files, "evaluation.html", folds=2, stack="stack.tif", network="network.onnx")
    >>> [validation.kind for validation in found.validations]
    ['random', 'spatial']
    """
    needed = None
    check_folds(folds, landslides=landslides is not None, stack=stack is not None, network=network is not None)
    if folds and stack is not None and landslides is not None and network is not None:
        needed = stack, landslides, network
    split = SplitSettings(seed=seed, block_size=block_size, undated_train=undated_train)
    trained_again = find_network(ensemble_of(read_network(needed[2]).metadata)["network"]).packages if needed else ()
    require_installed(*trained_again, *(FOR_REPORTS if report else ()))  # before the work, so that none of it is lost
    remarks, is_from_outside = Remarks(strict=strict), not isinstance(samples, Samples)
    samples = read_samples(samples)
    if is_from_outside:
        look_at_samples(remarks, samples)
    remarks.tell(feedback)
    if needed is not None:
        check_validation(*needed, split, folds, workers=workers)
        negatives = strategy_of(samples, negatives or NegativeSettings())
    evaluation = evaluate_map(
        susceptibility,
        samples,
        landslides,
        information_value=information_value,
        probability_cut=probability_cut,
        common_cells=common_cells,
        seed=seed,
        strict=strict,
        workers=workers,
        feedback=feedback.part(0, 0.2) if folds else feedback,
    )
    validations = []
    if needed is not None:
        validations = validate_network(
            *needed,
            negatives or NegativeSettings(),
            split,
            folds,
            common_cells=common_cells,
            workers=workers,
            feedback=feedback.part(0.2, 1),
        )
    noted = tuple(remark.sentence for remark in remarks)
    evaluation = replace(evaluation, remarks=(*noted, *evaluation.remarks))
    result = EvaluationWithFolds(evaluation=evaluation, validations=validations)
    if report:
        evaluation_report(report, result, samples, landslides, feedback)
    return result


def check_folds(folds: int, *, landslides: bool, stack: bool, network: bool) -> None:
    """Check the number of folds, and that all they need is given.

    Parameters
    ----------
    folds : int
    landslides, stack, network : bool
        Whether each is given.

    Raises
    ------
    ParameterError
        If there cannot be so many folds, or one of the three is missing.
    """
    check_fold_count(folds)
    for name, is_given in {"landslides": landslides, "stack": stack, "network": network}.items():
        if folds and not is_given:
            raise ParameterError(say("Folds need the {name}: give it, or set folds to 0.", name=name))
