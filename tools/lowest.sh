#!/usr/bin/env bash
# Run the tests of model files with the lowest onnxruntime and onnx that requirements.txt promises, once they stand in a
# folder of their own, .venv/lowest. They have to exist for this Python: onnxruntime 1.15 does for 3.8 to 3.11.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=.venv/lowest
wanted=$(sed -n 's/^\(onnx\|onnxruntime\)>=/\1==/p' requirements.txt)
if [ ! -e "$folder/.complete" ] || [ "$(cat "$folder/.complete")" != "$wanted" ]; then
  rm -rf "$folder"
  echo "Installing" $wanted "into $folder ..."
  # shellcheck disable=SC2086  # a word each
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
    --target "$folder" $wanted
  echo "$wanted" > "$folder/.complete"
fi
# What is loaded is asked for first: tests that ran with other versions would have shown nothing.
PYTHONPATH="$PWD/$folder" .venv/bin/python - $wanted <<'PY'
import sys
from importlib import import_module

for wanted in sys.argv[1:]:
    name, version = wanted.split("==")
    found = import_module(name).__version__
    if not f"{found}.".startswith(f"{version}."):
        sys.exit(f"{name} {found} is loaded, not {version}")
    print(name, found)
PY
PYTHONPATH="$PWD/$folder" exec .venv/bin/python -m pytest tests/models -m runtime -p no:cacheprovider
