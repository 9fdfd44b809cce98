"""All steps in one run, by a script: what it holds open when its files are moved, and what its manifest says."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import partial
from html import unescape

import numpy as np
import pytest
from landslide_susceptibility.files.journal import Journal
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.vectors import points_wkb, read_vector, write_layer
from landslide_susceptibility.reports import susceptibility as report_module
from landslide_susceptibility.reports.data import add_data, add_outside, landslide_steps
from landslide_susceptibility.reports.page.page import Page
from landslide_susceptibility.steps.applicability import inside_at
from landslide_susceptibility.study.applicability import parts_of
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.manifest import file_digest, raster_entry, vector_entry
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.prediction import PredictionSummary
from landslide_susceptibility.study.run import StudyInputs, StudySettings, results_of
from landslide_susceptibility.study.samples import cells_of
from landslide_susceptibility.study.training_range import OutsideRange
from landslide_susceptibility.workflows.repeat_run import study_from_manifest
from landslide_susceptibility.workflows.susceptibility import susceptibility
from osgeo import gdal
from picture_checks import pixels
from raster_files import UTM, make_raster, open_files, points, read, utm_grid

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """Two factors and landslides where the first of them is high."""
    folder = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    factors = []
    for name, values in (("slope", slope), ("rain", rng.normal(size=(50, 60)))):
        factors.append(FactorSource(make_raster(folder / f"{name}.tif", values.astype(np.float32), GRID), name))
    cells = rng.choice(np.flatnonzero(slope.ravel() > 20), 80, replace=False)
    return folder, factors, points(*GRID.centres(cells))


def test_nothing_is_open_when_the_files_are_moved(area, tmp_path, monkeypatch):
    folder, factors, landslides = area
    seen, forward = [], Journal.forward

    def watched(journal):
        if journal.path.parent == tmp_path:
            found = open_files(tmp_path) + open_files(folder)
            seen.append([path for path in found if not path.endswith(".lock")])
        forward(journal)

    monkeypatch.setattr(Journal, "forward", watched)
    result = susceptibility(factors, landslides, str(tmp_path / "out"), StudySettings("logistic", folds=2), title="A")
    assert seen == [[]]
    assert (tmp_path / "out" / result.files["zones"]).exists() and open_files(tmp_path) == []


def test_the_manifest_names_what_the_run_was_given(area, tmp_path, monkeypatch):
    folder, factors, landslides = area
    monkeypatch.chdir(folder)
    classes = make_raster(folder / "rock.tif", (np.indices((50, 60)).sum(0) // 30).astype(np.uint8), GRID)
    given = [replace(s, path=s.path.rsplit("/", 1)[1]) for s in factors] + [FactorSource(classes, "rock", True)]
    inventory = replace(landslides, source="slides.gpkg")
    (folder / "slides.gpkg").write_text("the file behind the layer")
    settings = StudySettings("logistic")
    susceptibility(
        given, inventory, str(tmp_path / "out"), settings, reference="slope.tif", title="A", nodata={"rain": -9999}
    )
    inputs = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["inputs"]
    assert [f["path"] for f in inputs["factors"]] == [str(folder / f"{n}.tif") for n in ("slope", "rain", "rock")]
    assert [f["categorical"] for f in inputs["factors"]] == [False, False, True]
    assert inputs["nodata"] == {"rain": [-9999.0]}
    assert inputs["factors"][0]["digest"] == file_digest(folder / "slope.tif")
    assert inputs["reference"] == {"path": str(folder / "slope.tif"), "digest": file_digest(folder / "slope.tif")}
    assert inputs["landslides"]["path"] == str(folder / "slides.gpkg") and inputs["study_area"] is None


def test_the_digest_of_a_virtual_raster_is_that_of_its_sources(tmp_path):
    values = np.ones((6, 8), np.float32)
    make_raster(tmp_path / "a.tif", values, utm_grid(8, 6))
    gdal.BuildVRT(str(tmp_path / "b.vrt"), [str(tmp_path / "a.tif")]).FlushCache()
    gdal.BuildVRT(str(tmp_path / "c.vrt"), [str(tmp_path / "b.vrt")]).FlushCache()
    before = [raster_entry(tmp_path / f"{name}.vrt")["digest"] for name in "bc"]
    assert len(set(before)) == 2 and None not in before
    (tmp_path / "a.tif.aux.xml").write_text("<PAMDataset/>")  # statistics that another program left
    assert [raster_entry(tmp_path / f"{name}.vrt")["digest"] for name in "bc"] == before
    make_raster(tmp_path / "a.tif", 2 * values, utm_grid(8, 6))
    after = [raster_entry(tmp_path / f"{name}.vrt")["digest"] for name in "bc"]
    assert before[0] != after[0] and before[1] != after[1]
    assert open_files(tmp_path) == []


def test_the_digest_of_a_raster_counts_its_mask(tmp_path):
    values, mask = np.ones((6, 8), np.float32), np.eye(6, 8) > 0
    digests = []
    for m in (mask, ~mask):
        path = make_raster(tmp_path / "a.tif", values, utm_grid(8, 6), mask=m)
        digests.append(raster_entry(path)["digest"])
    assert digests[0] != digests[1]


def test_a_layers_path_is_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_layer("a.gpkg", "a", {"id": [1]}, points_wkb([1.0], [2.0]), crs=UTM, geometry_type="Point")
    data = read_vector("a.gpkg|layername=a")
    assert vector_entry("a.gpkg|layername=a", data)["path"] == f"{tmp_path / 'a.gpkg'}|layername=a"
    assert vector_entry(data, data)["path"] == str(tmp_path / "a.gpkg")
    assert vector_entry(data, replace(data, source=""))["path"] is None


def _coordinates(data) -> np.ndarray:
    """x and y of points, from their WKB."""
    return np.array([np.frombuffer(wkb[5:21], "<f8") for wkb in data.wkb]).T


def test_the_report_says_where_and_from_what_and_the_landslides_add_up(area, tmp_path):
    folder, factors, landslides = area
    rng = np.random.default_rng(3)
    rock = rng.integers(1, 4, (50, 60)).astype(np.uint8) * 10
    rock[:5] = 0
    classes = make_raster(folder / "stone.tif", rock, GRID, nodata=0)
    x, y = (column.copy() for column in GRID.centres(np.array([3, 4])))
    xs, ys = (np.concatenate(pair) for pair in zip(_coordinates(landslides), (x, y)))
    # Two on cells without a rock, one outside, and three that share the cell of the first.
    xs, ys = np.append(xs, [xs[0] - 1e6, *[xs[0] + 1] * 3]), np.append(ys, [ys[0], *[ys[0] + 1] * 3])
    slides = points(xs, ys)
    settings = StudySettings(folds=2, negatives=NegativeSettings("buffer", buffer=60.0))
    result = susceptibility(
        [*factors, FactorSource(classes, "rock", True)],
        slides,
        str(tmp_path / "out"),
        settings,
        labels={"rock": {10: "clay", 20: "marl", 30: "lime"}},
        title="A",
    )
    steps = [number for _, number in landslide_steps(result)]
    total, outside, bare, mapped, shared, samples, training, test, counted = steps
    assert (total, outside, bare) == (86, 1, result.located.on_nodata) and bare >= 2 and shared == 3
    assert total - outside - bare == mapped and mapped - shared == samples == training + test
    assert training < counted == mapped  # the map is made from all
    text = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    told = ("(EPSG:", "stone.tif", "3 categories", "86 points", "20: marl", "Buffer round landslides", "std. dev.")
    assert [words for words in told if words not in text] == []
    assert "expect the second figure of landslides to come" in text
    _check_contributions(result, text)
    assert "Side of the spatial blocks (folds)" in text and "mu_decrease" not in text and "Slope limit" not in text
    assert ("Deviation between the members" in text) == (len(describe(result.path("susceptibility")).bands) == 2)


def _check_contributions(result, report: str) -> None:
    """The section 'Why' and its table: every held-out sample, whose contributions add up."""
    rows = read_vector(result.path("contributions")).fields
    held_out = int((~result.samples.train).sum())
    assert len(rows["place"]) == 3 * held_out and set(rows["name"]) == {"landslide", "non-landslide"}
    assert set(rows["label"][rows["factor"] == "rock"]) <= {"clay", "marl", "lime"}
    added = rows["contribution"].reshape(held_out, 3).sum(axis=1)
    np.testing.assert_allclose(rows["base"][::3] + added, rows["prediction"][::3], atol=1e-6)
    assert f"{held_out} held-out samples, a dot each" in report and "mean at landslides" in report


def test_cells_outside_the_training_range_and_inputs_stand_in_the_report(area, tmp_path):
    folder, factors, landslides = area
    result = susceptibility(
        factors, landslides, str(tmp_path / "out"), StudySettings("logistic", from_all=True), title="A"
    )
    report = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "of those held out." in report and "expect the second figure" not in report  # they had a part in the map
    page, found = Page("T"), (OutsideRange("slope", "continuous", 2.0, 31.0, 40, 7, 0, 47 / 30),)
    object.__setattr__(result, "prediction", PredictionSummary(3000, 0.1, 0.9, 47, found))
    object.__setattr__(result, "inputs", StudyInputs(tuple(factors), replace(landslides, source="/x/slides.gpkg")))
    add_outside(page, result)
    add_data(page, result, StudySettings("logistic"))
    text = page.html()
    assert "47 of 3,000 cells (1.6" in text and "slides.gpkg, 80 points" in text and "none given" in text


def marked(template: str, many: str = "", count: float = 1) -> str:
    """A language in which every template stands in brackets."""
    return f"⟦{many if many and count != 1 else template}⟧"


def test_whatever_a_report_says_is_a_template(area, tmp_path, monkeypatch):
    """What stands outside brackets, once every template has its own, is data."""
    folder, factors, landslides = area
    monkeypatch.setattr(report_module, "Page", partial(Page, translate=marked))
    settings = StudySettings("logistic", folds=2, negatives=NegativeSettings("slope", slope_limit=15))
    susceptibility(factors, landslides, str(tmp_path / "out"), settings, title="Hills")
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8").partition("<body>")[2]
    page = re.sub(r' alt="([^"]*)"', r"> \1 <", page)
    text = unescape(re.sub(r"<[^>]*>", "\n", page))
    assert text.count("⟦") == text.count("⟧") > 300
    inner = re.compile("⟦[^⟦⟧]*⟧")
    while inner.search(text):
        text = inner.sub("", text)
    data = {"slope", "rain", "slope.tif", "rain.tif", "Hills", "WGS 84 / UTM zone 33N (EPSG:32633)"}
    software = {"GDAL", "Matplotlib", "NumPy", "ONNX", "ONNX Runtime", "Python", "SciPy", "scikit-learn"}
    lines = {line.strip() for line in text.splitlines() if re.search(r"[^\W\d_]", line)}
    known = re.compile(r"\d+-\d+-\d+ |sha256:|\d\.\de|\d+\.\d+(\.\d+)?\+\w+$")  # Debian's versions: 3.10.1+dfsg1
    other = [line for line in lines - data - software if not known.match(line)]
    assert other == []


def test_what_was_held_out_lies_beside_the_report_place_by_place(area, tmp_path):
    _, factors, landslides = area
    settings = StudySettings(network="logistic", folds=3, final="share")
    result = susceptibility(factors, landslides, str(tmp_path / "out"), settings, title="A")
    rows = read_vector(result.path("held_out")).fields
    assert list(rows) == ["x", "y", "label", "probability", "held_out", "fold"]
    x, y, label, found, kind, fold = (np.asarray(column) for column in rows.values())
    x, y, label, found, fold = (column.astype(float) for column in (x, y, label, found, fold))
    split = kind == "split"
    tested = ~result.samples.train
    np.testing.assert_allclose(x[split], result.samples.x[tested])
    assert label[split].tolist() == result.samples.label[tested].tolist()
    # What the map has there, which is what was tested.
    column, row = GRID.pixel(x[split], y[split])
    values = read(result.path("susceptibility"))
    values = values[0] if values.ndim == 3 else values
    np.testing.assert_allclose(found[split], values[row.astype(int), column.astype(int)], atol=1e-6)
    np.testing.assert_allclose(np.sort(found[split]), np.sort(result.evaluation.paper.scores), atol=1e-6)
    for validation in result.validations:
        for one in validation.folds:
            here = (kind == validation.kind) & (fold == one.fold)
            for mark, scores in ((1, one.paper.landslides), (0, one.paper.others)):
                np.testing.assert_allclose(found[here & (label == mark)], scores, atol=1e-6)
        # Every landslide cell is held out once.
        held = (kind == validation.kind) & (label == 1)
        assert len(set(zip(x[held], y[held]))) == held.sum() == (result.samples.label == 1).sum()


def test_colours_and_polygons_are_settings_that_a_manifest_keeps(area, tmp_path):
    _, factors, landslides = area
    settings = StudySettings(network="logistic", palette="RdYlBu", zone_polygons=True, smallest_patch=4)
    first = susceptibility(factors, landslides, str(tmp_path / "first"), settings, title="A")
    manifest = json.loads((tmp_path / "first" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["parameters"]["palette"] == "RdYlBu" and manifest["outputs"]["zone_polygons"]["digest"]
    assert study_from_manifest(str(tmp_path / "first" / "manifest.json"), landslides=landslides)[1].smallest_patch == 4
    style = (tmp_path / "first" / "zones.qml").read_text(encoding="utf-8")
    assert "#2c7bb6" in style and "#d7191c" in style
    assert (pixels((tmp_path / "first" / "map.png").read_bytes()) == [0xD7, 0x19, 0x1C]).all(axis=-1).any()
    assert manifest["parameters"]["applicability"] and manifest["outputs"]["applicability"]["digest"]
    for key in ("palette", "zone_polygons", "smallest_patch", "applicability"):  # manifests before there were palettes
        del manifest["parameters"][key]
    manifest["schema"] = 1
    (tmp_path / "first" / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    again = study_from_manifest(str(tmp_path / "first" / "manifest.json"), landslides=landslides)[1]
    assert (again.palette, again.zone_polygons, again.applicability) == ("yellow_purple", False, False)
    second = susceptibility(factors, landslides, str(tmp_path / "second"), again, title="A")
    assert "zone_polygons" not in second.files and not (tmp_path / "second" / "zone_polygons.gpkg").exists()
    assert file_digest(first.path("susceptibility")) == file_digest(second.path("susceptibility"))
    assert "applicability" not in second.files and not list((tmp_path / "second").glob("applicability*"))
    assert "outside_pct" not in results_of(second) and second.applicability is None
    assert "Where the map may be trusted" not in _sections(tmp_path / "second" / "report.html")


def test_a_run_says_where_its_map_may_be_trusted(area, tmp_path):
    _, factors, landslides = area
    settings = StudySettings(network="logistic", folds=2)
    result = susceptibility(factors, landslides, str(tmp_path), settings, title="A")
    found, bands = result.applicability, read(result.path("applicability"))
    assert found.parts == "spatial folds" and found.weights["slope"] > 0.9
    outside = bands[2] == 0
    assert found.whole.outside_pct == pytest.approx(100 * outside.mean()) and 0 < outside.mean() < 0.5
    zones = read(result.path("zones"), 1)
    assert [row.outside for row in found.zones] == [int(outside[zones == row.zone].sum()) for row in found.zones]
    # The folds of the threshold are the spatial folds that judged the model.
    samples, (_, spatial) = result.samples, result.validations
    part, _ = parts_of(samples, GRID, 2, settings.split.seed)
    at = dict(zip(cells_of(samples, GRID)[samples.label == 1].tolist(), part[samples.label == 1].tolist()))
    met = [{at[cell] for cell in fold.cells[: len(fold.paper.landslides)].tolist()} for fold in spatial.folds]
    assert sorted(map(sorted, met)) == [[0], [1]]
    # The tests of both sides are those of the common test, parted by what the tested model had seen.
    common, cells = result.evaluation.common, result.evaluation.common_cells
    sizes = [0 if test is None else test.labels.size for test in (found.inside, found.outside)]
    assert found.inside is not None and 0 < sizes[0] <= sum(sizes) <= common.labels.size == cells.size
    assert set(cells[common.labels == 1].tolist()) <= set(cells_of(samples, GRID)[~samples.train].tolist())
    there = inside_at(result.stack, samples, cells, found.weights, folds=2, seed=settings.split.seed)
    assert found.inside.landslides == (common.labels[there] == 1).sum() and (common.labels[~there] == 0).any()
    assert found.samples == len(samples) and (bands[2].ravel()[cells_of(samples, GRID)] == 1).all()
    settings = replace(settings, final="share", folds=0)
    share = susceptibility(factors, landslides, str(tmp_path / "share"), settings, title="A")
    assert share.applicability.samples == samples.train.sum() < len(samples)
    assert share.applicability.parts == "spatial blocks"
    mask = read(share.path("applicability"), 3).ravel()[share.evaluation.common_cells] == 1
    assert share.applicability.inside.labels.size == mask.sum()
    figures = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))["results"]
    assert figures["outside_pct"] == found.whole.outside_pct and figures["auc_inside"] == found.inside.auc
    assert "Where the map may be trusted" in _sections(tmp_path / "report.html")
    assert "hatched on the map" in (tmp_path / "report.html").read_text(encoding="utf-8")


def _sections(report) -> list[str]:
    titles = re.findall(r"<h2[^>]*>(?:<span.*?</span>)?(.*?)</h2>", report.read_text("utf-8"), re.S)
    return [unescape(title).strip() for title in titles]
