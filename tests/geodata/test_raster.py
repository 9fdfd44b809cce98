"""Reading rasters: which cells are valid, in whatever way a file says so."""

from __future__ import annotations

import os

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.geodata.cell_values import band_values_at, group_by_block, valid_at, values_at
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import (
    close_rasters,
    describe,
    read_band,
    read_bands,
    read_block,
    read_overview,
)
from osgeo import gdal
from raster_files import Listener, digests, gdal_exceptions, make_raster, open_files, utm_grid

GRID = utm_grid(8, 6)
WHOLE = Window(0, 0, 8, 6)
LOWEST = -3.4028234663852886e38


@pytest.fixture(params=[False, True], ids=["exceptions off", "exceptions on"], autouse=True)
def exceptions(request):
    with gdal_exceptions(request.param):
        yield request.param
    close_rasters()


def holed(dtype, hole):
    values = np.arange(48).reshape(6, 8).astype(dtype)
    values[2, 3:5] = hole
    return values


@pytest.mark.parametrize(
    "values, nodata",
    [
        (holed(np.float32, LOWEST), LOWEST),
        (holed(np.float32, LOWEST), -3.4028234e38),  # written with fewer digits, as some programs do
        (holed(np.float32, LOWEST), -3.40282346639e38),
        (holed(np.float32, -9999.9), -9999.9),
        (holed(np.float32, np.nan), np.nan),
        (holed(np.float32, np.nan), None),
        (holed(np.float32, np.inf), None),
        (holed(np.float64, 1e300), None),  # beyond float32, in which it is read
        (holed(np.float64, -1.7976931348623157e308), -1.7976931348623157e308),
        (holed(np.int16, -32768), -32768),
        (holed(np.uint8, 255), 255),
        (holed(np.int32, -2147483648), -2147483648),
        (holed(np.uint16, 65535), 65535),
    ],
)
@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_nodata_in_every_guise(tmp_path, values, nodata):
    path = make_raster(tmp_path / "r.tif", values, GRID, nodata=nodata)
    found, valid = read_band(path, WHOLE)
    expected = np.ones((6, 8), bool)
    expected[2, 3:5] = False
    np.testing.assert_array_equal(valid, expected)
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found[valid], values[expected].astype(np.float32))


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_a_nodata_value_beyond_float32_hides_nothing(tmp_path):
    path = make_raster(tmp_path / "r.tif", holed(np.float32, 7), GRID, nodata=-1e300)
    assert read_band(path, WHOLE)[1].all()


def test_a_mask_beside_the_raster_counts_and_so_does_its_nodata_value(tmp_path):
    mask = np.ones((6, 8), bool)
    mask[0, :3] = False
    path = make_raster(tmp_path / "r.tif", holed(np.float32, -1), GRID, nodata=-1, mask=mask)
    assert (tmp_path / "r.tif.msk").exists()
    expected = mask.copy()
    expected[2, 3:5] = False
    np.testing.assert_array_equal(read_band(path, WHOLE)[1], expected)


def test_an_alpha_band_counts(tmp_path):
    planes = np.stack([np.full((6, 8), 9, np.uint8), np.full((6, 8), 255, np.uint8)])
    planes[1, 4] = 0
    path = make_raster(tmp_path / "r.tif", planes, GRID, options=["ALPHA=YES"])
    np.testing.assert_array_equal(read_band(path, WHOLE)[1], planes[1] > 0)


def test_a_mask_of_one_band_counts(tmp_path):
    values, mask = holed(np.float32, 5), np.ones((6, 8), np.uint8)
    mask[5, 5] = 0
    make_raster(tmp_path / "v.tif", values, GRID)
    make_raster(tmp_path / "m.tif", mask * 255, GRID)
    source = (
        "<SimpleSource><SourceFilename relativeToVRT='1'>{}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>"
    )
    (tmp_path / "r.vrt").write_text(
        "<VRTDataset rasterXSize='8' rasterYSize='6'><VRTRasterBand dataType='Float32' band='1'>"
        + source.format("v.tif")
        + "<MaskBand><VRTRasterBand dataType='Byte'>"
        + source.format("m.tif")
        + "</VRTRasterBand></MaskBand></VRTRasterBand></VRTDataset>"
    )
    np.testing.assert_array_equal(read_band(str(tmp_path / "r.vrt"), WHOLE)[1], mask > 0)


