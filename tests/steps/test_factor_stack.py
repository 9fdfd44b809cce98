"""Building stacks: same grids untouched, other grids as gdalwarp does it, study areas, virtual stacks, refusals."""

from __future__ import annotations

import os
import shutil
import subprocess

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_band, read_block
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.workers import Workers
from raster_files import (
    UTM,
    Listener,
    PicklingExecutor,
    band_of,
    digests,
    gdal_exceptions,
    make_raster,
    polygons,
    read,
    utm_grid,
)

GRID = utm_grid(60, 50)
WHOLE = Window(0, 0, 60, 50)
RNG = np.random.default_rng(7)
NOISE = RNG.normal(size=(50, 60)).astype(np.float32)
# Two overlapping polygons: their overlap is inside.
AREA = (
    "POLYGON((500100 4999900,501500 4999800,501300 4998800,500200 4998700,500100 4999900))",
    "POLYGON((500600 4999600,501700 4999400,501600 4998800,500700 4998900,500600 4999600))",
)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def inside(grid):
    """Even-odd rule by hand for each polygon; a cell is inside where its centre is in either."""
    x, y = grid.centres(np.arange(grid.cells))
    result = np.zeros(grid.cells, bool)
    for text in AREA:
        ring = [tuple(map(float, pair.split())) for pair in text[9:-2].split(",")]
        odd = np.zeros(grid.cells, bool)
        for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
            odd ^= ((y0 > y) != (y1 > y)) & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
        result |= odd
    return result.reshape(grid.height, grid.width)


@pytest.fixture
def files(tmp_path):
    """Rasters that say 'no data' in different ways, on the reference grid and off it."""
    folder = tmp_path / "in put [1]"
    folder.mkdir()
    low, nan, mask = NOISE.copy(), NOISE.copy(), np.ones((50, 60), bool)
    low[3:9, 4:20], nan[30:40, 30:40], mask[10:20, 10:20] = -3.4028234663852886e38, np.nan, False
    other = Grid(40, 40, (500315.0, 41.0, 0.0, 4999500.0, 0.0, -41.0), UTM)
    whole = RNG.integers(1, 100, (50, 60)).astype(np.int16)
    part = RNG.integers(1, 9, (40, 40)).astype(np.int16)
    degrees = Grid(90, 60, (14.998, 0.0003, 0.0, 45.155, 0.0, -0.0003), "EPSG:4326")
    wide = RNG.normal(size=(60, 90)).astype(np.float32)
    wide[20:25, 30:33] = -9999
    return {
        "plain": make_raster(folder / "plain.tif", NOISE, GRID),
        "low": make_raster(folder / "low.tif", low, GRID, nodata=-3.40282346639e38),
        "nan": make_raster(folder / "nan.tif", nan, GRID, nodata=np.nan),
        "masked": make_raster(folder / "masked.tif", NOISE, GRID, mask=mask),
        "scaled": make_raster(folder / "scaled.tif", whole, GRID, nodata=50, scale=0.1, offset=5.0),
        "other": make_raster(folder / "other.tif", part.astype(np.float32) / 3, other, nodata=-9999),
        "classes": make_raster(folder / "classes.tif", part, other, nodata=8),
        "other_scaled": make_raster(folder / "other_scaled.tif", part, other, nodata=-1, scale=0.1, offset=5.0),
        "degrees": make_raster(folder / "degrees.tif", wide, degrees, nodata=-9999),
    }


def stacked(path):
    """Values and validity of every band, read band by band."""
    return [read_band(path, WHOLE, number) for number in range(1, len(describe(path).bands) + 1)]


