"""Factors are ticked in the real dialog; models and batches keep the text; nothing is ticked by itself."""

from __future__ import annotations

import numpy as np
import pytest
from qgis_support import core, run, write_raster
from qgis_window import ROOT, in_a_window

OPEN = """
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMessageBox, QToolButton, QTreeWidget

def ticking(name, **values):
    dialog = opened(name, **values)
    return dialog, dialog.mainWidget().wrappers["CATEGORICAL"]

def rows(window):
    items = [window.tree.topLevelItem(n) for n in range(window.tree.topLevelItemCount())]
    return [
        [item.text(0), item.text(1), item.checkState(0) == Qt.CheckState.Checked, item.toolTip(0)] for item in items
    ]

def tick(window, name):
    for n in range(window.tree.topLevelItemCount()):
        if window.tree.topLevelItem(n).text(0) == name:
            window.tree.topLevelItem(n).setCheckState(0, Qt.CheckState.Checked)
"""


@pytest.mark.parametrize("name", ["susceptibility", "factorstack"])
def test_factors_are_offered_probable_categories_marked_and_none_ticked(study, tmp_path, name):
    found = in_a_window(
        OPEN
        + """
dialog, wrapper = ticking(given["name"], INPUT=given["rasters"], LANDSLIDES=given["slides"])
found["before"] = wrapper.parameterValue()
window = wrapper.window()
found["rows"] = rows(window)
window.show(); settle()
window.grab().save(given["pictures"] + "/window.png")
window.close()

def reply():
    shown = QApplication.activeModalWidget()
    tick(shown, "geology")
    found["title"] = shown.windowTitle()
    shown.accept()

QTimer.singleShot(300, reply)
wrapper.button.click()
settle()
dialog.grab().save(given["pictures"] + "/dialog.png")
found["after"], found["parameters"] = wrapper.parameterValue(), given_by(dialog)["CATEGORICAL"]
found["again"] = rows(wrapper.window())
""",
        tmp_path,
        name=name,
        slides=study.landslides,
        rasters=[*study.factors[:2], study.geology],
        pictures=str(tmp_path),
    )
    names = ["elevation", "slope", "geology"]
    assert found["before"] == "" and sorted(row[0] for row in found["rows"]) == sorted(
        core_names([*study.factors[:2], study.geology])
    )
    assert [row[1] for row in found["rows"]] == ["", "", "probably categorical"]
    assert not any(row[2] for row in found["rows"]) and "codes of categories" in found["rows"][2][3]
    assert found["title"] == "Categorical factors" and names[2] == "geology"
    assert found["after"] == found["parameters"] == "geology"
    assert [row[2] for row in found["again"]] == [False, False, True]
    for picture in ("dialog.png", "window.png"):
        assert (tmp_path / picture).stat().st_size > 2_000


def core_names(paths) -> list[str]:
    return [path.rpartition("/")[2][:-4] for path in paths]


def test_names_stacks_and_text_typed_by_hand_are_heard(study, tmp_path):
    stack = run(
        "factorstack",
        INPUT=[study.factors[0], study.geology],
        CATEGORICAL="geology",
        OUTPUT=str(tmp_path / "stack.tif"),
    )["OUTPUT"]
    found = in_a_window(
        OPEN
        + """
dialog, wrapper = ticking("susceptibility", INPUT=given["rasters"], NAMES="a, rocks", CATEGORICAL="Rocks")
found["named"] = rows(wrapper.window())
found["ticked"] = wrapper.window().ticked()
dialog, wrapper = ticking("susceptibility", INPUT=[given["stack"]])
found["stack"], found["free"] = rows(wrapper.window()), wrapper.window().ticked()
""",
        tmp_path,
        rasters=[study.factors[0], study.geology],
        stack=stack,
    )
    assert [row[0] for row in found["named"]] == ["a", "rocks"] and found["ticked"] == ["rocks"]
    assert [row[1:3] for row in found["stack"]] == [["", False], ["categorical in its stack", True]]
    assert found["free"] == []


