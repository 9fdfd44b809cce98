"""The real dialogs at the size in which QGIS first shows them: all that is basic is in sight, and works as in QGIS."""

from __future__ import annotations

import pytest
from qgis_support import core
from qgis_window import ROOT, in_a_window

LOOK = """
from qgis.PyQt.QtCore import QRect, QTranslator
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QScrollArea, QToolButton
from landslide_susceptibility import language

def in_sight(dialog):
    \"\"\"The names of what is basic and lies wholly within the view, and how far the view can be scrolled.\"\"\"
    panel, flags = dialog.mainWidget(), core.QgsProcessingParameterDefinition.Flag
    area = panel.findChild(QScrollArea)
    view, seen, hidden = area.viewport(), [], []
    for name, wrapper in panel.wrappers.items():
        if wrapper.parameterDefinition().flags() & flags.FlagAdvanced:
            continue
        parts = [part for part in (wrapper.wrappedLabel(), wrapper.wrappedWidget()) if part is not None]
        parts += [child for part in list(parts) for child in part.findChildren((QCheckBox, QComboBox, QLineEdit))]
        whole = all(
            part.isVisible() and view.rect().contains(QRect(part.mapTo(view, part.rect().topLeft()), part.size()))
            for part in parts
        )
        (seen if whole else hidden).append(name)
    return [seen, hidden, area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()]
"""
RUNNERS = ["susceptibility", "repeatrun", "comparestrategies", "comparenetworks", "demobasin"]
BASIC = ["INPUT", "LANDSLIDES", "STUDY_AREA", "CATEGORICAL", "NETWORK", "PRESET", "OUTPUT"]


@pytest.fixture(scope="module")
def looked(tmp_path_factory):
    """What of every dialog is in sight, and what each gives at the first and at a second opening."""
    return in_a_window(
        LOOK
        + """
found["size"], found["sight"], found["others"], found["twice"] = [], {}, {}, {}
for locale in given["locales"]:
    own, of_qgis = language.load(locale), QTranslator()
    if of_qgis.load(core.QgsApplication.i18nPath() + "/qgis_" + locale):
        app.installTranslator(of_qgis)
    provider.refreshAlgorithms()
    for points in (9, 12):
        app.setFont(QFont("DejaVu Sans", points))
        dialog = opened("susceptibility")
        found["sight"][f"{locale} {points}"] = [own is not None, *in_sight(dialog)]
        found["size"].append([dialog.width(), dialog.height()])
        closed(dialog)
    app.removeTranslator(of_qgis)
    language.unload(own)
provider.refreshAlgorithms()
app.setFont(QFont("DejaVu Sans", 9))
for algorithm in provider.algorithms():
    name, values, told = algorithm.name(), {}, []
    for _ in range(2):
        dialog = opened(name, **values)
        if not isinstance(algorithm, core.QgsProcessingModelAlgorithm):
            found["others"].setdefault(name, in_sight(dialog)[1:])
        values = {key: wrapper.parameterValue() for key, wrapper in dialog.mainWidget().wrappers.items()}
        told.append({key: str(value) for key, value in values.items() if not hasattr(value, "sink")})
        closed(dialog)
    found["twice"][name] = told
""",
        tmp_path_factory.mktemp("looked"),
        locales=["en", "es", "zh_CN"],
    )


def test_all_that_is_basic_is_in_sight_at_the_size_of_qgis(looked):
    assert looked["size"] == [[688, 523]] * 6
    others = looked["others"]
    # QGIS 3.40 lays rows out a little taller: dialogs can be scrolled by a row, below which is nothing basic.
    most = 40 if core.Qgis.QGIS_VERSION_INT >= 34000 else 0
    assert len(others) > 20
    unseen = {name: found for name, found in others.items() if found[0] or found[1] > most or found[2]}
    if most:  # the raster of 'Why here', the last of its four outputs, is reached by scrolling there
        assert unseen.pop("explain", [["RASTER"]])[0] == ["RASTER"]
    assert unseen == {}
    for where, (is_translated, *seen) in looked["sight"].items():
        assert is_translated == (not where.startswith("en")), "run `make translations` first"
        assert seen[:2] == [BASIC, []] and seen[2] <= most and seen[3] == 0, (where, seen)


def test_every_dialog_opens_a_second_time_with_what_it_was_given(looked):
    """Once, a widget made by the plugin and handed to QGIS ended the desktop with the dialog that it stood in."""
    assert len(looked["twice"]) > 25
    for name, (first, second) in looked["twice"].items():
        assert first == second and first, name


