"""Categories in the Toolbox: what is probably one is told in log and report, and legends of layers give labels."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.PyQt.QtGui import QColor
from qgis_support import Recorder, core, described, failure, rows_of, run, write_raster

NAMES = {1: "granite", 2: "shale", 3: "alluvium"}


@pytest.fixture
def layer(study):
    """The geology as a layer of the project, with a legend."""
    found = core.QgsRasterLayer(study.geology, "rocks")
    entries = [core.QgsPalettedRasterRenderer.Class(value, QColor("red"), text) for value, text in NAMES.items()]
    entries.append(core.QgsPalettedRasterRenderer.Class(4, QColor("blue"), "4"))  # as QGIS classifies by itself
    found.setRenderer(core.QgsPalettedRasterRenderer(found.dataProvider(), 1, entries))
    core.QgsProject.instance().addMapLayer(found)
    yield found
    core.QgsProject.instance().clear()


def labels_of(path) -> dict:
    found = {name: metadata for name, metadata in described(path)}
    return {name: json.loads(metadata["LABELS"]) for name, metadata in found.items() if "LABELS" in metadata}


def given_as(layer, how: str):
    return {"layer": layer, "id": layer.id(), "name": layer.name(), "file": layer.source()}[how]


@pytest.mark.parametrize("how", ["layer", "id", "name", "file"])
def test_the_legend_of_a_layer_names_categories(study, layer, tmp_path, how):
    rasters = [study.factors[0], given_as(layer, how)]
    out = run("factorstack", INPUT=rasters, CATEGORICAL="Rocks", OUTPUT=str(tmp_path / "s.tif"))["OUTPUT"]
    assert labels_of(out) == {"rocks": {str(value): text for value, text in NAMES.items()}}


def test_a_table_comes_before_the_legend_and_nothing_is_named_that_is_no_category(study, layer, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("value,description\n1,one\n")
    given = {"INPUT": [study.factors[0], layer], "OUTPUT": str(tmp_path / "s.tif")}
    out = run("factorstack", **given, CATEGORICAL="rocks", LABELS=f"rocks={table}")["OUTPUT"]
    assert labels_of(out) == {"rocks": {"1": "one"}}
    feedback = Recorder()
    out = run("factorstack", feedback, **given)["OUTPUT"]
    assert labels_of(out) == {} and [metadata["KIND"] for _, metadata in described(out)] == ["continuous"] * 2
    assert [text for text in feedback.warnings if "'rocks'" in text and "CATEGORICAL" in text]


def test_a_paletted_legend_is_told_where_the_numbers_alone_tell_nothing(study, tmp_path):
    rows, columns = np.indices((160, 200))
    path = write_raster(tmp_path / "mixed.tif", (rows + columns).astype(np.float32), study.factors[0])
    layer = core.QgsRasterLayer(path, "soil types")
    core.QgsProject.instance().addMapLayer(layer)
    given = {"INPUT": [study.factors[0], layer], "OUTPUT": str(tmp_path / "s.tif")}
    before, after = Recorder(), Recorder()
    run("factorstack", before, **given)
    entries = [core.QgsPalettedRasterRenderer.Class(1, QColor("red"), "peat")]
    layer.setRenderer(core.QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))
    run("factorstack", after, **given)
    core.QgsProject.instance().clear()
    assert before.warnings == []
    (told,) = after.warnings
    assert "'soil types' is probably categorical: its layer has a paletted legend. Name it in CATEGORICAL" in told


def test_the_legend_reaches_table_and_manifest_of_a_run_and_a_run_again(study, layer, tmp_path):
    run(
        "susceptibility",
        INPUT=[study.factors[0], layer],
        NAMES=",geology",
        CATEGORICAL="geology",
        LANDSLIDES=study.landslides,
        NETWORK=5,
        OUTPUT=str(tmp_path / "run"),
    )
    rows = [row for row in rows_of(tmp_path / "run" / "information_value.csv") if row["factor"] == "geology"]
    assert [row["label"] for row in rows] == [*NAMES.values(), "4", "5"]
    manifest = tmp_path / "run" / "manifest.json"
    assert json.loads(manifest.read_text(encoding="utf-8"))["inputs"]["labels"]["geology"]["1"] == "granite"
    core.QgsProject.instance().removeMapLayer(layer.id())
    run("repeatrun", MANIFEST=str(manifest), OUTPUT=str(tmp_path / "again"))
    again = rows_of(tmp_path / "again" / "information_value.csv")
    assert again == rows_of(tmp_path / "run" / "information_value.csv")


def test_a_probable_category_is_told_in_log_and_report(study, tmp_path):
    feedback = Recorder()
    given = {"INPUT": [*study.factors[:2], study.geology], "LANDSLIDES": study.landslides, "NETWORK": 5}
    run("susceptibility", feedback, **given, OUTPUT=str(tmp_path / "run"))
    (told,) = [text for text in feedback.warnings if "'geology'" in text and "categor" in text]
    assert "Name it in CATEGORICAL" in told
    report = (tmp_path / "run" / "report.html").read_text(encoding="utf-8")
    assert told.split(".")[0].replace("'", "&#39;") in report or told.split(".")[0] in report
    message = failure("susceptibility", **given, STRICT=True, OUTPUT=str(tmp_path / "strict"))
    assert "'geology'" in message and "STRICT" in message
