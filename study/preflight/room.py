"""Whether what a run is going to write fits on its disks: looked at before the work begins."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ...disk import disk_of, size_in_words
from ...feedback import SILENT, Feedback
from ...geodata.planned_raster import Block, PlannedRaster, no_room, refuse_impossible
from ...geodata.size_sample import sampled_size
from ...sentences import say
from .remarks import Remarks


def look_at_room(
    remarks: Remarks, rasters: Sequence[PlannedRaster], block: Block | None = None, *, feedback: Feedback = SILENT
) -> None:
    """Refuse rasters that cannot fit on their disk, and remark those that may not fit.

    Where all cells fit without compression nothing more is looked at. Otherwise some tiles are made and compressed.

    Parameters
    ----------
    remarks : Remarks
        What has been found is told too.
    rasters : sequence of PlannedRaster
        All that is written and needed meanwhile; they may be on several disks.
    block : callable, optional
        Gives the cells of a window of the first raster; the others are taken to shrink as much.

    Raises
    ------
    InputError
        If they cannot be written on any account, or may not fit and the run is strict.
    """
    for raster in rasters:
        refuse_impossible(raster)
    by_disk: dict[object, list[PlannedRaster]] = {}
    for raster in rasters:
        by_disk.setdefault(disk_of(raster.target), []).append(raster)
    sample = None
    for group in by_disk.values():
        free = group[0].free
        size = sum(raster.uncompressed for raster in group)
        if free is None or size <= free:
            continue
        likely, least = float(size), float(sum(raster.least for raster in group))
        if block is not None:
            sample = sample or sampled_size(rasters[0], block, feedback)
            share = size / rasters[0].uncompressed
            likely, least = sample.likely * share, max(least, sample.least * share)
        if least > free:
            raise no_room(group, least, free)
        if likely > free:
            _remark(remarks, group, likely, free, is_sampled=block is not None)
    remarks.tell(feedback)


def _remark(remarks: Remarks, group: Sequence[PlannedRaster], size: float, free: int, *, is_sampled: bool) -> None:
    folder = os.path.dirname(os.path.abspath(group[0].target))
    taken, left = size_in_words(size), size_in_words(free)
    if is_sampled:
        about = say(
            "What is written in '{folder}' will take about {size}; {free} are free there.",
            folder=folder,
            size=taken,
            free=left,
        )
    else:
        about = say(
            "What is written in '{folder}' may take {size} before compression; {free} are free there.",
            folder=folder,
            size=taken,
            free=left,
        )
    remarks.add("little_room", about, say("Make room, choose another disk, or take larger cells or a smaller extent."))
