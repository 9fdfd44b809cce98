"""The manual: HTML pages in the plugin's folder, made from docs/ when the zip is made."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.utils import pluginMetadata

MANUAL = Path(__file__).resolve().parents[1] / "manual"


def manual_url(page: str = "index") -> QUrl:
    """Return where a page of the manual is; in a checkout, where none was made, the plugin's homepage."""
    file = MANUAL / f"{page}.html"
    if file.is_file():
        return QUrl.fromLocalFile(str(file))
    return QUrl(pluginMetadata("landslide_susceptibility", "homepage"))


def open_manual() -> None:
    """Open the manual in the browser."""
    QDesktopServices.openUrl(manual_url())
