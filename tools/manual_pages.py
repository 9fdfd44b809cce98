"""The manual's pages of the algorithms, made from what the toolbox itself says of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from manual_facts import FACTS
from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterNumber

ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
WHOLE = QgsProcessingParameterNumber.Type.Integer
MADE = "<!-- Made by `make manual-pages` from the algorithm itself: change it there, or in tools/manual_facts.py. -->"
HUGE = 1e15  # a limit that QGIS sets where there is none
TYPES = {
    "raster": "raster layer",
    "multilayer": "raster layers",
    "source": "vector layer",
    "field": "field",
    "file": "file",
    "string": "text",
    "boolean": "yes or no",
    "band": "band",
    "folderDestination": "folder",
    "rasterDestination": "raster file",
    "vectorDestination": "vector file or table",
    "fileDestination": "file",
    "outputRaster": "raster layer",
    "outputVector": "vector layer or table",
    "outputMultilayer": "layers",
    "outputNumber": "number",
    "outputString": "text",
    "outputFile": "file",
    "outputHtml": "HTML page",
    "outputFolder": "folder",
}


def pages(algorithms: Iterable) -> dict[str, str]:
    """Return the Markdown of each algorithm's page by its id, and that of their list as 'index'."""
    entries = {algorithm.name(): algorithm for algorithm in algorithms}
    return {"index": _list(entries), **{name: _page(entry, entries) for name, entry in entries.items()}}


def command(name: str) -> str:
    """Return an algorithm's command, broken into lines."""
    pieces, lines = FACTS[name].command.split(" "), [f"qgis_process run landslide:{name} --"]
    for piece in pieces:
        if len(lines[-1]) + len(piece) > 110:
            lines.append(" ")
        lines[-1] += f" {piece}"
    return " \\\n".join(lines)


def _list(entries: dict) -> str:
    groups: dict[str, list] = {}
    for entry in entries.values():
        groups.setdefault(entry.group(), []).append(entry)
    lines = [MADE, "", "# The algorithms", ""]
    for group in sorted(groups):
        lines += [f"## {group}", ""]
        lines += [f"- {_link(entry.name(), entries)}: {FACTS[entry.name()].when}" for entry in groups[group]]
        lines.append("")
    return "\n".join(lines)


def _page(entry, entries: dict) -> str:
    facts = FACTS[entry.name()]
    before = [name for name in entries if entry.name() in FACTS[name].then]
    lines = [MADE, "", f"# {entry.displayName()}", ""]
    lines += [f"Toolbox: *Landslide susceptibility › {entry.group()}*, id `landslide:{entry.name()}`.", ""]
    lines += ["## What it does", "", _plain(entry.shortHelpString()), "", "## When to take it", "", facts.when, ""]
    if before:
        lines += ["**Before it:** " + ", ".join(_link(name, entries) for name in before) + ".", ""]
    if facts.then:
        lines += ["**After it:** " + ", ".join(_link(name, entries) for name in facts.then) + ".", ""]
    if facts.formula:
        lines += ["## Formula", "", facts.formula, ""]
    lines += _parameters(entry)
    lines += ["## Outputs", ""]
    lines += [f"- **{_plain(o.description())}** `{o.name()}`: {TYPES[o.type()]}." for o in entry.outputDefinitions()]
    lines += ["", "## As a command", "", "```bash", command(entry.name()), "```", ""]
    lines += ["The data are those of the commands of the other pages: see [Batch and server use](../batch.md).", ""]
    lines += ["Found by the search as: " + ", ".join(map(_plain, entry.tags())) + ".", ""] if entry.tags() else []
    return "\n".join(lines)


def _parameters(entry) -> Iterator[str]:
    defined = entry.parameterDefinitions()
    hidden = [d for d in defined if d.flags() & HIDDEN]
    advanced = [d for d in defined if d.flags() & ADVANCED and d not in hidden]
    shown = [d for d in defined if d not in advanced and d not in hidden]
    yield from ("## Parameters", "")
    yield from map(_parameter, shown)
    yield ""
    if advanced:
        yield from ("### Under 'Advanced Parameters'", "")
        yield from map(_parameter, advanced)
        yield ""
    if hidden:
        yield from ("### Not in the dialog", "", "Set by SETTINGS, or by name in a model, a script or a command.", "")
        yield from map(_parameter, hidden)
        yield ""


def _parameter(definition) -> str:
    kind = _kind(definition)
    if not definition.flags() & OPTIONAL and definition.defaultValue() in (None, ""):
        kind = f"**needed**, {kind}"
    return f"- **{_plain(definition.description())}** `{definition.name()}` – {kind}.\\\n  {_plain(definition.help())}"


def _kind(definition) -> str:
    """Return the kind of a parameter with its range or its choices."""
    if definition.type() == "number":
        low, high = definition.minimum(), definition.maximum()
        kind = "whole number" if definition.dataType() == WHOLE else "number"
        whole = definition.dataType() == WHOLE
        low_known = low > (-(2**31) if whole else -HUGE)
        high_known = high < (2**31 - 1 if whole else HUGE)
        if low_known and high_known:
            return f"{kind}, {low:g} to {high:g}"
        if low_known:
            return f"{kind}, {low:g} or more"
        return f"{kind}, at most {high:g}" if high_known else kind
    if definition.type() == "enum":
        options = "; ".join(f"`{number}` {_plain(option)}" for number, option in enumerate(definition.options()))
        return ("any of: " if definition.allowMultiple() else "one of: ") + options
    return TYPES[definition.type()]


def _link(name: str, entries: dict) -> str:
    return f"[{entries[name].displayName()}]({name}.md)"


def _plain(text: str) -> str:
    """Return text in which nothing is Markdown's."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", text)
