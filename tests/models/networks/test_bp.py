"""BP: its normal equations against finite differences, its training against SciPy, its file against NumPy."""

from __future__ import annotations

import sys
from functools import lru_cache
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.analysis.basin.model import synthesize_basin
from landslide_susceptibility.errors import Cancelled, ParameterError
from landslide_susceptibility.feedback import SILENT, Feedback
from landslide_susceptibility.models.factors import encode, encoded_names, factors_from_samples
from landslide_susceptibility.models.learning import matmul
from landslide_susceptibility.models.learning.blas_threads import one_blas_thread
from landslide_susceptibility.models.learning.levenberg_marquardt import LevenbergMarquardt, Problem
from landslide_susceptibility.models.learning.validation_split import split_validation
from landslide_susceptibility.models.network import Fit, History
from landslide_susceptibility.models.network_file import network_bytes, write_network
from landslide_susceptibility.models.networks import bp, bp_training, squared_error
from landslide_susceptibility.models.networks.bp import BpSettings
from landslide_susceptibility.models.networks.squared_error import Inputs, SquaredError
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import TrainedNetwork, train
from scipy.optimize import least_squares

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")


@lru_cache
def demo_samples(count=150):
    """All thirteen factors, at so many landslides of a small demo basin and at as many cells drawn at random."""
    rows, columns = 100, 120
    basin = synthesize_basin(rows, columns, 90.0, landslides=count, seed=3)
    column, row = np.floor(basin.landslides).astype(int).T
    slides = row * columns + column
    others = np.random.default_rng(3).choice(np.setdiff1d(np.arange(rows * columns), slides), count, replace=False)
    cells = np.concatenate([slides, others])
    values = np.stack([factor.ravel()[cells] for factor in basin.factors.values()], axis=1)
    factors = factors_from_samples(list(basin.factors), ["continuous"] * values.shape[1], values)
    return factors, values, np.repeat([1, 0], count)


def xor_samples(n, seed, noise=0.3):
    """Landslides where two factors have the same sign, which no linear model can tell; the last factor is soil."""
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(n, 4)).astype(np.float32)
    labels = (values[:, 0] * values[:, 1] + noise * rng.normal(size=n) > 0).astype(int)
    values[:, 3] = rng.integers(1, 4, n)
    factors = factors_from_samples(["a", "b", "c", "soil"], ["continuous"] * 3 + ["categorical"], values)
    return factors, values, labels


def problem_of(encoded, labels, hidden, counts=None):
    """The mean squared error of samples, and its one-hot targets."""
    targets = np.stack([1.0 - labels, labels])
    counts = np.full(len(labels), 0.5 / len(labels)) if counts is None else counts
    return SquaredError(Inputs(encoded), targets=targets, counts=counts, hidden=hidden)


def random_problem(n, width, hidden, seed):
    rng = np.random.default_rng(seed)
    counts = rng.uniform(0, 1, n) * (rng.uniform(size=n) > 0.2)
    problem = problem_of(rng.normal(size=(n, width)), rng.integers(0, 2, n), hidden, counts)
    return problem, rng.normal(size=hidden * (width + 1) + 2 * (hidden + 1)), counts


def jacobian_by_differences(problem, weights, step=1e-5):
    """Central differences of the residuals, [2n, p]."""
    columns = []
    for place in range(len(weights)):
        shift = np.zeros(len(weights))
        shift[place] = step
        above, below = (problem.evaluate(weights + sign * shift).residuals.ravel() for sign in (1, -1))
        columns.append((above - below) / (2 * step))
    return np.stack(columns, axis=1)


class StopAfter(Feedback):
    """Cancels after so many looks, and keeps what it was told."""

    def __init__(self, looks=10**9):
        self.looks, self.fractions = looks, []

    def cancelled(self):
        self.looks -= 1
        return self.looks < 0

    def progress(self, fraction):
        self.fractions.append(fraction)


# --- the error and its normal equations -------------------------------------------------------------------------------


