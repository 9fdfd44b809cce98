"""Terrain factors against GDAL, brute force and analytic surfaces, over blocks, edges, degrees and feet."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.analysis.terrain.factors.registry import TERRAIN_FACTORS as FACTORS
from landslide_susceptibility.analysis.terrain.focal import window_extreme, window_sum
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.terrain import TerrainJob, write_terrain
from landslide_susceptibility.steps.terrain_factors import DEFAULT_FACTORS, terrain_factors
from landslide_susceptibility.workers import Workers
from osgeo import gdal
from raster_files import Listener, PicklingExecutor, band_of, make_raster, read, utm_grid
from terrain_files import bands, brute_windows, gdaldem, hills, holes, write_dem

NINE = DEFAULT_FACTORS
SURFACE = tuple(name for name in FACTORS[:6]) + ("roughness",)


@pytest.fixture(scope="module")
def dem(tmp_path_factory):
    return write_dem(tmp_path_factory.mktemp("dem") / "dem.tif", hills())


@pytest.fixture(scope="module")
def torn(tmp_path_factory):
    z = hills()
    return write_dem(tmp_path_factory.mktemp("torn") / "dem.tif", z, holes(z.shape))


def made(dem, tmp_path, factors=SURFACE, **settings) -> dict[str, np.ndarray]:
    return bands(terrain_factors(dem, str(tmp_path / "terrain.tif"), factors, **settings).stack.path)


@given(st.integers(1, 40), st.integers(0, 1), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_windows_of_any_length(cells, axis, seed):
    values = np.random.default_rng(seed).integers(-50, 50, size=(47, 45)).astype(float)
    shifted = np.lib.stride_tricks.sliding_window_view(values, cells, axis)
    np.testing.assert_array_equal(window_sum(values, cells, axis), shifted.sum(-1))
    np.testing.assert_array_equal(window_extreme(values, cells, axis, np.minimum), shifted.min(-1))
    np.testing.assert_array_equal(window_extreme(values, cells, axis, np.maximum), shifted.max(-1))


def test_slope_and_aspect_are_gdals(dem, tmp_path):
    """GDAL has no aspect where it is flat, and one at the border only by its own extrapolation."""
    mine = made(dem, tmp_path)
    inner = (slice(1, -1), slice(1, -1))
    np.testing.assert_allclose(mine["slope"][inner], gdaldem("slope", dem)[inner], atol=2e-4)
    turn = np.where(mine["slope"] > 1, mine["aspect"] - gdaldem("aspect", dem), 0)[inner]
    assert np.abs((turn + 180) % 360 - 180).max() < 5e-3
    # At the border GDAL goes on from two cells inwards, cell by cell; here the cell's own counterparts are mirrored.
    border = np.ones(mine["slope"].shape, bool)
    border[inner] = False
    assert np.abs(mine["slope"] - gdaldem("slope", dem, computeEdges=True))[border].mean() < 1.0
    np.testing.assert_allclose(mine["roughness"], 1 / np.cos(np.radians(mine["slope"])), rtol=1e-5)
    np.testing.assert_allclose(mine["northness"], np.cos(np.radians(mine["aspect"])), atol=1e-5)
    np.testing.assert_allclose(mine["eastness"], np.sin(np.radians(mine["aspect"])), atol=1e-5)


def test_tpi_and_relief_are_gdals_where_the_definitions_agree(dem, tmp_path):
    """GDAL's TPI leaves the cell out of the mean of its window: 9/8 of ours. Its roughness is our relief of 3 × 3."""
    mine = made(dem, tmp_path, ("tpi", "relief"), window=90)
    inner = (slice(1, -1), slice(1, -1))
    np.testing.assert_allclose(mine["tpi"][inner] * 9 / 8, gdaldem("TPI", dem)[inner], atol=3e-4)
    np.testing.assert_allclose(mine["relief"][inner], gdaldem("roughness", dem)[inner], atol=1e-4)


@pytest.mark.parametrize("window, cells", [(90, 3), (300, 11), (700, 23)])
def test_windows_are_those_of_the_definition(torn, tmp_path, window, cells):
    mine = made(torn, tmp_path, ("relief", "surface_cut", "elevation_cv", "tpi"), window=window)
    z = hills()
    expected = brute_windows(z, holes(z.shape), cells, cells)
    for name, values in expected.items():
        np.testing.assert_allclose(mine[name], values, rtol=1e-5, atol=1e-4 if name != "elevation_cv" else 1e-7)


