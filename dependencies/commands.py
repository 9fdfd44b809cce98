"""The one command that gets packages into the QGIS that runs."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from .folder import installed_folders
from .packages import Package, normalised, versions_on
from .this_qgis import DEBIAN, FLATPAK, WINDOWS, ThisQgis


def install_command(packages: Sequence[Package], home: ThisQgis, target: Path | None) -> str:
    """Return what to type to install packages; NumPy and what else QGIS has stay as they are.

    Parameters
    ----------
    packages : sequence of Package
    home : ThisQgis
    target : Path or None
        The folder to install into, None for the interpreter's own.
    """
    if home.kind == DEBIAN and all(package.apt for package in packages):
        return " ".join(("sudo apt install", *(package.apt for package in packages)))
    held = held_versions(path_of_qgis())
    named = {package.distribution: package.requirement for package in packages}
    used = dict.fromkeys(name for package in packages for name in package.uses if name not in named)
    pinned = [f"{name}=={held[normalised(name)]}" for name in used if normalised(name) in held]
    into = [] if target is None else ["--target", str(target)]
    arguments = ["-m", "pip", "install", *pip_options(), *into, *named.values(), *pinned]
    if home.kind == WINDOWS:
        return " ".join(_quoted(text) for text in (home.python, *arguments))
    if home.kind == FLATPAK:
        return shlex.join(["flatpak", "run", "--devel", "--command=python3", home.application, *arguments])
    first = f"sudo apt install {home.pip_package} && " if home.pip_package else ""
    return first + shlex.join([home.python, *arguments])


def pip_options() -> list[str]:
    """Return the options of every installation: wheels only, as nothing is compiled on a user's machine."""
    return ["--only-binary=:all:", "--upgrade"]


def path_of_qgis() -> list[str]:
    """Return where this Python looks for packages, without the folders that the plugin installs into."""
    own = {str(folder) for folder in installed_folders()}
    return [entry for entry in sys.path if entry not in own]


def held_versions(path: Iterable[str]) -> dict[str, str]:
    """Return the versions that an installation leaves as they are, by normalised name of the distribution."""
    return versions_on([entry for entry in path if entry])


def _quoted(text: str) -> str:
    """Return an argument for Windows' command line."""
    return f'"{text}"' if set(text) & set(" &()^;,<>|") else text
