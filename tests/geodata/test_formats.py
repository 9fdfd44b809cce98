"""The formats of the field: each is read as it is meant, or refused or remarked with what would mend it."""

from __future__ import annotations

import functools
import http.server
import threading

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.landslides import place_landslides
from landslide_susceptibility.geodata.raster import describe, open_raster, read_band
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from landslide_susceptibility.study.factor_names import file_name
from landslide_susceptibility.study.inventory import Inventory
from landslide_susceptibility.study.manifest import raster_entry
from landslide_susceptibility.study.preflight.inventory import checked_landslides
from landslide_susceptibility.study.preflight.remarks import Remarks
from osgeo import gdal, ogr, osr
from raster_files import UTM, Listener, gdal_exceptions, make_raster, points, read, utm_grid, write_raster

WIDTH, HEIGHT = 12, 10
GRID = utm_grid(WIDTH, HEIGHT)
DEM = (np.add.outer(np.arange(HEIGHT), np.arange(WIDTH)) * 7 + 1000).astype(np.float32)


def has(driver: str, writes: bool = False) -> pytest.MarkDecorator:
    found = gdal.GetDriverByName(driver)
    missing = found is None or (writes and not found.GetMetadataItem("DCAP_CREATE"))
    return pytest.mark.skipif(missing, reason=f"this GDAL has no {driver}")


def copied(path, driver: str, **more) -> str:
    """Make a raster of a format of the elevations; its first row is nodata."""
    dem = DEM.copy()
    dem[0] = -9999
    source = make_raster(f"/vsimem/{path.name}.tif", dem, GRID, nodata=-9999, **more)
    assert gdal.GetDriverByName(driver).CreateCopy(str(path), gdal.Open(source), 0) is not None
    return str(path)


def cells(path) -> tuple[np.ndarray, np.ndarray]:
    info = describe(path)
    return read_band(path, Window(0, 0, info.grid.width, info.grid.height))


def is_the_dem(path, *, first_row: bool = False) -> bool:
    values, valid = cells(path)
    return bool(valid[0].all() == first_row and valid[1:].all() and (values[1:] == DEM[1:]).all())


def stacked(tmp_path, *paths, **settings) -> tuple[np.ndarray, Listener, tuple[str, ...]]:
    """Build a stack of rasters on the grid of the first; return its bands, what was said, and its factors."""
    listener = Listener()
    made = factor_stack([str(path) for path in paths], tmp_path / "stack.tif", feedback=listener, **settings)
    return np.atleast_3d(read(made.stack.path).T).T, listener, made.stack.names


def said(listener: Listener) -> str:
    return "\n".join([*listener.infos, *listener.warnings])


# --- rasters of other programs -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "driver"),
    [
        pytest.param("dem.img", "HFA", id="ERDAS"),
        pytest.param("dem.sdat", "SAGA", id="SAGA"),
        pytest.param("dem.asc", "AAIGrid", id="ASCII"),
        pytest.param("dem.nc", "netCDF", marks=has("netCDF"), id="NetCDF"),
    ],
)
def test_grids_of_other_programs_are_read_with_place_crs_and_nodata(tmp_path, name, driver):
    path = copied(tmp_path / name, driver)
    assert is_the_dem(path) and describe(path).grid.same_as(GRID)
    reference = make_raster(tmp_path / "reference.tif", DEM, GRID)
    bands, _, names = stacked(tmp_path, reference, path)
    assert names == ("reference", "dem") and (bands[1, 1:] == DEM[1:]).all()