def test_scale_and_offset_apply_to_values_and_not_to_the_nodata_value(tmp_path):
    raw = holed(np.int16, -99)
    path = make_raster(tmp_path / "r.tif", raw, GRID, nodata=-99, scale=0.5, offset=-99.0)
    values, valid = read_band(path, WHOLE)
    np.testing.assert_array_equal(valid, raw != -99)
    np.testing.assert_allclose(values[valid], raw[valid] * 0.5 - 99)
    assert valid[0, 0] and values[0, 0] == -99  # a value that happens to equal the nodata value


def test_a_block_is_valid_where_every_band_is(tmp_path):
    planes = np.ones((3, 6, 8), np.float32)
    planes[0, 0, 0] = planes[2, 1, 1] = -1
    path = make_raster(tmp_path / "r.tif", planes, GRID, nodata=-1)
    values, valid = read_block(path, WHOLE, [3, 1])
    assert values.shape == (2, 6, 8) and (~valid).sum() == 2 and not valid[0, 0] and not valid[1, 1]
    assert read_block(path, WHOLE, [2])[1].all()


@pytest.mark.parametrize("bands", [3, 140])
def test_a_window_of_interleaved_bands_is_one_read_and_the_same_values(tmp_path, bands, monkeypatch):
    """Band by band, 140 of them would be decompressed 140 times each."""
    rng = np.random.default_rng(8)
    planes = rng.integers(-3, 50, (bands, 40, 50)).astype(np.float32) / 4
    planes[1, :5], planes[2, 3, 3], planes[0, 9, 9] = -0.5, np.nan, np.inf
    paths = {}
    for interleave in ("BAND", "PIXEL"):
        paths[interleave] = path = str(tmp_path / f"{interleave}.tif")
        options = [f"INTERLEAVE={interleave}", "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=DEFLATE"]
        made = gdal.GetDriverByName("GTiff").Create(path, 50, 40, bands, gdal.GDT_Float32, options)
        made.WriteArray(planes)
        for number in range(1, bands + 1):
            made.GetRasterBand(number).SetNoDataValue(-0.5)
        made.GetRasterBand(3).SetScale(0.5)
        made.GetRasterBand(3).SetOffset(2)
        made = None
    window, numbers = Window(3, 2, 33, 29), [bands, 3, 1, 2]
    reads = []
    for kind, name in ((gdal.Dataset, "ReadRaster"), (gdal.Band, "ReadAsArray")):
        read = getattr(kind, name)
        monkeypatch.setattr(kind, name, lambda *a, _read=read, _name=name, **k: reads.append(_name) or _read(*a, **k))
    for dtype in (np.float32, np.float64, np.int16):
        found = {}
        for interleave, path in paths.items():
            del reads[:]
            with np.errstate(all="ignore"):
                found[interleave] = *read_block(path, window, numbers, dtype), *read_bands(path, window, numbers, dtype)
            assert reads == (["ReadRaster"] * 2 if interleave == "PIXEL" else ["ReadAsArray"] * 8)
        for one, other in zip(found["BAND"], found["PIXEL"]):
            assert one.dtype == other.dtype
            np.testing.assert_array_equal(one, other)
    values, valid = found["PIXEL"][2:]
    np.testing.assert_array_equal(valid.all(axis=0), found["PIXEL"][1])
    cells = np.arange(-1, 2000, 7)
    for name in paths:
        close_rasters()
        info = describe(paths[name])
        del reads[:]
        at = values_at(info, cells, range(1, bands + 1), workers=1)
        known, each = valid_at(info, cells, workers=1), band_values_at(info, cells)
        windows = len(group_by_block(info, cells[1:]))
        # `band_values_at` reads in two types: the scaled band's is float64.
        assert len(reads) == windows * (4 if name == "PIXEL" else 3 * bands)
        found[name] = at, np.stack(known), np.stack(each)
    for one, other in zip(found["BAND"], found["PIXEL"]):
        for a, b in zip(one, other):
            np.testing.assert_array_equal(a, b)
    close_rasters()


