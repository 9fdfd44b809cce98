"""How results look when QGIS has opened them: rendered by QGIS, and the colours of the picture looked at."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.analysis.palettes import (
    CLASSES,
    DISTANCES,
    DIVERGING,
    VEGETATION,
    colours_of,
    susceptibility_colours,
    zone_colours,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from qgis_support import Recorder, bands_of, core, described, own_context, vector_layer

SIZE = 200


@pytest.fixture
def project(toolbox):
    found = core.QgsProject.instance()
    found.clear()
    yield found
    found.clear()


def rendered(*layers) -> np.ndarray:
    """Return the picture that QGIS draws of layers, the topmost first: [h, SIZE, 3], 0 to 255."""
    extent = layers[-1].extent()
    height = round(SIZE * extent.height() / extent.width())
    settings = core.QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setOutputSize(QSize(SIZE, height))
    settings.setDestinationCrs(layers[-1].crs())
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(core.QgsMapSettings.Flag.Antialiasing, False)
    job = core.QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bytes(bits), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : 3 * SIZE].reshape(height, SIZE, 3).astype(int)


def shares(picture: np.ndarray, colours) -> list[float]:
    """Return the share of the pixels that have each of some colours exactly."""
    return [float((picture == np.array(colour)).all(axis=-1).mean()) for colour in colours]


def from_ramp(picture: np.ndarray, anchors) -> np.ndarray:
    """Return how far each pixel that is not white is from the nearest colour of a ramp, in parts of 255."""
    ramp = np.array(colours_of(anchors, 400))
    pixels = np.unique(picture.reshape(-1, 3), axis=0)
    pixels = pixels[(pixels < 255).any(axis=1)]
    return np.abs(pixels[:, None] - ramp[None]).max(axis=2).min(axis=1)


def hexadecimal(colours) -> list[str]:
    return ["#{:02x}{:02x}{:02x}".format(*colour) for colour in colours]


def opened(name: str, **parameters) -> dict[str, object]:
    """Run an algorithm as the Toolbox does, and return the layers that are open then by their titles."""
    import processing

    context = own_context()
    processing.runAndLoadResults(f"landslide:{name}", parameters, feedback=Recorder(), context=context)
    return {layer.name(): layer for layer in core.QgsProject.instance().mapLayers().values()}


def raster(path) -> object:
    layer = core.QgsRasterLayer(str(path), "layer")
    assert layer.isValid()
    return layer


def test_a_class_stack_shows_the_classes_of_its_first_factor(study, project):
    layer = raster(study.classes["OUTPUT"])
    picture = rendered(layer)
    classes = bands_of(study.classes["OUTPUT"])[0][0]
    expected = [(classes == number).mean() for number in range(1, 6)]
    np.testing.assert_allclose(shares(picture, colours_of(CLASSES, 5)), expected, atol=0.02)
    labels = [entry.label for entry in layer.renderer().classes()]
    first = described(study.classes["OUTPUT"])[0][0]
    assert all(label.startswith(f"{first}: ") for label in labels) and len(labels) == 5


@pytest.mark.parametrize("name", ["stack", "terrain"])
def test_a_stack_is_grey_and_stretched(study, project, tmp_path, name):
    from qgis_support import run

    path = study.stack["OUTPUT"]
    if name == "terrain":
        elevation = study.at("basin/factors/elevation.tif")
        run("terrainfactors", INPUT=elevation, FACTORS=[0, 2], OUTPUT=str(tmp_path / "t.tif"), FOLDER=str(tmp_path))
        path = tmp_path / "t.tif"
        assert len(list(tmp_path.glob("*.qml"))) == 3
    layer = raster(path)
    picture = rendered(layer)
    assert layer.renderer().type() == "singlebandgray" and layer.renderer().grayBand() == 1
    assert (np.ptp(picture, axis=-1) == 0).all()
    values, valid = bands_of(path)
    low, high = np.percentile(values[0][valid], [2, 98])
    stretch = layer.renderer().contrastEnhancement()
    assert (stretch.minimumValue(), stretch.maximumValue()) == pytest.approx((low, high), abs=0.03 * (high - low))
    greys = picture[..., 0][picture[..., 0] < 255]
    assert np.percentile(greys, 95) - np.percentile(greys, 5) > 150


def test_information_values_part_at_zero(study, project):
    layer = raster(study.information_value["OUTPUT"])
    picture = rendered(layer)
    assert from_ramp(picture, DIVERGING).max() <= 2
    low, high = layer.renderer().classificationMin(), layer.renderer().classificationMax()
    assert low == pytest.approx(-high) and high > 0
    # Reddish where the value is above zero, bluish below.
    values, valid = bands_of(study.information_value["OUTPUT"])
    above = float((values[0][valid] > 0).mean())
    assert float((picture[..., 0] > picture[..., 2] + 3).mean()) == pytest.approx(above, abs=0.04)


def test_samples_are_told_apart_by_label_and_split_with_landslides_on_top(study, project):
    layer = vector_layer(study.samples["OUTPUT"])
    labels = [category.label() for category in layer.renderer().categories()]
    assert labels == ["landslide, training", "landslide, test", "non-landslide, training", "non-landslide, test"]
    assert layer.renderer().orderByEnabled()
    fills = [category.symbol().color().name() for category in layer.renderer().categories()]
    assert len(set(fills)) == 4
    found = shares(rendered(layer), [QColor(fill).getRgb()[:3] for fill in fills])
    assert min(found) > 0.0003
    others = vector_layer(study.negatives["OUTPUT"])
    assert others.renderer().type() == "categorizedSymbol"
    assert shares(rendered(others), [(159, 208, 232)])[0] > 0.001


def test_distances_and_vegetation_have_ramps(study, project, tmp_path):
    from qgis_support import run

    reference = study.stack["OUTPUT"]
    run("distancefactor", INPUT=study.at("basin/roads.gpkg"), REFERENCE=reference, OUTPUT=str(tmp_path / "d.tif"))
    picture = rendered(raster(tmp_path / "d.tif"))
    assert from_ramp(picture, DISTANCES).max() <= 2 and len(np.unique(picture.reshape(-1, 3), axis=0)) > 50
    slope, relief = (study.at(f"basin/factors/{name}.tif") for name in ("slope", "relief"))
    run("ndvi", RED=slope, NIR=relief, OUTPUT=str(tmp_path / "n.tif"))
    picture = rendered(raster(tmp_path / "n.tif"))
    assert from_ramp(picture, VEGETATION).max() <= 2 and len(np.unique(picture.reshape(-1, 3), axis=0)) > 50


@pytest.mark.parametrize("number, palette", [(0, "yellow_purple"), (1, "RdYlBu"), (2, "green_red")])
def test_zones_have_the_palette_that_is_asked_for(study, project, tmp_path, number, palette):
    target = str(tmp_path / "zones.tif")
    layers = opened("classify", INPUT=study.basin["TRUTH"], OUTPUT=target, PALETTE=number)
    (layer,) = layers.values()
    zones = bands_of(target)[0][0]
    expected = [(zones == zone).mean() for zone in range(1, 6)]
    np.testing.assert_allclose(shares(rendered(layer), zone_colours(5, palette)), expected, atol=0.02)


def test_an_ensemble_opens_its_deviation_too(study, project, tmp_path):
    for package in ("onnx", "onnxruntime"):
        pytest.importorskip(package)
    from qgis_support import run

    network, target = str(tmp_path / "n.onnx"), str(tmp_path / "map.tif")
    run("train", INPUT=study.samples["OUTPUT"], NETWORK=4, OUTPUT=network)
    layers = opened("predict", INPUT=study.stack["OUTPUT"], NETWORK=network, OUTPUT=target)
    assert len(layers) == 2
    deviation = layers.pop("Deviation of the members")
    (first,) = layers.values()
    assert first.renderer().band() == 1 and deviation.renderer().band() == 2
    assert from_ramp(rendered(first), hexadecimal(susceptibility_colours())).max() <= 2
    node = project.layerTreeRoot().findLayer(deviation.id())
    assert not node.itemVisibilityChecked()


def study_run(study, folder, **settings) -> dict[str, object]:
    parameters = {"INPUT": study.factors, "LANDSLIDES": study.landslides, "NETWORK": 4, "OUTPUT": str(folder)}
    return opened("susceptibility", **parameters, **settings)


def test_a_run_opens_in_one_group_and_another_into_its_folder_shows_it_anew(study, project, tmp_path):
    for package in ("onnx", "onnxruntime", "sklearn", "matplotlib", "jinja2"):
        pytest.importorskip(package)
    below = raster(study.stack["OUTPUT"])
    project.addMapLayer(below)
    layers = study_run(study, tmp_path / "run", TITLE="North & south")
    tree = project.layerTreeRoot()
    group, other = tree.children()
    assert group.name() == "North & south" and other.layerId() == below.id()
    titles = [child.layer().name() for child in group.children()]
    assert titles == [
        "Landslides",
        "Non-landslides",
        "Outside the area of applicability",
        "Area of applicability",
        "Susceptibility zones",
        "Susceptibility",
        "Deviation of the members",
        "Information-value map",
    ]
    assert {f["label"] for f in layers["Landslides"].getFeatures()} == {1}
    legend = [category.label() for category in layers["Landslides"].renderer().categories()]
    assert legend == ["landslide, training", "landslide, test"]
    zones, outside = layers["Susceptibility zones"], layers["Outside the area of applicability"]
    assert len(zones.renderer().classes()) == 5
    plain, hatched = rendered(zones), rendered(outside, zones)
    apart = hatched.sum(axis=-1) - plain.sum(axis=-1)
    assert outside.featureCount() and (apart > 30).any() and (apart < -30).any()  # pale lines and dark ones
    before, places = rendered(zones), [f["split"] for f in layers["Landslides"].getFeatures()]
    old = {layer.id() for layer in layers.values()}

    layers = study_run(study, tmp_path / "run", TITLE="North & south", ZONES=3, TRAIN_SHARE=0.5)
    assert {layer.id() for layer in layers.values()} == old  # nothing twice
    assert [child.layer().name() for child in group.children()] == titles
    legend = [category.label() for category in layers["Landslides"].renderer().categories()]
    assert legend == ["landslide, training", "landslide, test"]
    assert layers["Deviation of the members"].renderer().band() == 2
    zones = layers["Susceptibility zones"]
    assert [entry.label.split(" (")[0] for entry in zones.renderer().classes()] == ["zone 1", "zone 2", "zone 3"]
    cells = bands_of(tmp_path / "run" / "zones.tif")[0][0]
    after = rendered(zones)
    np.testing.assert_allclose(shares(after, zone_colours(3)), [(cells == z).mean() for z in (1, 2, 3)], atol=0.02)
    assert (after != before).any()
    assert [f["split"] for f in layers["Landslides"].getFeatures()] != places

    layers = study_run(study, tmp_path / "second")  # a run of its own has a group of its own
    assert [child.name() for child in tree.children()[:2]] == ["second", "North & south"]


def test_a_run_in_another_thread_shows_layers_anew_in_the_main_one(study, project, tmp_path):
    from qgis.PyQt.QtCore import QCoreApplication, QThread

    target = str(tmp_path / "zones.tif")
    layer = next(iter(opened("classify", INPUT=study.basin["TRUTH"], OUTPUT=target).values()))
    assert len(layer.renderer().classes()) == 5
    seen = []
    layer.rendererChanged.connect(lambda: seen.append(QThread.currentThread() == QCoreApplication.instance().thread()))
    algorithm = core.QgsApplication.processingRegistry().algorithmById("landslide:classify").create()
    context, feedback = own_context(), Recorder()
    parameters = {"INPUT": study.basin["TRUTH"], "OUTPUT": target, "CLASSES": 4}
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        pool.submit(algorithm.run, parameters, context, feedback).result()
    assert not seen
    QCoreApplication.processEvents()
    assert seen and all(seen) and len(layer.renderer().classes()) == 4


def test_a_style_of_ones_own_stays_where_a_run_replaced_nothing(study, project, tmp_path):
    first, second = str(tmp_path / "one.tif"), str(tmp_path / "two.tif")
    layer = next(iter(opened("classify", INPUT=study.basin["TRUTH"], OUTPUT=first).values()))
    layer.setRenderer(core.QgsSingleBandGrayRenderer(layer.dataProvider(), 1))
    opened("classify", INPUT=study.basin["TRUTH"], OUTPUT=second)
    assert layer.renderer().type() == "singlebandgray"
    assert sorted(os.path.basename(file) for file in Path(tmp_path).glob("*.qml")) == ["one.qml", "two.qml"]
