#!/usr/bin/env bash
# Within one environment of the matrix: set up what is missing, print the versions met, run the tests.
set -euo pipefail
environment=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export QT_QPA_PLATFORM=offscreen CI=true  # CI: the same examples for all environments

tests=(tests) options=()
case $environment in
  python39)
    # What knows neither QGIS nor GDAL, which no index has for this Python.
    python=${MATRIX_PYTHON39:-$(command -v python3.9 || true)}
    "$python" -c "" 2>/dev/null || { echo "No Python 3.9 here: name one in MATRIX_PYTHON39." >&2; exit 1; }
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    mkdir -p .venv/plugins
    ln -sfn ../.. .venv/plugins/landslide_susceptibility
    tests=(tests/analysis tests/models --ignore=tests/analysis/test_importance.py)
    tests+=(--ignore=tests/analysis/breaks/test_natural_breaks.py)
    tests+=(--ignore=tests/analysis/test_block_intervals.py)  # these three need GDAL all the same
    lists=(tools/matrix/python39.txt)
    ;;
  lowest | highest)
    bash tools/setup.sh dev
    lists=("tools/matrix/$environment.txt")
    [ "$environment" = lowest ] || options=(--upgrade --upgrade-strategy eager)
    ;;
  *)
    bash tools/setup.sh dev
    lists=()
    ;;
esac
if [ ${#lists[@]} -gt 0 ]; then
  # setup.sh puts its own versions back where its lists change.
  wanted=$({ cat "${lists[@]}"; cat .venv/.complete-dev 2>/dev/null || true; } | sha256sum)
  if [ "$(cat .venv/.matrix 2>/dev/null)" != "$wanted" ]; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "${options[@]}" "${lists[@]/#/-r}"
    echo "$wanted" >.venv/.matrix
  fi
fi
[ "$environment" = python39 ] || .venv/bin/python tools/translations.py compile
.venv/bin/python tools/matrix/versions.py
eval "chosen=(${MATRIX_TESTS:-})"  # as a shell reads it: -k "one or another"
for argument in "${chosen[@]}"; do
  [ ! -e "${argument%%::*}" ] || tests=()  # some tests alone
done
exec nice -n "${MATRIX_NICE:-15}" .venv/bin/python -m pytest -n "${MATRIX_JOBS:-2}" -m "not long" "${chosen[@]}" "${tests[@]}"
