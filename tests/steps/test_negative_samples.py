"""Non-landslide points: every strategy's condition by brute force, the same whatever the blocks, apart in metres."""

from __future__ import annotations

import numpy as np
import pytest
from histogram_checks import histogram_of
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks
from landslide_susceptibility.analysis.sampling import random_keys, smallest, smallest_of, thin
from landslide_susceptibility.errors import InputError, ParameterError, StrategyError
from landslide_susceptibility.geodata.grid import Grid, same_crs
from landslide_susceptibility.geodata.polygons import geometries_in, representative_points
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.study.strategies.registry import STRATEGY_NAMES as STRATEGIES
from landslide_susceptibility.workers import Workers
from raster_files import (
    Listener,
    PicklingExecutor,
    digests,
    gdal_exceptions,
    geodesic,
    lon_lat,
    make_raster,
    points,
    polygons,
    utm_grid,
)

WIDTH, HEIGHT = 100, 80
GRIDS = {
    "utm": utm_grid(WIDTH, HEIGHT),
    "degrees": Grid(WIDTH, HEIGHT, (8.0, 0.0005, 0.0, 60.0, 0.0, -0.0003), "EPSG:4326"),
    "mercator": Grid(WIDTH, HEIGHT, (1e6, 60.0, 0.0, 8.4e6, 0.0, -60.0), "EPSG:3857"),
}
SLIDES = np.array([5, 1234, 4040, 4041, 4041, 7000])  # one cell holds two


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def planes():
    rng = np.random.default_rng(2)
    slope = rng.gamma(1.5, 6, (HEIGHT, WIDTH)).astype(np.float32)
    slope[rng.random(slope.shape) < 0.1] = -9999
    other = rng.normal(size=slope.shape).astype(np.float32)
    other[:, -7:] = -9999
    value = np.where((slope == -9999) | (other == -9999), -9999, rng.normal(size=slope.shape)).astype(np.float32)
    return slope, other, value


@pytest.fixture(scope="module", params=GRIDS)
def area(request, planes, tmp_path_factory):
    grid, folder = GRIDS[request.param], tmp_path_factory.mktemp(request.param)
    stack = make_raster(folder / "stack.tif", np.stack(planes[:2]), grid, nodata=-9999, names=["slope", "other"])
    value = make_raster(folder / "iv.tif", planes[2], grid, nodata=-9999)
    return grid, stack, value, points(*grid.centres(SLIDES), grid.crs)


def cells_in(path, grid):
    data = read_vector(path)
    assert same_crs(data.crs, grid.crs)
    return grid.cell_index(*representative_points(geometries_in(data, data.crs))), data.fields


@pytest.mark.parametrize("exceptions", [False, True])
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_point_meets_its_strategys_condition(tmp_path, area, planes, strategy, exceptions):
    grid, stack, value, slides = area
    settings = NegativeSettings(strategy, ratio=20, buffer=700.0, information_value=value, seed=3)
    output = str(tmp_path / "n.gpkg")
    with gdal_exceptions(exceptions):
        result = negative_samples(stack, slides, output, settings)
    cells, fields = cells_in(output, grid)
    valid = ((planes[0] != -9999) & (planes[1] != -9999)).ravel()
    # Five cells, one with two landslides, one with a landslide on nodata perhaps: as many as valid landslide cells.
    assert cells.size == 20 * np.unique(SLIDES[valid[SLIDES]]).size
    np.testing.assert_array_equal(cells, result.index)
    assert (fields["label"] == 0).all() and set(fields["strategy"]) == {strategy}
    eligible = valid.copy()
    eligible[SLIDES] = False
    unsure = np.zeros_like(valid)
    if strategy == "buffer":
        lon, lat = lon_lat(*grid.centres(np.arange(grid.cells)), grid.crs)
        apart = geodesic(lon[:, None], lat[:, None], lon[SLIDES], lat[SLIDES]).min(axis=1)
        eligible &= apart > 700
        unsure = np.abs(apart - 700) < 1
    elif strategy == "slope":
        eligible &= planes[0].ravel() <= 3
    elif strategy == "information_value":
        limit = natural_breaks(histogram_of(planes[2].ravel()[valid]), 5).limits[0]
        assert (planes[2].ravel() <= limit)[valid].mean() < 0.4
        eligible &= planes[2].ravel() <= limit
    assert eligible[cells].all() or (strategy == "buffer" and (eligible | unsure)[cells].all())
    assert abs(result.eligible - eligible.sum()) <= unsure.sum()
    assert np.unique(cells).size == cells.size


