"""Probabilities for another share of landslides: Bayes' rule, by counting."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.prior import at_share, deviation_at_share, trained_share

# Of each kind of place: landslide cells and others on the ground.
SLIDES, OTHERS = np.array([1.0, 20.0, 79.0]), np.array([90_000.0, 9000.0, 900.0])


def test_the_share_of_a_kind_of_place_is_what_counting_gives():
    share = SLIDES.sum() / (SLIDES.sum() + OTHERS.sum())
    for others_taken in (1, 5):  # for each landslide, at random
        sampled = OTHERS * others_taken * SLIDES.sum() / OTHERS.sum()
        of_model = SLIDES / (SLIDES + sampled)
        trained = trained_share(100, 100 * others_taken, is_balanced=False)
        assert at_share(of_model, trained=trained, wanted=share) == pytest.approx(SLIDES / (SLIDES + OTHERS))
    assert trained_share(100, 500, is_balanced=True) == 0.5


def test_the_share_of_the_training_changes_nothing():
    values = np.linspace(0, 1, 11)
    assert at_share(values, trained=0.2, wanted=0.2) == pytest.approx(values)
    assert deviation_at_share(values, values, trained=0.2, wanted=0.2) == pytest.approx(values)


def test_the_deviation_is_to_first_order():
    values, step = np.linspace(0.05, 0.95, 10), 1e-6
    changed = (at_share(values + step, trained=0.5, wanted=0.01) - at_share(values, trained=0.5, wanted=0.01)) / step
    found = deviation_at_share(np.ones(10), values, trained=0.5, wanted=0.01)
    assert found == pytest.approx(changed, rel=1e-4)
