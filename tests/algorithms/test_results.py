"""What a user finds after a run: the report in the Results Viewer, a log with headings, where the files are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from landslide_susceptibility.models.registry import NETWORKS
from qgis_support import Recorder, algorithm, core, run

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
    assert {int(count) for _, count, _ in told} == {len(told)} == {14}
    assert told[0][2] == "Factor stack" and told[-1][2] == "Report"
    folder = tmp_path / "run"
    assert last_lines(feedback) == [
        f"Report: {folder / 'report.html'}",
        f"Map: {folder / 'zones.tif'}, as a picture {folder / 'map.png'}",
        f"Model file: {folder / 'network.onnx'}",
    ]
    assert results["REPORT"] == str(folder / "report.html")


def test_what_is_not_done_has_no_heading(study, start, tmp_path):
    feedback = Recorder()
    without = '{"applicability": false}'
    results = start(feedback=feedback, INPUT=[study.stack["OUTPUT"]], FOLDS=2, SETTINGS=without)
    told = headings(feedback)
    assert [title for *_, title in told][::12] == ["Classes of the factors", "Report"] and len(told) == 13
    assert "Cross-validation" in [title for *_, title in told]
    assert "Where the map may be trusted" not in [title for *_, title in told]
    assert not {"APPLICABILITY_MAP", "OUTSIDE_PCT", "AUC_INSIDE"} & set(results)
    assert not list((tmp_path / "run").glob("applicability*"))


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


NOT_ASKED = core.QgsProcessing.TEMPORARY_OUTPUT


def project_in(folder):
    """Return a context whose project is saved in a folder."""
    project = core.QgsProject()
    project.setFileName(str(folder / "p.qgs"))
    context = core.QgsProcessingContext()
    context.setProject(project)
    context.project_of_test = project  # QGIS does not own it
    return context


def test_a_run_without_a_folder_gets_a_new_one_that_stays(start, tmp_path, monkeypatch):
    monkeypatch.setenv("LANDSLIDE_RUNS", str(tmp_path / "runs"))  # other tests have runs in the common one
    places = []
    for title in ("A valley: 1/2", "A valley: 1/2", ""):
        feedback = Recorder()
        places.append(start(feedback=feedback, OUTPUT=NOT_ASKED, TITLE=title)["OUTPUT"])
        assert [line for line in feedback.infos if "so the results go into a new one" in line and places[-1] in line]
    assert [Path(place).parent for place in places] == [tmp_path / "runs"] * 3
    assert [Path(place).name for place in places] == ["A valley 1 2 1", "A valley 1 2 2", "run 1"]
    assert all((Path(place) / "report.html").is_file() for place in places)


@pytest.mark.parametrize("name, called", [("comparenetworks", "comparison 1"), ("demobasin", "demo basin 1")])
def test_so_do_comparisons_and_the_demo_basin(start, tmp_path, monkeypatch, name, called):
    monkeypatch.setenv("LANDSLIDE_RUNS", str(tmp_path / "not" / "yet"))
    if name == "demobasin":
        results = run(name, OUTPUT=NOT_ASKED, COLUMNS=60, ROWS=60, COUNT=20)
    else:
        results = start(name, OUTPUT=NOT_ASKED)
    assert results["OUTPUT"] == str(tmp_path / "not" / "yet" / called)


def test_the_folder_is_the_project_s_or_among_the_documents(toolbox, tmp_path, monkeypatch):
    monkeypatch.delenv("LANDSLIDE_RUNS")
    for name in ("home", "project"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    basin = {"OUTPUT": NOT_ASKED, "COLUMNS": 60, "ROWS": 60, "COUNT": 20}
    places = [run("demobasin", context=project_in(tmp_path / "project"), **basin), run("demobasin", **basin)]
    found = [Path(place["OUTPUT"]).relative_to(tmp_path).parts for place in places]
    assert found[0] == ("project", "landslide susceptibility", "demo basin 1")
    assert found[1][0] == "home" and found[1][-2:] == ("landslide susceptibility", "demo basin 1")


def test_a_run_that_fails_leaves_no_folder(start, tmp_path, monkeypatch):
    monkeypatch.setenv("LANDSLIDE_RUNS", str(tmp_path / "runs"))
    with pytest.raises(core.QgsProcessingException):
        start(OUTPUT=NOT_ASKED, CATEGORICAL="no such factor")
    assert not (tmp_path / "runs").exists()


def test_where_nothing_can_be_written_it_is_temporary(start, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("LANDSLIDE_RUNS", str(tmp_path / "file" / "runs"))
    feedback = Recorder()
    results = run("demobasin", feedback, OUTPUT=NOT_ASKED, COLUMNS=60, ROWS=60, COUNT=20)
    assert Path(results["OUTPUT"]).is_relative_to(core.QgsProcessingUtils.tempFolder())
    assert any("vanishes when QGIS is closed" in line for line in feedback.warnings)


def test_author_and_logo_by_settings(study, start, tmp_path):
    logo = study.whole["MAP"]
    settings = json.dumps({"author": "A. Rivera", "organisation": "Survey", "logo": logo})
    for name in ("susceptibility", "comparenetworks"):
        text = Path(start(name, SETTINGS=settings, OUTPUT=str(tmp_path / name))["REPORT"]).read_text(encoding="utf-8")
        heading = text.partition("</header>")[0]
        assert all(part in heading for part in ("A. Rivera", "Survey", "data:image/png"))
    manifest = str(tmp_path / "susceptibility" / "manifest.json")
    again = run("repeatrun", MANIFEST=manifest, SETTINGS='{"author": "B. Okoye"}', OUTPUT=str(tmp_path / "again"))
    heading = Path(again["REPORT"]).read_text(encoding="utf-8").partition("</header>")[0]
    assert "B. Okoye" in heading and "Survey" in heading and "A. Rivera" not in heading


def test_the_report_opens_with_a_summary(start):
    text = Path(start()["REPORT"]).read_text(encoding="utf-8")
    lead = text.partition("<main>")[2].partition("<nav")[0]
    questions = re.findall(r"<dt>([^<]+)</dt>\n<dd>", lead)
    assert questions == [
        "Where landslides are to be expected",
        "How good the map is",
        "How that was tested",
        "Where no landslide is known nearby",
        "Where the map may be trusted",
    ]
    assert "What to beware of" in lead and "not computed" in lead and "Wang &amp; Tang (2024)" in lead


def test_whatever_names_the_paper_says_which_it_is(toolbox):
    named = []
    for entry in map(algorithm, sorted(entry.name() for entry in toolbox.algorithms())):
        texts = [entry.displayName(), entry.shortHelpString()]
        for definition in entry.parameterDefinitions():
            texts += [definition.description(), definition.help()]
            texts += definition.options() if definition.type() == "enum" else []
        texts += [output.description() for output in entry.outputDefinitions()]
        if any("the paper" in text.lower() or "paper's" in text or "published" in text for text in texts):
            named.append(entry.name())
            assert "Wang & Tang (2024), Prediction of" in entry.shortHelpString(), entry.name()
        else:
            assert "Wang & Tang" not in entry.shortHelpString(), entry.name()
    assert {"evaluate", "train", "negativesamples", "susceptibility", "screenfactors"} <= set(named)
