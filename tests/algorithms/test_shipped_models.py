"""The models that are shipped: they are what their tool makes, run, keep factors' names, and break nothing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis_support import Recorder, algorithm, algorithms, core, digests, own_context, rows_of, run
from qgis_window import in_a_window
from same_results import cells_in

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import shipped_models as tool  # noqa: E402 - a tool, not a package
from landslide_susceptibility.algorithms import shipped_models  # noqa: E402
from landslide_susceptibility.models.network_file import check_network_file  # noqa: E402
from landslide_susceptibility.steps.terrain_factors import DEFAULT_FACTORS  # noqa: E402

NAMES = [shipped.name for shipped in shipped_models.MODELS]
DISTANCES = ["distance_roads", "distance_rivers", "distance_faults"]


def inputs_of(study) -> dict[str, str]:
    """Return the digests of the study's files but those that QGIS leaves beside what it opened for a model."""
    return {name: digest for name, digest in digests(study.folder).items() if not name.endswith(".aux.xml")}


@pytest.fixture(scope="module")
def raw(study) -> dict:
    """What the first model is given."""
    basin = study.basin
    layers = {name: basin[name] for name in ("ROADS", "RIVERS", "FAULTS", "LANDSLIDES")}
    return {"DEM": study.at("basin/factors/elevation.tif"), "GEOLOGY": study.geology, **layers}


@pytest.fixture(scope="module")
def mapped(raw, study, tmp_path_factory) -> Path:
    """The folder of the first model's run."""
    folder, before = tmp_path_factory.mktemp("mapped"), inputs_of(study)
    results = run("demtomap", **raw, **{"map:FOLDER": str(folder / "run")})
    assert results["map:FOLDER"] == str(folder / "run") and inputs_of(study) == before
    return folder / "run"


@pytest.fixture(scope="module")
def published(study, tmp_path_factory) -> dict:
    """The results of the second model."""
    folder = tmp_path_factory.mktemp("published")
    outputs = {}
    for definition in algorithm("publishedstudy").destinationParameterDefinitions():
        outputs[definition.name()] = str(folder / definition.name().split(":")[1].lower())
        outputs[definition.name()] += f".{definition.defaultFileExtension()}"
    outputs["train:MODEL"] = str(folder / "model.onnx")
    given = {"FACTORS": [*study.factors, study.geology], "CATEGORICAL": "geology", "LANDSLIDES": study.landslides}
    found = run("publishedstudy", **given, **outputs)
    assert {key: found[key] for key in outputs} == outputs
    return found


def cells(path) -> list:
    """Return the cells of each band as bytes; QGIS may have put statistics beside the file of what it opened."""
    return [(description, nodata, values) for description, nodata, _, values in cells_in(path)]


def names_in(model_file) -> list[str]:
    return [factor["name"] for factor in check_network_file(str(model_file))["factors"]]


@pytest.mark.skipif(
    core.Qgis.QGIS_VERSION_INT >= 34000, reason="made by a QGIS before 3.40: later ones name outputs otherwise"
)
@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_what_the_tool_makes(toolbox, tmp_path, name):
    """Otherwise run `make models`."""
    built, read = core.QgsProcessingModelAlgorithm(), core.QgsProcessingModelAlgorithm()
    assert tool.MODELS[name]().toFile(str(tmp_path / "built.model3")) and built.fromFile(str(tmp_path / "built.model3"))
    assert read.fromFile(str(shipped_models.FOLDER / f"{name}.model3"))
    assert read.toVariant() == built.toVariant()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_valid_and_can_be_saved_again(toolbox, tmp_path, name):
    read, again = core.QgsProcessingModelAlgorithm(), core.QgsProcessingModelAlgorithm()
    assert read.fromFile(str(shipped_models.FOLDER / f"{name}.model3"))
    assert read.validate() == (True, []) and read.canExecute()[0]
    assert read.toFile(str(tmp_path / "copy.model3")) and again.fromFile(str(tmp_path / "copy.model3"))
    assert again.toVariant() == read.toVariant()
    assert str(ROOT) not in (tmp_path / "copy.model3").read_text(encoding="utf-8")


