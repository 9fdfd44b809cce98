"""What a report says of the screening of factors."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ..sentences import Sentence, say
from ..study.manifest import run_time
from ..study.screening import Screening
from ..study.split import SplitSettings
from .figures.screening import correlation_map, weight_bars
from .page.differences import p_text
from .page.numbers import percent, signed_zero_free
from .page.page import Page
from .settings import add_settings_section, split_words

# Kaiser & Rice (1974), from the highest: the lowest measure that earns the word.
ADEQUACY = ((0.9, "marvellous"), (0.8, "meritorious"), (0.7, "middling"), (0.6, "mediocre"), (0.5, "miserable"))


def screening_page(
    screening: Screening,
    stack: str,
    *,
    is_dropping: bool,
    inventory: int | None = None,
    split: SplitSettings | None = None,
    keep: Sequence[str] = (),
    all_cells: bool = False,
) -> Page:
    """Return the report of `screen_factors` alone.

    Parameters
    ----------
    inventory : int, optional
        Landslides on the stack (or their cells), held out or not.
    split : SplitSettings, optional
        How those looked at were chosen; None if all were looked at.
    keep : sequence of str
        Factors that stay by wish.
    all_cells : bool
        Whether every cell of a landslide was looked at, so that the numbers are of cells.
    """
    page = Page("Screening of factors", os.path.basename(stack), run_time())
    seen = f"{screening.landslides:,}"
    counted = counted_words(all_cells)
    is_part = split is not None and inventory is not None
    page.highlights(
        {
            "factors that stay"
            if is_dropping
            else "factors not below the threshold": f"{len(screening.kept)} of {len(screening.factors)}",
            "lowest weight": f"{screening.lowest_weight:.3f}",
            "KMO": screening.kmo,
            f"training {counted}, of all on the stack" if is_part else counted: f"{seen} of {inventory:,}"
            if is_part
            else seen,
        }
    )
    add_screening(page, screening, is_dropping=is_dropping, is_part=split is not None, all_cells=all_cells)
    without_data = "Cells of landslides without data" if all_cells else "Landslides on cells without data"
    settings = {
        "Factor stack": os.path.basename(stack),
        "Landslides outside the grid": f"{screening.outside:,}",
        without_data: f"{screening.on_nodata:,}",
        "Lowest weight": f"{screening.lowest_weight:.3f}" + " (0.945 / number of factors)" * screening.is_usual,
        "Factors of low weight": "left out" if is_dropping else "told, not left out",
        "Looked at": ("all landslides" if split is None else "the training landslides")
        + ", every cell of them" * all_cells,
    }
    if keep:
        settings["Kept by wish"] = ", ".join(keep)
    add_settings_section(page, {**settings, **(split_words(split) if split is not None else {})})
    return page


def counted_words(all_cells: bool) -> Sentence:
    """Return what the numbers of a screening count."""
    return say("cells of landslides") if all_cells else say("landslides")


def add_screening(
    page: Page, screening: Screening, *, is_dropping: bool = False, is_part: bool = False, all_cells: bool = False
) -> None:
    """Add weights, tests, components and correlations.

    `is_dropping` says whether the weak factors were left out, `is_part` whether only training landslides were looked
    at, `all_cells` whether at every cell of them.
    """
    page.section("Screening of factors")
    page.paragraph(_method(screening, f"{'training ' * is_part}{counted_words(all_cells)}"))
    page.paragraph(_outcome(screening, is_dropping))
    page.warning(list(screening.warnings))
    page.note(
        "Such a rule drops some factors of any set. A weight says how much a factor varies together with others at the "
        "landslides, not how well it tells landslides from other places: before a factor is given up, compare the "
        "common held-out test with and without it."
    )
    weighed = [factor for factor in screening.factors if factor.weight is not None]
    page.figure(
        weight_bars(
            [f.name for f in weighed],
            [f.weight for f in weighed],
            [f.kept for f in weighed],
            screening.lowest_weight,
            is_dropping,
        ),
        "Weight of each continuous factor; all weights together make 1.",
    )
    page.table(
        ["factor", "kind", "weight", "VIF", "result", "reason"],
        [[f.name, f.kind, f.weight, f.vif, _result(f.kept, is_dropping), f.remark] for f in screening.factors],
        caption="Factors: weight, and variance inflation factor (above 10: others say nearly the same)",
        formats={"weight": ".3f", "VIF": ",.2f"},
    )
    if screening.weighed:
        _add_components(page, screening)
    if len(screening.weighed) > 1:
        page.figure(
            correlation_map(screening.weighed, screening.correlation),
            "Correlation between the factors at the landslides; bold from 0.7 either way.",
        )


def _result(kept: bool, is_dropping: bool) -> str:
    return "stays" if kept else "dropped" if is_dropping else "below threshold"


def _method(screening: Screening, landslides: str) -> str:
    if not screening.weighed:
        return f"No continuous factor varies at the {screening.landslides:,} {landslides}, so none can be weighed."
    components = screening.components
    share = percent(components.explained[: components.count].sum())
    return (
        f"Principal components of {len(screening.weighed)} standardised continuous factors at "
        f"{screening.landslides:,} {landslides} (Wang & Tang 2024). Those with an eigenvalue above 1 count: "
        f"{components.count}, which explain {share} of the variance. A factor's coefficient on a component is its "
        "loading divided by the root of the eigenvalue, without its sign; its weight is the mean of its coefficients, "
        "weighted by the variance that each component explains."
    )


def _outcome(screening: Screening, is_dropping: bool) -> str:
    rule = "0.945 divided by the number of weighed factors, the paper's 0.045 of 21" if screening.is_usual else "as set"
    lowest = f"{screening.lowest_weight:.3f} ({rule})"
    if not screening.dropped:
        return f"All factors stay: none has a weight below {lowest}, except those kept by wish."
    end = "They were left out." if is_dropping else "This is a report only: no factor was left out."
    return f"Weights below {lowest}: {', '.join(screening.dropped)}. {end}"


def _add_components(page: Page, screening: Screening) -> None:
    components = screening.components
    page.settings(
        {
            "Kaiser–Meyer–Olkin measure": _adequacy(screening.kmo),
            "Bartlett's test of sphericity": _sphericity(screening),
        },
        caption="Whether the factors suit principal components",
    )
    explained = components.explained
    page.table(
        ["component", "eigenvalue", "explained (%)", "cumulative (%)", "counts"],
        [
            [str(i + 1), value, 100 * share, 100 * total, i < components.count]
            for i, (value, share, total) in enumerate(zip(components.eigenvalues, explained, explained.cumsum()))
        ],
        caption="Principal components and the variance they explain",
        formats={"eigenvalue": ".3f", "explained (%)": ".1f", "cumulative (%)": ".1f"},
    )
    names = [f"component {i + 1}" for i in range(components.count)]
    page.table(
        ["factor", *names],
        [[name, *loadings] for name, loadings in zip(screening.weighed, components.loadings.tolist())],
        caption="Loadings: correlation of each factor with the components that count",
        formats={name: signed_zero_free for name in names},
    )


def _adequacy(kmo: float | None) -> str:
    if kmo is None:
        return "no value: fewer than two factors, or one is a linear combination of others"
    word = next((word for lowest, word in ADEQUACY if kmo >= lowest), "unacceptable")
    return f"{kmo:.3f}, “{word}” in Kaiser's words"


def _sphericity(screening: Screening) -> str:
    test = screening.bartlett
    if test is None:
        return "no value: too few factors or landslides, or one factor is a linear combination of others"
    return f"χ² = {test.chi2:,.1f}, {test.df} degrees of freedom, p {p_text(test.p)}"
