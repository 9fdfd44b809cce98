"""The zip for QGIS's plugin repository: what is refused, and that it works in a profile where nothing was before."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from test_installer import index_answers

ROOT = Path(__file__).resolve().parents[1]
NAME = "landslide_susceptibility"
pytest.importorskip("bandit", reason="bandit is not installed")
QGIS_PROCESS = next(
    (path for path in ("/usr/bin/qgis_process.bin", "/usr/bin/qgis_process") if os.access(path, os.X_OK)), ""
)
pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")  # it makes the manual
needs_qgis = pytest.mark.skipif(not QGIS_PROCESS, reason="qgis_process is not installed")


def tool():
    tools = str(ROOT / "tools")
    if tools not in sys.path:
        sys.path.append(tools)  # the tool imports another
    spec = importlib.util.spec_from_file_location("package_tool", ROOT / "tools" / "package.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def packed(tmp_path_factory) -> Path:
    """The zip of what is committed."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this is no checkout")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, str(ROOT / "tools" / "package.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / f"{NAME}.zip"


# --- what is refused --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def unpacked(packed, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder / NAME


@pytest.fixture
def plugin(tmp_path) -> Path:
    """A small plugin without a fault."""
    folder = tmp_path / NAME
    (folder / "resources").mkdir(parents=True)
    for name in ("metadata.txt", "LICENSE", "resources/icon.svg"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "__init__.py").write_text('"""A plugin."""\n')
    return folder


def metadata(plugin: Path, name: str, value: str) -> None:
    text = (plugin / "metadata.txt").read_text(encoding="utf-8")
    changed = re.sub(rf"(?m)^{name}=.*(\n[ \t].*)*$", f"{name}={value}" if value else "", text)
    assert changed != text
    (plugin / "metadata.txt").write_text(changed, encoding="utf-8")


def test_a_plugin_without_a_fault_passes(plugin, unpacked):
    assert list(tool().problems(plugin)) == []
    assert list(tool().problems(unpacked)) == []


@pytest.mark.parametrize(
    "name, value, said",
    [
        ("changelog", "", "has no changelog"),
        ("changelog", "0.0.9 the one before", "does not name version"),
        ("version", "1", "is not three numbers"),
        ("homepage", "elsewhere", "homepage is no address"),
        ("email", "nobody", "email is no address"),
        ("about", "<b>bold</b>", "about holds HTML"),
        ("icon", "nowhere.svg", "the icon is not there"),
        ("hasProcessingProvider", "", "has no hasProcessingProvider"),
        ("description", "long " * 101, "at most 500 characters"),
    ],
)
def test_metadata_that_would_be_refused(plugin, name, value, said):
    metadata(plugin, name, value)
    assert any(said in problem for problem in tool().problems_of_metadata(plugin))


@pytest.mark.parametrize(
    "name, content",
    [
        ("tests/test_a.py", b""),
        ("benchmarks/a.py", b""),
        ("findings/a.py", b""),
        ("models/__pycache__/a.pyc", b"\0"),
        (".hidden", b""),
        ("models/library.so", b"\x7fELF\0"),
        ("docs/page.txt", b"a\0b"),
        ("models/network.onnx", b"\x08"),
    ],
)
def test_files_that_would_be_refused(plugin, name, content):
    (plugin / name).parent.mkdir(parents=True, exist_ok=True)
    (plugin / name).write_bytes(content)
    assert any(name in problem for problem in tool().problems_of_files(plugin))


@pytest.mark.parametrize("name", ["docs/picture.png", "i18n/es.qm", "manual/index.html", "models/step.model3"])
def test_files_that_may_be_there(plugin, name):
    (plugin / name).parent.mkdir(parents=True, exist_ok=True)
    (plugin / name).write_bytes(b"\x89PNG\0" if name.endswith(("png", "qm")) else b"text")
    assert list(tool().problems_of_files(plugin)) == []


@pytest.mark.parametrize(
    "line, said",
    [
        ("import pickle", "B403"),
        ("assert True", "B101"),
        ("import pickle  # nosec", "without a code"),
        ("import pickle  # nosec B403", "without a code"),
        ("import pickle  # nosec B101  # another's code", "B403"),
        ("if True", "cannot read"),
    ],
)
def test_code_that_would_be_refused(plugin, line, said):
    (plugin / "code.py").write_text(f"{line}\n")
    found = list(tool().problems_of_code(plugin))
    assert len(found) == 1 and "code.py" in found[0] and said in found[0]


def test_a_reasoned_exception_passes(plugin):
    (plugin / "code.py").write_text("import pickle  # nosec B403  # nothing is loaded with it\n")
    assert list(tool().problems_of_code(plugin)) == []


def test_a_zip_that_is_too_large_or_holds_more(tmp_path, plugin, monkeypatch):
    made, module = tmp_path / "made.zip", tool()
    module.pack(plugin, made)
    assert list(module.problems_of_zip(made)) == []
    monkeypatch.setattr(module, "LARGEST", 100)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("other/file.py", "")
    large, more = module.problems_of_zip(made)
    assert "too many" in large and "must hold the folder" in more


def test_a_failing_check_leaves_no_zip_and_says_so(tmp_path, monkeypatch, capsys, packed):
    module = tool()
    monkeypatch.setattr(module, "problems_of_code", lambda plugin: [])  # which takes its time
    monkeypatch.setattr(module, "ADDITIONS", (lambda plugin: (plugin / "left.so").write_bytes(b"\0") and None,))
    (tmp_path / f"{NAME}.zip").write_bytes(b"of an earlier time")
    assert module.main(tmp_path) == 1
    assert "left.so is a binary" in capsys.readouterr().err and list(tmp_path.iterdir()) == []


def test_what_is_made_with_the_zip_is_in_it(tmp_path, monkeypatch, packed):
    def add_page(plugin: Path) -> None:
        (plugin / "manual").mkdir()
        (plugin / "manual" / "index.html").write_text("<p>page</p>")

    module = tool()
    monkeypatch.setattr(module, "problems_of_code", lambda plugin: [])
    monkeypatch.setattr(module, "ADDITIONS", (add_page,))
    assert module.main(tmp_path) == 0
    with zipfile.ZipFile(tmp_path / f"{NAME}.zip") as archive:
        assert archive.read(f"{NAME}/manual/index.html") == b"<p>page</p>"


def test_the_manual_is_in_the_zip(unpacked):
    """Help and the menu open these pages: `algorithms/manual.py`."""
    pages = unpacked / "resources" / "manual"
    assert (pages / "index.html").is_file() and (pages / "manual.css").is_file()
    for page in (unpacked / "docs" / "manual" / "algorithms").glob("*.md"):
        assert page.stem == "index" or (pages / f"{page.stem}.html").is_file()


# --- in a fresh profile -----------------------------------------------------------------------------------


class Server:
    """A machine where the zip was unpacked into a profile; of Python's packages only the system's are seen."""

    def __init__(self, folder: Path, archive: Path) -> None:
        self.profile = folder / "profiles" / "default"
        (self.profile / "python" / "plugins").mkdir(parents=True)
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(self.profile / "python" / "plugins")
        hidden = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "QGIS_PLUGINPATH")
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        self.environment = {
            **kept,
            "PATH": "/usr/bin:/bin",
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        }

    def __call__(self, *arguments) -> subprocess.CompletedProcess:
        command = [QGIS_PROCESS, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=600, env=self.environment)

    def results(self, name: str, *arguments: str) -> dict:
        done = self("--json", "run", f"landslide:{name}", "--", *arguments)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)["results"]


