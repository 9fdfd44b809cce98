"""Where this checkout, its Python and the real areas are. Importing this makes the plugin importable under its name.

The environment variable BENCH_PLUGIN names another checkout, whose plugin is imported instead: an earlier build's.

A command of a folder below puts this folder on Python's path first, and takes everything else from here.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out"
DATA = ROOT.parent / "shared" / "data"
PYTHON = str(ROOT / ".venv" / "bin" / "python")
PACKAGE = "landslide_susceptibility"


def present(path: Path) -> Path:
    """Return a path of the real areas' data, or stop if it is not there: without it there is nothing to measure."""
    if not path.exists():
        raise SystemExit(f"{path} is missing, so there is nothing to run: the real areas' data belong there.")
    return path


def _register_package() -> None:
    """Make the checkout's root the plugin's package: its own folder may have any name."""
    root = Path(os.environ.get("BENCH_PLUGIN", ROOT))
    spec = importlib.util.spec_from_file_location(PACKAGE, root / "__init__.py", submodule_search_locations=[str(root)])
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


if PACKAGE not in sys.modules:  # QGIS may have loaded it
    _register_package()
