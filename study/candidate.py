"""A network that is compared or validated, with its settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..models.registry import find_network
from ..models.settings import Settings


@dataclass(frozen=True)
class Candidate:
    """A network to train, with its settings; `settings` None: those it ranks best with."""

    network: str
    settings: Settings | None = None

    @property
    def trained_with(self) -> Settings:
        """The settings, those it ranks best with where none are given."""
        return self.settings or find_network(self.network).settings_type.best()

    def for_inventory(self, landslides: int) -> Candidate:
        """Return it with the settings that all its trainings in a study of so many landslides have alike."""
        return replace(self, settings=self.trained_with.for_inventory(landslides))

    @property
    def window(self) -> int:
        """Side of the window of cells that it sees, 1 for a network of single cells."""
        return find_network(self.network).window(self.trained_with)


def reach_of(candidates: Iterable[Candidate]) -> int:
    """Return how many cells away from a cell the candidate that sees farthest looks."""
    return max((candidate.window // 2 for candidate in candidates), default=0)
