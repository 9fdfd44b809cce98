#!/usr/bin/env bash
# Florinsky's method in SAGA takes a slope that bends along its fall for one that bends along its contours (SAGA 8.5).
#
# Expected: on a surface that is the same along every contour, z = 0.001 x² + 0.5 x, contours are straight and the plan
#   curvature is 0, whichever polynomial is fitted: all of them contain this one. The profile curvature is -0.00143 per metre
#   at x = 0 (positive convex), or half of it, as SAGA 8.5 halves the pure second derivatives.
# Happens: "Slope, Aspect, Curvature" with Florinsky's (2009) third-order polynomial, the one of its nine methods that is
#   meant for noisy elevations, takes the second derivative along x for that along y: profile curvature 0, plan curvature
#   -0.002. With Bauer, Rohdenburg and Bork's (1985) the profile curvature is three times the true one. Slope and aspect are
#   right with all, so that nothing else tells; on other surfaces the two curvatures are mixed.
# Remedy: Zevenbergen and Thorne's method (the default) or Evans's, or GRASS's r.slope.aspect; compare on such a surface.
#
# Needs SAGA 8.5.0 (Debian 12: apt-get install saga=8.5.0+dfsg-2) and Python 3. Seen, at x = 0:
#   3 Evans 1979: profile -0.00072, plan 0.00000
#   5 Bauer, Rohdenburg, Bork 1985: profile -0.00429, plan 0.00000
#   6 Zevenbergen and Thorne 1987: profile -0.00072, plan 0.00000
#   7 Haralick 1983: profile -0.00072, plan 0.00000
#   8 Florinsky 2009: profile 0.00000, plan -0.00200
set -eu
export LC_ALL=C.UTF-8
if ! saga_cmd --version 2>/dev/null | grep -q 'SAGA Version: 8.5.0'; then
  echo "SAGA 8.5.0 is not installed: apt-get install --no-install-recommends saga=8.5.0+dfsg-2" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$work/slope.asc" <<'PY'
import sys

x = [10 * (column - 10) for column in range(21)]
with open(sys.argv[1], "w") as file:
    file.write("ncols 21\nnrows 21\nxllcorner 500000\nyllcorner 5000000\ncellsize 10\nnodata_value -9999\n")
    for _ in range(21):
        file.write(" ".join(f"{0.001 * metres**2 + 0.5 * metres + 1000:.4f}" for metres in x) + "\n")
PY
look() {  # number of the method, its name
  saga_cmd -f=s ta_morphometry 0 -ELEVATION "$work/slope.asc" -SLOPE "$work/s.sdat" -ASPECT "$work/a.sdat" \
    -C_PROF "$work/profile.sdat" -C_PLAN "$work/plan.sdat" -METHOD "$1" >/dev/null 2>&1
  python3 - "$work" "$1 $2" <<'PY'
import array
import sys

found = []
for name in ("profile", "plan"):
    cells = array.array("f")
    with open(f"{sys.argv[1]}/{name}.sdat", "rb") as file:
        cells.frombytes(file.read())
    found.append(f"{name} {round(cells[10 * 21 + 10], 5) + 0.0:.5f}")
print(f"{sys.argv[2]}: {', '.join(found)}")
PY
}
{
  look 3 "Evans 1979"
  look 5 "Bauer, Rohdenburg, Bork 1985"
  look 6 "Zevenbergen and Thorne 1987"
  look 7 "Haralick 1983"
  look 8 "Florinsky 2009"
} | tee "$work/seen"
sed -n 's/^#   \([0-9] .*\)/\1/p' "$0" | diff "$work/seen" -
