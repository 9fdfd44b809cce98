"""A map read once: the random cells, histogram and areas are those of reading it for each; finer bins where needed."""

from __future__ import annotations

import numpy as np
import pytest
from histogram_checks import captured
from landslide_susceptibility.analysis.rate_curves import rate_curve
from landslide_susceptibility.feedback import SILENT
from landslide_susceptibility.geodata import map_reading
from landslide_susceptibility.geodata.cell_sampling import EVERYWHERE, CellSampler, Condition, sample_groups
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.map_reading import read_map
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.workers import Workers
from raster_files import make_raster, utm_grid

ROWS, COLUMNS = 120, 150
DEGREES = Grid(COLUMNS, ROWS, (10.0, 0.05, 0.0, 60.0, 0.0, -0.05), "EPSG:4326")
MAPS = {
    "probabilities": lambda rng: rng.beta(2, 5, (ROWS, COLUMNS)),
    "near one": lambda rng: 1 - 1e-6 * rng.random((ROWS, COLUMNS)),
    "information values": lambda rng: rng.normal(0, 3, (ROWS, COLUMNS)),
    "constant": lambda rng: np.full((ROWS, COLUMNS), 0.25),
}


@pytest.mark.parametrize("grid", [utm_grid(COLUMNS, ROWS), DEGREES], ids=["metres", "degrees"])
@pytest.mark.parametrize("name", MAPS)
def test_what_one_reading_finds(tmp_path, monkeypatch, name, grid):
    rng = np.random.default_rng(4)
    values = MAPS[name](rng).astype(np.float32)
    values[:5] = -9999
    info = describe(make_raster(tmp_path / "map.tif", values, grid, nodata=-9999))
    sampler = CellSampler(info.grid, Condition(np.arange(900, 1500, 7)), 300, EVERYWHERE, 3, "x")
    passes, run_blocks = [], map_reading.run_blocks
    monkeypatch.setattr(map_reading, "run_blocks", lambda *a, **k: passes.append(1) or run_blocks(*a, **k))
    with Workers(2) as workers:
        asked = np.array([7000, 3, 7000, 700, -1, ROWS * COLUMNS - 1])
        found = read_map(workers, info, sampler, [asked, asked[:0], asked[3:]], SILENT)
        (alone,) = sample_groups(workers, info, [1], sampler.condition, 300, EVERYWHERE, seed=3, stream="x")
    (cells,), (drawn,), areas = found.sampled, found.sampled_values, found.areas
    np.testing.assert_array_equal(cells.index, alone.index)
    np.testing.assert_array_equal(drawn, values.ravel()[cells.index])
    here, none, last = found.valid
    assert here.tolist() == [True, False, True, False, False, True] and none.size == 0
    np.testing.assert_array_equal(last, here[3:])
    np.testing.assert_array_equal(found.values[0][here], values.ravel()[asked[here]])
    np.testing.assert_array_equal(found.values[2], found.values[0][3:])
    assert cells.eligible == alone.eligible
    valid = values[5:].ravel()
    weights = np.broadcast_to(info.grid.cell_areas(Window(0, 0, COLUMNS, ROWS)), (ROWS, COLUMNS))[5:].ravel()
    scores = rng.choice(valid, 60)
    curve = rate_curve(found.histogram, scores, areas)
    if name in ("probabilities", "constant") and areas is None:
        assert len(passes) == 1
    # By sorting all cells: how many landslides the most susceptible cells hold.
    order = np.argsort(-valid, kind="stable")
    area = np.cumsum(weights[order]) / weights.sum()
    for share in (0.1, 0.3, 0.7):
        limit = valid[order][np.searchsorted(area, share)]
        low, high = np.mean(scores > limit), np.mean(scores >= limit)
        assert low - 0.02 <= captured(curve, share) <= high + 0.02, share