@pytest.mark.parametrize("exceptions", [False, True])
def test_rasters_on_the_same_grid_are_copied_bit_for_bit(tmp_path, files, exceptions):
    odd = NOISE.copy()
    odd[0, :4] = [-0.0, 1e-45, 3.4e38, -1e-30]
    folder = tmp_path / "in put [1]"
    make_raster(folder / "odd.tif", odd, GRID)
    before = digests(folder)
    with gdal_exceptions(exceptions):
        result = factor_stack([files["plain"], files["low"], str(folder / "odd.tif")], str(tmp_path / "s.tif"))
    assert digests(folder) == before  # not even an .aux.xml beside them
    found = read(tmp_path / "s.tif")
    np.testing.assert_array_equal(found[0].view(np.uint32), NOISE.view(np.uint32))
    np.testing.assert_array_equal(found[2].view(np.uint32), odd.view(np.uint32))
    assert result.stack.names == ("plain", "low", "odd") and result.stack.grid.same_as(GRID)
    assert result.valid_cells == 3000 - 96 and result.inside_cells == 3000
    assert sorted(os.listdir(tmp_path)) == ["in put [1]", "s.qml", "s.tif"]


@pytest.mark.skipif(not shutil.which("gdalwarp"), reason="gdalwarp is not installed")
@pytest.mark.parametrize("name, kind", [("other", ""), ("degrees", ""), ("classes", "classes"), ("other_scaled", "")])
def test_other_grids_are_warped_as_gdalwarp_does(tmp_path, files, name, kind):
    result = factor_stack([files["plain"], files[name]], str(tmp_path / "s.tif"), categorical=[kind] if kind else [])
    expected = tmp_path / "warped.tif"
    x0, y1 = 500000.0, 5000000.0
    bounds = [str(v) for v in (x0, y1 - 50 * 30, x0 + 60 * 30, y1)]
    subprocess.run(
        ["gdalwarp", "-q", "-t_srs", UTM, "-te", *bounds, "-ts", "60", "50", "-r", "near" if kind else "bilinear"]
        + ["-et", "0", "-wo", "XSCALE=1", "-wo", "YSCALE=1", "-ovr", "NONE"]
        + ["-ot", "Float32", "-dstnodata", "-9999", files[name], str(expected)],
        check=True,
    )
    ours, theirs = read_band(result.stack.path, WHOLE, 2), read_band(str(expected), WHOLE)
    np.testing.assert_array_equal(ours[1], theirs[1])
    assert 200 < ours[1].sum() < 3000 or name == "degrees"
    np.testing.assert_allclose(ours[0][ours[1]], theirs[0][ours[1]], rtol=1e-5, atol=1e-6)
    if kind:
        assert set(np.unique(ours[0][ours[1]])) <= set(range(1, 8))
        assert describe(result.stack.path).bands[1].metadata["CATEGORIES"] == "1,2,3,4,5,6,7"


def test_a_study_area_keeps_cells_whose_centre_is_inside(tmp_path, files):
    result = factor_stack([files["plain"], files["low"]], str(tmp_path / "s.tif"), study_area=polygons(*AREA))
    _, valid = read_block(result.stack.path, WHOLE, [1, 2])
    expected = inside(GRID)
    assert result.inside_cells == expected.sum()
    expected[3:9, 4:20] = False
    np.testing.assert_array_equal(valid, expected)
    assert result.valid_cells == expected.sum()


def test_a_study_area_in_degrees_and_from_a_file(tmp_path, files):
    from landslide_susceptibility.geodata.vectors import read_vector, write_layer
    from osgeo import ogr, osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32633)
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    moved = [ogr.CreateGeometryFromWkt(text) for text in AREA]
    for geometry in moved:
        geometry.Transform(osr.CoordinateTransformation(source, target))
    path = tmp_path / "area.gpkg"
    write_layer(
        path, "area", {"id": [1, 2]}, [bytes(g.ExportToWkb()) for g in moved], crs="EPSG:4326", geometry_type="Polygon"
    )
    assert len(read_vector(path)) == 2
    result = factor_stack([files["plain"]], str(tmp_path / "s.tif"), study_area=str(path))
    # An edge that is straight in degrees bends by far less than a cell here.
    assert abs(result.inside_cells - inside(GRID).sum()) <= 3


