"""Roads of a synthetic basin: least-cost paths between settlements on valley floors, and tracks to the villages."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...dependencies import require
from ...feedback import SILENT, Feedback
from .draws import Draws
from .elementary import exp, hypotenuse
from .lines import smooth_line

COARSE_CELLS = 250  # paths are sought on a grid of at most this many cells a side
EASY_GRADE = 0.05  # a road at this grade costs twice as much as a level one
CROSSING = 600.0  # metres of level road that cost as much as a bridge over a river
BRIDGE_AREA = 60e6  # m²; a river with more land upstream needs a bridge


@dataclass(frozen=True)
class Roads:
    """Road lines in cell units and their class: 'main' or 'minor'."""

    lines: list[np.ndarray]
    classes: list[str]


class _CoarseGround:
    """The basin on a coarse grid, as a graph whose edges cost what a road along them would."""

    def __init__(self, elevation: np.ndarray, cells_upstream: np.ndarray, cell_size: float, draws: Draws) -> None:
        self.factor = -(-max(elevation.shape) // COARSE_CELLS)
        self.fine_size = elevation.shape[1], elevation.shape[0]
        half = self.factor // 2
        self.elevation = elevation[half :: self.factor, half :: self.factor].astype(np.float64)
        self.rows, self.columns = self.elevation.shape
        self.step = self.factor * cell_size
        rows, columns = self.rows * self.factor, self.columns * self.factor
        area = np.zeros((rows, columns), np.float32)
        part = cells_upstream.reshape(elevation.shape)[:rows, :columns]
        area[: part.shape[0], : part.shape[1]] = part
        blocks = area.reshape(self.rows, self.factor, self.columns, self.factor)
        self.area = blocks.max(axis=(1, 3)) * np.float32(cell_size * cell_size)
        self.grade = hypotenuse(_differences(self.elevation), _differences(self.elevation.T).T) / self.step
        self.graph = self._graph(draws)

    def _graph(self, draws: Draws) -> Any:  # a sparse matrix of SciPy, which has no types
        index = np.arange(self.rows * self.columns).reshape(self.rows, self.columns)
        river = (self.area > BRIDGE_AREA).astype(np.float64)
        one, other, cost = [], [], []
        for down, right in ((0, 1), (1, -1), (1, 0), (1, 1)):
            left, stop = max(0, -right), self.columns - max(0, right)
            here = np.s_[: self.rows - down, left:stop]
            there = np.s_[down:, left + right : stop + right]
            length = self.step * math.sqrt(down * down + right * right)
            grade = np.abs(self.elevation[here] - self.elevation[there]) / length
            bridge = CROSSING * np.abs(river[here] - river[there])
            steep = (self.grade[here] + self.grade[there]) / 2  # a road across a steep slope has to be cut into it
            one.append(index[here].ravel())
            other.append(index[there].ravel())
            cost.append((length * (1 + np.square(grade / EASY_GRADE) + np.square(steep / 0.3)) + bridge).ravel())
        # A shade of chance: of two ways that cost the same it would depend on SciPy's version which is taken.
        costs = np.concatenate(cost)
        costs *= draws.between(1, 1 + 1e-6, costs.shape)
        ends = (np.concatenate(one), np.concatenate(other))
        size = self.rows * self.columns
        return require("scipy.sparse").coo_matrix((costs, ends), shape=(size, size)).tocsr()


def _differences(values: np.ndarray) -> np.ndarray:
    """Return half the difference of the values above and below each, at the ends the difference to the next."""
    if len(values) < 2:
        return np.zeros_like(values)
    result = np.empty_like(values)
    result[1:-1] = (values[2:] - values[:-2]) / 2
    result[0], result[-1] = values[1] - values[0], values[-1] - values[-2]
    return result


def build_roads(
    elevation: np.ndarray, *, cells_upstream: np.ndarray, cell_size: float, draws: Draws, feedback: Feedback = SILENT
) -> Roads:
    """Return the roads of a basin.

    Parameters
    ----------
    elevation : float32 [rows, columns]
        Metres.
    cells_upstream : float64 [rows * columns]
    """
    ground = _CoarseGround(elevation, cells_upstream, cell_size, draws)
    area = elevation.size * cell_size * cell_size
    towns = _settlements(ground, int(np.clip(area / 400e6, 4, 24)), 0.5, draws)
    edges: dict[tuple[int, int], str] = {}
    for path in _paths_between(ground, towns, feedback):
        _add(edges, path, "main")
    villages = _settlements(ground, int(np.clip(area / 60e6, 4, 160)), 1.5, draws)
    for path in _paths_to_roads(ground, edges, villages):
        _add(edges, path, "minor")
    feedback.check()
    return _chains(ground, edges, draws)


def _settlements(ground: _CoarseGround, count: int, hilliness: float, draws: Draws) -> np.ndarray:
    """Draw cells for settlements: level ground near water is likely, and two never stand close together."""
    catchment = np.maximum(ground.area, np.float32(ground.step * ground.step)).astype(np.float64)
    liking = exp(-ground.grade / (0.06 * hilliness)) * np.sqrt(np.sqrt(catchment))
    liking[[0, -1], :] *= 0.2
    liking[:, [0, -1]] *= 0.2
    order = np.argsort(draws.exponential((liking.size,)) / (liking.ravel() + 1e-30), kind="stable")
    spacing = 0.6 * math.sqrt(liking.size / count)
    chosen = np.empty((0, 2))
    for cell in order[: 50 * count]:
        at = np.array(divmod(int(cell), ground.columns), float)
        if len(chosen) < count and (hypotenuse(*(chosen - at).T) > spacing).all():
            chosen = np.vstack([chosen, at])
    return (chosen[:, 0] * ground.columns + chosen[:, 1]).astype(np.int64)


def _paths_between(ground: _CoarseGround, towns: np.ndarray, feedback: Feedback) -> list[list[int]]:
    """Return paths that join all towns: the minimum spanning tree, and each town's nearest neighbour."""
    graph = require("scipy.sparse.csgraph")
    if len(towns) < 2:
        return []
    rows, before = [], []
    for town in towns:
        feedback.check()
        cost, predecessor = graph.dijkstra(ground.graph, directed=False, indices=int(town), return_predecessors=True)
        rows.append(cost[towns])
        before.append(predecessor)
    costs = np.array(rows)
    tree = graph.minimum_spanning_tree(costs).tocoo()
    pairs = {(min(i, j), max(i, j)) for i, j in zip(tree.row.tolist(), tree.col.tolist())}
    np.fill_diagonal(costs, np.inf)
    second = np.argsort(costs, axis=1, kind="stable")[:, min(1, len(towns) - 2)].tolist()
    pairs |= {(min(i, j), max(i, j)) for i, j in enumerate(second)}
    return [_walk(before[i], int(towns[j])) for i, j in sorted(pairs)]


