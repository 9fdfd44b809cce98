"""Every step that works on blocks, on a small basin of its own: few landslides and many."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.vectors import VectorData, read_vector
from landslide_susceptibility.steps.applicability import applicability
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.distance_factor import distance_factor
from landslide_susceptibility.steps.evaluate_map import evaluate_map as evaluate
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.ndvi import ndvi
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.screen_factors import screen_factors
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.steps.zone_table import zone_table
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.split import BLOCKS, SplitSettings
from landslide_susceptibility.study.strategies.registry import STRATEGY_NAMES as STRATEGIES
from landslide_susceptibility.workflows.folds.cross_validate import cross_validate
from landslide_susceptibility.workflows.folds.plan import fold_plan

COLUMNS, ROWS, CELL = 320, 256, 30.0
FEW, MANY = 300, 9000
BUFFER = 30.0  # metres round a landslide: one cell more on each side of a block


@dataclass
class Inventory:
    """Landslides, what was made of them, and how many landslides and non-landslides there are in and round a window."""

    landslides: VectorData
    folder: Path
    there: np.ndarray

    def among(self, window) -> int:
        rows = slice(max(0, window.row - 1), window.row + window.height + 1)
        columns = slice(max(0, window.column - 1), window.column + window.width + 1)
        return int(self.there[rows, columns].sum())


class Basin:
    """The demo basin and what the steps make of it, with few landslides and with many."""

    def __init__(self, folder):
        pytest.importorskip("onnx", reason="onnx is not installed")
        self.folder = folder
        self.made = demo_basin(folder / "basin", columns=COLUMNS, rows=ROWS, cell_size=CELL, landslides=MANY)
        everything = read_vector(str(self.made.landslides))
        self.factors = [str(self.made.factors[name]) for name in ("slope", "relief", "ndvi", "elevation")]
        self.stack = open_stack(factor_stack(self.factors, str(folder / "stack.tif")).stack.path)
        x0, y0, x1, y1 = self._extent()
        ring = np.stack([np.linspace(x0, x1, 3000), np.full(3000, y0 + 5.0)], axis=1)
        self.area = _polygon([*ring, (x1, y1), (x0, y1)], self.stack.grid.crs)
        reclassify(self.stack, str(folder / "classes.tif"))
        self.inventories = {}
        for count in (FEW, MANY):
            keep = np.arange(len(everything)) < count
            slides = everything.subset(keep)
            own = folder / str(count)
            own.mkdir()
            information_value(str(folder / "classes.tif"), slides, str(own / "iv.tif"))
            negative_samples(self.stack, slides, str(own / "others.gpkg"), NegativeSettings(ratio=1.0))
            split = SplitSettings(method=BLOCKS)
            training_samples(self.stack, slides, str(own / "others.gpkg"), str(own / "samples.gpkg"), split)
            train(str(own / "samples.gpkg"), str(own / "network.onnx"), network="logistic")
            predict(self.stack, str(own / "network.onnx"), str(own / "map.tif"))
            classify(str(own / "map.tif"), str(own / "zones.tif"))
            there = np.zeros((ROWS, COLUMNS), int)
            for points in (slides, str(own / "others.gpkg")):
                there.ravel()[landslides_on(points, self.stack.info).touched] += 1
            self.inventories[count] = Inventory(slides, own, there)
        close_rasters()

    def _extent(self):
        t = self.stack.grid.transform
        return t[0], t[3] + ROWS * t[5], t[0] + COLUMNS * t[1], t[3]


def _polygon(points, crs):
    from osgeo import ogr

    text = ", ".join(f"{x} {y}" for x, y in [*points, points[0]])
    return VectorData([bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({text}))").ExportToWkb())], crs)


def _negatives(strategy):
    def step(b, i, out, workers):
        settings = NegativeSettings(
            strategy, 0.5, buffer=BUFFER, slope_limit=90.0, information_value=str(i.folder / "iv.tif")
        )
        negative_samples(b.stack, i.landslides, str(out / "n.gpkg"), settings, workers=workers)

    return step


def _folds(strategy):
    def step(b, i, out, workers):
        located = landslides_on(i.landslides, b.stack.info, workers=workers)
        negatives = NegativeSettings(strategy, 0.2, buffer=BUFFER)
        study = fold_plan(b.stack, located, negatives, SplitSettings(), str(out), workers=workers)
        cross_validate(study, [Candidate("logistic")], ["spatial"], 3, common_cells=300, workers=workers)

    return step


STEPS = {
    "factor stack": lambda b, i, o, w: factor_stack(b.factors, str(o / "s.tif"), study_area=b.area, workers=w),
    "virtual stack": lambda b, i, o, w: factor_stack(b.factors, str(o / "s.vrt"), workers=w),
    "distance": lambda b, i, o, w: distance_factor(i.landslides, b.factors[0], str(o / "d.tif"), workers=w),
    "terrain": lambda b, i, o, w: terrain_factors(b.factors[3], str(o / "t.tif"), ["slope", "tpi"], workers=w),
    "ndvi": lambda b, i, o, w: ndvi(red=b.factors[1], near_infrared=b.factors[3], output=str(o / "n.tif"), workers=w),
    "reclassify": lambda b, i, o, w: reclassify(b.stack, str(o / "c.tif"), workers=w),
    "information value": lambda b, i, o, w: information_value(
        str(b.folder / "classes.tif"), i.landslides, str(o / "iv.tif"), all_cells=True, workers=w
    ),
    "screening": lambda b, i, o, w: screen_factors(
        b.stack, i.landslides, output=str(o / "s.tif"), keep=["slope"], workers=w
    ),
    **{f"negatives, {strategy}": _negatives(strategy) for strategy in STRATEGIES},
    "samples": lambda b, i, o, w: training_samples(
        b.stack, i.landslides, str(i.folder / "others.gpkg"), str(o / "s.gpkg"), workers=w
    ),
    "predict": lambda b, i, o, w: predict(b.stack, str(i.folder / "network.onnx"), str(o / "p.tif"), workers=w),
    "applicability": lambda b, i, o, w: applicability(
        b.stack, str(i.folder / "samples.gpkg"), str(o / "a.tif"), zones=str(i.folder / "zones.tif"), workers=w
    ),
    "classify": lambda b, i, o, w: classify(str(i.folder / "map.tif"), str(o / "z.tif"), workers=w),
    "zone table": lambda b, i, o, w: zone_table(str(i.folder / "zones.tif"), i.landslides, workers=w),
    "evaluate": lambda b, i, o, w: evaluate(
        str(i.folder / "map.tif"),
        str(i.folder / "samples.gpkg"),
        i.landslides,
        information_value=str(i.folder / "iv.tif"),
        common_cells=500,
        workers=w,
    ),
    "folds, random": _folds("random"),
    "folds, buffer": _folds("buffer"),
}