def test_the_header_of_a_saga_grid_names_the_file_with_the_cells(tmp_path):
    copied(tmp_path / "dem.sdat", "SAGA")
    with pytest.raises(InputError, match=r"dem.sgrd' only describes a raster, whose cells are in '.*dem.sdat': choose"):
        describe(tmp_path / "dem.sgrd")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Z_FACTOR\t= 0.1", r"multiplied by 0.1 \(Z_FACTOR\), which GDAL leaves out: save it from SAGA as a GeoTIFF"),
        ("NODATA_VALUE\t= -9999.0;-9000", r"all values from -9999.0 to -9000 for nodata, of which GDAL takes -9999.0"),
        ("TOPTOBOTTOM\t= TRUE", "does not support SAGA grids written TOPTOBOTTOM"),
        ("Z_FACTOR\t= 1.000000", ""),
        ("NODATA_VALUE\t= -9999.000;-9999.0", ""),
    ],
)
def test_what_gdal_leaves_out_of_a_saga_grid_is_refused(tmp_path, line, message):
    path = copied(tmp_path / "dem.sdat", "SAGA")
    head = tmp_path / "dem.sgrd"
    kept = [old for old in head.read_text().splitlines() if old.split()[0] != line.split()[0]]
    head.write_text("\n".join([*kept, line]) + "\n")
    if message:
        with pytest.raises(InputError, match=message):
            describe(path)
        with gdal_exceptions(False):
            opens = gdal.Open(path) is not None
        if opens:
            gdal.Translate(str(tmp_path / "virtual.vrt"), path, format="VRT")
            with pytest.raises(InputError, match=message):
                describe(tmp_path / "virtual.vrt")
    else:
        assert is_the_dem(path)


