"""Vegetation index (NDVI)."""

from __future__ import annotations

import re

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..errors import ParameterError
from ..lists import items, latin_marks
from ..sentences import say
from . import groups
from .base import DOUBLE, LandslideAlgorithm, tr
from .raster_inputs import RasterParameter

LONGEST_SPAN = 65536
WHOLE = re.compile(r"[0-9]{1,10}")
LONGEST_PART = 40  # of what is told of a slip


class BandParameter(QgsProcessingParameterBand):
    """A band that may be left out for the default one, as any other parameter with a default may."""

    def checkValueIsAcceptable(self, value, context=None):
        return super().checkValueIsAcceptable(self.defaultValue() if value is None else value)


class NdviAlgorithm(LandslideAlgorithm):
    """Red and near-infrared bands → NDVI."""

    NAME = "ndvi"
    TITLE = say("Vegetation index (NDVI)")
    GROUP = groups.FACTORS
    TAGS = say("vegetation, Sentinel-2, Landsat, near infrared, satellite image, cloud mask")
    HELP = say(
        "Writes NDVI = (NIR − red) / (NIR + red) of two reflectance bands, on the grid of the red one: −1 to 1.\n\n"
        "Bands of satellite images hold whole numbers; reflectance = (DN + offset) · scale. Sentinel-2: scale 0.0001, "
        "offset -1000 for products of processing baseline 04.00 (25 January 2022) or later, N0400 and up in their "
        "names, and 0 for earlier ones; scenes from before that day may have been reprocessed. Landsat Collection 2 "
        "Level 2: scale 0.0000275, offset -7272.727. The offset matters; the scale divides out of the index, but lets "
        "you check the mean reflectances in the log. Red and near infrared are bands 4 and 8 of Sentinel-2, 4 and 5 of "
        "Landsat 8 and 9."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("RED", tr(say("Red"))), say("The raster with the red band; its grid is the output's."))
        self.add(BandParameter("RED_BAND", tr(say("Red band")), 1, "RED"), say("Number of the red band in its raster."))
        self.add(
            RasterParameter("NIR", tr(say("Near infrared"))),
            say(
                "The raster with the near-infrared band; it may be the same one. On another grid it is warped: "
                "bilinear, by average where its cells are at most half as wide."
            ),
        )
        self.add(
            BandParameter("NIR_BAND", tr(say("Near-infrared band")), 1, "NIR"),
            say("Number of the near-infrared band in its raster."),
        )
        self.add(
            QgsProcessingParameterNumber("SCALE", tr(say("Scale")), DOUBLE, 1.0, False, 1e-12, 1e6),
            say("Reflectance = (DN + offset) · scale: 0.0001 for Sentinel-2. The index is the same for any scale."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("OFFSET", tr(say("Offset")), DOUBLE, 0.0, False, -1e6, 1e6),
            say(
                "Added to both bands: -1000 for Sentinel-2 from processing baseline 04.00 on. A scale or offset that "
                "the file itself states is applied before."
            ),
        )
        self.add(
            RasterParameter("MASK", tr(say("Cloud mask")), None, True),
            say(
                "A raster of classes, such as Sentinel-2's scene classification (SCL). On another grid it is warped: "
                "nearest, by mode where its cells are at most half as wide. Where it has no data, cells are taken for "
                "clear."
            ),
        )
        self.add(
            QgsProcessingParameterString("MASK_VALUES", tr(say("Values that count as cloud")), "3, 8-11", False, True),
            say(
                "Numbers and spans of the mask, separated by commas. SCL: 3 cloud shadow, 8 and 9 cloud, 10 thin "
                "cirrus, 11 snow or ice."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("NDVI"))),
            say("float32 GeoTIFF; nodata where a band has none, under cloud, and where NIR + red is not above zero."),
        )
        self.add_threads()
        self.add(
            QgsProcessingParameterString("NAME", tr(say("Name of the factor")), "ndvi"),
            say(
                "What the factor is called in a stack, a model and a report: the band's description. A raster that is "
                "given as a file goes by the file's name instead, unless that tells nothing (OUTPUT.tif)."
            ),
            advanced=True,
        )
        self.add_scheduler()
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr(say("Cells with an index"))))
        self.addOutput(QgsProcessingOutputNumber("MASKED", tr(say("Cells left out as cloud"))))
        self.addOutput(QgsProcessingOutputNumber("MINIMUM", tr(say("Lowest index"))))
        self.addOutput(QgsProcessingOutputNumber("MAXIMUM", tr(say("Highest index"))))

    def check(self, parameters, context):
        whole_numbers(self.parameterAsString(parameters, "MASK_VALUES", context))

    def call_step(self, parameters, context, feedback):
        from ..steps.ndvi import ndvi

        output = self.output_raster(parameters, "OUTPUT", context)
        name = self.parameterAsString(parameters, "NAME", context).strip() or "ndvi"
        summary = ndvi(
            red=self.raster_path(parameters, "RED", context),
            near_infrared=self.raster_path(parameters, "NIR", context),
            output=output,
            red_band=self.parameterAsInt(parameters, "RED_BAND", context),
            near_infrared_band=self.parameterAsInt(parameters, "NIR_BAND", context),
            scale=self.parameterAsDouble(parameters, "SCALE", context),
            offset=self.parameterAsDouble(parameters, "OFFSET", context),
            mask=self.raster_path(parameters, "MASK", context),
            name=name,
            masked_values=whole_numbers(self.parameterAsString(parameters, "MASK_VALUES", context)),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        self.name_on_load(context, output, name)
        return {
            "OUTPUT": output,
            "CELLS": summary.cells,
            "MASKED": summary.masked,
            "MINIMUM": summary.minimum,
            "MAXIMUM": summary.maximum,
        }


def whole_numbers(text: str) -> list[int]:
    """Return the numbers of a text such as '3, 8-11'.

    Raises
    ------
    ParameterError
        If a part of it is neither a whole number nor a span of them.
    """
    numbers: list[int] = []
    for part in map(latin_marks, items(text)):
        first, dash, last = part.partition("-")
        if not WHOLE.fullmatch(first.strip()) or (dash and not WHOLE.fullmatch(last.strip())):
            raise ParameterError(
                say(
                    "'{part}' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
                    part=part[:LONGEST_PART],
                )
            )
        span = range(int(first), int(last or first) + 1)
        if not 0 < len(span) <= LONGEST_SPAN:
            raise ParameterError(
                say(
                    "The span '{part}' of the cloud mask's values runs backwards or holds more than {most:,}: write "
                    "the lower number first, and only values that the mask has.",
                    part=part,
                    most=LONGEST_SPAN,
                )
            )
        numbers += span
    return numbers
