"""The demo basin: its terrain drains, its factors agree with their definitions and lines, its truth holds."""

from __future__ import annotations

import struct
from functools import lru_cache
from xml.etree import ElementTree

import numpy as np
import pytest
from landslide_susceptibility.analysis.basin.draws import Draws
from landslide_susceptibility.analysis.basin.factors import BASIN_FACTORS, degrees_of, horn_tangent
from landslide_susceptibility.analysis.basin.model import synthesize_basin
from landslide_susceptibility.analysis.basin.truth import draw_landslides, true_susceptibility
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.steps.demo_basin import demo_basin
from osgeo import gdal
from scipy.stats import spearmanr

ROWS, COLUMNS, CELL = 100, 120, 90.0


@lru_cache
def small_basin():
    return synthesize_basin(ROWS, COLUMNS, CELL, landslides=80, seed=3)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "basin"
    return demo_basin(folder, columns=COLUMNS, rows=ROWS, cell_size=CELL, landslides=80, seed=3)


def read(path):
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset


def line_points(wkb):
    count = struct.unpack("<I", wkb[5:9])[0]
    return np.frombuffer(wkb, "<f8", 2 * count, 9).reshape(count, 2)


def test_every_raster_has_the_look_of_those_that_steps_make(written):
    kinds = {}
    for path in [*written.factors.values(), written.truth, written.folder / "hidden.tif"]:
        renderer = ElementTree.parse(path.with_suffix(".qml")).getroot().find(".//rasterrenderer")
        kinds.setdefault(renderer.get("type"), set()).add(path.stem)
    coloured = {"road_distance", "river_distance", "fault_distance", "ndvi", "truth"}
    assert kinds["singlebandpseudocolor"] == coloured
    assert kinds["singlebandgray"] == {*written.factors, "hidden"} - coloured


# --- the basin --------------------------------------------------------------------------------------------------------


def test_the_terrain_drains_to_one_outlet():
    basin = small_basin()
    z = basin.factors["elevation"].ravel()
    inner = np.flatnonzero(basin.receivers != np.arange(z.size))
    assert len(inner) == z.size - 1
    assert (z[basin.receivers[inner]] < z[inner]).all()
    assert basin.cells_upstream.max() == z.size


def test_the_terrain_is_no_noise():
    # Neighbours of white noise are uncorrelated; of terrain they are nearly equal, and so are their slopes.
    z = small_basin().factors["elevation"].astype(float)
    slope = small_basin().factors["slope"].astype(float)
    assert np.corrcoef(z[:, 1:].ravel(), z[:, :-1].ravel())[0, 1] > 0.98
    assert np.corrcoef(slope[:, 1:].ravel(), slope[:, :-1].ravel())[0, 1] > 0.7


def test_factors_are_thirteen_and_plausible():
    factors = small_basin().factors
    assert tuple(factors) == BASIN_FACTORS and len(factors) == 13
    limits = {
        "elevation": (100, 3500),
        "slope": (0, 85),
        "ndvi": (0.2, 0.9),
        "temperature": (5, 21),
        "rainfall": (785, 891),
        "road_distance": (0, 12e3),
        "river_distance": (0, 6e3),
        "fault_distance": (0, 90e3),
        "spi": (-9.22, 17),
        "surface_cut": (0, 500),
        "roughness": (1, 23),
        "relief": (0, 2000),
        "elevation_cv": (0, 0.72),
    }
    for name, values in factors.items():
        low, high = limits[name]
        assert values.dtype == np.float32 and values.shape == (ROWS, COLUMNS)
        assert np.isfinite(values).all() and values.min() >= low and values.max() <= high, name
        assert values.std() > 0, name
    assert np.corrcoef(factors["temperature"].ravel(), factors["elevation"].ravel())[0, 1] < -0.8


def test_terrain_factors_follow_their_definitions():
    factors = {name: values.astype(float) for name, values in small_basin().factors.items()}
    rng = np.random.default_rng(0)
    for y, x in zip(rng.integers(1, ROWS - 1, 40), rng.integers(1, COLUMNS - 1, 40)):
        window = factors["elevation"][y - 1 : y + 2, x - 1 : x + 2]  # 300 m is three cells of 90 m
        p = np.array([1, 2, 1]) @ (window[:, 2] - window[:, 0]) / (8 * CELL)
        q = np.array([1, 2, 1]) @ (window[2] - window[0]) / (8 * CELL)
        tangent = np.hypot(p, q)
        area = small_basin().cells_upstream[y * COLUMNS + x] * CELL
        expected = {
            "slope": np.degrees(np.arctan(tangent)),
            "roughness": 1 / np.cos(np.arctan(tangent)),
            "spi": np.log(max(area * tangent, 1e-4)),
            "relief": window.max() - window.min(),
            "surface_cut": window.mean() - window.min(),
            "elevation_cv": window.std() / abs(window.mean()),
        }
        for name, value in expected.items():
            assert factors[name][y, x] == pytest.approx(value, rel=2e-3, abs=2e-4), name


