"""Why here: what raises and what lowers the susceptibility of places, factor by factor."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.shapley import coalitions_are_fewer, evenly, shapley_values
from ..dependencies import FOR_REPORTS, require_installed
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.class_stack import ClassStack
from ..geodata.explained_places import PlaceCells, place_cells
from ..geodata.planned_raster import PlannedRaster
from ..geodata.stack import FactorStack
from ..geodata.top_factor_map import BANDS, MOST_FACTORS
from ..geodata.vectors import VectorData, check_layer_output, read_vector
from ..geodata.workers import open_workers
from ..lists import items
from ..models.factors import centres
from ..models.registry import KINDS
from ..models.session import PredictionSession
from ..reports.explanation import explanation_page
from ..reports.top_factors import tell_top_factors
from ..reports.training_range import tell_outside
from ..sentences import Sentence, say, say_counted
from ..study.explained_map import (
    ExplainedMap,
    InformationValueMap,
    NetworkMap,
    explained_factors,
    predictor,
    rows_of_samples,
)
from ..study.explanation import (
    COLUMNS,
    INFORMATION_VALUE,
    PROBABILITY,
    TRAINING_SAMPLES,
    ExplainedFactor,
    Explanation,
    Place,
    layer_fields,
    write_explained_layer,
    write_explanation_table,
)
from ..study.factor_groups import FactorGroup, correlated_pairs, factor_groups
from ..study.preflight.inventory import check_layers
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.samples import Samples, part_of
from ..study.top_factors import write_top_factors_of
from ..workers import WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

BACKGROUND, FEWEST_BACKGROUND, MOST_BACKGROUND = 100, 2, 1000
CELLS, MOST_CELLS = 10, 1000  # of a polygon
SHOWN, MOST_SHOWN = 20, 200  # places with a figure of their own
# Of the held-out samples of a whole run, so that it takes seconds: rows of the background, pairs of permutations,
# samples, and the seconds that a model's predictions may take before there are fewer samples.
SUMMARY_BACKGROUND, SUMMARY_PAIRS = 50, 2
SUMMARISED = 20, 200
SUMMARY_SECONDS = 2.0


@writes("output", "table", "report", "raster", styled=("output", "raster"))
def explain(
    stack: FactorStack | ClassStack | str,
    model: str,
    places: VectorData | str | None,
    output: str | None = None,
    table: str | None = None,
    report: str | None = None,
    *,
    samples: Samples | VectorData | str | None = None,
    name_field: str = "",
    groups: Mapping[str, Sequence[str] | str] | None = None,
    background: int = BACKGROUND,
    cells: int = CELLS,
    is_exact: bool | None = None,
    shown: int = SHOWN,
    seed: int = 1,
    strict: bool = False,
    raster: str | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Explanation:
    """Say what each factor adds to the prediction at places, by Shapley values, and what raises every cell most.

    Contributions start from the mean prediction of a background and add up to the prediction of the place. Those of a
    map of information values are its factors' own values, start from 0 and need no background.

    Parameters
    ----------
    stack : FactorStack, ClassStack or path
        The factor stack, matched to the model's factors by name; the class stack where a table is explained.
    model : path
        A network file from `train`, or the table of `information_value` (.csv, .gpkg ...).
    places : vector data or path, optional
        Points, of which the cell below is explained, or polygons, in any CRS; may be None where `raster` is given.
    output, table, report : path, optional
        Layer of the places, table of a row for each place and factor, and a page with a figure for each place.
    samples : Samples, vector data or path, optional
        What the model was trained on: the background is taken from the training samples among them, otherwise from
        all cells of the stack.
    name_field : str
        The field that names the places in table and report.
    groups : mapping of name to factor names, optional
        Factors that enter together because they are correlated.
    background : int
        Rows of the background, 2 to 1,000, evenly along the order of their predictions.
    cells : int
        Cells of each polygon whose contributions are averaged, 1 to 1,000, evenly along the order of their predictions.
    is_exact : bool, optional
        Whether all coalitions of factors are predicted, by default where there are at most 13 factors or groups and the
        model looks at single cells; otherwise permutations are sampled, and the standard error is told.
    shown : int
        Places that have a figure in the report, 0 to 200.
    seed : int
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    raster : path, optional
        Byte GeoTIFF of every cell: band 1 the factor or group that raises it most, numbered from 1, one more where none
        does; band 2 its share of all that raises the cell, in per cent. The contributions of a model are learnt from
        sampled Shapley values, and compared with exact ones: `Explanation.raster.check`.
    workers : Workers, int or str, optional
        How many threads predict; one per processor by default.

    Raises
    ------
    InputError
        If a factor is missing, the places are neither points nor polygons, or none has data in all factors; if a raster
        is asked for by a model that looks at the cells around each.
    ParameterError
        If a setting is out of its range, a group names a factor that the model does not have, all coalitions are
        asked for of more than 13 factors, or there are neither places nor a raster.

    Examples
    --------
    >>> found = api.explain("stack.tif", "network.onnx", "basin/landslides.gpkg", is_exact=False)
    >>> bool(abs(found.base + found.contributions[0].sum() - found.predictions[0]) < 1e-5)
    True
    >>> _ = api.information_value("classes.tif", "basin/landslides.gpkg", "iv.tif", "iv.csv")
    >>> whole = api.explain("classes.tif", "iv.csv", None, raster="why.tif").raster
    >>> len(whole.cells) - len(whole.names), whole.check.agreement
    (1, 1.0)
    """
    check_ranges(background, cells, shown)
    is_network = str(model).lower().endswith(".onnx")
    require_installed(*(("onnxruntime",) if is_network else ()), *(FOR_REPORTS if report else ()))
    if table:
        check_layer_output(table, COLUMNS, is_table=True)
    if places is None and not raster:
        raise ParameterError(say("There is nothing to explain: give places, or a raster for every cell to write."))
    remarks = Remarks(strict=strict)
    data = None if places is None else read_vector(places)
    if data is not None:
        check_layers(data, remarks)
    named = [] if data is None else _names(data, name_field)
    grouped = {group: items(members) for group, members in (groups or {}).items()}
    with open_workers(workers, feedback) as opened:
        subject: ExplainedMap
        if is_network:
            given = (
                stack.info.path if isinstance(stack, ClassStack) else stack
            )  # which is then told to be the wrong one
            subject = NetworkMap(given, model, samples, grouped, background, remarks, opened)
        else:
            path = stack.info.path if isinstance(stack, (FactorStack, ClassStack)) else stack
            subject = InformationValueMap(path, model, grouped)
        if raster:
            _check_raster(raster, subject, remarks, feedback)
        if output:
            check_layer_output(output, layer_fields(subject.factors), is_table=False)
        remarks.tell(feedback)
        feedback.check()
        end = 0.3 if raster else 0.95
        there, found = None, _nothing_explained(subject)
        if data is not None:
            there = place_cells(
                data, subject.info.grid, most=subject.candidates, seed=seed, feedback=feedback.part(0, 0.05)
            )
            found = _explained(subject, there, named, cells, is_exact, seed, feedback.part(0.05, end))
            _tell(found, feedback)
        if raster:
            top = write_top_factors_of(subject, raster, seed, opened, feedback.part(end if data else 0, 0.95))
            tell_top_factors(feedback, top)
            found = replace(found, raster=top)
    page = explanation_page(found, os.path.basename(model), shown, feedback.part(0.95, 1)) if report else None
    feedback.check()
    if output and data is not None and there is not None:
        write_explained_layer(output, found, data, there.wkb, there.geometry_type)
    if table and data is not None:
        write_explanation_table(table, found)
    if page is not None and report:
        page.write(report)
    feedback.progress(1)
    return found


def explain_held_out(
    samples: Samples,
    model: str,
    labels: Mapping[str, Mapping[int, str]] | None = None,
    *,
    stack: FactorStack | None = None,
    seed: int = 1,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Explanation:
    """Explain the held-out samples beside a background of training samples, quickly: permutations are sampled.

    Of more than 200 samples (fewer where the model predicts slowly) those are taken that lie evenly along the order of
    their predictions.

    Parameters
    ----------
    samples : Samples
    model : path
        A network file.
    labels : mapping of factor name to {category: label}, optional
    stack : FactorStack, optional
        What the samples were built from; needed by models that look at the cells around each sample.
    seed : int
        Of the permutations.
    """
    with open_workers(workers, feedback) as opened:
        session = PredictionSession(model)
        predict = predictor(session, opened, feedback)
        names = [factor.name for factor in session.factors]
        train, held_out = part_of(samples, samples.train), part_of(samples, ~samples.train)
        _, background = rows_of_samples(session, train, stack, SUMMARY_BACKGROUND, opened)
        held_out, values = rows_of_samples(session, held_out, stack, _summarised(session), opened)
        groups = factor_groups(names, {})
        found = shapley_values(
            predict,
            values,
            background,
            [group.columns for group in groups],
            is_exact=coalitions_are_fewer(len(groups), SUMMARY_PAIRS),
            pairs=SUMMARY_PAIRS,
            seed=seed,
            feedback=feedback,
        )
    kinds = {1: "landslide", 0: "non-landslide"}
    places = tuple(
        Place(row + 1, kinds[int(held_out.label[row])], row, float(held_out.x[row]), float(held_out.y[row]))
        for row in range(len(held_out))
    )
    return Explanation(
        network=session.metadata["network"],
        quantity=PROBABILITY,
        factors=explained_factors(session.factors, groups, labels or {}),
        places=places,
        values=centres(values).astype(float),
        base=found.base,
        predictions=found.predictions,
        contributions=found.contributions,
        errors=found.errors,
        is_exact=not found.errors.any(),
        background=TRAINING_SAMPLES,
        background_rows=len(background),
        correlated=correlated_pairs(session.factors, centres(background), groups),
    )


def _summarised(session: PredictionSession) -> int:
    network = KINDS.get(session.metadata["network"])
    members = session.metadata["settings"].get("members", 1)
    seconds = (network.predict_seconds if network else 1.0) * members
    return samples_to_summarise(seconds_of_rows(seconds, session.window), len(session.factors))


def seconds_of_rows(predict_seconds: float, window: int) -> float:
    """Return how long a million rows take, from how long a million cells of a map do.

    A map shares the features of cells between windows; rows that are windows are predicted each by itself.
    """
    return predict_seconds * max(1.0, window**2 / 4)


def samples_to_summarise(predict_seconds: float, factors: int) -> int:
    """Return how many samples `explain_held_out` takes, so that slow models do not keep a run waiting.

    Parameters
    ----------
    predict_seconds : float
        Of the model, for a million rows.
    """
    return int(np.clip(SUMMARY_SECONDS * 1e6 / (rows_of_summary(factors) * predict_seconds), *SUMMARISED))


def rows_of_summary(factors: int) -> int:
    """Return how many rows `explain_held_out` predicts for a sample."""
    return SUMMARY_BACKGROUND * 2 * SUMMARY_PAIRS * max(1, factors - 1)


def check_ranges(background: int = BACKGROUND, cells: int = CELLS, shown: int = SHOWN) -> None:
    """Raise `ParameterError` if a number is out of the range that `explain` takes."""
    for number, low, high, what in (
        (background, FEWEST_BACKGROUND, MOST_BACKGROUND, say("rows of the background")),
        (cells, 1, MOST_CELLS, say("cells of a polygon")),
        (shown, 0, MOST_SHOWN, say("places with a figure")),
    ):
        if not low <= number <= high:
            raise ParameterError(
                say(
                    "The number of {what} is {number}: choose {low} to {high:,}.",
                    what=what,
                    number=number,
                    low=low,
                    high=high,
                )
            )


def _check_raster(raster: str, subject: ExplainedMap, remarks: Remarks, feedback: Feedback) -> None:
    subject.check_every_cell()
    if len(subject.groups) > MOST_FACTORS:
        raise ParameterError(
            say(
                "The raster of what raises each cell most holds {most} factors or groups, and there are {count}: put "
                "some into groups.",
                most=MOST_FACTORS,
                count=len(subject.groups),
            )
        )
    plan = PlannedRaster(raster, subject.info.grid, len(BANDS), bytes_per_cell=1)
    look_at_room(remarks, [plan], feedback=feedback)


def _names(data: VectorData, name_field: str) -> list[str]:
    if not name_field:
        return [""] * len(data)
    if name_field not in data.fields:
        raise ParameterError(
            say("The places have no field '{name}': choose one that they have, or none.", name=name_field)
        )
    return [str(value) for value in data.fields[name_field].tolist()]


def _nothing_explained(subject: ExplainedMap) -> Explanation:
    nothing = np.empty((0, len(subject.factors)))
    return Explanation(
        network=subject.network,
        quantity=subject.quantity,
        factors=subject.factors,
        places=(),
        values=nothing,
        base=subject.base,
        predictions=np.empty(0),
        contributions=nothing,
        errors=nothing,
        is_exact=True,
        background=subject.background,
        background_rows=subject.background_rows,
        correlated=subject.correlated,
    )


def _explained(
    subject: ExplainedMap,
    there: PlaceCells,
    names: Sequence[str],
    most: int,
    is_exact: bool | None,
    seed: int,
    feedback: Feedback,
) -> Explanation:
    """Return the explanation of places: cells are read, chosen and explained, each once, and averaged by place."""
    wanted, which = np.unique(np.concatenate(there.cells), return_inverse=True)
    which = which.ravel()
    values, valid = subject.read(wanted, feedback.part(0, 0.1))
    valid &= wanted >= 0
    if not valid.any():
        raise _none_explained(there, subject.info.path)
    scores = np.full(len(wanted), np.nan)
    scores[valid] = subject.predict(values[valid], feedback)
    bounds = np.cumsum([0, *(part.size for part in there.cells)])
    chosen = []
    for begin, end in zip(bounds[:-1], bounds[1:]):
        own = which[begin:end]
        own = own[valid[own]]
        chosen.append(own[evenly(scores[own], most)])
    used, place_of = np.unique(np.concatenate(chosen), return_inverse=True)
    place_of = np.split(place_of.ravel(), np.cumsum([part.size for part in chosen])[:-1])
    outside = subject.outside(values[used])
    if outside is not None:
        tell_outside(feedback, outside)
    found = subject.contributions(values[used], is_exact, seed, feedback.part(0.1, 1))
    factors, count = subject.factors, len(there.cells)
    contributions, errors, shown = (np.full((count, len(factors)), np.nan) for _ in range(3))
    predictions = np.full(count, np.nan)
    central = subject.central(values[used])
    for number, own in enumerate(place_of):
        if own.size:
            contributions[number] = found.contributions[own].mean(axis=0)
            # The permutations are the same for all cells, so that their errors do not average out.
            errors[number] = found.errors[own].mean(axis=0)
            predictions[number] = found.predictions[own].mean()
            shown[number] = [_shown(central[own], group, factor) for group, factor in zip(subject.groups, factors)]
    is_outside = np.array([bool((part < 0).all()) for part in there.cells])
    places = tuple(
        Place(number, names[feature], feature, x, y, own.size, total)
        for number, (feature, (x, y), own, total) in enumerate(
            zip(there.feature.tolist(), there.xy.tolist(), place_of, there.counts.tolist()), start=1
        )
    )
    return Explanation(
        network=subject.network,
        quantity=subject.quantity,
        factors=factors,
        places=places,
        values=shown,
        base=subject.base,
        predictions=predictions,
        contributions=contributions,
        errors=errors,
        is_exact=not found.errors.any(),
        background=subject.background,
        background_rows=subject.background_rows,
        correlated=subject.correlated,
        outside=int(is_outside.sum()),
        on_nodata=int((np.isnan(predictions) & ~is_outside).sum()),
    )


def _shown(values: Floats, group: FactorGroup, factor: ExplainedFactor) -> float:
    """Return what a place's cells have of a factor: their mean, the commonest category, NaN for a group."""
    if len(group.columns) > 1:
        return float("nan")
    column = values[:, group.columns[0]]
    if not factor.is_categorical:
        return float(column.mean(dtype=float))
    met, counts = np.unique(column, return_counts=True)
    return float(met[counts.argmax()])