@settings(max_examples=40)
@given(n=st.integers(1, 40), width=st.integers(1, 6), hidden=st.integers(1, 7), seed=st.integers(0, 10_000))
def test_normal_equations_equal_finite_differences(n, width, hidden, seed):
    problem, weights, counts = random_problem(n, width, hidden, seed)
    evaluation = problem.evaluate(weights)
    matrix, gradient = problem.normal_equations(weights, evaluation, SILENT)
    jacobian, counted = jacobian_by_differences(problem, weights), np.tile(counts, 2)
    tolerance = {"rtol": 1e-6, "atol": 1e-7 * max(1.0, np.abs(weights).max() ** 2) * n}
    np.testing.assert_allclose(matrix, jacobian.T @ (counted[:, None] * jacobian), **tolerance)
    np.testing.assert_allclose(gradient, jacobian.T @ (counted * evaluation.residuals.ravel()), **tolerance)


def test_sums_over_blocks_that_are_not_kept_equal_those_that_are(monkeypatch):
    found = []
    for rows, kept in ((512, 1 << 28), (7, 1 << 28), (7, 0)):
        monkeypatch.setattr(squared_error, "ROWS", rows)
        monkeypatch.setattr(squared_error, "KEPT_BYTES", kept)
        problem, weights, _ = random_problem(40, 5, 6, 0)
        found.append(problem.normal_equations(weights, problem.evaluate(weights), SILENT)[0])
    np.testing.assert_allclose(found[1], found[0], rtol=1e-12, atol=1e-12)
    np.testing.assert_array_equal(found[2], found[1])


def test_error_is_the_mean_over_samples_and_outputs():
    rng = np.random.default_rng(0)
    encoded, labels = rng.normal(size=(30, 4)), rng.integers(0, 2, 30)
    problem, weights = problem_of(encoded, labels, 3), rng.normal(size=3 * 5 + 2 * 4)
    below, above = weights[:15].reshape(3, 5), weights[15:].reshape(2, 4)
    outputs = np.array(
        [
            [sum(row[j] * np.tanh(below[j, :4] @ x + below[j, 4]) for j in range(3)) + row[3] for row in above]
            for x in encoded
        ]
    )
    assert problem.evaluate(weights).error == pytest.approx(np.mean((outputs - np.eye(2)[labels]) ** 2), rel=1e-12)


# --- the descent ------------------------------------------------------------------------------------------------------


class Plain(Problem):
    """Residuals and Jacobian given as functions; counts how often each is asked for."""

    def __init__(self, residuals, jacobian):
        self.residuals, self.jacobian, self.asked = residuals, jacobian, [0, 0]

    def evaluate(self, weights):
        self.asked[0] += 1
        residuals = self.residuals(weights)
        return SimpleNamespace(error=residuals @ residuals, residuals=residuals)

    def normal_equations(self, weights, evaluation, feedback):
        self.asked[1] += 1
        jacobian = self.jacobian(weights)
        return jacobian.T @ jacobian, jacobian.T @ evaluation.residuals


def descend(problem, start, steps=500, **chosen):
    descent = LevenbergMarquardt(problem, np.array(start, dtype=float), BpSettings(**chosen))
    errors = [descent.evaluation.error]
    while len(errors) <= steps and descent.step(SILENT):
        errors.append(descent.evaluation.error)
    return descent, np.array(errors)


MISRA_X = np.array([77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760])
MISRA_Y = np.array([10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78])


@pytest.mark.parametrize("start", [(500, 1e-4), (250, 5e-4)])
def test_descent_ends_at_a_certified_minimum(start):
    """NIST's Misra1a, y = a (1 − exp(−b x)), with its starts and certified results; and SciPy ends there too."""

    def residuals(w):
        return w[0] * (1 - np.exp(-w[1] * MISRA_X)) - MISRA_Y

    def jacobian(w):
        return np.stack([1 - np.exp(-w[1] * MISRA_X), w[0] * MISRA_X * np.exp(-w[1] * MISRA_X)], axis=1)

    descent, errors = descend(Plain(residuals, jacobian), start)
    np.testing.assert_allclose(descent.weights, [2.3894212918e2, 5.5015643181e-4], rtol=1e-6)
    assert errors[-1] == pytest.approx(1.2455138894e-1, rel=1e-9) and (np.diff(errors) < 0).all()
    found = least_squares(residuals, start, jacobian, method="lm", xtol=1e-12, ftol=1e-12, gtol=1e-12)
    np.testing.assert_allclose(descent.weights, found.x, rtol=1e-6)


