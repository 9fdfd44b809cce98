"""What in a given factor stack looks like a mistake, by itself and against the model that is to be applied to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...errors import InputError, StrategyError
from ...geodata.raster import RasterInfo
from ...geodata.raster_sample import read_sample
from ...geodata.stack import CONTINUOUS, FactorStack, StackFactor, open_stack
from ...sentences import Sentence, commas, say
from .rasters import FactorBand, looks_like_degrees, tell_degrees
from .remarks import Remarks
from .values import Seen, look_at_values, number, tell_all_constant, tell_constant

if TYPE_CHECKING:
    from ...models.factors import Factor
    from ..negatives import NegativeSettings

# Units by what programs write for them. Those in CERTAIN differ by a known factor or formula, and cannot be confused.
DEGREES, RADIANS, PERCENT = "degrees", "radians", "percent"
SPELLINGS = {
    DEGREES: ("degrees", "degree", "deg", "°"),
    RADIANS: ("radians", "radian", "rad"),
    PERCENT: ("percent", "per cent", "%", "pct"),
    "m": ("m", "metre", "metres", "meter", "meters"),
    "1": ("1", "none", "unitless", "dimensionless"),
}
CERTAIN = (DEGREES, RADIANS, PERCENT)
CLASSIFY_ANEW = say(
    "Build the stack anew by 'Build factor stack', and name it in CATEGORICAL there; if its numbers are amounts, give "
    "its raster their unit (gdal_edit -units) or multiply it by 0.1 before, and this is not said."
)
MOST_DEGREES, MOST_RADIANS = 90.0, 1.6  # a slope is at most 90 degrees, or half of pi


def unit_name(unit: str) -> str:
    """Return a unit as it is called here, whatever way it is written; empty if none is stated."""
    plain = unit.strip().casefold()
    return next((name for name, ways in SPELLINGS.items() if plain in ways), plain)


def check_stack(stack: FactorStack, remarks: Remarks) -> None:
    """Look at a sample of every factor of a stack that was given by its path, and remark what looks like a mistake."""
    if looks_like_degrees(stack.grid):
        tell_degrees(stack.info, remarks)
    for factor in stack.factors:
        if factor.is_categorical:
            _check_categories(stack, factor)
    seen = [
        look_at_values(_band(stack.info, factor), remarks, declare=_anew(factor), classify=CLASSIFY_ANEW)
        for factor in stack.factors
    ]
    single = {f.name: s.low for f, s in zip(stack.factors, seen) if s.is_whole and s.low == s.high}
    if len(single) == len(seen):
        tell_all_constant(list(single), remarks)
    else:
        tell_constant(single, remarks)


def _check_categories(stack: FactorStack, factor: StackFactor) -> None:
    """Raise `InputError` if a sample of a categorical factor's cells holds fractions."""
    parts = read_sample(stack.info, factor.band)
    fractions = [part[valid & (part != np.rint(part))] for part, valid in parts]
    found = next((part for part in fractions if part.size), None)
    if found is not None:
        raise InputError(
            say(
                "The factor '{name}' of '{path}' is categorical (KIND), but holds fractions such as {value:.6g}: build "
                "the stack anew, without '{name}' among its categorical factors.",
                name=factor.name,
                path=stack.path,
                value=float(found[0]),
            )
        )


def given_stack(stack: FactorStack | str, remarks: Remarks) -> FactorStack:
    """Return a stack; one that is given by its path is looked at, what an earlier step returned is not again."""
    if isinstance(stack, FactorStack):
        return stack
    opened = open_stack(stack)
    check_stack(opened, remarks)
    return opened


def _band(info: RasterInfo, factor: StackFactor) -> FactorBand:
    return FactorBand(info, factor.band, factor.name, factor.kind)


def _anew(factor: StackFactor) -> Sentence:
    return say(
        "Build the stack anew by 'Build factor stack', and declare it there by NODATA ({name}=…).", name=factor.name
    )


