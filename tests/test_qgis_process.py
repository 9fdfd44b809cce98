"""The real qgis_process, as an operator runs it in batch."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis_support import core, digests, final_of, rows_of

ROOT = Path(__file__).resolve().parents[1]
WRAPPER = ROOT / "tools" / "qgis_process"
PROVIDER_ENTRIES = 12


def installed(*names: str) -> bool:
    return all(importlib.util.find_spec(name) is not None for name in names)


pytestmark = pytest.mark.skipif(
    not WRAPPER.exists()
    or not any(os.access(path, os.X_OK) for path in ("/usr/bin/qgis_process.bin", "/usr/bin/qgis_process")),
    reason="qgis_process is not installed",
)
needs_onnx = pytest.mark.skipif(not installed("sklearn", "onnx", "onnxruntime"), reason="no scikit-learn or onnx")


def call(*arguments: str, folder=None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(WRAPPER), *map(str, arguments)], capture_output=True, text=True, timeout=300, cwd=folder, check=False
    )


def results(name: str, *lists: str, folder=None, **parameters) -> dict:
    """Run an algorithm or a model file with --json and return its results."""
    pairs = [f"{key}={value}" for key, value in parameters.items()] + list(lists)
    done = call("--json", "run", name if "." in name else f"landslide:{name}", "--", *pairs, folder=folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["results"]


@pytest.fixture(scope="module")
def basin(tmp_path_factory) -> dict:
    return results("demobasin", COLUMNS=120, ROWS=100, COUNT=120, OUTPUT=tmp_path_factory.mktemp("batch") / "basin")


@pytest.fixture(scope="module")
def factors(basin) -> list[str]:
    wanted = ("slope", "relief", "ndvi", "road_distance")
    return [f"INPUT={path}" for path in basin["FACTORS"] if Path(path).stem in wanted]


def test_the_toolbox_is_listed():
    done = call("--json", "list")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["providers"]["landslide"]["algorithms"]
    assert len(found) >= PROVIDER_ENTRIES and "landslide:susceptibility" in found


def test_help_names_every_parameter():
    text = call("help", "landslide:train").stdout
    assert "WEIGHT_DECAY" in text and "self-contained .onnx" in text


@needs_onnx
def test_the_chain(basin, factors, tmp_path):
    before = digests(basin["OUTPUT"])
    landslides = basin["LANDSLIDES"]
    stack = results("factorstack", *factors, OUTPUT=tmp_path / "stack.tif")
    classes = results("reclassify", INPUT=stack["OUTPUT"], OUTPUT=tmp_path / "classes.tif")
    value = results(
        "informationvalue",
        INPUT=classes["OUTPUT"],
        LANDSLIDES=landslides,
        OUTPUT=tmp_path / "iv.tif",
        TABLE=tmp_path / "iv.csv",
        SPLIT=0,
    )
    others = results(
        "negativesamples",
        INPUT=stack["OUTPUT"],
        LANDSLIDES=landslides,
        STRATEGY=3,
        INFORMATION_VALUE=value["OUTPUT"],
        OUTPUT=tmp_path / "others.gpkg",
    )
    samples = results(
        "trainingsamples",
        INPUT=stack["OUTPUT"],
        LANDSLIDES=landslides,
        NEGATIVES=others["OUTPUT"],
        OUTPUT=tmp_path / "samples.gpkg",
    )
    network = results("train", INPUT=samples["OUTPUT"], OUTPUT=tmp_path / "network.onnx")
    map_ = results("predict", INPUT=stack["OUTPUT"], NETWORK=network["OUTPUT"], OUTPUT=tmp_path / "map.tif")
    zones = results("classify", INPUT=map_["OUTPUT"], OUTPUT=tmp_path / "zones.tif")
    table = results("zonetable", INPUT=zones["OUTPUT"], LANDSLIDES=landslides, OUTPUT=tmp_path / "zones.csv")
    report = results(
        "evaluate",
        INPUT=map_["OUTPUT"],
        SAMPLES=samples["OUTPUT"],
        LANDSLIDES=landslides,
        INFORMATION_VALUE=value["OUTPUT"],
        OUTPUT=tmp_path / "report.html",
    )
    assert stack["CELLS"] == map_["CELLS"] == 120 * 100
    assert others["COUNT"] == 5 * table["LANDSLIDES_COUNTED"] == 5 * 120
    assert value["LANDSLIDES_USED"] == samples["TRAIN_LANDSLIDES"]
    assert len(rows_of(table["OUTPUT"])) == zones["ZONE_COUNT"] == 5
    assert 0.5 < report["COMMON_AUC"] < 1 and Path(report["OUTPUT"]).stat().st_size > 10_000
    assert digests(basin["OUTPUT"]) == before


@needs_onnx
def test_all_steps(basin, factors, tmp_path):
    found = results("susceptibility", *factors, LANDSLIDES=basin["LANDSLIDES"], OUTPUT=tmp_path / "run")
    assert found["AUC_COMMON_LOW"] < found["AUC_COMMON"] < found["AUC_COMMON_HIGH"]
    assert json.loads(Path(found["MANIFEST_FILE"]).read_text(encoding="utf-8"))["outputs"]


@pytest.mark.skipif(not installed("onnx", "onnxruntime"), reason="onnx or onnxruntime is not installed")
def test_all_steps_with_the_cnn(basin, factors, tmp_path):
    found = results(
        "susceptibility",
        *factors,
        LANDSLIDES=basin["LANDSLIDES"],
        NETWORK=1,
        EPOCHS=5,
        MEMBERS=2,
        OUTPUT=tmp_path / "run",
    )
    assert 0 < found["AUC_COMMON"] < 1 and Path(found["NETWORK_FILE"]).exists()


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["factorstack", "INPUT=/nowhere/slope.tif", "OUTPUT={out}/stack.tif"], "'/nowhere/slope.tif'"),
        (["reclassify", "INPUT={basin}/factors/slope.tif", "CLASSES=1", "OUTPUT={out}/c.tif"], "(CLASSES)"),
        (
            [
                "informationvalue",
                "INPUT={basin}/factors/slope.tif",
                "LANDSLIDES={basin}/landslides.gpkg",
                "OUTPUT={out}/iv.tif",
                "TABLE={out}/iv.csv",
            ],
            "they are no classes of another program either",
        ),
        (
            ["predict", "INPUT={basin}/factors/slope.tif", "NETWORK={basin}/truth.tif", "OUTPUT={out}/p.tif"],
            "truth.tif",
        ),
        (["train", "OUTPUT={out}/n.onnx"], "INPUT"),
    ],
)
def test_a_failure_exits_with_1_and_says_why(basin, tmp_path, arguments, said):
    filled = [text.format(basin=basin["OUTPUT"], out=tmp_path) for text in arguments[1:]]
    done = call("--json", "run", f"landslide:{arguments[0]}", "--", *filled)
    assert done.returncode == 1
    assert said in done.stderr and "Traceback" not in done.stderr
    assert os.listdir(tmp_path) == []


def model_of_three_steps():
    """Return a model: factor rasters and landslides → stack → classes → information value."""
    child_of, source = core.QgsProcessingModelChildAlgorithm, core.QgsProcessingModelChildParameterSource
    registry = core.QgsApplication.processingRegistry()
    model = core.QgsProcessingModelAlgorithm("Rating", "Tests", "tests")
    inputs = (
        core.QgsProcessingParameterMultipleLayers("factors", "Factors", core.QgsProcessing.SourceType.TypeRaster),
        core.QgsProcessingParameterFeatureSource(
            "landslides", "Landslides", [core.QgsProcessing.SourceType.TypeVectorPoint]
        ),
    )
    for definition in inputs:
        model.addModelParameter(definition, core.QgsProcessingModelParameter(definition.name()))

    def child(name: str, outputs: dict, **sources) -> str:
        step = child_of(f"landslide:{name}")
        step.setChildId(name)
        for definition in registry.algorithmById(step.algorithmId()).parameterDefinitions():
            # The modeler writes down the default of every parameter that the user leaves alone.
            value = sources.get(definition.name(), source.fromStaticValue(definition.defaultValue()))
            if not definition.isDestination():
                step.addParameterSources(definition.name(), [value])
        finals = {}
        for key, title in outputs.items():
            final = core.QgsProcessingModelOutput(title, title)
            final.setChildId(name)
            final.setChildOutputName(key)
            finals[title] = final
        step.setModelOutputs(finals)
        assert registry.algorithmById(step.algorithmId()), step.algorithmId()
        return model.addChildAlgorithm(step)

    stack = child("factorstack", {}, INPUT=source.fromModelParameter("factors"))
    classes = child("reclassify", {}, INPUT=source.fromChildOutput(stack, "OUTPUT"), CLASSES=source.fromStaticValue(4))
    child(
        "informationvalue",
        {"OUTPUT": "rating", "TABLE": "table"},
        INPUT=source.fromChildOutput(classes, "OUTPUT"),
        LANDSLIDES=source.fromModelParameter("landslides"),
    )
    return model


def test_a_model_of_three_steps(toolbox, basin, factors, tmp_path):
    model = model_of_three_steps()
    assert model.validate()[0], model.validate()
    assert model.toFile(str(tmp_path / "rating.model3"))
    saved = core.QgsProcessingModelAlgorithm()
    assert saved.fromFile(str(tmp_path / "rating.model3"))
    rating, table = (final_of(f"informationvalue:{name}", saved) for name in ("rating", "table"))
    found = results(
        "./rating.model3",
        *(text.replace("INPUT=", "factors=") for text in factors),
        folder=tmp_path,
        landslides=basin["LANDSLIDES"],
        **{rating: tmp_path / "rating.tif", table: tmp_path / "table.csv"},
    )
    assert Path(found[rating]) == tmp_path / "rating.tif"
    rows = rows_of(tmp_path / "table.csv")
    assert len(rows) == 4 * len(factors)
    assert sum(int(row["landslides"]) for row in rows) == 84 * len(factors)  # 70 % of 120 train


SHIPPED = ROOT / "resources" / "models"


def arguments_of_the_dem_model(basin, folder, dem: str) -> list[str]:
    layers = [f"{name}={basin[name]}" for name in ("ROADS", "RIVERS", "FAULTS", "LANDSLIDES")]
    return [f"DEM={dem}", f"GEOLOGY={write_codes(folder / 'geology.tif', dem)}", *layers]


def write_codes(path, like: str) -> str:
    source = gdal.Open(like)
    rows, columns = np.mgrid[: source.RasterYSize, : source.RasterXSize]
    codes = (((columns // 17) * 7 + (rows // 23) * 5) % 5 + 1).astype(np.uint8)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), codes.shape[1], codes.shape[0], 1, gdal.GDT_Byte)
    dataset.SetGeoTransform(source.GetGeoTransform())
    dataset.SetProjection(source.GetProjection())
    dataset.GetRasterBand(1).WriteArray(codes)
    dataset.FlushCache()
    return str(path)


@needs_onnx
def test_the_shipped_models_by_id_and_by_file(basin, factors, tmp_path):
    dem = next(path for path in basin["FACTORS"] if Path(path).stem == "elevation")
    given = arguments_of_the_dem_model(basin, tmp_path, dem)
    results("demtomap", *given, **{"map:FOLDER": tmp_path / "by_id"})
    results("./demtomap.model3", *given, folder=SHIPPED, **{"map:FOLDER": tmp_path / "by_file"})
    maps = [(tmp_path / way / "susceptibility.tif").read_bytes() for way in ("by_id", "by_file")]
    assert maps[0] == maps[1] and (tmp_path / "by_id" / "report.html").exists()

    rasters = [text.replace("INPUT=", "FACTORS=") for text in factors]
    needed = {
        "predict:SUSCEPTIBILITY": tmp_path / "map.tif",
        "classify:ZONES": tmp_path / "zones.tif",
        "evaluate:REPORT": tmp_path / "report.html",
        "zonetable:ZONE_TABLE": tmp_path / "zones.csv",
        "informationvalue:INFORMATION_VALUE": tmp_path / "value.tif",
        "informationvalue:VALUE_TABLE": tmp_path / "value.csv",
        "trainingsamples:SAMPLES": tmp_path / "samples.gpkg",
        "train:MODEL": tmp_path / "model.onnx",
    }
    results("publishedstudy", *rasters, LANDSLIDES=basin["LANDSLIDES"], **needed)
    assert all(path.exists() for path in needed.values())

    new = {"predict:SUSCEPTIBILITY": tmp_path / "new.tif", "classify:ZONES": tmp_path / "new_zones.tif"}
    results("newarea", *rasters, MODEL=tmp_path / "model.onnx", **new)
    assert (tmp_path / "new.tif").read_bytes() == (tmp_path / "map.tif").read_bytes()
