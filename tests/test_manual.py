"""The manual: its pages are those of the toolbox as it is, its links and messages are true, its commands run."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest
from qgis_support import algorithms, core, own_context
from unit_files import write_squares

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "docs" / "manual"
CHAPTERS = ("index", "install", "first-map", "traps", "batch", "models", "python", "faq", "glossary")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LARGEST = 200_000  # bytes of a picture
PROGRAMS = [path for path in ("/usr/bin/qgis_process.bin", "/usr/bin/qgis_process") if os.access(path, os.X_OK)]
SIGN = (b"\x89PNG", b"\xff\xd8\xff")
needs_onnx = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("sklearn", "onnx", "onnxruntime")),
    reason="no scikit-learn or onnx",
)

sys.path.append(str(ROOT / "tools"))
import manual_facts  # noqa: E402
import manual_pages  # noqa: E402
import translations  # noqa: E402


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks(language: str, *names: str) -> list[str]:
    """Return the code of the manual's pages in a language."""
    found = []
    for name in names:
        found += [code for kind, code in BLOCK.findall(text_of(MANUAL / f"{name}.md")) if kind == language]
    return found


def test_the_pages_of_the_algorithms_are_made_of_them_as_they_are(toolbox):
    """`make manual-pages` makes them anew."""
    made = manual_pages.pages(algorithm.create() for algorithm in in_order(toolbox))
    there = {path.stem: text_of(path) for path in (MANUAL / "algorithms").glob("*.md")}
    assert set(made) == set(there)
    assert [name for name, page in made.items() if there[name] != page] == []


def in_order(toolbox):
    from landslide_susceptibility.provider import ALGORITHMS

    known = {algorithm.name(): algorithm for algorithm in algorithms()}
    return [known[algorithm.NAME] for algorithm in ALGORITHMS]


def test_a_page_says_what_its_algorithm_takes(toolbox):
    for algorithm in algorithms():
        page = text_of(MANUAL / "algorithms" / f"{algorithm.name()}.md")
        for name in [d.name() for d in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions())]:
            assert f"`{name}`" in page, (algorithm.name(), name)
        for heading in ("What it does", "When to take it", "Parameters", "Outputs", "As a command"):
            assert f"\n## {heading}\n" in page
    zones = text_of(MANUAL / "algorithms" / "classify.md")
    assert "whole number, 2 to 255" in zones and "Default: 5." in zones and "`0` Natural breaks" in zones
    assert "**Before it:** [Predict susceptibility](predict.md)." in zones
    assert "**After it:** [Zone table](zonetable.md)." in zones


def test_what_no_dialog_says_is_said_of_each_algorithm(toolbox):
    names = {algorithm.name() for algorithm in algorithms()}
    assert set(manual_facts.FACTS) == names
    assert {following for facts in manual_facts.FACTS.values() for following in facts.then} <= names


