#!/usr/bin/env bash
# The main job on the demo basin: make it, then all steps by default settings through the real qgis_process.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=${1:-out/demo}
mkdir -p "$out"
out=$(cd "$out" && pwd)
# Debian's onnx and onnxruntime share a library, which registers everything twice.
quiet() { sed -e 's/Schema error: Trying to register.*//' -e '/DeprecationWarning/d' -e '/XDG_RUNTIME_DIR/d' -e '/^$/d'; }

rm -rf "$out/result" # what an earlier run made would look like this one's

echo "== Making the demo basin"
tools/qgis_process run landslide:demobasin -- OUTPUT="$out/basin" 2>&1 | quiet
inputs=()
for factor in "$out"/basin/factors/*.tif; do inputs+=("INPUT=$factor"); done

echo "== Landslide susceptibility, all steps"
tools/qgis_process run landslide:susceptibility -- "${inputs[@]}" LANDSLIDES="$out/basin/landslides.gpkg" \
  TITLE="Demo basin" OUTPUT="$out/result" 2>&1 | quiet

for file in map.png report.html manifest.json zones.tif susceptibility.tif network.onnx; do
  [ -s "$out/result/$file" ] || { echo "The run did not make $file." >&2; exit 1; }
done
echo "== Made"
for file in "$out"/result/*; do echo "$file"; done
echo
echo "The map:    $out/result/map.png"
echo "The report: $out/result/report.html"
