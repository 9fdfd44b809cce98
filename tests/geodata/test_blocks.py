"""Blocks: they tile the raster, and their results arrive in order, in bounded memory, and stop when told to."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from landslide_susceptibility.errors import Cancelled
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata.blocks import block_windows, run_blocks, windows_of
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import BandInfo, RasterInfo
from landslide_susceptibility.workers import Workers
from raster_files import Listener, PicklingExecutor

sides = st.integers(1, 700)


def plain(width, height):
    return Grid(width, height, (0, 1, 0, 0, 0, -1), "")


@given(width=sides, height=sides, rows=st.integers(1, 300), columns=sides, block=st.sampled_from([16, 64, 200]))
@example(width=700, height=3, rows=1, columns=700, block=16)  # strips longer than a block's cells
@example(width=700, height=700, rows=256, columns=256, block=16)  # tiles larger than a block
def test_windows_tile_the_raster_once_and_in_order(width, height, rows, columns, block):
    windows = block_windows(plain(width, height), (rows, columns), block)
    seen = np.zeros((height, width), np.int8)
    for w in windows:
        assert w.width > 0 and w.height > 0
        seen[w.row : w.row + w.height, w.column : w.column + w.width] += 1
    assert (seen == 1).all()
    assert sorted(windows, key=lambda w: (w.row, w.column)) == list(windows)


@pytest.mark.parametrize(("bands", "side"), [(1, 512), (32, 512), (33, 256), (128, 256), (300, 256)])
def test_blocks_of_many_bands_hold_fewer_cells(bands, side):
    info = RasterInfo("x.tif", plain(3000, 2000), (BandInfo("a", "Float32", None),) * bands, (256, 256))
    assert (windows_of(info)[0].width, windows_of(info)[0].height) == (side, side)
    strips = windows_of(replace(info, tile=(1, 3000)))
    assert max(w.width * w.height for w in strips) * max(32, bands) <= 32 * 512 * 512


@given(width=sides, height=sides, tile=st.sampled_from([16, 32, 64]))
def test_windows_start_where_tiles_do_and_hold_about_a_block(width, height, tile):
    for w in block_windows(plain(width, height), (tile, tile), 64):
        assert w.column % tile == 0 and w.row % tile == 0
        assert w.width * w.height <= 64 * 64


@given(width=st.integers(1, 5000), height=sides, rows=st.integers(1, 40))
def test_strips_are_read_whole_unless_they_are_longer_than_a_block(width, height, rows):
    strip = min(rows, height) * width
    for w in block_windows(plain(width, height), (rows, width), 64):
        assert w.width == width or width > 64 * 64
        assert w.row % min(rows, height) == 0 or strip > 64 * 64


@given(width=st.integers(1, 9000), height=st.integers(1, 9000), rows=st.integers(1, 9000), columns=st.integers(1, 9000))
@example(width=9000, height=9000, rows=9000, columns=9000)  # one strip
@example(width=9000, height=9000, rows=4096, columns=4096)  # large tiles
@example(width=9000, height=9000, rows=1, columns=8000)
@example(width=9000, height=9000, rows=8000, columns=1)
def test_no_window_holds_more_cells_than_a_block(width, height, rows, columns):
    windows = block_windows(plain(width, height), (rows, columns), 256)
    assert max(w.width * w.height for w in windows) <= 256 * 256
    if min(rows, height) * min(columns, width) <= 256 * 256:  # then tiles are never cut
        assert all(w.row % min(rows, height) == w.column % min(columns, width) == 0 for w in windows)
    assert len(windows) <= 8 + 16 * width * height / 256**2 or min(width, height) < 256


WINDOWS = [Window(i, 0, 1, 1) for i in range(40)]


def shuffled(_, window):
    time.sleep(0.001 * (window.column * 7 % 5))
    return window.column


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_results_arrive_in_window_order(threads):
    written, merged = [], []
    with Workers(threads) as workers:
        run_blocks(workers, WINDOWS, shuffled, None, write=lambda window, value: written.append((window, value)))
        total = run_blocks(workers, WINDOWS, shuffled, None, merge=lambda a, b: merged.append(b) or a * 3 % 1009 + b)
    assert written == [(w, w.column) for w in WINDOWS] and merged == list(range(1, 40))
    expected = 0
    for number in range(1, 40):
        expected = expected * 3 % 1009 + number
    assert total == expected  # an order-dependent merge


def test_no_window_no_result():
    with Workers(1) as workers:
        assert run_blocks(workers, [], shuffled, None, merge=lambda a, b: a) is None


def test_progress_ends_at_one_and_never_falls():
    listener = Listener()
    with Workers(2) as workers:
        run_blocks(workers, WINDOWS, shuffled, None, merge=lambda a, b: a, feedback=listener.part(0.5, 1))
    assert (
        len(listener.fractions) == 40
        and listener.fractions[-1] == 1
        and sorted(listener.fractions) == listener.fractions
    )


def test_results_waiting_to_be_written_are_bounded():
    lock, counts = threading.Lock(), {"made": 0, "written": 0, "most": 0}

    def quick(_, window):
        with lock:
            counts["made"] += 1
            counts["most"] = max(counts["most"], counts["made"] - counts["written"])

    def slow(window, value):
        time.sleep(0.002)
        with lock:
            counts["written"] += 1

    with Workers(2) as workers:
        run_blocks(workers, WINDOWS, quick, None, write=slow, in_flight=4)
        assert counts["most"] <= 5  # four in flight and the one being written
        counts.update(made=0, written=0, most=0)
        run_blocks(workers, WINDOWS, quick, None, write=slow)
        assert counts["most"] <= 6  # twice the workers and one, and the one being written


def test_cancelling_waits_for_running_blocks_and_begins_no_others():
    started, ended, pressed = [], [], threading.Event()

    def long(_, window):
        started.append(window)
        time.sleep(0.4)
        ended.append(window)

    class Button(Feedback):
        def cancelled(self):
            return pressed.is_set()

    with Workers(2) as workers:
        threading.Timer(0.1, pressed.set).start()
        with pytest.raises(Cancelled):
            run_blocks(workers, WINDOWS, long, None, merge=lambda a, b: a, feedback=Button())
        # The block that was being waited for has ended too, so its files may go.
        assert sorted(started) == sorted(ended) and len(started) == 2


@pytest.mark.parametrize("error", [ValueError, TimeoutError, MemoryError])
def test_a_workers_error_arrives_and_the_rest_is_dropped(error):
    begun = []

    def fails(_, window):
        begun.append(window.column)
        time.sleep(0.005)
        if window.column == 3:
            raise error("block 3")

    with Workers(2) as workers:
        with pytest.raises(error, match="block 3"):
            run_blocks(workers, WINDOWS, fails, None, merge=lambda a, b: a)
        count = len(begun)
        assert count <= 3 + 1 + 5  # those before it, itself, those in flight
        time.sleep(0.05)
        assert len(begun) == count


def test_an_error_in_the_writer_stops_the_run():
    def refuse(window, value):
        raise OSError("disk full")

    with Workers(2) as workers, pytest.raises(OSError, match="disk full"):
        run_blocks(workers, WINDOWS, shuffled, None, write=refuse)


def test_an_executor_that_pickles_and_knows_no_worker_count_serves():
    assert run_blocks(Workers(PicklingExecutor()), WINDOWS, shuffled, None, merge=lambda a, b: a + b) == sum(range(40))