def check_units(stack: FactorStack, factors: Sequence[Factor], remarks: Remarks) -> None:
    """Compare the units of a stack with those of the factors of a model.

    A unit that one of them does not state is no difference.

    Raises
    ------
    InputError
        Where one has degrees, radians or percent, and the other has another one of these.
    """
    for factor in factors:
        here, trained = stack.factor(factor.name).unit, factor.unit
        if not here or not trained or unit_name(here) == unit_name(trained):
            continue
        about = say(
            "The factor '{name}' is in '{here}' in the stack, but the model was trained in '{trained}'.",
            name=factor.name,
            here=here,
            trained=trained,
        )
        if unit_name(here) in CERTAIN and unit_name(trained) in CERTAIN:
            raise InputError(
                say(
                    "The factor '{name}' is in '{here}' in the stack '{path}', but the model was trained in "
                    "'{trained}': build the stack with this factor in {trained} ({how}).",
                    name=factor.name,
                    here=here,
                    path=stack.path,
                    trained=trained,
                    how=_how(unit_name(here), unit_name(trained)),
                )
            )
        remarks.add("unit", about, say("Build the stack with this factor in '{trained}'.", trained=trained))


def _how(here: str, wanted: str) -> Sentence:
    """Return how to turn values of one unit of slope or angle into another one."""
    if here == RADIANS and wanted == DEGREES:
        return say("multiply it by 57.29578")
    if here == DEGREES and wanted == RADIANS:
        return say("multiply it by 0.01745329")
    if here == PERCENT:
        angle = say("atan(value / 100) in radians")
        return say("{angle}, times 57.29578", angle=angle) if wanted == DEGREES else angle
    degrees = say("100 · tan(value in radians)")
    return (
        say("{formula}, where degrees are first multiplied by 0.01745329", formula=degrees)
        if here == DEGREES
        else degrees
    )


def check_slope_unit(factor: StackFactor) -> None:
    """Raise `StrategyError` if a slope that a limit in degrees is put to says that it is in another unit."""
    unit = unit_name(factor.unit)
    if unit in (RADIANS, PERCENT):
        raise StrategyError(
            say(
                "The slope strategy's limit is in degrees, but the factor '{name}' is in '{unit}': make it in degrees "
                "({how}, or by 'Terrain factors from DEM'), or choose another strategy.",
                name=factor.name,
                unit=factor.unit,
                how=_how(unit, DEGREES),
            )
        )


def no_slope(stack: FactorStack, name: str) -> StrategyError:
    """Return the error of a stack without the factor that the slope strategy needs."""
    return StrategyError(
        say(
            "The stack has no factor named '{factor}', which the slope strategy needs: it has {names}; name the one "
            "that holds the slope in degrees.",
            factor=name,
            names=commas(stack.names),
        )
    )


def check_slope(stack: FactorStack, settings: NegativeSettings, remarks: Remarks) -> None:
    """Remark a slope under a limit in degrees whose values look like percent or radians.

    Raises
    ------
    StrategyError
        If the stack lacks it, or says that it is in percent or radians.
    """
    if settings.strategy != "slope":
        return
    if settings.slope_factor not in stack.names:
        raise no_slope(stack, settings.slope_factor)
    factor = stack.factor(settings.slope_factor)
    check_slope_unit(factor)
    highest = _highest(stack, factor)
    if highest > MOST_DEGREES:
        unit, how = say("percent"), _how(PERCENT, DEGREES)
    elif 0 < highest <= MOST_RADIANS:
        unit, how = say("radians"), _how(RADIANS, DEGREES)
    else:
        return
    remarks.add(
        "slope_unit",
        say(
            "The slope strategy's limit is in degrees, but the factor '{name}' reaches {highest}, as if it were in "
            "{unit}.",
            name=factor.name,
            highest=number(highest),
            unit=unit,
        ),
        say("Make it in degrees ({how}, or by 'Terrain factors from DEM').", how=how),
    )


def _highest(stack: FactorStack, factor: StackFactor) -> float:
    """Return a factor's highest value: what the stack says, else of a sample."""
    stated = stack.info.bands[factor.band - 1].metadata.get("STATISTICS_MAXIMUM", "")
    try:
        return float(stated)
    except ValueError:
        seen: Seen = look_at_values(FactorBand(stack.info, factor.band, factor.name, CONTINUOUS), Remarks())
        return seen.high if seen.fence is None else seen.fence.high
