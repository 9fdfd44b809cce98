"""The step `peers` of `make bench`: other programs beside ours, in a virtual environment of their own, .venv-peers.

A package that cannot be installed there has a row that says so.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench_run import Bench, step_case
from bench_steps import breaks_case, predict_case
from bench_table import Row, Target
from bench_trees import SAMPLES, beside, prepare
from checkout import ROOT
from measure import Case, CaseError, Figures

PEERS = ROOT / ".venv-peers"
PYTHON = str(PEERS / "bin" / "python")
SCRIPT = Path(__file__).with_name("bench_peer_cases.py")
# Each with what it needs; rasterio and scikit-learn bring GDAL and OpenMP of their own.
PACKAGES = {
    "ckwrap": ("ckwrap==1.2.3", "numpy==1.26.4"),
    "kmeans1d": ("kmeans1d==0.5.0", "numpy==1.26.4"),
    "pyspatialml": (
        "pyspatialml==0.22.0",
        "scikit-learn==1.9.1",
        "rasterio==1.4.4",
        "numpy==1.26.4",
        "pandas==2.3.3",
        "geopandas==0.14.4",
        "setuptools==65.5.0",
    ),
    "lightgbm": ("lightgbm==4.7.0", "scikit-learn==1.9.1", "numpy==1.26.4"),
    "treelite": ("treelite==4.8.1", "scikit-learn==1.9.1", "numpy==1.26.4"),
    "tl2cgen": ("tl2cgen==1.0.0", "treelite==4.8.1", "scikit-learn==1.9.1", "numpy==1.26.4"),
}
TREES = {  # of which package each way of predicting with trees is
    "scikit-learn 1.9.1": "pyspatialml",
    "LightGBM 4.7.0": "lightgbm",
    "treelite 4.8.1": "treelite",
    "tl2cgen 1.0.0": "tl2cgen",
}
BREAKS_FASTER, BREAKS_EXCESS = 20, 1e-6
PREDICT_FASTER = {"uncompressed": 4, "compressed": 2.5}
THINNED = 20  # kmeans1d gets one value in so many


def install() -> dict[str, str]:
    """Make the environment; return, of packages that cannot be installed, why."""
    if not Path(PYTHON).exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
    stamp, wanted = PEERS / "complete.txt", repr(PACKAGES)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return {}
    print(f"Installing {', '.join(PACKAGES)} into {PEERS.name} ...", flush=True)
    missing = {}
    for name, packages in PACKAGES.items():
        command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            missing[name] = (done.stderr.strip().splitlines() or ["pip failed"])[-1]
    if not missing:
        stamp.write_text(wanted, encoding="utf-8")
    return missing


def peer(function: str, **arguments) -> Case:
    """Return a case that the peers' Python runs."""
    return Case(function, SCRIPT, arguments, PYTHON)


def _breaks(bench: Bench, name: str, thinned: int, missing: dict[str, str]) -> None:
    what = f"{name}, all values" if thinned == 1 else f"{name}, one value in {thinned}"
    if name in missing:
        bench.table.fail("naturalbreaks", f"{what}: cannot be installed here ({missing[name]})", is_error=False)
        return
    values = bench.data.at("values.npy") if thinned == 1 else bench.data.at("values_thinned.npy")
    found = bench.measured(
        {"ours": breaks_case(values), "peer": peer("exact_breaks", package=name, values=values, classes=5)}
    )
    ours, theirs = found["ours"], found["peer"]
    row = Row(
        "naturalbreaks",
        "ours" if thinned == 1 else f"ours, one value in {thinned}",
        ours.more["cells"],
        ours.seconds,
        name,
        theirs.seconds,
        theirs.seconds / ours.seconds,
        ours.peak_mb,
    )
    rounds = "one round of it" if theirs.rounds == 1 and bench.rounds > 1 else ""
    note = ", ".join(filter(None, (f"{name} takes {theirs.peak_mb:.0f} MB", rounds)))
    bench.table.add(row, Target(least=BREAKS_FASTER) if name == "ckwrap" else None, note)
    sums = peer("sums_of_squares", values=values, ours=ours.more["breaks"], theirs=theirs.more["breaks"])
    within = bench.measured({"sums": sums})["sums"].more
    excess = within["ours"] / within["theirs"] - 1
    row = Row("naturalbreaks", "excess within-class variance", ours.more["cells"], None, name, None, excess)
    bench.table.add(row, Target(excess=BREAKS_EXCESS), f"{within['ours']:.9g} against {within['theirs']:.9g}")


def _predict(bench: Bench, missing: dict[str, str]) -> None:
    if "pyspatialml" in missing:
        why = f"Pyspatialml: cannot be installed here ({missing['pyspatialml']})"
        bench.table.fail("predict", why, is_error=False)
        return
    data, cases = bench.data, {}
    for stack in PREDICT_FASTER:
        path = bench.stack(stack)
        cases[stack] = predict_case(data, path, "bp")
        output = data.result(f"pyspatialml_{stack}.tif")
        cases[f"peer {stack}"] = peer("predict", stack=path, samples=data.at("samples.csv"), output=output)
    found: dict[str, Figures] = bench.measured(cases)
    for stack, times in PREDICT_FASTER.items():
        theirs = found[f"peer {stack}"]
        bench.row(
            "predict",
            f"BP, {stack}",
            found[stack],
            Target(least=times),
            faster=True,
            reference="Pyspatialml 0.22, MLPClassifier 13-6",
            reference_seconds=theirs.seconds,
            note=f"Pyspatialml takes {theirs.peak_mb:.0f} MB",
        )


def _trees(bench: Bench, missing: dict[str, str]) -> None:
    """Measure a forest; code of its trees, which takes a compiler minutes, for the fewest samples alone."""
    prepare(bench)
    for samples in SAMPLES:
        cases = {}
        for title, package in TREES.items():
            if package in missing:
                why = f"{title}: cannot be installed here ({missing[package]})"
                bench.table.fail("trees", why, is_error=False)
            elif package != "tl2cgen" or samples == min(SAMPLES):
                files = {"samples": bench.data.result(f"samples_{samples}.npz")}
                files["cells"] = bench.data.result("in_order.npy")
                cases[title] = peer("predict_trees", package=title.split()[0], **files)
        beside(bench, cases, samples)


def peers(bench: Bench) -> None:
    """Measure natural breaks beside exact libraries, BP beside Pyspatialml, and a forest beside four others."""
    missing = install()
    bench.measured(
        {
            "prepared": step_case(
                "prepare_peers",
                {
                    "values": bench.data.at("values.npy"),
                    "thinned": bench.data.at("values_thinned.npy"),
                    "step": THINNED,
                    "samples": bench.data.at("samples.gpkg"),
                    "table": bench.data.at("samples.csv"),
                },
            )
        }
    )
    for name, thinned in (("ckwrap", 1), ("kmeans1d", THINNED)):
        try:
            _breaks(bench, name, thinned, missing)
        except CaseError as error:
            bench.table.fail("naturalbreaks", str(error))
    _predict(bench, missing)
    _trees(bench, missing)
