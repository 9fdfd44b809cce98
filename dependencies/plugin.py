"""What the plugin states of itself."""

from __future__ import annotations

from pathlib import Path


def plugin_metadata(key: str) -> str:
    """Return what metadata.txt states of the plugin, such as its 'version'."""
    text = (Path(__file__).resolve().parents[1] / "metadata.txt").read_text(encoding="utf-8")
    lines = dict(line.partition("=")[::2] for line in text.splitlines() if "=" in line)
    return lines.get(key, "").strip()
