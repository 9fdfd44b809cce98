"""What a comparison comes to, in words: which is best, how sure that is, and where the paper's protocol flatters."""

from __future__ import annotations

from collections.abc import Sequence

from ..sentences import Sentence, Text, commas, listing, paragraph, say
from ..study.comparison import Comparison, Trial
from ..study.comparison_tables import Pair
from ..study.strategies.registry import strategy_title
from ..study.titles import network_title
from .caveats import by_heart_caveat, few_landslides_caveat, gain_caveat
from .evaluation_words import is_picked
from .page.differences import SIGNIFICANT, p_text, printed_difference
from .page.numbers import is_missing
from .settings import KIND_WORDS
from .summary import spatial_caveat


def label_of(comparison: Comparison, trial: Trial) -> Text:
    """Return a trial's name: the strategy, the network, or both, whatever tells it from the others."""
    strategy, network = strategy_title(trial.strategy), network_title(trial.network)
    if len({other.network for other in comparison.trials}) == 1:
        return strategy
    if len({other.strategy for other in comparison.trials}) == 1:
        return network
    return commas((strategy, network))


def verdict(comparison: Comparison, pairs: Sequence[Pair]) -> list[Sentence]:
    """Return in words which is better by which test."""
    texts = [verdict_paragraph(comparison, pairs), flattery_paragraph(comparison)]
    for trial in comparison.trials:
        if trial.impossible:
            texts.append(
                say("{trial} was not possible here. {why}", trial=label_of(comparison, trial), why=trial.impossible)
            )
    return texts


def verdict_paragraph(comparison: Comparison, pairs: Sequence[Pair]) -> Sentence:
    """Return which of the compared ranks landslides best by the common test, and how sure that is.

    Parameters
    ----------
    pairs
        Every pair of the trials that could be made: whether two of them differ by chance is told by the paired test on
        the same landslides and cells, by spatial blocks.
    """
    ranked = sorted(comparison.possible, key=lambda trial: -trial.auc)
    best = ranked[0]
    first = say(
        "By the common held-out test ({basis}), {best} ranks landslides best: AUC {auc:.3f}.",
        basis=basis_of(comparison),
        best=label_of(comparison, best),
        auc=best.auc,
    )
    if len(ranked) == 1:
        return first
    return paragraph(first, *_lead(comparison, best, ranked[1], _pair_of(pairs, best, ranked[1])))


def _lead(comparison: Comparison, best: Trial, second: Trial, pair: Pair | None) -> tuple[Sentence | None, ...]:
    """Return how far the best is ahead of the next, whether that is chance, and which kinds of folds disagree."""
    name = label_of(comparison, second)
    if is_missing(second.auc):
        return (say("Next is {second}.", second=name),)
    difference = printed_difference(best.auc, second.auc)
    p_value = None if pair is None else pair.ranked_by_blocks.p_value
    disagreement = None if pair is None else _disagreement(comparison, pair, best)
    if p_value is None or is_missing(p_value) or p_value >= SIGNIFICANT:
        chance = say("chance") if is_missing(p_value) else say("chance (p {p})", p=p_text(p_value))
        alike = say(
            "The difference of {difference:.3f} to the next, {second} ({auc:.3f}), may be {chance}: choose between "
            "them by what is simpler.",
            difference=difference,
            second=name,
            auc=second.auc,
            chance=chance,
        )
        return alike, disagreement
    above = say(
        "It is {difference:.3f} above the next, {second} ({auc:.3f}; p {p}).",
        difference=difference,
        second=name,
        auc=second.auc,
        p=p_text(p_value),
    )
    return above, disagreement


def _pair_of(pairs: Sequence[Pair], first: Trial, second: Trial) -> Pair | None:
    """Return the pair of two trials, whichever of them comes first."""
    return next((pair for pair in pairs if {id(pair.first), id(pair.second)} == {id(first), id(second)}), None)


def _disagreement(comparison: Comparison, pair: Pair, best: Trial) -> Sentence | None:
    """Return which kinds of folds prefer the other one; None if none does."""
    other = pair.second if pair.first is best else pair.first
    differences = {
        kind: printed_difference(best.validations[kind].auc_common, other.validations[kind].auc_common)
        for kind in pair.folds
    }
    if all(difference >= 0 for difference in differences.values()):
        return None
    each = commas(
        say(
            "{difference:+.3f} by {kind} folds (p {p})",
            difference=difference,
            kind=KIND_WORDS[kind],
            p=p_text(pair.folds_by_blocks[kind].p_value),
        )
        for kind, difference in differences.items()
    )
    return say(
        "The kinds of folds do not agree that {best} is better: {each}.", best=label_of(comparison, best), each=each
    )


def basis_of(comparison: Comparison) -> Sentence:
    """Return what the figures that trials are ranked by are of."""
    settings = comparison.settings
    if not settings.folds:
        return say("landslides held out by the split")
    kinds = listing(KIND_WORDS[kind] for kind in settings.kinds)
    return say("mean of {folds} {kinds} folds", folds=settings.folds, kinds=kinds)


