"""What every network trained in NumPy must hold: torch's gradient and steps, and a gradient that knows of dropout."""

from __future__ import annotations

from typing import Callable

import numpy as np
import pytest
from landslide_susceptibility.models.learning.gradient_learner import GradientLearner, Layers, _views

BATCHES = (32, 7, 32)  # the last batch of an epoch is a smaller one
RATE = 0.01


def assert_steps_are_torchs(
    layers: Layers,
    initial: dict,
    encoded: np.ndarray,
    labels: np.ndarray,
    settings,
    textbook: Callable,
    tiny=1e-5,
    within=3e-6,
) -> None:
    """Train a group of two members for some batches beside torch's autograd and Adam.

    `textbook` takes one member's tensors by name and values [rows, D] and returns its logits [rows, 2]. Slopes
    may differ by `within`; where one is below `tiny`, Adam's step, which divides by the slope's size, is not looked at.
    """
    torch = pytest.importorskip("torch", reason="torch is not installed")
    group = GradientLearner(layers, initial, encoded, labels, settings, np.random.default_rng(5))
    tensors = {name: torch.from_numpy(array.copy()).requires_grad_() for name, array in initial.items()}
    adam = torch.optim.Adam(
        [
            {"params": [tensor for name, tensor in tensors.items() if name.endswith(end)], "weight_decay": decay}
            for end, decay in ((".weight", settings.weight_decay), (".bias", 0.0))
        ],
        lr=RATE,
    )
    counts = len(labels) / (2.0 * np.bincount(labels)) if settings.class_weight else np.ones(2)
    rng = np.random.default_rng(0)
    for rows in BATCHES:
        index = rng.integers(0, len(labels), (2, rows))
        members = [
            textbook({name: tensor[member] for name, tensor in tensors.items()}, torch.from_numpy(encoded[own]))
            for member, own in enumerate(index)
        ]
        losses = torch.nn.functional.cross_entropy(
            torch.cat(members),
            torch.from_numpy(labels[index].ravel()),
            weight=torch.from_numpy(counts).float(),
            reduction="none",
        ).view(2, rows)
        adam.zero_grad()
        losses.mean(dim=1).sum().backward()
        found, gradient = group.gradient(index)
        np.testing.assert_allclose(found, losses.detach().sum(dim=1), rtol=1e-5)
        np.testing.assert_allclose(found, group.losses(index), rtol=1e-6)
        expected = _flat([tensor.grad.numpy() for tensor in tensors.values()])
        np.testing.assert_allclose(gradient, expected, atol=within)
        group.learn(index, RATE)
        adam.step()
        after, clear = _flat([tensor.detach().numpy() for tensor in tensors.values()]), np.abs(expected) > tiny
        np.testing.assert_allclose(_flat(group.weights().values())[clear], after[clear], atol=1e-5)
        with torch.no_grad():  # so that steps along next to no slope do not add up
            for name, tensor in tensors.items():
                group.weights()[name][...] = tensor.numpy()


def assert_gradient_knows_dropout(make_group: Callable, samples: int, move: float, within: float) -> None:
    """Compare slopes with small moves of single weights, the first and the last of every kind.

    `make_group` returns a new group of members with dropout, which leaves the same units out every time.
    """
    index = np.tile(np.arange(samples), (2, 1))

    def loss_after(name: str, where: tuple, by: float) -> float:
        group = make_group()
        group.weights()[name][where] += by
        return group.gradient(index)[0].sum() / samples

    group = make_group()
    losses, gradient = group.gradient(index)
    assert losses.sum() != pytest.approx(group.losses(index).sum(), rel=1e-3)  # nothing is left out in these
    for name, slopes in _views(gradient, group.weights()).items():
        for where in (tuple(np.zeros(slopes.ndim, dtype=int)), tuple(np.array(slopes.shape) - 1)):
            up, down = (loss_after(name, where, by) for by in (move, -move))
            assert (up - down) / (2 * move) == pytest.approx(slopes[where], abs=within), (name, where)


def _flat(arrays) -> np.ndarray:
    """Join arrays [members, ...] to one [members, values]."""
    return np.concatenate([np.asarray(array).reshape(len(array), -1) for array in arrays], axis=1)
