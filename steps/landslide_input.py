"""What every step that takes an inventory does first."""

from __future__ import annotations

from ..feedback import SILENT, Feedback
from ..geodata.landslides import LocatedLandslides, locate_landslides
from ..geodata.raster import RasterInfo
from ..geodata.vectors import VectorData, read_vector


def landslides_on(
    source: VectorData | str,
    info: RasterInfo,
    *,
    all_cells: bool = False,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> LocatedLandslides:
    """Read an inventory, place it on the valid cells of a raster and report what was left out."""
    bands = range(1, len(info.bands) + 1)
    located = locate_landslides(
        read_vector(source), info, bands, all_cells=all_cells, threads=threads, feedback=feedback
    )
    located.report(feedback)
    return located
