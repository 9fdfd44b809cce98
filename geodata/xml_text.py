"""The one door to XML: what is written is built by ElementTree, what is read comes from other people's files.

QGIS has no defusedxml, and needs none for this: all that makes XML dangerous (entities that grow without end or name
files and addresses) has to be declared in a DOCTYPE, which no raster needs, so a text with one is not parsed.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree  # nosec B405  # `parsed` alone reads, and refuses declarations first

from ..errors import InputError
from ..sentences import Sentence, say

__all__ = ["ElementTree", "parsed"]

DECLARATION = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parsed(xml: str, path: str) -> ElementTree.Element:
    """Return the root of an XML text, such as GDAL's description of a raster.

    Parameters
    ----------
    xml : str
        Text, not bytes: an encoding cannot hide anything in it.
    path : str
        The file that it describes, for the message.

    Raises
    ------
    InputError
        If it declares a document type or entities, or is not well formed.
    """
    if DECLARATION.search(xml):
        raise _refusal(path, say("it declares a document type or entities, which no raster needs"))
    try:
        return ElementTree.fromstring(xml)  # nosec B314  # without declarations there is nothing to expand
    except ElementTree.ParseError as error:
        raise _refusal(path, error) from error


def _refusal(path: str, reason: Sentence | Exception) -> InputError:
    return InputError(
        say(
            "The XML that describes the raster '{path}' is not read ({reason}): make a GeoTIFF of it first.",
            path=path[:200],
            reason=reason,
        )
    )
