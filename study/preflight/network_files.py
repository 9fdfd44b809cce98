"""What looks like a mistake about a network file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...sentences import choices, say
from ..strategies.registry import STRATEGY_NAMES, find_strategy
from ..training import ALL_SAMPLES, STRATEGIES, TRAINED_ON
from .remarks import Remarks


def look_at_held_out(remarks: Remarks, path: str, metadata: Mapping[str, Any]) -> None:
    """Remark on a model to be judged by held-out samples that none was held out of."""
    if metadata.get(TRAINED_ON) == ALL_SAMPLES:
        remarks.add(
            "network-of-all",
            say("The model '{path}' was trained on all samples it was given.", path=path),
            say(
                "If the held-out ones were among them, it may know them by heart: take the model that was tested "
                "(tested_network.onnx), or newer samples."
            ),
        )


def look_at_picked_samples(remarks: Remarks, path: str, metadata: Mapping[str, Any]) -> None:
    """Remark on a model to be corrected for the share of landslides that learned from places picked to be easy."""
    known = [find_strategy(name) for name in metadata.get(STRATEGIES, ()) if name in STRATEGY_NAMES]
    picked = [strategy.where for strategy in known if strategy.picks]
    if picked:
        remarks.add(
            "share-of-picked-samples",
            say(
                "The model '{path}' learned from non-landslides that were picked {where}, so that probabilities "
                "corrected for the share of landslides do not hold for the whole area.",
                path=path,
                where=choices(picked),
            ),
            say("Train it with non-landslides drawn at random, or leave the share out."),
        )


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
