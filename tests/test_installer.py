"""Packages fetched into a profile: for real where an index answers, and what is left where it goes wrong."""

from __future__ import annotations

import functools
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from landslide_susceptibility.dependencies import folder
from landslide_susceptibility.dependencies.installer import install
from landslide_susceptibility.dependencies.packages import PACKAGES, versions_on
from landslide_susceptibility.errors import Cancelled, DependencyError
from landslide_susceptibility.sentences import say
from test_dependencies import a_module, profile  # noqa: F401 - a fixture

MODELS = [PACKAGES[name] for name in ("sklearn", "onnx", "onnxruntime")]


class Pip:
    """A runner that does what pip would, and keeps what it was asked."""

    def __init__(self, *codes: int, brings=()) -> None:
        self.codes, self.brings, self.commands = list(codes), brings, []

    def __call__(self, command) -> int:
        self.commands.append(list(command))
        if "pip" in command:
            site = Path(command[command.index("--target") + 1])
            self.held = Path(command[command.index("--constraint") + 1]).read_text().split()
            for name, version in self.brings:
                a_module(site, name, version)
                record = site / f"{name}-{version}.dist-info" / "RECORD"
                own = [f"{record.parent.name}/{file}" for file in ("METADATA", "RECORD")]
                record.write_text("".join(f"{file},,\n" for file in (f"{name}/__init__.py", *own, "../../held.txt")))
            (site / "bin").mkdir(exist_ok=True)
        return self.codes.pop(0) if self.codes else 0


def everything_below(path: Path) -> list[str]:
    return sorted(str(p.relative_to(path)) for p in path.rglob("*"))


def test_wheels_only_and_what_is_there_is_held(profile, tmp_path):  # noqa: F811
    qgis = a_module(tmp_path / "qgis", "numpy", "1.26.4")
    a_module(qgis, "typing_extensions", "4.4.0+ds")
    a_module(folder.packages_root() / "1", "onnx", "1.20")
    folder.use_installed()
    pip = Pip(brings=[("sklearn", "1.7"), ("numpy", "1.26.4"), ("onnx", "1.20")])
    made = install([PACKAGES["sklearn"]], "/some/python3", pip, qgis_path=[str(qgis)])
    look, fetch, tried = pip.commands
    assert look[:2] == ["/some/python3", "-c"] and look[3:] == [str(n) for n in sys.version_info[:2]]
    assert {"--only-binary=:all:", "--target", "--constraint", "--no-user"} <= set(fetch)
    assert fetch[-1] == "scikit-learn>=1.0"
    assert sorted(pip.held) == ["numpy==1.26.4", "onnx==1.20", "typing-extensions==4.4.0"]
    # No copy of what is there is kept, neither QGIS's nor that of an earlier installation.
    assert made == folder.packages_root() / "2"
    assert everything_below(made) == [
        "sklearn",
        "sklearn-1.7.dist-info",
        "sklearn-1.7.dist-info/METADATA",
        "sklearn-1.7.dist-info/RECORD",
        "sklearn/__init__.py",
    ]
    assert json.loads(tried[3])[0] == str(qgis) and tried[4:] == ["sklearn"]
    assert sys.path[-2:] == [str(made), str(folder.packages_root() / "1")]


@pytest.mark.parametrize(
    "codes, said",
    [
        ([3], "interpreter of QGIS's Python .* was not found"),
        ([1], "interpreter of QGIS's Python .* was not found"),
        ([4], "has no pip"),
        ([0, 1], r"\(scikit-learn, onnx, onnxruntime\) were not installed: pip says why"),
        ([0, 0, 1], "cannot be imported beside QGIS's own"),
    ],
)
def test_what_goes_wrong_is_said_and_leaves_nothing(profile, codes, said):  # noqa: F811
    with pytest.raises(DependencyError, match=said):
        install(MODELS, "python3", Pip(*codes))
    names = [path.name for path in profile.rglob("*")]
    assert names in ([], ["landslide_susceptibility", folder.packages_root().name])


def test_a_cancelled_installation_leaves_nothing(profile):  # noqa: F811
    def run(command):
        if "pip" in command:
            (Path(command[command.index("--target") + 1]) / "half").mkdir()
            raise Cancelled(say("Stopped."))
        return 0

    with pytest.raises(Cancelled):
        install(MODELS, "python3", run)
    assert list(folder.packages_root().iterdir()) == []


def test_what_a_killed_installation_left_is_removed_the_next_day(profile):  # noqa: F811
    root = folder.packages_root()
    for name, age in ((".0123abcd", 2), (".4567abcd", 0)):
        a_module(root / name, "half")
        os.utime(root / name, (os.stat(root).st_mtime - age * 86400,) * 2)
    install(MODELS, "python3", Pip())
    assert sorted(p.name for p in root.iterdir()) == [".4567abcd", "1"]


