"""Training: against scikit-learn and plain torch modules, seeds, early stopping, cancelling."""

from __future__ import annotations

import pickle
import sys

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, DependencyError, InputError, ParameterError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.models.factors import encode, factors_from_samples
from landslide_susceptibility.models.networks.cnn import CnnSettings
from landslide_susceptibility.models.networks.logistic import LogisticSettings
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.models.training import train
from network_samples import as_seen

metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
FIXED = {"validation_share": 0.0, "patience": 0}


@pytest.fixture
def torch():
    return pytest.importorskip("torch", reason="torch is not installed")


def xor_samples(n, seed, noise=0.3):
    """Landslides where two factors have the same sign, which no linear model can tell."""
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(n, 4)).astype(np.float32)
    labels = (values[:, 0] * values[:, 1] + noise * rng.normal(size=n) > 0).astype(int)
    values[:, 3] = rng.integers(1, 4, n)
    factors = factors_from_samples(["a", "b", "c", "soil"], ["continuous"] * 3 + ["categorical"], values)
    return factors, values, labels


class StopAfter(Feedback):
    """Cancels after so many looks, and keeps what it was told."""

    def __init__(self, looks):
        self.looks, self.fractions, self.warnings = looks, [], []

    def cancelled(self):
        self.looks -= 1
        return self.looks < 0

    def progress(self, fraction):
        self.fractions.append(fraction)

    def warning(self, text):
        self.warnings.append(str(text))


def test_logistic_equals_a_scikit_learn_pipeline():
    compose = pytest.importorskip("sklearn.compose")
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler

    factors, values, labels = xor_samples(300, 0)
    _, others, _ = xor_samples(100, 1)
    columns = compose.ColumnTransformer([("n", StandardScaler(), [0, 1, 2]), ("c", OneHotEncoder(), [3])])
    pipeline = make_pipeline(columns, LogisticRegression(C=0.3, class_weight="balanced"))
    pipeline.fit(values.astype(np.float64), labels)
    found = train("logistic", factors, values, labels, LogisticSettings(C=0.3, class_weight="balanced"))
    np.testing.assert_allclose(
        found.predict(others)["probability"], pipeline.predict_proba(others.astype(np.float64))[:, 1], atol=1e-4
    )
    assert found.history.training_loss.shape == (1, 1) and "deviation" not in found.predict(others)


def test_cnn_learns_what_logistic_cannot():
    factors, values, labels = xor_samples(400, 0)
    _, others, truth = xor_samples(1000, 1)
    settings = CnnSettings.ensemble(members=3, epochs=60, learning_rate=0.005)
    cnn = metrics.roc_auc_score(truth, train("cnn", factors, values, labels, settings).predict(others)["probability"])
    logistic = metrics.roc_auc_score(truth, train("logistic", factors, values, labels).predict(others)["probability"])
    assert cnn > 0.85 > 0.6 > logistic


