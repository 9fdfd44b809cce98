"""Maps that look like a mistake: of values that no threshold or zone fits, or made from what they are judged by."""

from __future__ import annotations

import numpy as np

from ...geodata.block_sample import sample_of_blocks
from ...geodata.raster import describe
from ...geodata.stack import CATEGORICAL
from ...geodata.zone_raster import Zones
from ...sentences import say, say_counted
from ..training import ALL_SAMPLES, TRAINED_ON
from .rasters import FactorBand
from .remarks import Remarks
from .values import look_at_values

# As steps/information_value.py describes its band: such a map is zoned and judged on purpose.
INFORMATION_VALUE = "information value"
MOST_CLASSES = 20  # so few different whole numbers are classes rather than values
PER_CENT = 100.0
# What rounding may add to a probability.
SLACK = 1e-4
MAP_RANGE = "map_range"  # a kind of remark


def look_at_zoned_map(remarks: Remarks, path: str, band: int = 1) -> None:
    """Remark on a raster to be zoned that is neither a susceptibility map, 0 to 1, nor an information-value map."""
    seen = _values_seen(path, band)
    if seen.size and seen.min() == seen.max():
        remarks.add(
            "constant_map",
            say("The raster '{path}' holds {value:.4g} in all cells looked at.", path=path, value=float(seen.min())),
            say("There is nothing to cut into zones: check the raster, the band and what it was made of."),
        )
        return
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
        MAP_RANGE,
        say(
            "The values of '{path}' reach from {low:.4g} to {high:.4g} and not from 0 to 1, as susceptibility does.",
            path=path,
            low=low,
            high=high,
        ),
        say("Its zones are cut from these values as they are: check the raster and the band, and manual breaks."),
    )


def look_at_zones(remarks: Remarks, zones: Zones) -> None:
    """Remark on values of a zone map that look like nodata that is not declared."""
    declare = say("If it is none of the zones, declare it as the raster's nodata value.")
    band = FactorBand(zones.info, 1, "", CATEGORICAL)
    what = say("The zone map '{path}'", path=zones.info.path)
    if int(np.ptp(zones.values)) >= zones.values.size:  # values are left out between them, as codes of nodata do
        look_at_values(band, remarks, what=what, declare=declare)


def look_at_breaks(remarks: Remarks, path: str, breaks: np.ndarray, *, low: float, high: float) -> None:
    """Remark on manual breaks that lie outside the values of a raster, `low` to `high`: zones then hold no cell."""
    outside = int(((breaks < low) | (breaks >= high)).sum())
    if not outside:
        return
    remarks.add(
        "breaks_outside",
        say_counted(
            "{count} of the {breaks} manual breaks lies outside the values of '{path}', {low:.4g} to {high:.4g}.",
            "{count} of the {breaks} manual breaks lie outside the values of '{path}', {low:.4g} to {high:.4g}.",
            count=outside,
            breaks=int(breaks.size),
            path=path,
            low=low,
            high=high,
        ),
        say("As many zones hold no cell: give breaks in the raster's own unit."),
    )


def look_at_judged_map(remarks: Remarks, path: str, threshold: float) -> None:
    """Remark on a map to be judged that no landslide was held out of, holds one value, or does not fit the threshold.

    It fits values from 0 to 1.
    """
    if describe(path).bands[0].metadata.get(TRAINED_ON.upper()) == ALL_SAMPLES:
        remarks.add(
            "map_of_all",
            say("The map '{path}' was made by a model that was trained on all landslides it was given.", path=path),
            say(
                "If the samples' held-out ones were among them, nothing here is a test: judge the map of the model "
                "that was tested (tested_network.onnx), or give landslides that are newer than the map."
            ),
        )
    seen = _values_seen(path, 1)
    if seen.size and seen.min() == seen.max():
        remarks.add(
            "constant_map",
            say("The raster '{path}' holds {value:.4g} in all cells looked at.", path=path, value=float(seen.min())),
            say("No figure says anything of such a map: check the raster and what it was made of."),
        )
        return
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