def test_the_toolbox_has_them(toolbox):
    ours = {entry.name() for entry in algorithms()}
    assert [entry.name() for entry in toolbox.algorithms() if entry.name() not in ours] == sorted(NAMES)
    for name in NAMES:
        for entry in (algorithm(name), algorithm(name).create()):
            assert (entry.id(), entry.group(), entry.groupId()) == (f"landslide:{name}", "1 All steps", "workflow")
            assert len(entry.shortHelpString()) > 60 and f"{name}.model3" in entry.shortHelpString()
            assert "chain" in entry.tags() and not entry.icon().pixmap(24, 24).toImage().isNull()
            for definition in entry.parameterDefinitions():
                assert definition.help().endswith(".") and definition.description()[0].isupper()
            assert entry.childAlgorithms()


def test_titles_are_those_of_the_field(toolbox):
    assert [algorithm(name).displayName() for name in NAMES] == [
        "From DEM and layers to the susceptibility map",
        "The published study, step by step",
        "A trained model on a new area",
    ]


def test_words_are_translated_when_an_algorithm_is_made(toolbox, monkeypatch):
    monkeypatch.setattr(shipped_models, "tr", lambda text: f"<{text}>")
    entry = algorithm("newarea").create()
    assert entry.displayName() == "<A trained model on a new area>"
    assert entry.parameterDefinition("MODEL").description() == "<Model file>"
    assert entry.parameterDefinition("classify:ZONES").description() == "<Susceptibility zones>"
    assert "<A trained model on a new area>" not in Path(entry.sourceFilePath()).read_text(encoding="utf-8")


def test_from_dem_to_map_the_factors_have_names(mapped):
    assert names_in(mapped / "network.onnx") == ["elevation", *DEFAULT_FACTORS, *DISTANCES, "geology"]
    factors = check_network_file(str(mapped / "network.onnx"))["factors"]
    assert [factor["name"] for factor in factors if factor["kind"] == "categorical"] == ["geology"]
    report = (mapped / "report.html").read_text(encoding="utf-8")
    assert "distance_rivers" in report and "OUTPUT" not in report


def test_from_dem_to_map_gives_what_the_steps_give_by_hand(mapped, raw, tmp_path):
    terrain = run("terrainfactors", INPUT=raw["DEM"], OUTPUT=str(tmp_path / "terrain.tif"))["OUTPUT"]
    distances = [
        run(
            "distancefactor",
            INPUT=raw[name.partition("_")[2].upper()],
            REFERENCE=raw["DEM"],
            NAME=name,
            OUTPUT=str(tmp_path / f"{name}.tif"),
        )["OUTPUT"]
        for name in DISTANCES
    ]
    run(
        "susceptibility",
        INPUT=[raw["DEM"], terrain, *distances, raw["GEOLOGY"]],
        CATEGORICAL="geology",
        LANDSLIDES=raw["LANDSLIDES"],
        OUTPUT=str(tmp_path / "run"),
    )
    for name in ("susceptibility.tif", "zones.tif", "information_value.tif"):
        assert cells(mapped / name) == cells(tmp_path / "run" / name), name
    assert rows_of(mapped / "zone_table.csv") == rows_of(tmp_path / "run" / "zone_table.csv")


def test_a_study_area_is_optional(raw, tmp_path):
    west, size, _, north, _, _ = gdal.Open(raw["DEM"]).GetGeoTransform()
    layer = core.QgsVectorLayer(f"Polygon?crs={study_crs(raw['DEM'])}", "area", "memory")
    feature = core.QgsFeature()
    feature.setGeometry(
        core.QgsGeometry.fromRect(core.QgsRectangle(west, north - 120 * size, west + 150 * size, north))
    )
    layer.dataProvider().addFeatures([feature])
    run("demtomap", **raw, STUDY_AREA=layer, **{"map:FOLDER": str(tmp_path / "run")})
    inside = gdal.Open(str(tmp_path / "run" / "zones.tif")).ReadAsArray() > 0
    assert inside[:120, :150].all() and not inside[121:].any() and not inside[:, 151:].any()


def study_crs(path) -> str:
    return core.QgsRasterLayer(path, "dem").crs().authid()


