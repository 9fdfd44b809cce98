"""Protobuf as our own writer leaves it, and nothing else: bytes in, plain values out.

A network file comes from anywhere, and neither `onnx` nor onnxruntime may be asked about one that nobody has looked at.
This reader knows the fields that a file of ours has. Each stands once or in one run, in the order of their numbers, and
each number is as short as can be: so a message has one form, and what is not in that form is refused.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..sentences import Sentence, say

VARINT, LENGTH, FIXED32 = 0, 2, 5  # wire types
LONGEST_VARINT = 10  # bytes of a 64-bit number
# Messages in one file; ensembles of hundreds of members stay far below, and millions of empty ones would take long.
MOST_MESSAGES = 200_000


class Unsound(ValueError):  # noqa: N818 - whoever asks for a file's content makes an error of it, with the path
    """What a network file of ours does not hold."""

    def __init__(self, what: Sentence) -> None:
        super().__init__(what)

    @property
    def what(self) -> Sentence:
        """What is wrong, as a part of a sentence."""
        found: Sentence = self.args[0]
        return found


@dataclass(frozen=True)
class Field:
    """One field of a message: its name, its kind and whether it may be repeated.

    Attributes
    ----------
    name : str
    kind : str or mapping of {field number: Field}
        'int', 'float', 'text', 'bytes', a message, or a long run: 'numbers' of int, 'floats', 'words' of bytes.
    many : bool
        Whether the value is a list.
    """

    name: str
    kind: str | Mapping[int, Field]
    many: bool = False

    @property
    def wire_type(self) -> int:
        """How the field is written."""
        return {"int": VARINT, "numbers": VARINT, "float": FIXED32, "floats": FIXED32}.get(str(self.kind), LENGTH)


Message = Mapping[int, Field]


def read_message(content: bytes, fields: Message) -> dict[str, Any]:
    """Return the values of a message by the names of their fields: lists of those that may be repeated.

    A field that is not there is left out, and one that may be repeated is an empty list.

    Raises
    ------
    Unsound
        If the bytes are not the one form of such a message.
    """
    return _Reader(content).message(0, len(content), fields)


class _Reader:
    def __init__(self, content: bytes) -> None:
        self._content, self._messages = content, 0

    def message(self, position: int, end: int, fields: Message) -> dict[str, Any]:
        self._messages += 1
        if self._messages > MOST_MESSAGES:
            raise Unsound(say("too many messages"))
        found: dict[str, Any] = {field.name: [] for field in fields.values() if field.many}
        last = 0
        while position < end:
            start = position
            key, position = self._varint(position, end)
            field = fields.get(key >> 3)
            if field is None or key & 7 != field.wire_type:
                raise Unsound(say("unknown field {number} at byte {byte}", number=key >> 3, byte=start))
            if key >> 3 < last or (key >> 3 == last and not field.many):
                raise Unsound(
                    say("field {number} at byte {byte} is repeated or out of order", number=key >> 3, byte=start)
                )
            last = key >> 3
            if field.kind == "numbers":
                found[field.name], position = self._numbers(start, end)
            elif field.kind == "floats":
                found[field.name], position = self._floats(start, end)
            elif field.kind == "words":
                found[field.name], position = self._words(start, end)
            else:
                value, position = self._value(field, position, end)
                if field.many:
                    found[field.name].append(value)
                else:
                    found[field.name] = value
        return found

    def _value(self, field: Field, position: int, end: int) -> tuple[Any, int]:
        if field.kind == "int":
            value, position = self._varint(position, end)
            return value - (value >> 63 << 64), position
        if field.kind == "float":
            if position + 4 > end:
                raise Unsound(say("cut at byte {byte}", byte=end))
            return struct.unpack_from("<f", self._content, position)[0], position + 4
        size, position = self._varint(position, end)
        stop = position + size
        if stop > end:
            raise Unsound(say("cut at byte {byte}", byte=end))
        if not isinstance(field.kind, str):
            return self.message(position, stop, field.kind), stop
        content = self._content[position:stop]
        if field.kind == "bytes":
            return content, stop
        try:
            return content.decode("utf-8"), stop
        except UnicodeDecodeError as error:
            raise Unsound(say("no text at byte {byte}", byte=position)) from error

    def _varint(self, position: int, end: int) -> tuple[int, int]:
        value = 0
        for place in range(LONGEST_VARINT):
            if position + place >= end:
                raise Unsound(say("cut at byte {byte}", byte=end))
            byte = self._content[position + place]
            value |= (byte & 0x7F) << (7 * place)
            if byte < 0x80:
                if (place and not byte) or value >> 64:
                    break
                return value, position + place + 1
        raise Unsound(say("no number at byte {byte}", byte=position))

    def _numbers(self, start: int, end: int) -> tuple[np.ndarray, int]:
        """Return a run of numbers of one field, int64 [k], and where it ends: a forest has millions of them."""
        view = np.frombuffer(self._content, np.uint8, end - start, start)
        stops = np.flatnonzero(view < 0x80)  # the last byte of each varint: field key, number, field key, number ...
        firsts = np.concatenate([[0], stops[:-1] + 1])
        stops = stops[: len(stops) // 2 * 2].reshape(-1, 2)
        firsts = firsts[: stops.size].reshape(-1, 2)
        other = (firsts[:, 0] != stops[:, 0]) | (view[firsts[:, 0]] != view[0])
        count = int(other.argmax()) if other.any() else len(other)
        if not count:
            raise Unsound(say("cut at byte {byte}", byte=end))
        begin, size = firsts[:count, 1], stops[:count, 1] - firsts[:count, 1] + 1
        if size.max() > LONGEST_VARINT or np.any((size > 1) & (view[stops[:count, 1]] == 0)):
            raise Unsound(say("no number in the run at byte {byte}", byte=start))
        values = np.zeros(count, np.uint64)
        for place in range(int(size.max())):
            longer = size > place
            part = (view[begin[longer] + place] & 0x7F).astype(np.uint64)
            if place == LONGEST_VARINT - 1 and part.max() > 1:
                raise Unsound(say("no number in the run at byte {byte}", byte=start))
            values[longer] |= part << np.uint64(7 * place)
        return values.view(np.int64), start + int(stops[count - 1, 1]) + 1

    def _words(self, start: int, end: int) -> tuple[list[bytes], int]:
        """Return a run of bytes of one field, each shorter than 128, and where it ends."""
        content, words, position = self._content, [], start
        key = content[start]
        while position < end and content[position] == key:
            first = position + 2
            position = first + content[first - 1] if first <= end else end + 1
            if position > end or position - first >= 0x80:
                raise Unsound(say("cut at byte {byte}", byte=end))
            words.append(content[first:position])
        return words, position

    def _floats(self, start: int, end: int) -> tuple[np.ndarray, int]:
        """Return a run of numbers of one field, float32 [k], and where it ends."""
        count = (end - start) // 5
        if not count:
            raise Unsound(say("cut at byte {byte}", byte=end))
        view = np.frombuffer(self._content, np.uint8, 5 * count, start).reshape(-1, 5)
        other = view[:, 0] != view[0, 0]
        count = int(other.argmax()) if other.any() else count
        return np.ascontiguousarray(view[:count, 1:]).view("<f4")[:, 0], start + 5 * count


def length_delimited(number: int, content: bytes) -> bytes:
    """Return a field of bytes, text or a message as it is written."""
    return bytes(_written(number << 3 | LENGTH) + _written(len(content))) + content


def _written(value: int) -> list[int]:
    groups = [value & 0x7F]
    while value := value >> 7:
        groups[-1] |= 0x80
        groups.append(value & 0x7F)
    return groups
