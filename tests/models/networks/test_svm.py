"""The support vector machine: libsvm's decisions, Platt's probabilities, its file, and work left behind on a thread."""

from __future__ import annotations

import sys
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.errors import Cancelled, DependencyError, InputError, VerificationError
from landslide_susceptibility.feedback import SILENT, Feedback
from landslide_susceptibility.models.factors import encode, factors_from_samples
from landslide_susceptibility.models.learning.background import in_background
from landslide_susceptibility.models.network_file import network_bytes, write_network
from landslide_susceptibility.models.networks import svm, svm_graph
from landslide_susceptibility.models.networks.platt import fit_sigmoid
from landslide_susceptibility.models.networks.svm import SvmSettings
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")


def samples(n: int, seed: int, rare: int = 1) -> tuple[tuple, np.ndarray, np.ndarray]:
    """Return factors, raw values and labels; of landslides only one in `rare` is kept."""
    rng = np.random.default_rng(seed)
    values = np.column_stack([rng.normal(3000, 30, n), rng.gamma(2, 9, n), rng.choice([1, 4, 9], n), np.full(n, 7.3)])
    labels = ((values[:, 0] - 3000) * (values[:, 1] - 18) / 300 + rng.normal(size=n) > 0).astype(int)
    kept = (labels == 0) | (np.arange(n) % rare == 0)
    values, labels = values[kept].astype(np.float32), labels[kept]
    kinds = ["continuous", "continuous", "categorical", "continuous"]
    return factors_from_samples(["elevation", "slope", "soil", "constant"], kinds, values), values, labels


def calibrated(encoded, labels, gamma, C, seed, weights):
    """Return scikit-learn's own machine and sigmoid, fitted on the same folds."""
    import sklearn
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.model_selection import StratifiedKFold
    from sklearn.svm import SVC

    if tuple(map(int, sklearn.__version__.split(".")[:2])) < (1, 1):
        pytest.skip("scikit-learn before 1.1 leaves the samples' weights out of its folds")
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    model = CalibratedClassifierCV(SVC(C=C, gamma=gamma), method="sigmoid", cv=folds, ensemble=False)
    return model.fit(encoded.astype(np.float64), labels, sample_weight=weights)


@pytest.mark.parametrize(("C", "gamma"), [(1.0, None), (30.0, 0.3)])
def test_probabilities_are_those_of_scikit_learns_calibration(C, gamma):
    factors, values, labels = samples(300, 0)
    encoded = encode(factors, values)
    even = (len(labels) / (2.0 * np.bincount(labels)))[labels]
    trained = train("svm", factors, values, labels, SvmSettings(C=C, gamma=gamma, seed=3, class_weight="balanced"))
    used = gamma or 1.0 / (encoded.shape[1] * encoded.astype(np.float64).var())
    plain = calibrated(encoded, labels, used, C, 3, even)
    _, others, _ = samples(500, 1)
    expected = plain.predict_proba(encode(factors, others).astype(np.float64))[:, 1]
    np.testing.assert_allclose(trained.predict(others)["probability"], expected, atol=2e-4)
    assert expected.std() > 0.1


def test_class_weights_set_the_level_of_the_probabilities_and_not_their_order():
    factors, values, labels = samples(600, 0, rare=6)
    found = {
        weight: train("svm", factors, values, labels, SvmSettings(class_weight=weight)).predict(values)["probability"]
        for weight in (None, "balanced")
    }
    assert np.array_equal(np.argsort(found[None], kind="stable"), np.argsort(found["balanced"], kind="stable"))
    assert abs(found[None].mean() - labels.mean()) < 0.05
    weighted = [found["balanced"][labels == label].mean() for label in (0, 1)]
    assert abs(np.mean(weighted) - 0.5) < 0.05