@pytest.mark.parametrize("block", [(16, 16), (64, 33), (90, 120), (1000, 1000)])
@pytest.mark.parametrize("tiled", [True, False])
def test_the_result_does_not_depend_on_blocks_or_threads(tmp_path, block, tiled):
    z = hills()
    options = ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=32") if tiled else ()
    grid = Grid(120, 90, (10.0, 1 / 120, 0, 62.0, 0, -1 / 120), "EPSG:4326")  # windows differ from row to row
    info = describe(write_dem(tmp_path / "dem.tif", z, holes(z.shape), grid, options=options))
    names = tuple(name for name in FACTORS if name not in ("twi", "spi"))
    job = TerrainJob(grid, names, 4000.0, 1.0)
    runs = (("one.tif", 1, None), ("many.tif", 3, block))
    for path, where, size in (*runs, ("far.tif", PicklingExecutor(), block)):
        with Workers(where) as workers:
            write_terrain(workers, info, job, str(tmp_path / path), block=size)
    np.testing.assert_array_equal(read(tmp_path / "one.tif"), read(tmp_path / "many.tif"))
    np.testing.assert_array_equal(read(tmp_path / "one.tif"), read(tmp_path / "far.tif"))


def test_every_valid_cell_has_a_value_and_no_other(torn, tmp_path):
    valid = holes((90, 120))
    result = terrain_factors(torn, str(tmp_path / "t.tif"), NINE)
    for name, values in bands(result.stack.path).items():
        np.testing.assert_array_equal(np.isfinite(values), valid, err_msg=name)
    assert result.valid_cells == result.dem_cells == valid.sum()


def test_a_cell_away_from_nodata_does_not_notice_it(dem, torn, tmp_path):
    whole, part = made(dem, tmp_path, NINE, window=150), made(torn, tmp_path, NINE, window=150)
    from scipy.ndimage import binary_erosion

    far = binary_erosion(holes((90, 120)), np.ones((5, 5)), border_value=1)
    near = binary_erosion(holes((90, 120)), np.ones((3, 3)), border_value=1)
    for name in NINE:
        same = far if name in ("relief", "surface_cut", "elevation_cv", "tpi") else near
        np.testing.assert_array_equal(part[name][same], whole[name][same], err_msg=name)


@pytest.mark.parametrize("east, north", [(0.3, -0.2), (0.0, 0.5), (-0.7, 0.0)])
def test_a_plane_keeps_its_slope_up_to_the_last_cell(tmp_path, east, north):
    """Beside holes, at borders and corners; a cell whose opposite sides both lack has no slope that way."""
    rows, columns = np.mgrid[:60.0, :70.0]
    z = (2000 + 10 * (east * columns - north * rows)).astype(np.float32)
    valid = np.ones(z.shape, bool)
    valid[20:31, 40:55] = valid[:8, :12] = valid[40, 20] = False
    mine = made(write_dem(tmp_path / "d.tif", z, valid, cell=10.0), tmp_path)
    np.testing.assert_allclose(mine["slope"][valid], np.degrees(np.arctan(np.hypot(east, north))), atol=5e-3)
    aspect = np.degrees(np.arctan2(-east, -north)) % 360
    np.testing.assert_allclose((mine["aspect"][valid] - aspect + 180) % 360, 180, atol=1e-2)
    assert np.abs(mine["profile_curvature"][valid]).max() < 1e-4


def test_flat_land(tmp_path):
    plain = write_dem(tmp_path / "d.tif", np.full((40, 40), 3017.3, np.float32))
    mine = made(plain, tmp_path, (*NINE, "northness", "eastness"))
    assert (mine["aspect"] == -1).all() and (mine["roughness"] == 1).all()
    for name in set(mine) - {"aspect", "roughness", "surface_cut", "tpi"}:
        assert (mine[name] == 0).all(), name
    assert np.abs(mine["tpi"]).max() < 1e-9 and mine["surface_cut"].max() < 1e-9


