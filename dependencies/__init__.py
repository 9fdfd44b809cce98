"""Optional packages: imported when first needed, with advice for whoever lacks one.

`packages.py` says what they are, `folder.py` where the plugin keeps those that it installs, `this_qgis.py` which Python
runs here, `commands.py` what to type to get them, `installer.py` fetches them when the user asks for it.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from types import ModuleType

from ..errors import DependencyError
from ..sentences import Sentence, listing, say, say_counted
from . import folder
from .commands import install_command
from .packages import OPTIONAL, PACKAGES, Package, available
from .this_qgis import this_qgis

__all__ = ["FOR_REPORTS", "available", "distribution_of", "missing", "require", "require_all", "require_installed"]

FOR_REPORTS = ("matplotlib", "jinja2")


def missing(*names: str) -> list[str]:
    """Return those of the packages (import names) that are not installed, each once; none is imported."""
    return [name for name in dict.fromkeys(names) if not available(name)]


def require_installed(*names: str) -> None:
    """Raise `DependencyError` if packages are not installed; the message names all of them. None is imported."""
    lacking = [_known(name) for name in missing(*names)]
    if lacking:
        raise DependencyError(
            say_counted(
                "The Python package {packages} is not installed: {advice}",
                "The Python packages {packages} are not installed: {advice}",
                count=len(lacking),
                packages=_named(lacking),
                advice=_advice(lacking),
            )
        )


def require_all(*names: str) -> None:
    """Import packages before hours of work, so that none of them is missing or broken afterwards.

    Raises
    ------
    DependencyError
        If packages are not installed, all of which are named, or one cannot be imported.
    """
    require_installed(*names)
    for name in names:
        require(name)


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
        top = name.split(".")[0]
        require_installed(top)
        raise DependencyError(
            say(
                "The Python package {packages} cannot be imported ({error}): {advice}",
                packages=_named([_known(top)]),
                error=error,
                advice=_advice([_known(top)]),
            )
        ) from error


def distribution_of(name: str) -> str:
    """Return the name by which a package (import name) is installed."""
    return _known(name).distribution


def _known(name: str) -> Package:
    return PACKAGES.get(name) or OPTIONAL.get(name) or Package(name, name, say("run this step"), "0")


def _named(packages: Sequence[Package]) -> Sentence:
    return listing(say("'{package}' (to {purpose})", package=p.distribution, purpose=p.purpose) for p in packages)


def _advice(packages: Sequence[Package]) -> Sentence:
    """Return how to get packages, to the end of a sentence."""
    home, target = this_qgis(), folder.next_folder()
    command = install_command(packages, home, target)
    if target is None:  # a script without QGIS
        return say("type {where}: `{command}`.", where=home.where, command=command)
    return say(
        "install with 'Check packages' in the menu Plugins › Landslide susceptibility, or type {where}: `{command}`.",
        where=home.where,
        command=command,
    )
