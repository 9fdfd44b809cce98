"""Reclassify factors: continuous ones into classes by limits, categories as they are."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Union

import numpy as np

from ..analysis.breaks.class_breaks import category_classes, classify
from ..analysis.breaks.class_limits import (
    FEWEST_WANTED,
    MANUAL,
    METHODS,
    MOST_WANTED,
    NATURAL_BREAKS,
    Limits,
    limit_labels,
    limits_by,
)
from ..analysis.breaks.histogram import Histogram
from ..analysis.palettes import CLASSES, category_colours, colours_of
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.block_sample import sample_of_blocks
from ..geodata.blocks import run_blocks, windows_of
from ..geodata.category_names import category_names
from ..geodata.class_stack import LARGEST_CLASS, ClassStack, FactorClasses, open_class_stack
from ..geodata.grid import Window
from ..geodata.histograms import band_histograms
from ..geodata.layer_styles import paletted_style
from ..geodata.planned_raster import PlannedRaster
from ..geodata.raster import RasterInfo, describe, read_block
from ..geodata.stack import CATEGORICAL, FactorStack, StackFactor, open_stack
from ..geodata.stack_builder import MOST_CATEGORIES
from ..geodata.tiled_output import raster_output
from ..geodata.workers import open_workers
from ..models.learning.parallel import run_parallel
from ..reports.page.numbers import category_text
from ..sentences import Text, commas, say
from ..study.factor_settings import check_factor_names
from ..study.preflight.rasters import FactorBand
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.stacks import given_stack
from ..study.preflight.values import look_at_values
from ..study.samples import check_categories
from ..workers import Workers, WorkersLike

if TYPE_CHECKING:
    from numpy.typing import NDArray

    ClassType = Union[type[np.uint8], type[np.uint16]]
    # A function that classes a band, and its categories or limits.
    Rule = tuple[Callable[..., np.ndarray], Sequence[float]]

ROUNDING = 1e-9  # of the fit of classes: what is below is none
CATEGORIES = "categories"  # the method of a categorical factor


@writes("output", styled="output")
def reclassify(
    stack: FactorStack | str,
    output: str,
    *,
    method: str = NATURAL_BREAKS,
    classes: int = 5,
    factor_classes: Mapping[str, int] | None = None,
    breaks: Mapping[str, Sequence[float]] | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> ClassStack:
    """Turn a factor stack into a class stack (UInt8, or UInt16 past 255 classes; 0 = nodata).

    Parameters
    ----------
    stack : FactorStack or path
    output : path
        The GeoTIFF to make; tiles if it ends in ``.tiles.vrt``.
    method : str
        'natural_breaks' (exact over all valid cells), 'quantile', 'equal_interval' or 'manual'.
    classes : int
        Number of classes of continuous factors, 2 or more.
    factor_classes : mapping of factor name to int, optional
        Other numbers of classes for some factors.
    breaks : mapping of factor name to sequence of float, optional
        Limits between classes, ascending, for some factors whatever the method; for all continuous factors
        with the method 'manual'.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    ParameterError
        If a setting is out of range or names no factor of the stack, or manual breaks are missing.

    Examples
    --------
    >>> stack = api.reclassify("stack.tif", "classes_of_4.tif", classes=4, factor_classes={"slope": 6})
    >>> {factor.name: factor.count for factor in stack.factors if factor.name in ("slope", "ndvi")}
    {'slope': 6, 'ndvi': 4}
    """
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    remarks.tell(feedback)
    counts, limits = dict(factor_classes or {}), dict(breaks or {})
    _check(stack, method, classes, counts, limits)
    plan = PlannedRaster(output, stack.grid, len(stack.names), 1 if classes <= 255 else 2, "ZSTD")
    look_at_room(remarks, [plan], feedback=feedback)
    with open_workers(workers, feedback) as workers:
        schemes = _schemes(workers, stack, method, classes, counts, limits, feedback.part(0, 0.7))
        _remark_breaks(schemes, limits, remarks)
        remarks.tell(feedback)
        dtype: ClassType = np.uint8 if max(scheme.count for scheme in schemes) <= 255 else np.uint16
        task = functools.partial(
            _classes_of_block, bands=stack.bands, rules=[_rule(scheme) for scheme in schemes], dtype=dtype
        )
        with raster_output(
            output, stack.grid, bands=len(schemes), dtype=dtype, nodata=0, names=stack.names, compression="ZSTD"
        ) as writer:
            for number, scheme in enumerate(schemes, start=1):
                writer.band(number).SetMetadata(scheme.metadata())
            writer.write_beside(".qml", _style(schemes[0]))
            writer.fill(workers, windows_of(stack.info), task, stack.path, feedback=feedback.part(0.7, 1))
    return open_class_stack(output)


def _style(scheme: FactorClasses) -> str:
    is_categorical = scheme.kind == CATEGORICAL
    colours = category_colours(scheme.count) if is_categorical else colours_of(CLASSES, scheme.count)
    return paletted_style(
        [str(say("{factor}: {label}", factor=scheme.name, label=label)) for label in scheme.labels], colours
    )


def classes_in(
    path: str, scratch: str, remarks: Remarks, *, workers: WorkersLike = None, feedback: Feedback = SILENT
) -> ClassStack:
    """Return a class stack, or one made from a raster of whole numbers that another program reclassified.

    Such a raster's values are its classes, called as it calls them itself, else by their value. `scratch` is a folder
    that stays as long as the class stack is used, and whose files can be read at once (`files.scratch_folder`).
    `remarks` get values that look like nodata.

    Raises
    ------
    InputError
        If the raster holds anything else.
    """
    info = describe(path)
    if any("KIND" in band.metadata for band in info.bands):
        return open_class_stack(path)  # which says so if it is none
    found = open_stack(path)
    if not _are_classes(info):
        raise InputError(
            say(
                "The raster '{path}' is no class stack, and its values are more than {most} or not whole, so they are "
                "no classes of another program either: make classes with 'Reclassify factors'.",
                path=path,
                most=MOST_CATEGORIES,
            )
        )
    named = [replace(factor, kind=CATEGORICAL, labels=category_names(path, factor.band)) for factor in found.factors]
    for factor in named:
        look_at_values(
            FactorBand(info, factor.band, factor.name, factor.kind),
            remarks,
            declare=say("Declare it as the nodata value of the raster."),
        )
    remarks.tell(feedback)
    output = os.path.join(scratch, os.path.splitext(os.path.basename(path))[0] + ".tif")
    stack = replace(found, factors=tuple(named))
    return reclassify(stack, output, workers=workers, feedback=feedback)


def _are_classes(info: RasterInfo) -> bool:
    """Whether a look at a raster shows few whole numbers in every band."""
    values, valid = sample_of_blocks(info, range(1, len(info.bands) + 1))
    kinds = [np.unique(band[valid]) for band in values]
    return all(len(kind) <= MOST_CATEGORIES and (kind == np.rint(kind)).all() for kind in kinds)


def _check(
    stack: FactorStack,
    method: str,
    classes: int,
    factor_classes: Mapping[str, int],
    breaks: Mapping[str, Sequence[float]],
) -> None:
    if method not in METHODS:
        raise ParameterError(
            say(
                "There is no classification method '{method}': choose one of {known}.",
                method=method,
                known=commas(METHODS),
            )
        )
    check_factor_names(list(factor_classes), stack.names, say("numbers of classes"))
    check_factor_names(list(breaks), stack.names, say("breaks"))
    counts: list[tuple[Text, int]] = [(say("every factor"), classes), *factor_classes.items()]
    for name, count in counts:
        if not FEWEST_WANTED <= count <= MOST_WANTED or int(count) != count:
            raise ParameterError(
                say(
                    "The number of classes of {name} is {count:.6g}: choose a whole number from {fewest} to {most}.",
                    name=name,
                    count=count,
                    fewest=FEWEST_WANTED,
                    most=MOST_WANTED,
                )
            )
    for factor, limits in breaks.items():
        if stack.factor(factor).is_categorical:
            raise ParameterError(
                say("'{name}' is categorical and has no breaks: leave it out of the breaks.", name=factor)
            )
        if factor in factor_classes:
            raise ParameterError(
                say("'{name}' has both breaks and a number of classes: keep one of them.", name=factor)
            )
        _check_breaks(factor, limits)
    for factor in factor_classes:
        if stack.factor(factor).is_categorical:
            raise ParameterError(
                say(
                    "'{name}' is categorical, and its categories are its classes: leave it out of the numbers of "
                    "classes.",
                    name=factor,
                )
            )
    if method == MANUAL:
        missing = [f.name for f in stack.factors if not f.is_categorical and f.name not in breaks]
        if missing:
            raise ParameterError(
                say("Manual breaks are missing for {missing}: give them as 'name=10 20 30'.", missing=commas(missing))
            )


def _check_breaks(name: str, limits: Sequence[float]) -> None:
    if not len(limits):
        raise ParameterError(say("The breaks of '{name}' are missing: give one or more.", name=name))
    # As float32, in which the cells are compared.
    exact = np.asarray(limits, float).astype(np.float32)
    if (np.diff(exact) > 0).all() and np.isfinite(exact).all():
        return
    raise ParameterError(
        say(
            "The breaks of '{name}' are {limits}: write them ascending, each once.",
            name=name,
            limits=commas(f"{limit:g}" for limit in limits),
        )
    )


def _remark_breaks(schemes: Sequence[FactorClasses], breaks: Mapping[str, Sequence[float]], remarks: Remarks) -> None:
    """Remark breaks that leave all values in one class, as where they are in another unit than the factor."""
    for scheme in schemes:
        if scheme.name in breaks and scheme.gvf is not None and scheme.gvf < ROUNDING:
            remarks.add(
                "breaks",
                say(
                    "The breaks of '{name}' ({limits}) leave all of its values in one class.",
                    name=scheme.name,
                    limits=commas(f"{limit:g}" for limit in breaks[scheme.name]),
                ),
                say("Write them in the unit of the factor, or leave it out of the breaks."),
            )


def _schemes(
    workers: Workers,
    stack: FactorStack,
    method: str,
    classes: int,
    factor_classes: Mapping[str, int],
    breaks: Mapping[str, Sequence[float]],
    feedback: Feedback,
) -> list[FactorClasses]:
    """Return the classes of every factor, in the stack's order."""
    categorical = [f for f in stack.factors if f.is_categorical]
    fine = [f for f in stack.factors if not f.is_categorical and f.name not in breaks]
    coarse = [f for f in stack.factors if f.name in breaks]
    histograms: dict[str, Histogram] = {}
    for group, is_fine, part in ((fine, True, (0, 0.6)), (coarse, False, (0.6, 0.7))):
        if group:
            bands = [f.band for f in group]
            counted = band_histograms(
                workers, stack.info, bands, stack.bands, fine=is_fine, feedback=feedback.part(*part)
            )
            histograms.update(zip((f.name for f in group), counted))
    present = _categories(workers, stack, categorical, feedback.part(0.7, 0.8))
    continuous = fine + coarse
    methods = {f.name: MANUAL if f.name in breaks else method for f in continuous}
    counts = {f.name: int(factor_classes.get(f.name, classes)) for f in continuous}
    pieces = [
        functools.partial(limits_by, methods[f.name], histograms[f.name], counts[f.name], breaks.get(f.name))
        for f in continuous
    ]
    found = run_parallel(pieces, feedback.part(0.8, 1), workers) if pieces else []
    limits = dict(zip(methods, found))
    return [
        present[f.name]
        if f.is_categorical
        else _continuous(f, limits[f.name], methods[f.name], counts[f.name], feedback)
        for f in stack.factors
    ]


