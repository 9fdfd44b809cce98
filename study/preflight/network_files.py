"""What looks like a mistake about a network file."""

from __future__ import annotations

from ...sentences import say
from .remarks import Remarks


def look_at_seal(remarks: Remarks, path: str, sealed: bool) -> None:
    """Remark on a file of an earlier version: its graph is checked, what it says of its factors cannot be."""
    if not sealed:
        remarks.add(
            "network-without-seal",
            say(
                "The model file '{path}' was written by an earlier version of the plugin and has no seal, so that a "
                "change to the names or ranges of its factors would go unnoticed.",
                path=path,
            ),
            say("If you know where it comes from, use it; train the model again to be sure."),
        )
