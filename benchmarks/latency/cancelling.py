"""How soon a step ends after the user cancels it: factors of 20 million cells, 255 classes by natural breaks.

    cancelling.py [side]

A run is cancelled at each tenth of its progress; the figure is the time from the first look that says so to the return.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401  makes the plugin importable
from landslide_susceptibility.errors import Cancelled
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.reclassify import reclassify

SIDE, CLASSES, BANDS, MOST = 4540, 255, 2, 1.0


class CancelsAt(Feedback):
    """Cancels once a share of the work is done; tells when it was asked first after that."""

    def __init__(self, share: float) -> None:
        self._share, self._done, self.since = share, 0.0, 0.0

    def progress(self, fraction: float) -> None:
        self._done = fraction
        if self._done >= self._share and not self.since:
            self.since = time.monotonic()

    def cancelled(self) -> bool:
        return bool(self.since)


def main() -> None:
    """Print the table."""
    side, longest = int(sys.argv[1]) if len(sys.argv) > 1 else SIDE, 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "stack.tif")
        options = ["TILED=YES", "BIGTIFF=YES"]
        dataset = gdal.GetDriverByName("GTiff").Create(path, side, side, BANDS, gdal.GDT_Float32, options)
        rng = np.random.default_rng(1)
        for number in range(1, BANDS + 1):
            dataset.GetRasterBand(number).WriteArray(rng.gamma(2, 10, (side, side)).astype(np.float32))
        dataset = None
        steps = {
            "reclassify": lambda feedback: reclassify(
                path, str(Path(folder) / "classes.tif"), classes=CLASSES, feedback=feedback
            ),
            "classify": lambda feedback: classify(
                path, str(Path(folder) / "zones.tif"), zones=CLASSES, feedback=feedback
            ),
        }
        for name, step in steps.items():
            waits = []
            for tenth in range(10):
                feedback = CancelsAt(tenth / 10)
                try:
                    step(feedback)
                except Cancelled:
                    waits.append(time.monotonic() - feedback.since)
            print(f"{name:12} seconds to the end at each tenth: " + " ".join(f"{wait:.2f}" for wait in waits))
            longest = max(longest, *waits)
    if longest > MOST:
        raise SystemExit(f"Later than {MOST:g} s.")


if __name__ == "__main__":
    main()
