#!/usr/bin/env bash
# The scheduler of dask has to be able to import what a task imports; that the workers and the client can is not enough.
#
# Expected: a task goes through the scheduler as bytes, which only the worker that runs it unpickles: a scheduler in a small
#   environment of its own serves any work, and a function is looked for where it runs.
# Happens: the scheduler unpickles the graph of every `submit`. Where it cannot import the function's module, the task fails
#   with an error about the graph, although every worker has the module.
# Remedy: start the scheduler in the environment of the workers, with the same PYTHONPATH, and look at its packages too
#   (`Client.run_on_scheduler`).
#
# Seen with distributed 2026.8.0 on Python 3.11:
#   the workers have it: OK; the scheduler lacks it: RuntimeError
set -eu
work=$(mktemp -d)
started=""
trap 'for process in $started; do kill -9 "$process" || true; done; wait; rm -rf "$work"' EXIT
mkdir "$work/code"
echo 'def double(number): return 2 * number' > "$work/code/doubling.py"
cat > "$work/try.py" <<'PYTHON'
import sys

from distributed import Client

import doubling

told = []
for name in ("with", "without"):
    with Client(scheduler_file=f"{sys.argv[1]}/{name}.json", timeout=120) as client:
        client.wait_for_workers(1, timeout=120)
        try:
            told.append("OK" if client.submit(doubling.double, 21).result(timeout=120) == 42 else "wrong")
        except Exception as error:
            told.append(type(error).__name__)
print(f"the workers have it: {told[0]}; the scheduler lacks it: {told[1]}")
PYTHON
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --disable-pip-version-check distributed==2026.8.0 dask==2026.8.0
python=$work/python/bin/python
"$python" -c 'import distributed; print("distributed", distributed.__version__)'
own=${PYTHONPATH:-}
for name in with without; do
  paths=$own
  [ "$name" = without ] || paths=$work/code:$own
  PYTHONPATH=$paths "$python" -m dask scheduler --port 0 --no-dashboard --scheduler-file "$work/$name.json" 2> "$work/log" &
  started="$started $!"
  while [ ! -s "$work/$name.json" ]; do sleep 0.2; done
  PYTHONPATH=$work/code:$own "$python" -m dask worker --scheduler-file "$work/$name.json" --nthreads 1 --no-dashboard \
    --no-nanny --local-directory "$work" 2> "$work/log" &
  started="$started $!"
done
PYTHONPATH=$work/code:$own "$python" -W ignore "$work/try.py" "$work" 2> "$work/log" | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
the workers have it: OK; the scheduler lacks it: RuntimeError
SEEN
