"""What cross-validation is given: the networks to train, and the study that its folds share."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...errors import ParameterError
from ...feedback import SILENT, Feedback
from ...geodata.class_stack import ClassStack
from ...geodata.landslides import LocatedLandslides
from ...geodata.stack import FactorStack
from ...sentences import say
from ...steps.information_value import class_counts
from ...steps.reclassify import reclassify
from ...study.negatives import NegativeSettings
from ...study.split import SplitSettings
from ...workers import WorkersLike

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex


@dataclass(frozen=True)
class Screen:
    """Factors of a PCA weight below `lowest_weight` (None: 0.945 / F) at a fold's training landslides are left out."""

    lowest_weight: float | None = None


@dataclass(frozen=True)
class FoldPlan:
    """What does not change from fold to fold: rasters, inventory, settings.

    Attributes
    ----------
    stack : FactorStack
    class_stack : ClassStack or None
        Class limits never see landslides, so they and the class counts are computed once. None is enough where the
        strategy does not need information values.
    class_counts : list of int64 arrays
    located : LocatedLandslides
    negatives : NegativeSettings
    alpha : float
        Smoothing of information values.
    split : SplitSettings
        Its seed and its blocks.
    screen : Screen or None
        Screens the factors again in every fold; None: all are used.
    given : int64 array or None
        Own non-landslides, for the strategy 'given'.
    """

    stack: FactorStack
    class_stack: ClassStack | None
    class_counts: list[np.ndarray]
    located: LocatedLandslides
    negatives: NegativeSettings
    alpha: float
    split: SplitSettings
    screen: Screen | None = None
    given: CellIndex | None = None

    def counted_classes(self) -> tuple[ClassStack, list[np.ndarray]]:
        """Return the class stack and the number of cells in its classes.

        Raises
        ------
        ParameterError
            If the plan was made without them.
        """
        if self.class_stack is None:
            raise ParameterError(
                say(
                    "The strategy '{strategy}' needs information values, but the folds were planned without classes: "
                    "give the class stack, or choose another strategy.",
                    strategy=self.negatives.strategy,
                )
            )
        return self.class_stack, self.class_counts


def fold_plan(
    stack: FactorStack,
    located: LocatedLandslides,
    negatives: NegativeSettings,
    split: SplitSettings,
    scratch: str,
    *,
    classes: int = 5,
    alpha: float = 0.0,
    given: CellIndex | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> FoldPlan:
    """Return what folds share, with natural-breaks classes of all factors; the split's block size must be known.

    The class stack is written into the folder `scratch` and must be there as long as the plan is used.
    """
    made = reclassify(
        stack,
        os.path.join(scratch, "classes.tif"),
        classes=classes,
        workers=workers,
        feedback=feedback.part(0, 0.8).quiet(),
    )
    counts = class_counts(made, workers=workers, feedback=feedback.part(0.8, 1))
    return FoldPlan(
        stack=stack,
        class_stack=made,
        class_counts=counts,
        located=located,
        negatives=negatives,
        alpha=alpha,
        split=split,
        given=given,
    )