def _paths_to_roads(ground: _CoarseGround, edges: dict[tuple[int, int], str], villages: np.ndarray) -> list[list[int]]:
    """Return the cheapest path from each village to a road there is."""
    nodes = np.unique(np.array(list(edges), dtype=np.int64)) if edges else villages[:1]
    graph = require("scipy.sparse.csgraph")
    _, before, _ = graph.dijkstra(ground.graph, directed=False, indices=nodes, return_predecessors=True, min_only=True)
    return [_walk(before, int(village)) for village in villages]


def _walk(before: np.ndarray, cell: int) -> list[int]:
    path = [cell]
    while before[path[-1]] >= 0:
        path.append(int(before[path[-1]]))
    return path


def _add(edges: dict[tuple[int, int], str], path: list[int], kind: str) -> None:
    for one, other in zip(path[:-1], path[1:]):
        edges.setdefault((min(one, other), max(one, other)), kind)


def _chains(ground: _CoarseGround, edges: dict[tuple[int, int], str], draws: Draws) -> Roads:
    """Join edges into lines that end where roads meet or their class changes, and let them wiggle."""
    kinds: dict[int, list[str]] = {}
    beside: dict[int, list[int]] = {}
    for (one, other), kind in edges.items():
        for here, there in ((one, other), (other, one)):
            kinds.setdefault(here, []).append(kind)
            beside.setdefault(here, []).append(there)
    ends = {node for node, list_ in kinds.items() if len(list_) != 2 or list_[0] != list_[1]}
    place = _places(ground, draws)
    left = dict(edges)
    lines, classes = [], []
    for start in sorted(ends) + sorted(beside):  # the second round finds rings without an end
        for following in beside[start]:
            chain, here, there = [start], start, following
            while left.get((min(here, there), max(here, there))):
                kind = left.pop((min(here, there), max(here, there)))
                chain.append(there)
                if there in ends:
                    break
                onward = [node for node in beside[there] if node != here]
                here, there = there, onward[0] if onward else here
            if len(chain) > 1:
                lines.append(smooth_line(place[chain]))
                classes.append(kind)
    return Roads(lines, classes)


def _places(ground: _CoarseGround, draws: Draws) -> np.ndarray:
    """Return where in the basin each coarse cell's road point lies, in cell units, float64 [coarse cells, 2]."""
    y, x = np.divmod(np.arange(ground.rows * ground.columns), ground.columns)
    centre = np.stack([x, y], axis=1) * ground.factor + ground.factor // 2 + 0.5
    places = centre + draws.between(-0.3, 0.3, centre.shape) * ground.factor
    return np.clip(places, 0.1, np.array(ground.fine_size) - 0.1)
