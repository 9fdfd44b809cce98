"""A new network is one file and one line: nothing else of the plugin has to know it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from changed_plugin import NOT_COPIED
from landslide_susceptibility.models.registry import ENTRIES, NETWORKS
from landslide_susceptibility.models.settings import Settings
from landslide_susceptibility.sentences import say
from qgis_support import ROOT, algorithm

for package in ("onnx", "onnxruntime", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

LINE = '    "centroids.Centroids",\n'
FILE = '''"""The nearer of the two classes' means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sentences import say
from ..network import Fit, History, Network
from ..settings import Settings, setting
from .exact import write_exact_layer, write_falling_logistic


@dataclass(frozen=True)
class CentroidSettings(Settings):
    """Settings of the nearest mean."""

    sharpness: float = setting(
        1.0, title=say("Sharpness of the limit"), low=0.25, high=8.0, help=say("Larger is more decided.")
    )
    steps: int = setting(3, title=say("Steps that do nothing"), low=1, high=9)
    C: float = setting(0.5, title=say("Inverse regularisation (C)"), low=1e-9, high=1.0)


class Centroids(Network):
    """Probability 1 / (1 + exp(-s (|x - m0|^2 - |x - m1|^2)))."""

    name = "centroids"
    title = say("Nearest mean of a class")
    short_title = say("Nearest mean")
    settings_type = CentroidSettings
    rows_per_batch = 77

    def fit(self, encoded, labels, settings, feedback):
        low, high = (encoded[labels == label].astype(np.float64).mean(axis=0) for label in (0, 1))
        row = 2.0 * settings.sharpness * (high - low)[:, np.newaxis]
        offset = settings.sharpness * np.array([[low @ low - high @ high]])

        def probabilities(values):
            return 1.0 / (1.0 + np.exp(-(values.astype(np.float64) @ row + offset)))

        return Fit({"row": row, "offset": offset}, probabilities, History(np.array([[0.5]]), None, (1,)))

    def write(self, graph, encoded, width, fit):
        planar = graph.cast(graph.transpose(encoded), np.float64)
        sums = write_exact_layer(graph, -fit.weights["row"].T, -fit.weights["offset"][0], planar)
        return graph.transpose(graph.cast(write_falling_logistic(graph, sums), np.float32))