def test_slope_of_a_plane_is_the_same_up_to_the_border():
    y, x = np.mgrid[:20, :30].astype(np.float32)
    slope = degrees_of(horn_tangent(0.3 * 90 * x + 0.4 * 90 * y, 90.0))
    np.testing.assert_allclose(slope, np.degrees(np.arctan(0.5)), rtol=1e-4)


def test_same_seed_same_basin_other_seed_other_basin():
    first, again = (synthesize_basin(40, 50, 90.0, landslides=20, seed=7) for _ in range(2))
    other = synthesize_basin(40, 50, 90.0, landslides=20, seed=8)
    for name in BASIN_FACTORS:
        np.testing.assert_array_equal(first.factors[name], again.factors[name])
    np.testing.assert_array_equal(first.truth, again.truth)
    np.testing.assert_array_equal(first.landslides, again.landslides)
    assert not np.allclose(first.factors["elevation"], other.factors["elevation"])


@pytest.mark.parametrize("rows, columns, cell", [(32, 32, 5.0), (33, 200, 30.0), (150, 41, 1000.0)])
def test_odd_sizes(rows, columns, cell):
    basin = synthesize_basin(rows, columns, cell, landslides=5, seed=1)
    assert all(values.shape == (rows, columns) and np.isfinite(values).all() for values in basin.factors.values())
    assert len(basin.streams.cells) > 0 and len(basin.roads.lines) > 0 and len(basin.faults) > 0


# --- truth and landslides ---------------------------------------------------------------------------------------------


def test_landslides_prefer_high_truth_one_in_a_cell_none_at_the_edge():
    basin = small_basin()
    cells = np.floor(basin.landslides).astype(int)
    assert len(np.unique(cells, axis=0)) == len(cells) == 80
    assert cells.min() >= 1 and cells[:, 0].max() <= COLUMNS - 2 and cells[:, 1].max() <= ROWS - 2
    offset = np.abs(basin.landslides - cells - 0.5)
    assert offset.min() > 0.01 and offset.max() < 0.499
    assert basin.truth[cells[:, 1], cells[:, 0]].mean() > 1.3 * basin.truth.mean()


def test_landslides_are_drawn_in_proportion_to_the_truth():
    truth = np.full((402, 402), 0.1, np.float32)
    truth[:, 201:] = 0.4
    points = draw_landslides(truth, 2000, Draws(2, "landslides"))
    # Binomial with p = 0.8 (nearly, since few cells are used up): five standard deviations are 0.045.
    assert (points[:, 0] >= 201).mean() == pytest.approx(0.8, abs=0.045)


def test_the_hidden_factor_matters_but_does_not_dominate():
    basin = small_basin()
    known = true_susceptibility(basin.factors, None)
    correlation = spearmanr(known.ravel(), basin.truth.ravel()).correlation
    assert 0.75 < correlation < 0.98
    assert basin.truth.min() >= 0 and basin.truth.max() <= 1 and basin.truth.std() > 0.02


# --- the folder -------------------------------------------------------------------------------------------------------


def test_rasters_hold_the_basin_on_one_grid(written):
    basin = small_basin()
    for name, path in written.factors.items():
        values, dataset = read(path)
        np.testing.assert_array_equal(values, basin.factors[name])
        assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32648"
        assert dataset.GetGeoTransform() == (500_000 - 60 * CELL, CELL, 0, 3_200_000, 0, -CELL)
        assert dataset.GetRasterBand(1).GetDescription() == name
        assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
        assert dataset.GetRasterBand(1).GetBlockSize() == [256, 256]
    np.testing.assert_array_equal(read(written.truth)[0], basin.truth)
    assert "exp(-((slope" in (written.folder / "README.txt").read_text(encoding="utf-8")


def test_landslide_layer_holds_the_points(written):
    layer = read_vector(written.landslides)
    points = np.array([struct.unpack("<dd", wkb[5:21]) for wkb in layer.wkb])
    west, north = 500_000 - 60 * CELL, 3_200_000
    np.testing.assert_allclose((points - (west, north)) / (CELL, -CELL), small_basin().landslides, atol=1e-6)
    assert layer.fields["id"].tolist() == list(range(1, 81))


@pytest.mark.parametrize("name", ["rivers", "roads", "faults"])
def test_distances_agree_with_the_vectors(written, name):
    values, dataset = read(written.factors[f"{name[:-1]}_distance"])
    west, _, _, north, _, _ = dataset.GetGeoTransform()
    lines = [line_points(wkb) for wkb in read_vector(getattr(written, name)).wkb]
    start = np.concatenate([line[:-1] for line in lines])
    along = np.concatenate([np.diff(line, axis=0) for line in lines])
    rng = np.random.default_rng(4)
    for y, x in zip(rng.integers(0, ROWS, 150), rng.integers(0, COLUMNS, 150)):
        centre = np.array([west + (x + 0.5) * CELL, north - (y + 0.5) * CELL])
        t = np.clip(((centre - start) * along).sum(1) / np.maximum((along**2).sum(1), 1e-12), 0, 1)
        exact = np.hypot(*(centre - start - t[:, None] * along).T).min()
        assert abs(values[y, x] - exact) < 0.75 * CELL


