"""What `make bench` measures, each in a process of its own: floors, our steps, and QGIS's own reclassification.

    bench_cases.py <function> '<arguments as JSON>'

The clock runs during the work alone; packages that a step would import at its first use are imported before.
"""

from __future__ import annotations

import importlib
import json
import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / ".venv" / "plugins"))
from landslide_susceptibility.geodata.blocks import default_threads, windows_of  # noqa: E402
from landslide_susceptibility.geodata.raster import describe, read_block  # noqa: E402
from measure import Clock, answer  # noqa: E402

BATCHES = (512, 1024, 2048, 4096)
TRIAL = 20  # a batch is chosen on one cell in so many
CNN_CELLS = 65536
CNN_ROUNDS = 5
PREDICTING = ("onnx", "onnxruntime")
TRAINING = ("onnx", "onnxruntime", "sklearn", "scipy.stats", "scipy.optimize")
REPORTING = ("matplotlib.pyplot", "jinja2")


def _imported(*names: str) -> None:
    for name in names:
        importlib.import_module(name)


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
    threads = default_threads()
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

    info, threads = describe(stack), default_threads()
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


def predict(clock: Clock, stack: str, network: str, output: str) -> dict:
    """Predict a whole stack."""
    from landslide_susceptibility.steps.predict import predict as step

    _imported(*PREDICTING)
    with clock.working():
        summary = step(stack, network, output)
    return {"valid": summary.cells}


def convolutions(clock: Clock) -> dict:
    """Predict from memory by the CNN as we write it and by the same one with Conv nodes, one thread, same batches."""
    import predict_cnn

    values = predict_cnn.values_of(0)[:CNN_CELLS]
    sessions = predict_cnn.sessions_of(predict_cnn.untrained(values, 1))
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


def breaks_of_values(clock: Clock, values: str, classes: int) -> dict:
    """Find the natural breaks of values in memory: both histograms, on all threads, and the breaks."""
    from landslide_susceptibility.analysis.bin_refinement import refine
    from landslide_susceptibility.analysis.histogram import COARSE
    from landslide_susceptibility.analysis.natural_breaks import natural_breaks

    numbers, threads = np.load(values), default_threads()
    parts = np.array_split(numbers, max(threads, numbers.size >> 18))
    with ThreadPoolExecutor(threads) as pool, clock.working():

        def histogram(layout):
            total, *others = pool.map(layout.histogram, parts)
            for other in others:
                total = total + other
            return total

        breaks = natural_breaks(histogram(refine(histogram(COARSE))), classes)
    return {"breaks": breaks.inner.tolist(), "cells": int(numbers.size), "error_bound": breaks.error_bound}


def classify(clock: Clock, raster: str, output: str) -> None:
    """Zone a map by natural breaks."""
    from landslide_susceptibility.steps.classify import classify as step

    with clock.working():
        step(raster, output)


def breaks_of_raster(clock: Clock, raster: str) -> None:
    """Find the limits of a map's zones as `classify` does, without writing the zones."""
    from landslide_susceptibility.analysis.bin_refinement import uniform_layout
    from landslide_susceptibility.analysis.class_limits import NATURAL_BREAKS, limits_by
    from landslide_susceptibility.geodata.blocks import local_executor
    from landslide_susceptibility.geodata.histograms import band_histograms

    info = describe(raster)
    with clock.working(), local_executor() as executor:
        (histogram,) = band_histograms(executor, info, [1], likely=uniform_layout(0.0, 1.0))
        limits_by(NATURAL_BREAKS, histogram, 5)


def reclassify(clock: Clock, stack: str, output: str) -> None:
    """Turn a stack into classes."""
    from landslide_susceptibility.steps.reclassify import reclassify as step

    with clock.working():
        step(stack, output)


def information_value(clock: Clock, classes: str, landslides: str, output: str, table: str) -> None:
    """Turn classes into the table and the map of the information value."""
    from landslide_susceptibility.steps.information_value import information_value as step

    with clock.working():
        step(classes, landslides, output, table)


