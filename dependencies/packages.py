"""Which packages the plugin uses beside Python, what each is for, and which of their versions work."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..sentences import Sentence, say


@dataclass(frozen=True)
class Package:
    """A package that is imported when it is first needed.

    Attributes
    ----------
    name : str
        The name to import.
    distribution : str
        The name to install.
    purpose : Sentence
        What it is needed for; follows 'to' in a sentence.
    lowest : str
        The lowest version that works; all later ones that were tried do.
    apt : str
        Its package in Debian 13 and later, '' if there is none.
    uses : tuple of str
        Distributions that it builds on. Those of them that QGIS has stay at QGIS's version.
    """

    name: str
    distribution: str
    purpose: Sentence
    lowest: str
    apt: str = ""
    uses: tuple[str, ...] = ()

    @property
    def requirement(self) -> str:
        """What to ask pip for: 'onnx>=1.14'."""
        return f"{self.distribution}>={self.lowest}"


PACKAGES = {
    package.name: package
    for package in (
        Package(
            "sklearn",
            "scikit-learn",
            say("train logistic regression, forests, boosting, support vector machines and the CNN with attention"),
            "1.0",
            "python3-sklearn",
            ("numpy", "scipy", "joblib", "threadpoolctl"),
        ),
        # Before onnx: in another order pip tries for minutes, on Python 3.9 with NumPy 1.22.
        Package(
            "numba", "numba", say("accumulate flow for terrain factors"), "0.53", "python3-numba", ("numpy", "llvmlite")
        ),
        Package(
            "onnx",
            "onnx",
            say("write and check network files"),
            "1.14",
            "python3-onnx",
            ("numpy", "protobuf", "typing_extensions", "ml_dtypes"),
        ),
        Package(
            "onnxruntime",
            "onnxruntime",
            say("predict with a network"),
            "1.15",
            "python3-onnxruntime",
            ("numpy", "protobuf", "packaging", "flatbuffers"),
        ),
        Package("exactextract", "exactextract", say("measure factors in mapping units"), "0.2", "", ("numpy",)),
        Package("numpy", "numpy", say("compute"), "1.20", "python3-numpy"),
        Package("scipy", "scipy", say("process rasters"), "1.6", "python3-scipy", ("numpy",)),
        Package(
            "matplotlib",
            "matplotlib",
            say("draw the figures of a report"),
            "3.5",
            "python3-matplotlib",
            ("numpy", "packaging", "pillow", "pyparsing", "python-dateutil"),
        ),
        Package("jinja2", "Jinja2", say("write a report"), "3.0", "python3-jinja2", ("markupsafe",)),
    )
}


# Not needed by most, and large: asked for where it is, and never installed with the others.
OPTIONAL = {
    package.name: package
    for package in (
        Package(
            "torch", "torch", say("train models that look at the neighbourhood"), "1.13", "python3-torch", ("numpy",)
        ),
        Package(
            "distributed",
            "distributed",
            say("work on a cluster"),
            "2023.6",
            "python3-distributed",
            ("packaging", "jinja2", "markupsafe", "pyyaml"),
        ),
    )
}


class Status(Enum):
    """How a package stands in this Python."""

    PRESENT = "present"
    TOO_OLD = "too old"
    MISSING = "missing"


@dataclass(frozen=True)
class State:
    """A package in this Python.

    Attributes
    ----------
    package : Package
    status : Status
    version : str
        '' if the package is missing or does not tell.
    place : Path or None
        The folder that it is imported from, None if it is missing.
    """

    package: Package
    status: Status
    version: str = ""
    place: Path | None = None


def available(name: str) -> bool:
    """Whether package `name` (import name) is installed, without importing it."""
    return _place(name) is not None


def look(packages: Iterable[Package] = PACKAGES.values()) -> list[State]:
    """Return how packages stand in this Python; none is imported."""
    return [_state(package) for package in packages]


def normalised(distribution: str) -> str:
    """Return a distribution's name as indexes compare it: 'Typing_Extensions' is 'typing-extensions'."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


# What pip takes for a version: others (Debian's '0.1.49+dfsg1~', say) would spoil a whole file of constraints.
VERSION = re.compile(r"(\d+!)?\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?")


def versions_on(path: Sequence[str], only: str | None = None) -> dict[str, str]:
    """Return the versions, as an index has them, of the distributions in some folders, by their normalised name.

    Of two with one name the first counts, as it does for an import. `only` names one to look for, which is faster.
    """
    found: dict[str, str] = {}
    for distribution in importlib.metadata.distributions(name=only, path=list(path)):
        name, version = distribution.metadata["Name"], distribution.metadata["Version"]
        public = VERSION.match(version or "")  # without what a system adds to it: '1.24.2+ds'
        if name and public and public.end():
            found.setdefault(normalised(name), public.group())
    return found


def _state(package: Package) -> State:
    place = _place(package.name)
    if place is None:
        return State(package, Status.MISSING)
    version = versions_on([str(place)], package.distribution).get(normalised(package.distribution), "")
    old = bool(version) and _numbers(version) < _numbers(package.lowest)
    return State(package, Status.TOO_OLD if old else Status.PRESENT, version, place)


def _place(name: str) -> Path | None:
    """Return the folder that a package is imported from, None if it is not installed."""
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return None
    if spec is None or spec.origin is None:  # a folder of that name without anything in it is no package
        return None
    origin = Path(spec.origin)
    return origin.parents[1] if origin.stem == "__init__" else origin.parent


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])
