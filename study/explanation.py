"""Why a map says what it says at places: what each factor adds there, as a result, a table and a layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ..geodata.layer_styles import Fill, Mark, points_style, polygons_style
from ..geodata.point_layer import free_names
from ..geodata.vectors import VectorData, write_layer
from ..sentences import say
from .top_factors import TopFactors

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

COLUMNS = (
    "place",
    "name",
    "x",
    "y",
    "prediction",
    "base",
    "factor",
    "value",
    "label",
    "unit",
    "contribution",
    "error",
    "rank",
)
TOP = 3  # contributions that are named in a line
PROBABILITY, INFORMATION_VALUE = "probability", "information value"
# What the mean prediction that contributions start from is a mean of.
TRAINING_SAMPLES, CELLS_OF_STACK, NOTHING = "training samples", "cells of the stack", ""


@dataclass(frozen=True)
class ExplainedFactor:
    """A factor, or several that enter together.

    Attributes
    ----------
    name : str
        Its name, or the group's.
    members : tuple of str
        One, unless it is a group.
    unit : str
        Of a factor by itself; may be empty.
    is_categorical : bool
        Whether its values are categories or classes; False for a group.
    labels : mapping of category to label
        Of the categories whose names are known.
    """

    name: str
    members: tuple[str, ...]
    unit: str = ""
    is_categorical: bool = False
    labels: Mapping[int, str] = field(default_factory=dict, hash=False)

    def label(self, value: float) -> str:
        """Return the name of a category, '' if it has none or there is no category."""
        return self.labels.get(int(value), "") if self.is_categorical and np.isfinite(value) else ""


@dataclass(frozen=True)
class Place:
    """A place that is explained.

    Attributes
    ----------
    number : int
        1 for the first.
    name : str
        What the user calls it; may be empty.
    feature : int
        The feature, from 0, that it came from.
    x, y : float
        A point of it in the CRS of the layer.
    cells : int
        Cells whose contributions are averaged; 0 outside the raster and where a factor has no data.
    all_cells : int
        Cells that it touches.
    """

    number: int
    name: str
    feature: int
    x: float
    y: float
    cells: int = 1
    all_cells: int = 1


@dataclass(frozen=True)
class Explanation:
    """What the factors add at places, beside `base`.

    Attributes
    ----------
    network : str
        The model's kind; empty for information values.
    quantity : str
        What is explained: 'probability' or 'information value'.
    factors : tuple of ExplainedFactor, length G
    places : tuple of Place, length n
    values : float64 array [n, G]
        Of the factors: the mean over a place's cells, or the commonest category; NaN for a group, and where a place has
        no data.
    base : float
        Where all contributions start: the mean prediction of the background, 0 for information values.
    predictions : float64 array [n]
        `base` plus the sum of a place's contributions; NaN where it has no data.
    contributions, errors : float64 arrays [n, G]
        What each factor adds, and its standard error from sampling, 0 where nothing was sampled; NaN where a place has
        no data.
    is_exact : bool
        Whether no permutations were sampled.
    background : str
        'training samples', 'cells of the stack', or '' for information values.
    background_rows : int
    correlated : tuple of (str, str, float)
        Factors of different groups whose correlation in the background is 0.7 or more either way.
    outside, on_nodata : int
        Places outside the raster, and inside where a factor has no data.
    raster : TopFactors, optional
        Of every cell, if a raster was written.
    """

    network: str
    quantity: str
    factors: tuple[ExplainedFactor, ...]
    places: tuple[Place, ...]
    values: Floats
    base: float
    predictions: Floats
    contributions: Floats
    errors: Floats
    is_exact: bool
    background: str
    background_rows: int
    correlated: tuple[tuple[str, str, float], ...] = ()
    outside: int = 0
    on_nodata: int = 0
    raster: TopFactors | None = None

    @property
    def known(self) -> np.ndarray:
        """Which places are explained, int64: all but those outside and without data."""
        return np.flatnonzero(np.isfinite(self.predictions))

    @property
    def largest_error(self) -> float:
        """The largest standard error of a contribution."""
        return float(np.nanmax(self.errors, initial=0.0))

    def order(self, place: int) -> list[int]:
        """Return the factors of a place by the size of their contributions, the largest first."""
        return np.argsort(-np.abs(self.contributions[place]), kind="stable").tolist()

    def top(self, place: int, count: int = TOP) -> str:
        """Return a place's largest contributions as a line: 'slope +0.21, road_distance +0.10, rock −0.05'."""
        if not np.isfinite(self.predictions[place]):
            return ""
        named = [(self.factors[at].name, signed(self.contributions[place, at])) for at in self.order(place)[:count]]
        return ", ".join(f"{name} {number}" for name, number in named)

    @property
    def mean_sizes(self) -> Floats:
        """Mean size of each factor's contribution over the places, float64 [G]."""
        return np.abs(self.contributions[self.known]).mean(axis=0)


