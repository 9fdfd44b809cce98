"""Two maps beside each other: figures against brute force, changes cell by cell, which landslides count."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.analysis.metrics import auc_interval
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.compare_maps import compare_maps
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.samples import Samples
from raster_files import UTM, Listener, band_of, digests, make_raster, points, read, utm_grid

GRID = utm_grid(90, 70)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def truth():
    """A smooth chance to slide, and 120 landslides by it."""
    rng = np.random.default_rng(5)
    rows, columns = np.mgrid[:70, :90]
    chance = 1 / (1 + np.exp(-3 * np.sin(rows / 9) - 2 * np.cos(columns / 13)))
    cells = rng.choice(chance.size, 120, replace=False, p=(chance**3).ravel() / (chance**3).sum())
    return chance, cells, rng


@pytest.fixture(scope="module")
def maps(truth, tmp_path_factory):
    """A good map, and a poor one in per cent, each without data somewhere."""
    folder = tmp_path_factory.mktemp("maps")
    chance, _, rng = truth
    good = np.clip(chance + rng.normal(0, 0.1, chance.shape), 0, 1).astype(np.float32)
    poor = (100 * np.clip(chance + rng.normal(0, 0.9, chance.shape), 0, 1)).astype(np.float32)
    good[:4], poor[:, :3] = -1, -1
    made = (("good", good), ("poor", poor))
    return [make_raster(folder / f"{name}.tif", values, GRID, nodata=-1) for name, values in made]


def at(cells, **fields):
    return points(*GRID.centres(cells), UTM, **fields)


def test_the_figures_are_those_of_the_landslides_and_cells_that_both_maps_have(truth, maps, tmp_path):
    _, cells, _ = truth
    report = tmp_path / "r.html"
    found = compare_maps(
        *maps, at(cells), str(tmp_path / "c.tif"), str(tmp_path / "c.csv"), str(report), common_cells=10_000
    )
    good, poor = (read(path).ravel() for path in maps)
    both = (good != -1) & (poor != -1)
    slides = np.unique(cells[both[cells]])
    others = np.setdiff1d(np.flatnonzero(both), cells)  # more are asked for than there are, so all are taken
    labels = np.repeat([1, 0], [slides.size, others.size])
    for judged, values in ((found.first, good), (found.second, poor)):
        expected = auc_interval(labels, values[np.concatenate([slides, others])].astype(float))
        assert judged.test.auc == pytest.approx(expected.auc, abs=1e-12)
        assert judged.test.landslides == slides.size and judged.test.others == others.size
        assert judged.interval.auc == pytest.approx(expected.auc) and judged.interval.lower < expected.auc
        by_hand = np.mean(
            [(values[both] < v).mean() + (values[both] == v).mean() / 2 for v in values[slides]]
        )  # the area under the rate curve, cell by cell
        assert judged.rate.area_under == pytest.approx(by_hand, abs=2e-3)
    assert found.difference.difference == pytest.approx(found.first.test.auc - found.second.test.auc)
    assert found.difference.lower > 0 and "'good.tif' ranks them better" in str(found.verdict)
    assert found.by_delong.p_value < 0.01
    text = " ".join(report.read_text(encoding="utf-8").split())
    for words in ("good.tif", "interval by spatial blocks", "it may know these by heart", "natural breaks of its own"):
        assert words in text


def test_every_change_of_zone_is_on_the_map_and_in_the_table(truth, maps, tmp_path):
    _, cells, _ = truth
    path, table = tmp_path / "c.tif", tmp_path / "c.csv"
    found = compare_maps(*maps, at(cells), str(path), str(table), zones=5)
    values = [read(name) for name in maps]
    both = (values[0] != -1) & (values[1] != -1)
    zones = []
    for number, of in enumerate(values):
        common = make_raster(tmp_path / f"m{number}.tif", np.where(both, of, -1), GRID, nodata=-1)
        classify(common, str(tmp_path / f"z{number}.tif"), zones=5)
        zones.append(read(tmp_path / f"z{number}.tif").astype(int))
    expected = np.where(both, 10 * zones[0] + zones[1], 0)
    np.testing.assert_array_equal(read(path), expected)
    rows = read_vector(str(table)).fields
    codes = 10 * rows["from_zone"].astype(int) + rows["to_zone"].astype(int)
    np.testing.assert_array_equal(codes, np.unique(expected[expected > 0]))
    np.testing.assert_array_equal(rows["cells"].astype(int), [(expected == code).sum() for code in codes])
    slides = np.unique(cells[both.ravel()[cells]])
    np.testing.assert_array_equal(
        rows["landslides"].astype(int), [(expected.ravel()[slides] == code).sum() for code in codes]
    )
    assert rows["area_pct"].astype(float).sum() == pytest.approx(100)
    assert found.changed(1) + found.changed(0) + found.changed(-1) == pytest.approx(100)
    dataset, band = band_of(path)
    assert band.GetCategoryNames()[24] == "low → high" and band.GetColorTable().GetColorEntry(33)[:3] == (225, 225, 221)
    del dataset
    style = (tmp_path / "c.qml").read_text(encoding="utf-8")
    assert 'value="41"' in style and "very high" not in style.split('value="11"')[1].split("/>")[0]


def test_a_map_equals_itself_on_a_grid_of_its_own_too(truth, maps, tmp_path):
    """Told to use the same limits, no cell changes; a map on another grid is read on the first one's, and said so."""
    _, cells, _ = truth
    found = compare_maps(maps[0], maps[0], at(cells), str(tmp_path / "c.tif"), same_limits=True)
    assert found.changed(0) == pytest.approx(100) and found.difference.difference == 0
    assert found.difference.p_value == 1 and "may be chance" in str(found.verdict)
    x, dx, _, y, _, dy = GRID.transform
    finer = Grid(180, 140, (x, dx / 2, 0.0, y, 0.0, dy / 2), GRID.crs)
    values = np.kron(read(maps[0]), np.ones((2, 2), np.float32))
    other = make_raster(tmp_path / "finer.tif", values, finer, nodata=-1)
    told = Listener()
    again = compare_maps(maps[0], other, at(cells), str(tmp_path / "d.tif"), same_limits=True, feedback=told)
    assert again.changed(0) == pytest.approx(100) and again.second.resampling == "average"
    assert any("on another grid, and is read on that of the first" in text for text in told.infos)