def test_curvatures_of_known_surfaces(tmp_path):
    """A cone of tangent s: contours of radius r bend by 1 / r, straight downhill. A paraboloid bends downhill too."""
    rows, columns = np.mgrid[-30.0:31, -30.0:31] * 10
    radius = np.hypot(rows, columns)
    cone = made(write_dem(tmp_path / "cone.tif", 5000 - 0.5 * radius, cell=10.0), tmp_path)
    far = radius > 100
    far[[0, -1]] = far[:, [0, -1]] = False
    np.testing.assert_allclose(cone["plan_curvature"][far], 1 / radius[far], rtol=0.02)
    assert np.abs(cone["profile_curvature"][far]).max() < 2e-4
    bowl = made(write_dem(tmp_path / "bowl.tif", 100 + radius**2 / 1000, cell=10.0), tmp_path)
    bend = -2e-3 / (1 + (2 * radius / 1000) ** 2) ** 1.5
    np.testing.assert_allclose(bowl["profile_curvature"][far], bend[far], rtol=0.02)
    np.testing.assert_allclose(bowl["plan_curvature"][far], -1 / radius[far], rtol=0.02)


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mixed", [0.0, 5e-4, -2e-3])
def test_curvatures_of_a_saddle(tmp_path, mixed, turns):
    """By the textbook, whichever way is north: SAGA 8.5 halves two of the three second derivatives and is not so."""
    x, y = np.arange(-20.0, 21) * 30, np.arange(20.0, -21, -1)[:, np.newaxis] * 30
    p, q, r, s, t = 0.3, 0.4, 2e-3, mixed, -1e-3
    saddle = 1000 + p * x + q * y + r * x**2 / 2 + s * x * y + t * y**2 / 2
    mine = made(write_dem(tmp_path / "d.tif", np.rot90(saddle, turns)), tmp_path)
    steep = p**2 + q**2
    profile = -(r * p**2 + 2 * s * p * q + t * q**2) / (steep * (1 + steep) ** 1.5)
    plan = -(r * q**2 - 2 * s * p * q + t * p**2) / steep**1.5
    assert mine["profile_curvature"][20, 20] == pytest.approx(profile, abs=2e-6)
    assert mine["plan_curvature"][20, 20] == pytest.approx(plan, abs=5e-6)


@pytest.mark.parametrize("latitude", [0.0, 47.0, 68.0])
def test_degrees_are_measured_in_metres(tmp_path, latitude):
    """The same hills on the ground, once in metres and once in degrees."""
    z = hills(60, 80)
    phi = np.radians(latitude)
    w = np.sqrt(1 - 6.69437999014e-3 * np.sin(phi) ** 2)
    north, east = np.radians(6378137 * (1 - 6.69437999014e-3) / w**3), np.radians(6378137 * np.cos(phi) / w)
    degrees = Grid(80, 60, (8.0, 30 / east, 0, latitude + 30 * 30 / north, 0, -30 / north), "EPSG:4326")
    flat = made(write_dem(tmp_path / "m.tif", z), tmp_path, NINE, window=280)
    mine = made(write_dem(tmp_path / "d.tif", z, grid=degrees), tmp_path, NINE, window=280)
    for name in NINE:
        turn = 180 if name == "aspect" else 0
        apart = (mine[name] - flat[name] + turn) % 360 - turn if turn else mine[name] - flat[name]
        assert np.nanquantile(np.abs(apart), 0.99) < 2e-3 * np.nanstd(flat[name]) + 1e-7, name


def test_windows_keep_their_metres_towards_the_pole(tmp_path):
    """From 30° to 75° a window of 30 km grows from 19 to some 70 columns of two minutes."""
    grid = Grid(90, 1350, (0.0, 1 / 30, 0, 75.0, 0, -1 / 30), "EPSG:4326")
    ramp = np.broadcast_to(np.arange(90.0, dtype=np.float32), (1350, 90))
    relief = made(write_dem(tmp_path / "d.tif", ramp, grid=grid), tmp_path, ("relief",), window=30_000)["relief"]
    latitude = 75 - (np.arange(1350) + 0.5) / 30
    cells = 30_000 / (111_320 * np.cos(np.radians(latitude)) / 30)
    assert np.abs(relief[:, 45] + 1 - cells).max() < 1.4