@pytest.fixture(scope="module")
def used(tmp_path_factory):
    """What a user who works with the dialogs sees and gives."""
    work = tmp_path_factory.mktemp("used")
    return in_a_window(
        LOOK
        + """
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
layer = core.QgsVectorLayer("Point?crs=EPSG:32648&field=kind:string&field=year:integer", "slides", "memory")
features = []
for place in range(3):
    features.append(core.QgsFeature(layer.fields()))
    features[-1].setGeometry(core.QgsGeometry.fromPointXY(core.QgsPointXY(place, place)))
layer.dataProvider().addFeatures(features)
core.QgsProject.instance().addMapLayer(layer)

dialog = opened("train", NETWORK=4)
wrappers = dialog.mainWidget().wrappers
found["network"] = [wrappers["NETWORK"].parameterValue()]
wrappers["NETWORK"].wrappedWidget().setCurrentIndex(2)
found["network"].append(wrappers["NETWORK"].parameterValue())

wrappers = opened("susceptibility", NETWORK=4, PRESET=1).mainWidget().wrappers
found["row"] = [wrappers[name].parameterValue() for name in ("NETWORK", "PRESET")]
wrappers["PRESET"].wrappedWidget().setCurrentIndex(0)
found["row"].append(wrappers["PRESET"].parameterValue())
slides, label = wrappers["LANDSLIDES"], wrappers["LANDSLIDES"].wrappedLabel()
box = label.findChild(QCheckBox)
found["plain"] = slides.parameterValue() == layer.id()
found["box"] = [box.isEnabled()]
layer.selectByIds([1, 2])
settle()
found["box"].append(box.isEnabled())
box.click()
value = slides.parameterValue()
found["selected"] = [value.selectedFeaturesOnly, value.source.staticValue() == layer.id()]
each = next(button for button in slides.wrappedWidget().findChildren(QToolButton) if button.isCheckable())
each.click()
value = slides.parameterValue()
flag = core.QgsProcessingFeatureSourceDefinition.Flag.FlagCreateIndividualOutputPerInputFeature
found["each"] = bool(value.flags & flag)
fields = wrappers["CLASS_FIELD"].wrappedWidget()
found["fields"] = [fields.itemText(n) for n in range(fields.count())]
again = opened("susceptibility", LANDSLIDES=value).mainWidget().wrappers["LANDSLIDES"].parameterValue()
found["again"] = [again.selectedFeaturesOnly, bool(again.flags & flag)]

os.environ["LANDSLIDE_RUNS"] = given["runs"]
found["folders"] = {}
for name in given["runners"]:
    dialog = opened(name)
    wrapper = dialog.mainWidget().wrappers["OUTPUT"]
    line, shown = wrapper.wrappedWidget().findChild(QLineEdit), []
    dialog.grab()
    shown.append(line.placeholderText())
    wrapper.setParameterValue("TEMPORARY_OUTPUT", core.QgsProcessingContext())
    dialog.grab()
    found["folders"][name] = [*shown, line.placeholderText(), wrapper.parameterValue()]

batch = BatchAlgorithmDialog(registry.algorithmById("landslide:susceptibility").create(), None)
found["batch"] = [type(w).__name__ for row in batch.mainWidget().wrappers for w in row if w is not None]
model = core.QgsProcessingModelAlgorithm()
model.fromFile(given["model"])
child = model.childAlgorithm("factorstack")
step = ModelerParametersDialog(child.algorithm(), model, child.childId())
found["modeler"] = [type(step.widget.widget.wrappers[name]).__name__ for name in ("REFERENCE", "STUDY_AREA")]
""",
        work,
        runs=str(work),
        runners=RUNNERS,
        model=str(ROOT / "resources" / "models" / "newarea.model3"),
    ) | {"work": work}


def test_rearranged_widgets_do_what_those_of_qgis_do(used):
    """Selected features, a run for each feature, the layer's fields, lists, and values given from elsewhere."""
    assert used["network"] == [4, 2] and used["row"] == [4, 1, 0]
    assert used["plain"] and used["box"] == [False, True]
    assert used["selected"] == [True, True] and used["each"] and used["again"] == [True, True]
    assert {"kind", "year"} <= set(used["fields"])


def test_an_empty_output_folder_says_where_the_run_goes(used):
    text = f"[New folder in {used['work']}]"
    assert used["folders"] == dict.fromkeys(RUNNERS, [text, text, "TEMPORARY_OUTPUT"])


def test_batches_and_the_model_designer_have_what_qgis_has(used):
    assert used["batch"] and "CompactWrapper" not in used["batch"]
    assert used["modeler"] == ["QgsProcessingModelerParameterWidget"] * 2
