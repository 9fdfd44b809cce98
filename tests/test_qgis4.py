"""What `make lint` says of names that Qt 6 and QGIS 4 lack, which cannot be run here."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("qgis4_tool", ROOT / "tools" / "qgis4.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["qgis4_tool"] = module
    spec.loader.exec_module(module)
    return module


def faults(tool, source: str) -> list[str]:
    """Return what is said of a file of the plugin, without the names of the list that it does not use."""
    file = ROOT / "desktop" / "new.py"
    return [fault for fault in tool.check({file: source}, tool.listed()) if fault.startswith("desktop")]


def test_every_name_of_the_plugin_was_looked_up(tool):
    files = {path: path.read_text(encoding="utf-8") for path in tool.shipped()}
    assert len(files) > 100 and tool.check(files, tool.listed()) == []


@pytest.mark.parametrize(
    "source, said",
    [
        ("from PyQt5.QtCore import Qt", "desktop/new.py:1: imports PyQt5.QtCore"),
        ("import sip", "desktop/new.py:1: imports sip"),
        ("from qgis.PyQt.QtCore import QRegExp", "desktop/new.py:1: qgis.PyQt.QtCore.QRegExp was not"),
        ("from qgis.PyQt.QtCore import Qt\nQt.Checked", "desktop/new.py:2: qgis.PyQt.QtCore.Qt.Checked was not"),
        ("from qgis.PyQt.QtWidgets import QDialog as D\nD().exec_()", "desktop/new.py:2: .exec_ was not"),
        ("import qgis.core\nqgis.core.QgsWkbTypes.Point", "desktop/new.py:2: qgis.core.QgsWkbTypes.Point was not"),
        (
            "from processing.gui.AlgorithmDialog import AlgorithmDialog",
            "desktop/new.py:1: processing.gui.AlgorithmDialog",
        ),
    ],
)
def test_what_qt_6_lacks_is_seen(tool, source, said):
    found = faults(tool, source)
    assert any(fault.startswith(said) for fault in found), found


def test_what_it_has_passes(tool):
    source = """\
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel
label = QLabel("text")
label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
" ".join(["own", "methods", "of", "Python"]).upper()
"""
    assert faults(tool, source) == []


def test_a_name_that_nothing_uses_any_more_leaves_the_list(tool):
    listed = {"qgis.PyQt.QtCore.Qt": "PyQt6 6.11.0"}
    assert tool.check({ROOT / "plugin.py": ""}, listed) == ["tools/qgis4_names.csv: nothing uses qgis.PyQt.QtCore.Qt"]
