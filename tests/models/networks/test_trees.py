"""Forest and boosting: their files against scikit-learn's own predictions, down to values that equal a threshold."""

from __future__ import annotations

import sys
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.errors import Cancelled, DependencyError, ParameterError
from landslide_susceptibility.feedback import SILENT, Feedback
from landslide_susceptibility.models.factors import encode, factors_from_samples
from landslide_susceptibility.models.network_file import network_bytes, write_network
from landslide_susceptibility.models.networks import forest, tree_ensemble
from landslide_susceptibility.models.networks.boosting import BoostingSettings
from landslide_susceptibility.models.networks.forest import ForestSettings
from landslide_susceptibility.models.networks.tree_ensemble import Tree, add_trees, pack_trees, round_down
from landslide_susceptibility.models.onnx_writer import GraphBuilder, add_encoder
from landslide_susceptibility.models.registry import find_network
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train

threadpoolctl = pytest.importorskip("threadpoolctl", reason="scikit-learn is not installed")
for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")
SMALL = {"forest": ForestSettings(trees=25), "boosting": BoostingSettings(trees=40, leaf=5)}
both = pytest.mark.parametrize("network", list(SMALL))


def run(graph: GraphBuilder, tensor: str, values: np.ndarray) -> np.ndarray:
    """Return a tensor of a graph whose input are `values`, flat."""
    import onnxruntime

    graph.output(graph.reshape(tensor, (-1,)), "probability")
    session = onnxruntime.InferenceSession(graph.model(values.shape[1], {}), providers=["CPUExecutionProvider"])
    return session.run(None, {"factors": values})[0]


def written(network: str, fit, values: np.ndarray) -> np.ndarray:
    """Return what the graph of a fit gives for encoded values."""
    graph = GraphBuilder()
    return run(graph, find_network(network).write(graph, "factors", values.shape[1], fit), values)


