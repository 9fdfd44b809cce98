"""Factors that look as if they were made from the landslides they are to explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...analysis.single_factor import single_factor_auc
from ...geodata.block_sample import sample_of_blocks
from ...geodata.cell_values import values_at
from ...geodata.landslides import LocatedLandslides
from ...geodata.stack import CATEGORICAL, FactorStack
from ...sentences import say
from ...workers import WorkersLike
from ..samples import Samples
from ..strategies.registry import STRATEGIES
from ..units import ALL_UNITS
from .remarks import Remarks
from .values import tell_all_constant, tell_constant

if TYPE_CHECKING:
    from ...analysis.arrays import Floats

# Landslides against the area by one factor. The best factors of the demo basin, of Ecuador and of Kaghan reach 0.71,
# 0.74 and 0.76; a buffer around the landslides of a tenth of the area, 0.95; their density or distance, more.
TOO_GOOD = 0.95
FEWEST = 10  # landslides, below which chance does it
# Strategies whose non-landslides are like the area.
ALIKE = {*(strategy.name for strategy in STRATEGIES if not strategy.picks), ALL_UNITS}


def look_at_factors(
    remarks: Remarks, stack: FactorStack, located: LocatedLandslides, workers: WorkersLike = None
) -> None:
    """Remark on each factor that alone tells landslides from the area nearly without a mistake.

    What is known of the landslides must not be among what explains them: any network then learns where they were
    mapped, and every test, also that of held-out landslides, comes out near 1. Few landslides are not looked at.
    """
    if len(located) < FEWEST:
        return
    at_slides = values_at(stack.info, located.cell, stack.bands, workers=workers)[0]
    area, valid = sample_of_blocks(stack.info, stack.bands)
    area = area[:, valid]
    if not area.size:
        return
    for factor, slides, everywhere in zip(stack.factors, at_slides.T, area):
        _look_at_factor(remarks, factor.name, slides, everywhere, categorical=factor.is_categorical)


def look_at_samples(remarks: Remarks, samples: Samples) -> None:
    """Remark on such factors by the samples alone, and on factors of a single value.

    The first is looked for where non-landslides were not chosen to be unlike landslides.
    """
    lowest, highest = samples.values.min(axis=0), samples.values.max(axis=0)
    single = {n: float(low) for n, low, high in zip(samples.names, lowest, highest) if low == high}
    if len(single) == len(samples.names):
        tell_all_constant(samples.names, remarks)
    else:
        tell_constant(single, remarks)
    slides, others = samples.label == 1, samples.label == 0
    strategies = set(samples.strategy[others].astype(str))
    if min(slides.sum(), others.sum()) < FEWEST or not strategies <= ALIKE:
        return
    for name, kind, values in zip(samples.names, samples.kinds, samples.values.T):
        _look_at_factor(remarks, name, values[slides], values[others], categorical=kind == CATEGORICAL)


def _look_at_factor(remarks: Remarks, name: str, slides: Floats, others: Floats, *, categorical: bool) -> None:
    auc = single_factor_auc(slides, others, categorical=categorical)
    if auc < TOO_GOOD:
        return
    remarks.add(
        "factor_of_landslides",
        say(
            "The factor '{name}' alone tells the landslides from other places (AUC {auc:.3f}), which is too good to be "
            "true: it looks as if it was made from the landslides themselves, such as their density, a buffer or a "
            "distance to them.",
            name=name,
            auc=auc,
        ),
        say("Leave it out: tests of the map are near 1 with it and say nothing of other places."),
    )
