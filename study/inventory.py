"""An inventory as it is given, and which of its features are landslides."""

from __future__ import annotations

import itertools
import math
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Union

import numpy as np

from ..errors import InputError, ParameterError
from ..geodata.parts import in_single_parts
from ..geodata.vectors import VectorData, read_vector
from ..lists import items
from ..sentences import commas, say
from .dates import dates_of

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

MOST_LISTED = 12


@dataclass(frozen=True)
class Inventory:
    """An inventory of which only some features are landslides, or of which each part is one.

    Every function that takes landslides takes this instead of a path.

    Attributes
    ----------
    given : vector data or path
    class_field : str
        The field that tells landslides from other places; empty: every feature is a landslide.
    landslide_value : str, float or int
        What that field holds at landslides, several values apart by commas; the other features are left out. '1.0' and
        '1' are the same. 'A, b' is the one value that reads so, if there is one.
    parts : bool
        Count each part of a polygon or a line of several parts as a landslide, as if it were a feature.
    date_field : str
        The field of their dates, for what is split by time; empty: no dates are read. See `dates_of`.

    Examples
    --------
    >>> slides = api.Inventory("basin/landslides.gpkg", parts=True)
    >>> rows = api.zone_table("zones.tif", slides)
    """

    given: VectorData | str
    class_field: str = ""
    landslide_value: str | float = "1"
    parts: bool = False
    date_field: str = ""

    @property
    def source(self) -> str:
        """The path of the file that it came from, so that no output overwrites it; empty if there is none."""
        return self.given.source if isinstance(self.given, VectorData) else str(self.given)

    @property
    def is_plain(self) -> bool:
        """Whether every feature is a landslide, and no more is asked about it."""
        return not self.class_field and not self.parts and not self.date_field

    def landslides(self) -> VectorData:
        """Read it and return the landslides alone.

        Raises
        ------
        InputError
            If there is no such field, no feature has the value, or a date cannot be read.
        """
        data = read_vector(self.given)
        if self.class_field:
            data = data.subset(self._chosen(data))
        if self.date_field:
            dates = dates_of(self._values_of(data, self.date_field, "DATE_FIELD"), self.date_field)
            data = replace(data, dates=dates)
        return in_single_parts(data) if self.parts else data

    def _check_encoding(self, data: VectorData, wanted: str) -> None:
        """Raise `InputError` if what was not found may be there, in a Shapefile that says of no encoding."""
        stem, suffix = os.path.splitext(data.source)
        if suffix.lower() != ".shp" or any(os.path.exists(stem + end) for end in (".cpg", ".CPG")):
            return
        texts = (str(value) for values in data.fields.values() if values.dtype.kind == "O" for value in values)
        if all(text.isascii() for text in itertools.chain(data.fields, texts)):
            return
        raise InputError(
            say(
                "'{wanted}' is not found in '{path}', whose text is in an encoding that no file tells: lay a file "
                "'{cpg}' beside it that holds the encoding's name, such as GBK or UTF-8.",
                wanted=wanted,
                path=data.source,
                cpg=os.path.basename(stem) + ".cpg",
            )
        )

    def _values_of(self, data: VectorData, field: str, parameter: str) -> np.ndarray:
        values = data.fields.get(field)
        if values is None:
            self._check_encoding(data, field)
            raise InputError(
                say(
                    "The landslide layer has no field '{field}' ({parameter}): name one of {known}.",
                    field=field,
                    parameter=parameter,
                    known=commas(data.fields) if data.fields else say("none, because it has no fields"),
                )
            )
        return values

    def _chosen(self, data: VectorData) -> Mask:
        values = self._values_of(data, self.class_field, "CLASS_FIELD")
        if not str(self.landslide_value).strip():
            raise ParameterError(
                say("CLASS_FIELD is '{field}', but LANDSLIDE_VALUE is empty: give it.", field=self.class_field)
            )
        keys = [_key(value) for value in values.tolist()]
        whole = str(self.landslide_value)
        wanted = [whole] if _key(whole) in keys else items(whole) or [whole]
        for value in wanted:
            if _key(value) not in keys:
                self._check_encoding(data, value)
                held = {key for key in keys if key not in ("", math.nan) and key == key}
                numbers = sorted(key for key in held if isinstance(key, float))
                found = [f"{key:.12g}" for key in numbers] + sorted(key for key in held if isinstance(key, str))
                more = [] if len(found) <= MOST_LISTED else ["…"]
                raise InputError(
                    say(
                        "No feature has the value '{value}' (LANDSLIDE_VALUE) in the field '{field}', which holds "
                        "{known}: give one of these.",
                        value=value,
                        field=self.class_field,
                        known=commas([*found[:MOST_LISTED], *more]) if found else say("nothing"),
                    )
                )
        chosen = {_key(value) for value in wanted}
        return np.array([key in chosen for key in keys], bool)


Landslides = Union[Inventory, VectorData, str]


def inventory_of(given: Landslides) -> Inventory:
    """Return an inventory; of a path or of vector data every feature is a landslide."""
    return given if isinstance(given, Inventory) else Inventory(given)


def _key(value: object) -> str | float:
    """Return what a value is compared by: its number if it is one, else its text without regard to case."""
    text = str(value).strip().casefold()
    try:
        return float(text)
    except ValueError:
        return text
