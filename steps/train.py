"""Train a network: samples → network file, and a report of how training went."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..dependencies import require_installed
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.vectors import VectorData
from ..models.factors import factors_from_samples
from ..models.network_file import write_network
from ..models.registry import DEFAULT_NETWORK, find_network
from ..models.settings import Settings
from ..models.training import TrainedNetwork
from ..models.training import train as train_network
from ..reports.figures import confusion_matrix, loss_curve, roc_curves, score_distributions
from ..reports.page import Page
from .measures import TestResult, run_test
from .samples import Samples, read_samples
from .setting_words import PACKAGE_WORDS, training_words

HALF = 0.5  # the probability from which a sample is predicted to be a landslide


@dataclass(frozen=True)
class TrainingResult:
    """A trained network, its tests on training and test samples (None if there are none), and the check of its file."""

    trained: TrainedNetwork
    on_training: TestResult
    on_test: TestResult | None
    difference: float


def train(
    samples: Samples | VectorData | str,
    output: str,
    report: str | None = None,
    *,
    network: str = DEFAULT_NETWORK,
    settings: Settings | None = None,
    categorical: Sequence[str] = (),
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
        Of the network's own class; its defaults if left out.
    categorical : sequence of str
        Factors that are categorical whatever their field's type.

    Raises
    ------
    InputError
        If the samples lack a field, a value or a class.
    DependencyError
        If a package is missing (scikit-learn for some networks, onnx and onnxruntime for the file, matplotlib and
        Jinja2 for a report).
    VerificationError
        If the written file does not compute what was trained, within 1e-5.
    """
    if not str(output).lower().endswith(".onnx"):
        raise InputError(f"The network file '{output}' must end in .onnx: change its name.")
    if report:
        require_installed("matplotlib", "jinja2")  # before the training, so that no network is left without its report
    samples = read_samples(samples, tuple(categorical))
    use = samples.train
    factors = factors_from_samples(samples.names, samples.kinds, samples.values[use])
    trained = train_network(network, factors, samples.values[use], samples.label[use], settings, feedback.part(0, 0.95))
    result = _tested(trained, samples)
    feedback.check()
    os.makedirs(os.path.dirname(os.path.abspath(output)), exist_ok=True)
    difference = write_network(output, trained, {"metrics": metrics_of(result)}, samples.values)
    result = TrainingResult(trained, result.on_training, result.on_test, difference)
    feedback.info(f"The file's output equals the trained network's within {difference:.1e}.")
    if report:
        page = Page(f"Training of the network '{network}'", os.path.basename(output))
        add_training(page, result)
        page.write(report)
    feedback.progress(1)
    return result


def _tested(trained: TrainedNetwork, samples: Samples) -> TrainingResult:
    scores = trained.predict(samples.values)["probability"]
    held = ~samples.train
    both = held.any() and np.unique(samples.label[held]).size == 2
    on_test = run_test(samples.label[held], scores[held], HALF) if both else None
    return TrainingResult(trained, run_test(samples.label[~held], scores[~held], HALF), on_test, float("nan"))


def metrics_of(result: TrainingResult) -> dict[str, dict[str, float]]:
    """Return the measures that the network file carries."""
    tests = {"training": result.on_training, "test": result.on_test}
    names = ("accuracy", "precision", "recall", "f1", "auc")
    return {
        # A ratio without a denominator has no place in JSON.
        side: {name: v for name, v in zip(names, (*test.measures(), test.auc)) if np.isfinite(v)}
        for side, test in tests.items()
        if test is not None
    }


def add_training(page: Page, result: TrainingResult, where: str = "'Evaluate'") -> None:
    """Add what is to be said of a training to a report."""
    trained = result.trained
    page.section("Training")
    names = {"training": result.on_training, "test": result.on_test}
    known = {side: test for side, test in names.items() if test is not None}
    page.table(
        ["samples", "count", "accuracy", "precision", "recall", "F1", "AUC", "AUC 95 % interval"],
        [
            [side, len(t.labels), *t.measures(), t.auc, f"{t.auc_low:.3f} – {t.auc_high:.3f}"]
            for side, t in known.items()
        ],
        caption="How the network does on the samples: those it learned from, and those held out",
    )
    page.note(
        "Held-out samples were chosen by the same strategy as the training samples. Where that strategy picks easy "
        f"non-landslides these figures flatter; {where} gives the figure that does not."
    )
    shown = result.on_test or result.on_training
    side = "test" if result.on_test else "training"
    history = trained.history
    if history.training_loss.shape[0] > 1:
        page.figure(
            loss_curve(history),
            f"Loss ({find_network(trained.network).loss}) by epoch, one line a member; a dot marks the epoch whose "
            "weights were kept.",
        )
    c = shown.confusion
    page.figure(
        confusion_matrix(c.true_negative, c.false_positive, c.false_negative, c.true_positive),
        f"Confusion matrix of the {side} samples at probability 0.5.",
    )
    curves = []
    for name, test in known.items():
        rates = test.roc.false_positive_rate, test.roc.true_positive_rate
        curves.append((name, *rates, test.auc, (test.auc_low, test.auc_high)))
    page.figure(roc_curves(curves), "ROC curves on the samples.")
    page.figure(
        score_distributions(shown.scores[shown.labels == 1], shown.scores[shown.labels == 0]),
        f"Scores of the {side} samples.",
    )
    page.settings(
        {
            **training_words(trained.network, trained.settings),
            "Seed": trained.settings.seed,
            "Factors": ", ".join(f.name for f in trained.factors),
            "Training landslides": f"{trained.samples['landslide']:,}",
            "Training non-landslides": f"{trained.samples['non_landslide']:,}",
            "Digest of the samples": trained.samples["digest"],
            "Largest difference of the file's output": f"{result.difference:.1e}",
            **{PACKAGE_WORDS.get(name, name): version for name, version in trained.versions.items()},
        },
        caption="Settings of the training",
    )
