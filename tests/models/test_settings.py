"""Ranges of the training settings."""

from __future__ import annotations

import json

import pytest
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.models.networks.bp import BpSettings
from landslide_susceptibility.models.networks.cnn import CnnSettings
from landslide_susceptibility.models.networks.logistic import LogisticSettings
from landslide_susceptibility.models.networks.lstm import LstmSettings
from landslide_susceptibility.models.networks.mlp import MlpSettings
from landslide_susceptibility.models.registry import NETWORKS, find_network


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
        ("kernel", None),
        ("epochs", None),
        ("filters", (1, 2, 3, 4, 5, 6)),
        ("filters", (1025,)),
    ],
)
def test_setting_out_of_range_is_named(name, value):
    with pytest.raises(ParameterError, match=name.replace("_", "[_ ]")):
        CnnSettings(**{name: value})


def test_early_stopping_needs_validation_samples():
    with pytest.raises(ParameterError, match="validation share"):
        CnnSettings(validation_share=0.0, patience=5)


def test_only_what_follows_by_itself_may_be_left_out():
    assert MlpSettings(batch=None, weight_decay=None).batch is None
    with pytest.raises(ParameterError, match="hidden is None"):
        LstmSettings(hidden=None)


@pytest.mark.parametrize(("settings", "most"), [(BpSettings, 100), (LstmSettings, 1024)])
def test_a_shared_name_has_each_networks_own_range(settings, most):
    assert settings(hidden=most).hidden == most
    with pytest.raises(ParameterError, match=f"hidden is {most + 1}: use a whole number from 1 to {most}"):
        settings(hidden=most + 1)


def test_logistic_range():
    with pytest.raises(ParameterError, match="C is 0"):
        LogisticSettings(C=0)


def test_the_papers_settings_are_the_defaults_of_its_networks():
    cnn, lstm, bp = CnnSettings(seed=4), LstmSettings(), BpSettings()
    assert (cnn.epochs, cnn.batch, cnn.learning_rate, cnn.weight_decay) == (500, 128, 0.0005, 1e-4)
    assert (cnn.filters, cnn.kernel, cnn.seed) == ((16, 32), 3, 4)
    assert (lstm.epochs, lstm.batch, lstm.learning_rate, lstm.drop_epoch, lstm.hidden) == (1000, 100, 0.001, 700, 6)
    assert (bp.epochs, bp.hidden, bp.goal) == (1000, 6, 1e-6)
    assert (bp.mu, bp.mu_decrease, bp.mu_increase, bp.mu_max) == (1e-3, 0.1, 10.0, 1e10)
    assert all((own.members, own.validation_share, own.patience) == (1, 0.0, 0) for own in (cnn, lstm, bp))


@pytest.mark.parametrize("settings", [BpSettings, LstmSettings, CnnSettings, AttentionSettings, MlpSettings])
def test_an_ensemble_holds_back_samples(settings):
    ensemble = settings.ensemble(seed=3, epochs=7)
    assert (ensemble.members, ensemble.validation_share, ensemble.patience) == (10, 0.2, 10)
    assert (ensemble.seed, ensemble.epochs) == (3, 7) and settings.ensemble(members=2).members == 2


@pytest.mark.parametrize("network", NETWORKS.values(), ids=list(NETWORKS))
def test_the_best_settings_are_an_ensembles_with_what_was_measured(network):
    settings = network.settings_type
    best, changed = settings.best(seed=3), {"class_weight", "trees_share"}
    ensemble = settings.ensemble(seed=3).to_dict()
    assert best.class_weight == settings.best_class_weight and network.best_ratio >= 1
    assert {name for name, value in best.to_dict().items() if value != ensemble[name]} <= changed
    assert settings.chosen(settings.best_choices(), 3) == best
    assert settings.best(class_weight=None).class_weight is None


@pytest.mark.parametrize(("landslides", "share"), [(20, 1 / 3), (499, 1 / 3), (500, 0.0), (5000, 0.0)])
def test_few_landslides_give_trees_a_share_unless_it_is_given(landslides, share):
    assert AttentionSettings.best().for_samples(6 * landslides, landslides).trees_share == share
    assert AttentionSettings.best(trees_share=0.2).for_samples(6 * landslides, landslides).trees_share == 0.2
    assert AttentionSettings.ensemble().for_samples(6 * landslides, landslides).trees_share == 0
    of_all = AttentionSettings.best().for_inventory(landslides)  # however few of them train
    assert of_all.trees_share == of_all.for_samples(60, 10).trees_share == share
    assert LogisticSettings().for_inventory(landslides) == LogisticSettings()


def test_networks_without_members_have_no_ensemble():
    assert LogisticSettings.ensemble(C=2.0) == LogisticSettings(C=2.0)


@pytest.mark.parametrize(("count", "decay"), [(20, 0.01), (1000, 0.01), (20_000, 0.0005)])
def test_weight_decay_follows_the_number_of_samples_unless_given(count, decay):
    assert CnnSettings.ensemble().for_samples(count).weight_decay == decay
    assert CnnSettings(weight_decay=0.0).for_samples(count).weight_decay == 0.0
    assert LogisticSettings().for_samples(count) == LogisticSettings()


@pytest.mark.parametrize(("count", "batch"), [(20, 128), (1000, 128), (8000, 250), (20_000, 512)])
def test_the_batch_follows_the_number_of_samples_unless_given(count, batch):
    assert MlpSettings().for_samples(count).batch == batch
    assert MlpSettings(batch=7).for_samples(count).batch == 7


def test_settings_rebuild_from_json():
    settings = CnnSettings(members=3, filters=(4, 8, 16), class_weight="balanced")
    assert CnnSettings.from_dict(json.loads(json.dumps(settings.to_dict()))) == settings
    assert CnnSettings.from_dict({"epochs": 3}) == CnnSettings(epochs=3)
    with pytest.raises(ParameterError, match="'layers' is no setting"):
        CnnSettings.from_dict({"layers": [3]})
    with pytest.raises(ParameterError, match="epochs is 0"):
        CnnSettings.from_dict({"epochs": 0})


@pytest.mark.parametrize(
    "damaged", [{"filters": 3}, {"filters": None}, {"epochs": 10**400}, {"epochs": {}}, {"seed": []}]
)
def test_settings_of_a_damaged_file_are_an_error_of_ours(damaged):
    with pytest.raises(ParameterError):
        CnnSettings.from_dict(damaged)


def test_registry_names_its_networks():
    assert all(find_network(name).name == name for name in NETWORKS)
    with pytest.raises(ParameterError, match="'perceptron': choose one of logistic, cnn"):
        find_network("perceptron")
