"""What a report says of training: losses, and how the training samples were told apart."""

from __future__ import annotations

from ..analysis.metrics import roc_curve
from ..models.registry import find_network
from ..study.training import TrainingResult
from .figures.bars import confusion_matrix, score_distributions
from .figures.curves import RocLine, loss_curve, roc_curves
from .page.page import Page
from .settings import PACKAGE_WORDS, training_words


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
        roc = roc_curve(test.labels, test.scores)
        rates = roc.false_positive_rate, roc.true_positive_rate
        curves.append(RocLine(name, *rates, test.auc, (test.auc_low, test.auc_high)))
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
