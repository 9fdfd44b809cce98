"""What a factor is called: by the user, by its layer, by its band or by its file.

A file in a folder of Processing's, or one called as everything is called ("OUTPUT", "Distance"), says nothing of what
it holds; a band's description does then, if there is one. Otherwise a description is often left over from other work
("Band 1", "elev (m)"), and the file is what users see.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..errors import ParameterError
from ..geodata.raster import RasterInfo
from ..lists import COMMAS, SEMICOLONS
from ..sentences import say
from .factor_source import FactorSource
from .preflight.remarks import Remarks

# What tools call their results, QGIS's own among them: as a name of a layer or a file it tells nothing.
GENERIC = frozenset(
    (
        *("output", "result", "raster", "layer", "band", "distance", "temp", "tmp", "untitled", "mosaic"),
        *("reprojected", "warped", "clipped", "rasterized", "calculated", "merged", "resampled", "aligned", "filled"),
        *("interpolated", "converted", "translated"),
    )
)
# Of these the one that at least says what kind of factor it is.
TELLS_KIND = "distance"
# Processing's folder for temporary results, as a part of a path.
_TEMPORARY = re.compile(r"^processing_\w+$")
LONGEST_OF_A_LAYER = 40  # characters of a layer's name in that of a factor
# A raster within a file, as GDAL names it: NETCDF:"climate.nc":rain, HDF5:"soil.h5"://top/clay, GPKG:area.gpkg:slope,
# HDF4_EOS:EOS_GRID:"MOD13Q1.hdf":grid:NDVI.
_INSIDE = re.compile(r'^(?:\w+:(?:\w+:)?"[^"]*"|GPKG:.*\.gpkg):(?:.*[/:])?([^/:]+)$', re.IGNORECASE)
_BAND = re.compile(r"^(band|channel|b|layer)?[\s_]*\d*$", re.IGNORECASE)


def says_nothing(name: str) -> bool:
    """Return whether a layer's or a file's name tells nothing of what it holds.

    Examples
    --------
    >>> [says_nothing(name) for name in ("OUTPUT", "Clipped (mask)", "distance (2)", "roads", "")]
    [True, True, True, False, True]
    """
    words = re.sub(r"\(.*?\)|\d+|_", " ", name).lower().split()
    return not words or (len(words) == 1 and words[0] in GENERIC)


def file_name(path: str) -> str:
    """Return a file's name without its ending, that of a raster within it where one is named; '' if it tells nothing.

    Examples
    --------
    >>> file_name("factors/slope.tif"), file_name('NETCDF:"climate.nc":rain')
    ('slope', 'rain')
    """
    inside = _INSIDE.match(path)
    if inside:  # one of the rasters of a file, whose own name is the same for all of them
        return "" if says_nothing(inside[1]) else inside[1]
    folder, stem = os.path.split(os.path.splitext(path)[0])
    is_temporary = any(map(_TEMPORARY.match, folder.replace("\\", "/").split("/")))
    return "" if is_temporary or says_nothing(stem) else stem


def described(description: str) -> str:
    """Return a band's description as a name, '' where it tells nothing."""
    return "" if _BAND.match(description.strip()) or says_nothing(description) else description.strip()


def name_of_distance(layer: str) -> str:
    """Return what the distance to a layer is called: 'distance_roads' for 'roads'.

    Examples
    --------
    >>> name_of_distance("Main roads"), name_of_distance("OUTPUT")
    ('distance_Main_roads', 'distance')
    """
    if says_nothing(layer):
        return "distance"
    return "distance_" + re.sub(r"\W+", "_", layer).strip("_")[:LONGEST_OF_A_LAYER]


def band_names(
    sources: Sequence[FactorSource], infos: Sequence[RasterInfo], remarks: Remarks | None = None
) -> list[list[str]]:
    """Return the factors' names, for each raster one a band.

    Parameters
    ----------
    sources : sequence of FactorSource
    infos : sequence of RasterInfo
        Of the sources, in the same order.
    remarks : Remarks, optional
        Gets a remark on each raster that nothing names: it is called as its file is.

    Raises
    ------
    ParameterError
        If a raster of several bands, which name themselves, is given one name.
    """
    stated = Counter(band.name for info in infos for band in info.bands)
    return [_names(source, info, stated, remarks) for source, info in zip(sources, infos)]


def _names(source: FactorSource, info: RasterInfo, stated: Counter[str], remarks: Remarks | None) -> list[str]:
    if len(info.bands) > 1:
        if source.name:
            raise ParameterError(
                say(
                    "The raster '{path}' has {count} bands, which have names of their own, but is given one name "
                    "('{name}'): leave its place in NAMES empty.",
                    path=source.path,
                    count=len(info.bands),
                    name=source.name,
                )
            )
        return [band.name for band in info.bands]
    (band,) = info.bands
    if source.name:
        return [source.name]
    layer = "" if says_nothing(source.layer) else source.layer
    if not layer and band.metadata.get("KIND") and stated[band.name] == 1:
        return [band.name]  # in a factor stack of one band it is the factor's name
    found = layer or file_name(source.path) or described(band.name)
    if not found:
        found = source.layer or os.path.splitext(os.path.basename(source.path))[0]
        if remarks is not None and TELLS_KIND not in found.lower():
            remarks.add(
                "unnamed",
                say(
                    "Nothing says what the raster '{path}' holds: its factor is called '{name}'.",
                    path=source.path,
                    name=found,
                ),
                say("Name the factors by NAMES, in the order of the rasters."),
            )
    return [found]


def with_names(sources: Sequence[FactorSource], text: str) -> list[FactorSource]:
    """Return the sources under the names that the user gives them.

    Parameters
    ----------
    sources : sequence of FactorSource
    text : str
        One name for each, separated by commas; an empty place leaves a raster its own. Empty for none at all.

    Raises
    ------
    ParameterError
        If there are more or fewer names than rasters.

    Examples
    --------
    >>> [source.name for source in with_names([FactorSource("a.tif"), FactorSource("b.tif")], "slope, ")]
    ['slope', '']
    """
    if not text.strip():
        return list(sources)
    names = [name.strip() for name in re.split(f"[{COMMAS}{SEMICOLONS}]", text)]
    if len(names) != len(sources):
        raise ParameterError(
            say(
                "NAMES has {names} names for {rasters} rasters: give one for each, in their order (an empty place "
                "between commas leaves a raster its own).",
                names=len(names),
                rasters=len(sources),
            )
        )
    return [replace(source, name=name) for source, name in zip(sources, names)]
