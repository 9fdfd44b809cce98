"""A disk that fills up: one sentence that names file and room, the old file stays, nothing is left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="no limits on the size of files here")
SCRIPT = Path(__file__).with_name("full_disk.py")
STEPS = [
    *(("layer", suffix, count) for suffix in ("csv", "geojson", "fgb", "gpkg", "shp") for count in (30, 3000)),
    *(("points", suffix, 3000) for suffix in ("csv", "geojson", "fgb", "gpkg", "shp")),
    *(("table", suffix, 300) for suffix in ("csv", "geojson", "gpkg")),
    ("raster", "tif", 300),
    ("bytes", "html", 50_000),
    ("bytes", "json", 300),
]


def outcomes(what: str, jobs: list[dict], folder: Path) -> list[list[dict]]:
    answer = folder / "answer.json"
    done = subprocess.run(
        [sys.executable, str(SCRIPT), what, str(answer)],
        input=json.dumps(jobs),
        text=True,
        capture_output=True,
        cwd=SCRIPT.parent,
        timeout=500,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(folder)},
    )
    assert answer.exists(), done.stderr
    return json.loads(answer.read_text(encoding="utf-8"))


def check(found: list[dict], path: str) -> None:
    for one in found:
        said = one["said"].replace("Unable to execute algorithm\n", "").strip()
        assert said and one["kept"], (path, one)
        assert path in said and "free on its disk" in said and "\n" not in said and said.endswith("."), one
        assert ".~" not in said and "sqlite" not in said.lower() and "()" not in said, said


def test_whatever_is_written_is_whole_or_refused(tmp_path):
    jobs = []
    for how, suffix, count in STEPS:
        folder = tmp_path / f"{how}_{suffix}_{count}"
        folder.mkdir()
        jobs.append({"path": str(folder / f"a.{suffix}"), "how": how, "count": count})
    for job, found in zip(jobs, outcomes("steps", jobs, tmp_path)):
        assert {one["kind"] for one in found} == {"InputError"}, (job, found)
        check(found, os.path.splitext(job["path"])[0])  # of a raster, its style may be named


def test_a_full_disk_in_the_toolbox(study, tmp_path):
    pytest.importorskip("jinja2", reason="no report without Jinja2")
    stack, slides = study.stack["OUTPUT"], study.landslides
    table = str(tmp_path / "table.csv")
    both = {"INPUT": stack, "LANDSLIDES": slides}
    given = {**both, "NEGATIVES": study.negatives["OUTPUT"]}
    wanted = [("trainingsamples", "OUTPUT", f"a.{suffix}", given) for suffix in ("csv", "geojson", "fgb", "gpkg")]
    wanted += [
        ("samplefactors", "OUTPUT", "a.csv", {"INPUT": stack, "POINTS": slides}),
        ("negativesamples", "OUTPUT", "a.shp", both),
        ("screenfactors", "TABLE", "a.csv", both),
        ("screenfactors", "REPORT", "a.html", {**both, "TABLE": table}),
        ("informationvalue", "OUTPUT", "a.tif", {**both, "INPUT": study.classes["OUTPUT"], "TABLE": table}),
        ("demobasin", "OUTPUT", "basin", {"COLUMNS": 60, "ROWS": 50, "COUNT": 30}),
    ]
    jobs = []
    for number, (name, key, file, parameters) in enumerate(wanted):
        folder = tmp_path / str(number)
        folder.mkdir()
        parameters = {**parameters, key: str(folder / file)}
        jobs.append({"name": name, "folder": str(folder), "parameters": parameters, "shares": [0.1, 0.5, 0.97]})
    for job, found in zip(jobs, outcomes("toolbox", jobs, tmp_path)):
        check(found, job["folder"])
