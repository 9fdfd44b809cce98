"""A convolutional network over windows of cells, trained by torch, several members at once."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ...analysis.categories import LARGEST_CATEGORY
from ...dependencies import require
from ..factors import Factor, category_columns, continuous_columns
from ..learning.class_weights import class_weights
from ..learning.epochs import Learner
from ..learning.torch_thread import one_torch_thread
from ..network import Weights
from ..settings import GradientSettings

if TYPE_CHECKING:
    import torch

    from ...analysis.arrays import Floats, Labels

ROWS = 512  # windows that pass through at once outside training
DRAWS = 1  # after the seed and a member's number: what is drawn in training, beside its first weights
TURNS = 8  # ways to turn and mirror a window
# Samples up to which every mini-batch is turned; of more samples, fewer are. With Ecuador's 280 turning gained 0.008 of
# the AUC; with Kaghan's 6000, where it matters which way a slope faces, always turning lost as much.
TURNED = 1000
# Cells of a larger box that a mini-batch looks at. Their mean is the box's but for some noise, which does no harm, and
# training takes a fifth of the time.
SAMPLED = 9


def fill_values(factors: Sequence[Factor]) -> Floats:
    """Return what stands for a factor's value where a cell has no data, float32 [F].

    It is the mean of the training samples, which is zero once it is scaled, or a number that is no category.
    """
    return np.array([LARGEST_CATEGORY if f.categorical else f.mean for f in factors], dtype=np.float32)


def boxes(scales: np.ndarray) -> list[tuple[int, int]]:
    """Return the side of the boxes and the step between them of each scale, from int [scales, 2]."""
    return [(side, step) for side, step in scales.tolist()]


def scales_of(window: int) -> np.ndarray:
    """Return the scales at which a window is seen, int64 [scales, 2]: side of a box, and step from one to the next.

    Each scale is 3 × 3 boxes around the cell: single cells, boxes that fill the window, and where it is large boxes of
    three cells between.
    """
    third = window // 3
    outer = third if third % 2 else third + 1
    found = [(1, 1)] if window > 3 else []
    if outer > 7:
        found.append((3, 3))
    return np.array([*found, (outer, (window - outer) // 2)], dtype=np.int64)


class Places:
    """Which cells of a window are looked at: the one in the middle, then so many of each box of each scale.

    Parameters
    ----------
    scales : int64 array [scales, 2]
    side : int
        Of the window.
    rng : Generator, optional
        Draws `SAMPLED` cells of each larger box; all cells are taken without it.
    turn : int
        0 to 7: how the window is turned and mirrored.

    Attributes
    ----------
    index : int64 array
        Numbers of the cells in a window, row by row.
    counts : list of int
        Cells of a box at each scale.
    """

    def __init__(self, scales: np.ndarray, side: int, rng: np.random.Generator | None = None, turn: int = 0) -> None:
        numbers = np.arange(side * side).reshape(side, side)
        numbers = numbers[:: -1 if turn & 1 else 1, :: -1 if turn & 2 else 1]
        if turn & 4:
            numbers = numbers.T
        middle, found = side // 2, [numbers[side // 2, side // 2].reshape(1)]
        self.counts = []
        for box, step in boxes(scales):
            near = np.arange(box) - box // 2
            count = box * box
            for down in (-step, 0, step):
                for across in (-step, 0, step):
                    cells = numbers[np.ix_(middle + down + near, middle + across + near)].ravel()
                    if rng is not None and count > SAMPLED:
                        cells = rng.choice(cells, SAMPLED, replace=False)
                    found.append(cells)
            self.counts.append(len(found[-1]))
        self.index = np.concatenate(found)


class _Encoder:
    """Raw values → encoded ones with a row that is 1 where a cell has no data, as the graph does it."""

    def __init__(self, factors: Sequence[Factor], device: Any) -> None:
        torch = require("torch")

        def constant(values: Any) -> Any:
            return torch.tensor(np.asarray(values, np.float32).reshape(1, -1, 1), device=device)

        self._torch, self._device = torch, device
        self._fill = constant(fill_values(factors))
        self._numeric = continuous_columns(factors)
        self._columns, categories = category_columns(factors)
        self._mean = constant([factors[column].mean for column in self._numeric])
        self._std = constant([factors[column].std for column in self._numeric])
        self._categories = constant(categories)

    def encode(self, values: torch.Tensor) -> torch.Tensor:
        """Return float32 [n, D + 1, places] of raw values float32 [n, F, places]."""
        torch, values = self._torch, values.to(self._device)
        without = torch.isnan(values.sum(1, keepdim=True))
        values = torch.where(without, self._fill, values)
        parts = [(values[:, self._numeric] - self._mean) / self._std] if self._numeric else []
        if self._columns:
            parts.append((values[:, self._columns] == self._categories).float())
        return torch.cat([*parts, without.float()], dim=1)


def logits_of(weights: dict[str, torch.Tensor], counts: list[int], encoded: torch.Tensor, drop: Any = None) -> Any:
    """Return one member's logit of class 1, [n], of encoded values at the `Places` of windows [n, D + 1, places].

    `drop` makes some of the values [n, units] zero, if it is given.
    """
    torch = require("torch")
    relu, linear = torch.relu, torch.nn.functional.linear
    cells = relu(torch.matmul(weights["cell.weight"], encoded) + weights["cell.bias"][:, None])
    seen, start = [cells[:, :, 0]], 1
    for number, count in enumerate(counts):
        kernel = weights[f"around{number}.weight"]
        means = cells[:, :, start : start + 9 * count].reshape(len(cells), -1, count).mean(2)
        seen.append(relu(linear(means, kernel.reshape(len(kernel), -1), weights[f"around{number}.bias"])))
        start += 9 * count
    drop = drop or (lambda values: values)
    hidden = relu(linear(drop(torch.cat(seen, 1)), weights["hidden.weight"], weights["hidden.bias"]))
    return linear(drop(hidden), weights["connected.weight"], weights["connected.bias"])[:, 0]


def device_of() -> Any:
    """Return torch's device: the first GPU, if there is one that it can use."""
    torch = require("torch")
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


