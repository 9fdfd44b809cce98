"""The data of `make bench`: a demo basin of 20.6 million cells, what is made of it, and the same repeated ten times.

    bench_data.py [side]

The basin is made once. What our steps make of it is made anew whenever the plugin's code has changed, so that a change
of the stack's compression, say, is measured. Everything is in out/bench/<side>.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import OUT, ROOT
from repeated_raster import TILE, repeat

SIDE = 4540  # cells
TIMES = 10
LANDSLIDES = 724  # as in the paper: 507 of them train, with as many others
NETWORKS = ("bp", "lstm", "cnn")
ENSEMBLE = "attention"  # ten members
FEW_SAMPLES, ONE_IN = "few.gpkg", 6  # of the samples, 87 landslides of which train
FEW_EPOCHS = 5  # prediction takes as long whatever the weights are
# Rooms that cannot change what is made here.
UNRELATED = ("algorithms", "desktop", "reports", "workflows")


@dataclass(frozen=True)
class Data:
    """Where the data are."""

    side: int = SIDE

    @property
    def folder(self) -> Path:
        """The folder of this size's data."""
        return OUT / "bench" / str(self.side)

    @property
    def cells(self) -> int:
        """Cells of one raster."""
        return self.side * self.side

    @property
    def landslides(self) -> str:
        """The inventory."""
        return str(self.folder / "basin" / "landslides.gpkg")

    def at(self, name: str) -> str:
        """Return the path of a file that is made of the basin; `<name>_ten.vrt` repeats a raster ten times."""
        return str(self.folder / "made" / name)

    def result(self, name: str) -> str:
        """Return the path of something a measured step writes."""
        return str(self.folder / "results" / name)

    def network(self, name: str) -> str:
        """Return the path of a network's file."""
        return self.at(f"{name}.onnx")


def make(data: Data) -> None:
    """Make what is missing."""
    from landslide_susceptibility.steps.demo_basin import demo_basin

    data.folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(data.folder / "results", ignore_errors=True)
    (data.folder / "results").mkdir()
    basin, made = data.folder / "basin", data.folder / "made"
    if not (basin / "truth.tif").exists():
        _told(
            f"demo basin of {data.side} x {data.side} cells",
            demo_basin,
            basin,
            columns=data.side,
            rows=data.side,
            landslides=LANDSLIDES,
        )
    stamp, code = made / "code.txt", _digest_of_code()
    if not stamp.exists() or stamp.read_text(encoding="ascii") != code:
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        _told("stacks, maps, samples and networks", _derive, data)
        stamp.write_text(code, encoding="ascii")


def _told(what: str, function, *arguments, **settings) -> None:
    print(f"Making the {what} ...", flush=True)
    start = time.perf_counter()
    function(*arguments, **settings)
    print(f"  {time.perf_counter() - start:.0f} s", flush=True)


def _digest_of_code() -> str:
    rooms = [path.parent for path in ROOT.glob("*/__init__.py") if path.parent.name not in UNRELATED]
    files = sorted(path for room in rooms for path in room.rglob("*.py"))
    digest = hashlib.sha256()
    for path in [*files, Path(__file__)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _derive(data: Data) -> None:
    import numpy as np
    from landslide_susceptibility.geodata.grid import Window
    from landslide_susceptibility.geodata.raster import read_band
    from landslide_susceptibility.models.registry import find_network
    from landslide_susceptibility.steps.classify import classify
    from landslide_susceptibility.steps.factor_stack import factor_stack
    from landslide_susceptibility.steps.information_value import information_value
    from landslide_susceptibility.steps.negative_samples import negative_samples
    from landslide_susceptibility.steps.predict import predict
    from landslide_susceptibility.steps.reclassify import reclassify
    from landslide_susceptibility.steps.train import train
    from landslide_susceptibility.steps.training_samples import training_samples

    factors = sorted(str(path) for path in (data.folder / "basin" / "factors").glob("*.tif"))
    stack = factor_stack(factors, data.at("compressed.tif")).stack
    _uncompressed(stack.path, data.at("uncompressed.tif"))
    reclassify(stack, data.at("classes.tif"))
    information_value(data.at("classes.tif"), data.landslides, data.at("information_value.tif"))
    negative_samples(stack, data.landslides, data.at("negatives.gpkg"))
    training_samples(stack, data.landslides, data.at("negatives.gpkg"), data.at("samples.gpkg"))
    _one_in_so_many(data.at("samples.gpkg"), data.at(FEW_SAMPLES))
    for name in NETWORKS:
        settings = find_network(name).settings_type(epochs=FEW_EPOCHS)
        train(data.at("samples.gpkg"), data.network(name), network=name, settings=settings)
    train(data.at("samples.gpkg"), data.network(ENSEMBLE), network=ENSEMBLE)
    one = find_network("patch").settings_type(epochs=FEW_EPOCHS, members=1)
    train(data.at("samples.gpkg"), data.network("patch"), network="patch", settings=one, stack=stack)
    predict(stack, data.network("bp"), data.at("susceptibility.tif"))
    classify(data.at("susceptibility.tif"), data.at("zones.tif"))
    values, valid = read_band(factors[0], Window(0, 0, data.side, data.side))
    np.save(data.at("values.npy"), values[valid])
    for name in ("uncompressed", "compressed", "classes", "susceptibility", "information_value"):
        repeat(data.at(f"{name}.tif"), data.at(f"{name}_ten.vrt"), down=TIMES)


def _one_in_so_many(source: str, target: str) -> None:
    from osgeo import gdal

    gdal.VectorTranslate(target, source, where=f"fid % {ONE_IN} = 0")


def _uncompressed(source: str, target: str) -> None:
    from osgeo import gdal

    options = ["TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "INTERLEAVE=BAND", "BIGTIFF=IF_SAFER"]
    gdal.Translate(target, source, creationOptions=options)


if __name__ == "__main__":
    make(Data(int(sys.argv[1]) if len(sys.argv) > 1 else SIDE))
