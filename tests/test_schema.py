"""Reading JSON by a schema: what fits is returned as it is, what does not is said with the key at which it stands."""

from __future__ import annotations

import json

import pytest
from landslide_susceptibility.schema import (
    Flag,
    ListOf,
    Number,
    OrNull,
    Record,
    SchemaError,
    TableOf,
    Whole,
    Words,
    parsed,
    shown,
)

SCHEMA = Record(
    {
        "name": Words(is_filled=True),
        "kind": Words(("tree", "stone")),
        "count": Whole(1, 9),
        "share": Number(0, 1),
        "is_old": Flag(),
        "limit": OrNull(Number(0)),
        "sizes": ListOf(Whole(0), 1, 3),
        "labels": TableOf(Words(), is_numbered=True),
    },
    more={"note": Words()},
)
GOOD = {
    "name": "a",
    "kind": "tree",
    "count": 3,
    "share": 1,
    "is_old": False,
    "limit": None,
    "sizes": [1, 2],
    "labels": {"-1": "none", "2": "two"},
}


def told(text, schema=SCHEMA, key="") -> str:
    with pytest.raises(SchemaError) as caught:
        parsed(text, schema, key)
    return str(caught.value)


def test_what_fits_is_returned():
    assert parsed(json.dumps(GOOD), SCHEMA) == GOOD
    assert parsed(json.dumps({**GOOD, "note": "x", "limit": 2.5}).encode(), SCHEMA)["limit"] == 2.5


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"name": ""}, "'name' is \"\", where a text should stand"),
        ({"name": 5}, "'name' is 5, where a text should stand"),
        ({"kind": "water"}, "'kind' is \"water\", where one of tree, stone should stand"),
        ({"count": 0}, "'count' is 0, where a whole number from 1 to 9 should stand"),
        ({"count": 2.0}, "'count' is 2.0, where a whole number from 1 to 9 should stand"),
        ({"count": True}, "'count' is true, where a whole number from 1 to 9 should stand"),
        ({"share": float("nan")}, "'share' is NaN, where a number from 0 to 1 should stand"),
        ({"share": None}, "'share' is null, where a number from 0 to 1 should stand"),
        ({"is_old": 1}, "'is_old' is 1, where true or false should stand"),
        ({"limit": float("inf")}, "'limit' is Infinity, where a number of 0 or more or null should stand"),
        ({"sizes": []}, "'sizes' is [], where a list of 1 to 3 should stand"),
        ({"sizes": [1, -2]}, "'sizes[1]' is -2, where a whole number of 0 or more should stand"),
        ({"sizes": {"a": 1}}, "'sizes' is {\"a\": 1}, where a list of 1 to 3 should stand"),
        ({"labels": {"a": "b"}}, "'labels' has the key \"a\", which is no whole number"),
        ({"labels": {"1": 2}}, "'labels.1' is 2, where a text should stand"),
        ({"labels": [1]}, "'labels' is [1], where an object should stand"),
        ({"note": 1}, "'note' is 1, where a text should stand"),
        ({"colour": "red"}, "'colour' is not known to this version"),
        ({"a\nb": 1}, "'a\\nb' is not known to this version"),
    ],
)
def test_what_does_not_fit_is_said_with_its_key(change, sentence):
    assert told(json.dumps({**GOOD, **change})) == sentence


@pytest.mark.parametrize("key", GOOD)
def test_a_missing_key_is_named(key):
    assert told(json.dumps({name: value for name, value in GOOD.items() if name != key})) == f"'{key}' is missing"


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("", "it is empty"),
        (" \n", "it is empty"),
        ('{"a": 1,\n"b": }', "it is no JSON from line 2 on"),
        (b"\xff\xfe{", "it is no text in UTF-8"),
        ("[1]", "it is [1], where an object should stand"),
        ("NaN", "it is NaN, where an object should stand"),
        ("[" * 200_000, "it is nested without end"),
        (f'{{"count": {"9" * 5000}}}', "it holds a number of 5000 digits"),
        ('{"name": "a", "name": "b"}', "'name' stands twice in one object"),
    ],
)
def test_what_is_no_sound_json(text, sentence):
    assert told(text) == sentence


def test_a_text_that_stands_somewhere_itself():
    assert told("[1, x]", ListOf(Number()), "BREAKS") == "'BREAKS' is no JSON from line 1 on"
    assert told("[1, NaN]", ListOf(Number()), "BREAKS") == "'BREAKS[1]' is NaN, where a number should stand"


def test_a_long_value_is_cut_short():
    assert len(shown("x" * 1000)) < 60 and shown({"a": None}) == '{"a": null}'
