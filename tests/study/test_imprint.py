"""Author, organisation and logo: what is taken, and what is refused before any work."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.reports.figures.logo import logo_pixels, logo_size
from landslide_susceptibility.study.imprint import LARGEST_SIDE, MOST_BYTES, Imprint, read_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/>{}</svg>'


def picture(kind: str, rows: int = 20, columns: int = 60) -> bytes:
    """A picture of one colour, as matplotlib writes it."""
    from matplotlib.image import imsave

    stream = io.BytesIO()
    imsave(stream, np.full((rows, columns, 3), 90, np.uint8), format=kind)
    return stream.getvalue()


def png_head(width: int, height: int) -> bytes:
    """A PNG that states a size and holds nothing."""
    data = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    head = b"IHDR" + data
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


@pytest.fixture
def file(tmp_path):
    def write(name, content):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(tmp_path / name)

    return write


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_is_read_whatever_its_name(file, kind):
    logo = read_logo(file("logo.x", picture(kind)))
    assert logo is not None and logo.format == kind
    pixels = logo_pixels(logo)
    assert pixels.shape == (20, 60, 4) and abs(pixels[..., :3] - 90 / 255).max() < 0.02 and (pixels[..., 3] == 1).all()
    assert logo_size(pixels) == pytest.approx((1.5, 0.5))


def test_a_plain_drawing_is_read_and_not_drawn(file):
    logo = read_logo(file("logo.svg", SVG.format('<use href="#a"/>')))
    assert logo is not None and logo.format == "svg" and logo_pixels(logo) is None and logo_size(None) == (0.0, 0.0)


def test_no_logo_is_none():
    assert read_logo("") is None and not Imprint() and Imprint(author="A")


REFUSED = {
    "text": ("no picture", "is neither a PNG nor a JPEG nor an SVG picture"),
    "empty": ("", "is neither a PNG"),
    "a GIF": (b"GIF89a" + bytes(30), "is neither a PNG"),
    "a PNG's head alone": (b"\x89PNG\r\n\x1a\n", "is neither a PNG"),
    "a JPEG without a frame": (b"\xff\xd8\xff\xe0\x00\x04\x00\x00", "is neither a PNG"),
    "a JPEG whose segments never end": (b"\xff\xd8" + b"\xff\xe0\x00\x00" * 9, "is neither a PNG"),
    "a huge PNG": (png_head(LARGEST_SIDE + 1, 10), "has 4,097 × 10 pixels: save it with 1 to 4,096 a side"),
    "a PNG of nothing": (png_head(0, 10), "has 0 × 10 pixels"),
    "a large file": (picture("png") + bytes(MOST_BYTES), "is larger than 1 MB"),
    "an SVG with a program": (SVG.format("<script>1</script>"), "holds 'script', which no picture needs"),
    "an SVG with an event": (SVG.format('<g onload="x()"/>'), "holds 'onload=x()'"),
    "an SVG with an address": (
        SVG.format('<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc/passwd"/>'),
        "holds 'href=file:///etc/passwd'",
    ),
    "an SVG with a page": (SVG.format("<foreignObject/>"), "holds 'foreignobject'"),
    "an SVG with entities": (
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        "declares nothing (DOCTYPE, ENTITY)",
    ),
    "an SVG cut short": (SVG.format("")[:-4], "is no SVG in UTF-8 that is whole"),
    "an SVG in UTF-16": (SVG.format("").encode("utf-16") + b"<svg", "is no SVG in UTF-8"),
}


@pytest.mark.parametrize(("content", "told"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_logo_is_refused(file, content, told):
    with pytest.raises(InputError) as caught:
        read_logo(file("logo", content))
    message = str(caught.value)
    assert told in message and message.endswith(".") and "logo" in message


@pytest.mark.parametrize("damage", [lambda data: data[:90], lambda data: data[:60] + bytes(40)])
@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_damaged_picture_is_refused_before_the_work(file, kind, damage):
    rng = np.random.default_rng(0)
    from matplotlib.image import imsave

    stream = io.BytesIO()
    imsave(stream, rng.integers(0, 255, (30, 30, 3), np.uint8), format=kind)
    content = damage(stream.getvalue())
    with pytest.raises(InputError, match=r"is damaged|is neither a PNG"):
        logo_pixels(read_logo(file("logo", content)))


def test_a_folder_and_no_file_are_told(tmp_path):
    for path in (tmp_path, tmp_path / "absent.png"):
        with pytest.raises(InputError, match="is no file"):
            read_logo(str(path))


@pytest.mark.parametrize("given", [{"author": "a\nb"}, {"organisation": "x" * 201}])
def test_a_name_is_one_line(given):
    with pytest.raises(ParameterError, match="is no line of at most 200 characters"):
        Imprint(**given)
