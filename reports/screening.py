"""What a report says of the screening of factors."""

from __future__ import annotations

import os
from collections.abc import Iterable

from ..geodata.landslides import LocatedLandslides
from ..geodata.stack import CATEGORICAL, CONTINUOUS
from ..sentences import Sentence, Text, commas, say
from ..study.inventory import Landslides
from ..study.manifest import run_time
from ..study.preflight.remarks import Remark
from ..study.screening import Screening
from .figures.screening import correlation_map, weight_bars
from .page.differences import p_text
from .page.numbers import percent, signed_zero_free
from .page.page import Page
from .settings import Words, add_settings_section, inventory_words, split_words

# Kaiser & Rice (1974), from the highest: the lowest measure that earns the word.
ADEQUACY = (
    (0.9, say("marvellous")),
    (0.8, say("meritorious")),
    (0.7, say("middling")),
    (0.6, say("mediocre")),
    (0.5, say("miserable")),
)
UNACCEPTABLE = say("unacceptable")
LOWEST_WEIGHT, LOW_WEIGHT = say("Lowest weight"), say("Factors of low weight")
KIND_OF_FACTOR = {CONTINUOUS: say("continuous"), CATEGORICAL: say("categorical")}


def screening_page(
    screening: Screening,
    stack: str,
    remarks: Iterable[Remark] = (),
    landslides: LocatedLandslides | Landslides | None = None,
) -> Page:
    """Return the report of `screen_factors` alone, on the stack of that path, with what was remarked on its input.

    `landslides` is the inventory as it was given.
    """
    page = Page(say("Screening of factors"), os.path.basename(stack), run_time())
    counted, split = counted_words(screening.all_cells), screening.split
    staying = say("factors that stay") if screening.is_dropping else say("factors not below the threshold")
    seen: tuple[Text, Text] = (counted, format(screening.landslides, ","))
    if split is not None:
        seen = (
            say("training {counted}, of all on the stack", counted=counted),
            say("{seen:,} of {all:,}", seen=screening.landslides, all=screening.inventory),
        )
    page.highlights(
        {
            staying: say("{kept} of {all}", kept=len(screening.kept), all=len(screening.factors)),
            say("lowest weight"): format(screening.lowest_weight, ".3f"),
            say("KMO"): screening.kmo,
            seen[0]: seen[1],
        }
    )
    page.warning([remark.sentence for remark in remarks])
    add_screening(page, screening)
    without_data = (
        say("Cells of landslides without data") if screening.all_cells else say("Landslides on cells without data")
    )
    settings: Words = {
        say("Factor stack"): os.path.basename(stack),
        say("Landslides outside the grid"): format(screening.outside, ","),
        without_data: format(screening.on_nodata, ","),
        LOWEST_WEIGHT: lowest_words(screening),
        LOW_WEIGHT: low_weight_words(screening.is_dropping),
        say("Looked at"): _looked_at(split is not None, screening.all_cells),
    }
    if screening.keep:
        settings[say("Kept by wish")] = commas(screening.keep)
    settings.update(inventory_words(landslides))
    add_settings_section(page, {**settings, **(split_words(split) if split is not None else {})})
    return page


def lowest_words(screening: Screening) -> Text:
    """Return the lowest weight that stays, with the rule that it follows, if it was not set."""
    if screening.is_usual:
        return say("{lowest:.3f} (0.945 / number of factors)", lowest=screening.lowest_weight)
    return format(screening.lowest_weight, ".3f")


def low_weight_words(is_dropping: bool) -> Sentence:
    """Return what became of factors of low weight."""
    return say("left out") if is_dropping else say("told, not left out")


def _looked_at(is_part: bool, all_cells: bool) -> Sentence:
    landslides = say("the training landslides") if is_part else say("all landslides")
    return say("{landslides}, every cell of them", landslides=landslides) if all_cells else landslides


def counted_words(all_cells: bool) -> Sentence:
    """Return what the numbers of a screening count."""
    return say("cells of landslides") if all_cells else say("landslides")


