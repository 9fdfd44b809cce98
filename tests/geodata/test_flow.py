"""Flow accumulation against cells followed one by one, and TWI and SPI made of it."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.errors import Cancelled, DependencyError, InputError
from landslide_susceptibility.geodata import flow
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from raster_files import Listener, make_raster, read, utm_grid
from terrain_files import bands, hills, holes, write_dem

needs_pyflwdir = pytest.mark.skipif(not dependencies.available("pyflwdir"), reason="pyflwdir is not installed")
DEGREES = Grid(60, 50, (10.0, 1 / 1200, 0, 62.0, 0, -1 / 1200), "EPSG:4326")


def draining(rows=50, columns=60) -> np.ndarray:
    """Return terrain without depressions or equal heights: a tilted plane with a valley, and noise well below both."""
    y, x = np.mgrid[:rows, :columns].astype(float)
    noise = 0.3 * np.random.default_rng(3).random((rows, columns))
    return (1000 + 2.0 * y + 1.5 * np.abs(x - columns / 3) + noise).astype(np.float32)


def followed(elevation, weights) -> np.ndarray:
    """Return what arrives in each cell when every cell sends all it has to its lowest neighbour, highest cell first."""
    total = weights.astype(float).copy()
    rows, columns = elevation.shape
    for index in np.argsort(-elevation, axis=None):
        r, c = divmod(int(index), columns)
        near = [(y, x) for y in range(r - 1, r + 2) for x in range(c - 1, c + 2)]
        around = [(y, x) for y, x in near if 0 <= y < rows and 0 <= x < columns]
        lowest = min(around, key=lambda cell: elevation[cell])
        if lowest != (r, c):
            total[lowest] += total[r, c]
    return total


@needs_pyflwdir
def test_accumulation_is_that_of_cells_followed_one_by_one(tmp_path):
    """Where nothing has to be filled, the flood comes to a cell from the lowest of its neighbours."""
    z = draining()
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", z)), str(tmp_path / "a.tif"))
    assert area.in_cells
    np.testing.assert_array_equal(read(area.path), followed(z, np.ones(z.shape)))


@needs_pyflwdir
def test_in_degrees_areas_are_square_metres(tmp_path):
    z = draining()
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", z, grid=DEGREES)), str(tmp_path / "a.tif"))
    assert not area.in_cells
    weights = np.broadcast_to(DEGREES.cell_areas(Window(0, 0, 60, 50)), z.shape)
    np.testing.assert_allclose(read(area.path), followed(z, weights), rtol=1e-5)


@needs_pyflwdir
def test_depressions_are_filled_and_nothing_is_lost(tmp_path):
    """With a rim, water has one way out, and all of it takes it, also from the hollow; not from nodata."""
    z = hills(50, 60)
    z[[0, -1]] = z[:, [0, -1]] = 3000.0
    z[20:30, 20:30] -= 500
    z[0, 33] = -100.0
    valid = np.ones(z.shape, bool)
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", z, valid)), str(tmp_path / "a.tif"))
    cells = read(area.path)
    inside = (z.shape[0] - 2) * (z.shape[1] - 2)
    assert cells.argmax() == 33 and inside <= cells.max() <= z.size
    valid = holes(z.shape)
    flow.write_catchment(describe(write_dem(tmp_path / "h.tif", z, valid)), str(tmp_path / "b.tif"))
    cells = read(tmp_path / "b.tif")
    np.testing.assert_array_equal(cells >= 1, valid)
    assert cells.max() <= valid.sum()


@needs_pyflwdir
def test_large_dems_take_the_way_that_can_be_cancelled(tmp_path, monkeypatch):
    info = describe(write_dem(tmp_path / "d.tif", hills()))
    flow.write_catchment(info, str(tmp_path / "small.tif"))
    monkeypatch.setattr(flow, "LARGE", 100)
    listener = Listener()
    flow.write_catchment(info, str(tmp_path / "large.tif"), feedback=listener)
    np.testing.assert_array_equal(read(tmp_path / "small.tif"), read(tmp_path / "large.tif"))
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1
    assert len(set(listener.fractions)) > 5


def test_a_call_that_takes_long_is_left_when_the_user_cancels(monkeypatch):
    monkeypatch.setattr(flow, "LARGE", 0)
    let_go, ended = threading.Event(), []

    def long(seconds):
        let_go.wait(seconds)
        ended.append(seconds)

    with pytest.raises(Cancelled):
        flow._waited_for(long, (60,), utm_grid(), Listener(cancel_after=2))
    assert ended == []
    let_go.set()
    with pytest.raises(ZeroDivisionError):
        flow._waited_for(divmod, (1, 0), utm_grid(), Listener())


def test_memory_is_stated_and_a_lack_of_it_refused(tmp_path, monkeypatch):
    dem = write_dem(tmp_path / "d.tif", hills())
    listener = Listener()
    flow.check_memory(describe(dem).grid, listener)
    assert "10,800 cells" in listener.infos[0] and "GB" in listener.infos[0]
    assert flow.memory_needed(utm_grid(6200, 8937)) == pytest.approx(2.9e9, rel=0.02)  # measured 2.5e9
    monkeypatch.setattr(flow, "available_memory", lambda: 50_000_000)
    monkeypatch.setattr(flow, "require", lambda name: None)
    monkeypatch.setattr(dependencies, "available", lambda name: True)
    with pytest.raises(InputError, match=r"0\.2 GB of memory and 0\.1 GB are available.*CATCHMENT_AREA"):
        terrain_factors(dem, str(tmp_path / "out" / "t.tif"), ("slope", "twi"))
    assert list((tmp_path / "out").iterdir()) == []


def test_without_the_package_the_others_work_and_the_message_names_it(tmp_path, monkeypatch):
    plain = dependencies.available
    monkeypatch.setattr(dependencies, "available", lambda name: name != "pyflwdir" and plain(name))
    dem = write_dem(tmp_path / "d.tif", hills())
    with pytest.raises(DependencyError, match=r"'pyflwdir' \(to accumulate flow for terrain factors\).*install"):
        terrain_factors(dem, str(tmp_path / "t.tif"), ("slope", "spi"))
    area = make_raster(tmp_path / "a.tif", np.full((90, 120), 900, np.float32), utm_grid(120, 90))
    terrain_factors(dem, str(tmp_path / "t.tif"), ("slope", "spi"), catchment_area=area)
    terrain_factors(dem, str(tmp_path / "t.tif"))


@pytest.mark.parametrize("unit, factor", [("m2", 900.0), ("cells", -1.0)])
def test_twi_and_spi_of_a_given_catchment_area(tmp_path, unit, factor):
    """SAGA's square metres, or GRASS's cells with a sign; cells of 30 m."""
    z = hills()
    z[:20, :20] = 500.0  # flat
    cells = np.exp(np.random.default_rng(0).uniform(0, 9, z.shape))
    area = make_raster(tmp_path / "a.tif", (factor * cells).astype(np.float32), utm_grid(120, 90), nodata=7e7)
    dem = write_dem(tmp_path / "d.tif", z)
    result = terrain_factors(
        dem, str(tmp_path / "t.tif"), ("slope", "twi", "spi"), catchment_area=area, catchment_unit=unit
    )
    mine = bands(result.stack.path)
    tangent, specific = np.tan(np.radians(mine["slope"])), 30 * cells
    np.testing.assert_allclose(mine["twi"], np.log(specific / np.maximum(tangent, 1e-4)), atol=2e-5)
    np.testing.assert_allclose(mine["spi"], np.log(np.maximum(specific * tangent, 1e-4)), atol=2e-5)
    assert mine["spi"][5, 5] == pytest.approx(-9.2103, abs=1e-4)  # the smallest that the paper prints is -9.21


def test_a_catchment_area_that_will_not_do(tmp_path):
    dem = write_dem(tmp_path / "d.tif", hills())
    other = make_raster(tmp_path / "o.tif", np.ones((90, 121), np.float32), utm_grid(121, 90))
    with pytest.raises(InputError, match="not on the grid"):
        terrain_factors(dem, str(tmp_path / "t.tif"), ("twi",), catchment_area=other)
    gap = np.ones((90, 120), np.float32)
    gap[:, :50] = -1
    part = make_raster(tmp_path / "p.tif", gap, utm_grid(120, 90), nodata=-1)
    result = terrain_factors(dem, str(tmp_path / "t.tif"), ("twi", "slope"), catchment_area=part)
    assert result.valid_cells == 90 * 70 and result.dem_cells == 90 * 120


@needs_pyflwdir
def test_all_factors_and_no_litter(tmp_path):
    dem = write_dem(tmp_path / "d.tif", hills(), holes((90, 120)))
    out = tmp_path / "out"
    result = terrain_factors(dem, str(out / "t.tif"), ("slope", "twi", "spi"))
    assert sorted(path.name for path in out.iterdir()) == ["t.qml", "t.tif"]
    assert result.valid_cells == holes((90, 120)).sum()
    listener = Listener()
    terrain_factors(dem, str(out / "t.tif"), ("twi",), feedback=listener)
    for looks in range(0, listener.looks, 3):
        with pytest.raises(Cancelled):
            terrain_factors(dem, str(tmp_path / "c" / "t.tif"), ("twi",), feedback=Listener(looks))
        assert list((tmp_path / "c").iterdir()) == []
