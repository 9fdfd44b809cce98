"""Prediction over a raster equals the network over all its cells, whatever the bands' order and the blocks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.analysis.prior import at_share, deviation_at_share
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_band
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import write_network
from landslide_susceptibility.models.networks.bp import BpSettings
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.workers import Workers
from network_mutations import as_schema_1
from osgeo import gdal
from raster_files import Listener, PicklingExecutor, digests, gdal_exceptions, make_raster, read, utm_grid

for package in ("onnx", "onnxruntime", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(70, 60)
WHOLE = Window(0, 0, 70, 60)
NAMES = ["slope", "elevation", "geology"]
KINDS = ["continuous", "continuous", "categorical"]


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def write(path, planes, names):
    kinds = [{"KIND": dict(zip(NAMES, KINDS)).get(name, "continuous")} for name in names]
    return make_raster(path, planes, GRID, nodata=-9999, names=names, metadata=kinds)


@pytest.fixture(scope="module")
def planes():
    rng = np.random.default_rng(6)
    slope = rng.gamma(3, 7, (60, 70)).astype(np.float32)
    elevation = rng.normal(1000, 300, (60, 70)).astype(np.float32)
    geology = rng.choice([2, 3, 11], (60, 70)).astype(np.float32)
    slope[rng.random(slope.shape) < 0.1] = -9999
    elevation[20:30, 40:] = -9999
    return np.stack([slope, elevation, geology])


@pytest.fixture(scope="module")
def valid(planes):
    return (planes != -9999).all(axis=0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("predict")


@pytest.fixture(scope="module")
def stack(planes, folder):
    return write(folder / "stack.tif", planes, NAMES)


@pytest.fixture(scope="module")
def network(planes, valid, folder):
    values = planes[:, valid].T[:400].copy()
    labels = values[:, 0] + 0.01 * values[:, 1] + 5 * (values[:, 2] == 3) > 34
    trained = train("logistic", factors_from_samples(NAMES, KINDS, values), values, labels)
    path = folder / "nét wörk.onnx"
    write_network(path, trained, None, values)
    return str(path)


@pytest.fixture(scope="module")
def expected(planes, valid, network):
    result = np.full(valid.shape, np.nan, np.float32)
    result[valid] = PredictionSession(network).run(planes[:, valid].T)["probability"]
    return result


@pytest.mark.parametrize("exceptions", [False, True])
def test_every_valid_cell_has_the_networks_probability(tmp_path, stack, network, expected, valid, exceptions):
    listener = Listener()
    with gdal_exceptions(exceptions):
        summary = predict(stack, network, str(tmp_path / "p.tif"), feedback=listener)
    values, known = read_band(tmp_path / "p.tif", WHOLE)
    np.testing.assert_array_equal(known, valid)
    np.testing.assert_allclose(values[valid], expected[valid], atol=1e-6)
    assert values[valid].std() > 0.1
    assert summary.cells == valid.sum()
    assert (summary.minimum, summary.maximum) == (values[valid].min(), values[valid].max())
    info = describe(tmp_path / "p.tif")
    assert info.names == ("susceptibility",) and info.bands[0].dtype == "Float32" and info.grid.same_as(GRID)
    metadata = gdal.Open(str(tmp_path / "p.tif")).GetMetadata()
    assert metadata["NETWORK"] == "logistic" and "not the probability" in metadata["MEANING"]
    assert "singlebandpseudocolor" in (tmp_path / "p.qml").read_text()
    assert sorted(digests(tmp_path)) == ["p.qml", "p.tif"]
    assert listener.fractions[-1] == 1


def test_bands_are_matched_by_name_and_others_ignored(tmp_path, planes, network, expected, valid):
    extra = np.full((1, 60, 70), 5.0, np.float32)
    extra[0, :10] = -9999  # its holes are no holes of the network's factors
    order = [2, 0, 1]
    shuffled = write(tmp_path / "s.tif", np.concatenate([extra, planes[order]]), ["aspect", *(NAMES[i] for i in order)])
    predict(shuffled, network, str(tmp_path / "p.tif"))
    values, known = read_band(tmp_path / "p.tif", WHOLE)
    np.testing.assert_array_equal(known, valid)
    np.testing.assert_allclose(values[valid], expected[valid], atol=1e-6)


def test_missing_factors_are_named(tmp_path, planes, network):
    one = write(tmp_path / "s.tif", planes[:1], ["slope"])
    with pytest.raises(InputError, match="elevation, geology"):
        predict(one, network, str(tmp_path / "p.tif"))
    wrong_case = write(tmp_path / "s.tif", planes, ["Slope", "elevation", "geology"])
    with pytest.raises(InputError, match="lacks .* slope"):
        predict(wrong_case, network, str(tmp_path / "p.tif"))
    assert set(digests(tmp_path)) == {"s.tif"}


def test_blocks_threads_and_pickles_change_nothing(tmp_path, stack, network, monkeypatch):
    from landslide_susceptibility.geodata import blocks

    predict(stack, network, str(tmp_path / "a.tif"), workers=1)
    original = blocks.block_windows
    monkeypatch.setattr(blocks, "block_windows", lambda grid, tile, block: original(grid, (7, 11), 16))
    predict(stack, network, str(tmp_path / "b.tif"), workers=3)
    predict(stack, network, str(tmp_path / "c.tif"), workers=Workers(PicklingExecutor()))
    first = read(tmp_path / "a.tif")
    for name in ("b.tif", "c.tif"):
        np.testing.assert_allclose(read(tmp_path / name), first, atol=1e-7)


def test_another_network_under_the_same_name_is_loaded(tmp_path, stack, planes, valid):
    values = planes[:, valid].T[:300].copy()
    means = []
    for above in (True, False):
        labels = (values[:, 0] > 20) == above
        trained = train("logistic", factors_from_samples(NAMES, KINDS, values), values, labels)
        write_network(tmp_path / "n.onnx", trained, None, values)
        predict(stack, str(tmp_path / "n.onnx"), str(tmp_path / "p.tif"), workers=Workers(PicklingExecutor()))
        means.append(read_band(tmp_path / "p.tif", WHOLE)[0][valid & (planes[0] > 40)].mean())
    assert means[0] > 0.9 and means[1] < 0.1


def test_what_cannot_be_predicted_leaves_nothing(tmp_path, stack, network, planes):
    output = str(tmp_path / "p.tif")
    empty = write(tmp_path / "empty.tif", np.full_like(planes, -9999), NAMES)
    for source, file, match in (
        (empty, network, "No cell .* has data"),
        (stack, stack, "stack.tif"),
        (stack, str(tmp_path / "missing.onnx"), "missing.onnx"),
    ):
        with pytest.raises(InputError, match=match):
            predict(source, file, output)
    with pytest.raises(InputError, match="also an input"):
        predict(empty, network, empty)
    with pytest.raises(Cancelled):
        predict(stack, network, output, feedback=Listener(cancel_after=0))
    assert set(digests(tmp_path)) == {"empty.tif"}


def test_a_failed_run_keeps_the_old_map(tmp_path, stack, network, planes):
    output = str(tmp_path / "p.tif")
    predict(stack, network, output)
    before = digests(tmp_path)
    with pytest.raises(Cancelled):
        predict(stack, network, output, feedback=Listener(cancel_after=0))
    assert digests(tmp_path) == before


@pytest.fixture(scope="module")
def narrow(planes, valid, folder):
    """A network of a part of the values: gentle slopes, and two of the three kinds of rock."""
    values = planes[:, valid].T
    values = values[(values[:, 0] > 8) & (values[:, 0] < 30) & (values[:, 2] != 3)][:300].copy()
    trained = train("logistic", factors_from_samples(NAMES, KINDS, values), values, values[:, 0] > 18)
    write_network(folder / "narrow.onnx", trained, None, values)
    return str(folder / "narrow.onnx"), values


def departures(cells, samples):
    """Count by comparing every cell with the samples themselves, not with what the network's file says of them."""
    slope, elevation, geology = cells
    found = {
        "slope": {"below": slope < samples[:, 0].min(), "above": slope > samples[:, 0].max()},
        "elevation": {"below": elevation < samples[:, 1].min(), "above": elevation > samples[:, 1].max()},
        "geology": {"unknown": ~(geology[:, None] == samples[:, 2]).any(axis=1)},
    }
    masks = [mask for ways in found.values() for mask in ways.values()]
    return {n: {w: int(m.sum()) for w, m in ways.items()} for n, ways in found.items()}, np.any(masks, axis=0).sum()


