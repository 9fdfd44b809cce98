"""What fills in settings that are left empty: as measured best, or as published."""

from __future__ import annotations

import pytest
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.models.registry import DEFAULT_NETWORK, NETWORKS
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.run import StudySettings


@pytest.mark.parametrize("network", NETWORKS)
def test_a_network_is_trained_as_it_ranks_best(network):
    settings = StudySettings(network=network, folds=0).with_one_seed()
    assert settings.training == NETWORKS[network].settings_type.best(seed=1)
    assert settings.negatives.ratio == NETWORKS[network].best_ratio
    assert Candidate(network).trained_with == NETWORKS[network].settings_type.best()


@pytest.mark.parametrize("network", NETWORKS)
def test_as_published_a_network_has_its_own_settings(network):
    settings = StudySettings.as_published(network=network).with_one_seed()
    assert settings.training == NETWORKS[network].settings_type(seed=1)
    assert settings.negatives == NegativeSettings("information_value", ratio=1.0)
    assert settings.from_all and settings.final == "share" and not settings.screen


def test_what_is_given_wins():
    given = StudySettings.as_published(final="all", negatives=NegativeSettings("slope"), from_all=False)
    assert given.network == "cnn" and (given.final, given.from_all, given.negatives.strategy) == ("all", False, "slope")
    kept = StudySettings(negatives=NegativeSettings(ratio=2.5)).with_one_seed()
    assert kept.network == DEFAULT_NETWORK and kept.negatives.ratio == 2.5


def test_models_that_share_samples_get_the_highest_of_their_ratios(monkeypatch):
    monkeypatch.setattr(type(NETWORKS["mlp"]), "best_ratio", 20.0)
    assert NegativeSettings().for_networks("logistic", "mlp").ratio == 20.0
    assert NegativeSettings(ratio=1.0).for_networks("logistic", "mlp").ratio == 1.0


def test_a_map_is_made_from_all_or_from_the_share():
    with pytest.raises(ParameterError, match="The map cannot be made from 'half': choose one of all, share"):
        StudySettings(final="half")
