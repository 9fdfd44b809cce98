"""The door to what does the work: threads of its own or any executor, waiting, dropping, and values sent once."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import numpy as np
import pytest
from landslide_susceptibility import workers as door
from landslide_susceptibility.errors import Cancelled, ParameterError
from landslide_susceptibility.feedback import SILENT, Feedback
from landslide_susceptibility.geodata import raster
from landslide_susceptibility.geodata.blocks import run_blocks, windows_of
from landslide_susceptibility.geodata.raster import describe, read_band
from landslide_susceptibility.geodata.workers import open_workers
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.distance_factor import distance_factor
from landslide_susceptibility.steps.zone_table import zone_table
from landslide_susceptibility.workers import Shared, Workers, drop, processors, result_of
from osgeo import gdal
from raster_files import PicklingExecutor, make_raster, open_files, points, read, utm_grid


class TravelExecutor:
    """Pickles every task and result, works on threads, and keeps the sizes of what is sent."""

    def __init__(self, count):
        self._pool, self._max_workers, self.sizes = ThreadPoolExecutor(count), count, []

    def submit(self, function, *args):
        sent = pickle.dumps((function, args))
        self.sizes.append(len(sent))
        return self._pool.submit(_arrive, sent)


def _arrive(sent):
    function, args = pickle.loads(sent)
    return pickle.loads(pickle.dumps(function(*args)))


@pytest.fixture(autouse=True)
def nothing_kept():
    """Processes elsewhere begin without any shared value."""
    door._kept._values.clear()


@pytest.fixture
def processes():
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("a process that is started anew does not know the package by its fixed name")
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        yield pool


def test_none_is_one_per_processor_and_less_than_one_is_refused():
    with Workers() as workers:
        assert workers.count == processors() >= 1
    for count in (0, -2):
        with pytest.raises(ParameterError, match=f"workers is {count}"):
            Workers(count)


def test_an_executor_stays_open_and_says_how_many_it_is():
    with ThreadPoolExecutor(3) as pool:
        with Workers(pool) as workers:
            assert workers.count == 3 and workers.is_here
        assert pool.submit(int, "7").result() == 7
        assert Workers(pool, 5).count == 5
    assert Workers(PicklingExecutor()).count == processors() and not Workers(PicklingExecutor()).is_here


def test_threads_of_its_own_end_with_it():
    with Workers(2) as workers:
        assert workers.submit(threading.get_ident).result() != threading.get_ident()
        threads = list(workers.threads)
    assert threads and not any(thread.is_alive() for thread in threads)


def test_given_workers_stay_open_and_close_what_their_threads_have_read(tmp_path):
    info = describe(make_raster(tmp_path / "r.tif", np.ones((600, 700), np.float32), utm_grid(700, 600)))
    with Workers(2) as workers:
        for _ in range(2):
            with open_workers(workers) as given:
                assert given is workers
                run_blocks(given, windows_of(info), read_band, info.path, merge=lambda a, b: a)
                assert open_files(tmp_path)
            assert open_files(tmp_path) == []
        assert workers.submit(int, "7").result() == 7
        assert len(workers.threads) <= 2
    with open_workers(2) as own:
        run_blocks(own, windows_of(info), read_band, info.path, merge=lambda a, b: a)
    assert open_files(tmp_path) == [] and not any(thread.is_alive() for thread in own.threads)


def test_a_thread_reads_on_when_its_rasters_are_closed_meanwhile(tmp_path):
    path = make_raster(tmp_path / "r.tif", np.arange(30000.0).reshape(150, 200), utm_grid(200, 150))
    window, stop = windows_of(describe(path))[0], threading.Event()

    def read():
        while not stop.is_set():
            assert read_band(path, window)[0][-1, -1] == 29999.0
        return True

    with Workers(2) as workers:
        readers = [workers.submit(read) for _ in range(2)]
        for _ in range(300):
            raster.close_rasters(workers.threads)
            time.sleep(0.001)
        stop.set()
        assert all(reader.result() for reader in readers)


def test_waiting_looks_at_the_cancel_button(monkeypatch):
    looks = []

    class Button(Feedback):
        def cancelled(self):
            looks.append(time.monotonic())
            return len(looks) > 3

    assert door.LONGEST_WAIT <= 0.2
    with pytest.raises(Cancelled):
        result_of(Future(), Button())
    assert len(looks) == 4


def test_a_task_may_raise_what_waiting_raises():
    with Workers(1) as workers, pytest.raises(TimeoutError, match="mine"):
        result_of(workers.submit(_raise, TimeoutError("mine")), SILENT)


def test_dropping_cancels_what_waits_and_waits_for_what_runs():
    ended = []
    with Workers(1) as workers:
        begun = threading.Event()
        first = workers.submit(lambda: (begun.set(), time.sleep(0.05), ended.append(1)))
        others = [workers.submit(ended.append, 2) for _ in range(5)]
        begun.wait()
        drop([first, *others])
        assert ended == [1] and all(other.cancelled() for other in others)


# --- shared values ----------------------------------------------------------------------------------------------------


def total(shared, number):
    return float(shared.value.sum()) + number


def kept_here(shared, number):
    time.sleep(0.01)
    return os.getpid(), total(shared, number)


def _raise(error):
    raise error


def test_threads_here_use_the_value_itself():
    value = np.ones(5)
    with Workers(2) as workers:
        shared = workers.share(value)
        assert workers.submit(lambda s: s.value, shared).result() is value
    assert shared.value is value  # also when the workers have ended


def test_a_task_carries_a_key_and_the_value_is_sent_once_to_each_that_lacks_it():
    value = np.ones(100_000)
    executor = TravelExecutor(3)
    workers = Workers(executor)
    shared = workers.share(value)
    assert len(pickle.dumps(shared)) < 200
    futures = [workers.submit(total, shared, number) for number in range(40)]
    assert [future.result() for future in futures] == [100_000.0 + number for number in range(40)]
    # The threads are one process with one store: those under way at once may have asked for it, no other does.
    assert 1 <= sum(size > value.nbytes for size in executor.sizes) <= 3
    assert sorted(executor.sizes)[-4] < 1000


def test_processes_receive_a_value_once_each(processes):
    executor, sent = processes, []
    submit = executor.submit

    def counting(function, *args):
        sent.append(len(pickle.dumps(args)))
        return submit(function, *args)

    executor.submit = counting
    value = np.ones(50_000)
    workers = Workers(executor)
    shared = workers.share(value)
    futures = [workers.submit(kept_here, shared, number) for number in range(30)]
    found = [future.result() for future in futures]
    assert [result for _, result in found] == [50_000.0 + number for number in range(30)]
    assert os.getpid() not in {process for process, _ in found}
    # Which process takes what is sent next is not ours to say, so one may be sent it twice; not with every task.
    assert 2 <= sum(size > value.nbytes for size in sent) <= 9


def test_a_value_that_gave_way_to_others_is_sent_again():
    executor = TravelExecutor(1)
    workers = Workers(executor)
    shares = [workers.share(np.full(10_000, float(n))) for n in range(door.MOST_KEPT + 2)]
    for _ in range(2):
        for n, shared in enumerate(shares):
            assert workers.submit(total, shared, 0).result() == 10_000.0 * n
    assert len(door._kept._values) == door.MOST_KEPT


def test_a_task_of_two_shared_values_gets_both():
    workers = Workers(PicklingExecutor(), 2)
    one, two = workers.share(np.ones(3)), workers.share(np.ones(4))
    assert workers.submit(_both, one, two).result() == 7.0


def _both(one, two):
    return float(one.value.sum() + two.value.sum())


def test_a_key_of_nothing_is_an_error_and_not_a_hang():
    workers = Workers(PicklingExecutor(), 2)
    with pytest.raises(KeyError):
        workers.submit(total, Shared("nothing"), 0).result(timeout=5)


def test_an_error_elsewhere_arrives_and_a_broken_pool_is_said(processes):
    workers = Workers(processes)
    with pytest.raises(ValueError, match="mine"):
        result_of(workers.submit(_raise, ValueError("mine")), SILENT)
    shared = workers.share(np.ones(10))
    futures = [workers.submit(os._exit, 3), *(workers.submit(kept_here, shared, n) for n in range(9))]
    with pytest.raises(BrokenProcessPool):
        for future in futures:
            future.result(timeout=20)
    drop(futures)
    assert all(future.done() for future in futures)


class LockedExecutor:
    """Keeps futures to be answered by hand; whoever submits while it breaks would wait for its lock for ever."""

    def __init__(self):
        self._max_workers, self.futures, self.is_breaking, self.told = 1, [], False, False

    def submit(self, function, *args):
        self.told |= self.is_breaking
        self.futures.append(Future())
        return self.futures[-1]

    def lack(self, key):
        """Answer the oldest task as a process does that has not received a value."""
        self.futures.pop(0).set_result(door._MissingError(key))

    def break_down(self):
        self.is_breaking = True
        for future in self.futures:
            if not future.cancelled():
                future.set_exception(BrokenProcessPool("a process died"))
        self.is_breaking = False


def test_a_pool_that_breaks_is_sent_nothing_while_it_says_so():
    executor = LockedExecutor()
    workers = Workers(executor)
    shared = workers.share(np.ones(3))
    tasks = [workers.submit(kept_here, shared, n) for n in range(4)]
    tasks[3].cancel()
    for _ in range(3):
        executor.lack(shared._key)  # the first is sent again with the value, the others wait for it
    executor.break_down()
    assert not executor.told
    assert all(isinstance(task.exception(timeout=5), BrokenProcessPool) for task in tasks[:3])
    assert tasks[3].cancelled()


def test_sent_tasks_can_be_dropped_in_any_state():
    """Sent and not begun, begun, lacking the value, and waiting for another to bring it."""
    for pause in (0.0, 0.001, 0.005, 0.02):
        executor = TravelExecutor(1)
        workers = Workers(executor)
        door._kept._values.clear()
        shared = workers.share(np.ones(1000))
        futures = [workers.submit(kept_here, shared, n) for n in range(8)]
        time.sleep(pause)
        drop(futures)
        assert all(future.done() for future in futures)
        sent = len(executor.sizes)
        time.sleep(0.05)
        assert len(executor.sizes) == sent  # none is sent again


def test_a_process_elsewhere_bounds_gdals_cache_for_good(processes, tmp_path):
    info = describe(make_raster(tmp_path / "r.tif", np.ones((600, 700), np.float32), utm_grid(700, 600)))
    before = gdal.GetCacheMax()
    seen = run_blocks(Workers(processes), windows_of(info), _cache, info.path, merge=lambda a, b: a | b)
    assert max(seen)[0] <= 64 << 20 and {threads for _, threads in seen} <= {"1", None}
    assert gdal.GetCacheMax() == before


def test_steps_give_the_same_by_processes(processes, tmp_path):
    rng, grid = np.random.default_rng(0), utm_grid(700, 600)
    path = make_raster(tmp_path / "r.tif", rng.gamma(2, 3, (600, 700)).astype(np.float32), grid)
    slides, elsewhere = points(*grid.centres(rng.choice(grid.cells, 300, replace=False))), Workers(processes)
    lines = points(*grid.centres(rng.choice(grid.cells, 50, replace=False)))
    made = {}
    for name, workers in (("here", 2), ("there", elsewhere)):
        zones = classify(path, str(tmp_path / f"{name}.tif"), workers=workers)
        rows = zone_table(zones.path, slides, workers=workers)
        distance = distance_factor(lines, path, str(tmp_path / f"{name} distance.tif"), workers=workers)
        cells = [band.tobytes() for band in (read(zones.path), read(tmp_path / f"{name} distance.tif"))]
        made[name] = (zones.limits, zones.cells, zones.gvf, rows, distance, cells)
    assert made["here"] == made["there"]


def _cache(path, window):
    read_band(path, window)
    option = getattr(gdal, "GetThreadLocalConfigOption", None)
    return {(gdal.GetCacheMax(), option("GDAL_NUM_THREADS") if option else None)}
