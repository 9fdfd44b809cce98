"""Optional packages: what is said where one is missing, and the command for each kind of QGIS."""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.dependencies import commands, folder, packages
from landslide_susceptibility.dependencies.packages import OPTIONAL, PACKAGES, Package, Status
from landslide_susceptibility.dependencies.this_qgis import ThisQgis, this_qgis
from landslide_susceptibility.errors import DependencyError, InputError

ROOT = Path(__file__).resolve().parents[1]
LISTED = [*list(PACKAGES.values())[:5], *OPTIONAL.values()]  # QGIS brings the others


@pytest.fixture
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "_profile", None)
    monkeypatch.setattr(sys, "path", list(sys.path))
    folder.use_profile(tmp_path)
    return tmp_path


BROUGHT = ("numpy", "scipy", "matplotlib", "jinja2")  # by QGIS


def a_module(place: Path, name: str, version: str = "", text: str = "") -> Path:
    """Write a package of one module into a folder, with its metadata if it has a version."""
    (place / name).mkdir(parents=True)
    (place / name / "__init__.py").write_text(text)
    if version:
        (place / f"{name}-{version}.dist-info").mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        (place / f"{name}-{version}.dist-info" / "METADATA").write_text(metadata)
    return place


# --- what is said ---------------------------------------------------------------------------------------


def test_all_missing_packages_are_named_with_one_command(monkeypatch, profile):
    monkeypatch.setattr(dependencies, "available", lambda name: name == "scipy")
    monkeypatch.setattr(dependencies, "this_qgis", lambda: ThisQgis("linux", "/usr/bin/python3"))
    with pytest.raises(DependencyError) as caught:
        dependencies.require_installed("sklearn", "scipy", "onnx", "onnxruntime", "onnx")
    said = str(caught.value)
    assert said.startswith("The Python packages 'scikit-learn' (to train logistic regression, ")
    assert "'onnx' (to write and check network files) and 'onnxruntime' (to predict" in said
    command = re.search("`(.*)`", said).group(1)
    assert command.count("pip install") == 1 and " 'scikit-learn>=1.0' 'onnx>=1.14' 'onnxruntime>=1.15' " in command
    assert "scipy" not in said.partition("`")[0] and "Check packages" in said and said.endswith(".")


def test_one_missing_package_reads_as_one(monkeypatch):
    monkeypatch.setattr(dependencies, "available", lambda name: False)
    with pytest.raises(DependencyError, match=r"The Python package 'numba' \(to accumulate flow for .*\) is not "):
        dependencies.require_installed("numba")