def counted(summary):
    return {
        r.factor: {w: getattr(r, w) for w in (("unknown",) if r.kind == "categorical" else ("below", "above"))}
        for r in summary.factors
    }


def test_cells_outside_the_training_range_are_counted(tmp_path, stack, narrow, planes, valid):
    network, samples = narrow
    listener, table = Listener(), str(tmp_path / "t.csv")
    summary = predict(stack, network, str(tmp_path / "p.tif"), table, feedback=listener)
    expected, outside = departures(planes[:, valid], samples)
    assert counted(summary) == expected and summary.outside == outside
    assert min(expected["slope"].values()) > 0 and expected["geology"]["unknown"] > 500
    assert sum(sum(ways.values()) for ways in expected.values()) > outside  # some cells are outside twice
    (warning,) = listener.warnings
    assert f"{outside:,} of {valid.sum():,} cells" in warning
    assert warning.index("geology") < warning.index("slope") and "never met" in warning
    rows = read_vector(table).fields
    assert dict(zip(rows["factor"], rows["above"].astype(int)))["slope"] == expected["slope"]["above"]


def test_counts_do_not_depend_on_blocks_threads_bands(tmp_path, stack, narrow, planes, monkeypatch):
    from landslide_susceptibility.geodata import blocks

    network, _ = narrow
    output = str(tmp_path / "p.tif")
    whole = predict(stack, network, output, workers=1)
    shuffled = write(tmp_path / "s.tif", planes[[2, 0, 1]], [NAMES[i] for i in (2, 0, 1)])
    assert predict(shuffled, network, output) == whole
    original = blocks.block_windows
    monkeypatch.setattr(blocks, "block_windows", lambda grid, tile, block: original(grid, (7, 11), 16))
    assert predict(stack, network, output, workers=3) == whole
    assert predict(stack, network, output, workers=Workers(PicklingExecutor())) == whole


