"""Packages fetched into the plugin's folder by pip, when the user asks for it and never by itself.

What runs a program is given, so that a window can show what pip says while it says it, and a test can do without one.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path

from ..errors import DependencyError
from ..sentences import commas, say
from .commands import held_versions, path_of_qgis, pip_options
from .folder import installed_folders, next_folder, use_installed
from .packages import Package, normalised

# A program and its arguments → its exit code; what it writes is shown by whoever runs it.
Run = Callable[[Sequence[str]], int]
OTHER_PYTHON, NO_PIP = 3, 4  # exit codes of `LOOK`
LOOK = (
    "import importlib.util, sys\n"
    "if list(sys.version_info[:2]) != [int(n) for n in sys.argv[1:]]: sys.exit(3)\n"
    "if importlib.util.find_spec('pip') is None: sys.exit(4)"
)
TRY = (
    "import importlib, json, sys\n"
    "sys.path[:] = json.loads(sys.argv[1])\n"
    "for name in sys.argv[2:]: importlib.import_module(name)"
)
DAY = 86400.0  # seconds; what a killed installation left is older than this


def install(packages: Sequence[Package], python: str, run: Run, *, qgis_path: Sequence[str] | None = None) -> Path:
    """Install packages into a new folder of the profile and have this Python find them.

    Wheels only; NumPy and all else that QGIS or an earlier installation has is held at its version, and a copy of it is
    not kept. That the packages can be imported beside QGIS's own is tried in a process of its own before the folder
    appears, whole, under its name.

    Parameters
    ----------
    packages : sequence of Package
    python : str
        The interpreter of this version of Python.
    run : callable
        Runs a program to its end; what it raises (`Cancelled`, say) passes through, and nothing is left.
    qgis_path : sequence of str, optional
        Where QGIS's Python looks for packages; by default `sys.path` without the plugin's folders.

    Returns
    -------
    Path
        The new folder.

    Raises
    ------
    DependencyError
        If no profile is known, the interpreter is not there, is another version or has no pip, pip fails, or the
        packages cannot be imported.
    """
    folder = next_folder()
    if folder is None:
        raise DependencyError(say("There is no profile of QGIS's to install packages into: use pip."))
    _check(python, run)
    _sweep(folder.parent)
    staging = folder.with_name(f".{uuid.uuid4().hex[:8]}")
    try:
        return _fetched(packages, folder, staging, python, run, path_of_qgis() if qgis_path is None else qgis_path)
    except OSError as error:
        raise DependencyError(
            say(
                "The packages cannot be put into the folder '{folder}' ({reason}): see that it can be written.",
                folder=folder,
                reason=error,
            )
        ) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _fetched(
    packages: Sequence[Package], folder: Path, staging: Path, python: str, run: Run, qgis_path: Sequence[str]
) -> Path:
    site = staging / "site"
    site.mkdir(parents=True)
    earlier = [str(path) for path in installed_folders()]
    wanted = {normalised(package.distribution) for package in packages}
    held = held_versions([*qgis_path, *earlier])
    held = {name: version for name, version in held.items() if name not in wanted}
    constraints = staging / "held.txt"
    constraints.write_text("".join(f"{name}=={version}\n" for name, version in held.items()), encoding="utf-8")
    names = [package.distribution for package in packages]
    options = ["--no-input", "--disable-pip-version-check", "--progress-bar=off", "--no-user", "--no-compile"]
    into = ["--target", str(site), "--constraint", str(constraints)]
    requirements = [package.requirement for package in packages]
    if run([python, "-m", "pip", "install", *pip_options(), *options, *into, *requirements]):
        raise DependencyError(
            say(
                "The packages ({names}) were not installed: pip says why in its last lines, and nothing was changed.",
                names=commas(names),
            )
        )
    _remove_copies(site, held)
    path = [*qgis_path, str(site), *earlier]
    if run([python, "-c", TRY, json.dumps(path), *(package.name for package in packages)]):
        raise DependencyError(
            say(
                "The packages ({names}) were fetched but cannot be imported beside QGIS's own: the last lines say why, "
                "and nothing was changed.",
                names=commas(names),
            )
        )
    site.rename(folder)
    use_installed()
    importlib.invalidate_caches()
    return folder


def _check(python: str, run: Run) -> None:
    """Raise `DependencyError` unless an interpreter is this version of Python, with pip."""
    version = [str(number) for number in sys.version_info[:2]]
    code = run([python, "-c", LOOK, *version])
    if code == NO_PIP:
        raise DependencyError(say("The Python '{python}' has no pip: use the command instead.", python=python))
    if code:
        raise DependencyError(
            say(
                "The interpreter of QGIS's Python {version} was not found ('{python}' is not it): use the command "
                "instead.",
                version=".".join(version),
                python=python,
            )
        )


def _remove_copies(site: Path, held: dict[str, str]) -> None:
    """Remove the distributions that are there already, and the programs that packages bring."""
    for distribution in list(distributions(path=[str(site)])):
        if normalised(distribution.metadata["Name"]) in held:
            for file in _files(distribution, site):
                file.unlink()
    for scripts in ("bin", "Scripts"):
        shutil.rmtree(site / scripts, ignore_errors=True)
    for folder, _, _ in os.walk(site, topdown=False):
        if folder != str(site) and not os.listdir(folder):
            os.rmdir(folder)


def _files(distribution: Distribution, site: Path) -> Iterator[Path]:
    """Yield the files of a distribution, none outside its folder whatever its list says."""
    for file in distribution.files or ():
        path = Path(os.path.abspath(site / str(file)))
        if site in path.parents and path.is_file():
            yield path


def _sweep(root: Path) -> None:
    """Remove what killed installations left."""
    for left in root.glob(".*") if root.is_dir() else ():
        if time.time() - left.stat().st_mtime > DAY:
            shutil.rmtree(left, ignore_errors=True)