@pytest.mark.parametrize(
    ("own", "exact"),
    [
        ({}, False),
        ({"gamma": 0.05}, False),
        ({"gamma": 1e6}, True),
        ({"gamma": 1e-9}, True),
        ({"C": 1e4}, True),
        ({"C": 1e-6}, None),
        ({"C": 300.0, "gamma": 3.0}, None),
    ],
)
def test_the_file_predicts_what_training_predicts(tmp_path, own, exact):
    factors, values, labels = samples(150, 0)
    trained = train("svm", factors, values, labels, SvmSettings(**own))
    _, others, _ = samples(3000, 1)
    others[::7, 2] = 5  # a category that training never met
    others[::11, 0] = 1e9
    others[1::11, 1] = -3e30
    assert write_network(tmp_path / "n.onnx", trained, None, others) <= 1e-5
    session = PredictionSession(tmp_path / "n.onnx")
    found, expected = session.run(others)["probability"], trained.predict(others)["probability"]
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-6 if exact else 1e-5)
    assert np.isfinite(found).all() and session.run(others[:0])["probability"].shape == (0,)
    if exact is not None:
        assert (svm_graph.error_by_float32(trained.fit.weights) > svm_graph.LOSS) == exact


def test_values_beyond_float32_squares_are_far_from_every_support(tmp_path):
    factors, values, labels = samples(100, 0)
    trained = train("svm", factors, values, labels)
    write_network(tmp_path / "n.onnx", trained, None, values)
    far = np.tile(values[:1], (4, 1))
    far[:, 0] = 1e6, -1e25, 3.4e38, np.inf
    found = PredictionSession(tmp_path / "n.onnx").run(far)["probability"]
    np.testing.assert_allclose(found, found[0], atol=1e-7)


@pytest.mark.parametrize("block", [1, 7, 10**6])
def test_supports_in_parts_sum_to_the_same(tmp_path, monkeypatch, block):
    monkeypatch.setattr(svm_graph, "SUPPORTS_AT_ONCE", block)
    factors, values, labels = samples(60, 0)
    assert write_network(tmp_path / "n.onnx", train("svm", factors, values, labels), None, values) < 1e-6


@pytest.mark.parametrize("landslides", [2, 3, 10, 18])
def test_few_samples_work(tmp_path, landslides):
    factors, values, _ = samples(20, 0)
    labels = (np.arange(20) < landslides).astype(int)
    trained = train("svm", factors, values, labels)
    assert write_network(tmp_path / "n.onnx", trained, None, values) < 1e-5
    # However the folds fall, more decision is more probability.
    decision = svm._decision(trained.fit.weights, encode(factors, values).astype(np.float64))
    order = np.argsort(decision)
    assert (np.diff(trained.predict(values)["probability"][order]) >= 0).all()


def test_samples_that_are_all_alike():
    values = np.full((8, 1), 3.0, dtype=np.float32)
    factors = factors_from_samples(["a"], ["continuous"], values)
    found = train("svm", factors, values, np.arange(8) % 2).predict(values)["probability"]
    np.testing.assert_allclose(found, 0.5, atol=0.1)


class Listener(Feedback):
    """Keeps what it is told, and cancels from so many looks on."""

    def __init__(self, looks=10**9):
        self.looks, self.warnings, self.fractions = looks, [], []

    def warning(self, text):
        self.warnings.append(str(text))

    def progress(self, fraction):
        self.fractions.append(fraction)

    def cancelled(self):
        self.looks -= 1
        return self.looks < 0


def test_chance_is_said_and_still_gives_rising_probabilities():
    rng = np.random.default_rng(0)
    values, listener = rng.normal(size=(12, 2)).astype(np.float32), Listener()
    factors = factors_from_samples(["a", "b"], ["continuous"] * 2, values)
    for seed in range(30):
        trained = train("svm", factors, values, rng.permutation(12) % 2, SvmSettings(seed=seed), listener)
        assert trained.fit.weights["slope"][0, 0] > 0
    assert any("no better than chance" in text for text in listener.warnings)
    assert listener.fractions[-1] == 1.0


def test_many_samples_are_warned_of(monkeypatch):
    factors, values, labels = samples(200, 0)
    for limit, said in ((200, 0), (199, 1)):
        monkeypatch.setattr(svm, "MANY_SAMPLES", limit)
        listener = Listener()
        train("svm", factors, values, labels, feedback=listener)
        assert len(listener.warnings) == said
    assert "200 samples takes minutes" in listener.warnings[0]


@pytest.mark.filterwarnings("error")
def test_a_machine_that_does_not_converge_is_warned_of(monkeypatch):
    monkeypatch.setattr(svm, "MOST_ITERATIONS", 20)
    factors, values, labels = samples(200, 0)
    listener = Listener()
    train("svm", factors, values, labels, feedback=listener)
    assert "did not converge" in listener.warnings[0]


