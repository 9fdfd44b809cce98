"""PRESET: what is left empty in the dialog of a whole run, and what is given beside it."""

from __future__ import annotations

import pytest
from landslide_susceptibility.models.registry import DEFAULT_NETWORK, NETWORKS
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.run import StudySettings
from qgis_support import algorithm, own_context

PUBLISHED = 1


def settings_of(**given):
    entry, context = algorithm("susceptibility"), own_context()
    return entry.settings(entry.settled(given, context), context)


def resolved(settings):
    return settings.with_one_seed()


def test_left_empty_it_is_the_preset(toolbox):
    assert resolved(settings_of()) == resolved(StudySettings())
    assert settings_of().network == DEFAULT_NETWORK and settings_of().final == "all"
    assert resolved(settings_of(PRESET=PUBLISHED)) == resolved(StudySettings.as_published())


@pytest.mark.parametrize("network", NETWORKS)
def test_a_model_that_is_given_is_trained_as_the_preset_has_it(toolbox, network):
    place = list(NETWORKS).index(network)
    assert resolved(settings_of(NETWORK=place)) == resolved(StudySettings(network=network))
    assert resolved(settings_of(NETWORK=place, PRESET=PUBLISHED)) == resolved(
        StudySettings.as_published(network=network)
    )


def test_what_is_given_wins(toolbox):
    settings = settings_of(PRESET=PUBLISHED, STRATEGY=0, RATIO=3, CLASS_WEIGHT=1, ENSEMBLE=True, FINAL="all")
    assert settings.negatives == NegativeSettings("random", ratio=3.0) and settings.final == "all"
    assert settings.training == type(settings.training).ensemble(class_weight="balanced", seed=1)
    assert settings_of(PRESET=PUBLISHED, FROM_ALL=False).from_all is False and settings_of(FROM_ALL=True).from_all
    by_hand = settings_of(NETWORK=1, RATIO=1, CLASS_WEIGHT=0, ENSEMBLE=False)
    assert by_hand.training == NETWORKS["cnn"].settings_type(seed=1)
    by_settings = settings_of(SETTINGS='{"final": "share", "cnn": {"ensemble": false}}', NETWORK=1)
    assert by_settings.final == "share" and by_settings.training.members == 1
