"""The groups of the toolbox, in working order: QGIS sorts them by their names, so that a number leads each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..sentences import Sentence, say

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"


@dataclass(frozen=True)
class Group:
    """A group of the toolbox: its permanent id, which names its icon too, and its title."""

    id: str
    title: Sentence

    @property
    def icon(self) -> str:
        """The path of the icon, an SVG file."""
        return str(ICONS / f"{self.id}.svg")


WORKFLOW = Group("workflow", say("1 All steps"))
FACTORS = Group("factors", say("2 Factors"))
SCREENING = Group("screening", say("3 Screening"))
INFORMATION_VALUE = Group("informationvalue", say("4 Information value"))
SAMPLES = Group("samples", say("5 Samples"))
MODELS = Group("networks", say("6 Models"))
ZONING = Group("zoning", say("7 Zones"))
EVALUATION = Group("evaluation", say("8 Evaluation and comparison"))
