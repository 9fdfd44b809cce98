"""The network that learns contributions: nearer to the truth than what it learns from, and adding up."""

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled
from landslide_susceptibility.models.learning import contribution_network
from landslide_susceptibility.models.learning.contribution_network import learn_contributions
from stand_ins import Listener


@pytest.fixture(scope="module")
def cells():
    """Encoded cells, their predictions, what three factors add to 0.3, and that with errors that add up to nothing."""
    rng = np.random.default_rng(0)
    encoded = rng.normal(size=(6000, 3)).astype(np.float32)
    true = np.stack([0.05 * encoded[:, 0], 0.04 * np.tanh(encoded[:, 1]), 0.03 * np.abs(encoded[:, 2])], axis=1)
    error = rng.normal(0, 0.05, true.shape)
    rough = (true + error - error.mean(axis=1, keepdims=True)).astype(np.float32)
    return encoded, 0.3 + true.sum(axis=1), true, rough


def test_it_is_nearer_to_the_truth_than_what_it_learns_from(cells):
    encoded, predictions, true, rough = cells
    network = learn_contributions(encoded[:5000], predictions[:5000], rough[:5000], 0.3)
    found = network.contributions(encoded[5000:], predictions[5000:], 0.3)
    np.testing.assert_allclose(found.sum(axis=1), predictions[5000:] - 0.3, atol=1e-6)
    error = np.abs(found - true[5000:]).mean()
    assert error < 0.3 * np.abs(rough[5000:] - true[5000:]).mean()


def test_the_same_seed_gives_the_same_network_and_rows_pass_as_they_pass_alone(cells, monkeypatch):
    monkeypatch.setattr(contribution_network, "PASSES", 1)
    encoded, predictions, _, rough = (part[:3000] for part in cells)
    one, same, other = (learn_contributions(encoded, predictions, rough, 0.3, seed=seed) for seed in (1, 1, 2))
    whole = one.contributions(encoded, predictions, 0.3)
    np.testing.assert_array_equal(same.contributions(encoded, predictions, 0.3), whole)
    assert not np.allclose(other.contributions(encoded, predictions, 0.3), whole)
    monkeypatch.setattr(contribution_network, "ROWS", 700)
    np.testing.assert_allclose(one.contributions(encoded, predictions, 0.3), whole, atol=1e-6)


def test_it_can_be_cancelled(cells):
    encoded, predictions, _, rough = cells
    with pytest.raises(Cancelled):
        learn_contributions(encoded, predictions, rough, 0.3, feedback=Listener(cancel_after=3))