def test_a_shared_mask_of_interleaved_bands_is_read_once(tmp_path, monkeypatch):
    path = str(tmp_path / "masked.tif")
    options = ["INTERLEAVE=PIXEL", "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    made = gdal.GetDriverByName("GTiff").Create(path, 50, 40, 5, gdal.GDT_Byte, options)
    made.WriteArray(np.ones((5, 40, 50), np.uint8))
    made.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.random.default_rng(2).integers(0, 2, (40, 50)).astype(np.uint8) * 255
    made.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    made = None
    reads, read = [], gdal.Band.ReadAsArray
    monkeypatch.setattr(gdal.Band, "ReadAsArray", lambda *a, **k: reads.append(1) or read(*a, **k))
    values, valid = read_block(path, Window(0, 0, 50, 40), [1, 2, 5])
    assert len(reads) == 1 and values.all()
    np.testing.assert_array_equal(valid, mask > 0)
    with pytest.raises(InputError, match="has no band 6"):
        read_block(path, Window(0, 0, 50, 40), [1, 6])
    close_rasters()


def test_values_at_cells_are_those_of_the_array(tmp_path, monkeypatch):
    rng = np.random.default_rng(0)
    grid = utm_grid(90, 70)
    planes = rng.normal(size=(2, 70, 90)).astype(np.float32)
    planes[1, rng.random((70, 90)) < 0.2] = -9
    path = make_raster(
        tmp_path / "r.tif", planes, grid, nodata=-9, options=["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=32"]
    )
    index = np.append(rng.integers(0, grid.cells, 500), [-1, 0, grid.cells - 1])
    values, valid = values_at(describe(path), index, [2, 1])
    inside = index >= 0
    np.testing.assert_array_equal(values[inside], planes[::-1].reshape(2, -1)[:, index[inside]].T)
    np.testing.assert_array_equal(valid[inside], (planes[1] != -9).ravel()[index[inside]])
    assert np.isnan(values[~inside]).all() and not valid[~inside].any()


@pytest.mark.parametrize("content", [b"", b"no raster at all", b"II*\0\x08\0\0\0"])
def test_a_file_that_is_no_raster_is_an_input_error(tmp_path, content, capfd):
    path = tmp_path / "bad [1].tif"
    path.write_bytes(content)
    with pytest.raises(InputError, match="cannot be opened"):
        describe(path)
    assert capfd.readouterr().out == ""


def test_a_missing_file_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="missing.tif"):
        describe(tmp_path / "missing.tif")


def test_a_truncated_file_is_an_input_error(tmp_path, capfd):
    grid = utm_grid(400, 400)
    values = np.random.default_rng(0).normal(size=(400, 400)).astype(np.float32)
    path = tmp_path / "cut.tif"
    make_raster(path, values, grid, options=["TILED=YES", "COMPRESS=DEFLATE", "COPY_SRC_OVERVIEWS=NO"])
    path.write_bytes(path.read_bytes()[:200_000])
    with pytest.raises(InputError, match="cut.tif"):
        describe(path)
        read_band(path, Window(0, 0, 400, 400))
    assert capfd.readouterr().out == ""


def test_a_band_that_is_not_there_is_an_input_error(tmp_path):
    path = make_raster(tmp_path / "r.tif", holed(np.float32, 5), GRID)
    for number in (0, 2):
        with pytest.raises(InputError, match=f"no band {number}"):
            read_band(path, WHOLE, number)
    with pytest.raises(InputError, match="no band named 'x'.*are r"):
        describe(path).band_number("x")


def test_reading_leaves_no_trace(tmp_path):
    path = make_raster(tmp_path / "r.tif", holed(np.float32, -1), GRID, nodata=-1, names=["slope"])
    before = digests(tmp_path)
    info = describe(path)
    read_block(path, WHOLE, [1])
    read_overview(path)
    values_at(info, np.arange(10), [1])
    close_rasters()
    assert digests(tmp_path) == before
    assert info.names == ("slope",) and info.grid.same_as(GRID) and info.tile == (6, 8)


