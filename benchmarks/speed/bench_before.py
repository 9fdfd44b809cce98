"""The steps `imitation`, `few` and `whole` of `make bench`: the default model beside the build before it was fast."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

from bench_data import ENSEMBLE, FEW_SAMPLES, TIMES
from bench_run import Bench, step_case
from bench_table import Row, Target
from checkout import OUT, ROOT
from measure import CaseError, Figures

BEFORE = "e637f58"
MAPS = ("susceptibility", "applicability")  # of a run
MOST_MB_OF_A_RUN = 800


def imitation(bench: Bench) -> None:
    """Measure maps by the ensemble, and by its imitation with its learning, beside the build before."""
    _beside_before(bench, "imitation", "samples.gpkg", bench.data.network(ENSEMBLE), Target(least=1.5))


def few(bench: Bench) -> None:
    """The same with so few landslides that boosted trees have a share in the ensemble."""
    network = bench.data.result("few.onnx")
    given = {"network": ENSEMBLE, "samples": bench.data.at(FEW_SAMPLES), "output": network}
    bench.measured({"now": step_case("train", given)})
    _beside_before(bench, "few", FEW_SAMPLES, network, None)


def _beside_before(bench: Bench, step: str, samples: str, network: str, target: Target | None) -> None:
    data, plugin = bench.data, str(plugin_of(BEFORE))
    # The same training: earlier builds refuse the model files of this one.
    earlier = data.result(f"{step}_before.onnx")
    training = step_case("train", {"network": ENSEMBLE, "samples": data.at(samples), "output": earlier})
    bench.measured({"before": replace(training, plugin=plugin)})
    for times, stack, least in ((1, bench.stack("compressed"), 2.5), (TIMES, data.at("compressed_ten.vrt"), 6)):
        maps = {way: data.result(f"{step}_{way}.tif") for way in ("before", "exact", "fast")}
        before = step_case("predict", {"stack": stack, "network": earlier, "output": maps["before"]})
        cases = {"before": replace(before, plugin=plugin)}
        for way in ("exact", "fast"):
            given = {"stack": stack, "network": network, "output": maps[way], "prediction": way}
            cases[way] = step_case("predict", given)
        found = bench.measured(cases)
        if "difference" not in found["fast"].more:
            raise CaseError("no imitation made the map")
        difference, alike = found["fast"].more["difference"], 100 * found["fast"].more["alike"]
        apart = step_case("maps_compared", {"one": [maps["before"]], "other": [maps["exact"]]})
        notes = {
            "exact": differences_told(bench.measured({"maps": apart})["maps"]),
            "fast": f"differs by {difference:.4f} on average, {alike:.1f} % of the cells in the same zone",
        }
        for way, wanted in (("exact", target), ("fast", Target(least=least))):
            ours, theirs = found[way].processor, found["before"].processor
            title = {"exact": "map by the ensemble", "fast": "map, training included"}[way]
            reference = f"the ensemble, the build {BEFORE}"
            row = Row(step, title, times * data.cells, ours, reference, theirs, theirs / ours, found[way].peak_mb)
            bench.table.add(row, wanted, f"processor, {notes[way]}")


def whole(bench: Bench) -> None:
    """Measure the default run by stages, in seconds of the processor, beside the build before, and compare the maps.

    By default an imitation makes the map; the run by the ensemble itself shows that the maps are those of before.
    """
    data = bench.data
    given = {"stack": bench.stack("compressed"), "landslides": data.landslides}
    ways = {"before": {}, "now": {}, "exact": {"prediction": "exact"}}
    folders = {name: data.result(f"whole_{name}") for name in ways}
    cases = {name: step_case("default_run", {**given, "folder": folders[name], **more}) for name, more in ways.items()}
    cases["before"] = replace(cases["before"], plugin=str(plugin_of(BEFORE)))
    found = bench.measured(cases)
    before = found["before"]
    reference = f"the build {BEFORE}, processor"
    for name, title in (("now", "all"), ("exact", "all, by the ensemble")):
        figures = found[name]
        for stage, seconds in figures.more["stages"].items():
            row = Row("whole" if name == "now" else "whole, exact", stage, data.cells, seconds, reference)
            bench.table.add(replace(row, reference_seconds=before.more["stages"].get(stage)), note="processor")
        maps = {
            side: [str(Path(folder) / f"{one}.tif") for one in MAPS]
            for side, folder in (("one", folders["before"]), ("other", folders[name]))
        }
        told = differences_told(bench.measured({"maps": step_case("maps_compared", maps)})["maps"])
        row = Row("whole", title, data.cells, figures.processor, reference, before.processor)
        row = replace(row, ratio=figures.processor / before.processor, peak_mb=figures.peak_mb)
        target = Target(most=0.5, peak_mb=MOST_MB_OF_A_RUN) if name == "now" else None
        bench.table.add(row, target, f"processor, {figures.seconds:.0f} s in all, {told}")
    row = Row("whole", "all, before", data.cells, before.processor, peak_mb=before.peak_mb)
    bench.table.add(row, note=f"processor, {before.seconds:.0f} s in all")


def plugin_of(commit: str) -> Path:
    """Return a checkout of an earlier build, which is made once.

    Raises
    ------
    CaseError
        If the history does not reach back so far.
    """
    folder = OUT / "bench" / f"plugin_{commit}"
    if not (folder / "__init__.py").exists():
        command = ["git", "-C", str(ROOT), "worktree", "add", "--force", "--detach", str(folder), commit]
        if subprocess.run(command, check=False).returncode:
            raise CaseError(f"the build {commit} is not in this history: git fetch --unshallow")
    return folder


def differences_told(found: Figures) -> str:
    """Return in words by how much two maps differ."""
    return ", ".join(f"{band} differs by {value:.1g} at most" for band, value in found.more.items())
