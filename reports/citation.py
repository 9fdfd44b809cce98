"""Whose method this is, and how to cite it and the software."""

from __future__ import annotations

from ..sentences import paragraph, say
from ..study.manifest import plugin_metadata
from ..study.paper import REFERENCE
from .page.page import Page


def add_citation(page: Page) -> None:
    """Add the section that says how to cite method and software."""
    page.section(say("How to cite"))
    page.settings(
        {
            say("Method"): paragraph(
                say("{reference}.", reference=REFERENCE),
                say("The common held-out test, folds and intervals are added to it by this software."),
            ),
            say("Software"): say(
                "{author}, {name} {version}, QGIS plugin, {homepage}",
                author=plugin_metadata("author"),
                name=plugin_metadata("name"),
                version=plugin_metadata("version"),
                homepage=plugin_metadata("homepage"),
            ),
        }
    )
