"""Factor values at points."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from .base import LandslideAlgorithm, tr
from .raster_inputs import RasterParameter


class SampleFactorsAlgorithm(LandslideAlgorithm):
    """Stack + points → points with a field per factor."""

    NAME = "samplefactors"
    TITLE = "Factor values at points"
    GROUP = "Screening"
    GROUP_ID = "screening"
    HELP = (
        "Writes the value of every band of a raster at every point, one field a factor (multi-value extraction to "
        "points), beside the points' own fields. The values are those of the cell below, not interpolated.\n\n"
        "The output is in the CRS of the points. Whole numbers are written for categorical factors. Where a point lies "
        "outside the raster, or a factor has no data, the value is missing (NULL); such points are kept and counted. A "
        "factor named like one of the points' fields gets the name with _2 behind it."
    )

    def initAlgorithm(self, config=None):
        self.add(RasterParameter("INPUT", tr("Factor stack")), "From 'Build factor stack', or any other raster.")
        self.add(
            QgsProcessingParameterFeatureSource(
                "POINTS", tr("Points"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            "Points in any CRS: landslides, stations, samples. A polygon or a line is taken at a point on it, a "
            "multi-point at each of its points.",
        )
        self.add(
            QgsProcessingParameterBoolean("ALL_CELLS", tr("Take every cell of a polygon"), False),
            "Gives one point for each cell that a polygon touches, at the cell's centre, with the polygon's fields.",
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Points with factor values"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            "Points with their own fields and a field per factor.",
        )
        self.addOutput(QgsProcessingOutputNumber("POINTS_WRITTEN", tr("Points written")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE", tr("Points outside the raster")))
        self.addOutput(QgsProcessingOutputNumber("ON_NODATA", tr("Points where a factor has no data")))

    def call_step(self, parameters, context, feedback):
        from ..steps.sample_factors import sample_factors

        output = self.output_layer(parameters, "OUTPUT", context)
        result = sample_factors(
            self.raster_path(parameters, "INPUT", context),
            self.points(parameters, context, feedback),
            output,
            all_cells=self.parameterAsBool(parameters, "ALL_CELLS", context),
            feedback=feedback.part(0.2, 1),
        )
        return {
            "OUTPUT": output,
            "POINTS_WRITTEN": result.points,
            "OUTSIDE": result.outside,
            "ON_NODATA": result.on_nodata,
        }

    def points(self, parameters, context, feedback):
        """Return POINTS with their fields as they are: dates as ISO text, missing values as missing."""
        data = self.vector(parameters, "POINTS", context)
        source = self.parameterAsSource(parameters, "POINTS", context)
        fields = dict(data.fields)
        for number, field in enumerate(source.fields()):
            values = fields[field.name()]
            if not field.isNumeric():
                fields[field.name()] = np.array(attribute_texts(source, number, feedback), object)
            elif field.precision() == 0 and "int" in field.typeName().lower() and values.dtype.kind == "f":
                # Whole numbers of which some are missing.
                missing = np.isnan(values)
                fields[field.name()] = np.ma.masked_array(np.where(missing, 0, values).astype(np.int64), missing)
        return replace(data, fields=fields)


def attribute_texts(source, number: int, feedback) -> list:
    """Return one attribute of all features of a source as text, None where it is missing."""
    request = QgsFeatureRequest().setSubsetOfAttributes([number])
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    texts = []
    for feature in source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks):
        texts.append(as_text(feature.attributes()[number]))
        if len(texts) % 10_000 == 0:
            feedback.check()
    return texts


def as_text(value) -> str | None:
    """Return an attribute as text: dates and times by ISO 8601, true and false as 1 and 0."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, bool):
        return str(int(value))
    return str(value)
