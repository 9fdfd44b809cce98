"""Whether the scheduler's side holds: 100,000 blocks with delays and failures, on 50 workers that only wait.

    many_blocks.py [blocks] [workers]

Every block is a task of `run_blocks` and takes 1 to 20 ms, some a second; a hundredth of them raise once, as a disk on
the network does, and five workers are taken away in the middle. All of the cluster lives in this process, so its memory
is that of coordinator, scheduler and workers together. The result is compared with the sum that it has to be: no block
is lost, and none counts twice.
"""

from __future__ import annotations

import asyncio
import importlib
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401  makes the plugin importable
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata.blocks import run_blocks
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.workers import open_workers

BLOCKS, WORKERS, THREADS = 100_000, 50, 8
SLOW, FAILING = 1000, 100  # of so many blocks one takes a second, of so many one raises first
failed: set[int] = set()


def waits(_: object, window: Window) -> int:
    """Wait instead of working; return the block's number."""
    number = window.row
    rng = np.random.default_rng(number)
    if number % FAILING == 7 and number not in failed:
        failed.add(number)
        raise OSError("the disk does not answer")
    time.sleep(1.0 if number % SLOW == 3 else rng.uniform(0.001, 0.02))
    return number


class Watch(Feedback):
    """Prints the memory at each tenth of the way, and takes a worker away at every other."""

    def __init__(self, cluster) -> None:
        self.cluster, self.tenths, self.begun = cluster, 0, time.perf_counter()

    def progress(self, fraction: float) -> None:
        if fraction * 10 < self.tenths:
            return
        now = int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() >> 20
        tasks = len(self.cluster.scheduler.tasks)
        spent = time.process_time()
        print(f"{fraction:5.0%}{now:8} MB{tasks:8} tasks known{spent:9.0f} processor s", flush=True)
        if self.tenths % 2 == 1 and len(self.cluster.scheduler.workers) > 1:
            address = next(iter(self.cluster.scheduler.workers))
            asyncio.run_coroutine_threadsafe(
                self.cluster.scheduler.remove_worker(address, stimulus_id="benchmark"), self.cluster.loop.asyncio_loop
            ).result()
        self.tenths += 1


def main() -> None:
    """Run it and print what it took."""
    import dask
    from distributed import LocalCluster

    blocks = int(sys.argv[1]) if len(sys.argv) > 1 else BLOCKS
    workers = int(sys.argv[2]) if len(sys.argv) > 2 else WORKERS
    dask.config.set({"distributed.worker.memory.target": False, "distributed.worker.memory.spill": False})
    windows = [Window(0, number, 1, 1) for number in range(blocks)]
    with (
        tempfile.TemporaryDirectory() as folder,
        LocalCluster(
            n_workers=workers,
            threads_per_worker=WORKERS * THREADS // workers,
            processes=False,
            dashboard_address=None,
            memory_limit=0,
            local_directory=folder,
        ) as cluster,
        open_workers(cluster.scheduler_address) as opened,
    ):
        watch, start, spent = Watch(cluster), time.perf_counter(), time.process_time()
        total = run_blocks(opened, windows, waits, None, merge=lambda a, b: a + b, feedback=watch)
        wall, processor = time.perf_counter() - start, time.process_time() - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{blocks:,} blocks, {len(failed):,} of which raised once: {wall:.0f} s, {processor:.0f} s of the processor,")
    print(f"{1e3 * processor / blocks:.2f} ms a block, peak {peak} MB")
    print("every block counted once" if total == blocks * (blocks - 1) // 2 else f"WRONG: {total}")


if __name__ == "__main__":
    # Tasks of a module that can be imported know its `failed`; those of the script that runs have copies of it.
    importlib.import_module("many_blocks").main()