def test_the_training_area_itself_is_no_cause_for_a_warning(tmp_path, stack, network):
    listener = Listener()
    summary = predict(stack, network, str(tmp_path / "p.tif"), feedback=listener)
    assert 0 < summary.outside < 0.05 * summary.cells
    assert listener.warnings == [] and any(f"{summary.outside:,} of" in text for text in listener.infos)


def test_a_table_that_cannot_be_written_stops_the_run_before_it_begins(tmp_path, stack, network):
    for table, match in ((str(tmp_path / "t.shp"), "table"), (network, "also an input")):
        with pytest.raises(InputError, match=match):
            predict(stack, network, str(tmp_path / "p.tif"), table)
    assert digests(tmp_path) == {}


def test_a_network_without_a_seal_is_remarked_and_gives_the_same_map(tmp_path, stack, network, valid):
    old, heard = tmp_path / "old.onnx", Listener()
    old.write_bytes(as_schema_1(Path(network).read_bytes()))
    predict(stack, network, str(tmp_path / "new.tif"), feedback=heard)
    assert not [text for text in heard.warnings if "seal" in text]
    predict(stack, str(old), str(tmp_path / "old.tif"), feedback=heard)
    assert len([text for text in heard.warnings if "no seal" in text and "train the model again" in text]) == 1
    new, same = (read(tmp_path / name) for name in ("new.tif", "old.tif"))
    np.testing.assert_array_equal(new, same)
    with pytest.raises(InputError, match="no seal.*STRICT"):
        predict(stack, str(old), str(tmp_path / "strict.tif"), strict=True)
    assert not (tmp_path / "strict.tif").exists()


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -0.01, 1.01])
def test_results_beyond_0_to_1_leave_no_map(tmp_path, planes, valid, network, monkeypatch, wrong):
    far = planes.copy()
    row, column = np.argwhere(valid)[1000]
    far[0, row, column] = 1e30
    path = write(tmp_path / "far.tif", far, NAMES)
    found = PredictionSession._predict
    monkeypatch.setattr(
        PredictionSession,
        "_predict",
        lambda self, values, rows: [np.where(values[:, 0] > 1e29, np.float32(wrong), found(self, values, rows)[0])],
    )
    with pytest.raises(
        InputError, match=r"number.* instead of one from 0 to 1 where the factors are slope 1e\+30, elevation"
    ):
        predict(path, network, str(tmp_path / "map.tif"))
    assert not (tmp_path / "map.tif").exists()


@pytest.fixture(scope="module")
def members(planes, valid, folder):
    """A network of two members, of classes that counted alike, from non-landslides on gentle slopes."""
    values = planes[:, valid].T[:400].copy()
    labels = values[:, 0] > 28
    settings = BpSettings(members=2, epochs=5, class_weight="balanced")
    path = folder / "members.onnx"
    trained = train("bp", factors_from_samples(NAMES, KINDS, values), values, labels, settings)
    write_network(path, trained, {"strategies": ["slope"]}, values)
    return str(path)


def test_a_share_of_landslides_makes_probabilities_of_it(tmp_path, stack, network, members, valid):
    """The map is what the share makes of the relative one, by the share that the training saw."""
    for name, file in (("logistic", network), ("bp", members)):
        relative, corrected, listener = tmp_path / f"{name}.tif", tmp_path / f"{name}_share.tif", Listener()
        predict(stack, file, str(relative))
        found = predict(stack, file, str(corrected), landslide_share=0.01, feedback=listener)
        samples = PredictionSession(file).metadata["samples"]
        share = samples["landslide"] / 400 if name == "logistic" else 0.5
        old, new = np.atleast_3d(read(relative).T).T[:, valid], np.atleast_3d(read(corrected).T).T[:, valid]
        np.testing.assert_allclose(new[0], at_share(old[0], trained=share, wanted=0.01), rtol=1e-5, atol=1e-9)
        assert (found.minimum, found.maximum) == (new[0].min(), new[0].max())
        assert np.array_equal(np.argsort(old[0], kind="stable")[::50], np.argsort(new[0], kind="stable")[::50])
        assert describe(corrected).grid == describe(relative).grid and not np.array_equal(old[0], new[0])
        assert "Probability that a cell holds" in gdal.Open(str(corrected)).GetMetadataItem("MEANING")
        assert any("picked" in text for text in listener.warnings) == (name == "bp")
    known = {"trained": 0.5, "wanted": 0.01}
    np.testing.assert_allclose(new[1], deviation_at_share(old[1], old[0], **known), rtol=1e-5, atol=1e-9)
    with pytest.raises(ParameterError, match="The share of cells with landslides is 1: divide"):
        predict(stack, network, str(tmp_path / "none.tif"), landslide_share=1.0)
    assert not (tmp_path / "none.tif").exists()
