"""Dialogs of the real QGIS, with a provider and without a display, in a process of their own.

A process has one application, and that of the other tests has no windows.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEAD = """
import json, os, sys
root, profile, order, answer = sys.argv[1:]
sys.path[:0] = [root + "/tests"]
from qgis_support import core
import conftest
app = core.QgsApplication([], True, profile)
app.initQgis()
from qgis.gui import QgsBrowserGuiModel, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QMainWindow
import qgis.utils

class Iface:
    \"\"\"As much of the desktop as dialogs of Processing ask for.\"\"\"

    def __init__(self):
        self.canvas, self.browser, self.bar = QgsMapCanvas(), QgsBrowserGuiModel(), QgsMessageBar()
        self.window = QMainWindow()
    def mapCanvas(self): return self.canvas
    def browserModel(self): return self.browser
    def messageBar(self): return self.bar
    def mainWindow(self): return self.window
    def activeLayer(self): return None
    def iconSize(self, *_): return self.window.iconSize()
    def cadDockWidget(self): return None

qgis.utils.iface = Iface()
from processing.core.Processing import Processing
Processing.initialize()
from landslide_susceptibility.provider import LandslideProvider
provider = LandslideProvider()
registry = core.QgsApplication.processingRegistry()
registry.addProvider(provider)

def settle():
    for _ in range(5):
        app.processEvents()

from processing.gui.AlgorithmDialog import AlgorithmDialog

def opened(name, **values):
    dialog = AlgorithmDialog(registry.algorithmById("landslide:" + name).create(), False, qgis.utils.iface.window)
    dialog.setParameters(values)
    dialog.show()
    settle()
    return dialog

def closed(dialog):
    \"\"\"Close a dialog, and have QGIS delete it as it does once the event is over.\"\"\"
    dialog.close()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

def given_by(dialog):
    return dialog.mainWidget().createProcessingParameters()

with open(order, encoding="utf-8") as stream:
    given, found = json.load(stream), {}
"""
TAIL = """
with open(answer, "w", encoding="utf-8") as stream:
    json.dump(found, stream)
os._exit(0)
"""


def in_a_window(script: str, work, **given) -> dict:
    """Run a script with `given` and all that HEAD makes; return what it puts into `found`.

    Qt keeps the sizes of windows beside the profile: they too are this process's own. What Python frees is overwritten,
    so that a widget that is used after its end ends the process, and not one in ten desktops.
    """
    order, answer = Path(work) / "order.json", Path(work) / "answer.json"
    order.write_text(json.dumps(given), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", HEAD + script + TAIL, str(ROOT), str(Path(work) / "profile"), str(order), str(answer)],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(Path(work) / "config"),
            "XDG_DATA_HOME": str(Path(work) / "data"),  # QGIS 3.40 and later
            "PYTHONMALLOC": "debug",
            "PYTHONFAULTHANDLER": "1",
        },
    )
    assert answer.exists(), done.stderr
    return json.loads(answer.read_text(encoding="utf-8"))
