"""The area that a map hatches, as polygons: traced while its raster is written, as fine as a screen shows."""

from __future__ import annotations

import math
import os
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, ogr

from ..disk import not_whole
from ..feedback import SILENT, Feedback
from .gdal_errors import quiet
from .grid import Grid, Window, spatial_reference
from .layer_file import make_layer
from .layer_styles import hatched_style
from .vectors import DRIVERS, LAYER_OPTIONS

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

LONGEST = 2000  # cells a side; of a larger raster every second, third ... cell is looked at
SMALLEST_PATCH = 4  # of these cells: smaller patches, and holes, take what is around them
NEIGHBOURS = 4  # patches that touch at a corner only are two, and every polygon is valid


class HatchedArea:
    """Where a map is hatched, collected block by block.

    Parameters
    ----------
    grid : Grid
        Of the map.
    """

    def __init__(self, grid: Grid) -> None:
        self._grid, self._step = grid, max(1, math.ceil(max(grid.width, grid.height) / LONGEST))
        self._middles = [
            np.minimum(np.arange(math.ceil(count / self._step)) * self._step + self._step // 2, count - 1)
            for count in (grid.height, grid.width)
        ]
        self._is_hatched = np.zeros([middles.size for middles in self._middles], np.uint8)

    def add(self, window: Window, hatched: Mask) -> None:
        """Add a block, bool [height, width]."""
        (rows, first_row), (columns, first_column) = (
            self._within(side, start, count)
            for side, start, count in zip(self._middles, (window.row, window.column), hatched.shape)
        )
        here = hatched[np.ix_(rows, columns)]
        self._is_hatched[first_row : first_row + rows.size, first_column : first_column + columns.size] = here

    @staticmethod
    def _within(middles: np.ndarray, start: int, count: int) -> tuple[np.ndarray, int]:
        """Return which cells of a block are looked at, and the place of the first of them."""
        first, last = np.searchsorted(middles, (start, start + count))
        return middles[first:last] - start, int(first)

    def write(self, output: str, name: str, feedback: Feedback = SILENT) -> None:
        """Write the polygons, hatched, each with the field ``name``; none where nothing is hatched.

        Raises
        ------
        InputError
            If they cannot be written.
        """
        rows, columns = self._is_hatched.shape
        x, dx, tilt_x, y, tilt_y, dy = self._grid.transform
        band = None
        with quiet() as failure:
            mask = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
            mask.SetGeoTransform((x, dx * self._step, tilt_x * self._step, y, tilt_y * self._step, dy * self._step))
            band = mask.GetRasterBand(1)
            band.WriteArray(self._is_hatched)
            gdal.SieveFilter(band, None, band, SMALLEST_PATCH, NEIGHBOURS)
        if band is None or failure.message:
            raise not_whole(output, failure.first_reason)
        feedback.check()

        def fill(dataset: gdal.Dataset, layer: ogr.Layer) -> int:
            layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
            transaction = dataset.TestCapability(ogr.ODsCTransactions)
            if transaction:
                dataset.StartTransaction()
            traced = ogr.GetDriverByName("Memory").CreateDataSource("traced")
            patches = traced.CreateLayer("patches", spatial_reference(self._grid.crs), ogr.wkbPolygon)
            gdal.Polygonize(band, band, patches, -1, [])  # the band is its own mask: 0 is left out
            feedback.check()
            for patch in patches:
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetField(0, name)
                feature.SetGeometryDirectly(patch.GetGeometryRef().Clone())
                layer.CreateFeature(feature)
            if transaction:
                dataset.CommitTransaction()
            return patches.GetFeatureCount()

        suffix = os.path.splitext(output)[1].lower()
        make_layer(
            output,
            DRIVERS[suffix],
            "outside",
            crs=self._grid.crs,
            kind=ogr.wkbPolygon,
            options=LAYER_OPTIONS.get(suffix, []),
            fill=fill,
            style=hatched_style(),
        )
