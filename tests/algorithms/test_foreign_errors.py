"""Whatever goes wrong inside, QGIS gets a sentence: an exception that reached it would take the program down."""

from __future__ import annotations

import pytest
from landslide_susceptibility.algorithms.base import LandslideAlgorithm
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.sentences import say
from qgis_support import Recorder, algorithm, algorithms, core, failure, is_one_sentence, own_context

pytestmark = pytest.mark.usefixtures("toolbox")


class Unspeakable(Exception):  # noqa: N818 - a name is all that it tells
    def __str__(self):
        raise ValueError("no words")


ERRORS = {
    "an own error": (InputError(say("It is the map: choose another.")), "It is the map: choose another."),
    "no message": (RuntimeError(), "RuntimeError"),
    "an empty message": (RuntimeError(""), "RuntimeError"),
    "a line break": (RuntimeError("\n"), "RuntimeError"),
    "several lines": (RuntimeError("\nfirst\nsecond"), "first"),
    "no words": (Unspeakable(), "Unspeakable"),
    "a missing key": (KeyError("seed"), "seed"),
    "no such file": (FileNotFoundError(2, "No such file", "/tmp/x"), "No such file"),
    "memory": (MemoryError(), "not enough memory"),
    "depth": (RecursionError("too deep"), "too deep"),
    "an error of QGIS": (core.QgsProcessingException("Could not load the layer."), "Could not load the layer."),
    "braces": (RuntimeError("{name} {0} {"), "{name} {0} {"),
    "half a character": (RuntimeError("\ud800"), "RuntimeError: ?"),
}


def raising(error):
    def call(*_):
        raise error

    return call


@pytest.mark.parametrize("error, told", ERRORS.values(), ids=ERRORS)
def test_nothing_raised_while_parameters_are_looked_at_reaches_qgis(monkeypatch, error, told):
    for place in ("check", "_check_value", "parameterDefinitions"):
        entry = algorithm("predict")
        monkeypatch.setattr(type(entry), "_check_value", lambda *_: None)
        monkeypatch.setattr(type(entry), place, raising(error))
        accepted, message = entry.checkParameterValues({}, own_context())
        monkeypatch.undo()
        assert accepted is False and told in message and is_one_sentence(message), place


@pytest.mark.parametrize("error, told", ERRORS.values(), ids=ERRORS)
def test_nothing_but_processing_s_own_error_leaves_a_run(monkeypatch, error, told):
    entry = algorithm("predict")
    monkeypatch.setattr(type(entry), "call_step", raising(error))
    with pytest.raises(core.QgsProcessingException) as caught:
        entry.processAlgorithm({}, own_context(), Recorder())
    assert told in str(caught.value) and is_one_sentence(str(caught.value))


def test_every_entry_has_the_same_door():
    for entry in algorithms():
        for method in ("checkParameterValues", "processAlgorithm"):
            assert getattr(type(entry), method) is getattr(LandslideAlgorithm, method), entry.name()


def test_a_damaged_network_file_is_a_sentence(tmp_path):
    (tmp_path / "n.onnx").write_bytes(b"\x08\x08\xff")
    message = failure("predict", INPUT="absent.tif", NETWORK=str(tmp_path / "n.onnx"), OUTPUT=str(tmp_path / "map.tif"))
    assert is_one_sentence(message)
