"""Cross-validated AUCs on the two tables of southern Ecuador beside those that were published.

Repeated five folds, at random and by k-means of the coordinates, each network trained as the plugin trains it. An AUC
is the mean over folds and repetitions. Published: lsl_350, logistic regression and a tuned support vector machine, in
Lovelace, Nowosad & Muenchow, "Geocomputation with R", chapter 12; muenchow_751, a random forest, with the data of
sperrorest. Writes ``out/tables.csv``.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import DATA, OUT, present
from landslide_susceptibility.analysis.metrics import auc  # noqa: E402
from landslide_susceptibility.analysis.sampling import random_folds  # noqa: E402
from landslide_susceptibility.models.factors import factors_from_samples  # noqa: E402
from landslide_susceptibility.models.settings import Settings  # noqa: E402
from landslide_susceptibility.models.training import train  # noqa: E402
from landslide_susceptibility.study.folds import IN_SPACE  # noqa: E402

ECUADOR = DATA / "ecuador"
FOLDS = 5
NETWORKS = ("logistic", "forest", "boosting", "svm")
REPEATS = 20


@dataclass(frozen=True)
class Table:
    """A table of points: its name, the columns of labels and factors, published AUCs by network and kind of folds."""

    name: str
    label: str
    columns: tuple[str, ...]
    published: dict[str, dict[str, float]]

    @property
    def path(self) -> Path:
        """Where the file is."""
        return ECUADOR / f"{self.name}.csv"

    def read(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return coordinates float64 [n, 2] in metres, factor values float32 [n, F] and labels int64 [n]."""
        with open(present(self.path), newline="", encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream))
        places = np.array([[float(row[name]) for name in ("x", "y")] for row in rows])
        values = np.array([[float(row[name]) for name in self.columns] for row in rows], dtype=np.float32)
        return places, values, np.array([int(row[self.label]) for row in rows])


LSL = Table(
    "lsl_350",
    "lslpts",
    ("slope", "cplan", "cprof", "elev", "log10_carea"),
    {"logistic": {"random": 0.810, "spatial": 0.773}, "svm": {"random": 0.799, "spatial": 0.739}},
)
MUENCHOW = Table(
    "muenchow_751",
    "slides",
    ("dem", "slope", "hcurv", "vcurv", "carea", "cslope", "distroad", "distdeforest", "distslidespast", "log.carea"),
    {"forest": {"random": 0.76, "spatial": 0.64}},
)
TABLES = (LSL, MUENCHOW)


def folds_of(kind: str, places: np.ndarray, labels: np.ndarray, seed: int) -> np.ndarray:
    """Return the fold number of each point: at random within each class, or by k-means of the coordinates."""
    if kind == "spatial":
        from sklearn.cluster import KMeans

        return KMeans(FOLDS, init="random", n_init=1, random_state=seed).fit_predict(places)
    fold = np.empty(len(labels), dtype=np.int64)
    for label in (0, 1):
        index = np.flatnonzero(labels == label)
        fold[index] = random_folds(index, folds=FOLDS, seed=seed)
    return fold


def cross_validated(table: Table, network: str, kind: str, repeats: int, settings: Settings | None = None) -> float:
    """Return the mean AUC over folds and repetitions; a fold that holds one class only has none."""
    places, values, labels = table.read()
    found = []
    for repeat in range(repeats):
        fold = folds_of(kind, places, labels, repeat)
        for number in range(FOLDS):
            held = fold == number
            if len(np.unique(labels[held])) < 2:
                continue
            factors = factors_from_samples(table.columns, ["continuous"] * len(table.columns), values[~held])
            trained = train(network, factors, values[~held], labels[~held], settings)
            found.append(auc(labels[held], trained.predict(values[held])["probability"]))
    return float(np.mean(found))


def main() -> None:
    """Print the AUCs and write them."""
    path = OUT / "tables.csv"
    path.parent.mkdir(exist_ok=True)
    print(f"AUC, {REPEATS} × {FOLDS} folds (published)")
    with open(path, "w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["table", "network", "folds", "auc", "published"])
        for table in TABLES:
            for network in NETWORKS:
                texts = []
                for kind in IN_SPACE:
                    found = cross_validated(table, network, kind, REPEATS)
                    known = table.published.get(network, {}).get(kind, "")
                    writer.writerow([table.name, network, kind, f"{found:.4f}", known])
                    texts.append(f"{kind} {found:.3f} {f'({known})' if known else '':8}")
                print(f"{table.name:14}{network:10}", *texts, flush=True)
    print(path)


if __name__ == "__main__":
    main()
