"""Own points of places without landslides, and an inventory with a class field, in whole runs and comparisons."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.vectors import points_wkb, read_vector, write_layer
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.comparison import ComparisonSettings
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.study.samples import read_samples
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.workflows.compare_networks import compare_networks
from landslide_susceptibility.workflows.compare_strategies import compare_strategies
from landslide_susceptibility.workflows.repeat_run import repeat_run
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import UTM, Listener, make_raster, points, read, utm_grid

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)
SETTINGS = StudySettings("logistic", split=SplitSettings("random", 0.7, 1))


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """A stack, a file of 80 landslides and 60 other places in one field, and the cells of both."""
    folder = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    stack = make_raster(
        folder / "stack.tif",
        np.stack([slope, rng.normal(size=slope.shape)]).astype(np.float32),
        GRID,
        names=["slope", "rain"],
        metadata=[{"KIND": "continuous"}] * 2,
    )
    slides = rng.choice(np.flatnonzero(slope.ravel() > 20), 80, replace=False)
    stable = rng.choice(np.flatnonzero(slope.ravel() < 15), 60, replace=False)
    both = str(folder / "both.gpkg")
    wkb = points_wkb(*GRID.centres(np.concatenate([slides, stable])))
    write_layer(both, "both", {"kind": [1] * 80 + [0] * 60}, wkb, crs=UTM, geometry_type="Point")
    return stack, both, slides, stable


def chosen(samples) -> tuple[list[int], list[int], set[str]]:
    """Return the cells of landslides and of other places in samples, and what the latter are called."""
    found = read_samples(samples)
    cells = GRID.cell_index(found.x, found.y)
    slides = found.label == 1
    return sorted(cells[slides].tolist()), sorted(cells[~slides].tolist()), set(found.strategy[~slides].tolist())


def test_a_whole_run_takes_own_points_and_is_made_again(area, tmp_path):
    """One layer serves as both: points on landslides' cells are left out of the other places."""
    stack, both, slides, stable = area
    inventory = Inventory(both, class_field="kind")
    listener = Listener()
    first = susceptibility(
        [stack], inventory, str(tmp_path / "a"), SETTINGS, negatives=both, strict=True, feedback=listener
    )
    wanted = sorted(slides.tolist()), sorted(stable.tolist()), {"given"}
    assert chosen(first.path("samples")) == wanted
    assert "Own non-landslides: 60 cells; 80 points" in str(listener.infos)
    assert len(read_vector(first.path("non_landslides"))) == 60
    page = (tmp_path / "a" / "report.html").read_text(encoding="utf-8")
    assert "Non-landslides are own points" in page and "field 'kind' is 1" in page.replace("&#39;", "'")
    manifest = json.loads((tmp_path / "a" / "manifest.json").read_text(encoding="utf-8"))
    entry = manifest["inputs"]["landslides"]
    assert (entry["class_field"], entry["landslide_value"], entry["count_parts"]) == ("kind", "1", False)
    assert entry["features"] == 80 and manifest["inputs"]["negatives"]["features"] == 140
    second = repeat_run(str(tmp_path / "a" / "manifest.json"), str(tmp_path / "b"))
    assert chosen(second.path("samples")) == wanted and second.evaluation.common.auc == first.evaluation.common.auc
    again = json.loads((tmp_path / "b" / "manifest.json").read_text(encoding="utf-8"))
    assert again["inputs"] == manifest["inputs"] and again["parameters"] == manifest["parameters"]


def test_a_class_that_has_changed_is_another_inventory(area, tmp_path):
    stack, both, slides, stable = area
    copy = str(tmp_path / "copy.gpkg")
    data = read_vector(both)
    kinds = data.fields["kind"]
    write_layer(copy, "both", {"kind": kinds}, data.wkb, crs=UTM, geometry_type="Point")
    susceptibility([stack], Inventory(copy, "kind"), str(tmp_path / "a"), SETTINGS)
    write_layer(
        copy, "both", {"kind": np.where(np.arange(140) == 5, 0, kinds)}, data.wkb, crs=UTM, geometry_type="Point"
    )
    with pytest.raises(InputError, match=r"\(80 then, 79 now\)"):
        repeat_run(str(tmp_path / "a" / "manifest.json"), str(tmp_path / "b"))


