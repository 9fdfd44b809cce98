"""Response curves: the mean output of a network over the values of each factor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..analysis.partial_response import partial_response, response_grid, support
from ..feedback import SILENT, Feedback
from ..geodata.vectors import write_layer
from ..models.factors import Factor
from ..reports.numbers import category_text

POINTS = 40
# More samples than this make a curve slower, not smoother.
MOST_SAMPLES = 300
CURVE_COLUMNS = ("factor", "value", "label", "response", "low", "high", "samples")


@dataclass(frozen=True)
class ResponseCurve:
    """How a network responds to one factor.

    Attributes
    ----------
    factor, kind, unit : str
    values : float32 array [p]
        Of the factor, ascending: evenly spaced over all but the outermost per cent of the samples, or the categories.
    labels : tuple of str, length p
        Names of the categories; empty texts for a continuous factor.
    response, low, high : float64 arrays [p]
        Mean output over the samples, and the range of the middle four fifths of them.
    samples : int64 array [p]
        Samples nearest to each value, or of each category: where there are few, the curve says little.
    known : bool array [p]
        Whether the value is within the training range, or a category that training met.
    """

    factor: str
    kind: str
    unit: str
    values: np.ndarray
    labels: tuple[str, ...]
    response: np.ndarray
    low: np.ndarray
    high: np.ndarray
    samples: np.ndarray
    known: np.ndarray

    @property
    def categorical(self) -> bool:
        """Whether the values are categories."""
        return self.kind == "categorical"


def response_curves(
    predict: Callable[[np.ndarray], np.ndarray],
    factors: Sequence[Factor],
    values: np.ndarray,
    labels: Mapping[str, Mapping[int, str]] | None = None,
    *,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> tuple[ResponseCurve, ...]:
    """Return the response curve of every factor, in the factors' order.

    Parameters
    ----------
    predict : callable
        float32 array [n, F] → output [n].
    factors : sequence of Factor, length F
    values : float32 array [n, F]
        Factor values of the samples; 300 of them, chosen by `seed`, stand for all if they are more.
    labels : mapping of factor name to {category: label}, optional
        Names of categories; else those of the network file, else their numbers.
    """
    chosen = values
    if len(values) > MOST_SAMPLES:
        chosen = values[np.sort(np.random.default_rng(seed).choice(len(values), MOST_SAMPLES, replace=False))]
    curves = []
    for column, factor in enumerate(factors):
        grid, known = (_categories if factor.categorical else _range)(factor, values[:, column])
        part = feedback.part(column / len(factors), (column + 1) / len(factors))
        found = partial_response(predict, chosen, column, grid, feedback=part)
        names = _labels(factor, grid, (labels or {}).get(factor.name, {})) if factor.categorical else ("",) * grid.size
        counts = support(values[:, column], grid)
        curves.append(
            ResponseCurve(
                factor=factor.name,
                kind=factor.kind,
                unit=factor.unit,
                values=grid,
                labels=names,
                response=found.mean,
                low=found.low,
                high=found.high,
                samples=counts,
                known=known,
            )
        )
    return tuple(curves)


def _categories(factor: Factor, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    met = np.array(factor.categories, np.float32)
    grid = np.union1d(met, column)
    return grid, np.isin(grid, met)


def _range(factor: Factor, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    grid = response_grid(column, POINTS)
    return grid, (grid >= np.float32(factor.minimum)) & (grid <= np.float32(factor.maximum))


def _labels(factor: Factor, grid: np.ndarray, given: Mapping[int, str]) -> tuple[str, ...]:
    own = dict(zip(factor.categories, factor.labels or ()))
    return tuple(given.get(int(value)) or own.get(int(value)) or category_text(value) for value in grid)


def write_curves(path: str, curves: Sequence[ResponseCurve]) -> None:
    """Write the curves as one table, a row for each value of each factor."""
    columns: dict[str, list] = {name: [] for name in CURVE_COLUMNS}
    for c in curves:
        parts = ([c.factor] * len(c.values), c.values.astype(float), c.labels, c.response, c.low, c.high, c.samples)
        for column, part in zip(columns.values(), parts):
            column.extend(part)
    write_layer(path, "response_curves", columns, None, crs="")
