"""What networks trained in epochs have in common: learning, files, seeds, cancelling, the learning rate's drop."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.models.factors import encode
from landslide_susceptibility.models.network_file import network_bytes, write_network
from landslide_susceptibility.models.registry import find_network
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from network_samples import run_file, xor_samples

metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
pytest.importorskip("onnx", reason="onnx is not installed")
pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
NETWORKS = ["lstm", "mlp", "attention"]
# What each needs to learn within a second or two.
BRISK = {"lstm": {"learning_rate": 0.05}, "mlp": {"learning_rate": 0.01}, "attention": {"learning_rate": 0.01}}


def settings_of(network, **chosen):
    return find_network(network).settings_type.ensemble(**chosen)


@pytest.mark.parametrize("network", NETWORKS)
def test_learns_what_logistic_regression_cannot(network):
    factors, values, labels = xor_samples(400)
    _, others, truth = xor_samples(1000, seed=1)
    trained = train(network, factors, values, labels, settings_of(network, members=3, epochs=80, **BRISK[network]))
    found = metrics.roc_auc_score(truth, trained.predict(others)["probability"])
    logistic = metrics.roc_auc_score(truth, train("logistic", factors, values, labels).predict(others)["probability"])
    assert found > 0.85 > 0.6 > logistic


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("members", [1, 3])
@pytest.mark.parametrize(("width", "categorical"), [(1, 0), (1, 1), (2, 0), (3, 0), (3, 3), (13, 0), (16, 4)])
def test_file_predicts_what_training_predicts(tmp_path, network, members, width, categorical):
    factors, values, labels = xor_samples(90, width, categorical)
    trained = train(network, factors, values, labels, settings_of(network, members=members, epochs=5, **BRISK[network]))
    _, others, _ = xor_samples(3000, width, categorical, seed=9)
    others[::7, -1] = 9  # a category that training never met, or an outlier
    assert write_network(tmp_path / "n.onnx", trained, None, others) <= 1e-5
    session = PredictionSession(tmp_path / "n.onnx")
    found, expected = session.run(others), trained.predict(others)
    assert set(found) == set(expected) == ({"probability", "deviation"} if members > 1 else {"probability"})
    for name in expected:
        np.testing.assert_allclose(found[name], expected[name], rtol=0, atol=1e-5)
    assert found["probability"].std() > 1e-4


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("rows", [0, 1, 2])
def test_file_takes_few_rows(network, rows):
    factors, values, labels = xor_samples(40)
    trained = train(network, factors, values, labels, settings_of(network, members=2, epochs=1))
    found = run_file(network_bytes(trained), values[:rows])
    assert all(found[name].shape == (rows,) for name in ("probability", "deviation"))
    np.testing.assert_allclose(found["probability"], trained.predict(values)["probability"][:rows], atol=1e-5)


@pytest.mark.parametrize("network", NETWORKS)
def test_same_seed_gives_the_same_bytes(network):
    factors, values, labels = xor_samples(80)
    first, again, other = (
        network_bytes(train(network, factors, values, labels, settings_of(network, members=6, epochs=3, seed=seed)))
        for seed in (4, 4, 5)
    )
    assert first == again != other


@pytest.mark.parametrize("network", NETWORKS)
def test_members_differ_and_do_not_depend_on_each_other(network):
    factors, values, labels = xor_samples(80)
    alone, among = (
        train(network, factors, values, labels, settings_of(network, members=members, epochs=3, dropout=0.0))
        for members in (1, 3)
    )
    for name, array in alone.fit.weights.items():
        np.testing.assert_allclose(array[0], among.fit.weights[name][0], atol=1e-5)
    assert np.abs(np.diff(among.fit.weights["connected.weight"], axis=0)).max() > 0.01


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("landslides", [2, 18])
def test_few_samples_of_a_class_work(network, landslides):
    factors, values, _ = xor_samples(20)
    labels = (np.arange(20) < landslides).astype(int)
    settings = settings_of(network, members=2, epochs=3, class_weight="balanced")
    found = train(network, factors, values, labels, settings).predict(values)["probability"]
    assert found.shape == (20,) and np.isfinite(found).all()


class StopAfter(Feedback):
    """Cancels after so many looks."""

    def __init__(self, looks):
        self.looks = looks

    def cancelled(self):
        self.looks -= 1
        return self.looks < 0


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("looks", [0, 4])
def test_cancelling_raises_at_the_next_batch(network, looks):
    feedback = StopAfter(looks)
    with pytest.raises(Cancelled):
        train(network, *xor_samples(200), settings_of(network, members=2, batch=32), feedback)
    assert feedback.looks == -1


def test_the_learning_rate_drops_as_torchs_scheduler_has_it():
    """One hidden layer, one batch an epoch: torch's own layers, optimiser and scheduler take the same steps."""
    torch = pytest.importorskip("torch", reason="torch is not installed")
    factors, values, labels = xor_samples(60)
    fixed = {"members": 1, "validation_share": 0.0, "patience": 0, "dropout": 0.0, "layers": (5,), "weight_decay": 0.0}
    settings = settings_of("mlp", batch=60, learning_rate=0.02, epochs=9, drop_epoch=4, **fixed)
    start = train("mlp", factors, values, labels, settings_of("mlp", epochs=1, learning_rate=1e-8, **fixed))
    found = train("mlp", factors, values, labels, settings).fit.weights
    plain = torch.nn.Sequential(torch.nn.Linear(6, 5), torch.nn.ReLU(), torch.nn.Linear(5, 2))
    names = [f"{layer}.{kind}" for layer in ("hidden1", "connected") for kind in ("weight", "bias")]
    with torch.no_grad():
        for name, parameter in zip(names, plain.parameters()):
            parameter.copy_(torch.from_numpy(start.fit.weights[name][0]))
    optimiser = torch.optim.Adam(plain.parameters(), lr=0.02)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimiser, milestones=[4], gamma=0.1)
    encoded, target = torch.from_numpy(encode(factors, values)), torch.from_numpy(labels)
    for _ in range(9):
        optimiser.zero_grad()
        torch.nn.functional.cross_entropy(plain(encoded), target).backward()
        optimiser.step()
        scheduler.step()
    for name, parameter in zip(names, plain.parameters()):
        np.testing.assert_allclose(found[name][0], parameter.detach().numpy(), atol=2e-5, err_msg=name)
