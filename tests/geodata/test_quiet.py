"""What `quiet` swallows: GDAL's exceptions end its body early, and their texts say as much as GDAL's own do."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.raster import open_raster
from raster_files import gdal_exceptions

ROOT = Path(__file__).resolve().parents[2]


def unbound_after_quiet(source: str) -> list[str]:
    """Return names that a function reads after the body of a `with quiet()` which alone gives them a value."""
    found = []
    for function in [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]:
        names = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
        given = {argument.arg: 0 for argument in ast.walk(function) if isinstance(argument, ast.arg)}
        for body in [node for node in ast.walk(function) if isinstance(node, ast.With)]:
            if "quiet" not in {getattr(getattr(item.context_expr, "func", None), "id", "") for item in body.items}:
                continue
            first, last = body.body[0].lineno, body.end_lineno
            stored = {n.id for n in names if isinstance(n.ctx, ast.Store) and first <= n.lineno <= last}
            before = {n.id for n in names if isinstance(n.ctx, ast.Store) and n.lineno < first} | set(given)
            after = {n.id for n in names if isinstance(n.ctx, ast.Load) and n.lineno > last}
            renewed = {n.id for n in names if isinstance(n.ctx, ast.Store) and n.lineno > last}
            found += [f"{function.name}: {name}" for name in sorted((stored & after) - before - renewed)]
    return found


def test_the_reader_sees_one():
    assert unbound_after_quiet("def f():\n with quiet():\n  a = g()\n return a") == ["f: a"]
    assert unbound_after_quiet("def f():\n a = None\n with quiet():\n  a = g()\n return a") == []


@pytest.mark.parametrize("path", sorted((ROOT / "geodata").glob("*.py")), ids=lambda path: path.name)
def test_nothing_is_read_that_only_the_body_of_quiet_sets(path):
    assert unbound_after_quiet(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("on", [False, True])
@pytest.mark.parametrize(
    "name, content, said",
    [
        ("empty.tif", b"", "(the file is empty)"),
        ("text.tif", b"Dear colleague, the DEM is attached.", "(its content is of no raster format"),
        ("table.csv", b"a,b\n1,2\n", "(it holds vector data and no raster)"),
        (None, b"", "(there is no such file)"),
    ],
)
def test_why_a_file_is_no_raster_is_said_with_exceptions_too(tmp_path, on, name, content, said):
    if name:
        (tmp_path / name).write_bytes(content)
    with gdal_exceptions(on), pytest.raises(InputError) as caught:
        open_raster(tmp_path / (name or "gone.tif"))
    assert said in str(caught.value)
