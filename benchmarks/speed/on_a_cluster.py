"""What it costs to have a cluster of dask do the work on one computer: threads and two processes, taking turns.

    on_a_cluster.py [million cells] [rounds] [--models model ...] [--tiles]

A stack of 13 factors (the demo basin, repeated) is classified, mapped by each model and zoned, by two threads and by a
`LocalCluster` of two processes of one thread each. Processor seconds are those of this process, in which the scheduler
runs too, and of the workers; on a busy computer they say more than the wall clock's. Cells and metadata of what both
write are compared: in which order a file holds its tiles depends on which were finished first, with threads too. With
`--tiles` outputs are tiles, which threads and workers write themselves: the cells of no output pass through a socket.
"""

from __future__ import annotations

import argparse
import itertools
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import OUT, PACKAGE, ROOT
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.workers import open_workers
from landslide_susceptibility.models.registry import find_network
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.workers import Workers
from osgeo import gdal
from repeated_raster import repeat

SIDE = 1016  # of the basin: 1.03 million cells
MODELS = ("attention", "bp")
FEW_EPOCHS = 3  # prediction takes as long whatever the weights are


def made(folder: Path, models: Sequence[str], times: int) -> str:
    """Make what is missing; return the path of the stack."""
    folder.mkdir(parents=True, exist_ok=True)
    landslides, stack = str(folder / "basin" / "landslides.gpkg"), str(folder / "stack.tif")
    if not os.path.exists(stack):
        demo_basin(folder / "basin", columns=SIDE, rows=SIDE, landslides=300)
        factor_stack(sorted(map(str, (folder / "basin" / "factors").glob("*.tif"))), stack)
        negative_samples(stack, landslides, str(folder / "negatives.gpkg"))
        training_samples(stack, landslides, str(folder / "negatives.gpkg"), str(folder / "samples.gpkg"))
    for name in models:
        if not (folder / f"{name}.onnx").exists():
            kind = find_network(name).settings_type
            settings = kind.ensemble(epochs=FEW_EPOCHS) if name == MODELS[0] else kind(epochs=FEW_EPOCHS)
            train(str(folder / "samples.gpkg"), str(folder / f"{name}.onnx"), network=name, settings=settings)
    if times == 1:
        return stack
    repeat(stack, str(folder / f"stack_{times}.vrt"), down=times)
    return str(folder / f"stack_{times}.vrt")


def processor_seconds() -> float:
    """Return the processor seconds of the process that asks, system included."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def taken(work, client) -> tuple[float, float]:
    """Return wall and processor seconds of a piece of work, here and by the workers of a client, if there is one."""

    def everywhere() -> float:
        return processor_seconds() + (sum(client.run(processor_seconds).values()) if client else 0.0)

    wall, processor = time.perf_counter(), everywhere()
    work()
    return time.perf_counter() - wall, everywhere() - processor


def main() -> None:
    """Print the table."""
    from distributed import LocalCluster

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("millions", nargs="?", type=float, default=20, help="of cells")
    parser.add_argument("rounds", nargs="?", type=int, default=1)
    parser.add_argument("--models", nargs="+", default=MODELS)
    parser.add_argument("--tiles", action="store_true", help="outputs are tiles, which the workers write")
    options = parser.parse_args()
    rounds, models, ending = options.rounds, options.models, ".tiles.vrt" if options.tiles else ".tif"
    folder = OUT / "cluster"
    stack = made(folder, models, max(1, round(options.millions * 1e6 / SIDE**2)))
    with tempfile.TemporaryDirectory() as plugins, tempfile.TemporaryDirectory() as scratch:
        Path(plugins, PACKAGE).symlink_to(ROOT, target_is_directory=True)
        sys.path[:0] = [plugins, str(Path(__file__).parent), str(Path(__file__).parents[1])]
        local = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, memory_limit=0)
        with local, open_workers(local.scheduler_address) as elsewhere, Workers(2) as threads:
            client = elsewhere._executor._client
            places = {"threads": (threads, None), "cluster": (elsewhere, client)}
            steps = {"reclassify": lambda out, w: reclassify(stack, f"{out}_classes{ending}", workers=w)}
            for name in models:
                steps[f"predict, {name}"] = lambda out, w, name=name: predict(
                    stack, str(folder / f"{name}.onnx"), f"{out}_map{ending}", workers=w
                )
            steps["classify"] = lambda out, w: classify(f"{out}_map{ending}", f"{out}_zones{ending}", workers=w)
            cells = open_stack(stack).grid.cells
            print(f"{cells / 1e6:.1f} million cells, {rounds} rounds; wall and processor seconds, medians")
            print(f"{'step':22}{'threads':>16}{'cluster':>16}{'wall':>8}{'processor':>11}")
            totals = {place: [0.0, 0.0] for place in places}
            for step, work in steps.items():
                found = {place: [] for place in places}
                for _ in range(rounds):
                    for place, (workers, asked) in places.items():
                        out = str(Path(scratch) / place)
                        found[place].append(taken(lambda out=out, w=workers, work=work: work(out, w), asked))
                medians = {place: [statistics.median(column) for column in zip(*of)] for place, of in found.items()}
                for place, median in medians.items():
                    totals[place] = [a + b for a, b in zip(totals[place], median)]
                tell(step, medians)
            tell("together", totals)
            for name in ("classes", "map", "zones"):
                here, there = (bands_of(Path(scratch, f"{place}_{name}{ending}")) for place in places)
                same = all(a == b for a, b in itertools.zip_longest(here, there))
                print(f"{name}: {'the same cells and metadata' if same else 'OTHER CELLS OR METADATA'}")


def bands_of(path: Path) -> Iterator[tuple]:
    """Yield what each band of a raster is called, says of itself, and holds."""
    dataset = gdal.Open(str(path))
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        yield band.GetDescription(), band.GetNoDataValue(), band.GetMetadata(), band.ReadAsArray().tobytes()


def tell(step: str, found: dict[str, list[float]]) -> None:
    """Print one row."""
    here, there = found["threads"], found["cluster"]
    cells = "".join(f"{wall:8.2f}{processor:8.2f}" for wall, processor in (here, there))
    print(f"{step:22}{cells}{there[0] / here[0]:8.2f}{there[1] / here[1]:11.2f}", flush=True)


if __name__ == "__main__":
    main()
