"""The measurements keep up with the plugin: what they import is there, and no two of their files import each other."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility import __file__ as package_file

PACKAGE = "landslide_susceptibility"
ROOT = Path(package_file).resolve().parent
BENCHMARKS = ROOT / "benchmarks"
FOLDERS = ("latency", "other_tools", "runtimes", "skill", "speed")
FILES = sorted(BENCHMARKS.rglob("*.py"))
IDS = [str(path.relative_to(BENCHMARKS)) for path in FILES]
every_file = pytest.mark.parametrize("path", FILES, ids=IDS)
# Where files of the benchmarks are named: a file that moves is named anew in all of them.
PAGES = ("Makefile", "*.md", "docs/*.md", "benchmarks/*.md", "benchmarks/**/*.py", "models/**/*.py")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=(3, 9))


def imports_of(path: Path) -> Iterator[tuple[str, str | None, str]]:
    """Yield (module, name taken from it, name it has here) of all imports, inside functions too."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None, alias.asname or alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} has no package to import from: line {node.lineno}"
            yield from ((node.module, alias.name, alias.asname or alias.name) for alias in node.names)


def local_file(module: str, importer: Path) -> Path | None:
    """Return the benchmark that a file means by a module's name: one of its own folder, or of those all share."""
    found = [folder / f"{module}.py" for folder in (importer.parent, BENCHMARKS)]
    return next((path for path in found if path.exists()), None)


def plugin_file(module: str) -> Path | None:
    """Return the file of a module of the plugin, named as benchmarks name it; the API's names stand in its stub."""
    place = ROOT.joinpath(*module.split(".")[1:])
    files = (place.with_suffix(".pyi"), place.with_suffix(".py"), place / "__init__.py")
    return next((path for path in files if path.exists()), None)


