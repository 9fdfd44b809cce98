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
        ("susceptibility", "NETWORK", "over factors (4)."),
        ("susceptibility", "ZONES", "Default: 5."),
        ("susceptibility", "FROM_ALL", "Default: no."),
        ("negativesamples", "SLOPE_FACTOR", "Default: slope."),
    ],
)
def test_help_gives_the_default(toolbox, entry, name, ending):
    assert algorithm(entry).parameterDefinition(name).help().endswith(ending)


def test_no_default_is_claimed_where_there_is_none(toolbox):
    for name in ("INPUT", "EPOCHS", "OUTPUT", "TITLE"):
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