def test_the_choice_is_the_smallest_keys(tmp_path, area, planes):
    grid, stack, _, slides = area
    result = negative_samples(stack, slides, str(tmp_path / "n.gpkg"), NegativeSettings("random", seed=8))
    free = ((planes[0] != -9999) & (planes[1] != -9999)).ravel()
    free[SLIDES] = False
    cells = np.flatnonzero(free)
    order = np.argsort(random_keys(cells, 8, "negatives"))
    np.testing.assert_array_equal(result.index, cells[order][: result.index.size])


def test_landslides_without_a_date_count_only_where_time_does_not_split(tmp_path, area):
    """Neither the ratio nor a buffer follows what the split of the samples to come leaves out; its cells stay taboo."""
    grid, stack, _, slides = area
    when = np.array(["2001-01-01", "2004-05-06"] + [""] * (SLIDES.size - 2), object)
    dated = Inventory(points(*grid.centres(SLIDES), grid.crs, when=when), date_field="when")
    settings, output = NegativeSettings("random", 20, seed=3), str(tmp_path / "n.gpkg")
    every = negative_samples(stack, dated, output, settings)
    known = negative_samples(stack, dated, output, settings, split=SplitSettings("time"))
    assert every.index.size > known.index.size == 20 * np.unique(SLIDES[:2]).size
    assert known.eligible == every.eligible
    undated_train = SplitSettings("time", undated_train=True)
    assert negative_samples(stack, dated, output, settings, split=undated_train).index.size == every.index.size


def test_seeds_differ_and_repeat_and_blocks_change_nothing(tmp_path, area, monkeypatch):
    from landslide_susceptibility.geodata import blocks

    grid, stack, value, slides = area
    chosen = {}
    for seed in (1, 1, 2, -5, 2**70):
        for strategy in STRATEGIES:
            settings = NegativeSettings(strategy, 10, buffer=500.0, information_value=value, seed=seed)
            index = negative_samples(stack, slides, str(tmp_path / "n.gpkg"), settings, workers=1).index
            np.testing.assert_array_equal(chosen.setdefault((seed, strategy), index), index)
    assert not np.array_equal(chosen[1, "random"], chosen[2, "random"])
    original = blocks.block_windows
    monkeypatch.setattr(blocks, "block_windows", lambda grid, tile, block: original(grid, (9, 13), 26))
    for strategy in STRATEGIES:
        settings = NegativeSettings(strategy, 10, buffer=500.0, information_value=value, seed=2)
        index = negative_samples(
            stack, slides, str(tmp_path / "n.gpkg"), settings, workers=Workers(PicklingExecutor())
        ).index
        np.testing.assert_array_equal(chosen[2, strategy], index)


def test_points_keep_their_distance_in_metres(tmp_path, area):
    grid, stack, _, slides = area
    settings = NegativeSettings("random", ratio=8, minimum_distance=200.0)
    index = negative_samples(stack, slides, str(tmp_path / "n.gpkg"), settings).index
    lon, lat = lon_lat(*grid.centres(index), grid.crs)
    apart = geodesic(lon[:, None], lat[:, None], lon, lat)[~np.eye(index.size, dtype=bool)]
    # UTM measures in its plane, 0.4 per mille off.
    assert apart.min() >= 200 * (0.999 if grid.is_planar else 1 - 1e-9)
    assert index.size == 8 * 5 or index.size % 8 == 0


def test_distances_hold_over_many_degrees_of_latitude(tmp_path):
    # At 70 degrees a degree of longitude is less than half as long as at 35.
    grid = Grid(80, 140, (0.0, 0.25, 0.0, 70.0, 0.0, -0.25), "EPSG:4326")
    stack = make_raster(tmp_path / "s.tif", np.ones((140, 80), np.float32), grid, names=["slope"])
    settings = NegativeSettings("random", ratio=300, minimum_distance=60_000.0)
    index = negative_samples(stack, points([0.1], [69.9], "EPSG:4326"), str(tmp_path / "n.gpkg"), settings).index
    lon, lat = grid.centres(index)
    apart = geodesic(lon[:, None], lat[:, None], lon, lat)[~np.eye(index.size, dtype=bool)]
    assert index.size == 300 and 60_000 <= apart.min() < 66_000