def names_in(path: Path) -> set[str]:
    """Return the names that a module has once it is imported."""
    found = set()

    def visit(body: list[ast.stmt]) -> None:
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                found.add(node.name)
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                found.update((alias.asname or alias.name).split(".")[0] for alias in node.names)
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                found.update(n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
            elif isinstance(node, (ast.If, ast.Try, ast.With, ast.For)):
                visit(node.body + getattr(node, "orelse", []))

    visit(tree_of(path).body)
    return found


def missing_from(path: Path) -> list[str]:
    """Return what a benchmark takes from the plugin or from other benchmarks and is not there."""
    missing, modules = [], {}
    for module, name, here in imports_of(path):
        ours = module.split(".")[0] == PACKAGE
        source = plugin_file(module) if ours else local_file(module, path)
        if source is None:
            if ours or any((folder / f"{module}.py").exists() for folder in map(BENCHMARKS.joinpath, FOLDERS)):
                missing.append(module)
        elif name is None:
            modules[here] = source
        elif ours and plugin_file(f"{module}.{name}"):
            modules[here] = plugin_file(f"{module}.{name}")
        elif name not in names_in(source):
            missing.append(f"{module}.{name}")
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            source = modules[node.value.id]
            if node.attr not in names_in(source):
                missing.append(f"{node.value.id}.{node.attr}")
    return missing


def circle_in(imports: dict[str, set[str]]) -> list[str]:
    """Return files of which each imports the next and the last the first, or nothing."""
    done: set[str] = set()

    def follow(name: str, way: list[str]) -> list[str]:
        if name in way:
            return way[way.index(name) :]
        if name in done:
            return []
        for other in sorted(imports.get(name, ())):
            circle = follow(other, [*way, name])
            if circle:
                return circle
        done.add(name)
        return []

    return next(filter(None, (follow(name, []) for name in sorted(imports))), [])


def test_every_file_has_its_folder():
    assert {path.parent.name for path in FILES if path.parent != BENCHMARKS} == set(FOLDERS)
    assert len(FILES) > 20
    stems = [path.stem for path in FILES]
    assert len(set(stems)) == len(stems), "a name means one file, whichever folder comes first on Python's path"


def test_no_two_files_import_each_other():
    imports = {
        str(path): {str(file) for module, _, _ in imports_of(path) if (file := local_file(module, path))}
        for path in FILES
    }
    assert sum(map(len, imports.values())) > 20, "the reader of imports reads"
    assert circle_in(imports) == []


def test_a_circle_is_found():
    assert circle_in({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == ["b", "c"]
    assert circle_in({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


@pytest.mark.parametrize("path", sorted(BENCHMARKS.glob("*.py")), ids=lambda path: path.name)
def test_what_folders_share_knows_none_of_them(path):
    files = [local_file(module, path) for module, _, _ in imports_of(path)]
    assert {file.parent for file in files if file} <= {BENCHMARKS}


@every_file
def test_what_is_imported_is_there(path):
    assert missing_from(path) == []


def test_what_is_not_there_is_found(tmp_path):
    path = tmp_path / "wrong.py"
    path.write_text(
        f"import {PACKAGE}.gone\n"
        f"from {PACKAGE}.analysis import metrics as m, absent\n"
        f"def function():\n    from {PACKAGE}.analysis.metrics import auc, area\n    return m.auc, m.gone\n"
        "import bench_data\n",
        encoding="utf-8",
    )
    found = [f"{PACKAGE}.gone", f"{PACKAGE}.analysis.absent", f"{PACKAGE}.analysis.metrics.area", "bench_data"]
    assert sorted(missing_from(path)) == sorted([*found, "m.gone"])


# As each is imported: a command with its own folder alone on the path, what commands import with the shared one too.
IMPORTING = """
import pathlib, runpy, sys
benchmarks, before = pathlib.Path(sys.argv[1]), list(sys.path)
files = [pathlib.Path(line) for line in sys.argv[2:]]
for path in files:
    sys.path[:] = [str(path.parent), *before]
    if "__main__" not in path.read_text(encoding="utf-8"):
        sys.path.append(str(benchmarks))
    for other in files:
        sys.modules.pop(other.stem, None)
    runpy.run_path(str(path), run_name=path.stem)
    print(path.stem)
"""


def test_every_file_can_be_imported():
    """By nothing but its folder, as the commands are called; and importing measures nothing."""
    pytest.importorskip("osgeo", reason="GDAL's Python package is not installed")
    done = subprocess.run(
        [sys.executable, "-I", "-c", IMPORTING, str(BENCHMARKS), *map(str, FILES)],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [path.stem for path in FILES]


def test_pages_and_commands_name_files_that_are_there():
    named = set()
    for pattern in PAGES:
        for page in ROOT.glob(pattern):
            named.update(re.findall(r"benchmarks/[\w/]+\.\w+", page.read_text(encoding="utf-8")))
    assert len(named) > 7
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_a_tool_that_is_absent_is_left_out_with_a_sentence(tmp_path, monkeypatch):
    for folder in (BENCHMARKS, BENCHMARKS / "other_tools"):
        monkeypatch.syspath_prepend(str(folder))
    outside = importlib.import_module("outside_tools")
    tools = [
        ("ours", "", lambda folder: [-0.00012345, float("nan"), 12345.6]),
        ("another's", "", lambda folder: [float(outside.done(["no-such-program"])), 0.0, 0.0]),
        ("a third", "", lambda folder: [0.0, "text", 1e-15]),
    ]
    made = outside.table(["one", "two", "three"], tools, tmp_path / "work")
    assert made.splitlines() == [
        "| tool | version | one | two | three |",
        "| --- | --- | --- | --- | --- |",
        "| ours |  | −0.0001234 | – | 12346 |",
        "| a third |  | 0 | text | 0 |",
        "",
        "Left out: another's, since no-such-program is not installed.",
    ]


@pytest.mark.parametrize(("shape", "across", "down"), [((300, 520), 2, 3), ((300, 520), 1, 2), ((40, 50), 3, 2)])
def test_a_repeated_raster(shape, across, down, tmp_path):
    """Whole tiles are repeated, in both directions, and bands keep their names; twice in a row as well."""
    gdal = pytest.importorskip("osgeo.gdal", reason="GDAL's Python package is not installed")
    spec = importlib.util.spec_from_file_location("repeated_raster", BENCHMARKS / "repeated_raster.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    source, target = str(tmp_path / "source.tif"), str(tmp_path / "large.vrt")
    planes = np.random.default_rng(0).random((2, *shape), dtype=np.float32)
    dataset = gdal.GetDriverByName("GTiff").Create(source, shape[1], shape[0], 2, gdal.GDT_Float32)
    for number, plane in enumerate(planes, 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(plane)
        band.SetDescription(f"band {number}")
        band.SetNoDataValue(-9999)
    dataset = band = None
    for _ in range(2):
        module.repeat(source, target, across=across, down=down)
    found = gdal.Open(target)
    rows, columns = (
        np.arange(length * times) % (length if times == 1 else length // 256 * 256 or length)
        for length, times in zip(shape, (down, across))
    )
    np.testing.assert_array_equal(found.ReadAsArray(), planes[:, rows[:, np.newaxis], columns])
    assert [found.GetRasterBand(number).GetDescription() for number in (1, 2)] == ["band 1", "band 2"]
    assert found.GetRasterBand(2).GetNoDataValue() == -9999
