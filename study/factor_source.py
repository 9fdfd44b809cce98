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
        The factor's name; without one, layer, file or band give it (see `factor_names`).
    categorical : bool
        Whether its values are category numbers.
    layer : str, optional
        What the raster is called as a layer.
    legend : tuple of int, optional
        The bands for which the layer has a paletted legend.
    """

    path: str
    name: str = ""
    categorical: bool = False
    layer: str = ""
    legend: tuple[int, ...] = ()
