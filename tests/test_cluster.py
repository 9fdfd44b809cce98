"""A cluster of dask in the place of threads: the same results, and what is told where something is not as it should."""

from __future__ import annotations

import asyncio
import functools
import gc
import operator
import os
import pickle
import platform
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from clusters import (
    PACKAGE,
    ROOT,
    bounds_here,
    cells_of,
    faults_of_arrays,
    files_open_here,
    local_cluster,
    scheduler_and_workers,
    slow_mean,
    trains_until_told,
    when,
)
from every_step import FEW, STEPS, Basin
from landslide_susceptibility import cluster as module
from landslide_susceptibility.cluster import Cluster, Needs, as_one_of, new_group, states_of
from landslide_susceptibility.errors import Cancelled, ClusterError, DependencyError, InputError, ParameterError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata import blocks, distance, stack_builder, tiled_output
from landslide_susceptibility.geodata.blocks import run_blocks
from landslide_susceptibility.geodata.raster import close_all_rasters, close_rasters, describe
from landslide_susceptibility.geodata.workers import open_workers, versions_here
from landslide_susceptibility.models.learning.parallel import run_parallel
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.models.networks.bp import BpSettings
from landslide_susceptibility.models.networks.cnn import CnnSettings
from landslide_susceptibility.models.networks.imitation import ImitationSettings
from landslide_susceptibility.models.networks.lstm import LstmSettings
from landslide_susceptibility.models.networks.mlp import MlpSettings
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.compare_maps import compare_maps
from landslide_susceptibility.steps.explain import explain
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.imitate import imitate
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.comparison import ComparisonSettings
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.study.samples import read_samples
from landslide_susceptibility.workers import Shared, Workers
from landslide_susceptibility.workflows.compare_networks import compare_networks
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import PicklingExecutor, make_raster, utm_grid
from same_results import cells_in, result_in


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with local_cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture
def raster(tmp_path):
    """A raster of 20 blocks, and the list of them."""
    values = np.random.default_rng(0).gamma(2, 3, (320, 256)).astype(np.float32)
    path = make_raster(tmp_path / "r.tif", values, utm_grid(256, 320))
    return describe(path), blocks.block_windows(utm_grid(256, 320), (64, 64), 64)


@pytest.fixture
def small_blocks(monkeypatch):
    original = blocks.block_windows
    for module_ in (blocks, stack_builder, distance):
        monkeypatch.setattr(module_, "block_windows", lambda grid, *_: original(grid, (32, 32), 64))


class Button(Feedback):
    """Is pressed when told to; keeps how often it was looked at."""

    def __init__(self):
        self.pressed = threading.Event()

    def cancelled(self):
        return self.pressed.is_set()


def needs(workers, *files):
    return replace(workers._executor.needs([]), files=files)


# --- with a cluster ---------------------------------------------------------------------------------------------------


def test_two_processes_give_what_threads_give(cluster, raster, tmp_path, small_blocks, monkeypatch):
    """Map and training, by an address and by a scheduler file, with paths that mean nothing elsewhere."""
    info, windows = raster
    monkeypatch.chdir(tmp_path)
    here = classify("r.tif", "here.tif", workers=2)
    with open_workers(cluster.scheduler_address) as workers:
        there = classify("r.tif", "there.tif", workers=workers)
        assert (there.limits, there.cells, there.gvf) == (here.limits, here.cells, here.gvf)
        assert cells_in("there.tif") == cells_in("here.tif")
        seen = run_blocks(workers, windows, bounds_here, info.path, merge=lambda a, b: a | b)
        assert max(seen)[0] <= 64 << 20 and {threads for _, threads in seen} <= {"1", None}
        assert workers.count == 2 and not workers.is_here
        with open_workers(workers):  # a step within: its files are closed at its end
            pass
        assert set(workers._executor._client.run(files_open_here).values()) == {0}
        button = Button()
        when(lambda: True, button.pressed.set)
        with pytest.raises(Cancelled):
            run_parallel([functools.partial(trains_until_told, n) for n in range(3)], button, workers)
        assert not any(workers._executor._client.processing().values())
        with pytest.raises(InputError, match=r"The worker 'tcp://.*' cannot see '.*gone.tif' \(No such file"):
            gone = workers.tasks(lambda: ["r.tif"])
            gone._needs = workers.share(needs(workers, (str(tmp_path / "gone.tif"), 10, 0.0, False)))
            with gone:
                gone.result(gone.submit(slow_mean, info.path, windows[0], 0.0), Feedback())


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the threshold is one of GNU's C library")
def test_a_worker_keeps_the_memory_of_its_arrays(cluster):
    """Dask starts it so that it would give each back: 200,000 pages in place of a few thousand."""
    with open_workers(cluster.scheduler_address) as workers, workers.tasks() as tasks:
        assert tasks.result(tasks.submit(faults_of_arrays), Feedback()) < 20_000