def test_a_folder_that_cannot_be_written_is_named(profile):  # noqa: F811
    (profile / "landslide_susceptibility").write_text("a file")
    with pytest.raises(DependencyError, match="cannot be put into the folder .*landslide_susceptibility"):
        install(MODELS, "python3", Pip())


# --- for real -------------------------------------------------------------------------------------------


@functools.lru_cache
def index_answers() -> bool:
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "affine"]
    return subprocess.run(command, capture_output=True, check=False, timeout=120).returncode == 0


def bare_path() -> list[str]:
    """Return the path of a QGIS without the packages: what lies in a virtual environment or was added is hidden."""
    return [entry for entry in sys.path if entry and not entry.startswith((sys.prefix, str(Path(__file__).parents[1])))]


def test_the_packages_are_installed_for_real_beside_what_is_there(profile, monkeypatch):  # noqa: F811
    """All four, and llvmlite with numba, against the NumPy and SciPy of this machine."""
    if sys.prefix == sys.base_prefix:
        pytest.skip("nothing can be hidden: this Python is no virtual environment")
    if not index_answers():
        pytest.skip("no package index answers")
    said = []

    def run(command):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        said.append(done.stdout)
        return done.returncode

    path = bare_path()
    before = versions_on(path)
    if "onnx" in before:
        pytest.skip("the system's own Python has the packages")
    made = install([*MODELS, PACKAGES["numba"]], sys.executable, run, qgis_path=path)
    brought = versions_on([str(made)])
    assert {"scikit-learn", "onnx", "onnxruntime", "numba", "llvmlite"} <= set(brought), said
    assert not set(brought) & set(before) and not (made / "numpy").exists() and not (made / "bin").exists()
    code = (
        "import sys; sys.path[:] = sys.argv[1:]\n"
        "import numpy, scipy, sklearn.ensemble, onnx.helper, onnxruntime, numba\n"
        "print(numpy.__version__, scipy.__version__)"
    )
    command = [sys.executable, "-c", code, *path, str(made)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.stdout.split() == [before["numpy"], before["scipy"]], found.stderr


def would_install(*arguments: str) -> list[str]:
    """Return what pip would install, from its last line."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1].split()[2:]


@pytest.mark.parametrize("python, numpy", [("3.12", "1.26.4"), pytest.param("3.9", "1.22.4", marks=pytest.mark.long)])
def test_numpy_stays_on_other_pythons_too(tmp_path, python, numpy):
    """On a Python 3.12 with NumPy 1.26 a plain `pip install onnx` would bring ml_dtypes 0.6, and that NumPy 2."""
    if not index_answers():
        pytest.skip("no package index answers")
    requirements = [PACKAGES[name].requirement for name in ("sklearn", "numba", "onnx", "onnxruntime")]
    options = ["--only-binary=:all:", "--python-version", python, "--target", str(tmp_path)]
    found = would_install(*options, *requirements, f"numpy=={numpy}")
    assert f"numpy-{numpy}" in found and len([name for name in found if name.startswith("numpy-")]) == 1
    assert not any(name.startswith("ml_dtypes-0.6") for name in found)


ROOT = Path(__file__).resolve().parents[1]


def lines_of_the_manual() -> dict[str, str]:
    """Return the commands that docs/manual/install.md gives for each system."""
    text = (ROOT / "docs" / "manual" / "install.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| ([A-Za-z0-9 ]+) \| (.*) \|$", text, re.MULTILINE)
    return {system: cell for system, cell in table if "install" in cell}


def test_every_line_of_the_manual_holds_numpy():
    lines = lines_of_the_manual()
    assert list(lines) == ["Windows", "macOS", "Flatpak", "Debian 13 and later", "other Linux"]
    for system, line in lines.items():
        assert "apt install" in line or ("--only-binary=:all:" in line and "numpy==" in line), system


@pytest.mark.skipif(os.name != "posix", reason="lines of a shell")
@pytest.mark.parametrize(
    "system, interpreter",
    [
        # Both hold it by the same word; a resolution takes a while.
        pytest.param("macOS", "/Applications/QGIS.app/Contents/MacOS/bin/python3", marks=pytest.mark.long),
        ("other Linux", "~/landslide/bin/pip"),
    ],
)
def test_the_lines_of_the_manual_keep_the_numpy_that_is_there(system, interpreter, tmp_path):
    if not index_answers():
        pytest.skip("no package index answers")
    (line,) = [part for part in re.findall(r"`([^`]*)`", lines_of_the_manual()[system]) if "pip install" in part]
    python = tmp_path / "python"  # the lines' own paths have no blank in them, the one here may
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    own = str(python) if interpreter.endswith("python3") else f"{python} -m pip"
    line = line.replace(interpreter, own).replace("/usr/bin/python3", str(python))
    line = line.replace("pip install", "pip install --dry-run --ignore-installed")
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    import numpy

    found = done.stdout.strip().splitlines()[-1].split()
    assert [name for name in found if name.startswith("numpy-")] == [f"numpy-{numpy.__version__}"]
