"""All steps with an inventory that has dates, and with the limits of zones of another run."""

from __future__ import annotations

import json
from dataclasses import replace
from html import unescape

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.models.networks.logistic import LogisticSettings
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.study.samples import read_samples
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.study.zone_limits import read_zone_limits
from landslide_susceptibility.workflows.evaluate import evaluate
from landslide_susceptibility.workflows.folds.single_splits import possible_splits
from landslide_susceptibility.workflows.repeat_run import study_from_manifest
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import Listener, make_raster, points, read, utm_grid

for package in ("onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)
SETTINGS = StudySettings("logistic", LogisticSettings(), split=SplitSettings("time", 0.6), folds=2)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A run by time: 90 landslides of nine years where the first factor is high, and ten without a date."""
    folder = tmp_path_factory.mktemp("run")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    factors = [
        FactorSource(make_raster(folder / f"{name}.tif", values.astype(np.float32), GRID), name)
        for name, values in (("slope", slope), ("rain", rng.normal(size=(50, 60))))
    ]
    cells = rng.choice(np.flatnonzero(slope.ravel() > 15), 100, replace=False)
    when = np.array([f"{2001 + i % 10}-07-0{1 + i % 3}" if i % 10 else "" for i in range(100)], object)
    inventory = Inventory(points(*GRID.centres(cells), when=when), date_field="when")
    told = Listener()
    return folder, factors, inventory, susceptibility(factors, inventory, str(folder / "a"), SETTINGS, feedback=told)


def test_a_run_by_time_tests_on_later_landslides_and_says_so(run):
    folder, _, _, result = run
    samples = read_samples(result.path("samples"))
    slides = samples.label == 1
    assert samples.date[slides & samples.train].max() < samples.date[slides & ~samples.train].min()
    assert slides.sum() == 90 == sum(np.isfinite(samples.values[slides, 0]))
    assert result.evaluation.held_from == str(samples.date[slides & ~samples.train].min())
    assert {v.kind for v in result.validations} == {"random", "spatial", "time"}
    text = " ".join((folder / "a" / "report.html").read_text(encoding="utf-8").split())
    first = result.evaluation.held_from
    for words in (
        f"The prediction rate is one by time, as Chung and Fabbri (2003) mean it: of landslides of {first}",
        f"those of {first} and later, had no part in the training",
        "Folds forward in time, trained on older landslides alone, have an AUC of",
        "2 random, 2 spatial and 2 forward-in-time folds",
        "10 landslides have no date",
        "without a date, which have no part in a split by time",
    ):
        assert words in text


def test_a_manifest_knows_the_dates_and_the_split_by_time(run):
    folder, _, inventory, result = run
    path = str(folder / "a" / "manifest.json")
    inputs, settings = study_from_manifest(path, landslides=inventory.given)
    assert settings.split.method == "time" and settings.split.date <= result.evaluation.held_from
    np.testing.assert_array_equal(inputs.landslides.landslides().dates, inventory.landslides().dates)
    fields = {"when": inventory.given.fields["when"].copy()}
    fields["when"][3] = "1999-01-01"
    with pytest.raises(InputError, match="does not hold the landslides' dates"):
        study_from_manifest(path, landslides=replace(inventory.given, fields=fields))


def test_an_evaluation_sees_by_the_samples_that_the_split_was_by_time(run, tmp_path):
    _, _, inventory, result = run
    found = evaluate(
        result.path("susceptibility"),
        result.path("samples"),
        inventory,
        folds=2,
        stack=result.path("stack"),
        network=result.path("network"),
    )
    assert found.evaluation.held_from == result.evaluation.held_from and not found.evaluation.spatial
    assert [v.kind for v in found.validations] == ["random", "spatial", "time"]
    by_time = found.validations[2]
    assert [fold.held_out for fold in by_time.folds] == [fold.held_out for fold in result.validations[2].folds]


def test_the_zones_of_a_later_run_have_the_limits_of_the_first(run, tmp_path):
    folder, factors, inventory, first = run
    limits = read_zone_limits(str(folder / "a" / "manifest.json"))
    assert list(limits.inner) == first.zones.limits[1:-1]
    settings = replace(SETTINGS, folds=0, zone_limits=limits)
    later = susceptibility(factors, inventory, str(tmp_path / "b"), settings)
    np.testing.assert_array_equal(read(later.path("zones")), read(first.path("zones")))
    text = unescape(" ".join((tmp_path / "b" / "report.html").read_text(encoding="utf-8").split()))
    assert text.count("by the limits of 'a/zones.tif', so that both maps can be compared") >= 1
    content = json.loads((tmp_path / "b" / "manifest.json").read_text(encoding="utf-8"))
    assert content["parameters"]["zone_limits"] == {"inner": list(limits.inner), "source": limits.source}
    _, settings_again = study_from_manifest(str(tmp_path / "b" / "manifest.json"), landslides=inventory.given)
    assert settings_again.zone_limits == limits and settings_again.split == later.split
    np.testing.assert_array_equal(later.samples.date, first.samples.date)
    # Without folds a random and a spatial split stand beside that by time, of the same dated landslides.
    assert [(split.kind, len(split.folds)) for split in later.beside] == [("random", 1), ("spatial", 1)]
    assert not first.beside and not later.validations
    counts = [split.folds[0].trained + split.folds[0].held_out for split in later.beside]
    assert counts == [90, 90] and 30 < later.beside[0].folds[0].held_out < 60
    for split in later.beside:
        assert content["results"][f"auc_common_{split.kind}_split"] == pytest.approx(split.auc_common)
        assert f"{split.auc_common:.3f}" in text
    for words in ("A random split of the same landslides", "A spatial split, which holds out", "Each is one split"):
        assert words in text
    table = (tmp_path / "b" / "evaluation.csv").read_text(encoding="utf-8")
    assert table.count("random split") == 2 == table.count("spatial split")
    with pytest.raises(InputError, match="also an input"):
        susceptibility(factors, inventory, str(folder / "a"), settings)


def test_a_split_that_cannot_stand_beside_is_told(run):
    result = run[3]
    dated, told = result.located.subset(~np.isnat(result.located.date)), Listener()
    for size, found in ((400.0, ("random", "spatial")), (100_000.0, ("random",))):
        split = SplitSettings("time", 0.6, block_size=size)
        candidate = Candidate("logistic", LogisticSettings())
        assert possible_splits(result.stack, dated, split, candidate, told) == found
    assert len(told.warnings) == 1
    assert told.warnings[0].startswith("No spatial split stands beside that by time. Landslides lie in one spatial")
