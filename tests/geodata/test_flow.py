"""Flow accumulation against cells followed one by one, and TWI and SPI made of it."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.analysis.terrain import catchment
from landslide_susceptibility.errors import Cancelled, DependencyError, InputError
from landslide_susceptibility.geodata import flow
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from raster_files import Listener, make_raster, read, utm_grid
from terrain_files import bands, hills, holes, write_dem

needs_numba = pytest.mark.skipif(not dependencies.available("numba"), reason="numba is not installed")
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


@needs_numba
def test_accumulation_is_that_of_cells_followed_one_by_one(tmp_path):
    """Where nothing has to be filled, the flood comes to a cell from the lowest of its neighbours."""
    z = draining()
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", z)), str(tmp_path / "a.tif"))
    assert area.in_cells
    np.testing.assert_array_equal(read(area.path), followed(z, np.ones(z.shape)))


@needs_numba
def test_in_degrees_areas_are_square_metres(tmp_path):
    z = draining()
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", z, grid=DEGREES)), str(tmp_path / "a.tif"))
    assert not area.in_cells
    weights = np.broadcast_to(DEGREES.cell_areas(Window(0, 0, 60, 50)), z.shape)
    np.testing.assert_allclose(read(area.path), followed(z, weights), rtol=1e-5)


@needs_numba
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


@needs_numba
@pytest.mark.parametrize("gap", [(0, 7), (11, 3), (6, 0), (4, 16)])
def test_a_flat_drains_through_its_one_outlet(tmp_path, gap):
    z = np.full((12, 17), 9.0)
    z[1:-1, 1:-1] = 5.0
    z[gap] = 4.0
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", z)), str(tmp_path / "a.tif"))
    cells = read(area.path)
    assert cells[gap] >= 1 + 10 * 15
    assert cells.max() == cells[gap]


@needs_numba
def test_a_flat_without_a_lower_neighbour_drains_to_all_of_the_edge(tmp_path):
    """Such as the sea: each cell goes to the cells of the edge that are fewest steps off."""
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", np.zeros((9, 9)))), str(tmp_path / "a.tif"))
    cells = read(area.path)
    edge = np.ones((9, 9), bool)
    edge[1:-1, 1:-1] = False
    assert cells[edge].sum() == pytest.approx(81) and cells[4, 4] == 1
    for turned in turns(cells):
        np.testing.assert_allclose(turned, cells, rtol=1e-6)


def turns(values) -> list[np.ndarray]:
    """Return the seven other ways to lay a grid: turned, mirrored, and both."""
    four = [np.rot90(values, k) for k in range(4)]
    return [*four[1:], *(np.fliplr(turned) for turned in four)]


@needs_numba
def test_twi_does_not_depend_on_which_way_is_north(tmp_path):
    """Whole metres, with a valley floor, a lake of one outlet and depressions."""
    z = np.rint(hills(70, 90) / 4)
    z[20:40, 30:60] = np.minimum(z[20:40, 30:60], np.median(z[20:40, 30:60]))

    def twi(elevation):
        dem = write_dem(tmp_path / "d.tif", np.ascontiguousarray(elevation))
        return bands(terrain_factors(dem, str(tmp_path / "t.tif"), "twi").stack.path)["twi"]

    upright = twi(z)
    for dem, expected in zip(turns(z), turns(upright)):
        np.testing.assert_allclose(twi(dem), expected, atol=1e-4)


@needs_numba
def test_neighbours_that_are_alike_share(tmp_path):
    """A pass between two hollows: half of what it has goes to each."""
    z = np.array([[20, 20, 20, 20, 20], [0, 1, 10, 1, 0], [20, 20, 20, 20, 20]])
    area = flow.write_catchment(describe(write_dem(tmp_path / "d.tif", z)), str(tmp_path / "a.tif"))
    np.testing.assert_array_equal(read(area.path)[1], [7.5, 2.5, 1, 2.5, 7.5])


@needs_numba
def test_a_loop_is_stopped_when_the_user_cancels(monkeypatch):
    monkeypatch.setattr(flow, "compiled_for", lambda function, *arguments: function)
    ended = threading.Event()

    def long(values, state):
        while not state[catchment.STOP]:
            state[catchment.DONE] += 1
        ended.set()

    with pytest.raises(Cancelled):
        flow._run(long, np.zeros(4), feedback=Listener(cancel_after=2))
    assert ended.wait(10)
    with pytest.raises(ZeroDivisionError):
        flow._run(lambda values, state: 1 // 0, np.zeros(4), feedback=Listener())


def test_memory_is_stated_and_a_lack_of_it_refused(tmp_path, monkeypatch):
    dem = write_dem(tmp_path / "d.tif", hills())
    listener = Listener()
    flow.check_memory(describe(dem).grid, listener)
    assert "10,800 cells" in listener.infos[0] and "GB" in listener.infos[0]
    assert flow.memory_needed(utm_grid(6200, 8937)) == pytest.approx(1.2e9, rel=0.02)  # measured 1.09e9
    monkeypatch.setattr(flow, "available_memory", lambda: 50_000_000)
    monkeypatch.setattr(flow, "require", lambda name: None)
    monkeypatch.setattr(dependencies, "available", lambda name: True)
    with pytest.raises(InputError, match=r"0\.2 GB of memory and 0\.1 GB are available.*CATCHMENT_AREA"):
        terrain_factors(dem, str(tmp_path / "out" / "t.tif"), ("slope", "twi"))
    assert list((tmp_path / "out").iterdir()) == []


def test_without_the_package_the_others_work_and_the_message_names_it(tmp_path, monkeypatch):
    plain = dependencies.available
    monkeypatch.setattr(dependencies, "available", lambda name: name != "numba" and plain(name))
    dem = write_dem(tmp_path / "d.tif", hills())
    with pytest.raises(DependencyError, match=r"'numba' \(to accumulate flow for terrain factors\).*install"):
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


@needs_numba
def test_all_factors_and_no_litter(tmp_path, monkeypatch):
    monkeypatch.setattr(flow, "LONGEST_WAIT", 60)  # each loop is looked at once, however slow it is
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
