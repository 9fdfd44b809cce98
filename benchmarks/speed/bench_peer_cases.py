"""What `make bench-peers` measures of other programs; runs in their own environment, without the plugin.

bench_peer_cases.py <function> '<arguments as JSON>'
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from measure import Clock, answer

HIDDEN = 6
ITERATIONS = 20  # prediction takes as long whatever the weights are
TREES, LEAF = 500, 3  # as our forest


def exact_breaks(clock: Clock, package: str, values: str, classes: int) -> dict:
    """Find the exact optimum by ckwrap or kmeans1d; return the upper limits of all classes but the last."""
    library = importlib.import_module(package)
    numbers = np.load(values).astype(np.float64)  # what both work with
    with clock.working():
        labels = np.asarray(
            library.ckmeans(numbers, classes).labels if package == "ckwrap" else library.cluster(numbers, classes)[0]
        )
    maxima = sorted(float(numbers[labels == label].max()) for label in np.unique(labels))
    return {"breaks": maxima[:-1]}


def sums_of_squares(clock: Clock, values: str, ours: list, theirs: list) -> dict:
    """Return the sums of squares about the class means of two sets of breaks, in float64 from the values themselves."""
    numbers = np.load(values).astype(np.float64)
    found = {}
    with clock.working():
        for name, breaks in (("ours", ours), ("theirs", theirs)):
            classes = np.searchsorted(np.array(breaks, np.float64), numbers, side="left")
            parts = [numbers[classes == number] for number in range(len(breaks) + 1)]
            found[name] = float(sum(((part - part.mean()) ** 2).sum() for part in parts if part.size))
    return found


def predict(clock: Clock, stack: str, samples: str, output: str) -> None:
    """Predict the probability over a stack by Pyspatialml with a scikit-learn network of our layers."""
    import warnings

    from pyspatialml import Raster
    from sklearn.neural_network import MLPClassifier

    table = np.loadtxt(samples, delimiter=",")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # so few iterations do not converge
        network = MLPClassifier((HIDDEN,), max_iter=ITERATIONS, random_state=0).fit(table[:, 1:], table[:, 0])
    with clock.working():
        Raster(stack).predict_proba(network, file_path=output, indexes=[1])


def predict_trees(clock: Clock, package: str, samples: str, cells: str) -> dict:
    """Predict with a forest of our settings on one thread: scikit-learn's, the same by others, or LightGBM's own."""
    import tempfile

    from sklearn.ensemble import RandomForestClassifier

    read, few = np.load(samples), np.load(cells)[: 1 << 15]
    values, labels = read["values"], read["labels"]
    forest = RandomForestClassifier(TREES, min_samples_leaf=LEAF, random_state=0).fit(values, labels)
    leaves = sum(tree.get_n_leaves() for tree in forest.estimators_) / TREES
    with tempfile.TemporaryDirectory() as folder:
        if package == "scikit-learn":

            def run():
                return forest.predict_proba(few)[:, 1]

        elif package == "LightGBM":
            import lightgbm

            own = {"boosting": "rf", "bagging_freq": 1, "bagging_fraction": 0.63, "feature_fraction_bynode": 0.28}
            own.update(num_leaves=int(leaves), min_data_in_leaf=LEAF, num_threads=1, objective="binary", verbose=-1)
            booster = lightgbm.train(own, lightgbm.Dataset(values, labels), TREES)
            leaves = len(booster.trees_to_dataframe().query("split_feature.isnull()")) / TREES

            def run():
                return booster.predict(few, num_threads=1)

        elif package == "treelite":
            import treelite

            model = treelite.sklearn.import_model(forest)

            def run():
                return treelite.gtil.predict(model, few, nthread=1)

        else:
            import tl2cgen
            import treelite

            library = str(Path(folder) / "forest.so")
            model = treelite.sklearn.import_model(forest)
            tl2cgen.export_lib(model, toolchain="gcc", libpath=library, params={"parallel_comp": 16})
            predictor, matrix = tl2cgen.Predictor(library, nthread=1), tl2cgen.DMatrix(few, dtype="float64")

            def run():
                return predictor.predict(matrix)

        with clock.working():
            run()
    return {"cells": len(few), "told": f"{leaves:.0f} leaves a tree"}


if __name__ == "__main__":
    answer({name: value for name, value in globals().items() if callable(value) and not name.startswith("_")})