@pytest.fixture(scope="module")
def server(packed, tmp_path_factory) -> Server:
    found = Server(tmp_path_factory.mktemp("config"), packed)
    enabled = found("plugins", "enable", NAME)
    assert enabled.returncode == 0, enabled.stderr
    return found


@pytest.fixture(scope="module")
def basin(server, tmp_path_factory) -> dict:
    folder = tmp_path_factory.mktemp("demo") / "basin"
    return server.results("demobasin", "COLUMNS=90", "ROWS=80", "COUNT=90", f"OUTPUT={folder}")


@needs_qgis
def test_the_zip_makes_the_demo_basin_in_a_fresh_profile(basin):
    assert len(basin["FACTORS"]) >= 13 and all(Path(path).exists() for path in basin["FACTORS"])


@needs_qgis
def test_the_error_names_all_that_is_missing_and_its_command_mends_it(server, basin, tmp_path):
    """As a user would: run, read, type what is said, run again; qgis_process finds the folder in the profile."""
    wanted = [f"INPUT={path}" for path in basin["FACTORS"] if Path(path).stem in ("slope", "relief", "ndvi")]
    run = (*wanted, f"LANDSLIDES={basin['LANDSLIDES']}", "NETWORK=0", f"OUTPUT={tmp_path / 'result'}")
    refused = server("run", "landslide:susceptibility", "--", *run)
    if refused.returncode == 0:
        pytest.skip("the system's own Python has all packages")
    said = refused.stderr.replace("\n", " ")
    assert all(f"'{name}'" in said for name in ("scikit-learn", "onnx", "onnxruntime")), said
    command = re.search("`(.*?)`", said).group(1)
    assert str(server.profile / NAME) in command and " numpy==" in command
    assert not (tmp_path / "result").exists()
    if "-m pip" not in command or not index_answers():
        pytest.skip("no package index answers, or the system's packages would be installed")
    pip = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, env=server.environment)
    if "No module named pip" in pip.stderr:
        pytest.skip("the system's Python has no pip")
    assert pip.returncode == 0, pip.stderr
    found = server.results("susceptibility", *run)
    assert found["AUC_COMMON"] > 0.5
    for name in ("map.png", "report.html", "zones.tif", "network.onnx", "manifest.json"):
        assert (tmp_path / "result" / name).stat().st_size > 0
    versions = json.loads((tmp_path / "result" / "manifest.json").read_text(encoding="utf-8"))["versions"]
    assert f" numpy=={versions['numpy']}" in command  # QGIS's own is used still
