#!/usr/bin/env bash
# Missing values (NaN) are members of the lowest class, and one of them empties all others (mapclassify 2.10).
#
# Expected: NaN is left out or belongs to no class, as in pandas.cut; or it is refused, as NaturalBreaks does, whose KMeans
#   raises.
# Happens: nothing is said. EqualInterval and UserDefined find the right limits and count NaN in the lowest class, so that a
#   raster whose nodata are NaN gets a class of low values where it has none, and shares of classes are off by its size.
#   FisherJenks takes all values for one class, [22, 22, nan], when a single one of thirteen is missing; Quantiles leaves
#   its last class empty.
# Remedy: classify values[~np.isnan(values)], and put the others through find_bin by hand: it too gives NaN a class, the last.
#
# Seen with mapclassify 2.10.0, Numba 0.68.1 and NumPy 2.4.6, Python 3.11:
#   EqualInterval: limits 8, 15, 22 counts 8, 2, 3, NaN in class 0; without NaN 8, 15, 22 counts 7, 2, 3
#   FisherJenks: limits 22, 22, nan counts 13, 0, 0, NaN in class 0; without NaN 5, 9, 22 counts 7, 2, 3
#   Quantiles: limits 3, 9, nan counts 9, 4, 0, NaN in class 0; without NaN 2.66667, 9, 22 counts 4, 5, 3
#   UserDefined: limits 5, 9, 22 counts 8, 2, 3, NaN in class 0; without NaN 5, 9, 22 counts 7, 2, 3
#   find_bin puts NaN into class 2 of 0 to 2
#   NaturalBreaks: ValueError
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check mapclassify==2.10.0 numba==0.68.1 numpy==2.4.6 2>/dev/null
cat > "$work/look.py" <<'PY'
import mapclassify
import numpy as np

values = np.array([1, 1, 2, 2, 3, 5, 5, 9, 9, 20, 21, 22.0])
with_nan = np.append(values, np.nan)


def said(found):
    limits = ", ".join(f"{limit:g}" for limit in found.bins)
    return f"{limits} counts {', '.join(str(count) for count in found.counts)}"


def classified(kind, these):
    return kind(these, bins=[5, 9, 22]) if kind is mapclassify.UserDefined else kind(these, k=3)


for kind in (mapclassify.EqualInterval, mapclassify.FisherJenks, mapclassify.Quantiles, mapclassify.UserDefined):
    found = classified(kind, with_nan)
    print(f"{kind.__name__}: limits {said(found)}, NaN in class {found.yb[-1]}; without NaN {said(classified(kind, values))}")
print(f"find_bin puts NaN into class {mapclassify.FisherJenks(values, k=3).find_bin([np.nan])[0]} of 0 to 2")
try:
    print("NaturalBreaks:", said(mapclassify.NaturalBreaks(with_nan, k=3)))
except ValueError:
    print("NaturalBreaks: ValueError")
PY
"$work/venv/bin/python" -W ignore "$work/look.py" | tee "$work/seen"
sed -n 's/^#   \(.*\)/\1/p' "$0" | tail -6 | diff "$work/seen" -
