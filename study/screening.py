"""Screening of factors by their values at landslides: weights, tests, and which factors stay and why."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.screening import (
    PrincipalComponents,
    Sphericity,
    bartlett_sphericity,
    correlation_matrix,
    pca_weights,
    principal_components,
    sampling_adequacy,
    variance_inflation,
)
from ..errors import InputError, ParameterError
from ..geodata.stack import StackFactor
from ..models.learning.blas_threads import one_blas_thread
from ..sentences import Sentence, commas, say, say_counted
from .split import SplitSettings

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

# The paper drops weights below 0.045 of 21 factors: of F factors, below this divided by F.
WEIGHT_TIMES_FACTORS = 0.945
FEWEST_LANDSLIDES = 3
LANDSLIDES_A_FACTOR = 5  # the usual rule of thumb for stable components
LARGEST_VIF, LOWEST_KMO, SIGNIFICANT = 10.0, 0.5, 0.05
ABOVE, BELOW, WISHED, CATEGORIES, SINGLE_VALUE = (
    say("weight reaches the threshold"),
    say("weight below the threshold"),
    say("kept by wish"),
    say("categories are not weighed"),
    say("a single value at the landslides"),
)


@dataclass(frozen=True)
class ScreenedFactor:
    """One factor of the stack.

    Attributes
    ----------
    name, kind : str
        Factor name; 'continuous' or 'categorical'.
    weight, vif : float or None
        PCA weight and variance inflation factor (infinite for a linear combination of others); None for a factor
        that takes no part in the principal components.
    loadings : tuple of float
        On each kept component; empty for such a factor.
    kept : bool
        Whether it stays.
    reason : Sentence
        Why.
    """

    name: str
    kind: str
    weight: float | None
    vif: float | None
    loadings: tuple[float, ...]
    kept: bool
    reason: Sentence

    @property
    def remark(self) -> Sentence:
        """The reason, and that the VIF is infinite, which not every format of tables can hold."""
        return say("{reason}; infinite VIF", reason=self.reason) if self.vif == math.inf else self.reason


@dataclass(frozen=True)
class Screening:
    """What screening found.

    Attributes
    ----------
    factors : tuple of ScreenedFactor
        All of the stack, in its order.
    weighed : tuple of str, length F
        The continuous factors that vary at the landslides, in the order of the matrices.
    components : PrincipalComponents
        Of these factors.
    correlation : float64 array [F, F]
    kmo : float or None
        Kaiser–Meyer–Olkin measure; None where it has no value.
    bartlett : Sphericity or None
    lowest_weight : float
        Factors of a lower weight are dropped.
    is_usual : bool
        Whether the lowest weight is the paper's, 0.945 / F.
    landslides : int
        Landslides whose cells were looked at.
    warnings : tuple of Sentence
    outside, on_nodata : int
        Landslides left out because they lie outside the raster, or on nodata.
    inventory : int
        Landslides on the stack (or their cells), held out or not.
    split : SplitSettings or None
        How those looked at were chosen; None if all were looked at.
    keep : tuple of str
        Factors that stay by wish.
    all_cells : bool
        Whether every cell of a landslide was looked at, so that the numbers are of cells.
    is_dropping : bool
        Whether the factors of low weight were left out, not only told.
    """

    factors: tuple[ScreenedFactor, ...]
    weighed: tuple[str, ...]
    components: PrincipalComponents
    correlation: Floats
    kmo: float | None
    bartlett: Sphericity | None
    lowest_weight: float
    is_usual: bool
    landslides: int
    warnings: tuple[Sentence, ...]
    outside: int = 0
    on_nodata: int = 0
    inventory: int = 0
    split: SplitSettings | None = None
    keep: tuple[str, ...] = ()
    all_cells: bool = False
    is_dropping: bool = False

    @property
    def kept(self) -> tuple[str, ...]:
        """Names of the factors that stay."""
        return tuple(factor.name for factor in self.factors if factor.kept)

    @property
    def dropped(self) -> tuple[str, ...]:
        """Names of the factors whose weight is too low."""
        return tuple(factor.name for factor in self.factors if not factor.kept)


def check_lowest_weight(lowest_weight: float | None) -> None:
    """Raise `ParameterError` if a lowest weight is given that is not between 0 and 1."""
    if lowest_weight is not None and not 0 <= lowest_weight <= 1:
        raise ParameterError(
            say("The lowest weight is {weight}: choose a number from 0 to 1, or none.", weight=lowest_weight)
        )


@one_blas_thread()  # how eigenvectors round must not depend on what else the process works on
def screening_of(
    factors: Sequence[StackFactor], values: Floats, *, lowest_weight: float | None = None, keep: Sequence[str] = ()
) -> Screening:
    """Screen factors by their values at landslides: the part of `screen_factors` that reads and writes nothing.

    Parameters
    ----------
    factors : sequence of StackFactor, length N
    values : float array [landslides, N]
        All finite. Take only training landslides if anything will be tested on the others.
    lowest_weight, keep
        As in `screen_factors`.
    """
    check_lowest_weight(lowest_weight)
    values = np.asarray(values, np.float64)
    if len(values) < FEWEST_LANDSLIDES:
        raise InputError(
            say_counted(
                "Screening has {count} landslide to look at and needs {fewest} at least: map more, or raise the "
                "training share.",
                "Screening has {count} landslides to look at and needs {fewest} at least: map more, or raise the "
                "training share.",
                count=len(values),
                fewest=FEWEST_LANDSLIDES,
            )
        )
    varies = values.min(axis=0) < values.max(axis=0)
    columns = [i for i, factor in enumerate(factors) if not factor.is_categorical and varies[i]]
    weighed = values[:, columns]
    limit = WEIGHT_TIMES_FACTORS / max(1, len(columns)) if lowest_weight is None else lowest_weight
    correlation = correlation_matrix(weighed)
    components = principal_components(correlation)
    weights, inflation = pca_weights(components), variance_inflation(weighed)
    found = [
        _screened(
            factor,
            columns.index(i) if i in columns else None,
            weights=weights,
            inflation=inflation,
            components=components,
            limit=limit,
            keep=keep,
        )
        for i, factor in enumerate(factors)
    ]
    if not any(factor.kept for factor in found):
        raise ParameterError(
            say(
                "No factor has a weight of {limit:g} or more, the largest is {highest:.3f}: choose a lower one.",
                limit=limit,
                highest=weights.max(),
            )
        )
    kmo, bartlett = sampling_adequacy(correlation), bartlett_sphericity(correlation, len(values))
    return Screening(
        factors=tuple(found),
        weighed=tuple(factors[i].name for i in columns),
        components=components,
        correlation=correlation,
        kmo=kmo,
        bartlett=bartlett,
        lowest_weight=limit,
        is_usual=lowest_weight is None,
        landslides=len(values),
        warnings=tuple(_warnings(found, kmo, bartlett, landslides=len(values), weighed=len(columns))),
        keep=tuple(keep),
    )


def _screened(
    factor: StackFactor,
    column: int | None,
    *,
    weights: Floats,
    inflation: Floats,
    components: PrincipalComponents,
    limit: float,
    keep: Sequence[str],
) -> ScreenedFactor:
    if column is None:
        reason = CATEGORIES if factor.is_categorical else SINGLE_VALUE
        return ScreenedFactor(
            name=factor.name, kind=factor.kind, weight=None, vif=None, loadings=(), kept=True, reason=reason
        )
    weight = float(weights[column])
    reason = ABOVE if weight >= limit else WISHED if factor.name in keep else BELOW
    loadings = tuple(components.loadings[column].tolist())
    return ScreenedFactor(
        name=factor.name,
        kind=factor.kind,
        weight=weight,
        vif=float(inflation[column]),
        loadings=loadings,
        kept=reason != BELOW,
        reason=reason,
    )


def _warnings(
    found: Sequence[ScreenedFactor], kmo: float | None, bartlett: Sphericity | None, *, landslides: int, weighed: int
) -> Iterator[Sentence]:
    single = [factor.name for factor in found if factor.reason == SINGLE_VALUE]
    if single:
        yield say(
            "These factors have a single value at all landslides, so that they cannot be weighed, and stay: {single}.",
            single=commas(single),
        )
    if weighed < 2:
        yield say(
            "Fewer than two continuous factors vary at the landslides: there is nothing to weigh against each other."
        )
        return
    if landslides <= weighed:
        yield say(
            "{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much "
            "from one inventory to another, and VIF, KMO and Bartlett's test mean nothing.",
            landslides=landslides,
            weighed=weighed,
            fewest=LANDSLIDES_A_FACTOR,
        )
    elif landslides < LANDSLIDES_A_FACTOR * weighed:
        yield say(
            "{landslides} landslides are few for {weighed} factors: below {fewest} a factor the weights change much "
            "from one inventory to another.",
            landslides=landslides,
            weighed=weighed,
            fewest=LANDSLIDES_A_FACTOR,
        )
    collinear = [factor.name for factor in found if factor.vif == math.inf]
    inflated = [f for f in found if f.vif is not None and LARGEST_VIF < f.vif < math.inf]
    if collinear and landslides > weighed:
        yield say(
            "Each of these factors is a linear combination of others (infinite VIF), so that KMO and Bartlett's test "
            "have no value: {collinear}; leave one of them out.",
            collinear=commas(collinear),
        )
    if inflated:
        yield say(
            "VIF above {largest:g}: {inflated}; other factors say nearly the same, which a PCA weight does not see.",
            largest=LARGEST_VIF,
            inflated=commas(say("{name} ({vif:,.1f})", name=f.name, vif=f.vif) for f in inflated),
        )
    if kmo is not None and kmo < LOWEST_KMO:
        yield say(
            "KMO is {kmo:.2f}: below {lowest:g} the factors share too little for principal components.",
            kmo=kmo,
            lowest=LOWEST_KMO,
        )
    if bartlett is not None and bartlett.p >= SIGNIFICANT:
        yield say("Bartlett's test (p = {p:.2f}) does not show that the factors are correlated at all.", p=bartlett.p)
