"""Print the versions that an environment of the matrix has met, as a row of docs/versions.md."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys

DISTRIBUTIONS = (
    "numpy",
    "scipy",
    "matplotlib",
    "Jinja2",
    "scikit-learn",
    "onnx",
    "onnxruntime",
    "torch",
    "numba",
    "exactextract",
)


def versions() -> list[str]:
    """Return name and version of the system, Python, QGIS, Qt, GDAL and the packages, 'none' for what is missing."""
    found = [f"Python {platform.python_version()}"]
    if os.path.exists("/etc/debian_version"):
        with open("/etc/debian_version", encoding="utf-8") as stream:
            found.insert(0, f"Debian {stream.read().strip()}")
    try:
        from osgeo import gdal
        from qgis.core import Qgis
        from qgis.PyQt.QtCore import QT_VERSION_STR

        found += [f"QGIS {Qgis.QGIS_VERSION}", f"Qt {QT_VERSION_STR}", f"GDAL {gdal.__version__}"]
    except ImportError:
        found.append("neither QGIS nor GDAL")
    for name in DISTRIBUTIONS:
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(f"{name} none")
    return found


if __name__ == "__main__":
    sys.stdout.write("; ".join(versions()) + "\n")