@pytest.fixture
def served(tmp_path):
    """The folder as a web server has it: where to open its files, and what was asked of it."""
    asked = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *parts):
            asked.append(self.path)

    handler = functools.partial(Handler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"/vsicurl/http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_what_gdal_reads_rightly_costs_no_more_requests_to_be_described(tmp_path, served):
    folder, asked = served
    make_raster(tmp_path / "dem.tif", DEM, GRID)

    def as_gdal_does(path):
        dataset = open_raster(path)  # kept: a band dies with its dataset
        dataset.GetRasterBand(1).GetUnitType()  # from GDAL 3.10 on it looks for dem.xml only then

    counts = {as_gdal_does: [], describe: []}
    for _ in range(4):  # on a busy machine GDAL asks for some of it a second time
        for look, found in counts.items():
            gdal.VSICurlClearCache()
            asked.clear()
            look(f"{folder}/dem.tif")
            found.append(len(asked))
    assert 0 < min(counts[describe]) <= min(counts[as_gdal_does])
    virtual = gdal.Translate("", str(tmp_path / "dem.tif"), format="VRT").GetMetadata("xml:VRT")[0]
    (tmp_path / "far.vrt").write_text(virtual.replace(str(tmp_path / "dem.tif"), f"{folder}/dem.tif"))
    gdal.VSICurlClearCache()
    asked.clear()
    assert describe(tmp_path / "far.vrt").grid.same_as(GRID) and not asked


def ascii_grid(path, head: str, void: str) -> str:
    rows = [" ".join([void] * WIDTH), *(" ".join(f"{value:g}" for value in row) for row in DEM[1:])]
    path.write_text(head + "\n".join(rows) + "\n")
    return str(path)


def esri(nodata: str, *, centre: bool = False) -> str:
    place = "xllcenter 500015\nyllcenter 4999715" if centre else "xllcorner 500000\nyllcorner 4999700"
    return f"ncols {WIDTH}\nnrows {HEIGHT}\n{place}\ncellsize 30\n{nodata}"


def test_an_ascii_grid_without_a_crs_gets_that_of_the_others_and_it_is_said(tmp_path):
    path = ascii_grid(tmp_path / "dem.asc", esri("NODATA_value -9999\n"), "-9999")
    assert is_the_dem(path) and not describe(path).grid.crs
    other = ascii_grid(tmp_path / "centre.asc", esri("NODATA_value -9999\n", centre=True), "-9999")
    assert describe(other).grid == describe(path).grid and describe(path).grid.transform == GRID.transform
    reference = make_raster(tmp_path / "reference.tif", DEM, GRID)
    bands, listener, _ = stacked(tmp_path, reference, path)
    assert (bands[1, 1:] == DEM[1:]).all()
    assert "dem.asc' has no CRS: that of the others is assumed, EPSG:32633. Assign its own" in said(listener)
    listener = Listener()
    terrain_factors(path, tmp_path / "terrain.tif", ["slope"], feedback=listener)
    assert "has no CRS: metres in a plane are assumed. Assign its CRS" in said(listener)


def test_an_ascii_grid_that_does_not_declare_its_nodata_is_remarked(tmp_path):
    path = ascii_grid(tmp_path / "dem.asc", esri(""), "-9999")
    reference = make_raster(tmp_path / "reference.tif", DEM, GRID)
    listener = stacked(tmp_path, reference, path)[1]
    assert "holds -9999 in 12 of 120 cells looked at" in said(listener)
    assert "Declare it: NODATA = dem=-9999" in said(listener)


GRASS = f"north: 5000000\nsouth: 4999700\neast: 500360\nwest: 500000\nrows: {HEIGHT}\ncols: {WIDTH}\n"


def test_nulls_of_a_grass_ascii_raster_are_nulls_or_refused(tmp_path):
    """GDAL 3.6 to 3.10 read them as 0, and say nothing."""
    path = ascii_grid(tmp_path / "stars.txt", GRASS, "*")
    dataset = gdal.Open(path)  # kept: a band dies with its dataset
    if dataset.GetRasterBand(1).GetNoDataValue() is None:
        with pytest.raises(
            InputError, match=r"holds nulls \(\*\), which GDAL .* reads as 0: export it from GRASS by r.out"
        ):
            describe(path)
    else:
        assert is_the_dem(path)
    assert is_the_dem(ascii_grid(tmp_path / "null.txt", GRASS + "null: -9999\n", "-9999"))
    assert is_the_dem(ascii_grid(tmp_path / "full.txt", GRASS, "1000"), first_row=True)


@has("netCDF")
def test_a_netcdf_file_of_several_variables_asks_for_one_and_its_name_is_the_factor_s(tmp_path):
    path = tmp_path / "climate.nc"
    source = make_raster("/vsimem/two.tif", np.stack([DEM, DEM + 1]), GRID, names=("rain", "heat"))
    made = gdal.GetDriverByName("netCDF").CreateCopy(str(path), gdal.Open(source), 0)
    if made.GetSubDatasets() == []:
        made = None
        made = gdal.OpenEx(str(path), gdal.OF_RASTER)
    inside = [name for name, _ in made.GetSubDatasets()]
    assert len(inside) == 2
    with pytest.raises(InputError, match=r"climate.nc' holds 2 rasters and has to be told which: .*such as NETCDF:"):
        describe(path)
    assert (cells(inside[1])[0] == DEM + 1).all()
    assert file_name('NETCDF:"climate.nc":rain') == "rain"


@has("netCDF")
def test_a_raster_within_a_file_serves_a_virtual_stack_and_a_manifest_from_any_folder(tmp_path, monkeypatch):
    copied(tmp_path / "dem.nc", "netCDF")
    make_raster(tmp_path / "coarse.tif", DEM[::2, ::2], utm_grid(WIDTH // 2, HEIGHT // 2, cell=60.0))
    monkeypatch.chdir(tmp_path)
    named = 'NETCDF:"dem.nc":Band1'
    factor_stack([named, "coarse.tif"], "stack.vrt", reference="coarse.tif")
    assert raster_entry(named)["path"] == f'NETCDF:"{tmp_path / "dem.nc"}":Band1'
    monkeypatch.chdir("/")
    assert cells(tmp_path / "stack.vrt")[1].any()


@has("netCDF")
def test_scale_and_offset_of_netcdf_variables_are_applied_and_told(tmp_path):
    numbers = (DEM - 1000).astype(np.int16)
    source = make_raster("/vsimem/packed.tif", numbers, GRID, nodata=-32768, scale=0.1, offset=273.15)
    path = tmp_path / "heat.nc"
    gdal.GetDriverByName("netCDF").CreateCopy(str(path), gdal.Open(source), 0)
    bands, listener, _ = stacked(tmp_path, path)
    np.testing.assert_allclose(bands[0], numbers * 0.1 + 273.15, rtol=1e-6)
    assert "heat: taken as the file says, its numbers × 0.1 + 273.15." in said(listener)


# --- elevation tiles ---------------------------------------------------------------------------------------


def test_a_tile_of_srtm_has_its_place_by_its_name_and_voids(tmp_path):
    tile = np.full((1201, 1201), 500, ">i2")
    tile[0, :3], tile[5, 7] = -32768, 777
    path = tmp_path / "N46E010.hgt"
    tile.tofile(path)
    info = describe(path)
    values, valid = read_band(path, Window(0, 0, 20, 20))
    assert not valid[0, :3].any() and valid.sum() == 397 and info.bands[0].unit == "m"
    column, row = info.grid.pixel(10 + 7 / 1200, 47 - 5 / 1200)  # its heights are those of points, corners of degrees
    assert values[int(row), int(column)] == 777 and (column % 1, row % 1) == pytest.approx((0.5, 0.5), abs=1e-6)
    path.rename(tmp_path / "dem.hgt")
    with pytest.raises(InputError, match=r"cannot be opened \(a tile of SRTM has a name such as N46E010.hgt"):
        describe(tmp_path / "dem.hgt")


@pytest.mark.parametrize("across", [1, 1.5], ids=["below 50 degrees", "above"])
def test_pixel_is_point_is_where_the_point_is(tmp_path, across):
    """Copernicus GLO-30: the tie point of the GeoTIFF is the middle of a cell, and tiles have no nodata value."""
    path = tmp_path / "Copernicus_DSM_COG_10_N46_00_E010_00_DEM.tif"
    grid = Grid(WIDTH, HEIGHT, (10 - across / 7200, across / 3600, 0, 47 + 0.5 / 3600, 0, -1 / 3600), "EPSG:4326")
    make_raster(path, DEM, grid)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetMetadataItem("AREA_OR_POINT", "Point")
    dataset = None
    with path.open("rb") as file:  # the GeoTIFF's own tie point
        assert np.array([0, 0, 0, 10.0, 47.0, 0]).tobytes() in file.read()
    info = describe(path)
    assert info.grid.xy(0.5, 0.5) == pytest.approx((10.0, 47.0), abs=1e-9)
    made = terrain_factors(str(path), tmp_path / "terrain.tif", ["slope"])
    assert made.valid_cells == WIDTH * HEIGHT and made.stack.info.grid.same_as(info.grid)
    east, north = info.grid.cell_size_metres()
    slope = np.degrees(np.arctan(np.hypot(7 / east, 7 / north)))
    np.testing.assert_allclose(read(made.stack.path)[2:-2, 2:-2], slope, rtol=1e-3)
    assert east == pytest.approx(across * 30.9 * np.cos(np.radians(47)), rel=5e-3)


def test_voids_of_aw3d30_are_declared_or_remarked(tmp_path):
    dem = DEM.astype(np.int16)
    dem[0] = -9999
    declared = make_raster(tmp_path / "ALPSMLC30_N046E010_DSM.tif", dem, GRID, nodata=-9999)
    assert terrain_factors(declared, tmp_path / "terrain.tif", ["slope"]).dem_cells == WIDTH * (HEIGHT - 1)
    bare, listener = make_raster(tmp_path / "bare.tif", dem, GRID), Listener()
    terrain_factors(bare, tmp_path / "terrain.tif", ["slope"], feedback=listener)
    assert "holds -9999 in 12 of 120 cells" in said(listener) and "Declare it by NODATA" in said(listener)
    assert terrain_factors(bare, tmp_path / "terrain.tif", ["slope"], nodata=-9999).dem_cells == WIDTH * (HEIGHT - 1)


# --- global data sets --------------------------------------------------------------------------------------


def test_codes_of_worldcover_are_categories_and_it_is_said(tmp_path):
    codes = np.array([10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100], np.uint8)[np.arange(120).reshape(10, 12) // 11]
    path = make_raster(tmp_path / "worldcover.tif", codes, GRID, nodata=0)
    dataset = gdal.Open(path, gdal.GA_Update)
    colours = gdal.ColorTable()
    colours.SetColorEntry(10, (0, 100, 0, 255))
    dataset.GetRasterBand(1).SetColorTable(colours)
    dataset = None
    listener = stacked(tmp_path, path)[1]
    assert "The factor 'worldcover' is probably categorical: its raster has a palette. Name it in" in said(listener)
    bands, listener, _ = stacked(tmp_path, path, categorical="worldcover")
    assert (bands[0] == codes).all() and "probably" not in said(listener)
    dataset = gdal.Open(str(tmp_path / "stack.tif"))
    assert dataset.GetRasterBand(1).GetMetadataItem("CATEGORIES").endswith(",95,100")


def test_soilgrids_are_read_as_they_are_stored_unless_the_file_says_a_scale(tmp_path):
    """ISRIC's files hold whole numbers in 'mapped units' (ten times the pH) and say so nowhere but in the manual."""
    numbers = (DEM - 950).astype(np.int16)
    plain = make_raster(tmp_path / "phh2o.tif", numbers, GRID, nodata=-32768)
    scaled = make_raster(tmp_path / "scaled.tif", numbers, GRID, nodata=-32768, scale=0.1)
    warped = make_raster(tmp_path / "warped.tif", numbers, utm_grid(WIDTH, HEIGHT, 40.0), nodata=-32768, scale=0.1)
    for end in (".tif", ".vrt"):
        listener = Listener()
        made = factor_stack([plain, scaled, warped], tmp_path / f"stack{end}", feedback=listener)
        bands = read(made.stack.path)
        np.testing.assert_allclose(bands[0], numbers)
        np.testing.assert_allclose(bands[1], numbers * 0.1, rtol=1e-6)
        assert 5 <= bands[2].min() < bands[2].max() < 19
        assert "scaled, warped: taken as the file says, its numbers × 0.1 + 0." in said(listener)


def embedding(path, *, is_bottom_up: bool = False) -> np.ndarray:
    """Write 64 bands of int8, -128 for nodata, as AlphaEarth's, and return them with the north on top."""
    values = np.random.default_rng(0).integers(-127, 128, (64, HEIGHT, WIDTH)).astype(np.int8)
    values[:, 0, :5] = -128
    kind, options = getattr(gdal, "GDT_Int8", None), ["COMPRESS=DEFLATE"]
    if kind is None:  # before GDAL 3.7
        kind, options = gdal.GDT_Byte, [*options, "PIXELTYPE=SIGNEDBYTE"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, 64, kind, options)
    west, cell, _, north, _, _ = GRID.transform
    dataset.SetGeoTransform((west, cell, 0, north - HEIGHT * cell, 0, cell) if is_bottom_up else GRID.transform)
    reference = osr.SpatialReference()
    reference.SetFromUserInput(UTM)
    dataset.SetSpatialRef(reference)
    for number, plane in enumerate(values, start=1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(f"A{number - 1:02d}")
        band.SetNoDataValue(-128)
        band.WriteRaster(0, 0, WIDTH, HEIGHT, (plane[::-1] if is_bottom_up else plane).tobytes())
    return values


def test_embeddings_of_64_bands_of_int8_are_64_factors(tmp_path):
    values = embedding(tmp_path / "embedding.tif")
    bands, listener, names = stacked(tmp_path, tmp_path / "embedding.tif")
    assert names[0] == "A00" and len(names) == 64
    known = values[0] != -128
    assert known.sum() == 115 and (bands[:, known] == values[:, known]).all()
    assert "Cells valid in all 64 factors: 115 of 120." in said(listener)
    assert not [text for text in listener.warnings if "categor" in text.lower() and "Name it" in text]


def test_embeddings_that_lie_bottom_up_are_turned_to_the_reference(tmp_path):
    """So are those of Source Cooperative."""
    values = embedding(tmp_path / "embedding.tif", is_bottom_up=True)
    reference = make_raster(tmp_path / "reference.tif", DEM, GRID)
    bands = stacked(tmp_path, reference, tmp_path / "embedding.tif")[0][1:]
    known = values[0] != -128
    assert (bands[:, known] == values[:, known]).all() and (bands[:, ~known] < -1e30).all()
    with pytest.raises(InputError, match="The reference raster is rotated or upside down: warp it to a north-up grid"):
        stacked(tmp_path, tmp_path / "embedding.tif", reference)


@pytest.mark.parametrize("names", [("a", "b", "c", "d"), ()], ids=["named", "a stack of classes"])
def test_the_fourth_of_four_bands_of_bytes_is_a_factor_where_it_says_so(tmp_path, names):
    """GDAL marks it as alpha when nobody says what it is, in files that versions before have written too."""
    codes = np.stack([np.full((HEIGHT, WIDTH), number, np.uint8) for number in range(1, 5)])
    codes[3, 0] = 0  # an amount of nothing in the fourth, which would hide the others
    kinds = () if names else [{"KIND": "categorical"}] * 4
    path = make_raster(tmp_path / "four.tif", codes, GRID, names=names, metadata=kinds)
    assert gdal.Info(path, format="json")["bands"][3]["colorInterpretation"] == "Alpha"
    assert len(describe(path).bands) == 4 and cells(path)[1].all()
    grid = utm_grid(WIDTH, HEIGHT, cell=29.0)
    reference = make_raster(tmp_path / "reference.tif", DEM, grid)
    for like in (path, reference):  # as it lies, and warped
        settings = {"reference": like, "resampling": {name: "nearest" for name in describe(path).names}}
        bands, _, found = stacked(tmp_path, path, **settings)
        assert (bands[:3] == codes[:3]).all() and (bands[3, 0] == 0).all() and len(found) == 4
    write_raster(tmp_path / "ours.tif", codes, GRID, names=("a", "b", "c", "d"))
    found = gdal.Info(str(tmp_path / "ours.tif"), format="json")["bands"]
    assert [band["colorInterpretation"] for band in found] == ["Gray", "Undefined", "Undefined", "Undefined"]


# --- inventories -------------------------------------------------------------------------------------------


def checked(path, **settings) -> tuple[object, str]:
    """Read an inventory as every step does; return its landslides and what is remarked of it."""
    remarks, listener = Remarks(), Listener()
    data = checked_landslides(Inventory(str(path), **settings), remarks)
    remarks.tell(listener)
    return data, said(listener)


KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>slides</name>
<Folder><name>2008</name><Placemark><name>a</name><Point><coordinates>10.1,46.2,0</coordinates></Point></Placemark>
</Folder>
<Folder><name>2015</name><Placemark><name>b</name><Point><coordinates>10.3,46.2,0</coordinates></Point></Placemark>
</Folder></Document></kml>
"""


def test_folders_of_a_kml_are_layers_and_the_others_are_named(tmp_path):
    path = tmp_path / "slides.kml"
    path.write_text(KML)
    data, remarks = checked(path)
    assert len(data) == 1 and "4326" in data.crs
    assert "Of 'slides.kml' only the layer '2008' is read; it holds 1 more: 2015. Give another one as" in remarks
    data, remarks = checked(f"{path}|layername=2015")
    assert len(data) == 1 and not remarks


def written(path, driver: str, layers=("slides",), options=(), field="kind", value="slide") -> str:
    reference = osr.SpatialReference()
    reference.SetFromUserInput(UTM)
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name in layers:
        layer = dataset.CreateLayer(name, reference, ogr.wkbPoint, list(options))
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for number in range(3):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, value if number < 2 else "x")
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({500100 + 30 * number} 4999900)"))
            layer.CreateFeature(feature)
    layer = dataset = None
    return str(path)


@has("OpenFileGDB", writes=True)
def test_a_file_geodatabase_is_read_and_its_other_layers_are_named(tmp_path):
    path = written(tmp_path / "slides.gdb", "OpenFileGDB", ("slides", "roads"))
    data, remarks = checked(path)
    assert len(data) == 3 and list(data.fields["kind"]) == ["slide", "slide", "x"]
    assert "Of 'slides.gdb' only the layer 'slides' is read; it holds 1 more: roads." in remarks
    with pytest.raises(InputError, match=r"slides.gdb' cannot be opened \(GDAL .* finds no raster in this file geodat"):
        describe(path)


CATALOGUE = """event_id,event_date,landslide_category,longitude,latitude
1,2008-08-01 00:00,mudslide,10.1,46.2
2,01/02/2015 03:00:00 PM,rock_fall,10.3,46.3
3,2015-01-02,landslide,,
"""


@pytest.mark.parametrize(
    "text",
    [
        CATALOGUE,
        "\ufeff" + CATALOGUE,
        CATALOGUE.replace(",", ";").replace(".", ","),
        CATALOGUE.replace("longitude", "经度").replace("latitude", "纬度"),
    ],
    ids=["commas", "with a byte order mark", "semicolons and decimal commas", "Chinese"],
)
def test_a_catalogue_of_landslides_is_points_with_their_dates(tmp_path, text):
    path = tmp_path / "catalogue.csv"
    path.write_text(text, encoding="utf-8")
    data, remarks = checked(path)
    known = [ogr.CreateGeometryFromWkb(wkb).GetPoint_2D() for wkb in data.wkb if wkb is not None]
    assert known == [(10.1, 46.2), (10.3, 46.3)] and data.crs == "EPSG:4326"
    assert [str(date)[:10] for date in data.fields["event_date"]] == ["2008-08-01", "01/02/2015", "2015-01-02"]
    assert "1 of the 3 features of 'catalogue.csv' has no geometry and is left out." in remarks


def test_coordinates_that_are_no_decimal_degrees_are_quoted(tmp_path):
    raster = make_raster(tmp_path / "dem.tif", DEM, GRID)
    for place in ("46°12'N", "1103.2"):
        path = tmp_path / "catalogue.csv"
        path.write_text(f"id,lat,lon\n1,{place},10.5\n", encoding="utf-8")
        with pytest.raises(
            InputError, match=rf"'lon' and 'lat' of the landslide table .* '10.5' and '{place}'\): write"
        ):
            place_landslides(read_vector(path), describe(raster))
    path.write_bytes("id,lat,lon\n1,46.2,10.1\n".encode("utf-16"))
    with pytest.raises(InputError, match="its text is in UTF-16, so save it as UTF-8"):
        read_vector(path)


@pytest.fixture(params=[None, ""], ids=["GDAL's own", "after QGIS has opened a layer"])
def decoding(request):
    """GDAL's setting for the text of Shapefiles; QGIS turns it off for the whole process."""
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", request.param)
    yield
    gdal.SetConfigOption("SHAPE_ENCODING", before)


@pytest.mark.parametrize("encoding", ["GBK", "936", "GB18030", "UTF-8"])
def test_a_chinese_shapefile_is_read_by_its_cpg(tmp_path, decoding, encoding):
    chinese(tmp_path / "slides.shp", "UTF-8" if encoding == "UTF-8" else "CP936")
    (tmp_path / "slides.cpg").write_text(encoding)
    data, _ = checked(tmp_path / "slides.shp", class_field="类型", landslide_value="滑坡")
    assert len(data) == 2


def chinese(path, encoding: str) -> None:
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    written(path, "ESRI Shapefile", options=[f"ENCODING={encoding}"], field="类型", value="滑坡")
    gdal.SetConfigOption("SHAPE_ENCODING", before)


@pytest.mark.parametrize("driver_id", [0, 0x57, 0x4D], ids=["of none", "of the system", "of Chinese"])
def test_a_chinese_shapefile_without_cpg_is_read_or_asks_for_one(tmp_path, decoding, driver_id):
    path = tmp_path / "slides.shp"
    chinese(path, "CP936")
    (tmp_path / "slides.cpg").unlink()
    table = bytearray((tmp_path / "slides.dbf").read_bytes())
    table[29] = driver_id  # dBASE's code of the language
    (tmp_path / "slides.dbf").write_bytes(table)
    settings = {"class_field": "类型", "landslide_value": "滑坡"}
    if driver_id == 0x4D:
        assert len(checked(path, **settings)[0]) == 2
        return
    with pytest.raises(InputError, match="'类型' is not found in .* lay a file 'slides.cpg' beside it .* such as GBK"):
        checked(path, **settings)
    assert len(checked(path)[0]) == 3  # nobody asks for its text
    (tmp_path / "slides.cpg").write_text("GBK")
    assert len(checked(path, **settings)[0]) == 2


def test_landslides_of_every_format_lie_on_the_same_cells(tmp_path):
    raster = make_raster(tmp_path / "dem.tif", DEM, GRID)
    expected = placed_cells(points(np.array([500100.0, 500130, 500160]), np.full(3, 4999900.0)), raster)
    for name, driver in (
        ("a.shp", "ESRI Shapefile"),
        ("a.gpkg", "GPKG"),
        ("a.geojson", "GeoJSON"),
        ("a.fgb", "FlatGeobuf"),
    ):
        if gdal.GetDriverByName(driver) is not None:
            assert placed_cells(written(tmp_path / name, driver), raster) == expected


def placed_cells(source, raster) -> list[int]:
    return sorted(place_landslides(read_vector(source), describe(raster)).cell.tolist())