def stack_to_information_value(clock: Clock, stack: str, landslides: str, folder: str) -> dict:
    """Go from the stack to classes, table and map."""
    classes = str(Path(folder) / "iv_classes.tif")
    reclassify(clock, stack, classes)
    first = clock.seconds
    information_value(clock, classes, landslides, str(Path(folder) / "iv.tif"), str(Path(folder) / "iv.csv"))
    return {"reclassify": first}


def qgis_reclassify(clock: Clock, classes: str, factors: list, output: str) -> None:
    """Reclassify rasters of one band by QGIS's native:reclassifybytable, by the limits of the class stack's bands."""
    tables = {band.name: _qgis_table(json.loads(band.metadata["BREAKS"])) for band in describe(classes).bands}
    application, algorithm, context, feedback = _qgis("native:reclassifybytable")
    for factor in factors:
        parameters = {
            "INPUT_RASTER": factor, "RASTER_BAND": 1, "TABLE": tables[Path(factor).stem], "RANGE_BOUNDARIES": 0,
            "OUTPUT": output,
        }  # fmt: skip
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


def negative_samples(
    clock: Clock, stack: str, landslides: str, strategy: str, information_value: str | None, output: str
) -> None:
    """Choose non-landslides."""
    from landslide_susceptibility.steps.negative_samples import NegativeSettings
    from landslide_susceptibility.steps.negative_samples import negative_samples as step

    settings = NegativeSettings(strategy=strategy, information_value=information_value)
    with clock.working():
        step(stack, landslides, output, settings)


def zone_table(clock: Clock, zones: str, landslides: str) -> None:
    """Count cells and landslides of zones."""
    from landslide_susceptibility.steps.zone_table import zone_table as step

    with clock.working():
        step(zones, landslides)


def evaluate(clock: Clock, susceptibility: str, samples: str, landslides: str) -> None:
    """Evaluate a map."""
    from landslide_susceptibility.steps.evaluate import evaluate as step

    _imported("scipy.stats")
    with clock.working():
        step(susceptibility, samples, landslides)


def train(clock: Clock, network: str, samples: str, output: str) -> dict:
    """Train a network as the paper does."""
    from landslide_susceptibility.models.registry import find_network
    from landslide_susceptibility.steps.samples import read_samples
    from landslide_susceptibility.steps.train import train as step

    _imported(*TRAINING, *find_network(network).packages)
    with clock.working():
        result = step(samples, output, network=network)
    used = int(read_samples(samples).train.sum())
    return {"samples": used, "epochs": int(max(result.trained.history.kept_epoch))}


def factor_stack(clock: Clock, factors: list, output: str) -> None:
    """Stack rasters."""
    from landslide_susceptibility.steps.factor_stack import factor_stack as step

    with clock.working():
        step(factors, output)


def susceptibility(clock: Clock, stack: str, landslides: str, network: str, folder: str) -> None:
    """Run the whole workflow from a stack to the report."""
    from landslide_susceptibility.models.registry import find_network
    from landslide_susceptibility.steps.study import StudySettings
    from landslide_susceptibility.steps.susceptibility import susceptibility as step

    _imported(*TRAINING, *REPORTING, *find_network(network).packages)
    with clock.working():
        step(stack, landslides, folder, StudySettings(network=network))
    shutil.rmtree(folder)


def prepare_peers(clock: Clock, values: str, thinned: str, step: int, samples: str, table: str) -> None:
    """Write what the peers read: thinned values, and the training samples as numbers, the label first."""
    from landslide_susceptibility.steps.samples import read_samples

    with clock.working():
        np.save(thinned, np.load(values)[::step])
        read = read_samples(samples)
        np.savetxt(table, np.column_stack([read.label, read.values])[read.train], delimiter=",", fmt="%.9g")


if __name__ == "__main__":
    answer({name: value for name, value in globals().items() if callable(value) and not name.startswith("_")})
