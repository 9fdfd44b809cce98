"""What a factor is called: the user's word first, then what tells something, and never two factors alike unseen."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.study.factor_names import band_names, described, file_name, says_nothing, with_names
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.preflight.remarks import Remarks
from raster_files import make_raster, utm_grid

GRID = utm_grid(8, 6)


@pytest.fixture
def raster(tmp_path):
    def make(path, names=(), bands=1):
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return make_raster(target, np.zeros((bands, 6, 8), np.float32), GRID, names=names)

    return make


def named(*sources, remarks=None):
    return band_names(sources, [describe(source.path) for source in sources], remarks)


def test_what_says_nothing():
    for name in ("OUTPUT", "output_2", "Distance", "Distance (2)", "Clipped (extent)", "Raster", "", "12"):
        assert says_nothing(name), name
    for name in ("roads", "slope", "Distance roads", "ndvi_2020 summer", "dem"):
        assert not says_nothing(name), name
    assert described("Band 1") == described("band_3") == described("") == "" and described("slope") == "slope"
    assert file_name("a/slope.tif") == "slope" and file_name("a/OUTPUT.tif") == ""
    assert file_name("/x/processing_AbC/3f/roads.tif") == ""
    assert file_name('HDF4_EOS:EOS_GRID:"/x/MOD13Q1.hdf":MODIS_Grid_VI:250m NDVI') == "250m NDVI"
    assert file_name("GPKG:/x/area.gpkg:slope") == "slope" and file_name("GPKG:C:/x/area.gpkg:slope") == "slope"


def test_the_user_s_word_comes_first(raster):
    path = raster("a/slope.tif", ["steepness"])
    assert named(FactorSource(path, "mine", layer="theirs")) == [["mine"]]


def test_a_layer_then_a_file_then_a_band(raster):
    path = raster("a/slope.tif", ["steepness"])
    assert named(FactorSource(path, layer="theirs")) == [["theirs"]]
    assert named(FactorSource(path, layer="OUTPUT")) == [["slope"]]
    nameless = raster("a/OUTPUT.tif", ["distance_roads"])
    assert named(FactorSource(nameless, layer="Distance")) == [["distance_roads"]]
    temporary = raster("processing_x/y/roads.tif", ["distance_rivers"])
    assert named(FactorSource(temporary)) == [["distance_rivers"]]


def test_what_nothing_names_is_remarked(raster):
    remarks = Remarks()
    assert named(FactorSource(raster("a/OUTPUT.tif")), remarks=remarks) == [["OUTPUT"]]
    assert remarks.kinds() == ["unnamed"]
    assert named(FactorSource(raster("a/slope.tif")), remarks=remarks) == [["slope"]] and len(remarks) == 1


def test_bands_name_themselves(raster):
    path = raster("two.tif", ["slope", "aspect"], bands=2)
    assert named(FactorSource(path)) == [["slope", "aspect"]]
    with pytest.raises(ParameterError, match="has 2 bands, which have names of their own, but is given one name"):
        named(FactorSource(path, "x"))


def test_names_in_order():
    sources = [FactorSource("a.tif"), FactorSource("b.tif"), FactorSource("c.tif")]
    assert [s.name for s in with_names(sources, "slope, ，geology")] == ["slope", "", "geology"]
    assert with_names(sources, " ") == sources
    with pytest.raises(ParameterError, match="NAMES has 2 names for 3 rasters"):
        with_names(sources, "slope, geology")
