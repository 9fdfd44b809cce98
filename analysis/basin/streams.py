"""Rivers as lines: the links of a drainage network between heads, confluences and the outlet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .lines import smooth_line

if TYPE_CHECKING:
    from ..arrays import CellIndex, Floats, Receivers


@dataclass(frozen=True)
class Streams:
    """Stream links.

    Attributes
    ----------
    cells : list of int64 [n]
        Flat cell indices downstream, from a head or confluence to the next confluence or the outlet, both included.
    strahler : int64 [links]
        Strahler order.
    cells_upstream : float64 [links]
        Cells that drain into the link above its lower end.
    """

    cells: list[np.ndarray]
    strahler: np.ndarray
    cells_upstream: np.ndarray

    def lines(self, columns: int) -> list[np.ndarray]:
        """Return the links as smoothed lines in cell units, each float64 [n, 2]."""
        return [smooth_line(np.stack([c % columns + 0.5, c // columns + 0.5], axis=1), 2) for c in self.cells]


def stream_links(receivers: Receivers, cells_upstream: Floats, threshold: float) -> Streams:
    """Return the links of the cells with at least `threshold` cells upstream.

    Parameters
    ----------
    receivers : int32 [cells]
    cells_upstream : float64 [cells]
    """
    stream = np.flatnonzero(cells_upstream >= threshold)
    flowing = stream[receivers[stream] != stream]
    joining, count = np.unique(receivers[flowing], return_counts=True)
    tributaries = np.zeros(receivers.size, np.int8)
    tributaries[joining] = count
    heads = flowing[tributaries[flowing] != 1]
    heads = heads[np.argsort(cells_upstream[heads], kind="stable")]
    cells = _trace(receivers, tributaries, heads)
    return Streams(cells, _strahler(cells), np.array([cells_upstream[link[-2]] for link in cells]))


def _trace(receivers: Receivers, tributaries: np.ndarray, heads: CellIndex) -> list[np.ndarray]:
    """Follow all links at once, one cell a round."""
    link, cell = np.arange(len(heads)), heads.astype(np.int64)
    all_links, all_cells = [link], [cell]
    while len(cell):
        cell = receivers[cell].astype(np.int64)
        all_links.append(link)
        all_cells.append(cell)
        going = (tributaries[cell] == 1) & (receivers[cell] != cell)
        link, cell = link[going], cell[going]
    links, cells = np.concatenate(all_links), np.concatenate(all_cells)
    cells = cells[np.argsort(links, kind="stable")]
    return np.split(cells, np.cumsum(np.bincount(links, minlength=len(heads)))[:-1]) if len(heads) else []


def _strahler(cells: list[np.ndarray]) -> np.ndarray:
    """Return the Strahler order of links sorted by the cells upstream of their heads."""
    arriving: dict[int, list[int]] = {}
    orders = []
    for link in cells:
        above = sorted(arriving.get(int(link[0]), [0]))
        order = above[-1] + (len(above) == 1 and above[0] == 0 or len(above) > 1 and above[-2] == above[-1])
        orders.append(order)
        arriving.setdefault(int(link[-1]), []).append(order)
    return np.array(orders, np.int64)
