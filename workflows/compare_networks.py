"""Compare networks: all of them on the same samples."""

from __future__ import annotations

from collections.abc import Sequence

from ..feedback import SILENT, Feedback
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..sentences import say
from ..study.candidate import Candidate
from ..study.comparison import ComparisonSettings
from ..study.imprint import Imprint
from ..study.inventory import Inventory
from ..study.strategies.registry import DEFAULT_STRATEGY, GIVEN
from ..workers import WorkersLike
from .comparison_folder import ComparisonResult, compare_into


def compare_networks(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    output_folder: str,
    candidates: Sequence[Candidate],
    settings: ComparisonSettings | None = None,
    *,
    strategy: str = DEFAULT_STRATEGY,
    negatives: VectorData | str | None = None,
    title: str = "",
    imprint: Imprint | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> ComparisonResult:
    """Train, map and evaluate networks on the same samples, and write maps, tables and a report.

    Parameters
    ----------
    strategy : str
        How the non-landslides of all are chosen.
    negatives : vector data or path, optional
        Own points of places without landslides, which all networks are given instead of a strategy's.

    Other parameters, the result and the errors are those of `compare_strategies`.

    Examples
    --------
    >>> candidates = [api.Candidate("logistic"), api.Candidate("forest", api.ForestSettings(trees=20))]
    >>> settings = api.ComparisonSettings(folds=0)
    >>> found = api.compare_networks("stack.tif", "basin/landslides.gpkg", "networks", candidates, settings=settings)
    >>> [trial.network for trial in found.comparison.trials]
    ['logistic', 'forest']
    """
    return compare_into(
        stack,
        landslides,
        output_folder,
        [strategy if negatives is None else GIVEN],
        candidates,
        settings,
        negatives=negatives,
        heading=say("Comparison of models"),
        area=title,
        imprint=imprint or Imprint(),
        strict=strict,
        workers=workers,
        feedback=feedback,
    )
