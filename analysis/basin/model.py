"""A whole synthetic basin from a seed: terrain, lines, thirteen factors, truth and landslides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...feedback import SILENT, Feedback
from .draws import Draws
from .factors import BASIN_FACTORS, climate_factors, terrain_factors, vegetation
from .lines import distance_to_lines, draw_faults
from .roads import Roads, build_roads
from .streams import Streams, stream_links
from .terrain import synthesize_terrain
from .truth import draw_landslides, hidden_weathering, true_susceptibility
from .valleys import drain_terrain, widen_valleys

RIVER_AREA = 10e6  # m²; a stream with less land upstream is not on the map


@dataclass(frozen=True)
class SyntheticBasin:
    """A basin; lines and points are in cell units, x right and y down from the upper left corner.

    Attributes
    ----------
    factors : dict of str to float32 [rows, columns]
        The thirteen, in the order of `factors.BASIN_FACTORS`.
    receivers : int32 [rows * columns]
        The cell each cell drains to.
    cells_upstream : float64 [rows * columns]
    faults : list of float64 [n, 2]
    landslides : float64 [count, 2]
    truth, hidden : float32 [rows, columns]
    """

    factors: dict[str, np.ndarray]
    receivers: np.ndarray
    cells_upstream: np.ndarray
    streams: Streams
    roads: Roads
    faults: list[np.ndarray]
    truth: np.ndarray
    hidden: np.ndarray
    landslides: np.ndarray


def synthesize_basin(
    rows: int, columns: int, cell_size: float, *, landslides: int, seed: int, feedback: Feedback = SILENT
) -> SyntheticBasin:
    """Make a basin of rows × columns cells of `cell_size` metres.

    The same arguments give the same basin, to the last bit, whatever the versions of NumPy and SciPy, the processor and
    the number of threads; `elementary.py` says what that asks of all that is called here.
    """
    faults = draw_faults(rows, columns, cell_size, Draws(seed, "faults"))
    surface = synthesize_terrain(rows, columns, cell_size, faults, Draws(seed, "terrain"), feedback.part(0, 0.6))
    terrain = drain_terrain(surface, feedback)
    feedback.progress(0.67)
    surface = widen_valleys(terrain, cell_size, Draws(seed, "valleys"), feedback)
    terrain = drain_terrain(surface, feedback)
    del surface
    feedback.progress(0.75)
    streams = stream_links(terrain.receivers, terrain.cells_upstream, _river_cells(rows, columns, cell_size))
    upstream = terrain.cells_upstream
    roads = build_roads(
        terrain.elevation, cells_upstream=upstream, cell_size=cell_size, draws=Draws(seed, "roads"), feedback=feedback
    )
    feedback.progress(0.8)
    factors = {"elevation": terrain.elevation}
    for name, lines in (("road", roads.lines), ("river", streams.lines(columns)), ("fault", faults)):
        feedback.check()
        factors[f"{name}_distance"] = distance_to_lines(lines, rows, columns, cell_size)
    feedback.progress(0.87)
    factors.update(terrain_factors(terrain.elevation, cells_upstream=upstream, cell_size=cell_size, feedback=feedback))
    feedback.progress(0.92)
    factors.update(climate_factors(terrain.elevation, cell_size, Draws(seed, "climate"), feedback))
    factors["ndvi"] = vegetation(
        slope=factors["slope"],
        road_distance=factors["road_distance"],
        cell_size=cell_size,
        draws=Draws(seed, "vegetation"),
    )
    feedback.progress(0.95)
    hidden = hidden_weathering(rows, columns, cell_size, Draws(seed, "hidden"))
    truth = true_susceptibility(factors, hidden, feedback)
    points = draw_landslides(truth, landslides, Draws(seed, "landslides"))
    feedback.progress(1.0)
    factors = {name: factors[name] for name in BASIN_FACTORS}
    return SyntheticBasin(
        factors=factors,
        receivers=terrain.receivers,
        cells_upstream=terrain.cells_upstream,
        streams=streams,
        roads=roads,
        faults=faults,
        truth=truth,
        hidden=hidden,
        landslides=points,
    )


def _river_cells(rows: int, columns: int, cell_size: float) -> float:
    """Return how many cells upstream make a river; a small basin has small rivers."""
    return max(min(RIVER_AREA / (cell_size * cell_size), 0.02 * rows * columns), 4.0)
