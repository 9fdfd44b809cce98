#!/usr/bin/env bash
# Install on Debian 12 or later what the demo needs: QGIS from Debian, Python packages into .venv; `setup.sh dev`: also what
# the tests and the linter need. Does nothing where everything is there already. Set TORCH_INDEX to the address of
# PyTorch's CPU index to keep pip from fetching the CUDA build for the tests (Debian 13 has a CPU build of its own).
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Without libopenblas0 Debian's SciPy multiplies by the reference library, twenty times as slowly.
packages=(
  qgis python3-qgis python3-gdal gdal-bin python3-venv python3-scipy python3-matplotlib python3-jinja2 libopenblas0 xvfb
  xauth
)
# From Debian 13 on, Debian has what the lists leave out there; unstable gives no number.
own=$(. /etc/os-release && [ "${VERSION_ID:-13}" -ge 13 ] && echo yes || true)
[ -z "$own" ] || packages+=(python3-sklearn python3-onnx python3-onnxruntime python3-numba)
lists=(requirements-ci.txt)
if [ "${1:-}" = dev ]; then
  lists+=(requirements-dev.txt)
  packages+=(qttools5-dev-tools git)  # lrelease, which compiles the translations
  [ -z "$own" ] || packages+=(python3-torch)
fi
stamp=.venv/.complete${1:+-$1}
wanted=$(cat tools/setup.sh "${lists[@]}" | sha256sum)
if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && [ -x /usr/bin/qgis ]; then
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  echo "Installing ${missing[*]} ..."
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# Debian's Python is the one that QGIS runs; its packages (qgis, osgeo, scipy, matplotlib) show through.
[ -x .venv/bin/python ] || /usr/bin/python3 -m venv --system-site-packages .venv
index=()
[ -z "${TORCH_INDEX:-}" ] || index=(--extra-index-url "$TORCH_INDEX")
echo "Installing Python packages into .venv ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check "${index[@]}" \
  "${lists[@]/#/-r}"
mkdir -p .venv/plugins
ln -sfn ../.. .venv/plugins/landslide_susceptibility
echo "$wanted" > "$stamp"
