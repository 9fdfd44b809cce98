#!/usr/bin/env bash
# A raster's mask counts in a warp as long as no cell near has the raster's nodata value (GDAL 3.6 to 3.10), then no more (3.13).
#
# Expected: what the mask of a raster leaves out has no data in what is made of it, whether or not a nodata value is stated too:
#   GetMaskBand() says of such a raster that the mask alone counts. Or never, as for a ComplexSource with NODATA.
# Happens: in gdalwarp of GDAL 3.6 and 3.10 it depends on the values. In a window without a cell of the nodata value the mask
#   is looked at; one such cell, and all that the mask leaves out (clouds, seams of a mosaic, a study area) comes back as
#   data, in that window only. With GDAL 3.13 the mask is passed over always, with a warning. A ComplexSource with NODATA
#   and UseMaskBand passes over it in all of them, without one.
# Remedy: give the cells that the mask leaves out the nodata value first, by a virtual raster with UseMaskBand and without
#   NODATA, and warp that.
#
# The third of four cells is the one that the mask leaves out; -5 is "no data" in the result, 30 its value.
# Seen with GDAL 3.6.2 and 3.10.3 (Debian 12 and 13), NumPy 1.24 and 2.2:
#   mask alone: warped -5, virtual -5
#   and a nodata value: warped -5, virtual 30
#   and a cell that has it: warped 30, virtual 30
# Seen with GDAL 3.13.3 (Debian sid), NumPy 2.4: the second line ends "warped 30, virtual 30". 3.11 and 3.12 were not tried.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import sys

import numpy as np
from osgeo import gdal

gdal.UseExceptions()
gdal.PushErrorHandler("CPLQuietErrorHandler")
gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
VIRTUAL = """<VRTDataset rasterXSize="4" rasterYSize="1"><VRTRasterBand dataType="Float32" band="1">
<NoDataValue>-5</NoDataValue><ComplexSource><SourceFilename>{path}</SourceFilename><SourceBand>1</SourceBand>
{nodata}<UseMaskBand>true</UseMaskBand></ComplexSource></VRTRasterBand></VRTDataset>"""
for title, nodata, first in (("mask alone", None, 10), ("and a nodata value", -1, 10), ("and a cell that has it", -1, -1)):
    path = f"{sys.argv[1]}/{title}.tif"
    made = gdal.GetDriverByName("GTiff").Create(path, 4, 1, 1, gdal.GDT_Float32)
    made.SetGeoTransform((0, 1, 0, 1, 0, -1))
    made.GetRasterBand(1).WriteArray(np.array([[first, 20, 30, 40]], np.float32))
    if nodata is not None:
        made.GetRasterBand(1).SetNoDataValue(nodata)
    made.CreateMaskBand(gdal.GMF_PER_DATASET)
    made.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 255, 0, 255]], np.uint8))
    made = None
    stated = "" if nodata is None else f"<NODATA>{nodata}</NODATA>"
    warped = gdal.Warp("", path, format="MEM", dstNodata=-5)
    virtual = gdal.Open(VIRTUAL.format(path=path, nodata=stated))
    third = [one.GetRasterBand(1).ReadAsArray()[0, 2] for one in (warped, virtual)]
    print(f"{title}: warped {third[0]:g}, virtual {third[1]:g}")
PY
/usr/bin/python3 "$work/look.py" "$work" 2>/dev/null | tee "$work/seen"
second="and a nodata value: warped -5, virtual 30"
/usr/bin/python3 -c "from osgeo import gdal; raise SystemExit(int(gdal.VersionInfo()) < 3110000)" 2>/dev/null &&
  second="and a nodata value: warped 30, virtual 30"
diff "$work/seen" - <<SEEN
mask alone: warped -5, virtual -5
$second
and a cell that has it: warped 30, virtual 30
SEEN
