"""The study whose method this is: what is meant wherever the paper is named."""

from __future__ import annotations

STUDY = "Wang & Tang (2024)"
IN_PARENTHESES = "Wang & Tang 2024"
REFERENCE = (
    f"{STUDY}, Prediction of landslide susceptibility based on neural network model and negative sample selected by "
    "information value model"
)
