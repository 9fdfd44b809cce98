"""Names of susceptibility zones, from the lowest to the highest."""

from __future__ import annotations

ZONE_NAMES = ("very low", "low", "medium", "high", "very high")


def zone_names(count: int) -> list[str]:
    """Return `count` zone names: the usual five, or "zone 1" ... for any other number."""
    if count == len(ZONE_NAMES):
        return list(ZONE_NAMES)
    return [f"zone {i}" for i in range(1, count + 1)]
