"""The hatched polygons of a map: the same whatever the blocks, thinned where a map is large, drawn hatched by QGIS."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.geodata import hatched_area
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.hatched_area import HatchedArea
from landslide_susceptibility.geodata.vectors import read_vector
from osgeo import ogr
from raster_files import utm_grid

GRID = utm_grid(60, 50)
CELL = float(np.prod(GRID.cell_size_metres()))


def hatched() -> np.ndarray:
    """A patch of 8 × 15 cells with a hole of three cells, a larger one at the corner, and a patch too small."""
    found = np.zeros((50, 60), bool)
    found[10:18, 20:35] = True
    found[13, 25:28] = False
    found[40:, 48:] = True
    found[30, 5:8] = True
    return found


def written(path, blocks) -> list:
    area, mask = HatchedArea(GRID), hatched()
    for row in range(0, 50, blocks):
        for column in range(0, 60, blocks):
            block = mask[row : row + blocks, column : column + blocks]
            area.add(Window(column, row, block.shape[1], block.shape[0]), block)
    area.write(str(path), "outside")
    data = read_vector(str(path))
    assert set(data.fields["name"]) <= {"outside"}
    return sorted(ogr.CreateGeometryFromWkb(bytes(wkb)).GetArea() / CELL for wkb in data.wkb)


@pytest.mark.parametrize("blocks", [60, 17])
def test_polygons_are_the_patches_without_what_is_small(tmp_path, blocks):
    assert written(tmp_path / "o.gpkg", blocks) == pytest.approx([120, 120])  # the hole is small too
    assert "LinePatternFill" in (tmp_path / "o.qml").read_text(encoding="utf-8")


@pytest.mark.parametrize("blocks", [60, 17, 7])
def test_every_second_cell_of_a_larger_map_is_looked_at(tmp_path, monkeypatch, blocks):
    monkeypatch.setattr(hatched_area, "LONGEST", 30)
    assert written(tmp_path / "o.gpkg", blocks) == pytest.approx([120, 128], abs=9)


def test_nothing_hatched_is_a_layer_without_features(tmp_path):
    HatchedArea(GRID).write(str(tmp_path / "o.gpkg"), "outside")
    assert len(read_vector(str(tmp_path / "o.gpkg"))) == 0