def test_the_published_study_runs_as_the_steps_do_by_hand(published, study, tmp_path):
    def at(name: str) -> str:
        return str(tmp_path / name)

    slides = {"LANDSLIDES": study.landslides}
    whole = run("factorstack", INPUT=[*study.factors, study.geology], CATEGORICAL="geology", OUTPUT=at("whole.tif"))[
        "OUTPUT"
    ]
    stack = run("screenfactors", INPUT=whole, **slides, TABLE=at("s.csv"), OUTPUT=at("stack.tif"))["OUTPUT"]
    classes = run("reclassify", INPUT=stack, OUTPUT=at("classes.tif"))["OUTPUT"]
    value = run("informationvalue", INPUT=classes, **slides, OUTPUT=at("iv.tif"), TABLE=at("iv.csv"))["OUTPUT"]
    others = run(
        "negativesamples", INPUT=stack, **slides, STRATEGY=3, INFORMATION_VALUE=value, RATIO=1, OUTPUT=at("others.gpkg")
    )["OUTPUT"]
    samples = run("trainingsamples", INPUT=stack, **slides, NEGATIVES=others, OUTPUT=at("samples.gpkg"))["OUTPUT"]
    network = run("train", INPUT=samples, NETWORK=1, ENSEMBLE=False, OUTPUT=at("model.onnx"))["OUTPUT"]
    predicted = run("predict", INPUT=stack, NETWORK=network, OUTPUT=at("map.tif"))["OUTPUT"]
    zones = run("classify", INPUT=predicted, OUTPUT=at("zones.tif"))["OUTPUT"]
    table = run("zonetable", INPUT=zones, **slides, SAMPLES=samples, OUTPUT=at("zones.gpkg"))["OUTPUT"]
    assert check_network_file(network)["network"] == "cnn"
    assert names_in(network) == names_in(published["train:MODEL"]) and "geology" in names_in(network)
    assert cells(published["informationvalue:INFORMATION_VALUE"]) == cells(value)
    assert cells(published["predict:SUSCEPTIBILITY"]) == cells(predicted)
    assert cells(published["classify:ZONES"]) == cells(zones)
    assert rows_of(published["zonetable:ZONE_TABLE"]) == rows_of(table)
    assert rows_of(published["trainingsamples:SAMPLES"]) == rows_of(samples)
    assert all(Path(published[key]).stat().st_size > 10_000 for key in ("evaluate:REPORT", "screenfactors:SCREENING"))


def test_a_trained_model_on_a_new_area(published, study, tmp_path):
    """The area that it was trained in, which gives the map that there is; bands that it does not know are ignored."""
    found = run(
        "newarea",
        FACTORS=[*study.factors, study.geology],
        MODEL=published["train:MODEL"],
        CATEGORICAL="geology",
        **{
            "predict:SUSCEPTIBILITY": str(tmp_path / "map.tif"),
            "classify:ZONES": str(tmp_path / "zones.tif"),
            "predict:OUTSIDE": str(tmp_path / "outside.csv"),
        },
    )
    assert cells(found["predict:SUSCEPTIBILITY"]) == cells(published["predict:SUSCEPTIBILITY"])
    assert cells(found["classify:ZONES"]) == cells(published["classify:ZONES"])
    assert [row["factor"] for row in rows_of(found["predict:OUTSIDE"])] == names_in(published["train:MODEL"])


def test_a_model_changes_no_input_and_says_what_is_missing(study, tmp_path):
    network, feedback = study.network["OUTPUT"], Recorder()
    before = inputs_of(study)
    with pytest.raises(core.QgsProcessingException, match="Predict susceptibility|lacks these factors") as caught:
        run(
            "newarea",
            feedback,
            FACTORS=study.factors[:1],
            MODEL=network,
            NAMES="steepness",
            **{"predict:SUSCEPTIBILITY": str(tmp_path / "map.tif"), "classify:ZONES": str(tmp_path / "zones.tif")},
        )
    assert "lacks these factors of the model: slope" in feedback.textLog() + str(caught.value)
    assert list(tmp_path.iterdir()) == [] and inputs_of(study) == before


@pytest.fixture
def damaged(toolbox, tmp_path, monkeypatch):
    """The provider with its models in a folder where they can be spoilt."""
    shutil.copytree(shipped_models.FOLDER, tmp_path / "models")
    monkeypatch.setattr(shipped_models, "FOLDER", tmp_path / "models")
    yield tmp_path / "models"
    monkeypatch.undo()
    toolbox.refreshAlgorithms()
    assert set(NAMES) <= {entry.name() for entry in toolbox.algorithms()}


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def empty(path: Path) -> None:
    path.write_text("")


def no_xml(path: Path) -> None:
    path.write_bytes(b"\x00\xff" * 100)