def test_a_package_that_is_there_but_broken_says_why(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(a_module(tmp_path, "brokenpackage", text="raise ImportError('no such DLL')"))
    with pytest.raises(DependencyError, match=r"'brokenpackage' .* cannot be imported \(no such DLL\): type"):
        dependencies.require("brokenpackage")


def test_a_folder_with_nothing_in_it_is_no_package(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "emptypackage").mkdir()
    assert not dependencies.available("emptypackage")


@pytest.mark.parametrize("version, status", [("1.9", Status.TOO_OLD), ("1.10.0", Status.PRESENT), ("", Status.PRESENT)])
def test_a_version_that_does_not_work_is_seen(tmp_path, monkeypatch, version, status):
    monkeypatch.syspath_prepend(a_module(tmp_path, "somepackage", version))
    package = Package("somepackage", "somepackage", PACKAGES["onnx"].purpose, "1.10")
    (state,) = packages.look([package])
    assert (state.status, state.version, state.place) == (status, version, tmp_path)


def test_looking_imports_nothing_and_finds_numpy():
    import numpy

    states = {state.package.name: state for state in packages.look()}
    assert states["numpy"].version == numpy.__version__
    assert list(states) == ["sklearn", "numba", "onnx", "onnxruntime", "exactextract", *BROUGHT]


def test_the_table_says_what_requirements_txt_says():
    lines = re.findall(r"^(?:# )?([a-z-]+)>=([\d.]+)$", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    assert lines == [(p.distribution, p.lowest) for p in LISTED]


def test_the_page_on_packages_says_what_the_table_says():
    page = (ROOT / "docs" / "packages.md").read_text(encoding="utf-8")
    for package in LISTED:
        assert f"| {package.distribution} | {package.purpose}" in page
        assert re.search(rf"^\| {package.distribution} \|.*\| {re.escape(package.lowest)} or later", page, re.MULTILINE)
    lowest = ", ".join(PACKAGES[name].lowest for name in BROUGHT)
    assert f"{lowest} or later" in page


# --- which QGIS this is ----------------------------------------------------------------------------------


def home(system: str, executable: str, there: set[str], prefix: str, **given) -> ThisQgis:
    given = {"environment": {}, "release": {}, "which": lambda name: None, "has_pip": lambda: True, **given}
    return this_qgis(
        system=system,
        executable=executable,
        prefixes=(prefix,),
        version=(3, 12),
        is_file=lambda path: path in there,
        **given,
    )


@pytest.mark.parametrize(
    "system, executable, prefix, python, kind",
    [
        (
            "win32",
            r"C:\Program Files\QGIS 3.34\bin\qgis-ltr-bin.exe",
            r"C:\PROGRA~1\QGIS33~1\apps\Python312",
            r"C:\PROGRA~1\QGIS33~1\apps\Python312\python.exe",
            "windows",
        ),
        (
            "win32",
            r"C:\OSGeo4W\bin\qgis-bin.exe",
            r"C:\OSGeo4W\bin",
            r"C:\OSGeo4W\apps\Python312\python.exe",
            "windows",
        ),
        (
            "darwin",
            "/Applications/QGIS.app/Contents/MacOS/QGIS",
            "/nowhere",
            "/Applications/QGIS.app/Contents/MacOS/bin/python3",
            "macos",
        ),
        ("linux", "/usr/bin/qgis", "/usr", "/usr/bin/python3.12", "other"),
        ("linux", "/home/me/env/bin/python3", "/usr", "/home/me/env/bin/python3", "other"),
        ("linux", "", "/usr", "/usr/bin/python3", "other"),
    ],
)
def test_the_interpreter_is_found_where_qgis_is_the_executable(system, executable, prefix, python, kind):
    found = home(system, executable, {python, executable}, prefix)
    assert (found.kind, found.python, found.found) == (kind, python, True)


def test_an_interpreter_that_is_nowhere_is_not_made_up():
    assert home("darwin", "/Applications/QGIS.app/Contents/MacOS/QGIS", set(), "/nowhere").found is False
    assert home("linux", "/usr/bin/qgis", set(), "/usr", which=lambda name: f"/opt/{name}").python == "/opt/python3.12"


@pytest.mark.parametrize(
    "release, kind",
    [
        ({"ID": "debian", "VERSION_ID": "13"}, "debian"),
        ({"ID": "debian", "VERSION_CODENAME": "forky"}, "debian"),
        ({"ID": "debian", "VERSION_ID": "12"}, "other"),
        ({"ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "24.04"}, "other"),
        ({"ID": "fedora", "VERSION_ID": "41"}, "other"),
        ({}, "other"),
    ],
)
def test_debian_with_packages_of_its_own(release, kind):
    assert home("linux", "/usr/bin/python3", {"/usr/bin/python3"}, "/usr", release=release).kind == kind


# --- the command -----------------------------------------------------------------------------------------

MODELS = [PACKAGES[name] for name in ("sklearn", "onnx", "onnxruntime")]
TARGET = Path("/home/me/a profile/python3.12/1")


@pytest.fixture
def held(monkeypatch):
    monkeypatch.setattr(commands, "held_versions", lambda path: {"numpy": "1.26.4", "typing-extensions": "4.4.0"})


PIP = "-m pip install --only-binary=:all: --upgrade"
HELD = "'scikit-learn>=1.0' 'onnx>=1.14' 'onnxruntime>=1.15' numpy==1.26.4 typing_extensions==4.4.0"
QUOTED = HELD.replace("'", '"')  # as Windows wants it


@pytest.mark.parametrize(
    "where, command",
    [
        (ThisQgis("other", "/usr/bin/python3"), f"/usr/bin/python3 {PIP} --target '{TARGET}' {HELD}"),
        (
            ThisQgis("other", "/usr/bin/python3", pip_package="python3-pip"),
            f"sudo apt install python3-pip && /usr/bin/python3 {PIP} --target '{TARGET}' {HELD}",
        ),
        (
            ThisQgis("windows", r"C:\Program Files\QGIS 3.34\apps\Python312\python.exe"),
            rf'"C:\Program Files\QGIS 3.34\apps\Python312\python.exe" {PIP} --target "{TARGET}" {QUOTED}',
        ),
        (
            ThisQgis("macos", "/Applications/QGIS.app/Contents/MacOS/bin/python3"),
            f"/Applications/QGIS.app/Contents/MacOS/bin/python3 {PIP} --target '{TARGET}' {HELD}",
        ),
        (
            ThisQgis("flatpak", "/usr/bin/python3", application="org.qgis.qgis"),
            f"flatpak run --devel --command=python3 org.qgis.qgis {PIP} --target '{TARGET}' {HELD}",
        ),
        (ThisQgis("debian", "/usr/bin/python3"), "sudo apt install python3-sklearn python3-onnx python3-onnxruntime"),
    ],
    ids=["linux", "no pip", "windows", "macos", "flatpak", "debian"],
)
def test_one_command_for_this_qgis(held, where, command):
    assert commands.install_command(MODELS, where, TARGET) == command


def test_what_debian_lacks_comes_by_pip(held):
    lacking = replace(PACKAGES["numba"], apt="")
    found = commands.install_command([*MODELS, lacking], ThisQgis("debian", "python3"), None)
    assert found == f"python3 {PIP} {HELD}".replace(" numpy", " 'numba>=0.53' numpy")


def test_numpy_is_held_at_the_version_that_is_there():
    import numpy

    assert f" numpy=={numpy.__version__}" in commands.install_command(MODELS, ThisQgis("other", "python3"), None)


@pytest.mark.parametrize("version, kept", [("1.24.2+ds", "1.24.2"), ("4.0.2.post1", "4.0.2.post1"), ("unknown", None)])
def test_a_version_is_held_as_an_index_has_it(tmp_path, version, kept):
    a_module(tmp_path, "some_package", version)
    assert packages.versions_on([str(tmp_path)]).get("some-package") == kept


# --- the folder in the profile ---------------------------------------------------------------------------


def test_packages_stand_behind_qgis_own_and_the_newest_before_older_ones(profile):
    root = folder.packages_root()
    assert root == profile / "landslide_susceptibility" / "python{}.{}".format(*sys.version_info)
    before = list(sys.path)
    for number in (1, 2, 10):
        (root / str(number)).mkdir(parents=True)
    folder.use_installed()
    folder.use_profile(profile)  # a plugin that is reloaded does this again
    assert sys.path == [*before, *(str(root / number) for number in ("10", "2", "1"))]
    assert folder.next_folder() == root / "11"
    assert commands.path_of_qgis() == before


def test_a_package_of_the_folder_does_not_shadow_one_of_qgis(profile, monkeypatch, tmp_path):
    qgis = a_module(tmp_path / "qgis", "twofold", "2.0")
    a_module(folder.next_folder(), "twofold", "3.0")
    a_module(folder.packages_root() / "2", "onlythere", "1.0")
    monkeypatch.syspath_prepend(qgis)
    folder.use_installed()
    assert importlib.util.find_spec("twofold").origin == str(qgis / "twofold" / "__init__.py")
    assert dependencies.available("onlythere")


def test_a_folder_for_another_python_is_stale_until_removed(profile):
    parent = profile / "landslide_susceptibility"
    for name in ("python3.7", "python{}.{}".format(*sys.version_info), "notes"):
        a_module(parent / name / "1", "thing")
    assert folder.stale_folders() == [parent / "python3.7"]
    for other in (parent / "notes", folder.packages_root(), profile):
        with pytest.raises(InputError, match="left alone"):
            folder.remove_stale(other)
    folder.remove_stale(parent / "python3.7")
    assert folder.stale_folders() == [] and sorted(p.name for p in parent.iterdir()) == sorted(
        ["notes", folder.packages_root().name]
    )


def test_without_qgis_there_is_no_folder(monkeypatch):
    monkeypatch.setattr(folder, "_profile", None)
    before = list(sys.path)
    folder.use_installed()
    assert sys.path == before and folder.next_folder() is None and folder.stale_folders() == []
