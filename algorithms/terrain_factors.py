"""Terrain factors from DEM."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..analysis.terrain_factors.registry import FACTORS
from .base import DOUBLE, LandslideAlgorithm, tr, writable
from .raster_inputs import RasterParameter

AREA_UNIT_TITLES = ("Square metres (SAGA)", "Cells (GRASS r.watershed)")
LONGEST_WINDOW = 100_000.0


def _factor_help() -> str:
    """Return a line on each factor."""
    return "\n".join(f"{factor.title}: {factor.help}." for factor in FACTORS)


def _words(need: str) -> str:
    """Return the factors that have a need, as a sentence lists them."""
    *words, last = (factor.words for factor in FACTORS if getattr(factor, need))
    return f"{', '.join(words)} and {last}" if words else last


class TerrainFactorsAlgorithm(LandslideAlgorithm):
    """One DEM → a stack of terrain factors."""

    NAME = "terrainfactors"
    TITLE = "Terrain factors from DEM"
    GROUP = "Factors"
    GROUP_ID = "factors"
    HELP = (
        "Computes conditioning factors from a digital elevation model in one reading of it, and writes them as a "
        "factor stack: one raster, one band per factor.\n\n"
        f"{_factor_help()}\n\n"
        "A DEM in degrees is measured in metres, row by row. Cells beside nodata and at the border are computed from "
        "the valid cells round them, so the factors cover all of the DEM.\n\n"
        f"{_words('needs_catchment')} need the package pyflwdir (the README says how to install it) and the whole DEM "
        "in memory, or a catchment area raster made by SAGA or GRASS; all other factors take little memory, however "
        "large the DEM is."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RasterParameter("INPUT", tr("Elevation (DEM)")),
            "The digital elevation model: band 1, north up, in metres or with a z-factor.",
        )
        self.add(
            QgsProcessingParameterEnum(
                "FACTORS",
                tr("Factors"),
                [tr(factor.title) for factor in FACTORS],
                True,
                [number for number, factor in enumerate(FACTORS) if factor.is_default],
            ),
            "The factors to compute, one band each.",
        )
        self.add(
            QgsProcessingParameterNumber("WINDOW", tr("Window (metres)"), DOUBLE, 300.0, False, 0.001, LONGEST_WINDOW),
            f"Side of the square window of {_words('looks_at_window')}. It is rounded to an odd number of cells, at "
            "least 3.",
        )
        self.add(
            RasterParameter("CATCHMENT_AREA", tr("Catchment area"), None, True),
            f"For {_words('needs_catchment')}: the area upstream of each cell on the DEM's grid, from SAGA (Catchment "
            "Area) or GRASS (r.watershed, accumulation). Without it, pyflwdir fills depressions and drains each cell "
            "to one of eight.",
        )
        self.add(
            QgsProcessingParameterEnum(
                "CATCHMENT_UNIT", tr("Unit of the catchment area"), [tr(t) for t in AREA_UNIT_TITLES], False, 0
            ),
            "SAGA gives square metres, GRASS a number of cells; the sign of the latter is dropped.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("Z_FACTOR", tr("Z-factor"), DOUBLE, 1.0, False, 1e-6, 1e6),
            "Metres per unit of the elevations: 0.3048 for feet.",
            advanced=True,
        )
        self.add_threads()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Terrain factors")),
            "The factor stack, a GeoTIFF: one band per factor.",
        )
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder for single files"), None, True, False),
            "If given, each factor is also written here as a GeoTIFF of its own, named after it.",
        )
        self.addOutput(QgsProcessingOutputMultipleLayers("FILES", tr("Single files")))
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr("Cells valid in all factors")))
        self.addOutput(QgsProcessingOutputString("FACTORS", tr("Factor names, separated by commas")))

    def check(self, parameters, context):
        from ..steps.terrain_factors import check_settings

        settings = self._settings(parameters, context)
        catchment = self.raster_path(parameters, "CATCHMENT_AREA", context)
        check_settings(
            self._factors(parameters, context),
            settings["window"],
            settings["z_factor"],
            catchment,
            settings["catchment_unit"],
        )

    def call_step(self, parameters, context, feedback):
        from ..steps.terrain_factors import terrain_factors

        folder = self._folder(parameters, context)
        result = terrain_factors(
            self.raster_path(parameters, "INPUT", context),
            self.output_raster(parameters, "OUTPUT", context),
            self._factors(parameters, context),
            catchment_area=self.raster_path(parameters, "CATCHMENT_AREA", context),
            folder=folder,
            threads=self.threads(parameters, context),
            feedback=feedback,
            **self._settings(parameters, context),
        )
        outputs = {
            "OUTPUT": result.stack.path,
            "FILES": [str(path) for path in result.files.values()],
            "CELLS": result.valid_cells,
            "FACTORS": ",".join(result.stack.names),
        }
        return {**outputs, "FOLDER": folder} if folder else outputs

    def _settings(self, parameters, context) -> dict:
        from ..steps.terrain_factors import AREA_UNITS

        return {
            "window": self.parameterAsDouble(parameters, "WINDOW", context),
            "z_factor": self.parameterAsDouble(parameters, "Z_FACTOR", context),
            "catchment_unit": AREA_UNITS[self.parameterAsEnum(parameters, "CATCHMENT_UNIT", context)],
        }

    def _factors(self, parameters, context) -> list[str]:
        return [FACTORS[number].name for number in self.parameterAsEnums(parameters, "FACTORS", context)]

    def _folder(self, parameters, context) -> str | None:
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if not folder:
            return None
        writable(os.path.join(folder, f"{FACTORS[0].name}.tif"), (".tif",))
        return folder
