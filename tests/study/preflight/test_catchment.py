"""A given catchment area is taken in the unit in which its smallest value is one cell; the rest is refused."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from landslide_susceptibility.study.preflight.catchment import look_at_catchment
from landslide_susceptibility.study.preflight.remarks import Remarks
from landslide_susceptibility.workers import Workers
from raster_files import Listener, make_raster, utm_grid
from terrain_files import bands, hills, write_dem

SIDE = 1 / 1200
DEGREES = Grid(120, 90, (10.0, SIDE, 0, 62.0, 0, -SIDE), "EPSG:4326")
METRES = utm_grid(120, 90)
FEET = Grid(120, 90, (600000.0, 100.0, 0, 1000000.0, 0, -100.0), "EPSG:2225")  # California, US survey feet
FOOT = 1200 / 3937
# In Web Mercator SAGA's square metres are larger than those on the ground, here by four.
MERCATOR = Grid(120, 90, (0.0, 30.0, 0, 8400000.0, 0, -30.0), "EPSG:3857")
COUNTS = np.maximum(1, np.rint(np.exp(np.random.default_rng(0).uniform(-1, 9, (90, 120)))))
COUNTS[44:46, 60] = 1
GROUND = DEGREES.cell_areas(Window(0, 0, 120, 90))


def look(tmp_path, values, grid, unit, **more):
    """Return the catchment, the remarks and what was said."""
    dem = describe(write_dem(tmp_path / "dem.tif", hills(), grid=grid))
    path = make_raster(tmp_path / "area.tif", values.astype(more.pop("dtype", np.float32)), grid, **more)
    remarks, listener = Remarks(), Listener()
    with Workers(1) as workers:
        found = look_at_catchment(dem, path, unit, workers, remarks, listener)
    return found, [str(remark.sentence) for remark in remarks], listener.infos


@pytest.mark.parametrize(
    "values, grid, unit, in_cells, one_cell, said",
    [
        (COUNTS, METRES, "cells", True, 1, None),
        (900 * COUNTS, METRES, "m2", False, 1, None),
        (1.4 * 900 * COUNTS, METRES, "m2", False, 1, None),  # resampled
        (GROUND * COUNTS, DEGREES, "m2", False, 1, None),
        (COUNTS, METRES, "m2", True, 1, "is 1, one cell if cells are counted, and it is given as square metres"),
        (COUNTS, DEGREES, "m2", True, 1, "is 1, one cell if cells are counted, and it is given as square metres"),
        (900 * COUNTS, METRES, "cells", False, 1, "is 900, one cell in square metres, and it is given as a number of"),
        (SIDE**2 * COUNTS, DEGREES, "m2", True, SIDE**2, "is 6.944e-07, one cell in square degrees, as SAGA writes"),
        (SIDE**2 * COUNTS, DEGREES, "cells", True, SIDE**2, "is 6.944e-07, one cell in square degrees, as SAGA"),
        (1e4 * COUNTS, FEET, "m2", True, 1e4, "one cell in square units of the CRS, as SAGA writes"),
        (1e4 * FOOT**2 * COUNTS, FEET, "m2", False, 1, None),
        (900 * COUNTS, MERCATOR, "m2", True, 900, "one cell in square units of the CRS, as SAGA writes"),
        (COUNTS - 1, METRES, "m2", True, 1, "whole numbers from 0, the cells above each without itself, as ArcGIS"),
    ],
)
def test_units_are_told_by_the_smallest_value(tmp_path, values, grid, unit, in_cells, one_cell, said):
    found, remarks, _ = look(tmp_path, values, grid, unit)
    assert (found.in_cells, found.one_cell) == (in_cells, pytest.approx(one_cell, rel=1e-6))
    assert found.left_out == (values.min() == 0)
    if said is None:
        assert remarks == []
    else:
        assert len(remarks) == 1 and said in remarks[0], remarks


@pytest.mark.parametrize(
    "values, grid, unit, said",
    [
        (np.log10(900 * COUNTS), METRES, "m2", r"is 2\.954, which is about one cell neither .* metres \(900\):"),
        (
            30 * COUNTS,
            METRES,
            "m2",
            r"is 30, which is about one cell neither as a number of cells nor in square metres",
        ),
        (5 * COUNTS, METRES, "cells", r"is 5, which is about one cell neither .* if it was cut from a larger one, cut"),
        (9 * COUNTS, DEGREES, "m2", r"nor in square metres \(4\d{3}\) nor in square units of the CRS \(6\.944e-07\)"),
        (900 * (COUNTS - 1), METRES, "m2", r"is 0 in [\d,]+ cells of the DEM, and yet each drains itself at least"),
        # GRASS's whole numbers of D8, exported without a nodata value
        (np.where(COUNTS > 4000, 0, COUNTS), METRES, "cells", r"is 0 in [\d,]+ cells of the DEM, and yet each drains"),
        (np.where(COUNTS > 4000, -9999, COUNTS), METRES, "cells", r"holds -9999 in [\d,]+ cells and no other number"),
    ],
    ids=["logarithm", "specific", "other cells", "nothing in degrees", "zeros", "undeclared 0", "undeclared nodata"],
)
def test_the_rest_is_refused(tmp_path, values, grid, unit, said):
    with pytest.raises(InputError, match=said):
        look(tmp_path, values, grid, unit)


@pytest.mark.parametrize("sign", [-1, np.where(np.arange(120) % 5, -1, 1)], ids=["all", "most"])
def test_signs_are_left_out_and_that_is_said(tmp_path, sign):
    found, remarks, infos = look(tmp_path, sign * (COUNTS + 0.25 * (COUNTS > 1)), METRES, "cells")
    assert found.in_cells and remarks == []
    count = 10800 if np.ndim(sign) == 0 else 8640
    assert f"below 0 in {count:,} of 10,800 cells, as GRASS's r.watershed marks" in infos[0]


def test_only_cells_of_the_dem_count(tmp_path):
    """Outside it GRASS's nulls may have become 0."""
    valid = np.ones((90, 120), bool)
    valid[:, :20] = False
    dem = describe(write_dem(tmp_path / "dem.tif", hills(), valid))
    path = make_raster(tmp_path / "area.tif", np.where(valid, COUNTS, 0).astype(np.float32), METRES)
    with Workers(1) as workers:
        assert look_at_catchment(dem, path, "cells", workers, Remarks()).left_out == 0