@pytest.mark.parametrize("area", [None, AREA], ids=["whole", "area"])
@pytest.mark.parametrize("exceptions", [False, True])
def test_a_virtual_stack_equals_a_written_one(tmp_path, files, area, exceptions):
    sources = list(files.values())
    area = area and polygons(*area)
    with gdal_exceptions(exceptions):
        written = factor_stack(sources, str(tmp_path / "s.tif"), categorical=["classes"], study_area=area)
        virtual = factor_stack(sources, str(tmp_path / "s.VRT"), categorical=["classes"], study_area=area)
    assert (written.valid_cells, written.inside_cells) == (virtual.valid_cells, virtual.inside_cells)
    assert written.stack.factors == virtual.stack.factors
    for a, b in zip(written.stack.info.bands, virtual.stack.info.bands):
        assert {k: v for k, v in a.metadata.items() if k != "AREA_OR_POINT"} == b.metadata
    for name, (values, valid), (virtual_values, virtual_valid) in zip(
        files, stacked(written.stack.path), stacked(virtual.stack.path)
    ):
        np.testing.assert_array_equal(valid, virtual_valid, err_msg=name)
        np.testing.assert_allclose(values[valid], virtual_values[valid], rtol=3e-7, err_msg=name)
    assert os.path.getsize(tmp_path / "s.VRT") < 200_000


def test_a_virtual_stack_serves_from_any_folder(tmp_path, files, monkeypatch):
    monkeypatch.chdir(tmp_path / "in put [1]")
    factor_stack(["plain.tif", "other.tif"], "../s.vrt")
    monkeypatch.chdir("/")
    assert open_stack(str(tmp_path / "s.vrt")).names == ("plain", "other")
    assert read_block(str(tmp_path / "s.vrt"), WHOLE, [1, 2])[1].any()


def test_a_raster_of_several_bands_gives_a_factor_a_band(tmp_path, files):
    other = Grid(40, 40, (500315.0, 41.0, 0.0, 4999500.0, 0.0, -41.0), UTM)
    planes = np.stack([np.full((40, 40), 3.0), np.full((40, 40), 7.0)]).astype(np.float32)
    several = make_raster(tmp_path / "several.tif", planes, other, names=["slope", "soil"])
    for suffix in ("tif", "vrt"):
        result = factor_stack([files["plain"], several], str(tmp_path / f"s.{suffix}"), categorical=["Soil "])
        assert result.stack.names == ("plain", "slope", "soil")
        assert [f.kind for f in result.stack.factors] == ["continuous", "continuous", "categorical"]
        values, valid = read_block(result.stack.path, WHOLE, [2, 3])
        assert (values[0][valid] == 3).all() and (values[1][valid] == 7).all() and valid.sum() > 1000


def test_names_kinds_and_reference(tmp_path, files):
    sources = [FactorSource(files["other"], name="relief"), FactorSource(files["classes"], "geology", True)]
    result = factor_stack(sources, str(tmp_path / "s.tif"), reference=files["plain"])
    assert result.stack.names == ("relief", "geology") and result.stack.factor("geology").is_categorical
    assert result.stack.grid.same_as(GRID)
    again = factor_stack([result.stack.path, files["plain"]], str(tmp_path / "t.tif"))
    assert again.stack.names == ("relief", "geology", "plain") and again.stack.factor("geology").is_categorical
    dataset, band = band_of(result.stack.path)
    assert (
        float(band.GetMetadataItem("STATISTICS_MINIMUM"))
        == read(result.stack.path, 1)[read_band(result.stack.path, WHOLE, 1)[1]].min()
    )


def test_the_same_factor_over_two_windows_is_named_by_its_files(tmp_path):
    metadata = {"KIND": "continuous"}
    made = [
        make_raster(tmp_path / f"{name}.tif", NOISE, GRID, names=[band], metadata=[metadata])
        for name, band in (("relief_300", "relief"), ("relief_1000", "relief"), ("OUTPUT", "slope"))
    ]
    result = factor_stack(made, str(tmp_path / "s.tif"))
    assert result.stack.names == ("relief_300", "relief_1000", "slope")