def test_web_mercator_is_measured_on_the_ground(tmp_path):
    z = hills(50, 60)
    stretch = 1 / np.cos(np.radians(60.0))
    grid = Grid(60, 50, (1e6, 30 * stretch, 0, 8399737.9, 0, -30 * stretch), "EPSG:3857")
    mine = made(write_dem(tmp_path / "d.tif", z, grid=grid), tmp_path, ("slope",))["slope"]
    flat = made(write_dem(tmp_path / "m.tif", z), tmp_path, ("slope",))["slope"]
    np.testing.assert_allclose(mine, flat, rtol=0.01)


def test_feet(tmp_path):
    """Elevations in feet by the z-factor, cells in feet by the CRS."""
    z = hills(50, 60)
    metres = made(write_dem(tmp_path / "m.tif", z), tmp_path, NINE)
    feet = made(write_dem(tmp_path / "z.tif", z / 0.3048), tmp_path, NINE, z_factor=0.3048)
    for name in NINE:
        assert np.nanquantile(np.abs(feet[name] - metres[name]), 0.99) < 5e-3 * np.nanstd(metres[name]), name
    cells = Grid(60, 50, (6e6, 30 / 0.3048006096, 0, 2e6, 0, -30 / 0.3048006096), "EPSG:2225")  # US survey feet
    ground = made(write_dem(tmp_path / "f.tif", z, grid=cells), tmp_path, NINE)
    np.testing.assert_allclose(ground["slope"], metres["slope"], atol=1e-3)
    np.testing.assert_array_equal(ground["relief"], metres["relief"])


def test_cells_that_are_no_squares(tmp_path):
    z = hills(50, 60)
    grid = Grid(60, 50, (5e5, 30.0, 0, 5e6, 0, -45.0), "EPSG:32633")
    dem = write_dem(tmp_path / "d.tif", z, grid=grid)
    mine = made(dem, tmp_path, ("slope", "relief", "tpi"), window=225)
    inner = (slice(1, -1), slice(1, -1))
    np.testing.assert_allclose(mine["slope"][inner], gdaldem("slope", dem)[inner], atol=2e-4)
    expected = brute_windows(z, np.ones(z.shape, bool), 5, 7)  # 225 m: 5 rows of 45 m, 7.5 columns of 30 m
    np.testing.assert_allclose(mine["relief"], expected["relief"], atol=1e-4)


def test_a_mean_near_zero_is_nodata(tmp_path):
    z = hills(40, 40)
    z[:, :20] -= z[:, :20].mean() + np.sign(z[:, :20] - z[:, :20].mean())
    z[10:30, 2:12] = 0.0
    values = made(write_dem(tmp_path / "d.tif", z), tmp_path, ("elevation_cv", "slope"), window=90)
    assert np.isnan(values["elevation_cv"][12:28, 4:10]).all() and np.isfinite(values["slope"]).all()
    assert np.isfinite(values["elevation_cv"][:, 22:]).all()


def test_the_stack_keeps_the_contract(torn, tmp_path):
    wanted = ("tpi", "slope", "plan_curvature")
    result = terrain_factors(torn, str(tmp_path / "t.tif"), wanted, folder=str(tmp_path / "single"))
    stack = open_stack(result.stack.path)
    assert stack.names == ("slope", "plan_curvature", "tpi")
    assert [(f.kind, f.unit) for f in stack.factors] == [("continuous", u) for u in ("degrees", "1/m", "m")]
    whole = bands(result.stack.path)
    for number, name in enumerate(stack.names, start=1):
        dataset, band = band_of(result.stack.path, number)
        items = dict(band.GetMetadata())
        assert float(items["STATISTICS_MINIMUM"]) == np.nanmin(whole[name])
        assert float(items["STATISTICS_MAXIMUM"]) == np.nanmax(whole[name])
        assert band.GetNoDataValue() == np.finfo(np.float32).min
        np.testing.assert_array_equal(bands(result.files[name])[name], whole[name])
        single, band = band_of(result.files[name])
        assert band.GetMetadata() == items
        del band, single, dataset
    assert gdal.Open(result.stack.path).GetGeoTransform() == gdal.Open(torn).GetGeoTransform()