@pytest.mark.parametrize("unit", ["m2", "cells"])
def test_twi_and_spi_are_the_same_from_all_units(tmp_path, unit):
    dem = write_dem(tmp_path / "dem.tif", hills(), grid=DEGREES)
    found = []
    for number, values in enumerate((GROUND * COUNTS, COUNTS, SIDE**2 * COUNTS, -COUNTS, COUNTS - 1)):
        path = make_raster(tmp_path / f"{number}.tif", values.astype(np.float32), DEGREES)
        out = str(tmp_path / "t.tif")
        result = terrain_factors(dem, out, ("twi", "spi"), catchment_area=path, catchment_unit=unit)
        found.append(bands(result.stack.path))
    for other in found[1:]:
        for name in ("twi", "spi"):
            np.testing.assert_allclose(other[name], found[0][name], atol=1e-4)


def test_a_conversion_is_an_error_where_remarks_are(tmp_path):
    dem = write_dem(tmp_path / "dem.tif", hills())
    path = make_raster(tmp_path / "area.tif", COUNTS.astype(np.float32), METRES)
    with pytest.raises(InputError, match=r"Choose the unit cells \(CATCHMENT_UNIT\).*STRICT"):
        terrain_factors(dem, str(tmp_path / "t.tif"), "twi", catchment_area=path, strict=True)
    assert not (tmp_path / "t.tif").exists()
