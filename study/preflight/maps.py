"""Maps that look like a mistake: of values that no threshold or zone fits, or made from what they are judged by."""

from __future__ import annotations

import numpy as np

from ...geodata.block_sample import sample_of_blocks
from ...geodata.raster import describe
from ...sentences import say
from .remarks import Remarks

# As steps/information_value.py describes its band: such a map is zoned and judged on purpose.
INFORMATION_VALUE = "information value"
MOST_CLASSES = 20  # so few different whole numbers are classes rather than values
PER_CENT = 100.0
# What rounding may add to a probability.
SLACK = 1e-4


def look_at_zoned_map(remarks: Remarks, path: str, band: int = 1) -> None:
    """Remark on a raster to be zoned that is neither a susceptibility map, 0 to 1, nor an information-value map."""
    seen = _values_seen(path, band)
    if _is_zero_to_one(seen) or describe(path).bands[band - 1].name == INFORMATION_VALUE:
        return
    low, high = float(seen.min()), float(seen.max())
    if _are_classes(seen):
        remarks.add(
            "classes_as_map",
            say(
                "The raster '{path}' holds the whole numbers from {low:g} to {high:g} only: it looks classed already.",
                path=path,
                low=low,
                high=high,
            ),
            say("Give the map before it was classed; 'Zone table' takes a classed one as it is."),
        )
        return
    remarks.add(
        "map_range",
        say(
            "The values of '{path}' reach from {low:.4g} to {high:.4g} and not from 0 to 1, as susceptibility does.",
            path=path,
            low=low,
            high=high,
        ),
        say("Its zones are cut from these values as they are: check the raster and the band, and manual breaks."),
    )


def look_at_judged_map(remarks: Remarks, path: str, threshold: float) -> None:
    """Remark on a map to be judged that does not hold 0 to 1, so that the threshold does not fit it."""
    seen = _values_seen(path, 1)
    if _is_zero_to_one(seen):
        return
    low, high = float(seen.min()), float(seen.max())
    remedy = say("Read its AUC and rate curves alone, which need no threshold.")
    if low >= 0 and high <= PER_CENT and not _are_classes(seen):
        remedy = say("If it is in per cent, divide it by 100; otherwise read its AUC and rate curves alone.")
    remarks.add(
        "map_range",
        say(
            "The values of '{path}' reach from {low:.4g} to {high:.4g}, not from 0 to 1: the threshold {threshold:g} "
            "does not fit them, so that accuracy, precision, recall and F1 say nothing.",
            path=path,
            low=low,
            high=high,
            threshold=threshold,
        ),
        remedy,
    )


def _values_seen(path: str, band: int) -> np.ndarray:
    values, valid = sample_of_blocks(describe(path), [band])
    return values[0, valid]


def _is_zero_to_one(seen: np.ndarray) -> bool:
    """Whether values lie within 0 to 1; so do none at all."""
    return not seen.size or bool(seen.min() >= -SLACK and seen.max() <= 1 + SLACK)


def _are_classes(seen: np.ndarray) -> bool:
    different = np.unique(seen)
    return different.size <= MOST_CLASSES and bool((different == np.rint(different)).all())
