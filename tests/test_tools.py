"""The demo script stops where a step fails; `tools/qgis_process` works inside activated environments too."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ("map.png", "report.html", "manifest.json", "zones.tif", "susceptibility.tif", "network.onnx")


@pytest.mark.skipif(os.name != "posix", reason="a shell script")
@pytest.mark.parametrize("failing", ["landslide:demobasin", "landslide:susceptibility"])
def test_the_demo_stops_where_a_step_fails(tmp_path, failing):
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "demo.sh", tmp_path / "tools")
    program = tmp_path / "tools" / "qgis_process"
    program.write_text(f'#!/bin/sh\necho "$2" >> calls\nif [ "$2" = {failing} ]; then echo Error: no; exit 1; fi\n')
    program.chmod(0o755)
    (tmp_path / "out" / "basin" / "factors").mkdir(parents=True)
    (tmp_path / "out" / "basin" / "factors" / "slope.tif").write_text("of an earlier run")
    (tmp_path / "out" / "result").mkdir()
    for name in RESULTS:
        (tmp_path / "out" / "result" / name).write_text("of an earlier run")
    command = ["bash", str(tmp_path / "tools" / "demo.sh"), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0 and "Error: no" in done.stdout and "Made" not in done.stdout
    assert (tmp_path / "calls").read_text().split()[-1] == failing
    assert not (tmp_path / "out" / "result").exists()


WRAPPER = ROOT / "tools" / "qgis_process"


def activated_venv(folder: Path) -> dict[str, str]:
    venv.create(folder, with_pip=False)
    return {"VIRTUAL_ENV": str(folder)}


def activated_conda(folder: Path) -> dict[str, str]:
    """An installation of Python of its own that shares nothing with QGIS's, with GDAL and PROJ data that do not fit."""
    library = Path(os.__file__).parent
    for inside in ("bin", "lib", "share/gdal", "share/proj", "qt"):
        (folder / inside).mkdir(parents=True)
    (folder / "bin" / "python3").symlink_to(os.path.realpath(shutil.which("python3") or "/usr/bin/python3"))
    (folder / "lib" / library.name).symlink_to(library)
    data = {"GDAL_DATA": "share/gdal", "PROJ_DATA": "share/proj", "PROJ_LIB": "share/proj", "QT_PLUGIN_PATH": "qt"}
    return {"CONDA_PREFIX": str(folder), **{name: str(folder / inside) for name, inside in data.items()}}


def activated_pyenv(folder: Path) -> dict[str, str]:
    """A version of pyenv's that `pyenv shell` chose: its own folder before the shims."""
    activated_conda(folder)
    return {"PYENV_VERSION": "3.99.0", "PYENV_ROOT": str(folder), "PYTHONHOME": str(folder)}


@pytest.mark.skipif(
    not any(os.access(path, os.X_OK) for path in ("/usr/bin/qgis_process.bin", "/usr/bin/qgis_process")),
    reason="qgis_process is not installed",
)
@pytest.mark.parametrize("activated", [activated_venv, activated_conda, activated_pyenv])
def test_an_activated_environment_changes_nothing(tmp_path, activated):
    """QGIS takes its Python's home from the first python3 on PATH: there it finds no modules of its own."""
    settings = activated(tmp_path / "environment")
    inside = {**os.environ, **settings, "PATH": f"{tmp_path / 'environment' / 'bin'}{os.pathsep}{os.environ['PATH']}"}

    def call(*arguments: str) -> dict:
        done = subprocess.run(
            [str(WRAPPER), "--json", *arguments], capture_output=True, text=True, check=False, env=inside, timeout=120
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    assert len(call("list")["providers"]["landslide"]["algorithms"]) >= 20
    basin = ("COLUMNS=60", "ROWS=50", "COUNT=30", f"OUTPUT={tmp_path / 'basin'}")
    made = call("run", "landslide:demobasin", "--", *basin)["results"]  # GDAL and PROJ find their own data
    assert Path(made["LANDSLIDES"]).exists()
