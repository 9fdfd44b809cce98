"""Make the tables of docs/other-tools.md: the same input, by formula, through this plugin and other programs.

    .venv/bin/python benchmarks/other_tools/compare_tools.py [--page] [subject ...]

Subjects: breaks sides slopes curvatures ruggedness wetness distances degrees weights. With --page the tables are put
into the page, each between its two comments; without, they are printed. A program that is not installed is left out
with a sentence. Beside QGIS and GDAL it asks for the Debian packages saga, grass-core, r-base-core, r-cran-terra and
r-cran-classint; Python packages get an environment of their own in out/other_tools.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from checkout import OUT, ROOT  # noqa: E402
from classes_compared import breaks, sides  # noqa: E402
from distances_compared import degrees, distances  # noqa: E402
from surfaces_compared import curvatures, ruggedness, slopes  # noqa: E402
from weights_compared import weights  # noqa: E402
from wetness_compared import wetness  # noqa: E402

PAGE = ROOT / "docs" / "other-tools.md"
SUBJECTS = {
    one.__name__: one for one in (breaks, sides, slopes, curvatures, ruggedness, wetness, distances, degrees, weights)
}


def main() -> None:
    """Print or put in the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("subjects", nargs="*", choices=[*SUBJECTS, []])
    parser.add_argument("--page", action="store_true")
    options = parser.parse_args()
    for name in options.subjects or SUBJECTS:
        made = SUBJECTS[name](OUT / "other_tools" / name)
        if not options.page:
            print(f"## {name}\n\n{made}\n")
            continue
        text = PAGE.read_text(encoding="utf-8")
        place = re.compile(rf"(<!-- {name}: made by compare_tools.py -->\n).*?(<!-- end -->)", re.DOTALL)
        if not place.search(text):
            raise SystemExit(f"{PAGE.name} has no place for the table '{name}'.")
        PAGE.write_text(place.sub(lambda found, made=made: f"{found[1]}{made}\n{found[2]}", text), encoding="utf-8")


if __name__ == "__main__":
    main()
