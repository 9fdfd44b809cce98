"""What a comparison comes to, in words: which is best, how sure that is, and where the paper's protocol flatters."""

from __future__ import annotations

from ..reports.comparison_words import by_heart_text, flattery_paragraph, no_gain_text, verdict_paragraph, worse_text
from ..reports.differences import printed_difference
from ..reports.words import by_heart_caveat, few_landslides_caveat, gain_caveat
from .comparison import Comparison, Trial
from .comparison_tables import Pair
from .evaluation_words import caveat_figures, difference_of_tests, is_picked
from .strategies.registry import strategy_title
from .titles import network_title


def label_of(comparison: Comparison, trial: Trial) -> str:
    """Return a trial's name: the strategy, the network, or both, whatever tells it from the others."""
    strategy, network = strategy_title(trial.strategy), network_title(trial.network)
    if len({other.network for other in comparison.trials}) == 1:
        return strategy
    if len({other.strategy for other in comparison.trials}) == 1:
        return network
    return f"{strategy}, {network}"


def verdict(comparison: Comparison, pairs: list[Pair]) -> list[str]:
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
            texts.append(f"{label_of(comparison, trial)} was not possible here. {trial.impossible}")
    return texts


def comparison_caveats(comparison: Comparison) -> list[str]:
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
    return [text for text in found if text]


def basis_of(comparison: Comparison) -> str:
    """Return what the figures that trials are ranked by are of."""
    settings = comparison.settings
    if not settings.folds:
        return "landslides held out by the split"
    return f"mean of {settings.folds} {' and '.join(settings.kinds)} folds"


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
