"""What a comparison comes to, in words: which is best, how sure that is, and where the paper's protocol flatters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..sentences import Sentence, Text, commas, listing, paragraph, say
from ..study.comparison import Comparison, Trial
from ..study.comparison_tables import Pair
from ..study.strategies.registry import strategy_title
from ..study.titles import network_title
from .caveats import by_heart_caveat, few_landslides_caveat, gain_caveat
from .evaluation_words import caveat_figures, difference_of_tests, is_picked
from .page.differences import SIGNIFICANT, p_text, printed_difference
from .page.numbers import is_missing


def label_of(comparison: Comparison, trial: Trial) -> Text:
    """Return a trial's name: the strategy, the network, or both, whatever tells it from the others."""
    strategy, network = strategy_title(trial.strategy), network_title(trial.network)
    if len({other.network for other in comparison.trials}) == 1:
        return strategy
    if len({other.strategy for other in comparison.trials}) == 1:
        return network
    return commas((strategy, network))


def verdict(comparison: Comparison, pairs: list[Pair]) -> list[Sentence]:
    """Return in words which is better by which test."""
    ranked = sorted(comparison.possible, key=lambda trial: -trial.auc)
    best, second = ranked[0], ranked[1] if len(ranked) > 1 else None
    pair = None if second is None else _pair_of(pairs, best, second)
    texts = [
        verdict_paragraph(
            label_of(comparison, best),
            best.auc,
            label_of(comparison, second) if second else "",
            second.auc if second else None,
            pair.ranked.p_value if pair else None,
            basis_of(comparison),
            _by_kind(pair, best) if pair else None,
        )
    ]
    flattered = max(ranked, key=lambda trial: trial.evaluation.paper.auc)
    apart = difference_of_tests(flattered.evaluation)
    texts.append(
        flattery_paragraph(
            label_of(comparison, flattered),
            flattered.evaluation.paper.auc,
            flattered.evaluation.common.auc,
            label_of(comparison, best),
            is_picked=bool(is_picked([flattered.strategy])),
            limits=(apart.lower, apart.upper),
            count=len(ranked),
        )
    )
    for trial in comparison.trials:
        if trial.impossible:
            texts.append(
                say("{trial} was not possible here. {why}", trial=label_of(comparison, trial), why=trial.impossible)
            )
    return texts


def comparison_caveats(comparison: Comparison) -> list[Sentence]:
    """Return what to be careful about: few landslides, no gain over the information value, samples known by heart."""
    no_gain, worse, by_heart = [], [], []
    for trial in comparison.possible:
        label, common, known = label_of(comparison, trial), trial.evaluation.common, trial.evaluation.information_value
        figures = caveat_figures(trial.evaluation, trial.training)
        if known is not None and gain_caveat(common.auc, known.auc, figures["gain_limits"]):
            (worse if figures["gain_limits"][1] < 0 else no_gain).append((label, common.auc))
        aucs = figures.get("training_auc"), figures.get("held_out_auc")
        if by_heart_caveat(*aucs, figures.get("optimism_limits")):
            by_heart.append((label, *aucs))
    first = comparison.possible[0].evaluation
    simple = first.information_value.auc if first.information_value else None
    found = [
        few_landslides_caveat(first.common.landslides),
        worse_text(worse, simple),
        no_gain_text(no_gain, simple),
        by_heart_text(by_heart),
    ]
    return [caveat for caveat in found if caveat]


def basis_of(comparison: Comparison) -> Sentence:
    """Return what the figures that trials are ranked by are of."""
    settings = comparison.settings
    if not settings.folds:
        return say("landslides held out by the split")
    return say("mean of {folds} {kinds} folds", folds=settings.folds, kinds=listing(settings.kinds))


def _pair_of(pairs: list[Pair], first: Trial, second: Trial) -> Pair | None:
    """Return the pair of two trials, whichever of them comes first."""
    return next((pair for pair in pairs if {id(pair.first), id(pair.second)} == {id(first), id(second)}), None)


def _by_kind(pair: Pair, best: Trial) -> dict[str, tuple[float, float]]:
    """Return the difference (the best less the other) and its p-value by kind of folds."""
    other = pair.second if pair.first is best else pair.first
    return {
        kind: (printed_difference(best.validations[kind].auc_common, other.validations[kind].auc_common), found.p_value)
        for kind, found in pair.folds.items()
    }


