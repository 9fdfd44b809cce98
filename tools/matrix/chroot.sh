#!/usr/bin/env bash
# Build a chroot of a Debian suite with QGIS and what the tests need, once: `chroot.sh build trixie`; or run a command in
# it: `chroot.sh run trixie command…`. Chroots lie in $MATRIX (/var/tmp/landslide-matrix), 3 GB each; needs root.
set -euo pipefail
matrix=${MATRIX:-/var/tmp/landslide-matrix}
work=$1 suite=$2
shift 2
root=$matrix/$suite
# The day whose packages docs/versions.md tells of; a machine that cannot reach the snapshots gets those of today.
case $suite in
  trixie) day=20261121T120000Z ;;
  sid) day=20261030T120000Z ;;
  *) echo "No suite $suite here: trixie or sid." >&2; exit 2 ;;
esac
# Where this machine has its own packages from, and the archive of snapshots beside that.
today=$(apt-get indextargets --format '$(SITE)' | awk '/\/debian$/ && !found++')
snapshot=$(sed -E "s#//[^./]+\.(.*)/debian\$#//snapshot.\1/archive/debian/$day#" <<<"$today")
# The suite's own packages; what Debian lacks comes from PyPI (tests.sh).
packages=(
  qgis python3-qgis python3-gdal gdal-bin python3-venv python3-pip python3-scipy python3-matplotlib python3-jinja2
  python3-sklearn python3-onnx python3-onnxruntime python3-numba python3-torch python3-pytest python3-pytest-xdist
  python3-hypothesis python3-markdown-it libopenblas0 xvfb xauth qttools5-dev-tools git make ca-certificates fonts-dejavu-core
)

inside() {
  # A mount space of its own: what is mounted goes with the command, and nothing stays behind on the machine.
  unshare --mount --pid --fork --kill-child bash -c '
    set -e
    root=$1
    shift
    mount --rbind /dev "$root/dev"
    mount -t proc proc "$root/proc"
    mount -t sysfs sysfs "$root/sys"
    mount -t tmpfs -o mode=1777 tmpfs "$root/run"
    exec chroot "$root" "$@"' bash "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin MATRIX_TESTS="${MATRIX_TESTS:-}" \
    MATRIX_JOBS="${MATRIX_JOBS:-2}" MATRIX_NICE="${MATRIX_NICE:-15}" PIP_CERT=/etc/host-ca.crt \
    SSL_CERT_FILE=/etc/host-ca.crt QT_QPA_PLATFORM=offscreen "$@"
}

case $work in
  run) inside "$@" ;;
  build)
    wanted="$suite ${packages[*]}"
    [ "$(cat "$root/.complete" 2>/dev/null)" != "$wanted" ] || exit 0
    if [ ! -e "$root/.bootstrapped" ]; then
      rm -rf "$root"
      mkdir -p "$root"
      archive=$snapshot
      if ! curl -fsS -m 20 -o /dev/null "$snapshot/dists/$suite/InRelease"; then
        echo "No snapshot of $day can be reached: $suite as the archive has it."
        archive=$today
      fi
      debootstrap --variant=minbase "$suite" "$root" "$archive"
      # A snapshot's lists have run out long ago, and so may those of a mirror that stands still.
      echo "deb [check-valid-until=no] $archive $suite main" >"$root/etc/apt/sources.list"
      touch "$root/.bootstrapped"
    fi
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    # pip in the chroot trusts whom the machine trusts.
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/host-ca.crt"
    inside apt-get update -qq
    inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
    inside apt-get clean
    echo "$wanted" >"$root/.complete"
    ;;
esac
