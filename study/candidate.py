"""A network that is compared or validated, with its settings."""

from __future__ import annotations

from dataclasses import dataclass

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