def test_results_come_through_the_scheduler_where_a_worker_cannot_be_reached(cluster, monkeypatch):
    with open_workers(cluster.scheduler_address) as workers:
        made, client = workers._executor, workers._executor._client
        assert client.direct_to_workers is True and made._reaches_workers()
        monkeypatch.setattr(module, "REACHING", 0.2)
        monkeypatch.setattr(client, "nthreads", lambda: {"tcp://127.0.0.1:9": 1})
        assert not made._reaches_workers()
        client.direct_to_workers = False
        monkeypatch.undo()
        assert made.submit(pow, 2, 10).result(timeout=60) == 1024


def imitated(basin, inventory, out, workers):
    """Train an ensemble that is easily imitated, and imitate it."""
    samples, ensemble = str(inventory.folder / "samples.gpkg"), str(out / "ensemble.onnx")
    train(samples, ensemble, network="bp", settings=BpSettings(members=3, epochs=4, seed=1), workers=workers)
    settings = ImitationSettings(cells=5000, steps=1500)
    return imitate(
        basin.stack,
        ensemble,
        str(out / "imitation.onnx"),
        samples=read_samples(samples),
        settings=settings,
        workers=workers,
    )


EVERY = {
    **STEPS,
    "compare maps": lambda b, i, o, w: compare_maps(
        str(i.folder / "map.tif"), str(i.folder / "iv.tif"), i.landslides, str(o / "changes.tif"), workers=w
    ),
    "imitation": lambda b, i, o, w: imitated(b, i, o, w),
    "explain": lambda b, i, o, w: explain(
        b.stack,
        str(i.folder / "network.onnx"),
        i.landslides.subset(np.arange(3)),
        str(o / "e.gpkg"),
        raster=str(o / "why.tif"),
        workers=w,
    ),
    **{
        f"members of {name}": functools.partial(
            lambda name, settings, b, i, o, w: train(
                str(i.folder / "samples.gpkg"), str(o / "n.onnx"), network=name, settings=settings, workers=w
            ),
            name,
            settings,
        )
        for name, settings in {
            "bp": BpSettings(members=3, epochs=4, seed=1),
            "mlp": MlpSettings.ensemble(members=7, epochs=3, seed=1),
            "lstm": LstmSettings.ensemble(members=7, epochs=2, seed=1),
            "cnn": CnnSettings.ensemble(members=7, epochs=2, seed=1),
            "attention": AttentionSettings.ensemble(members=7, epochs=2, seed=1),
        }.items()
    },
    "comparison": lambda b, i, o, w: compare_networks(
        b.stack,
        i.landslides,
        str(o / "compared"),
        [Candidate("logistic"), Candidate("mlp", MlpSettings.ensemble(members=6, epochs=3, seed=1))],
        ComparisonSettings(folds=2),
        workers=w,
    ),
    "whole run": lambda b, i, o, w: susceptibility(
        b.factors,
        i.landslides,
        str(o / "run"),
        StudySettings(network="mlp", training=MlpSettings.ensemble(members=6, epochs=3, seed=1), folds=2),
        workers=w,
    ),
}


@pytest.fixture(scope="module")
def basin(tmp_path_factory):
    return Basin(tmp_path_factory.mktemp("basin"))


@pytest.mark.long
@pytest.mark.parametrize("name", EVERY)
def test_every_step_gives_the_same(cluster, basin, tmp_path, name, small_blocks):
    """Cells, metadata of bands, features, tables, weights: whatever a step writes, in one folder name."""
    found = {}
    for kind, workers in (("threads", 2), ("cluster", cluster.scheduler_address)):
        out = tmp_path / kind / "out"
        out.mkdir(parents=True)
        with open_workers(workers) as opened:
            result = EVERY[name](basin, basin.inventories[FEW], out, opened)
        close_rasters()
        written = {str(path.relative_to(out)): path for path in sorted(out.rglob("*")) if path.is_file()}
        assert written or name in RETURN
        found[kind] = repr(result) if name in RETURN else {name: content_of(path) for name, path in written.items()}
    assert found["threads"] == found["cluster"]


