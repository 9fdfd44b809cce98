"""The steps of `make bench`: what is measured beside what, and the targets."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from bench_before import few, imitation, whole
from bench_data import NETWORKS, TIMES, Data
from bench_run import Bench, floor_case, step_case
from bench_table import Row, Target
from bench_trees import trees
from measure import Case, Figures, alternating

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
STACKS = ("uncompressed", "compressed")
STRATEGIES = ("random", "buffer", "slope", "information_value")
MOST_MB = 700
FACTORS = 13
QGIS_FACTORS = ("slope", "fault_distance")  # one that compresses badly and one that compresses well
CHAIN_SECONDS, TRAINING_SECONDS = 120, 25


def read_case(*paths: str) -> Case:
    """Return the case of reading rasters by GDAL alone."""
    return floor_case("read", {"paths": list(paths)})


def _floor_cases(bench: Bench) -> dict[str, Case]:
    write = {"source": bench.data.at("susceptibility.tif"), "output": bench.data.result("written.tif")}
    return {**{stack: read_case(bench.stack(stack)) for stack in STACKS}, "write": floor_case("write", write)}


def _floor_rows(bench: Bench, found: Mapping[str, Figures]) -> None:
    for stack in STACKS:
        bench.row("floor", f"read {FACTORS} bands, {stack}", found[stack], note=f"GDAL alone, {CORES} threads")
    bench.row("floor", "write one float32 band", found["write"], note="our writer, from memory")


def floors(bench: Bench) -> None:
    """Measure reading and writing alone."""
    _floor_rows(bench, bench.measured(_floor_cases(bench)))


def predict(bench: Bench) -> None:
    """Measure prediction of whole stacks, and what it consists of."""
    data = bench.data
    cases = _floor_cases(bench)
    for name in NETWORKS:
        cases[name] = floor_case("network", {"stack": bench.stack("uncompressed"), "network": data.network(name)})
        for stack in STACKS:
            cases[f"{name} {stack}"] = predict_case(data, bench.stack(stack), name)
    found = bench.measured(cases)
    _floor_rows(bench, found)
    for name in NETWORKS:
        note = f"from memory, batches of {found[name].more['batch']}, {CORES} threads"
        # Its peak is that of all cells held in memory: no step's.
        bench.table.add(Row("floor", f"network {name.upper()}", bench.data.cells, found[name].seconds), note=note)
    for name in NETWORKS:
        for stack in STACKS:
            busy = sum(found[part].processor for part in (stack, name, "write"))
            bench.row(
                "predict",
                f"{name.upper()}, {stack}",
                found[f"{name} {stack}"],
                Target(most=1.25),
                reference=f"(read + network + write), processor / {CORES}",
                reference_seconds=busy / CORES,
            )


def predict_case(data: Data, stack: str, network: str) -> Case:
    """Return the case of predicting a stack."""
    output = data.result(f"{network}_{Path(stack).stem}.tif")
    return step_case("predict", {"stack": stack, "network": data.network(network), "output": output})


def patch(bench: Bench) -> None:
    """Measure prediction by one member that looks at the neighbourhood: a million cells a second and thread."""
    found = bench.measured({stack: predict_case(bench.data, bench.stack(stack), "patch") for stack in STACKS})
    for stack in STACKS:
        target = Target(seconds=bench.data.cells / 1e6 / CORES)
        bench.row("predict", f"patch CNN, one member, {stack}", found[stack], target)


def cnn(bench: Bench) -> None:
    """Measure the lowered CNN beside the same network with convolution nodes."""
    found = bench.measured({"cnn": floor_case("convolutions", {})})["cnn"]
    nodes, difference = found.more["nodes"], found.more["difference"]
    note = f"one thread, from memory, batches of {found.more['batch']}, outputs differ by {difference:.1g} at most"
    row = Row(
        "cnn",
        "lowered",
        found.more["cells"],
        found.seconds,
        "with Conv nodes",
        nodes,
        nodes / found.seconds,
        found.peak_mb,
    )
    bench.table.add(row, Target(least=4), note)


def naturalbreaks(bench: Bench) -> None:
    """Measure natural breaks, from memory and from a raster."""
    data, raster = bench.data, bench.data.at("susceptibility.tif")
    found = bench.measured(
        {
            "read": read_case(raster),
            "memory": breaks_case(data.at("values.npy")),
            "raster": step_case("breaks_of_raster", {"raster": raster}),
            "classify": step_case("classify", {"raster": raster, "output": data.result("zones.tif")}),
        }
    )
    bound = found["memory"].more["error_bound"]
    bench.row("naturalbreaks", "elevation, from memory", found["memory"], note=f"excess at most {bound:.1e}")
    reference = {"reference": "reading it once", "reference_seconds": found["read"].seconds}
    bench.row("naturalbreaks", "a map, from the raster", found["raster"], **reference)
    bench.row("classify", "a map into zones", found["classify"], **reference)


def breaks_case(values: str) -> Case:
    """Return the case of finding natural breaks of values in memory."""
    return step_case("breaks_of_values", {"values": values, "classes": 5})


def reclassify(bench: Bench) -> None:
    """Measure the way from the stack to table and map beside QGIS's reclassification of every factor."""
    data = bench.data
    factors = [str(data.folder / "basin" / "factors" / f"{name}.tif") for name in QGIS_FACTORS]
    qgis = {"classes": data.at("classes.tif"), "factors": factors, "output": data.result("qgis.tif")}
    ours = {"landslides": data.landslides, "folder": str(data.folder / "results")}
    cases = {stack: step_case("stack_to_information_value", {"stack": bench.stack(stack), **ours}) for stack in STACKS}
    found = bench.measured({**cases, "qgis": floor_case("qgis_reclassify", qgis)})
    count = len(factors)
    for stack in STACKS:
        first = found[stack].more["reclassify"]
        bench.row(
            "reclassify + iv",
            f"{stack}, table and map",
            found[stack],
            Target(least=10),
            faster=True,
            reference=f"native:reclassifybytable, {count} of {FACTORS}, scaled",
            reference_seconds=found["qgis"].seconds * FACTORS / count,
            note=f"reclassify {first:.1f} s, information value {found[stack].seconds - first:.1f} s",
        )


