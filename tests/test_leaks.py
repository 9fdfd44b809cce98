"""Many runs in one process, whole and cancelled: no handle, thread or temporary file stays, and memory is bounded.

On the way it is looked at which paths they write: temporary ones are no longer than those of the outputs, or hardly.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import re
import sys
import tempfile
import threading
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility import api
from raster_files import Listener

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")
if not os.path.isdir("/proc/self/fd"):
    pytest.skip("what a process holds is told by Linux alone", allow_module_level=True)

WARM_UP = 2
FEW, MANY = 4, 200  # runs of a step, each followed by one that is cancelled, at nine places in turn
FEW_SLOW, MANY_SLOW = 1, 40  # runs of what takes seconds; a whole run is many runs of the steps in itself
EVERY = 5  # runs between two looks at the memory
MOST_GROWTH = 8 << 20  # bytes, over 180 runs: a raster of the test, kept each time, would be 9 MB
COLUMNS, ROWS = 128, 96  # 48 kB a band
# Characters by which a path that is written meanwhile may be longer than that of the longest output.
MOST_LONGER = 13
TINY = api.MlpSettings(epochs=3, members=2)


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """The demo basin and what the steps make of it."""
    at = tmp_path_factory.mktemp("area")
    api.demo_basin(at / "basin", columns=COLUMNS, rows=ROWS, landslides=120)
    names = ("slope", "relief", "ndvi", "elevation", "rainfall", "road_distance")
    api.factor_stack([f"{at}/basin/factors/{name}.tif" for name in names], f"{at}/stack.tif")
    os.symlink(at / "basin" / "landslides.gpkg", at / "slides.gpkg")
    for step in (
        "reclassify",
        "information_value",
        "negative_samples",
        "training_samples",
        "train",
        "predict",
        "classify",
    ):
        STEPS[step](str(at), str(at), Listener())
    return at


STEPS = {
    "distance_factor": lambda a, o, f: api.distance_factor(
        f"{a}/basin/roads.gpkg", f"{a}/stack.tif", f"{o}/distance.tif", feedback=f
    ),
    "ndvi": lambda a, o, f: api.ndvi(
        red=f"{a}/stack.tif", near_infrared=f"{a}/stack.tif", near_infrared_band=2, output=f"{o}/n.tif", feedback=f
    ),
    "factor_stack": lambda a, o, f: api.factor_stack([f"{a}/stack.tif"], f"{o}/stack2.tif", feedback=f),
    "virtual stack": lambda a, o, f: api.factor_stack([f"{a}/stack.tif"], f"{o}/stack2.vrt", feedback=f),
    "sample_factors": lambda a, o, f: api.sample_factors(
        f"{a}/stack.tif", f"{a}/slides.gpkg", f"{o}/at.gpkg", feedback=f
    ),
    "screen_factors": lambda a, o, f: api.screen_factors(
        f"{a}/stack.tif", f"{a}/slides.gpkg", f"{o}/s.csv", f"{o}/screened.tif", feedback=f
    ),
    "reclassify": lambda a, o, f: api.reclassify(f"{a}/stack.tif", f"{o}/classes.tif", feedback=f),
    "information_value": lambda a, o, f: api.information_value(
        f"{a}/classes.tif", f"{a}/slides.gpkg", f"{o}/value.tif", f"{o}/value.csv", feedback=f
    ),
    "negative_samples": lambda a, o, f: api.negative_samples(
        f"{a}/stack.tif", f"{a}/slides.gpkg", f"{o}/others.gpkg", feedback=f
    ),
    "training_samples": lambda a, o, f: api.training_samples(
        f"{a}/stack.tif", f"{a}/slides.gpkg", f"{a}/others.gpkg", f"{o}/samples.gpkg", feedback=f
    ),
    "train": lambda a, o, f: api.train(
        f"{a}/samples.gpkg", f"{o}/network.onnx", network="mlp", settings=TINY, feedback=f
    ),
    "predict": lambda a, o, f: api.predict(f"{a}/stack.tif", f"{a}/network.onnx", f"{o}/map.tif", feedback=f),
    "factor_importance": lambda a, o, f: api.factor_importance(
        f"{a}/samples.gpkg", f"{a}/network.onnx", f"{o}/i.csv", f"{o}/c.csv", repeats=2, feedback=f
    ),
    "explain": lambda a, o, f: api.explain(
        f"{a}/stack.tif",
        f"{a}/network.onnx",
        f"{a}/slides.gpkg",
        f"{o}/e.gpkg",
        f"{o}/e.csv",
        background=3,
        is_exact=False,
        feedback=f,
    ),
    "classify": lambda a, o, f: api.classify(f"{a}/map.tif", f"{o}/zones.tif", feedback=f),
    "zone_table": lambda a, o, f: api.zone_table(f"{a}/zones.tif", f"{a}/slides.gpkg", f"{o}/z.csv", feedback=f),
    "applicability": lambda a, o, f: api.applicability(
        f"{a}/stack.tif", f"{a}/samples.gpkg", f"{o}/a.tif", None, f"{o}/a.csv", zones=f"{a}/zones.tif", feedback=f
    ),
    "evaluate_map": lambda a, o, f: api.evaluate_map(
        f"{a}/map.tif", f"{a}/samples.gpkg", f"{a}/slides.gpkg", feedback=f
    ),
}
SLOW = {
    "demo_basin": lambda a, o, f: api.demo_basin(f"{o}/basin", columns=64, rows=48, landslides=30, feedback=f),
    "terrain_factors": lambda a, o, f: api.terrain_factors(
        f"{a}/basin/factors/elevation.tif", f"{o}/terrain.tif", folder=f"{o}/terrain", feedback=f
    ),
    "evaluate": lambda a, o, f: api.evaluate(
        f"{a}/map.tif", f"{a}/samples.gpkg", f"{a}/slides.gpkg", f"{o}/r.html", feedback=f
    ),
    "susceptibility": lambda a, o, f: api.susceptibility(
        [f"{a}/stack.tif"], f"{a}/slides.gpkg", f"{o}/run", api.StudySettings("logistic", folds=2), feedback=f
    ),
    "compare_networks": lambda a, o, f: api.compare_networks(
        f"{a}/stack.tif",
        f"{a}/slides.gpkg",
        f"{o}/run",
        [api.Candidate("logistic"), api.Candidate("mlp", TINY)],
        api.ComparisonSettings(folds=0),
        feedback=f,
    ),
}


def held() -> tuple[list[str], int]:
    """Return the files, pipes and sockets that this process holds open, and how many threads of Python it has."""
    gc.collect()
    found = []
    for number in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):  # the listing's own is gone
            found.append(re.sub(r"\d+", "n", os.readlink(f"/proc/self/fd/{number}")))
    return sorted(found), threading.active_count()


def memory() -> int:
    """Return the bytes in memory that are this process's alone, once the C library has given back what is free."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    return int(re.search(r"RssAnon:\s+(\d+)", Path("/proc/self/status").read_text())[1]) * 1024


