"""What a dialog allows is what the step behind it checks: no number of a range stands twice."""

import pytest
from landslide_susceptibility.analysis.information_value import information_values
from landslide_susceptibility.analysis.permutation import permutation_importance
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.explain import check_ranges
from landslide_susceptibility.study.evaluation import check_common_cells
from landslide_susceptibility.study.folds import check_fold_count
from landslide_susceptibility.study.split import SplitSettings
from qgis_support import algorithm


def _smoothed(alpha):
    return information_values(cells=[1, 1], landslides=[1, 1], alpha=alpha)


def _shuffled(repeats):
    few = [[0.0], [1.0], [2.0], [3.0]]
    return permutation_importance(lambda values: values[:, 0], few, [0, 1, 0, 1], repeats=repeats)


def _share(share):
    return SplitSettings(train_share=share)


CHECKS = {
    "TRAIN_SHARE": (_share, 1e-4, ["trainingsamples", "screenfactors", "informationvalue", "susceptibility"]),
    "FOLDS": (check_fold_count, 1, ["evaluate", "susceptibility", "comparenetworks", "comparestrategies"]),
    "ALPHA": (_smoothed, 1e-3, ["informationvalue", "susceptibility", "comparenetworks"]),
    "COMMON_CELLS": (check_common_cells, 1, ["evaluate"]),
    "REPEATS": (_shuffled, 1, ["factorimportance"]),
    "BACKGROUND": (lambda rows: check_ranges(background=rows), 1, ["explain"]),
    "CELLS": (lambda cells: check_ranges(cells=cells), 1, ["explain"]),
    "FIGURES": (lambda places: check_ranges(shown=places), 1, ["explain"]),
}


@pytest.mark.parametrize("key", CHECKS)
def test_a_dialog_allows_what_is_checked(toolbox, key):
    check, step, names = CHECKS[key]
    limits = {(found.minimum(), found.maximum()) for found in (algorithm(n).parameterDefinition(key) for n in names)}
    assert len(limits) == 1
    low, high = (type(step)(limit) for limit in limits.pop())
    check(low)
    check(high)
    for value in (low - step, high + step):
        with pytest.raises(ParameterError):
            check(value)


def test_the_sides_of_a_demo_basin(toolbox, tmp_path):
    for key in ("COLUMNS", "ROWS"):
        found = algorithm("demobasin").parameterDefinition(key)
        for side, word in ((found.minimum() - 1, "too small"), (found.maximum() + 1, "too long")):
            with pytest.raises(ParameterError, match=word):
                demo_basin(tmp_path / "basin", **{"columns": 100, "rows": 100, key.lower(): int(side)}, cell_size=1.0)
