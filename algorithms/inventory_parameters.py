"""The parameters of an inventory: which of its features are landslides, and own points of other places."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..sentences import say
from .base import LandslideAlgorithm, tr


def add_inventory(algorithm: LandslideAlgorithm) -> None:
    """Add CLASS_FIELD, LANDSLIDE_VALUE and COUNT_PARTS, which say what of LANDSLIDES is a landslide."""
    add_class_field(algorithm)
    add_count_parts(algorithm)


def add_class_field(algorithm: LandslideAlgorithm) -> None:
    """Add CLASS_FIELD and LANDSLIDE_VALUE."""
    algorithm.add(
        QgsProcessingParameterField(
            "CLASS_FIELD", tr(say("Class field of the landslides")), None, "LANDSLIDES", optional=True
        ),
        say(
            "The field that tells landslides from other places, such as 1 from 0: only features with the landslides' "
            "value count. Empty: every feature is a landslide."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("LANDSLIDE_VALUE", tr(say("Value of landslides in it")), "1", False, True),
        say(
            "What the class field holds at landslides: a number or a text, or several of them, apart by commas. It "
            "needs CLASS_FIELD. A field of 0 and 1 that says something else is passed over by naming it with '0, 1'."
        ),
        advanced=True,
    )


def add_count_parts(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add COUNT_PARTS."""
    algorithm.add(
        QgsProcessingParameterBoolean("COUNT_PARTS", tr(say("Count each part of a feature")), False),
        say(
            "A feature of several polygons or lines (a dissolved inventory is one) counts as one landslide; with this "
            "each of its parts does."
        ),
        advanced=not hidden,
        hidden=hidden,
    )


def add_date_field(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add DATE_FIELD."""
    algorithm.add(
        QgsProcessingParameterField(
            "DATE_FIELD", tr(say("Field of the landslides' dates")), None, "LANDSLIDES", optional=True
        ),
        say(
            "For a split by time and for folds by time: dates, times, text such as 2015-06-01, or years. Landslides "
            "without a date have no part in these."
        ),
        advanced=not hidden,
        hidden=hidden,
    )


def add_negatives(algorithm: LandslideAlgorithm) -> None:
    """Add NEGATIVES, own points of places without landslides."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "NEGATIVES", tr(say("Own non-landslide points")), [QgsProcessing.SourceType.TypeVectorPoint], None, True
        ),
        say(
            "Places that are known to be stable. All of them are taken, but for those on a landslide's cell, so that "
            "strategy and ratio count for nothing; a comparison of strategies has them as one more. Empty: a strategy "
            "chooses."
        ),
        advanced=True,
    )


def inventory(algorithm: LandslideAlgorithm, parameters, context):
    """Return LANDSLIDES with what of it is a landslide; None if it was left out."""
    from ..study.inventory import Inventory

    given = algorithm.vector(parameters, "LANDSLIDES", context)
    if given is None:
        return None
    has_dates = algorithm.parameterDefinition("DATE_FIELD") is not None
    return Inventory(
        given,
        class_field=algorithm.parameterAsString(parameters, "CLASS_FIELD", context),
        landslide_value=algorithm.parameterAsString(parameters, "LANDSLIDE_VALUE", context),
        parts=algorithm.parameterAsBool(parameters, "COUNT_PARTS", context),
        date_field=algorithm.parameterAsString(parameters, "DATE_FIELD", context) if has_dates else "",
    )
