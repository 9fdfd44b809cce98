"""Compare maps of the demo basin with the susceptibility that its landslides were drawn from.

Makes the default demo basin and maps it through the real qgis_process, then prints, and writes to ``out/truth.csv``,
the rank correlation over all cells between the truth and each map: the information-value map, logistic regression, a
random forest on the same samples, the CNN with ten members, the MLP, the CNN with attention, which is the
default, and the oracle: a regression fitted to 50,000 true values from the thirteen factors, the best that a map
without the hidden factor can do.

Then it shows what a map gains by being made from all landslides (FINAL): ten basins with 100, 300 and 700 landslides
each, mapped by the default run, and beside each map that of its tested model, which the training share trained. What is
in ``out/truth_gain.csv`` already is not made again; ``--gain`` leaves the first part out. Instead, ``--trees`` compares
maps of all landslides with and without boosted trees beside the CNN with attention, for several numbers of landslides.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import OUT
from landslide_susceptibility import api  # noqa: E402
from landslide_susceptibility.geodata.grid import Window  # noqa: E402
from landslide_susceptibility.geodata.raster import describe, read_block  # noqa: E402
from landslide_susceptibility.geodata.vectors import VectorData, read_vector  # noqa: E402
from landslide_susceptibility.models.registry import find_network  # noqa: E402
from landslide_susceptibility.models.session import PredictionSession  # noqa: E402
from landslide_susceptibility.steps.negative_samples import negatives_of_run  # noqa: E402
from landslide_susceptibility.steps.training_samples import assemble  # noqa: E402
from landslide_susceptibility.study.landslides import landslides_on  # noqa: E402
from landslide_susceptibility.study.samples import read_samples  # noqa: E402
from toolbox import run  # noqa: E402

WORK = OUT / "truth"
TRUE_VALUES = 50_000
COUNTS, SEEDS = (100, 300, 700), range(1, 11)
TREE_COUNTS, SHARES = (200, 300, 500, 700), (0.0, 1 / 3, 0.5)
SEEN = 100_000  # cells of a basin that both maps are compared at
GAIN = OUT / "truth_gain.csv"
GAIN_COLUMNS = ("landslides", "seed", "share", "all")
# Of Student's distribution with nine degrees of freedom, for a 95 % interval.
STUDENT = 2.262


def whole(path: str | Path, bands: int = 1) -> np.ndarray:
    """Return all cells of a raster, float32 [cells, bands]; every cell of the demo basin is valid."""
    grid = describe(path).grid
    values, valid = read_block(path, Window(0, 0, grid.width, grid.height), range(1, bands + 1))
    if not valid.all():
        raise SystemExit(f"{path} has cells without data, so it cannot be compared with the truth.")
    return values.reshape(bands, -1).T


def rank_correlation(first: np.ndarray, second: np.ndarray) -> float:
    """Return Spearman's rank correlation."""
    from scipy.stats import rankdata

    return float(np.corrcoef(rankdata(first), rankdata(second))[0, 1])


def forest_map(samples_path: str, factors: np.ndarray) -> np.ndarray:
    """Return the probabilities of a random forest trained on the run's own samples, all of them as the maps are."""
    from sklearn.ensemble import RandomForestClassifier

    samples = read_samples(samples_path)
    forest = RandomForestClassifier(500, min_samples_leaf=3, random_state=1, n_jobs=2)
    forest.fit(samples.values, samples.label)
    return forest.predict_proba(factors)[:, 1]


def oracle_map(factors: np.ndarray, truth: np.ndarray) -> tuple[np.ndarray, str]:
    """Return the best regression of the truth on the factors, chosen by cells it was not fitted to, and its name."""
    from sklearn.ensemble import ExtraTreesRegressor, HistGradientBoostingRegressor
    from sklearn.neural_network import MLPRegressor
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    chosen = np.random.default_rng(1).permutation(len(truth))
    fit, check = chosen[:TRUE_VALUES], chosen[TRUE_VALUES : 2 * TRUE_VALUES]
    perceptron = MLPRegressor(hidden_layer_sizes=(64, 64), early_stopping=True, random_state=1)
    candidates = {
        "boosting": HistGradientBoostingRegressor(max_iter=500, learning_rate=0.05, random_state=1),
        "extra trees": ExtraTreesRegressor(200, min_samples_leaf=3, random_state=1, n_jobs=2),
        "perceptron": make_pipeline(StandardScaler(), perceptron),
    }
    best, name = -1.0, ""
    for candidate, regressor in candidates.items():
        regressor.fit(factors[fit], truth[fit])
        found = rank_correlation(regressor.predict(factors[check]), truth[check])
        if found > best:
            best, name = found, candidate
    return candidates[name].predict(factors), name


