"""What a report says of its zone tables."""

from __future__ import annotations

from .words import plural


def zone_paragraph(
    zone: str,
    landslides_pct: float,
    test_landslides_pct: float | None,
    landslides: int,
    test_landslides: int | None,
    from_all: bool = False,
) -> str:
    """Return which columns of a zone table flatter.

    Parameters
    ----------
    zone
        The highest zone.
    landslides_pct, test_landslides_pct
        Share (%) of all landslides in it, and of the held-out ones; None if it is not known which were held out.
    landslides, test_landslides
        How many there are in all zones.
    from_all
        Whether information values were computed from all landslides, so that those held out had a part in the map.
    """
    if test_landslides is None:
        return (
            f"All {landslides:,} landslides count, those that the network was trained on among them. A network may "
            "know these by heart, so that the columns of landslides can flatter."
        )
    fair = "" if from_all else ", and do not"
    expect = "" if from_all else ": expect the second figure of landslides to come"
    return (
        f"The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: those "
        "that the network was trained on are among them, and as it may know these by heart, these columns can flatter. "
        f"The columns 'held out' count only the {test_landslides:,} {plural(test_landslides, 'landslide')} kept out of "
        f"training{fair}. The zone '{zone}' holds {landslides_pct:.1f} % of all landslides and "
        f"{test_landslides_pct:.1f} % of those held out{expect}."
    )


def zone_tables_text(is_split_known: bool) -> str:
    """Return which of several zone tables, one row a network or strategy, flatter."""
    text = (
        "The table of all landslides counts those that the networks were trained on, as the paper does. It can flatter "
        "a network, the more the better it knows these by heart"
    )
    return f"{text}: compare by the tables of held-out landslides." if is_split_known else f"{text}."
