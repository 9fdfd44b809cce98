"""Menu, toolbar button, message bar and *Check packages* in the real desktop, in a profile where nothing was before."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_installer import index_answers

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "[PythonPlugins]\nlandslide_susceptibility=true\nprocessing=true\n\n[qgis]\nfirstRun=false\n"
MISSING = ["scikit-learn", "numba", "onnx", "onnxruntime", "exactextract"]
START = """
import json, os, traceback
from pathlib import Path
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QTextEdit, QToolButton
from qgis.utils import iface, plugins

folder, found = Path(os.environ["LANDSLIDE_FOLDER"]), {}

def settle():
    for _ in range(20):
        QApplication.processEvents()

def picture(widget, name):
    settle()
    widget.grab().save(str(folder / f"{name}.png"))

def bars():
    return [item for item in iface.messageBar().items() if "Landslide" in (item.title() or "")]

def rows(window):
    table = window._table
    return [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]

def models():
    provider = QgsApplication.processingRegistry().providerById("landslide")
    entry = provider.algorithm("train").create()  # its parameters do not outlive it
    return entry.parameterDefinition("NETWORK").options()

def titles_while(call):
    titles = []
    def look():
        titles.extend(w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible())
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget is not iface.mainWindow():
                widget.close()
    QTimer.singleShot(1500, look)
    call()
    settle()
    return titles

def begin():
    try:
        look()
    except Exception:
        found["error"] = traceback.format_exc()
    (folder / "answer.json").write_text(json.dumps(found), encoding="utf-8")
    os._exit(0)

QTimer.singleShot(1500, begin)
"""
FIRST = """
def look():
    menu = plugins["landslide_susceptibility"].menu
    found["bars"] = [item.text() for item in bars()]
    found["bar_buttons"] = [b.text() for item in bars() for b in item.findChildren(QPushButton)]
    found["actions"] = [a.text() for a in menu._menu.actions() if a.text()]
    found["in_plugins"] = "Landslide susceptibility" in [a.text() for a in iface.pluginMenu().actions()]
    found["buttons"] = [
        b.toolTip() for b in iface.mainWindow().findChildren(QToolButton) if b.menu() is menu._menu and b.isVisible()
    ]
    picture(iface.mainWindow(), "first-start")
    for action in menu._menu.actions():
        if action.text() in ("All steps…", "Make demo basin…"):
            found[action.text()] = titles_while(action.trigger)
    if not bars():
        return
    bars()[0].findChildren(QPushButton)[0].click()
    window = menu._window
    found["window"] = window.isVisible()
    found["rows"] = rows(window)
    import numpy  # the system's own, which may be another than that of the tests
    found["numpy"] = numpy.__version__
    window._copy.click()
    found["command"] = QApplication.clipboard().text()
    found["models"] = models()
    picture(window, "check-packages")
    plugins["landslide_susceptibility"].unload()
    settle()
    found["left"] = [a.text() for a in iface.pluginMenu().actions()]
    found["bars_left"] = len(bars())
"""
SECOND = """
def look():
    from landslide_susceptibility.desktop import package_window
    from landslide_susceptibility.dependencies import folder as kept
    menu = plugins["landslide_susceptibility"].menu
    found["bars"] = [item.text() for item in bars()]
    menu.check_packages()
    window = menu._window
    found["stale"] = [window._stale.text(), window._remove.isVisible()]
    picture(window, "stale")
    package_window.QMessageBox.question = lambda *a: QMessageBox.StandardButton.Yes
    window._remove.click()
    found["stale_after"] = [window._stale.isVisible(), (kept.packages_root().parent / "python3.7").exists()]
    QTimer.singleShot(700, lambda: found.update(during=[window._install.isEnabled(), window._stop.isEnabled()]))
    QTimer.singleShot(1000, window._stop.click)
    window._install.click()
    settle()
    found["stopped"] = [window._output.toPlainText(), os.listdir(kept.packages_root())]
    if os.environ["LANDSLIDE_INSTALL"]:
        pieces = []
        window._output.textChanged.connect(lambda: pieces.append(1))
        window._install.click()
        settle()
        found["pieces"] = len(pieces)
        found["output"] = window._output.toPlainText()
        found["rows"] = rows(window)
        found["models"] = models()
        picture(window, "installed")
