"""Whether samples were split by time, as the samples themselves tell."""

from __future__ import annotations

import numpy as np

from .samples import Samples


def held_from(samples: Samples) -> str | None:
    """Return the first day of the landslides held out, such as '2015-06-01', if all that train are known to be older.

    None if they are not, or the dates are not known. Landslides without a date may train, but not test.
    """
    if samples.date is None:
        return None
    slides, known = samples.label == 1, ~np.isnat(samples.date)
    held, trained = samples.date[slides & ~samples.train], samples.date[slides & samples.train & known]
    if not held.size or not trained.size or np.isnat(held).any() or not trained.max() < held.min():
        return None
    return str(held.min())
