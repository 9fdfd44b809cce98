"""Samples: cells with a label, the side of the split they are on, and their factor values."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.categories import LARGEST_CATEGORY
from ..errors import InputError
from ..geodata.grid import Grid
from ..geodata.stack import CATEGORICAL, CONTINUOUS, LONGEST_NAME, RESERVED_NAMES, FactorStack
from ..geodata.vectors import VectorData, points_wkb, read_vector, write_layer
from ..sentences import commas, listing, say, say_counted, short
from .dates import dates_of
from .point_styles import samples_style
from .preflight.remarks import Remarks

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Labels, Mask

TRAIN, TEST = "train", "test"
SHAPEFILE_TEXT = 254  # bytes
LONGEST_UNIT = 40  # characters


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
    date : datetime64[D] array [n] or None
        When each landslide happened; NaT where that is not known, and elsewhere. None without any date.
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
    date: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.label)

    @property
    def known_blocks(self) -> np.ndarray | None:
        """The spatial block of each; None where all are one, as in a layer that does not tell them."""
        return self.block if np.unique(self.block).size > 1 else None

    def counts(self) -> dict[str, int]:
        """Return how many samples there are of each label on each side."""
        return {
            f"{side} {name}": int(((self.train == is_train) & (self.label == label)).sum())
            for side, is_train in ((TRAIN, True), (TEST, False))
            for name, label in (("landslides", 1), ("non-landslides", 0))
        }


def part_of(samples: Samples, chosen: Mask) -> Samples:
    """Return some of the samples, those where `chosen`, bool [n], is true."""
    arrays = ("x", "y", "label", "train", "strategy", "block", "values")
    return replace(samples, **{name: getattr(samples, name)[chosen] for name in arrays})


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
    date: np.ndarray | None = None,
) -> Samples:
    """Return samples at the centres of cells (int64 indices) with values float32 [n, F] already read.

    Raises
    ------
    InputError
        If a categorical factor has a value that is no whole number below 2**24.
    """
    x, y = stack.grid.centres(cells)
    kinds = tuple(factor.kind for factor in stack.factors)
    for factor, column in zip(stack.factors, values.T):
        if factor.is_categorical:
            check_categories(factor.name, column)
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
        date=date,
    )


def sample_fields(samples: Samples, suffix: str = "") -> dict[str, np.ndarray]:
    """Return the fields of a samples layer; `suffix` is that of its file, if it is known.

    Categorical factors become whole-number fields, others real ones.
    """
    fields: dict[str, np.ndarray] = {
        "label": samples.label.astype(np.int64),
        "split": np.where(samples.train, TRAIN, TEST),
        "strategy": samples.strategy.astype(str),
        "block": samples.block,
        "block_size": np.full(len(samples), float(samples.block_size)),
    }
    for name, kind, column in zip(samples.names, samples.kinds, samples.values.T):
        fields[name] = np.rint(column).astype(np.int64) if kind == CATEGORICAL else column.astype(float)
    units = units_text(samples.units)
    # A text is kept by every format and by all that handles layers on the way, unlike metadata of the layer.
    if units and not (suffix.lower() == ".shp" and len(units.encode()) > SHAPEFILE_TEXT):
        fields["units"] = np.full(len(samples), units, object)
    if samples.date is not None:
        fields["slide_date"] = np.array(["" if np.isnat(day) else str(day) for day in samples.date], object)
    return fields


def write_samples(samples: Samples, path: str) -> None:
    """Write samples as a point layer; see `sample_fields`."""
    points, fields = points_wkb(samples.x, samples.y), sample_fields(samples, os.path.splitext(path)[1])
    write_layer(path, "samples", fields, points, crs=samples.crs, geometry_type="Point", style=samples_style())


def read_samples(source: Samples | VectorData | str, categorical: tuple[str, ...] = ()) -> Samples:
    """Read samples back.

    Parameters
    ----------
    source : Samples, vector data or path
        A point layer with ``label`` and, optionally, ``split``, ``strategy``, ``block``, ``block_size``, ``units`` and
        ``slide_date``; every other numeric field is a factor: categorical where it holds whole numbers by type,
        continuous otherwise.
    categorical : tuple of str
        Factors that are categorical whatever their field's type (a CSV has no types).

    Raises
    ------
    InputError
        If there is no sample, no ``label`` of 0 and 1 or no factor, two fields differ in capitals alone, or a factor
        value is missing or beyond what float32 holds; of a category, if it is no whole number below 2**24.

    Examples
    --------
    >>> samples = api.read_samples("samples.gpkg")
    >>> sorted(set(samples.label.tolist())), samples.names[0]
    ([0, 1], 'elevation')
    """
    return checked_samples(source, Remarks(), categorical)


def checked_samples(source: Samples | VectorData | str, remarks: Remarks, categorical: tuple[str, ...] = ()) -> Samples:
    """Read samples as `read_samples` does, and note in `remarks` what looks like a mistake in their fields."""
    if isinstance(source, Samples):
        return source
    data = read_vector(source)
    lower = {name.lower(): name for name in data.fields}
    _check_fields(data)
    label = _labels(data, lower["label"])
    split = data.fields.get(lower.get("split", ""), np.full(len(data), TRAIN, object))
    free = [name for name in data.fields if name.lower() not in RESERVED_NAMES]
    factors = [name for name in free if _is_numeric(data, name)]
    if not factors:
        raise InputError(
            say("The samples layer has no factor field, one of numbers: make it with 'Build training samples'.")
        )
    _remark_texts(data, [name for name in free if name not in factors], remarks)
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
    values = np.stack([_factor_values(data, name, kind) for name, kind in zip(factors, kinds)], axis=1)
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
        units=_units(data, lower.get("units"), remarks),
        date=_dates(data, lower.get("slide_date")),
    )


def units_text(units: Mapping[str, str]) -> str:
    """Return units as 'slope=degrees; elevation=m': OGR would make an object of JSON in a GeoJSON file."""
    return "; ".join(f"{name}={unit}" for name, unit in units.items())


def _units(data: VectorData, name: str | None, remarks: Remarks) -> dict[str, str]:
    """Return the units that all samples agree on; samples that were combined from several areas may not."""
    told: dict[str, set[str]] = {}
    for text in sorted({str(text) for text in data.fields[name]}) if name else ():
        for part in filter(str.strip, text.split(";")):
            factor, _, unit = (piece.strip() for piece in part.rpartition("="))
            if factor and 0 < len(unit) <= LONGEST_UNIT:
                told.setdefault(factor, set()).add(unit)
            else:
                remarks.add(
                    "samples_units",
                    say("The field 'units' of the samples holds '{text}', which is not understood.", text=short(part)),
                    say("Write 'slope=degrees; elevation=m', or take the field out."),
                )
    for factor, units in told.items():
        if len(units) > 1:
            remarks.add(
                "samples_units",
                say("The factor '{name}' is in {units} in the samples.", name=factor, units=listing(sorted(units))),
                say("Bring its values into one unit before they are put together, and say so in the field 'units'."),
            )
    return {factor: min(units) for factor, units in told.items() if len(units) == 1}


def _dates(data: VectorData, name: str | None) -> np.ndarray | None:
    """Return the dates of samples; None where the layer has no such field, or an empty one."""
    if name is None or not any(str(value).strip() for value in data.fields[name].tolist()):
        return None
    return dates_of(data.fields[name], name)


def _block_size(data: VectorData, name: str | None) -> float:
    sizes = _floats(data.fields[name]) if name else None
    # Samples that were combined from several areas have no common size.
    return float(sizes[0]) if sizes is not None and sizes.size and (sizes == sizes[0]).all() else float("nan")


def _trains(split: np.ndarray) -> Mask:
    sides = np.array([str(s).strip().lower() for s in split])
    other = sides[~np.isin(sides, (TRAIN, TEST))]
    if other.size:
        raise InputError(
            say_counted(
                "The field 'split' of the samples holds '{value}' (in {count} row): it must be '{train}' or '{test}' "
                "everywhere.",
                "The field 'split' of the samples holds '{value}' or the like (in {count} rows): it must be '{train}' "
                "or '{test}' everywhere.",
                value=short(other[0]),
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


def _check_fields(data: VectorData) -> None:
    """Raise `InputError` unless there are samples, with a field for the label, and each field is told from others."""
    lower = [name.lower() for name in data.fields]
    twice = next((name for name in data.fields if lower.count(name.lower()) > 1), None)
    if twice is not None:
        raise InputError(
            say("Two fields of the samples are called '{name}' but for capitals: rename one of them.", name=twice)
        )
    if "label" not in lower:
        raise InputError(say("The samples layer has no field 'label': make it with 'Build training samples'."))
    if not len(data):
        raise InputError(say("The samples layer holds no sample: make it with 'Build training samples'."))
    long = next((name for name in data.fields if len(name) > LONGEST_NAME), None)
    if long is not None:
        raise InputError(
            say(
                "The field '{name}' of the samples has a name of {count} characters, and a factor's has at most "
                "{most}: rename it.",
                name=short(long),
                count=len(long),
                most=LONGEST_NAME,
            )
        )


def _labels(data: VectorData, name: str) -> Floats:
    label = _numbers(data, name)
    other = label[~np.isin(label, (0, 1))]
    if other.size:
        raise InputError(
            say(
                "The field '{name}' of the samples holds {value}: it must be 1 at landslides and 0 elsewhere.",
                name=name,
                value=f"{other[0]:.6g}" if np.isfinite(other[0]) else say("an infinite number"),
            )
        )
    return label


def _numbers(data: VectorData, name: str) -> Floats:
    values = _floats(data.fields[name])
    if values is None:
        raise InputError(
            say(
                "The field '{name}' of the samples holds text ('{value}'): give it numbers.",
                name=name,
                value=_first_text(data.fields[name]),
            )
        )
    missing = int(np.isnan(values).sum())
    if missing:
        raise InputError(
            say_counted(
                "The field '{name}' of the samples lacks a value in {count} row: fill it or remove the row.",
                "The field '{name}' of the samples lacks a value in {count} rows: fill them or remove the rows.",
                count=missing,
                name=name,
            )
        )
    return values


def _factor_values(data: VectorData, name: str, kind: str) -> Floats:
    """Return a factor's values, float32 [n]."""
    exact = _numbers(data, name)
    with np.errstate(over="ignore"):
        values = exact.astype(np.float32)
    infinite = int((~np.isfinite(values)).sum())
    if infinite:
        raise InputError(
            say_counted(
                "The field '{name}' of the samples is infinite, or larger than a float32 holds (3.4e38), in {count} "
                "row: correct it or remove the row.",
                "The field '{name}' of the samples is infinite, or larger than a float32 holds (3.4e38), in {count} "
                "rows: correct them or remove the rows.",
                count=infinite,
                name=name,
            )
        )
    if kind == CATEGORICAL:
        check_categories(name, exact)
    return values