'''
TOOLBOX = """
import importlib.util, json, sys
root, tests, work = sys.argv[1:4]
stack, samples, basin = sys.argv[4:7]
name = "landslide_susceptibility"
spec = importlib.util.spec_from_file_location(name, root + "/__init__.py", submodule_search_locations=[root])
package = importlib.util.module_from_spec(spec)
sys.modules[name] = package
spec.loader.exec_module(package)
sys.path.insert(0, tests)
from qgis_support import algorithm, core, failure, run
application = core.QgsApplication([], False, work + "/profile")
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
from landslide_susceptibility.provider import LandslideProvider
provider = LandslideProvider()
core.QgsApplication.processingRegistry().addProvider(provider)
definition = algorithm("train").parameterDefinition
found = {
    "titles": definition("NETWORK").options(),
    "keys": [d.name() for d in algorithm("train").parameterDefinitions()],
    "compared": algorithm("comparenetworks").parameterDefinition("NETWORKS").options(),
    "helps": {key: definition(key).help() for key in ("SHARPNESS", "STEPS", "C")},
    "title": definition("SHARPNESS").description(),
    "ranges": {key: [definition(key).minimum(), definition(key).maximum()] for key in ("SHARPNESS", "C")},
    "STEPS": definition("STEPS").dataType() == core.QgsProcessingParameterNumber.Type.Integer,
}
place = found["titles"].index("Nearest mean of a class")
out = dict(INPUT=samples, NETWORK=place, OUTPUT=work + "/n.onnx", REPORT=work + "/n.html")
wrong = {"SHARPNESS": 9}, {"C": 2}, {"EPOCHS": 3}, {"NETWORK": 0, "STEPS": 2}
found["refused"] = [failure("train", **{**out, **one}) for one in wrong]
found["train"] = run("train", **out, SHARPNESS=2.5)
found["predict"] = run("predict", INPUT=stack, NETWORK=work + "/n.onnx", OUTPUT=work + "/map.tif")
factors = [f"{basin}/factors/{factor}.tif" for factor in ("slope", "ndvi", "rainfall")]
found["whole"] = run(
    "susceptibility", INPUT=factors, LANDSLIDES=basin + "/landslides.gpkg", NETWORK=place, OUTPUT=work + "/whole"
)
from landslide_susceptibility.models.session import PredictionSession
session = PredictionSession(work + "/n.onnx")
found["rows"], found["settings"] = session.rows, session.metadata["settings"]
with open(work + "/found.json", "w") as stream:
    json.dump(found, stream, default=str)
"""


@pytest.fixture(scope="module")
def plugin(tmp_path_factory) -> Path:
    """A copy of the plugin with one file and one line more."""
    copy = tmp_path_factory.mktemp("copy") / "plugin"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", *NOT_COPIED))
    (copy / "models" / "networks" / "centroids.py").write_text(FILE, encoding="utf-8")
    registry = copy / "models" / "registry.py"
    last = f'    "{ENTRIES[-1]}",\n'
    text = registry.read_text(encoding="utf-8")
    assert text.count(last) == 1
    registry.write_text(text.replace(last, last + LINE), encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def found(plugin, study, tmp_path_factory) -> dict:
    """What the toolbox of that copy shows and makes."""
    work = tmp_path_factory.mktemp("new network")
    paths = (work, study.stack["OUTPUT"], study.samples["OUTPUT"], study.at("basin"))
    done = subprocess.run(
        [sys.executable, "-c", TOOLBOX, str(plugin), str(Path(__file__).parent), *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert (work / "found.json").exists(), done.stderr
    return json.loads((work / "found.json").read_text())


def test_it_is_the_last_in_the_toolbox(found):
    known = [str(network.title) for network in NETWORKS.values()]
    assert found["titles"] == found["compared"] == [*known, "Nearest mean of a class"]


def test_its_settings_are_parameters(found, toolbox):
    before = [definition.name() for definition in algorithm("train").parameterDefinitions()]
    assert [key for key in found["keys"] if key not in ("SHARPNESS", "STEPS")] == before
    place = found["keys"].index("CLASS_WEIGHT")
    assert found["keys"][place - 2 : place] == ["SHARPNESS", "STEPS"]
    assert (
        found["title"] == "Nearest mean: Sharpness of the limit"
        and found["ranges"]["SHARPNESS"] == [0.25, 8.0]
        and found["STEPS"]
    )
    assert found["helps"]["SHARPNESS"] == "Larger is more decided. Left empty: Nearest mean 1."
    assert found["helps"]["STEPS"] == "Left empty: Nearest mean 3."


def test_a_shared_parameter_is_as_wide_as_its_networks(found):
    assert found["ranges"]["C"] == [1e-9, 1e6]
    assert found["helps"]["C"].endswith("Support vector machine 1; Nearest mean 0.5.")


def test_what_it_does_not_take_is_refused(found):
    sharpness, c, epochs, steps = found["refused"]
    assert "Sharpness of the limit" in sharpness
    assert "C is 2.0: use a number from 1e-09 to 1." in c
    assert "EPOCHS is no setting of the model chosen (Nearest mean)" in epochs
    assert "STEPS is no setting of the model chosen (" in steps and "), but of Nearest mean: leave" in steps


def test_it_trains_and_predicts(found):
    assert found["train"]["AUC_TRAINING"] > 0.6 and found["train"]["DIFFERENCE"] <= 1e-5
    assert found["rows"] == 77
    assert found["settings"] == {"seed": 1, "class_weight": "balanced", "sharpness": 2.5, "steps": 3, "C": 0.5}
    assert os.path.exists(found["predict"]["OUTPUT"])


def test_reports_name_it_and_its_settings(found):
    own = Path(found["train"]["REPORT"]).read_text(encoding="utf-8")
    whole = Path(found["whole"]["REPORT"]).read_text(encoding="utf-8")
    for text in (own, whole):
        assert "Nearest mean" in text and "Sharpness of the limit" in text and "Steps that do nothing" in text


def test_places_are_permanent():
    """Scripts give a network by its number: NETWORK=3 is the LSTM for ever, and a new one comes last."""
    first = [
        "logistic",
        "cnn",
        "bp",
        "lstm",
        "attention",
        "mlp",
        "forest",
        "boosting",
        "svm",
        "patch",
        "patch_attention",
    ]
    assert list(NETWORKS)[: len(first)] == first and len(NETWORKS) == len(ENTRIES)


@pytest.mark.parametrize("entry", ["train", "susceptibility"])
def test_a_dialog_shows_every_network_and_every_setting(toolbox, entry):
    definition = algorithm(entry).parameterDefinition
    assert [title.split(" [")[0] for title in definition("NETWORK").options()] == [
        str(n.title) for n in NETWORKS.values()
    ]
    keys = [one.name() for one in algorithm(entry).parameterDefinitions()]
    for network in NETWORKS.values():
        for name, known in network.settings_type.own_described().items():
            assert keys.count(name.upper()) == 1
            assert definition(name.upper()).description().endswith(f": {known.title}")
            assert str(network.short_title) in definition(name.upper()).description()
            if not known.most:
                assert definition(name.upper()).minimum() <= known.low
                assert definition(name.upper()).maximum() >= known.high


def test_the_order_of_parameters_is_what_it_was(toolbox):
    keys = [one.name() for one in algorithm("train").parameterDefinitions()]
    first, last = keys.index("MEMBERS"), keys.index("CLASS_WEIGHT")
    assert keys[first : last + 1] == [
        "MEMBERS",
        "VALIDATION_SHARE",
        "PATIENCE",
        "EPOCHS",
        "BATCH",
        "LEARNING_RATE",
        "DROP_EPOCH",
        "WEIGHT_DECAY",
        "DROPOUT",
        "HIDDEN",
        "KERNEL",
        "EMBEDDING",
        "ATTENTION",
        "WINDOW",
        "GOAL",
        "MU",
        "MU_DECREASE",
        "MU_INCREASE",
        "MU_MAX",
        "TREES",
        "LEAF",
        "LEAF_NODES",
        "L2",
        "C",
        "GAMMA",
        "FILTERS",
        "LAYERS",
        "TREES_SHARE",
        "CLASS_WEIGHT",
    ]


def test_the_help_says_which_networks_are_the_papers(toolbox):
    text = algorithm("train").parameterDefinition("NETWORK").help()
    assert "BP, LSTM and CNN are those of the published method." in text


def test_the_help_says_which_networks_are_ensembles(toolbox):
    text = algorithm("train").parameterDefinition("ENSEMBLE").help()
    assert text.startswith("Trains CNN, BP and LSTM not for") and "patch CNN are always" in text
    assert "Trains CNN, BP and LSTM as ten" in algorithm("comparenetworks").parameterDefinition("ENSEMBLE").help()


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
def test_every_network_describes_itself(network):
    own = vars(type(network))
    assert {"name", "title", "short_title", "settings_type", "fit_seconds", "predict_seconds"} <= set(own)
    settings = network.settings_type()
    described = settings.described()
    assert set(described) == set(settings.to_dict())
    for name, known in described.items():
        value = getattr(settings, name)
        assert value is not None or known.automatic or known.choices
        assert not (known.most and not known.items)
    assert list(described)[:2] == ["seed", "class_weight"] and list(settings.own_described()) == list(described)[2:]


def test_networks_that_share_a_setting_agree_on_it():
    """A dialog has one parameter for all of them."""
    first: dict = {}
    for network in NETWORKS.values():
        for name, known in network.settings_type.own_described().items():
            other = first.setdefault(name, known)
            assert (known.title, known.is_whole, bool(known.most)) == (other.title, other.is_whole, bool(other.most))


def test_a_subclass_with_another_default_keeps_what_its_base_says():
    cnn = NETWORKS["cnn"].settings_type
    base = next(one for one in cnn.__mro__ if "epochs" in vars(one).get("__annotations__", {}))
    assert cnn.described()["epochs"] == base.described()["epochs"] and issubclass(base, Settings)
    assert cnn.described()["filters"].title == say("Filters of the convolutions")
