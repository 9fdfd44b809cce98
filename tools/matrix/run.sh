#!/usr/bin/env bash
# Run the tests on every system and with every set of versions that docs/versions.md tells of, one after the other:
# `run.sh` or `run.sh trixie lowest`. Each has a copy of this checkout, as it stands, and a virtual environment of its own
# below $MATRIX (/var/tmp/landslide-matrix). $MATRIX_TESTS are pytest's arguments, $MATRIX_JOBS its processes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
export MATRIX=${MATRIX:-/var/tmp/landslide-matrix}
[ $# -gt 0 ] || set -- lowest highest trixie sid python39
mkdir -p "$MATRIX"

# The last commit and what was changed since, without what Git ignores; the copy's own .venv stays.
copy_checkout() {
  local copy=$1
  [ -e "$copy/.git" ] || git clone -q --no-hardlinks --no-checkout "$root" "$copy"
  git -C "$copy" fetch -q "$root" HEAD
  git -C "$copy" checkout -q --force --detach FETCH_HEAD
  git -C "$copy" clean -fdq
  (cd "$root" && git ls-files -z --modified --others --exclude-standard | while IFS= read -r -d '' file; do
    if [ -e "$file" ]; then
      mkdir -p "$copy/$(dirname "$file")"
      cp -a "$file" "$copy/$file"
    else
      rm -f "$copy/$file"
    fi
  done)
}

failed=()
for environment in "$@"; do
  echo "== $environment"
  log=$MATRIX/$environment.log
  case $environment in
    lowest | highest | python39)
      copy_checkout "$MATRIX/$environment"
      command=(bash "$MATRIX/$environment/tools/matrix/tests.sh" "$environment")
      ;;
    *)
      bash "$here/chroot.sh" build "$environment" >"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
      copy_checkout "$MATRIX/$environment/srv/landslide"
      command=(bash "$here/chroot.sh" run "$environment" bash /srv/landslide/tools/matrix/tests.sh "$environment")
      ;;
  esac
  "${command[@]}" 2>&1 | tee "$log" || failed+=("$environment")
done

echo "== Results"
for environment in "$@"; do
  echo "$environment: $(grep -E '^[0-9]+ (passed|failed)|^=+ .*(passed|failed)' "$MATRIX/$environment.log" | tail -n 1)"
done
[ ${#failed[@]} -eq 0 ]
