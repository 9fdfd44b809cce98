"""What the area of applicability costs: cells × samples × factors, with numba and without it.

    applicability.py [side] [samples]

The stack is that of `make bench` (13 factors), the samples are random cells of it, and all factors weigh alike, so that
every one of them counts. Wall and processor seconds of the step on two threads, and the peak memory of the process; on
a busy machine the processor seconds say more. Without numba a smaller raster is enough: the cost is per cell.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench_data import SIDE, Data, make
from landslide_susceptibility.geodata import applicability_map  # noqa: E402
from landslide_susceptibility.geodata.cell_values import valid_at, values_at  # noqa: E402
from landslide_susceptibility.geodata.spatial_blocks import SpatialBlocks  # noqa: E402
from landslide_susceptibility.geodata.stack import FactorStack, open_stack  # noqa: E402
from landslide_susceptibility.steps import applicability as step  # noqa: E402
from landslide_susceptibility.study.samples import Samples, make_samples  # noqa: E402

SAMPLES = 7000
BLOCKS_A_SIDE = 8
THREADS = 2


def samples_of(stack: FactorStack, count: int) -> Samples:
    """Return random valid cells of the stack as training samples."""
    rng = np.random.default_rng(1)
    cells = np.unique(rng.integers(0, stack.grid.cells, 2 * count))
    cells = rng.permutation(cells[np.all(valid_at(stack.info, cells), axis=0)])[:count]
    size = max(stack.grid.cell_size_metres()) * stack.grid.width / BLOCKS_A_SIDE
    return make_samples(
        stack,
        cells,
        values_at(stack.info, cells, stack.bands)[0],
        label=np.arange(cells.size) % 2,
        train=np.ones(cells.size, bool),
        strategy=np.full(cells.size, "random", object),
        block=SpatialBlocks.of_size(size, stack.grid).number(cells, stack.grid),
        block_size=size,
    )


def measure(stack: FactorStack, samples: Samples, name: str) -> None:
    """Run the step and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        wall, processor = time.perf_counter(), time.process_time()
        step.applicability(stack, samples, str(Path(folder) / "applicability.tif"), workers=THREADS)
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sums = stack.grid.cells * len(samples) * len(stack.factors) / 1e9
    print(
        f"{name:>8}: {wall:.1f} s, processor {processor:.1f} s, {sums / processor:.1f} billion sums a second and ",
        end="",
    )
    print(f"processor, peak {peak:.0f} MB", flush=True)


def main() -> None:
    """Print both."""
    data = Data(int(sys.argv[1]) if len(sys.argv) > 1 else SIDE)
    make(data)
    stack = open_stack(data.at("compressed.tif"))
    samples = samples_of(stack, int(sys.argv[2]) if len(sys.argv) > 2 else SAMPLES)
    measure(stack, samples, "numba")
    if data.side <= SIDE // 4:
        for module in (step, applicability_map):
            module.quick = lambda loop: None
        applicability_map.available = lambda name: False
        measure(stack, samples, "arrays")


if __name__ == "__main__":
    main()
