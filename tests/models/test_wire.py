"""The reader of protobuf: the one form of a message, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.models.wire import Field, Unsound, length_delimited, read_message

INNER = {1: Field("name", "text"), 2: Field("size", "int")}
MESSAGE = {
    1: Field("number", "int"),
    2: Field("many", "numbers", True),
    3: Field("share", "float"),
    4: Field("shares", "floats", True),
    5: Field("inner", INNER, True),
    6: Field("raw", "bytes"),
    8: Field("words", "words", True),
}
int64 = st.integers(-(2**63), 2**63 - 1)


def varint(value: int) -> bytes:
    value &= 2**64 - 1
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])


@given(number=int64, many=st.lists(int64, min_size=1), raw=st.binary(max_size=300), name=st.text(max_size=9))
def test_what_was_written_is_read(number, many, raw, name):
    shares = np.arange(3, dtype=np.float32)
    content = b"".join(
        [
            b"\x08" + varint(number),
            *(b"\x10" + varint(one) for one in many),
            b"\x1d" + np.float32(0.25).tobytes(),
            *(b"\x25" + share.tobytes() for share in shares),
            length_delimited(5, length_delimited(1, name.encode())),
            length_delimited(5, b""),
            length_delimited(6, raw),
            *(length_delimited(8, word) for word in (b"", raw[:127], b"leaf")),
        ]
    )
    found = read_message(content, MESSAGE)
    assert (found["number"], found["many"].tolist(), found["share"]) == (number, many, 0.25)
    np.testing.assert_array_equal(found["shares"], shares)
    assert found["inner"] == [{"name": name}, {}] and found["raw"] == raw
    assert found["words"] == [b"", raw[:127], b"leaf"]


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content):
    try:
        read_message(content, MESSAGE)
    except Unsound as error:
        assert str(error.what)


REFUSED = {
    "unknown field": b"\x38\x01",
    "another wire type": b"\x09" + bytes(8),
    "field 0": b"\x00\x01",
    "twice": b"\x08\x01\x08\x01",
    "out of order": b"\x10\x01\x08\x01",
    "a run in two parts": b"\x10\x01\x1d\x00\x00\x00\x00\x10\x01",
    "longer than need be": b"\x08\x81\x00",
    "a key longer than need be": b"\x88\x00\x01",
    "a run longer than need be": b"\x10\x81\x00",
    "more than 64 bits": b"\x08" + b"\xff" * 9 + b"\x02",
    "a run of more than 64 bits": b"\x10" + b"\xff" * 9 + b"\x02",
    "eleven bytes": b"\x08" + b"\xff" * 10 + b"\x01",
    "a run of eleven bytes": b"\x10" + b"\xff" * 10 + b"\x01",
    "cut number": b"\x08\xff",
    "cut run": b"\x10\x01\x10",
    "empty run": b"\x10",
    "cut float": b"\x1d\x00\x00",
    "cut floats": b"\x25\x00\x00",
    "longer than the rest": b"\x32\x05ab",
    "inner longer than outer": b"\x2a\x02\x0a\x05abcde",
    "cut word": b"\x42\x01a\x42",
    "a word longer than the rest": b"\x42\x01a\x42\x02b",
    "a word of 128 bytes": b"\x42\x80\x01" + bytes(128),
    "no text": b"\x2a\x03\x0a\x01\xff",
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_other_forms_are_refused(content):
    with pytest.raises(Unsound):
        read_message(content, MESSAGE)


def test_a_flood_of_messages_is_refused(monkeypatch):
    monkeypatch.setattr("landslide_susceptibility.models.wire.MOST_MESSAGES", 5)
    assert len(read_message(b"\x2a\x00" * 4, MESSAGE)["inner"]) == 4
    with pytest.raises(Unsound, match="too many"):
        read_message(b"\x2a\x00" * 5, MESSAGE)
