"""What tells that a raster's numbers are probably names of categories: its own words for them, or how they lie."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...geodata.category_names import category_names, has_table
from ...geodata.raster import BandInfo, RasterInfo
from ...geodata.raster_sample import read_sample
from ...geodata.stack import CATEGORICAL
from ...sentences import Sentence, say

# A map of numbers that only name something has patches, and numbers that meet in it are as far apart in the order of
# numbers as any two of it. In a map of amounts, ordered classes too, it is mostly the next number that comes next.
MOST_CODES, FEWEST_CODES = 32, 4
PATCHY, OUT_OF_ORDER, FEWEST_BORDERS = 0.25, 0.8, 30
# Of a raster of an integer type, in whatever order: more may be degrees or metres that were rounded.
MOST_INTEGERS, FEWEST_INTEGERS = 16, 3
SHOWN = 3  # names in a sentence


def probably_categorical(info: RasterInfo, number: int, name: str, *, has_legend: bool = False) -> Sentence | None:
    """Return why a factor is probably categorical though nobody said so, None where it looks like amounts.

    Parameters
    ----------
    info : RasterInfo
    number : int
        Of the band, from 1.
    name : str
        The factor's.
    has_legend : bool
        Whether its layer has a paletted legend.
    """
    if info.bands[number - 1].metadata.get("KIND") == CATEGORICAL:
        return None
    return reason_for_categories(info, number, name, read_sample(info, number), has_legend=has_legend)


def reason_for_categories(
    info: RasterInfo,
    number: int,
    name: str,
    parts: Sequence[tuple[np.ndarray, np.ndarray]],
    left_out: Sequence[float] = (),
    *,
    has_legend: bool = False,
) -> Sentence | None:
    """Return the same of a sample of its cells.

    Parameters
    ----------
    info : RasterInfo
    number : int
    name : str
    parts : sequence of (float32 array [h, w], bool array [h, w])
        Values and which of them are valid.
    left_out : sequence of float
        Values that look like nodata.
    has_legend : bool
    """
    band = info.bands[number - 1]
    if band.unit or band.scale != 1 or not _are_whole(parts):
        return None
    named = category_names(info.opens, number)
    if named:
        return say(
            "The factor '{name}' is probably categorical: its raster names its values ({some}).",
            name=name,
            some=", ".join(f"{value} {text}" for value, text in list(named.items())[:SHOWN])
            + (", …" if len(named) > SHOWN else ""),
        )
    if has_table(info.opens, number):
        return say("The factor '{name}' is probably categorical: its raster has an attribute table.", name=name)
    if band.colour == "Palette":
        return say("The factor '{name}' is probably categorical: its raster has a palette.", name=name)
    if has_legend:
        return say("The factor '{name}' is probably categorical: its layer has a paletted legend.", name=name)
    codes = _few(parts, left_out)
    if codes is None:
        return None
    if codes.size >= FEWEST_CODES and _are_patches_in_no_order(codes, parts, left_out):
        return say("The factor '{name}' holds a few whole numbers that look like codes of categories.", name=name)
    if is_integer(band) and FEWEST_INTEGERS <= codes.size <= MOST_INTEGERS:
        return say(
            "The factor '{name}' is probably categorical: its raster is of an integer type and holds only {count} "
            "different values.",
            name=name,
            count=codes.size,
        )
    return None


def is_integer(band: BandInfo) -> bool:
    """Whether a band is of an integer type; many programs write whole numbers as decimal ones all the same."""
    return "Int" in band.dtype or band.dtype == "Byte"


def _are_whole(parts: Sequence[tuple[np.ndarray, np.ndarray]]) -> bool:
    return all(bool((part[valid] == np.rint(part[valid])).all()) for part, valid in parts)


def _few(parts: Sequence[tuple[np.ndarray, np.ndarray]], left_out: Sequence[float]) -> np.ndarray | None:
    """Return the different values in ascending order, None where there are many."""
    found: set[float] = set()
    for part, valid in parts:
        found.update(np.unique(part[valid]).tolist())
        if len(found) > MOST_CODES + len(left_out):
            return None
    codes = np.array(sorted(found - set(left_out)))
    return codes if codes.size <= MOST_CODES else None


def _are_patches_in_no_order(
    codes: np.ndarray, parts: Sequence[tuple[np.ndarray, np.ndarray]], left_out: Sequence[float]
) -> bool:
    steps: list[np.ndarray] = []
    counts = np.zeros(codes.size)
    for part, valid in parts:
        ranks = np.searchsorted(codes, part)
        usable = valid & ~np.isin(part, left_out)
        counts += np.bincount(ranks[usable], minlength=codes.size)
        steps.append(np.abs(np.diff(ranks, axis=1))[usable[:, 1:] & usable[:, :-1]])
    step = np.concatenate(steps)
    borders = step[step > 0]
    if borders.size < FEWEST_BORDERS or step.size - borders.size < PATCHY * step.size:
        return False
    distance = np.abs(np.subtract.outer(np.arange(codes.size), np.arange(codes.size)))
    weight = np.outer(counts, counts) * (distance > 0)
    return bool(borders.mean() > OUT_OF_ORDER * (distance * weight).sum() / weight.sum())
