"""All rasters that a workflow will write, so that their room is looked at before its first step."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..geodata.applicability_map import BANDS
from ..geodata.grid import Grid
from ..geodata.planned_raster import PlannedRaster
from ..study.candidate import Candidate
from ..study.comparison import ComparisonSettings
from ..study.run import ALL, FILES, StudySettings, has_splits_beside
from ..study.strategies.registry import find_strategy

CLASS_BYTES, PROBABILITY_BANDS = 1, 1  # at least: classes past 255 take two bytes, and ensembles write a deviation


def planned_of_study(
    folder: str | Path, grid: Grid, bands: int, settings: StudySettings, *, makes_stack: bool
) -> list[PlannedRaster]:
    """Return the rasters of `susceptibility`, and those that its folds need meanwhile."""
    at = {name: Path(folder) / file for name, file in FILES.items()}
    plans = [
        PlannedRaster(at["classes"], grid, bands, CLASS_BYTES, "ZSTD"),
        PlannedRaster(at["information_value"], grid),
        PlannedRaster(at["susceptibility"], grid, PROBABILITY_BANDS),
        PlannedRaster(at["zones"], grid, bytes_per_cell=CLASS_BYTES),
    ]
    if settings.final == ALL and not settings.from_all:  # the tested model's own, needed meanwhile
        plans.append(PlannedRaster(Path(folder) / "tested" / FILES["information_value"], grid))
    if settings.applicability:
        plans.append(PlannedRaster(at["applicability"], grid, len(BANDS)))
    if makes_stack:
        plans.insert(0, PlannedRaster(at["stack"], grid, bands, compression="ZSTD"))
    once = int(has_splits_beside(settings))
    return plans + planned_of_folds(grid, [settings.negatives.strategy], settings.folds or once)


def planned_of_comparison(
    folder: str | Path,
    grid: Grid,
    bands: int,
    strategies: Sequence[str],
    candidates: Sequence[Candidate],
    settings: ComparisonSettings,
) -> list[PlannedRaster]:
    """Return the maps of a comparison, and what it needs meanwhile in the system's temporary folder."""
    scratch, trials = tempfile.gettempdir(), len(strategies) * len(candidates)
    return [
        *(PlannedRaster(Path(folder) / "map.tif", grid, PROBABILITY_BANDS) for _ in range(trials)),
        PlannedRaster(Path(scratch) / "classes.tif", grid, bands, CLASS_BYTES, "ZSTD"),
        PlannedRaster(Path(scratch) / "information_value.tif", grid),
        *(PlannedRaster(Path(scratch) / "zones.tif", grid, bytes_per_cell=CLASS_BYTES) for _ in range(trials)),
        *planned_of_folds(grid, strategies, settings.folds),
    ]


def planned_of_folds(grid: Grid, strategies: Sequence[str], folds: int) -> list[PlannedRaster]:
    """Return the information-value maps that the folds of one cross-validation need at a time."""
    needs = any(find_strategy(strategy).needs_information_value for strategy in strategies)
    return [
        PlannedRaster(Path(tempfile.gettempdir()) / "information_value.tif", grid) for _ in range(folds if needs else 0)
    ]
