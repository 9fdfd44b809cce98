"""Optional packages: imported when first needed, with advice for whoever lacks one."""

from __future__ import annotations

import importlib
import importlib.util
from types import ModuleType

from .errors import DependencyError
from .sentences import Sentence, say

# What each package is for, in the words of an error message.
PURPOSES = {
    "onnx": say("write and check model files"),
    "onnxruntime": say("predict with a model"),
    "sklearn": say("train logistic regression, forests, boosting and support vector machines"),
    "pyflwdir": say("accumulate flow for terrain factors"),
    "scipy": say("process rasters"),
    "matplotlib": say("draw the figures of a report"),
    "jinja2": say("write a report"),
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
            raise DependencyError(_advice(name, say("it is not installed")))


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
        raise DependencyError(_advice(name, say("it cannot be imported: {error}", error=error))) from error


def _advice(name: str, why: Sentence) -> Sentence:
    top = name.split(".")[0]
    return say(
        "The Python package '{package}' is needed to {purpose} ({why}): install it into QGIS's Python as README.md, "
        "section 'Install it in QGIS', says.",
        package=DISTRIBUTIONS.get(top, top),
        purpose=PURPOSES.get(top, say("run this step")),
        why=why,
    )
