"""Columns of a table that are coordinates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

# Names of the columns of points in degrees (WGS 84), and of points in a CRS that a .prj file beside the table names.
LONGITUDE = ("lon", "long", "lng", "longitude", "lon_dd", "long_dd", "lon_wgs84", "longitud", "经度")
LATITUDE = ("lat", "latitude", "lat_dd", "lat_wgs84", "latitud", "纬度")
EAST = ("x", "easting", "xcoord", "x_coord", "coord_x", "point_x")
NORTH = ("y", "northing", "ycoord", "y_coord", "coord_y", "point_y")


class Coordinates(NamedTuple):
    """The columns that hold coordinates, and what they hold; NaN where a row has none. `degrees` are of WGS 84."""

    columns: tuple[str, str]
    x: np.ndarray
    y: np.ndarray
    degrees: bool


def coordinates_in(fields: Mapping[str, np.ndarray]) -> Coordinates | None:
    """Return the coordinates that a table's columns hold, None if it has no such columns.

    Columns such as ``lon`` and ``lat`` are degrees of WGS 84, such as ``x`` and ``y`` in a CRS that is not said. Text
    is read as numbers, because a CSV has no other type; of degrees '46,21' is one too, which cannot mean thousands.
    """
    names = {name.strip().lower(): name for name in fields}
    pair = _pair(names, LONGITUDE, LATITUDE)
    degrees = pair is not None
    pair = pair or _pair(names, EAST, NORTH)
    if pair is None:
        return None
    x, y = (_numbers(fields[name], decimal_commas=degrees) for name in pair)
    known = np.isfinite(x) & np.isfinite(y)
    if degrees:
        known &= (np.abs(np.where(known, x, 0)) <= 180) & (np.abs(np.where(known, y, 0)) <= 90)
    return Coordinates(pair, np.where(known, x, np.nan), np.where(known, y, np.nan), degrees)


def _pair(names: Mapping[str, str], first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, str] | None:
    found = [next((names[name] for name in wanted if name in names), None) for wanted in (first, second)]
    return None if found[0] is None or found[1] is None else (found[0], found[1])


def _numbers(values: np.ndarray, *, decimal_commas: bool) -> np.ndarray:
    if values.dtype.kind in "iuf":
        return values.astype(float)
    return np.array([_number(str(value), decimal_commas=decimal_commas) for value in values], float)


def _number(text: str, *, decimal_commas: bool) -> float:
    if decimal_commas and text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    try:
        return float(text)
    except ValueError:
        return np.nan
