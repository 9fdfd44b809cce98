"""Running a comparison into a folder: maps, tables and the report, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..dependencies import FOR_REPORTS, require_installed
from ..feedback import Feedback
from ..files import check_not_an_input, whole_folder
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..models.registry import packages_of
from ..reports.comparison import comparison_report
from ..reports.imprint import given_logo
from ..reports.verdict import comparison_caveats, verdict
from ..sentences import Sentence, say
from ..study.candidate import Candidate
from ..study.comparison import Comparison, ComparisonSettings
from ..study.comparison_tables import TABLES, Pair, pairs_of, write_tables
from ..study.imprint import Imprint
from ..study.inventory import Inventory
from ..workers import WorkersLike
from .comparison import compare, file_names, pair_name

FILES = {**TABLES, "report": "report.html"}


@dataclass(frozen=True)
class ComparisonResult:
    """A comparison, its pairs, the folder that its files are in, and its verdict in words."""

    comparison: Comparison
    pairs: list[Pair]
    folder: Path
    verdict: list[Sentence]

    def path(self, name: str) -> str:
        """Return the path of the report ('report') or of a table ('comparison', 'zones', 'pairs')."""
        return str(self.folder / FILES[name])


def compare_into(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    output_folder: str,
    strategies: Sequence[str],
    candidates: Sequence[Candidate],
    settings: ComparisonSettings | None,
    *,
    negatives: VectorData | str | None,
    heading: Sentence,
    area: str,
    imprint: Imprint,
    strict: bool,
    workers: WorkersLike,
    feedback: Feedback,
) -> ComparisonResult:
    """Compare, and write everything into a folder that appears when it is complete; see `compare_strategies`.

    `heading` is the title of the report, `area` what the area is called there, `imprint` who stands behind it.
    """
    require_installed(*packages_of(*(candidate.network for candidate in candidates)), *FOR_REPORTS)
    names = [*file_names(strategies, candidates), *FILES.values()]
    for name in names:
        check_not_an_input(Path(output_folder) / name, [stack, landslides, negatives, settings, imprint])
    logo = given_logo(imprint, feedback, has_map=False)
    with whole_folder(Path(output_folder), tuple(names)) as folder:
        comparison = compare(
            stack,
            landslides,
            folder,
            strategies,
            candidates,
            settings,
            negatives=negatives,
            strict=strict,
            workers=workers,
            feedback=feedback.part(0, 0.98),
        )
        pairs = pairs_of(comparison)
        write_tables(comparison, pairs, folder)
        comparison_report(str(folder / FILES["report"]), comparison, pairs, heading, area, imprint, logo)
    found = verdict(comparison, pairs)
    for text in found:
        feedback.info(text)
    for text in comparison_caveats(comparison):
        feedback.warning(text)
    feedback.progress(1)
    result = ComparisonResult(comparison=comparison, pairs=pairs, folder=Path(output_folder).absolute(), verdict=found)
    best = result.folder / pair_name(comparison.best.strategy, comparison.best.network)
    feedback.info(say("Report: {path}", path=result.path("report")))
    feedback.info(say("Map of the best: {path}", path=f"{best}.tif"))
    feedback.info(say("Model file of the best: {path}", path=f"{best}.onnx"))
    return result