def test_reading_cells_and_overviews_leaves_no_file_open(tmp_path):
    grid = utm_grid(900, 200)
    values = np.random.default_rng(0).normal(size=(200, 900)).astype(np.float32)
    tiled = ["TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128", "COMPRESS=DEFLATE"]
    path = make_raster(tmp_path / "r.tif", values, grid, options=tiled)
    info = describe(path)
    read_band(path, WHOLE)
    assert open_files(tmp_path) == [path]  # kept for the next block
    read_overview(path)
    assert open_files(tmp_path) == []
    values_at(info, np.arange(grid.cells), [1])
    assert open_files(tmp_path) == []
    with pytest.raises(Cancelled):
        values_at(info, np.arange(0, grid.cells, 97), [1], Listener(cancel_after=1))
    assert open_files(tmp_path) == []
    with pytest.raises(InputError):
        values_at(info, np.arange(9), [1, 2])
    assert open_files(tmp_path) == []
    (tmp_path / "r.tif").write_bytes((tmp_path / "r.tif").read_bytes()[:300_000])
    for read in (lambda: read_overview(path), lambda: values_at(info, np.arange(grid.cells), [1])):
        with pytest.raises(InputError, match="cannot be read"):
            read()
        assert open_files(tmp_path) == []


@pytest.mark.parametrize("interleave", ["BAND", "PIXEL"])
def test_an_error_that_is_kept_keeps_no_file_open(tmp_path, interleave):
    """Its traceback knows the calls that had the file open; on Windows an open file cannot be replaced."""
    planes = np.random.default_rng(0).normal(size=(2, 300, 300)).astype(np.float32)
    options = ["TILED=YES", "COMPRESS=DEFLATE", f"INTERLEAVE={interleave}"]
    path = make_raster(tmp_path / "r.tif", planes, utm_grid(300, 300), options=options)
    (tmp_path / "r.tif").write_bytes((tmp_path / "r.tif").read_bytes()[:300_000])
    make_raster(tmp_path / "c.tif", planes[0] * 1j, utm_grid(300, 300))
    whole, kept = Window(0, 0, 300, 300), []
    for call in (
        lambda: read_band(path, whole, 2),
        lambda: read_block(path, whole, [1, 2]),
        lambda: read_bands(path, whole, [1, 2]),
        lambda: read_band(path, whole, 3),
        lambda: read_overview(path, 2),
        lambda: describe(tmp_path / "c.tif"),
    ):
        with pytest.raises(InputError) as caught:
            call()
        kept.append(caught)
        close_rasters()
        assert open_files(tmp_path) == []


def test_a_replaced_file_is_read_anew(tmp_path):
    first = make_raster(tmp_path / "r.tif", np.full((6, 8), 1, np.float32), GRID)
    assert read_band(first, WHOLE)[0].max() == 1
    make_raster(tmp_path / "new.tif", np.full((6, 8), 2, np.float32), GRID)
    status = os.stat(first)
    os.utime(tmp_path / "new.tif", ns=(status.st_atime_ns, status.st_mtime_ns))  # in one tick of the clock
    (tmp_path / "new.tif").replace(tmp_path / "r.tif")
    assert read_band(first, WHOLE)[0].max() == 2


@pytest.mark.parametrize("width, height", [(8, 6), (100, 3), (3, 100), (57, 41)])
def test_overviews_have_every_nth_cell(tmp_path, width, height):
    grid = Grid(width, height, (0, 1, 0, 0, 0, -1), "")
    values = np.arange(width * height, dtype=np.float32).reshape(height, width)
    path = make_raster(tmp_path / "r.tif", values, grid)
    found, valid, step = read_overview(path, longest=10)
    assert max(found.shape) <= 10 and step == -(-max(width, height) // 10) and valid.all()
    assert np.isin(found, values).all() and found.shape == (max(1, height // step), max(1, width // step))
    if min(width, height) >= step:
        np.testing.assert_array_equal(np.diff(found, axis=1), step)


def test_a_geopackage_raster_is_described(tmp_path):
    make_raster(tmp_path / "r.tif", holed(np.uint8, 5), GRID)
    gdal.Translate(str(tmp_path / "r.gpkg"), str(tmp_path / "r.tif"), format="GPKG")
    assert describe(tmp_path / "r.gpkg").grid.crs
