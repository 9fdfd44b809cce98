"""What the raster of what raises each cell most costs: learning, comparing with exact values, and every cell.

    explain_raster.py <stack.tif> <model file> [model file ...]

Processor seconds of each part on two threads, of every cell in µs, and the peak memory of the process; on a busy
machine the processor seconds say more than the clock. Learning takes as long for every raster of more than 12,288
cells; 200 cells are compared from 20 million on, fewer before. What 20.6 million cells take is reckoned from these
three: learning, 200 cells compared, and every cell.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401
from landslide_susceptibility.feedback import SILENT  # noqa: E402
from landslide_susceptibility.geodata.top_factor_map import write_top_factors  # noqa: E402
from landslide_susceptibility.study import cell_contributions, explained_map  # noqa: E402
from landslide_susceptibility.study.preflight.remarks import Remarks  # noqa: E402
from landslide_susceptibility.workers import Workers  # noqa: E402

THREADS, CELLS = 2, 20_611_600
seconds: dict[str, float] = {}


def timed(function, name: str):
    """Return the function with its processor seconds kept under a name."""

    def call(*arguments, **settings):
        start = time.process_time()
        result = function(*arguments, **settings)
        seconds[name] = time.process_time() - start
        return result

    return call


def measure(stack: str, model: str) -> None:
    """Make the raster and print what it took."""
    explained_map.learn = timed(cell_contributions.learn, "learning")
    explained_map.checked = timed(cell_contributions.checked, "comparing")
    with tempfile.TemporaryDirectory() as folder, Workers(THREADS) as workers:
        subject = explained_map.NetworkMap(stack, model, None, {}, 100, Remarks(strict=False), workers)
        found, check = subject.of_every_cell(1, SILENT)
        names = [factor.name for factor in subject.factors]
        output = str(Path(folder) / "why.tif")
        write = timed(write_top_factors, "writing")
        counts = write(subject.info, subject.bands, found, names, output, metadata={}, workers=workers)
        size = os.path.getsize(output) / 2**20
    cells = int(counts.cells.sum())
    each = seconds["writing"] / cells
    whole = seconds["learning"] + seconds["comparing"] * 200 / check.cells + each * CELLS
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{Path(model).stem:10s} {cells:,} cells: learning {seconds['learning']:.1f} s, {check.cells} cells compared "
        f"{seconds['comparing']:.1f} s, {1e6 * each:.2f} µs a cell, {size:.1f} MB, peak {peak:.0f} MB; "
        f"20.6 million {whole:.0f} s; error {check.error:.4f}, same factor {100 * check.agreement:.0f} %, others "
        f"{check.lost:.4f} less, share {100 * check.share_error:.1f} % off "
        f"({'exact' if check.is_exact else 'sampled'})",
        flush=True,
    )


if __name__ == "__main__":
    for path in sys.argv[2:]:
        measure(sys.argv[1], path)
