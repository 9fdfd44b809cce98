"""Runs that are killed at any moment: outputs are those of one whole run, inputs are not touched."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from landslide_susceptibility.files import put_in_order
from qgis_support import digests
from test_qgis_process import ROOT, WRAPPER, basin, factors, needs_onnx, pytestmark  # noqa: F401

KILLS = 16
EVERY = 4  # of the renames, links and removals of a whole run; tests/test_journal.py dies at each
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
        # A run that was killed after its outputs were finished may have left its own, or leaves that to the next.
        put_in_order(output)
        found = assert_of_one_run(output, names)
        assert found == seed if is_done else found in (last, seed)
        last = found
        assert digests(basin["OUTPUT"]) == inputs
    assert interrupted > KILLS // 2
    assert start([*pairs, "SEED=99"], output).wait(timeout=300) == 0
    assert assert_of_one_run(output, names) == 99
    assert os.listdir(tmp_path) == ["result"]


# Dies at the n-th rename, link or removal after the journal of the folder is written.
MORTAL = """
import os, sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
from landslide_susceptibility import api
from landslide_susceptibility.files import journal

number, seed, basin, output = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5]
count = None


def dying(operation):
    def counted(*paths, **options):
        global count
        if count is not None:
            count += 1
            if count == number:
                os._exit(9)
        done = operation(*paths, **options)
        if operation is replace and str(paths[1]).endswith(".jrnl"):
            count = 0
        return done

    return counted


replace = os.replace
for module, name in ((os, "replace"), (os, "link"), (Path, "unlink")):
    setattr(module, name, dying(getattr(module, name)))
os.supports_follow_symlinks.add(os.link)
settings = api.StudySettings(network="logistic", folds=0, split=api.SplitSettings(seed=seed))
factors = [f"{basin}/factors/{name}.tif" for name in ("slope", "relief", "ndvi")]
api.susceptibility(factors, f"{basin}/landslides.gpkg", output, settings)
"""


@pytest.mark.long
@needs_onnx
def test_a_whole_run_killed_at_its_last_renames_is_gone_on_with(basin, tmp_path, tmp_path_factory):  # noqa: F811
    output, plugins = tmp_path / "result", tmp_path_factory.mktemp("plugins")
    (plugins / "landslide_susceptibility").symlink_to(ROOT)

    def ends(number: int, seed: int) -> bool:
        arguments = [str(plugins), str(number), str(seed), str(basin["OUTPUT"]), str(output)]
        done = subprocess.run([sys.executable, "-c", MORTAL, *arguments], check=False)
        assert done.returncode in (0, 9)
        return done.returncode == 0

    assert ends(0, 1)
    names, number = set(digests(output)), 1
    while not ends(number, number + 1):
        put_in_order(output)
        assert assert_of_one_run(output, names) == number + 1
        assert os.listdir(tmp_path) == ["result"]
        number += EVERY
    assert number > 2 * len(names)
    assert assert_of_one_run(output, names) == number + 1
