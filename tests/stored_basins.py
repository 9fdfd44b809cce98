"""What demo basins of some sizes and seeds hold, stored, to compare what is made elsewhere with.

``python tests/stored_basins.py`` prints the digests of the basins made here and now; with ``--write`` it stores them,
which a change of the basin asks for and nothing else may.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

STORED = Path(__file__).with_suffix(".json")
# Rows, columns, cell size in metres, landslides, seed.
BASINS = {
    "plain": (100, 120, 90.0, 80, 3),
    "smallest": (32, 32, 5.0, 5, 1),
    "long": (41, 150, 1000.0, 60, 2),
    "fine": (260, 300, 30.0, 300, 1),
}


def arrays_of(rows: int, columns: int, cell_size: float, landslides: int, seed: int) -> dict[str, np.ndarray]:
    """Return all that a basin consists of."""
    from landslide_susceptibility.analysis.basin.model import synthesize_basin

    basin = synthesize_basin(rows, columns, cell_size, landslides=landslides, seed=seed)
    return {
        **basin.factors,
        "truth": basin.truth,
        "hidden": basin.hidden,
        "landslides": basin.landslides,
        "receivers": basin.receivers,
        "rivers": np.concatenate(basin.streams.lines(columns)),
        "roads": np.concatenate(basin.roads.lines),
        "faults": np.concatenate(basin.faults),
    }


def some_values(values: np.ndarray) -> list[float]:
    """Return five values of an array, spread evenly over it."""
    flat = values.ravel()
    return [float(value) for value in flat[(flat.size * np.array([1, 3, 5, 7, 9])) // 10]]


def digest(values: np.ndarray) -> str:
    """Return a digest of an array's type, shape and bits."""
    head = f"{values.dtype.str} {values.shape}".encode()
    return hashlib.sha256(head + np.ascontiguousarray(values).tobytes()).hexdigest()[:16]


def main() -> None:
    """Print the digests of all basins, or store them and some values."""
    import conftest  # noqa: F401 - it registers the package

    made = {name: arrays_of(*arguments) for name, arguments in BASINS.items()}
    digests = {name: {key: digest(values) for key, values in arrays.items()} for name, arrays in made.items()}
    print(json.dumps(digests))
    if "--write" in sys.argv:
        some = {name: {key: some_values(values) for key, values in arrays.items()} for name, arrays in made.items()}
        STORED.write_text(json.dumps({"values": some, "digests": digests}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
