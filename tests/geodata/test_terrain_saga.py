"""Terrain factors beside those that SAGA made of the same DEM, in southern Ecuador.

Pearson's correlation over the inner cells (those whose eight neighbours all have data), and what differs:

- slope: 0.990, median difference 0.77°: SAGA takes Zevenbergen and Thorne's gradient (four neighbours), we Horn's
  (eight). The gradient of our curvatures is SAGA's: its slope is SAGA's to 1e-5°.
- plan and profile curvature: 1.000; no cell differs by more than float32 can tell.
- log10 of the catchment area: 0.716, 0.81 between the largest of 3 × 3 cells: SAGA lets water spread to several
  neighbours, here it goes to the lowest (D8; to several that are alike), so single cells differ. SAGA's reference does
  not fill depressions and its river ends at 0.54 km²; where it is largest, both have the same area to three per cent.
  Here the river goes on to the lowest cell of the border with nine tenths of the DEM.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.geodata.flow import write_catchment
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from raster_files import read
from terrain_files import bands

ECUADOR = Path(__file__).resolve().parents[3] / "shared" / "data" / "ecuador"
pytestmark = pytest.mark.skipif(
    not (ECUADOR / "ref_cplan.tif").exists(), reason=f"SAGA's rasters of Ecuador are not here ({ECUADOR})"
)


def saga(name: str) -> np.ndarray:
    values = read(ECUADOR / f"ref_{name}.tif").astype(float)
    values[values < -9998] = np.nan
    return values


@pytest.fixture(scope="module")
def mine(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("ecuador") / "terrain.tif")
    names = ("slope", "aspect", "plan_curvature", "profile_curvature", "roughness")
    return bands(terrain_factors(str(ECUADOR / "dem.tif"), path, names).stack.path)


@pytest.fixture(scope="module")
def inner(mine):
    """Cells whose eight neighbours all have data, on both sides."""
    from scipy.ndimage import binary_erosion

    return binary_erosion(np.isfinite(mine["slope"]), np.ones((3, 3))) & np.isfinite(saga("slope_deg"))


def correlation(first, second) -> float:
    return float(np.corrcoef(first, second)[0, 1])


def test_slope(mine, inner):
    a, b = mine["slope"][inner], saga("slope_deg")[inner]
    assert correlation(a, b) == pytest.approx(0.990, abs=0.001)
    assert np.median(np.abs(a - b)) == pytest.approx(0.77, abs=0.01)


@pytest.mark.parametrize("name, short", [("plan_curvature", "cplan"), ("profile_curvature", "cprof")])
def test_curvatures(mine, inner, name, short):
    a, b = mine[name][inner], saga(short)[inner]
    if name == "plan_curvature":
        assert (np.abs(b) > 0.2).mean() < 0.02  # beyond 2 radians per cell of 10 m ours stays there
        b = np.clip(b, -0.2, 0.2)
    assert correlation(a, b) > 0.99999
    # On nearly flat cells float32 divides small differences by a small gradient.
    assert np.quantile(np.abs(a - b), 0.999) < 2e-4 and np.abs(a - b).max() < 5e-3


def test_every_cell_of_the_dem_has_a_value(mine):
    dem = read(ECUADOR / "dem.tif")
    valid = np.isfinite(dem) & (dem != -9999)
    for name, values in mine.items():
        np.testing.assert_array_equal(np.isfinite(values), valid, err_msg=name)


def test_catchment_area(inner, tmp_path):
    pytest.importorskip("numba", reason="numba is not installed")
    area = write_catchment(describe(str(ECUADOR / "dem.tif")), str(tmp_path / "area.tif"))
    assert area.in_cells
    cells, theirs = read(area.path).astype(float), 10 ** np.where(inner, saga("log10_carea"), 0) / 100
    assert correlation(np.log10(cells[inner]), np.log10(theirs[inner])) == pytest.approx(0.716, abs=0.01)
    largest = np.argsort(theirs.ravel())[-20:]
    assert np.median(np.abs(cells / np.maximum(theirs, 1) - 1).ravel()[largest]) < 0.03
    dem = read(ECUADOR / "dem.tif")
    assert dem.ravel()[cells.argmax()] == pytest.approx(dem[dem > 0].min(), abs=0.1)
    assert cells.max() > 0.9 * np.count_nonzero(dem > 0)
