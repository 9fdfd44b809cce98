"""A whole run whose map an imitation makes: what is tested is what makes the map, and the run says so."""

from __future__ import annotations

import json
from dataclasses import replace
from html import unescape

import numpy as np
import pytest
from landslide_susceptibility.analysis.metrics import roc_curve
from landslide_susceptibility.geodata.cell_values import values_at
from landslide_susceptibility.models import imitation as likeness_module
from landslide_susceptibility.models.imitation import Likeness
from landslide_susceptibility.models.networks.bp import BpSettings
from landslide_susceptibility.models.networks.imitation import ImitationSettings
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.steps import imitate as module
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.workflows.repeat_run import study_from_manifest
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import Listener, make_raster, points, read, utm_grid

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)
SETTINGS = StudySettings(
    "bp", training=BpSettings(members=3, epochs=4), prediction="fast", applicability=False, classes=3
)


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """Two factors and landslides where the first of them is high."""
    folder, rng = tmp_path_factory.mktemp("area"), np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    factors = [
        FactorSource(make_raster(folder / f"{name}.tif", values.astype(np.float32), GRID), name)
        for name, values in (("slope", slope), ("rain", rng.normal(size=(50, 60))))
    ]
    cells = rng.choice(np.flatnonzero(slope.ravel() > 20), 80, replace=False)
    return factors, points(*GRID.centres(cells))


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(
        module, "settings_for", lambda session: ImitationSettings(seed=3, layers=(12,), steps=150, batch=64)
    )
    monkeypatch.setattr(likeness_module, "LARGEST_DIFFERENCE", 1.0)
    monkeypatch.setattr(likeness_module, "FEWEST_ALIKE", 0.0)


def scores_at(result, name, cells):
    session = PredictionSession(result.folder / name)
    bands = [result.stack.bands[place] for place in session.match_bands(result.stack.names)]
    return session.run(values_at(result.stack.info, cells, bands)[0])["probability"]


def test_what_is_tested_is_what_makes_the_map(area, tmp_path):
    told = Listener()
    result = susceptibility(*area, str(tmp_path / "run"), SETTINGS, feedback=told)
    map_of_run = read(result.path("susceptibility"))[0].ravel()
    np.testing.assert_array_equal(map_of_run, scores_at(result, "imitation.onnx", np.arange(3000)))
    common = result.evaluation.common
    expected = scores_at(result, "tested_imitation.onnx", result.evaluation.common_cells)
    np.testing.assert_array_equal(common.scores, expected)
    samples = result.samples
    held = ~samples.train
    columns = [samples.names.index(name) for name in ("slope", "rain")]
    found = PredictionSession(result.folder / "tested_imitation.onnx").run(samples.values[held][:, columns])
    assert result.training.on_test.auc == pytest.approx(roc_curve(samples.label[held], found["probability"]).auc)
    assert result.evaluation.paper.auc == pytest.approx(result.training.on_test.auc)
    near = result.prediction.likeness
    content = json.loads((tmp_path / "run" / "manifest.json").read_text(encoding="utf-8"))
    assert content["schema"] == 6 and content["parameters"]["prediction"] == "fast"
    assert content["results"]["imitation_difference"] == near.difference
    assert content["results"]["imitation_made_the_map"] == 1
    assert content["outputs"].keys() >= {"network", "imitation", "tested_network", "tested_imitation"}
    words = f"it differs by {near.difference:.4f} on average"
    assert any(words in text for text in told.infos)
    assert words in unescape((tmp_path / "run" / "report.html").read_text(encoding="utf-8"))
    assert study_from_manifest(str(tmp_path / "run" / "manifest.json"), landslides=area[1])[1].prediction == "fast"


@pytest.mark.long
def test_where_the_map_is_exact_after_all_so_is_the_test(area, tmp_path, monkeypatch):
    found = iter([Likeness(500, 0.001, 0.001, 1.0), Likeness(500, 2.0, 0.1, 0.5)])
    monkeypatch.setattr(module, "likeness", lambda wanted, imitated: next(found))
    result = susceptibility(*area, str(tmp_path / "run"), SETTINGS)
    exact = susceptibility(*area, str(tmp_path / "exact"), replace(SETTINGS, prediction="exact"))
    assert result.evaluation.common.auc == exact.evaluation.common.auc
    np.testing.assert_array_equal(result.evaluation.common.scores, exact.evaluation.common.scores)
    np.testing.assert_array_equal(read(result.path("susceptibility")), read(exact.path("susceptibility")))
    assert not list((tmp_path / "run").glob("*imitation*")) and "imitation" not in result.files
    content = json.loads((tmp_path / "run" / "manifest.json").read_text(encoding="utf-8"))
    assert content["results"]["imitation_made_the_map"] == 0
    assert "no small model could imitate it closely" in (tmp_path / "run" / "report.html").read_text(encoding="utf-8")
