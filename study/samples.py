"""Samples: cells with a label, the side of the split they are on, and their factor values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..geodata.grid import Grid
from ..geodata.stack import CATEGORICAL, CONTINUOUS, RESERVED_NAMES, FactorStack
from ..geodata.vectors import VectorData, points_wkb, read_vector, write_layer
from ..sentences import commas, say

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Labels, Mask

TRAIN, TEST = "train", "test"
SHAPEFILE_TEXT = 254  # bytes


@dataclass(frozen=True)
class Samples:
    """Labelled cells.

    Attributes
    ----------
    names, kinds : tuple of str, length F
        Factors: name, 'continuous' or 'categorical'.
    x, y : float64 arrays [n]
        Cell centres in `crs`.
    label : uint8 array [n]
        1 landslide, 0 not.
    train : bool array [n]
        True for training, False for test.
    strategy : array of str [n]
        How a non-landslide was chosen; 'landslide' for landslides.
    block : int64 array [n]
        Spatial block.
    values : float32 array [n, F]
        Factor values, all finite.
    crs : str
    block_size : float
        Side of the spatial blocks in metres; NaN if unknown.
    units : mapping of factor name to unit
        Of the factors whose unit is known.
    """

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    x: Floats
    y: Floats
    label: Labels
    train: Mask
    strategy: np.ndarray
    block: np.ndarray
    values: Floats
    crs: str
    block_size: float = float("nan")
    units: Mapping[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.label)

    def counts(self) -> dict[str, int]:
        """Return how many samples there are of each label on each side."""
        return {
            f"{side} {name}": int(((self.train == is_train) & (self.label == label)).sum())
            for side, is_train in ((TRAIN, True), (TEST, False))
            for name, label in (("landslides", 1), ("non-landslides", 0))
        }


def make_samples(
    stack: FactorStack,
    cells: CellIndex,
    values: Floats,
    *,
    label: Labels,
    train: Mask,
    strategy: np.ndarray,
    block: np.ndarray,
    block_size: float,
) -> Samples:
    """Return samples at the centres of cells (int64 indices) with values float32 [n, F] already read."""
    x, y = stack.grid.centres(cells)
    kinds = tuple(factor.kind for factor in stack.factors)
    return Samples(
        names=stack.names,
        kinds=kinds,
        x=x,
        y=y,
        label=np.asarray(label, np.uint8),
        train=np.asarray(train, bool),
        strategy=np.asarray(strategy, object),
        block=np.asarray(block, np.int64),
        values=values,
        crs=stack.grid.crs,
        block_size=block_size,
        units={factor.name: factor.unit for factor in stack.factors if factor.unit},
    )


def write_samples(samples: Samples, path: str) -> None:
    """Write samples as a point layer; categorical factors become whole-number fields, others real ones."""
    fields: dict[str, np.ndarray] = {
        "label": samples.label.astype(np.int64),
        "split": np.where(samples.train, TRAIN, TEST),
        "strategy": samples.strategy.astype(str),
        "block": samples.block,
        "block_size": np.full(len(samples), float(samples.block_size)),
    }
    for name, kind, column in zip(samples.names, samples.kinds, samples.values.T):
        fields[name] = np.rint(column).astype(np.int64) if kind == CATEGORICAL else column.astype(float)
    units = _units_text(samples.units)
    # A text is kept by every format and by all that handles layers on the way, unlike metadata of the layer.
    if units and not (path.lower().endswith(".shp") and len(units.encode()) > SHAPEFILE_TEXT):
        fields["units"] = np.full(len(samples), units, object)
    points = points_wkb(samples.x, samples.y)
    write_layer(path, "samples", fields, points, crs=samples.crs, geometry_type="Point")


def read_samples(source: Samples | VectorData | str, categorical: tuple[str, ...] = ()) -> Samples:
    """Read samples back.

    Parameters
    ----------
    source : Samples, vector data or path
        A point layer with ``label`` and, optionally, ``split``, ``strategy``, ``block`` and ``block_size``; every other
        numeric field is a factor: categorical where it holds whole numbers by type, continuous otherwise.
    categorical : tuple of str
        Factors that are categorical whatever their field's type (a CSV has no types).

    Raises
    ------
    InputError
        If there is no ``label`` of 0 and 1, no factor, or a factor value is missing.

    Examples
    --------
    >>> samples = api.read_samples("samples.gpkg")
    >>> sorted(set(samples.label.tolist())), samples.names[0]
    ([0, 1], 'elevation')
    """
    if isinstance(source, Samples):
        return source
    data = read_vector(source)
    lower = {name.lower(): name for name in data.fields}
    if "label" not in lower:
        raise InputError(say("The samples layer has no field 'label': make it with 'Build training samples'."))
    label = _numbers(data, lower["label"])
    if not np.isin(label, (0, 1)).all():
        raise InputError(say("The field 'label' of the samples holds other values than 0 and 1: 1 is a landslide."))
    split = data.fields.get(lower.get("split", ""), np.full(len(data), TRAIN, object))
    factors = [name for name in data.fields if name.lower() not in RESERVED_NAMES and _is_numeric(data, name)]
    if not factors:
        raise InputError(say("The samples layer has no factor field: make it with 'Build training samples'."))
    unknown = sorted(set(categorical) - set(factors))
    if unknown:
        raise InputError(
            say(
                "The samples have no factor '{factor}', given as categorical: {factors}.",
                factor=unknown[0],
                factors=commas(factors),
            )
        )
    kinds = tuple(
        CATEGORICAL if name in categorical or data.fields[name].dtype.kind == "i" else CONTINUOUS for name in factors
    )
    values = np.stack([_numbers(data, name) for name in factors], axis=1).astype(np.float32)
    x, y = _coordinates(data)
    block = data.fields.get(lower.get("block", ""), np.zeros(len(data)))
    return Samples(
        names=tuple(factors),
        kinds=kinds,
        x=x,
        y=y,
        label=label.astype(np.uint8),
        train=_trains(split),
        strategy=np.asarray(data.fields.get(lower.get("strategy", ""), np.full(len(data), "", object)), object),
        block=np.nan_to_num(np.asarray(block, float)).astype(np.int64),
        values=values,
        crs=data.crs,
        block_size=_block_size(data, lower.get("block_size")),
        units=_units(data, lower.get("units")),
    )


def _units_text(units: Mapping[str, str]) -> str:
    """Return units as 'slope=degrees; elevation=m': OGR would make an object of JSON in a GeoJSON file."""
    return "; ".join(f"{name}={unit}" for name, unit in units.items())


def _units(data: VectorData, name: str | None) -> dict[str, str]:
    """Return the units that all samples agree on; samples of several areas may not."""
    told = {str(text) for text in data.fields[name]} if name else set()
    if len(told) != 1:
        return {}
    pairs = [part.rpartition("=") for part in told.pop().split(";")]
    return {factor.strip(): unit.strip() for factor, found, unit in pairs if found and unit.strip()}


def _block_size(data: VectorData, name: str | None) -> float:
    sizes = _floats(data.fields[name]) if name else None
    # Samples that were combined from several areas have no common size.
    return float(sizes[0]) if sizes is not None and sizes.size and (sizes == sizes[0]).all() else float("nan")


def _trains(split: np.ndarray) -> Mask:
    sides = np.array([str(s).strip().lower() for s in split])
    other = sides[~np.isin(sides, (TRAIN, TEST))]
    if other.size:
        raise InputError(
            say(
                "The field 'split' of the samples holds '{value}' ({count} times): it must be '{train}' or "
                "'{test}' everywhere.",
                value=other[0],
                count=other.size,
                train=TRAIN,
                test=TEST,
            )
        )
    return sides == TRAIN


def _is_numeric(data: VectorData, name: str) -> bool:
    column = data.fields[name]
    if column.dtype.kind in "if":
        return True
    values = _floats(column)  # a CSV has text only
    return values is not None and bool(np.isfinite(values).any())


def _floats(column: np.ndarray) -> Floats | None:
    # An empty text is a missing number. It must be reported: otherwise the factor would silently be ignored.
    try:
        return np.array([np.nan if value == "" else float(value) for value in column.tolist()], float)
    except (TypeError, ValueError):
        return None


def _numbers(data: VectorData, name: str) -> Floats:
    values = _floats(data.fields[name])
    if values is None:
        raise InputError(say("The field '{name}' of the samples holds text: give it numbers.", name=name))
    bad = int((~np.isfinite(values)).sum())
    if bad:
        raise InputError(
            say(
                "The field '{name}' of the samples has {bad} missing values: fill them or remove the rows.",
                name=name,
                bad=bad,
            )
        )
    return values


def _coordinates(data: VectorData) -> tuple[Floats, Floats]:
    from ..geodata.polygons import geometries_in, representative_points

    return representative_points(geometries_in(data, data.crs))


def cells_of(samples: Samples, grid: Grid) -> CellIndex:
    """Return the int64 cell indices of samples on a grid (reprojected if need be), -1 outside."""
    from ..geodata.grid import transform_points

    return grid.cell_index(*transform_points(samples.x, samples.y, from_crs=samples.crs, to_crs=grid.crs))
