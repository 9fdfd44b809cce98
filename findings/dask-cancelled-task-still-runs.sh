#!/usr/bin/env bash
# A task of dask that was cancelled runs on: its future, also that of `Client.get_executor`, says "cancelled" at once.
#
# Expected: as in `concurrent.futures`, `cancel()` returns False for a task that runs, and whoever waits for the future waits
#   for the task; after `cancel()` returned True nothing of it runs, so its files can be removed.
# Happens: `cancel()` returns True while the task runs, `wait()` returns at once, and the task goes on in the worker's thread
#   to its end; what it writes after that is written. `shutdown(wait=True)` of the executor does not wait for it either.
# Remedy: do not cancel what may run. Have tasks look at a flag that is set in every worker (`Client.run`), and wait for all
#   futures; those that had not begun return at once.
#
# Seen with distributed 2026.8.0 on Python 3.11:
#   cancel() said True, the future says cancelled, done after less than a second: True; the task wrote its file later: True
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/try.py" <<'PYTHON'
import os
import sys
import time
from concurrent.futures import wait

from distributed import LocalCluster

folder = sys.argv[1]


def work(begun, ended):
    open(begun, "w").close()
    time.sleep(3)
    open(ended, "w").close()


if __name__ == "__main__":
    begun, ended = (os.path.join(folder, name) for name in ("begun", "ended"))
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster:
        with cluster.get_client() as client:
            executor = client.get_executor(pure=False)
            future = executor.submit(work, begun, ended)
            while not os.path.exists(begun):
                time.sleep(0.01)
            start = time.monotonic()
            said = future.cancel()
            wait([future])
            executor.shutdown(wait=True)
            soon = time.monotonic() - start < 1.0
            state = "cancelled" if future.cancelled() else "not cancelled"
            before = os.path.exists(ended)
            time.sleep(6)
            later = os.path.exists(ended) and not before
    print(f"cancel() said {said}, the future says {state}, done after less than a second: {soon}; "
          f"the task wrote its file later: {later}")
PYTHON
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --disable-pip-version-check distributed==2026.8.0 dask==2026.8.0
python=$work/python/bin/python
"$python" -c 'import distributed; print("distributed", distributed.__version__)'
"$python" -W ignore "$work/try.py" "$work" 2> "$work/log" | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
cancel() said True, the future says cancelled, done after less than a second: True; the task wrote its file later: True
SEEN