def test_a_manifest_from_before_there_were_class_fields(area, tmp_path):
    stack, both, slides, stable = area
    first = susceptibility([stack], both, str(tmp_path / "a"), SETTINGS)
    assert "classes" in [remark.kind for remark in first_remarks(both)] and any(
        "CLASS_FIELD" in str(message) for message in first.messages
    )
    path = tmp_path / "a" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for key in ("class_field", "landslide_value", "count_parts"):
        del manifest["inputs"]["landslides"][key]
    del manifest["inputs"]["negatives"], manifest["inputs"]["nodata"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(InputError, match="'inputs.negatives' is missing"):
        repeat_run(str(path), str(tmp_path / "b"))
    path.write_text(json.dumps({**manifest, "schema": 1}), encoding="utf-8")  # which had no such keys
    second = repeat_run(str(path), str(tmp_path / "b"))
    assert second.evaluation.common.auc == first.evaluation.common.auc


def first_remarks(path):
    from landslide_susceptibility.study.preflight.inventory import checked_landslides
    from landslide_susceptibility.study.preflight.remarks import Remarks

    remarks = Remarks()
    checked_landslides(path, remarks)
    return remarks


def test_folds_take_own_points_too(area, tmp_path):
    stack, both, slides, stable = area
    settings = StudySettings("logistic", folds=2, split=SETTINGS.split)
    result = susceptibility([stack], Inventory(both, "kind"), str(tmp_path / "a"), settings, negatives=both)
    assert [validation.kind for validation in result.validations] == ["random", "spatial"]


def test_strategies_are_compared_with_own_points(area, tmp_path):
    stack, both, slides, stable = area
    found = compare_strategies(
        stack,
        Inventory(both, "kind"),
        str(tmp_path / "a"),
        [Candidate("logistic")],
        ComparisonSettings(folds=2),
        strategies=["random"],
        negatives=both,
        strict=True,
    )
    assert [trial.strategy for trial in found.comparison.trials] == ["random", "given"]
    assert chosen(str(tmp_path / "a" / "samples_given.gpkg"))[1] == sorted(stable.tolist())
    assert "Own points" in (tmp_path / "a" / "report.html").read_text(encoding="utf-8")


def test_networks_are_compared_on_own_points(area, tmp_path):
    stack, both, slides, stable = area
    found = compare_networks(
        stack,
        Inventory(both, "kind"),
        str(tmp_path / "a"),
        [Candidate("logistic")],
        ComparisonSettings(folds=0),
        negatives=both,
    )
    assert {trial.strategy for trial in found.comparison.trials} == {"given"}


def test_what_looks_like_a_mistake_stands_in_a_comparisons_report(area, tmp_path):
    stack, both, slides, stable = area
    out = str(tmp_path / "a")
    given = [Candidate("logistic")], ComparisonSettings(folds=0)
    compare_networks(stack, both, out, *given)
    assert "CLASS_FIELD" in (tmp_path / "a" / "report.html").read_text(encoding="utf-8")
    with pytest.raises(InputError, match="STRICT"):
        compare_networks(stack, both, str(tmp_path / "b"), *given, strict=True)
    assert not (tmp_path / "b").exists()


def test_what_looks_like_a_mistake_in_own_points_is_told_before_the_work(area, tmp_path):
    stack, both, slides, stable = area
    own = points(*GRID.centres(stable))
    lacking = replace(own, wkb=[None, *own.wkb[1:]], source="stable.gpkg", layer="a", unread=("b", "c"))
    rasters = [make_raster(tmp_path / f"{name}.tif", read(stack, n), GRID) for n, name in ((1, "slope"), (2, "rain"))]
    given = rasters, Inventory(both, "kind"), str(tmp_path / "a"), SETTINGS

    class Begun(Listener):
        def progress(self, fraction):
            if fraction > 0:
                raise KeyboardInterrupt

    begun, whole = Begun(), Listener()
    with pytest.raises(KeyboardInterrupt):
        susceptibility(*given, negatives=lacking, feedback=begun)
    told = "\n".join(begun.warnings)
    assert "only the layer 'a' is read" in told and "1 of the 60 features of 'stable.gpkg' has no geometry" in told
    strict = Begun()
    with pytest.raises(InputError, match="'a' .* STRICT is set"):
        susceptibility(*given, negatives=lacking, strict=True, feedback=strict)
    assert not (tmp_path / "a").exists()
    result = susceptibility(*given, negatives=lacking, feedback=whole)
    assert whole.fractions == sorted(whole.fractions)
    assert len([text for text in whole.warnings if "has no geometry" in text]) == 1  # not again after stacking
    assert len(read_vector(result.path("non_landslides"))) == 59


def test_own_points_must_be_given(area, tmp_path):
    stack, both, slides, stable = area
    settings = StudySettings("logistic", negatives=NegativeSettings("given"))
    with pytest.raises(ParameterError, match="own non-landslides"):
        susceptibility([stack], Inventory(both, "kind"), str(tmp_path / "a"), settings)
    with pytest.raises(InputError, match="Every non-landslide point lies on a cell with a landslide"):
        susceptibility([stack], both, str(tmp_path / "a"), SETTINGS, negatives=both)
