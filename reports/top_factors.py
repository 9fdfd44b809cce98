"""What is said of a map of what raises each cell most: in the log and on the page."""

from __future__ import annotations

import numpy as np

from ..feedback import Feedback
from ..sentences import Sentence, commas, say
from ..study.cell_contributions import ContributionCheck
from ..study.top_factors import TopFactors
from .page.page import Page

NAMED = 5
UNSURE = 0.8  # share of the cells in which the same factor is found, below which there is a warning


def tell_top_factors(feedback: Feedback, found: TopFactors) -> None:
    """Say what raises most, and how sure that is."""
    feedback.info(say("What raises a cell most: {shares}.", shares=_shares(found)))
    if found.check.cells:
        feedback.info(how_sure(found.check))
    if found.check.agreement < UNSURE:
        feedback.warning(
            say(
                "In {others:.0f} % of the compared cells another factor raises most than the raster says: put factors "
                "that go together into a group.",
                others=100 * (1 - found.check.agreement),
            )
        )


def add_top_factors(page: Page, found: TopFactors) -> None:
    """Add the section of a map of what raises each cell most."""
    page.section(say("What raises each cell most"))
    page.paragraph(
        say(
            "Of every cell the raster says which factor raises it most, and what this factor's contribution is of all "
            "that raise the cell, in per cent."
        )
    )
    cells, share, mean = say("cells"), say("of all cells, %"), say("mean share there, %")
    total = sum(found.cells)
    rows = [
        [name, count, 100 * count / total, own if np.isfinite(own) else None]
        for name, count, own in zip((*found.names, say("no factor")), found.cells, (*found.mean_share, float("nan")))
    ]
    page.table(
        [say("factor"), cells, share, mean],
        rows,
        caption=say("Factors, and the cells that each raises most"),
        formats={cells: ",", share: ".1f", mean: ".0f"},
    )
    page.note(how_sure(found.check))


def how_sure(check: ContributionCheck) -> Sentence:
    """Return how far the contributions of every cell are from those of single places."""
    if not check.cells:
        return say("Nothing was estimated: the contributions are the information values of the cell's classes.")
    agreement, share = 100 * check.agreement, 100 * check.share_error
    if check.is_exact:
        return say(
            "The contributions of every cell are learnt from sampled Shapley values. Beside exact ones at "
            "{cells} cells a contribution is off by {error:.2g} on average. The same factor raises most in "
            "{agreement:.0f} % of these cells; in the others the factor of the raster raises by {lost:.2g} less than "
            "the exact one. Its share is off by {share:.1f} percentage points.",
            cells=check.cells,
            error=check.error,
            agreement=agreement,
            lost=check.lost,
            share=share,
        )
    return say(
        "The contributions of every cell are learnt from sampled Shapley values. Beside better sampled ones at "
        "{cells} cells a contribution is off by {error:.2g} on average. The same factor raises most in "
        "{agreement:.0f} % of these cells; in the others the factor of the raster raises by {lost:.2g} less than "
        "the exact one. Its share is off by {share:.1f} percentage points.",
        cells=check.cells,
        error=check.error,
        agreement=agreement,
        lost=check.lost,
        share=share,
    )


def _shares(found: TopFactors) -> Sentence:
    total, order = sum(found.cells), np.argsort(-np.array(found.cells), kind="stable")[:NAMED].tolist()
    names = (*found.names, say("no factor"))
    return commas(
        say("{name} {share:.1f} %", name=names[at], share=100 * found.cells[at] / total)
        for at in order
        if found.cells[at]
    )
