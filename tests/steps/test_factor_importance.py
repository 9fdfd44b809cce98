"""Factor importance by a script: samples matched by name, sides, groups, tables and report."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.errors import Cancelled, DependencyError, InputError, ParameterError
from landslide_susceptibility.geodata.vectors import read_vector, write_layer
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import write_network
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from landslide_susceptibility.reports.importance import add_importance, importance_caveats
from landslide_susceptibility.reports.page.page import Page
from landslide_susceptibility.steps.factor_importance import factor_importance
from landslide_susceptibility.study.importance import ImportanceResult
from landslide_susceptibility.study.network_samples import samples_of_network
from landslide_susceptibility.study.samples import Samples, read_samples, write_samples
from network_mutations import as_schema_1
from raster_files import UTM, Listener, digests, points

for package in ("onnx", "onnxruntime", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

NAMES = ("slope", "relief", "geology", "noise")
KINDS = ("continuous", "continuous", "categorical", "continuous")


@pytest.fixture(scope="module")
def samples() -> Samples:
    """Slides follow the slope and one rock; relief goes with the slope; noise does nothing."""
    rng = np.random.default_rng(2)
    slope = rng.gamma(5, 4, 400)
    relief = 8 * slope + rng.normal(0, 20, 400)
    geology = rng.choice([2, 3, 11], 400)
    label = rng.random(400) < 1 / (1 + np.exp(-(0.25 * (slope - 20) + 2 * (geology == 3))))
    values = np.stack([slope, relief, geology, rng.normal(size=400)], axis=1).astype(np.float32)
    return Samples(
        NAMES,
        KINDS,
        *rng.uniform(0, 1000, (2, 400)),
        label.astype(np.uint8),
        np.arange(400) % 3 > 0,
        np.full(400, "random", object),
        np.zeros(400, np.int64),
        values,
        UTM,
    )


@pytest.fixture(scope="module")
def network(samples, tmp_path_factory) -> str:
    values, label = samples.values[samples.train], samples.label[samples.train]
    factors = factors_from_samples(NAMES, KINDS, values, {"geology": {2: "schist", 3: "marl"}}, {"slope": "°"})
    path = tmp_path_factory.mktemp("network") / "network.onnx"
    write_network(path, train("logistic", factors, values, label), None, values)
    return str(path)


@pytest.fixture(scope="module")
def layer(samples, tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("layer") / "samples.gpkg"
    write_samples(samples, str(path))
    return str(path)


def by_factor(result) -> dict:
    return {row.factor: row for row in result.rows}


def test_one_factor_shuffled_by_hand(samples, network, layer):
    metrics = pytest.importorskip("sklearn.metrics")
    result = factor_importance(layer, network, repeats=4, seed=5)
    held = ~samples.train
    session = PredictionSession(network)

    def area(values):
        return metrics.roc_auc_score(samples.label[held], session.run(values)["probability"])

    assert result.auc == pytest.approx(area(samples.values[held])) and result.side == "held-out"
    assert (result.landslides, result.others) == (samples.label[held].sum(), (samples.label[held] == 0).sum())
    for column, name in enumerate(NAMES):
        for repeat, drop in enumerate(by_factor(result)[name].drops):
            values = samples.values[held].copy()
            values[:, column] = values[np.random.default_rng([5, repeat]).permutation(held.sum()), column]
            assert drop == pytest.approx(result.auc - area(values), abs=1e-9)
    assert [row.rank for row in result.rows] == [1, 2, 3, 4]
    assert result.rows[0].factor == "slope" and result.top == ", ".join(row.factor for row in result.rows)
    for row in result.rows:
        assert row.importance == pytest.approx(np.mean(row.drops))
        assert row.std == pytest.approx(np.std(row.drops, ddof=1))
        assert row.low <= row.importance <= row.high
        assert (row.block_low, row.block_high) == (row.low, row.high)  # these samples tell no blocks
    assert not result.knows_blocks


def test_the_response_is_the_mean_output_with_one_factor_set(samples, network):
    result = factor_importance(samples, network, repeats=2)
    values, session = samples.values[~samples.train], PredictionSession(network)
    assert [c.factor for c in result.curves] == [row.factor for row in result.rows]
    for curve in result.curves:
        column = NAMES.index(curve.factor)
        assert curve.samples.sum() == len(values)
        for at in range(0, len(curve.values), 13):
            changed = values.copy()
            changed[:, column] = curve.values[at]
            output = session.run(changed)["probability"]
            expected = [output.mean(), *np.quantile(output, [0.1, 0.9])]
            np.testing.assert_allclose([curve.response[at], curve.low[at], curve.high[at]], expected, atol=1e-6)
    slope, geology = (next(c for c in result.curves if c.factor == n) for n in ("slope", "geology"))
    assert (np.diff(slope.response) > 0).all() and slope.unit == "°" and set(slope.labels) == {""}
    assert geology.labels == ("schist", "marl", "11") and geology.known.all()
    np.testing.assert_array_equal(geology.samples, [(values[:, 2] == c).sum() for c in (2, 3, 11)])


def test_samples_are_matched_by_name_and_other_fields_ignored(samples, network, layer, tmp_path):
    expected = factor_importance(samples, network)
    data = read_vector(layer)
    fields = dict(reversed(list(data.fields.items())))
    fields.update(aspect=np.full(400, np.nan), remark=np.array(["text"] * 400, object), gaps=np.full(400, ""))
    assert factor_importance(replace(data, fields=fields), network).rows == expected.rows
    turned = replace(samples, names=NAMES[::-1], kinds=KINDS[::-1], values=samples.values[:, ::-1])
    assert factor_importance(turned, network).rows == expected.rows
    write_layer(str(tmp_path / "s.csv"), "s", data.fields, data.wkb, crs=data.crs, geometry_type="Point")
    assert factor_importance(str(tmp_path / "s.csv"), network).rows == expected.rows


def test_a_missing_factor_is_named(samples, network, layer):
    data = read_vector(layer)
    for change in ({"slope": None}, {"slope": np.array(["steep"] * 400, object)}):
        fields = {**data.fields, **change}
        fields = {name: column for name, column in fields.items() if column is not None}
        with pytest.raises(InputError, match="slope; they have relief"):
            factor_importance(replace(data, fields=fields), network)
    with pytest.raises(InputError, match="relief, noise; they have slope, Relief"):
        factor_importance(replace(samples, names=("slope", "Relief", "geology", "n"), values=samples.values), network)
    with pytest.raises(InputError, match="'noise' of the samples lacks a value in 1 row"):
        gap = np.where(np.arange(400) == 7, np.nan, data.fields["noise"])
        factor_importance(replace(data, fields={**data.fields, "noise": gap}), network)
    with pytest.raises(InputError, match="'label'"):
        factor_importance(replace(data, fields={k: v for k, v in data.fields.items() if k != "label"}), network)


def test_the_side_of_the_split(samples, network):
    counts = {s: factor_importance(samples, network, side=s, repeats=2) for s in ("held-out", "all", "training")}
    for side, mask in (("held-out", ~samples.train), ("all", slice(None)), ("training", samples.train)):
        result = counts[side]
        assert (result.landslides + result.others, result.side) == (len(samples.label[mask]), side)
    assert len({result.auc for result in counts.values()}) == 3
    with pytest.raises(ParameterError, match="'test' samples: choose one of held-out"):
        factor_importance(samples, network, side="test")


def test_samples_that_cannot_tell_are_refused(samples, network):
    no_test = replace(samples, train=np.ones(400, bool))
    with pytest.raises(InputError, match="no sample whose split is 'test'.* take all"):
        factor_importance(no_test, network)
    assert factor_importance(no_test, network, side="all", repeats=2).landslides == samples.label.sum()
    slides = replace(samples, label=np.where(samples.train, samples.label, 1).astype(np.uint8))
    with pytest.raises(InputError, match="0 other places"):
        factor_importance(slides, network)
    with pytest.raises(InputError, match="0 landslides"):
        factor_importance(replace(samples, label=np.zeros(400, np.uint8)), network, side="training")


def test_groups_are_shuffled_together(samples, network):
    alone = by_factor(factor_importance(samples, network))
    listener = Listener()
    result = factor_importance(samples, network, groups={"terrain": ["relief", "slope"]}, feedback=listener)
    rows = by_factor(result)
    assert set(rows) == {"terrain", "geology", "noise"} and rows["terrain"].members == ("slope", "relief")
    assert rows["terrain"].importance > max(alone["slope"].importance, alone["relief"].importance)
    assert rows["geology"].drops == alone["geology"].drops
    assert [c.factor for c in result.curves] == [name for row in result.rows for name in row.members]
    assert result.correlated == () and not any("cannot be told apart" in text for text in listener.infos)
    for groups, match in (
        ({"terrain": ["slope", "aspect"]}, "'aspect'"),
        ({"a": ["slope"], "b": ["slope"]}, "'slope' is in two"),
        ({"noise": ["slope", "relief"]}, "'noise' is called like a factor"),
        ({"terrain": []}, "'terrain' holds no factor"),
    ):
        with pytest.raises(ParameterError, match=match):
            factor_importance(samples, network, groups=groups)


def test_correlated_factors_are_told(samples, network):
    listener = Listener()
    result = factor_importance(samples, network, feedback=listener)
    values = samples.values[~samples.train].astype(float)
    ((first, second, strength),) = result.correlated
    assert (first, second) == ("slope", "relief")
    assert strength == pytest.approx(np.corrcoef(values[:, 0], values[:, 1])[0, 1]) and strength > 0.7
    assert any("slope and relief" in text for text in listener.infos)


def test_samples_outside_the_training_range(samples, network):
    values = samples.values.copy()
    values[:, 2] = np.where(np.arange(400) % 2, 7, values[:, 2])  # a rock that training never met
    values[0, 0] = 500
    listener = Listener()
    result = factor_importance(replace(samples, values=values), network, feedback=listener)
    held = values[~samples.train]
    outside = {row.factor: row.outside for row in result.outside_factors}
    assert outside["geology"] == (held[:, 2] == 7).sum() and outside["slope"] >= 1
    assert any("geology" in text and "never met" in text for text in listener.warnings)
    geology = next(c for c in result.curves if c.factor == "geology")
    np.testing.assert_array_equal(geology.values, [2, 3, 7, 11])
    np.testing.assert_array_equal(geology.known, [True, True, False, True])


def test_tables_and_report(samples, network, tmp_path):
    paths = [str(tmp_path / name) for name in ("i.gpkg", "c.csv", "r.html")]
    labels = {"geology": {2: "gneiss", 11: "<clay>"}}
    listener = Listener()
    result = factor_importance(samples, network, *paths, labels=labels, feedback=listener)
    table = read_vector(paths[0]).fields
    assert list(table) == ["factor", "rank", "importance", "std", "low", "high", "share", "block_low", "block_high"]
    for row, *cells in zip(result.rows, *table.values()):
        assert cells[:7] == [row.factor, row.rank, row.importance, row.std, row.low, row.high, row.share]
        assert cells[7:] == [row.block_low, row.block_high]
    with open(paths[1], encoding="utf-8") as file:
        curves = list(csv.DictReader(file))
    assert list(curves[0]) == ["factor", "value", "label", "response", "low", "high", "samples"]
    assert len(curves) == sum(len(c.values) for c in result.curves)
    assert [r["label"] for r in curves if r["factor"] == "geology"] == ["gneiss", "marl", "<clay>"]
    html = Path(paths[2]).read_text(encoding="utf-8")
    assert "slope and relief" in html and "cannot be told apart" in html and html.count("data:image/") == 2
    assert "<clay>" not in html and 'src="http' not in html and f"AUC of {result.auc:.3f}" in re.sub(r"\s+", " ", html)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1
    assert sorted(digests(tmp_path)) == ["c.csv", "c.csvt", "i.gpkg", "r.html"]


def test_the_report_says_what_applies(samples, network):
    def text(**settings):
        page = Page("Test")
        add_importance(page, factor_importance(samples, network, repeats=2, **settings))
        return page.html()

    assert "knows by heart" in text(side="all") and "knows by heart" not in text()
    assert "terrain (slope, relief)" in text(groups={"terrain": ["slope", "relief"]})
    few = replace(samples, train=np.arange(400) >= 30)
    page = Page("Test")
    add_importance(page, factor_importance(few, network, repeats=2))
    assert "could be held out for the test" in page.html() and "could be held out" not in text()


def test_the_same_seed_gives_the_same(samples, network):
    first = factor_importance(samples, network, seed=8)
    assert factor_importance(samples, network, seed=8, workers=1).rows == first.rows
    assert factor_importance(samples, network, seed=9).rows != first.rows


def test_a_run_that_cannot_end_leaves_nothing(samples, network, layer, tmp_path, monkeypatch):
    paths = [str(tmp_path / name) for name in ("i.csv", "c.csv", "r.html")]
    for outputs, match in (
        ([paths[0], paths[0], None], "not different"),
        ([layer, None, None], "also an input"),
        ([None, network, None], "also an input"),
        ([paths[0], str(tmp_path / "c.shp"), None], "table"),
        ([str(tmp_path / "i.xyz"), None, None], "format"),
    ):
        with pytest.raises(InputError, match=match):
            factor_importance(layer, network, *outputs)
    whole = Listener()
    factor_importance(layer, network, feedback=whole)
    for looks in (0, whole.looks // 2, whole.looks - 1):
        with pytest.raises(Cancelled):
            factor_importance(layer, network, *paths, feedback=Listener(cancel_after=looks))
    with pytest.raises(InputError, match="missing.onnx"):
        factor_importance(layer, str(tmp_path / "missing.onnx"), *paths)
    with pytest.raises(ParameterError, match="'soil'"):
        factor_importance(layer, network, *paths, labels={"soil": {1: "sand"}})
    installed = dependencies.available
    monkeypatch.setattr(dependencies, "available", lambda name: name != "matplotlib" and installed(name))
    with pytest.raises(DependencyError, match="matplotlib"):
        factor_importance(layer, network, *paths)
    assert digests(tmp_path) == {}


def test_an_ensembles_mean_is_taken(samples, tmp_path):
    from landslide_susceptibility.models.registry import find_network

    values, label = samples.values[samples.train], samples.label[samples.train]
    settings = replace(find_network("cnn").settings_type(), members=2, epochs=2)
    trained = train("cnn", factors_from_samples(NAMES, KINDS, values), values, label, settings)
    write_network(tmp_path / "n.onnx", trained, None, values)
    result = factor_importance(samples, str(tmp_path / "n.onnx"), repeats=2)
    scores = PredictionSession(tmp_path / "n.onnx").run(samples.values[~samples.train])
    assert set(scores) == {"probability", "deviation"}
    metrics = pytest.importorskip("sklearn.metrics")
    assert result.auc == pytest.approx(metrics.roc_auc_score(samples.label[~samples.train], scores["probability"]))


def test_points_alone_are_no_samples(network):
    with pytest.raises(InputError, match="slope, relief, geology, noise; they have none"):
        factor_importance(points([1.0], [2.0], label=[1]), network)


def test_samples_written_and_read_are_the_same(samples, network, layer):
    assert factor_importance(read_samples(layer), network).rows == factor_importance(layer, network).rows


@pytest.mark.parametrize(("strategies", "is_told"), [(("slope",), True), (("random",), False), ((), False)])
def test_importance_on_easy_samples_is_said_to_flatter(strategies, is_told):
    result = ImportanceResult(
        "logistic", "held-out", 50, 50, 0.8, 0.7, 0.9, 2, 1, (), (), (("slope", "relief", 0.98),), 0, (), strategies
    )
    texts = " ".join(map(str, importance_caveats(result)))
    assert ("picked where the slope is gentle" in texts and "flatter" in texts) is is_told
    # Collinear factors with weights of opposite sign look more important than the group is.
    assert "can look less important" in texts and "can look more important" in texts


def test_the_strategies_of_the_samples_used_are_known():
    names = np.array(["landslide", "slope", "landslide", "random"], object)
    samples = Samples(
        ("a",),
        ("continuous",),
        np.zeros(4),
        np.zeros(4),
        np.array([1, 0, 1, 0], np.uint8),
        np.array([True, True, False, False]),
        names,
        np.zeros(4, np.int64),
        np.zeros((4, 1), np.float32),
        "EPSG:32633",
    )
    factors = [SimpleNamespace(name="a")]
    found = {side: samples_of_network(samples, factors, side).strategies for side in ("held-out", "training", "all")}
    assert found == {"held-out": ("random",), "training": ("slope",), "all": ("random", "slope")}


def test_a_network_without_a_seal_is_remarked(layer, network, tmp_path):
    old, heard = tmp_path / "old.onnx", Listener()
    old.write_bytes(as_schema_1(Path(network).read_bytes()))
    sealed, unsealed = (factor_importance(layer, str(path), repeats=2, feedback=heard) for path in (network, old))
    assert sealed.rows == unsealed.rows
    assert len([text for text in heard.warnings if "no seal" in text and "old.onnx" in text]) == 1


def test_what_looks_like_a_mistake_is_told_and_refused_where_strict(samples, network, layer, tmp_path):
    old = tmp_path / "old.onnx"
    old.write_bytes(as_schema_1(Path(network).read_bytes()))
    factor_importance(layer, network, repeats=2, strict=True)
    told, output = Listener(), tmp_path / "i.csv"
    factor_importance(layer, str(old), repeats=2, feedback=told)
    assert any("no seal" in text for text in told.warnings)
    with pytest.raises(InputError, match="no seal.* STRICT is set"):
        factor_importance(layer, str(old), str(output), repeats=2, strict=True)
    values = samples.values.copy()
    values[:, 0] += 1000.0 * samples.label  # as a distance to the landslides would be
    with pytest.raises(InputError, match="'slope' alone tells the landslides .* STRICT is set"):
        factor_importance(
            write_samples_at(replace(samples, values=values), tmp_path), network, str(output), strict=True
        )
    assert not output.exists()


def write_samples_at(samples: Samples, folder: Path) -> str:
    write_samples(samples, str(folder / "samples.gpkg"))
    return str(folder / "samples.gpkg")
