"""A run with everything that can be declared is made again from its manifest, and reports say what was declared."""

from __future__ import annotations

import json
import re
from html import unescape

import numpy as np
import pytest
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.stack_subset import write_subset
from landslide_susceptibility.geodata.vectors import points_wkb, write_layer
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.screen_factors import screen_factors
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.comparison import ComparisonSettings
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.workflows.compare_networks import compare_networks
from landslide_susceptibility.workflows.evaluate import evaluate
from landslide_susceptibility.workflows.repeat_run import repeat_run
from landslide_susceptibility.workflows.susceptibility import susceptibility
from osgeo import ogr
from raster_files import UTM, Listener, make_raster, points, read, utm_grid
from same_results import results_in

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)
SETTINGS = StudySettings("logistic", folds=2)
DECLARED = {"slope": [-9999], "rain": [-1, -32768]}


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """Rasters with voids that they do not declare; 60 landslides in 30 features among stable places; stable points."""
    folder = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    slides, stable = (rng.choice(np.flatnonzero(where), 60, replace=False) for where in (slope > 20, slope < 15))
    rain = rng.gamma(9, 100, (50, 60))
    slope[:, :2], rain[:2], rain[-1] = -9999, -1, -32768
    factors = [
        FactorSource(make_raster(folder / f"{name}.tif", values.astype(np.float32), GRID), name)
        for name, values in (("slope", slope), ("rain", rain))
    ]
    pairs = [_lines(GRID.centres(cells)) for cells in [*slides.reshape(30, 2), *stable.reshape(30, 2)]]
    inventory, negatives = str(folder / "places.gpkg"), str(folder / "stable.gpkg")
    kinds = {"kind": ["Slide"] * 30 + ["stable"] * 30}
    write_layer(inventory, "places", kinds, pairs, crs=UTM, geometry_type="MultiLineString")
    write_layer(
        negatives, "stable", {"id": range(60)}, points_wkb(*GRID.centres(stable)), crs=UTM, geometry_type="Point"
    )
    return factors, Inventory(inventory, "kind", "slide", parts=True), negatives


def _lines(places) -> bytes:
    whole = ogr.Geometry(ogr.wkbMultiLineString)
    for x, y in zip(*places):
        whole.AddGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING ({x} {y}, {x + 1} {y + 1})"))
    return bytes(whole.ExportToWkb())


@pytest.fixture(scope="module")
def run(area, tmp_path_factory):
    factors, inventory, negatives = area
    out = tmp_path_factory.mktemp("run") / "first"
    return susceptibility(
        factors, inventory, str(out), SETTINGS, nodata=DECLARED, negatives=negatives, title="A", strict=True
    )


def test_the_run_again_is_the_same_in_every_file(run, tmp_path):
    assert len(run.located) > 50 and run.located.total == 60
    manifest = json.loads((run.folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["inputs"]["nodata"] == DECLARED and manifest["inputs"]["landslides"]["count_parts"] is True
    again = repeat_run(str(run.folder / "manifest.json"), str(tmp_path / "second"), strict=True, workers=1)
    first, second = results_in(run.folder), results_in(tmp_path / "second")
    assert set(first) == set(run.files.values()) | {name for name in first if name.endswith((".csvt", ".qml", ".xml"))}
    assert [name for name in first if first[name] != second.get(name)] == []
    assert again.evaluation.common.auc == run.evaluation.common.auc
    slope, rain = read(run.path("stack"))
    assert (slope[:, 2:][2:-1] > -100).all() and (rain[2:-1][:, 2:] > 0).all()


def settings_in(path) -> str:
    """Return what a report says below its settings, as a reader sees it."""
    page = path.read_text(encoding="utf-8").replace("\u00a0", " ").partition("Settings and versions")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_reports_say_what_was_declared(area, run, tmp_path):
    factors, inventory, negatives = area
    chosen = [
        "Class field of the landslides kind",
        "Value of landslides in it slide",
        "Count each part of a feature yes",
    ]
    found = settings_in(run.folder / "report.html")
    nodata = "Declared nodata values slope = -9999; rain = -1 -32768"
    assert [words for words in [*chosen, nodata] if words not in found] == []
    stack = run.path("stack")
    screen_factors(stack, inventory, report=str(tmp_path / "screening.html"))
    evaluate(run.path("susceptibility"), run.path("samples"), inventory, str(tmp_path / "evaluation.html"))
    one = [Candidate("logistic")], ComparisonSettings(folds=0)
    compare_networks(stack, inventory, str(tmp_path / "both"), *one)
    for report in ("screening.html", "evaluation.html", "both/report.html"):
        found = settings_in(tmp_path / report)
        assert [words for words in chosen if words not in found] == [], report


def test_reports_say_nothing_of_what_was_not(area, tmp_path):
    factors, _, _ = area
    slides = points(*GRID.centres(np.arange(1500, 3000, 19)))
    susceptibility(factors, slides, str(tmp_path / "out"), StudySettings("logistic"))
    found = settings_in(tmp_path / "out" / "report.html")
    assert "Training share" in found
    assert [words for words in ("Class field", "Count each part", "Declared nodata") if words in found] == []


def test_factors_of_other_grids_are_resampled_as_was_said_again_too(area, tmp_path):
    slope = area[0][0]
    fine, rng = utm_grid(180, 150, cell=10.0), np.random.default_rng(4)
    rain = make_raster(tmp_path / "rain.tif", rng.gamma(9, 100, (150, 180)).astype(np.float32), fine)
    rock = make_raster(tmp_path / "rock.tif", rng.integers(1, 4, (150, 180)).astype(np.uint8), fine)
    slides, listener = points(*GRID.centres(np.arange(1500, 2990, 19))), Listener()
    result = susceptibility(
        [slope, FactorSource(rain, "rain"), FactorSource(rock, "rock", True)],
        slides,
        str(tmp_path / "first"),
        StudySettings("logistic"),
        nodata={"slope": -9999},
        resampling={"rock": "nearest"},
        feedback=listener,
    )
    assert "rain: warped to the reference grid, average: a cell of it holds 9 of the raster's." in listener.infos
    assert "rock: warped to the reference grid, nearest: a cell of it holds 9 of the raster's." in listener.infos
    assert [factor.resampling for factor in result.stack.factors] == ["", "average", "nearest"]
    told = "Resampled from other grids (RESAMPLING): rain by average; rock by nearest."
    assert told in (tmp_path / "first" / "report.html").read_text(encoding="utf-8")
    assert "Resampling rock = nearest" in settings_in(tmp_path / "first" / "report.html")
    again = repeat_run(str(tmp_path / "first" / "manifest.json"), str(tmp_path / "second"), landslides=slides)
    np.testing.assert_array_equal(read(again.path("stack")), read(result.path("stack")))
    # A stack among other rasters still says how its own factors came to its grid.
    one_more = FactorSource(slope.path, "steepness")
    stacked = factor_stack([result.path("stack"), one_more], str(tmp_path / "s.tif"), nodata={"steepness": -9999})
    assert [factor.resampling for factor in stacked.stack.factors] == ["", "average", "nearest", ""]
    write_subset(result.stack, ["rain", "slope"], str(tmp_path / "some.tif"))
    assert [factor.resampling for factor in open_stack(tmp_path / "some.tif").factors] == ["", "average"]
