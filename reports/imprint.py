"""Author, organisation and logo on reports and maps."""

from __future__ import annotations

from ..feedback import Feedback
from ..sentences import Sentence, say
from ..study.imprint import SVG, Imprint, Logo, read_logo
from .figures.logo import logo_pixels


def given_logo(imprint: Imprint, feedback: Feedback, has_map: bool = True) -> Logo | None:
    """Return the logo of an imprint, None if it has none, after a look at whether it can be drawn.

    `has_map` says whether a map picture is to bear it, on which an SVG is not drawn; that is told.

    Raises
    ------
    InputError
        If it cannot be read, or is damaged; see `read_logo`.
    """
    logo = read_logo(imprint.logo)
    logo_pixels(logo)  # at the end of a run of hours it would be too late
    if logo is not None and logo.format == SVG and has_map:
        feedback.info(
            say(
                "The logo '{path}' is an SVG: the report bears it, but the map picture does not, on which only PNG and "
                "JPEG are drawn.",
                path=logo.path,
            )
        )
    return logo


def imprint_notes(imprint: Imprint) -> list[Sentence]:
    """Return who stands behind a map, for the notes at its foot."""
    notes = []
    if imprint.author:
        notes.append(say("author: {author}", author=imprint.author))
    if imprint.organisation:
        notes.append(say("organisation: {organisation}", organisation=imprint.organisation))
    return notes
