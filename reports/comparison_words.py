"""What a comparison says of its own figures."""

from __future__ import annotations

from .numbers import is_missing

# Above this the paper's protocol is said to flatter.
FLATTERS_BY = 0.02
SIGNIFICANT = 0.05


def verdict_paragraph(
    best: str,
    best_auc: float,
    second: str,
    difference: float | None,
    p_value: float | None,
    basis: str,
) -> str:
    """Return which of the compared ranks landslides best by the common test, and how sure that is.

    Parameters
    ----------
    best, second
        In words; `second` empty if there is no other.
    best_auc
        Of the common held-out test.
    difference, p_value
        Between the two on the same landslides and cells, by DeLong's paired test; None or NaN if not known.
    basis
        What the figures are the mean of, such as "mean of random and spatial folds".
    """
    text = f"By the common held-out test ({basis}), {best} ranks landslides best: AUC {best_auc:.3f}."
    if not second:
        return text
    if is_missing(difference):
        return f"{text} Next is {second}."
    if is_missing(p_value) or p_value >= SIGNIFICANT:
        how = "" if is_missing(p_value) else f" (p = {p_value:.2f})"
        return (
            f"{text} The difference of {difference:.3f} to the next, {second}, may be chance{how}: choose between "
            "them by what is simpler."
        )
    return f"{text} It is {difference:.3f} above the next, {second} (p {_p_text(p_value)})."


def flattery_paragraph(best: str, best_auc: float, gap: float, common_best: str) -> str:
    """Return which looks best by the paper's protocol and what that is worth.

    Parameters
    ----------
    best, best_auc
        The highest AUC by the paper's protocol.
    gap
        By how much that figure is above the same map's AUC on the common test.
    common_best
        The best by the common test.
    """
    text = f"By the paper's protocol, {best} looks best: AUC {best_auc:.3f}."
    if gap <= FLATTERS_BY:
        return f"{text} On the common test it has nearly the same, so here that protocol does not flatter."
    agrees = "the same one" if best == common_best else "another one"
    return (
        f"{text} This test flatters here, by {gap:.3f}: it sets landslides against places that were picked to be "
        f"unlike them, which any map tells apart, whether or not it ranks the rest of the area well. By the common "
        f"test {agrees} is best. Do not choose by the paper's protocol."
    )


def _p_text(p_value: float) -> str:
    return "< 0.001" if p_value < 0.001 else f"= {p_value:.3f}"
