"""The toolbox's own search finds algorithms by the words of the field, and not by all of them at once."""

from __future__ import annotations

import pytest
from qgis_support import algorithms, core

gui = pytest.importorskip("qgis.gui")
MOST_OTHERS = 7
WORDS = {
    "LSM": "susceptibility",
    "Jenks": "reclassify classify",
    "natural breaks": "reclassify classify",
    "ANN": "train susceptibility comparenetworks",
    "neural network": "train susceptibility comparenetworks",
    "random forest": "train susceptibility comparenetworks",
    "SVM": "train susceptibility comparenetworks",
    "support vector": "train",
    "CNN": "train susceptibility comparenetworks",
    "LSTM": "train susceptibility comparenetworks",
    "deep learning": "train susceptibility",
    "logistic regression": "train",
    "gradient boosting": "train",
    "ROC": "evaluate comparenetworks",
    "AUC": "evaluate comparenetworks",
    "validation": "evaluate zonetable",
    "cross-validation": "evaluate",
    "map comparison": "comparemaps",
    "success rate": "evaluate",
    "frequency ratio": "informationvalue zonetable",
    "weight of evidence": "informationvalue",
    "weights of evidence": "informationvalue",
    "VIF": "screenfactors",
    "multicollinearity": "screenfactors",
    "PCA": "screenfactors",
    "slope": "terrainfactors",
    "aspect": "terrainfactors",
    "curvature": "terrainfactors",
    "TWI": "terrainfactors",
    "TPI": "terrainfactors",
    "SPI": "terrainfactors",
    "DEM": "terrainfactors",
    "road": "distancefactor",
    "river": "distancefactor",
    "fault": "distancefactor",
    "proximity": "distancefactor",
    "vegetation": "ndvi",
    "Sentinel": "ndvi",
    "ONNX": "train predict",
    "inference": "predict",
    "feature importance": "factorimportance",
    "partial dependence": "factorimportance",
    "Shapley": "explain",
    "SHAP": "explain",
    "lithology": "factorstack",
    "land cover": "factorstack",
    "geology": "factorstack",
    "absence points": "negativesamples",
    "non-landslide": "negativesamples",
    "training data": "trainingsamples",
    "slope units": "unitsamples predictunits evaluateunits",
    "zonal statistics": "unitsamples unitsummary",
    "municipality": "unitsummary",
    "zonation": "classify",
    "AOA": "applicability",
    "extrapolation": "applicability",
    "dissimilarity index": "applicability",
    "hazard": "susceptibility classify",
    "tutorial": "demobasin",
    "reproduce": "repeatrun",
    "network": "train predict comparenetworks",
    "extract values": "samplefactors",
}


@pytest.fixture(scope="module")
def search(toolbox):
    from qgis.PyQt.QtCore import QModelIndex

    model = gui.QgsProcessingToolboxProxyModel(None, core.QgsApplication.processingRegistry())

    def found(text: str) -> set[str]:
        model.setFilterString(text)
        names, waiting = set(), [QModelIndex()]
        while waiting:
            parent = waiting.pop()
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                entry = model.toolboxModel().algorithmForIndex(model.mapToSource(index))
                if entry is not None and entry.id().startswith("landslide:"):
                    names.add(entry.name())
                waiting.append(index)
        return names

    return found


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_the_field_finds_the_right_algorithm(search, word):
    found, wanted = search(word), set(WORDS[word].split())
    assert wanted <= found
    assert len(found - wanted) <= MOST_OTHERS


def test_every_algorithm_is_found_by_a_word_of_its_own(search, toolbox):
    assert {name for names in WORDS.values() for name in names.split()} >= {a.name() for a in algorithms()} - {
        "comparestrategies"
    }
    assert "comparestrategies" in search("sampling bias")


def test_groups_are_in_working_order_and_have_icons(toolbox):
    import os

    groups = sorted({a.group() for a in toolbox.algorithms()})
    assert [group[0] for group in groups] == [str(number) for number in range(1, len(groups) + 1)]
    assert groups[0] == "1 All steps" and groups[-1] == "8 Evaluation and comparison"
    icons = {a.groupId(): a.svgIconPath() for a in algorithms()}
    assert len(set(icons.values())) == len(groups)
    for path in icons.values():
        assert os.path.exists(path)
    assert all(not a.icon().pixmap(24, 24).toImage().isNull() for a in toolbox.algorithms())
