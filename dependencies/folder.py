"""Where the plugin keeps packages that it installs: in the user's profile, apart for each version of Python.

Below `<profile>/landslide_susceptibility/python3.11` each installation has a folder of its own, numbered, which appears
whole or not at all. The plugin's own folder is not touched, so packages outlive its upgrades. All are put at the end of
the list of places that Python looks in: what QGIS has comes first, whatever lies there.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import uuid
from pathlib import Path

from ..errors import InputError
from ..sentences import say

PLUGIN = "landslide_susceptibility"
OF_PYTHON = re.compile(r"python\d+\.\d+")
_profile: Path | None = None


def use_profile(profile: str | os.PathLike[str]) -> None:
    """Have this Python find the packages that were installed into a profile of QGIS's for its version."""
    global _profile
    _profile = Path(profile)
    use_installed()


def use_installed() -> None:
    """Put the folders of packages at the end of `sys.path`, the newest before the others."""
    folders = [str(folder) for folder in installed_folders()]
    root = str(packages_root() or "")
    sys.path[:] = [entry for entry in sys.path if not root or os.path.dirname(entry) != root] + folders


def packages_root() -> Path | None:
    """Return the folder of this version of Python, None where no profile is known (outside QGIS)."""
    return None if _profile is None else _parent() / "python{}.{}".format(*sys.version_info)


def installed_folders() -> list[Path]:
    """Return the folders of packages of this version of Python, the newest first."""
    return [folder for _, folder in sorted(_numbered(), reverse=True)]


def next_folder() -> Path | None:
    """Return the folder that packages are installed into next, None where no profile is known."""
    root = packages_root()
    return None if root is None else root / str(1 + max((number for number, _ in _numbered()), default=0))


def stale_folders() -> list[Path]:
    """Return the folders of other versions of Python than this: nothing uses them as long as this one runs."""
    current = packages_root()
    if current is None or not current.parent.is_dir():
        return []
    return sorted(f for f in current.parent.iterdir() if OF_PYTHON.fullmatch(f.name) and f != current and f.is_dir())


def remove_stale(folder: Path) -> None:
    """Remove a folder of packages for another version of Python.

    Raises
    ------
    InputError
        If it is no such folder, or cannot be removed: then it stays, or a part of it does.
    """
    if folder not in stale_folders():
        raise InputError(
            say("The folder '{folder}' holds no packages of another Python: it is left alone.", folder=folder)
        )
    away = folder.with_name(f".{uuid.uuid4().hex[:8]}")
    try:
        folder.rename(away)  # what is half removed has no name that means something
        shutil.rmtree(away)
    except OSError as error:
        raise InputError(
            say(
                "The folder '{folder}' cannot be removed whole ({reason}): close other QGIS windows and try again.",
                folder=folder if folder.exists() else away,
                reason=error,
            )
        ) from error


def _parent() -> Path:
    return Path(_profile or "") / PLUGIN


def _numbered() -> list[tuple[int, Path]]:
    root = packages_root()
    if root is None or not root.is_dir():
        return []
    return [(int(folder.name), folder) for folder in root.iterdir() if folder.name.isdecimal() and folder.is_dir()]