def test_help_opens_the_page(toolbox, tmp_path, monkeypatch):
    from landslide_susceptibility.algorithms import manual

    for algorithm in algorithms():
        assert core.QgsProcessingAlgorithm.helpUrl is not type(algorithm).helpUrl
        page = Path(unquote(re.sub("^file://", "", algorithm.helpUrl())))
        assert page.is_file() and page.stem == algorithm.name()
    for shipped in (toolbox.algorithm(name) for name in ("demtomap", "publishedstudy", "newarea")):
        assert Path(re.sub("^file://", "", shipped.helpUrl())).stem == "models"
    folder = tmp_path / "a plug-in ü"
    monkeypatch.setattr(manual, "ROOT", folder)
    train = toolbox.algorithm("train")
    assert train.helpUrl() == ""
    for name in ("README.md", "docs/manual/algorithms/train.md", "resources/manual/train.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("page")
        assert train.helpUrl() == (folder / name).as_uri()
        from qgis.PyQt.QtCore import QUrl

        assert QUrl(train.helpUrl()).toLocalFile() == str(folder / name)  # as the dialog's button reads it


@pytest.fixture(scope="module")
def html(tmp_path_factory):
    """The folder of HTML pages, as it is in the zip."""
    pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")
    from manual_html import make_html

    folder = tmp_path_factory.mktemp("plugin") / "resources" / "manual"
    make_html(ROOT, folder)
    return folder


def test_there_is_a_page_for_all_that_is_written(html):
    names = {path.stem for path in html.glob("*.html")}
    assert names == {"algorithms"} | {path.stem for path in (ROOT / "docs").rglob("*.md")}
    assert set(CHAPTERS) | set(manual_facts.FACTS) < names
    kinds = {path.suffix for path in html.rglob("*") if path.is_file()}
    assert kinds == {".html", ".css", ".png"}
    page = text_of(html / "train.html")
    assert "<h1" in page and "<code>LEARNING_RATE</code>" in page and "<table>" in text_of(html / "faq.html")


def test_pages_need_nothing_but_their_folder(html):
    for path in html.glob("*.html"):
        page = text_of(path)
        assert "<script" not in page
        for needed in re.findall(r'(?:src=|<link rel="stylesheet" href=)"([^"]*)"', page):
            assert (html / needed).is_file(), (path.name, needed)
        for link in re.findall(r'<a href="([^"]*)"', page):
            file, _, anchor = link.partition("#")
            if link.startswith("https://"):
                continue
            assert "/" not in file and (html / file).is_file(), (path.name, link)
            assert not anchor or f'id="{anchor}"' in text_of(html / file), (path.name, link)


def test_a_link_that_leads_nowhere_is_told(html, tmp_path):
    from manual_html import make_html

    docs = tmp_path / "docs" / "manual"
    (docs / "algorithms").mkdir(parents=True)
    for name in CHAPTERS:
        (docs / f"{name}.md").write_text(f"# {name}\n\n## A heading: two\n")
    (docs / "algorithms" / "index.md").write_text("# Algorithms\n")
    made = make_html(tmp_path, tmp_path / "made")
    assert len(made) == len(CHAPTERS) + 1
    for wrong in ("[to](absent.md)", "[to](faq.md#a-heading)", "![of](absent.png)"):
        (docs / "index.md").write_text(f"# index\n\n{wrong}\n")
        with pytest.raises(ValueError, match=r"index\.md"):
            make_html(tmp_path, tmp_path / "made")
        assert sorted(path.name for path in (tmp_path / "made").glob("*.html")) == sorted(p.name for p in made)
    (docs / "index.md").write_text("# index\n\n[to](faq.md#a-heading-two)\n")
    make_html(tmp_path, tmp_path / "made")
    assert '<a href="faq.html#a-heading-two">' in text_of(tmp_path / "made" / "index.html")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_pictures_are_small_and_shown():
    shown = set()
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for name in re.findall(r"!\[[^\]]+\]\(([^)]*)\)", text_of(page)):
            picture = (page.parent / name).resolve()
            assert picture.is_file(), (page, name)
            shown.add(picture)
    there = set((ROOT / "docs" / "images").iterdir())
    assert there == shown
    for picture in there:
        assert picture.stat().st_size < LARGEST and picture.read_bytes().startswith(SIGN), picture


def test_no_page_tells_of_one_machine():
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        assert re.findall(r"/(?:work|root|tmp|home)/\w+", text_of(page)) == [], page


# -- messages ------------------------------------------------------------------------------------------


def test_the_messages_that_are_explained_are_those_that_are_said():
    quoted = re.findall(r"^> (.*)$", text_of(MANUAL / "faq.md"), re.M)
    assert len(quoted) > 30
    said = [_pattern(text) for template, one in translations.templates().items() for text in (template, one) if text]
    assert [message for message in quoted if not any(pattern.fullmatch(message) for pattern in said)] == []


def _pattern(template: str) -> re.Pattern:
    """Return what a template looks like with its places filled."""
    pieces = re.split(r"\{[^{}]*\}", template.replace("{{", "\0").replace("}}", "\1"))
    if not re.search(r"\w{4}", "".join(pieces)):
        return re.compile(r"(?!)")  # places alone are like anything
    return re.compile(".+?".join(re.escape(piece.replace("\0", "{").replace("\1", "}")) for piece in pieces))


def test_titles_that_pages_name_are_there(toolbox):
    for page in MANUAL.glob("*.md"):
        for title, name in re.findall(r"\[([^\]]*)\]\(algorithms/(\w+)\.md\)", text_of(page)):
            if name != "index" and title[0].isupper():
                assert toolbox.algorithm(name).displayName() == title, (page.name, title)


# -- commands ------------------------------------------------------------------------------------------


def test_every_code_on_a_page_is_run():
    """Below are the tests for two languages; a block in another one would be run by none."""
    for page in MANUAL.rglob("*.md"):
        assert {kind for kind, _ in BLOCK.findall(text_of(page))} <= {"bash", "python"}, page
        ran = page.stem in CHAPTERS or page.stem in manual_facts.FACTS or "```" not in text_of(page)
        assert ran, page


@needs_onnx
def test_the_commands_of_the_algorithms_run_in_their_order(toolbox, tmp_path, monkeypatch):
    """As qgis_process reads them, but in this process, which need not start anew for each."""
    import processing

    monkeypatch.chdir(tmp_path)
    for name in manual_facts.FACTS:
        (code,) = [code for _, code in BLOCK.findall(text_of(MANUAL / "algorithms" / f"{name}.md"))]
        assert code == manual_pages.command(name) + "\n"
        program, verb, algorithm, dashes, *given = shlex.split(code.replace("\\\n", ""))
        assert (program, verb, algorithm, dashes) == ("qgis_process", "run", f"landslide:{name}", "--")
        if name == "ndvi":
            _image("image.tif")
        if "unit" in name and importlib.util.find_spec("exactextract") is None:
            continue
        if name == "unitsamples":
            write_squares("slope_units.gpkg", "stack.tif", 12.5)
        if name == "predictunits":
            processing.run("landslide:train", {"INPUT": "units.gpkg", "NETWORK": 6, "OUTPUT": "units.onnx"})
        told = Told()
        results = processing.run(algorithm, _parameters(given), feedback=told, context=own_context())
        assert [text for text in told.warnings if "There is no parameter" in text] == [], name
        assert Path(str(results["OUTPUT" if "OUTPUT" in results else "TABLE"])).exists()


class Told(core.QgsProcessingFeedback):
    """Keeps warnings."""

    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, warning):
        self.warnings.append(warning)