def verdict_paragraph(
    best: Text,
    best_auc: float,
    second: Text,
    second_auc: float | None,
    p_value: float | None,
    basis: Text,
    kinds: Mapping[str, tuple[float, float]] | None = None,
) -> Sentence:
    """Return which of the compared ranks landslides best by the common test, and how sure that is.

    Parameters
    ----------
    best, second
        In words; `second` empty if there is no other.
    best_auc, second_auc
        Of the common held-out test, what they are ranked by; None or NaN if not known.
    p_value
        That these two figures differ by chance, by DeLong's paired test on the same landslides and cells.
    basis
        What the figures are the mean of, such as "mean of random and spatial folds".
    kinds
        Difference (best less second) and p-value by kind of folds, where there are several.
    """
    first = say(
        "By the common held-out test ({basis}), {best} ranks landslides best: AUC {auc:.3f}.",
        basis=basis,
        best=best,
        auc=best_auc,
    )
    if not second:
        return first
    if is_missing(second_auc):
        return paragraph(first, say("Next is {second}.", second=second))
    difference = printed_difference(best_auc, second_auc)
    disagreement = _disagreement(best, kinds or {})
    if is_missing(p_value) or p_value >= SIGNIFICANT:
        chance = say("chance") if is_missing(p_value) else say("chance (p {p})", p=p_text(p_value))
        alike = say(
            "The difference of {difference:.3f} to the next, {second} ({auc:.3f}), may be {chance}: choose between "
            "them by what is simpler.",
            difference=difference,
            second=second,
            auc=second_auc,
            chance=chance,
        )
        return paragraph(first, alike, disagreement)
    above = say(
        "It is {difference:.3f} above the next, {second} ({auc:.3f}; p {p}).",
        difference=difference,
        second=second,
        auc=second_auc,
        p=p_text(p_value),
    )
    return paragraph(first, above, disagreement)


def _disagreement(best: Text, kinds: Mapping[str, tuple[float, float]]) -> Sentence | None:
    """Return which kinds of folds prefer the other one; None if none does."""
    if all(difference >= 0 for difference, _ in kinds.values()):
        return None
    each = commas(
        say("{difference:+.3f} by {kind} folds (p {p})", difference=difference, kind=kind, p=p_text(p))
        for kind, (difference, p) in kinds.items()
    )
    return say("The kinds of folds do not agree that {best} is better: {each}.", best=best, each=each)


def flattery_paragraph(
    best: Text,
    best_auc: float,
    common_auc: float,
    common_best: Text,
    *,
    is_picked: bool,
    limits: tuple[float, float],
    count: int,
) -> Sentence:
    """Return which looks best by the paper's protocol and what that is worth.

    Parameters
    ----------
    best, best_auc
        The highest AUC by the paper's protocol.
    common_auc
        The same map's AUC on the common test.
    common_best
        The best by the common test.
    is_picked
        Whether its strategy picks places unlike landslides; random points do not.
    limits
        95 % interval of `best_auc` less `common_auc`.
    count
        Of how many this one's AUC is the highest.
    """
    low, high = limits
    if not (low > 0 or high < 0):
        return say(
            "By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has "
            "{common:.3f}; the two agree within chance, so for this one that protocol cannot be said to flatter.",
            best=best,
            auc=best_auc,
            common=common_auc,
        )
    gap = printed_difference(best_auc, common_auc)
    if high < 0:
        return say(
            "By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has "
            "{common:.3f}, more than by the protocol, so for this one that protocol does not flatter.",
            best=best,
            auc=best_auc,
            common=common_auc,
        )
    first = say(
        "By the paper's protocol, {best} looks best: AUC {auc:.3f}. By the common test the same map has {common:.3f}.",
        best=best,
        auc=best_auc,
        common=common_auc,
    )
    if not is_picked:
        # The interval is that of a single one; the highest of several is above it more often.
        chance = say("chance")
        if count > 1:
            chance = say("chance, which favours the highest of {count}", count=count)
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
            which=say("the same one") if best == common_best else say("another one"),
        ),
    )


def compared_text(possible: int, count: int) -> str:
    """Return how many were compared, and of how many, if not all could be."""
    return f"{possible}" if possible == count else f"{possible} of {count}"


def worse_text(worse: Sequence[tuple[Text, float]], information_value_auc: float | None) -> Sentence | None:
    """Return which of the compared (name, AUC) rank worse than the simpler map beyond chance; None if none does."""
    if not worse:
        return None
    return say(
        "Worse than the information-value map alone (AUC {auc:.3f} on the common test), by more than chance: {named}. "
        "Where the simpler map ranks better, use it.",
        auc=information_value_auc,
        named=_named(worse),
    )


def no_gain_text(alike: Sequence[tuple[Text, float]], information_value_auc: float | None) -> Sentence | None:
    """Return which of the compared (name, AUC) are within chance of the simpler map; None if none is."""
    if not alike:
        return None
    return say(
        "No gain over the information value can be shown for {named}: the information-value map alone has an AUC of "
        "{auc:.3f} on the same common test, and the 95 % interval of the difference holds 0.",
        named=_named(alike),
        auc=information_value_auc,
    )


def by_heart_text(found: Sequence[tuple[Text, float, float]]) -> Sentence | None:
    """Return which of the compared (name, training AUC, held-out AUC) know their samples by heart; None if none."""
    if not found:
        return None
    each = commas(
        say(
            "{name} (AUC {training:.3f} on the training samples, {held_out:.3f} on those held out)",
            name=name,
            training=training,
            held_out=held_out,
        )
        for name, training, held_out in found
    )
    return say(
        "Learned the samples by heart: {each}. Figures that count training landslides, such as the success rate and "
        "the zone table of all landslides, flatter these.",
        each=each,
    )


def _named(found: Sequence[tuple[Text, float]]) -> Sentence:
    return commas(say("{name} ({auc:.3f})", name=name, auc=auc) for name, auc in found)