class PatchLearner(Learner):
    """A group of members, each with its own optimiser.

    Parameters
    ----------
    initial : dict of {name: float32 [members, ...]}
    scales : int64 array [scales, 2]
    factors : sequence of Factor, length F
    windows : float32 array [n, F, side, side]
        Raw, NaN where a cell has no data.
    labels : int64 array [n]
    settings : GradientSettings
    first : int
        Number of the group's first member. What dropout leaves out, how windows are turned and the cells that are
        looked at is drawn for each member alone.
    """

    def __init__(
        self,
        initial: Weights,
        scales: np.ndarray,
        factors: Sequence[Factor],
        windows: Floats,
        labels: Labels,
        settings: GradientSettings,
        first: int,
    ) -> None:
        self._torch, device = require("torch"), device_of()
        torch = self._torch
        self._scales, self._dropout = scales, settings.dropout
        self._encoder, self._device = _Encoder(factors, device), device
        self._side, self._turned = windows.shape[-1], TURNED / len(windows)
        self._windows = torch.from_numpy(windows.reshape(*windows.shape[:2], -1))
        self._factors = torch.arange(windows.shape[1])[None, :, None]
        counts = class_weights(labels, settings)
        counted = np.ones(len(labels)) if counts is None else counts[labels]
        self._labels = torch.from_numpy(labels.astype(np.float32)).to(device)
        self._counts = torch.from_numpy(counted.astype(np.float32)).to(device)
        members = len(initial["connected.bias"])
        self._rngs = [np.random.default_rng([settings.seed, first + member, DRAWS]) for member in range(members)]
        self._validated = [Places(scales, self._side, rng) for rng in self._rngs]
        self._members = [
            {name: torch.from_numpy(array[m].copy()).to(device).requires_grad_() for name, array in initial.items()}
            for m in range(members)
        ]
        decay = settings.weight_decay_for(len(labels))
        self._optimisers = [
            torch.optim.Adam(
                [
                    {"params": [own[name] for name in own if name.endswith(".weight")], "weight_decay": decay},
                    {"params": [own[name] for name in own if not name.endswith(".weight")]},
                ],
                lr=settings.learning_rate,
            )
            for own in self._members
        ]

    def weights(self) -> Weights:
        """Return copies of the weights."""
        return {
            name: np.stack([own[name].detach().cpu().numpy() for own in self._members]) for name in self._members[0]
        }

    def takes_turns(self, rows: int) -> bool:
        """See `Learner.takes_turns`: torch lets go of Python's lock in its operations."""
        return False

    def go_on_with(self, chosen: np.ndarray) -> bool:
        """See `Learner.go_on_with`."""
        for each in (self._members, self._optimisers, self._rngs, self._validated):
            each[:] = [one for one, goes_on in zip(each, chosen) if goes_on]
        return True

    def learn(self, index: np.ndarray, rate: float) -> np.ndarray:
        """See `Learner.learn`; batches may be turned and mirrored, and each looks at other cells of the boxes."""
        losses = []
        with one_torch_thread():
            for own, optimiser, rng, rows in zip(self._members, self._optimisers, self._rngs, index):
                turn = int(rng.integers(TURNS)) if rng.random() < self._turned else 0
                places = Places(self._scales, self._side, rng, turn)
                total = self._loss(own, rows, places, functools.partial(self._drop, rng) if self._dropout else None)
                for group in optimiser.param_groups:
                    group["lr"] = rate
                optimiser.zero_grad()
                (total / len(rows)).backward()
                optimiser.step()
                losses.append(float(total.detach()))
        return np.array(losses)

    def losses(self, index: np.ndarray) -> np.ndarray:
        """See `Learner.losses`."""
        with one_torch_thread(), self._torch.no_grad():
            each = zip(self._members, self._validated, index)
            return np.array([float(self._loss(own, rows, places, None)) for own, places, rows in each])

    def _loss(self, own: dict[str, torch.Tensor], rows: np.ndarray, places: Places, drop: Any) -> torch.Tensor:
        torch = self._torch
        at, index = torch.from_numpy(rows), torch.from_numpy(places.index)
        encoded = self._encoder.encode(self._windows[at[:, None, None], self._factors, index])
        at = at.to(self._device)
        return torch.nn.functional.binary_cross_entropy_with_logits(
            logits_of(own, places.counts, encoded, drop), self._labels[at], weight=self._counts[at], reduction="sum"
        )

    def _drop(self, rng: np.random.Generator, values: torch.Tensor) -> torch.Tensor:
        kept = rng.random(tuple(values.shape), dtype=np.float32) >= self._dropout
        return values * self._torch.from_numpy(kept / np.float32(1.0 - self._dropout)).to(self._device)