def test_rivers_flow_downhill_along_lines(written):
    layer = read_vector(written.rivers)
    assert layer.fields["strahler"].max() >= 2
    order = np.argsort(layer.fields["area_km2"])
    assert layer.fields["strahler"][order[-1]] == layer.fields["strahler"].max()
    assert layer.fields["area_km2"].max() <= ROWS * COLUMNS * CELL**2 / 1e6
    assert all(len(line_points(wkb)) >= 2 for wkb in layer.wkb)


class CancelAfter(Feedback):
    def __init__(self, checks):
        self.left, self.fractions = checks, []

    def cancelled(self):
        self.left -= 1
        return self.left < 0

    def progress(self, fraction):
        self.fractions.append(fraction)


def snapshot(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_progress_moves_forward_to_the_end(tmp_path):
    feedback = CancelAfter(10**9)
    demo_basin(tmp_path / "basin", columns=40, rows=40, landslides=10, feedback=feedback)
    assert feedback.fractions == sorted(feedback.fractions) and feedback.fractions[-1] == pytest.approx(1)
    assert len(set(feedback.fractions)) > 20


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 1.0])
def test_cancel_leaves_nothing_and_an_old_basin_as_it_was(tmp_path, share):
    count = CancelAfter(10**9)
    size = {"columns": 40, "rows": 40, "landslides": 10}
    demo_basin(tmp_path / "counted", **size, seed=2, feedback=count)
    demo_basin(tmp_path / "old", **size, seed=1)
    checks = int((10**9 - count.left - 1) * share)
    before = snapshot(tmp_path)
    for folder in ("old", "new"):
        with pytest.raises(Cancelled):
            demo_basin(tmp_path / folder, **size, seed=2, feedback=CancelAfter(checks))
    assert snapshot(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["counted", "old"]


def test_a_new_basin_replaces_the_old_one_and_nothing_else(tmp_path):
    size = {"columns": 40, "rows": 40, "landslides": 10}
    demo_basin(tmp_path, **size, seed=1)
    (tmp_path / "factors" / "mine.tif").write_text("mine")
    (tmp_path / "notes.txt").write_text("notes")
    (tmp_path / "factors" / "slope.tif.aux.xml").write_text("statistics of the old slope")
    old = (tmp_path / "truth.tif").read_bytes()
    demo_basin(tmp_path, **size, seed=2)
    assert (tmp_path / "factors" / "mine.tif").read_text() == "mine"
    assert (tmp_path / "notes.txt").read_text() == "notes"
    assert not (tmp_path / "factors" / "slope.tif.aux.xml").exists()
    assert (tmp_path / "truth.tif").read_bytes() != old
    assert not list(tmp_path.parent.glob(f".{tmp_path.name}*"))


def test_a_file_that_cannot_be_replaced_leaves_the_old_basin_whole(tmp_path):
    size = {"columns": 40, "rows": 40, "landslides": 10}
    demo_basin(tmp_path / "basin", **size, seed=1)
    truth = tmp_path / "basin" / "truth.tif"
    truth.unlink()
    truth.mkdir()
    (truth / "something").write_text("a folder where a file should go")
    before = snapshot(tmp_path / "basin")
    with pytest.raises(InputError, match="truth.tif"):
        demo_basin(tmp_path / "basin", **size, seed=2)
    assert snapshot(tmp_path / "basin") == before


@pytest.mark.parametrize(
    "changed, word",
    [
        ({"columns": 10}, "too small"),
        ({"columns": 20_001, "rows": 100, "cell_size": 1.0}, "too long"),
        ({"columns": 20_000, "rows": 20_000, "cell_size": 1.0}, "too large"),
        ({"cell_size": 0.0}, "cell size"),
        ({"cell_size": float("nan")}, "cell size"),
        ({"cell_size": 5000.0}, "UTM"),
        ({"landslides": 0}, "landslides"),
        ({"columns": 40, "rows": 40, "landslides": 5000}, "landslides"),
        ({"seed": -1}, "seed"),
    ],
)
def test_changedout_of_range(tmp_path, changed, word):
    with pytest.raises(ParameterError, match=word):
        demo_basin(tmp_path / "basin", **changed)
    assert not list(tmp_path.iterdir())


def test_an_output_folder_that_is_a_file(tmp_path):
    (tmp_path / "basin").write_text("a file")
    with pytest.raises(InputError, match="is a file"):
        demo_basin(tmp_path / "basin", columns=40, rows=40, landslides=10)
    assert (tmp_path / "basin").read_text() == "a file"