def other_step(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("landslide:predict", "landslide:nosuch"))


def other_parameter(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace('"MODEL"', '"OTHER"'))


@pytest.mark.parametrize("spoil", [cut, empty, no_xml, other_step, other_parameter, Path.unlink])
def test_a_damaged_file_takes_nothing_else_with_it(damaged, toolbox, spoil):
    said = []
    log = core.QgsApplication.messageLog()
    log.messageReceived.connect(lambda text, tag, level: said.append((tag, text)))
    spoil(damaged / "newarea.model3")
    toolbox.refreshAlgorithms()
    assert {entry.name() for entry in toolbox.algorithms()} == {entry.name() for entry in algorithms()} | {
        "demtomap",
        "publishedstudy",
    }
    assert len(algorithms()) == 28
    assert [tag for tag, text in said if "newarea.model3" in text] == ["Landslide susceptibility"]


def test_each_opens_in_the_model_designer_as_a_file_and_from_the_toolbox(tmp_path):
    found = in_a_window(
        """
from processing.gui.ProviderActions import ProviderContextMenuActions
from processing.modeler.ModelerDialog import ModelerDialog
from landslide_susceptibility.desktop.model_action import add_model_action, remove_model_action
action = add_model_action()
for name in given["names"]:
    dialog = ModelerDialog.create()
    dialog.loadModel(os.path.join(given["folder"], name + ".model3"))
    dialog.show()
    settle()
    boxes = [type(item).__name__ for item in dialog.view().scene().items()]
    dialog.view().fitInView(dialog.view().scene().itemsBoundingRect(), 1)
    settle()
    dialog.grab().save(os.path.join(given["pictures"], name + ".png"))
    action.setData(registry.algorithmById("landslide:" + name), None)
    action.execute()
    opened = ModelerDialog.dlgs[-1].model()
    shown = [action.isEnabled(), opened.displayName(), opened.sourceFilePath(), len(opened.childAlgorithms())]
    copied = ModelerDialog.create(registry.algorithmById("landslide:" + name))
    found[name] = [
        dialog.model().validate()[0],
        dialog.model().displayName(),
        sum("Child" in box for box in boxes),
        len(dialog.model().childAlgorithms()),
        len(copied.model().childAlgorithms()),
        shown,
    ]
action.setData(registry.algorithmById("landslide:train"), None)
found["train"] = action.isEnabled()
remove_model_action(action)
found["left"] = action in ProviderContextMenuActions.actions
""",
        tmp_path,
        names=NAMES,
        folder=str(shipped_models.FOLDER),
        pictures=str(tmp_path),
    )
    assert (found.pop("train"), found.pop("left")) == (False, False)
    assert {name: values[0] for name, values in found.items()} == dict.fromkeys(NAMES, True)
    for shipped in shipped_models.MODELS:
        _, title, boxes, steps, copied, shown = found[shipped.name]
        assert shown == [True, str(shipped.title), "", steps]  # saving must not change the plugin's own file
        assert title == str(shipped.title) and boxes >= steps == copied > 2


@pytest.mark.parametrize("gone", ["gui.ProviderActions", "modeler", "modeler.ModelerDialog"])
def test_where_processings_windows_have_left_python_the_action_is_left_out(toolbox, monkeypatch, gone):
    from landslide_susceptibility.desktop.model_action import add_model_action, remove_model_action

    action = add_model_action()
    remove_model_action(action)
    assert action is not None
    monkeypatch.delitem(sys.modules, "processing.modeler.ModelerDialog", raising=False)
    monkeypatch.setitem(sys.modules, f"processing.{gone}", None)
    assert add_model_action() is None
    remove_model_action(None)


def test_a_model_in_a_file_runs_too(study, tmp_path):
    import processing

    model = core.QgsProcessingModelAlgorithm()
    assert model.fromFile(str(shipped_models.FOLDER / "newarea.model3"))
    given = {"FACTORS": study.factors, "MODEL": study.network["OUTPUT"]}
    outputs = {"predict:SUSCEPTIBILITY": str(tmp_path / "map.tif"), "classify:ZONES": str(tmp_path / "zones.tif")}
    processing.run(model, {**given, **outputs}, feedback=Recorder(), context=own_context())
    assert cells(tmp_path / "map.tif") == cells(study.prediction["OUTPUT"])
