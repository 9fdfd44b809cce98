"""The plugin in the real desktop, on a screen that nobody sees."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = "[PythonPlugins]\nlandslide_susceptibility=true\nprocessing=true\n\n[qgis]\nfirstRun=false\n"
SCRIPT = """
import json, os, traceback
from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox
from qgis.utils import iface, plugins

with open(os.environ["LANDSLIDE_ORDER"], encoding="utf-8") as stream:
    order = json.load(stream)
found = {"help": [], "log": [], "plugins": [], "algorithms": [], "titles": [], "error": ""}
QgsApplication.messageLog().messageReceived.connect(
    lambda text, tag, level: found["log"].append([tag, int(level), text])
)

class Opened(QObject):
    # Gets the addresses that QGIS would open in other programs.
    @pyqtSlot(QUrl)
    def take(self, url):
        found["help"].append(url.toLocalFile())

opened = Opened()
QDesktopServices.setUrlHandler("file", opened, "take")

def settle():
    for _ in range(20):
        QApplication.processEvents()

def look():
    try:
        import processing
        found["plugins"] = sorted(plugins)
        provider = QgsApplication.processingRegistry().providerById("landslide")
        found["algorithms"] = [algorithm.name() for algorithm in provider.algorithms()]
        for path in order["rasters"]:
            QgsProject.instance().addMapLayer(QgsRasterLayer(path, os.path.basename(path)[:-4]))
        QgsProject.instance().addMapLayer(QgsVectorLayer(order["landslides"], "landslides"))
        for name in order["dialogs"]:
            dialog = processing.createAlgorithmDialog("landslide:" + name, {})
            dialog.resize(1100, 900)
            dialog.show()
            settle()
            found["titles"].append(dialog.windowTitle())
            dialog.grab().save(os.path.join(order["folder"], name + ".png"))
            dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Help).click()
            dialog.close()
        processing.runAndLoadResults("landslide:classify", order["classify"])
        settle()
        zones = [layer for layer in QgsProject.instance().mapLayers().values() if layer.source() == order["zones"]]
        found["renderers"] = [layer.renderer().type() for layer in zones]
        found["legend"] = [item.label for layer in zones for item in layer.renderer().classes()]
        iface.mainWindow().grab().save(os.path.join(order["folder"], "desktop.png"))
        plugins["landslide_susceptibility"].unload()
        found["unloaded"] = QgsApplication.processingRegistry().providerById("landslide") is None
    except Exception:
        found["error"] = traceback.format_exc()
    with open(order["answer"], "w", encoding="utf-8") as stream:
        json.dump(found, stream)
    os._exit(0)

QTimer.singleShot(1000, look)
"""

pytestmark = pytest.mark.skipif(
    shutil.which("xvfb-run") is None or shutil.which("qgis") is None, reason="xvfb-run or the desktop is not installed"
)


@pytest.fixture(scope="module")
def desktop(study, tmp_path_factory):
    """What the desktop says and shows; the pictures are kept in the test's folder."""
    folder = tmp_path_factory.mktemp("desktop")
    (folder / "plugins").mkdir()
    (folder / "plugins" / "landslide_susceptibility").symlink_to(ROOT)
    settings = folder / "profiles" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS)
    (folder / "look.py").write_text(SCRIPT)
    zones = str(folder / "zones.tif")
    order = {
        "folder": str(folder),
        "answer": str(folder / "answer.json"),
        "zones": zones,
        "rasters": [study.stack["OUTPUT"], *study.factors[:2]],
        "landslides": study.landslides,
        "dialogs": ["susceptibility", "train", "negativesamples", "classify"],
        "classify": {"INPUT": study.basin["TRUTH"], "METHOD": 0, "CLASSES": 5, "OUTPUT": zones},
    }
    (folder / "order.json").write_text(json.dumps(order))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "LANDSLIDE_ORDER": str(folder / "order.json"),
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
    }
    command = [
        "xvfb-run",
        "-a",
        "-s",
        "-screen 0 1600x1000x24",
        "qgis",
        "--nologo",
        "--noversioncheck",
        "--profiles-path",
        str(folder / "profiles"),
        "--code",
        str(folder / "look.py"),
    ]
    subprocess.run(command, env=environment, capture_output=True, timeout=180, check=False)
    assert (folder / "answer.json").exists(), "the desktop did not come up"
    return {**json.loads((folder / "answer.json").read_text(encoding="utf-8")), "folder": folder}


def test_the_plugin_loads_without_a_complaint(desktop, toolbox):
    assert desktop["error"] == ""
    assert "landslide_susceptibility" in desktop["plugins"]
    assert sorted(desktop["algorithms"]) == sorted(a.name() for a in toolbox.algorithms())
    assert [entry for entry in desktop["log"] if entry[1] >= 1 and "landslide" in " ".join(map(str, entry))] == []
    assert [entry for entry in desktop["log"] if "Python" in entry[0]] == []
    assert desktop["unloaded"]


def test_the_dialogs_open(desktop):
    # From 3.40 on the group stands before the name.
    assert [title.rpartition(" - ")[2] for title in desktop["titles"]] == [
        "Landslide susceptibility, all steps",
        "Train model",
        "Sample non-landslide points",
        "Zone susceptibility map",
    ]
    for name in ("susceptibility", "train", "desktop"):
        assert (desktop["folder"] / f"{name}.png").stat().st_size > 10_000


def test_help_opens_the_page_of_the_dialog(desktop):
    assert [Path(page).stem for page in desktop["help"]] == ["susceptibility", "train", "negativesamples", "classify"]
    assert all(Path(page).is_file() for page in desktop["help"])


def test_a_result_is_loaded_with_its_style(desktop):
    assert desktop["renderers"] == ["paletted"]
    assert [label.split(" (")[0] for label in desktop["legend"]] == ["very low", "low", "medium", "high", "very high"]
