"""The plugin: registers the provider, with a window or without one."""

from __future__ import annotations

from qgis.core import QgsApplication

from .provider import LandslideProvider


class LandslideSusceptibilityPlugin:
    """What QGIS loads and unloads."""

    def __init__(self, iface) -> None:
        self.iface = iface  # None in qgis_process
        self.provider = None

    def initProcessing(self):
        """Register the provider; qgis_process calls this alone."""
        self.provider = LandslideProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()

    def unload(self):
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
