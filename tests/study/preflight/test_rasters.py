"""Single rasters that look like a mistake are remarked on, with what would mend it, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.analysis.terrain.factors.registry import TERRAIN_FACTORS
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from osgeo import gdal
from raster_files import Listener, digests, make_raster, read, utm_grid

GRID = utm_grid(120, 100)
RNG = np.random.default_rng(4)
DATA = Path(__file__).resolve().parents[4] / "shared" / "data"


def smooth(seed, shape=(100, 120), k=9):
    values = np.random.default_rng(seed).normal(size=(shape[0] + 2 * k, shape[1] + 2 * k))
    for axis in (0, 1):
        total = np.cumsum(values, axis=axis)
        values = np.take(total, range(k, total.shape[axis]), axis) - np.take(total, range(total.shape[axis] - k), axis)
    values = values[: shape[0], : shape[1]]
    return ((values - values.mean()) / values.std()).astype(np.float32)


SLOPE = np.clip(20 + 8 * smooth(1), 0, 60)
HEIGHT = (800 + 200 * smooth(2)).astype(np.float32)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture
def height(tmp_path):
    return make_raster(tmp_path / "height.tif", HEIGHT, GRID)


def remarks_of(call, *args, **kwargs):
    listener = Listener()
    result = call(*args, feedback=listener, **kwargs)
    return result, [str(text) for text in listener.warnings]


def test_a_factor_of_undeclared_nodata_is_named_and_nodata_declares_it(tmp_path, height):
    slope = SLOPE.copy()
    slope[:, :30] = -9999
    path = make_raster(tmp_path / "slope.tif", slope, GRID)
    out = str(tmp_path / "s.tif")
    result, told = remarks_of(factor_stack, [path, height], out)
    assert len(told) == 1 and result.valid_cells == 12_000
    assert "'slope' holds -9999 in 3,000 of 12,000 cells looked at" in told[0] and "NODATA = slope=-9999." in told[0]
    before = digests(tmp_path)
    with pytest.raises(InputError, match="'slope' holds -9999 .* STRICT is set"):
        factor_stack([path, height], str(tmp_path / "strict.tif"), strict=True)
    assert digests(tmp_path) == before
    for suffix in ("tif", "vrt"):
        result, told = remarks_of(factor_stack, [path, height], str(tmp_path / f"d.{suffix}"), nodata={"slope": -9999})
        declared = read(tmp_path / f"d.{suffix}", 1)
        nodata = describe(tmp_path / f"d.{suffix}").bands[0].nodata
        assert result.valid_cells == (declared != np.float32(nodata)).sum() == 9_000
        assert len(told) == 1 and "'slope' has no data in 3,000 of 12,000 cells" in told[0]


def test_declared_nodata_is_kept_out_of_what_is_resampled(tmp_path, height):
    slope = np.where(np.arange(60) < 15, -9999, SLOPE[::2, ::2]).astype(np.float32)
    path = make_raster(tmp_path / "slope.tif", slope, utm_grid(60, 50, cell=60.0))
    stack = factor_stack([height, path], str(tmp_path / "s.tif"), nodata={"slope": [-9999]}).stack
    assert float(stack.info.bands[1].metadata["STATISTICS_MINIMUM"]) >= SLOPE.min()


def test_a_void_that_no_sample_meets_is_found_when_all_cells_are_read(tmp_path, height, monkeypatch):
    from landslide_susceptibility.geodata import raster_sample

    monkeypatch.setattr(raster_sample, "MOST_CELLS", 600)
    slope = SLOPE.copy()
    slope[20, 77:79] = -9999
    path = make_raster(tmp_path / "slope.tif", slope, GRID)
    _, told = remarks_of(factor_stack, [path, height], str(tmp_path / "s.tif"))
    assert [text.partition(",")[0] for text in told] == ["The factor 'slope' holds -9999 in 2 cells"]
    before = digests(tmp_path)
    with pytest.raises(InputError, match="-9999 in 2 cells"):
        factor_stack([path, height], str(tmp_path / "strict.tif"), strict=True)
    dem = make_raster(tmp_path / "dem.tif", np.where(slope == -9999, -32768, HEIGHT).astype(np.int16), GRID)
    before = digests(tmp_path)
    with pytest.raises(InputError, match=r"dem.tif' holds -32768 in 2 cells"):
        terrain_factors(dem, str(tmp_path / "t.tif"), ["slope"], folder=str(tmp_path / "single"), strict=True)
    assert {k: v for k, v in digests(tmp_path).items() if not k.startswith("single")} == before


def test_voids_of_a_dem_are_named_and_nodata_leaves_them_out(tmp_path):
    dem = HEIGHT.astype(np.int16)
    dem[50:60, 50:60] = -32768
    path = make_raster(tmp_path / "dem.tif", dem, GRID)
    _, told = remarks_of(terrain_factors, path, str(tmp_path / "t.tif"), ["slope"])
    assert len(told) == 1 and "dem.tif' holds -32768 in 100 of 12,000 cells" in told[0] and "NODATA" in told[0]
    assert read(tmp_path / "t.tif").max() > 89
    result, told = remarks_of(terrain_factors, path, str(tmp_path / "n.tif"), ["slope", "relief"], nodata=-32768)
    assert told == [] and result.valid_cells == result.dem_cells == 11_900
    assert read(tmp_path / "n.tif", 1).max() < 88


def test_counts_are_those_of_the_written_stack(tmp_path, height):
    lowest = np.where(np.arange(120) < 30, np.finfo(np.float32).min, SLOPE).astype(np.float32)
    path = make_raster(tmp_path / "slope.tif", lowest, GRID)
    result = factor_stack([height, path], str(tmp_path / "s.tif"))
    stack = open_stack(tmp_path / "s.tif")
    values = read(tmp_path / "s.tif", 2)
    assert result.valid_cells == (values != np.float32(stack.info.bands[1].nodata)).sum() == 9_000
    assert float(stack.info.bands[1].metadata["STATISTICS_MINIMUM"]) == SLOPE[:, 30:].min()


def test_a_reference_of_other_cells_than_most_factors_is_named(tmp_path, height):
    rain = make_raster(tmp_path / "rain.tif", 1000 + 50 * smooth(9, (7, 8), 2), utm_grid(8, 7, cell=450.0))
    slope = make_raster(tmp_path / "slope.tif", SLOPE, GRID)
    out = str(tmp_path / "s.tif")
    _, told = remarks_of(factor_stack, [rain, slope, height], out)
    assert len(told) == 1 and "rain.tif' is much coarser than most factors: its cells are 450 m, theirs 30 m" in told[0]
    assert "REFERENCE" in told[0] and "slope.tif" in told[0]
    assert remarks_of(factor_stack, [slope, rain], out)[1] == []  # a DEM and one coarse factor: as usual
    fine = make_raster(tmp_path / "fine.tif", np.kron(SLOPE, np.ones((6, 6), np.float32)), utm_grid(720, 600, cell=5.0))
    _, told = remarks_of(factor_stack, [fine, slope, height], out)
    assert len(told) == 1 and "fine.tif' is much finer" in told[0]


def test_a_factor_that_costs_a_tenth_of_the_cells_is_named(tmp_path, height):
    def holes(share):
        return np.where(np.arange(120) < 120 * share, -1, SLOPE).astype(np.float32)

    few = make_raster(tmp_path / "few.tif", holes(0.09), GRID, nodata=-1)
    many = make_raster(tmp_path / "aspect.tif", holes(0.3), GRID, nodata=-1)
    _, told = remarks_of(factor_stack, [height, few, many], str(tmp_path / "s.tif"))
    assert len(told) == 1 and "'aspect' has no data in 3,600 of 12,000 cells (30 %)" in told[0]


def test_a_raster_without_crs_is_taken_where_the_others_agree(tmp_path, height):
    bare = make_raster(tmp_path / "bare.tif", SLOPE, Grid(120, 100, GRID.transform, ""))
    out = str(tmp_path / "s.tif")
    result, told = remarks_of(factor_stack, [bare, height], out)
    assert len(told) == 1 and "bare.tif' has no CRS: that of the others is assumed, EPSG:32633" in told[0]
    assert result.stack.grid.crs and result.valid_cells == 12_000
    half = make_raster(tmp_path / "half.tif", SLOPE[::2, ::2], Grid(60, 50, utm_grid(60, 50, 60.0).transform, ""))
    assert factor_stack([height, half], out).valid_cells > 11_000
    degrees = make_raster(tmp_path / "d.tif", SLOPE, Grid(120, 100, (14.9, 0.0005, 0, 45.2, 0, -0.0005), "EPSG:4326"))
    with pytest.raises(InputError, match=r"half.tif' has no coordinate reference system.*EPSG:32633, EPSG:4326"):
        factor_stack([height, degrees, half], out)


def test_cells_of_degrees_without_crs_are_told(tmp_path):
    path = make_raster(tmp_path / "dem.tif", HEIGHT, Grid(120, 100, (14.9, 0.0003, 0, 45.2, 0, -0.0003), ""))
    for call, given, rest in ((factor_stack, [path], ()), (terrain_factors, path, (["slope"],))):
        _, told = remarks_of(call, given, str(tmp_path / "s.tif"), *rest)
        assert any("look like degrees" in text and "EPSG:4326" in text for text in told)


def test_a_picture_is_no_factor(tmp_path, height):
    picture = (RNG.random((4, 100, 120)) * 255).astype(np.uint8)
    photo = make_raster(tmp_path / "photo.tif", picture, GRID, options=["PHOTOMETRIC=RGB", "ALPHA=YES"])
    grey = make_raster(tmp_path / "grey.tif", picture[:2], GRID, options=["ALPHA=YES"])
    out = str(tmp_path / "s.tif")
    told = " ".join(remarks_of(factor_stack, [height, photo], out)[1])
    assert "photo.tif' is a picture: its colours Red, Green and Blue would be factors" in told
    stacked, told = remarks_of(factor_stack, [height, grey], out)
    assert stacked.stack.names == ("height", "grey") and not any("transparency" in text for text in told)
    dataset = gdal.Open(grey, gdal.GA_Update)
    for number, colour in ((1, gdal.GCI_AlphaBand), (2, gdal.GCI_GrayIndex)):
        dataset.GetRasterBand(number).SetColorInterpretation(colour)
    dataset = None
    told = " ".join(remarks_of(factor_stack, [height, grey], out)[1])
    assert "grey.tif' is its transparency (alpha), but not the last band" in told


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.float32, np.float64])
def test_codes_of_categories_that_are_not_named_are_told_and_ordered_decimals_are_not(tmp_path, height, dtype):
    order = np.digitize(smooth(4), np.linspace(-2, 2, 11)) + 1
    codes = np.array([0, 7, 3, 11, 1, 9, 5, 12, 2, 10, 4, 8, 6])[order].astype(dtype)
    rock = make_raster(tmp_path / "rock.tif", codes, GRID)
    out = str(tmp_path / "s.tif")
    _, told = remarks_of(factor_stack, [height, rock], out)
    assert len(told) == 1 and "'rock' holds a few whole numbers" in told[0] and "CATEGORICAL" in told[0]
    assert remarks_of(factor_stack, [height, rock], out, categorical=["rock"])[1] == []
    for values in (
        order.astype(np.float32),
        SLOPE.astype(np.uint8),
        HEIGHT.astype(np.int16),
        codes * 0.1,
        codes + 0.5 * (codes == 12),
    ):
        is_decimal = values.dtype == np.float32 or (values != np.rint(values)).any()
        values = values.astype(np.float32 if is_decimal else dtype)
        other = make_raster(tmp_path / "other.tif", values, GRID)
        assert remarks_of(factor_stack, [height, other], out)[1] == []
        close_rasters()
    with_unit(rock, "fires")
    assert remarks_of(factor_stack, [height, rock], out)[1] == []


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.int32, np.uint16])
def test_an_integer_type_of_few_values_is_told_in_whatever_order(tmp_path, height, dtype):
    out, ages = str(tmp_path / "s.tif"), np.digitize(smooth(4), np.linspace(-2, 2, 5)) + 1
    age = make_raster(tmp_path / "age.tif", ages.astype(dtype), GRID)
    _, told = remarks_of(factor_stack, [height, age], out)
    assert len(told) == 1 and "'age' is probably categorical" in told[0] and "only 6 different values" in told[0]
    assert "Name it in CATEGORICAL" in told[0]
    assert open_stack(out).factors[1].kind == "continuous"  # nothing becomes one by itself
    with pytest.raises(InputError, match="'age' is probably categorical.* STRICT is set"):
        factor_stack([height, age], str(tmp_path / "t.tif"), strict=True)
    for few in (ages > 3, ages * 0 + 7):  # yes and no, and a constant, which has a remark of its own
        path = make_raster(tmp_path / "few.tif", few.astype(dtype), GRID)
        assert "probably" not in " ".join(remarks_of(factor_stack, [height, path], out)[1])
        close_rasters()
    many = make_raster(tmp_path / "many.tif", np.digitize(smooth(4), np.linspace(-2, 2, 30)).astype(dtype), GRID)
    assert remarks_of(factor_stack, [height, many], out)[1] == []


def told_of(tmp_path, height, change, dtype=np.uint8):
    """Return what is said of 31 ordered numbers, which nothing is said of, when the raster says more of itself."""
    codes = (np.digitize(smooth(4), np.linspace(-2, 2, 30)) + 1).astype(dtype)
    path = make_raster(tmp_path / "soil.tif", codes, GRID)
    dataset = gdal.Open(path, gdal.GA_Update)
    change(dataset.GetRasterBand(1))
    dataset = None
    return remarks_of(factor_stack, [height, path], str(tmp_path / "s.tif"))[1]


def paint(band):
    table = gdal.ColorTable()
    for value in range(32):
        table.SetColorEntry(value, (8 * value, 90, 120, 255))
    band.SetRasterColorTable(table)


def name_values(band):
    band.SetCategoryNames(["", "loam", "clay", "sand", "peat"])


def tabulate(band, columns=(("Value", gdal.GFT_Integer, gdal.GFU_MinMax), ("Count", gdal.GFT_Integer, 1))):
    table = gdal.RasterAttributeTable()
    for column in columns:
        table.CreateColumn(*column)
    table.SetRowCount(31)
    for row in range(31):
        table.SetValueAsInt(row, 0, row + 1)
    band.SetDefaultRAT(table)


def test_a_palette_names_and_a_table_tell_of_categories(tmp_path, height):
    assert told_of(tmp_path, height, lambda band: None) == []
    for change, why in (
        (paint, "has a palette"),
        (name_values, "names its values (1 loam, 2 clay, 3 sand, …)"),
        (tabulate, "has an attribute table"),
    ):
        for path in tmp_path.glob("soil.tif*"):
            path.unlink()
        told = told_of(tmp_path, height, change)
        assert len(told) == 1 and f"'soil' is probably categorical: its raster {why}. Name it in" in told[0], why
        close_rasters()


def test_a_table_beside_the_file_tells_too_and_a_unit_or_counts_alone_do_not(tmp_path, height):
    (tmp_path / "soil.tif.vat.dbf").write_bytes(b"\x03")
    assert "has an attribute table" in told_of(tmp_path, height, lambda band: None)[0]
    (tmp_path / "soil.tif.vat.dbf").unlink()
    counts = [("Histogram", gdal.GFT_Integer, gdal.GFU_PixelCount)]
    assert told_of(tmp_path, height, lambda band: tabulate(band, counts)) == []

    def painted_amounts(band):
        paint(band)
        band.SetUnitType("mm")

    assert told_of(tmp_path, height, painted_amounts) == []


def with_unit(path, unit):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType(unit)
    dataset.FlushCache()


def test_a_stack_that_holds_codes_is_told_with_how_to_build_it_anew(tmp_path, height):
    order = np.digitize(smooth(4), np.linspace(-2, 2, 6)) + 1
    rock = make_raster(tmp_path / "rock.tif", np.array([0, 5, 2, 7, 1, 6, 3, 4])[order].astype(np.float32), GRID)
    stack = factor_stack([height, rock], str(tmp_path / "s.tif")).stack
    _, told = remarks_of(reclassify, stack.path, str(tmp_path / "c.tif"))
    assert len(told) == 1 and "'rock' holds a few whole numbers" in told[0] and "Build factor stack" in told[0]
    with pytest.raises(InputError, match="'rock' holds .* STRICT is set"):
        reclassify(stack.path, str(tmp_path / "d.tif"), strict=True)
    named = factor_stack([height, rock], str(tmp_path / "n.tif"), categorical="rock").stack
    assert remarks_of(reclassify, named.path, str(tmp_path / "c.tif"))[1] == []


def test_that_no_factor_varies_is_told_once(tmp_path):
    flat = [make_raster(tmp_path / f"{name}.tif", np.full((100, 120), 5, np.float32), GRID) for name in "ab"]
    _, told = remarks_of(factor_stack, flat, str(tmp_path / "s.tif"))
    assert len(told) == 1 and "Every factor holds a single value (a, b)" in told[0]


def test_categories_that_are_whole_but_for_rounding_are_rounded(tmp_path, height):
    rock = np.tile(np.arange(1, 5, dtype=np.float32), (100, 30))
    rock[5, 5] = np.nextafter(np.float32(2), np.float32(3))
    path = make_raster(tmp_path / "rock.tif", rock, GRID)
    stack = factor_stack([height, path], str(tmp_path / "s.tif"), categorical=["rock"]).stack
    assert set(np.unique(read(tmp_path / "s.tif", 2))) == {1, 2, 3, 4}
    assert stack.info.bands[1].metadata["CATEGORIES"] == "1,2,3,4"
    with pytest.raises(InputError, match="not quite whole.*end the output's name with .tif"):
        factor_stack([height, path], str(tmp_path / "s.vrt"), categorical=["rock"])
    rock[6, 6] = 2.001
    with pytest.raises(InputError, match="holds 2.0009"):
        factor_stack(
            [height, make_raster(tmp_path / "other.tif", rock, GRID)], str(tmp_path / "s.tif"), categorical=["other"]
        )


def test_nothing_is_remarked_of_the_demo_basin(tmp_path):
    demo_basin(tmp_path / "demo", columns=200, rows=150)
    factors = sorted(str(path) for path in (tmp_path / "demo" / "factors").glob("*.tif"))
    assert len(factors) > 10
    factor_stack(factors, str(tmp_path / "s.tif"), strict=True)


@pytest.mark.skipif(not DATA.exists(), reason="the real areas are not beside this checkout")
@pytest.mark.parametrize(
    ("area", "dem", "others", "categorical"),
    [
        ("ecuador", "dem.tif", ("ref_cplan", "ref_cprof", "ref_log10_carea", "ref_slope_deg"), ()),
        ("kaghan", "dem.tif", ("geology", "landcover"), ("geology", "landcover")),
        ("alps", "N46E008_srtm3_wgs84.tif", (), ()),
    ],
)
def test_nothing_is_remarked_of_the_real_areas(tmp_path, area, dem, others, categorical):
    folder = DATA / area
    known = [name for name in TERRAIN_FACTORS if name not in ("twi", "spi")]
    terrain_factors(str(folder / dem), str(tmp_path / "t.tif"), known, folder=str(tmp_path / "t"), strict=True)
    files = [str(folder / dem), *(str(tmp_path / "t" / f"{name}.tif") for name in known)]
    files += [str(folder / f"{name}.tif") for name in others]
    factor_stack(files, str(tmp_path / "s.tif"), categorical=categorical, strict=True)
    assert len(describe(tmp_path / "s.tif").bands) == len(files)


@pytest.mark.skipif(not DATA.exists(), reason="the real areas are not beside this checkout")
def test_real_categories_stored_as_decimal_numbers_are_told(tmp_path):
    files = [str(DATA / "kaghan" / f"{name}.tif") for name in ("dem", "geology", "landcover")]
    assert {band.dtype for path in files for band in describe(path).bands} == {"Float32"}
    _, told = remarks_of(factor_stack, files, str(tmp_path / "s.tif"))
    # The geology's codes follow the age of the rocks, and so do neighbours: it passes for ordered classes.
    assert len(told) == 1 and "'landcover' holds a few" in told[0]
