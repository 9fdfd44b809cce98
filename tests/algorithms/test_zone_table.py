"""Zone table."""

from __future__ import annotations

import os

import numpy as np
import pytest
from qgis_study import COLUMNS, LANDSLIDES, ROWS
from qgis_support import bands_of, cells_at, failure, is_one_sentence, memory_copy, rows_of, run


@pytest.fixture
def zones(study):
    return run("classify", INPUT=study.basin["TRUTH"], OUTPUT=study.at("true_zones.tif"))["OUTPUT"]


def test_the_rows_are_counts_of_cells_and_landslides(study, zones, tmp_path):
    result = run("zonetable", INPUT=zones, LANDSLIDES=study.landslides, OUTPUT=str(tmp_path / "table.csv"))
    rows = rows_of(result["OUTPUT"])
    found = bands_of(zones)[0][0]
    at = cells_at(zones, study.landslides)
    cell = 0.09**2
    for number, row in enumerate(rows, start=1):
        cells, slides = int((found == number).sum()), int((found[tuple(at.T)] == number).sum())
        assert (int(row["cells"]), int(row["landslides"])) == (cells, slides)
        assert float(row["area_km2"]) == pytest.approx(cells * cell, rel=2e-3)
        ratio = (slides / LANDSLIDES) / (cells / found.size)
        assert float(row["frequency_ratio"]) == pytest.approx(ratio, rel=1e-6)
    assert result["AREA_KM2"] == pytest.approx(COLUMNS * ROWS * cell, rel=2e-3)
    assert result["LANDSLIDES_COUNTED"] == LANDSLIDES
    assert result["HIGHEST_AREA_PCT"] == pytest.approx(100 * np.mean(found == 5))
    assert float(rows[-1]["frequency_ratio"]) > 1 > float(rows[0]["frequency_ratio"])


def test_held_out_landslides_are_those_of_the_samples(study, zones, tmp_path):
    samples = study.samples["OUTPUT"]
    result = run("zonetable", INPUT=zones, LANDSLIDES=study.landslides, SAMPLES=samples, OUTPUT=str(tmp_path / "t.csv"))
    rows = rows_of(result["OUTPUT"])
    tested = [row for row in rows_of(samples) if (row["label"], row["split"]) == (1, "test")]
    assert sum(int(row["test_landslides"]) for row in rows) == len(tested) > 0
    assert sum(float(row["test_landslides_pct"]) for row in rows) == pytest.approx(100)
    plain = run("zonetable", INPUT=zones, LANDSLIDES=study.landslides, OUTPUT=str(tmp_path / "p.gpkg"))
    assert all(not row["test_landslides"] for row in rows_of(plain["OUTPUT"]))


def test_landslides_in_degrees_count_alike(study, zones, tmp_path):
    expected = run("zonetable", INPUT=zones, LANDSLIDES=study.landslides, OUTPUT=str(tmp_path / "a.gpkg"))
    degrees = memory_copy(study.landslides, "EPSG:4326")
    found = run("zonetable", INPUT=zones, LANDSLIDES=degrees, OUTPUT=str(tmp_path / "b.gpkg"))
    assert rows_of(found["OUTPUT"]) == rows_of(expected["OUTPUT"])


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s: {"INPUT": s.factors[0]}, "no zone map"),
        (lambda s: {"OUTPUT": s.at("table.shp")}, "table.shp"),
        (lambda s: {"LANDSLIDES": "/nowhere.gpkg"}, "/nowhere.gpkg"),
    ],
)
def test_the_culprit_is_named(study, zones, tmp_path, change, culprit):
    parameters = {"INPUT": zones, "LANDSLIDES": study.landslides, "OUTPUT": str(tmp_path / "t.gpkg"), **change(study)}
    message = failure("zonetable", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
