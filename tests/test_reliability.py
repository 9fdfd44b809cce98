"""The page of promises names tests that exist, and its numbers are those of the tables that it speaks of."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reliability.md"
NAMED = re.compile(r"(tests/[\w/]+\.py)(?:::(\w+))?")


def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def rows() -> list[str]:
    """Return the rows of the page's tables, without their heads."""
    lines = page().splitlines()
    return [
        line
        for line, above in zip(lines[1:], lines)
        if line.startswith("| ") and above.startswith("|") and "---" not in line
    ]


def functions_in(path: Path) -> dict[str, ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def is_long(function: ast.FunctionDef) -> bool:
    return any("mark.long" in ast.unparse(decorator) for decorator in function.decorator_list)


def test_every_row_names_a_test():
    assert len(rows()) > 20
    assert [row for row in rows() if not NAMED.search(row)] == []


@pytest.mark.parametrize("file, name", sorted(set(NAMED.findall(page()))))
def test_every_test_that_is_named_exists(file, name):
    there = functions_in(ROOT / file)
    tests = [function for function in there if function.startswith("test_")]
    assert tests, file
    assert not name or name in tests, f"{file} has no {name}"


def test_what_make_test_leaves_out_is_said_to_be_long():
    for row in rows():
        if "python -m" in row:
            continue
        for found in NAMED.finditer(row):
            file, name = found.groups()
            there = functions_in(ROOT / file)
            chosen = [there[name]] if name else [f for key, f in there.items() if key.startswith("test_")]
            is_said = row[found.end() :].startswith("` (long)")
            assert is_said == all(is_long(function) for function in chosen), (file, name)


def test_there_are_as_many_bad_inputs_as_are_said():
    pytest.importorskip("osgeo", reason="GDAL is not installed")
    from bad_input_rows import tables

    (said,) = [row for row in rows() if row.startswith("| bad inputs")]
    wanted, by_binary = map(int, re.findall(r"at least (\d+)", said))
    found = [row for table in tables().values() for row in table.ROWS]
    assert len(found) >= wanted == 300
    assert sum(row.through_binary for row in found) >= by_binary == 25


def test_readme_leads_here():
    assert "(docs/reliability.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
