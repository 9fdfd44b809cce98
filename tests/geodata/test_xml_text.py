"""XML from other people's files: read plainly, and not at all where it declares anything."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.xml_text import parsed

ROOT = Path(__file__).resolve().parents[2]


def test_a_description_is_read():
    root = parsed('<VRTDataset rasterXSize="2"><!-- note --><SRS>a &amp; b</SRS></VRTDataset>', "r.vrt")
    assert root.get("rasterXSize") == "2" and root.findtext("SRS") == "a & b"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a [<!ENTITY b "word">]>',
        '<!DOCTYPE a SYSTEM "elsewhere.dtd">',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "elsewhere.dtd"> %b;]>',
        "\n\n<!doctype a>",
    ],
)
def test_what_declares_is_not_parsed(declared):
    with pytest.raises(InputError, match="'r.vrt' is not read .it declares a document type or entities"):
        parsed(f"<?xml version='1.0'?>{declared}<a>text</a>", "r.vrt")


@pytest.mark.parametrize("text", ["", "<a>", "<a>\x01</a>", "<a>&undeclared;</a>"])
def test_what_is_no_xml_is_refused_in_one_sentence(text):
    with pytest.raises(InputError, match="make a GeoTIFF of it first"):
        parsed(text, "r.vrt")


def test_there_is_one_door():
    """No other module of what is shipped parses XML, with whatever library."""
    rooms = [p for p in ROOT.iterdir() if p.is_dir() and (p / "__init__.py").exists()]
    files = [*ROOT.glob("*.py"), *(f for room in rooms for f in room.rglob("*.py"))]
    importing = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            if {name.split(".")[0] for name in names} & {"xml", "lxml", "defusedxml"}:
                importing.add(file.relative_to(ROOT).as_posix())
            if isinstance(node, ast.Attribute) and node.attr in ("fromstring", "iterparse", "XMLParser", "XML"):
                importing.add(file.relative_to(ROOT).as_posix())
    assert len(files) > 200 and importing == {"geodata/xml_text.py"}