def add_screening(page: Page, screening: Screening) -> None:
    """Add weights, tests, components and correlations."""
    is_dropping = screening.is_dropping
    counted = counted_words(screening.all_cells)
    page.section(say("Screening of factors"))
    page.paragraph(_method(screening, say("training {counted}", counted=counted) if screening.split else counted))
    page.paragraph(_outcome(screening))
    page.warning(list(screening.warnings))
    page.note(
        say(
            "Such a rule drops some factors of any set. A weight says how much a factor varies together with others at "
            "the landslides, not how well it tells landslides from other places: before a factor is given up, compare "
            "the common held-out test with and without it."
        )
    )
    weighed = [(f.name, f.weight, f.kept) for f in screening.factors if f.weight is not None]
    page.figure(
        weight_bars(
            [name for name, _, _ in weighed],
            [weight for _, weight, _ in weighed],
            [kept for _, _, kept in weighed],
            screening.lowest_weight,
            is_dropping,
        ),
        say("Weight of each continuous factor; all weights together make 1."),
    )
    weight, inflation = say("weight"), say("VIF")
    page.table(
        [say("factor"), say("kind"), weight, inflation, say("result"), say("reason")],
        [
            [f.name, KIND_OF_FACTOR.get(f.kind, f.kind), f.weight, f.vif, _result(f.kept, is_dropping), f.remark]
            for f in screening.factors
        ],
        caption=say("Factors: weight, and variance inflation factor (above 10: others say nearly the same)"),
        formats={weight: ".3f", inflation: ",.2f"},
    )
    if screening.weighed:
        _add_components(page, screening)
    if len(screening.weighed) > 1:
        page.figure(
            correlation_map(screening.weighed, screening.correlation),
            say("Correlation between the factors at the landslides; bold from 0.7 either way."),
        )


def _result(kept: bool, is_dropping: bool) -> Sentence:
    if kept:
        return say("stays")
    return say("dropped") if is_dropping else say("below threshold")


def _method(screening: Screening, landslides: Sentence) -> Sentence:
    if not screening.weighed:
        return say(
            "No continuous factor varies at the {count:,} {landslides}, so none can be weighed.",
            count=screening.landslides,
            landslides=landslides,
        )
    components = screening.components
    return say(
        "Principal components of {factors} standardised continuous factors at {count:,} {landslides} (Wang & Tang "
        "2024). Those with an eigenvalue above 1 count: {components}, which explain {share} of the variance. A "
        "factor's coefficient on a component is its loading divided by the root of the eigenvalue, without its sign; "
        "its weight is the mean of its coefficients, weighted by the variance that each component explains.",
        factors=len(screening.weighed),
        count=screening.landslides,
        landslides=landslides,
        components=components.count,
        share=percent(components.explained[: components.count].sum()),
    )


def _outcome(screening: Screening) -> Sentence:
    rule = (
        say("0.945 divided by the number of weighed factors, the paper's 0.045 of 21")
        if screening.is_usual
        else say("as set")
    )
    lowest = say("{lowest:.3f} ({rule})", lowest=screening.lowest_weight, rule=rule)
    if not screening.dropped:
        return say("All factors stay: none has a weight below {lowest}, except those kept by wish.", lowest=lowest)
    if screening.is_dropping:
        return say(
            "Weights below {lowest}: {dropped}. They were left out.", lowest=lowest, dropped=commas(screening.dropped)
        )
    return say(
        "Weights below {lowest}: {dropped}. This is a report only: no factor was left out.",
        lowest=lowest,
        dropped=commas(screening.dropped),
    )


def _add_components(page: Page, screening: Screening) -> None:
    components = screening.components
    page.settings(
        {
            say("Kaiser–Meyer–Olkin measure"): _adequacy(screening.kmo),
            say("Bartlett's test of sphericity"): _sphericity(screening),
        },
        caption=say("Whether the factors suit principal components"),
    )
    explained = components.explained
    eigenvalue, part, total = say("eigenvalue"), say("explained (%)"), say("cumulative (%)")
    page.table(
        [say("component"), eigenvalue, part, total, say("counts")],
        [
            [str(i + 1), value, 100 * share, 100 * so_far, i < components.count]
            for i, (value, share, so_far) in enumerate(zip(components.eigenvalues, explained, explained.cumsum()))
        ],
        caption=say("Principal components and the variance they explain"),
        formats={eigenvalue: ".3f", part: ".1f", total: ".1f"},
    )
    names = [say("component {number}", number=i + 1) for i in range(components.count)]
    page.table(
        [say("factor"), *names],
        [[name, *loadings] for name, loadings in zip(screening.weighed, components.loadings.tolist())],
        caption=say("Loadings: correlation of each factor with the components that count"),
        formats=dict.fromkeys(names, signed_zero_free),
    )


def _adequacy(kmo: float | None) -> Sentence:
    if kmo is None:
        return say("no value: fewer than two factors, or one is a linear combination of others")
    word = next((word for lowest, word in ADEQUACY if kmo >= lowest), UNACCEPTABLE)
    return say("{measure:.3f}, “{word}” in Kaiser's words", measure=kmo, word=word)


def _sphericity(screening: Screening) -> Sentence:
    test = screening.bartlett
    if test is None:
        return say("no value: too few factors or landslides, or one factor is a linear combination of others")
    return say(
        "χ² = {statistic:,.1f}, {freedom} degrees of freedom, p {p}",
        statistic=test.chi2,
        freedom=test.df,
        p=p_text(test.p),
    )
