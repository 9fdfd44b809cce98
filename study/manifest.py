"""The manifest of a run: inputs with digests, all parameters, versions, seed, outputs."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import importlib
import json
import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ..dependencies import available, distribution_of
from ..dependencies.plugin import plugin_metadata
from ..files import StrPath
from ..geodata import alignment
from ..geodata.grid import crs_name
from ..geodata.raster import raster_files
from ..geodata.vectors import VectorData

PACKAGES = ("numpy", "osgeo.gdal", "sklearn", "scipy", "onnx", "onnxruntime", "matplotlib")
CHUNK = 1 << 20


def file_digest(path: StrPath) -> str | None:
    """Return 'sha256:…' of a file's bytes, None if it is no file (a database, a service)."""
    file = Path(str(path).partition("|")[0])
    if not file.is_file():
        return None
    digest = hashlib.sha256()
    with open(file, "rb") as stream:
        for chunk in iter(lambda: stream.read(CHUNK), b""):
            digest.update(chunk)
    return f"sha256:{digest.hexdigest()}"


def absolute(path: StrPath) -> str:
    """Return the absolute path of a file ('path|layername=x' too); what is no file here stays as it is."""
    file, separator, options = str(path).partition("|")
    return os.path.abspath(file) + separator + options if os.path.exists(file) else str(path)


def raster_entry(path: StrPath) -> dict[str, Any]:
    """Return what a manifest says of a raster: absolute path and digest, of a virtual raster's sources too."""
    files = raster_files(path)
    digests = [file_digest(file) for file in files]
    if len(digests) > 1:
        digests = [f"sha256:{hashlib.sha256(' '.join(map(str, digests)).encode()).hexdigest()}"]
    return {"path": alignment.absolute(str(path)), "digest": digests[0] if digests else None}


def vector_digest(data: VectorData) -> str:
    """Return 'sha256:…' of the geometries and the CRS of features: two GeoPackages with the same content agree.

    The CRS counts by its name, because QGIS and OGR write its text in different ways.
    """
    digest = hashlib.sha256(crs_name(data.crs).encode())
    for wkb in data.wkb:
        digest.update(wkb if wkb is not None else b"-")
    return f"sha256:{digest.hexdigest()}"


def vector_entry(source: VectorData | StrPath, data: VectorData) -> dict[str, Any]:
    """Return what a manifest says of a vector input: the path of the file behind it, if any, features and digest."""
    path = data.source if isinstance(source, VectorData) else source
    return {"path": absolute(path) if path else None, "features": len(data), "digest": vector_digest(data)}


def dates_digest(data: VectorData) -> str | None:
    """Return 'sha256:…' of the features' dates, by which a split may go; None if they have none."""
    if data.dates is None:
        return None
    return f"sha256:{hashlib.sha256(' '.join(map(str, data.dates)).encode()).hexdigest()}"


def versions(loaded: tuple[str, ...] = PACKAGES) -> dict[str, str]:
    """Return the versions of the plugin, of Python and of the packages that are installed."""
    found = {"landslide_susceptibility": plugin_metadata("version"), "python": platform.python_version()}
    for name in loaded:
        if available(name.split(".")[0]):
            found[name.split(".")[-1]] = _version(name)
    return found


def _version(name: str) -> str:
    """Return a package's version, if possible as its installation states it: importing may cost seconds."""
    from importlib import metadata

    if name not in sys.modules:
        with contextlib.suppress(metadata.PackageNotFoundError):
            return metadata.version(distribution_of(name))
    return str(getattr(importlib.import_module(name), "__version__", ""))


def run_time() -> str:
    """Return date and time of day, with the offset from UTC: '2024-05-31 16:05 (UTC+02:00)'."""
    now = datetime.datetime.now().astimezone()
    offset = now.strftime("%z")
    return f"{now:%Y-%m-%d %H:%M} (UTC{offset[:3]}:{offset[3:5]})"


def manifest_text(content: Mapping[str, Any]) -> str:
    """Return a manifest as JSON text; arrays and numbers of NumPy become plain ones, NaN becomes null."""
    return json.dumps(_plain(content), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, np.ndarray)):
        return [_plain(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not np.isfinite(value):
        return None
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)
