"""What a country of 10¹⁰ cells asks of a cluster, worked out from what a small area was measured to take.

    scale.py [--measure] [--page] [cells] [workers] [threads]

`--measure` runs the steps on demo basins of one block and of four (512 × 512 cells × 13 factors each), in one process
by an executor that pickles what goes out and comes back, and keeps in scale.json what three more blocks took: processor
seconds of the blocks and of the rest, those of writing a single file, bytes of tasks and results, read and written.
`--page` puts the table into docs/scale.md. Everything else is arithmetic: see there.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import tempfile
import time
from concurrent.futures import Executor, Future
from dataclasses import asdict, dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import ROOT
from landslide_susceptibility.geodata.blocks import GROUPS, MOST_WAITING, _together, _work_on_blocks
from landslide_susceptibility.geodata.output import RasterWriter
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.steps.applicability import applicability
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.steps.zone_table import zone_table
from landslide_susceptibility.workers import Workers

SIDES, LANDSLIDES, FEW_EPOCHS = (512, 1024), 300, 3  # a prediction takes as long whatever the weights are
BLOCK = 512 * 512  # cells
CELLS, WORKERS, THREADS = 1e10, 50, 8
# What is assumed, and not measured: bytes a second of the coordinator's network and of a parallel file system, and
# seconds that dask's client, scheduler and worker spend on a task (many_blocks.py prints them, of all three together).
NETWORK, DISK, TASK = 1.25e9, 5e9, 0.012
TOLD = 1000  # bytes that a tile's task gives, which wrote it
FIGURES, PAGE = Path(__file__).with_suffix(".json"), ROOT / "docs" / "scale.md"
BEGIN, END = "<!-- scale.py: -->", "<!-- :scale.py -->"


@dataclass
class Figures:
    """What a step took: cells, tasks, processor seconds, bytes.

    Blocks that are merged where they are worked on give as many results as there are groups, `GROUPS` a thread. What is
    no block, such as looking for breaks, does not grow with the area.
    """

    cells: int = 0
    blocks: int = 0
    merged: int = 0  # of these
    work: float = 0.0  # seconds of the blocks
    rest: float = 0.0  # of this process, beside blocks and writing
    writing: float = 0.0  # of the one writer
    sent: int = 0  # to blocks
    returned: int = 0  # by blocks that are not merged
    merges: int = 0  # bytes that merged ones return, each
    fixed: int = 0  # bytes to and from what is no block
    read: int = 0
    written: int = 0


class Counting(Executor):
    """Does a task at once, and counts."""

    def __init__(self) -> None:
        self._max_workers, self.figures = 1, Figures()

    def submit(self, call, parcel, function, args):
        content = pickle.dumps((call, parcel, function, args))
        start = time.process_time()
        called, *arguments = pickle.loads(content)
        future, result = Future(), called(*arguments)
        figures, seconds = self.figures, time.process_time() - start
        size = len(pickle.dumps(result))
        figures.work += seconds
        if function is not _work_on_blocks:
            figures.fixed += len(content) + size
        else:  # of so few, each is a task
            figures.blocks, figures.sent = figures.blocks + 1, figures.sent + len(content)
            if args[1] is not None:
                figures.merged, figures.merges = figures.merged + 1, max(figures.merges, size)
            else:
                figures.returned += size
        future.set_result(result)
        return future


def bytes_passed() -> tuple[int, int]:
    """Return the bytes that this process has read from and written to files."""
    lines = dict(line.split(": ") for line in Path("/proc/self/io").read_text("ascii").splitlines())
    return int(lines["rchar"]), int(lines["wchar"])


def measured(cells: int, step) -> Figures:
    """Run a step and return what it took."""
    executor, writing = Counting(), [0.0]
    methods = {name: getattr(RasterWriter, name) for name in ("write", "flush", "close")}

    def timed(method):
        def call(*args):
            start = time.process_time()
            try:
                return method(*args)
            finally:
                writing[0] += time.process_time() - start

        return call

    for name, method in methods.items():
        setattr(RasterWriter, name, timed(method))
    before, start = bytes_passed(), time.process_time()
    try:
        step(Workers(executor))
    finally:
        for name, method in methods.items():
            setattr(RasterWriter, name, method)
    whole, after = time.process_time() - start, bytes_passed()
    return replace(
        executor.figures,
        cells=cells,
        rest=max(0.0, whole - executor.figures.work - writing[0]),
        writing=writing[0],
        read=after[0] - before[0],
        written=after[1] - before[1],
    )


def measure() -> None:
    """Measure all steps on one block and on four, and keep what three more blocks took."""
    few, many = (measured_steps(side) for side in SIDES)
    kept = {}
    for name, figures in many.items():
        less = asdict(few[name])
        more = {key: max(0, value - less[key]) for key, value in asdict(figures).items()}
        kept[name] = {**more, "merges": figures.merges, "fixed": figures.fixed}
    FIGURES.write_text(json.dumps(kept, indent=1) + "\n", encoding="ascii")


def measured_steps(side: int) -> dict[str, Figures]:
    """Return what each step takes on a basin of so many cells a side."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        basin, at = demo_basin(Path(folder) / "basin", columns=side, rows=side, landslides=LANDSLIDES), {}
        for name in ("stack", "classes", "iv", "map", "zones", "area"):
            at[name] = os.path.join(folder, f"{name}.tif")
        points, samples, model = (os.path.join(folder, name) for name in ("n.gpkg", "s.gpkg", "m.onnx"))
        slides, sources = str(basin.landslides), sorted(map(str, basin.factors.values()))
        settings = AttentionSettings.ensemble(epochs=FEW_EPOCHS)
        steps = {
            "factorstack": lambda w: factor_stack(sources, at["stack"], workers=w),
            "reclassify": lambda w: reclassify(at["stack"], at["classes"], workers=w),
            "informationvalue": lambda w: information_value(at["classes"], slides, at["iv"], workers=w),
            "negativesamples": lambda w: negative_samples(at["stack"], slides, points, workers=w),
            "trainingsamples": lambda w: training_samples(at["stack"], slides, points, samples, workers=w),
            "predict": lambda w: predict(at["stack"], model, at["map"], workers=w),
            "classify": lambda w: classify(at["map"], at["zones"], workers=w),
            "zonetable": lambda w: zone_table(at["zones"], slides, workers=w),
            "applicability": lambda w: applicability(at["stack"], samples, at["area"], workers=w),
        }
        for name, step in steps.items():
            if name == "predict":
                train(samples, model, network="attention", settings=settings)
            found[name] = measured(side * side, step)
            print(side, name, found[name], flush=True)
    return found


