"""Landslide Susceptibility: from factor rasters and an inventory to a zoned map, in QGIS Processing."""

from __future__ import annotations


def classFactory(iface):  # noqa: N802 - the name QGIS calls
    """Return the plugin; QGIS calls this when it loads the package."""
    from .plugin import LandslideSusceptibilityPlugin

    return LandslideSusceptibilityPlugin(iface)
