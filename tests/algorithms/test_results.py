"""What a user finds after a run: the report in the Results Viewer, a log with headings, where the files are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from landslide_susceptibility.models.registry import NETWORKS
from qgis_support import Recorder, core, run

LOGISTIC, FOREST = (list(NETWORKS).index(name) for name in ("logistic", "forest"))
HEADING = re.compile(r"\nStep (\d+) of (\d+): (.+)")


@pytest.fixture
def start(study, tmp_path):
    """Start a run of all steps, or a comparison, with as little as it needs."""

    def begin(name="susceptibility", feedback=None, context=None, **parameters):
        own = {
            "susceptibility": {"INPUT": study.factors[:3], "NETWORK": LOGISTIC},
            "comparenetworks": {"INPUT": study.stack["OUTPUT"], "NETWORKS": [LOGISTIC, FOREST], "FOLDS": 0},
            "comparestrategies": {"INPUT": study.stack["OUTPUT"], "NETWORKS": [LOGISTIC], "FOLDS": 2},
        }[name]
        given = {"LANDSLIDES": study.landslides, "OUTPUT": str(tmp_path / "run"), **own, **parameters}
        return run(name, feedback, context, **given)

    return begin


def headings(feedback):
    return [match.groups() for match in map(HEADING.fullmatch, feedback.infos) if match]


def last_lines(feedback):
    """Return the last three lines of the log, before what QGIS adds."""
    return [line for line in feedback.infos if not line.startswith("Results: ")][-3:]


def test_every_report_opens_in_the_results_viewer(toolbox):
    kinds = {}
    for entry in toolbox.algorithms():
        for output in entry.outputDefinitions():
            if output.name() == "REPORT":
                kinds[entry.name()] = output.type()
    assert {"susceptibility", "repeatrun", "comparestrategies", "comparenetworks", "train"} <= set(kinds)
    assert set(kinds.values()) == {core.QgsProcessingOutputHtml("R", "").type()}, kinds


def test_the_log_has_a_heading_for_each_step_and_ends_with_the_files(start, tmp_path):
    feedback = Recorder()
    results = start(feedback=feedback)
    told = headings(feedback)
    assert [int(number) for number, _, _ in told] == list(range(1, len(told) + 1))
    assert {int(count) for _, count, _ in told} == {len(told)} == {11}
    assert told[0][2] == "Factor stack" and told[-1][2] == "Report"
    folder = tmp_path / "run"
    assert last_lines(feedback) == [
        f"Report: {folder / 'report.html'}",
        f"Map: {folder / 'zones.tif'}, as a picture {folder / 'map.png'}",
        f"Model file: {folder / 'network.onnx'}",
    ]
    assert results["REPORT"] == str(folder / "report.html")


def test_what_is_not_done_has_no_heading(study, start):
    feedback = Recorder()
    start(feedback=feedback, INPUT=[study.stack["OUTPUT"]], FOLDS=2)
    told = headings(feedback)
    assert [title for *_, title in told][::10] == ["Classes of the factors", "Report"] and len(told) == 11
    assert "Cross-validation" in [title for *_, title in told]


@pytest.mark.parametrize("name, steps", [("comparenetworks", 2), ("comparestrategies", 6)])
def test_the_log_of_a_comparison_has_headings_and_ends_with_the_files(start, tmp_path, name, steps):
    feedback = Recorder()
    results = start(name, feedback)
    told = headings(feedback)
    assert [(int(number), int(count)) for number, count, _ in told] == [(k + 1, steps) for k in range(steps)]
    pair = f"{results['BEST_STRATEGY']}_{results['BEST_NETWORK']}"
    assert last_lines(feedback) == [
        f"Report: {results['REPORT']}",
        f"Map of the best: {tmp_path / 'run' / pair}.tif",
        f"Model file of the best: {tmp_path / 'run' / pair}.onnx",
    ]
    assert all(Path(line.partition(": ")[2]).is_file() for line in last_lines(feedback))
