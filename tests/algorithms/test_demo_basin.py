"""Make demo basin."""

from __future__ import annotations

import os

import pytest
from qgis_study import COLUMNS, LANDSLIDES, ROWS
from qgis_support import bands_of, cells_at, digests, failure, is_one_sentence, rows_of, run


def test_the_numbers_asked_for_are_the_numbers_made(study):
    assert len(study.basin["FACTORS"]) == 13
    for path in [*study.basin["FACTORS"], study.basin["TRUTH"]]:
        values, valid = bands_of(path)
        assert values.shape == (1, ROWS, COLUMNS) and valid.all()
    truth = bands_of(study.basin["TRUTH"])[0][0]
    assert 0 <= truth.min() < 0.1 and 0.5 < truth.max() <= 1
    cells = cells_at(study.basin["TRUTH"], study.landslides)
    assert len(rows_of(study.landslides)) == LANDSLIDES == len({tuple(cell) for cell in cells})
    assert truth[tuple(cells.T)].mean() > truth.mean() * 1.2
    assert os.path.basename(study.basin["README"]) == "README.txt"


def test_the_seed_decides(toolbox, tmp_path):
    size = {"COLUMNS": 40, "ROWS": 32, "COUNT": 10}
    folders = [
        run("demobasin", OUTPUT=str(tmp_path / name), SEED=seed, **size)["OUTPUT"]
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    ]
    rasters = [{k: v for k, v in digests(folder).items() if k.endswith(".tif")} for folder in folders]
    assert rasters[0] == rasters[1]
    assert not set(rasters[0].values()) & set(rasters[2].values())


@pytest.mark.parametrize(
    "wrong, culprit",
    [
        ({"COUNT": 5000}, "5000 landslides"),
        ({"COLUMNS": 8}, "COLUMNS"),
        ({"CELL_SIZE": 0}, "CELL_SIZE"),
        ({"COLUMNS": 20000, "ROWS": 20000}, "20000"),
        ({"CELL_SIZE": 1000, "COLUMNS": 2000}, "UTM zone"),
    ],
)
def test_what_cannot_be_made_is_refused(toolbox, tmp_path, wrong, culprit):
    message = failure("demobasin", OUTPUT=str(tmp_path / "basin"), **{"COLUMNS": 40, "ROWS": 40, "COUNT": 10, **wrong})
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []


def test_a_file_is_no_folder(toolbox, tmp_path):
    (tmp_path / "basin").write_text("mine")
    message = failure("demobasin", COLUMNS=40, ROWS=40, COUNT=10, OUTPUT=str(tmp_path / "basin"))
    assert "is a file" in message and (tmp_path / "basin").read_text() == "mine"