def many(step, area, out, count: int) -> list[int]:
    """Run a step again and again, each time once to its end and once cancelled; return the memory at every fifth.

    The first few runs load libraries and fill caches. After them nothing may stay.
    """
    memories, before = [], ()
    for number in range(WARM_UP + count):
        if number == WARM_UP:
            before = held()
        if number % EVERY == 0:
            memories.append(memory())
        step(str(area), str(out), Listener())
        with contextlib.suppress(api.Cancelled):
            step(str(area), str(out), Listener(cancel_after=number * 7 % 9))  # late and early among the first few
    assert held() == before
    return memories


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """An empty folder where temporary files of Python and GDAL go, looked at in the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    for name in ("TMPDIR", "CPL_TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    yield folder
    assert list(folder.rglob("*")) == []


_watched: list[tuple[str, set[str]]] = []


def _note(event: str, arguments: tuple) -> None:
    """Note every path that Python makes, renames or removes; what GDAL has made is renamed or removed by Python."""
    if not _watched or not event.startswith(("open", "os.", "shutil.rmtree")):
        return
    folder, found = _watched[-1]
    for path in arguments[:2]:
        if isinstance(path, (str, os.PathLike)) and os.fspath(path).startswith(folder + os.sep):
            if event == "os.remove" and not os.path.lexists(path):
                continue  # looked for in vain
            found.add(os.fspath(path))
            if event == "shutil.rmtree":
                found.update(map(str, Path(path).rglob("*")))


sys.addaudithook(_note)


@contextlib.contextmanager
def paths_within(folder: Path):
    """Yield a set that grows by every path within a folder that is touched in the block."""
    _watched.append((str(folder), set()))
    try:
        yield _watched[-1][1]
    finally:
        _watched.pop()


def kept(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("name", {**STEPS, **SLOW})
def test_nothing_stays_after_runs(area, tmp_path, temporary, name):
    out, step = tmp_path / "out", {**STEPS, **SLOW}[name]
    out.mkdir()
    with paths_within(out) as written:
        step(str(area), str(out), Listener())
    inputs, outputs = kept(area), kept(out)
    if outputs:
        assert any("/.~" in path for path in written)
        longest = max(written, key=len)
        assert len(longest) <= MOST_LONGER + max(len(f"{out}/{path}") for path in outputs), longest
    many(step, area, out, FEW if name in STEPS else FEW_SLOW)
    assert kept(area) == inputs and kept(out) == outputs


@pytest.mark.long
@pytest.mark.parametrize("name", {**STEPS, **SLOW})
def test_memory_is_bounded_over_many_runs(area, tmp_path, temporary, name):
    out = tmp_path / "out"
    out.mkdir()
    count = MANY if name in STEPS else MANY_SLOW
    memories = np.array(many({**STEPS, **SLOW}[name], area, out, count))
    early, late = memories[count // (10 * EVERY) :][:3].mean(), memories[-3:].mean()
    print(f"{name}: {early / 2**20:.1f} MB after {count // 10} of {count} runs, {(late - early) / 2**20:+.2f} MB later")
    assert late - early < MOST_GROWTH