IN_TILES = {
    "stack": lambda b, i, o, w: factor_stack(b.factors, o, study_area=b.area, workers=w),
    "classes": lambda b, i, o, w: reclassify(b.stack, o, workers=w),
    "iv": lambda b, i, o, w: information_value(str(b.folder / "classes.tif"), i.landslides, o, workers=w),
    "map": lambda b, i, o, w: predict(b.stack, str(i.folder / "network.onnx"), o, workers=w),
    "zones": lambda b, i, o, w: classify(str(i.folder / "map.tif"), o, workers=w),
}


@pytest.mark.long
@pytest.mark.parametrize("name", IN_TILES)
def test_tiles_of_a_cluster_are_the_one_file_of_threads(cluster, basin, tmp_path, monkeypatch, name):
    monkeypatch.setattr(tiled_output, "tile_side", lambda bands: 64)
    one, many = str(tmp_path / "one.tif"), str(tmp_path / "many.tiles.vrt")
    for output, workers in ((one, 2), (many, cluster.scheduler_address)):
        with open_workers(workers) as opened:
            IN_TILES[name](basin, basin.inventories[FEW], output, opened)
        close_rasters()
    assert cells_in(one) == cells_in(many)
    assert len(list(tmp_path.glob("many.tiles/*/0/*/*.tif"))) == 20


RETURN = ("zone table", "evaluate", "folds, random", "folds, buffer")  # what they find, and write nothing


def content_of(path):
    if path.suffix in (".tif", ".vrt"):
        return cells_in(path)
    if path.suffix in (".html", ".json", ".png"):  # they name the folder, and the time
        return None
    return result_in(path)


@pytest.mark.long
def test_a_worker_that_is_killed_is_made_up_for(tmp_path_factory, raster):
    info, windows = raster
    with local_cluster(tmp_path_factory.mktemp("killed")) as made, open_workers(made.scheduler_address) as workers:
        traces = tmp_path_factory.mktemp("traces")
        task = functools.partial(slow_mean, trace=str(traces))

        def kill():
            os.kill(int(os.listdir(traces)[0].partition("-")[0]), signal.SIGKILL)

        when(lambda: len(os.listdir(traces)) == 2, kill)
        total = run_blocks(workers, windows, task, info.path, merge=lambda a, b: a * 1.25 + b)
    with open_workers(2) as workers:
        assert total == run_blocks(workers, windows, slow_mean, info.path, merge=lambda a, b: a * 1.25 + b)


@pytest.mark.long
def test_no_block_works_on_when_a_cancelled_run_returns(cluster, raster, tmp_path):
    info, windows = raster
    button, traces = Button(), tmp_path / "traces"
    traces.mkdir()
    task = functools.partial(slow_mean, seconds=0.5, trace=str(traces))
    when(lambda: len(os.listdir(traces)) == 2, button.pressed.set)
    with open_workers(cluster.scheduler_address) as workers:
        with pytest.raises(Cancelled):
            run_blocks(workers, windows, task, info.path, merge=lambda a, b: a + b, feedback=button)
        assert os.listdir(traces) == []
        time.sleep(0.7)
        assert os.listdir(traces) == []  # nor does one begin
        # The workers go on to serve.
        assert run_blocks(workers, windows[:2], slow_mean, info.path, merge=lambda a, b: a + b) > 0


