"""Every parameter of a kind refuses, in every algorithm, what QGIS would take and read as something else."""

from __future__ import annotations

import math
import sys
from itertools import product

import pytest
from qgis_support import Recorder, algorithms, core, is_one_sentence, own_context

NO_NUMBERS = (math.nan, math.inf, -math.inf, "nan", "inf", "-INF", "much", "1,5", "1e309", "٣", "1_000", True, {})
NO_CHOICES = (math.nan, 0.5, -1, 99, "nan", "0.5", "first", "99")
NO_FLAGS = (math.nan, 17, 0.5, "no", "yes", "perhaps", "nan")
NO_BANDS = (math.nan, math.inf, 0, -1, 1.5, "red", "nan")


def entries():
    return algorithms()


HIDDEN = core.QgsProcessingParameterDefinition.Flag.FlagHidden


def definitions(kind: str):
    return [(entry, d) for entry in entries() for d in entry.parameterDefinitions() if d.type() == kind]


def refused(entry, definition, value, monkeypatch) -> str:
    """Return what a value is answered with, as a dialog asks and as a model does, which asks nothing before."""
    with monkeypatch.context() as only:
        only.setattr(type(entry), "parameterDefinitions", lambda _: [definition])
        only.setattr(type(entry), "call_step", lambda *_: {})
        accepted, message = entry.checkParameterValues({definition.name(): value}, own_context())
        assert accepted is False, (entry.name(), definition.name(), value)
        with pytest.raises(core.QgsProcessingException) as caught:
            entry.processAlgorithm({definition.name(): value}, own_context(), Recorder())
    assert str(caught.value) == message
    assert is_one_sentence(message) and f"'{definition.description()}' ({definition.name()}) is " in message
    return message


def taken(entry, definition, value, monkeypatch) -> bool:
    with monkeypatch.context() as only:
        only.setattr(type(entry), "parameterDefinitions", lambda _: [definition])
        only.setattr(type(entry), "check", lambda *_: None)
        return entry.checkParameterValues({definition.name(): value}, own_context())[0]


def test_every_number_refuses_what_is_no_number(toolbox, monkeypatch):
    found = definitions("number")
    assert len(found) > 100
    for (entry, definition), value in product(found, NO_NUMBERS):
        if value is True and definition.minimum() <= 1 <= definition.maximum():
            continue  # QGIS's own 1
        assert "give a " in refused(entry, definition, value, monkeypatch)


def test_every_number_refuses_what_is_beyond_its_range_and_takes_its_ends(toolbox, monkeypatch):
    for entry, definition in definitions("number"):
        low, high = definition.minimum(), definition.maximum()
        high = high if high < sys.float_info.max else 1e12  # where there is no end
        for value in (low - 1 - abs(low), high + 1 + abs(high), -1e308, 1e308, "1e308"):
            refused(entry, definition, value, monkeypatch)
        for value in (low, high, str(high), definition.defaultValue()):
            assert taken(entry, definition, value, monkeypatch), (entry.name(), definition.name(), value)


def test_whole_numbers_refuse_fractions(toolbox, monkeypatch):
    whole = core.QgsProcessingParameterNumber.Type.Integer
    found = [(entry, d) for entry, d in definitions("number") if d.dataType() == whole]
    for entry, definition in found:
        message = refused(entry, definition, definition.minimum() + 0.5, monkeypatch)
        assert "give a whole number from" in message
        assert taken(entry, definition, float(definition.minimum()), monkeypatch)


@pytest.mark.parametrize(
    "kind, values, remedy",
    [
        ("enum", NO_CHOICES, "choose from 0 to"),
        ("boolean", NO_FLAGS, "give true or false"),
        ("band", NO_BANDS, "give the number of a band"),
    ],
)
def test_choices_ticks_and_bands_refuse_what_is_none(toolbox, monkeypatch, kind, values, remedy):
    for (entry, definition), value in product(definitions(kind), values):
        message = refused(entry, definition, value, monkeypatch)
        assert remedy in message and "[" not in message


@pytest.mark.parametrize("value", [True, False, 1, 0, "true", "False", "1", "0"])
def test_ticks_take_what_says_yes_or_no(toolbox, monkeypatch, value):
    for entry, definition in definitions("boolean"):
        assert taken(entry, definition, value, monkeypatch)


def test_a_number_that_an_expression_works_out_is_looked_at(toolbox, monkeypatch):
    entry = next(entry for entry in entries() if entry.name() == "demobasin")
    definition = entry.parameterDefinition("CELL_SIZE")
    assert taken(entry, definition, core.QgsProperty.fromExpression("30 + 60"), monkeypatch)
    refused(entry, definition, core.QgsProperty.fromExpression("'wide'"), monkeypatch)


def test_a_file_of_another_ending_is_refused_with_the_one_it_needs(toolbox, monkeypatch):
    for entry, definition in definitions("file"):
        if definition.flags() & HIDDEN:  # it says where it went
            continue
        with monkeypatch.context() as only:
            only.setattr(type(entry), "parameterDefinitions", lambda _, d=definition: [d])
            _, message = entry.checkParameterValues({definition.name(): "letter.docx"}, own_context())
        assert message.startswith("The file 'letter.docx', given for ") and is_one_sentence(message)
        assert "." in message.rpartition("choose one of ")[2][:-1]


def test_rasters_that_are_no_list_are_refused(toolbox):
    entry = next(entry for entry in entries() if entry.name() == "factorstack")
    _, message = entry.checkParameterValues({"INPUT": ("a.tif", "b.tif")}, own_context())
    assert message == (
        "The parameter 'Factor rasters' (INPUT) is 'a.tif', 'b.tif': give a list of paths of rasters or names of "
        "layers."
    )
