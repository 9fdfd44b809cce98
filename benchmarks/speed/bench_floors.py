"""What our steps are measured beside: reading, writing and networks alone, the CNN with Conv nodes, QGIS's own.

    bench_floors.py <function> '<arguments as JSON>'

Each runs in a process of its own, and the clock during the work alone.
"""

from __future__ import annotations

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401
from landslide_susceptibility.feedback import SILENT  # noqa: E402
from landslide_susceptibility.geodata.blocks import windows_of  # noqa: E402
from landslide_susceptibility.geodata.raster import describe, read_block  # noqa: E402
from landslide_susceptibility.workers import processors  # noqa: E402
from measure import Clock, answer

BATCHES = (512, 1024, 2048, 4096)
TRIAL = 20  # a batch is chosen on one cell in so many
CNN_ROUNDS = 5


def _read_part(path: str, windows: list) -> None:
    from osgeo import gdal

    dataset = gdal.Open(path)
    bands, buffers = dataset.RasterCount, {}
    for window in windows:
        shape = (bands, window.height, window.width) if bands > 1 else (window.height, window.width)
        kind = np.uint8 if dataset.GetRasterBand(1).DataType == gdal.GDT_Byte else np.float32
        buffer = buffers.setdefault(shape, np.empty(shape, kind))
        dataset.ReadAsArray(window.column, window.row, window.width, window.height, buf_obj=buffer)


def read(clock: Clock, paths: list) -> None:
    """Read every band of rasters by GDAL, on as many threads as there are processors, and do nothing with it."""
    threads = processors()
    with ThreadPoolExecutor(threads) as pool, clock.working():
        for path in paths:
            windows = windows_of(describe(path))
            list(pool.map(_read_part, [path] * threads, [windows[number::threads] for number in range(threads)]))


def write(clock: Clock, source: str, output: str) -> None:
    """Write one float32 band as `predict` does, from memory."""
    from landslide_susceptibility.geodata.alignment import STACK_NODATA
    from landslide_susceptibility.geodata.output import raster_writer

    info = describe(source)
    windows = windows_of(info)
    blocks = [read_block(source, window, [1])[0] for window in windows]
    with clock.working(), raster_writer(output, info.grid, nodata=STACK_NODATA, names=["susceptibility"]) as writer:
        for window, block in zip(windows, blocks):
            writer.write(window, block)


def network(clock: Clock, stack: str, network: str) -> dict:
    """Run a network's file over all cells, held in memory as rows, in the batches that suit it best."""
    from landslide_susceptibility.models.file_check import open_session, read_bytes
    from landslide_susceptibility.models.onnx_writer import INPUT

    info, threads = describe(stack), processors()
    bands, parts = range(1, len(info.bands) + 1), []
    for window in windows_of(info):
        values, valid = read_block(stack, window, bands)
        parts.append(np.ascontiguousarray(values[:, valid].T))
    cells = np.concatenate(parts)
    del parts
    sessions = [open_session(read_bytes(network), network, 1) for _ in range(threads)]

    def run(worker: int, rows: int, last: int) -> None:
        for start in range(worker * rows, last, threads * rows):
            sessions[worker].run(["probability"], {INPUT: cells[start : start + rows]})

    def passed(rows: int, last: int) -> float:
        start = time.perf_counter()
        list(pool.map(lambda worker: run(worker, rows, last), range(threads)))
        return time.perf_counter() - start

    with ThreadPoolExecutor(threads) as pool:
        few = max(len(cells) // TRIAL, 1)
        passed(BATCHES[0], few)
        best = min(BATCHES, key=lambda rows: min(passed(rows, few) for _ in range(2)))
        with clock.working():
            passed(best, len(cells))
    return {"batch": best}


def convolutions(clock: Clock) -> dict:
    """Predict from memory by the CNN as we write it and by the same one with Conv nodes, one thread, same batches."""
    from cells_to_predict import cells_of
    from cnn_with_nodes import sessions_of, untrained

    values = cells_of(0)
    sessions = sessions_of(untrained(values, 1))
    seconds: dict[str, list[float]] = {name: [] for name in sessions}
    outputs = {}
    for _ in range(CNN_ROUNDS):
        for name, loaded in sessions.items():
            start = time.perf_counter()
            outputs[name] = loaded.run(values)["probability"]
            seconds[name].append(time.perf_counter() - start)
    medians = {name: float(np.median(found)) for name, found in seconds.items()}
    clock.seconds = medians["products"]
    difference = float(np.abs(outputs["products"] - outputs["nodes"]).max())
    batch = sessions["products"].rows
    return {"nodes": medians["nodes"], "cells": len(values), "difference": difference, "batch": batch}


def qgis_reclassify(clock: Clock, classes: str, factors: list, output: str) -> None:
    """Reclassify rasters of one band by QGIS's native:reclassifybytable, by the limits of the class stack's bands."""
    tables = {band.name: _qgis_table(json.loads(band.metadata["BREAKS"])) for band in describe(classes).bands}
    application, algorithm, context, feedback = _qgis("native:reclassifybytable")
    for factor in factors:
        parameters = {
            "INPUT_RASTER": factor,
            "RASTER_BAND": 1,
            "TABLE": tables[Path(factor).stem],
            "RANGE_BOUNDARIES": 0,
            "OUTPUT": output,
        }
        with clock.working():
            _, succeeded = algorithm.run(parameters, context, feedback)
        if not succeeded:
            raise SystemExit(f"native:reclassifybytable failed on {factor}.")
    del algorithm, context, feedback  # before QGIS ends, which they are parts of
    application.exitQgis()


def _qgis_table(limits: list) -> list:
    edges = [limits[0] - 1.0, *limits[1:]]  # QGIS leaves the lower limit of a class out
    return [item for number, pair in enumerate(zip(edges, edges[1:]), start=1) for item in (*pair, number)]


def _qgis(algorithm: str):
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    return application, registry.createAlgorithmById(algorithm), QgsProcessingContext(), QgsProcessingFeedback()


def pyflwdir_area(clock: Clock, dem: str, output: str) -> None:
    """Accumulate flow by pyflwdir as the plugin did at first: filled, each cell drained to one neighbour."""
    import pyflwdir
    from landslide_susceptibility.geodata import flow

    info = describe(dem)
    with clock.working():
        elevation = flow._whole(info, 1, SILENT)
        known = np.isfinite(elevation)
        directions = pyflwdir.dem.fill_depressions(elevation, "edge", None, np.nan)[1]
        del elevation
        drainage = pyflwdir.from_array(directions, ftype="d8", check_ftype=False)
        del directions
        order = pyflwdir.core.idxs_seq(drainage.idxs_ds, drainage.idxs_pit)
        own = np.ones(known.size, np.int32)
        total = pyflwdir.streams.accuflux(drainage.idxs_ds, order, own, -1)
        del drainage, order, own
        flow._write(total.reshape(known.shape), known, info.grid, output, SILENT)


if __name__ == "__main__":
    answer({name: value for name, value in globals().items() if callable(value) and not name.startswith("_")})