def test_the_block_size_and_the_executor_change_nothing(tmp_path, files, monkeypatch):
    from landslide_susceptibility.geodata import stack_builder

    sources = list(files.values())
    first = factor_stack(sources, str(tmp_path / "a.tif"), study_area=polygons(*AREA))
    windows = [Window(c, r, min(17, 60 - c), min(13, 50 - r)) for r in range(0, 50, 13) for c in range(0, 60, 17)]
    monkeypatch.setattr(stack_builder, "block_windows", lambda grid, tile, block: windows)
    second = factor_stack(
        sources, str(tmp_path / "b.tif"), study_area=polygons(*AREA), workers=Workers(PicklingExecutor())
    )
    assert first.valid_cells == second.valid_cells
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))
    assert first.stack.info.bands[0].metadata == second.stack.info.bands[0].metadata


# --- warnings and refusals --------------------------------------------------------------------------------------------


def test_a_plain_string_is_one_name_or_one_raster(tmp_path, files):
    """A text is no list of letters: not where names are expected, not where rasters are."""
    result = factor_stack([files["plain"], files["classes"]], str(tmp_path / "s.tif"), categorical="Classes")
    assert [factor.is_categorical for factor in result.stack.factors] == [False, True]
    assert factor_stack(files["plain"], str(tmp_path / "t.tif")).stack.names == ("plain",)


def refused(tmp_path, match, *args, output="s.tif", **kwargs):
    before = digests(tmp_path)
    with pytest.raises(InputError, match=match) as caught:
        factor_stack(*args, str(tmp_path / output), **kwargs)
    assert digests(tmp_path) == before
    return str(caught.value)


def test_names_that_clash_are_refused(tmp_path, files):
    named_alike = [files["plain"], FactorSource(files["low"], "Plain")]
    refused(
        tmp_path, r"Two factors .* 'Plain', from '.*plain.tif' and '.*low.tif': name the factors by NAMES", named_alike
    )
    for name in ("label", "FID", "x", "id", "Cell"):
        refused(tmp_path, f"'{name}' .* rename", [FactorSource(files["plain"], name)])
    refused(tmp_path, "No raster is named 'soil'.*plain", [files["plain"]], categorical=["soil"])
    refused(tmp_path, "no raster to stack", [])


def test_rasters_that_do_not_fit_are_refused(tmp_path, files):
    far = make_raster(tmp_path / "far.tif", NOISE, utm_grid(60, 50, x=700000.0))
    refused(tmp_path, "far.tif' does not touch", [files["plain"], far])
    bare = Grid(60, 50, (1.0, 30.0, 0.0, 5.0, 0.0, -30.0), "")
    none = make_raster(tmp_path / "none.tif", NOISE, bare)
    refused(tmp_path, "none.tif' does not touch", [files["plain"], none])
    other = make_raster(tmp_path / "other.tif", NOISE, Grid(60, 50, GRID.transform, "EPSG:32649"))
    refused(tmp_path, "none.tif' has no coordinate reference system.*different", [files["plain"], other, none])
    for transform in ((500000.0, 29.0, 5.0, 5e6, 5.0, -29.0), (500000.0, 30.0, 0.0, 4.9985e6, 0.0, 30.0)):
        odd = make_raster(tmp_path / "odd.tif", NOISE, Grid(60, 50, transform, UTM))
        refused(tmp_path, "rotated or upside down", [odd, files["plain"]])


def test_a_reference_that_is_upside_down_may_stand_alone(tmp_path):
    grid = Grid(60, 50, (500000.0, 30.0, 0.0, 4.9985e6, 0.0, 30.0), UTM)
    odd = make_raster(tmp_path / "odd.tif", NOISE, grid)
    factor_stack([odd], str(tmp_path / "s.tif"))
    np.testing.assert_array_equal(read(tmp_path / "s.tif"), NOISE)


