"""What a block's task carries, pickled: its settings and its own share of the landslides, however many there are.

Run with ``-s`` to see the sizes.
"""

from __future__ import annotations

import pickle
from concurrent.futures import Future
from dataclasses import dataclass, field

import numpy as np
import pytest
from every_step import FEW, MANY, STEPS, Basin
from landslide_susceptibility.analysis.breaks.bin_refinement import refine
from landslide_susceptibility.analysis.breaks.histogram import coarse_histogram
from landslide_susceptibility.geodata import blocks, distance, stack_builder
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.workers import Workers

BLOCK = 64  # cells a side: 20 blocks, each of which has a twentieth of the landslides
# Bytes: what a step is told (grids hold their CRS as text, a VRT is text too), and what a place takes.
SETTINGS, PLACE = 5_000, 48


@dataclass
class Weighing:
    """An executor that pickles what it is sent, weighs it, and does it at once."""

    _max_workers: int = 2
    tasks: list = field(default_factory=list)  # (name of the function, windows, bytes)
    parcels: list = field(default_factory=list)  # bytes of the shared values

    def submit(self, call, parcel, function, args):
        if parcel:
            self.parcels.append(len(pickle.dumps(parcel)))
        called = getattr(args[0], "func", args[0]) if args and callable(args[0]) else function
        windows = args[3] if function.__name__ == "_work_on_blocks" else []
        self.tasks.append((called.__name__, windows, len(pickle.dumps((call, (), function, args)))))
        future = Future()
        arrived = pickle.loads(pickle.dumps((call, parcel, function, args)))
        try:
            future.set_result(pickle.loads(pickle.dumps(arrived[0](*arrived[1:]))))
        except Exception as error:
            future.set_exception(error)
        return future


@pytest.fixture(scope="module")
def basin(tmp_path_factory):
    return Basin(tmp_path_factory.mktemp("sizes"))


@pytest.mark.parametrize("name", STEPS)
def test_a_task_carries_its_settings_and_its_own_share(basin, tmp_path, name, monkeypatch):
    original = blocks.block_windows
    for module in (blocks, stack_builder, distance):
        monkeypatch.setattr(module, "block_windows", lambda grid, *_: original(grid, (32, 32), BLOCK))
    most = {}
    for count, inventory in basin.inventories.items():
        executor, out = Weighing(), tmp_path / str(count)
        out.mkdir()
        STEPS[name](basin, inventory, out, Workers(executor))
        close_rasters()
        assert executor.tasks
        for called, windows, size in executor.tasks:
            if called == "limits_by":  # a factor's own histogram: no block's, and it does not know of landslides
                continue
            share = PLACE * sum(map(inventory.among, windows))
            assert size <= SETTINGS + share, (called, windows, size)
            most.setdefault(called, {})[count] = max(most.get(called, {}).get(count, 0), size)
        # What all share is sent as often as there are workers that lack it, which is one here.
        assert len(executor.parcels) <= 1
    for called, sizes in most.items():
        print(f"{name:28}{called:24}" + "".join(f"{sizes.get(count, 0):9,} bytes" for count in (FEW, MANY)))


def test_layouts_of_thirteen_factors_are_a_few_kilobytes():
    rng = np.random.default_rng(0)
    factors = [(rng.gamma(2, 10 * (n + 1), 1 << 18) - 5 * n).astype(np.float32) for n in range(13)]
    layouts = [refine(coarse_histogram(values)) for values in factors]
    packed = pickle.dumps(layouts)
    print(f"{len(packed):,} bytes for {len(layouts)} layouts")
    assert len(packed) < 8000
    for values, layout, again in zip(factors, layouts, pickle.loads(packed)):
        np.testing.assert_array_equal(again.bits, layout.bits)
        one, other = layout.histogram(values), again.histogram(values)
        assert one.absorb(other).count.sum() == 2 * values.size


def test_a_task_with_all_landslides_would_be_seen(basin):
    windows = blocks.block_windows(basin.stack.grid, (32, 32), BLOCK)
    fewest = min(basin.inventories[MANY].among(window) for window in windows)
    assert SETTINGS + PLACE * fewest < len(pickle.dumps(np.arange(MANY)))
