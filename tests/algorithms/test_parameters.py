"""What all algorithms' parameters share: defaults in the help, a warning of names that are none."""

from __future__ import annotations

import ast
import os
import shutil

import pytest
from landslide_susceptibility.errors import ParameterError
from qgis_support import Recorder, algorithm, algorithms, own_context, run

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")
Flag = core.QgsProcessingParameterDefinition.Flag


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


WITHOUT_BLOCKS = {"demobasin", "samplefactors", "unitsamples", "predictunits"}


def test_all_that_works_on_blocks_or_trains_takes_a_scheduler(toolbox):
    for entry in algorithms():
        names = [d.name() for d in entry.parameterDefinitions() if not d.isDestination()]
        assert ("SCHEDULER" in names) is (entry.name() not in WITHOUT_BLOCKS), entry.name()
        if "SCHEDULER" in names:
            definition = entry.parameterDefinition("SCHEDULER")
            assert definition.flags() & Flag.FlagAdvanced and definition.flags() & Flag.FlagOptional
            assert names[-2:] == ["SCHEDULER", "STRICT"] or names[-1] == "SCHEDULER"


def test_the_environment_names_a_scheduler_and_what_is_given_wins(toolbox, tmp_path, monkeypatch):
    from landslide_susceptibility.algorithms import base

    monkeypatch.setattr(base, "require_installed", lambda *names: None)
    monkeypatch.delenv("LANDSLIDE_SCHEDULER", raising=False)
    entry = algorithm("classify").create()

    def workers(**given):
        return entry.workers(given, own_context())

    assert workers() is None and workers(THREADS=3) == 3
    assert workers(SCHEDULER=" tcp://host:8786 ") == "tcp://host:8786"
    monkeypatch.setenv("LANDSLIDE_SCHEDULER", "tcp://batch:8786")
    assert workers() == "tcp://batch:8786" and workers(THREADS=3) == 3
    assert workers(SCHEDULER="tcp://host:8786") == "tcp://host:8786"
    assert workers(SCHEDULER=__file__) == __file__  # a scheduler file
    with pytest.raises(ParameterError, match="SCHEDULER and THREADS are both given"):
        workers(SCHEDULER="tcp://host:8786", THREADS=3)
    monkeypatch.setenv("LANDSLIDE_SCHEDULER", "batch:8786")
    with pytest.raises(ParameterError, match="'batch:8786' is neither an address"):
        workers()
    assert algorithm("susceptibility").create().workers({"THREADS": 2}, own_context()) == 2  # hidden, and still taken
