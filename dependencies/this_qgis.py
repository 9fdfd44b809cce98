"""Which QGIS this is, and where its Python's interpreter lies: inside QGIS, `sys.executable` is often QGIS itself."""

from __future__ import annotations

import importlib.util
import os
import platform
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from ..sentences import Sentence, say

WINDOWS, MACOS, FLATPAK, DEBIAN, OTHER = "windows", "macos", "flatpak", "debian", "other"
FIRST_DEBIAN_WITH_ALL = 13  # the first that has onnx and onnxruntime
INTERPRETER = re.compile(r"python[\d.]*(\.exe)?", re.IGNORECASE)
WHERE = {
    WINDOWS: say("into the OSGeo4W Shell, which is in QGIS's folder of the start menu"),
    MACOS: say("into the Terminal"),
}


@dataclass(frozen=True)
class ThisQgis:
    """What installs packages into the QGIS that runs, or into the Python that runs without one.

    Attributes
    ----------
    kind : str
        'windows', 'macos', 'flatpak', 'debian' (one that has packages of its own for all) or 'other'.
    python : str
        The path of the interpreter, or its name where it was not found.
    found : bool
        Whether the interpreter was found.
    pip_package : str
        The system's package that brings pip, '' where pip is there or comes from elsewhere.
    application : str
        The name of a Flatpak, '' elsewhere.
    """

    kind: str
    python: str
    found: bool = True
    pip_package: str = ""
    application: str = ""

    @property
    def where(self) -> Sentence:
        """Into what to type a command; follows 'type'."""
        return WHERE.get(self.kind, say("into a terminal"))


def _pip_is_there() -> bool:
    return importlib.util.find_spec("pip") is not None


def this_qgis(
    *,
    system: str = sys.platform,
    executable: str = sys.executable,
    prefixes: Sequence[str] = (sys.prefix, sys.exec_prefix, sys.base_prefix),
    version: tuple[int, int] = sys.version_info[:2],
    environment: Mapping[str, str] = os.environ,
    release: Mapping[str, str] | None = None,
    is_file: Callable[[str], bool] = os.path.isfile,
    which: Callable[[str], str | None] = shutil.which,
    has_pip: Callable[[], bool] = _pip_is_there,
) -> ThisQgis:
    """Return what is known of the QGIS that runs; a test gives what another machine would say.

    Parameters
    ----------
    system : str
        As `sys.platform` tells it.
    executable, prefixes
        As `sys` tells them; inside QGIS the executable may be QGIS, or be empty.
    version : (int, int)
        Of Python.
    release : mapping, optional
        What `/etc/os-release` says.
    is_file, which : callable
        As in `os.path` and `shutil`.
    has_pip : callable
        Whether Python has pip.
    """
    python = next(filter(is_file, _candidates(system, executable, prefixes, version)), None)
    if python is None and not system.startswith("win"):
        python = next(filter(None, map(which, _names(version))), None)
    name = python or ("python" if system.startswith("win") else "python3")
    application = environment.get("FLATPAK_ID", "")
    if system.startswith("win"):
        kind = WINDOWS
    elif system == "darwin":
        kind = MACOS
    elif application:
        kind = FLATPAK
    else:
        release = _release() if release is None else release
        family = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
        pip_package = "python3-pip" if "debian" in family and not has_pip() else ""
        return ThisQgis(DEBIAN if _is_debian(release) else OTHER, name, python is not None, pip_package)
    return ThisQgis(kind, name, python is not None, application=application)


def _names(version: tuple[int, int]) -> tuple[str, str]:
    return "python{}.{}".format(*version), "python3"


def _candidates(system: str, executable: str, prefixes: Sequence[str], version: tuple[int, int]) -> Iterator[str]:
    """Yield where the interpreter may be, the likeliest first."""
    path: type[PurePath] = PureWindowsPath if system.startswith("win") else PurePosixPath
    beside = path(executable).parent if executable else None  # of QGIS
    if system.startswith("win"):
        # OSGeo4W and the installers: apps/Python39 is Python's prefix, and python3.exe lies beside qgis-bin.exe too.
        for prefix in prefixes:
            yield str(path(prefix) / "python.exe")
            yield str(path(prefix) / "python3.exe")
        if beside is not None:
            yield str(beside.parent / "apps" / "Python{}{}".format(*version) / "python.exe")
            yield str(beside / "python3.exe")
            yield str(beside / "python.exe")
    for name in () if system.startswith("win") else _names(version):
        if beside is not None and system == "darwin":
            yield str(beside / "bin" / name)  # QGIS.app/Contents/MacOS/bin
            yield str(beside.parent / "Frameworks" / "bin" / name)
            yield str(beside / name)
        for prefix in prefixes:
            yield str(path(prefix) / "bin" / name)
    # Last, as QGIS may name the first Python on PATH here, of whatever version.
    if executable and INTERPRETER.fullmatch(path(executable).name):
        yield executable


def _release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()  # from Python 3.10 on
    except (AttributeError, OSError):
        return {}


def _is_debian(release: Mapping[str, str]) -> bool:
    number = release.get("VERSION_ID", "").partition(".")[0]  # testing and unstable have none
    return release.get("ID") == "debian" and (not number.isdecimal() or int(number) >= FIRST_DEBIAN_WITH_ALL)
