"""A network that is compared or validated, with its settings."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.settings import Settings


@dataclass(frozen=True)
class Candidate:
    """A network to train, with its settings; `settings` None: its own defaults."""

    network: str
    settings: Settings | None = None
