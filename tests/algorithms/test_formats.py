"""Formats of the field through Processing: QGIS opens layers, and what it says of them has to hold."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis_support import Recorder, failure, rows_of, run, vector_layer

FOLDERS = "".join(
    f"<Folder><name>{year}</name><Placemark><name>a</name><Point><coordinates>{{{year}}}</coordinates></Point>"
    "</Placemark></Folder>"
    for year in ("y2008", "y2015")
)
KML = f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>slides</name>{FOLDERS}</Document></kml>'


@pytest.fixture(scope="module")
def places(study) -> list[tuple[float, float]]:
    """Longitude and latitude of ten landslides of the study."""
    layer = vector_layer(study.landslides)
    here, degrees = osr.SpatialReference(), osr.SpatialReference()
    here.ImportFromWkt(layer.crs().toWkt())
    degrees.ImportFromEPSG(4326)
    for reference in (here, degrees):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    way = osr.CoordinateTransformation(here, degrees)
    points = [feature.geometry().centroid().asPoint() for feature in layer.getFeatures()][:10]
    return [way.TransformPoint(point.x(), point.y())[:2] for point in points]


def sampled(study, tmp_path, path, **more) -> tuple[list[dict], Recorder]:
    """Take the factors at the points of a layer; return the rows and what was said."""
    recorder, output = Recorder(), str(tmp_path / "at.csv")
    run("samplefactors", recorder, INPUT=study.stack["OUTPUT"], POINTS=str(path), OUTPUT=output, **more)
    return rows_of(output), recorder


def test_a_kml_with_folders(study, places, tmp_path):
    path = tmp_path / "slides.kml"
    texts = {year: f"{x},{y},0" for year, (x, y) in zip(("y2008", "y2015"), places)}
    path.write_text(KML.format(**texts))
    rows, recorder = sampled(study, tmp_path, path)
    assert len(rows) == 1
    assert [text for text in recorder.warnings if "only the layer 'y2008' is read; it holds 1 more: y2015" in text]


def written(path, driver: str, places, layers=("slides",), options=(), field="kind") -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name in layers:
        layer = dataset.CreateLayer(name, reference, ogr.wkbPoint, list(options))
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for number, (x, y) in enumerate(places):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, "滑坡" if number % 2 else "x")
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x} {y})"))
            layer.CreateFeature(feature)
    layer = dataset = None
    return str(path)


def test_a_file_geodatabase(study, places, tmp_path):
    driver = gdal.GetDriverByName("OpenFileGDB")
    if driver is None or not driver.GetMetadataItem("DCAP_CREATE"):
        pytest.skip("this GDAL writes no file geodatabase")
    path = written(tmp_path / "slides.gdb", "OpenFileGDB", places, ("slides", "roads"))
    rows, recorder = sampled(study, tmp_path, path)
    assert len(rows) == 10
    assert [text for text in recorder.warnings if "only the layer 'slides' is read; it holds 1 more: roads" in text]
    message = failure("factorstack", INPUT=[path], OUTPUT=str(tmp_path / "s.tif"))
    assert "slides.gdb', given for 'Factor rasters', is a whole file geodatabase: export the raster in it" in message


def test_a_catalogue_of_landslides(study, places, tmp_path):
    path = tmp_path / "catalogue.csv"
    lines = [f"{n};2008-08-0{n % 9 + 1};{x};{y}".replace(".", ",") for n, (x, y) in enumerate(places)]
    path.write_text("\n".join(["id;event_date;longitude;latitude", *lines, "99;2009-01-01;;"]) + "\n")
    recorder, output = Recorder(), str(tmp_path / "others.gpkg")
    run("negativesamples", recorder, INPUT=study.stack["OUTPUT"], LANDSLIDES=str(path), OUTPUT=output)
    assert [text for text in recorder.infos if "points are made of its columns 'longitude' and 'latitude'" in text]
    assert [text for text in recorder.infos if text.startswith("Landslides: 11,")]
    assert [text for text in recorder.warnings if "1 of the 11 features of 'catalogue.csv' has no geometry" in text]


@pytest.mark.parametrize("cpg", ["GBK", None])
def test_a_chinese_shapefile(study, places, tmp_path, cpg):
    before = gdal.GetConfigOption("SHAPE_ENCODING")  # QGIS has turned it off
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    path = written(tmp_path / "slides.shp", "ESRI Shapefile", places, options=["ENCODING=CP936"], field="类型")
    gdal.SetConfigOption("SHAPE_ENCODING", before)
    (tmp_path / "slides.cpg").unlink()
    given = {"INPUT": study.stack["OUTPUT"], "LANDSLIDES": path, "CLASS_FIELD": "类型", "LANDSLIDE_VALUE": "滑坡"}
    output = str(tmp_path / "others.gpkg")
    if cpg is None:
        assert "lay a file 'slides.cpg' beside it" in failure("negativesamples", **given, OUTPUT=output)
        return
    (tmp_path / "slides.cpg").write_text(cpg)
    recorder = Recorder()
    run("negativesamples", recorder, **given, OUTPUT=output)
    assert [text for text in recorder.infos if text.startswith("Landslides: 5,")]


def test_one_of_the_variables_of_a_netcdf_file(study, tmp_path):
    if gdal.GetDriverByName("netCDF") is None:
        pytest.skip("this GDAL has no netCDF")
    path, source = tmp_path / "climate.nc", gdal.Open(study.factors[0])
    two = gdal.Translate("", gdal.Open(study.stack["OUTPUT"]), format="VRT", bandList=[1, 2])
    gdal.GetDriverByName("netCDF").CreateCopy(str(path), two, 0)
    message = failure("factorstack", INPUT=[str(path)], OUTPUT=str(tmp_path / "s.tif"))
    assert "climate.nc' holds 2 rasters and has to be told which: give one of them, such as NETCDF:" in message
    (name, _), _ = gdal.Open(str(path)).GetSubDatasets()
    made = run("factorstack", INPUT=[study.factors[0], name], OUTPUT=str(tmp_path / "s.tif"))
    first, second = gdal.Open(made["OUTPUT"]).ReadAsArray()
    assert (first == source.ReadAsArray()).all() and np.array_equal(first, second)