def signed(contribution: float, decimals: int = 2) -> str:
    """Return a contribution with its sign: '+0.21', '−0.05', '0.00'."""
    text = f"{abs(contribution):.{decimals}f}"
    return text if float(text) == 0 else f"{'+' if contribution > 0 else '−'}{text}"


def write_explanation_table(path: str, found: Explanation) -> None:
    """Write a row for each place and factor; places without data are left out."""
    known = found.known
    ranks = np.empty((known.size, len(found.factors)), np.int64)
    for row, place in enumerate(known.tolist()):
        ranks[row, found.order(place)] = np.arange(1, len(found.factors) + 1)
    count = len(found.factors)
    places = [found.places[place] for place in known.tolist() for _ in range(count)]
    factors = list(found.factors) * known.size
    values = found.values[known].ravel()
    columns: dict[str, Sequence[object]] = {
        "place": [place.number for place in places],
        "name": [place.name for place in places],
        "x": [place.x for place in places],
        "y": [place.y for place in places],
        "prediction": np.repeat(found.predictions[known], count).tolist(),
        "base": [found.base] * len(places),
        "factor": [factor.name for factor in factors],
        "value": values.tolist(),
        "label": [factor.label(value) for factor, value in zip(factors, values.tolist())],
        "unit": [factor.unit for factor in factors],
        "contribution": found.contributions[known].ravel().tolist(),
        "error": found.errors[known].ravel().tolist(),
        "rank": ranks.ravel().tolist(),
    }
    write_layer(path, "contributions", columns, None, crs="")


def layer_fields(factors: Sequence[ExplainedFactor]) -> list[str]:
    """Return the names of the fields that a layer of explained places has beside those of its features."""
    return ["place", "prediction", "base", "cells", *(factor.name for factor in factors), "why"]


def write_explained_layer(
    path: str, found: Explanation, data: VectorData, geometries: Sequence[bytes | None], geometry_type: str
) -> None:
    """Write the places with their features' own fields, prediction, base, a field per factor, and what counts most.

    Parameters
    ----------
    data : VectorData
        The features that the places came from.
    geometries : sequence of WKB bytes or None
        One per place.
    geometry_type : str
        'Point' or 'MultiPolygon'.
    """
    features = [place.feature for place in found.places]
    own = layer_fields(found.factors)
    names = free_names([*own, *data.fields], path)
    columns: list[Sequence[object] | np.ndarray] = [
        np.array([place.number for place in found.places], np.int64),
        found.predictions,
        np.where(np.isfinite(found.predictions), found.base, np.nan),
        np.array([place.cells for place in found.places], np.int64),
        *found.contributions.T,
        [found.top(number) for number in range(len(found.places))],
        *(column[features] for column in data.fields.values()),
    ]
    style = _style(names[own.index("prediction")], names[own.index("base")], geometry_type)
    fields = dict(zip(names, columns))
    write_layer(path, "explained_places", fields, geometries, crs=data.crs, geometry_type=geometry_type, style=style)


def _style(prediction: str, base: str, geometry_type: str) -> str:
    """Return a style by whether a place is above or below the base."""
    expression = (
        f'CASE WHEN "{prediction}" > "{base}" THEN \'above\' WHEN "{prediction}" <= "{base}" THEN \'below\' END'
    )
    above, below = str(say("above the mean")), str(say("at or below the mean"))
    if geometry_type == "Point":
        return points_style(
            expression,
            [
                Mark("above", above, "circle", (201, 84, 10), (255, 255, 255), 2.8),
                Mark("below", below, "circle", (52, 119, 171), (255, 255, 255), 2.8),
            ],
        )
    return polygons_style(expression, [Fill("above", above, (201, 84, 10)), Fill("below", below, (52, 119, 171))])
