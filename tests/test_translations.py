"""The plugin in each of its languages: complete, its places in order, and nothing English left where a user looks."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from qgis_support import core, failure, run

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
import translations  # noqa: E402 - a tool, not a package
from landslide_susceptibility import language, sentences  # noqa: E402

LANGUAGES = sorted(translations.FORMS)
# What is the same in both: names, abbreviations and units.
SAME = re.compile(r"[\W\d_]*(?:[A-Z][\w.-]*|\w{1,3}|[\W\d_])*")


@pytest.fixture(params=LANGUAGES)
def spoken(request, toolbox):
    translator = language.load(request.param)
    assert translator is not None, "run `make translations` first"
    toolbox.refreshAlgorithms()
    yield request.param
    language.unload(translator)
    toolbox.refreshAlgorithms()


def test_the_languages_are_those_that_are_offered():
    assert sorted(language.LANGUAGES) == LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_template_is_translated_and_has_its_places(code):
    assert translations.problems(code) == []


@pytest.mark.parametrize(
    "locale, fits",
    [
        ("es", "es"),
        ("es_MX", "es"),
        ("zh_CN", "zh_CN"),
        ("zh-Hans", "zh_CN"),
        ("zh", "zh_CN"),
        ("zh_TW", ""),
        ("en", ""),
    ],
)
def test_the_language_that_fits_a_locale(locale, fits):
    assert language.fitting(locale) == fits


def test_no_title_or_help_is_english(spoken, toolbox):
    english, known = set(translations.templates()), translations.read(spoken)
    for entry in toolbox.algorithms():
        texts = [entry.displayName(), entry.group(), entry.shortHelpString()]
        for definition in (*entry.parameterDefinitions(), *entry.outputDefinitions()):
            texts.append(definition.description())
        for definition in entry.parameterDefinitions():
            texts.append(definition.help())
            texts += definition.options() if definition.type() == "enum" else []
        for text in texts:
            same = known.get(text, [None])[0] == text  # a name that the language writes alike
            assert same or text not in english, f"{entry.name()}: {text}"


def test_errors_and_reports_are_in_the_language(spoken, study, tmp_path):
    report = tmp_path / "r.html"
    run("train", INPUT=study.samples["OUTPUT"], NETWORK=0, OUTPUT=str(tmp_path / "n.onnx"), REPORT=str(report))
    text = report.read_text(encoding="utf-8")
    assert f'<html lang="{spoken.replace("_", "-")}">' in text
    known = translations.read(spoken)
    whole = {k: v[0] for k, v in known.items() if len(k) > 12 and "{" not in k and v[0] != k and k.isascii()}
    assert sum(own in text for own in whole.values()) >= 8
    assert [english for english in whole if f">{english}<" in text] == []
    message = failure("predict", INPUT="absent.tif", NETWORK="absent.onnx", OUTPUT=str(tmp_path / "m.tif"))
    assert "absent" in message and "cannot be found" not in message


def test_english_is_back_when_the_translation_goes(toolbox):
    translator = language.load("es")
    assert sentences.language() == "es"
    language.unload(translator)
    assert sentences.language() == "en" and toolbox.algorithms()[0].createInstance().group()[0].isdigit()
    assert sentences.spoken(sentences.say("Contents")) == "Contents"
    assert language.load("de") is None and core.QgsApplication.locale()
