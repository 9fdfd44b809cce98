"""One small study for the tests of the toolbox: each step runs once, on what the steps before it made."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis_support import run
from unit_files import write_squares

COLUMNS, ROWS, LANDSLIDES = 200, 160, 150
UNITS = 5  # of the geological map
UNIT_CELLS = 12.5  # of a mapping unit's side
PACKAGES = ("sklearn", "onnx", "onnxruntime")


class Study:
    """The files of the study; an attribute is the result of the step of that name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def at(self, name: str) -> str:
        """Return the path of a file of the study."""
        return str(self.folder / name)

    @cached_property
    def basin(self) -> dict:
        return run("demobasin", COLUMNS=COLUMNS, ROWS=ROWS, COUNT=LANDSLIDES, OUTPUT=self.at("basin"))

    @cached_property
    def factors(self) -> list[str]:
        """Six of the thirteen factors: enough for every step, and quick."""
        wanted = ("slope", "relief", "ndvi", "rainfall", "road_distance", "elevation")
        return [self.at(f"basin/factors/{name}.tif") for name in wanted if self.basin]

    @cached_property
    def geology(self) -> str:
        """Whole numbers in patches, in no order, as a geological map has them."""
        source, path = gdal.Open(self.factors[0]), self.at("geology.tif")
        rows, columns = np.mgrid[: source.RasterYSize, : source.RasterXSize]
        codes = (((columns // 17) * 7 + (rows // 23) * 5) % UNITS + 1).astype(np.uint8)
        dataset = gdal.GetDriverByName("GTiff").Create(path, codes.shape[1], codes.shape[0], 1, gdal.GDT_Byte)
        dataset.SetGeoTransform(source.GetGeoTransform())
        dataset.SetProjection(source.GetProjection())
        dataset.GetRasterBand(1).WriteArray(codes)
        dataset.FlushCache()
        return path

    @property
    def landslides(self) -> str:
        return self.basin["LANDSLIDES"]

    @cached_property
    def stack(self) -> dict:
        return run("factorstack", INPUT=self.factors, OUTPUT=self.at("stack.tif"))

    @cached_property
    def classes(self) -> dict:
        return run("reclassify", INPUT=self.stack["OUTPUT"], OUTPUT=self.at("classes.tif"))

    @cached_property
    def information_value(self) -> dict:
        return run(
            "informationvalue",
            INPUT=self.classes["OUTPUT"],
            LANDSLIDES=self.landslides,
            SPLIT=2,
            OUTPUT=self.at("information_value.tif"),
            TABLE=self.at("information_value.csv"),
        )

    @cached_property
    def negatives(self) -> dict:
        return run(
            "negativesamples", INPUT=self.stack["OUTPUT"], LANDSLIDES=self.landslides, OUTPUT=self.at("others.gpkg")
        )

    @cached_property
    def samples(self) -> dict:
        return run(
            "trainingsamples",
            INPUT=self.stack["OUTPUT"],
            LANDSLIDES=self.landslides,
            NEGATIVES=self.negatives["OUTPUT"],
            OUTPUT=self.at("samples.gpkg"),
        )

    @cached_property
    def network(self) -> dict:
        return run("train", INPUT=self.samples["OUTPUT"], OUTPUT=self.at("network.onnx"))

    @property
    def units(self) -> str:
        """Squares that lie side by side; where nothing can measure in them, the test is skipped."""
        pytest.importorskip("exactextract", reason="exactextract is not installed")
        path = self.at("units.gpkg")
        if not Path(path).exists():
            write_squares(path, self.factors[0], UNIT_CELLS)
        return path

    @cached_property
    def unit_samples(self) -> dict:
        return run(
            "unitsamples",
            INPUT=self.stack["OUTPUT"],
            UNITS=self.units,
            LANDSLIDES=self.landslides,
            OUTPUT=self.at("unit_samples.gpkg"),
        )

    @cached_property
    def unit_network(self) -> dict:
        return run("train", INPUT=self.unit_samples["OUTPUT"], NETWORK=6, OUTPUT=self.at("units.onnx"))

    @cached_property
    def prediction(self) -> dict:
        return run(
            "predict", INPUT=self.stack["OUTPUT"], NETWORK=self.network["OUTPUT"], OUTPUT=self.at("prediction.tif")
        )

    @cached_property
    def zones(self) -> dict:
        return run("classify", INPUT=self.prediction["OUTPUT"], OUTPUT=self.at("zones.tif"))

    @cached_property
    def whole(self) -> dict:
        """All steps in one run, by the network that is trained fastest."""
        return run(
            "susceptibility", INPUT=self.factors, LANDSLIDES=self.landslides, NETWORK=0, OUTPUT=self.at("whole_run")
        )