def test_a_network_with_one_minimum_is_trained_to_it():
    """One hidden unit learns what one hidden unit made, so that all minima are one but for the unit's sign."""
    rng = np.random.default_rng(4)
    encoded = rng.normal(size=(300, 2))
    made = 0.5 + 0.5 * np.tanh(encoded @ [0.9, -0.6] + 0.2) + 0.05 * rng.normal(size=300)
    problem = SquaredError(
        Inputs(encoded), targets=np.stack([1 - made, made]), counts=np.full(300, 0.5 / 300), hidden=1
    )
    for seed in range(5):
        start = bp_training._first_weights(2, 1, np.random.default_rng(seed))
        descent, errors = descend(problem, start)
        found = least_squares(lambda w: problem.evaluate(w).residuals.ravel(), start, method="lm", max_nfev=5000)
        assert errors[-1] == pytest.approx(problem.evaluate(found.x).error, rel=1e-9)
        (own, own_above), (other, other_above) = (problem.layers(w) for w in (descent.weights, found.x))
        sign = np.sign(own[0, 0] * other[0, 0])
        np.testing.assert_allclose(own, sign * other, atol=1e-5)
        np.testing.assert_allclose(own_above, other_above * [sign, 1], atol=1e-5)


def test_median_loss_over_twenty_seeds_is_no_worse_than_scipys():
    """From the same starts on the demo basin's samples, with no more evaluations of the error than SciPy's may make."""
    factors, values, labels = demo_samples()
    problem, width = problem_of(encode(factors, values), labels, 6), values.shape[1]
    inputs, evaluations, own, others = Inputs(encode(factors, values)).planar, 60, [], []

    def jacobian(weights):
        hidden, (_, above) = problem.evaluate(weights).hidden, problem.layers(weights)
        slope = (1 - hidden[:-1] ** 2)[:, None] * inputs
        zero = np.zeros_like(hidden)
        sides = [
            np.concatenate([(row[:-1, None, None] * slope).reshape(-1, len(labels)), *own_side])
            for row, own_side in zip(above, ((hidden, zero), (zero, hidden)))
        ]
        return np.concatenate(sides, axis=1).T

    weights = bp_training._first_weights(width, 6, np.random.default_rng(0))
    np.testing.assert_allclose(jacobian(weights), jacobian_by_differences(problem, weights), atol=1e-8)
    with one_blas_thread():
        for seed in range(20):
            start = bp_training._first_weights(width, 6, np.random.default_rng(seed))
            counted = Counted(problem, evaluations)
            descent = LevenbergMarquardt(counted, start, BpSettings())
            with pytest.raises(Enough):
                while True:
                    descent.step(SILENT)
            own.append(descent.evaluation.error)
            found = least_squares(
                lambda w: problem.evaluate(w).residuals.ravel(), start, jacobian, method="lm", max_nfev=evaluations
            )
            others.append(problem.evaluate(found.x).error)
    assert np.median(own) <= np.median(others) < 0.2


class Enough(Exception):  # noqa: N818 - it is no error
    """So many evaluations were made."""


class Counted(Problem):
    """A problem that may be evaluated so many times."""

    def __init__(self, problem, evaluations):
        self.problem, self.left = problem, evaluations

    def evaluate(self, weights):
        self.left -= 1
        if self.left < 0:
            raise Enough
        return self.problem.evaluate(weights)

    def normal_equations(self, weights, evaluation, feedback):
        return self.problem.normal_equations(weights, evaluation, feedback)


