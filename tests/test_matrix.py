"""The lowest versions that `make matrix` tries are those that are promised."""

from __future__ import annotations

import re
from pathlib import Path

from landslide_susceptibility.dependencies.packages import OPTIONAL, PACKAGES

ROOT = Path(__file__).resolve().parents[1]


def pinned(name: str) -> dict[str, tuple[int, ...]]:
    text = (ROOT / "tools" / "matrix" / f"{name}.txt").read_text(encoding="utf-8")
    return {d: numbers(v) for d, v in re.findall(r"^([\w-]+)==([\d.]+)", text, re.MULTILINE)}


def numbers(version: str) -> tuple[int, ...]:
    return (*map(int, version.split(".")), 0, 0)[:2]


def test_the_lowest_versions_are_tried():
    promised = {package.distribution: numbers(package.lowest) for package in PACKAGES.values()}
    lowest, python39 = pinned("lowest"), pinned("python39")
    for distribution in ("onnx", "onnxruntime", "exactextract"):
        assert lowest[distribution] == promised[distribution]
    for distribution in ("scipy", "matplotlib", "Jinja2", "scikit-learn", "onnx", "onnxruntime"):
        assert python39[distribution] == promised[distribution]
    assert python39["numpy"] == (1, 21) >= promised["numpy"]  # the lowest that onnxruntime 1.15 asks for
    assert python39["numba"] == (0, 55) >= promised["numba"]  # and the lowest that goes with that
    # The first that have a wheel for Python 3.11.
    assert lowest["scikit-learn"] == (1, 1) >= promised["scikit-learn"]
    assert lowest["numba"] == (0, 57) >= promised["numba"]


def test_the_lists_promise_the_same():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    asked = {d: numbers(v) for d, v in re.findall(r"^(?:# )?([\w-]+)>=([\d.]+)", text, re.MULTILINE)}
    told = (ROOT / "docs" / "packages.md").read_text(encoding="utf-8")
    for distribution, version in asked.items():
        package = next(p for p in (*PACKAGES.values(), *OPTIONAL.values()) if p.distribution == distribution)
        assert numbers(package.lowest) == version
        assert re.search(rf"^\| {distribution} \|.*\| {re.escape(package.lowest)} or later", told, re.MULTILINE)
