#!/usr/bin/env bash
# A worker of dask that leaves just as a result of its arrives: the executor of `Client.get_executor` makes an error of it.
#
# Expected: a task that has given its result has a result, or, where that was lost with the worker, is worked out anew; a run of many
#   small tasks outlives workers that come and go, as it does with `Client.submit` and `Future.result`.
# Happens: the executor takes the result, looks only then how the task stands, finds it "pending" or "lost" (its worker is gone),
#   and unpacks the result as the type, error and traceback of a failure: `TypeError: cannot unpack non-iterable int object`.
#   A result of three values is no better: `'int' object has no attribute 'with_traceback'`.
# Remedy: `Client.submit` where the executor's interface is not needed; or let tasks return an object whose iteration gives a
#   type, an error that carries the result, and None, and take the result out of either.
#
# Seen with distributed 2026.8.0 on Python 3.11:
#   with Client.submit: every result right; with the executor: some tasks ended with TypeError
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --disable-pip-version-check distributed==2026.8.0 dask==2026.8.0
cat > "$work/try.py" <<'PYTHON'
import asyncio
import sys
import time

from distributed import LocalCluster

ROUNDS, TASKS = 30, 400


def number(n):
    time.sleep(0.005)
    return n


def round_of(by_executor):
    """Have tasks worked on while one of four workers after the other leaves; return what each gave."""
    with LocalCluster(n_workers=4, threads_per_worker=8, processes=False, dashboard_address=None) as cluster:
        with cluster.get_client() as client:
            executor = client.get_executor(pure=False)
            give = executor.submit if by_executor else client.submit
            futures = [give(number, n, **({} if by_executor else {"pure": False})) for n in range(TASKS)]
            for leaves in (50, 100, 150):
                futures[leaves].result()
                address = next(iter(cluster.scheduler.workers))
                done = cluster.scheduler.remove_worker(address, stimulus_id="leaves")
                asyncio.run_coroutine_threadsafe(done, cluster.loop.asyncio_loop).result()
            found = []
            for future in futures:
                try:
                    found.append(future.result(timeout=60))
                except Exception as error:
                    found.append(type(error).__name__)
            return found


if __name__ == "__main__":
    kinds = set()
    right = True
    for _ in range(ROUNDS):
        kinds |= {one for one in round_of(True) if isinstance(one, str)}
        if kinds:
            break
    for _ in range(3):
        right &= round_of(False) == list(range(TASKS))
    print(f"with Client.submit: {'every result right' if right else 'OTHERWISE'}; with the executor: some tasks ended "
          f"with {', '.join(sorted(kinds)) or 'nothing amiss'}")
    sys.stdout.flush()
PYTHON
"$work/python/bin/python" -c 'import distributed; print("distributed", distributed.__version__)'
"$work/python/bin/python" -W ignore "$work/try.py" 2> "$work/log" | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
with Client.submit: every result right; with the executor: some tasks ended with TypeError
SEEN
