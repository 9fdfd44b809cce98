"""Running a comparison into a folder: maps, tables and the report, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..dependencies import require_installed
from ..files import check_not_an_input, whole_folder
from ..reports.comparison import comparison_report
from ..reports.verdict import comparison_caveats, verdict
from ..sentences import Sentence
from ..study.comparison import Comparison
from ..study.comparison_tables import TABLES, Pair, pairs_of, write_tables
from .comparison import compare, file_names

REPORT = "report.html"


@dataclass(frozen=True)
class ComparisonResult:
    """A comparison, its pairs, the folder that its files are in, and what it comes to in words."""

    comparison: Comparison
    pairs: list[Pair]
    folder: Path
    verdict: list[Sentence]


def compare_into(
    stack, landslides, output_folder, strategies, candidates, settings, heading: Sentence, area: str, workers, feedback
) -> ComparisonResult:
    """Compare, and leave everything in a folder that appears whole; see `compare_strategies`."""
    require_installed("matplotlib", "jinja2")
    names = [*file_names(strategies, candidates), *TABLES.values(), REPORT]
    for name in names:
        check_not_an_input(Path(output_folder) / name, [getattr(stack, "path", stack), landslides])
    with whole_folder(Path(output_folder), tuple(names)) as folder:
        comparison = compare(
            stack,
            landslides,
            folder,
            strategies,
            candidates,
            settings,
            workers=workers,
            feedback=feedback.part(0, 0.98),
        )
        pairs = pairs_of(comparison)
        write_tables(comparison, pairs, folder)
        comparison_report(str(folder / REPORT), comparison, pairs, heading, area)
    found = verdict(comparison, pairs)
    for text in found:
        feedback.info(text)
    for text in comparison_caveats(comparison):
        feedback.warning(text)
    feedback.progress(1)
    return ComparisonResult(comparison, pairs, Path(output_folder).absolute(), found)
