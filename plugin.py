"""The plugin: registers the provider, with a window or without one."""

from __future__ import annotations

from qgis.core import QgsApplication

from . import language
from .dependencies.folder import use_profile
from .provider import LandslideProvider


class LandslideSusceptibilityPlugin:
    """What QGIS loads and unloads."""

    def __init__(self, iface) -> None:
        self.iface = iface  # None in qgis_process
        self.provider = None
        self._translator = None
        self.menu = None
        use_profile(QgsApplication.qgisSettingsDirPath())

    def initProcessing(self):
        """Register the provider; qgis_process calls this alone."""
        self._translator = language.load()  # before the algorithms take their titles from it
        self.provider = LandslideProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        from .desktop.menu import Menu  # windows are needed in the desktop alone

        self.initProcessing()
        self.menu = Menu(self.iface, self.provider)

    def unload(self):
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        language.unload(self._translator)
        self._translator = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
