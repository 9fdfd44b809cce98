"""The public API: its names load and are typed, and the examples in its documentation are run on a small basin."""

from __future__ import annotations

import ast
import doctest
import importlib.util
import inspect
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility import api
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.geodata.raster import close_rasters, describe
from raster_files import write_raster
from unit_files import write_squares

ROOT = Path(__file__).resolve().parents[1]
FUNCTIONS = [name for name in api.__all__ if inspect.isfunction(getattr(api, name))]
NEEDED = ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2")
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder that holds what each step takes, made by the steps before it."""
    for package in NEEDED:
        pytest.importorskip(package, reason=f"{package} is not installed")
    folder = tmp_path_factory.mktemp("api")
    at = {path.stem: str(path) for path in map(folder.joinpath, FILES)}
    basin = api.demo_basin(folder / "basin", columns=120, rows=100, landslides=120, seed=2)
    landslides = str(basin.landslides)
    api.factor_stack([str(path) for path in basin.factors.values()], at["stack"])
    api.reclassify(at["stack"], at["classes"])
    values = folder / "information_value.tif"
    api.information_value(at["classes"], landslides, str(values), str(values.with_suffix(".csv")))
    api.negative_samples(at["stack"], landslides, at["non_landslides"], api.NegativeSettings("random"))
    api.training_samples(at["stack"], landslides, at["non_landslides"], at["samples"])
    api.train(at["samples"], at["network"], network="logistic")
    api.predict(at["stack"], at["network"], at["susceptibility"])
    api.classify(at["susceptibility"], at["zones"])
    _write_bands(describe(at["stack"]).grid, at)
    write_squares(str(folder / "slope_units.gpkg"), at["stack"], 10)
    if importlib.util.find_spec("exactextract"):
        api.unit_samples(at["stack"], str(folder / "slope_units.gpkg"), landslides, str(folder / "units.gpkg"))
        api.train(str(folder / "units.gpkg"), str(folder / "units.onnx"), network="logistic")
    yield folder
    close_rasters()


FILES = (
    *("stack.tif", "classes.tif", "non_landslides.gpkg", "samples.gpkg", "network.onnx", "susceptibility.tif"),
    *("zones.tif", "red.tif", "near_infrared.tif"),
)


def _write_bands(grid: Grid, at: dict[str, str]) -> None:
    rng = np.random.default_rng(1)
    for band in ("red", "near_infrared"):
        write_raster(at[band], rng.uniform(0.05, 0.5, (grid.height, grid.width)).astype(np.float32), grid)


@pytest.fixture
def folder(made, tmp_path, monkeypatch):
    """A copy of the folder, which an example may write into, as the folder that relative paths start from."""
    shutil.copytree(made, tmp_path / "work")
    monkeypatch.chdir(tmp_path / "work")
    yield tmp_path / "work"
    close_rasters()


def run(test: doctest.DocTest) -> None:
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    result = runner.run(test, out=told.append)
    assert result.attempted and not result.failed, "".join(told)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_examples_of_a_function_are_true(name, folder):
    if "unit" in name:
        pytest.importorskip("exactextract", reason="exactextract is not installed")
    function = getattr(api, name)
    text = inspect.getdoc(function) or ""
    assert re.search(r"^Examples\n-+$", text, re.M), f"{name} has no Examples section"
    run(doctest.DocTestParser().get_doctest(text, {"api": api}, name, function.__module__, 0))


def test_the_example_of_the_module_is_true(folder):
    run(doctest.DocTestParser().get_doctest(api.__doc__, {"api": api}, "api", "api.py", 0))


def test_the_script_of_the_manual_runs(folder):
    """docs/api.md: from DEM to report in twenty lines."""
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    (script,) = re.findall(r"```python\n(.*?)```", text, re.S)
    lines = [line for line in script.splitlines() if line.strip() and not line.strip().startswith("#")]
    assert len(lines) <= 20
    exec(compile(script, "docs/api.md", "exec"), {})
    assert (folder / "study" / "report.html").stat().st_size > 100_000


def test_what_pages_call_is_there():
    """README.md and docs/ show calls that are not run: the names at least are in the list."""
    called = set()
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        text = page.read_text(encoding="utf-8")
        called |= set(re.findall(r"\bapi\.(\w+)", text)) - {"md", "py", "pyi"}
        taken = re.findall(r"from landslide_susceptibility(\S*) import (.*)", text)
        assert all(found == ("", "api") for found in taken), (page.name, taken)
    assert {"susceptibility", "screen_factors", "predict"} <= called <= set(api.__all__)


def test_every_name_is_there_and_what_it_says():
    for name in api.__all__:
        assert getattr(api, name).__name__ == name
        assert name in dir(api)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = api.nothing


def test_every_step_and_workflow_of_the_toolbox_is_in_it():
    for path in sorted((ROOT / "algorithms").glob("*.py")):
        names = re.findall(r'^    NAME = "(\w+)"', path.read_text(encoding="utf-8"), re.M)
        assert not names or path.stem in FUNCTIONS


# A cross-validation's own, which a script need not make; a path, and what stands for workers; the arrays of
# analysis/arrays.py.
NOT_IN_IT = {"BlockGroups", "StrPath", "WorkersLike"}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_a_function_takes_and_returns_is_in_it(name):
    """A script can name the type of what it holds, and make what a function wants."""
    arrays = set(re.findall(r"^ *([A-Z]\w+) =", (ROOT / "analysis" / "arrays.py").read_text(encoding="utf-8"), re.M))
    known = (
        set(api.__all__) | NOT_IN_IT | arrays | {"Any", "Iterable", "Iterator", "Mapping", "None", "Path", "Sequence"}
    )
    for part, annotation in getattr(api, name).__annotations__.items():
        assert set(re.findall(r"\b[A-Z]\w+", str(annotation))) <= known, part


def test_nothing_is_loaded_before_it_is_asked_for():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import conftest\n"
        "before = set(sys.modules)\n"
        "from landslide_susceptibility import api; assert len(api.__all__) > 50\n"
        "loaded = {m for m in set(sys.modules) - before if m.startswith('landslide_susceptibility.')}\n"
        "raise SystemExit(str(loaded) if loaded != {'landslide_susceptibility.api'} else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "tests")], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr


def test_type_checkers_read_the_same_list():
    assert (ROOT / "py.typed").exists()
    tree = ast.parse((ROOT / "api.pyi").read_text(encoding="utf-8"))
    names = [alias for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(alias.asname for alias in names) == api.__all__
    assert all(alias.asname == alias.name for alias in names)  # what makes an import a public name
