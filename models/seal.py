"""The seal of a network file: a digest of all its bytes at its very end.

It tells a file that was damaged, or changed by a program that knows nothing of it, from the one that was written. It
is no signature: whoever changes a file on purpose can make a new one.

A file is one ONNX message, the graph first. Behind it stand two texts of its metadata, which other software reads as
such: the plugin's own, JSON with sorted keys, and the seal, SHA-256 of every byte before it. Files of schema 1 lack the
seal: their metadata tell length and SHA-256 of the graph, and nothing watches over the metadata themselves.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from .wire import length_delimited

METADATA_KEY = "landslide"
SEAL_KEY = "landslide.seal"
SEALED_SCHEMA = (
    2  # of the metadata; also the graph's version, so that a file is not made an old one by leaving out its seal
)
_TEXTS, _KEY, _VALUE = 14, 1, 2  # numbers of fields


def text_entry(key: str, value: str) -> bytes:
    """Return a text of the metadata as it stands in the file."""
    return length_delimited(
        _TEXTS, length_delimited(_KEY, key.encode("utf-8")) + length_delimited(_VALUE, value.encode("utf-8"))
    )


def canonical(metadata: dict[str, Any]) -> str:
    """Return metadata in their one form.

    Raises
    ------
    TypeError, ValueError
        If they do not fit JSON.
    """
    return json.dumps(metadata, sort_keys=True, allow_nan=False)


def seal_of(content: bytes) -> bytes:
    """Return the entry that seals `content` where it is put behind it."""
    return text_entry(SEAL_KEY, hashlib.sha256(content).hexdigest())


SEAL_LENGTH = len(seal_of(b""))


def with_metadata(graph: bytes, metadata: dict[str, Any]) -> bytes:
    """Return a file of a graph and its metadata, which gain 'graph': length and SHA-256 of the graph."""
    told = {"bytes": len(graph), "sha256": hashlib.sha256(graph).hexdigest()}
    content = graph + text_entry(METADATA_KEY, canonical({**metadata, "graph": told}))
    return content + seal_of(content)


def has_seal(content: bytes) -> bool:
    """Whether a file ends with a seal, be it the right one or not."""
    start = text_entry(SEAL_KEY, "0" * 64)[:-64]
    return content[-SEAL_LENGTH:].startswith(start)


def is_whole(content: bytes) -> bool:
    """Whether a file ends with the seal of what stands before it."""
    return content[-SEAL_LENGTH:] == seal_of(content[:-SEAL_LENGTH])
