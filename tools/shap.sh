#!/usr/bin/env bash
# Hold our Shapley values against the package shap on the same background, all of its rows. It needs NumPy 2, which Debian 12's
# GDAL does not work with, and brings pandas and numba: so it stands in an environment of its own, .venv/shap, with nothing else.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=.venv/shap
wanted="shap==0.51.0 $(grep -E '^(pytest|hypothesis)==' requirements-dev.txt | tr '\n' ' ')"
if [ ! -e "$folder/.complete" ] || [ "$(cat "$folder/.complete")" != "$wanted" ]; then
  rm -rf "$folder"
  echo "Installing shap into $folder ..."
  python3 -m venv "$folder"
  # shellcheck disable=SC2086  # a word each
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: $wanted
  echo "$wanted" > "$folder/.complete"
fi
# What is loaded is told first: a test that was skipped would have shown nothing.
"$folder/bin/python" -c 'import numpy, shap; print("shap", shap.__version__, "numpy", numpy.__version__)'
exec "$folder/bin/python" -m pytest tests/analysis/test_shapley.py -p no:cacheprovider