def test_a_foreign_decision_is_noticed(monkeypatch):
    factors, values, labels = samples(60, 0)
    right = svm._decision
    monkeypatch.setattr(svm, "_decision", lambda machine, rows: right(machine, rows) + 1e-3)
    with pytest.raises(VerificationError, match="differ by 0.001"):
        train("svm", factors, values, labels)


def test_same_seed_same_bytes():
    factors, values, labels = samples(200, 0)
    first, second = (network_bytes(train("svm", factors, values, labels)) for _ in range(2))
    assert first == second
    assert network_bytes(train("svm", factors, values, labels, SvmSettings(seed=1))) != first


def test_missing_scikit_learn_is_a_dependency_error(monkeypatch):
    for name in ("sklearn", "sklearn.svm"):
        monkeypatch.setitem(sys.modules, name, None)
    factors, values, labels = samples(30, 0)
    with pytest.raises(DependencyError, match="scikit-learn"):
        train("svm", factors, values, labels)


@settings(max_examples=60)
@given(st.integers(2, 60), st.integers(0, 10**6), st.floats(-6, 6), st.floats(-3, 3), st.booleans(), st.floats(-3, 3))
def test_the_sigmoid_is_the_least_loss(n, seed, size, level, weighted, gap):
    """Against SciPy's minimum of Platt's loss, for decision values of any size, parted cleanly or not at all."""
    from scipy.optimize import minimize

    rng = np.random.default_rng(seed)
    labels = np.r_[0, 1, rng.integers(0, 2, n - 2)]
    decision = 10.0**size * (rng.normal(size=n) + gap * labels + level)
    weights = rng.uniform(0.2, 3.0, n) if weighted else np.ones(n)
    ones, zeros = weights[labels == 1].sum(), weights[labels == 0].sum()
    target = np.where(labels == 1, (ones + 1) / (ones + 2), 1 / (zeros + 2))

    def loss(parameters):
        logit = parameters[0] * decision / 10.0**size + parameters[1]
        return weights @ (np.logaddexp(0, logit) - target * logit)

    slope, offset = fit_sigmoid(decision, labels, weights if weighted else None)
    best = min(minimize(loss, (start, 0.0), method="BFGS").fun for start in (-1.0, 1.0))
    assert loss((slope * 10.0**size, offset)) <= best + 1e-6 * n


def test_decisions_that_are_all_alike_give_the_share():
    slope, offset = fit_sigmoid(np.full(30, 2.0), np.r_[np.ones(10, int), np.zeros(20, int)])
    # Platt's targets, (10 · 11/12 + 20 · 1/22) / 30.
    assert 1 / (1 + np.exp(-(2.0 * slope + offset))) == pytest.approx((10 * 11 / 12 + 20 / 22) / 30)


def test_cancelling_leaves_the_work_behind():
    """The call returns although the pieces wait for what only comes afterwards."""
    released, ended = threading.Event(), threading.Event()

    def piece(feedback):
        released.wait()
        ended.set()
        feedback.check()

    listener = Listener(looks=2)
    with pytest.raises(Cancelled):
        in_background([piece, piece], listener)
    assert not ended.is_set() and len(listener.fractions) == 3
    before = threading.active_count()
    released.set()
    assert ended.wait(30) and before >= threading.active_count()


def test_pieces_give_their_results_in_order_and_the_first_error_is_raised():
    listener = Listener()
    assert in_background([lambda own, number=number: number**2 for number in range(9)], listener) == [
        number**2 for number in range(9)
    ]
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1.0
    started = []

    def fail(own):
        started.append(own)
        raise InputError("This piece fails: mend it.")

    with pytest.raises(InputError, match="mend it"):
        in_background([fail] * 50, SILENT)
    assert started


def test_cancelling_a_machine(monkeypatch):
    factors, values, labels = samples(400, 0)
    released = threading.Event()
    trained = svm._train
    monkeypatch.setattr(svm, "_train", lambda *rest: released.wait() and trained(*rest))
    with pytest.raises(Cancelled):
        train("svm", factors, values, labels, feedback=Listener(looks=3))
    released.set()