def _none_explained(there: PlaceCells, path: str) -> InputError:
    if all((cells < 0).all() for cells in there.cells):
        return InputError(
            say_counted(
                "The place does not lie on the raster '{path}': check the layer's coordinate reference system and "
                "extent.",
                "None of the {count:,} places lies on the raster '{path}': check the layer's coordinate reference "
                "system and extent.",
                count=len(there.cells),
                path=path,
            )
        )
    return InputError(
        say(
            "None of the places has data in all factors in '{path}': choose others, or fill the gaps of the factors.",
            path=path,
        )
    )


def _tell(found: Explanation, feedback: Feedback) -> None:
    first = int(found.known[0])
    feedback.info(_method(found))
    feedback.info(
        say(
            "Place {number}: {prediction:.3f}, {base:.3f} from which it starts; {top}.",
            number=found.places[first].number,
            prediction=found.predictions[first],
            base=found.base,
            top=found.top(first),
        )
    )
    if found.outside or found.on_nodata:
        feedback.warning(
            say(
                "{outside:,} places lie outside the raster and {on_nodata:,} where a factor has no data: they are not "
                "explained.",
                outside=found.outside,
                on_nodata=found.on_nodata,
            )
        )


def _method(found: Explanation) -> Sentence:
    if found.quantity == INFORMATION_VALUE:
        return say("{places:,} places explained by their information values.", places=found.known.size)
    if found.is_exact:
        return say(
            "{places:,} places explained exactly, beside {rows:,} rows of background ({source}).",
            places=found.known.size,
            rows=found.background_rows,
            source=found.background,
        )
    return say(
        "{places:,} places explained by sampled permutations, beside {rows:,} rows of background ({source}); the "
        "largest standard error of a contribution is {error:.2g}.",
        places=found.known.size,
        rows=found.background_rows,
        source=found.background,
        error=found.largest_error,
    )
