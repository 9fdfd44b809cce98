"""A report: one HTML file that needs no other file and no network, for the screen and for paper."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Union

from ...dependencies import require
from ...errors import InputError, ParameterError
from ...files import write_whole
from ...sentences import Sentence, Text, Translate, commas, in_words, language, say, spoken
from ...study.imprint import SVG, Imprint, Logo
from ...study.paper import REFERENCE
from .numbers import Format, format_column, is_missing, is_number, setting_text

TEMPLATES = Path(__file__).parent / "templates"
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Figures have 200 dots per inch: half as many pixels on the screen keep their letters as large as the text.
SCREEN_PIXELS_PER_DOT = 0.5
# A table of at most this many rows is not split at the end of a printed page.
MOST_ROWS_TOGETHER = 10
# Cells of a table of at least this many columns stand closer together: the last column is not to leave the page.
MANY_COLUMNS = 8
MOST_HIGHLIGHTS_ABREAST = 5
SMALL, NORMAL, SHEET, MAP = FIGURE_SIZES = ("small", "normal", "sheet", "map")
TALL = 0.85  # height by width
SMALL_SHARE = 0.62  # of the width of a figure of normal size
# A range, and a number with its unit: "0.75 – 0.85", "25.3 %", "90 m".
_RANGE = re.compile(r"(?<=[\d∞]) (–|to|×) (?=[-−+]?[\d∞])")
_UNIT = re.compile(r"(?<=\d) (?=(?:%|‰|m|m²|km|km²|s)(?![\w]))")
Image = Union[bytes, str]
# What stands beside each label.
Labelled = Union[Mapping[Text, Any], Mapping[str, Any], Mapping[Sentence, Any]]
# Above a box of one text, and of several.
LABELS = {"note": (say("Note"), say("Notes")), "warning": (say("Warning"), say("Warnings"))}
# What stands on every page, the paper only where it is named.
FIXED = {
    "kind": say("Landslide susceptibility report"),
    "made": say(
        "Made with the QGIS plugin Landslide Susceptibility. Susceptibility is relative: it ranks places within the "
        "mapped area, and does not say how often landslides occur. It does not replace an investigation on site."
    ),
    "paper": say("'The paper' is {reference}.", reference=REFERENCE),
    "contents": say("Contents"),
    "no_rows": say("No rows"),
    "notes": say("Notes made on site"),
}


class Page:
    """A report that is filled from top to bottom and written once.

    Every text given is plain text: it is escaped, so names with ``<`` or ``&`` show as they are.
    What is added before the first section stands above the table of contents. Sentences are put into words when the
    page is made into HTML, and nowhere before.

    Parameters
    ----------
    title, subtitle
        The heading: what this is, and of which area or data.
    date
        When it was made, as text; nothing is printed if empty.
    translate
        From English templates to those of another language (see `sentences.in_words`); the language in force if None.

    Examples
    --------
    >>> page = Page("Landslide susceptibility", "Chishui River Basin")
    >>> page.section("Zones")
    >>> page.table(["zone", "area (km²)"], [["low", 12.5], ["high", 3.25]], caption="Area of each zone")
    >>> page.write("report.html")  # doctest: +SKIP
    """

    def __init__(self, title: Text, subtitle: Text = "", date: Text = "", translate: Translate | None = None) -> None:
        self.title, self.subtitle, self.date = title, subtitle, date
        self.translate = translate
        self._lead: list[dict[str, Any]] = []
        self._sections: list[dict[str, Any]] = []
        self._counts = {"table": 0, "figure": 0}
        self._by: list[str] = []
        self._logo = ""

    def signed(self, imprint: Imprint, logo: Logo | None) -> None:
        """Have the heading bear author, organisation and logo."""
        self._by = [text for text in (imprint.author, imprint.organisation) if text]
        self._logo = "" if logo is None else _logo_address(logo)

    def section(self, heading: Text) -> None:
        """Begin a section; it is numbered and listed in the table of contents."""
        self._sections.append({"heading": heading, "blocks": []})

    def paragraph(self, text: Text) -> None:
        """Add a paragraph; a blank line in `text` begins another."""
        self._add(kind="paragraph", text=text)

    def note(self, text: Text | Sequence[Text]) -> None:
        """Add something good to know, set apart from the text; several texts become a list in one box."""
        self._callout("note", text)

    def warning(self, text: Text | Sequence[Text], label: Text = "") -> None:
        """Add something that may spoil the use of the results; several texts become a list in one box.

        A box without a text is not made, so that a list of warnings can be given as it is. `label` stands above it
        instead of 'Warning'.
        """
        self._callout("warning", text, label)

    def answers(self, values: Mapping[Sentence, Text]) -> None:
        """Add questions, each with its answer: what a reader without much time reads."""
        self._add(kind="answers", items=list(values.items()))

    def highlights(self, values: Labelled) -> None:
        """Add a row of key figures: label → value (a number, or a text with its unit)."""
        items = [(label, format_column([value])[0]) for label, value in values.items()]
        rows = -(-len(items) // MOST_HIGHLIGHTS_ABREAST) or 1
        self._add(kind="highlights", items=items, abreast=-(-len(items) // rows))

    def table(
        self,
        columns: Sequence[Text],
        rows: Iterable[Sequence[Any] | Mapping[Any, Any]],
        caption: Text = "",
        formats: Mapping[Any, Format] | None = None,
    ) -> None:
        """Add a table; columns of numbers are right-aligned and have the same decimals throughout.

        Parameters
        ----------
        columns
            Headings, with the unit in parentheses: "area (km²)".
        rows
            One sequence a row in the order of `columns`, or one mapping a row with them as keys
            (a missing key is a dash). None and NaN are dashes.
        caption
            Stands above the table, after its number.
        formats
            Column heading → format specification for its numbers (",.1f", ".1%") or function of the value. A heading
            that is a sentence may be named by its English words, here and in `rows`.

        Raises
        ------
        InputError
            If a row has another length than `columns`.
        """
        names = [str(column) for column in columns]
        cells = [_row(row, names, number) for number, row in enumerate(rows, start=1)]
        chosen = {str(name): how for name, how in (formats or {}).items()}
        by_column = [[row[i] for row in cells] for i in range(len(names))]
        texts = [format_column(values, chosen.get(name)) for name, values in zip(names, by_column)]
        self._add(
            kind="table",
            number=self._next_table(),
            caption=caption,
            columns=[{"name": name, "right": _is_numeric(values)} for name, values in zip(columns, by_column)],
            rows=list(zip(*texts)) if cells else [],
            together=len(cells) <= MOST_ROWS_TOGETHER,
            dense=len(names) >= MANY_COLUMNS,
        )

    def settings(self, mapping: Labelled, caption: Text = "") -> None:
        """Add a table of two columns: what was set, and to what."""
        items = [(name, setting_text(value)) for name, value in mapping.items()]
        number = self._next_table() if caption else None
        self._add(
            kind="settings", items=items, caption=caption, number=number, together=len(items) <= MOST_ROWS_TOGETHER
        )

    def figure(self, image: Image | Sequence[Image], caption: Text, alt: Text = "", size: str = NORMAL) -> None:
        """Add a picture, or several under one caption.

        Parameters
        ----------
        image
            PNG bytes, SVG text, or a sequence of them shown one below the other.
        caption
            Stands below the picture, after its number.
        alt
            What the picture shows, for those who cannot see it; the caption if empty.
        size
            'normal': with its caption a third of a printed page high, and a little higher if it is about square;
            'small': smaller on the screen; 'sheet': as wide as a printed page, for pictures of many small panels, which
            may be parted between them; 'map': the same, for a map with its legend, which may be high.

        Raises
        ------
        InputError
            If an image is neither PNG nor SVG.
        ParameterError
            If there is no such size.
        """
        if size not in FIGURE_SIZES:
            raise ParameterError(
                say("There is no figure size '{size}': choose {known}.", size=size, known=commas(FIGURE_SIZES))
            )
        share = SMALL_SHARE if size == SMALL else 1.0
        images = [image] if isinstance(image, (bytes, bytearray, str)) else list(image)
        self._counts["figure"] += 1
        self._add(
            kind="figure",
            number=say("Figure {number}.", number=self._counts["figure"]),
            images=[
                {
                    "source": _data_address(one),
                    "width": _screen_width(one, share),
                    "alt": _alternative(alt or caption, number, len(images)),
                }
                for number, one in enumerate(images, start=1)
            ],
            caption=caption,
            size="tall" if size == NORMAL and any(map(_is_tall, images)) else size,
        )

    def html(self) -> str:
        """Return the page as HTML text."""
        jinja2 = require("jinja2")
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(str(TEMPLATES)),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters.update(paragraphs=_paragraphs, unbroken=unbroken)
        content: dict[str, Any] = {
            "title": self.title,
            "subtitle": self.subtitle,
            "date": self.date,
            "by": self._by,
            "logo": self._logo,
            "lead": self._lead,
            "sections": self._sections,
        }
        fixed = {name: text for name, text in FIXED.items() if name != "paper" or _names_paper(content)}
        content["fixed"] = {"paper": "", **fixed}
        return environment.get_template("page.html").render(_in_words(content, self.translate), language=language())

    def write(self, path: str | os.PathLike[str]) -> Path:
        """Write the page to `path` and return it; an existing file there stays whole until the new one is.

        Raises
        ------
        InputError
            If the file cannot be written.
        """
        # A path from a file system of another encoding may hold lone surrogates, which UTF-8 refuses.
        return write_whole(path, self.html().encode("utf-8", errors="replace"))

    def _callout(self, kind: str, text: Text | Sequence[Text], title: Text = "") -> None:
        texts = [text] if isinstance(text, (str, Sentence)) else list(text)
        if not any(str(one).strip() for one in texts):
            return
        label, labels = LABELS[kind]
        several = len(texts) > 1
        self._add(kind=kind, label=title or (labels if several else label), texts=texts, bullets=several)

    def _add(self, **block: Any) -> None:
        (self._sections[-1]["blocks"] if self._sections else self._lead).append(block)

    def _next_table(self) -> Sentence:
        self._counts["table"] += 1
        return say("Table {number}.", number=self._counts["table"])


def unbroken(text: str) -> str:
    """Return `text` with spaces that do not break inside ranges and between a number and its unit.

    After a dash a line may end even before such a space, so that a word joiner stands between them.
    """
    return _UNIT.sub("\u00a0", _RANGE.sub("\u00a0\\1\u2060\u00a0", text))


def _in_words(content: Any, translate: Translate | None) -> Any:
    """Return what the template is given, in lists and dictionaries, with every sentence put into words."""
    if isinstance(content, Sentence):
        return spoken(content) if translate is None else in_words(content, translate)
    if isinstance(content, dict):
        return {name: _in_words(part, translate) for name, part in content.items()}
    if isinstance(content, (list, tuple)):
        return [_in_words(part, translate) for part in content]
    return content


def _names_paper(content: Any) -> bool:
    """Whether anything that the template is given speaks of the paper; English tells it whatever the language."""
    if isinstance(content, Sentence):
        return "the paper" in str(content).lower()
    if isinstance(content, dict):
        return any(map(_names_paper, content.values()))
    return isinstance(content, (list, tuple)) and any(map(_names_paper, content))


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def _alternative(text: Text, number: int, count: int) -> Text:
    if count == 1:
        return text
    return say("{text} ({number} of {count})", text=text, number=number, count=count)


def _row(row: Sequence[Any] | Mapping[Any, Any], columns: Sequence[str], number: int) -> list[Any]:
    if isinstance(row, Mapping):
        by_name = {str(name): value for name, value in row.items()}
        return [by_name.get(column) for column in columns]
    cells = list(row)
    if len(cells) != len(columns):
        raise InputError(
            say(
                "Row {number} of a report table has {count} cells, but there are {columns} columns: give each row "
                "one cell for each column.",
                number=number,
                count=len(cells),
                columns=len(columns),
            )
        )
    return cells


def _is_numeric(values: Sequence[Any]) -> bool:
    present = [value for value in values if not is_missing(value)]
    return bool(present) and all(is_number(value) for value in present)


def _data_address(image: Image) -> str:
    # Both kinds go into an <img>: there a browser runs no script and loads nothing that an SVG names.
    if isinstance(image, str) and "<svg" in image:
        return "data:image/svg+xml;base64," + base64.b64encode(image.encode("utf-8")).decode("ascii")
    if isinstance(image, (bytes, bytearray)) and bytes(image[:8]) == PNG_SIGNATURE:
        return "data:image/png;base64," + base64.b64encode(image).decode("ascii")
    raise InputError(say("A picture of the report is neither PNG bytes nor SVG text: draw it with reports/figures."))


def _logo_address(logo: Logo) -> str:
    # In an <img> a browser runs no script of an SVG and loads nothing that it names.
    kind = "svg+xml" if logo.format == SVG else logo.format
    return f"data:image/{kind};base64," + base64.b64encode(logo.content).decode("ascii")


def _is_tall(image: Image) -> bool:
    """Whether a picture is about as high as it is wide, so that a low one could not be read."""
    return not isinstance(image, str) and int.from_bytes(image[20:24], "big") > TALL * int.from_bytes(
        image[16:20], "big"
    )


def _screen_width(image: Image, share: float) -> int | None:
    """Return the width at which to show a PNG, whose header holds its width at bytes 16 to 19; None for an SVG."""
    if isinstance(image, str):
        return None
    return max(round(int.from_bytes(image[16:20], "big") * SCREEN_PIXELS_PER_DOT * share), 1)
