"""A new strategy is one file and one entry in the registry: toolbox, folds, reports and manifest read what it says."""

from __future__ import annotations

import json

import pytest
from changed_plugin import output_of, with_a_class
from qgis_support import core  # noqa: F401 - skips where QGIS is not installed

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

# Its condition, a setting and an error that no other strategy has.
STEEP = '''
"""Cells of a steep slope."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import StrategyError
from ...geodata.cell_sampling import CellRule
from ...geodata.grid import Window
from ...geodata.raster import read_band
from ...sentences import Sentence, say
from .description import Strategy, StrategySetting


@dataclass(frozen=True)
class AtLeast(CellRule):
    """Cells where a band is at least a limit."""

    path: str
    band: int
    limit: float

    def holds(self, window: Window) -> np.ndarray:
        values, known = read_band(self.path, window, self.band)
        return known & (values >= self.limit)


STEEPNESS = StrategySetting(
    "steepness",
    "STEEPNESS",
    say("Steep strategy: slope at least"),
    say("In degrees."),
    default=5.0,
    low=0.0,
    high=90.0,
)


class Steep(Strategy):
    """Random cells of a steep slope."""

    name = "steep"
    title = say("Where the slope is steep")
    short_title = say("Steep slope")
    where = say("where the slope is steep")
    size = (STEEPNESS, lambda least: say("of {least} degrees or more", least=least))
    picks = True
    own_settings = (STEEPNESS,)

    @staticmethod
    def rule(area, settings, feedback) -> AtLeast:
        if "slope" not in area.stack.names:
            raise StrategyError(say("The stack has no slope: add it."))
        return AtLeast(area.stack.path, area.stack.factor("slope").band, settings.value(STEEPNESS))

    @staticmethod
    def limit(settings) -> Sentence:
        return say("on slopes of at least {least:g}", least=settings.value(STEEPNESS))

    @staticmethod
    def told(settings, units) -> dict:
        return {say("Slope at least"): (settings.value(STEEPNESS), units.get("slope", ""))}
'''
SAMPLE = """
import json
basin = run("demobasin", COLUMNS=150, ROWS=120, COUNT=120, OUTPUT={folder!r} + "/basin")
factors = [f"{folder}/basin/factors/{{name}}.tif" for name in ("slope", "ndvi", "rainfall", "elevation")]
stack = run("factorstack", INPUT=factors, OUTPUT={folder!r} + "/stack.tif")["OUTPUT"]
data = dict(INPUT=stack, LANDSLIDES=basin["LANDSLIDES"])
titles = [algorithm(name).parameterDefinition(key).options() for name, key in (
    ("negativesamples", "STRATEGY"), ("comparestrategies", "STRATEGIES"), ("comparenetworks", "STRATEGY"),
    ("susceptibility", "STRATEGY"))]
own = algorithm("evaluate").parameterDefinition("STEEPNESS")
points = run("negativesamples", **data, STRATEGY=4, STEEPNESS=12, RATIO=1, OUTPUT={folder!r} + "/points.gpkg")
slope = bands_of(stack)[0][0][tuple(cells_at(stack, points["OUTPUT"]).T)]
print(json.dumps(dict(
    titles=titles,
    own=[own.description(), own.minimum(), own.maximum(), own.defaultValue()],
    help=algorithm("negativesamples").parameterDefinition("STRATEGY").help(),
    strategies=sorted({{row["strategy"] for row in rows_of(points["OUTPUT"])}}),
    count=points["COUNT"],
    lowest=float(slope.min()),
    wrong=failure("negativesamples", **data, STRATEGY=4, STEEPNESS=91, OUTPUT={folder!r} + "/p.gpkg"),
    few=failure("negativesamples", **data, STRATEGY=4, STEEPNESS=89, OUTPUT={folder!r} + "/p.gpkg"),
)))
"""
COMPARE = """
settings = dict(NETWORKS=[0], ENSEMBLE=False, FOLDS=2, STEEPNESS=12, RATIO=1)
compared = run("comparestrategies", **data, STRATEGIES=[0, 4], **settings, OUTPUT={folder!r} + "/compared")
whole = dict(INPUT=factors, LANDSLIDES=basin["LANDSLIDES"], NETWORK=0, STRATEGY=4, STEEPNESS=12, RATIO=1, OPEN=False)
made = run("susceptibility", **whole, OUTPUT={folder!r} + "/whole")
again = run("repeatrun", MANIFEST=made["MANIFEST_FILE"], OPEN=False, OUTPUT={folder!r} + "/again")
print(json.dumps(dict(
    rows=rows_of(compared["TABLE"]),
    report=open(compared["REPORT"], encoding="utf-8").read(),
    study=open(made["REPORT"], encoding="utf-8").read(),
    negatives=json.load(open(made["MANIFEST_FILE"], encoding="utf-8"))["parameters"]["negatives"],
    same=bool((bands_of(made["SUSCEPTIBILITY"])[0] == bands_of(again["SUSCEPTIBILITY"])[0]).all()),
)))
"""


def test_one_file_and_one_entry_make_a_strategy(tmp_path):
    copy = with_a_class(tmp_path, "study/strategies/steep.py", STEEP, "Steep")
    code = (SAMPLE + COMPARE).format(folder=str(tmp_path))
    sampled, compared = (json.loads(line) for line in output_of(copy, code).splitlines() if line.startswith("{"))
    for titles in sampled["titles"]:
        assert len(titles) == 5 and titles[-1] == "Where the slope is steep"
    assert sampled["own"] == ["Steep strategy: slope at least", 0, 90, 5]
    assert "'Steep slope'" in sampled["help"] and "'Random'" not in sampled["help"]
    assert sampled["strategies"] == ["steep"] and sampled["count"] > 50 and 12 <= sampled["lowest"] < 20
    assert "STEEPNESS" in sampled["wrong"] and "on slopes of at least 89" in sampled["few"]
    assert [(row["strategy"], bool(row["impossible"])) for row in compared["rows"]] == [
        ("random", False),
        ("steep", False),
    ]
    assert all(0.4 < row["auc"] <= 1 for row in compared["rows"])
    for words in ("Random, Steep slope", "Slope at least", "12°"):
        assert words in compared["report"]
    assert "Non-landslides were picked where the slope is steep, of 12 degrees or more, 1 for each" in compared["study"]
    assert (
        list(compared["negatives"])[:3] == ["strategy", "ratio", "buffer"] and compared["negatives"]["steepness"] == 12
    )
    assert compared["same"]