def _continuous(factor: StackFactor, limits: Limits, method: str, classes: int, feedback: Feedback) -> FactorClasses:
    if method != MANUAL and len(limits.upper) < classes:
        feedback.warning(
            say(
                "The factor '{name}' has too few different values for {classes} classes: it gets {count}.",
                name=factor.name,
                classes=classes,
                count=len(limits.upper),
            )
        )
    lower, upper = tuple(limits.lower.tolist()), tuple(limits.upper.tolist())
    # A raster of classes that was not named as categorical: what a class was called before says more than its limits.
    labels = limit_labels(lower, upper) if limits.values is None else tuple(map(str, limits.values))
    feedback.info(
        say(
            "{name}: {labels}; goodness of variance fit {gvf:.4f}",
            name=factor.name,
            labels=commas(labels),
            gvf=limits.gvf,
        )
    )
    return FactorClasses(
        name=factor.name, kind=factor.kind, lower=lower, upper=upper, labels=labels, method=method, gvf=limits.gvf
    )


def _categories(
    workers: Workers, stack: FactorStack, factors: Sequence[StackFactor], feedback: Feedback
) -> dict[str, FactorClasses]:
    """Return a class for each category that occurs, by factor."""
    if not factors:
        return {}
    task = functools.partial(_categories_of_block, bands=stack.bands, wanted=tuple(f.band for f in factors))
    sets = run_blocks(
        workers,
        windows_of(stack.info),
        task,
        stack.path,
        merge=lambda total, part: [a | b for a, b in zip(total, part)],
        feedback=feedback,
    )
    schemes = {}
    for factor, found in zip(factors, sets):
        values = tuple(sorted(found))
        if not values:
            raise InputError(
                say(
                    "The raster '{path}' has no cell that is valid in every band: check its nodata value.",
                    path=stack.path,
                )
            )
        check_categories(factor.name, np.array(values))
        if len(values) > LARGEST_CLASS:
            raise InputError(
                say(
                    "The categorical factor '{name}' has {count:,} categories, more than the {most:,} that a class "
                    "stack can hold: join some of them, or build the stack with it as continuous.",
                    name=factor.name,
                    count=len(values),
                    most=LARGEST_CLASS,
                )
            )
        labels = tuple(factor.labels.get(int(value), category_text(value)) for value in values)
        schemes[factor.name] = FactorClasses(
            name=factor.name, kind=factor.kind, lower=values, upper=values, labels=labels, method=CATEGORIES
        )
    return schemes


def _categories_of_block(path: str, window: Window, *, bands: Sequence[int], wanted: Sequence[int]) -> list[set[float]]:
    values, valid = read_block(path, window, bands)
    return [set(np.unique(values[bands.index(band)][valid]).tolist()) for band in wanted]


def _rule(scheme: FactorClasses) -> Rule:
    """Return how a band becomes classes: a function and its categories or limits, without names and labels."""
    return (category_classes, scheme.upper) if scheme.method == CATEGORIES else (classify, scheme.inner)


def _classes_of_block(
    path: str, window: Window, *, bands: Sequence[int], rules: Sequence[Rule], dtype: ClassType
) -> np.ndarray:
    values, valid = read_block(path, window, bands)
    result: NDArray[np.unsignedinteger] = np.empty(values.shape, dtype)
    for plane, band, (classed, limits) in zip(result, values, rules):
        plane[...] = classed(band, limits)
    if not valid.all():  # to classify all cells and reset some is faster than to pick the valid ones
        result *= valid
    return result