def row(name: str, figures: Figures, cells: float, threads: int) -> list[str]:
    """Return a row of the table: hours, and what they are the hours of."""
    times, raster = cells / figures.cells, cells / BLOCK
    passes = figures.merged / max(1, round(figures.cells / BLOCK))
    groups = passes * min(raster, GROUPS * threads)
    apart = figures.returned // max(1, figures.blocks - figures.merged)
    cluster = Workers(Counting(), threads)

    def tasks_of(result: int) -> float:
        """Return how many tasks there are where a block gives so many bytes."""
        return (figures.blocks - figures.merged) * times / _together(cluster, int(raster), result, False) + groups

    tasks, with_tiles = tasks_of(apart), tasks_of(TOLD if figures.writing else apart)
    sent = figures.sent * times + figures.fixed
    returned, merges = figures.returned * times, figures.merges * groups
    traffic = sent + returned + merges

    def busy(result: int) -> float:
        """Return how many threads have work while results of such a size may wait here."""
        return min(threads, max(2, MOST_WAITING // max(1, result)))

    seconds = {
        "workers": figures.work * times / busy(max(apart, figures.merges)),
        "one writer": figures.writing * times,
        "coordinator": figures.rest * times,
        "scheduler": tasks * TASK,
        "network": traffic / NETWORK,
        "disk": (figures.read + figures.written) * times / DISK,
    }
    bound = max(seconds, key=seconds.__getitem__)
    # Tiles are written by the workers, and no cell passes through the coordinator or its network.
    tiled = {**seconds, "one writer": 0.0}
    tiled["scheduler"] = with_tiles * TASK
    tiled["workers"] = (figures.work + figures.writing) * times / busy(figures.merges)
    if figures.writing:
        tiled["network"] = (sent + merges) / NETWORK
    held = max(tiled, key=tiled.__getitem__)
    return [
        name,
        f"{tasks:,.0f}",
        f"{(figures.work + figures.writing) * times / 3600:,.1f}",
        f"{traffic / 1e9:,.0f}",
        f"{figures.read * times / 1e12:,.2f}",
        f"{figures.written * times / 1e12:,.2f}",
        f"{seconds[bound] / 3600:.2f}, {bound}",
        f"{tiled[held] / 3600:.2f}, {held}" if figures.writing else "",
    ]


HEAD = (
    "step",
    "tasks",
    "processor hours",
    "network, GB",
    "read, TB",
    "written, TB",
    "hours, and what bounds them",
    "with outputs in tiles",
)


def table(cells: float, workers: int, threads: int) -> str:
    """Return the table as Markdown."""
    found = {name: Figures(**figures) for name, figures in json.loads(FIGURES.read_text("ascii")).items()}
    rows = [row(name, figures, cells, workers * threads) for name, figures in found.items()]
    lines = [HEAD, ["---"] * len(HEAD), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main() -> None:
    """Measure if asked to, and print the table or put it into its page."""
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    if "--measure" in sys.argv:
        measure()
    cells = float(arguments[0]) if arguments else CELLS
    workers, threads = (int(word) for word in arguments[1:3]) if len(arguments) > 2 else (WORKERS, THREADS)
    made = table(cells, workers, threads)
    if "--page" in sys.argv:
        text = PAGE.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{made}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    print(made)


if __name__ == "__main__":
    main()