def flattery_paragraph(comparison: Comparison) -> Sentence:
    """Return which looks best by the paper's protocol and what that is worth."""
    ranked = sorted(comparison.possible, key=lambda trial: -trial.auc)
    flattered = max(ranked, key=lambda trial: trial.tested.paper.auc)
    apart = flattered.tested.difference_of_tests
    best, auc, common = label_of(comparison, flattered), flattered.tested.paper.auc, flattered.tested.common.auc
    if not (apart.lower > 0 or apart.upper < 0):
        return say(
            "By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has "
            "{common:.3f}; the two agree within chance, so for this one that protocol cannot be said to flatter.",
            best=best,
            auc=auc,
            common=common,
        )
    if apart.upper < 0:
        return say(
            "By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has "
            "{common:.3f}, more than by the protocol, so for this one that protocol does not flatter.",
            best=best,
            auc=auc,
            common=common,
        )
    gap = printed_difference(auc, common)
    first = say(
        "By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}.",
        best=best,
        auc=auc,
        common=common,
    )
    if not is_picked([flattered.strategy]):
        # The interval is that of a single one; the highest of several is above it more often.
        chance = say("chance")
        if len(ranked) > 1:
            chance = say("chance, which favours the highest of {count}", count=len(ranked))
        return paragraph(
            first,
            say(
                "Its non-landslides were drawn at random as the cells of the common test are, so the difference of "
                "{gap:.3f}, though more than usual, is no flattery but {chance}.",
                gap=gap,
                chance=chance,
            ),
        )
    return paragraph(
        first,
        say(
            "This test flatters here, by {gap:.3f}: it sets landslides against places that were picked to be unlike "
            "them, which any map tells apart, whether or not it ranks the rest of the area well. By the common test "
            "{which} is best. Do not choose by the paper's protocol.",
            gap=gap,
            which=say("the same one") if flattered is ranked[0] else say("another one"),
        ),
    )


def compared_text(comparison: Comparison) -> Text:
    """Return how many were compared, and of how many, if not all could be."""
    possible, count = len(comparison.possible), len(comparison.trials)
    return str(count) if possible == count else say("{possible} of {count}", possible=possible, count=count)


def comparison_caveats(comparison: Comparison) -> list[Sentence]:
    """Return what to be careful about: few landslides, no spatial test, no gain, samples known by heart."""
    best = comparison.best
    found = [
        few_landslides_caveat(comparison.possible[0].tested.common),
        spatial_caveat(best.tested, list(best.validations.values())),
        worse_text(comparison),
        no_gain_text(comparison),
        by_heart_text(comparison),
    ]
    return [caveat for caveat in found if caveat]


def worse_text(comparison: Comparison) -> Sentence | None:
    """Return which of the compared rank worse than the simpler map beyond chance; None if none does."""
    worse = [trial for trial in _without_gain(comparison) if _is_worse(trial)]
    simple = _simpler_auc(comparison)
    if not worse or simple is None:
        return None
    return say(
        "Worse than the information-value map alone (AUC {auc:.3f} on the common test), by more than chance: {named}. "
        "Where the simpler map ranks better, use it.",
        auc=simple,
        named=_named(comparison, worse),
    )


def no_gain_text(comparison: Comparison) -> Sentence | None:
    """Return which of the compared are within chance of the simpler map; None if none is."""
    alike = [trial for trial in _without_gain(comparison) if not _is_worse(trial)]
    simple = _simpler_auc(comparison)
    if not alike or simple is None:
        return None
    return say(
        "No gain over the information value can be shown for {named}: the information-value map alone has an AUC of "
        "{auc:.3f} on the same common test, and the 95 % interval of the difference holds 0.",
        named=_named(comparison, alike),
        auc=simple,
    )


def by_heart_text(comparison: Comparison) -> Sentence | None:
    """Return which of the compared know their samples by heart; None if none does."""
    each = []
    for trial in comparison.possible:
        on_training, on_test = trial.learned.on_training, trial.learned.on_test
        if on_test is not None and by_heart_caveat(trial.learned):
            each.append(
                say(
                    "{name} (AUC {training:.3f} on the training samples, {held_out:.3f} on those held out)",
                    name=label_of(comparison, trial),
                    training=on_training.auc,
                    held_out=on_test.auc,
                )
            )
    if not each:
        return None
    return say(
        "Learned the samples by heart: {each}. Figures that count training landslides, such as the success rate and "
        "the zone table of all landslides, flatter these.",
        each=commas(each),
    )


def _without_gain(comparison: Comparison) -> list[Trial]:
    return [trial for trial in comparison.possible if gain_caveat(trial.tested)]


def _is_worse(trial: Trial) -> bool:
    gain = trial.tested.gain
    return gain is not None and gain.upper < 0


def _simpler_auc(comparison: Comparison) -> float | None:
    """Return the AUC of the information-value map on the common test, None without such a map."""
    known = comparison.possible[0].tested.information_value
    return None if known is None else known.auc


def _named(comparison: Comparison, trials: Sequence[Trial]) -> Sentence:
    return commas(
        say("{name} ({auc:.3f})", name=label_of(comparison, trial), auc=trial.tested.common.auc) for trial in trials
    )
