"""Names that an output cannot have are refused before anything is made under them."""

from __future__ import annotations

import os

import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.files import check_name, whole_folder

OTHER_DRIVE = pytest.mark.skipif(os.name == "nt", reason="this system has drives")


@pytest.mark.parametrize(
    "name, told",
    [
        ("a\0b.tif", "a character in it that no name can have"),
        ("https://example.org/map.tif", "is an address"),
        ("s3://bucket/map.tif", "is an address"),
        pytest.param("Q:\\maps\\map.tif", "lies on a drive", marks=OTHER_DRIVE),
        ("n" * 201, "is 201 bytes long: choose one of at most 200"),
        ("é" * 101, "is 202 bytes long"),
        ("f" * 256 + "/map.tif", "is 256 bytes long: choose one of at most 255"),
    ],
)
def test_a_name_that_cannot_be_is_refused(tmp_path, monkeypatch, name, told):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=told):
        check_name(name)
    with pytest.raises(InputError, match=told), whole_folder(name):
        pass
    assert not os.listdir(tmp_path)


@pytest.mark.parametrize("name", ["map.tif", "n" * 200, "f" * 220 + "/map.tif", "a:b.tif", "://map.tif", "地图.tif"])
def test_names_that_can_be_are_taken(name):
    check_name(name)
