"""The area of applicability in the toolbox: what it gives is what the step finds."""

from __future__ import annotations

import pytest
from landslide_susceptibility import api
from qgis_support import bands_of, check_outputs, rows_of, run

for package in ("onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")


def test_it_gives_what_the_step_finds(study, tmp_path):
    given = {"INPUT": study.stack["OUTPUT"], "SAMPLES": study.samples["OUTPUT"], "NETWORK": study.network["OUTPUT"]}
    targets = {"OUTPUT": str(tmp_path / "a.tif"), "TABLE": str(tmp_path / "a.csv")}
    targets["POLYGONS"] = str(tmp_path / "a.gpkg")
    zones = study.zones["OUTPUT"]
    result = run("applicability", **given, **targets, ZONES=zones, SIDE=1, FOLDS=3, SEED=2)
    files = given["INPUT"], given["SAMPLES"], str(tmp_path / "b.tif"), given["NETWORK"]
    found = api.applicability(*files, zones=zones, side="training", folds=3, seed=2)
    sides = {"AUC_INSIDE": found.inside, "AUC_OUTSIDE": found.outside}
    check_outputs("applicability", result, tuple(name for name, test in sides.items() if test is None))
    assert all(result[name] == test.auc for name, test in sides.items() if test is not None)
    assert (result["THRESHOLD"], result["CELLS"]) == (found.threshold, found.whole.cells)
    assert result["OUTSIDE_PCT"] == found.whole.outside_pct > 0
    assert result["VERY_HIGH_OUTSIDE_PCT"] == found.zones[-1].outside_pct
    for mine, theirs in zip(bands_of(targets["OUTPUT"])[0], bands_of(tmp_path / "b.tif")[0]):
        assert (mine == theirs).all()
    assert [row["name"] for row in rows_of(targets["TABLE"])] == ["whole map", *(row.name for row in found.zones)]
