"""Rasters whose cells have no size, no position, or a CRS in degrees under coordinates in metres."""

from __future__ import annotations

import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.grid import Grid, stated_crs
from landslide_susceptibility.geodata.raster import describe
from osgeo import gdal, osr

UNDEFINED = (
    'GEOGCS["Undefined geographic SRS",DATUM["unknown",SPHEROID["unknown",6378137,298.25]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
)


def raster(tmp_path, transform, crs):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "r.tif"), 4, 3, 1)
    dataset.SetGeoTransform(transform)
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    dataset.SetSpatialRef(reference)
    dataset.FlushCache()
    return tmp_path / "r.tif"


@pytest.mark.parametrize(
    "transform",
    [(0.0, float("nan"), 0.0, 0.0, 0.0, -1.0), (0.0, 1e308, 0.0, 0.0, 0.0, -1e308), (5.0, 1.0, 2.0, 5.0, 1.0, 2.0)],
)
def test_cells_without_size_are_refused(tmp_path, transform):
    with pytest.raises(InputError, match="no position, or no size that can be measured"):
        describe(raster(tmp_path, transform, "EPSG:32648"))


def test_metres_under_a_crs_in_degrees_are_refused(tmp_path):
    with pytest.raises(InputError, match=r"in degrees \(EPSG:4326\), but its coordinates reach 3,200,000"):
        describe(raster(tmp_path, (491000.0, 90.0, 0.0, 3.2e6, 0.0, -90.0), "EPSG:4326"))


@pytest.mark.parametrize("west", [-180.0, 0.0, 300.0])
def test_the_whole_earth_is_taken_from_any_meridian(tmp_path, west):
    found = describe(raster(tmp_path, (west, 90.0, 0.0, 90.0, 0.0, -60.0), "EPSG:4326"))
    assert found.grid.is_placed and found.grid.farthest_degree() == max(abs(west), abs(west + 360), 90)


def test_what_gdal_has_for_no_position_is_none():
    assert not Grid(4, 3, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), "").is_placed


def test_a_geopackage_s_undefined_crs_is_none():
    assert stated_crs(UNDEFINED) == "" and stated_crs("EPSG:4326") == "EPSG:4326" and stated_crs("") == ""
