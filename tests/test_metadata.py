"""What QGIS's plugin repository asks of an upload."""

from __future__ import annotations

import ast
import configparser
import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def general():
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


def test_nothing_in_it_would_be_refused():
    if str(ROOT / "tools") not in sys.path:
        sys.path.append(str(ROOT / "tools"))  # the tool imports others
    spec = importlib.util.spec_from_file_location("package_tool", ROOT / "tools" / "package.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert list(tool.problems_of_metadata(ROOT)) == []


def test_versions(general):
    assert general["qgisMinimumVersion"] == "3.22" and general["qgisMaximumVersion"] == "4.99"
    assert general["supportsQt6"] == "True"  # QGIS 4 does not ask, but builds of 3.40 and 3.44 on Qt 6 do
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert general["hasProcessingProvider"] == "yes"  # without it qgis_process lists nothing
    assert general["experimental"] in ("True", "False") and general["deprecated"] == "False"


def test_files_that_must_be_there():
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in licence and "Version 2" in licence
    functions = [n.name for n in ast.parse((ROOT / "__init__.py").read_text()).body if isinstance(n, ast.FunctionDef)]
    assert functions == ["classFactory"]
