"""What strategies and networks are called in a report."""

from __future__ import annotations

from ..models.registry import NETWORKS
from ..sentences import Text, say

STRATEGY_NAMES = {
    "random": say("Random"),
    "buffer": say("Outside a buffer"),
    "slope": say("Gentle slope"),
    "information_value": say("Very low information value"),
}


def network_title(name: str) -> Text:
    """Return what a network is called in a report; its name, if another version of the plugin knew it."""
    return NETWORKS[name].short_title if name in NETWORKS else name
