"""Optional packages: imported when first needed, with advice for whoever lacks one."""

from __future__ import annotations

import importlib
import importlib.util
from types import ModuleType

from .errors import DependencyError

# What each package is for, in the words of an error message.
PURPOSES = {
    "onnx": "write and check network files",
    "onnxruntime": "predict with a network",
    "sklearn": "train logistic regression, forests, boosting and support vector machines",
    "pyflwdir": "accumulate flow for terrain factors",
    "scipy": "process rasters",
    "matplotlib": "draw the figures of a report",
    "jinja2": "write a report",
}
# The name to install where it differs from the name to import.
DISTRIBUTIONS = {"sklearn": "scikit-learn", "jinja2": "Jinja2"}


def available(name: str) -> bool:
    """Whether package `name` (import name) is installed, without importing it."""
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def require_installed(*names: str) -> None:
    """Raise `DependencyError` for the first of the packages that is not installed; none is imported."""
    for name in names:
        if not available(name):
            raise DependencyError(_advice(name, "it is not installed"))


def require(name: str) -> ModuleType:
    """Import package or submodule `name` and return it.

    Raises
    ------
    DependencyError
        If it cannot be imported; the message says what to install and how.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise DependencyError(_advice(name, f"it cannot be imported: {error}")) from error


def _advice(name: str, why: str) -> str:
    top = name.split(".")[0]
    return (
        f"The Python package '{DISTRIBUTIONS.get(top, top)}' is needed to {PURPOSES.get(top, 'run this step')} "
        f"({why}): install it into QGIS's Python as README.md, section 'Install it in QGIS', says."
    )
