"""Models of other libraries, trained on the same encoded samples as the plugin's: what these are held against.

Their settings are what they are commonly run with on a few thousand samples: shallow trees, a small rate and no search
but the GAM's own for its smoothness. They are needed for measuring alone (requirements-dev.txt).
"""

from __future__ import annotations

from typing import Callable

import numpy as np

Predict = Callable[[np.ndarray], np.ndarray]
TREES, RATE = 400, 0.03
SPLINES = 8  # basis functions of a factor


def lightgbm(encoded: np.ndarray, labels: np.ndarray, weights: np.ndarray, seed: int) -> Predict:
    """LightGBM's trees of at most 15 leaves, each on 80 % of the samples and half of the positions."""
    from lightgbm import LGBMClassifier

    model = LGBMClassifier(
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
    return lambda rows: model.predict_proba(rows)[:, 1]


def xgboost(encoded: np.ndarray, labels: np.ndarray, weights: np.ndarray, seed: int) -> Predict:
    """XGBoost's trees of at most four levels, each on 80 % of the samples and half of the positions."""
    from xgboost import XGBClassifier

    model = XGBClassifier(
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
    return lambda rows: model.predict_proba(rows)[:, 1]


def gam(encoded: np.ndarray, labels: np.ndarray, weights: np.ndarray, seed: int) -> Predict:
    """A generalised additive model: splines of factors, categories linear, smoothness by its own score."""
    from pygam import LogisticGAM, l, s
    from pygam.terms import TermList

    low, high = encoded.min(axis=0), encoded.max(axis=0)
    continuous = [np.unique(column).size > 2 for column in encoded.T]
    terms = TermList(*(s(i, n_splines=SPLINES) if own else l(i) for i, own in enumerate(continuous)))
    model = LogisticGAM(terms)
    model.gridsearch(encoded.astype(np.float64), labels, weights=weights, lam=np.logspace(-1, 3, 5), progress=False)
    # Beyond the samples a spline would go on in a straight line: it is held at their ends.
    return lambda rows: model.predict_proba(np.clip(rows, low, high).astype(np.float64))


def forest(encoded: np.ndarray, labels: np.ndarray, weights: np.ndarray, seed: int) -> Predict:
    """scikit-learn's forest of 500 trees with at least three samples in a leaf."""
    from sklearn.ensemble import RandomForestClassifier

    model = RandomForestClassifier(500, min_samples_leaf=3, random_state=seed, n_jobs=1)
    model.fit(encoded, labels, sample_weight=weights)
    return lambda rows: model.predict_proba(rows)[:, 1]


PEERS = {"lightgbm": lightgbm, "xgboost": xgboost, "gam": gam, "sklearn_forest": forest}
