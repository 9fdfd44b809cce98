"""Our steps as `make bench` measures them, each in a process of its own.

    bench_cases.py <function> '<arguments as JSON>'

The clock runs during the work alone; packages that a step would import at its first use are imported before.
"""

from __future__ import annotations

import importlib
import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401
from landslide_susceptibility.geodata.raster import describe  # noqa: E402
from landslide_susceptibility.workers import processors  # noqa: E402
from measure import Clock, answer

PREDICTING = ("onnx", "onnxruntime")
TRAINING = ("onnx", "onnxruntime", "sklearn", "scipy.stats", "scipy.optimize")
REPORTING = ("matplotlib.pyplot", "jinja2")


def _imported(*names: str) -> None:
    for name in names:
        importlib.import_module(name)


def predict(clock: Clock, stack: str, network: str, output: str, **more: str) -> dict:
    """Predict a whole stack, in the way that PREDICTION says."""
    from landslide_susceptibility.steps.predict import predict as step

    _imported(*PREDICTING)
    with clock.working():
        summary = step(stack, network, output, **more)
    near = getattr(summary, "likeness", None)  # builds before had none
    told = {} if near is None else {"difference": near.difference, "alike": near.zones_alike}
    return {"valid": summary.cells, **told}


def breaks_of_values(clock: Clock, values: str, classes: int) -> dict:
    """Find the natural breaks of values in memory: both histograms, on all threads, and the breaks."""
    from landslide_susceptibility.analysis.breaks.bin_refinement import refine
    from landslide_susceptibility.analysis.breaks.histogram import COARSE
    from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks

    numbers, threads = np.load(values), processors()
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
    from landslide_susceptibility.analysis.breaks.bin_refinement import uniform_layout
    from landslide_susceptibility.analysis.breaks.class_limits import NATURAL_BREAKS, limits_by
    from landslide_susceptibility.geodata.histograms import band_histograms
    from landslide_susceptibility.workers import Workers

    info = describe(raster)
    with clock.working(), Workers() as workers:
        (histogram,) = band_histograms(workers, info, [1], likely=uniform_layout(0.0, 1.0))
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


def negative_samples(
    clock: Clock, stack: str, landslides: str, strategy: str, information_value: str | None, output: str
) -> None:
    """Choose non-landslides."""
    from landslide_susceptibility.steps.negative_samples import negative_samples as step
    from landslide_susceptibility.study.negatives import NegativeSettings

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
    from landslide_susceptibility.steps.evaluate_map import evaluate_map as step

    _imported("scipy.stats")
    with clock.working():
        step(susceptibility, samples, landslides)


def train(clock: Clock, network: str, samples: str, output: str) -> dict:
    """Train a network as the paper does."""
    from landslide_susceptibility.steps.train import train as step
    from landslide_susceptibility.study.samples import read_samples

    _imported(*TRAINING)
    with clock.working():
        result = step(samples, output, network=network)
    used = int(read_samples(samples).train.sum())
    return {"samples": used, "epochs": int(max(result.trained.history.kept_epoch))}


def terrain_factors(clock: Clock, dem: str, output: str, factors: list) -> None:
    """Make terrain factors."""
    from landslide_susceptibility.steps.terrain_factors import terrain_factors as step

    with clock.working():
        step(dem, output, factors)


def catchment_area(clock: Clock, dem: str, output: str) -> None:
    """Accumulate flow over a whole DEM."""
    from landslide_susceptibility.geodata.flow import write_catchment as step

    _imported("numba")
    with clock.working():
        step(describe(dem), output)


def factor_stack(clock: Clock, factors: list, output: str) -> None:
    """Stack rasters."""
    from landslide_susceptibility.steps.factor_stack import factor_stack as step

    with clock.working():
        step(factors, output)


def susceptibility(clock: Clock, stack: str, landslides: str, network: str, folder: str) -> None:
    """Run the whole workflow from a stack to the report."""
    from landslide_susceptibility.study.run import StudySettings
    from landslide_susceptibility.workflows.susceptibility import susceptibility as step

    _imported(*TRAINING, *REPORTING)
    with clock.working():
        step(stack, landslides, folder, StudySettings(network=network))
    shutil.rmtree(folder)


