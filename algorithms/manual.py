"""Where the manual's pages are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def manual_url(page: str = "index") -> str:
    """Return the address of a page of the manual, an algorithm's by its id; '' if there is none.

    The zip has HTML pages, which `make manual` makes in a checkout. Without them it is their source, in Markdown.
    """
    docs = ROOT / "docs" / "manual"
    places = (ROOT / "resources" / "manual" / f"{page}.html", docs / f"{page}.md", docs / "algorithms" / f"{page}.md")
    for path in (*places, ROOT / "README.md"):
        if path.is_file():
            return path.as_uri()
    return ""