def test_layers_of_the_project_have_their_names_and_legends(study, tmp_path):
    rows, columns = np.indices((160, 200))
    counts = write_raster(tmp_path / "counts.tif", (rows + columns).astype(np.float32), study.factors[0])
    found = in_a_window(
        OPEN
        + """
from qgis.PyQt.QtGui import QColor
layers = [core.QgsRasterLayer(path, name) for path, name in zip(given["rasters"], ("plain", "coloured", "rocks"))]
for layer in layers:
    core.QgsProject.instance().addMapLayer(layer)
entry = core.QgsPalettedRasterRenderer.Class(1, QColor("red"), "1")
layers[1].setRenderer(core.QgsPalettedRasterRenderer(layers[1].dataProvider(), 1, [entry]))
for values in ([layer.id() for layer in layers], [layer.source() for layer in layers]):
    dialog, wrapper = ticking("factorstack", INPUT=values)
    found[str(len(found))] = rows(wrapper.window())
""",
        tmp_path,
        rasters=[study.factors[0], counts, study.geology],
    )
    for offered in found.values():
        assert [row[0] for row in offered] == ["plain", "coloured", "rocks"]
        assert [row[1] for row in offered] == ["", "probably categorical", "probably categorical"]
        assert "'coloured' is probably categorical: its layer has a paletted legend" in offered[1][3]


def test_what_cannot_be_read_is_a_sentence_and_an_empty_list_stays_one(study, tmp_path):
    (tmp_path / "broken.tif").write_text("no raster")
    found = in_a_window(
        OPEN
        + """
said = []
QMessageBox.exec = lambda box: said.append(box.text())
class Broken:
    def parameterValue(self):
        return [given["broken"]]

dialog, wrapper = ticking("susceptibility")
wrapper._others["INPUT"] = Broken()
wrapper.button.click()
dialog, wrapper = ticking("susceptibility", INPUT=given["rasters"], NAMES="a, b, c")
wrapper.button.click()
dialog, wrapper = ticking("susceptibility")
wrapper.button.click()
found["said"] = said
found["cursor"] = QApplication.overrideCursor() is None
""",
        tmp_path,
        rasters=study.factors[:2],
        broken=str(tmp_path / "broken.tif"),
    )
    assert len(found["said"]) == 3 and found["cursor"]
    assert "broken.tif'" in found["said"][0] and "NAMES has 3 names" in found["said"][1]
    assert found["said"][2] == "No factors are chosen yet: choose them first."


def test_the_model_designer_and_batches_keep_the_text(study, tmp_path):
    found = in_a_window(
        OPEN
        + """
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
batch = BatchAlgorithmDialog(registry.algorithmById("landslide:factorstack").create(), None)
batch.show(); settle()
found["batch"] = [type(w).__name__ for row in batch.mainWidget().wrappers for w in row if w is not None]
model = core.QgsProcessingModelAlgorithm()
model.fromFile(given["model"])
child = model.childAlgorithm("factorstack")
step = ModelerParametersDialog(child.algorithm(), model, child.childId())
settle()
wrapper = step.widget.widget.wrappers["CATEGORICAL"]
found["modeler"] = type(wrapper).__name__
found["kept"] = step.createAlgorithm().parameterSources()["CATEGORICAL"][0].parameterName()
""",
        tmp_path,
        model=str(ROOT / "resources" / "models" / "newarea.model3"),
    )
    assert "CategoricalWrapper" not in found["batch"] and found["modeler"] == "QgsProcessingModelerParameterWidget"
    assert found["kept"] == "CATEGORICAL"  # of the model


def test_the_parameter_is_a_text_everywhere_else(toolbox):
    for name in ("susceptibility", "factorstack"):
        definition = (
            core.QgsApplication.processingRegistry()
            .algorithmById(f"landslide:{name}")
            .parameterDefinition("CATEGORICAL")
        )
        assert definition.type() == "string" and definition.checkValueIsAcceptable("geology, soil")
        assert "geology" in definition.valueAsPythonString("geology", core.QgsProcessingContext())