def negativesamples(bench: Bench) -> None:
    """Measure every strategy beside reading what it needs once."""
    information_value = bench.data.at("information_value.tif")
    for stack in STACKS:
        path = bench.stack(stack)
        cases = {"read": read_case(path), "read both": read_case(path, information_value)}
        cases.update({strategy: negatives_case(bench.data, path, strategy) for strategy in STRATEGIES})
        found = bench.measured(cases)
        for strategy in STRATEGIES:
            both = strategy == "information_value"
            bench.row(
                "negativesamples",
                f"{strategy}, {stack}",
                found[strategy],
                Target(most=3),
                reference=f"reading {FACTORS} bands{' and the map' * both} once",
                reference_seconds=found["read both" if both else "read"].seconds,
            )


def negatives_case(data: Data, stack: str, strategy: str, information_value: str = "information_value.tif") -> Case:
    """Return the case of choosing non-landslides."""
    raster = data.at(information_value) if strategy == "information_value" else None
    return step_case(
        "negative_samples",
        {
            "stack": stack,
            "landslides": data.landslides,
            "strategy": strategy,
            "information_value": raster,
            "output": data.result("negatives.gpkg"),
        },
    )


def zones(bench: Bench) -> None:
    """Measure the zone table and the evaluation beside reading their raster once."""
    data = bench.data
    maps = {"zonetable": data.at("zones.tif"), "evaluate": data.at("susceptibility.tif")}
    inventory = {"landslides": data.landslides}
    found = bench.measured(
        {
            **{f"read {step}": read_case(path) for step, path in maps.items()},
            "zonetable": step_case("zone_table", {"zones": maps["zonetable"], **inventory}),
            "evaluate": step_case(
                "evaluate", {"susceptibility": maps["evaluate"], "samples": data.at("samples.gpkg"), **inventory}
            ),
        }
    )
    for step in maps:
        # Opening the raster, the inventory and the samples counts too, so that one pass is a little more than one.
        passes = found[step].read / found[f"read {step}"].read
        bench.row(
            step,
            "",
            found[step],
            Target(passes=1.5),
            reference="reading its raster once",
            reference_seconds=found[f"read {step}"].seconds,
            note=f"{passes:.1f} times its bytes read",
            passes=passes,
        )