@pytest.mark.long
def test_a_lost_scheduler_is_said_and_leaves_nothing(tmp_path_factory, raster, tmp_path, small_blocks):
    """The whole cluster in processes of its own, whose scheduler is killed while a map is zoned."""
    info, _ = raster
    with scheduler_and_workers(tmp_path_factory.mktemp("lost")) as (scheduler, address):
        output = tmp_path / "out" / "zones.tif"
        output.parent.mkdir()

        class Kills(Feedback):
            def progress(self, fraction):
                if fraction > 0.1 and scheduler.poll() is None:
                    scheduler.kill()

        with pytest.raises(ClusterError, match="was lost during the work, so no output was written"):
            classify(info.path, str(output), workers=address, feedback=Kills())
        assert os.listdir(output.parent) == []


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="the recipe is for SLURM")
def test_the_recipe_for_slurm_runs_with_an_sbatch_that_starts_jobs_here(basin, tmp_path):
    pytest.importorskip("dask_jobqueue", reason="dask-jobqueue is not installed")
    shared, commands = tmp_path / "shared", tmp_path / "commands"
    for folder in (shared / "plugins", shared / "tmp", commands):
        folder.mkdir(parents=True)
    (shared / "plugins" / PACKAGE).symlink_to(ROOT, target_is_directory=True)
    (shared / "stack.tif").symlink_to(basin.stack.path)
    (shared / "network.onnx").symlink_to(basin.inventories[FEW].folder / "network.onnx")
    for name, does in {
        # As SLURM does, it keeps a copy of the script, which is gone soon after.
        "sbatch": 'copy=$0.$$ && cp "$1" "$copy"\nsetsid sh "$copy" > /dev/null 2>&1 &\necho "Submitted batch job $!"',
        "scancel": 'for job; do kill -- "-$job"; done',
    }.items():
        (commands / name).write_text(f"#!/bin/sh\n{does}\n")
        (commands / name).chmod(0o755)
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8").partition("## On SLURM")[2]
    recipe = re.search("```python\n(.*?)```", page, re.DOTALL).group(1)
    for stated, here in {"/shared": str(shared), "jobs=50": "jobs=1", "cores=8": "cores=2", "16GB": "2GB"}.items():
        assert stated in recipe
        recipe = recipe.replace(stated, here)
    (tmp_path / "recipe.py").write_text(recipe, encoding="utf-8")
    paths = [str(shared / "plugins"), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(commands), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join(paths),
    }
    done = subprocess.run(
        [sys.executable, str(tmp_path / "recipe.py")], env=environment, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"[\d,]+ cells, by 2 threads", done.stdout), done.stdout
    assert cells_in(shared / "map.tif") == cells_in(basin.inventories[FEW].folder / "map.tif")


# --- without one ------------------------------------------------------------------------------------------------------


def test_a_scheduler_that_is_none_is_said(tmp_path, monkeypatch):
    pytest.importorskip("distributed", reason="dask.distributed is not installed")
    monkeypatch.setattr(module, "CONNECTING", 0.5)
    with pytest.raises(ParameterError, match="neither an address such as tcp://host:8786 nor a scheduler file"):
        Cluster(str(tmp_path / "absent.json"), versions_here, close_all_rasters)
    for wrong in ("tcp://127.0.0.1:9", "no-such://here"):
        with pytest.raises(ClusterError, match=f"The scheduler '{wrong}' does not answer"):
            Cluster(wrong, versions_here, close_all_rasters)
    (tmp_path / "damaged.json").write_text("{")
    with pytest.raises(ClusterError, match="damaged.json' does not answer") as kept:
        Cluster(str(tmp_path / "damaged.json"), versions_here, close_all_rasters)
    # Collected while dask starts another client, one that failed would wait for ever for a lock that the start holds.
    distributed = sys.modules["distributed"]
    assert kept and not [one for one in gc.get_objects() if type(one) is distributed.Client and one.status != "closed"]


def test_a_scheduler_that_does_not_answer_keeps_nobody_who_cancels(raster, tmp_path):
    """It takes the call and is silent, as one with much to do."""
    pytest.importorskip("distributed", reason="dask.distributed is not installed")
    info, _ = raster
    button = Button()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        when(lambda: False, button.pressed.set, patience=0.3)
        start = time.monotonic()
        with pytest.raises(Cancelled):
            classify(info.path, str(tmp_path / "zones.tif"), workers=address, feedback=button)
        assert time.monotonic() - start < 5  # of the thirty seconds that it may take to answer
    assert os.listdir(tmp_path) == ["r.tif"]


def test_without_dask_one_sentence_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setattr("landslide_susceptibility.dependencies.available", lambda name: False)
    with (
        pytest.raises(DependencyError, match=r"'distributed' \(to work on a cluster\) is not installed"),
        open_workers("tcp://host:8786"),
    ):
        pass


class Gone:
    """A task of dask's that has given its result, and whose worker ended before dask looked at the task again."""

    status = "pending"

    def __init__(self, result):
        self.result = result

    async def _result(self, raiseit):
        return self.result


def test_a_result_arrives_although_its_worker_ends_then():
    executor = pytest.importorskip("distributed.cfexecutor", reason="dask.distributed is not installed")
    from landslide_susceptibility import delivery

    async def cascade(result, sent):
        await executor._cascade_future(Gone(result), sent)

    for value in (7, (1, 2, 3), None):
        sent, own, made = Future(), Future(), object.__new__(Cluster)
        sent.add_done_callback(functools.partial(made._arrived, own))
        packed = pickle.loads(pickle.dumps(delivery.deliver(operator.getitem, [value], 0)))
        asyncio.run(cascade(packed, sent))
        assert sent.exception() is not None and own.result(timeout=0) == value


