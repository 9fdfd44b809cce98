"""Which cells hold data is what GDAL's mask says, with any type, on any grid and in any output."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.geodata.band_mask import nodata_runs, runs_of, valid_cells
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.nodata_view import with_nodata
from landslide_susceptibility.geodata.plain_band import plain_band
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_band, read_bands, read_block
from landslide_susceptibility.steps.factor_stack import factor_stack
from osgeo import gdal, gdal_array, osr
from raster_files import Listener, make_raster, utm_grid

GRID = utm_grid(16, 16)
WHOLE = Window(0, 0, 16, 16)
LOWEST = -3.4028234663852886e38
SIGNED = np.arange(-128, 128).astype(np.int8).reshape(16, 16)
FLOATS = {
    np.float32: (
        -9999,
        -9999.9,
        0,
        1e-40,
        3.3e-30,
        1e20,
        1e38,
        1.5e38,
        -1.7e38,
        1.7014e38,
        -3.4e38,
        -3.40282e38,
        LOWEST,
    ),
    np.float64: (-9999, 0, 5e-324, LOWEST, 1e300, -1.7e308, -1.7976931348623157e308),
}


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def masked_by_gdal(values, nodata):
    """Return what GDAL's own mask of an array leaves, and the runs that are taken for its nodata value."""
    kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    dataset = gdal.GetDriverByName("MEM").Create("", values.size, 1, 1, kind)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    band.WriteArray(values[None])
    return band.GetMaskBand().ReadAsArray()[0] > 0, nodata_runs(band)


@pytest.mark.parametrize("dtype, nodata", [(dtype, value) for dtype, values in FLOATS.items() for value in values])
def test_floats_are_left_out_as_by_gdals_mask(dtype, nodata):
    """Also beside the limits, and where the sum of two huge numbers overflows."""
    rng, start, limits = np.random.default_rng(3), np.array(nodata, dtype), np.finfo(dtype)
    near = 1 + rng.normal(size=3000) * 10 ** rng.uniform(-8, -2, 3000)
    edges = np.array(runs_of(gdal_array.NumericTypeCodeToGDALTypeCode(dtype), nodata), dtype).ravel()
    assert edges.size
    with np.errstate(over="ignore"):
        near = start * near.astype(dtype)
        far = (10 ** rng.uniform(-limits.maxexp, limits.maxexp, 2000) * rng.choice([-1, 1], 2000)).astype(dtype)
        beside = [np.nextafter(edges, dtype(side)) for side in (-np.inf, np.inf)]
    values = np.concatenate([near, far, edges, *beside, [start, -start, 0, limits.max, limits.min]]).astype(dtype)
    values = values[np.isfinite(values)]
    wanted, runs = masked_by_gdal(values, nodata)
    assert not wanted.all() and wanted.any()
    np.testing.assert_array_equal(valid_cells(values, runs), wanted)
    for part in np.array_split(rng.permutation(values.size), 60):  # as blocks with nodata at one end, at both, or none
        valid = valid_cells(values[part], runs)
        np.testing.assert_array_equal(np.ones(part.size, bool) if valid is None else valid, wanted[part])
    odd = np.concatenate([values, np.array([np.nan, np.inf, -np.inf], dtype)])
    np.testing.assert_array_equal(valid_cells(odd, runs), np.append(wanted, [False] * 3))


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16, np.int32, np.uint32])
@pytest.mark.parametrize("nodata", [0, 7, 7.6, -0.4, -1, 255, 256, -32768, 65535, 70000, -2147483648, 4294967295, 1e30])
def test_whole_numbers_are_left_out_as_by_gdals_mask(dtype, nodata):
    limits = np.iinfo(dtype)
    values = [0, 1, 6, 7, 8, -1, 254, 255, 256, limits.min, limits.max, nodata]
    values = np.unique(np.clip(values, limits.min, limits.max))
    wanted, runs = masked_by_gdal(values.astype(dtype), nodata)
    valid = valid_cells(values.astype(dtype), runs)
    np.testing.assert_array_equal(np.ones(values.size, bool) if valid is None else valid, wanted)


@pytest.mark.parametrize("nodata", [None, float("nan"), float("inf"), -1e300])
def test_a_nodata_value_that_no_cell_can_have_hides_nothing(nodata):
    dataset = gdal.GetDriverByName("MEM").Create("", 1, 1, 1, gdal.GDT_Float32)
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    assert nodata_runs(dataset.GetRasterBand(1)) == ()


