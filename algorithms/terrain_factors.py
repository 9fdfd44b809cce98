"""Terrain factors from DEM."""

from __future__ import annotations

import math
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..analysis.terrain.factors.registry import FACTORS
from ..errors import ParameterError
from ..lists import EQUALS, words
from ..sentences import Sentence, listing, paragraph, say
from . import groups
from .base import DOUBLE, LandslideAlgorithm, tr
from .raster_inputs import RasterParameter

AREA_UNIT_TITLES = (say("Square metres (SAGA)"), say("Cells (GRASS r.watershed)"))
LONGEST_WINDOW = 100_000.0


def _words(need: str) -> Sentence:
    """Return the factors that have a need, as a sentence lists them."""
    return listing(factor.words for factor in FACTORS if getattr(factor, need))


class TerrainFactorsAlgorithm(LandslideAlgorithm):
    """One DEM → a stack of terrain factors."""

    NAME = "terrainfactors"
    TITLE = say("Terrain factors from DEM")
    GROUP = groups.FACTORS
    TAGS = say(
        "DEM, DTM, elevation model, slope, aspect, curvature, plan curvature, profile curvature, TPI, topographic "
        "position index, TWI, topographic wetness index, SPI, stream power index, TRI, ruggedness, roughness, "
        "relief, morphometry, geomorphometry, flow accumulation"
    )
    HELP = say(
        "Computes conditioning factors from a digital elevation model in one reading of it, and writes them as a "
        "factor stack: one raster, one band per factor.\n\n{factors}\n\n"
        "A DEM in degrees is measured in metres, row by row. Cells beside nodata and at the border are computed from "
        "the valid cells round them, so the factors cover all of the DEM.\n\n"
        "{flow} need the package numba (the plugin's menu installs it) and the whole DEM in memory, or a "
        "catchment area raster made by SAGA or GRASS; all other factors take little memory, however large the DEM is.",
        factors=paragraph(*(say("{title}: {help}.", title=factor.title, help=factor.help) for factor in FACTORS)),
        flow=_words("needs_catchment"),
    )

    def initAlgorithm(self, config=None):
        self.add(
            RasterParameter("INPUT", tr(say("Elevation (DEM)"))),
            say("The digital elevation model: band 1, north up, in metres or with a z-factor."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "FACTORS",
                tr(say("Factors")),
                [tr(factor.title) for factor in FACTORS],
                True,
                [number for number, factor in enumerate(FACTORS) if factor.is_default],
            ),
            say("The factors to compute, one band each."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "WINDOW", tr(say("Window (metres)")), DOUBLE, 300.0, False, 0.001, LONGEST_WINDOW
            ),
            say(
                "Side of the square window of {factors}. It is rounded to an odd number of cells, at least 3.",
                factors=_words("looks_at_window"),
            ),
        )
        self.add(
            RasterParameter("CATCHMENT_AREA", tr(say("Catchment area")), None, True),
            say(
                "For {factors}: the area upstream of each cell on the DEM's grid, from SAGA (Catchment Area) or "
                "GRASS (r.watershed, accumulation). Without it, depressions are filled, and each cell drains to the "
                "lowest of its eight neighbours, through flats towards their outlets; neighbours that are alike share.",
                factors=_words("needs_catchment"),
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "CATCHMENT_UNIT", tr(say("Unit of the catchment area")), [tr(t) for t in AREA_UNIT_TITLES], False, 0
            ),
            say(
                "SAGA gives square metres, GRASS a number of cells; the sign of the latter is dropped. The smallest "
                "value is about one cell: where that says otherwise, the area is converted with a warning, or refused."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("Z_FACTOR", tr(say("Z-factor")), DOUBLE, 1.0, False, 1e-6, 1e6),
            say("Metres per unit of the elevations: 0.3048 for feet."),
            advanced=True,
        )
        self.add_threads()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Terrain factors"))),
            say("The factor stack, a GeoTIFF: one band per factor."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", tr(say("Folder for single files")), None, True, False),
            say("If given, each factor is also written here as a GeoTIFF of its own, named after it."),
        )
        self.add(
            QgsProcessingParameterString("NODATA", tr(say("Undeclared nodata value")), "", True, True),
            say(
                "Elevations that mean 'no data' although the DEM does not say so: '-32768', or 'dem=-32768'. Several "
                "are separated by spaces."
            ),
            advanced=True,
        )
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputMultipleLayers("FILES", tr(say("Single files"))))
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr(say("Cells valid in all factors"))))
        self.addOutput(QgsProcessingOutputString("FACTORS", tr(say("Factor names, separated by commas"))))

    def check(self, parameters, context):
        from ..steps.terrain_factors import check_settings

        self._nodata(parameters, context)
        check_settings(self._factors(parameters, context), **self._settings(parameters, context))

    def call_step(self, parameters, context, feedback):
        from ..steps.terrain_factors import terrain_factors

        folder = self._folder(parameters, context)
        result = terrain_factors(
            self.raster_path(parameters, "INPUT", context),
            self.output_raster(parameters, "OUTPUT", context),
            self._factors(parameters, context),
            folder=folder,
            nodata=self._nodata(parameters, context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
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
            "catchment_area": self.raster_path(parameters, "CATCHMENT_AREA", context),
            "catchment_unit": AREA_UNITS[self.parameterAsEnum(parameters, "CATCHMENT_UNIT", context)],
        }

    def _nodata(self, parameters, context) -> list[float] | None:
        """Return NODATA: numbers alone, or after the name of the one raster there is."""
        from ..study.factor_settings import parse_factor_settings

        text = self.parameterAsString(parameters, "NODATA", context).strip()
        if not text:
            return None
        if not any(mark in text for mark in EQUALS):
            return self._numbers(text)
        given = parse_factor_settings(text, say("nodata values"))
        own = Path(self.raster_path(parameters, "INPUT", context)).stem
        others = [name for name in given if name.lower() not in ("dem", own.lower())]
        if others or len(given) > 1:
            raise ParameterError(
                say(
                    "NODATA is given for {names}, but there is one DEM here: write its values alone.",
                    names=listing(given),
                )
            )
        return next(iter(given.values()))

    def _numbers(self, text: str) -> list[float]:
        try:
            numbers = [float(number) for number in words(text)]
        except ValueError:
            numbers = []
        if not numbers or not all(map(math.isfinite, numbers)):
            raise ParameterError(
                say(
                    "NODATA is '{text}': give the elevations that mean 'no data' as numbers, with blanks between them.",
                    text=text,
                )
            )
        return numbers

    def _factors(self, parameters, context) -> list[str]:
        return [FACTORS[number].name for number in self.parameterAsEnums(parameters, "FACTORS", context)]

    def _folder(self, parameters, context) -> str | None:
        return self.parameterAsString(parameters, "FOLDER", context) or None