def gains_of(seed: int, counts: Sequence[int]) -> Iterator[tuple[int, float, float]]:
    """Yield, for numbers of landslides of a basin, the rank correlation with the truth of two maps.

    They are those of a whole run by default: of its tested model, and of the one that it trains on all landslides. The
    steps are called one by one, because a report and tables take longer than what is measured here.
    """
    with tempfile.TemporaryDirectory() as folder:
        for count, samples, values, truth, settings in samples_of(folder, seed, counts):
            whole_inventory = replace(samples, train=np.ones(len(samples), bool))
            training = settings.training.for_inventory(count)
            found = [
                likeness_of(f"{folder}/n.onnx", used, settings.network, training, values, truth)
                for used in (samples, whole_inventory)
            ]
            yield count, found[0], found[1]


def samples_of(folder: str, seed: int, counts: Sequence[int]) -> Iterator[tuple]:
    """Yield, for numbers of landslides of a basin: number, samples, factors and truth of cells, settings of a run."""
    basin = api.demo_basin(f"{folder}/basin", landslides=max(COUNTS), seed=seed)
    stack = api.factor_stack([str(path) for path in basin.factors.values()], f"{folder}/stack.tif").stack
    seen = np.random.default_rng(seed).choice(stack.grid.cells, SEEN, replace=False)
    truth, values = whole(basin.truth)[seen, 0], whole(stack.path, len(stack.bands))[seen]
    inventory = read_vector(str(basin.landslides))
    settings = api.StudySettings(split=api.SplitSettings(seed=seed)).with_one_seed()
    order = np.random.default_rng(seed).permutation(len(inventory))
    for count in counts:
        chosen = [inventory.wkb[place] for place in np.sort(order[:count])]
        located = landslides_on(VectorData(chosen, inventory.crs), stack.info)
        cells = negatives_of_run(stack, located, settings.negatives, settings.split)
        samples = assemble(stack, located, cells, ["random"] * cells.size, settings.split)
        yield count, samples, values, truth, settings


def likeness_of(path: str, samples, network: str, settings, values: np.ndarray, truth: np.ndarray) -> float:
    """Return the rank correlation with the truth of what a model gives that is trained on samples."""
    api.train(samples, path, network=network, settings=settings)
    session = PredictionSession(path, threads=2)
    return rank_correlation(session.run(values)[session.outputs[0]], truth)


def show_trees() -> None:
    """Print the rank correlation with and without trees, basin by basin, and what a third of them gains."""
    found: dict[int, list[list[float]]] = {count: [] for count in TREE_COUNTS}
    kind = find_network("attention").settings_type
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as folder:
            for count, samples, values, truth, _ in samples_of(folder, seed, TREE_COUNTS):
                used = replace(samples, train=np.ones(len(samples), bool))
                ways = [kind.ensemble(seed=seed, class_weight="balanced", trees_share=share) for share in SHARES]
                own = [likeness_of(f"{folder}/n.onnx", used, "attention", way, values, truth) for way in ways]
                found[count].append(own)
                print(f"{seed:4}{count:6}", *(f"{one:8.4f}" for one in own), flush=True)
    print(
        f"landslides, mean by share of trees {', '.join(f'{share:.2f}' for share in SHARES)}; gain of a third, lowest"
    )
    for count, rows in found.items():
        table = np.array(rows)
        gain = table[:, 1] - table[:, 0]
        means = " ".join(f"{mean:8.4f}" for mean in table.mean(axis=0))
        print(f"{count:10} {means} {gain.mean():+8.4f} {gain.min():+8.4f}, above in {np.sum(gain > 0)} of {gain.size}")