def coarse(n: int, width: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return encoded values of few levels, so that many are alike, and labels that depend on them."""
    rng = np.random.default_rng(seed)
    values = (rng.integers(-4, 5, (n, width)) * rng.choice([0.1, 0.5, 7.0], width)).astype(np.float32)
    labels = (values[:, 0] * values[:, -1] + rng.normal(size=n) > 0).astype(np.int64)
    labels[:4] = 0, 1, 0, 1
    return values, labels


def at_thresholds(weights: dict[str, np.ndarray], width: int, n: int, seed: int) -> np.ndarray:
    """Return values that equal thresholds or are their nearest neighbours in float32."""
    rng, branch = np.random.default_rng(seed), weights["left"] >= 0
    values = np.zeros((n, width), dtype=np.float32)
    for position in range(width):
        known = weights["threshold"][branch & (weights["feature"] == position)]
        known = np.concatenate([known, np.nextafter(known, np.float32(np.inf)), np.nextafter(known, -np.float32(9e9))])
        values[:, position] = rng.choice(known, n) if known.size else rng.normal(size=n)
    return values


@given(st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=False))
def test_a_threshold_rounded_down_decides_alike(threshold):
    rounded = round_down(np.array([threshold]))[0]
    assert rounded.dtype == np.float32 and float(rounded) <= threshold
    with np.errstate(over="ignore"):
        assert float(np.nextafter(rounded, np.float32(np.inf))) > threshold


@both
@pytest.mark.parametrize("seed", range(6))
def test_values_at_thresholds_go_where_scikit_learn_sends_them(network, seed):
    values, labels = coarse(150, 1 + seed, seed)
    own = {"forest": ForestSettings(trees=1 + 9 * seed, leaf=1, seed=seed), "boosting": SMALL["boosting"]}[network]
    fit = find_network(network).fit(values, labels, own.for_samples(150), SILENT)
    for others in (values, at_thresholds(fit.weights, values.shape[1], 4000, seed)):
        np.testing.assert_allclose(written(network, fit, others), fit.probabilities(others)[:, 0], rtol=0, atol=5e-7)


@both
def test_thresholds_that_float32_does_not_hold(network):
    """Neighbouring float32 values have their mean, a tie of rounding, for a threshold."""
    low = np.float32(4.0) + np.arange(40, dtype=np.float32) * np.float32(2**-20)
    values = np.repeat(np.column_stack([low, np.nextafter(low, np.float32(8))]).reshape(-1, 1), 6, axis=0)
    labels = np.tile([0] * 6 + [1] * 6, 40)
    close = BoostingSettings(trees=20, learning_rate=1.0, leaf_nodes=80, leaf=5, l2=0.0)
    own = {"forest": ForestSettings(trees=30, leaf=1), "boosting": close}[network]
    fit = find_network(network).fit(values, labels, own, SILENT)
    found = written(network, fit, values)
    np.testing.assert_allclose(found, fit.probabilities(values)[:, 0], rtol=0, atol=5e-7)
    assert ((found > 0.5) == labels).mean() > 0.9


FINITE = st.floats(-(2.0**100), 2.0**100, width=32, allow_subnormal=False)


@settings(max_examples=60)
@given(st.lists(st.tuples(FINITE, FINITE, st.integers(-3, 3)), min_size=1, max_size=30))
def test_the_graph_encodes_to_the_last_bit(rows):
    values = np.array(rows, dtype=np.float32)
    factors = factors_from_samples(["a", "b", "soil"], ["continuous", "continuous", "categorical"], values)
    others = np.concatenate([values, values[::-1] * np.float32(1.37)])
    graph = GraphBuilder()
    with np.errstate(over="ignore"):
        expected = encode(factors, others)
    assert run(graph, add_encoder(graph, factors), others).tobytes() == expected.tobytes()


def odd_samples(n: int, seed: int) -> tuple[np.ndarray, list[str]]:
    """Return raw values with a constant column, huge and tiny ones, coarse ones and two categorical factors."""
    rng = np.random.default_rng(seed)
    columns = [
        np.full(n, 7.3),
        rng.normal(3000, 30, n),
        rng.lognormal(0, 12, n),
        1e-20 * rng.normal(size=n),
        rng.integers(0, 4, n),
        rng.choice([-3, 2, 11], n),
        np.full(n, 5),
        1e30 * rng.normal(size=n),
    ]
    kinds = ["continuous"] * 5 + ["categorical"] * 2 + ["continuous"]
    return np.column_stack(columns).astype(np.float32), kinds


@both
def test_the_file_predicts_what_scikit_learn_predicts(network, tmp_path):
    values, kinds = odd_samples(300, 0)
    labels = (values[:, 1] + 10 * values[:, 4] > 3010).astype(int)
    factors = factors_from_samples([f"factor {number}" for number in range(len(kinds))], kinds, values)
    trained = train(network, factors, values, labels, SMALL[network])
    others, _ = odd_samples(3000, 1)
    others[::5, 5] = 999  # a category that training never met
    assert write_network(tmp_path / "n.onnx", trained, None, others) < 1e-6
    found = PredictionSession(tmp_path / "n.onnx").run(others)["probability"]
    np.testing.assert_allclose(found, trained.predict(others)["probability"], rtol=0, atol=1e-6)
    assert found.std() > 0.1 and found.min() >= 0.0 and found.max() <= 1.0
    assert PredictionSession(tmp_path / "n.onnx").run(others[:0])["probability"].shape == (0,)


@both
@pytest.mark.parametrize("landslides", [2, 3, 8])
def test_few_samples_and_trees_that_are_but_a_leaf(network, landslides, tmp_path):
    values, labels = coarse(10, 2, 0)
    labels = (np.arange(10) < landslides).astype(int)
    factors = factors_from_samples(["a", "b"], ["continuous"] * 2, values)
    for leaf in (1, 3, 20):
        trained = train(network, factors, values, labels, type(SMALL[network])(leaf=leaf, trees=20))
        assert write_network(tmp_path / "n.onnx", trained, None, values) < 1e-6
    assert np.ptp(trained.predict(values)["probability"]) < 1e-6  # no leaf of twenty among ten samples


def uneven(seed: int) -> tuple[np.ndarray, np.ndarray]:
    values, labels = coarse(300, 4, seed)
    rare = (labels == 0) | (np.arange(300) % 8 == 0)
    return values[rare], labels[rare]


@pytest.mark.parametrize(("n", "own"), [(300, {}), (300, {"leaf": 1, "seed": 8}), (9, {"trees": 3})])
def test_the_forest_is_scikit_learns(n, own):
    from sklearn.ensemble import RandomForestClassifier

    values, labels = coarse(n, 4, 3)
    own = ForestSettings(**{"trees": 40, **own})
    plain = RandomForestClassifier(own.trees, min_samples_leaf=own.leaf, random_state=own.seed).fit(values, labels)
    fit = find_network("forest").fit(values, labels, own, SILENT)
    others, _ = coarse(500, 4, 5)
    np.testing.assert_allclose(fit.probabilities(others)[:, 0], plain.predict_proba(others)[:, 1], atol=1e-12)
    assert fit.probabilities(others[:0]).shape == (0, 1)


def test_class_weights_of_the_forest():
    """Against trees with scikit-learn's own class weights on the same bootstrap samples."""
    from sklearn.tree import DecisionTreeClassifier

    values, labels = uneven(3)
    own = ForestSettings(trees=60, leaf=2, class_weight="balanced")
    fit = find_network("forest").fit(values, labels, own, SILENT)
    found = []
    draws = np.random.RandomState(0)
    for _ in range(own.trees):
        seed = draws.randint(2**31 - 1)
        times = np.bincount(np.random.RandomState(seed).randint(0, len(labels), len(labels)), minlength=len(labels))
        weight = {0: len(labels) / (2 * (labels == 0).sum()), 1: len(labels) / (2 * (labels == 1).sum())}
        tree = DecisionTreeClassifier(min_samples_leaf=2, max_features="sqrt", random_state=seed, class_weight=weight)
        found.append(tree.fit(values, labels, sample_weight=times).predict_proba(values)[:, 1])
    expected = np.mean(found, axis=0)
    np.testing.assert_allclose(fit.probabilities(values)[:, 0], expected, atol=1e-12)
    np.testing.assert_allclose(written("forest", fit, values), expected, rtol=0, atol=1e-6)
    assert expected.mean() > 1.5 * labels.mean()


@pytest.mark.parametrize("weight", [None, "balanced"])
def test_boosting_is_scikit_learns(weight):
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.utils.class_weight import compute_sample_weight

    values, labels = uneven(3)
    own = BoostingSettings(trees=30, leaf=4, leaf_nodes=9, l2=0.5, learning_rate=0.1, class_weight=weight)
    plain = HistGradientBoostingClassifier(max_iter=30, min_samples_leaf=4, max_leaf_nodes=9, l2_regularization=0.5)
    counted = compute_sample_weight(weight, labels)  # scikit-learn before 1.2 has no class weights here
    with threadpoolctl.threadpool_limits(1):  # threads wait long for each other on a busy machine
        expected = plain.fit(values, labels, counted).predict_proba(values)[:, 1]
    fit = find_network("boosting").fit(values, labels, own, SILENT)
    np.testing.assert_allclose(fit.probabilities(values)[:, 0], expected, atol=1e-7)
    np.testing.assert_allclose(written("boosting", fit, values), expected, rtol=0, atol=1e-6)
    share = labels.mean()
    assert expected.mean() > 1.5 * share if weight else abs(expected.mean() - share) < 0.05


def test_threads_leave_the_warning_filters_alone():
    values, labels = coarse(300, 4, 3)
    before = list(warnings.filters)
    for _ in range(3):
        find_network("forest").fit(values, labels, ForestSettings(trees=60), SILENT).probabilities(values)
    assert warnings.filters == before


@both
def test_same_seed_same_bytes_however_the_trees_are_grown(network, monkeypatch):
    values, labels = coarse(120, 3, 1)
    factors = factors_from_samples(["a", "b", "c"], ["continuous"] * 3, values)
    first = network_bytes(train(network, factors, values, labels, SMALL[network]))
    monkeypatch.setattr(forest.os, "cpu_count", lambda: 7)
    assert network_bytes(train(network, factors, values, labels, SMALL[network])) == first
    if network == "forest":
        assert network_bytes(train(network, factors, values, labels, ForestSettings(trees=25, seed=1))) != first


@pytest.mark.parametrize(
    ("nodes", "trees", "most"), [(1, 64, 99), (50, 64, 99), (10**6, 1, 99), (10**6, 7, 99), (1, 64, 3)]
)
def test_trees_spread_over_nodes_sum_to_the_same(monkeypatch, nodes, trees, most):
    values, labels = coarse(200, 3, 4)
    monkeypatch.setattr(tree_ensemble, "MOST_GROUPS", most)
    fit = find_network("boosting").fit(values, labels, SMALL["boosting"].for_samples(200), SILENT)
    monkeypatch.setattr(tree_ensemble, "NODES_AT_ONCE", nodes)
    monkeypatch.setattr(tree_ensemble, "TREES_AT_ONCE", trees)
    np.testing.assert_allclose(written("boosting", fit, values), fit.probabilities(values)[:, 0], rtol=0, atol=1e-6)


def test_hand_made_trees():
    leaf = Tree(np.zeros(1, int), np.zeros(1), np.array([-1]), np.array([-1]), np.array([0.25]))
    branch = Tree(
        np.array([1, 0, 0]),
        np.array([0.1, 0, 0]),
        np.array([1, -1, -1]),
        np.array([2, -1, -1]),
        np.array([9.0, 1.0, 2.0]),
    )
    values = np.array([[5, 0.1], [5, 0.05], [5, 0.2], [np.inf, -np.inf]], dtype=np.float32)
    graph = GraphBuilder()
    total = graph.cast(add_trees(graph, "factors", pack_trees([leaf, branch])), np.float32)
    # The float32 next to 0.1 lies above the float64, so it goes right.
    assert run(graph, total, values).tolist() == [2.25, 1.25, 2.25, 1.25]


def test_trees_of_boosting_follow_the_number_of_samples_unless_given():
    for count, trees, nodes in ((20, 200, 8), (3000, 200, 15), (50_000, 500, 31)):
        own = BoostingSettings().for_samples(count)
        assert (own.trees, own.leaf_nodes) == (trees, nodes)
    assert BoostingSettings(trees=3, leaf_nodes=8).for_samples(50_000) == BoostingSettings(trees=3, leaf_nodes=8)


class Told(Feedback):
    """Cancels from so many reports of progress on, and keeps them."""

    def __init__(self, reports):
        self.reports, self.fractions = reports, []

    def progress(self, fraction):
        self.fractions.append(fraction)

    def cancelled(self):
        return len(self.fractions) >= self.reports


@both
def test_progress_rises_and_cancelling_ends_the_training(network):
    values, labels = coarse(200, 3, 1)
    factors = factors_from_samples(["a", "b", "c"], ["continuous"] * 3, values)
    told = Told(10**9)
    train(network, factors, values, labels, SMALL[network], told)
    assert told.fractions == sorted(told.fractions) and told.fractions[-1] == 1.0
    for reports in (0, 1, 2):
        many = type(SMALL[network])(trees=10_000)
        told = Told(reports)
        with pytest.raises(Cancelled):
            train(network, factors, values, labels, many, told)
        assert not told.fractions or told.fractions[-1] < 0.9


def test_boosting_looks_after_every_tree():
    values, labels = coarse(200, 3, 1)
    told = Told(10**9)
    find_network("boosting").fit(values, labels, BoostingSettings(trees=5, leaf_nodes=4), told)
    assert told.fractions == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]


def test_a_forest_too_large_to_load_is_refused_early(monkeypatch):
    monkeypatch.setattr(forest, "MOST_NODES", 1000)
    values, labels = coarse(200, 3, 1)
    factors = factors_from_samples(["a", "b", "c"], ["continuous"] * 3, values)
    with pytest.raises(ParameterError, match="5000 trees .* lower the number of trees"):
        train("forest", factors, values, labels, ForestSettings(trees=5000))


@both
def test_missing_scikit_learn_is_a_dependency_error(network, monkeypatch):
    for name in ("sklearn", "sklearn.ensemble"):
        monkeypatch.setitem(sys.modules, name, None)
    values, labels = coarse(30, 2, 0)
    with pytest.raises(DependencyError, match="scikit-learn"):
        train(network, factors_from_samples(["a", "b"], ["continuous"] * 2, values), values, labels)
