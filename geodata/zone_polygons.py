"""Zones as polygons: small patches sieved, the rest traced along the edges of cells."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from osgeo import gdal, ogr

from ..analysis.palettes import Rgb
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import scratch_folder
from ..sentences import say
from .gdal_errors import quiet
from .grid import Grid, spatial_reference
from .layer_file import make_layer
from .layer_styles import Fill, polygons_style
from .output import creation_options
from .vectors import DRIVERS, LAYER_OPTIONS, check_layer_output

FIELDS = ("zone", "name")
NEIGHBOURS = 4  # patches that touch at a corner only are two, and every polygon is valid


def check_polygons(path: str) -> None:
    """Raise `InputError` if zones cannot be written as polygons in the format that `path` asks for."""
    check_layer_output(path, FIELDS, is_table=False)
    if path.lower().endswith(".csv"):
        raise InputError(say("The output '{path}' cannot hold polygons: end its name with .gpkg.", path=path))


def write_zone_polygons(
    zones: gdal.Band,
    grid: Grid,
    output: str,
    *,
    names: Sequence[str],
    colours: Sequence[Rgb],
    smallest_patch: int,
    feedback: Feedback = SILENT,
) -> None:
    """Write a band of zones 1 ... k as polygons with the fields ``zone`` and ``name``.

    Parameters
    ----------
    zones : gdal.Band
        uint8, 0 = nodata, on `grid`.
    output : path
        GeoPackage, Shapefile, GeoJSON or FlatGeobuf.
    names, colours : sequences
        One per zone.
    smallest_patch : int
        Patches of fewer cells take the zone of their largest neighbour; 1 keeps all.

    Raises
    ------
    InputError
        If it cannot be written.
    Cancelled
        If the user cancelled; nothing is left then.
    """
    suffix = os.path.splitext(output)[1].lower()
    with scratch_folder(output) as scratch:
        sieved = _dataset(str(scratch / "sieved.tif"), grid)
        band = sieved.GetRasterBand(1)
        with quiet():
            if smallest_patch > 1:
                mask, told = zones.GetMaskBand(), _told(feedback.part(0, 0.4))
                gdal.SieveFilter(zones, mask, band, smallest_patch, NEIGHBOURS, callback=told)
            else:
                for row in range(grid.height):
                    band.WriteArray(zones.ReadAsArray(0, row, grid.width, 1), 0, row)
        feedback.check()
        band.SetNoDataValue(0)

        def fill(dataset: gdal.Dataset, layer: ogr.Layer) -> int:
            layer.CreateField(ogr.FieldDefn("zone", ogr.OFTInteger64))
            layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
            transaction = dataset.TestCapability(ogr.ODsCTransactions)
            if transaction:
                dataset.StartTransaction()
            traced = ogr.GetDriverByName("Memory").CreateDataSource("traced")
            patches = traced.CreateLayer("patches", layer.GetSpatialRef(), ogr.wkbPolygon)
            patches.CreateField(ogr.FieldDefn("zone", ogr.OFTInteger))
            gdal.Polygonize(band, band.GetMaskBand(), patches, 0, [], callback=_told(feedback.part(0.4, 0.9)))
            feedback.check()
            for patch in patches:
                feature, number = ogr.Feature(layer.GetLayerDefn()), patch.GetField(0)
                feature.SetField(0, number)
                feature.SetField(1, names[number - 1])
                feature.SetGeometryDirectly(patch.GetGeometryRef().Clone())
                layer.CreateFeature(feature)
            if transaction:
                dataset.CommitTransaction()
            return patches.GetFeatureCount()

        try:
            make_layer(
                output,
                DRIVERS[suffix],
                "zones",
                crs=grid.crs,
                kind=ogr.wkbPolygon,
                options=LAYER_OPTIONS.get(suffix, []),
                fill=fill,
                style=polygons_style("zone", [Fill(str(i), *kind) for i, kind in enumerate(zip(names, colours), 1)]),
            )
        finally:
            band = sieved = None  # GDAL must let go of the file before it can be removed
    feedback.progress(1)


def _dataset(path: str, grid: Grid) -> gdal.Dataset:
    made = gdal.GetDriverByName("GTiff").Create(
        path, grid.width, grid.height, 1, gdal.GDT_Byte, creation_options("uint8")
    )
    made.SetGeoTransform(grid.transform)
    if grid.crs:
        made.SetSpatialRef(spatial_reference(grid.crs))
    return made


def _told(feedback: Feedback) -> Callable[[float, str, object], int]:
    """Return GDAL's callback: it reports progress, and ends the work where the user has cancelled."""

    def told(done: float, _: str, __: object) -> int:
        feedback.progress(done)
        return 0 if feedback.cancelled() else 1

    return told
