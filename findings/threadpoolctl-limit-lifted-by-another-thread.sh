#!/usr/bin/env bash
# A limit on BLAS threads that one thread sets and another one lifts is never lifted (threadpoolctl 3.8).
#
# Expected: threadpool_limits is a context of the whole process. Whichever thread leaves it, the library has its threads
#   back afterwards; or an error says that this thread may not lift it. With 3.6.0 the first is what happens.
# Happens: with 3.8.0 the thread that set the count first "controls" OpenBLAS. What any other thread sets is ignored
#   without a word, lifting included: the process stays on one thread for good. Programs in which a pool of workers holds a
#   limit together, and the last of them lifts it, run every later product on one processor, and since sums round otherwise
#   on one thread than on two, their results depend on which worker happened to end last.
# Remedy: lift on the thread that set it, or call clear_controlling_thread(force=True) of the library's controller first.
#
# Seen with threadpoolctl 3.8.0 and 3.6.0, NumPy 2.2.6, Python 3.11:
#   3.6.0: 2 threads, limited 1, lifted by another thread 2
#   3.8.0: 2 threads, limited 1, lifted by another thread 1
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import threading
from importlib.metadata import version

import numpy  # loads OpenBLAS
import threadpoolctl


def count():
    return {pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"}.pop()


def on_a_thread(function):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


before = count()
context = threadpoolctl.threadpool_limits(1, user_api="blas")
limited = count()
on_a_thread(context.restore_original_limits)
print(f"{version('threadpoolctl')}: {before} threads, limited {limited}, lifted by another thread {count()}")
PY
for number in 3.6.0 3.8.0; do
  python3 -m venv "$work/$number"
  "$work/$number/bin/python" -m pip install --quiet --disable-pip-version-check numpy==2.2.6 "threadpoolctl==$number" 2>/dev/null
  OPENBLAS_NUM_THREADS=2 "$work/$number/bin/python" "$work/look.py"
done | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
3.6.0: 2 threads, limited 1, lifted by another thread 2
3.8.0: 2 threads, limited 1, lifted by another thread 1
SEEN
