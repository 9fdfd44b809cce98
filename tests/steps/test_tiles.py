"""The five steps that write tiles: the same cells, metadata, styles and figures as in one file, and read as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from landslide_susceptibility import api
from landslide_susceptibility.errors import Cancelled
from landslide_susceptibility.geodata import tiled_output
from landslide_susceptibility.geodata.run_digest import run_digest
from landslide_susceptibility.sentences import say
from osgeo import gdal
from same_results import cells_in

for package in ("onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")
NAMES = ("slope", "relief", "ndvi", "elevation")


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """A small basin with all that the steps read, and what they make of it in one file and in tiles."""
    at = tmp_path_factory.mktemp("area")
    patch = pytest.MonkeyPatch()
    patch.setattr(tiled_output, "tile_side", lambda bands: 32)  # 3 × 3 tiles
    api.demo_basin(at / "basin", columns=80, rows=70, landslides=60)
    for end in ("tif", "tiles.vrt"):
        made(at, end)
    yield at
    patch.undo()


RESULTS: dict[str, dict[str, object]] = {}


def made(at: Path, end: str) -> None:
    slides, found = f"{at}/basin/landslides.gpkg", RESULTS.setdefault(end, {})
    stack, classes, values, risk, zones = (f"{at}/{name}.{end}" for name in ("stack", "classes", "iv", "map", "zones"))
    found["stack"] = api.factor_stack([f"{at}/basin/factors/{name}.tif" for name in NAMES], stack)
    api.reclassify(stack, classes, classes=4)
    found["iv"] = api.information_value(classes, slides, values).table
    if end == "tif":
        api.negative_samples(stack, slides, f"{at}/others.gpkg")
        api.training_samples(stack, slides, f"{at}/others.gpkg", f"{at}/samples.gpkg")
        api.train(f"{at}/samples.gpkg", f"{at}/n.onnx", network="logistic")
    found["map"] = api.predict(stack, f"{at}/n.onnx", risk, f"{at}/outside-{end}.csv")
    found["zones"] = api.classify(risk, zones, polygons=f"{at}/zones-{end}.gpkg")


@pytest.mark.parametrize("name", ["stack", "classes", "iv", "map", "zones"])
def test_tiles_hold_what_one_file_holds(area, name):
    one, many = area / f"{name}.tif", area / f"{name}.tiles.vrt"
    assert cells_in(one) == cells_in(many)
    (first, whole), (other, tiled) = ((bands_of(path), gdal.Open(str(path))) for path in (one, many))
    assert first == other and whole.GetMetadata() == tiled.GetMetadata()
    assert whole.GetGeoTransform() == tiled.GetGeoTransform() and whole.GetSpatialRef().IsSame(tiled.GetSpatialRef())
    assert one.with_suffix(".qml").read_text() == many.with_suffix(".qml").read_text()
    assert tiled.GetRasterBand(1).GetOverviewCount() > 0
    assert len(list(area.glob(f"{name}.tiles/*/0/*/*.tif"))) == 9


def bands_of(path: Path) -> list[tuple]:
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    return [
        (
            band.DataType,
            band.GetUnitType(),
            band.GetCategoryNames(),
            band.GetColorInterpretation(),
            band.GetColorTable() and [band.GetColorTable().GetColorEntry(n) for n in range(6)],
        )
        for band in bands
    ]


def test_figures_zones_and_tables_are_the_same(area):
    one, many = RESULTS["tif"], RESULTS["tiles.vrt"]
    assert (one["stack"].valid_cells, one["iv"], one["map"]) == (many["stack"].valid_cells, many["iv"], many["map"])
    for field in ("names", "limits", "cells", "gvf"):
        assert getattr(one["zones"], field) == getattr(many["zones"], field)
    assert (area / "outside-tif.csv").read_text() == (area / "outside-tiles.vrt.csv").read_text()


def test_the_next_steps_read_tiles(area):
    slides = f"{area}/basin/landslides.gpkg"

    def figures(end):
        found = api.evaluate_map(f"{area}/map.{end}", f"{area}/samples.gpkg", slides)
        return found.paper.auc, found.success.area_under, api.zone_table(f"{area}/zones.{end}", slides)

    assert figures("tif") == figures("tiles.vrt")
    api.compare_maps(f"{area}/map.tif", f"{area}/map.tiles.vrt", slides, f"{area}/change.tif")
    change = gdal.Open(f"{area}/change.tif").ReadAsArray()
    assert (change // 10 == change % 10).all()


SAME_AND_OTHER = {
    "factor_stack": lambda at, o, n: api.factor_stack([f"{at}/basin/factors/{x}.tif" for x in NAMES[: 2 + n]], o),
    "reclassify": lambda at, o, n: api.reclassify(f"{at}/stack.tif", o, classes=4 + n),
    "information_value": lambda at, o, n: api.information_value(
        f"{at}/classes.tif", f"{at}/basin/landslides.gpkg", o, alpha=n
    ),
    "information_value of other classes": lambda at, o, n: api.information_value(
        f"{at}/zones.tif", f"{at}/basin/landslides.gpkg", o, alpha=n
    ),
    "predict": lambda at, o, n: api.predict(f"{at}/stack.tif", f"{at}/n.onnx", o, landslide_share=0.01 if n else None),
    "classify": lambda at, o, n: api.classify(f"{at}/map.tif", o, zones=4 + n),
}


@pytest.mark.parametrize("name", SAME_AND_OTHER)
def test_the_same_run_is_known_and_another_is_not(area, tmp_path, monkeypatch, name):
    found = []

    def recorded(*values):
        found.append(run_digest(*values))
        raise Cancelled(say("stopped"))

    monkeypatch.setattr(tiled_output, "run_digest", recorded)
    for changed in (0, 0, 1):
        with pytest.raises(Cancelled):
            SAME_AND_OTHER[name](area, str(tmp_path / "o.tiles.vrt"), changed)
    assert found[0] == found[1] != found[2] and list(tmp_path.iterdir()) == []
