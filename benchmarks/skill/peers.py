"""Models of other libraries as if they were the plugin's own: what these are held against, on the very same folds.

Their settings are what they are commonly run with on a few thousand samples: shallow trees, a small rate and no search
but the GAM's own for its smoothness. They are needed for measuring alone (requirements-dev.txt), and never written to a
file.
"""

from __future__ import annotations

import functools
import importlib.util
import sys
from abc import abstractmethod
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401
from landslide_susceptibility.models.learning.class_weights import sample_weights  # noqa: E402
from landslide_susceptibility.models.network import Fit, History, Network  # noqa: E402
from landslide_susceptibility.models.registry import NETWORKS  # noqa: E402
from landslide_susceptibility.models.settings import Settings  # noqa: E402

TREES, RATE = 400, 0.03
SPLINES = 8  # basis functions of a factor
SMOOTHNESS = np.logspace(0, 3, 4)  # of less, some fits do not converge


class Peer(Network[Settings]):
    """A classifier of another library, with the interface of scikit-learn."""

    settings_type = Settings
    library: str

    @abstractmethod
    def classifier(self, encoded: np.ndarray, labels: np.ndarray, weights: np.ndarray | None, seed: int) -> Any:
        """Return the fitted classifier."""

    def fit(self, encoded, labels, settings, feedback) -> Fit:
        """See `Network.fit`."""
        weights = sample_weights(labels, settings)
        model = self.classifier(encoded.astype(np.float64), labels, weights, settings.seed)
        return Fit({}, functools.partial(self.answers, model), History(np.zeros((1, 1)), None, (1,)))

    @staticmethod
    def answers(model: Any, encoded: np.ndarray) -> np.ndarray:
        """Return a fitted classifier's probabilities of landslides, [n, 1]."""
        return model.predict_proba(encoded.astype(np.float64))[:, 1:]

    def write(self, graph, encoded, width, fit):
        """Refuse: a peer is measured, never kept."""
        raise NotImplementedError


class LightGbm(Peer):
    """LightGBM's trees of at most 15 leaves, each on 80 % of the samples and half of the positions."""

    name, library = "lightgbm", "lightgbm"

    def classifier(self, encoded, labels, weights, seed):
        """See `Peer.classifier`."""
        from lightgbm import LGBMClassifier

        return LGBMClassifier(
            n_estimators=TREES,
            learning_rate=RATE,
            num_leaves=15,
            min_child_samples=10,
            subsample=0.8,
            subsample_freq=1,
            colsample_bytree=0.5,
            reg_lambda=1.0,
            random_state=seed,
            n_jobs=1,
            deterministic=True,
            verbose=-1,
        ).fit(encoded, labels, sample_weight=weights)


class XgBoost(Peer):
    """XGBoost's trees of at most four levels, each on 80 % of the samples and half of the positions."""

    name, library = "xgboost", "xgboost"

    def classifier(self, encoded, labels, weights, seed):
        """See `Peer.classifier`."""
        from xgboost import XGBClassifier

        return XGBClassifier(
            n_estimators=TREES,
            learning_rate=RATE,
            max_depth=4,
            min_child_weight=2,
            subsample=0.8,
            colsample_bytree=0.5,
            reg_lambda=1.0,
            random_state=seed,
            n_jobs=1,
        ).fit(encoded, labels, sample_weight=weights)


class Gam(Peer):
    """A generalised additive model: splines of factors, categories linear, smoothness by its own score."""

    name, library = "gam", "pygam"

    def classifier(self, encoded, labels, weights, seed):
        """See `Peer.classifier`."""
        from pygam import LogisticGAM, l, s
        from pygam.terms import TermList

        continuous = [np.unique(column).size > 2 for column in encoded.T]
        terms = TermList(*(s(i, n_splines=SPLINES) if own else l(i) for i, own in enumerate(continuous)))
        model = LogisticGAM(terms)
        with np.errstate(all="ignore"):  # a smoothness with which it does not converge is not chosen
            model.gridsearch(encoded, labels, weights=weights, lam=SMOOTHNESS, progress=False)
        return model, encoded.min(axis=0), encoded.max(axis=0)

    @staticmethod
    def answers(model: Any, encoded: np.ndarray) -> np.ndarray:
        """See `Peer.answers`; beyond the samples, where a spline would go straight on, those at their end."""
        fitted, low, high = model
        return fitted.predict_proba(np.clip(encoded, low, high).astype(np.float64))[:, np.newaxis]


class SklearnForest(Peer):
    """scikit-learn's forest of 500 trees with at least three samples in a leaf."""

    name, library = "sklearn_forest", "sklearn"

    def classifier(self, encoded, labels, weights, seed):
        """See `Peer.classifier`."""
        from sklearn.ensemble import RandomForestClassifier

        forest = RandomForestClassifier(500, min_samples_leaf=3, random_state=seed, n_jobs=1)
        return forest.fit(encoded, labels, sample_weight=weights)


PEERS = {peer.name: peer() for peer in (LightGbm, XgBoost, Gam, SklearnForest)}
NETWORKS.update(PEERS)


def installed() -> list[str]:
    """Return the peers whose libraries are there."""
    return [name for name, peer in PEERS.items() if importlib.util.find_spec(peer.library)]
