"""Faults of a synthetic basin, and what all its lines share; in cell units, x right, y down from the upper left."""

from __future__ import annotations

import math

import numpy as np

from ...dependencies import require
from .draws import Draws
from .elementary import cosine, power, sine


def draw_faults(rows: int, columns: int, cell_size: float, draws: Draws) -> list[np.ndarray]:
    """Return three to six long, slightly bent lines with one dominant strike, each float64 [n, 2].

    No line turns back in y, and most lie in one half of the basin, so that the distance to them varies widely.
    """
    diagonal = math.sqrt(rows * rows + columns * columns)
    count = min(max(int(diagonal * cell_size / 20e3), 3), 6)
    strike = draws.one_between(25, 65) * float(draws.signs((1,))[0])  # degrees
    longest = max(rows, columns)
    lines = []
    for _ in range(count):
        middle = np.array([columns, rows]) * np.array([_one_sided(draws), draws.one_between(0.15, 0.85)])
        length = longest * draws.one_between(0.35, 0.9)
        share = _shares(max(int(length / longest * 120), 12))
        along = length * (share - 0.5)
        angle = (strike + 6 * float(draws.normal((1,))[0])) * (math.pi / 180)
        turns = draws.normal((len(share) + 14,)).astype(np.float64)
        turns = sum((turns[k : k + len(share)] for k in range(1, 15)), turns[: len(share)]) / 15
        bend = longest * 0.012 * np.cumsum(turns)
        bend -= bend[0] + (bend[-1] - bend[0]) * share
        across = 0.35 * np.clip(bend, -0.2 * length, 0.2 * length)
        heading, side = np.array([sine(angle), cosine(angle)]), np.array([cosine(angle), -sine(angle)])
        line = middle + along[:, None] * heading + across[:, None] * side
        inside = ((line > 0) & (line < (columns, rows))).all(axis=1)
        if inside.sum() >= 2:
            first = int(np.argmax(inside))
            last = first + int(np.argmin(np.append(inside[first:], False)))
            if last - first >= 2:
                lines.append(line[first:last])
    return lines


def _one_sided(draws: Draws) -> float:
    """Return a number from 0 to 1, mostly below a half (Kumaraswamy 1980, nearly the beta distribution of 1.3, 2.6)."""
    left = power(draws.between(0, 1, (1,)) + 2.0**-60, 1 / 2.67)
    return float(power(1 - left, 1 / 1.24)[0])


def _shares(count: int) -> np.ndarray:
    """Return `count` numbers evenly from 0 to 1."""
    return np.arange(count) / (count - 1.0)


def smooth_line(line: np.ndarray, rounds: int = 3) -> np.ndarray:
    """Return the line with its inner vertices moved towards their neighbours' mean; the ends stay."""
    line = line.copy()
    for _ in range(rounds):
        line[1:-1] = 0.25 * line[:-2] + 0.5 * line[1:-1] + 0.25 * line[2:]
    return line


def cells_on_lines(lines: list[np.ndarray], rows: int, columns: int) -> np.ndarray:
    """Return True for the cells that a line passes through, bool [rows, columns]."""
    on = np.zeros((rows, columns), bool)
    for line in lines:
        steps = np.maximum(np.ceil(np.abs(np.diff(line, axis=0)).max(axis=1) * 5).astype(int), 1)
        segment = np.repeat(np.arange(len(steps)), steps)
        t = (np.arange(len(segment)) - np.repeat(np.cumsum(steps) - steps, steps)) / steps[segment]
        at = line[segment] + t[:, None] * (line[segment + 1] - line[segment])
        x, y = np.floor(np.vstack([at, line[-1:]])).astype(int).T
        inside = (x >= 0) & (x < columns) & (y >= 0) & (y < rows)
        on[y[inside], x[inside]] = True
    return on


def distance_to_lines(lines: list[np.ndarray], rows: int, columns: int, cell_size: float) -> np.ndarray:
    """Return the distance in metres from each cell to the nearest cell on a line, float32 [rows, columns].

    It differs from the distance to the line itself by less than one cell. Without lines it is the basin's diagonal.
    """
    on = cells_on_lines(lines, rows, columns)
    if not on.any():
        return np.full((rows, columns), math.sqrt(rows * rows + columns * columns) * cell_size, np.float32)
    distance = require("scipy.ndimage").distance_transform_edt(~on)
    return (distance * cell_size).astype(np.float32)
