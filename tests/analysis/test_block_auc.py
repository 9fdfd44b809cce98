"""AUC intervals by spatial blocks: against DeLong's where blocks mean nothing, and where every landslide has copies."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.block_auc import (
    PlacedFolds,
    auc_with_interval,
    difference_of_samples,
    mean_comparison,
    mean_interval,
    other_places_difference,
    paired_difference,
    placed,
)
from landslide_susceptibility.analysis.metrics import auc_interval
from landslide_susceptibility.analysis.paired_tests import delong_test, other_places_test
from landslide_susceptibility.errors import InputError, ParameterError


def drawn(seed=0, slides=300, others=3000, blocks=60):
    """Scores of two maps at landslides and other places that know nothing of their blocks, and these blocks."""
    rng = np.random.default_rng(seed)
    positive, negative = rng.normal(1, 1, slides), rng.normal(size=others)
    second = [of + 0.7 * rng.normal(size=of.size) for of in (positive, negative)]
    return positive, negative, *second, rng.integers(0, blocks, slides), rng.integers(0, blocks, others)


def labelled(positive, negative):
    return np.repeat([1, 0], [positive.size, negative.size]), np.concatenate([positive, negative])


def test_without_clusters_it_is_about_delongs():
    ratios, paired, apart = [], [], []
    for seed in range(20):
        first, others, second, second_others, block, other_block = drawn(seed)
        found = auc_with_interval(first, others, block, other_block)
        expected = auc_interval(*labelled(first, others))
        assert found.auc == pytest.approx(expected.auc) and found.lower < found.auc < found.upper
        ratios.append(found.deviation / expected.deviation)
        pair = paired_difference(first, others, second, second_others, block, other_block)
        labels, scores = labelled(first, others)
        by_delong = delong_test(labels, scores, labelled(second, second_others)[1])
        assert (pair.first, pair.second) == (pytest.approx(by_delong.first), pytest.approx(by_delong.second))
        paired.append(pair.deviation / by_delong.deviation)
        drawn_apart = np.random.default_rng(seed + 100).normal(size=200)
        two = other_places_difference(first, drawn_apart, others, block, other_block)
        one = other_places_test(landslides=first, first_others=drawn_apart, second_others=others)
        assert two.difference == pytest.approx(one.difference)
        apart.append(two.deviation / one.deviation)
    assert [float(np.mean(of)) for of in (ratios, paired, apart)] == pytest.approx([1, 1, 1], abs=0.08)


def test_copies_of_landslides_tell_nothing_new():
    first, others, second, second_others, block, other_block = drawn(blocks=100)
    once = auc_with_interval(first, others, block, other_block)
    copies = [np.repeat(of, 4) for of in (first, second, block)]
    often = auc_with_interval(copies[0], others, copies[2], other_block)
    assert often.deviation == pytest.approx(once.deviation, rel=0.05)
    assert auc_interval(*labelled(copies[0], others)).deviation < 0.7 * often.deviation
    pairs = [
        paired_difference(one, others, two, second_others, where, other_block)
        for one, two, where in ((first, second, block), tuple(copies))
    ]
    assert pairs[1].deviation == pytest.approx(pairs[0].deviation, rel=0.05)
    assert pairs[0].p_value < 0.05 and pairs[0].lower > 0


def test_few_blocks_widen_the_interval():
    first, others, _, _, block, other_block = drawn(blocks=5)
    found = auc_with_interval(first, others, block, other_block)
    assert (found.upper - found.lower) / found.deviation > 2 * 2.3  # against 1.96 of the normal distribution


def test_what_cannot_be_known_is_not_told():
    first, others, second, second_others, block, other_block = drawn()
    for found in (
        auc_with_interval(first, others, np.zeros_like(block), other_block),
        auc_with_interval(first[:1], others, block[:1], other_block),
    ):
        assert np.isnan(found.deviation) and (found.lower, found.upper) == (0, 1)
    pair = paired_difference(first, others, second, second_others, np.zeros_like(block), other_block)
    assert np.isnan(pair.p_value) and (pair.lower, pair.upper) == (-1, 1)
    alike = paired_difference(first, others, first, others, block, other_block)
    assert (alike.difference, alike.p_value) == (0, 1)
    perfect = auc_with_interval(first + 99, others, block, other_block)
    assert (perfect.auc, perfect.lower, perfect.upper) == (1, 1, 1)


def test_what_is_no_test_is_refused():
    first, others, _, _, block, other_block = drawn()
    with pytest.raises(InputError, match="one spatial block"):
        auc_with_interval(first, others, block[1:], other_block)
    with pytest.raises(InputError, match="not finite"):
        auc_with_interval(np.append(first[1:], np.nan), others, block, other_block)
    with pytest.raises(InputError, match="at least one of each"):
        auc_with_interval(first[:0], others, block[:0], other_block)
    with pytest.raises(ParameterError, match="confidence level"):
        auc_with_interval(first, others, block, other_block, level=1)


def test_the_same_folds_twice_are_no_more_landslides():
    """The mean over two kinds of folds that say the same is as uncertain as either, but for the other places."""
    first, others, second, second_others, block, other_block = drawn(others=100_000)
    one, two = (
        PlacedFolds([placed(first[k::3], others, block[k::3], other_block) for k in range(3)], shared=True),
        PlacedFolds([placed(second[k::3], second_others, block[k::3], other_block) for k in range(3)], shared=True),
    )
    once, twice = mean_comparison([one], [two]), mean_comparison([one, one], [two, two])
    assert twice.difference == pytest.approx(once.difference)
    assert twice.deviation == pytest.approx(once.deviation, rel=0.02)
    assert mean_comparison([two], [one]).difference == pytest.approx(-once.difference)
    whole, folds = auc_with_interval(first, others, block, other_block), mean_interval(one)
    assert folds.auc == pytest.approx(whole.auc) and folds.deviation == pytest.approx(whole.deviation, rel=0.1)


def test_samples_of_the_same_blocks_vary_together():
    """A block whose landslides rank high does so in training and in the test: the difference knows it."""
    rng = np.random.default_rng(3)
    level = rng.normal(0, 1, 40)
    blocks = rng.integers(0, 40, 800)
    scores, others = level[blocks] + rng.normal(1, 1, 800), rng.normal(size=2000)
    sides = [placed(scores[k::2], others[k::2], blocks[k::2], rng.integers(0, 40, 1000)) for k in (0, 1)]
    found = difference_of_samples(*sides)
    alone = np.hypot(*(mean_interval(PlacedFolds([side])).deviation for side in sides))
    assert found.lower < 0 < found.upper and found.deviation < 0.75 * alone