def test_no_cell_that_any_part_of_a_landslide_touches(tmp_path, area):
    grid, stack, _, _ = area
    x, y = grid.xy([10.3, 60.2, 60.2, 10.3], [10.4, 10.4, 60.1, 60.1])
    ring = ",".join(f"{float(a)!r} {float(b)!r}" for a, b in zip([*x, x[0]], [*y, y[0]]))
    settings = NegativeSettings("random", ratio=1000)
    big = polygons(f"POLYGON(({ring}))", crs=grid.crs)
    index = negative_samples(stack, big, str(tmp_path / "n.gpkg"), settings).index
    row, column = np.divmod(index, WIDTH)
    assert not ((row >= 10) & (row <= 60) & (column >= 10) & (column <= 60)).any()
    # Round a polygon the buffer starts at its outline.
    near = NegativeSettings("buffer", ratio=500, buffer=300.0)
    index = negative_samples(stack, big, str(tmp_path / "n.gpkg"), near).index
    row, column = np.divmod(index, WIDTH)
    across, down = grid.cell_size_metres()
    beside = (np.maximum(np.maximum(10.3 - column - 0.5, column + 0.5 - 60.2), 0) * across) ** 2
    beside += (np.maximum(np.maximum(10.4 - row - 0.5, row + 0.5 - 60.1), 0) * down) ** 2
    # Points stand for the outline every half cell; scale differs a little over the area.
    assert np.sqrt(beside.min()) > 297


@pytest.mark.parametrize("ratio, count", [(0.01, 1), (0.5, 2), (1, 5), (2.5, 12)])
def test_the_ratio_is_of_landslide_cells(tmp_path, ratio, count):
    grid = GRIDS["utm"]
    stack = make_raster(tmp_path / "s.tif", np.ones((HEIGHT, WIDTH), np.float32), grid, names=["slope"])
    slides = points(*grid.centres(SLIDES))
    result = negative_samples(stack, slides, str(tmp_path / "n.gpkg"), NegativeSettings("random", ratio))
    assert result.index.size == count


def refused(match, error, stack, slides, folder, **settings):
    before = digests(folder)
    with pytest.raises(error, match=match):
        negative_samples(stack, slides, str(folder / "n.gpkg"), NegativeSettings(**settings))
    assert digests(folder) == before


def test_too_few_cells_are_said_with_their_number(tmp_path, area, planes):
    grid, stack, value, slides = area
    valid = ((planes[0] != -9999) & (planes[1] != -9999)).ravel()
    free = valid.copy()
    free[SLIDES] = False
    small = make_raster(tmp_path / "small.tif", np.ones((30, 40), np.float32), utm_grid(40, 30), names=["slope"])
    two = points(*utm_grid(40, 30).centres([7, 300]))
    match = "Only 1,198 cells lie outside landslides, but 1,200 are asked for"
    refused(match, InputError, small, two, tmp_path, strategy="random", ratio=600)
    refused("No cell with data lies farther than", InputError, stack, slides, tmp_path, strategy="buffer", buffer=1e5)
    gentle = (free & (planes[0].ravel() <= 0.05)).sum()
    match = f"Only {gentle} cells lie where slope is at most 0.05"
    refused(match, InputError, stack, slides, tmp_path, strategy="slope", slope_limit=0.05, ratio=100)
    match = r"Only \d+ of the .* lie 2,000 m apart"
    refused(match, InputError, stack, slides, tmp_path, strategy="random", ratio=20, minimum_distance=2000.0)


def test_what_a_strategy_needs_and_lacks(tmp_path, area):
    grid, stack, value, slides = area
    refused("needs an information-value map", InputError, stack, slides, tmp_path, strategy="information_value")
    refused(
        "no factor named 'Slope'.*slope, other",
        InputError,
        stack,
        slides,
        tmp_path,
        strategy="slope",
        slope_factor="Slope",
    )
    moved = Grid(WIDTH, HEIGHT, (grid.transform[0] + grid.transform[1], *grid.transform[1:]), grid.crs)
    other = make_raster(tmp_path / "moved.tif", np.ones((HEIGHT, WIDTH), np.float32), moved)
    refused("another grid", InputError, stack, slides, tmp_path, strategy="information_value", information_value=other)
    wrong = [{"strategy": "iv"}, {"ratio": 0}, {"ratio": 1001}, {"buffer": -1}, {"minimum_distance": -1}, {"zones": 1}]
    for settings in wrong:
        with pytest.raises(ParameterError):
            NegativeSettings(**settings)
    for name in ("ratio", "buffer", "minimum_distance", "slope_limit"):
        for number in (float("nan"), float("inf")):
            with pytest.raises(ParameterError):
                NegativeSettings(**{name: number})


