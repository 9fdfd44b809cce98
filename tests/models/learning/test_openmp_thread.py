"""scikit-learn is kept to one thread without a look for the processors, and other plugins find it as it was."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from landslide_susceptibility.feedback import SILENT
from landslide_susceptibility.models.learning.openmp_thread import one_openmp_thread
from landslide_susceptibility.models.registry import find_network

threadpoolctl = pytest.importorskip("threadpoolctl", reason="scikit-learn is not installed")
helpers = pytest.importorskip("sklearn.utils._openmp_helpers", reason="scikit-learn is not installed")


@pytest.fixture
def started(monkeypatch):
    """The programs that are started, none of which there is; nobody has counted the processors before."""
    import joblib.externals.loky.backend.context as loky

    found = []

    def absent(process, arguments, *_, **__):
        found.append(arguments)
        raise FileNotFoundError(arguments)

    monkeypatch.setattr(loky, "physical_cores_cache", None)
    monkeypatch.setattr(subprocess.Popen, "__init__", absent)
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    before = dict(getattr(helpers, "_CPU_COUNTS", {}))
    getattr(helpers, "_CPU_COUNTS", {}).clear()
    yield found
    getattr(helpers, "_CPU_COUNTS", {}).update(before)


@pytest.mark.parametrize("name", ["boosting", "forest", "logistic"])
def test_no_program_is_started_to_count_processors(started, capfd, name):
    rng = np.random.default_rng(0)
    values, labels = rng.normal(size=(60, 2)).astype(np.float32), np.arange(60) % 2
    network = find_network(name)
    fit = network.fit(values, labels, network.settings_type().for_samples(60), SILENT)
    fit.probabilities(values)
    assert started == [] and "Traceback" not in capfd.readouterr().err
    assert not getattr(helpers, "_CPU_COUNTS", {})  # of whoever asks next, whose limit may be another


def test_contexts_that_overlap_leave_what_others_have_said(started):
    counts = getattr(helpers, "_CPU_COUNTS", {})
    first, second = one_openmp_thread(), one_openmp_thread()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    helpers._openmp_effective_n_threads()
    second.__exit__(None, None, None)
    assert started == [] and not counts
    counts[True] = 7
    with one_openmp_thread():
        assert helpers._openmp_effective_n_threads() == 1
    assert counts[True] == 7
    counts.clear()
