"""The demo script stops where a step fails, and shows no earlier run's files as its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ("map.png", "report.html", "manifest.json", "zones.tif", "susceptibility.tif", "network.onnx")


@pytest.mark.skipif(os.name != "posix", reason="a shell script")
@pytest.mark.parametrize("failing", ["landslide:demobasin", "landslide:susceptibility"])
def test_the_demo_stops_where_a_step_fails(tmp_path, failing):
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "demo.sh", tmp_path / "tools")
    program = tmp_path / "tools" / "qgis_process"
    program.write_text(f'#!/bin/sh\necho "$2" >> calls\nif [ "$2" = {failing} ]; then echo Error: no; exit 1; fi\n')
    program.chmod(0o755)
    (tmp_path / "out" / "basin" / "factors").mkdir(parents=True)
    (tmp_path / "out" / "basin" / "factors" / "slope.tif").write_text("of an earlier run")
    (tmp_path / "out" / "result").mkdir()
    for name in RESULTS:
        (tmp_path / "out" / "result" / name).write_text("of an earlier run")
    command = ["bash", str(tmp_path / "tools" / "demo.sh"), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0 and "Error: no" in done.stdout and "Made" not in done.stdout
    assert (tmp_path / "calls").read_text().split()[-1] == failing
    assert not (tmp_path / "out" / "result").exists()