def test_arrays_come_back_as_they_lie_in_memory():
    """Whatever protocol of pickle the scheduler asks for."""
    protocol = pytest.importorskip("distributed.protocol", reason="dask.distributed is not installed")
    from landslide_susceptibility.delivery import deliver

    given = {0: [np.arange(5.0), np.zeros((3, 4), np.uint8)], "told": (1, None)}
    header, frames = protocol.serialize(deliver(dict, given), context={"pickle-protocol": 4})
    assert [memoryview(frame).nbytes for frame in frames[1:]] == [40, 12] and memoryview(frames[0]).nbytes < 500
    found = protocol.deserialize(header, [bytearray(frame) for frame in frames]).value
    assert repr(found) == repr(given) and found[0][0].flags.writeable


@dataclass
class Answering:
    """A client whose processes have the versions that it is told."""

    found: dict

    def run_on_scheduler(self, function):
        return function()

    def run(self, function):
        if isinstance(self.found, Exception):
            raise self.found
        return {"tcp://worker:1": {**function(), **self.found}}


@pytest.mark.parametrize(
    "found, told",
    [
        ({"numpy": "9.9.9"}, r"numpy is 9.9.9 in the process 'tcp://worker:1' of the cluster and .* here"),
        ({"Landslide Susceptibility": "0.0.1"}, "Landslide Susceptibility is 0.0.1 in the process"),
        ({"onnxruntime": ""}, "onnxruntime is missing in the process 'tcp://worker:1'"),
        (ModuleNotFoundError("No module named 'x'"), r"can load the plugin \(.*No module named 'x'.*PYTHONPATH"),
    ],
)
def test_another_version_is_named_with_the_process(found, told):
    made = object.__new__(Cluster)
    made.scheduler, made._client = "tcp://host:8786", Answering(found)
    made._versions, made._find = versions_here(), versions_here
    with pytest.raises(ClusterError, match=told):
        made._compare()


def test_the_same_versions_are_no_difference():
    made = object.__new__(Cluster)  # connected to nothing
    made._client, made._versions, made._find = Answering({}), versions_here(), versions_here
    made._compare()
    assert {"Landslide Susceptibility", "Python", "GDAL", "numpy", "onnxruntime", "torch"} <= set(versions_here())
    assert "matplotlib" not in versions_here()


def test_files_are_looked_at_once_and_what_was_called_off_does_not_begin(tmp_path):
    path = tmp_path / "a.tif"
    path.write_bytes(b"1234")
    (state,) = states_of([str(path), str(tmp_path / "absent.tif")])
    elsewhere, group, calls = (*state[:3], False), new_group(), []

    def wants(*files, **versions):
        return Shared("", Needs(files, {**versions_here(), **versions}, versions_here))

    def told(name, *files, **versions):
        return str(as_one_of(name, wants(*files, **versions), calls.append, 1).error)

    assert as_one_of(group, wants(state), max, 3, 4) == 4
    path.write_bytes(b"12345")
    assert as_one_of(group, wants(state), max, 3, 4) == 4  # this group has been seen to
    assert re.search(r"numpy is .* in the process '.*' of the cluster and 9.9 here", told(new_group(), numpy="9.9"))
    assert re.search(r"cannot see '.*a.tif' \(another file has this name there\): .*TMPDIR", told(new_group(), state))
    path.unlink()
    there = r"The worker '.*' cannot see '.*a.tif' \(No such file or directory\): put the file where"
    assert re.search(there, told(new_group(), elsewhere))
    module._call_off(group)
    assert isinstance(as_one_of(group, wants(), calls.append, 1).error, Cancelled)
    assert not calls


def test_blocks_in_flight_follow_threads_and_memory():
    workers, large = Workers(2), blocks.MOST_WAITING // 4
    assert blocks._most(workers, None, 1) == 5 and blocks._most(workers, 4, large) == 4
    assert blocks._most(workers, None, large) == 4 and blocks._most(workers, None, 10 * large) == 2
    elsewhere = Workers(PicklingExecutor(), 400)
    assert blocks._most(elsewhere, 4, 1 << 20) == 801 and blocks._most(elsewhere, None, 14 << 20) == 73
    assert blocks._most(elsewhere, None, 0) == blocks.FIRST
    nested = {"a": (np.zeros(10), [np.zeros(5, np.float32)]), "b": Answering({"c": np.zeros(3, np.uint8)})}
    assert blocks._size_of(nested) == 80 + 20 + 3


