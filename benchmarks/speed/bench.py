"""Time our steps on 20.6 million cells of 13 factors beside floors measured in the same run, and print one table.

    bench.py [--side 4540] [--rounds 3] [--peers] [step ...]

Steps: floors, predict, imitation, few, patch, cnn, trees, naturalbreaks, reclassify, negativesamples, zones, memory,
training, chain, whole, peers; by default all but 'floors', whose rows 'predict' has too, and 'peers', the other
programs, which ``--peers`` adds at the end (they get a virtual environment of their own). Every case runs in a process
of its own, in turn with its references; seconds are those of the work alone, medians of the rounds, and what takes
longer than 40 s runs once (the table says so: 'one round'). The peak memory is the process's, libraries and GDAL's
block cache included. Targets do not fail the run, errors do. The table goes to out/bench.csv as well
(out/bench_<side>.csv for another size).
"""

from __future__ import annotations

import argparse
import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench_data import SIDE, Data
from bench_peers import peers
from bench_run import Bench
from bench_steps import CORES, STEPS
from bench_table import Table
from checkout import OUT, PYTHON
from measure import ROUNDS, CaseError

OPTIONAL = ("floors", "peers")  # run when asked for


def main() -> int:
    """Make the data, measure and print; return the exit code."""
    every = {**STEPS, "peers": peers}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("steps", nargs="*", metavar="step", help=", ".join(every))
    parser.add_argument("--side", type=int, default=int(os.environ.get("BENCH_SIDE", SIDE)), help="cells a side")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of which medians are taken")
    parser.add_argument("--peers", action="store_true", help="other programs too, at the end")
    given = parser.parse_args()
    unknown = sorted(set(given.steps) - set(every))
    if unknown:
        parser.error(f"there is no step '{unknown[0]}': choose among {', '.join(every)}")
    start = time.perf_counter()
    data = Data(given.side)
    data.folder.mkdir(parents=True, exist_ok=True)
    lock = (data.folder / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        parser.error(f"another benchmark works in {data.folder}: wait for its end")
    subprocess.run([PYTHON, str(Path(__file__).with_name("bench_data.py")), str(given.side)], check=True)
    name = "bench" + (f"_{given.side}" if given.side != SIDE else "")
    table = Table(OUT / f"{name}.csv")
    steps = given.steps or [step for step in every if step not in OPTIONAL]
    for step in steps + ["peers"] * (given.peers and "peers" not in steps):
        try:
            every[step](Bench(data, table, given.rounds))
        except CaseError as error:
            table.fail(step, str(error))
    table.close()
    print(f"{(time.perf_counter() - start) / 60:.1f} minutes, {CORES} cores.")
    return 1 if table.failed else 0


if __name__ == "__main__":
    sys.exit(main())