def member_probabilities(weights: Weights, scales: np.ndarray, factors: Sequence[Factor], windows: Floats) -> Floats:
    """Return each member's probability of class 1, float32 [n, members], of raw windows float32 [n, F, side, side]."""
    torch, device = require("torch"), device_of()
    members = len(weights["connected.bias"])
    found = np.empty((len(windows), members), np.float32)
    encoder, places = _Encoder(factors, device), Places(scales, windows.shape[-1])
    with one_torch_thread(), torch.no_grad():
        own = [{name: torch.from_numpy(array[m]).to(device) for name, array in weights.items()} for m in range(members)]
        for start in range(0, len(windows), ROWS):
            flat = windows[start : start + ROWS].reshape(-1, windows.shape[1], windows.shape[2] * windows.shape[3])
            encoded = encoder.encode(torch.from_numpy(flat[:, :, places.index]))
            for member, tensors in enumerate(own):
                logits = logits_of(tensors, places.counts, encoded)
                found[start : start + ROWS, member] = torch.sigmoid(logits).cpu().numpy()
    return found


def fitted(weights: Weights, scales: np.ndarray, factors: Sequence[Factor]) -> Any:
    """Return `Fit.probabilities` of weights; it can be pickled."""
    return functools.partial(member_probabilities, weights, scales, tuple(factors))
