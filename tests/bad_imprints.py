"""Bad inputs of author, organisation and logo: rows of every algorithm whose SETTINGS has them."""

from __future__ import annotations

import json

from bad_input_rows import BadInput


def _settings(**settings):
    return {"SETTINGS": json.dumps(settings)}


def _logo(content):
    """Return parameters with a logo that holds `content`."""
    return lambda scene: _settings(logo=scene.text("logo.png", content))


def _folder(scene):
    (scene.inputs / "folder.png").mkdir()
    return _settings(logo=str(scene.inputs / "folder.png"))


IMPRINTS = [
    BadInput(
        "an author who is a number",
        "The parameter 'Author' (AUTHOR) cannot be '7': choose another value.",
        _settings(author=7),
    ),
    BadInput(
        "an author on two lines",
        "The author 'A. Rivera B. Okoye' is no line of at most 200 characters: shorten it.",
        _settings(author="A. Rivera\nB. Okoye"),
    ),
    BadInput(
        "an organisation that never ends",
        "The organisation 'Survey Survey *' is no line of at most 200 characters: shorten it.",
        _settings(organisation="Survey " * 40),
    ),
    BadInput(
        "no such logo", "The logo 'absent.png' is no file: give a PNG, JPEG or SVG file.", _settings(logo="absent.png")
    ),
    BadInput("a folder for a logo", "The logo '*folder.png' is no file: give a PNG, JPEG or SVG file.", _folder),
    BadInput(
        "a text for a logo",
        "The logo '*logo.png' is neither a PNG nor a JPEG nor an SVG picture: save it as one of them.",
        _logo("Survey"),
    ),
    BadInput(
        "a raster for a logo",
        "The file '*.tif', given for 'Logo' (LOGO), is not called as such a file is: choose one of Pictures (*.png "
        "*.jpg *.jpeg *.svg).",
        lambda scene: _settings(logo=scene.study.factors[0]),
    ),
    BadInput(
        "a logo of many megabytes",
        "The logo '*logo.png' is larger than 1 MB: save it smaller, it is printed a few centimetres wide.",
        _logo(b"\x89PNG\r\n\x1a\n" + bytes(1_000_001)),
    ),
    BadInput(
        "a drawing with a program",
        "The logo '*logo.png' holds 'script', which no picture needs: save it as a plain SVG, or as PNG.",
        _logo('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ),
    BadInput(
        "a drawing with entities",
        "The logo '*logo.png' is no SVG in UTF-8 that is whole and declares nothing (DOCTYPE, ENTITY): save it as a "
        "plain SVG, or as PNG.",
        _logo('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
    ),
    BadInput(
        "a key that is none", "'auther' in SETTINGS is unknown (did you mean author?).", _settings(auther="A. Rivera")
    ),
]
