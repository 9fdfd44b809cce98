#!/usr/bin/env bash
# Once QGIS has opened any vector layer, Python's GDAL reads every Shapefile of the same process undecoded.
#
# Expected: a Shapefile with a .cpg file (GBK, windows-1252, …) gives the same text to osgeo whether QGIS has a layer open or
#   not, in the Python console, in plugins and in Processing scripts.
# Happens: QGIS's OGR provider sets GDAL's option SHAPE_ENCODING to the empty text, for the whole process and for good, since
#   it decodes text by itself. From then on GDAL leaves the bytes as they are: names of fields and values come as
#   surrogates, a field that was there is not found, and a filter by text selects nothing. It works in a console that was
#   just opened, and no more when a layer has been loaded; the layer need not be a Shapefile.
# Remedy: open with the encoding that the file states: gdal.OpenEx(path, open_options=["ENCODING=GBK"]); what that is says
#   layer.GetMetadata("SHAPEFILE"), keys ENCODING_FROM_CPG and ENCODING_FROM_LDID.
#
# Seen with QGIS 3.22.16 and GDAL 3.6.2 (Debian 12):
#   before: option None, field 类型, value 滑坡
#   after a GeoJSON was opened as a layer: option '', field 4 surrogates, value 4 surrogates
#   with ENCODING=GBK: option '', field 类型, value 滑坡
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import sys

from osgeo import gdal, ogr
from qgis.core import QgsApplication, QgsVectorLayer

gdal.UseExceptions()
folder = sys.argv[1]
dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(f"{folder}/a.shp")
layer = dataset.CreateLayer("a", None, ogr.wkbPoint, ["ENCODING=CP936"])
layer.CreateField(ogr.FieldDefn("类型", ogr.OFTString))
feature = ogr.Feature(layer.GetLayerDefn())
feature.SetField(0, "滑坡")
feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
layer.CreateFeature(feature)
feature = layer = dataset = None
with open(f"{folder}/a.cpg", "w") as file:
    file.write("GBK")
with open(f"{folder}/b.geojson", "w") as file:
    file.write('{"type": "Point", "coordinates": [1, 2]}')


def shown(text: str) -> str:
    return f"{len(text)} surrogates" if any(0xDC00 <= ord(letter) < 0xDD00 for letter in text) else text


def look(when: str, options: tuple[str, ...] = ()) -> None:
    dataset = gdal.OpenEx(f"{folder}/a.shp", open_options=list(options))
    layer = dataset.GetLayer(0)
    name, value = layer.GetLayerDefn().GetFieldDefn(0).GetName(), layer.GetNextFeature().GetField(0)
    option = gdal.GetConfigOption("SHAPE_ENCODING")
    print(f"{when}: option {option!r}, field {shown(name)}, value {shown(value)}", flush=True)


application = QgsApplication([], False, folder)
application.initQgis()
look("before")
QgsVectorLayer(f"{folder}/b.geojson", "b", "ogr")
look("after a GeoJSON was opened as a layer")
look("with ENCODING=GBK", ("ENCODING=GBK",))
sys.stdout.flush()
application.exitQgis()
PY
python=${PYTHON:-/usr/bin/python3}
"$python" -c "import qgis.core" 2>/dev/null || { echo "QGIS is not installed for $python"; exit 1; }
said=$(QT_QPA_PLATFORM=offscreen "$python" "$work/look.py" "$work" 2>/dev/null)
echo "$said"
[ "$said" = "before: option None, field 类型, value 滑坡
after a GeoJSON was opened as a layer: option '', field 4 surrogates, value 4 surrogates
with ENCODING=GBK: option '', field 类型, value 滑坡" ]
