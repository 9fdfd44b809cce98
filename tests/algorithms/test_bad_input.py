"""Every bad input of the tables is answered by the sentence that stands there, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from bad_input_rows import Scene, tables
from qgis_support import digests, failure, is_one_sentence, run

TABLES = tables()
ALL = [(name, row) for name, table in TABLES.items() for row in table.ROWS]
WRAPPER = Path(__file__).resolve().parents[2] / "tools" / "qgis_process"
# What no user should have to read: names of Python's types, objects and temporary files.
NOT_FOR_USERS = re.compile(
    r"<class|object at 0x|NoneType|ndarray|dtype|Traceback|nan to|None to|Errno|/tmp/tmp|"
    r"\b(Value|Key|Type|Attribute|Index|Runtime|Overflow)Error\b"
)


def named(rows):
    return pytest.mark.parametrize("name, row", rows, ids=[f"{name}: {row.situation}" for name, row in rows])


@pytest.fixture
def scene(study, tmp_path):
    return Scene(study, tmp_path)


def files_of(scene: Scene) -> dict[str, str]:
    return {**digests(scene.study.folder), **{f"own {k}": v for k, v in digests(scene.inputs).items()}}


def check_message(row, message: str) -> None:
    assert row.fits(message), f"told: {message}"
    assert is_one_sentence(message) and not NOT_FOR_USERS.search(message), message


@named(ALL)
def test_a_bad_input_is_answered_by_its_sentence(scene, name, row):
    parameters = row.given(scene, TABLES[name].good)
    before, outputs = files_of(scene), digests(scene.outputs)
    message = failure(name, **parameters)
    check_message(row, message)
    assert digests(scene.outputs) == outputs, "something was left behind"
    after = files_of(scene)
    assert {key: after.get(key) for key in before} == before, "an input was touched"


@pytest.mark.skipif(not os.access("/usr/bin/qgis_process", os.X_OK), reason="qgis_process is not installed")
@named([(name, row) for name, row in ALL if row.through_binary])
def test_the_real_program_gives_the_same_sentence(scene, name, row):
    parameters = row.given(scene, TABLES[name].good)
    pairs = []
    for key, given in parameters.items():
        pairs += [f"{key}={value}" for value in (given if isinstance(given, list) else [given])]
    command = [str(WRAPPER), "run", f"landslide:{name}", "--", *pairs]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1, done.stderr
    told = [line.strip().strip('"') for line in done.stderr.splitlines() if line.strip()]
    assert any(row.fits(line.replace("ERROR:", "").strip()) for line in told), done.stderr
    assert not digests(scene.outputs)


@pytest.mark.parametrize("name", TABLES)
def test_what_a_table_starts_from_works(scene, name):
    run(name, **{key: value for key, value in TABLES[name].good(scene).items() if value is not None})