"""

pytestmark = pytest.mark.skipif(
    shutil.which("xvfb-run") is None or shutil.which("qgis") is None, reason="xvfb-run or the desktop is not installed"
)


def start(folder: Path, code: str) -> dict:
    """Start QGIS with the system's own packages only, and return what the code found."""
    (folder / "look.py").write_text(START.replace("def begin", f"{code}\ndef begin"))
    (folder / "answer.json").unlink(missing_ok=True)
    hidden = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    environment = {
        **{name: value for name, value in os.environ.items() if name not in hidden},
        "PATH": "/usr/bin:/bin",
        "QT_QPA_PLATFORM": "xcb",
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "LANDSLIDE_FOLDER": str(folder),
        "LANDSLIDE_INSTALL": "yes" if index_answers() else "",
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder), "--code", str(folder / "look.py")]
    subprocess.run([*screen, *qgis], env=environment, capture_output=True, timeout=400, check=False)
    assert (folder / "answer.json").exists(), "the desktop did not come up"
    found = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
    assert "error" not in found, found["error"]
    return found


@pytest.fixture(scope="module")
def profiles(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("profiles")
    (folder / "plugins").mkdir()
    (folder / "plugins" / "landslide_susceptibility").symlink_to(ROOT)
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS)
    return folder


@pytest.fixture(scope="module")
def first(profiles) -> dict:
    found = start(profiles, FIRST)
    if not found["bars"] or found["rows"][0][1] != "missing":
        pytest.skip("the system's own Python has the packages")
    return found


@pytest.fixture(scope="module")
def second(first, profiles) -> dict:
    (profiles / "profiles" / "default" / "landslide_susceptibility" / "python3.7" / "1").mkdir(parents=True)
    return start(profiles, SECOND)


def test_the_first_start_tells_once_what_is_missing(first, second):
    assert first["bars"] == [f"Python packages are missing: {', '.join(MISSING)}."]
    assert first["bar_buttons"] == ["Check packages…"]
    assert second["bars"] == []


def test_menu_and_toolbar_button(first):
    assert first["actions"] == ["All steps…", "Make demo basin…", "Check packages…", "Manual"]
    assert first["in_plugins"] and first["buttons"] == ["Landslide susceptibility"]
    assert any("all steps" in title for title in first["All steps…"])
    assert any("Make demo basin" in title for title in first["Make demo basin…"])
    assert "Landslide susceptibility" not in first["left"] and first["bars_left"] == 0


def test_the_window_lists_each_package_and_gives_one_command(first):
    count = len(MISSING)
    assert first["window"] and [row[:3] for row in first["rows"][:count]] == [[name, "missing", ""] for name in MISSING]
    present = {row[0]: row[1:] for row in first["rows"][count:]}
    assert present["numpy"] == ["present", first["numpy"], "1.20 or later", "compute"]
    assert all(row[3].endswith("or later") and row[4] for row in first["rows"])
    command = first["command"]
    assert all(f" '{name}>=" in command for name in MISSING) and f" numpy=={first['numpy']}" in command
    assert f"python{sys.version_info[0]}.{sys.version_info[1]}/1" in command and "--target" in command


def test_all_models_that_lack_a_package_are_marked(first):
    assert all("[not installed: " in model and "onnx, onnxruntime]" in model for model in first["models"])
    assert [("scikit-learn" in model) for model in first["models"]].count(True) == 6


def test_a_folder_for_another_python_is_said_to_be_stale_and_removed_by_a_click(second):
    text, removable = second["stale"]
    assert "Stale" in text and "python3.7" in text and removable
    assert second["stale_after"] == [False, False]


def test_an_installation_can_be_stopped_and_leaves_nothing(second):
    said, left = second["stopped"]
    assert second["during"] == [False, True]
    assert "was stopped, and nothing was changed" in said and left == []


def test_the_button_installs_while_its_output_is_shown(first, second):
    if "output" not in second:
        pytest.skip("no package index answers")
    if "has no pip" in second["output"]:
        pytest.skip("the system's Python has no pip")
    assert "Successfully installed" in second["output"] and "Installed; copies" in second["output"]
    assert second["pieces"] > 10
    assert [row[1] for row in second["rows"]] == ["present"] * len(first["rows"])
    # torch is never installed with the others.
    assert {model.partition(" [")[2] for model in second["models"]} == {"", "not installed: torch]"}
