"""A copy of the plugin with something added to it, in a QGIS of its own: it shows what it takes to add something."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_COPIED = ("tests", "benchmarks", "docs", "tools", "out", "dist", "__pycache__")
# The toolbox as the other tests have it, but of the copy in argv[1].
START = """
import importlib.util, sys
sys.path.insert(0, {tests!r})
spec = importlib.util.spec_from_file_location("added", {copy!r} + "/__init__.py", submodule_search_locations=[{copy!r}])
sys.modules["added"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
from qgis_support import *
application = core.QgsApplication([], False, {profile!r})
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
from added.provider import LandslideProvider
provider = LandslideProvider()
core.QgsApplication.processingRegistry().addProvider(provider)
"""


def with_a_class(folder: Path, path: str, text: str, name: str) -> Path:
    """Copy the plugin, add one file, and a line for its class at the end of ENTRIES in `registry.py` beside it."""
    copy = folder / "plugin"
    shutil.copytree(ROOT, copy, ignore=lambda _, names: [n for n in names if n in NOT_COPIED or n.startswith(".")])
    new, registry = copy / path, (copy / path).with_name("registry.py")
    assert not new.exists()
    new.write_text(text, encoding="utf-8")
    before = registry.read_text(encoding="utf-8")
    after, count = re.subn(r"(ENTRIES = \(\n(?:    .*\n)*)\)", rf'\1    "{new.stem}.{name}",\n)', before)
    assert count == 1 and len(after.splitlines()) == len(before.splitlines()) + 1
    registry.write_text(after, encoding="utf-8")
    return copy


def output_of(copy: Path, code: str) -> str:
    """Run code in a Python of its own, with the names of `qgis_support` and the toolbox of the copy; return stdout."""
    start = START.format(tests=str(ROOT / "tests"), copy=str(copy), profile=str(copy.parent / "profile"))
    done = subprocess.run(
        [sys.executable, "-c", start + code],
        capture_output=True,
        text=True,
        timeout=600,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout
