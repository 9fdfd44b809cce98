"""Bad inputs of landslide:predict."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from bad_input_rows import BadInput
from damaged_files import folder, half_of
from landslide_susceptibility.models.seal import METADATA_KEY, SEAL_LENGTH, seal_of, text_entry, with_metadata
from network_mutations import as_schema_1, parts_of

ALGORITHM = "predict"
RAMP = np.arange(160 * 200).reshape(160, 200)


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "NETWORK": scene.study.network["OUTPUT"],
        "OUTPUT": scene.output("map.tif"),
        "TABLE": scene.output("outside.csv"),
    }


def content_of(scene):
    return Path(scene.study.network["OUTPUT"]).read_bytes()


def network(change, **parameters):
    """Give a network file made of the bytes of a good one."""
    return lambda s: {"NETWORK": s.text("own.onnx", change(content_of(s))), **parameters}


def sealed(**changes):
    """Give a network file whose metadata say something else, sealed anew; None takes a key away."""

    def change(content):
        graph, metadata = parts_of(content)
        told = {**metadata, **changes}
        return with_metadata(graph, {key: value for key, value in told.items() if value is not None})

    return network(change)


def factors(change, **parameters):
    """Give a network file whose factors are others, sealed anew."""

    def changed(content):
        graph, metadata = parts_of(content)
        found = json.loads(json.dumps(metadata))
        change(found["factors"])
        return with_metadata(graph, found)

    return network(changed, **parameters)


def first(**changes):
    """Give a network file whose first factor says something else."""
    return factors(lambda found: found[0].update(changes))


def text(written):
    """Give a network file of other metadata, as text, sealed anew."""

    def change(content):
        graph, _ = parts_of(content)
        whole = graph + text_entry(METADATA_KEY, written)
        return whole + seal_of(whole)

    return network(change)


def byte(at):
    """Give a network file of which one bit is another."""

    def change(content):
        place = at if at >= 0 else len(content) + at
        return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]

    return network(change)


def foreign(content):
    """A network of other software: one sum, and no metadata of ours."""
    from onnx import TensorProto, helper

    sides = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", 6]) for name in ("input", "output")]
    node = helper.make_node("Add", ["input", "input"], ["output"])
    return helper.make_model(helper.make_graph([node], "other", sides[:1], sides[1:])).SerializeToString()


def graph(change):
    """Give a network file whose graph is another, sealed anew."""

    def changed(content):
        import onnx

        known, metadata = parts_of(content)
        model = onnx.load_model_from_string(known)
        change(model.graph)
        return with_metadata(model.SerializeToString(deterministic=True), metadata)

    return network(changed)


def weight(value):
    """Give a network file in whose graph one weight is another."""

    def change(found):
        from onnx import numpy_helper

        for constant in found.initializer:
            values = numpy_helper.to_array(constant).copy()
            if values.dtype == np.float32 and values.size > 20:
                values.reshape(-1)[0] = value
                constant.CopyFrom(numpy_helper.from_array(values, constant.name))
                return

    return graph(change)


def wide(found):
    """Have a constant claim a shape that is not that of its bytes."""
    found.initializer[0].dims[0] = 2**40


def stack(change=None, names=None, **parameters):
    """Give a stack whose bands are others."""

    def given(scene):
        planes, known = scene.values().astype("float32"), names_of(scene)
        planes, known = change(planes, known) if change else (planes, known)
        return {"INPUT": scene.raster("own.tif", planes, names=names or known, nodata=-9999.0), **parameters}

    return given


def in_unit(number, unit, **parameters):
    """Give the study's stack with a unit of one band, and a network that states degrees for the slope."""

    def given(scene):
        from osgeo import gdal

        made = factors(lambda found: found[0].update(unit="degrees"))(scene)
        path = stack()(scene)["INPUT"]
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.GetRasterBand(number).SetUnitType(unit)
        dataset = None
        return {**made, "INPUT": path, **parameters}

    return given