def test_a_rejected_step_evaluates_the_error_alone():
    problem = Plain(
        lambda w: np.array([10 * (w[1] - w[0] ** 2), 1 - w[0]]), lambda w: np.array([[-20 * w[0], 10], [-1, 0]])
    )
    descent, errors = descend(problem, (-1.2, 1.0), mu=1e-3)
    evaluated, differentiated = problem.asked
    np.testing.assert_allclose(descent.weights, [1, 1], atol=1e-9)
    assert differentiated <= len(errors) < evaluated


def test_damping_follows_its_settings():
    """A parabola: each step is the exact one shrunk by the damping, which falls by its factor."""
    descent = LevenbergMarquardt(Plain(lambda w: w - 3, lambda w: np.eye(1)), np.zeros(1), BpSettings(mu=1.0))
    expected, mu = 0.0, 1.0
    for _ in range(6):
        assert descent.step(SILENT)
        expected, mu = expected + (3 - expected) / (1 + mu), mu * 0.1
        assert descent.weights[0] == pytest.approx(expected, rel=1e-12) and descent.mu == pytest.approx(mu)


def test_damping_never_falls_to_zero():
    """At a double root every step succeeds, here a hundred in a row."""
    problem = Plain(lambda w: w**2, lambda w: np.diag(2 * w))
    descent, errors = descend(problem, [1.0], steps=100, mu_decrease=1e-6)
    assert len(errors) == 101 and descent.mu >= 1e-20


@pytest.mark.parametrize("gradient", [0.0, 1.0])
def test_descent_ends_where_nothing_lowers_the_error(gradient):
    """At a flat place, where the matrix is zero, and where the gradient is wrong."""
    problem = Plain(lambda w: np.ones(2), lambda w: np.full((2, 2), gradient))
    descent = LevenbergMarquardt(problem, np.zeros(2), BpSettings())
    assert not descent.step(SILENT) and descent.mu > 1e10 and not descent.weights.any()


def test_a_step_beyond_all_numbers_is_not_taken():
    problem = Plain(lambda w: np.exp(w * 1e3) - 0.5, lambda w: np.full((1, 1), 1e-200))
    descent = LevenbergMarquardt(problem, np.zeros(1), BpSettings())
    assert not descent.step(SILENT) and descent.weights[0] == 0


# --- training ---------------------------------------------------------------------------------------------------------


def test_bp_learns_what_logistic_cannot():
    metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
    factors, values, labels = xor_samples(400, 0)
    _, others, truth = xor_samples(1000, 1)
    found = {
        name: train(name, factors, values, labels, own).predict(others)["probability"]
        for name, own in (("bp", BpSettings.ensemble()), ("logistic", None))
    }
    assert metrics.roc_auc_score(truth, found["bp"]) > 0.85 > 0.6 > metrics.roc_auc_score(truth, found["logistic"])


def test_probability_and_losses_follow_from_the_weights():
    factors, values, labels = xor_samples(120, 0)
    trained = train("bp", factors, values, labels, BpSettings(epochs=20, class_weight="balanced"))
    weights, encoded = {name: array[0] for name, array in trained.fit.weights.items()}, encode(factors, values)
    hidden = np.tanh(encoded @ weights["hidden.weight"].T + weights["hidden.bias"])
    outputs = hidden @ weights["output.weight"].T + weights["output.bias"]
    expected = 1 / (1 + np.exp(-2 * (outputs[:, 1] - outputs[:, 0])))
    np.testing.assert_allclose(trained.predict(values)["probability"], expected, atol=1e-6)
    share = np.where(labels == 1, 60 / labels.sum(), 60 / (120 - labels.sum()))
    loss = np.mean(share[:, np.newaxis] * (outputs - np.eye(2)[labels]) ** 2)
    assert trained.history.training_loss[-1, 0] == pytest.approx(loss, rel=1e-9)
    assert trained.history.training_loss.shape == (20, 1) and trained.history.kept_epoch == (20,)
    assert (np.diff(trained.history.training_loss[:, 0]) < 0).all() and trained.history.validation_loss is None


