"""Runs that are killed at any moment: outputs are those of one whole run, inputs are not touched."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from qgis_support import digests
from test_qgis_process import WRAPPER, basin, factors, needs_onnx, pytestmark  # noqa: F401

KILLS = 16
STUDY = ["NETWORK=0", "FOLDS=3", "ALPHA=0.5"]


def start(pairs: list[str], output: Path) -> subprocess.Popen:
    return subprocess.Popen(
        [str(WRAPPER), "run", "landslide:susceptibility", "--", *pairs, f"OUTPUT={output}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def assert_of_one_run(output: Path, names: set[str]) -> int:
    """Check all files against the manifest beside them; return the seed of the run that made them."""
    found = digests(output)
    assert set(found) == names
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    told = {one["file"]: one["digest"] for one in manifest["outputs"].values() if one and one.get("digest")}
    assert {"susceptibility.tif", "zones.tif", "network.onnx"} <= set(told)
    for name, digest in told.items():
        assert digest == f"sha256:{found[name]}", name
    return manifest["seed"]


@pytest.mark.long
@needs_onnx
@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_run_leaves_the_outputs_of_one_whole_run(basin, factors, tmp_path, blow):  # noqa: F811
    pairs, output = [*STUDY, *factors, f"LANDSLIDES={basin['LANDSLIDES']}"], tmp_path / "result"
    began = time.monotonic()
    assert start([*pairs, "SEED=1"], output).wait(timeout=300) == 0
    took, names, inputs = time.monotonic() - began, set(digests(output)), digests(basin["OUTPUT"])
    last, interrupted = assert_of_one_run(output, names), 0
    for number in range(KILLS):
        run, seed = start([*pairs, f"SEED={number + 2}"], output), number + 2
        try:
            run.wait(timeout=took * (number + 0.5) / KILLS)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, blow)
            interrupted += 1
        is_done = run.wait(timeout=60) == 0
        # A run that was killed after it had put its outputs in place may have left its own.
        found = assert_of_one_run(output, names)
        assert found == seed if is_done else found in (last, seed)
        last = found
        assert digests(basin["OUTPUT"]) == inputs
    assert interrupted > KILLS // 2
    assert start([*pairs, "SEED=99"], output).wait(timeout=300) == 0
    assert assert_of_one_run(output, names) == 99