def written(path, planes, *, nodata=None, mask=None, colours=(), options=()):
    """Write planes [bands, 16, 16]; signed bytes from GDAL 3.7 on as Int8, before as a Byte that is marked."""
    planes = planes if planes.ndim == 3 else planes[None]
    kind, options = gdal_array.NumericTypeCodeToGDALTypeCode(planes.dtype.type), list(options)
    if planes.dtype == np.int8:
        kind = getattr(gdal, "GDT_Int8", gdal.GDT_Byte)
        options += ["PIXELTYPE=SIGNEDBYTE"] if kind == gdal.GDT_Byte else []
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 16, 16, len(planes), kind, options)
    reference = osr.SpatialReference()
    reference.SetFromUserInput(GRID.crs)
    dataset.SetSpatialRef(reference)
    dataset.SetGeoTransform(GRID.transform)
    for number, plane in enumerate(planes, start=1):
        band = dataset.GetRasterBand(number)
        band.WriteRaster(0, 0, 16, 16, plane.tobytes(), buf_type=kind)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if number <= len(colours):
            band.SetColorInterpretation(colours[number - 1])
    if mask is not None:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask.astype(np.uint8) * 255)
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    return str(path)


MASK = np.ones((16, 16), bool)
MASK[3:6, 2:9] = False
GREY, ALPHA = gdal.GCI_GrayIndex, gdal.GCI_AlphaBand
OPAQUE = np.where(MASK, 255, 0)
UNSIGNED = np.arange(256).reshape(16, 16)
HUGE = UNSIGNED.astype(np.float32)
HUGE[9, 1:5] = np.finfo(np.float32).min


def with_alpha(values, count, dtype, opaque=OPAQUE):
    return {
        "planes": np.stack([values.astype(dtype)] * count + [opaque.astype(dtype)]),
        "colours": [GREY] * count + [ALPHA],
        "options": ["PHOTOMETRIC=MINISBLACK"],
    }


