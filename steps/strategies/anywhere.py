"""Any cell that no landslide touches."""

from __future__ import annotations

from .description import Strategy


class Anywhere(Strategy):
    """Random cells outside landslides."""

    name = "random"
    title = "Random, outside landslides"
    short_title = "Random"
    where = "at random outside landslides"
    picks = False

    @staticmethod
    def rule(area, settings, feedback) -> None:
        return None

    @staticmethod
    def limit(settings) -> str:
        return "outside landslides"
