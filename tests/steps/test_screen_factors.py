"""Screening of a stack: which landslides are looked at, which factors stay, and the files that tell it."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.analysis.palettes import LESS, MORE
from landslide_susceptibility.errors import Cancelled, DependencyError, InputError, ParameterError
from landslide_susceptibility.geodata import stack_builder
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.geodata.stack import CATEGORICAL, CONTINUOUS, StackFactor, open_stack
from landslide_susceptibility.geodata.stack_subset import write_subset
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.reports.figures.screening import correlation_map, weight_bars
from landslide_susceptibility.reports.page.page import Page
from landslide_susceptibility.reports.screening import add_screening
from landslide_susceptibility.steps import screen_factors as step
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.screen_factors import COLUMNS, screen_factors
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.screening import screening_of
from landslide_susceptibility.study.split import SplitSettings
from picture_checks import LONG, pixels, share_of
from raster_files import UTM, Listener, digests, make_raster, points, polygons, read, utm_grid

pytestmark = pytest.mark.usefixtures("fine_figures")

GRID = utm_grid(60, 50)
NODATA = -9999.0
CELLS = np.arange(7, 3000, 17)
SLIDES = points(*GRID.centres(CELLS), UTM)
OTHERS = points(*GRID.centres(np.arange(11, 3000, 89)), UTM)
NAMES = ("slope", "relief", "soil", "aspect", "rain")


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def planes():
    """Slope, relief and rain hang together; aspect is by itself and has no data in two rows that the others have."""
    rng = np.random.default_rng(4)
    steep = rng.normal(size=(50, 60))
    slope, relief, rain = (steep + 0.5 * rng.normal(size=(50, 60)) for _ in range(3))
    soil, aspect = rng.integers(1, 4, (50, 60)), rng.uniform(0, 360, (50, 60))
    aspect[:2] = NODATA
    return np.stack([slope, relief, soil, aspect, rain]).astype(np.float32)


@pytest.fixture(scope="module")
def stack(planes, tmp_path_factory):
    folder = tmp_path_factory.mktemp("stack")
    kinds = [{"KIND": "categorical" if name == "soil" else "continuous"} for name in NAMES]
    kinds[2]["LABELS"] = '{"1": "loam", "3": "Löss"}'
    return make_raster(folder / "stack.tif", planes, GRID, names=NAMES, metadata=kinds, nodata=NODATA)


def factors_of(count, *categorical):
    return [StackFactor(f"f{i}", CATEGORICAL if i in categorical else CONTINUOUS, i + 1) for i in range(count)]


def test_the_factor_by_itself_is_dropped_and_categories_stay(stack, planes):
    found = screen_factors(stack, SLIDES, from_all=True)
    assert found.kept == ("slope", "relief", "soil", "rain") and found.dropped == ("aspect",)
    assert found.weighed == ("slope", "relief", "aspect", "rain")
    assert found.lowest_weight == pytest.approx(0.945 / 4) and found.is_usual
    usable = CELLS[CELLS >= 120]  # the first two rows have no aspect
    assert (found.landslides, found.on_nodata, found.outside) == (usable.size, CELLS.size - usable.size, 0)
    values = planes[[0, 1, 3, 4]].reshape(4, -1)[:, usable]
    np.testing.assert_allclose(found.correlation, np.corrcoef(values), atol=1e-6)
    eigenvalues, vectors = np.linalg.eigh(np.corrcoef(values))
    counts = eigenvalues > 1
    weights = np.abs(vectors[:, counts]) @ eigenvalues[counts]
    weighed = [factor for factor in found.factors if factor.kind == CONTINUOUS]
    np.testing.assert_allclose([f.weight for f in weighed], weights / weights.sum(), atol=1e-6)
    assert all(len(f.loadings) == counts.sum() == found.components.count for f in weighed)
    soil = found.factors[2]
    assert (soil.weight, soil.vif, soil.loadings, soil.kept) == (None, None, (), True)


@pytest.mark.parametrize("split", [SplitSettings(train_share=0.5, seed=3), SplitSettings("blocks", 0.6)])
def test_only_training_landslides_are_looked_at(stack, planes, tmp_path, split):
    """Held-out landslides may lie on any values whatever: nothing of the screening changes."""
    samples = training_samples(stack, SLIDES, OTHERS, str(tmp_path / "samples.gpkg"), split)
    slides = samples.label == 1
    found = screen_factors(stack, SLIDES, split=split)
    assert found.landslides == int((samples.train & slides).sum())
    expected = np.corrcoef(samples.values[samples.train & slides][:, [0, 1, 3, 4]].T)
    np.testing.assert_allclose(found.correlation, expected, atol=1e-6)
    other = planes.copy()
    held = GRID.cell_index(samples.x[slides & ~samples.train], samples.y[slides & ~samples.train])
    other.reshape(5, -1)[:, held] = np.random.default_rng(0).uniform(500, 900, (5, held.size)).round()
    kinds = [{"KIND": "categorical" if name == "soil" else "continuous"} for name in NAMES]
    changed = make_raster(tmp_path / "other.tif", other, GRID, names=NAMES, metadata=kinds, nodata=NODATA)
    again = screen_factors(changed, SLIDES, split=split)
    assert again.factors == found.factors and again.kmo == found.kmo and again.bartlett == found.bartlett
    assert screen_factors(changed, SLIDES, from_all=True).factors != found.factors


def test_a_polygon_counts_once_and_landslides_elsewhere_are_told(stack):
    west, north = 500000.0, 5000000.0
    boxes = [
        f"POLYGON(({x} {y}, {x + 290} {y}, {x + 290} {y - 290}, {x} {y - 290}, {x} {y}))"
        for x in np.arange(west + 2, west + 1500, 300)
        for y in (north - 200, north - 700)
    ]
    away = "POLYGON((0 0, 1 0, 1 1, 0 0))"
    listener = Listener()
    found = screen_factors(stack, polygons(*boxes, away), from_all=True, feedback=listener)
    assert (found.landslides, found.outside) == (10, 1)
    assert any("left out: 1 outside" in text for text in listener.warnings)
    assert screen_factors(stack, polygons(*boxes), from_all=True, all_cells=True).landslides > 500


@pytest.mark.parametrize("split", [None, SplitSettings(train_share=0.5)])
@pytest.mark.parametrize("all_cells", [True, False])
def test_cells_of_landslides_are_not_called_landslides(stack, tmp_path, all_cells, split):
    x, y = np.meshgrid(500000.0 + 300 * np.arange(5), 5000000.0 - np.array([200, 700]))
    boxes = [
        f"POLYGON(({a} {b}, {a + 290} {b}, {a + 290} {b - 290}, {a} {b - 290}, {a} {b}))"
        for a, b in zip(x.ravel(), y.ravel())
    ]
    listener, report = Listener(), tmp_path / "r.html"
    found = screen_factors(
        stack,
        polygons(*boxes),
        report=str(report),
        all_cells=all_cells,
        split=split or SplitSettings(),
        from_all=split is None,
        feedback=listener,
    )
    html = report.read_text(encoding="utf-8").replace("\u2060", "").replace("\u00a0", " ")
    training = "" if split is None else "training "
    label = "landslides" if split is None else "landslides, of all on the stack"
    for words in (f"at {found.landslides:,} {training}cells of landslides", f">{training}cells of {label}<"):
        assert (words in html) is all_cells
    assert f"{found.landslides:,} {'cells of ' * all_cells}landslides, lowest" in " ".join(listener.infos)
    assert (f"at {found.landslides:,} {training}landslides" in html) is not all_cells
    assert ("every cell of them" in html) is all_cells


def test_a_threshold_and_factors_kept_by_wish(stack):
    strict = screen_factors(stack, SLIDES, from_all=True, lowest_weight=0.29)
    weights = {f.name: f.weight for f in strict.factors if f.weight is not None}
    assert set(strict.dropped) == {name for name, weight in weights.items() if weight < 0.29}
    assert strict.dropped and not strict.is_usual
    wished = screen_factors(stack, SLIDES, from_all=True, keep=["aspect", "slope"])
    assert wished.dropped == () and wished.kept == NAMES
    assert [str(f.reason) for f in wished.factors if f.name in ("aspect", "slope")] == [
        "weight reaches the threshold",
        "kept by wish",
    ]
    assert screen_factors(stack, SLIDES, from_all=True, lowest_weight=0).dropped == ()


@pytest.mark.parametrize(
    "settings, error, culprit",
    [
        ({"lowest_weight": -0.1}, ParameterError, "-0.1"),
        ({"lowest_weight": math.nan}, ParameterError, "nan"),
        ({"keep": ["asp"]}, ParameterError, "'asp'"),
        ({"table": "t.shp"}, InputError, "t.shp"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(stack, tmp_path, settings, error, culprit):
    given = {key: str(tmp_path / value) if key == "table" else value for key, value in settings.items()}
    with pytest.raises(error, match=culprit):
        screen_factors(stack, SLIDES, **{"table": str(tmp_path / "t.csv"), **given})
    assert digests(tmp_path) == {}


def test_no_output_is_an_input(stack, tmp_path):
    for name in ("table", "output", "report"):
        with pytest.raises(InputError, match="also an input"):
            screen_factors(stack, SLIDES, **{name: stack})


def test_a_threshold_that_leaves_no_factor_is_refused():
    values = np.random.default_rng(0).normal(size=(30, 3))
    with pytest.raises(ParameterError, match="No factor has a weight of 0.9"):
        screening_of(factors_of(3), values, lowest_weight=0.9)
    assert screening_of(factors_of(3, 1), values, lowest_weight=0.9).kept == ("f1",)


def test_too_few_landslides_are_refused_and_few_are_warned_about():
    values = np.random.default_rng(0).normal(size=(30, 7))
    with pytest.raises(InputError, match="2 landslides"):
        screening_of(factors_of(7), values[:2])
    assert any("30 landslides are few for 7" in text for text in map(str, screening_of(factors_of(7), values).warnings))
    fewer = screening_of(factors_of(7), values[:5])
    assert fewer.kmo is fewer.bartlett is None and any("mean nothing" in text for text in map(str, fewer.warnings))


def test_a_factor_of_one_value_at_the_landslides_is_told_and_stays():
    values = np.random.default_rng(1).normal(size=(60, 4))
    values[:, 2] = 0.1
    found = screening_of(factors_of(4), values)
    assert found.weighed == ("f0", "f1", "f3") and found.lowest_weight == pytest.approx(0.315)
    single = found.factors[2]
    assert (single.weight, single.vif, single.kept) == (None, None, True)
    assert any("single value" in text and text.endswith("f2.") for text in map(str, found.warnings))
    assert all(math.isfinite(f.weight) and math.isfinite(f.vif) for f in found.factors if f is not single)


def test_collinear_factors_have_an_infinite_vif_and_are_named():
    values = np.random.default_rng(2).normal(size=(60, 4)).astype(np.float32)
    values[:, 3] = 3 * values[:, 0] + 10
    found = screening_of(factors_of(4), values)
    assert [f.vif == math.inf for f in found.factors] == [True, False, False, True]
    assert found.kmo is found.bartlett is None
    assert any("infinite VIF" in text and "f0, f3" in text for text in map(str, found.warnings))
    values[:, 3] += np.random.default_rng(3).normal(size=60) * 0.3
    assert any("VIF above 10: f0 (" in text for text in map(str, screening_of(factors_of(4), values).warnings))


@pytest.mark.parametrize("continuous", [0, 1])
def test_with_nothing_to_weigh_everything_stays_and_a_report_is_still_made(continuous):
    values = np.random.default_rng(1).integers(0, 5, (40, 3)).astype(float)
    found = screening_of(factors_of(3, *range(continuous, 3)), values)
    assert found.kept == ("f0", "f1", "f2") and any("Fewer than two" in text for text in map(str, found.warnings))
    page = Page("Screening")
    add_screening(page, found)
    assert "nan" not in page.html().lower().partition("base64")[0]


def test_the_table(stack, tmp_path):
    for name in ("table.csv", "table.gpkg"):
        found = screen_factors(stack, SLIDES, str(tmp_path / name), from_all=True)
        table = read_vector(str(tmp_path / name)).fields
        loadings = [f"loading_{i + 1}" for i in range(found.components.count)]
        assert list(table) == [*COLUMNS, *loadings]
        assert table["factor"].tolist() == list(NAMES)
        assert table["kept"].tolist() == [1, 1, 1, 0, 1]
        for number, factor in enumerate(found.factors):
            expected = (factor.weight, factor.vif, *factor.loadings) if factor.loadings else (math.nan,) * 4
            for column, value in zip(("weight", "vif", *loadings), expected):
                assert table[column][number] == pytest.approx(value, rel=1e-12, nan_ok=True)


def test_an_infinite_vif_is_told_in_every_format(tmp_path):
    plane = np.random.default_rng(0).normal(size=(50, 60)).astype(np.float32)
    path = make_raster(tmp_path / "s.tif", [plane, 2 * plane, plane[::-1]], GRID, names=["a", "b", "c"])
    for name in ("t.csv", "t.gpkg", "t.geojson"):
        screen_factors(path, SLIDES, str(tmp_path / name))
        table = read_vector(str(tmp_path / name)).fields
        assert ["infinite VIF" in reason for reason in table["reason"]] == [True, True, False]
    assert ",inf," in (tmp_path / "t.csv").read_text()
    assert read_vector(str(tmp_path / "t.gpkg")).fields["vif"].tolist()[:2] == [math.inf, math.inf]


def test_the_screened_stack_is_a_stack_with_the_same_valid_cells(stack, planes, tmp_path):
    output = str(tmp_path / "screened.tif")
    found = screen_factors(stack, SLIDES, output=output, from_all=True)
    screened, given = open_stack(output), open_stack(stack)
    assert screened.names == found.kept and screened.grid.same_as(given.grid)
    assert [f.kind for f in screened.factors] == [CONTINUOUS, CONTINUOUS, CATEGORICAL, CONTINUOUS]
    assert screened.factor("soil").labels == {1: "loam", 3: "Löss"}
    assert screened.info.bands[2].metadata["CATEGORIES"] == "1,2,3"
    values = read(output)
    np.testing.assert_array_equal(values[:, 2:], planes[[0, 1, 2, 4], 2:])
    assert (values[:, :2] == np.float32(screened.info.bands[0].nodata)).all()  # where aspect had no data
    assert screen_factors(output, SLIDES, from_all=True).landslides == found.landslides


def test_a_study_area_and_a_virtual_stack_survive(stack, tmp_path):
    west, north = 500000.0, 5000000.0
    area = polygons(f"POLYGON(({west} {north}, {west + 900} {north}, {west + 900} {north - 900}, {west} {north}))")
    source = factor_stack([FactorSource(stack)], str(tmp_path / "area.tif"), study_area=area)
    for name in ("screened.tif", "screened.vrt"):
        write_subset(source.stack, ["rain", "soil"], str(tmp_path / name))
        kept = open_stack(str(tmp_path / name))
        assert kept.names == ("soil", "rain") and kept.factors[0].kind == CATEGORICAL
        values, nodata = read(kept.path), kept.info.bands[0].nodata
        expected = read(source.stack.path)[[2, 4]]
        gaps = read(source.stack.path, 4) == np.float32(source.stack.info.bands[3].nodata)  # aspect's, or outside
        outside = expected[0] == np.float32(source.stack.info.bands[2].nodata)
        assert gaps.sum() > outside.sum() > 2000
        np.testing.assert_array_equal(values[0] == np.float32(nodata), gaps if name.endswith("tif") else outside)
        np.testing.assert_array_equal(values[:, ~gaps], expected[:, ~gaps])


def test_a_virtual_stack_of_what_is_no_file_is_refused(stack, tmp_path):
    from osgeo import gdal

    with open(stack, "rb") as stream:
        gdal.FileFromMemBuffer("/vsimem/stack.tif", stream.read())
    try:
        with pytest.raises(InputError, match="is no file"):
            screen_factors("/vsimem/stack.tif", SLIDES, output=str(tmp_path / "s.vrt"))
        screen_factors("/vsimem/stack.tif", SLIDES, output=str(tmp_path / "s.tif"))
    finally:
        gdal.Unlink("/vsimem/stack.tif")
    assert set(digests(tmp_path)) == {"s.qml", "s.tif"}
    with pytest.raises(InputError, match="no band named 'snow'"):
        write_subset(open_stack(stack), ["snow"], str(tmp_path / "t.tif"))


def test_cancelled_at_any_look_all_is_as_it_was(stack, tmp_path, monkeypatch):
    windows = [Window(c, r, min(20, 60 - c), min(20, 50 - r)) for r in (0, 20, 40) for c in (0, 20, 40)]
    monkeypatch.setattr(stack_builder, "block_windows", lambda grid, tile, block: windows)
    outputs = [str(tmp_path / name) for name in ("t.csv", "s.tif", "r.html")]
    screen_factors(stack, SLIDES, *outputs)
    before = digests(tmp_path)
    monkeypatch.setattr(step, "screening_page", lambda *a, **k: Page("drawn once"))  # the figures take their time
    for looks in range(200):
        listener = Listener(cancel_after=looks)
        try:
            screen_factors(stack, SLIDES, *outputs, feedback=listener)
        except Cancelled:
            assert digests(tmp_path) == before, looks
        else:
            break
    assert 2 <= looks < 199
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1


@pytest.mark.parametrize("lacking", ["matplotlib", "jinja2"])
def test_a_report_that_cannot_be_written_is_refused_before_anything_is(stack, tmp_path, monkeypatch, lacking):
    installed = dependencies.available
    monkeypatch.setattr(dependencies, "available", lambda name: name != lacking and installed(name))
    paths = [str(tmp_path / name) for name in ("t.csv", "s.tif", "r.html")]
    with pytest.raises(DependencyError):
        screen_factors(stack, SLIDES, *paths)
    assert digests(tmp_path) == {}
    screen_factors(stack, SLIDES, paths[0])


def test_the_report_says_what_was_done(stack, tmp_path):
    texts = {}
    for name in ("told", "dropped"):
        output = str(tmp_path / "s.tif") if name == "dropped" else None
        report = tmp_path / f"{name}.html"
        found = screen_factors(stack, SLIDES, output=output, report=str(report), from_all=True)
        texts[name] = report.read_text(encoding="utf-8")
        for words in ("aspect", "categories are not weighed", f"{found.kmo:.3f}", f"χ² = {found.bartlett.chi2:,.1f}"):
            assert words in texts[name]
        assert texts[name].count("data:image/png") == 2
    assert "no factor was left out" in texts["told"] and "no factor was left out" not in texts["dropped"]
    assert "Weights below 0.236" in texts["dropped"] and ": aspect. They were left out." in texts["dropped"]


def test_bars_are_as_long_as_their_weights_and_dropped_ones_hatched():
    png = weight_bars(["a", "b", "c"], [0.6, 0.3, 0.1], [True, True, False], 0.2)
    blue = (pixels(png) == pixels_of(LESS)).all(axis=-1)
    rows = np.flatnonzero(blue.any(axis=1))
    lengths = blue.sum(axis=1)
    first, second = lengths[rows[rows.size // 4]], lengths[rows[-rows.size // 8]]
    assert first / second == pytest.approx(2, rel=0.05)
    assert share_of(png, MORE) > 0  # the hatching, which is not colour alone
    assert share_of(weight_bars(["a", "b"], [0.6, 0.1], [True, True], 0.2), MORE) == 0


def pixels_of(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def test_figures_of_extreme_inputs_are_drawn():
    rng = np.random.default_rng(0)
    for count in (0, 1, 2, 30):
        matrix = np.corrcoef(rng.normal(size=(count, 9))) if count > 1 else np.ones((count, count))
        names = [f"{i} {LONG}" if i % 7 == 0 else f"$f_{i}$" for i in range(count)]
        weights = np.full(count, 1 / max(1, count))
        for png in (weight_bars(names, weights, weights > 0.03, 0.03), correlation_map(names, matrix)):
            assert pixels(png).min() < 128 and pixels(png).shape[1] <= 1600


def test_numbers_stand_in_the_tiles_of_up_to_25_factors():
    few, many = (pixels(correlation_map([""] * n, np.full((n, n), 0.5))) for n in (25, 26))
    dark = [(picture.sum(axis=-1) < 250).mean() for picture in (few, many)]
    assert dark[0] > 5 * dark[1]


def test_screening_does_not_depend_on_the_threads_of_blas():
    threadpoolctl = pytest.importorskip("threadpoolctl", reason="scikit-learn brings it")
    values = np.random.default_rng(0).normal(size=(3000, 14))
    values[:, 3] += values[:, 2]
    found = []
    for threads in (1, 2):
        with threadpoolctl.threadpool_limits(threads, user_api="blas"):
            found.append(screening_of(factors_of(14), values))
    one, two = found
    assert one.components.loadings.tobytes() == two.components.loadings.tobytes()
    arrays = {"components": None, "correlation": None}
    assert dataclasses.replace(one, **arrays) == dataclasses.replace(two, **arrays)