@pytest.mark.parametrize("width", [1, 2, 3, 4, 7, 13])
def test_cnn_equals_plain_torch_layers(torch, width):
    rng = np.random.default_rng(width)
    values = rng.normal(size=(40, width)).astype(np.float32)
    labels = np.arange(40) % 2
    factors = factors_from_samples([f"f{i}" for i in range(width)], ["continuous"] * width, values)
    trained = train("cnn", factors, values, labels, CnnSettings(members=2, epochs=3, **FIXED))
    weights, encoded = trained.fit.weights, encode(factors, values)
    members = []
    for member in range(2):
        layers = []
        length, channels = width, 1
        for filters in (16, 32):
            layers += [torch.nn.Conv1d(channels, filters, 3, padding="same"), torch.nn.ReLU()]
            layers += [torch.nn.MaxPool1d(2)] if length >= 2 else []
            length, channels = max(1, length // 2), filters
        layers += [torch.nn.Flatten(), torch.nn.Linear(channels * length, 2), torch.nn.Softmax(dim=1)]
        plain = torch.nn.Sequential(*layers)
        own = [
            weights[f"{name}.{kind}"][member]
            for name in ("convolution1", "convolution2", "connected")
            for kind in ("weight", "bias")
        ]
        with torch.no_grad():
            for parameter, array in zip(plain.parameters(), own):
                parameter.copy_(torch.from_numpy(array))
            members.append(plain(torch.from_numpy(encoded).unsqueeze(1))[:, 1].numpy())
    found = trained.predict(values)
    np.testing.assert_allclose(found["probability"], np.mean(members, axis=0), atol=1e-6)
    np.testing.assert_allclose(found["deviation"], np.std(members, axis=0), atol=1e-6)


def test_full_batch_training_equals_torch_adam(torch):
    """One member, one batch an epoch: the same steps as torch's own layers and optimiser take."""
    factors, values, labels = xor_samples(60, 2)
    start = train("cnn", factors, values, labels, CnnSettings(members=1, epochs=1, learning_rate=1e-8, **FIXED))
    settings = CnnSettings(members=1, epochs=5, batch=60, weight_decay=0.01, **FIXED)
    found = train("cnn", factors, values, labels, settings).fit.weights
    # The first weights, but for a step of 1e-8.
    weight = {name: torch.from_numpy(array[0].copy()).requires_grad_() for name, array in start.fit.weights.items()}
    encoded, target = torch.from_numpy(encode(factors, values)), torch.from_numpy(labels)
    decayed = [tensor for name, tensor in weight.items() if "weight" in name]
    free = [tensor for name, tensor in weight.items() if "bias" in name]
    groups = [{"params": decayed, "weight_decay": 0.01}, {"params": free}]
    optimiser = torch.optim.Adam(groups, lr=settings.learning_rate)
    functional = torch.nn.functional
    for _ in range(5):
        hidden = encoded.unsqueeze(1)
        for name in ("convolution1", "convolution2"):
            hidden = functional.conv1d(hidden, weight[f"{name}.weight"], weight[f"{name}.bias"], padding=1)
            hidden = functional.max_pool1d(functional.relu(hidden), 2)
        logits = functional.linear(hidden.flatten(1), weight["connected.weight"], weight["connected.bias"])
        optimiser.zero_grad()
        functional.cross_entropy(logits, target).backward()
        optimiser.step()
    for name, tensor in weight.items():
        np.testing.assert_allclose(found[name][0], tensor.detach().numpy(), atol=2e-5)


def test_same_seed_same_weights_and_no_trace_left(torch):
    factors, values, labels = xor_samples(150, 0)
    settings = CnnSettings(members=2, epochs=4, dropout=0.2, seed=5)
    torch.set_num_threads(2)
    state = torch.get_rng_state()
    first, second = (train("cnn", factors, values, labels, settings).fit.weights for _ in range(2))
    assert all(np.array_equal(first[name], second[name]) for name in first)
    assert torch.get_num_threads() == 2 and torch.equal(state, torch.get_rng_state())
    other = train("cnn", factors, values, labels, CnnSettings(members=2, epochs=4, dropout=0.2, seed=6)).fit.weights
    assert not np.array_equal(first["connected.weight"], other["connected.weight"])
    assert not np.array_equal(first["connected.weight"][0], first["connected.weight"][1])


def test_a_member_does_not_depend_on_the_others():
    factors, values, labels = xor_samples(150, 0)
    alone, among = (
        train("cnn", factors, values, labels, CnnSettings.ensemble(members=members, epochs=6, patience=2))
        for members in (1, 3)
    )
    for name, array in alone.fit.weights.items():
        np.testing.assert_allclose(array[0], among.fit.weights[name][0], atol=1e-5)


def test_early_stopping_keeps_each_members_best_epoch():
    factors, values, labels = xor_samples(120, 0, noise=3.0)
    settings = CnnSettings.ensemble(members=3, epochs=200, learning_rate=0.01, patience=7)
    trained = train("cnn", factors, values, labels, settings)
    history = trained.history
    assert len(history.training_loss) < 200 and len(set(history.kept_epoch)) > 1
    for member, kept in enumerate(history.kept_epoch):
        losses = history.validation_loss[:, member]
        assert np.nanargmin(losses) == kept - 1
        assert np.count_nonzero(np.isfinite(losses)) == kept + 7
    assert trained.settings.weight_decay == 0.01
    # The weights kept are those of that epoch: training exactly so long, with the same draws, gives them again.
    member = int(np.argmin(history.kept_epoch))
    shorter = CnnSettings.ensemble(members=3, epochs=history.kept_epoch[member], learning_rate=0.01, patience=0)
    again = train("cnn", factors, values, labels, shorter)
    assert all(
        np.array_equal(trained.fit.weights[name][member], again.fit.weights[name][member])
        for name in trained.fit.weights
    )


def test_balanced_weights_lift_a_rare_class():
    factors, values, labels = xor_samples(400, 0)
    few = np.flatnonzero((labels == 0) | (np.arange(400) % 8 == 0))
    means = {}
    for network, settings in (("logistic", LogisticSettings), ("cnn", CnnSettings)):
        for weight in (None, "balanced"):
            brief = {"members": 1, "epochs": 30, **FIXED} if network == "cnn" else {}
            trained = train(network, factors, values[few], labels[few], settings(class_weight=weight, **brief))
            means[network, weight] = trained.predict(values)["probability"].mean()
    assert means["logistic", "balanced"] > 0.4 > 0.2 > means["logistic", None]
    assert means["cnn", "balanced"] > 0.4 > 0.3 > means["cnn", None]


@pytest.mark.parametrize("settings", [CnnSettings.ensemble(members=2, epochs=3), CnnSettings(epochs=3)])
@pytest.mark.parametrize("landslides", [2, 10, 18])
def test_few_samples_work(settings, landslides):
    factors, values, _ = xor_samples(20, 0)
    labels = (np.arange(20) < landslides).astype(bool)
    found = train("cnn", factors, values, labels, settings).predict(values)["probability"]
    assert found.shape == (20,) and np.isfinite(found).all()


@pytest.mark.parametrize("network", ["logistic", "cnn"])
def test_bad_samples_are_input_errors(network):
    factors, values, labels = xor_samples(30, 0)
    with pytest.raises(InputError, match="1 have the label 1"):
        train(network, factors, values, np.arange(30) == 3)
    with pytest.raises(InputError, match="other values than 0 and 1"):
        train(network, factors, values, labels + 1)
    with pytest.raises(InputError, match="do not fit 4 factors"):
        train(network, factors, values[:, :3], labels)
    values[2, 1] = np.inf
    with pytest.raises(InputError, match=r"b \(1\)"):
        train(network, factors, values, labels)


def test_bad_settings_are_parameter_errors():
    factors, values, labels = xor_samples(30, 0)
    with pytest.raises(ParameterError, match="give it CnnSettings"):
        train("cnn", factors, values, labels, LogisticSettings())
    with pytest.raises(ParameterError, match="diverged"):
        train("cnn", factors, values, labels, _Explosive(epochs=40, batch=5, weight_decay=0.0))
    with pytest.raises(ParameterError, match="diverged"):
        train("cnn", factors, values, labels, _Explosive.ensemble(epochs=40, batch=5, weight_decay=0.0))


class _Explosive(CnnSettings):
    def __post_init__(self):
        super().__post_init__()
        object.__setattr__(self, "learning_rate", 1e30)


@pytest.mark.parametrize("looks", [0, 1, 5, 20])
def test_cancelling_raises_at_the_next_batch(looks):
    factors, values, labels = xor_samples(200, 0)
    feedback = StopAfter(looks)
    with pytest.raises(Cancelled):
        train("cnn", factors, values, labels, CnnSettings.ensemble(members=2, batch=32), feedback)
    # 160 samples in batches of 32, and one look at the validation samples: six looks an epoch, none after cancelling.
    assert feedback.looks == -1 and len(feedback.fractions) == max(0, looks - 1) // 6


def test_progress_rises_to_one():
    factors, values, labels = xor_samples(60, 0)
    feedback = StopAfter(10**9)
    train("cnn", factors, values, labels, CnnSettings(members=1, epochs=5, **FIXED), feedback)
    assert feedback.fractions[:5] == [0.2, 0.4, 0.6, 0.8, 1.0] and feedback.fractions[-1] == 1.0


def test_summary_of_samples_depends_on_every_value():
    factors, values, labels = xor_samples(60, 0)
    first = train("logistic", factors, values, labels).samples
    assert first["landslide"] == labels.sum() and first["landslide"] + first["non_landslide"] == 60
    values[17, 2] += 1e-3
    assert train("logistic", factors, values, labels).samples["digest"] != first["digest"]


def test_missing_package_is_a_dependency_error(monkeypatch):
    factors, values, labels = xor_samples(30, 0)
    for name in ("sklearn", "sklearn.linear_model"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(DependencyError, match="scikit-learn"):
        train("logistic", factors, values, labels)


@pytest.mark.parametrize("network", sorted(NETWORKS))
def test_a_trained_network_can_be_pickled(network):
    """Trainings may run in another process: what comes back predicts the same, bit for bit."""
    factors, values, labels = xor_samples(60, 3)
    few = {"epochs": 2, "trees": 3, "members": 2, "window": 9}
    kind = NETWORKS[network].settings_type
    settings = kind(**{name: few[name] for name in few if name in kind.__dataclass_fields__})
    values = as_seen(NETWORKS[network], settings, values)
    trained = train(network, factors, values, labels, settings, StopAfter(10**6))
    again = pickle.loads(pickle.dumps(trained))
    expected, found = trained.predict(values), again.predict(values)
    assert set(found) == set(expected)
    for name in expected:
        np.testing.assert_array_equal(found[name], expected[name])
    assert all(np.array_equal(again.fit.weights[name], array) for name, array in trained.fit.weights.items())


@pytest.mark.parametrize("network", ["logistic", "svm", "bp"])
def test_nothing_depends_on_the_threads_of_blas(network):
    """Another training of the same process may hold them to one at any moment, and machines have other numbers."""
    threadpoolctl = pytest.importorskip("threadpoolctl", reason="scikit-learn brings it")
    rng = np.random.default_rng(0)
    values = rng.normal(size=(1500, 14)).astype(np.float32)
    labels = (values[:, 0] + values[:, 1] ** 2 + rng.normal(size=1500) > 1).astype(int)
    factors = factors_from_samples([f"factor {number}" for number in range(14)], ["continuous"] * 14, values)
    settings = NETWORKS[network].settings_type(**({"epochs": 3} if network == "bp" else {}))
    found = []
    for threads in (1, 2):
        with threadpoolctl.threadpool_limits(threads, user_api="blas"):
            trained = train(network, factors, values, labels, settings)
            probability = trained.predict(values)["probability"]
        found.append({name: array.tobytes() for name, array in {**trained.fit.weights, "": probability}.items()})
    assert found[0] == found[1]


def test_fitting_and_predicting_leave_the_threads_of_blas_as_they_were():
    threadpoolctl = pytest.importorskip("threadpoolctl", reason="scikit-learn brings it")
    factors, values, labels = xor_samples(100, 0)

    def threads():
        return [pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"]

    with threadpoolctl.threadpool_limits(2, user_api="blas"):
        before = threads()
        train("logistic", factors, values, labels).predict(values)
        assert threads() == before and before
