"""Logistic regression and the random forest reproduce the AUCs published for two tables of southern Ecuador.

`make tables` prints them over more repetitions and trees, with the other networks beside them.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.models.networks.forest import ForestSettings

pytest.importorskip("sklearn", reason="scikit-learn is not installed")
SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "skill" / "tables.py"
_spec = importlib.util.spec_from_file_location("ecuador_tables", SCRIPT)
tables = sys.modules["ecuador_tables"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tables)


def here(table, *rest):
    """Return test parameters that are skipped where the table is absent."""
    absent = pytest.mark.skipif(not table.path.exists(), reason=f"the table {table.name} is not here ({table.path})")
    return pytest.param(table, *rest, marks=absent)


@pytest.mark.parametrize("kind", tables.IN_SPACE)
@pytest.mark.parametrize(
    ("table", "network", "settings", "repeats", "tolerance"),
    [here(tables.LSL, "logistic", None, 10, 0.02), here(tables.MUENCHOW, "forest", ForestSettings(trees=100), 4, 0.03)],
)
def test_published_auc(table, network, settings, repeats, tolerance, kind):
    found = tables.cross_validated(table, network, kind, repeats, settings)
    assert found == pytest.approx(table.published[network][kind], abs=tolerance)


@pytest.mark.parametrize("kind", tables.IN_SPACE)
def test_folds(kind):
    rng = np.random.default_rng(0)
    places, labels = rng.uniform(0, 1000, (200, 2)), (np.arange(200) < 60).astype(int)
    fold = tables.folds_of(kind, places, labels, 1)
    assert set(fold) == set(range(tables.FOLDS))
    assert not np.array_equal(fold, tables.folds_of(kind, places, labels, 2))
    centres = np.array([places[fold == number].mean(axis=0) for number in range(tables.FOLDS)])
    nearest = ((places[:, np.newaxis] - centres) ** 2).sum(axis=2).argmin(axis=1)
    if kind == "spatial":
        assert np.array_equal(nearest, fold)
    else:
        assert np.bincount(fold[labels == 1]).tolist() == [12] * 5
        assert (nearest == fold).mean() < 0.5
