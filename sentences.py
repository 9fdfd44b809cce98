"""Sentences for the user: templates with values, put into words at the door and nowhere else.

A room says what it has to say as `say("The map '{path}' has another grid.", path=path)` and passes that on. The first
argument is always a literal, so that a tool can collect the templates of the whole package for translators, and the
values stay apart from it until `in_words` joins them: the language is chosen there, once, by whoever shows the text.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from numbers import Number
from string import Formatter
from typing import Any, Union


@dataclass(frozen=True)
class Sentence:
    """A template and the values for its places; `str` of it is English.

    It can be hashed and pickled: each value is a text, a number or a sentence.

    Attributes
    ----------
    template : str
        English, with places such as ``{path}`` or ``{share:.1f}``.
    values : tuple of (str, str or number or Sentence)
        The name of each place and what stands there.
    """

    template: str
    values: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return in_words(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


@dataclass(frozen=True)
class Counted(Sentence):
    """A sentence about a count: `template` is for one, `many` for any other; the value ``count`` decides."""

    many: str = ""

    @property
    def count(self) -> float:
        """The count that decides."""
        return dict(self.values)["count"]


@dataclass(frozen=True)
class Series(Sentence):
    """Several values one after another; `template` joins all but the last of them, `last` joins the last one.

    Both have the places ``{before}`` and ``{after}``.
    """

    last: str = ""


Text = Union[Sentence, str]
# From a template to that of another language; of a `Counted` it is also told the second template and the count, as
# languages differ in how many forms they have.
Translate = Callable[[str, str, float], str]


def say(template: str, /, **values: object) -> Sentence:
    """Return the sentence of a literal template and the values for its places.

    Examples
    --------
    >>> str(say("The map '{path}' has {cells:,} cells.", path="zones.tif", cells=120000))
    "The map 'zones.tif' has 120,000 cells."
    """
    return Sentence(template, _plain(values))


def say_counted(one: str, many: str, /, count: float, **values: object) -> Sentence:
    """Return a sentence that reads differently for one thing and for several; ``{count}`` is a place like others.

    Examples
    --------
    >>> str(say_counted("{count} cell is left out.", "{count} cells are left out.", count=3))
    '3 cells are left out.'
    """
    return Counted(one, _plain({"count": count, **values}), many)


LONGEST_SHOWN = 60  # characters of a text out of a user's file
LONGEST_REASON = 300  # characters; a runtime may tell a whole file


def reason(error: BaseException) -> Text:
    """Return what an error says, for a sentence of ours: an own error's sentence, of others one line, never empty.

    This is the one door for errors of other software, and it never raises: their messages may be empty, of many lines,
    or in no text at all. An error that is a sentence's value passes it by itself.
    """
    try:
        if error.args and isinstance(error.args[0], Sentence):
            return error.args[0]
        told = (isinstance(error, OSError) and error.strerror) or str(error)
        lines = [line.strip() for line in str(told).splitlines() if line.strip()]
    except Exception:  # whatever goes wrong inside an error that is not ours
        lines = []
    return lines[0][:LONGEST_REASON] if lines else type(error).__name__


def short(value: object) -> str:
    """Return a value out of a file as a sentence can hold it: one line, cut where it is long.

    Examples
    --------
    >>> short("steep\\nand long"), len(short("x" * 10_000))
    ('steep and long', 60)
    """
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def listing(items: Iterable[object]) -> Sentence:
    """Return things as 'a, b and c'."""
    return _series(items, "{before}, {after}", "{before} and {after}")


def choices(items: Iterable[object]) -> Sentence:
    """Return things as 'a or b or c'."""
    return _series(items, "{before} or {after}", "{before} or {after}")


def commas(items: Iterable[object]) -> Sentence:
    """Return things as 'a, b, c'."""
    return _series(items, "{before}, {after}", "{before}, {after}")


def semicolons(items: Iterable[object]) -> Sentence:
    """Return things as 'a; b; c', for things that have commas in them."""
    return _series(items, "{before}; {after}", "{before}; {after}")


def paragraph(*sentences: Text | None) -> Sentence:
    """Return sentences one after another; None and what is empty are left out."""
    return _series((s for s in sentences if s is not None and str(s)), "{before} {after}", "{before} {after}")


def replaced(sentence: Sentence, old: str, new: str) -> Sentence:
    """Return a sentence with the text `old` replaced by `new` in its values, sentences among them included."""
    values = tuple(
        (name, replaced(v, old, new) if isinstance(v, Sentence) else v.replace(old, new) if isinstance(v, str) else v)
        for name, v in sentence.values
    )
    return replace(sentence, values=values)


def english(template: str, many: str = "", count: float = 1) -> str:
    """Return the English template: the one given, or `many` if there is one and the count is not 1."""
    return template if not many or count == 1 else many


_spoken: list[tuple[str, Translate]] = [("en", english)]  # the one in force is the last


def speak(code: str, translate: Translate) -> None:
    """Have what is written for the user, such as a report, be in a language from now on.

    Parameters
    ----------
    code : str
        As HTML's ``lang`` has it: 'en', 'es', 'zh-CN'.
    translate : callable
        See `in_words`.
    """
    _spoken[:] = [(code, translate)]


def language() -> str:
    """Return the code of the language in force: English, unless `speak` said otherwise."""
    return _spoken[-1][0]


def spoken(text: Text) -> str:
    """Return a sentence as text of the language in force."""
    return in_words(text, _spoken[-1][1])


def in_words(text: Text, translate: Translate = english) -> str:
    """Return a sentence as text; this is the one place where templates and values meet.

    A template that does not suit its values (a slip in a translation, say) never raises, as that would hide what the
    user has to be told: the English one stands in for it, or else template and values as they are.

    Parameters
    ----------
    text : Sentence or str
        A plain text, such as the name of a layer, is returned as it is.
    translate : callable
        Called with a template, the template for several things and their count; it returns the template to use. Of a
        sentence that counts nothing, the second is '' and the third 1.
    """
    if not isinstance(text, Sentence):
        return str(text)
    values = {name: in_words(v, translate) if isinstance(v, Sentence) else v for name, v in text.values}
    if isinstance(text, Series):
        return _joined(text, list(values.values()), translate)
    many, count = (text.many, text.count) if isinstance(text, Counted) else ("", 1)
    return _filled(text.template, many, count, values, translate)


def _plain(values: dict[str, object]) -> tuple[tuple[str, object], ...]:
    # Paths, errors, arrays and the like may change, may not be hashed or may not survive a pickle: their text will do.
    kept = (str, Number, Sentence)
    told = {name: reason(value) if isinstance(value, BaseException) else value for name, value in values.items()}
    return tuple((name, value if isinstance(value, kept) else str(value)) for name, value in told.items())


def _series(items: Iterable[object], template: str, last: str) -> Series:
    return Series(template, _plain({str(number): item for number, item in enumerate(items)}), last)


def _joined(series: Series, items: list[object], translate: Translate) -> str:
    text = str(items[0]) if items else ""
    for number, item in enumerate(items[1:], 2):
        template = series.last if number == len(items) else series.template
        text = _filled(template, "", 1, {"before": text, "after": item}, translate)
    return text


class _Names(Formatter):
    """Fills in names only: a template must not reach into a value by ``{value.attribute}`` or ``{value[0]}``."""

    def get_field(self, field_name: str, args: Sequence[object], kwargs: Mapping[str, object]) -> tuple[object, str]:
        return kwargs[field_name], field_name


def _filled(template: str, many: str, count: float, values: dict[str, object], translate: Translate) -> str:
    for chosen in (translate, english):
        with contextlib.suppress(LookupError, TypeError, ValueError):
            return _Names().vformat(chosen(template, many, count), (), values)
    shown = ", ".join(f"{name} = {value}" for name, value in values.items())
    return f"{english(template, many, count)} ({shown})"
