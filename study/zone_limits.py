"""Limits between zones that another run found, so that maps of several years can be compared."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import InputError
from ..geodata.zone_raster import limits_of
from ..sentences import say
from .manifest_schema import read_manifest
from .zones import ZoneLimits


def read_zone_limits(path: str) -> ZoneLimits:
    """Return the limits of a zone raster from `classify`, or of the run whose manifest.json is given.

    Raises
    ------
    InputError
        If it is neither, or the run's zone raster is not beside its manifest.

    Examples
    --------
    >>> limits = api.read_zone_limits("zones.tif")
    >>> len(limits.inner), limits.name.endswith("zones.tif")
    (4, True)
    """
    place = Path(path)
    if place.suffix.lower() != ".json":
        return ZoneLimits(limits_of(path), os.path.abspath(path))
    try:
        text = place.read_bytes()
    except OSError as error:
        raise InputError(
            say(
                "The manifest '{path}' cannot be read ({reason}): choose a run's manifest.json.",
                path=path,
                reason=error,
            )
        ) from error
    zones = read_manifest(text, path)["outputs"].get("zones")
    if zones is None or not (place.parent / zones["file"]).exists():
        raise InputError(
            say(
                "The zone raster of the run is not beside its manifest '{path}' (LIMITS_FROM): give that raster.",
                path=path,
            )
        )
    raster = str(place.parent / zones["file"])
    return ZoneLimits(limits_of(raster), os.path.abspath(raster))