def _parameters(given: list[str]) -> dict:
    """Return what qgis_process makes of KEY=value: a list where a key is repeated."""
    found: dict = {}
    for piece in given:
        key, value = piece.split("=", 1)
        found.setdefault(key, []).append(value)
    return {key: values if len(values) > 1 else values[0] for key, values in found.items()}


def _image(path: str) -> None:
    """Write a satellite image of two bands on the basin's grid."""
    from osgeo import gdal

    like = gdal.Open("basin/factors/elevation.tif")
    image = gdal.GetDriverByName("GTiff").Create(path, like.RasterXSize, like.RasterYSize, 2, gdal.GDT_UInt16)
    image.SetGeoTransform(like.GetGeoTransform())
    image.SetProjection(like.GetProjection())
    for band in (1, 2):
        values = np.random.default_rng(band).integers(1500, 4000, (like.RasterYSize, like.RasterXSize))
        image.GetRasterBand(band).WriteArray(values.astype(np.uint16))
    image.FlushCache()


@needs_onnx
@pytest.mark.skipif(os.name != "posix" or not PROGRAMS, reason="qgis_process is not installed")
def test_the_commands_of_the_chapters_run(tmp_path):
    """By the real qgis_process with a new profile, all pages from top to bottom in one folder."""
    program = tmp_path / "bin" / "qgis_process"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {PROGRAMS[0]} "$@"\n')
    program.chmod(0o755)
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "landslide_susceptibility").symlink_to(ROOT)
    script = "\n".join(blocks("bash", *CHAPTERS))
    assert script.count("qgis_process run") >= 8
    folder = tmp_path / "work"
    folder.mkdir()
    environment = {
        **os.environ,
        "PATH": f"{program.parent}{os.pathsep}/usr/bin{os.pathsep}{os.environ['PATH']}",  # QGIS's own Python first
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if "site-packages" in path),
    }
    command = ["bash", "-e", "-u", "-o", "pipefail", "-c", script]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert "There is no parameter" not in done.stdout + done.stderr
    assert "landslide:susceptibility" in done.stdout or "susceptibility\t" in done.stdout  # the list
    assert "\n3\n" in done.stdout  # zones of result.json
    for made in ("map/report.html", "map4/zones.tif", "area2/map/map.png", "map_again/zones.tif"):
        assert (folder / made).is_file()
    assert (folder / "area2" / "susceptibility.tif").is_file() and (folder / "area2" / "zones_by_model.tif").is_file()
    listed = re.findall(r"`([\w.]+)`", "".join(re.findall(r"^\| (`.*?) \|", text_of(MANUAL / "first-map.md"), re.M)))
    of_large_areas = {"imitation.onnx", "tested_imitation.onnx"}
    assert len(listed) > 8 and of_large_areas < set(listed)
    listed = [name for name in listed if name not in of_large_areas]
    assert [name for name in listed if not (folder / "map" / name).is_file()] == []
    assert (folder / "map" / "zones.tif").read_bytes() == (folder / "map_again" / "zones.tif").read_bytes()


@needs_onnx
def test_the_python_of_the_chapters_runs(toolbox, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    names: dict = {}
    for code in blocks("python", *CHAPTERS):
        exec(compile(code, "docs/manual", "exec"), names)
    assert Path("map/report.html").is_file() and Path("script/report.html").is_file()
    assert "AUC of the common held-out test: 0." in capsys.readouterr().out
    (code,) = [code for _, code in BLOCK.findall(text_of(ROOT / "docs" / "inventories.md"))]
    _places("places.gpkg")
    Path("map/stack.tif").rename("stack.tif")
    exec(compile(code, "docs/inventories.md", "exec"), names)
    assert Path("others.gpkg").is_file()


def _places(path: str) -> None:
    """Write the basin's landslides with a field that says that they are slides, the first that it is none."""
    from osgeo import ogr

    source = ogr.Open("basin/landslides.gpkg")
    slides = source.GetLayer(0)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = made.CreateLayer("places", slides.GetSpatialRef(), ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    for number, slide in enumerate(slides):
        place = ogr.Feature(layer.GetLayerDefn())
        place.SetGeometry(slide.GetGeometryRef())
        place.SetField("kind", "slide" if number else "stable")
        layer.CreateFeature(place)
