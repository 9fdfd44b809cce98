"""Train a network: samples → network file, and a report of how training went."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..dependencies import FOR_REPORTS, require_installed
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..geodata.workers import open_workers
from ..lists import items
from ..memory import require_memory
from ..models.factors import factors_from_samples
from ..models.learning.parallel import trained_by
from ..models.network import Model
from ..models.network_file import write_network
from ..models.registry import DEFAULT_NETWORK, find_network, packages_of
from ..models.settings import Settings
from ..models.training import train as train_network
from ..reports.page.page import Page
from ..reports.training import add_training
from ..sentences import say
from ..study.measures import TestResult, run_test
from ..study.preflight.factors import look_at_samples
from ..study.preflight.remarks import Remarks
from ..study.preflight.stacks import given_stack
from ..study.sample_windows import needed_stack, windows_of_samples
from ..study.samples import Samples, checked_samples
from ..study.settings_file import write_settings
from ..study.training import ALL_SAMPLES, STRATEGIES, TRAINED_ON, TrainingResult
from ..workers import WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import Scores

HALF = 0.5  # the probability from which a sample is predicted to be a landslide


ENCODED_BYTES = 8  # of a value at least, as a network learns from it; a category takes as many for each that there is


@writes("output", "report", "settings_file")
def train(
    samples: Samples | VectorData | str,
    output: str,
    report: str | None = None,
    *,
    network: str = DEFAULT_NETWORK,
    settings: Settings | None = None,
    categorical: Sequence[str] | str = (),
    strict: bool = False,
    settings_file: str | None = None,
    stack: FactorStack | str | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> TrainingResult:
    """Train a network on the training samples and write it as one self-contained network file.

    Parameters
    ----------
    samples : Samples, vector data or path
        From `training_samples`; only those whose split is not 'test' shape the network, its scaling included.
    output : path
        The network file (.onnx).
    report : path, optional
        An HTML page with loss curve, confusion matrix and ROC.
    network : str
        One of `models.registry.NETWORKS`.
    settings : Settings, optional
        Of the network's own class; left out, those that it was measured to rank best with.
    categorical : sequence of str, or str
        Factors that are categorical whatever their field's type.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    settings_file : str, optional
        Gets the settings as JSON, for the parameter SETTINGS of this and other algorithms.
    stack : FactorStack or path, optional
        What the samples were built from; needed by models that look at the cells around each sample.
    workers : Workers, int or str, optional
        What trains the members of an ensemble, if it is a cluster; otherwise a thread per processor does.

    Raises
    ------
    InputError
        If the samples lack a field, a value or a class, or the model needs a stack and none or another one is given.
    DependencyError
        If a package is missing (scikit-learn for some networks, onnx and onnxruntime for the file, matplotlib and
        Jinja2 for a report).
    VerificationError
        If the written file does not compute what was trained, within 1e-5.

    Examples
    --------
    >>> settings = api.LogisticSettings(C=0.5)
    >>> result = api.train("samples.gpkg", "logistic.onnx", network="logistic", settings=settings)
    >>> result.on_test is not None and result.difference < 1e-5
    True
    """
    if not str(output).lower().endswith(".onnx"):
        raise InputError(say("The model file '{output}' must end in .onnx: change its name.", output=output))
    remarks, definition = Remarks(strict=strict), find_network(network)
    side = definition.window(settings or definition.settings_type.best())
    opened = _stack_for(definition, side, stack, remarks)
    # Before the training, so that none is lost, and no network is left without its report.
    require_installed(*packages_of(network), *(FOR_REPORTS if report else ()))
    is_from_outside = not isinstance(samples, Samples)
    samples = checked_samples(samples, remarks, tuple(items(categorical)))
    if is_from_outside:
        look_at_samples(remarks, samples)
    remarks.tell(feedback)
    require_memory(
        samples.values.size * ENCODED_BYTES,
        say("Training with {count:,} samples of {factors} factors", count=len(samples), factors=len(samples.names)),
        say("take fewer samples"),
    )
    use = samples.train
    if not use.any():
        raise InputError(
            say(
                "All {count} samples are held out by their field 'split', so that none trains: build them with another "
                "split.",
                count=len(samples),
            )
        )
    settings = settings or find_network(network).settings_type.best()
    factors = factors_from_samples(samples.names, samples.kinds, samples.values[use], units=dict(samples.units))
    values = samples.values
    if opened is not None:
        values = windows_of_samples(samples, opened, samples.names, side, feedback.part(0, 0.02))
    with open_workers(workers, feedback) as where, trained_by(where):
        trained = train_network(network, factors, values[use], samples.label[use], settings, feedback.part(0.02, 0.95))
    on_training, on_test = tests_of(trained.predict(values)["probability"], samples)
    feedback.check()
    os.makedirs(os.path.dirname(os.path.abspath(output)), exist_ok=True)
    measures: dict[str, Any] = {"metrics": _measures(training=on_training, test=on_test)}
    picked = sorted({str(name) for name in samples.strategy[use & (samples.label == 0)] if name})
    if picked:
        measures[STRATEGIES] = picked
    if use.all():
        measures[TRAINED_ON] = ALL_SAMPLES
    difference = write_network(output, trained, measures, values)
    result = TrainingResult(trained=trained, on_training=on_training, on_test=on_test, difference=difference)
    feedback.info(say("The file's output equals the trained model's within {difference:.1e}.", difference=difference))
    if report:
        page = Page(say("Training of the model '{network}'", network=network), os.path.basename(output))
        page.warning([remark.sentence for remark in remarks])
        add_training(page, result)
        page.write(report)
    if settings_file:
        write_settings(settings_file, network, settings)
    feedback.progress(1)
    return result


def _stack_for(
    definition: Model[Settings], side: int, stack: FactorStack | str | None, remarks: Remarks
) -> FactorStack | None:
    """Return the stack that a model reads windows of; None for a model of single cells, which needs none."""
    if side == 1:
        return None
    return needed_stack(None if stack is None else given_stack(stack, remarks), definition.short_title)


def tests_of(scores: Scores, samples: Samples) -> tuple[TestResult, TestResult | None]:
    """Return the tests of scores, float32 [n], on training and on test samples; None if these lack a class."""
    held = ~samples.train
    both = held.any() and np.unique(samples.label[held]).size == 2
    blocks = samples.known_blocks
    tests = [
        run_test(samples.label[side], scores[side], HALF, blocks=None if blocks is None else blocks[side])
        for side in ((~held, held) if both else (~held,))
    ]
    return tests[0], tests[1] if both else None


def _measures(**tests: TestResult | None) -> dict[str, dict[str, float]]:
    """Return the measures that the network file carries, of each test that was made."""
    names = ("accuracy", "precision", "recall", "f1", "auc")
    return {
        # A ratio without a denominator has no place in JSON.
        side: {name: v for name, v in zip(names, (*test.measures(), test.auc)) if np.isfinite(v)}
        for side, test in tests.items()
        if test is not None
    }
