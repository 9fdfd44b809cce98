"""Inside the QGIS desktop: open the toolbox, the main dialog and a finished run, and take a picture of each.

`screenshots.py` starts the desktop with this file, by the order in LANDSLIDE_ORDER, and reads the answer it leaves.
"""

from __future__ import annotations

import json
import os
import traceback
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QTextEdit, QTreeView
from qgis.utils import iface, plugins

ORDER = json.loads(Path(os.environ["LANDSLIDE_ORDER"]).read_text(encoding="utf-8"))
FOLDER, BASIN = Path(ORDER["folder"]), Path(ORDER["basin"])
PROVIDER = "Landslide susceptibility"
SHOWN_FOLDER = "/home/user/landslides/result"  # in the picture; a real path tells of one machine
kept = []  # a dialog without a reference is garbage while it works


def settle(rounds: int = 40) -> None:
    """Let Qt draw."""
    for _ in range(rounds):
        QApplication.processEvents()


def picture(widget, name: str) -> None:
    """Save what a widget shows."""
    settle()
    widget.grab().save(str(FOLDER / f"{name}.png"))


def load_basin() -> dict:
    """Add the basin's layers to the project; return the run's parameters."""
    project = QgsProject.instance()
    factors = sorted((BASIN / "factors").glob("*.tif"))
    layers = [QgsRasterLayer(str(path), path.stem) for path in factors]
    landslides = QgsVectorLayer(str(BASIN / "landslides.gpkg"), "landslides")
    group = project.layerTreeRoot().addGroup("factors")
    group.setExpanded(False)
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    group.setItemVisibilityChecked(False)
    project.addMapLayer(landslides)
    project.setCrs(layers[0].crs())
    iface.mapCanvas().setExtent(layers[0].extent())
    return {"INPUT": [layer.id() for layer in layers], "LANDSLIDES": landslides.id(), "TITLE": "Demo basin"}


def dock(name: str) -> QDockWidget:
    """Return a panel of QGIS's window by the name of its object."""
    return iface.mainWindow().findChild(QDockWidget, name)


def toolbox() -> None:
    """Show the toolbox with the plugin's groups open, then what a search finds."""
    panel = dock("ProcessingToolbox")
    panel.show()
    panel.setFloating(True)
    panel.resize(430, 800)
    settle()
    tree = panel.findChild(QTreeView)
    model = tree.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        opened = index.data() == PROVIDER
        tree.setExpanded(index, opened)
        for below in range(model.rowCount(index) if opened else 0):
            tree.expand(model.index(below, 0, index))
        if opened:
            tree.scrollTo(index, tree.ScrollHint.PositionAtTop)
    picture(panel, "toolbox")
    panel.searchBox.setText("random forest")
    panel.resize(430, 260)
    settle()
    picture(panel, "search")
    panel.searchBox.setText("")
    panel.setFloating(False)
    panel.hide()


def dialogs(parameters: dict) -> None:
    """Show the main dialog, filled in."""
    import processing

    dialog = processing.createAlgorithmDialog("landslide:susceptibility", {**parameters, "OUTPUT": SHOWN_FOLDER})
    dialog.show()
    settle()
    picture(dialog, "dialog")
    dialog.close()


def windows() -> None:
    """Show the plugin's menu and the window of packages."""
    menu = plugins["landslide_susceptibility"].menu
    menu._menu.popup(iface.mainWindow().pos())
    picture(menu._menu, "menu")
    menu._menu.close()
    menu.check_packages()
    menu._window.resize(860, 400)
    picture(menu._window, "packages")
    menu._window.close()


def run(parameters: dict, then) -> None:
    """Run all steps from the dialog, as a user does, and go on when they are done."""
    import processing

    dialog = processing.createAlgorithmDialog("landslide:susceptibility", {**parameters, "OUTPUT": ORDER["result"]})
    kept.append(dialog)

    def ended(success: bool, results) -> None:
        if not success:
            leave("The run failed: " + dialog.findChild(QTextEdit, "txtLog").toPlainText())
        QTimer.singleShot(4000, lambda: guarded(then))

    dialog.algorithmFinished.connect(ended)
    dialog.show()
    settle()
    dialog.runAlgorithm()


def finished() -> None:
    """Show QGIS's window with the results."""
    kept.pop().close()
    window = iface.mainWindow()
    for name in ("Browser", "LayerOrder", "ProcessingToolbox", "ResultsViewer", "LayerStyling"):
        if dock(name) is not None:
            dock(name).hide()
    iface.messageBar().clearWidgets()
    window.resize(1400, 860)
    window.resizeDocks([dock("Layers")], [330], Qt.Orientation.Horizontal)
    canvas = iface.mapCanvas()
    canvas.waitWhileRendering()
    settle(400)
    canvas.waitWhileRendering()
    picture(window, "desktop")
    leave("")


def leave(error: str) -> None:
    """Write the answer and end QGIS at once: it would ask whether to save the project."""
    Path(ORDER["answer"]).write_text(json.dumps({"error": error}), encoding="utf-8")
    os._exit(0)


def guarded(call) -> None:
    """Call, and answer with the error if there is one."""
    try:
        call()
    except Exception:
        leave(traceback.format_exc())


def begin() -> None:
    """Take all pictures."""
    iface.mainWindow().resize(1400, 860)
    parameters = load_basin()
    toolbox()
    windows()
    dialogs(parameters)
    run(parameters, finished)


QTimer.singleShot(1500, lambda: guarded(begin))