def test_tasks_have_several_blocks_elsewhere_once_results_are_known_to_be_small():
    elsewhere, many = Workers(PicklingExecutor(), 400), 100_000
    assert blocks._together(Workers(2), many, 1, False) == 1 and blocks._together(elsewhere, many, 0, False) == 1
    assert blocks._together(elsewhere, many, 1, False) == blocks.MOST_TOGETHER
    assert blocks._together(elsewhere, many, 2 << 20, False) == 1  # 801 tasks are to fit into what may wait
    assert blocks._together(elsewhere, many, blocks.MOST_WAITING, False) == 1
    assert blocks._together(Workers(PicklingExecutor(), 2), 79, 2 << 20, False) == 3
    assert blocks._together(elsewhere, many, 0, True) == many // (blocks.GROUPS * 400)


def test_tasks_of_several_blocks_give_and_write_what_single_ones_do(raster, monkeypatch):
    info, windows = raster
    found = []
    for most in (1, 3):
        monkeypatch.setattr(blocks, "MOST_TOGETHER", most)
        monkeypatch.setattr(blocks, "TASKS", 1)
        before, written = PicklingExecutor.calls, []
        elsewhere = Workers(PicklingExecutor(), 1)
        run_blocks(elsewhere, windows, cells_of, info.path, write=lambda *given, to=written: to.append(given))
        found.append((written, run_blocks(elsewhere, windows, cells_of, info.path, merge=operator.add)))
        # The first three of twenty are sent before a result is known.
        assert PicklingExecutor.calls - before == 2 * (20 if most == 1 else 3 + 6)
    assert found[0] == found[1] and [window for window, _ in found[0][0]] == list(windows)


def raising_once(path, window, *, folder):
    """Return the cells of a window, but raise the first time that it comes."""
    seen = Path(folder, f"{window.row}_{window.column}")
    if not seen.exists():
        seen.touch()
        raise OSError("a disk that does not answer")
    return cells_of(path, window)


class Retrying(PicklingExecutor):
    """A cluster that tries a task once more."""

    def submit(self, function, *args, **kwargs):
        future = super().submit(function, *args, **kwargs)
        return super().submit(function, *args, **kwargs) if future.exception() else future


@pytest.mark.parametrize("any_order", [False, True])
def test_a_block_that_raises_is_tried_as_often_in_a_task_of_many(raster, tmp_path, any_order, monkeypatch):
    info, windows = raster
    monkeypatch.setattr(blocks, "TASKS", 1)
    monkeypatch.setattr(blocks, "GROUPS", 1)
    # Every block raises once: a task of twenty of them, tried as a whole, would have to be tried twenty times.
    given = functools.partial(raising_once, folder=str(tmp_path)), info.path
    found = run_blocks(Workers(Retrying(), 1), windows, *given, merge=operator.add, any_order=any_order)
    assert found == 320 * 256
    (tmp_path / "0_64").unlink()
    before = PicklingExecutor.calls
    with pytest.raises(OSError, match="does not answer"):  # and without any other try
        run_blocks(Workers(PicklingExecutor(), 1), windows[1:2], *given, merge=operator.add, any_order=any_order)
    assert PicklingExecutor.calls == before + 1


def test_what_may_be_merged_in_any_order_is_merged_before_it_is_sent(raster):
    info, windows = raster
    executor, results = PicklingExecutor(), []
    elsewhere = Workers(executor, 1)
    for any_order, tasks in ((False, 20), (True, 4)):
        before = PicklingExecutor.calls
        results.append(run_blocks(elsewhere, windows, cells_of, info.path, merge=operator.add, any_order=any_order))
        assert PicklingExecutor.calls - before == tasks
    assert results == [320 * 256] * 2


def test_relative_paths_leave_the_process_absolute(tmp_path, monkeypatch, raster):
    info, _ = raster
    monkeypatch.chdir(tmp_path)
    inside = describe("r.tif")
    assert inside.path == "r.tif" and pickle.loads(pickle.dumps(inside)).path == info.path
    assert blocks._absolute(("r.tif", ["r.tif", None, 3])) == (info.path, [info.path, None, 3])
