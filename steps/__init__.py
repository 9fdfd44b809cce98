"""The toolbox's single steps as plain functions, without QGIS."""
