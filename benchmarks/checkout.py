"""Where this checkout, its Python and the real areas are. Importing this makes the plugin importable under its name.

A command of a folder below puts this folder on Python's path first, and takes everything else from here.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out"
DATA = ROOT.parent / "shared" / "data"
PYTHON = str(ROOT / ".venv" / "bin" / "python")
# The checkout's own folder may have any name: `make setup` puts a link here that has the package's.
PLUGINS = ROOT / ".venv" / "plugins"

if str(PLUGINS) not in sys.path:
    sys.path.insert(0, str(PLUGINS))


def present(path: Path) -> Path:
    """Return a path of the real areas' data, or stop if it is not there: without it there is nothing to measure."""
    if not path.exists():
        raise SystemExit(f"{path} is missing, so there is nothing to run: the real areas' data belong there.")
    return path
