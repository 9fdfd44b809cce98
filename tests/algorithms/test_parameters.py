"""What all algorithms' parameters share: defaults in the help, a warning of names that are none."""

from __future__ import annotations

import ast
import os
import shutil

import pytest
from qgis_support import Recorder, algorithm, own_context, run

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")


@pytest.mark.parametrize(
    ("entry", "name", "ending"),
    [
        ("train", "NETWORK", "over factors (4)."),
        ("susceptibility", "ZONES", "Default: 5."),
        ("susceptibility", "SCREEN", "Default: no."),
        ("negativesamples", "SLOPE_FACTOR", "Default: slope."),
    ],
)
def test_help_gives_the_default(toolbox, entry, name, ending):
    assert algorithm(entry).parameterDefinition(name).help().endswith(ending)


def test_no_default_is_claimed_where_there_is_none(toolbox):
    for name in ("INPUT", "EPOCHS", "OUTPUT", "TITLE", "NETWORK", "FROM_ALL", "RATIO"):
        assert "Default" not in algorithm("susceptibility").parameterDefinition(name).help()


def test_a_misspelt_parameter_is_told(toolbox, tmp_path):
    feedback = Recorder()
    run("demobasin", feedback, COLUMNS=60, ROWS=60, COUNT=5, SEEED=3, OUTPUT=str(tmp_path / "basin"))
    assert [text for text in feedback.warnings if "'SEEED'" in text and "did you mean SEED?" in text]


def test_a_raster_file_is_named_without_being_opened(study, tmp_path):
    """QGIS asks for the value's text when 'Run' is pressed; opening the raster for it would write beside it."""
    path = str(tmp_path / "it's a stack.tif")
    shutil.copy(study.stack["OUTPUT"], path)
    context = own_context()
    single = algorithm("predict").parameterDefinition("INPUT")
    several = algorithm("factorstack").parameterDefinition("INPUT")
    assert ast.literal_eval(single.valueAsPythonString(path, context)) == path
    assert ast.literal_eval(several.valueAsPythonString([path, path], context)) == [path, path]
    assert os.listdir(tmp_path) == ["it's a stack.tif"]
    layer = core.QgsRasterLayer(path, "a layer")
    assert ast.literal_eval(single.valueAsPythonString(layer, context)).endswith("stack.tif")


@pytest.mark.parametrize(
    ("entry", "name", "value"),
    [
        ("factorstack", "CATEGORICAL", ["geology", "landuse"]),
        ("factorstack", "LABELS", ["geology=a.csv"]),
        ("susceptibility", "TITLE", ["a", "b"]),
        ("susceptibility", "FROM_ALL", [True, True]),
        ("susceptibility", "ZONES", [4, 5]),
        ("susceptibility", "NETWORK", [0, 1]),
        ("classify", "BREAKS", ["0.2", "0.4"]),
        ("classify", "OUTPUT", ["a.tif", "b.tif"]),
    ],
)
def test_a_parameter_given_twice_is_refused(toolbox, entry, name, value):
    """`qgis_process` makes a list of what is given twice, and QGIS reads a list as an empty text, as 0 or as false."""
    accepted, message = algorithm(entry).checkParameterValues({name: value}, own_context())
    assert not accepted and f"({name}) is given as a list of {len(value)}" in message
    with pytest.raises(core.QgsProcessingException, match=rf"\({name}\) is given as a list of {len(value)}"):
        algorithm(entry).create().processAlgorithm({name: value}, own_context(), Recorder())


def test_a_list_is_taken_where_there_may_be_several(toolbox, study):
    parameters = {"INPUT": study.stack["OUTPUT"], "FACTORS": [0, 1]}
    _, message = algorithm("terrainfactors").checkParameterValues(parameters, own_context())
    assert "given as a list" not in message