def memory(bench: Bench) -> None:
    """Measure peak memory and the cost of a cell at one and ten times the cells."""
    data, results = bench.data, bench.data.result
    pairs = {"20.6 M": "{}.tif", f"{TIMES} times": "{}_ten.vrt"}
    steps: dict[str, list[Case]] = {}

    def add(step: str, function: str, source: str, **arguments) -> None:
        cases = []
        for pattern in pairs.values():
            path = data.at(pattern.format(source))
            key = {"information_value": "classes", "classify": "raster"}.get(function, "stack")
            cases.append(step_case(function, {key: path, **arguments}))
        steps[step] = cases

    add("predict BP", "predict", "compressed", network=data.network("bp"), output=results("memory.tif"))
    add("reclassify", "reclassify", "compressed", output=results("memory.tif"))
    add(
        "informationvalue",
        "information_value",
        "classes",
        landslides=data.landslides,
        output=results("memory.tif"),
        table=results("memory.csv"),
    )
    add("classify", "classify", "susceptibility", output=results("memory.tif"))
    # By the strategy that needs most: the map's breaks, then the map beside all bands.
    steps["negatives iv"] = [
        negatives_case(
            data, data.at(pattern.format("compressed")), "information_value", pattern.format("information_value")
        )
        for pattern in pairs.values()
    ]
    for step, (one, ten) in steps.items():
        found = bench.measured({"one": one, "ten": ten})
        bench.row(step, "memory", found["one"], Target(peak_mb=MOST_MB))
        bench.row(
            step,
            f"memory, {TIMES} times (VRT)",
            found["ten"],
            Target(most=1.1, peak_mb=MOST_MB),
            times=TIMES,
            reference=f"{TIMES} x the time of one",
            reference_seconds=TIMES * found["one"].seconds,
        )
        for name in ("memory.tif", "memory.csv"):
            Path(results(name)).unlink(missing_ok=True)


def training(bench: Bench) -> None:
    """Measure the training of the paper's networks with their default settings."""
    data = bench.data
    cases = {}
    for name in NETWORKS:
        files = {"samples": data.at("samples.gpkg"), "output": data.result(f"{name}.onnx")}
        cases[name] = step_case("train", {"network": name, **files})
    found = bench.measured(cases)
    for name, figures in found.items():
        more = figures.more
        row = Row("training", name.upper(), None, figures.seconds, peak_mb=figures.peak_mb)
        bench.table.add(row, note=f"{more['samples']} samples, best or last epoch {more['epochs']}")
    total = sum(figures.seconds for figures in found.values())
    row = Row("training", "the three together", None, total, peak_mb=max(f.peak_mb for f in found.values()))
    bench.table.add(row, Target(seconds=TRAINING_SECONDS))


def chain(bench: Bench) -> None:
    """Measure the whole workflow: a stack, made once, and a run of 'Landslide susceptibility' for each network."""
    data = bench.data
    factors = sorted(str(path) for path in (data.folder / "basin" / "factors").glob("*.tif"))
    cases = {"stack": step_case("factor_stack", {"factors": factors, "output": data.result("stack.tif")})}
    for name in NETWORKS:
        cases[name] = step_case(
            "susceptibility",
            {
                "stack": bench.stack("compressed"),
                "landslides": data.landslides,
                "network": name,
                "folder": data.result(f"run_{name}"),
            },
        )
    found = alternating(cases, 1)
    bench.row("chain", "factorstack", found.pop("stack"), note="not counted below")
    for name, figures in found.items():
        bench.row("chain", f"susceptibility, {name.upper()}", figures, note="from the stack to the report")
    total = sum(figures.seconds for figures in found.values())
    row = Row("chain", "the three runs together", data.cells, total, peak_mb=max(f.peak_mb for f in found.values()))
    bench.table.add(row, Target(seconds=CHAIN_SECONDS), "one round")


STEPS = {
    step.__name__: step
    for step in (
        floors,
        predict,
        imitation,
        few,
        patch,
        cnn,
        trees,
        naturalbreaks,
        reclassify,
        negativesamples,
        zones,
        memory,
        training,
        chain,
        whole,
    )
}
