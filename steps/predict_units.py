"""Predict mapping units: a model over the statistics of polygons, their zones by natural breaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.breaks.bins import exact_histogram
from ..analysis.breaks.class_breaks import classify
from ..analysis.breaks.natural_breaks import natural_breaks
from ..analysis.palettes import DEFAULT_PALETTE, check_palette, zone_colours
from ..analysis.training_range import count_outside
from ..analysis.zones import zone_names
from ..dependencies import require_installed
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.layer_styles import Fill, polygons_style
from ..geodata.point_layer import free_names
from ..geodata.units import LAYER_TYPES, SURFACES, check_unit_output, plain_wkb
from ..geodata.vectors import VectorData, read_vector, write_layer
from ..models.session import PredictionSession
from ..reports.training_range import tell_outside
from ..sentences import say, say_counted
from ..study.prediction import PredictionSummary
from ..study.preflight.network_files import look_at_seal
from ..study.preflight.remarks import Remarks
from ..study.training_range import outside_ranges, training_ranges
from ..study.unit_fields import factor_columns
from ..study.zones import check_zone_count

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

NEW = ("probability", "deviation", "zone", "zone_name")
UNITS = say("units")


@dataclass(frozen=True)
class UnitPrediction:
    """Predicted units.

    Attributes
    ----------
    summary : PredictionSummary
        Its cells are units.
    missing : int
        Units that lack a factor and have no probability.
    limits : list of float
        The lowest probability, and the highest of each zone.
    counts : list of int
        Units of each zone.
    """

    summary: PredictionSummary
    missing: int
    limits: list[float]
    counts: list[int]


@writes("output", styled="output")
def predict_units(
    units: VectorData | str,
    network: str,
    output: str,
    *,
    zones: int = 5,
    palette: str = DEFAULT_PALETTE,
    strict: bool = False,
    feedback: Feedback = SILENT,
) -> UnitPrediction:
    """Write polygons with the probability that a model gives each, the deviation between its members, and a zone.

    Zones are natural breaks of the probabilities in which every unit counts once, whatever its size.

    Parameters
    ----------
    units : vector data or path
        Polygons from `unit_samples`, of this area or another one.
    network : path
        A model file that `train` made of such units.
    output : path
        The polygons with all their fields and ``probability``, ``deviation`` (of an ensemble), ``zone`` (1 is the
        lowest) and ``zone_name``; missing where a unit lacks a factor.
    zones : int
        How many zones; there are fewer where there are fewer different probabilities.
    palette : str
        The zones' colours in QGIS; see `classify`.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    InputError
        If the file is no model file of this plugin, a factor has no field, or every unit lacks one.
    DependencyError
        If onnxruntime is missing.

    Examples
    --------
    >>> found = api.predict_units("units.gpkg", "units.onnx", "unit_map.gpkg")
    >>> len(found.counts), sum(found.counts) == found.summary.cells
    (5, True)
    """
    require_installed("onnxruntime")
    check_palette(palette)
    check_zone_count(zones)
    remarks = Remarks(strict=strict)
    session = PredictionSession(network)
    look_at_seal(remarks, network, session.sealed)
    remarks.tell(feedback)
    data = read_vector(units)
    names = free_names([*data.fields, *NEW], output)
    check_unit_output(output, names)
    wkb = plain_wkb(data, range(len(data)), feedback=feedback.part(0, 0.3))
    values = factor_columns(data, session.factors)
    known = np.isfinite(values).all(axis=1)
    if not known.any():
        raise InputError(
            say(
                "Each of the {count:,} units lacks a value of a factor of the model: make them anew by 'Samples of "
                "mapping units'.",
                count=len(data),
            )
        )
    counts = count_outside(np.ascontiguousarray(values[known].T), training_ranges(session.factors))
    results = session.run(values[known])
    feedback.check()
    probability = results[session.outputs[0]]
    breaks = natural_breaks(exact_histogram(probability), zones, feedback.part(0.3, 0.5))
    zone = np.asarray(classify(probability, breaks.inner), np.int64)
    titles = zone_names(breaks.classes)
    columns = dict(zip(names, data.fields.values()))
    new = dict(zip(NEW, names[len(columns) :]))
    columns[new["probability"]] = _placed(probability, known)
    if len(session.outputs) > 1:
        columns[new["deviation"]] = _placed(results[session.outputs[1]], known)
    columns[new["zone"]] = _placed(zone, known)
    columns[new["zone_name"]] = _placed(np.array(titles, object)[zone - 1], known)
    colours = zone_colours(breaks.classes, palette)
    style = polygons_style(new["zone"], [Fill(str(n), *kind) for n, kind in enumerate(zip(titles, colours), 1)])
    surfaces = LAYER_TYPES[SURFACES]
    write_layer(output, "units", columns, wkb, crs=data.crs, geometry_type=surfaces, style=style, feedback=feedback)
    summary = PredictionSummary(
        cells=counts.cells,
        minimum=float(probability.min()),
        maximum=float(probability.max()),
        outside=counts.outside,
        factors=outside_ranges(session.factors, counts),
    )
    result = UnitPrediction(
        summary=summary,
        missing=int((~known).sum()),
        limits=[breaks.minimum, *breaks.limits.tolist()],
        counts=np.bincount(zone, minlength=breaks.classes + 1)[1:].tolist(),
    )
    _tell(result, feedback)
    feedback.progress(1)
    return result


def _placed(values: np.ndarray, known: Mask) -> np.ma.MaskedArray:
    """Return values at the units that have one, masked at the others."""
    whole = np.ma.masked_all(known.size, values.dtype)
    whole[known] = values
    return whole


def _tell(result: UnitPrediction, feedback: Feedback) -> None:
    summary = result.summary
    feedback.info(
        say(
            "{units:,} units predicted, {minimum:.4f} to {maximum:.4f}.",
            units=summary.cells,
            minimum=summary.minimum,
            maximum=summary.maximum,
        )
    )
    if result.missing:
        feedback.warning(
            say_counted(
                "{count:,} unit lacks a value of a factor, and has no probability.",
                "{count:,} units lack a value of a factor, and have no probability.",
                count=result.missing,
            )
        )
    tell_outside(feedback, summary.outside_training, UNITS)
