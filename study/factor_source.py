"""Where a factor of a stack comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FactorSource:
    """A raster that holds one factor (or one a band).

    Attributes
    ----------
    path : str
        The raster.
    name : str, optional
        Factor name; without one, the band's description or the file's name serves.
    categorical : bool
        Whether its values are category numbers.
    """

    path: str
    name: str = ""
    categorical: bool = False
