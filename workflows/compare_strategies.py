"""Compare sampling strategies: each way of choosing non-landslides, judged by two tests."""

from __future__ import annotations

from collections.abc import Sequence

from ..feedback import SILENT, Feedback
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..lists import items
from ..sentences import say
from ..study.candidate import Candidate
from ..study.comparison import ComparisonSettings
from ..study.imprint import Imprint
from ..study.inventory import Inventory
from ..study.strategies.registry import GIVEN, STRATEGY_NAMES
from ..workers import WorkersLike
from .comparison_folder import ComparisonResult, compare_into


def compare_strategies(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    output_folder: str,
    candidates: Sequence[Candidate],
    settings: ComparisonSettings | None = None,
    *,
    strategies: Sequence[str] | str = STRATEGY_NAMES,
    negatives: VectorData | str | None = None,
    title: str = "",
    imprint: Imprint | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> ComparisonResult:
    """Compare strategies of choosing non-landslides, with one or more networks, and write maps, tables and a report.

    Parameters
    ----------
    stack : FactorStack or path
    landslides : Inventory, vector data or path
    output_folder : path
        Gets `comparison.csv`, `zones.csv`, `pairs.csv`, `report.html`, the samples of each strategy, and a network
        file and a susceptibility map for each strategy and network. They appear when all of them are complete.
    candidates : sequence of Candidate
    settings : ComparisonSettings, optional
    strategies : sequence of str, or str
        Names of `strategies.registry`, each once.
    negatives : vector data or path, optional
        Own points of places without landslides, which stand beside the strategies as one more ('given').
    title : str
        What the area is called in the report.
    imprint : Imprint, optional
        Author, organisation and logo, which the report bears.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    StrategyError
        If the area allows none of the strategies; one of several that it does not allow is a row that says why.

    Examples
    --------
    >>> candidates, settings = [api.Candidate("logistic")], api.ComparisonSettings(folds=0)
    >>> found = api.compare_strategies("stack.tif", "basin/landslides.gpkg", "made", candidates, settings=settings)
    >>> [trial.strategy for trial in found.comparison.trials]
    ['random', 'buffer', 'slope', 'information_value']
    """
    return compare_into(
        stack,
        landslides,
        output_folder,
        items(strategies) + ([GIVEN] if negatives is not None else []),
        candidates,
        settings,
        negatives=negatives,
        heading=say("Comparison of sampling strategies"),
        area=title,
        imprint=imprint or Imprint(),
        strict=strict,
        workers=workers,
        feedback=feedback,
    )
