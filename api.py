"""The public Python API: the toolbox's steps and workflows, their settings and what they return, by name.

Names are loaded when they are first asked for, so that importing this module costs nothing. Every function takes files
or what an earlier one returned, needs no QGIS, and raises a `LandslideError` whose message says what would mend it.
docs/api.md shows a whole study in a script.

Examples
--------
>>> from landslide_susceptibility import api
>>> rows = api.zone_table("zones.tif", "basin/landslides.gpkg")
>>> [row.name for row in rows]
['very low', 'low', 'medium', 'high', 'very high']
"""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from typing import Any

_LIST = ast.parse(Path(__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
_HOMES = {alias.name: node.module for node in _LIST.body if isinstance(node, ast.ImportFrom) for alias in node.names}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value  # asked for once
    return value


def __dir__() -> list[str]:
    return __all__
