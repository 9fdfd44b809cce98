"""What an output of many tiles costs the process that runs the step, and how soon QGIS shows it.

    many_tiles.py [folder]

Outputs of 1,000, 10,000 and 100,000 tiles of 512 × 512 cells in two bands, each by a process of its own. The tiles
themselves are only pretended (a worker of another computer would write them), so that it takes seconds instead of
hours; groups, overviews and the virtual raster are written as they are. Printed are the peak of the process, what
Python alone held at most, and processor seconds; then how long it takes to open the largest and to draw all of it.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout

COUNTS = (1_000, 10_000, 100_000)
SIDE, CELL, PIXELS = 512, 10.0, 1000


def make(target: str, count: int) -> dict[str, float]:
    """Write an output of about `count` tiles; return its figures."""
    from landslide_susceptibility.geodata import tiled_output
    from landslide_susceptibility.geodata.grid import Grid
    from landslide_susceptibility.geodata.tile_layout import TileLayout
    from landslide_susceptibility.workers import Workers

    side = round(math.sqrt(count)) * SIDE
    grid = Grid(side, side, (500_000.0, CELL, 0.0, 4_000_000.0, 0.0, -CELL), "EPSG:32632")
    wave = np.sin(np.arange(2 * SIDE) / 40).astype(np.float32)

    def pretended(paths, window, *, layout, **_):
        Path(layout.folder, "0").mkdir(exist_ok=True)
        return None, None

    def overview(layout, level, window):
        rows, columns = wave[window.row % SIDE :][: window.height], wave[window.column % SIDE :][: window.width]
        layout.write(level, window, np.stack([np.outer(rows, columns)] * 2) + level, {})

    tiled_output._made = pretended
    if count == COUNTS[-1]:
        TileLayout.write_overview = overview
    else:  # so that what grows is seen, and not the workers' share of it
        TileLayout.write_overview = lambda *_: None
    tracemalloc.start()
    with Workers(2) as workers, tiled_output.raster_output(target, grid, bands=2, nodata=-1e38) as writer:
        writer.fill(workers, [], pretended, "")
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "tiles": (side // SIDE) ** 2,
        "peak_mb": used.ru_maxrss / 1024,
        "python_mb": tracemalloc.get_traced_memory()[1] / 1e6,
        "processor_s": used.ru_utime + used.ru_stime,
    }


def show(target: str) -> dict[str, float]:
    """Open and draw an output as QGIS does; return seconds of processor time, without those of QGIS's own start."""
    from qgis.core import QgsApplication, QgsMapRendererSequentialJob, QgsMapSettings, QgsRasterLayer
    from qgis.PyQt.QtCore import QSize

    application = QgsApplication([], False)
    application.initQgis()
    began = time.process_time()
    layer = QgsRasterLayer(target, "map")
    opened = time.process_time()
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(PIXELS, PIXELS))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image, drawn = job.renderedImage(), time.process_time()
    colours = {image.pixel(x, y) for x in range(0, PIXELS, 50) for y in range(0, PIXELS, 50)}
    found = {"is_valid": layer.isValid(), "colours": len(colours), "open_s": opened - began, "draw_s": drawn - opened}
    layer = None
    return found


def main() -> None:
    if len(sys.argv) == 4:
        print(json.dumps(make(sys.argv[2], int(sys.argv[3])) if sys.argv[1] == "make" else show(sys.argv[2])))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else scratch)
        for count in COUNTS:
            print(_called("make", folder / f"{count}.tiles.vrt", count))
        print(_called("show", folder / f"{COUNTS[-1]}.tiles.vrt", 0))


def _called(what: str, target: Path, count: int) -> dict[str, float]:
    command = [checkout.PYTHON, __file__, what, str(target), str(count)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
