"""Make the manual: the pages of the algorithms as Markdown, and all of docs/ as HTML.

tools/manual.py pages           writes docs/manual/algorithms/*.md from the toolbox; needs QGIS
tools/manual.py html [folder]   writes HTML pages, by default where QGIS's Help button looks: resources/manual
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "docs" / "manual" / "algorithms"


def write_pages() -> None:
    """Write the pages of the algorithms; remove those of algorithms that are gone."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT / ".venv" / "plugins"))  # where tools/setup.sh puts the package by its name
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    from landslide_susceptibility.provider import ALGORITHMS
    from manual_pages import pages

    PAGES.mkdir(parents=True, exist_ok=True)
    made = pages(algorithm().create() for algorithm in ALGORITHMS)
    for name, text in made.items():
        (PAGES / f"{name}.md").write_text(text, encoding="utf-8")
    for path in PAGES.glob("*.md"):
        if path.stem not in made:
            path.unlink()
    application.exit()


def main(arguments: list[str]) -> int:
    """Do what the arguments say; return the exit code."""
    if arguments == ["pages"]:
        write_pages()
    elif arguments[:1] == ["html"] and len(arguments) <= 2:
        from manual_html import make_html

        folder = Path(arguments[1]) if len(arguments) == 2 else ROOT / "resources" / "manual"
        made = make_html(ROOT, folder)
        sys.stdout.write(f"Made {len(made)} pages: {folder / 'index.html'}\n")
    else:
        sys.stderr.write(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
