"""Settings and versions as a report states them: in words, with units, and only those that had a part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..models.registry import NETWORKS
from ..models.settings import Settings
from ..study.manifest import run_time, versions
from ..study.negatives import BUFFER, INFORMATION_VALUE, SLOPE, NegativeSettings
from ..study.split import BLOCKS, SplitSettings
from ..study.titles import STRATEGY_NAMES, network_title
from .page.numbers import brief, percent, unit_text
from .page.page import Page

CLASS_WEIGHTS = {None: "every sample alike", "balanced": "both classes alike"}
PACKAGE_WORDS = {
    "landslide_susceptibility": "Landslide Susceptibility (plugin)",
    "python": "Python",
    "numpy": "NumPy",
    "gdal": "GDAL",
    "sklearn": "scikit-learn",
    "scipy": "SciPy",
    "onnx": "ONNX",
    "onnxruntime": "ONNX Runtime",
    "matplotlib": "Matplotlib",
}


def training_words(network: str, settings: Settings | Mapping[str, Any]) -> dict[str, str]:
    """Return the settings that a network was trained with; the seed and what was switched off are left out."""
    plain = settings.to_dict() if isinstance(settings, Settings) else dict(settings)
    described = NETWORKS[network].settings_type.described() if network in NETWORKS else {}
    words = {"Network": str(network_title(network))}
    for name, value in plain.items():
        known = described.get(name)  # None: another version of the plugin knew it
        if name in ("seed", "class_weight") or value is None or (known and known.off_at_zero and not value):
            continue
        title = str(known.title) if known else name
        words[title] = share_words(value) if known and known.is_share else brief(value)
    words["Class weights"] = CLASS_WEIGHTS.get(plain.get("class_weight"), str(plain.get("class_weight")))
    return words


def negative_words(settings: NegativeSettings, slope_unit: str = "degrees") -> dict[str, str]:
    """Return how non-landslides were picked: the strategy and what it looks at."""
    words = {
        "Non-landslide points": STRATEGY_NAMES[settings.strategy],
        "Non-landslides a landslide": brief(float(settings.ratio)),
    }
    if settings.strategy == BUFFER:
        words["Buffer round landslides"] = f"{brief(float(settings.buffer))} m"
    if settings.strategy == SLOPE:
        words[f"Slope limit (factor {settings.slope_factor})"] = _with(slope_unit or "degrees", settings.slope_limit)
    if settings.strategy == INFORMATION_VALUE:
        words["Zones of the information-value map"] = f"{settings.zones}, the lowest taken"
    if settings.minimum_distance:
        words["Shortest distance between points"] = f"{brief(float(settings.minimum_distance))} m"
    return words


def split_words(settings: SplitSettings, folds: int = 0) -> dict[str, str]:
    """Return how samples were split; the side of the blocks only where blocks had a part."""
    by_blocks = settings.method == BLOCKS
    words = {
        "Held out": "whole spatial blocks" if by_blocks else "at random, each class alike",
        "Training share": share_words(settings.train_share),
    }
    if (by_blocks or folds) and settings.block_size:
        words["Side of the spatial blocks" + ("" if by_blocks else " (folds)")] = f"{brief(settings.block_size)} m"
    words["Seed"] = str(settings.seed)
    return words


def share_words(share: float) -> str:
    """Return a share (0 to 1) as it was set: 0.675 is '67.5 %', 0.7 is '70 %'."""
    return percent(share).replace(".0 %", " %")


def map_words(classes: int, alpha: float, zones: int) -> dict[str, str]:
    """Return what classes, information values and zones were set to."""
    return {
        "Classes of a continuous factor": brief(classes),
        "Smoothing of information values (α)": brief(alpha) if alpha else "none, the paper's formula",
        "Zones of the map": brief(zones),
    }


def folds_words(folds: Mapping[str, int]) -> str:
    """Return how many folds there were of each kind: '5 random and 5 spatial folds'."""
    return " and ".join(f"{count} {kind}" for kind, count in folds.items()) + " folds" if folds else "none"


def version_words() -> dict[str, str]:
    """Return the versions of the software by the names that people know."""
    return {PACKAGE_WORDS.get(name, name): version for name, version in versions().items()}


def add_settings_section(page: Page, settings: Mapping[str, Any], caption: str = "Settings") -> None:
    """Add the last section of a report: settings, when it was made, and with what software."""
    page.section("Settings and versions")
    page.settings({**settings, "Date of the run": run_time()}, caption=caption)
    page.settings(version_words(), caption="Software")


def _with(unit: str, value: float) -> str:
    shown = unit_text(unit)
    return f"{brief(float(value))}{'' if shown in ('°', '') else ' '}{shown}"