def known_gains() -> dict[tuple[int, int], tuple[float, float]]:
    """Return what earlier runs found, by landslides and seed."""
    if not GAIN.exists():
        return {}
    with open(GAIN, newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    return {(int(row["landslides"]), int(row["seed"])): (float(row["share"]), float(row["all"])) for row in rows}


def show_gain() -> None:
    """Find what is not known yet, print the gains, and stop with an error if maps of all landslides are behind."""
    known = known_gains()
    GAIN.parent.mkdir(parents=True, exist_ok=True)
    for seed in SEEDS:
        missing = [count for count in COUNTS if (count, seed) not in known]
        for count, share, of_all in gains_of(seed, missing) if missing else ():
            known[count, seed] = share, of_all
            is_new = not GAIN.exists()
            with open(GAIN, "a", newline="", encoding="utf-8") as stream:
                writer = csv.writer(stream)
                writer.writerows([GAIN_COLUMNS] if is_new else [])
                writer.writerow([count, seed, f"{share:.4f}", f"{of_all:.4f}"])
    print(f"Rank correlation with the truth at {SEEN:,} cells, mean of ten basins")
    print(f"{'landslides':>10}{'share':>8}{'all':>8}{'gain':>8}  95 % interval     lowest")
    behind = []
    for count in COUNTS:
        found = np.array([known[count, seed] for seed in SEEDS])
        gain = found[:, 1] - found[:, 0]
        half = STUDENT * gain.std(ddof=1) / math.sqrt(gain.size)
        low, high = gain.mean() - half, gain.mean() + half
        share, of_all = found.mean(axis=0)
        print(f"{count:10}{share:8.4f}{of_all:8.4f}{gain.mean():+8.4f}  {low:+.4f} to {high:+.4f}  {gain.min():+.4f}")
        behind += [count] if high < 0 else []
    print(GAIN)
    if behind:
        raise SystemExit(f"Maps of all landslides are behind those of the training share, beyond chance: {behind}")


def main() -> None:
    """Make the maps, print the tables and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gain", action="store_true", help="only what a map gains by all landslides")
    parser.add_argument("--trees", action="store_true", help="only maps with and without boosted trees")
    options = parser.parse_args()
    if options.trees:
        show_trees()
        return
    if not options.gain:
        show_maps()
    show_gain()


def show_maps() -> None:
    """Compare maps of one basin, print the table and write it."""
    basin = run("landslide:demobasin", OUTPUT=WORK / "basin")
    results = {
        network: run(
            "landslide:susceptibility",
            INPUT=basin["FACTORS"],
            LANDSLIDES=basin["LANDSLIDES"],
            NETWORK=number,
            ENSEMBLE=network != "logistic",
            OUTPUT=WORK / network,
        )
        for network, number in (("logistic", 0), ("cnn", 1), ("mlp", 5), ("attention", 4))
    }
    truth = whole(basin["TRUTH"])[:, 0]
    factors = whole(WORK / "cnn" / "stack.tif", len(basin["FACTORS"]))
    oracle, oracle_name = oracle_map(factors, truth)
    maps = {
        "information value": whole(results["cnn"]["INFORMATION_VALUE"])[:, 0],
        "logistic regression": whole(results["logistic"]["SUSCEPTIBILITY"])[:, 0],
        "random forest": forest_map(results["cnn"]["SAMPLES"], factors),
        "CNN, ten members": whole(results["cnn"]["SUSCEPTIBILITY"])[:, 0],
        "MLP": whole(results["mlp"]["SUSCEPTIBILITY"])[:, 0],
        "CNN with attention": whole(results["attention"]["SUSCEPTIBILITY"])[:, 0],
        "oracle": oracle,
    }
    rows = [(name, rank_correlation(values, truth)) for name, values in maps.items()]
    print(f"Rank correlation with the truth over {len(truth):,} cells (oracle: {oracle_name})")
    for name, value in rows:
        print(f"{name:22}{value:8.4f}{value / rows[-1][1]:8.3f} of the oracle's")
    path = OUT / "truth.csv"
    with open(path, "w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["map", "rank_correlation"])
        writer.writerows([name, f"{value:.4f}"] for name, value in rows)
    print(path)


if __name__ == "__main__":
    main()
