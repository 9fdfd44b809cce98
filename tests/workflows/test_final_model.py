"""What is tested and what makes the map: a model of the training share, and one of all landslides."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.models.network_file import check_network_file
from landslide_susceptibility.models.networks import attention
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.steps.evaluate_map import evaluate_map
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.manifest_schema import MANIFEST_SCHEMA
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.study.samples import cells_of, read_samples
from landslide_susceptibility.workflows.repeat_run import repeat_run, study_from_manifest
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import make_raster, points, read, utm_grid

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)
BY_BUFFER = NegativeSettings("buffer", ratio=1.0, buffer=120.0)  # which follows the landslides


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """The same study twice: the map by a model of all landslides, and by the tested one."""
    folder = tmp_path_factory.mktemp("final")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(scale=6, size=(50, 60))
    factors = [
        FactorSource(make_raster(folder / f"{name}.tif", values.astype(np.float32), GRID), name)
        for name, values in (("slope", slope), ("rain", rng.normal(size=(50, 60))))
    ]
    slides = points(*GRID.centres(rng.choice(np.flatnonzero(slope.ravel() > 20), 80, replace=False)))
    return {
        final: susceptibility(
            factors, slides, str(folder / final), StudySettings("logistic", negatives=BY_BUFFER, final=final)
        )
        for final in ("all", "share")
    }


def test_the_figures_are_those_that_the_tested_models_map_has(runs):
    of_all, of_share = (runs[final].evaluation for final in ("all", "share"))
    assert not of_all.is_of_map and of_share.is_of_map
    for name in ("common", "paper", "information_value"):
        assert getattr(of_all, name).auc == getattr(of_share, name).auc
        assert np.array_equal(getattr(of_all, name).scores, getattr(of_share, name).scores)
    assert of_all.calibration.brier == of_share.calibration.brier
    # All cells are fewer than the random ones that the rate curves take.
    for name in ("success", "prediction"):
        assert getattr(of_all, name).area_under == pytest.approx(getattr(of_share, name).area_under, abs=1e-3)
    held_out = [Path(run.path("held_out")).read_text(encoding="utf-8").splitlines() for run in runs.values()]
    values = [np.array([float(line.split(",")[3].strip('"')) for line in lines[1:]]) for lines in held_out]
    assert values[0] == pytest.approx(values[1], abs=1e-6)
    assert np.array_equal(runs["all"].samples.values, runs["share"].samples.values)
    assert [row.importance for row in runs["all"].importance.rows] == [
        row.importance for row in runs["share"].importance.rows
    ]


def test_the_map_is_made_from_all_landslides(runs):
    made, tested = (check_network_file(runs["all"].path(name)) for name in ("network", "tested_network"))
    alone = check_network_file(runs["share"].path("network"))
    assert made["samples"]["landslide"] == 80 and made["trained_on"] == "all"
    assert tested["samples"] == alone["samples"] and "trained_on" not in tested and "trained_on" not in alone
    assert "tested_network" not in runs["share"].files and runs["share"].final is None
    assert runs["all"].information_values.landslides == 80 > runs["share"].information_values.landslides
    maps = [read(run.path("susceptibility")) for run in runs.values()]
    assert not np.array_equal(*maps)
    assert runs["all"].final.on_test is None


def test_non_landslides_that_follow_landslides_keep_away_from_all_of_them(runs):
    def nearest(run):
        here = read_samples(run.path("samples"))
        slides = cells_of(here, GRID)[here.label == 1]
        chosen = cells_of(read_samples_without_factors(run.path("non_landslides")), GRID)
        apart = (
            np.abs(np.subtract.outer(chosen // 60, slides // 60)),
            np.abs(np.subtract.outer(chosen % 60, slides % 60)),
        )
        return np.hypot(*apart).min() * GRID.cell_size_metres()[0]

    assert nearest(runs["all"]) > BY_BUFFER.buffer - 15 > nearest(runs["share"])


def read_samples_without_factors(path):
    """Return non-landslides as samples, which need a factor."""
    data = read_vector(path)
    return read_samples(replace(data, fields={**data.fields, "any": np.ones(len(data))}))


def test_the_zone_table_parts_the_landslides_held_out(runs):
    rows, of_map = runs["all"].zone_rows, runs["share"].zone_rows
    held_out = runs["all"].evaluation.paper.landslides
    assert sum(row.test_landslides for row in rows) == held_out == sum(row.test_landslides for row in of_map)
    assert sum(row.landslides for row in rows) == 80
    table = Path(runs["all"].path("zone_table")).read_text(encoding="utf-8")
    assert table.splitlines()[-1].split(",")[9].strip('"') == str(rows[-1].test_landslides)


def test_the_report_says_whose_the_figures_are(runs):
    found = {final: page_text(run.path("report")) for final, run in runs.items()}
    told = "All figures of the test belong to the model that was trained without the held-out landslides; the map was"
    assert told in found["all"] and told not in found["share"]
    assert "the tested model gives the landslide the higher" in found["all"]
    assert "the map gives the landslide the higher" in found["share"]
    assert "landslides, from all of which the map was made" in found["all"]


def page_text(path):
    page = Path(path).read_text(encoding="utf-8").replace("\u00a0", " ")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


class Heard(Feedback):
    """Keep what a step warns of."""

    def __init__(self):
        self.warnings = []

    def warning(self, text):
        self.warnings.append(str(text))


def test_an_evaluation_knows_a_map_of_all_landslides(runs):
    for final, run in runs.items():
        heard = Heard()
        evaluate_map(run.path("susceptibility"), run.path("samples"), feedback=heard)
        assert any("trained on all landslides" in text for text in heard.warnings) == (final == "all")
    assert describe(runs["all"].path("susceptibility")).bands[0].metadata["TRAINED_ON"] == "all"


def test_a_run_is_made_again_and_an_older_one_by_its_tested_model(runs, tmp_path):
    first = runs["all"]
    again = repeat_run(first.path("manifest"), str(tmp_path / "again"), landslides=first.inputs.landslides)
    assert np.array_equal(read(again.path("susceptibility")), read(first.path("susceptibility")))
    content = json.loads(Path(first.path("manifest")).read_text(encoding="utf-8"))
    assert content["parameters"]["final"] == "all" and content["schema"] == MANIFEST_SCHEMA
    content["schema"] = 4
    del content["parameters"]["final"]
    older = tmp_path / "older.json"
    older.write_text(json.dumps(content), encoding="utf-8")
    assert study_from_manifest(str(older), landslides=first.inputs.landslides)[1].final == "share"


@pytest.mark.parametrize(("fewer_than", "share"), [(70, 0.0), (81, 1 / 3)])
def test_the_tested_model_is_of_the_kind_of_the_maps(runs, tmp_path, monkeypatch, fewer_than, share):
    monkeypatch.setattr(attention, "FEW_LANDSLIDES", fewer_than)  # of 80 landslides 56 train the tested model
    here, landslides = Path(runs["all"].folder).parent, runs["all"].inputs.landslides
    factors = [FactorSource(str(here / f"{name}.tif"), name) for name in ("slope", "rain")]
    training = AttentionSettings(epochs=1, members=1, validation_share=0.0, patience=0, trees_share=None)
    settings = StudySettings("attention", training=training, negatives=BY_BUFFER, applicability=False)
    run = susceptibility(factors, landslides, str(tmp_path / "run"), settings)
    for name in ("network", "tested_network"):
        assert check_network_file(run.path(name))["settings"]["trees_share"] == share
