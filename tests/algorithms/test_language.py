"""Sentences in the language of QGIS: put into words at the toolbox's door, whichever room they come from."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python packages are not installed")

from landslide_susceptibility.algorithms.base import CONTEXT, ProcessingFeedback, tr
from landslide_susceptibility.sentences import say, say_counted
from qgis import core
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis_support import Recorder, algorithm, run

WORDS = {
    "Zone susceptibility map": "Zonenkarte",
    "Threads": "Stränge",
    "Worker threads; 0 takes one per processor.": "Arbeitsstränge.",
    "Default: {default}.": "Vorgabe: {default}.",
    "yes": "ja",
    "The output '{path}' is no file of a format that serves here: end its name with {known}.": "{known}, nicht {path}!",
    "{before} or {after}": "{before} oder {after}",
    "{count} samples lie outside.": "{count} Proben liegen außerhalb ({where}).",
}


class German(QTranslator):
    """Knows a few templates, and only in the plugin's context."""

    counts: list = []

    def translate(self, context, source, disambiguation=None, n=-1):
        if n >= 0:
            self.counts.append(n)
        return WORDS.get(source) if context == CONTEXT else None  # None is a null QString: not known

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def german(toolbox):
    translator = German()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def test_titles_and_help_are_translated(german):
    entry = algorithm("classify").create()
    threads = entry.parameterDefinition("THREADS")
    assert entry.displayName() == "Zonenkarte" and threads.description() == "Stränge"
    assert threads.help() == "Arbeitsstränge. Vorgabe: 0."
    assert entry.group() == "7 Zones"  # not translated yet


def test_errors_are_translated_with_their_values_in_place(german, tmp_path, study):
    with pytest.raises(
        core.QgsProcessingException, match=r"^\.tif oder \.tiff oder \.tiles\.vrt, nicht .*zones\.png!$"
    ):
        run("classify", INPUT=study.prediction["OUTPUT"], OUTPUT=str(tmp_path / "zones.png"))


def test_messages_are_translated_and_counted(german):
    recorder = Recorder()
    feedback = ProcessingFeedback(recorder)
    feedback.warning(say("Threads"))
    sentence = say_counted(
        "{count} sample lies outside.", "{count} samples lie outside.", count=3_000_000_007, where="x"
    )
    assert tr(sentence) == "3000000007 Proben liegen außerhalb (x)."
    assert german.counts[-1] == 1_000_007  # Qt knows C ints only; the form follows from the last digits
    assert recorder.warnings == ["Stränge"]


def test_english_is_what_there_is_no_translation_for(toolbox):
    assert tr(say_counted("{count} cell", "{count} cells", count=1)) == "1 cell"
    assert tr(say_counted("{count} cell", "{count} cells", count=2)) == "2 cells"
