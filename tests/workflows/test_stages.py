"""Shares of the progress: every stage has one, and what takes longer has more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.workflows.stages import seconds_of, stages_of


def settings(network="logistic", ensemble=False, prediction="exact", **rest):
    own = NETWORKS[network].settings_type
    training = own.ensemble() if ensemble else own()
    return StudySettings(network=network, training=training, prediction=prediction, **rest)


def test_a_large_map_of_an_ensemble_takes_less_by_an_imitation_and_training_more():
    exact, fast = (seconds_of(20_000_000, 13, 700, settings("attention", True, way)) for way in ("exact", "automatic"))
    assert fast["prediction"] < exact["prediction"] / 3 and fast["training"] > exact["training"]


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("ensemble", [True, False])
def test_every_stage_of_every_network_takes_time(network, ensemble):
    seconds = seconds_of(1_000_000, 13, 700, settings(network, ensemble))
    skipped = {"folds", "beside"}
    assert all((value > 0) == (name not in skipped) for name, value in seconds.items())
    longer = seconds_of(20_000_000, 13, 7000, settings(network, ensemble, folds=5))
    assert all(longer[name] >= value for name, value in seconds.items())
    dated = seconds_of(20_000_000, 13, 7000, settings(network, ensemble, folds=5), has_dates=True)
    assert dated["folds"] == pytest.approx(1.5 * longer["folds"])  # by time too
    assert longer["folds"] > longer["training"] and longer["prediction"] > 3 * seconds["prediction"]


def test_parts_follow_one_another():
    class Listener(Feedback):
        seen: list = []

        def progress(self, fraction):
            self.seen.append(fraction)

    stages = stages_of(Listener(), {"a": 1.0, "b": 0.0, "c": 3.0})
    for part in stages.values():
        part.progress(0)
        part.progress(1)
    assert Listener.seen == pytest.approx([0, 0.25, 0.25, 0.25, 0.25, 1])


@given(st.lists(st.floats(1e-3, 1e3), min_size=1, max_size=15), st.floats(0.01, 1))
def test_no_rounding_leads_back_or_beyond_the_end(durations, share):
    class Listener(Feedback):
        def progress(self, fraction):
            seen.append(fraction)

    seen: list = []
    for part in stages_of(Listener(), {str(number): duration for number, duration in enumerate(durations)}).values():
        for inner in (part.part(0, share), part.part(share, 1)):
            for fraction in (0, 1 / 3, 1):
                inner.progress(fraction)
    assert seen == sorted(seen) and seen[-1] <= 1
