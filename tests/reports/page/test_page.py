"""The page: escaped, self-contained, numbered, and written whole or not at all."""

from __future__ import annotations

import base64
import os
from html.parser import HTMLParser

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.reports import figures
from landslide_susceptibility.reports.page.page import Page
from landslide_susceptibility.sentences import say, say_counted

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
NASTY = '<script>alert("x")</script> & <img src=http://example.org/a.png> \udcff'


class Elements(HTMLParser):
    """Every element with its attributes, and all text in document order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements, self.text, self._open = [], {}, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "br", "hr"):
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        if self._open:
            self.text.setdefault(self._open[-1], []).append(data.strip())

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def full_page(text: str = "Basin") -> Page:
    page = Page(text, text, date=text)
    page.paragraph(text)
    page.highlights({text: 0.8612, "area": "12 km²"})
    for heading in (text, "Second"):
        page.section(heading)
        page.note(text)
        page.warning([text, "another"])
        page.table([text, "cells", "share"], [[text, 1234567, 0.25], [text, None, np.nan]], text, {"share": ".1%"})
        page.settings({text: text, "SEED": 12345}, text)
        page.figure([figures.confusion_matrix(5, 1, 2, 4), SVG], text, text)
    return page


def test_nothing_is_loaded_from_elsewhere_and_no_script_runs():
    page = Elements(full_page().html())
    for tag, attributes in page.elements:
        assert tag not in ("script", "link", "iframe", "object", "embed", "base", "form", "svg")
        assert not [name for name in attributes if name.startswith("on") or name in ("srcset", "style")]
        assert attributes.get("src", "data:image/").startswith("data:image/")
        assert attributes.get("href", "#").startswith("#")
    style = " ".join(page.text["style"])
    assert len(style) > 1000
    assert "url(" not in style and "@import" not in style and "http" not in style
    policy = next(meta["content"] for meta in page.all("meta") if "http-equiv" in meta)
    assert "default-src 'none'" in policy


def test_texts_are_escaped_everywhere():
    plain, nasty = Elements(full_page().html()), Elements(full_page(NASTY).html())
    assert [tag for tag, _ in nasty.elements] == [tag for tag, _ in plain.elements]
    assert nasty.text["h1"] == [NASTY]
    assert NASTY in nasty.text["td"] and NASTY in nasty.text["th"] and NASTY in nasty.text["a"]
    assert nasty.all("img")[0]["alt"].startswith(NASTY)


def test_contents_link_to_the_sections_in_order():
    page = Elements(full_page().html())
    assert [a["href"] for a in page.all("a")] == ["#section-1", "#section-2"]
    assert [section["id"] for section in page.all("section")] == ["section-1", "section-2"]
    assert page.text["a"] == ["Basin", "Second"]


def test_tables_and_figures_are_numbered_throughout():
    page = Elements(full_page().html())
    assert page.text["b"] == ["Table 1.", "Table 2.", "Figure 1.", "Table 3.", "Table 4.", "Figure 2."]


def test_numbers_are_right_aligned_and_missing_ones_are_dashes():
    page = Page("T")
    page.table(
        ["zone", "cells", "share"],
        [["low", 1234567, 0.25], {"zone": "high", "share": float("nan")}],
        "c",
        {"share": ".1%"},
    )
    elements = Elements(page.html())
    assert elements.text["td"] == ["low", "1,234,567", "25.0%", "high", "–", "–"]
    assert [td.get("class") for td in elements.all("td")] == [None, "right", "right"] * 2
    assert [th.get("class") for th in elements.all("th")] == [None, "right", "right"]


def upper(template: str, many: str = "", count: float = 1) -> str:
    """A language that is English in capitals; what stands in braces are names of values and formats."""
    parts = (template if not many or count == 1 else many).split("{")
    return "{".join(
        [parts[0].upper(), *(name + "}" + rest.upper() for name, _, rest in (p.partition("}") for p in parts[1:]))]
    )


def page_of_sentences(**options) -> Page:
    page = Page(say("title of {name}", name="Basin"), say("subtitle"), say("date"), **options)
    page.paragraph(say("of {count} cells, 3 m wide", count=1234))
    page.highlights({say("label"): say("{share} of it", share="12 km²"), "plain": 0.25})
    page.section(say("heading"))
    page.note(say("first\n\nsecond"))
    page.warning([say_counted("{count} sample", "{count} samples", count=2), say("0.75 – 0.85 m")])
    share = say("share")
    page.table(
        [say("zone"), share, "words"],
        [[say("low"), 0.25, True], {say("zone"): "plain", share: 0.5, "words": say("cell")}],
        say("caption"),
        {share: ".1%", "words": lambda value: say("<{value}>", value=value)},
    )
    page.table([say("zone")], [], say("caption"), {"zone": ".1f"})
    page.settings({say("key"): say("value"), "list": [say("one"), True]}, say("caption"))
    page.figure([SVG, SVG], say("picture"))
    page.figure(SVG, "plain", say("alt"))
    return page


def test_every_text_of_a_page_may_be_a_sentence_and_is_put_into_words_by_one_language():
    english, capitals = (Elements(page_of_sentences(**options).html()) for options in ({}, {"translate": upper}))
    assert english.text["h1"] == ["title of Basin"] and capitals.text["h1"] == ["TITLE OF Basin"]
    assert english.text["td"] == ["low", "25.0%", "<True>", "plain", "50.0%", "<cell>", "No rows", "value", "one, yes"]
    assert capitals.text["td"] == ["LOW", "25.0%", "<True>", "plain", "50.0%", "<CELL>", "NO ROWS", "VALUE", "ONE, YES"]
    # Only what was given as plain text, and values, stay as they are.
    kept = {"TITLE OF Basin", "plain", "words", "list", "<True>", "12\u00a0km² OF IT"}
    shown = [text for tag, texts in capitals.text.items() if tag != "style" for text in texts if text]
    assert [text for text in shown if text.upper() != text and text not in kept] == []
    assert [image["alt"] for image in capitals.all("img")] == ["PICTURE (1 OF 2)", "PICTURE (2 OF 2)", "ALT"]
    assert capitals.all("nav") == [] and "MADE WITH THE QGIS PLUGIN" in " ".join(capitals.text["p"])


def test_sentences_look_on_the_page_as_their_words_would():
    plain = Page("title of Basin", "subtitle", "date")
    plain.paragraph("of 1234 cells, 3 m wide")
    plain.highlights({"label": "12 km² of it", "plain": 0.25})
    plain.section("heading")
    plain.note("first\n\nsecond")
    plain.warning(["2 samples", "0.75 – 0.85 m"])
    plain.table(
        ["zone", "share", "words"],
        [["low", 0.25, True], ["plain", 0.5, "cell"]],
        "caption",
        {"share": ".1%", "words": lambda value: f"<{value}>"},
    )
    plain.table(["zone"], [], "caption")
    plain.settings({"key": "value", "list": ["one", True]}, "caption")
    plain.figure([SVG, SVG], "picture")
    plain.figure(SVG, "plain", "alt")
    assert page_of_sentences().html() == plain.html()
    assert "0.75\u00a0–\u2060\u00a00.85\u00a0m" in plain.html() and "3\u00a0m wide" in plain.html()


def test_a_table_without_rows_says_so():
    page = Page("T")
    page.table(["zone", "cells"], [], "nothing")
    elements = Elements(page.html())
    assert elements.text["td"] == ["No rows"] and elements.all("td")[0]["colspan"] == "2"


def test_a_row_of_another_length_is_refused():
    with pytest.raises(InputError, match="Row 2 .* 1 cells, but there are 2 columns"):
        Page("T").table(["a", "b"], [[1, 2], [3]])


def test_a_picture_that_is_neither_png_nor_svg_is_refused():
    for image in (b"GIF89a", "path/to/picture.png"):
        with pytest.raises(InputError, match="neither PNG"):
            Page("T").figure(image, "c")


def test_pictures_are_embedded_as_they_are():
    png = figures.confusion_matrix(1, 2, 3, 4)
    page = Page("T")
    page.figure([png, SVG], "caption", "")
    images = Elements(page.html()).all("img")
    assert base64.b64decode(images[0]["src"].split(",")[1]) == png
    assert base64.b64decode(images[1]["src"].split(",")[1]).decode() == SVG
    assert images[0]["alt"] == "caption (1 of 2)"
    # 200 dots an inch in the file, 100 on the screen.
    assert int(images[0]["width"]) == 440 and "width" not in images[1]


def test_no_warnings_make_no_box():
    page = Page("T")
    page.warning([])
    assert not Elements(page.html()).all("aside")


def test_write_returns_the_path_and_replaces_an_older_report(tmp_path):
    path = tmp_path / "report.html"
    path.write_text("old")
    assert full_page(NASTY).write(str(path)) == path
    assert Elements(path.read_text("utf-8")).all("h1")
    assert os.listdir(tmp_path) == ["report.html"]


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_an_existing_report_survives_a_failure(tmp_path, monkeypatch, failure):
    path = tmp_path / "report.html"
    path.write_text("old")

    def fail(*_):
        raise failure

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(InputError if isinstance(failure, OSError) else KeyboardInterrupt):
        full_page().write(path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.html"]


def test_a_file_as_folder_and_a_folder_as_target_are_input_errors(tmp_path):
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "file" / "r.html", tmp_path / "folder"):
        with pytest.raises(InputError, match="choose another"):
            Page("T").write(target)
    assert sorted(os.listdir(tmp_path)) == ["file", "folder"]
