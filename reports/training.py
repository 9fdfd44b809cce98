"""What a report says of training: losses, and how the training samples were told apart."""

from __future__ import annotations

from ..models.registry import find_network
from ..sentences import Sentence, commas, say
from ..study.training import TrainingResult
from .figures.bars import confusion_matrix, score_distributions
from .figures.curves import RocLine, loss_curve, roc_curves
from .intervals import interval_text
from .page.page import Page
from .settings import FACTORS, PACKAGE_WORDS, SEED, Words, training_words

EVALUATE = say("'Evaluate'")


def add_training(page: Page, result: TrainingResult, where: Sentence = EVALUATE) -> None:
    """Add what is to be said of a training to a report; `where` names what has the figures of the common test."""
    trained = result.trained
    page.section(say("Training"))
    known = [(say("training"), result.on_training)]
    if result.on_test is not None:
        known.append((say("test"), result.on_test))
    measures = [say("accuracy"), say("precision"), say("recall"), say("F1"), say("AUC")]
    page.table(
        [say("samples"), say("count"), *measures, say("AUC 95 % interval by spatial blocks")],
        [
            [side, len(t.labels), *t.measures(), t.auc, interval_text(t.by_blocks.lower, t.by_blocks.upper)]
            for side, t in known
        ],
        caption=say("How the model does on the samples: those it learned from, and those held out"),
    )
    page.note(
        say(
            "Held-out samples were chosen by the same strategy as the training samples. Where that strategy picks easy "
            "non-landslides these figures flatter; {where} gives the figure that does not.",
            where=where,
        )
    )
    side, shown = known[-1]
    history = trained.history
    if history.training_loss.shape[0] > 1:
        page.figure(
            loss_curve(history),
            say(
                "Loss ({loss}) by epoch, one line a member; a dot marks the epoch whose weights were kept.",
                loss=find_network(trained.network).loss,
            ),
        )
    c = shown.confusion
    page.figure(
        confusion_matrix(*(int(n) for n in (c.true_negative, c.false_positive, c.false_negative, c.true_positive))),
        say("Confusion matrix of the {side} samples at probability 0.5.", side=side),
    )
    curves = []
    for name, test in known:
        rates = test.roc.false_positive_rate, test.roc.true_positive_rate
        curves.append(RocLine(name, *rates, test.auc, (test.by_blocks.lower, test.by_blocks.upper)))
    page.figure(roc_curves(curves), say("ROC curves on the samples."))
    page.figure(
        score_distributions(shown.scores[shown.labels == 1], shown.scores[shown.labels == 0]),
        say("Scores of the {side} samples.", side=side),
    )
    words: Words = {
        **training_words(trained.network, trained.settings),
        SEED: str(trained.settings.seed),
        FACTORS: commas(f.name for f in trained.factors),
        say("Training landslides"): format(trained.samples["landslide"], ","),
        say("Training non-landslides"): format(trained.samples["non_landslide"], ","),
        say("Digest of the samples"): trained.samples["digest"],
        say("Largest difference of the file's output"): format(result.difference, ".1e"),
        **{PACKAGE_WORDS.get(name, name): version for name, version in trained.versions.items()},
    }
    page.settings(words, caption=say("Settings of the training"))
