"""What `latency.py` runs in the QGIS desktop, and the data it is run on."""

from __future__ import annotations

import subprocess

from checkout import OUT
from repeated_raster import repeat

WORK = OUT / "latency"
ACROSS, DOWN = 5, 4  # how often the basin is repeated


def made() -> dict[str, str]:
    """Return the paths of the data, made where they are missing."""
    from landslide_susceptibility.models.registry import find_network
    from landslide_susceptibility.steps.demo_basin import demo_basin
    from landslide_susceptibility.steps.train import train
    from landslide_susceptibility.workflows.susceptibility import susceptibility

    WORK.mkdir(parents=True, exist_ok=True)
    basin, study = WORK / "basin", WORK / "study"
    if not (basin / "truth.tif").exists():
        demo_basin(basin)
    factors = sorted(str(path) for path in (basin / "factors").glob("*.tif"))
    landslides = str(basin / "landslides.gpkg")
    if not (study / "stack.tif").exists():
        susceptibility(factors, landslides, str(study))
    for name in ("bp", "cnn"):
        if not (WORK / f"{name}.onnx").exists():
            settings = find_network(name).settings_type
            chosen = settings(epochs=20) if name == "bp" else settings.ensemble(epochs=3)
            train(str(study / "samples.gpkg"), str(WORK / f"{name}.onnx"), network=name, settings=chosen)
    large, plain = WORK / "large.vrt", WORK / "elevation.tif"
    repeat(study / "stack.tif", large, across=ACROSS, down=DOWN)
    if not plain.exists():  # QGIS's own dialogs write statistics into a virtual raster, and were seen to crash over it
        subprocess.run(["gdal_translate", "-q", "-b", "1", "-co", "TILED=YES", large, plain], check=True)
    return {
        "factors": factors,
        "landslides": landslides,
        "large": str(large),
        "plain": str(plain),
        "classes": str(WORK / "classes.tif"),
        "bp": str(WORK / "bp.onnx"),
        "cnn": str(WORK / "cnn.onnx"),
    }


def cases_of(data: dict) -> dict[str, tuple[str, dict]]:
    """Return algorithm and parameters of each case by name, in order."""
    large, at = data["large"], lambda name: str(WORK / "results" / name)

    def predict(network: str, **more) -> tuple[str, dict]:
        return "landslide:predict", {"INPUT": large, "NETWORK": data[network], "OUTPUT": at(f"{network}.tif"), **more}

    table = ["0", "500", "1", "500", "1000", "2", "1000", "9999", "3"]
    whole = {"INPUT": data["factors"], "LANDSLIDES": data["landslides"]}
    return {
        "native reclassify": (
            "native:reclassifybytable",
            {"INPUT_RASTER": data["plain"], "RASTER_BAND": 1, "TABLE": table, "OUTPUT": at("native.tif")},
        ),
        "predict BP": predict("bp"),
        "predict BP, 1 thread": predict("bp", THREADS=1),
        "predict CNN x 10": predict("cnn"),
        "reclassify": ("landslide:reclassify", {"INPUT": large, "OUTPUT": data["classes"]}),
        "information value": (
            "landslide:informationvalue",
            {"INPUT": data["classes"], "LANDSLIDES": data["landslides"], "OUTPUT": at("iv.tif"), "TABLE": at("iv.csv")},
        ),
        "all steps, logistic": ("landslide:susceptibility", {**whole, "NETWORK": 0, "OUTPUT": at("logistic")}),
        "all steps, CNN x 10": (
            "landslide:susceptibility",
            {**whole, "NETWORK": 1, "ENSEMBLE": True, "OUTPUT": at("cnn")},
        ),
        "all steps, default": ("landslide:susceptibility", {**whole, "OUTPUT": at("default")}),
    }