def test_the_logistic_touches_the_least_squares_estimate_at_one_half():
    difference = np.array([-1e-4, 0.0, 1e-4])
    weights = {
        "hidden.weight": np.ones((1, 1, 1)),
        "hidden.bias": np.zeros((1, 1)),
        "output.weight": np.array([[[0.0], [1.0]]]),
        "output.bias": np.zeros((1, 2)),
    }
    found = bp._probabilities(weights, np.arctanh(difference)[:, np.newaxis])[:, 0]
    np.testing.assert_allclose(found, (difference + 1) / 2, atol=1e-11)


def test_class_weights_count_as_repeated_samples_do():
    factors, values, labels = xor_samples(240, 1)
    rare = np.concatenate([np.flatnonzero(labels == 1)[:30], np.flatnonzero(labels == 0)[:90]])
    repeated = np.concatenate([np.repeat(rare[:30], 3), rare[30:]])
    one, other = (
        train("bp", factors, values[chosen], labels[chosen], BpSettings(epochs=15, class_weight=weight))
        for chosen, weight in ((rare, "balanced"), (repeated, None))
    )
    np.testing.assert_allclose(one.history.training_loss, other.history.training_loss, rtol=1e-6)
    np.testing.assert_allclose(one.predict(values)["probability"], other.predict(values)["probability"], atol=1e-4)
    plain = train("bp", factors, values[rare], labels[rare], BpSettings(epochs=15))
    assert one.predict(values)["probability"].mean() > plain.predict(values)["probability"].mean()


def test_early_stopping_keeps_each_members_best_epoch():
    factors, values, labels = xor_samples(120, 0, noise=3.0)
    settings_ = BpSettings.ensemble(members=4, epochs=200, patience=7)
    trained = train("bp", factors, values, labels, settings_)
    history = trained.history
    assert history.training_loss.shape == history.validation_loss.shape == (max(history.kept_epoch) + 7, 4)
    assert len(set(history.kept_epoch)) > 1
    for member, kept in enumerate(history.kept_epoch):
        losses = history.validation_loss[:, member]
        assert np.nanargmin(losses) == kept - 1
        assert np.count_nonzero(np.isfinite(losses)) == kept + 7
        np.testing.assert_array_equal(np.isnan(losses), np.isnan(history.training_loss[:, member]))
        # The weights kept are those of that epoch: training exactly so long, with the same draws, gives them again.
        again = train("bp", factors, values, labels, BpSettings.ensemble(members=4, epochs=kept, patience=0))
        for name, array in trained.fit.weights.items():
            np.testing.assert_array_equal(array[member], again.fit.weights[name][member])


def test_validation_samples_are_of_both_classes_and_not_learnt_from():
    factors, values, labels = xor_samples(200, 0)
    rng = np.random.default_rng([5, 0])
    held = np.zeros(len(labels), dtype=bool)
    held[split_validation(labels, 0.25, rng)[1]] = True
    assert [held[labels == label].sum() for label in (0, 1)] == [
        round(0.25 * (labels == label).sum()) for label in (0, 1)
    ]
    chosen = BpSettings(seed=5, validation_share=0.25, epochs=30)
    trained = train("bp", factors, values, labels, chosen)
    strayed = values.copy()
    strayed[held, :2] = strayed[held, 1::-1] + 0.25  # anything else, with the factors' scaling as it was
    again = train("bp", factors, strayed, labels, chosen)
    np.testing.assert_allclose(again.history.training_loss, trained.history.training_loss, rtol=1e-6)
    assert not np.allclose(again.history.validation_loss, trained.history.validation_loss, rtol=1e-3)
    outputs = trained.fit.probabilities(encode(factors, values))[:, 0]
    assert trained.history.validation_loss[-1, 0] > trained.history.training_loss[-1, 0] and outputs.std() > 0.1


def test_training_ends_at_the_goal_and_at_the_greatest_damping():
    factors, values, labels = xor_samples(60, 0, noise=0.0)
    goal = train("bp", factors, values, labels, BpSettings(goal=0.02)).history
    assert goal.training_loss[-1, 0] < 0.02 <= goal.training_loss[-2, 0] and goal.kept_epoch == (
        len(goal.training_loss),
    )
    # No step is short enough.
    damped = train("bp", factors, values, labels, BpSettings(mu=1.1, mu_max=1.0)).history
    assert damped.kept_epoch == (1,) and damped.training_loss.shape == (1, 1)


