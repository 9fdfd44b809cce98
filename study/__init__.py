"""The plain data that steps hand on: samples, settings, results and the manifest of a run."""
