"""What networks are called in a report."""

from __future__ import annotations

from ..models.registry import KINDS
from ..sentences import Text


def network_title(name: str) -> Text:
    """Return what a network is called in a report; its name, if another version of the plugin knew it."""
    return KINDS[name].short_title if name in KINDS else name
