"""Cross-validate models by ratio, class weight, number of landslides and seed, each in a process of its own.

Folds, cells and the common test are those of the plugin (`fold_samples`), the same for all models and ratios. Every
figure goes into ``out/skill/ratios.csv`` as soon as it is known and is not measured again; the scores stay beside it,
so that two models are compared by what each fold holds out, with the deviation that whole spatial blocks give.

    ratios.py                                      the plan of docs/networks.md
    ratios.py --models attention forest --ratios 1 5 --weights balanced --areas ecuador
    ratios.py --models attention --options '{"dropout": 0.3}' --few 150
    ratios.py --show                               tables of what there is
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from areas import NETWORKS
from block_auc import BlockAuc
from checkout import OUT
from fold_samples import FOLDS, fold_samples
from landslide_susceptibility.models.factors import factors_from_samples  # noqa: E402
from landslide_susceptibility.models.registry import find_network  # noqa: E402
from landslide_susceptibility.models.training import TrainedNetwork, train  # noqa: E402
from landslide_susceptibility.study.folds import IN_SPACE  # noqa: E402
from peers import PEERS

TABLE, SCORES = OUT / "skill" / "ratios.csv", OUT / "skill" / "scores"
AREAS = ("demo", "ecuador", "kaghan")
BALANCED, ALIKE = WEIGHTS = ("balanced", "none")
FEW = 150


@dataclass(frozen=True)
class Trial:
    """One model as it is trained: `few` landslides of all, or 0; `options` are settings of its own, as JSON."""

    area: str
    model: str
    ratio: float
    weight: str
    few: int = 0
    seed: int = 1
    options: str = ""

    @property
    def name(self) -> str:
        """The name of its file of scores."""
        options = "".join(letter if letter.isalnum() or letter in ".-" else "_" for letter in self.options)
        return f"{self.area}_{self.model}_{self.ratio:g}_{self.weight}_{self.few}_{self.seed}{options}"

    @property
    def scores(self) -> Path:
        """Where its scores are."""
        return SCORES / f"{self.name}.npz"


COLUMNS = (*Trial.__dataclass_fields__, "kind", "auc", "deviation", "seconds", "megabytes", "samples", "folds")


def fitted(trial: Trial, names: tuple, kinds: tuple, values: np.ndarray, labels: np.ndarray) -> TrainedNetwork:
    """Train a model on raw factor values."""
    options = json.loads(trial.options) if trial.options else {}
    plain = {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}
    weight = None if trial.weight == ALIKE else trial.weight
    settings = find_network(trial.model).settings_type.ensemble(seed=trial.seed, class_weight=weight, **plain)
    return train(trial.model, factors_from_samples(names, kinds, values), values, labels, settings)


def measure(trial: Trial) -> list[dict]:
    """Train and test in all folds of both kinds; keep the scores and return the rows of the table."""
    rows, kept = [], {}
    for kind in IN_SPACE:
        samples, tested, seconds, count = fold_samples(trial.area, kind, trial.seed), [], 0.0, 0
        for fold in range(FOLDS):
            values, labels = samples.training(fold, trial.ratio, trial.few, trial.seed)
            start = time.process_time()
            trained = fitted(trial, samples.names, samples.kinds, values, labels)
            seconds, count = seconds + time.process_time() - start, count + len(labels)
            slides, others = samples.test(fold)
            scores = [trained.predict(places.values)["probability"] for places in (slides, others)]
            tested.append((*scores, slides.block, others.block))
            kept.update({f"{kind}_{fold}_{place}": own for place, own in zip(("landslides", "others"), scores)})
        found = BlockAuc.of(tested)
        rows.append(
            {
                **asdict(trial),
                "kind": kind,
                "auc": f"{found.auc:.5f}",
                "deviation": f"{found.deviation:.5f}",
                "seconds": f"{seconds:.2f}",
                "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
                "samples": count // FOLDS,
                "folds": " ".join(f"{area:.4f}" for area in found.folds),
            }
        )
    SCORES.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(trial.scores, **kept)
    return rows


def tested_of(trial: Trial, kind: str) -> list[tuple]:
    """Return what `BlockAuc.of` takes, from the scores that were kept."""
    samples = fold_samples(trial.area, kind, trial.seed)
    with np.load(trial.scores) as kept:
        return [
            (
                *(kept[f"{kind}_{fold}_{place}"] for place in ("landslides", "others")),
                *(places.block for places in samples.test(fold)),
            )
            for fold in range(FOLDS)
        ]


def known() -> dict[tuple[Trial, str], dict]:
    """Return the rows of the table by trial and kind of folds."""
    if not TABLE.exists():
        return {}
    with open(TABLE, newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    found = {}
    for row in rows:
        trial = Trial(
            row["area"],
            row["model"],
            float(row["ratio"]),
            row["weight"],
            int(row["few"]),
            int(row["seed"]),
            row["options"],
        )
        found[trial, row["kind"]] = row
    return found


def planned(arguments: argparse.Namespace) -> list[Trial]:
    """Return the trials that are asked for, the most useful first: a few ratios of all areas before a second seed."""
    order = itertools.product(
        arguments.few, arguments.seeds, arguments.ratios, arguments.weights, arguments.models, arguments.areas
    )
    trials = [
        Trial(area, model, ratio, weight, few, seed, arguments.options)
        for few, seed, ratio, weight, model, area in order
        # With as many of one class as of the other both weigh alike anyway.
        if not (ratio == 1 and weight == BALANCED)
    ]
    return trials


def run(trial: Trial) -> None:
    """Measure a trial in a process of its own and append its rows to the table."""
    threads = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    command = [sys.executable, __file__, "--one", json.dumps(asdict(trial))]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **threads})
    if done.returncode != 0:
        print(f"{trial.name} failed: {done.stderr.strip().splitlines()[-1]}", flush=True)
        return
    rows = json.loads(done.stdout.splitlines()[-1])
    new = not TABLE.exists()
    with open(TABLE, "a", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        if new:
            writer.writeheader()
        writer.writerows(rows)
    texts = " ".join(f"{float(row['auc']):.4f}" for row in rows)
    print(f"{trial.name:60} {texts}  {sum(float(row['seconds']) for row in rows):6.1f} s", flush=True)


def show(baseline: str) -> None:
    """Print every trial beside the baseline model at ratio 1: the difference and its deviation by whole blocks."""
    found = known()
    print(
        f"{'area':9}{'few':>4}{'seed':>5} {'model':15}{'ratio':>5} {'weight':9}{'random':>22}{'spatial':>24}  seconds"
    )
    for trial in sorted({trial for trial, _ in found}, key=lambda t: (t.area, t.few, t.seed, t.model, t.ratio, t.name)):
        reference = Trial(trial.area, baseline, 1.0, ALIKE, trial.few, trial.seed)
        texts, seconds = [], 0.0
        for kind in IN_SPACE:
            row = found[trial, kind]
            seconds += float(row["seconds"])
            text = f"{float(row['auc']):8.4f}"
            if (reference, kind) in found and reference != trial and trial.scores.exists():
                one, other = BlockAuc.of(tested_of(trial, kind)), BlockAuc.of(tested_of(reference, kind))
                difference, deviation = one.less(other)
                text += f" {difference:+.4f} ± {deviation:.4f}"
            texts.append(f"{text:24}")
        print(
            f"{trial.area:9}{trial.few:4}{trial.seed:5} {trial.model:15}{trial.ratio:5g} {trial.weight:9}"
            f"{''.join(texts)}{seconds:8.1f} {trial.options}"
        )


def main() -> None:
    """Measure what is asked for and not known yet, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--areas", nargs="+", default=AREAS, choices=AREAS)
    parser.add_argument("--models", nargs="+", default=(*NETWORKS, *PEERS), choices=(*NETWORKS, *PEERS))
    parser.add_argument("--ratios", nargs="+", type=float, default=(1.0, 5.0, 10.0, 2.0, 20.0))
    parser.add_argument("--weights", nargs="+", default=WEIGHTS, choices=WEIGHTS)
    parser.add_argument("--few", nargs="+", type=int, default=(0, FEW), help="landslides of all; 0 for all")
    parser.add_argument("--seeds", nargs="+", type=int, default=(1, 2))
    parser.add_argument("--options", default="", help="settings of the model as JSON")
    parser.add_argument("--baseline", default="attention", help="what the others are compared with, at ratio 1")
    parser.add_argument("--show", action="store_true", help="only print what is known")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(Trial(**json.loads(arguments.one)))))
        return
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    if not arguments.show:
        done = {trial for trial, _ in known()}
        for trial in planned(arguments):
            if trial not in done:
                run(trial)
    show(arguments.baseline)


if __name__ == "__main__":
    main()