def test_a_raster_without_crs_on_the_same_cells_is_taken(tmp_path, files):
    bare = make_raster(tmp_path / "bare.tif", NOISE * 2, Grid(60, 50, GRID.transform, ""))
    for suffix in ("tif", "vrt"):
        listener = Listener()
        result = factor_stack(
            [files["plain"], bare], str(tmp_path / f"s.{suffix}"), study_area=polygons(*AREA), feedback=listener
        )
        assert result.valid_cells == inside(GRID).sum()
        assert any("bare.tif' has no CRS" in text for text in listener.warnings)


@pytest.mark.parametrize("suffix", ["tif", "vrt"])
def test_categories_must_be_whole_few_and_small(tmp_path, files, suffix):
    output = f"s.{suffix}"
    message = refused(tmp_path, "'plain' holds", [files["plain"]], categorical=["plain"], output=output)
    assert "whole" in message
    many = make_raster(tmp_path / "many.tif", np.arange(3000, dtype=np.int32).reshape(50, 60), GRID)
    refused(tmp_path, "more than 1000", [many], categorical=["many"], output=output)
    # float32 would make these two one.
    large = make_raster(tmp_path / "large.tif", np.where(NOISE > 0, 2**24 + 1, 2**24).astype(np.int32), GRID)
    refused(tmp_path, "renumber", [large], categorical=["large"], output=output)


@pytest.mark.parametrize("suffix", ["tif", "vrt"])
def test_no_valid_cell_is_refused_and_the_emptiest_named(tmp_path, files, suffix):
    left, right = NOISE.copy(), NOISE.copy()
    left[:, 20:], right[:, :25] = -9, -9
    left = make_raster(tmp_path / "left.tif", left, GRID, nodata=-9)
    right = make_raster(tmp_path / "right.tif", right, GRID, nodata=-9)
    refused(tmp_path, r"'left' \(1000 valid", [files["plain"], left, right], output=f"s.{suffix}")


def test_study_areas_that_miss_or_hold_no_polygon_are_refused(tmp_path, files):
    far = polygons("POLYGON((0 0,1 0,1 1,0 0))")
    refused(tmp_path, "does not touch", [files["plain"]], study_area=far)
    line = polygons("LINESTRING(500000 4999990,501000 4999000)")
    for output in ("s.tif", "s.vrt"):
        refused(tmp_path, "holds no polygon", [files["plain"]], study_area=line, output=output)
    between = polygons("POLYGON((500001 4999999,500002 4999999,500002 4999998,500001 4999999))")
    for output in ("s.tif", "s.vrt"):
        refused(tmp_path, "study area", [files["plain"]], study_area=between, output=output)


def test_a_single_value_and_little_data_are_warned_of(tmp_path, files):
    few = np.where(np.arange(3000).reshape(50, 60) % 5 == 0, NOISE, -9).astype(np.float32)
    listener = Listener()
    factor_stack(
        [
            files["plain"],
            make_raster(tmp_path / "flat.tif", np.full((50, 60), 5, np.uint8), GRID),
            make_raster(tmp_path / "few.tif", few, GRID, nodata=-9),
        ],
        str(tmp_path / "s.tif"),
        feedback=listener,
    )
    assert any("'flat' holds a single value (5)" in text for text in listener.warnings)
    assert any("'few' has no data in 2,400 of 3,000 cells (80 %)" in text for text in listener.warnings)
    assert not any("'plain'" in text for text in listener.warnings)


def test_an_output_that_is_an_input_is_refused(tmp_path, files):
    for path in (files["plain"], files["other"]):
        before = digests(tmp_path)
        with pytest.raises(InputError, match="also an input"):
            factor_stack([files["plain"], files["other"]], path)
        assert digests(tmp_path) == before


def test_a_cancelled_run_leaves_nothing(tmp_path, files):
    for name in ("s.tif", "s.vrt"):
        with pytest.raises(Cancelled):
            factor_stack([files["plain"]], str(tmp_path / name), feedback=Listener(cancel_after=0))
    assert os.listdir(tmp_path) == ["in put [1]"]
