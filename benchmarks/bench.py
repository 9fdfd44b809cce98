"""Time our steps on 20.6 million cells of 13 factors beside floors measured in the same run, and print one table.

    bench.py [--side 4540] [--rounds 3] [--peers] [step ...]

Steps: floors, predict, cnn, naturalbreaks, reclassify, negativesamples, zones, memory, training, chain; all of them
but 'floors', whose rows 'predict' has too, by default. With ``--peers`` the table has other programs too (`make
bench-peers` sets them up). Every case runs in a process of its own, in turn with its references; seconds are those of
the work alone, medians of the rounds, and what takes longer than 40 s runs once (the table says so: 'one round'). The
peak memory is the process's, libraries and GDAL's block cache included. Targets do not fail the run, errors do. The
table goes to out/bench.csv as well (out/bench_<side>.csv for another size).
"""

from __future__ import annotations

import argparse
import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from bench_data import SIDE, Data
from bench_run import Bench
from bench_steps import CORES, STEPS
from bench_table import Table
from measure import PYTHON, ROOT, ROUNDS, CaseError


def main(arguments: list[str] | None = None, others: Mapping = ()) -> int:
    """Make the data, measure and print; return the exit code."""
    every = {**STEPS, **dict(others)}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("steps", nargs="*", metavar="step", help=", ".join(every))
    parser.add_argument("--side", type=int, default=int(os.environ.get("BENCH_SIDE", SIDE)), help="cells a side")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of which medians are taken")
    parser.add_argument("--peers", action="store_true", help="other programs too, set up by bench_peers.py")
    given = parser.parse_args(arguments)
    if given.peers and not others:
        import bench_peers

        return bench_peers.main([a for a in (arguments or sys.argv[1:]) if a != "--peers"])
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
    table = Table(ROOT / "out" / f"{name}.csv")
    for step in given.steps or [step for step in every if step != "floors"]:
        try:
            every[step](Bench(data, table, given.rounds))
        except CaseError as error:
            table.fail(step, str(error))
    table.close()
    print(f"{(time.perf_counter() - start) / 60:.1f} minutes, {CORES} cores.")
    return 1 if table.failed else 0


if __name__ == "__main__":
    sys.exit(main())
