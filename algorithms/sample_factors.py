"""Factor values at points."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from ..sentences import say
from . import groups
from .base import LandslideAlgorithm, tr
from .raster_inputs import RasterParameter
from .vector_inputs import as_text, crs_text

ROWS_BETWEEN_LOOKS = 10_000
WHOLE_TYPES = (1, 2, 3, 4, 5)  # truth, signed and unsigned whole numbers: the same in Qt 5 and 6


class SampleFactorsAlgorithm(LandslideAlgorithm):
    """Stack + points → points with a field per factor."""

    NAME = "samplefactors"
    TITLE = say("Factor values at points")
    GROUP = groups.SCREENING
    TAGS = (say("extract values"), say("point sampling"), say("sample raster values"))
    HELP = say(
        "Writes the value of every band of a raster at every point, one field a factor (multi-value extraction to "
        "points), beside the points' own fields. The values are those of the cell below, not interpolated.\n\n"
        "The output is in the CRS of the points. Whole numbers are written for categorical factors. Where a point lies "
        "outside the raster, or a factor has no data, the value is missing (NULL); such points are kept and counted. A "
        "factor named like one of the points' fields gets the name with _2 behind it."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RasterParameter("INPUT", tr(say("Factor stack"))), say("From 'Build factor stack', or any other raster.")
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "POINTS", tr(say("Points")), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            say(
                "Points in any CRS: landslides, stations, samples. A polygon or a line is taken at a point on it, a "
                "multi-point at each of its points."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("ALL_CELLS", tr(say("Take every cell of a polygon")), False),
            say(
                "Gives one point for each cell that a polygon touches, at the cell's centre, with the polygon's fields."
            ),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr(say("Points with factor values")), QgsProcessing.SourceType.TypeVectorPoint
            ),
            say("Points with their own fields and a field per factor."),
        )
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("POINTS_WRITTEN", tr(say("Points written"))))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE", tr(say("Points outside the raster"))))
        self.addOutput(QgsProcessingOutputNumber("ON_NODATA", tr(say("Points where a factor has no data"))))

    def call_step(self, parameters, context, feedback):
        from ..steps.sample_factors import sample_factors

        output = self.output_layer(parameters, "OUTPUT", context)
        result = sample_factors(
            self.raster_path(parameters, "INPUT", context),
            self.points(parameters, context, feedback.part(0, 0.2)),
            output,
            all_cells=self.parameterAsBool(parameters, "ALL_CELLS", context),
            strict=self.strict(parameters, context),
            feedback=feedback.part(0.2, 1),
        )
        return {
            "OUTPUT": output,
            "POINTS_WRITTEN": result.points,
            "OUTSIDE": result.outside,
            "ON_NODATA": result.on_nodata,
        }

    def points(self, parameters, context, feedback):
        """Return POINTS as `VectorData` whose fields are as they are: dates as ISO text, missing values missing."""
        from ..geodata.vectors import VectorData, with_points

        source = self.parameterAsSource(parameters, "POINTS", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "POINTS"))
        wkb, columns = [], [[] for _ in source.fields()]
        count = max(1, source.featureCount())
        skip = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        for feature in source.getFeatures(QgsFeatureRequest(), skip):
            geometry = feature.geometry()
            wkb.append(None if geometry.isNull() or geometry.isEmpty() else bytes(geometry.asWkb()))
            for column, value in zip(columns, feature.attributes()):
                column.append(value)
            if len(wkb) % ROWS_BETWEEN_LOOKS == 0:
                feedback.check()
                feedback.progress(min(1.0, len(wkb) / count))
        fields = {}
        for number, field in enumerate(source.fields()):
            fields[field.name()] = column_of(field, columns[number])
            columns[number] = None  # a million of Python's numbers are 32 MB
        file = self.file_behind(parameters, "POINTS", context)
        data = with_points(VectorData(wkb, crs_text(source.sourceCrs()), fields, file))
        return self.with_layers(data, parameters, "POINTS", context)


def column_of(field, values: list) -> np.ndarray:
    """Return a field's values as an array; missing ones are masked (whole numbers), NaN or None (text)."""
    missing = np.array([value is None or (hasattr(value, "isNull") and value.isNull()) for value in values], bool)
    if int(getattr(field.type(), "value", field.type())) in WHOLE_TYPES:
        return np.ma.masked_array([0 if gone else int(v) for v, gone in zip(values, missing)], missing, np.int64)
    if field.isNumeric():
        return np.array([np.nan if gone else float(v) for v, gone in zip(values, missing)], float)
    return np.array([None if gone else as_text(v) for v, gone in zip(values, missing)], object)
