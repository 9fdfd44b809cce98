"""The colours of maps: read in grey print, and by those who cannot tell red from green."""

from __future__ import annotations

import numpy as np
import pytest
from colour_vision import EYES, cie76, ciede2000, lab
from landslide_susceptibility.analysis.breaks.class_limits import FEWEST_WANTED, MOST_WANTED
from landslide_susceptibility.analysis.palettes import (
    CATEGORIES,
    CLASSES,
    DEVIATIONS,
    DISTANCES,
    DIVERGING,
    NO_FACTOR,
    PALETTES,
    VEGETATION,
    category_colours,
    colours_of,
    factor_colours,
    susceptibility_colours,
    zone_colours,
)
from landslide_susceptibility.errors import ParameterError

APART = 10.0  # by CIE76 and by CIEDE2000 both


def test_the_differences_are_those_of_the_published_pairs():
    # Sharma, Wu & Dalal (2005), table 1: pairs 1, 7, 13, 17, 25 and 34.
    pairs = np.array(
        [
            [50.0, 2.6772, -79.7751, 50.0, 0.0, -82.7485, 2.0425],
            [50.0, 0.0, 0.0, 50.0, -1.0, 2.0, 2.3669],
            [50.0, 2.5, 0.0, 50.0, 0.0, -2.5, 4.3065],
            [50.0, 2.5, 0.0, 73.0, 25.0, -18.0, 27.1492],
            [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
            [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
        ]
    )
    np.testing.assert_allclose(ciede2000(pairs[:, :3], pairs[:, 3:6]), pairs[:, 6], atol=1e-4)
    np.testing.assert_allclose(lab([[255, 255, 255], [0, 0, 0]]), [[100, 0, 0], [0, 0, 0]], atol=0.01)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("count", range(2, 10))
def test_neighbouring_zones_are_told_apart(count, eyes):
    colours = lab(zone_colours(count), eyes)
    assert cie76(colours[:-1], colours[1:]).min() >= APART
    assert ciede2000(colours[:-1], colours[1:]).min() >= APART
    assert np.diff(colours[:, 0]).max() < 0


@pytest.mark.parametrize("count", range(FEWEST_WANTED, MOST_WANTED + 1))
def test_any_number_of_zones_darkens_all_the_way(count):
    assert np.diff(lab(zone_colours(count))[:, 0]).max() < 0
    assert len(set(zone_colours(count))) == count


def test_green_to_red_would_not_pass():
    lightness = lab(zone_colours(5, "green_red"))[:, 0]
    assert np.diff(lightness).max() > 0


@pytest.mark.parametrize("anchors", [CLASSES, DISTANCES, VEGETATION, DEVIATIONS])
@pytest.mark.parametrize("eyes", EYES)
def test_ramps_are_read_in_grey(anchors, eyes):
    steps = np.diff(lab(colours_of(anchors, 64), eyes)[:, 0])
    assert (steps < 0).all() or (steps > 0).all()


@pytest.mark.parametrize("eyes", EYES)
def test_below_and_above_zero_are_told_apart_and_zero_is_lightest(eyes):
    colours = lab(colours_of(DIVERGING, 9), eyes)
    assert colours[:, 0].argmax() == 4
    assert ciede2000(colours[:4], colours[:4:-1]).min() >= APART
    middle = np.array(colours_of(DIVERGING, 3)[1])
    assert np.ptp(middle) <= 4  # a neutral colour: neither below nor above


@pytest.mark.parametrize("eyes", EYES)
def test_categories_are_told_apart(eyes):
    colours = lab(category_colours(len(CATEGORIES)), eyes)
    one, other = np.triu_indices(len(colours), 1)
    assert ciede2000(colours[one], colours[other]).min() >= APART
    assert category_colours(len(CATEGORIES) + 1)[-1] == category_colours(1)[0]


@pytest.mark.parametrize("eyes", EYES)
def test_sixteen_factors_and_none_are_told_apart(eyes):
    colours = lab([*factor_colours(16), NO_FACTOR], eyes)
    one, other = np.triu_indices(len(colours), 1)
    assert ciede2000(colours[one], colours[other]).min() >= APART


def test_known_palettes_only():
    assert {len(zone_colours(7, name)) for name in PALETTES} == {7}
    assert zone_colours(1) == [susceptibility_colours()[0]]
    with pytest.raises(ParameterError, match=r"rainbow.*RdYlBu"):
        zone_colours(3, "rainbow")
