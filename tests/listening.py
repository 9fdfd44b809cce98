"""A listener of steps; it knows no GDAL."""

from __future__ import annotations

from landslide_susceptibility.feedback import Feedback


class Listener(Feedback):
    """Keeps what it is told; cancels after `cancel_after` looks."""

    def __init__(self, cancel_after=None):
        self.infos, self.warnings, self.fractions = [], [], []
        self.looks, self.cancel_after = 0, cancel_after

    def progress(self, fraction):
        self.fractions.append(fraction)

    def info(self, text):
        self.infos.append(str(text))

    def warning(self, text):
        self.warnings.append(str(text))

    def cancelled(self):
        self.looks += 1
        return self.cancel_after is not None and self.looks > self.cancel_after
