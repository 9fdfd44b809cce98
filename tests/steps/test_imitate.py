"""A map by an imitation: whose values it has, what its file says, and when the ensemble makes the map after all."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.models import imitation as likeness_module
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import write_network
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.models.networks.bp import BpSettings
from landslide_susceptibility.models.networks.imitation import ImitationSettings
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from landslide_susceptibility.steps import imitate as module
from landslide_susceptibility.steps.imitate import cells_to_learn, imitate
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.study import prediction as rule
from osgeo import gdal
from raster_files import Listener, make_raster, read, utm_grid

pytest.importorskip("onnx", reason="onnx is not installed")
pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")

GRID = utm_grid(60, 50)
NAMES = ("slope", "rain")
SMALL = ImitationSettings(cells=1500, layers=(12,), steps=150, batch=64)


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Learn little and be content with it."""
    monkeypatch.setattr(module, "settings_for", lambda session: replace(SMALL, seed=session.metadata["seed"]))
    monkeypatch.setattr(likeness_module, "LARGEST_DIFFERENCE", 0.2)
    monkeypatch.setattr(likeness_module, "FEWEST_ALIKE", 0.2)
    yield
    close_rasters()


@pytest.fixture(scope="module")
def given(tmp_path_factory):
    """A stack, the file of an ensemble of three, and that of one network."""
    folder, rng = tmp_path_factory.mktemp("imitate"), np.random.default_rng(3)
    planes = rng.normal(size=(2, 50, 60)).astype(np.float32)
    planes[0, :5] = -9999
    stack = make_raster(
        folder / "stack.tif", planes, GRID, nodata=-9999, names=NAMES, metadata=[{"KIND": "continuous"}] * 2
    )
    values = planes[:, 10:20].reshape(2, -1).T.copy()
    factors = factors_from_samples(NAMES, ["continuous"] * 2, values)
    for name, members in (("ensemble", 3), ("one", 1)):
        settings = BpSettings(members=members, epochs=4, class_weight="balanced")
        trained = train("bp", factors, values, values.sum(axis=1) > 0.4, settings)
        write_network(folder / f"{name}.onnx", trained, None, values)
    return stack, str(folder / "ensemble.onnx"), str(folder / "one.onnx")


def test_the_map_has_the_values_of_the_imitation_that_is_kept(given, tmp_path):
    stack, ensemble, _ = given
    told = Listener()
    kept, output = str(tmp_path / "small.onnx"), str(tmp_path / "map.tif")
    found = predict(stack, ensemble, output, prediction="fast", imitation=kept, workers=2, feedback=told)
    assert found.is_imitated and any("A small model that imitates the ensemble makes the map" in t for t in told.infos)
    session = PredictionSession(kept)
    assert session.metadata["likeness"]["difference"] == found.likeness.difference
    cells = read(stack)[:, 5:].reshape(2, -1).T
    expected = session.run(cells)
    np.testing.assert_array_equal(read(output)[:, 5:].reshape(2, -1), list(expected.values()))
    metadata = gdal.Open(output).GetMetadata()
    assert (metadata["NETWORK"], metadata["PREDICTION"]) == ("bp", "fast")
    assert float(metadata["IMITATION_DIFFERENCE"]) == pytest.approx(found.likeness.difference, rel=1e-4)
    again = predict(stack, kept, str(tmp_path / "again.tif"), workers=1)  # the file predicts like any other
    assert again.likeness is None
    np.testing.assert_array_equal(read(output), read(str(tmp_path / "again.tif")))
    assert gdal.Open(str(tmp_path / "again.tif")).GetMetadata() == metadata
    assert sorted(path.name for path in tmp_path.glob("*.onnx")) == ["small.onnx"]


def test_workers_change_nothing(given, tmp_path):
    stack, ensemble, _ = given
    for count in (1, 3):
        imitate(open_stack(stack), ensemble, str(tmp_path / f"{count}.onnx"), workers=count)
    assert (tmp_path / "1.onnx").read_bytes() == (tmp_path / "3.onnx").read_bytes()
    drawn = cells_to_learn(open_stack(stack), PredictionSession(ensemble), workers=2)  # once, for several ensembles
    imitate(open_stack(stack), ensemble, str(tmp_path / "drawn.onnx"), drawn=drawn)
    assert (tmp_path / "1.onnx").read_bytes() == (tmp_path / "drawn.onnx").read_bytes()


def test_where_it_is_not_near_enough_the_ensemble_makes_the_map_and_that_is_said(given, tmp_path, monkeypatch):
    stack, ensemble, _ = given
    monkeypatch.setattr(likeness_module, "FEWEST_ALIKE", 1.1)
    told, paths = Listener(), [str(tmp_path / name) for name in ("fast.tif", "exact.tif")]
    found = predict(stack, ensemble, paths[0], prediction="fast", imitation=str(tmp_path / "s.onnx"), feedback=told)
    predict(stack, ensemble, paths[1])
    assert not found.is_imitated and found.likeness.cells == 270 and not (tmp_path / "s.onnx").exists()
    assert any("no small model could imitate it closely" in text for text in told.infos)
    np.testing.assert_array_equal(read(paths[0]), read(paths[1]))
    assert "PREDICTION" not in describe(paths[0]).bands[0].metadata


def test_automatic_goes_by_cells_times_members(given, tmp_path, monkeypatch):
    stack, ensemble, one = given
    output = str(tmp_path / "map.tif")
    monkeypatch.setattr(rule, "LARGE", 3000 * 3 + 1)
    assert predict(stack, ensemble, output).likeness is None
    monkeypatch.setattr(rule, "LARGE", 3000 * 3)
    assert predict(stack, ensemble, output).is_imitated
    assert predict(stack, ensemble, output, prediction="exact").likeness is None
    told = Listener()
    monkeypatch.setattr(rule, "LARGE", 1)
    assert predict(stack, one, output, prediction="fast", feedback=told).likeness is None
    assert any("is no ensemble of single cells" in text for text in told.infos)


def test_what_cannot_be(given, tmp_path):
    stack, ensemble, one = given
    with pytest.raises(ParameterError, match="The prediction cannot be 'quick': choose one of automatic, exact, fast"):
        predict(stack, ensemble, str(tmp_path / "map.tif"), prediction="quick")
    with pytest.raises(InputError, match="is not one of an ensemble of single cells: use it as it is"):
        imitate(open_stack(stack), one, str(tmp_path / "s.onnx"))


def test_trees_that_have_a_share_in_the_ensemble_stay_in_the_imitation(given, tmp_path):
    pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    stack, _, _ = given
    values = read(stack)[:, 10:20].reshape(2, -1).T.copy()
    factors = factors_from_samples(NAMES, ["continuous"] * 2, values)
    settings = AttentionSettings(members=2, epochs=3, trees_share=0.5)
    ensemble, kept = tmp_path / "ensemble.onnx", str(tmp_path / "small.onnx")
    write_network(ensemble, train("attention", factors, values, values.sum(axis=1) > 0.4, settings), None, values)
    paths = [str(tmp_path / name) for name in ("fast.tif", "exact.tif")]
    found = predict(stack, ensemble, paths[0], prediction="fast", imitation=kept)
    predict(stack, ensemble, paths[1])
    assert found.is_imitated and PredictionSession(kept).tree_share.share == 0.5
    fast, exact = (read(path)[0, 5:] for path in paths)
    # The steps of the trees are in both maps; what a small network learns of the rest is near it.
    assert np.abs(fast - exact).mean() < 0.02 < 0.1 * np.ptp(exact)
