"""Given stacks are looked at, and their units travel through samples and model to the stack that is predicted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, StrategyError
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb
from landslide_susceptibility.models.factors import Factor
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.sample_factors import sample_factors
from landslide_susceptibility.steps.screen_factors import screen_factors
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.preflight.remarks import Remarks
from landslide_susceptibility.study.preflight.stacks import check_slope, check_units, unit_name
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.study.samples import read_samples, write_samples
from landslide_susceptibility.workflows.compare_strategies import compare_strategies
from landslide_susceptibility.workflows.susceptibility import susceptibility
from osgeo import gdal
from raster_files import UTM, Listener, digests, make_raster, utm_grid

GRID = utm_grid(40, 30)
RNG = np.random.default_rng(8)
SLOPE = RNG.uniform(0.5, 60, (30, 40)).astype(np.float32)
HEIGHT = RNG.normal(900, 100, (30, 40)).astype(np.float32)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def with_unit(path, values, unit):
    dataset = gdal.Open(make_raster(path, values, GRID), gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType(unit)
    dataset = None
    return str(path)


def stack_of(folder, slope, unit, height_unit="m"):
    folder.mkdir()
    files = [with_unit(folder / "slope.tif", slope, unit), with_unit(folder / "height.tif", HEIGHT, height_unit)]
    return factor_stack(files, str(folder / "stack.tif")).stack.path


def points(cells):
    return VectorData(points_wkb(*GRID.centres(np.asarray(cells))), UTM)


@pytest.mark.parametrize("extension", ["gpkg", "csv", "geojson", "fgb", "shp"])
def test_units_travel_from_the_stack_to_the_model_and_a_certain_difference_is_refused(tmp_path, extension):
    pytest.importorskip("onnx")
    pytest.importorskip("sklearn")
    stack = stack_of(tmp_path / "a", SLOPE, "degrees")
    slides = np.argsort(SLOPE.ravel())[-40:]
    layer, model = str(tmp_path / f"samples.{extension}"), str(tmp_path / "n.onnx")
    samples = training_samples(stack, points(slides), points(np.arange(0, 1000, 25)), str(tmp_path / "all.gpkg"))
    write_samples(replace(samples, block_size=300.0), layer)
    assert read_samples(layer).units == {"slope": "degrees", "height": "m"}
    assert read_samples(layer).names == ("slope", "height")
    trained = train(layer, model, network="logistic").trained
    assert [factor.unit for factor in trained.factors] == ["degrees", "m"]
    predict(stack, model, str(tmp_path / "p.tif"), strict=True)
    radians = stack_of(tmp_path / "b", np.radians(SLOPE), "radians")
    before = digests(tmp_path)
    with pytest.raises(InputError, match=r"'slope' is in 'radians' in the stack .* in 'degrees': .*57.29578"):
        predict(radians, model, str(tmp_path / "q.tif"))
    assert digests(tmp_path) == before
    listener = Listener()
    feet = stack_of(tmp_path / "c", SLOPE, "°", "ft")
    predict(feet, model, str(tmp_path / "q.tif"), feedback=listener)
    assert any("'height' is in 'ft' in the stack, but the model was trained in 'm'" in t for t in listener.warnings)
    with pytest.raises(InputError, match="'height' is in 'ft'.*STRICT"):
        predict(feet, model, str(tmp_path / "r.tif"), strict=True)


def test_units_that_are_not_stated_or_only_spelt_otherwise_are_no_difference(tmp_path):
    stack = open_stack(stack_of(tmp_path / "a", SLOPE, "Degree", ""))
    for slope, height in (("°", "m"), ("deg", ""), ("", "ft")):
        factors = [Factor("slope", "continuous", 0, 1, unit=slope), Factor("height", "continuous", 0, 1, unit=height)]
        remarks = Remarks(strict=True)
        check_units(stack, factors, remarks)
        assert len(remarks) == 0
    assert unit_name("Percent") == unit_name("%") != unit_name("°") and unit_name("mm/a") == "mm/a"


def test_samples_of_areas_with_other_units_have_none(tmp_path):
    path = tmp_path / "both.csv"
    path.write_text("X,Y,label,slope,units\n1,1,1,3.5,slope=°\n2,2,0,4.5,slope=%\n")
    assert read_samples(str(path)).units == {} and read_samples(str(path)).names == ("slope",)


def test_a_slope_in_percent_or_radians_is_no_slope_in_degrees(tmp_path):
    settings = NegativeSettings("slope")
    slides = points(np.arange(0, 1200, 100))
    for number, (unit, how) in enumerate((("%", "atan"), ("radians", "57.29578"))):
        stack = stack_of(tmp_path / str(number), SLOPE, unit)
        with pytest.raises(StrategyError, match=rf"limit is in degrees, but the factor 'slope' is in '{unit}'.*{how}"):
            negative_samples(stack, slides, str(tmp_path / "n.gpkg"), settings)
    for name, values, unit in (("p", 3 * SLOPE, "percent"), ("r", np.radians(SLOPE), "radians")):
        remarks = Remarks()
        check_slope(open_stack(stack_of(tmp_path / name, values, "")), settings, remarks)
        assert remarks.kinds() == ["slope_unit"] and f"as if it were in {unit}" in str(next(iter(remarks)).about)
    remarks = Remarks()
    for name, unit in (("d", "°"), ("n", "")):
        check_slope(open_stack(stack_of(tmp_path / name, SLOPE, unit)), settings, remarks)
    assert len(remarks) == 0


def test_a_given_stack_is_looked_at_wherever_it_comes_in(tmp_path):
    slope = SLOPE.copy()
    slope[:10] = -9999
    path = make_raster(tmp_path / "stack.tif", np.stack([slope, HEIGHT]), GRID, names=["slope", "height"])
    listener = Listener()
    reclassify(path, str(tmp_path / "c.tif"), feedback=listener)
    told = [text for text in map(str, listener.warnings) if "looks like nodata" in text]
    assert len(told) == 1 and "'slope' holds -9999 in 400 of 1,200 cells" in told[0] and "NODATA" in told[0]
    before = digests(tmp_path)
    slides, others, out = points(np.arange(401, 1200, 20)), points(np.arange(410, 1200, 20)), str(tmp_path / "d")
    for call in (
        lambda: reclassify(path, out + ".tif", strict=True),
        lambda: negative_samples(path, slides, out + ".gpkg", strict=True),
        lambda: training_samples(path, slides, others, out + ".gpkg", strict=True),
        lambda: screen_factors(path, slides, strict=True),
        lambda: compare_strategies(path, slides, out, [Candidate("logistic")], strict=True),
        lambda: susceptibility([path], slides, out, StudySettings("logistic"), strict=True),
    ):
        with pytest.raises(InputError, match="'slope' holds -9999 .* STRICT"):
            call()
        close_rasters()
    assert digests(tmp_path) == before
    listener = Listener()
    sample_factors(path, slides, out + ".gpkg", feedback=listener)
    assert any("'slope' holds -9999" in str(text) for text in listener.warnings)