RASTERS = {
    "signed": ({"planes": SIGNED}, SIGNED > -200),
    "signed, nodata": ({"planes": SIGNED, "nodata": -128}, SIGNED > -128),
    "signed, nodata that is another byte": ({"planes": SIGNED, "nodata": 200}, SIGNED > -200),
    "signed, mask": ({"planes": SIGNED, "mask": MASK}, MASK),
    "signed, mask, nodata": ({"planes": SIGNED, "mask": MASK, "nodata": -1}, MASK & (SIGNED != -1)),
    "nodata that no byte is": ({"planes": UNSIGNED.astype(np.uint8), "nodata": -9999}, UNSIGNED > -1),
    "alpha": (with_alpha(UNSIGNED, 1, np.uint8), MASK),
    "alpha of three": (with_alpha(UNSIGNED, 2, np.uint8), MASK),
    "alpha of four": (with_alpha(UNSIGNED, 3, np.uint8), MASK),
    "alpha of five, interleaved": (
        {**with_alpha(UNSIGNED, 4, np.uint8), "options": ["PHOTOMETRIC=MINISBLACK", "INTERLEAVE=PIXEL"]},
        MASK,
    ),
    "alpha, half transparent": (with_alpha(UNSIGNED, 2, np.uint8, OPAQUE // 100), MASK),
    "alpha of 16 bits": (with_alpha(UNSIGNED, 1, np.uint16, OPAQUE * 257), MASK),
    "alpha of 16 bits, three": (with_alpha(UNSIGNED, 2, np.uint16, OPAQUE * 257), MASK),
    "alpha, nodata": ({**with_alpha(UNSIGNED, 1, np.uint8), "nodata": 7}, MASK & (UNSIGNED != 7)),
    "alpha of floats": (with_alpha(UNSIGNED, 2, np.float32, OPAQUE), MASK),
    "alpha from 0 to 1": (with_alpha(UNSIGNED, 1, np.float32, OPAQUE / 850), MASK),
    "alpha from 0 to 1, three": (with_alpha(UNSIGNED, 2, np.float32, OPAQUE / 850), MASK),
    "signed, alpha": (with_alpha(SIGNED, 2, np.int8, OPAQUE // 3), MASK),
    "mask": ({"planes": UNSIGNED.astype(np.uint8), "mask": MASK}, MASK),
    "mask of two": ({"planes": np.stack([UNSIGNED.astype(np.uint8)] * 2), "mask": MASK}, MASK),
    "mask, nodata": ({"planes": UNSIGNED.astype(np.uint16), "mask": MASK, "nodata": 0}, MASK & (UNSIGNED != 0)),
    "mask of floats": ({"planes": HUGE, "mask": MASK, "nodata": -3.4e38}, MASK & (HUGE >= 0)),
    "nodata with fewer digits": ({"planes": HUGE, "nodata": -3.40282e38}, HUGE >= 0),
    "nodata with two digits": ({"planes": HUGE, "nodata": -3.4e38}, HUGE >= 0),
    "nodata, rounded": ({"planes": (UNSIGNED - 9999.9).astype(np.float32), "nodata": -9999.901}, UNSIGNED > 0),
    "nodata, wide": ({"planes": np.where(UNSIGNED, UNSIGNED, -1.7e308), "nodata": -1.70001e308}, UNSIGNED > -1),
    "large numbers": ({"planes": UNSIGNED.astype(np.int32) + 2**20, "mask": MASK}, MASK),
}


@pytest.mark.parametrize("name", RASTERS)
def test_the_same_cells_hold_data_on_every_grid_and_in_every_output(tmp_path, name):
    """By nearest cells, a third of a cell aside, so that the numbers are the same too; a declared value is left out."""
    given, wanted = RASTERS[name]
    path = written(tmp_path / "r.tif", **given)
    first = given["planes"].reshape(-1, 16, 16)[0]
    wanted = wanted & (np.abs(first.astype(float)) < 1e30)
    info = describe(path)
    numbers = range(1, len(info.bands) + 1)
    assert len(info.bands) == len(given["planes"].reshape(-1, 16, 16)) - info.has_alpha
    for values, valid in (read_band(path, WHOLE), read_block(path, WHOLE, numbers)):
        np.testing.assert_array_equal(valid, wanted)
        np.testing.assert_array_equal(values.reshape(-1, 16, 16)[0][wanted], first[wanted].astype(np.float32))
    assert (read_bands(path, WHOLE, numbers)[1] == wanted).all()
    declared = float(first[12, 3])
    view = with_nodata(info, 1, [declared])
    values, valid = read_band(view.opens, WHOLE)
    np.testing.assert_array_equal(valid, wanted & (first != first[12, 3]))
    np.testing.assert_array_equal(values[valid], first[valid].astype(np.float32))
    x, y = GRID.transform[0], GRID.transform[3]
    how = {band: "nearest" for band in info.names}
    for aside, output in ((0, "s.vrt"), (9, "s.tif")):
        grid = Grid(16, 16, (x + aside, 30, 0, y - aside, 0, -30), GRID.crs)
        reference = make_raster(tmp_path / f"reference{aside}.tif", UNSIGNED.astype(np.float32), grid)
        stack = factor_stack([path], str(tmp_path / output), reference=reference, resampling=how).stack
        assert stack.names == info.names
        values, valid = read_bands(stack.path, WHOLE, numbers)
        for band, here in zip(values, valid):
            np.testing.assert_array_equal(here, wanted, err_msg=output)
            np.testing.assert_array_equal(band[here], first[here].astype(np.float32))


def test_a_raster_of_two_bands_that_are_no_picture_keeps_both(tmp_path):
    path = written(tmp_path / "r.tif", np.stack([UNSIGNED, OPAQUE]).astype(np.uint8))
    assert describe(path).names == ("r_1", "r_2") and not describe(path).has_alpha
    alone = written(tmp_path / "a.tif", UNSIGNED.astype(np.uint8), colours=[ALPHA])
    assert describe(alone).names == ("a",) and read_band(alone, WHOLE)[1].all()


def test_an_alpha_band_is_told_and_gives_the_raster_its_own_name(tmp_path):
    path = written(tmp_path / "rock.tif", **with_alpha(UNSIGNED, 1, np.uint8))
    listener = Listener()
    assert factor_stack(path, str(tmp_path / "s.tif"), feedback=listener).stack.names == ("rock",)
    assert sum("rock.tif' is no factor" in text for text in listener.infos) == 1
    assert any("(gdal_edit -colorinterp_2 undefined)" in text for text in listener.infos)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(2).SetColorInterpretation(gdal.GCI_Undefined)
    dataset = None
    assert describe(path).names == ("rock_1", "rock_2")


def test_signed_bytes_are_called_so(tmp_path):
    info = describe(written(tmp_path / "r.tif", SIGNED, nodata=-128))
    assert info.bands[0].dtype == "Int8" and info.bands[0].nodata == -128
    values, valid = read_band(info.path, WHOLE, 1, np.int8)
    np.testing.assert_array_equal(values, SIGNED)
    values, valid = read_block(info.path, WHOLE, [1], np.uint8)
    assert values[0, 15, 15] == 127


def test_gdal_has_nothing_to_say_of_bytes(tmp_path):
    """From 3.7 on it warns whoever asks how a byte is signed, at every window."""
    path = written(tmp_path / "bytes.tif", UNSIGNED.astype(np.uint8))
    gdal.ErrorReset()
    read_band(path, Window(0, 0, 16, 16))
    plain_band(path, 1)
    assert gdal.GetLastErrorMsg() == ""