def samples_of(cells, train, others):
    x, y = GRID.centres(np.concatenate([cells, others]))
    count = cells.size + others.size
    return Samples(
        names=("a",),
        kinds=("continuous",),
        x=x,
        y=y,
        label=np.repeat([1, 0], [cells.size, others.size]).astype(np.uint8),
        train=np.concatenate([train, np.ones(others.size, bool)]),
        strategy=np.full(count, "random", object),
        block=np.zeros(count, np.int64),
        values=np.zeros((count, 1), np.float32),
        crs=UTM,
    )


def test_only_landslides_that_are_held_out_and_late_enough_count(truth, maps, tmp_path):
    _, cells, _ = truth
    years = 2000 + np.arange(cells.size) % 10
    slides = Inventory(at(cells, year=years), date_field="year")
    inside = read(maps[0]).ravel()[cells] != -1
    inside &= read(maps[1]).ravel()[cells] != -1
    train = np.arange(cells.size) % 3 > 0
    others = np.setdiff1d(np.arange(0, GRID.cells, 7), cells)
    samples = samples_of(cells, train, others)
    held = compare_maps(*maps, slides, str(tmp_path / "a.tif"), samples=samples, common_cells=10_000)
    assert held.first.test.landslides == (inside & ~train).sum() and held.held_out
    both = (read(maps[0]) != -1).ravel() & (read(maps[1]) != -1).ravel()
    both[others] = both[cells] = False  # cells that trained are no test
    assert held.first.test.others == both.sum()
    late = compare_maps(*maps, slides, str(tmp_path / "b.tif"), date="2007")
    assert late.first.test.landslides == (inside & (years >= 2007)).sum() and late.date == "2007"
    together = compare_maps(*maps, slides, str(tmp_path / "c.tif"), samples=samples, date="2007")
    assert together.first.test.landslides == (inside & ~train & (years >= 2007)).sum()
    with pytest.raises(InputError, match="None of the .* landslides on both maps is left"):
        compare_maps(*maps, slides, str(tmp_path / "d.tif"), date="2030")


def test_what_cannot_be_compared_is_said_in_one_sentence(truth, maps, tmp_path):
    _, cells, _ = truth
    output = str(tmp_path / "c.tif")
    with pytest.raises(ParameterError, match="The number of zones is 10"):
        compare_maps(*maps, at(cells), output, zones=10)
    with pytest.raises(InputError, match="name it .DATE_FIELD"):
        compare_maps(*maps, at(cells), output, date="2015")
    apart = np.full((70, 90), -1, np.float32)
    apart[:4] = 0.5
    with pytest.raises(InputError, match="No cell has a value in both maps"):
        compare_maps(maps[0], make_raster(tmp_path / "apart.tif", apart, GRID, nodata=-1), at(cells), output)
    away = replace(GRID, transform=(0.0, 30.0, 0.0, 0.0, 0.0, -30.0))
    away = make_raster(tmp_path / "away.tif", np.ones((70, 90), np.float32), away)
    with pytest.raises(InputError, match="does not touch the reference grid"):
        compare_maps(maps[0], away, at(cells), output)
    with pytest.raises(InputError, match="nearly all cells of the second are in one zone"):
        compare_maps(*maps[::-1], at(cells), output, same_limits=True, strict=True)
    assert sorted(digests(tmp_path)) == ["apart.tif", "away.tif"]
    assert describe(maps[0]).grid.same_as(GRID)
