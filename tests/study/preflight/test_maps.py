"""Maps that no threshold fits or that are classed already are remarked on; probabilities and our own maps are not."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.study.preflight.maps import look_at_breaks, look_at_judged_map, look_at_zoned_map
from landslide_susceptibility.study.preflight.remarks import Remarks
from raster_files import Listener, make_raster, utm_grid

GRID = utm_grid(60, 50)
PROBABILITY = np.random.default_rng(3).random((50, 60)).astype(np.float32)


def remarks_on(look, *given) -> list[str]:
    remarks = Remarks()
    look(remarks, *given)
    return [str(remark.sentence) for remark in remarks]


def map_of(tmp_path, values, **kwargs) -> str:
    return make_raster(tmp_path / "map.tif", np.asarray(values, np.float32), GRID, **kwargs)


@pytest.mark.parametrize("values", [PROBABILITY, 0.3 * PROBABILITY, PROBABILITY.round()])
def test_a_map_from_0_to_1_is_not_remarked(tmp_path, values):
    path = map_of(tmp_path, values)
    assert remarks_on(look_at_judged_map, path, 0.5) == remarks_on(look_at_zoned_map, path) == []


def test_a_map_of_one_value_is_remarked(tmp_path):
    path = map_of(tmp_path, np.full((50, 60), 0.5))
    (judged,), (zoned,) = remarks_on(look_at_judged_map, path, 0.5), remarks_on(look_at_zoned_map, path)
    assert "holds 0.5 in all cells" in judged and "nothing to cut into zones" in zoned


@pytest.mark.parametrize(
    "breaks, told", [([0.2, 0.8], 0), ([0.0, 0.5], 0), ([0.2, 1.0], 1), ([-1.0, 0.5], 1), ([20.0, 40.0], 2)]
)
def test_breaks_outside_a_map_s_values_are_remarked(breaks, told):
    remarks = Remarks()
    look_at_breaks(remarks, "map.tif", np.array(breaks), low=0.0, high=1.0)
    sentences = [str(remark.sentence) for remark in remarks]
    assert len(sentences) == bool(told)
    assert not told or sentences[0].startswith(f"{told} of the 2 manual breaks")


def test_a_map_without_a_value_is_not_remarked(tmp_path):
    path = map_of(tmp_path, np.full((50, 60), -9999), nodata=-9999)
    assert remarks_on(look_at_judged_map, path, 0.5) == remarks_on(look_at_zoned_map, path) == []


def test_a_map_in_per_cent_is_told_to_be_divided(tmp_path):
    path = map_of(tmp_path, 100 * PROBABILITY)
    (judged,), (zoned,) = remarks_on(look_at_judged_map, path, 0.4), remarks_on(look_at_zoned_map, path)
    assert "the threshold 0.4 does not fit" in judged and "divide it by 100" in judged and "map.tif" in judged
    assert "not from 0 to 1" in zoned and "breaks" in zoned


def test_scores_below_0_have_no_remedy_but_the_auc(tmp_path):
    (judged,) = remarks_on(look_at_judged_map, map_of(tmp_path, PROBABILITY - 0.5), 0.5)
    assert "AUC" in judged and "100" not in judged


def test_an_information_value_map_is_zoned_on_purpose_but_has_no_threshold(tmp_path):
    path = map_of(tmp_path, 5 * PROBABILITY - 3, names=["information value"])
    assert remarks_on(look_at_zoned_map, path) == []
    assert len(remarks_on(look_at_judged_map, path, 0.5)) == 1


def test_classes_are_told_to_be_classes(tmp_path):
    path = map_of(tmp_path, 1 + np.floor(5 * PROBABILITY))
    (zoned,) = remarks_on(look_at_zoned_map, path)
    assert "classed already" in zoned and "Zone table" in zoned


def test_a_strict_run_makes_no_zones_of_another_map(tmp_path):
    path, listener = map_of(tmp_path, 100 * PROBABILITY), Listener()
    classify(path, str(tmp_path / "zones.tif"), feedback=listener)
    assert [text for text in listener.warnings if "not from 0 to 1" in str(text)]
    with pytest.raises(InputError, match="STRICT"):
        classify(path, str(tmp_path / "strict.tif"), strict=True)
    assert not (tmp_path / "strict.tif").exists()
