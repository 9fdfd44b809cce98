"""What an algorithm says where packages are missing: all of them, with the command, before anything is done."""

from __future__ import annotations

import os

import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.dependencies.packages import PACKAGES
from landslide_susceptibility.dependencies.this_qgis import DEBIAN, this_qgis
from qgis_support import algorithm, failure, is_one_sentence, own_context

OPTIONAL = ("sklearn", "onnx", "onnxruntime", "numba", "exactextract", "matplotlib", "jinja2")


def hide_packages(monkeypatch) -> None:
    """Have this Python find none of the optional packages, whatever is installed."""
    found = dependencies.available
    monkeypatch.setattr(dependencies, "available", lambda name: name not in OPTIONAL and found(name))


def needed(name: str, study, folder) -> tuple[dict, tuple[str, ...]]:
    stack, samples, out = study.stack["OUTPUT"], study.samples["OUTPUT"], os.path.join(folder, "out")
    landslides, network, map_ = study.landslides, study.network["OUTPUT"], study.prediction["OUTPUT"]
    report = ("matplotlib", "Jinja2")
    files = ("onnx", "onnxruntime")
    return {
        "predict": ({"INPUT": stack, "NETWORK": network, "OUTPUT": f"{out}.tif"}, ("onnxruntime",)),
        "applicability": (
            {"INPUT": stack, "SAMPLES": samples, "NETWORK": network, "OUTPUT": f"{out}.tif"},
            ("onnxruntime",),
        ),
        "train": (
            {"INPUT": samples, "NETWORK": 0, "OUTPUT": f"{out}.onnx", "REPORT": f"{out}.html"},
            ("scikit-learn", *files, *report),
        ),
        "factorimportance": (
            {
                "INPUT": samples,
                "NETWORK": network,
                "OUTPUT": f"{out}.csv",
                "CURVES": f"{out}2.csv",
                "REPORT": f"{out}.html",
            },
            ("onnxruntime", *report),
        ),
        "explain": (
            {
                "INPUT": stack,
                "NETWORK": network,
                "PLACES": landslides,
                "OUTPUT": f"{out}.gpkg",
                "TABLE": f"{out}.csv",
                "REPORT": f"{out}.html",
            },
            ("onnxruntime", *report),
        ),
        "susceptibility": (
            {"INPUT": study.factors, "LANDSLIDES": landslides, "NETWORK": 6, "OUTPUT": out},
            ("scikit-learn", *files, *report),
        ),
        "comparenetworks": (
            {"INPUT": stack, "LANDSLIDES": landslides, "NETWORKS": [1, 8], "OUTPUT": out},
            ("scikit-learn", *files, *report),
        ),
        "comparestrategies": (
            {"INPUT": stack, "LANDSLIDES": landslides, "NETWORKS": [1], "OUTPUT": out},
            (*files, *report),
        ),
        "evaluate": ({"INPUT": map_, "SAMPLES": samples, "OUTPUT": f"{out}.html"}, report),
        "comparemaps": (
            {
                "INPUT": map_,
                "SECOND": map_,
                "LANDSLIDES": landslides,
                "OUTPUT": f"{out}.tif",
                "TABLE": f"{out}.csv",
                "REPORT": f"{out}.html",
            },
            report,
        ),
        "screenfactors": (
            {"INPUT": stack, "LANDSLIDES": landslides, "TABLE": f"{out}.csv", "REPORT": f"{out}.html"},
            report,
        ),
    }[name]


@pytest.mark.parametrize(
    "name",
    [
        *("predict", "train", "factorimportance", "susceptibility", "comparenetworks", "comparestrategies"),
        *("evaluate", "comparemaps", "screenfactors", "applicability", "explain"),
    ],
)
def test_all_that_is_missing_is_named_before_the_work(study, tmp_path, monkeypatch, name):
    parameters, packages = needed(name, study, tmp_path)
    hide_packages(monkeypatch)
    said = failure(name, **parameters)
    assert is_one_sentence(said), said
    named = said.partition("`")[0]
    command = said.split("`")[1]
    assert [package for package in packages if f"'{package}' (to " not in named] == []
    assert named.count(" (to ") == len(packages)
    if this_qgis().kind == DEBIAN:  # from 13 on it has all of these itself
        debian = {package.distribution: package.apt for package in PACKAGES.values()}
        assert command == " ".join(("sudo apt install", *(debian[package] for package in packages)))
    else:
        assert [package for package in packages if f"{package}>=" not in command] == [] and " numpy==" in command
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(("name", "key"), [("unitsamples", "LANDSLIDES"), ("unitsummary", "ZONES")])
def test_units_are_refused_without_what_measures_in_them(study, tmp_path, monkeypatch, name, key):
    """Debian has no package of it, so that the command is pip's everywhere."""
    raster = study.stack["OUTPUT"]
    squares = study.landslides  # it is looked at before anything else
    hide_packages(monkeypatch)
    said = failure(name, INPUT=raster, UNITS=squares, OUTPUT=str(tmp_path / "out.gpkg"), **{key: None})
    assert is_one_sentence(said) and "'exactextract' (to measure factors in mapping units) is not installed" in said
    assert "exactextract>=0.2" in said and os.listdir(tmp_path) == []


def test_predict_is_refused_before_it_runs(study, tmp_path, monkeypatch):
    parameters, _ = needed("predict", study, tmp_path)
    hide_packages(monkeypatch)
    entry = algorithm("predict").create()
    fine, said = entry.checkParameterValues(parameters, own_context())
    assert not fine and "'onnxruntime'" in said


@pytest.mark.parametrize("name", ["train", "susceptibility", "comparenetworks"])
def test_all_models_that_lack_a_package_are_marked(toolbox, monkeypatch, name):
    def options() -> list[str]:
        entry = algorithm(name).create()
        known = entry.parameterDefinition("NETWORK") or entry.parameterDefinition("NETWORKS")
        return known.options()

    plain = options()
    monkeypatch.setattr(dependencies, "available", lambda name: name != "sklearn")
    marked = [after for before, after in zip(plain, options()) if after != before]
    assert len(marked) == 6 and all(title.endswith("[not installed: scikit-learn]") for title in marked)
    monkeypatch.setattr(dependencies, "available", lambda name: name not in ("sklearn", "onnx"))
    assert all("onnx]" in title for title in options())
    assert sum("[not installed: scikit-learn, onnx]" in title for title in options()) == 6
