"""In the toolbox, too, no output takes the place of a file that any parameter names."""

from __future__ import annotations

import pytest
from qgis_support import algorithm, algorithms, core, digests, failure, is_one_sentence, own_context

SKIPPED = ("folderDestination",)


def destinations(found) -> list:
    return [one for one in found.destinationParameterDefinitions() if one.type() not in SKIPPED]


def test_every_output_of_every_algorithm_is_held_against_every_input(toolbox, tmp_path):
    from landslide_susceptibility.algorithms.input_files import files_given
    from landslide_susceptibility.errors import InputError
    from landslide_susceptibility.files import check_outputs

    (tmp_path / "a.csv").write_text("precious")
    (tmp_path / "link.csv").symlink_to("a.csv")
    path, tried = str(tmp_path / "a.csv"), 0
    for found in algorithms():
        for output in destinations(found):
            for given in found.parameterDefinitions():
                if given.type() not in ("raster", "multilayer", "source", "file", "string"):
                    continue
                value = {"multilayer": ["other", path], "string": f"a=b.csv; c={path}"}.get(given.type(), path)
                for name in (path, str(tmp_path / "link.csv"), core.QgsProcessingOutputLayerDefinition(path)):
                    parameters = {given.name(): value, output.name(): name}
                    with pytest.raises(InputError, match="also an input"):
                        context = own_context()
                        check_outputs(found._outputs(parameters, context), files_given(found, parameters, context))
                tried += 1
    assert tried > 60


def test_a_label_table_is_not_replaced(study, tmp_path):
    table = tmp_path / "i.csv"
    table.write_text("value,label\n1,one\n")
    before = digests(tmp_path)
    network = tmp_path / "network.onnx"
    network.write_bytes(b"no network")
    message = failure(
        "factorimportance",
        INPUT=study.samples["OUTPUT"],
        NETWORK=str(network),
        LABELS=f"slope={table}",
        OUTPUT=str(table),
        CURVES=str(tmp_path / "c.csv"),
    )
    assert "also an input" in message and str(table) in message and is_one_sentence(message)
    network.unlink()
    assert digests(tmp_path) == before


def test_the_manifest_of_a_run_is_not_replaced_by_the_same_run(toolbox, tmp_path):
    (tmp_path / "manifest.json").write_text("{}")
    assert algorithm("susceptibility") is not None
    message = failure("repeatrun", MANIFEST=str(tmp_path / "manifest.json"), OUTPUT=str(tmp_path))
    assert is_one_sentence(message) and (tmp_path / "manifest.json").read_text() == "{}"