def prepare_trees(clock: Clock, folder: str, samples: list) -> None:
    """Write cells in the order of a map and shuffled, samples, and forests as they are written now and were before."""
    from trees_to_predict import cells_like_a_map, contents_of, samples_of

    cells, place = cells_like_a_map(), Path(folder)
    np.save(place / "in_order.npy", cells)
    np.save(place / "shuffled.npy", np.random.default_rng(1).permutation(cells))
    for count in samples:
        values, labels = samples_of(cells, count)
        np.savez(place / f"samples_{count}.npz", values=values, labels=labels)
        for name, content in zip(("forest", "before"), contents_of("forest", values, labels)):
            (place / f"{name}_{count}.onnx").write_bytes(content)


def predict_trees(clock: Clock, way: str, network: str, cells: str) -> dict:
    """Predict cells on one thread: by the 'loop', by 'onnxruntime' alone, or in batches as 'before'."""
    from landslide_susceptibility.models.session import PredictionSession
    from landslide_susceptibility.models.tree_sums import FastTrees
    from trees_to_predict import BATCH_BEFORE

    values, session = np.load(cells), PredictionSession(network)
    session._trees = FastTrees(session._cut, network) if way == "loop" else None
    session._cut = None
    session.rows = BATCH_BEFORE if way == "before" else session.rows
    session.run(values[:100])  # compiles
    with clock.working():
        found = session.run(values)["probability"]
    return {"cells": len(values), "mean": float(found.mean())}


def default_run(clock: Clock, stack: str, landslides: str, folder: str, **more: str) -> dict:
    """Run the whole workflow with its default settings, but for those given; tell the processor seconds by stage."""
    from landslide_susceptibility.feedback import Feedback
    from landslide_susceptibility.study.run import StudySettings
    from landslide_susceptibility.workflows.susceptibility import susceptibility as step

    began: list[tuple[str, float]] = []

    class Stages(Feedback):
        def heading(self, text) -> None:
            began.append((str(text).split(": ", 1)[1], time.process_time()))

    _imported(*TRAINING, *REPORTING)
    shutil.rmtree(folder, ignore_errors=True)
    with clock.working():
        began.append(("Looking at the inputs", time.process_time()))
        step(stack, landslides, folder, StudySettings(**more), feedback=Stages())
    ends = [at for _, at in began[1:]] + [time.process_time()]
    return {"stages": {name: end - at for (name, at), end in zip(began, ends)}}


def maps_compared(clock: Clock, one: list, other: list) -> dict:
    """Return by how much each band of some maps differs at most from that of others, where both are valid."""
    from landslide_susceptibility.geodata.blocks import windows_of
    from landslide_susceptibility.geodata.raster import read_block

    found: dict[str, float] = {}
    with clock.working():
        for paths in zip(one, other):
            first, second = map(describe, paths)
            bands = list(range(1, len(first.bands) + 1))
            for window in windows_of(first):
                (values, valid), (others, other_valid) = (read_block(i.path, window, bands) for i in (first, second))
                both = valid & other_valid
                for band, plane, other_plane in zip(first.bands, values, others):
                    apart = np.abs(plane[both] - other_plane[both]).max(initial=0.0)
                    found[band.name] = max(found.get(band.name, 0.0), float(apart))
    return found


def prepare_peers(clock: Clock, values: str, thinned: str, step: int, samples: str, table: str) -> None:
    """Write what the peers read: thinned values, and the training samples as numbers, the label first."""
    from landslide_susceptibility.study.samples import read_samples

    with clock.working():
        np.save(thinned, np.load(values)[::step])
        read = read_samples(samples)
        np.savetxt(table, np.column_stack([read.label, read.values])[read.train], delimiter=",", fmt="%.9g")


if __name__ == "__main__":
    answer({name: value for name, value in globals().items() if callable(value) and not name.startswith("_")})
