"""Names that a run will write are looked at before its work begins: in folders, and for single files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis_support import Recorder, algorithms, digests, failure, is_one_sentence, run

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")

SMALL = {"COLUMNS": 40, "ROWS": 32, "COUNT": 10}
BP = 0


def folder_runs(study) -> dict[str, dict]:
    """Return the parameters of every algorithm with a folder output, without the folder."""
    shared = {"INPUT": study.stack["OUTPUT"], "LANDSLIDES": study.landslides, "NETWORKS": [BP], "FOLDS": 0}
    return {
        "demobasin": SMALL,
        "terrainfactors": {"INPUT": study.factors[-1], "FACTORS": [0, 6], "OUTPUT": study.at("occupied-terrain.tif")},
        "comparenetworks": shared,
        "comparestrategies": {**shared, "STRATEGIES": [0, 1]},
        "susceptibility": {"INPUT": study.factors, "LANDSLIDES": study.landslides},
        "repeatrun": {"MANIFEST": study.whole["MANIFEST_FILE"]},
    }


FOLDERS = ("demobasin", "terrainfactors", "comparenetworks", "comparestrategies", "susceptibility", "repeatrun")


def test_these_are_all_algorithms_that_fill_a_folder(toolbox):
    filled = {
        algorithm.name()
        for algorithm in algorithms()
        if any(output.type() == "folderDestination" for output in algorithm.destinationParameterDefinitions())
    }
    assert filled == set(FOLDERS)


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_in_the_place_of_any_file_is_refused_before_the_work(study, tmp_path, name):
    """The names are those of a run that ended well, so that none can be forgotten."""
    given = {**folder_runs(study)[name], "FOLDER" if name == "terrainfactors" else "OUTPUT": str(tmp_path / "out")}
    if name == "terrainfactors":
        given["OUTPUT"] = str(tmp_path / "stack.tif")
    run(name, **given)
    written = sorted(path for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert len(written) > 1
    for path in written:
        content = path.read_bytes()
        path.unlink()
        path.mkdir()
        before, told = digests(tmp_path), Recorder()
        message = failure(name, told, **given)
        assert str(path) in message and "is a folder" in message and is_one_sentence(message), message
        assert max(told.fractions, default=0) == 0 and digests(tmp_path) == before, path
        path.rmdir()
        path.write_bytes(content)
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]


def test_a_file_in_the_place_of_a_folder_within_is_refused(toolbox, tmp_path):
    (tmp_path / "factors").write_text("mine")
    told = Recorder()
    message = failure("demobasin", told, OUTPUT=str(tmp_path), **SMALL)
    assert "'" + str(tmp_path / "factors") + "' is no folder" in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == ["factors"] and max(told.fractions, default=0) == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is protected from root")
def test_a_write_protected_file_is_refused(toolbox, tmp_path):
    (tmp_path / "truth.tif").write_text("mine")
    (tmp_path / "truth.tif").chmod(0o444)
    message = failure("demobasin", OUTPUT=str(tmp_path), **SMALL)
    assert "write-protected" in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == ["truth.tif"]


@pytest.mark.parametrize(
    "name, output, taken",
    [
        ("factorstack", "OUTPUT", "o.tif"),
        ("reclassify", "OUTPUT", "o.tif"),
        ("reclassify", "OUTPUT", "o.tif.aux.xml"),
        ("classify", "OUTPUT", "o.qml"),
        ("predict", "OUTPUT", "o.qml"),
        ("predict", "OUTPUT", "o.tif"),
        ("applicability", "OUTPUT", "o.tif"),
        ("applicability", "OUTPUT", "o.qml"),
        ("informationvalue", "TABLE", "o.csv"),
        ("informationvalue", "TABLE", "o.csvt"),
    ],
)
def test_a_folder_in_the_place_of_a_single_file_or_its_style(study, tmp_path, name, output, taken):
    given = {
        "factorstack": lambda: {"INPUT": study.factors},
        "reclassify": lambda: {"INPUT": study.stack["OUTPUT"]},
        "classify": lambda: {"INPUT": study.prediction["OUTPUT"]},
        "predict": lambda: {"INPUT": study.stack["OUTPUT"], "NETWORK": study.network["OUTPUT"]},
        "applicability": lambda: {"INPUT": study.stack["OUTPUT"], "SAMPLES": study.samples["OUTPUT"]},
        "informationvalue": lambda: {
            "INPUT": study.classes["OUTPUT"],
            "LANDSLIDES": study.landslides,
            "OUTPUT": str(tmp_path / "map.tif"),
        },
    }[name]()
    (tmp_path / taken).mkdir()
    told = Recorder()
    suffix = ".csv" if output == "TABLE" else ".tif"
    message = failure(name, told, **{**given, output: str(tmp_path / f"o{suffix}")})
    assert taken in message and "is a folder" in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == [taken] and max(told.fractions, default=0) == 0
    Path(tmp_path / taken).rmdir()
    run(name, **{**given, output: str(tmp_path / f"o{suffix}")})