def _first_text(column: np.ndarray) -> str:
    """Return the first of a column's values that is no number, as a sentence can hold it."""
    return next(short(value) for value in column.tolist() if value != "" and _floats(np.array([value], object)) is None)


def _remark_texts(data: VectorData, names: list[str], remarks: Remarks) -> None:
    for name in names:
        if _floats(data.fields[name]) is None:
            remarks.add(
                "samples_text",
                say(
                    "The field '{name}' of the samples holds text ('{value}') and is left out.",
                    name=name,
                    value=_first_text(data.fields[name]),
                ),
                say("If it is a factor, give it numbers: whole ones for categories, with a point for decimals."),
            )


def check_categories(name: str, values: Floats) -> None:
    """Raise `InputError` unless a categorical factor's values are whole numbers that a float32 tells apart."""
    wrong = values[(values != np.rint(values)) | (np.abs(values) >= LARGEST_CATEGORY)]
    if wrong.size:
        raise InputError(
            say(
                "The categorical factor '{name}' holds {value:.9g}, but categories are whole numbers below "
                "{largest:,}: take it as continuous, or number its categories anew.",
                name=name,
                value=float(wrong[0]),
                largest=LARGEST_CATEGORY,
            )
        )


def _coordinates(data: VectorData) -> tuple[Floats, Floats]:
    from ..geodata.polygons import geometries_in, representative_points

    return representative_points(geometries_in(data, data.crs))


def cells_of(samples: Samples, grid: Grid) -> CellIndex:
    """Return the int64 cell indices of samples on a grid (reprojected if need be), -1 outside."""
    from ..geodata.grid import transform_points

    return grid.cell_index(*transform_points(samples.x, samples.y, from_crs=samples.crs, to_crs=grid.crs))
