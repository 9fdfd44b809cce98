"""What QGIS's plugin repository asks of an upload."""

from __future__ import annotations

import ast
import configparser
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REQUIRED = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
    "homepage",
)


@pytest.fixture(scope="module")
def general():
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


@pytest.mark.parametrize("name", REQUIRED)
def test_required_fields(general, name):
    assert general[name].strip()


def test_versions(general):
    assert general["qgisMinimumVersion"] == "3.22" and general["qgisMaximumVersion"] == "4.99"
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert general["hasProcessingProvider"] == "yes"  # without it qgis_process lists nothing
    assert general["experimental"] in ("True", "False") and general["deprecated"] == "False"


def test_fields_are_as_the_repository_wants_them(general):
    assert "\n" not in general["description"] and len(general["description"]) <= 500
    for name in ("homepage", "tracker", "repository"):
        assert re.fullmatch(r"https://\S+", general[name])
    assert re.fullmatch(r"\S+@\S+\.\S+", general["email"])
    assert not re.search(r"<[a-z/]", general["about"])


def test_files_that_must_be_there(general):
    assert (ROOT / general["icon"]).is_file()
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in licence and "Version 2" in licence
    functions = [n.name for n in ast.parse((ROOT / "__init__.py").read_text()).body if isinstance(n, ast.FunctionDef)]
    assert functions == ["classFactory"]
