"""Model files of every kind, and what the libraries that trained them predict: what runtimes are compared on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401
from landslide_susceptibility.models.factors import factors_from_samples  # noqa: E402
from landslide_susceptibility.models.network_file import network_bytes  # noqa: E402
from landslide_susceptibility.models.registry import NETWORKS, find_network  # noqa: E402
from landslide_susceptibility.models.settings import EpochSettings  # noqa: E402
from landslide_susceptibility.models.training import train  # noqa: E402

SAMPLES, CELLS = 400, 3000
EPOCHS = 60  # of the networks that learn by the gradient
MEMBERS = 3


@dataclass(frozen=True)
class Case:
    """A model file to make.

    Attributes
    ----------
    network : str
        Its name in the registry, and what of its settings makes a row of its own behind a comma.
    what : str
        In the file's name.
    kinds : str
        A letter for each factor: n, a number; c, a category.
    own : dict
        Settings that are not the model's own.
    noise : float
        How much the landslides depend on chance; 0 for classes that part cleanly, which makes weights large.
    """

    network: str
    what: str
    kinds: str = "nnnnnn"
    own: dict[str, Any] = field(default_factory=dict)
    noise: float = 0.3

    @property
    def name(self) -> str:
        """Of its files; what stands before the semicolon shares a row of the table."""
        return f"{self.network}{'' if self.noise else ', classes that part'}; {self.what}"


def cases() -> Iterator[Case]:
    """Yield the model files: each model with and without categories, ensembles, and what is hard on each."""
    for name, network in NETWORKS.items():
        if network.window(network.settings_type()) > 1:
            continue  # the cells here have nothing around them
        members = issubclass(network.settings_type, EpochSettings)
        own: dict[str, Any] = {"epochs": EPOCHS, "members": 1} if members else {}
        if name == "forest":
            own["trees"] = 100
        for many in (False, True) if members else (False,):
            own = {**own, "members": MEMBERS} if many else own
            told = ", ensemble" if many else ""
            yield Case(name, f"numbers{told}", own=own)
            yield Case(name, f"numbers and categories{told}", "ncnnc", own)
            yield Case(name, f"categories{told}", "cc", own)
            yield Case(name, f"one factor{told}", "n", own)
    for kinds in ("nnnnnn", "ncnnc"):
        told = "categories" if "c" in kinds else "numbers"
        yield Case("logistic", told, kinds, {"C": 1e6}, 0.0)
        yield Case("bp", told, kinds, {"epochs": 1000}, 0.0)
        yield Case("bp", f"{told}, ensemble", kinds, {"epochs": 1000, "members": MEMBERS}, 0.0)
        for C in (1e2, 1e6):
            yield Case("svm", f"{told}, C {C:g}", kinds, {"C": C}, 0.0)
            yield Case(f"svm, C {C:g}, gamma 1e-4", told, kinds, {"C": C, "gamma": 1e-4}, 0.0)


def samples(case: Case, count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return raw values float32 [count, F] and labels of 0 and 1."""
    rng = np.random.default_rng(seed)
    values = np.empty((count, len(case.kinds)), dtype=np.float32)
    score = case.noise * rng.normal(size=count)
    for number, kind in enumerate(case.kinds):
        if kind == "c":
            values[:, number] = rng.choice([-3, 2, 5, 11], count)
            score += 0.7 * (values[:, number] > 3) - 0.35
        else:
            hidden = rng.normal(size=count)
            values[:, number] = 10.0 ** (number % 4) * (3.0 + hidden)
            score += hidden / (1 + number)
    return values, (score > 0).astype(np.int64)


def make(case: Case, folder: Path) -> None:
    """Write the case's file, cells and what they are predicted by the library that trained it."""
    values, labels = samples(case, SAMPLES, 0)
    kinds = ["categorical" if kind == "c" else "continuous" for kind in case.kinds]
    factors = factors_from_samples([f"factor {number}" for number in range(len(kinds))], kinds, values)
    network = case.network.split(",")[0]
    trained = train(network, factors, values, labels, find_network(network).settings_type(**case.own))
    cells, _ = samples(case, CELLS, 1)
    for number, kind in enumerate(case.kinds):  # a category that training did not meet, a value far out
        cells[number::97, number] = 7 if kind == "c" else cells[number::97, number] * 30
    (folder / f"{case.name}.onnx").write_bytes(network_bytes(trained))
    np.savez(folder / f"{case.name}.npz", cells=cells, **trained.predict(cells))


def main() -> None:
    """Make the files in the folder that is named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for case in cases():
        make(case, folder)


if __name__ == "__main__":
    main()
