"""Files that only describe a raster, given in place of the file that holds its cells."""

from __future__ import annotations

import os

from osgeo import gdal

from ..files import StrPath
from .gdal_errors import quiet

_ANY = (".tif", ".tiff", ".sdat", ".asc", ".img", ".dat", ".bil", ".flt", ".png", ".jpg")
# Headers of SAGA, ENVI and ESRI, world files, projections, styles, statistics; and the extensions that the file with
# the cells may have. Without the extension it may be its name already (dem.tif.aux.xml).
CELLS_OF = {
    ".sgrd": (".sdat",),
    ".mgrd": (".sdat",),
    ".hdr": (".img", ".dat", ".bil", ".bsq", ".bip", ".flt", ".raw"),
    **{extension: _ANY for extension in (".tfw", ".wld", ".prj", ".qml", ".xml", ".aux", ".clr", ".vat")},
}


def cells_beside(path: StrPath) -> str:
    """Return the raster that a file describes, by its name; empty where there is none."""
    stem, extension = os.path.splitext(str(path))
    if str(path).lower().endswith(".aux.xml"):
        stem = os.path.splitext(stem)[0]
    endings = CELLS_OF.get(extension.lower())
    if endings is None or not os.path.isfile(path):
        return ""
    for beside in (stem, *(stem + ending for ending in endings)):
        if os.path.isfile(beside):
            with quiet():
                if gdal.IdentifyDriverEx(beside, gdal.OF_RASTER) is not None:
                    return beside
    return ""
