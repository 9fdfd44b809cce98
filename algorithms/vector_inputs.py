"""Feature sources given as parameters: their features as plain data, and the file behind them."""

from __future__ import annotations

import os
from dataclasses import replace

from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource, QgsProviderRegistry
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

TIMES = (QDate, QDateTime, QTime)


def layer_file(layer) -> str:
    """Return the path of the file behind a layer, '' if it has none (a memory layer, a database)."""
    decoded = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(decoded.get("path") or "")


def vector_data(source, file: str = ""):
    """Return the features of a source as `VectorData`: selection and filter hold, geometries may be invalid.

    `file` is the path of the file behind it, if there is one.
    """
    from ..geodata.vectors import VectorData, column_array, with_points

    skip = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    names = [field.name() for field in source.fields()]
    wholes = [field.isNumeric() and field.precision() == 0 and _is_whole(field) for field in source.fields()]
    wkb, columns = [], [[] for _ in names]
    for feature in source.getFeatures(QgsFeatureRequest(), skip):
        geometry = feature.geometry()
        wkb.append(None if geometry.isNull() or geometry.isEmpty() else bytes(geometry.asWkb()))
        for column, value in zip(columns, feature.attributes()):
            column.append(_plain(value))
    fields = {}
    for name, values, field, whole in zip(names, columns, source.fields(), wholes):
        kind = _OFT_INTEGER64 if whole else _OFT_REAL if field.isNumeric() else _OFT_STRING
        fields[name] = column_array(values, kind)
    return with_points(VectorData(wkb, crs_text(source.sourceCrs()), fields, file))


def crs_text(crs) -> str:
    """Return a CRS as 'EPSG:n' or WKT, '' if it is unknown."""
    from ..geodata.grid import stated_crs

    if not crs.isValid():
        return ""
    return crs.authid() if crs.authid().startswith("EPSG:") else stated_crs(crs.toWkt())


def with_layers(data, layer):
    """Return `VectorData` that knows which layer of its file it is, and which others are left, if none was named."""
    from ..geodata.vectors import layers_beside

    if not data.source or not os.path.exists(data.source):
        return data
    decoded = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    if decoded.get("layerName") or decoded.get("layerId") is not None:
        return replace(data, layer=str(decoded.get("layerName") or ""))
    first, others = layers_beside(data.source)
    return replace(data, layer=first, unread=others)


# The values of OGR's field types, which this room may not import.
_OFT_REAL, _OFT_STRING, _OFT_INTEGER64 = 2, 4, 12


def _is_whole(field) -> bool:
    return "int" in field.typeName().lower() or field.typeName().lower() in ("integer", "integer64", "long")


def _plain(value):
    # A missing value is a null QVariant or None, by version.
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    return as_text(value) if isinstance(value, TIMES) else value


def as_text(value) -> str:
    """Return an attribute as text, dates and times by ISO 8601."""
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, TIMES) else str(value)