ROWS = [
    BadInput("no stack given", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such stack",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "half a stack",
        "The raster '*half.tif' cannot be read (*): is the file complete?",
        lambda s: {"INPUT": half_of(s, s.study.stack["OUTPUT"], "half.tif")},
    ),
    BadInput(
        "the class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "a network file for a stack",
        "The raster '*network.onnx' cannot be opened (its content is of no raster format, whatever its name "
        "says): check the file.",
        lambda s: {"INPUT": s.study.network["OUTPUT"]},
    ),
    BadInput(
        "a factor missing in the stack",
        "The factor stack lacks these factors of the model: slope: it has relief, ndvi, rainfall, "
        "road_distance, elevation, so rename its bands or build it anew with them.",
        stack(lambda planes, names: (planes[1:], names[1:])),
        through_binary=True,
    ),
    BadInput(
        "factors of other names",
        "The factor stack lacks these factors of the model: slope, relief, ndvi, rainfall, road_distance, "
        "elevation: it has a, b, c, d, e, f, so rename its bands or build it anew with them.",
        stack(names=["a", "b", "c", "d", "e", "f"]),
    ),
    BadInput(
        "factor names in capitals",
        "The factor stack lacks these factors of the model: slope, relief, ndvi, rainfall, road_distance, "
        "elevation: it has SLOPE, RELIEF, NDVI, RAINFALL, ROAD_DISTANCE, ELEVATION, so rename its bands or build "
        "it anew with them.",
        stack(lambda planes, names: (planes, [name.upper() for name in names])),
    ),
    BadInput(
        "factors without names",
        "The factor stack lacks these factors of the model: slope, relief, ndvi, rainfall, road_distance, "
        "elevation: it has own_1, own_2, own_3, own_4, own_5, own_6, so rename its bands or build it anew with "
        "them.",
        stack(names=[""] * 6),
    ),
    BadInput(
        "two bands of one name",
        "Two factors in *own.tif are named 'slope': rename one of them.",
        stack(lambda planes, names: (np.concatenate([planes, planes[:1]]), [*names, names[0]])),
    ),
    BadInput(
        "no cell with data",
        "No cell of '*own.tif' has data in all 6 factors of the model: check the nodata values of its bands, "
        "and that its rasters overlap.",
        stack(lambda planes, names: (np.full_like(planes, -9999), names)),
    ),
    BadInput(
        "bands that share no cell",
        "No cell of '*own.tif' has data in all 6 factors of the model: check the nodata values of its bands, "
        "and that its rasters overlap.",
        stack(lambda planes, names: (np.where(np.arange(6)[:, None, None] == RAMP % 6, planes, -9999), names)),
    ),
    BadInput(
        "a band beyond float32",
        "No cell of '*own.tif' has data in all 6 factors of the model: check the nodata values of its bands, "
        "and that its rasters overlap.",
        lambda s: {"INPUT": s.raster("own.tif", s.values().astype("float64") + 1e300, names=names_of(s))},
    ),
    BadInput(
        "slope in percent",
        "The factor 'slope' is in 'percent' in the stack '*own.tif', but the model was trained in 'degrees': "
        "build the stack with this factor in degrees (atan(value / 100) in radians, times 57.29578).",
        in_unit(1, "percent"),
        through_binary=True,
    ),
    BadInput(
        "slope in radians",
        "The factor 'slope' is in 'rad' in the stack '*own.tif', but the model was trained in 'degrees': build "
        "the stack with this factor in degrees (multiply it by 57.29578).",
        in_unit(1, "rad"),
    ),
    BadInput(
        "STRICT: slope in another unit",
        "The factor 'slope' is in 'gon' in the stack, but the model was trained in 'degrees'. Build the stack "
        "with this factor in 'degrees'. Remarks are errors here, because STRICT is set.",
        in_unit(1, "gon", STRICT=True),
    ),
    BadInput(
        "STRICT: undeclared nodata",
        "The factor 'slope' holds -99999 in 4,000 of 32,000 cells looked at, far from all others (0.0204615 to "
        "40.9485): it looks like nodata that is not declared. Build the stack anew by 'Build factor stack', and "
        "declare it there by NODATA (slope=…). 5 more remarks are in the log. Remarks are errors here, because "
        "STRICT is set.",
        stack(lambda planes, names: (np.where(RAMP < 4000, -99999, planes), names), STRICT=True),
    ),
    BadInput(
        "STRICT: a network file of an earlier version",
        "The model file '*own.onnx' was written by an earlier version of the plugin and has no seal, so that a "
        "change to the names or ranges of its factors would go unnoticed. If you know where it comes from, use "
        "it; train the model again to be sure. Remarks are errors here, because STRICT is set.",
        network(as_schema_1, STRICT=True),
    ),
    BadInput(
        "no network given", "The parameter 'Model file' (NETWORK) is missing: give it a value.", {"NETWORK": None}
    ),
    BadInput(
        "no such network file",
        "The model file 'absent.onnx' cannot be read (No such file or directory): check its path.",
        {"NETWORK": "absent.onnx"},
    ),
    BadInput(
        "a folder for a network file",
        "The model file '*own.onnx' cannot be read (Is a directory): check its path.",
        lambda s: {"NETWORK": folder(s, "own.onnx")},
    ),
    BadInput(
        "an empty network file",
        "The model file '*own.onnx' is empty: choose a file written by 'Train model'.",
        network(lambda content: b""),
    ),
    BadInput(
        "a text for a network file",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (unknown field 14 "
        "at byte 0): choose a file written by 'Train model'.",
        network(lambda content: b"weights: 1 2 3\n"),
    ),
    BadInput(
        "a raster for a network file",
        "The file '*stack.tif', given for 'Model file' (NETWORK), is not called as such a file is: choose one "
        "of Model files (*.onnx).",
        lambda s: {"NETWORK": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "a network of other software",
        "The model file '*own.onnx' is an ONNX file without the metadata 'landslide': choose a file written by "
        "'Train model'.",
        network(foreign),
    ),
    BadInput(
        "a pickle for a network file",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (unknown field 64 "
        "at byte 0): choose a file written by 'Train model'.",
        network(lambda content: b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x05model\x94."),
    ),
    BadInput(
        "half a network file",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (cut at byte *): "
        "choose a file written by 'Train model'.",
        network(lambda content: content[: len(content) // 2]),
        through_binary=True,
    ),
    BadInput(
        "all but the last byte",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (cut at byte *): "
        "choose a file written by 'Train model'.",
        network(lambda content: content[:-1]),
    ),
    BadInput(
        "one byte more",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (unknown field 0 "
        "at byte *): choose a file written by 'Train model'.",
        network(lambda content: content + b"\0"),
    ),
    BadInput(
        "two networks in one file",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        network(lambda content: content + content),
    ),
    BadInput(
        "the first byte changed",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        byte(0),
    ),
    BadInput(
        "a byte of the graph changed",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        byte(400),
    ),
    BadInput(
        "a byte of the metadata changed",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        byte(-SEAL_LENGTH - 40),
    ),
    BadInput(
        "the last byte changed",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        byte(-1),
    ),
    BadInput(
        "without its seal",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        network(lambda content: content[:-SEAL_LENGTH]),
    ),
    BadInput(
        "with the seal of another file",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        network(lambda content: content[:-SEAL_LENGTH] + seal_of(b"")),
    ),
    BadInput(
        "metadata that are no JSON",
        "The model file '*own.onnx' holds damaged metadata (it is no JSON from line 1 on): choose a file "
        "written by 'Train model'.",
        text("{factors: slope}"),
    ),
    BadInput(
        "metadata that are a list",
        "The model file '*own.onnx' holds damaged metadata (it is [], where an object should stand): "
        "choose a file written by 'Train model'.",
        text("[]"),
    ),
    BadInput(
        "metadata without end",
        "The model file '*own.onnx' holds damaged metadata (it is nested without end): choose a file "
        "written by 'Train model'.",
        text("[" * 100_000),
    ),
    BadInput(
        "metadata of a number without end",
        "The model file '*own.onnx' holds damaged metadata (it holds a number of 100000 digits): choose a"
        " file written by 'Train model'.",
        text('{"schema": ' + "9" * 100_000 + "}"),
    ),
    BadInput(
        "metadata that say a key twice",
        "The model file '*own.onnx' holds damaged metadata ('schema' stands twice in one object): choose "
        "a file written by 'Train model'.",
        text('{"schema": 2, "schema": 2}'),
    ),
    BadInput(
        "metadata with a number that is none",
        "The model file '*own.onnx' holds metadata in another form than the plugin writes: choose a file "
        "written by 'Train model'.",
        text('{"schema": NaN}'),
    ),
    BadInput(
        "an imitation of nobody knows what",
        "The model file '*own.onnx' holds damaged metadata ('ensemble' is missing): choose a file written by 'Train "
        "model'.",
        sealed(network="imitation"),
    ),
    BadInput(
        "an imitation that does not say how near it comes",
        "The model file '*own.onnx' holds damaged metadata ('likeness.cells' is *): choose a file written by 'Train "
        "model'.",
        sealed(
            network="imitation",
            ensemble={"network": "cnn", "settings": {}, "graph": {}},
            likeness={"cells": -1, "difference": 0.1, "deviation_difference": 0.1, "zones_alike": 0.5},
        ),
    ),
    BadInput(
        "a fourth way of prediction",
        "The parameter 'Prediction by an ensemble' (PREDICTION) is 3: choose from 0 to 2.",
        {"PREDICTION": 3},
    ),
    BadInput(
        "the small model over the ensemble",
        "The output '*' is also an input: choose another name for the output.",
        lambda s: {"IMITATION": s.study.network["OUTPUT"]},
    ),
    BadInput(
        "a schema to come",
        "The model file '*own.onnx' was written by a newer version of the plugin (schema 3, where this one "
        "reads up to 2): update the plugin, or train the model with this one.",
        sealed(schema=3),
    ),
    BadInput(
        "a schema that is a word",
        "The model file '*own.onnx' holds metadata without a version of their schema: choose a file written by "
        "'Train model'.",
        sealed(schema="two"),
    ),
    BadInput(
        "no schema",
        "The model file '*own.onnx' holds metadata without a version of their schema: choose a file written by "
        "'Train model'.",
        sealed(schema=None),
    ),
    BadInput(
        "no factors in the metadata",
        "The model file '*own.onnx' holds metadata in which 'factors' is missing or of another kind: choose a "
        "file written by 'Train model'.",
        sealed(factors=None),
    ),
    BadInput(
        "an empty list of factors",
        "The model file '*own.onnx' names no factors, or one of them twice: choose a file written by 'Train model'.",
        sealed(factors=[]),
    ),
    BadInput(
        "factors that are words",
        "The model file '*own.onnx' has a damaged description of its factors (one is no description): choose a "
        "file written by 'Train model'.",
        sealed(factors=["slope", "ndvi"]),
    ),
    BadInput(
        "no settings in the metadata",
        "The model file '*own.onnx' holds metadata in which 'settings' is missing or of another kind: choose a "
        "file written by 'Train model'.",
        sealed(settings=None),
    ),
    BadInput(
        "a network that is no text",
        "The model file '*own.onnx' holds metadata in which 'network' is missing or of another kind: choose a "
        "file written by 'Train model'.",
        sealed(network=7),
    ),
    BadInput(
        "a seed that is a text",
        "The model file '*own.onnx' holds metadata in which 'seed' is missing or of another kind: choose a "
        "file written by 'Train model'.",
        sealed(seed="one"),
    ),
    BadInput(
        "fewer factors than the graph has",
        "The model file '*own.onnx' has other inputs than 'factors' with one column per factor: choose a file "
        "written by 'Train model'.",
        factors(lambda found: found.pop()),
    ),
    BadInput(
        "two factors of one name in the network",
        "The model file '*own.onnx' names no factors, or one of them twice: choose a file written by 'Train model'.",
        factors(lambda found: found[0].update(name=found[1]["name"])),
    ),
    BadInput(
        "a factor without a name",
        "The model file '*own.onnx' has a damaged description of its factors (one has no name): choose a file "
        "written by 'Train model'.",
        first(name=""),
    ),
    BadInput(
        "a factor of another kind",
        "The model file '*own.onnx' has a damaged description of its factors (what is given as 'kind' of "
        "'slope' cannot be): choose a file written by 'Train model'.",
        first(kind="ordinal"),
    ),
    BadInput(
        "a factor without a range",
        "The model file '*own.onnx' has a damaged description of its factors ('slope' lacks its 'minimum'): "
        "choose a file written by 'Train model'.",
        factors(lambda found: found[0].pop("minimum")),
    ),
    BadInput(
        "a range upside down",
        "The model file '*own.onnx' has a damaged description of its factors (that of 'slope' contradicts "
        "itself): choose a file written by 'Train model'.",
        first(minimum=90, maximum=0),
    ),
    BadInput(
        "a range of words",
        "The model file '*own.onnx' has a damaged description of its factors (what is given as 'minimum' of "
        "'slope' cannot be): choose a file written by 'Train model'.",
        first(minimum="low"),
    ),
    BadInput(
        "a scale of 0",
        "The model file '*own.onnx' has a damaged description of its factors (that of 'slope' contradicts "
        "itself): choose a file written by 'Train model'.",
        first(std=0),
    ),
    BadInput(
        "categories of a continuous factor",
        "The model file '*own.onnx' has a damaged description of its factors (that of 'slope' contradicts "
        "itself): choose a file written by 'Train model'.",
        first(categories=[1, 2]),
    ),
    BadInput(
        "categories that are fractions",
        "The model file '*own.onnx' has a damaged description of its factors (what is given as 'categories' of "
        "'slope' cannot be): choose a file written by 'Train model'.",
        first(kind="categorical", categories=[1.5]),
    ),
    BadInput(
        "a unit that is a list",
        "The model file '*own.onnx' has a damaged description of its factors (what is given as 'unit' of "
        "'slope' cannot be): choose a file written by 'Train model'.",
        first(unit=["degrees"]),
    ),
    BadInput(
        "a graph with a weight that is no number",
        "The model file '*own.onnx' gives no number instead of one from 0 to 1 where the factors are slope *: "
        "check that these values can be true, and train the model again if they can.",
        weight(float("nan")),
    ),
    BadInput(
        "a graph that asks for more memory than there is",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (constant '*' has "
        "another size than its shape): choose a file written by 'Train model'.",
        graph(wide),
    ),
    BadInput(
        "output as a picture",
        "The output '*map.png' is no file of a format that serves here: end its name with .tif or .tiff or .tiles.vrt.",
        lambda s: {"OUTPUT": s.output("map.png")},
    ),
    BadInput(
        "table as a Shapefile",
        "The output '*outside.shp' is no file of a format that serves here: end its name with .gpkg or .csv or "
        ".geojson.",
        lambda s: {"TABLE": s.output("outside.shp")},
    ),
    BadInput(
        "output is the stack",
        "The output '*stack.tif' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "output is the network file",
        "The file '*own.tif', given for 'Model file' (NETWORK), is not called as such a file is: choose one of "
        "Model files (*.onnx).",
        lambda s: {"NETWORK": s.text("own.tif", content_of(s)), "OUTPUT": str(s.inputs / "own.tif")},
    ),
    BadInput(
        "output and table of one name",
        "The outputs *map.tif, *map.tif are not different files: give each a name of its own.",
        lambda s: {"TABLE": s.output("map.tif")},
    ),
    BadInput(
        "output is a folder",
        "The output '*made.tif' is a folder: choose another name, or move the folder away.",
        lambda s: {"OUTPUT": folder(s, "made.tif")},
    ),
    BadInput(
        "300 threads", "The parameter 'Threads' (THREADS) is 300: give a whole number from 0 to 256.", {"THREADS": 300}
    ),
    BadInput(
        "more cells with landslides than cells",
        "The parameter 'Share of cells with landslides' (LANDSLIDE_SHARE) is 2: give a number from 1e-09 to 1.",
        {"LANDSLIDE_SHARE": 2},
    ),
    BadInput(
        "a scheduler that is none",
        "The scheduler 'host:8786' is neither an address such as tcp://host:8786 nor a scheduler file: give one of "
        "them.",
        {"SCHEDULER": "host:8786"},
    ),
    BadInput(
        "a cluster and threads",
        "SCHEDULER and THREADS are both given, and the work is done in one place: leave one of them out.",
        {"SCHEDULER": "tcp://host:8786", "THREADS": 2},
    ),
    BadInput("a fourth palette", "The parameter 'Colours' (PALETTE) is 3: choose from 0 to 2.", {"PALETTE": 3}),
]


def names_of(scene):
    from osgeo import gdal

    dataset = gdal.Open(scene.study.stack["OUTPUT"])
    return [dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1)]
