#!/usr/bin/env bash
# The distance from a raster's cells to lines is the distance to their vertices (R's terra 1.7-3, Debian 12).
#
# Expected: the distance to the line, as distance() of a point and the same line gives it: 100 m. The help says that lines are
#   drawn on the raster first.
# Happens: distance(raster, lines) looks at the vertices alone: 559 m to a straight road with a vertex at each end, right to
#   half the spacing where the road has many. Polygons too are as far as their corners. A digitised road has vertices in its
#   bends and none on the straights, so that the map looks plausible, and simplifying the layer makes all of it farther away.
#   It is known (rspatial/terra, issue 1462, of version 1.7-73), but Debian 12 has the older one.
# Remedy: rasterize = TRUE, or densify(lines, half a cell) first.
#
# Needs terra 1.7-3 (Debian 12: apt-get install r-cran-terra=1.7-3-1). Seen:
#   two vertices: 559 m; twenty-three vertices: 100 m; rasterize: 100 m; from the point: 100 m
set -eu
version=$(Rscript -e 'cat(as.character(packageVersion("terra")))' 2>/dev/null || true)
if [ "$version" != 1.7.3 ]; then
  echo "terra 1.7-3 is not installed: apt-get install --no-install-recommends r-base-core r-cran-terra=1.7-3-1" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.R" <<'R'
suppressMessages(library(terra))
grid <- rast(nrows = 3, ncols = 11, xmin = 0, xmax = 1100, ymin = 0, ymax = 300, crs = "EPSG:32632", vals = 1)
line <- function(east) vect(paste0("LINESTRING (", paste(east, 150, collapse = ", "), ")"), crs = "EPSG:32632")
road <- line(c(0, 1100))
cell <- cellFromXY(grid, cbind(550, 250))
from_cell <- function(road, ...) distance(grid, road, ...)[cell][[1]]
cat(sprintf(
  "two vertices: %.0f m; twenty-three vertices: %.0f m; rasterize: %.0f m; from the point: %.0f m\n",
  from_cell(road), from_cell(line(seq(0, 1100, 50))), from_cell(road, rasterize = TRUE),
  distance(vect(cbind(550, 250), crs = "EPSG:32632"), road)
))
R
Rscript "$work/look.R" 2>/dev/null | tee "$work/seen"
sed -n 's/^#   \(two vertices.*\)/\1/p' "$0" | diff "$work/seen" -
