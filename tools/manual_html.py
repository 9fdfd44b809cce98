"""docs/ as HTML pages in one folder: no page needs another program, another folder or the network."""

from __future__ import annotations

import configparser
import html
import os
import re
import shutil
import tempfile
from pathlib import Path

from markdown_it import MarkdownIt

STYLE = "manual.css"
CHAPTERS = ("index", "install", "first-map", "traps", "batch", "models", "python", "faq", "glossary")  # of docs/manual
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Landslide Susceptibility</title>
<link rel="stylesheet" href="{style}">
</head>
<body>
<nav>
{navigation}
</nav>
<main>
{body}
</main>
</body>
</html>
"""


def make_html(root: Path, folder: Path) -> list[Path]:
    """Write all pages of docs/ with their pictures and the style sheet; return the pages.

    Parameters
    ----------
    root : Path
        The plugin's folder, which holds docs/ and metadata.txt.
    folder : Path
        Takes the place of what it held.

    Raises
    ------
    ValueError
        If two pages would have one name, or a link or a picture leads nowhere.
    """
    docs = root / "docs"
    names = _names(docs)
    parsed = {path: _parsed(path) for path in names}
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        os.chmod(made, 0o755)
        (made / "images").mkdir()
        shutil.copy(Path(__file__).with_name(STYLE), made / STYLE)
        for path, tokens in parsed.items():
            _settle(tokens, path, names, parsed, root, made)
        for path, tokens in parsed.items():
            navigation = _navigation(names[path], docs, names, parsed)
            body = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})
            page = PAGE.format(
                title=html.escape(_title(tokens)), style=STYLE, navigation=navigation, body=_framed(body)
            )
            (made / names[path]).write_text(page, encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return [folder / name for name in names.values()]


# As the pages are read on GitHub: CommonMark and tables.
MARKDOWN = MarkdownIt("commonmark").enable("table")


def _names(docs: Path) -> dict[Path, str]:
    """Return each page's file in the one folder: an algorithm's is its id, their list 'algorithms'."""
    names: dict[Path, str] = {}
    for path in sorted(docs.rglob("*.md")):
        stem = "algorithms" if path.parent.name == "algorithms" and path.stem == "index" else path.stem
        name = f"{stem}.html"
        if name in names.values():
            raise ValueError(f"Two pages of docs/ would be {name}: give {path.name} another name.")
        names[path] = name
    return names


def _parsed(path: Path) -> list:
    tokens = MARKDOWN.parse(path.read_text(encoding="utf-8"))
    used: set[str] = set()
    for position, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", _anchor(tokens[position + 1].content, used))
    return tokens


def _anchor(heading: str, used: set[str]) -> str:
    """Return a heading's anchor as GitHub makes it."""
    text = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
    anchor, number = text, 0
    while anchor in used:
        number += 1
        anchor = f"{text}-{number}"
    used.add(anchor)
    return anchor


def _title(tokens: list) -> str:
    """Return the words of a page's first heading."""
    at = next(i for i, token in enumerate(tokens) if token.type == "heading_open")
    return "".join(child.content for child in tokens[at + 1].children or [])


def _settle(tokens: list, page: Path, names: dict, parsed: dict, root: Path, made: Path) -> None:
    """Turn links to pages into links to their HTML, and put the pictures beside it."""
    for token in tokens:
        for child in token.children or []:
            if child.type == "link_open":
                child.attrSet("href", _target(child.attrGet("href"), page, names, parsed, root))
            elif child.type == "image":
                picture = (page.parent / child.attrGet("src")).resolve()
                if not picture.is_file():
                    raise ValueError(f"{page.name} shows {child.attrGet('src')}, which is not there.")
                shutil.copy(picture, made / "images" / picture.name)
                child.attrSet("src", f"images/{picture.name}")


def _target(link: str, page: Path, names: dict, parsed: dict, root: Path) -> str:
    if re.match(r"[a-z]+:", link):
        return link
    file, _, anchor = link.partition("#")
    path = (page.parent / file).resolve() if file else page
    if path in names:
        anchors = [token.attrGet("id") for token in parsed[path] if token.type == "heading_open"]
        if anchor and anchor not in anchors:
            raise ValueError(f"{page.name} links to {link}: there is no such heading.")
        return names[path] + (f"#{anchor}" if anchor else "")
    if not path.exists():
        raise ValueError(f"{page.name} links to {link}, which is not there.")
    return f"{_repository(root)}/blob/main/{path.relative_to(root).as_posix()}"  # code, or what developers read


def _repository(root: Path) -> str:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser["general"]["repository"]


def _framed(body: str) -> str:
    """Return the body so that a wide table scrolls by itself."""
    return body.replace("<table>", '<div class="wide"><table>').replace("</table>", "</table></div>")


def _linked(tokens: list, names: dict) -> list[Path]:
    """Return the pages that a page links to, in its order."""
    pages = {name: path for path, name in names.items()}
    links = [child.attrGet("href") for token in tokens for child in token.children or [] if child.type == "link_open"]
    return list(dict.fromkeys(pages[link] for link in links if link in pages))


def _navigation(current: str, docs: Path, names: dict, parsed: dict) -> str:
    manual = docs / "manual"
    chapters = [manual / f"{name}.md" for name in CHAPTERS]
    entries = [manual / "algorithms" / "index.md"]
    entries += _linked(parsed[entries[0]], names)
    others = [path for path in names if path.parent == docs]
    missing = set(names) - {*chapters, *entries, *others}
    if missing or not set(chapters) <= set(names):
        raise ValueError(f"Pages that the navigation does not list, or lists in vain: {sorted(missing)}, {chapters}.")
    lines = []
    for heading, pages in (("Manual", chapters), ("Algorithms", entries), ("Background", others)):
        lines.append(f"<h2>{heading}</h2>\n<ul>")
        for path in pages:
            here = ' aria-current="page"' if names[path] == current else ""
            lines.append(f'<li><a href="{names[path]}"{here}>{html.escape(_title(parsed[path]))}</a></li>')
        lines.append("</ul>")
    return "\n".join(lines)
