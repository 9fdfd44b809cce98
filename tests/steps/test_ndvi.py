"""The vegetation index, against the formula on whole arrays."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.vegetation import ndvi as index_of
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.steps.ndvi import ndvi
from osgeo import gdal
from raster_files import Listener, digests, make_raster, read, utm_grid

NODATA = np.finfo(np.float32).min
GRID = utm_grid(640, 540, cell=10.0)


def scene(seed=1, grid=GRID, dtype=np.uint16) -> np.ndarray:
    """Red and near infrared as whole numbers with the offset of Sentinel-2: 1000 is no reflectance."""
    rng = np.random.default_rng(seed)
    red = rng.integers(1100, 3000, (grid.height, grid.width))
    return np.stack([red, red + rng.integers(-100, 4000, red.shape)]).astype(dtype)


def expected_of(planes, offset=0.0) -> np.ndarray:
    red, infrared = planes.astype(float) + offset
    return np.clip((infrared - red) / (infrared + red), -1, 1)


REFLECTANCE = st.floats(-0.5, 2, allow_subnormal=False)


@given(st.lists(st.tuples(REFLECTANCE, REFLECTANCE, st.booleans()), min_size=1, max_size=30))
def test_the_index_lies_between_minus_one_and_one(cells):
    red, infrared, valid = (np.array(column) for column in zip(*cells))
    index, usable = index_of(red=red, near_infrared=infrared, valid=valid)
    assert (np.abs(index) <= 1).all() and not index[~usable].any()
    np.testing.assert_array_equal(usable, valid & (red + infrared > 0))
    plain = usable & (red >= 0) & (infrared >= 0)
    np.testing.assert_allclose(index[plain], ((infrared - red)[plain] / (infrared + red)[plain]))


def test_two_bands_of_one_raster(tmp_path):
    planes = scene()
    path = make_raster(tmp_path / "scene.tif", planes[::-1], GRID)
    summary = ndvi(
        red=path,
        near_infrared=path,
        output=str(tmp_path / "ndvi.tif"),
        red_band=2,
        near_infrared_band=1,
        scale=1e-4,
        offset=-1000,
    )
    found = read(tmp_path / "ndvi.tif")
    np.testing.assert_allclose(found, expected_of(planes, -1000), rtol=1e-6)
    assert found.dtype == np.float32 and summary.cells == found.size and summary.masked == 0
    assert (summary.minimum, summary.maximum) == (found.min(), found.max())


@pytest.mark.parametrize("shift", [0.0, 20.0])
def test_near_infrared_as_the_fourth_band_of_bytes_which_gdal_calls_alpha(tmp_path, shift):
    grid = utm_grid(30, 20, cell=10.0)
    planes = np.random.default_rng(2).integers(1, 255, (4, 20, 30)).astype(np.uint8)
    planes[3] = 200
    red = make_raster(tmp_path / "red.tif", planes[0], utm_grid(30, 20, cell=10.0, x=500000.0 - shift))
    photograph = make_raster(tmp_path / "photograph.tif", planes, grid)
    assert gdal.Open(photograph).GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    ndvi(
        red=red if shift else photograph, near_infrared=photograph, near_infrared_band=4, output=str(tmp_path / "n.tif")
    )
    columns = slice(3 if shift else 0, None)
    expected = expected_of(np.stack([planes[0], planes[3]]))
    np.testing.assert_allclose(read(tmp_path / "n.tif")[:, columns], expected[:, columns], rtol=1e-6)
    with pytest.raises(InputError, match=r"has no band 5 \(near infrared\): it has 4"):
        ndvi(red=photograph, near_infrared=photograph, near_infrared_band=5, output=str(tmp_path / "no.tif"))


def test_the_offset_matters_and_the_scale_does_not(tmp_path):
    red, infrared = (make_raster(tmp_path / f"{i}.tif", plane, GRID) for i, plane in enumerate(scene()))
    found = []
    for number, options in enumerate(({"scale": 1e-4}, {}, {"offset": -1000.0})):
        ndvi(red=red, near_infrared=infrared, output=str(tmp_path / f"ndvi{number}.tif"), **options)
        found.append(read(tmp_path / f"ndvi{number}.tif"))
    np.testing.assert_allclose(found[0], found[1], rtol=1e-6)
    assert (found[2] - found[1])[found[1] > 0.1].min() > 0.03


def test_a_scale_in_the_file_is_applied_first(tmp_path):
    planes = scene(dtype=np.int16)
    path = make_raster(tmp_path / "scene.tif", planes, GRID, scale=1e-4, offset=-0.1)
    ndvi(red=path, near_infrared=path, output=str(tmp_path / "ndvi.tif"), near_infrared_band=2)
    np.testing.assert_allclose(read(tmp_path / "ndvi.tif"), expected_of(planes, -1000), rtol=1e-5)


def test_nodata_and_sums_that_are_not_positive(tmp_path):
    planes = scene().astype(np.float32)
    planes[0, :10], planes[1, 10:20], planes[:, 20:30], planes[:, 30] = 0, 0, 900, np.nan
    red = make_raster(tmp_path / "red.tif", planes[0], GRID, nodata=0)
    infrared = make_raster(tmp_path / "nir.tif", planes[1], GRID, nodata=0)
    summary = ndvi(red=red, near_infrared=infrared, output=str(tmp_path / "ndvi.tif"), offset=-1000)
    found = read(tmp_path / "ndvi.tif")
    assert (found[:31] == NODATA).all() and (found[31:] != NODATA).all()
    assert summary.cells == found[31:].size


def test_slightly_negative_reflectances_are_clipped(tmp_path):
    planes = np.full((2, 4, 4), 990.0, np.float32)
    planes[1] = 1500
    grid = utm_grid(4, 4)
    path = make_raster(tmp_path / "scene.tif", planes, grid)
    ndvi(red=path, near_infrared=path, output=str(tmp_path / "ndvi.tif"), near_infrared_band=2, offset=-1000)
    assert (read(tmp_path / "ndvi.tif") == 1).all()


def test_a_cloud_mask_of_coarser_cells(tmp_path):
    planes = scene()
    path = make_raster(tmp_path / "scene.tif", planes, GRID)
    classes = np.random.default_rng(2).integers(1, 12, (270, 320)).astype(np.uint8)
    classes[:5] = 0
    coarse = Grid(320, 270, (500000.0, 20.0, 0, 5000000.0, 0, -20.0), GRID.crs)
    mask = make_raster(tmp_path / "scl.tif", classes, coarse, nodata=0)
    summary = ndvi(red=path, near_infrared=path, output=str(tmp_path / "ndvi.tif"), near_infrared_band=2, mask=mask)
    cloud = np.isin(np.kron(classes, np.ones((2, 2), int)), (3, 8, 9, 10, 11))
    found = read(tmp_path / "ndvi.tif")
    np.testing.assert_array_equal(found == NODATA, cloud)
    np.testing.assert_allclose(found[~cloud], expected_of(planes)[~cloud], rtol=1e-6)
    assert summary.masked == cloud.sum() and summary.cells == (~cloud).sum()


def plane_at(x, y):
    return 2000 + (x - 500000) / 5 + (y - 4990000) / 9


def test_a_near_infrared_band_of_another_grid_is_interpolated(tmp_path):
    """A plane of values is the same plane after bilinear interpolation, away from the edge."""
    red = make_raster(tmp_path / "red.tif", np.full((540, 640), 1000, np.float32), GRID)
    coarse = Grid(330, 280, (499900.0, 20.0, 0, 5000100.0, 0, -20.0), GRID.crs)
    columns, rows = np.meshgrid(np.arange(330) + 0.5, np.arange(280) + 0.5)
    plane = plane_at(*coarse.xy(columns, rows))
    infrared = make_raster(tmp_path / "nir.tif", plane.astype(np.float32), coarse)
    ndvi(red=red, near_infrared=infrared, output=str(tmp_path / "ndvi.tif"))
    plane = plane_at(*GRID.xy(*np.meshgrid(np.arange(640) + 0.5, np.arange(540) + 0.5)))
    np.testing.assert_allclose(read(tmp_path / "ndvi.tif"), (plane - 1000) / (plane + 1000), rtol=1e-5)


def test_bands_of_much_finer_cells_count_with_all_of_them(tmp_path):
    coarse, fine = utm_grid(30, 20, cell=30.0), utm_grid(90, 60, cell=10.0)
    infrared, listener = scene(grid=fine)[1].astype(np.float32), Listener()
    red = np.full((20, 30), 2000, np.float32)
    cloud = np.random.default_rng(2).choice([3, 4], (60, 90)).astype(np.uint8)
    ndvi(
        red=make_raster(tmp_path / "red.tif", red, coarse),
        near_infrared=make_raster(tmp_path / "nir.tif", infrared, fine),
        mask=make_raster(tmp_path / "mask.tif", cloud, fine),
        output=str(tmp_path / "ndvi.tif"),
        feedback=listener,
    )
    within = infrared.reshape(20, 3, 30, 3).mean((1, 3))
    clear = (cloud == 4).reshape(20, 3, 30, 3).sum((1, 3)) >= 5
    expected = np.where(clear, (within - 2000) / (within + 2000), NODATA)
    np.testing.assert_allclose(read(tmp_path / "ndvi.tif"), expected, rtol=1e-4, atol=1e-6)
    assert "The near infrared raster is warped to the grid of the red one, average." in listener.infos


def test_threads_change_nothing(tmp_path):
    path = make_raster(tmp_path / "scene.tif", scene(), GRID, options=["TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128"])
    found = []
    for threads in (1, 3):
        ndvi(red=path, near_infrared=path, output=str(tmp_path / "ndvi.tif"), near_infrared_band=2, workers=threads)
        found.append(read(tmp_path / "ndvi.tif"))
    np.testing.assert_array_equal(*found)


def test_the_log_tells_the_mean_reflectances(tmp_path):
    planes, listener = scene(), Listener()
    path = make_raster(tmp_path / "scene.tif", planes, GRID)
    ndvi(
        red=path,
        near_infrared=path,
        output=str(tmp_path / "n.tif"),
        near_infrared_band=2,
        scale=1e-4,
        offset=-1000,
        feedback=listener,
    )
    means = (planes.astype(float).mean(axis=(1, 2)) - 1000) * 1e-4
    assert f"red {means[0]:.4g}, near infrared {means[1]:.4g}" in listener.infos[-1]


@pytest.mark.parametrize(
    "options, error, culprit",
    [
        ({"near_infrared_band": 1}, InputError, "Band 1"),
        ({"near_infrared_band": 3}, InputError, "no band 3"),
        ({"red_band": 0}, InputError, "no band 0"),
        ({"scale": 0.0}, ParameterError, "scale"),
        ({"mask": "scene.tif", "masked_values": ()}, ParameterError, "mask"),
        ({"mask": "nowhere.tif"}, InputError, "nowhere.tif"),
        ({"offset": -9000.0}, InputError, "No cell"),
        ({"mask": "scene.tif", "masked_values": range(5000)}, InputError, "are cloud"),
        ({"near_infrared": "far.tif", "near_infrared_band": 1}, InputError, "does not touch"),
        ({"output": "scene.tif"}, InputError, "also an input"),
    ],
)
def test_the_culprit_is_named_and_nothing_is_left(tmp_path, monkeypatch, options, error, culprit):
    monkeypatch.chdir(tmp_path)
    grid = utm_grid(20, 20)
    make_raster(tmp_path / "scene.tif", scene(grid=grid), grid)
    make_raster(tmp_path / "far.tif", scene(grid=grid)[0], utm_grid(20, 20, x=700000.0))
    before = digests(tmp_path)
    given_ = {"red": "scene.tif", "near_infrared": "scene.tif", "output": "n.tif", "near_infrared_band": 2, **options}
    with pytest.raises(error, match=culprit):
        ndvi(**given_)
    assert digests(tmp_path) == before


def test_cancelling_leaves_nothing(tmp_path):
    path = make_raster(tmp_path / "scene.tif", scene(), GRID)
    for looks in (0, 1):
        with pytest.raises(Cancelled):
            ndvi(
                red=path,
                near_infrared=path,
                output=str(tmp_path / "ndvi.tif"),
                near_infrared_band=2,
                feedback=Listener(looks),
            )
    assert list(digests(tmp_path)) == ["scene.tif"]