def test_same_seed_gives_the_same_bytes():
    factors, values, labels = demo_samples()
    chosen = {"members": 3, "epochs": 25}
    first, second = (network_bytes(train("bp", factors, values, labels, BpSettings(**chosen))) for _ in range(2))
    other = network_bytes(train("bp", factors, values, labels, BpSettings(seed=1, **chosen)))
    assert first == second != other


def test_a_member_does_not_depend_on_the_others():
    factors, values, labels = demo_samples()
    alone, among = (
        train("bp", factors, values, labels, BpSettings.ensemble(members=members)).fit.weights for members in (1, 3)
    )
    assert all(np.array_equal(array[0], among[name][0]) for name, array in alone.items())
    assert not np.array_equal(among["hidden.weight"][1], among["hidden.weight"][2])


@pytest.mark.parametrize("settings_", [BpSettings.ensemble(members=2), BpSettings(epochs=30)])
@pytest.mark.parametrize("landslides", [2, 10, 18])
def test_few_samples_work(settings_, landslides):
    factors, values, _ = xor_samples(20, 0)
    labels = (np.arange(20) < landslides).astype(bool)
    found = train("bp", factors, values, labels, settings_).predict(values)["probability"]
    assert found.shape == (20,) and np.isfinite(found).all()


def test_constant_factors_and_categories_that_sum_to_one_work():
    """Their normal equations are singular, so that only damping tells the weights apart."""
    rng = np.random.default_rng(0)
    values = np.column_stack([np.full(150, 7.0), rng.integers(0, 5, 150), rng.integers(0, 3, 150)]).astype(np.float32)
    factors = factors_from_samples(["flat", "soil", "rock"], ["continuous", "categorical", "categorical"], values)
    trained = train("bp", factors, values, rng.integers(0, 2, 150), BpSettings(epochs=300))
    assert np.isfinite(trained.predict(values)["probability"]).all()
    assert trained.history.training_loss[-1, 0] < 0.25


@pytest.mark.parametrize("looks", [0, 1, 5])
@pytest.mark.parametrize("members", [1, 3])
def test_cancelling_raises_at_the_next_look(looks, members):
    factors, values, labels = xor_samples(200, 0)
    feedback = StopAfter(looks)
    with pytest.raises(Cancelled):
        train("bp", factors, values, labels, BpSettings(members=members, epochs=100_000, goal=0.0), feedback)
    assert feedback.looks == -1


def test_progress_rises_to_one():
    factors, values, labels = xor_samples(60, 0)
    feedback = StopAfter()
    train("bp", factors, values, labels, BpSettings(epochs=5), feedback)
    assert feedback.fractions[:5] == [0.2, 0.4, 0.6, 0.8, 1.0] and feedback.fractions[-1] == 1.0
    feedback = StopAfter()
    train("bp", factors, values, labels, BpSettings.ensemble(members=3), feedback)
    assert feedback.fractions == sorted(feedback.fractions) and feedback.fractions[-1] == 1.0


def test_too_many_weights_are_a_parameter_error():
    values = np.arange(600, dtype=np.float32)[:, np.newaxis]
    factors = factors_from_samples(["parcel"], ["categorical"], values)
    with pytest.raises(ParameterError, match="6 hidden units over 600 inputs has 3620 weights"):
        train("bp", factors, values, np.arange(600) % 2)


