"""Who stands behind a report and its map: author, organisation and logo."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError, ParameterError
from ..geodata.xml_text import ElementTree, parsed
from ..sentences import reason, say, short

LONGEST = 200  # characters of a name
MOST_BYTES = 1_000_000  # of a logo: it is in the report as it is
LARGEST_SIDE = 4096  # in pixels
PNG, JPEG, SVG = "png", "jpeg", "svg"
PNG_HEAD, JPEG_HEAD = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
# Marks of a JPEG that begin a frame, whose sizes follow.
FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
# What a drawing may hold and a logo does not need: programs, and pages within it.
PROGRAMS = {"script", "foreignobject", "iframe"}
# Where a drawing may refer to: itself, and pictures within it.
WITHIN = ("#", "data:image/")


@dataclass(frozen=True)
class Imprint:
    """Who stands behind a report and its map; all of it may be left out.

    Attributes
    ----------
    author, organisation : str
        One line each, of at most 200 characters.
    logo : path
        A PNG, JPEG or SVG file of at most 1 MB; see `read_logo`.

    Examples
    --------
    >>> api.Imprint(author="A. Rivera", organisation="Geological survey").organisation
    'Geological survey'
    """

    author: str = ""
    organisation: str = ""
    logo: str = ""

    def __post_init__(self) -> None:
        if not _is_line(self.author):
            raise ParameterError(
                say(
                    "The author '{start}' is no line of at most {most} characters: shorten it.",
                    start=short(self.author),
                    most=LONGEST,
                )
            )
        if not _is_line(self.organisation):
            raise ParameterError(
                say(
                    "The organisation '{start}' is no line of at most {most} characters: shorten it.",
                    start=short(self.organisation),
                    most=LONGEST,
                )
            )

    def __bool__(self) -> bool:
        return bool(self.author or self.organisation or self.logo)


def _is_line(text: str) -> bool:
    return len(text) <= LONGEST and text.isprintable()


@dataclass(frozen=True)
class Logo:
    """The content of a logo's file, and its format: 'png', 'jpeg' or 'svg'."""

    path: str
    format: str
    content: bytes


def read_logo(path: str | os.PathLike[str]) -> Logo | None:
    """Return a logo as it is in its file, None for an empty path.

    What it holds is not drawn here; its size is read from its head, so that no picture can ask for more memory than its
    file explains.

    Raises
    ------
    InputError
        If the file cannot be read, is larger than 1 MB or than 4096 pixels a side, is no PNG, JPEG or SVG, or is an
        SVG with a declaration, a program or an address of other files.
    """
    if not os.fspath(path):
        return None
    try:
        if not Path(path).is_file():
            raise InputError(say("The logo '{path}' is no file: give a PNG, JPEG or SVG file.", path=path))
        with open(path, "rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise InputError(
            say("The logo '{path}' cannot be read ({reason}): choose another file.", path=path, reason=reason(error))
        ) from error
    if len(content) > MOST_BYTES:
        raise InputError(
            say(
                "The logo '{path}' is larger than {most:g} MB: save it smaller, it is printed a few centimetres wide.",
                path=path,
                most=MOST_BYTES / 1e6,
            )
        )
    kind = _format(content)
    if kind == SVG:
        _check_svg(content, path)
        return Logo(str(path), SVG, content)
    size = _png_size(content) if kind == PNG else _jpeg_size(content) if kind == JPEG else None
    if size is None:
        raise InputError(
            say("The logo '{path}' is neither a PNG nor a JPEG nor an SVG picture: save it as one of them.", path=path)
        )
    if not 0 < min(size) <= max(size) <= LARGEST_SIDE:
        raise InputError(
            say(
                "The logo '{path}' has {width:,} × {height:,} pixels: save it with 1 to {most:,} a side.",
                path=path,
                width=size[0],
                height=size[1],
                most=LARGEST_SIDE,
            )
        )
    return Logo(str(path), kind, content)


def _format(content: bytes) -> str:
    if content.startswith(PNG_HEAD):
        return PNG
    if content.startswith(JPEG_HEAD):
        return JPEG
    return SVG if b"<svg" in content[:4096] else ""


def _png_size(content: bytes) -> tuple[int, int] | None:
    if content[12:16] != b"IHDR" or len(content) < 24:
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Return the size that the first frame states; segments before it are stepped over by their lengths."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        mark, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if mark in FRAMES:
            return int.from_bytes(content[at + 7 : at + 9], "big"), int.from_bytes(content[at + 5 : at + 7], "big")
        at += 1 if mark == 0xFF else 2 + length
    return None


def _check_svg(content: bytes, path: str | os.PathLike[str]) -> None:
    try:
        root = parsed(content.decode("utf-8-sig"), str(path))
    except (UnicodeDecodeError, InputError) as error:
        raise InputError(
            say(
                "The logo '{path}' is no SVG in UTF-8 that is whole and declares nothing (DOCTYPE, ENTITY): save it as "
                "a plain SVG, or as PNG.",
                path=path,
            )
        ) from error
    for element in root.iter():
        found = _unsafe(element)
        if found:
            raise InputError(
                say(
                    "The logo '{path}' holds '{found}', which no picture needs: save it as a plain SVG, or as PNG.",
                    path=path,
                    found=found[:40],
                )
            )


def _unsafe(element: ElementTree.Element) -> str:
    """Return what an element holds that is a program or leads out of the drawing, '' for nothing."""
    if _local(element.tag) in PROGRAMS:
        return _local(element.tag)
    for name, value in element.attrib.items():
        local = _local(name)
        if local.startswith("on") or (local in ("href", "src") and not value.strip().startswith(WITHIN)):
            return f"{local}={value}"
    return ""


def _local(name: object) -> str:
    """Return a name without its namespace, in lower case; that of a comment is none."""
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""
