"""Loops that numba compiles and keeps, wherever it may keep them."""

from __future__ import annotations

import runpy

import pytest
from landslide_susceptibility.compiled import compiled


def test_compiled_loops_do_without_a_folder_to_be_kept_in():
    numba = pytest.importorskip("numba", reason="numba is not installed")
    space: dict = {}
    exec("def twice(number):\n    return 2 * number\n", space)  # numba finds no file that it comes from
    assert compiled(space["twice"], (numba.int64,))(4) == 8


@pytest.mark.parametrize("ending", ["nbi", "nbc"])
def test_compiled_loops_do_without_what_was_kept_and_is_damaged(tmp_path, monkeypatch, ending):
    numba = pytest.importorskip("numba", reason="numba is not installed")
    monkeypatch.setattr(numba.config, "CACHE_DIR", str(tmp_path / "kept"))
    (tmp_path / "loops.py").write_text("def twice(number):\n    return 2 * number\n")
    space = runpy.run_path(str(tmp_path / "loops.py"))
    assert compiled.__wrapped__(space["twice"], (numba.int64,))(4) == 8
    (kept,) = (tmp_path / "kept").rglob(f"*.{ending}")
    kept.write_bytes(kept.read_bytes()[:10])
    assert compiled.__wrapped__(space["twice"], (numba.int64,))(4) == 8