def test_training_needs_numpy_alone(monkeypatch):
    for name in ("torch", "sklearn", "threadpoolctl", "scipy", "scipy.optimize", "scipy.linalg.cython_blas"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(matmul, "_gemm", matmul._gemm.__wrapped__)  # looks for SciPy every time
    factors, values, labels = xor_samples(60, 0)
    trained = train("bp", factors, values, labels, BpSettings(epochs=5))
    assert set(trained.versions) == {"numpy"}


def test_threads_are_put_back_when_the_last_has_ended():
    threads = pytest.importorskip("threadpoolctl", reason="threadpoolctl is not installed")

    def counts():
        return [pool["num_threads"] for pool in threads.threadpool_info() if pool["user_api"] == "blas"]

    before = counts()
    first, second = one_blas_thread(), one_blas_thread()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert set(counts()) <= {1}
    second.__exit__(None, None, None)
    assert counts() == before


# --- the file ---------------------------------------------------------------------------------------------------------


def test_file_of_demo_samples_predicts_what_training_predicts(tmp_path):
    factors, values, labels = demo_samples()
    for members in (1, 4):
        trained = train("bp", factors, values, labels, BpSettings(members=members, epochs=200))
        assert write_network(tmp_path / "n.onnx", trained, None, values) <= 1e-5
        found = PredictionSession(tmp_path / "n.onnx").run(values)
        assert found["probability"].std() > 0.1 and len(found) == min(members, 2)
    assert found["deviation"].mean() > 0.01
    members = np.stack([trained.fit.probabilities(encode(factors, values))[:, member] for member in range(4)])
    np.testing.assert_allclose(found["probability"], members.mean(axis=0), atol=1e-5)
    np.testing.assert_allclose(found["deviation"], members.std(axis=0), atol=1e-5)


def untrained(factors, seed, hidden, members, below, above):
    """A network whose weights are drawn at random, of so many powers of ten."""
    width, rng = len(encoded_names(factors)), np.random.default_rng(seed)
    shapes = {
        "hidden.weight": (hidden, width),
        "hidden.bias": (hidden,),
        "output.weight": (2, hidden),
        "output.bias": (2,),
    }
    scales = {"hidden": 10.0**below, "output": 10.0**above}
    weights = {name: scales[name.split(".")[0]] * rng.normal(size=(members, *shape)) for name, shape in shapes.items()}
    history = History(np.zeros((1, members)), None, (1,) * members)
    fit = Fit(weights, lambda encoded: bp._probabilities(weights, encoded), history)
    return TrainedNetwork("bp", factors, BpSettings(), fit, {}, {})


@settings(max_examples=50)
@given(
    continuous=st.integers(0, 30),
    categories=st.integers(0, 3),
    hidden=st.integers(1, 20),
    members=st.integers(1, 4),
    below=st.floats(-3, 6),
    above=st.floats(-3, 6),
    seed=st.integers(0, 1000),
)
def test_file_is_exact_however_large_the_weights(
    tmp_path_factory, continuous, categories, hidden, members, below, above, seed
):
    rng = np.random.default_rng(seed)
    columns = [rng.normal(3000 * (index % 3), 10.0 ** (index % 4 - 1), 400) for index in range(continuous)]
    columns += [rng.integers(0, 5, 400) for _ in range(categories or not continuous)]
    values = np.column_stack(columns).astype(np.float32)
    kinds = ["continuous"] * continuous + ["categorical"] * (len(columns) - continuous)
    factors = factors_from_samples([f"factor {index}" for index in range(len(columns))], kinds, values)
    trained = untrained(factors, seed, hidden, members, below, above)
    values[::7, 0] = 99_999  # a category that training never met, or an outlier
    path = tmp_path_factory.mktemp("bp") / "n.onnx"
    assert write_network(path, trained, None, values) <= 1e-5


@pytest.mark.parametrize(("above", "kinds"), [(0.1, {"float", "double"}), (1e4, {"double"})])
def test_file_has_float32_units_where_that_is_exact_enough(above, kinds):
    factors, _, _ = demo_samples()
    trained = untrained(factors, 0, 6, 3, 2.0, np.log10(above))
    model = onnx.load_model_from_string(network_bytes(trained))
    names = {onnx.TensorProto.FLOAT: "float", onnx.TensorProto.DOUBLE: "double"}
    constants = {constant.name: names.get(constant.data_type) for constant in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type in ("Gemm", "MatMul")]
    assert len(products) == 2 and {constants[node.input[0]] for node in products} == kinds
    assert [(opset.domain, opset.version) for opset in model.opset_import] == [("", 17)]