@pytest.mark.parametrize(
    "settings, error, words",
    [
        ({"factors": ["slop"]}, ParameterError, "slop"),
        ({"factors": []}, ParameterError, "at least one"),
        ({"window": 0}, ParameterError, "window"),
        ({"window": 1e6}, ParameterError, "33,333"),
        ({"z_factor": 0}, ParameterError, "z-factor"),
        ({"catchment_unit": "ha"}, ParameterError, "'ha'"),
    ],
)
def test_settings_out_of_range(dem, tmp_path, settings, error, words):
    with pytest.raises(error, match=words):
        terrain_factors(dem, str(tmp_path / "t.tif"), **settings)
    assert list(tmp_path.iterdir()) == []


def test_dems_that_will_not_do(tmp_path):
    z = hills(30, 40)
    turned = make_raster(tmp_path / "r.tif", z, Grid(40, 30, (5e5, 30, 5, 5e6, 5, -30), "EPSG:32633"))
    upside = make_raster(tmp_path / "u.tif", z, Grid(40, 30, (5e5, 30, 0, 5e6, 0, 30), "EPSG:32633"))
    empty = write_dem(tmp_path / "e.tif", z, np.zeros(z.shape, bool))
    for path, words in ((turned, "rotated"), (upside, "upside"), (empty, "No cell")):
        with pytest.raises(InputError, match=words):
            terrain_factors(path, str(tmp_path / "out" / "t.tif"))
    with pytest.raises(InputError, match="also an input"):
        terrain_factors(empty, empty)
    assert not (tmp_path / "out").exists() or list((tmp_path / "out").iterdir()) == []


def test_cancelled_runs_leave_nothing_and_progress_moves(dem, tmp_path):
    listener = Listener()
    terrain_factors(dem, str(tmp_path / "t.tif"), feedback=listener)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1
    assert any("11 × 11" in text for text in listener.infos)
    for looks in range(listener.looks):
        folder = tmp_path / "cancelled"
        with pytest.raises(Cancelled):
            terrain_factors(dem, str(folder / "t.tif"), folder=str(folder / "s"), feedback=Listener(looks))
        assert not folder.exists() or list(folder.iterdir()) == []


def test_memory_does_not_grow_with_the_raster(tmp_path, monkeypatch):
    """No more blocks are under way on a raster four times as large, and none is larger."""
    from landslide_susceptibility.geodata import terrain

    def most(rows):
        alive, seen = [0], []
        plain, write = terrain._terrain_block, terrain.run_blocks

        def counted(path, window, *, job):
            alive[0] += 1
            seen.append((alive[0], window.width * window.height))
            return plain(path, window, job=job)

        def run(workers, windows, task, path, *, write: object, **more):
            def written(window, result):
                alive[0] -= 1
                write(window, result)

            return original(
                workers, windows, functools.partial(counted, job=task.keywords["job"]), path, write=written, **more
            )

        original = write
        with monkeypatch.context() as patch:
            patch.setattr(terrain, "run_blocks", run)
            dem = write_dem(tmp_path / f"{rows}.tif", np.ones((rows, 2100), np.float32) * 50)
            terrain_factors(dem, str(tmp_path / "t.tif"), ("slope", "tpi"), workers=2)
        return max(count for count, _ in seen), max(cells for _, cells in seen), len(seen)

    small, large = most(2100), most(6300)
    assert large[2] > 2 * small[2]
    assert large[0] <= small[0] + 1 <= 6 and large[1] == small[1]


def test_warnings(tmp_path):
    z = hills(30, 40)
    listener = Listener()
    plain = make_raster(tmp_path / "p.tif", np.stack([z, z]), Grid(40, 30, (0, 500, 0, 0, 0, -500), ""))
    terrain_factors(plain, str(tmp_path / "t.tif"), feedback=listener)
    for words in ("no CRS", "2 bands", "three cells"):
        assert any(words in text for text in listener.warnings), words
    listener = Listener()
    wide = write_dem(tmp_path / "w.tif", z, grid=Grid(40, 30, (2e6, 1e5, 0, 5e6, 0, -1e5), "EPSG:3035"))
    terrain_factors(wide, str(tmp_path / "t.tif"), ("slope",), feedback=listener)
    assert any("west to east" in text for text in listener.warnings)
    listener = Listener()
    terrain_factors(make_raster(tmp_path / "q.tif", z, utm_grid(40, 30)), str(tmp_path / "t.tif"), feedback=listener)
    assert listener.warnings == []
