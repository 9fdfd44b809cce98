"""The plugin in QGIS's language: which translations there are, and loading the one that fits."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .algorithms.base import translation
from .sentences import english, speak

FOLDER = Path(__file__).resolve().parent / "resources" / "i18n"
NAME = "landslide_susceptibility"
LANGUAGES = ("es", "zh_CN")


def fitting(locale: str) -> str:
    """Return the language of `LANGUAGES` for QGIS's locale, such as 'zh-Hans' or 'es_MX'; '' where English serves.

    Examples
    --------
    >>> [fitting(locale) for locale in ("es_MX", "zh-Hans", "zh_TW", "de")]
    ['es', 'zh_CN', '', '']
    """
    parts = locale.replace("-", "_").split("_")
    if parts[0] == "zh":
        # Readers of traditional characters are better served by English than by a guess.
        return "" if {"TW", "HK", "MO", "Hant"} & set(parts[1:]) else "zh_CN"
    return parts[0] if parts[0] in LANGUAGES else ""


def load(locale: str | None = None) -> QTranslator | None:
    """Load the translation that fits QGIS's locale, and have reports be in it too; None where English serves.

    Whoever calls it keeps the translator, and gives it to `unload` at the end.
    """
    code = fitting(QgsApplication.locale() if locale is None else locale)
    translator = QTranslator()
    if not code or not translator.load(str(FOLDER / f"{NAME}_{code}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    speak(code.replace("_", "-"), translation)
    return translator


def unload(translator: QTranslator | None) -> None:
    """Take a translator away again."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
        speak("en", english)
