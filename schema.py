"""What a text of JSON must hold: a schema says it once, so that whoever uses what was read need not look again.

A schema is built of kinds, `Record({"seed": Whole(0, 10), "title": Words()})`. Reading by it either returns plain data
that fits or raises `SchemaError`, whose sentence is a part of one: what is wrong and at which key.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .errors import LandslideError
from .sentences import Sentence, commas, say

MOST_DIGITS = 40  # of a whole number; reading one of a million digits takes minutes
MOST_SHOWN = 40  # characters of a value that is not as it should be


class SchemaError(LandslideError):
    """A text is no JSON, or does not fit its schema; what is wrong, without a capital or a full stop."""


class Kind:
    """What a value of JSON may be."""

    def wanted(self) -> Sentence:
        """Return what should stand there, in the middle of a sentence: 'a whole number from 1 to 5'."""
        raise NotImplementedError

    def fits(self, value: Any) -> bool:
        """Return whether a value itself is one; what is inside it is looked at by `check`."""
        raise NotImplementedError

    def check(self, value: Any, key: str = "") -> None:
        """Raise `SchemaError` unless a value fits; `key` is where it stands."""
        if not self.fits(value):
            raise SchemaError(
                say(
                    "{key} is {value}, where {wanted} should stand",
                    key=_quoted(key),
                    value=shown(value),
                    wanted=self.wanted(),
                )
            )


@dataclass(frozen=True)
class Words(Kind):
    """A text: not an empty one if `is_filled`, and one of `known` if there are any."""

    known: tuple[str, ...] = ()
    is_filled: bool = False

    def wanted(self) -> Sentence:
        return say("one of {known}", known=commas(self.known)) if self.known else say("a text")

    def fits(self, value: Any) -> bool:
        return (
            isinstance(value, str) and (not self.known or value in self.known) and (bool(value) or not self.is_filled)
        )


@dataclass(frozen=True)
class Number(Kind):
    """A finite number of a range, both ends included."""

    low: float = -math.inf
    high: float = math.inf

    def wanted(self) -> Sentence:
        if math.isfinite(self.low) and math.isfinite(self.high):
            return say("a number from {low:g} to {high:g}", low=self.low, high=self.high)
        return say("a number of {low:g} or more", low=self.low) if math.isfinite(self.low) else say("a number")

    def fits(self, value: Any) -> bool:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return False
        return self.low <= value <= self.high and math.isfinite(value)


@dataclass(frozen=True)
class Whole(Number):
    """A whole number of a range, both ends included."""

    def wanted(self) -> Sentence:
        if math.isfinite(self.low) and math.isfinite(self.high):
            return say("a whole number from {low:,} to {high:,}", low=self.low, high=self.high)
        return (
            say("a whole number of {low:,} or more", low=self.low) if math.isfinite(self.low) else say("a whole number")
        )

    def fits(self, value: Any) -> bool:
        return isinstance(value, int) and super().fits(value)


@dataclass(frozen=True)
class Flag(Kind):
    """True or false."""

    def wanted(self) -> Sentence:
        return say("true or false")

    def fits(self, value: Any) -> bool:
        return isinstance(value, bool)


@dataclass(frozen=True)
class OrNull(Kind):
    """What another kind is, or null."""

    kind: Kind

    def wanted(self) -> Sentence:
        return say("{wanted} or null", wanted=self.kind.wanted())

    def fits(self, value: Any) -> bool:
        return value is None or self.kind.fits(value)

    def check(self, value: Any, key: str = "") -> None:
        super().check(value, key)
        if value is not None:
            self.kind.check(value, key)


@dataclass(frozen=True)
class ListOf(Kind):
    """A list, each item of one kind."""

    kind: Kind
    fewest: int = 0
    most: float = math.inf

    def wanted(self) -> Sentence:
        if self.fewest == self.most:
            return say("a list of {fewest}", fewest=self.fewest)
        if self.most < math.inf:
            return say("a list of {fewest} to {most}", fewest=self.fewest, most=self.most)
        return say("a list of {fewest} or more", fewest=self.fewest) if self.fewest else say("a list")

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and self.fewest <= len(value) <= self.most

    def check(self, value: Any, key: str = "") -> None:
        super().check(value, key)
        for number, item in enumerate(value):
            self.kind.check(item, f"{key}[{number}]")


@dataclass(frozen=True)
class TableOf(Kind):
    """An object with any keys, each value of one kind; with `is_numbered` the keys are whole numbers."""

    kind: Kind
    is_numbered: bool = False

    def wanted(self) -> Sentence:
        return say("an object")

    def fits(self, value: Any) -> bool:
        return isinstance(value, dict)

    def check(self, value: Any, key: str = "") -> None:
        super().check(value, key)
        for name, item in value.items():
            if self.is_numbered and not _is_whole(name):
                raise SchemaError(
                    say("{key} has the key {name}, which is no whole number", key=_quoted(key), name=shown(name))
                )
            self.kind.check(item, _below(key, name))


@dataclass(frozen=True)
class Record(Kind):
    """An object with certain keys.

    Attributes
    ----------
    keys : mapping of str to Kind
        What must be there.
    more : mapping of str to Kind
        What may be there, because files of earlier versions lack it.
    is_open : bool
        Whether there may be other keys too, at which nobody looks.
    """

    keys: Mapping[str, Kind]
    more: Mapping[str, Kind] = field(default_factory=dict)
    is_open: bool = False

    def wanted(self) -> Sentence:
        return say("an object")

    def fits(self, value: Any) -> bool:
        return isinstance(value, dict)

    def check(self, value: Any, key: str = "") -> None:
        super().check(value, key)
        for name in self.keys:
            if name not in value:
                raise SchemaError(say("'{key}' is missing", key=_below(key, name)))
        known = {**self.keys, **self.more}
        for name, item in value.items():
            if name in known:
                known[name].check(item, _below(key, name))
            elif not self.is_open:
                raise SchemaError(say("'{key}' is not known to this version", key=_below(key, name)))


def parsed(text: str | bytes, schema: Kind, key: str = "") -> Any:
    """Return what a text of JSON holds; `key` is where the text itself stands, if it has such a place.

    Raises
    ------
    SchemaError
        If the text is no JSON in UTF-8, a key stands twice in it, or it does not fit the schema.

    Examples
    --------
    >>> parsed('{"seed": 1}', Record({"seed": Whole(0, 10)}))
    {'seed': 1}
    >>> parsed('{"seed": NaN}', Record({"seed": Whole(0, 10)}))
    Traceback (most recent call last):
    ...
    landslide_susceptibility.schema.SchemaError: 'seed' is NaN, where a whole number from 0 to 10 should stand
    """
    try:
        found = json.loads(
            text.decode("utf-8") if isinstance(text, bytes) else text,
            parse_int=_whole_number,
            object_pairs_hook=_without_twins,
        )
    except UnicodeDecodeError as error:
        raise SchemaError(say("{key} is no text in UTF-8", key=_quoted(key))) from error
    except json.JSONDecodeError as error:
        if not error.doc.strip():
            raise SchemaError(say("{key} is empty", key=_quoted(key))) from error
        raise SchemaError(say("{key} is no JSON from line {line} on", key=_quoted(key), line=error.lineno)) from error
    except RecursionError as error:
        raise SchemaError(say("{key} is nested without end", key=_quoted(key))) from error
    schema.check(found, key)
    return found


def shown(value: Any) -> str:
    """Return a value as it stands in JSON, cut short if it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"


def _whole_number(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise SchemaError(say("it holds a number of {digits} digits", digits=len(text)))
    return int(text)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twin = next(name for name in names if names.count(name) > 1)
        raise SchemaError(say("'{key}' stands twice in one object", key=_below("", twin)))
    return found


def _is_whole(text: str) -> bool:
    return len(text) <= MOST_DIGITS and text.lstrip("-").isdecimal()


def _below(key: str, name: str) -> str:
    name = shown(name)[1:-1]  # whatever it holds, it is one line
    return f"{key}.{name}" if key else name


def _quoted(key: str) -> Sentence:
    return say("'{key}'", key=key) if key else say("it")
