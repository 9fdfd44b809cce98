"""No output takes the place of a file that any argument or parameter names."""

from __future__ import annotations

import inspect
import os

import pytest
from landslide_susceptibility import api
from landslide_susceptibility.disk import files_named
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.files import check_not_an_input, check_outputs, write_whole
from landslide_susceptibility.geodata.vectors import VectorData
from landslide_susceptibility.study.negatives import NegativeSettings

OUTPUTS = ("output", "table", "report", "curves", "polygons", "settings_file", "imitation")
ALSO = {"explain": {"raster"}}  # an input of others


@pytest.fixture
def here(tmp_path, monkeypatch):
    for name in ("a.csv", "b.csv", "my a,b=c.csv", "x.gpkg", "x.zip", "net.onnx", "s.dbf"):
        (tmp_path / name).write_text(name)
    (tmp_path / "v.vrt").write_text('<VRTDataset><SourceFilename relativeToVRT="1">a.csv</SourceFilename></VRTDataset>')
    (tmp_path / "w.vrt").write_text("<VRTDataset><SourceFilename>v.vrt</SourceFilename></VRTDataset>")
    (tmp_path / "link.csv").symlink_to("a.csv")
    os.link(tmp_path / "a.csv", tmp_path / "hard.csv")
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "given",
    [
        "a.csv",
        "sub/../a.csv",
        "link.csv",
        "hard.csv",
        "geology=b.csv; landuse=a.csv",
        "geology = 'a.csv'",
        "geology=b.csv；landuse=a.csv",
        "one\ntwo=a.csv",
        "a.csv|layername=a",
        'CSV:"a.csv":a',
        "CSV:a.csv",
        "v.vrt",
        "w.vrt",
        "<VRTDataset><SourceFilename>a.csv</SourceFilename></VRTDataset>",
        {"geology": "a.csv"},
        {"geology": {1: "one"}, "other": "a.csv"},
        ["b.csv", ("a.csv",)],
        VectorData([b"1"] * 3, "", source="a.csv"),
        NegativeSettings(information_value="a.csv"),
    ],
    ids=str,
)
def test_a_file_is_found_wherever_it_is_named(here, given):
    for output in ("a.csv", here / "a.csv", "link.csv", "sub/../hard.csv"):
        with pytest.raises(InputError, match="also an input"):
            check_not_an_input(output, ["nothing", None, 3, given])
    check_not_an_input("new.csv", [given])
    check_not_an_input("net.onnx", [given])


def test_absolute_names_of_archives_and_addresses(here):
    for given in (f"file://{here}/a.csv?type=csv", f"GPKG:{here}/a.csv:table", f"/vsizip/{here}/a.csv"):
        assert str(here / "a.csv") in list(files_named(given)), given
    assert list(files_named(f"/vsizip/{here}/x.zip/inside/dem.tif")) == [f"{here}/x.zip"]
    assert list(files_named("my a,b=c.csv")) == ["my a,b=c.csv"]
    assert list(files_named("k=my a,b=c.csv; l=b.csv")) == ["my a,b=c.csv", "b.csv"]


def test_parts_and_side_files_of_an_output_count(here):
    with pytest.raises(InputError, match="also an input"):
        check_not_an_input("s.shp", ["s.dbf"])  # the Shapefile's table would replace it


def test_outputs_are_different_files(here):
    with pytest.raises(InputError, match="not different files"):
        check_outputs(["new.csv", None, "sub/../new.csv"], [])
    check_outputs(["new.csv", "newer.csv"], [])
    with pytest.raises(InputError, match="not different files"):
        check_outputs(["a.csv", "hard.csv"], [])  # two names of one file


def test_an_output_that_is_another_name_of_an_input_is_refused_and_other_names_stay(here):
    """Hard links: what is replaced is a name, so that whoever else has the file under another keeps it."""
    with pytest.raises(InputError, match="also an input"):
        check_outputs(["new.csv", "sub/../hard.csv"], ["geology=a.csv"])
    os.link("b.csv", "kept.csv")
    write_whole("b.csv", b"new")
    assert (here / "kept.csv").read_text() == "b.csv" and (here / "b.csv").read_bytes() == b"new"


@pytest.mark.skipif(os.path.exists("/PROC"), reason="upper and lower case are one here already")
def test_upper_and_lower_case_are_the_disk_s_to_tell(here, monkeypatch):
    check_not_an_input("A.CSV", ["a.csv"])
    monkeypatch.setattr(os.path, "samefile", lambda one, other: str(one).lower() == str(other).lower())
    monkeypatch.setattr(os.path, "lexists", lambda path: True)
    with pytest.raises(InputError, match="also an input"):
        check_not_an_input("A.CSV", ["a.csv"])


@pytest.mark.skipif(os.path.exists("/PROC"), reason="upper and lower case are one here already")
def test_outputs_that_are_not_there_yet_are_one_where_the_disk_says_so(here, monkeypatch):
    check_outputs(["Map.tif", "map.tif"], [])
    samefile = os.path.samefile
    monkeypatch.setattr(os.path, "samefile", lambda *paths: samefile(*(str(path).lower() for path in paths)))
    for names in (["Map.tif", "map.tif"], ["new/É.tif", "NEW/E\u0301.tif"]):
        with pytest.raises(InputError, match="not different files"):
            check_outputs(names, [])
    check_outputs(["map.tif", "maps.tif"], [])


def test_every_step_keeps_its_inputs():
    """Each function of the API that writes files by name has the check, for all of them."""
    checked = 0
    for name in api.__all__:
        function = getattr(api, name)
        if not inspect.isfunction(function):
            continue
        written = {parameter for parameter in inspect.signature(function).parameters if parameter in OUTPUTS}
        written |= ALSO.get(name, set())
        if written:
            assert set(function.__dict__.get("outputs", ())) == written, name
            checked += 1
    assert checked >= 15
