"""The step `trees` of `make bench`: what forests predict a second and thread, beside other ways to predict with them.

Seconds are the processor's, on one thread, so that a busy machine does not count.
"""

from __future__ import annotations

from collections.abc import Mapping

from bench_run import Bench, step_case
from bench_table import Row, Target
from measure import Case, Figures

SAMPLES = (1014, 6000)
FASTER = 3  # than what earlier versions wrote, of the most samples
WAYS = ("loop", "onnxruntime", "before")
TITLES = {"loop": "with numba", "onnxruntime": "onnxruntime alone"}


def trees(bench: Bench) -> None:
    """Measure both ways beside the graph of earlier versions, where cells are neighbours and where they are not."""
    prepare(bench)
    for samples in SAMPLES:
        for order in ("in_order", "shuffled"):
            found = bench.measured({way: tree_case(bench, way, samples, order) for way in WAYS})
            before = found["before"]
            for way in TITLES:
                target = Target(least=FASTER) if way == "loop" and samples == max(SAMPLES) else None
                difference = abs(found[way].more["mean"] - before.more["mean"])
                note = f"mean probability {difference:.1g} from it"
                title = f"{samples} samples, {order.replace('_', ' ')}, {TITLES[way]}"
                add_row(bench, title, found[way], "as written before", before, target, note)


def prepare(bench: Bench) -> None:
    """Write cells, samples and models."""
    bench.measured({"prepared": step_case("prepare_trees", {"folder": bench.data.result(""), "samples": SAMPLES})})


def tree_case(bench: Bench, way: str, samples: int, order: str) -> Case:
    """Return the case of predicting in one of our ways."""
    name = "before" if way == "before" else "forest"
    files = {"network": bench.data.result(f"{name}_{samples}.onnx"), "cells": bench.data.result(f"{order}.npy")}
    return step_case("predict_trees", {"way": way, **files})


def beside(bench: Bench, peers: Mapping[str, Case], samples: int) -> None:
    """Measure our loop beside other programs, which predict the same cells with a forest of the same samples."""
    ours = tree_case(bench, "loop", samples, "in_order")
    found = bench.measured({"ours": ours, **peers})
    for name in peers:
        theirs = found[name]
        add_row(bench, f"{samples} samples, in order", found["ours"], name, theirs, None, theirs.more["told"])


def add_row(
    bench: Bench, title: str, ours: Figures, name: str, theirs: Figures, target: Target | None, note: str
) -> None:
    """Add a row of how many times as many cells a second of the processor are predicted as by something else."""
    cells = ours.more["cells"]
    other = theirs.processor * cells / theirs.more["cells"]
    row = Row("trees", title, cells, ours.processor, name, other, other / ours.processor, ours.peak_mb)
    bench.table.add(row, target, note)
