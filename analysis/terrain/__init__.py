"""Terrain factors of blocks of a DEM."""
