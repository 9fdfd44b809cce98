"""Ranges of the training settings."""

from __future__ import annotations

import json

import pytest
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.models.registry import NETWORKS, find_network
from landslide_susceptibility.models.settings import CnnSettings, LogisticSettings


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seed", -1),
        ("seed", 1.5),
        ("epochs", 0),
        ("epochs", True),
        ("batch", 0),
        ("learning_rate", 0.0),
        ("learning_rate", float("nan")),
        ("weight_decay", -1e-9),
        ("dropout", 0.95),
        ("members", 0),
        ("members", "3"),
        ("validation_share", 0.6),
        ("patience", -1),
        ("class_weight", "heavy"),
        ("filters", ()),
        ("filters", (16, 0)),
        ("kernel", 4),
    ],
)
def test_setting_out_of_range_is_named(name, value):
    with pytest.raises(ParameterError, match=name.replace("_", "[_ ]")):
        CnnSettings(**{name: value})


def test_early_stopping_needs_held_back_samples():
    with pytest.raises(ParameterError, match="validation share"):
        CnnSettings(validation_share=0.0, patience=5)


def test_logistic_range():
    with pytest.raises(ParameterError, match="C is 0"):
        LogisticSettings(C=0)


def test_the_papers_settings():
    paper = CnnSettings.paper(seed=4)
    assert (paper.epochs, paper.batch, paper.learning_rate, paper.weight_decay) == (500, 128, 0.0005, 1e-4)
    assert (paper.members, paper.patience, paper.filters, paper.kernel, paper.seed) == (1, 0, (16, 32), 3, 4)


@pytest.mark.parametrize(("count", "decay"), [(20, 0.01), (1000, 0.01), (20_000, 0.0005)])
def test_weight_decay_follows_the_number_of_samples_unless_given(count, decay):
    assert CnnSettings().for_samples(count).weight_decay == decay
    assert CnnSettings(weight_decay=0.0).for_samples(count).weight_decay == 0.0
    assert LogisticSettings().for_samples(count) == LogisticSettings()


def test_settings_rebuild_from_json():
    settings = CnnSettings(members=3, filters=(4, 8, 16), class_weight="balanced")
    plain = json.loads(json.dumps(settings.to_dict()))
    assert CnnSettings(**{**plain, "filters": tuple(plain["filters"])}) == settings


def test_registry_names_its_networks():
    assert all(find_network(name).name == name for name in NETWORKS)
    with pytest.raises(ParameterError, match="'perceptron': choose one of logistic, cnn"):
        find_network("perceptron")
