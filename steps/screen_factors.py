"""Screen factors: PCA weights, KMO, Bartlett's test, correlation and VIF at the landslides → which factors stay."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from ..dependencies import FOR_REPORTS, require_installed
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.cell_values import values_at
from ..geodata.stack import FactorStack
from ..geodata.stack_subset import write_subset
from ..geodata.vectors import VectorData, check_layer_output, write_layer
from ..lists import items
from ..reports.screening import counted_words, screening_page
from ..sentences import say
from ..study.factor_settings import check_factor_names
from ..study.inventory import Inventory
from ..study.landslides import landslides_on
from ..study.preflight.remarks import Remarks
from ..study.preflight.stacks import given_stack
from ..study.screening import Screening, check_lowest_weight, screening_of
from ..study.split import DEFAULT_SPLIT, SplitSettings, settled, training_part
from ..workers import WorkersLike

COLUMNS = ("factor", "kind", "weight", "vif", "kept", "reason")


@writes("table", "output", "report", styled="output")
def screen_factors(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    table: str | None = None,
    output: str | None = None,
    report: str | None = None,
    *,
    lowest_weight: float | None = None,
    keep: Sequence[str] | str = (),
    all_cells: bool = False,
    split: SplitSettings = DEFAULT_SPLIT,
    from_all: bool = False,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Screening:
    """Weigh the continuous factors of a stack by principal components at the landslides and say which stay.

    Parameters
    ----------
    stack : FactorStack or path
    landslides : Inventory, vector data or path
        Points or polygons in any CRS; a polygon counts once, at a point on its surface.
    table : path, optional
        Where to write one row per factor (.gpkg, .csv, ...).
    output : path, optional
        The factors that stay, as a stack with the valid cells of the one given.
    report : path, optional
        An HTML page with weights, correlations and tests.
    lowest_weight : float, optional
        Factors of a lower weight are dropped, 0 to 1; 0.945 / number of weighed factors by default (Wang & Tang 2024).
    keep : sequence of str, or str
        Factors that stay even if their weight is low.
    all_cells : bool
        Take every cell that a polygon touches.
    split : SplitSettings, optional
        Only the landslides that `training_samples` with the same settings puts into training are looked at, so that
        the held-out ones stay unseen.
    from_all : bool
        Look at all landslides instead: for a map that will not be tested.
    strict : bool
        Whether what looks like a mistake in the landslides is an error instead of a warning.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    InputError
        If fewer than three landslides are left to look at.
    ParameterError
        If `keep` names no factor, or the lowest weight would drop every factor.

    Examples
    --------
    >>> found = api.screen_factors("stack.tif", "basin/landslides.gpkg", "screening.csv", "screened.tif")
    >>> len(found.kept) + len(found.dropped)
    13
    """
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    keep = items(keep)
    check_factor_names(keep, stack.names, say("factors to keep"))
    check_lowest_weight(lowest_weight)
    if table:
        check_layer_output(table, COLUMNS, is_table=True)
    if report:
        require_installed(*FOR_REPORTS)
    located = landslides_on(landslides, stack.info, remarks, all_cells=all_cells, feedback=feedback.part(0, 0.2))
    used, cells = None, located.cell
    if not from_all:
        sided, used = settled(split, located, stack.grid, feedback)
        cells = training_part(sided, stack.grid, used)
    values, _ = values_at(stack.info, cells, stack.bands, feedback.part(0.2, 0.4), workers)
    screening = screening_of(stack.factors, values, lowest_weight=lowest_weight, keep=keep)
    screening = replace(
        screening,
        outside=located.outside,
        on_nodata=located.on_nodata,
        inventory=len(located),
        split=used,
        all_cells=all_cells,
        is_dropping=output is not None,
    )
    tell(screening, feedback)
    page = None
    if report:  # drawn before anything is written: a figure that fails leaves no output
        page = screening_page(screening, stack.path, remarks, landslides)
        page.html()
    feedback.check()
    if output:
        write_subset(stack, screening.kept, output, workers=workers, feedback=feedback.part(0.4, 1))
    if table:
        write_screening_table(screening, table)
    if page is not None and report:
        page.write(report)
    feedback.progress(1)
    return screening


def tell(screening: Screening, feedback: Feedback) -> None:
    """Report what was found: one line per factor, and the warnings."""
    feedback.info(
        say(
            "{count:,} {counted}, lowest weight {weight:.4f}:",
            count=screening.landslides,
            counted=counted_words(screening.all_cells),
            weight=screening.lowest_weight,
        )
    )
    for factor in screening.factors:
        outcome = say("stays") if factor.kept else say("is dropped")
        if factor.weight is not None:
            outcome = say(
                "weight {weight:.4f}, VIF {vif:.2f}, {outcome}", weight=factor.weight, vif=factor.vif, outcome=outcome
            )
        feedback.info(say("  {name}: {outcome} ({reason})", name=factor.name, outcome=outcome, reason=factor.reason))
    for warning in screening.warnings:
        feedback.warning(warning)


def write_screening_table(screening: Screening, path: str) -> None:
    """Write one row per factor: `COLUMNS` and its loading on each component; what does not exist is missing."""
    rows = screening.factors
    fields: dict[str, np.ndarray | Sequence[str]] = {
        "factor": [row.name for row in rows],
        "kind": [row.kind for row in rows],
        "weight": _numbers(row.weight for row in rows),
        "vif": _numbers(row.vif for row in rows),
        "kept": np.array([row.kept for row in rows], np.int64),
        "reason": [str(row.remark) for row in rows],
    }
    for number in range(screening.components.count):
        fields[f"loading_{number + 1}"] = _numbers(row.loadings[number] if row.loadings else None for row in rows)
    write_layer(path, "screening", fields, None, crs="")


def _numbers(values: Iterable[float | None]) -> np.ndarray:
    return np.array([math.nan if value is None else value for value in values], float)
