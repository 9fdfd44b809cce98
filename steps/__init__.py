"""The toolbox's steps as plain functions, without QGIS: the public Python API."""
