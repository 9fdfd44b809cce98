"""What in the values of factors looks like a mistake: undeclared nodata, single values, codes, missing cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...analysis.outliers import Fence, Suspect, undeclared_in_sample, undeclared_in_tails
from ...geodata.raster_sample import read_sample
from ...geodata.stack import CATEGORICAL
from ...geodata.stack_builder import BandSummary
from ...sentences import Sentence, commas, say
from .categories import reason_for_categories
from .rasters import FactorBand
from .remarks import Remarks

MOST_MISSING = 0.1  # of the cells that the fullest factor has
HOW_TO_CLASSIFY = say(
    "Name it in CATEGORICAL; if its numbers are amounts, give the raster their unit (gdal_edit -units) or multiply it "
    "by 0.1, and this is not said."
)


@dataclass(frozen=True)
class Seen:
    """What a sample of a band's cells shows.

    Attributes
    ----------
    low, high : float
        Range of the valid cells; infinite, and the wrong way round, where there is none.
    fence : Fence or None
        Range of those that look like data.
    is_whole : bool
        Whether every cell was looked at.
    suspects : tuple of float
        Values that look like undeclared nodata, which have been remarked.
    """

    low: float
    high: float
    fence: Fence | None = None
    is_whole: bool = False
    suspects: tuple[float, ...] = ()


def look_at_values(
    band: FactorBand,
    remarks: Remarks,
    *,
    what: Sentence | None = None,
    declare: Sentence | None = None,
    classify: Sentence | None = None,
) -> Seen:
    """Look at a sample of a factor's cells and remark what looks like a mistake.

    Parameters
    ----------
    band : FactorBand
    remarks : Remarks
    what : Sentence, optional
        What the raster is called, where it is no factor.
    declare : Sentence, optional
        How nodata is declared, where it is not by NODATA and the factor's name.
    classify : Sentence, optional
        How a factor is said to be categorical, where it is not by CATEGORICAL.
    """
    parts = read_sample(band.info, band.number)
    values = np.concatenate([part[valid] for part, valid in parts])
    looked = sum(part.size for part, _ in parts)
    if not values.size:
        return Seen(np.inf, -np.inf, is_whole=looked == band.info.grid.cells)
    known = band.info.bands[band.number - 1]
    categorical = band.kind == CATEGORICAL
    suspects, fence = undeclared_in_sample(values, dtype=known.dtype, categorical=categorical)
    for suspect in suspects:
        remarks.add(
            "undeclared_nodata",
            say(
                "{what} holds {value} in {count:,} of {looked:,} cells looked at, far from all others ({others}): it "
                "looks like nodata that is not declared.",
                what=what or _factor(band.name),
                value=number(suspect.value),
                count=suspect.count,
                looked=looked,
                others=_span(fence),
            ),
            declare or how_to_declare(band.name, suspects),
        )
    # What is no factor, such as an elevation or a map of susceptibility, is an amount, however few its values are.
    codes = None
    if not categorical and what is None:
        codes = reason_for_categories(
            band.info,
            band.number,
            band.name,
            parts,
            [suspect.value for suspect in suspects],
            has_legend=band.has_legend,
        )
    if codes is not None:
        remarks.add("codes", codes, classify or HOW_TO_CLASSIFY)
    return Seen(
        low=float(values.min()),
        high=float(values.max()),
        fence=fence,
        is_whole=looked == band.info.grid.cells,
        suspects=tuple(suspect.value for suspect in suspects),
    )


def _factor(name: str) -> Sentence:
    return say("The factor '{name}'", name=name)


def how_to_declare(name: str, suspects: Sequence[Suspect]) -> Sentence:
    """Return what to do about values that look like nodata."""
    return say("Declare it: NODATA = {name}={values}.", name=name, values=" ".join(number(s.value) for s in suspects))


def number(value: float) -> str:
    """Return a value so that it can be typed in again: whole as it is, others with the digits of float32."""
    return f"{value:.0f}" if value == np.rint(value) and abs(value) < 1e10 else f"{value:.9g}"


def _span(fence: Fence | None) -> Sentence:
    if fence is None:
        return say("none")
    return say("{low:.6g} to {high:.6g}", low=fence.low, high=fence.high)


def look_at_cells(
    bands: Sequence[FactorBand],
    summaries: Sequence[BandSummary],
    seen: Sequence[Seen],
    remarks: Remarks,
    *,
    warped: Sequence[bool],
) -> None:
    """Remark what all cells show that a sample may have missed: single voids, single values, factors full of holes."""
    for band, known, sample, smeared in zip(bands, summaries, seen, warped):
        if known.tails and sample.fence is not None:
            found = undeclared_in_tails(
                known.tails,
                sample.fence,
                dtype=band.info.bands[band.number - 1].dtype,
                categorical=band.kind == CATEGORICAL,
                smeared=smeared,
            )
            new = [suspect for suspect in found if suspect.value not in sample.suspects]
            tell_cells(band.name, new, sample.fence, remarks)
    check_constant([band.name for band in bands], summaries, remarks)
    check_missing([band.name for band in bands], summaries, remarks)


def tell_cells(
    name: str,
    found: Sequence[Suspect],
    fence: Fence,
    remarks: Remarks,
    *,
    what: Sentence | None = None,
    declare: Sentence | None = None,
) -> None:
    """Remark values that look like nodata and were found in the pass over all cells."""
    for suspect in found:
        remarks.add(
            "undeclared_nodata",
            say(
                "{what} holds {value} in {count:,} cells, far from all others ({others}): it looks like nodata that is "
                "not declared.",
                what=what or _factor(name),
                value=number(suspect.value),
                count=suspect.count,
                others=_span(fence),
            ),
            declare or how_to_declare(name, found),
        )


def check_constant(names: Sequence[str], summaries: Sequence[BandSummary], remarks: Remarks) -> None:
    """Remark factors that hold a single value, and that all of them do."""
    single = {name: known.minimum for name, known in zip(names, summaries) if known.minimum == known.maximum}
    if len(single) == len(names):
        tell_all_constant(names, remarks)
    else:
        tell_constant(single, remarks)


def tell_all_constant(names: Sequence[str], remarks: Remarks) -> None:
    """Remark that no factor varies."""
    remarks.add(
        "all_constant",
        say("Every factor holds a single value ({names}): nothing can be learnt from them.", names=commas(names)),
        say("Check the files, and that the study area is larger than a cell of theirs."),
    )


def tell_constant(single: Mapping[str, float], remarks: Remarks) -> None:
    """Remark each factor of a single value."""
    for name, value in single.items():
        remarks.add(
            "constant",
            say("The factor '{name}' holds a single value ({value:g}): it tells nothing.", name=name, value=value),
            say("Leave it out, or check its file."),
        )


def check_missing(names: Sequence[str], summaries: Sequence[BandSummary], remarks: Remarks) -> None:
    """Remark factors without data in more than a tenth of the cells in which the fullest factor has some."""
    fullest = max(known.valid for known in summaries)
    for name, known in zip(names, summaries):
        missing = fullest - known.valid
        if missing > MOST_MISSING * fullest:
            remarks.add(
                "missing_cells",
                say(
                    "The factor '{name}' has no data in {missing:,} of {fullest:,} cells ({share:.0f} %), which all "
                    "steps leave out because of it.",
                    name=name,
                    missing=missing,
                    fullest=fullest,
                    share=100 * missing / fullest,
                ),
                say(
                    "Fill it, leave it out, or limit the study to where it has data. Aspect has none on flat ground "
                    "unless it is made by 'Terrain factors from DEM'."
                ),
            )
