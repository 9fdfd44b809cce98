"""Samples and their split: exact counts, no leak between steps, one sample a cell, the same from every format."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.sampling import (
    block_folds,
    random_folds,
    spatial_blocks,
    split_blocks,
    split_random,
)
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.landslides import locate_landslides
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.stack import RESERVED_NAMES, SAMPLE_FIELDS, check_names
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb, read_vector, write_layer
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.study.held_out_time import held_from
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.preflight.remarks import Remarks
from landslide_susceptibility.study.samples import Samples, cells_of, checked_samples, read_samples, write_samples
from landslide_susceptibility.study.split import (
    SPLITS,
    SplitSettings,
    blocks_in,
    blocks_of,
    is_training,
    landslide_keys,
    training_part,
    trains,
    used_by,
    with_default_block_size,
)
from raster_files import UTM, Listener, digests, gdal_exceptions, make_raster, points, polygons, utm_grid

GRID = utm_grid(90, 70)
RNG = np.random.default_rng(12)
SLIDES = RNG.choice(90 * 70, 101, replace=False)
OTHERS = np.setdiff1d(RNG.choice(90 * 70, 140, replace=False), SLIDES)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def values():
    rng = np.random.default_rng(1)
    slope = rng.gamma(3, 7, (70, 90)).astype(np.float32)
    geology = rng.integers(1, 6, (70, 90)).astype(np.float32)
    slope[:, -4:] = -9999
    return np.stack([slope, geology])


@pytest.fixture(scope="module")
def stack(values, tmp_path_factory):
    kinds = [{"KIND": "continuous"}, {"KIND": "categorical"}]
    path = tmp_path_factory.mktemp("stack") / "stack.tif"
    return make_raster(path, values, GRID, nodata=-9999, names=["slope", "geology"], metadata=kinds)


def at(cells, **fields):
    return points(*GRID.centres(cells), UTM, **fields)


def valid_of(cells, values):
    return cells[values[0].ravel()[cells] != -9999]


# --- the split --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0.05, 0.3, 0.7, 0.95])
@pytest.mark.parametrize("seed", [1, 2, -7])
def test_a_random_split_is_stratified_exactly(share, seed):
    split = SplitSettings("random", share, seed)
    slides, others = is_training(landslide_keys=SLIDES, other_cells=OTHERS, grid=GRID, settings=split)
    assert slides.sum() == round(share * SLIDES.size) and others.sum() == round(share * OTHERS.size)
    again, _ = is_training(landslide_keys=SLIDES[::-1], other_cells=OTHERS[:3], grid=GRID, settings=split)
    np.testing.assert_array_equal(again[::-1], slides)  # neither order nor the others matter


@pytest.mark.parametrize("method", SPLITS)
def test_landslides_on_one_cell_are_on_one_side(method):
    repeated = np.concatenate([SLIDES, SLIDES, SLIDES[:40]])
    dates = np.datetime64("2010-01-01") + np.arange(repeated.size)
    split = SplitSettings(method)
    train, _ = is_training(landslide_keys=repeated, other_cells=OTHERS, grid=GRID, settings=split, dates=dates)
    for cell in np.unique(repeated):
        assert np.unique(train[repeated == cell]).size == 1
    once, _ = is_training(
        landslide_keys=SLIDES, other_cells=OTHERS, grid=GRID, settings=split, dates=dates[: SLIDES.size]
    )
    np.testing.assert_array_equal(train[: SLIDES.size], once)


@pytest.mark.parametrize("size", [1500.0, 500.0, 300.0, 90.0])
@pytest.mark.parametrize("seed", [1, 4])
def test_spatial_blocks_are_not_shared_between_the_sides(size, seed):
    split = SplitSettings("blocks", 0.7, seed, size)
    slides, others = is_training(landslide_keys=SLIDES, other_cells=OTHERS, grid=GRID, settings=split)
    number, other_number = blocks_of(SLIDES, GRID, split), blocks_of(OTHERS, GRID, split)
    train = set(number[slides]) | set(other_number[others])
    test = set(number[~slides]) | set(other_number[~others])
    assert not train & test and slides.any() and (~slides).any()
    largest = np.bincount(number).max() / SLIDES.size
    assert abs(slides.mean() - 0.7) <= largest / 2 + 1e-9


@given(width=st.integers(1, 200), height=st.integers(1, 200), across=st.integers(1, 40), down=st.integers(1, 40))
def test_spatial_blocks_are_rectangles_of_about_one_size(width, height, across, down):
    number = spatial_blocks(
        np.arange(width * height), width=width, height=height, block_columns=across, block_rows=down
    ).reshape(height, width)
    row, column = np.divmod(number, across)
    assert (row == row[:, :1]).all() and (column == column[:1]).all() and row.max() < down
    for line, cut, side in ((row[:, 0], down, height), (column[0], across, width)):
        assert (np.diff(line) >= 0).all()
        sizes = np.bincount(line)[np.unique(line)]
        assert sizes.max() - sizes.min() <= 1 and sizes.max() <= -(-side // cut)


@given(st.lists(st.integers(0, 9), min_size=2, max_size=80), st.floats(0.01, 0.99), st.integers(0, 5))
def test_blocks_are_split_as_near_the_share_as_their_order_allows(blocks, share, seed):
    blocks = np.array(blocks)
    taken = split_blocks(blocks, np.ones(blocks.size), share, seed)
    present = set(blocks.tolist())
    assert taken <= present and taken and (len(present) == 1 or taken != present)


@given(st.sets(st.integers(0, 10**9), min_size=1, max_size=60), st.integers(2, 7), st.integers(0, 3))
def test_folds_are_equal_to_within_one(index, folds, seed):
    index = np.array(sorted(index))
    fold = random_folds(index, folds=folds, seed=seed)
    counts = np.bincount(fold, minlength=folds)
    assert counts.max() - counts.min() <= 1
    np.testing.assert_array_equal(random_folds(index[::-1], folds=folds, seed=seed)[::-1], fold)
    assert np.bincount(block_folds(np.arange(20), block_count=64, folds=folds, seed=seed)).sum() == 64


def test_a_split_depends_on_the_seed():
    assert not np.array_equal(split_random(SLIDES, 0.7, 1), split_random(SLIDES, 0.7, 2))


def test_one_block_cannot_be_split():
    near = np.arange(5)
    with pytest.raises(ParameterError, match="one spatial block"):
        is_training(
            landslide_keys=near, other_cells=OTHERS, grid=GRID, settings=SplitSettings("blocks", block_size=1e6)
        )
    train, _ = is_training(
        landslide_keys=near, other_cells=OTHERS, grid=GRID, settings=SplitSettings("blocks")
    )  # the default finds blocks that part them
    assert train.any() and not train.all()


@pytest.mark.parametrize("all_cells", [False, True])
def test_the_default_blocks_are_settled_alike_by_every_step(tmp_path, stack, all_cells):
    listener = Listener()
    split = SplitSettings("blocks", 0.6, seed=3)
    slides = at(np.concatenate([SLIDES, SLIDES[:10]]))
    samples = training_samples(stack, slides, at(OTHERS), str(tmp_path / "s.gpkg"), split, feedback=listener)
    located = locate_landslides(slides, describe(stack), [1, 2], all_cells=all_cells)
    found = with_default_block_size(split, landslide_keys(located), GRID)
    assert samples.block_size == found.block_size == with_default_block_size(found, SLIDES[:3], GRID).block_size
    blocks = blocks_in(GRID, found)
    (text,) = [text for text in listener.infos if "Spatial blocks" in text]
    assert f"{found.block_size:g} m" in text and f"{blocks.columns} × {blocks.rows}" in text
    # A user who types the size that was reported gets the same split.
    typed = training_samples(
        stack, slides, at(OTHERS), str(tmp_path / "t.gpkg"), SplitSettings("blocks", 0.6, 3, found.block_size)
    )
    same(typed, samples)
    reclassify(stack, str(tmp_path / "c.tif"), classes=4)
    result = information_value(str(tmp_path / "c.tif"), slides, str(tmp_path / "iv.tif"), split=split)
    assert result.split == found


def test_split_settings_are_checked():
    for settings in ({"method": "kfold"}, {"train_share": 0}, {"train_share": 1}, {"train_share": float("nan")}):
        with pytest.raises(ParameterError):
            SplitSettings(**settings)
    for size in (0, -1, float("nan"), float("inf")):
        with pytest.raises(ParameterError, match="positive number"):
            SplitSettings(block_size=size)
    with pytest.raises(ParameterError, match="not known yet"):
        blocks_of(SLIDES, GRID, SplitSettings("blocks"))


# --- training samples -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", SPLITS)
def test_the_same_landslides_train_in_every_step(tmp_path, stack, values, method):
    split = SplitSettings(method, 0.6, seed=3)
    when = np.array([f"{2000 + i % 13}-06-01" for i in range(SLIDES.size + 10)], object)
    when[::9] = ""  # so that some sides of a split by time are not known
    slides = Inventory(at(np.concatenate([SLIDES, SLIDES[:10]]), when=when), date_field="when")
    samples = training_samples(stack, slides, at(OTHERS), str(tmp_path / "s.gpkg"), split)
    reclassify(stack, str(tmp_path / "c.tif"), classes=4)
    result = information_value(str(tmp_path / "c.tif"), slides, str(tmp_path / "iv.tif"), split=split)
    trained = cells_of(samples, GRID)[(samples.label == 1) & samples.train]
    used = training_part(used_by(split, result.landslides), GRID, split)
    np.testing.assert_array_equal(np.unique(used), np.sort(trained))
    assert result.used == used.size == sum(r.landslides for r in result.table if r.factor == "slope")
    if method != "time":  # repeats count in the information value, and not in the samples
        assert used.size == trained.size + np.isin(valid_of(SLIDES[:10], values), trained).sum()


def dated(days, cells=SLIDES[:8]):
    return Inventory(at(cells, when=np.array(days, object)), date_field="when")


def sides(samples):
    """The days that train, and those that test, as the samples tell."""
    slides = samples.label == 1
    return [set(samples.date[slides & side].astype(str)) - {"NaT"} for side in (samples.train, ~samples.train)]


DAYS = ["2001-05-01", "2003-01-01", "2003-01-02", "2007", "2008-02-29", "2009-12-31", "2011-01-01", ""]


@pytest.mark.parametrize("date", [None, "2007-01-01", "2009"])
def test_by_time_older_landslides_train_and_later_ones_test(tmp_path, stack, values, date):
    cells = valid_of(SLIDES, values)[:8]
    split, listener = SplitSettings("time", 0.6, date=date), Listener()
    path = str(tmp_path / "s.gpkg")
    made = training_samples(stack, dated(DAYS, cells), at(OTHERS), path, split, feedback=listener)
    samples = read_samples(path)
    np.testing.assert_array_equal(samples.date, made.date)
    trained, tested = sides(samples)
    first = {None: "2008-02-29", "2007-01-01": "2007-01-01", "2009": "2009-12-31"}[date]
    assert min(tested) == first > max(trained) and len(trained) + len(tested) == 7
    assert held_from(samples) == first
    # The share of the other places is that of the landslides.
    others = samples.label == 0
    assert samples.train[others].sum() == round(len(trained) / 7 * others.sum())
    # The landslide without a date is on no side, and no other place either.
    assert cells[7] not in cells_of(samples, GRID) and any("1 landslide has no date" in t for t in listener.warnings)


def test_landslides_without_a_date_train_if_they_are_told_to_and_never_test(tmp_path, stack, values):
    cells = valid_of(SLIDES, values)[:8]
    split = SplitSettings("time", 0.6, undated_train=True)
    samples = training_samples(stack, dated(DAYS, cells), at(OTHERS), str(tmp_path / "s.gpkg"), split)
    (at_undated,) = np.flatnonzero(cells_of(samples, GRID) == cells[7])
    assert samples.train[at_undated] and samples.label[at_undated] == 1


def test_a_cell_that_slid_before_is_no_test_of_a_later_landslide(tmp_path, stack, values):
    cells = valid_of(SLIDES, values)[[0, 1, 2, 3, 0]]
    days = ["2001", "2001", "2009", "2010", "2011"]
    samples = training_samples(stack, dated(days, cells), at(OTHERS), str(tmp_path / "s.gpkg"), SplitSettings("time"))
    assert samples.train[cells_of(samples, GRID) == cells[0]].tolist() == [True]


@pytest.mark.parametrize(
    ("days", "date", "told"),
    [
        (["2003"] * 8, None, "All landslides are of one date, 2003-01-01"),
        (DAYS, "1999", "No landslide is on one of the sides of 1999 .DATE., as their dates are 2001-05-01 to 2011"),
        (["2001", "2005"] * 4, "2003-06-01", "The landslides' dates are years"),
        ([""] * 7 + ["unknown"], None, "holds no date"),
    ],
)
def test_a_split_by_time_that_cannot_be_is_told_before_the_work(tmp_path, stack, values, days, date, told):
    slides = dated(days, valid_of(SLIDES, values)[:8])
    with pytest.raises((InputError, ParameterError), match=told):
        training_samples(stack, slides, at(OTHERS), str(tmp_path / "s.gpkg"), SplitSettings("time", date=date))
    assert not (tmp_path / "s.gpkg").exists()


def test_without_a_field_of_dates_there_is_no_split_by_time(tmp_path, stack):
    with pytest.raises(InputError, match="name the field that holds them .DATE_FIELD"):
        training_samples(stack, at(SLIDES), at(OTHERS), str(tmp_path / "s.gpkg"), SplitSettings("time"))
    with pytest.raises(ParameterError, match="choose that split .SPLIT., or leave DATE empty"):
        SplitSettings("random", date="2015")


@pytest.mark.parametrize("exceptions", [False, True])
def test_one_sample_a_cell_with_the_rasters_values(tmp_path, stack, values, exceptions):
    slides = np.concatenate([SLIDES, SLIDES[:10]])
    others = np.concatenate([OTHERS, OTHERS[:5], SLIDES[:7]])  # repeats, and points on landslides
    strategy = np.array(["slope"] * OTHERS.size + ["again"] * 5 + ["clash"] * 7, object)
    listener = Listener()
    with gdal_exceptions(exceptions):
        samples = training_samples(
            stack, at(slides), at(others, strategy=strategy), str(tmp_path / "s.gpkg"), feedback=listener
        )
    cells = cells_of(samples, GRID)
    expected = np.sort(valid_of(SLIDES, values)), np.sort(valid_of(OTHERS, values))
    np.testing.assert_array_equal(cells, np.concatenate(expected))
    np.testing.assert_array_equal(samples.label, [1] * expected[0].size + [0] * expected[1].size)
    np.testing.assert_array_equal(samples.values, values.reshape(2, -1)[:, cells].T)
    assert samples.names == ("slope", "geology") and samples.kinds == ("continuous", "categorical")
    assert set(samples.strategy[samples.label == 1]) == {"landslide"}
    assert set(samples.strategy[samples.label == 0]) == {"slope"}
    np.testing.assert_array_equal(samples.block, blocks_of(cells, GRID, SplitSettings(block_size=samples.block_size)))
    counts = samples.counts()
    assert counts["train landslides"] == round(0.7 * expected[0].size) and sum(counts.values()) == len(samples)
    assert any("one sample a cell" in text for text in listener.infos)
    assert listener.fractions == sorted(listener.fractions)


def test_polygons_with_all_their_cells(tmp_path, stack):
    x, y = GRID.xy([10.1, 14.9], [20.1, 23.9])
    text = f"POLYGON(({x[0]} {y[0]},{x[1]} {y[0]},{x[1]} {y[1]},{x[0]} {y[1]},{x[0]} {y[0]}))"
    samples = training_samples(stack, polygons(text), at(OTHERS), str(tmp_path / "s.gpkg"), all_cells=True)
    cells = cells_of(samples, GRID)[samples.label == 1]
    np.testing.assert_array_equal(cells, [r * 90 + c for r in range(20, 24) for c in range(10, 15)])
    assert not np.isin(cells_of(samples, GRID)[samples.label == 0], cells).any()


def test_what_cannot_be_sampled_leaves_nothing(tmp_path, stack):
    output = str(tmp_path / "s.gpkg")
    with pytest.raises(InputError, match="Every non-landslide point"):
        training_samples(stack, at(SLIDES), at(SLIDES), output)
    with pytest.raises(InputError, match="None of the 1 non-landslide features lies"):
        training_samples(stack, at(SLIDES), points([0.0], [0.0]), output)
    with pytest.raises(InputError, match="None of the 1 landslide features lies"):
        training_samples(stack, points([0.0], [0.0]), at(OTHERS), output)
    assert digests(tmp_path) == {}
    for name in ("slides", "others"):
        write_layer(tmp_path / f"{name}.gpkg", name, {}, at(SLIDES).wkb, crs=UTM, geometry_type="Point")
    before = digests(tmp_path)
    for slides, others in ((str(tmp_path / "slides.gpkg"), at(OTHERS)), (at(OTHERS), str(tmp_path / "slides.gpkg"))):
        with pytest.raises(InputError, match="also an input"):
            training_samples(stack, slides, others, str(tmp_path / "slides.gpkg"))
    assert digests(tmp_path) == before


# --- files ------------------------------------------------------------------------------------------------------------


def same(a: Samples, b: Samples):
    assert (a.names, a.kinds) == (b.names, b.kinds)
    np.testing.assert_equal(a.block_size, b.block_size)
    for name in ("label", "train", "block", "values"):
        np.testing.assert_array_equal(getattr(a, name), getattr(b, name), err_msg=name)
    assert a.strategy.tolist() == b.strategy.tolist()
    np.testing.assert_allclose([a.x, a.y], [b.x, b.y], atol=1e-6)


@pytest.mark.parametrize("suffix", ["gpkg", "csv", "shp", "geojson", "fgb"])
@pytest.mark.parametrize("exceptions", [False, True])
def test_samples_come_back_as_they_were_written(tmp_path, stack, suffix, exceptions):
    with gdal_exceptions(exceptions):
        written = training_samples(stack, at(SLIDES), at(OTHERS), str(tmp_path / f"s.{suffix}"))
        found = read_samples(str(tmp_path / f"s.{suffix}"))
    same(found, written)
    np.testing.assert_array_equal(cells_of(found, GRID), cells_of(written, GRID))
    assert read_samples(written) is written


def test_extreme_values_come_back_from_every_format(tmp_path):
    column = np.array([1e-30, -1e30, 16777215, 0.1, -0.0, 123456.789], np.float32)
    written = Samples(
        ("f",),
        ("continuous",),
        np.arange(6.0),
        np.arange(6.0),
        np.array([0, 1, 0, 1, 0, 1], np.uint8),
        np.array([True, False] * 3),
        np.array(["a", "b"] * 3, object),
        np.arange(6),
        column[:, None],
        UTM,
    )
    for suffix in ("gpkg", "csv", "geojson", "fgb"):
        write_samples(written, str(tmp_path / f"s.{suffix}"))
        same(read_samples(str(tmp_path / f"s.{suffix}")), written)


def test_a_csv_without_types_is_read_too(tmp_path, stack):
    written = training_samples(stack, at(SLIDES), at(OTHERS), str(tmp_path / "s.csv"))
    (tmp_path / "s.csvt").unlink()  # as a spreadsheet leaves it
    found = read_samples(str(tmp_path / "s.csv"), categorical=("geology",))
    same(found, written)
    assert read_samples(str(tmp_path / "s.csv")).kinds == ("continuous", "continuous")


def test_a_missing_value_is_named_and_never_drops_its_factor(tmp_path, stack):
    training_samples(stack, at(SLIDES), at(OTHERS), str(tmp_path / "s.csv"))
    lines = (tmp_path / "s.csv").read_text().splitlines()
    head = lines[0].split(",")
    cells = lines[4].split(",")
    cells[head.index("slope")] = ""
    (tmp_path / "s.csv").write_text("\n".join([*lines[:4], ",".join(cells), *lines[5:]]) + "\n")
    for _ in range(2):
        with pytest.raises(InputError, match="'slope' of the samples lacks a value in 1 row"):
            read_samples(str(tmp_path / "s.csv"))
        (tmp_path / "s.csvt").unlink(missing_ok=True)  # the same without types


def test_a_factor_name_too_long_for_a_shapefile_is_said(tmp_path, stack, values):
    kinds = [{"KIND": "continuous"}] * 2
    long = make_raster(tmp_path / "l.tif", values, GRID, nodata=-9999, names=["elevation_cv", "slope"], metadata=kinds)
    with pytest.raises(InputError, match="'elevation_cv'"):
        training_samples(long, at(SLIDES), at(OTHERS), str(tmp_path / "s.shp"))
    assert set(digests(tmp_path)) == {"l.tif"}


def layer(**fields):
    return VectorData(points_wkb([1, 2, 3], [4, 5, 6]), UTM, {k: np.asarray(v) for k, v in fields.items()})


def test_layers_made_elsewhere():
    found = read_samples(layer(Label=[1, 0, 1], fid=[7, 8, 9], id=[1, 2, 3], note=["a", "b", "c"], slope=[1.5, 2, 3]))
    assert found.names == ("slope",) and found.label.tolist() == [1, 0, 1]
    assert found.train.all() and found.block.tolist() == [0, 0, 0] and found.strategy.tolist() == [""] * 3
    split = read_samples(layer(label=[1, 0, 1], split=["TRAIN", " Test ", "train"], slope=[1, 2, 3], soil=[1, 2, 2]))
    assert split.train.tolist() == [True, False, True] and split.kinds == ("categorical", "categorical")


@pytest.mark.parametrize(
    "fields, match",
    [
        ({"slope": [1.0, 2, 3]}, "no field 'label'"),
        ({"label": [1, 2, 0], "slope": [1.0, 2, 3]}, "holds 2: it must be 1 at landslides"),
        ({"label": [1.0, np.nan, 0], "slope": [1.0, 2, 3]}, "'label' of the samples lacks a value in 1 row"),
        ({"label": ["yes", "no", "yes"], "slope": [1.0, 2, 3]}, "'label' of the samples holds text"),
        ({"label": [1, 0, 1]}, "no factor field"),
        ({"label": [1, 0, 1], "text": ["a", "b", "c"]}, "no factor field"),
        ({"label": [1, 0, 1], "slope": [1.0, np.nan, np.nan]}, "'slope' of the samples lacks a value in 2 rows"),
    ],
)
def test_layers_that_are_no_samples(fields, match):
    with pytest.raises(InputError, match=match):
        read_samples(layer(**fields))


def test_fields_of_the_samples_layer_are_the_contract(tmp_path, stack):
    training_samples(stack, at(SLIDES), at(OTHERS), str(tmp_path / "s.gpkg"))
    found = read_vector(tmp_path / "s.gpkg")
    assert list(found.fields) == ["label", "split", "strategy", "block", "block_size", "slope", "geology"]
    assert set(found.fields["split"]) == {"train", "test"}
    assert found.fields["geology"].dtype.kind == "i" and found.fields["slope"].dtype.kind == "f"


def test_all_cells_of_a_landslide_are_on_one_side(stack):
    rng, size = np.random.default_rng(2), 3 * GRID.transform[1]
    x, y = GRID.xy(rng.uniform(5, 75, 40), rng.uniform(5, 60, 40))
    wkt = "POLYGON(({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))"
    squares = polygons(*(wkt.format(a, b, a + size, b - size) for a, b in zip(x.tolist(), y.tolist())))
    squares = replace(squares, dates=np.datetime64("2001-01-01") + np.arange(40))
    located = locate_landslides(squares, describe(stack), [1, 2], all_cells=True)
    assert len(located) > 3 * 40
    keys = landslide_keys(located)
    for method in SPLITS:
        train = trains(located, GRID, SplitSettings(method, block_size=600.0))
        assert train.any() and not train.all()
        assert not np.intersect1d(keys[train], keys[~train]).size


def test_no_fold_goes_without_landslides():
    occupied = np.array([3, 4, 9, 17, 60])
    for seed in range(20):
        folds = block_folds(occupied, block_count=64, folds=5, seed=seed)
        assert sorted(folds[occupied]) == [0, 1, 2, 3, 4] and np.bincount(folds).min() >= 12


@pytest.mark.parametrize("value", ["validation", "", "tests"])
def test_a_side_that_is_neither_is_named(value):
    with pytest.raises(InputError, match=f"'{value}'"):
        read_samples(layer(label=[1, 0, 1], split=["train", "test", value], slope=[1, 2, 3], soil=[1, 2, 2]))


def test_no_factor_may_have_the_name_of_a_field_of_samples(tmp_path, stack):
    """Whatever samples have beside their factors, units included: as a factor it would vanish when they are read."""
    training_samples(stack, at(SLIDES), at(OTHERS), str(tmp_path / "s.gpkg"))
    samples = read_samples(str(tmp_path / "s.gpkg"))
    samples = replace(samples, units={"slope": "degrees"}, date=np.full(len(samples), "2015-06-01", "datetime64[D]"))
    write_samples(samples, str(tmp_path / "t.gpkg"))
    own = set(read_vector(tmp_path / "t.gpkg").fields) - set(samples.names)
    assert {"block_size", "units", "slide_date"} < own and own == set(SAMPLE_FIELDS) and own < set(RESERVED_NAMES)
    for name in RESERVED_NAMES:
        for spelling in (name, name.upper()):
            with pytest.raises(InputError, match=f"'{spelling}'.*rename it"):
                check_names(["slope", spelling], "the stack")


def test_fields_that_look_like_a_mistake_are_remarked():
    fields = {
        "label": np.array([1, 0, 1]),
        "slope": np.array([1.0, 2, 3]),
        "soil": np.array(["clay", "", "3"], object),
        "units": np.array(["slope=degrees; ndvi=1", "slope=percent", "height"], object),
    }
    remarks = Remarks()
    samples = checked_samples(replace(points([0.0, 1, 2], [0.0, 1, 2]), fields=fields), remarks)
    told = [str(remark.sentence) for remark in remarks]
    assert samples.names == ("slope",) and samples.units == {"ndvi": "1"}
    assert remarks.kinds() == ["samples_text", "samples_units", "samples_units"]
    assert "'clay'" in told[0] and "'height'" in told[1] and "degrees and percent" in told[2]


def test_units_that_samples_of_several_areas_agree_on_are_kept():
    fields = {
        "label": np.array([1, 0]),
        "slope": np.array([1.0, 2]),
        "units": np.array(["slope=degrees", "elevation=m; slope=degrees"], object),
    }
    remarks = Remarks(strict=True)
    samples = checked_samples(replace(points([0.0, 1], [0.0, 1]), fields=fields), remarks)
    assert samples.units == {"slope": "degrees", "elevation": "m"} and not remarks.kinds()