def test_nowhere_is_the_information_value_very_low_where_it_is_the_same_everywhere(tmp_path, area):
    grid, stack, _, slides = area
    flat = make_raster(tmp_path / "flat.tif", np.full((grid.height, grid.width), 0.25, np.float32), grid)
    refused(
        "single value .0.25.* another strategy",
        StrategyError,
        stack,
        slides,
        tmp_path,
        strategy="information_value",
        information_value=flat,
    )


def test_the_inventory_is_never_overwritten(tmp_path, area):
    from landslide_susceptibility.geodata.vectors import write_layer

    grid, stack, _, slides = area
    path = str(tmp_path / "inventory.gpkg")
    write_layer(path, "l", {}, slides.wkb, crs=slides.crs, geometry_type="Point")
    before = digests(tmp_path)
    with pytest.raises(InputError, match="also an input"):
        negative_samples(stack, path, path, NegativeSettings("random"))
    assert digests(tmp_path) == before


def test_progress_never_falls(tmp_path, area):
    _, stack, value, slides = area
    listener = Listener()
    settings = NegativeSettings("information_value", information_value=value)
    negative_samples(stack, slides, str(tmp_path / "n.gpkg"), settings, feedback=listener)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1


# --- the choices behind -----------------------------------------------------------------------------------------------


@given(seed=st.integers(-(2**70), 2**70), start=st.integers(0, 2**40), stream=st.text(max_size=5))
def test_keys_depend_on_seed_stream_and_index_alone(seed, start, stream):
    index = np.arange(start, start + 50)
    keys = random_keys(index, seed, stream)
    assert keys.dtype == np.uint64 and np.unique(keys).size == 50
    np.testing.assert_array_equal(random_keys(index[::-1], seed, stream)[::-1], keys)
    np.testing.assert_array_equal(random_keys(index[7:8], seed, stream), keys[7:8])
    assert not np.array_equal(random_keys(index, seed + 1, stream), keys)
    assert not np.array_equal(random_keys(index, seed, stream + "x"), keys)


def test_keys_look_uniform():
    for seed in range(3):
        keys = random_keys(np.arange(100_000), seed, "negatives")
        unit = keys / 2.0**64
        counts = np.histogram(unit, 50, (0, 1))[0]
        assert ((counts - 2000) ** 2 / 2000).sum() < 95  # chi-square, 49 degrees: 1e-4
        assert abs(np.corrcoef(unit[1:], unit[:-1])[0, 1]) < 0.015
        assert abs((keys & np.uint64(1)).astype(float).mean() - 0.5) < 0.01


@given(st.lists(st.integers(0, 30), max_size=60), st.integers(0, 20), st.integers(1, 7))
def test_the_smallest_merge(values, count, parts):
    keys, index = np.array(values, np.uint64), np.arange(len(values))
    expected = sorted(zip(keys.tolist(), index.tolist()))[:count]
    merged = np.empty(0, np.uint64), np.empty(0, np.int64)
    for part in np.array_split(np.arange(len(values)), parts):
        found = smallest(keys[part], index[part], count)
        merged = smallest(np.concatenate([merged[0], found[0]]), np.concatenate([merged[1], found[1]]), count)
    assert [k for k, _ in expected] == merged[0].tolist()


@given(st.lists(st.tuples(*[st.floats(-50, 50)] * 3), min_size=1, max_size=60), st.floats(0.5, 30), st.integers(1, 60))
def test_thinning_is_greedy(rows, distance, count):
    positions = np.array(rows)
    kept = []
    for i, here in enumerate(positions):
        if len(kept) < count and all(((here - positions[j]) ** 2).sum() >= distance**2 for j in kept):
            kept.append(i)
    assert thin(positions, distance, count).tolist() == kept
    assert thin(positions[:, :2], distance, 1).tolist() == [0]


@given(st.integers(0, 3000), st.integers(0, 400), st.integers(0, 2**31))
def test_the_smallest_keys_are_found_without_sorting_all(size, count, seed):
    index = np.arange(size, dtype=np.int64) * 7
    expected = smallest(random_keys(index, seed, "x"), index, count)
    for found, wanted in zip(smallest_of(index, count=count, seed=seed, stream="x"), expected):
        np.testing.assert_array_equal(found, wanted)
