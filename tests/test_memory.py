"""What is known of free memory, and steps that need more than there is."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility import memory
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.cell_values import values_at
from landslide_susceptibility.geodata.feature_places import places_of
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.vectors import VectorData, lines_wkb
from landslide_susceptibility.sentences import say
from landslide_susceptibility.steps.distance_factor import distance_factor
from osgeo import ogr
from raster_files import UTM, utm_grid, write_raster


def test_available_memory_is_what_the_system_says():
    free = memory.available_memory()
    assert free is None or 1e7 < free < 1e14


@pytest.mark.parametrize(
    "groups, files, left",
    [
        ("0::/a/b\n", {"a/b": ("max", 5), "a": (1000, 400), "": (5000, 100)}, [650, 4950]),
        ("0::/hidden/in/a/container\n", {"": (1000, 900)}, [150]),
        ("0::/\n", {}, []),
        (
            "4:memory:/a\n0::/\n",
            {"memory/a": (1000, 400), "memory": (9223372036854771712, 400)},
            [650, 9223372036854771362],
        ),
        ("4:cpu,memory:/../elsewhere\n", {"memory": (1000, 2000)}, [0]),
    ],
)
def test_control_groups_limit_it(tmp_path, monkeypatch, groups, files, left):
    (tmp_path / "self").write_text(groups)
    for name, (limit, used) in files.items():
        old = name.startswith("memory")
        folder = tmp_path / "top" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ("memory.limit_in_bytes" if old else "memory.max")).write_text(f"{limit}\n")
        (folder / ("memory.usage_in_bytes" if old else "memory.current")).write_text(f"{used}\n")
        cached = "total_inactive_file 30\ntotal_active_file 20" if old else "inactive_file 30\nactive_file 20"
        (folder / "memory.stat").write_text(f"anon 7\n{cached}\n")
    monkeypatch.setattr(memory, "PROCESS_GROUPS", tmp_path / "self")
    monkeypatch.setattr(memory, "GROUPS", tmp_path / "top")
    assert list(memory._left_in_groups()) == left


def test_what_the_system_does_not_tell_refuses_nothing(monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: None)
    memory.require_memory(1e30, say("All"), say("take less"))


def test_places_segments_and_cells_of_polygons_have_to_fit(tmp_path, monkeypatch):
    grid = utm_grid(100, 100)
    write_raster(tmp_path / "r.tif", np.ones((2, 100, 100), np.float32), grid)
    monkeypatch.setattr(memory, "available_memory", lambda: 10_000)
    with pytest.raises(InputError, match="table of 2,000 places in 2 bands needs about 0.0 MB of memory"):
        values_at(describe(tmp_path / "r.tif"), np.arange(2000), [1, 2])
    line = lines_wkb([np.column_stack([np.arange(5000.0) + 500_000, np.full(5000, 4_999_000.0)])])
    with pytest.raises(InputError, match="segments of 1 features needs .* clip them"):
        distance_factor(VectorData(line, UTM), str(tmp_path / "r.tif"), str(tmp_path / "d.tif"))
    square = ogr.CreateGeometryFromWkt(
        "POLYGON ((500100 4999900, 502500 4999900, 502500 4997500, 500100 4997500, 500100 4999900))"
    )
    square = VectorData([bytes(square.ExportToWkb())], UTM)
    with pytest.raises(InputError, match="6,400 cells within the polygons needs .* count one point"):
        places_of(square, grid, all_cells=True)
    assert len(places_of(square, grid).cell) == 1
