"""A factor made from the landslides is named; factors that explain them are not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility import api
from landslide_susceptibility.analysis.single_factor import single_factor_auc
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.preflight.factors import look_at_factors, look_at_samples
from landslide_susceptibility.study.preflight.remarks import Remarks
from landslide_susceptibility.study.samples import Samples, write_samples
from raster_files import Listener, make_raster, points, utm_grid

GRID = utm_grid(60, 50)
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
RNG = np.random.default_rng(4)
SLOPE = RNG.gamma(3, 7, (50, 60))
CELLS = RNG.choice(3000, 60, replace=False, p=(SLOPE**2 / (SLOPE**2).sum()).ravel())


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def made_of_landslides(how: str) -> np.ndarray:
    rows, columns = np.divmod(CELLS, 60)
    row, column = np.mgrid[:50, :60]
    distance = np.hypot(row[..., None] - rows, column[..., None] - columns).min(axis=-1)
    return {"distance": distance, "density": np.exp(-distance), "cell": distance == 0}[how].astype(float)


def remarked(tmp_path, factor, kind="continuous", cells=CELLS) -> list[str]:
    planes = np.stack([SLOPE, factor]).astype(np.float32)
    kinds = [{"KIND": "continuous"}, {"KIND": kind}]
    path = make_raster(tmp_path / "stack.tif", planes, GRID, names=["slope", "made"], metadata=kinds)
    stack, remarks = open_stack(path), Remarks()
    look_at_factors(remarks, stack, landslides_on(points(*GRID.centres(cells)), stack.info))
    return [str(remark.sentence) for remark in remarks]


@pytest.mark.parametrize("kind", ["continuous", "categorical"])
def test_the_cells_of_landslides_are_no_factor(tmp_path, kind):
    (text,) = remarked(tmp_path, made_of_landslides("cell"), kind)
    assert "'made'" in text and "landslides themselves" in text and "Leave it out" in text


@pytest.mark.parametrize("how", ["distance", "density"])
def test_distance_and_density_of_landslides_are_no_factors(tmp_path, how):
    assert len(remarked(tmp_path, made_of_landslides(how))) == 1


def test_few_landslides_and_factors_that_explain_are_left_alone(tmp_path):
    assert remarked(tmp_path, made_of_landslides("cell"), cells=CELLS[:9]) == []
    assert remarked(tmp_path, RNG.normal(size=(50, 60))) == []
    assert remarked(tmp_path, RNG.integers(1, 5, (50, 60)), "categorical") == []


def test_the_auc_of_one_factor_by_hand():
    # Of 2 × 4 pairs the landslide has the higher value in 6 and the same in 1.
    assert single_factor_auc(np.array([3.0, 5.0]), np.array([1.0, 2.0, 3.0, 4.0]), categorical=False) == 6.5 / 8
    assert single_factor_auc(-np.array([3.0, 5.0]), -np.array([1.0, 2.0, 3.0, 4.0]), categorical=False) == 6.5 / 8
    # Category 7 has all landslides and a quarter of the area: ahead of three quarters, even with one quarter.
    assert single_factor_auc(np.array([7.0, 7.0]), np.array([7.0, 9.0, 1.0, 1.0]), categorical=True) == 0.875


def test_a_strict_comparison_stops_and_another_says_it_in_its_report(tmp_path):
    planes = np.stack([SLOPE, made_of_landslides("cell")]).astype(np.float32)
    path = make_raster(tmp_path / "stack.tif", planes, GRID, names=["slope", "made"])
    slides, settings = points(*GRID.centres(CELLS)), api.ComparisonSettings(folds=0)
    arguments = path, slides, str(tmp_path / "out"), [api.Candidate("logistic")], settings
    with pytest.raises(api.InputError, match="'made' .* STRICT"):
        api.compare_strategies(*arguments, strategies="random", strict=True)
    assert not (tmp_path / "out").exists()
    api.compare_strategies(*arguments, strategies="random")
    assert "made from the landslides themselves" in (Path(tmp_path) / "out" / "report.html").read_text("utf-8")


def samples_with(strategy: str, factor: str) -> Samples:
    """Landslides, and others from all over the area, with the slope and a factor made of the landslides."""
    cells = np.concatenate([CELLS, np.setdiff1d(np.arange(0, 3000, 23), CELLS)])
    made = SLOPE if factor == "slope" else made_of_landslides(factor)
    label = np.arange(cells.size) < CELLS.size
    x, y = GRID.centres(cells)
    return Samples(
        names=("slope", "made"),
        kinds=("continuous", "continuous"),
        x=x,
        y=y,
        label=label.astype(np.uint8),
        train=np.arange(cells.size) % 3 > 0,
        strategy=np.where(label, "landslide", strategy).astype(object),
        block=np.zeros(cells.size, np.int64),
        values=np.stack([SLOPE.ravel()[cells], made.ravel()[cells]], axis=1).astype(np.float32),
        crs=GRID.crs,
    )


@pytest.mark.parametrize(
    ("strategy", "factor", "count"),
    [("random", "distance", 1), ("random", "slope", 0), ("slope", "distance", 0), ("given", "distance", 0)],
)
def test_samples_tell_it_where_their_others_are_like_the_area(strategy, factor, count):
    """Non-landslides of gentle slopes are told from landslides by the slope alone, as they are meant to be."""
    remarks = Remarks()
    look_at_samples(remarks, samples_with(strategy, factor))
    assert len(remarks) == count


def test_a_training_says_it_in_its_report_and_a_strict_one_stops(tmp_path):
    write_samples(samples_with("random", "distance"), str(tmp_path / "samples.gpkg"))
    arguments = str(tmp_path / "samples.gpkg"), str(tmp_path / "n.onnx"), str(tmp_path / "report.html")
    with pytest.raises(api.InputError, match="'made' .* STRICT"):
        api.train(*arguments, network="logistic", strict=True)
    assert not (tmp_path / "n.onnx").exists()
    api.train(*arguments, network="logistic")
    assert "made from the landslides themselves" in (tmp_path / "report.html").read_text("utf-8")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the areas of ../shared are not here")
@pytest.mark.parametrize("area", ["ecuador", "kaghan"])
def test_no_factor_of_the_real_areas_is_remarked(tmp_path, area):
    folder = SHARED / area
    factors = ["slope", "northness", "plan_curvature", "relief", "elevation_cv", "tpi"]
    terrain = api.terrain_factors(str(folder / "dem.tif"), str(tmp_path / "t.tif"), factors, window=300)
    more = [str(folder / f"{name}.tif") for name in ("geology", "landcover") if area == "kaghan"]
    names = [Path(path).stem for path in more]
    sources = [terrain.stack.path, str(folder / "dem.tif"), *more]
    stack = api.factor_stack(sources, str(tmp_path / "stack.tif"), categorical=names).stack
    remarks = Remarks()
    look_at_factors(remarks, stack, landslides_on(f"{folder}/inventory.gpkg|layername=landslides", stack.info))
    assert list(remarks) == []


def test_a_whole_run_says_it_in_its_report_and_a_strict_one_stops(tmp_path):
    planes = np.stack([SLOPE, RNG.normal(size=(50, 60)), made_of_landslides("cell")]).astype(np.float32)
    kinds = [{"KIND": "continuous"}] * 3
    path = make_raster(tmp_path / "stack.tif", planes, GRID, names=["slope", "other", "made"], metadata=kinds)
    arguments = path, points(*GRID.centres(CELLS)), str(tmp_path / "out"), api.StudySettings(network="logistic")
    with pytest.raises(api.InputError, match="'made' .* STRICT"):
        api.susceptibility(*arguments, strict=True)
    assert not (tmp_path / "out").exists()
    listener = Listener()
    api.susceptibility(*arguments, feedback=listener)
    assert "'made' alone tells" in str(listener.warnings[0])
    assert "made from the landslides themselves" in (tmp_path / "out" / "report.html").read_text("utf-8")
