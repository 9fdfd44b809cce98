"""Chains in the model designer: factors keep their names whatever Processing calls the files between the steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis_support import Recorder, core, final_of, own_context, rows_of

SOURCE = core.QgsProcessingModelChildParameterSource
CHILD = core.QgsProcessingModelChildAlgorithm
LAYERS = ("roads", "rivers", "faults")


class Chain:
    """A model that is put together, saved, read again and run."""

    def __init__(self) -> None:
        self.model = core.QgsProcessingModelAlgorithm("Chain", "Tests", "tests")

    def given(self, definition):
        self.model.addModelParameter(definition, core.QgsProcessingModelParameter(definition.name()))
        return SOURCE.fromModelParameter(definition.name())

    def step(self, name: str, algorithm: str, final: str = "", **values):
        child = CHILD(algorithm)
        assert child.algorithm() is not None, algorithm
        child.setChildId(name)
        for key, value in values.items():
            sources = value if isinstance(value, list) else [value]
            child.addParameterSources(key, [s if isinstance(s, SOURCE) else SOURCE.fromStaticValue(s) for s in sources])
        if final:
            output = core.QgsProcessingModelOutput(final, final)
            output.setChildId(name)
            output.setChildOutputName(final)
            child.setModelOutputs({final: output})
        self.model.addChildAlgorithm(child)
        return SOURCE.fromChildOutput(name, "OUTPUT")

    def run(self, folder, feedback=None, **given) -> dict:
        import processing

        path, read = str(folder / "chain.model3"), core.QgsProcessingModelAlgorithm()
        assert self.model.toFile(path) and read.fromFile(path)
        given = {final_of(key, read): value for key, value in given.items()}
        return processing.run(read, given, feedback=feedback or Recorder(), context=own_context())


def raster(name: str):
    return core.QgsProcessingParameterRasterLayer(name, name)


def features(name: str):
    return core.QgsProcessingParameterFeatureSource(name, name)


def factors_of(results: dict) -> list[str]:
    return results["CHILD_RESULTS"]["stack"]["FACTORS"].split(",")


@pytest.fixture(scope="module")
def layers(study) -> dict:
    return {name: study.basin[name.upper()] for name in LAYERS}


def distances(chain: Chain, dem, names=LAYERS, **same) -> list:
    return [
        chain.step(name, "landslide:distancefactor", INPUT=chain.given(features(name)), REFERENCE=dem, **same)
        for name in names
    ]


def test_three_distances_without_names_are_called_after_their_layers(study, layers, tmp_path):
    """It failed once: "Two factors in the rasters given are named 'OUTPUT'"."""
    chain = Chain()
    dem = chain.given(raster("dem"))
    chain.step("stack", "landslide:factorstack", "OUTPUT", INPUT=distances(chain, dem))
    found = chain.run(tmp_path, dem=study.factors[0], **layers, **{"stack:OUTPUT": str(tmp_path / "stack.tif")})
    assert factors_of(found) == ["distance_roads", "distance_rivers", "distance_faults"]


def test_a_single_distance_is_not_called_output(study, layers, tmp_path):
    chain = Chain()
    dem = chain.given(raster("dem"))
    chain.step("stack", "landslide:factorstack", "OUTPUT", INPUT=[dem, *distances(chain, dem, ("roads",))])
    given = {"dem": study.factors[0], "roads": layers["roads"], "stack:OUTPUT": str(tmp_path / "stack.tif")}
    assert factors_of(chain.run(tmp_path, **given)) == [Path(study.factors[0]).stem, "distance_roads"]


def test_two_alike_are_refused_and_both_files_are_named(study, layers, tmp_path):
    chain, feedback = Chain(), Recorder()
    dem = chain.given(raster("dem"))
    chain.step("stack", "landslide:factorstack", "OUTPUT", INPUT=distances(chain, dem, NAME="far"))
    with pytest.raises(core.QgsProcessingException) as caught:
        chain.run(tmp_path, feedback, dem=study.factors[0], **layers, **{"stack:OUTPUT": str(tmp_path / "stack.tif")})
    said = feedback.textLog() + str(caught.value)  # QGIS 3.22 has a child's message in the log, 3.40 in the error
    assert "'far'" in said and said.count("OUTPUT.tif") >= 2 and "NAMES" in said
    assert not (tmp_path / "stack.tif").exists()


def test_native_and_gdal_children_are_named_by_names(study, tmp_path):
    chain = Chain()
    dem = chain.given(raster("dem"))
    slope = chain.step("slope", "native:slope", INPUT=dem, Z_FACTOR=1)
    half = chain.step("half", "gdal:rastercalculator", INPUT_A=dem, BAND_A=1, FORMULA="A/2", RTYPE=5)
    rough = chain.step("rough", "gdal:roughness", INPUT=dem, BAND=1)
    chain.step(
        "stack",
        "landslide:factorstack",
        "OUTPUT",
        INPUT=[dem, slope, half, rough],
        NAMES="elevation, slope, half，roughness",
    )
    dem_file = study.at("basin/factors/elevation.tif")
    found = chain.run(tmp_path, dem=dem_file, **{"stack:OUTPUT": str(tmp_path / "stack.tif")})
    assert factors_of(found) == ["elevation", "slope", "half", "roughness"]


def test_a_native_child_without_a_name_is_refused_beside_another_and_remarked_alone(study, tmp_path):
    chain, feedback = Chain(), Recorder()
    dem = chain.given(raster("dem"))
    slope = chain.step("slope", "native:slope", INPUT=dem, Z_FACTOR=1)
    aspect = chain.step("aspect", "native:aspect", INPUT=dem, Z_FACTOR=1)
    chain.step("stack", "landslide:factorstack", "OUTPUT", INPUT=[slope, aspect])
    dem_file = study.at("basin/factors/elevation.tif")
    with pytest.raises(core.QgsProcessingException) as caught:
        chain.run(tmp_path, feedback, dem=dem_file, **{"stack:OUTPUT": str(tmp_path / "stack.tif")})
    said = feedback.textLog() + str(caught.value)
    assert said.count("OUTPUT.tif") >= 2 and "NAMES" in said

    alone = Chain()
    dem = alone.given(raster("dem"))
    slope = alone.step("slope", "native:slope", INPUT=dem, Z_FACTOR=1)
    alone.step("stack", "landslide:factorstack", "OUTPUT", INPUT=[slope])
    feedback = Recorder()
    alone.run(tmp_path, feedback, dem=dem_file, **{"stack:OUTPUT": str(tmp_path / "stack.tif")})
    assert [text for text in feedback.warnings if "Nothing says what the raster" in text and "NAMES" in text]


def test_from_layers_to_the_map_names_reach_table_model_and_report(study, layers, tmp_path):
    from landslide_susceptibility.models.network_file import check_network_file

    chain = Chain()
    dem, geology, slides = chain.given(raster("dem")), chain.given(raster("geology")), chain.given(features("slides"))
    slope = chain.step("slope", "native:slope", INPUT=dem, Z_FACTOR=1)
    chain.step(
        "map",
        "landslide:susceptibility",
        "OUTPUT",
        INPUT=[slope, *distances(chain, dem), geology],
        NAMES="slope,,,,geology",
        CATEGORICAL="geology",
        LANDSLIDES=slides,
        NETWORK=5,
    )
    given = {
        "dem": study.at("basin/factors/elevation.tif"),
        "geology": study.geology,
        "slides": study.landslides,
        **layers,
    }
    chain.run(tmp_path, **given, **{"map:OUTPUT": str(tmp_path / "run")})
    names = ["slope", "distance_roads", "distance_rivers", "distance_faults", "geology"]
    network = check_network_file(str(tmp_path / "run" / "network.onnx"))
    assert [factor["name"] for factor in network["factors"]] == names
    table = rows_of(tmp_path / "run" / "information_value.csv")
    assert list(dict.fromkeys(row["factor"] for row in table)) == names
    assert "OUTPUT" not in (tmp_path / "run" / "report.html").read_text(encoding="utf-8")
