"""Bad inputs of landslide:factorimportance."""

from pathlib import Path

from bad_input_rows import BadInput

ALGORITHM = "factorimportance"
FACTORS = ("slope", "relief", "ndvi", "rainfall", "road_distance", "elevation")


def good(scene):
    return {
        "INPUT": scene.study.samples["OUTPUT"],
        "NETWORK": scene.study.network["OUTPUT"],
        "REPEATS": 2,
        "OUTPUT": scene.output("importance.csv"),
        "CURVES": scene.output("curves.csv"),
    }


def samples(crs="same", **fields):
    """Return the parameters of a layer of four samples with the study's factors."""

    def parameters(scene):
        full = {"label": [1, 0, 1, 0], "split": ["train", "train", "test", "test"]}
        full.update({name: [1.0, 2.0, 3.0, 4.0] for name in FACTORS})
        kept = {key: column for key, column in {**full, **fields}.items() if column is not None}
        places = [f"POINT (500000 {4000000 + n})" for n in range(4)]
        return {"INPUT": scene.features("samples.gpkg", places, kept, crs=crs)}

    return parameters


def network(content):
    """Return the parameters of a network file of this content, or what a function makes of the study's."""

    def parameters(scene):
        own = content(Path(scene.study.network["OUTPUT"]).read_bytes()) if callable(content) else content
        return {"NETWORK": scene.text("own.onnx", own)}

    return parameters


ROWS = [
    BadInput("no samples are given", "The parameter 'Samples' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such stack",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"STACK": "absent.tif"},
    ),
    BadInput(
        "no such samples",
        "The layer 'absent.gpkg', given for 'Samples' (INPUT), cannot be found: check its path or its name.",
        {"INPUT": "absent.gpkg"},
    ),
    BadInput(
        "samples are a raster",
        "The file '*basin/factors/slope.tif', given for 'Samples' (INPUT), holds no such layer that can be "
        "read, or one of another kind: choose a whole file with vector data.",
        lambda s: {"INPUT": s.study.factors[0]},
    ),
    BadInput(
        "no network is given", "The parameter 'Model file' (NETWORK) is missing: give it a value.", {"NETWORK": None}
    ),
    BadInput(
        "no such network",
        "The model file 'absent.onnx' cannot be read (No such file or directory): check its path.",
        {"NETWORK": "absent.onnx"},
    ),
    BadInput(
        "the network is a folder",
        "The file '*', given for 'Model file' (NETWORK), is not called as such a file is: choose one of "
        "Model files (*.onnx).",
        lambda s: {"NETWORK": str(s.inputs)},
    ),
    BadInput(
        "the network is empty",
        "The model file '*own.onnx' is empty: choose a file written by 'Train model'.",
        network(b""),
    ),
    BadInput(
        "the network is a text",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (unknown field "
        "13 at byte 0): choose a file written by 'Train model'.",
        network("no network\n"),
    ),
    BadInput(
        "the network is cut short",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (cut at byte "
        "*): choose a file written by 'Train model'.",
        network(lambda whole: whole[: len(whole) // 2]),
        through_binary=True,
    ),
    BadInput(
        "a byte of the model is another",
        "The model file '*own.onnx' was damaged or changed after it was written: choose a file written by "
        "'Train model'.",
        network(lambda w: w[:500] + bytes([w[500] ^ 1]) + w[501:]),
    ),
    BadInput(
        "something follows the network",
        "The model file '*own.onnx' is no ONNX file as this plugin writes it, or is damaged (unknown field "
        "1 at byte *): choose a file written by 'Train model'.",
        network(lambda whole: whole + b"\n"),
    ),
    BadInput(
        "the network is a stack",
        "The file '*stack.tif', given for 'Model file' (NETWORK), is not called as such a file is: choose "
        "one of Model files (*.onnx).",
        lambda s: {"NETWORK": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "samples without a factor of the network",
        "The samples hold no numbers of these factors of the model, slope; they have relief, ndvi, rainfall, "
        "road_distance, elevation: give the samples that it was trained on, or others with its factors.",
        samples(slope=None),
    ),
    BadInput(
        "a factor that is text",
        "The samples hold no numbers of these factors of the model, slope; they have relief, ndvi, rainfall, "
        "road_distance, elevation: give the samples that it was trained on, or others with its factors.",
        samples(slope=["steep", "flat", "steep", "flat"]),
    ),
    BadInput(
        "a factor that lacks a value",
        "The field 'slope' of the samples lacks a value in 1 row: fill it or remove the row.",
        samples(slope=[1.0, 2.0, None, 4.0]),
    ),
    BadInput(
        "a factor that is infinite",
        "The field 'slope' of the samples is infinite, or larger than a float32 holds (3.4e38), in 1 row:"
        " correct it or remove the row.",
        samples(slope=[1.0, 2.0, float("inf"), 4.0]),
    ),
    BadInput(
        "samples without label",
        "The samples layer has no field 'label': make it with 'Build training samples'.",
        samples(label=None),
    ),
    BadInput(
        "a label of 2",
        "The field 'label' of the samples holds 2: it must be 1 at landslides and 0 elsewhere.",
        samples(label=[1, 0, 2, 0]),
    ),
    BadInput(
        "samples without split",
        "The samples layer holds no sample whose split is 'test': build it with a training share below 1, or "
        "take all samples.",
        samples(split=None),
    ),
    BadInput(
        "nothing is held out",
        "The samples layer holds no sample whose split is 'test': build it with a training share below 1, or "
        "take all samples.",
        samples(split=["train"] * 4),
    ),
    BadInput(
        "only landslides are held out",
        "There are 1 landslides and 0 other places among the samples taken (held-out): both are needed, so "
        "choose other samples.",
        samples(split=["train", "train", "test", "train"]),
    ),
    BadInput(
        "nothing trains",
        "There are 0 landslides and 0 other places among the samples taken (training): both are needed, so "
        "choose other samples.",
        lambda s: {**samples(split=["test"] * 4)(s), "SAMPLES": 2},
    ),
    BadInput(
        "samples of one class",
        "There are 0 landslides and 4 other places among the samples taken (all): both are needed, so choose "
        "other samples.",
        lambda s: {**samples(label=[0] * 4)(s), "SAMPLES": 1},
    ),
    BadInput(
        "a side that there is not",
        "The parameter 'Samples to take' (SAMPLES) is 3: choose from 0 to 2.",
        {"SAMPLES": 3},
    ),
    BadInput(
        "no shuffles",
        "The parameter 'Shuffles of each factor' (REPEATS) is 0: give a whole number from 2 to 10000.",
        {"REPEATS": 0},
    ),
    BadInput(
        "shuffles without end",
        "The parameter 'Shuffles of each factor' (REPEATS) is 1000000: give a whole number from 2 to 10000.",
        {"REPEATS": 10**6},
    ),
    BadInput(
        "a group without factors",
        "'terrain=' in the groups is not understood: write 'name=…' and ';' between them.",
        {"GROUPS": "terrain="},
    ),
    BadInput(
        "a group without a name",
        "'slope, relief' in the groups is not understood: write 'name=…' and ';' between them.",
        {"GROUPS": "slope, relief"},
    ),
    BadInput(
        "a group of a factor that there is not",
        "'aspect' in the group 'terrain' is no factor of the model: choose from slope, relief, ndvi, "
        "rainfall, road_distance, elevation.",
        {"GROUPS": "terrain=slope, aspect"},
        through_binary=True,
    ),
    BadInput(
        "a factor in two groups",
        "The factor 'slope' is in two groups: leave it in one.",
        {"GROUPS": "a=slope, relief; b=slope, ndvi"},
    ),
    BadInput("a group twice", "The groups name 'a' twice: keep one.", {"GROUPS": "a=slope, relief; a=ndvi, rainfall"}),
    BadInput(
        "a group that is called like a factor",
        "The group 'ndvi' is called like a factor outside it: choose another name.",
        {"GROUPS": "ndvi=slope, relief"},
    ),
    BadInput(
        "groups given twice",
        "The parameter 'Groups of factors' (GROUPS) is given as a list of 2: give it once, as one text (';' "
        "parts what belongs to it: a=slope;b=ndvi).",
        {"GROUPS": ["a=slope", "b=ndvi"]},
    ),
    BadInput(
        "labels of a factor that there is not",
        "'rock' in the label tables is no factor of the model: choose from slope, relief, ndvi, rainfall, "
        "road_distance, elevation.",
        lambda s: {"LABELS": f"rock={s.text('r.csv', TABLE)}"},
    ),
    BadInput(
        "labels of a continuous factor",
        "A label table is given for 'slope', which the model knows as continuous: leave it out.",
        lambda s: {"LABELS": f"slope={s.text('r.csv', TABLE)}"},
    ),
    BadInput(
        "a label table that there is not",
        "A label table is given for 'slope', which the model knows as continuous: leave it out.",
        {"LABELS": "slope=absent.csv"},
    ),
    BadInput(
        "labels without a file",
        "'slope' in the label tables is not understood: write 'name=…' and ';' between them.",
        {"LABELS": "slope"},
    ),
    BadInput(
        "the table is no table",
        "The output '*importance.shp' is no file of a format that serves here: end its name with .gpkg or "
        ".csv or .geojson.",
        lambda s: {"OUTPUT": s.output("importance.shp")},
    ),
    BadInput(
        "both tables are one",
        "The outputs *importance.csv, *importance.csv are not different files: give each a name of its own.",
        lambda s: {"CURVES": s.output("importance.csv")},
    ),
    BadInput(
        "the table is the samples",
        "The output '*samples.gpkg' is also an input: choose another name for the output.",
        lambda s: {**own_samples(s), "OUTPUT": str(s.inputs / "samples.gpkg")},
    ),
    BadInput(
        "the report is the network",
        "The output '*network.onnx' is also an input: choose another name for the output.",
        lambda s: {"REPORT": s.study.network["OUTPUT"]},
    ),
    BadInput(
        "the table is a label table",
        "The output '*r.csv' is also an input: choose another name for the output.",
        lambda s: {"LABELS": f"slope={s.text('r.csv', TABLE)}", "OUTPUT": str(s.inputs / "r.csv")},
    ),
    BadInput(
        "the report is no HTML",
        "The output '*report.htm' is no file of a format that serves here: end its name with .html.",
        lambda s: {"REPORT": s.output("report.htm")},
    ),
    BadInput(
        "the report takes the table's place",
        "The outputs *importance.csv, *curves.csv, *importance.csv are not different files: give each a name "
        "of its own.",
        lambda s: {"REPORT": s.output("importance.csv")},
    ),
]
TABLE = "value,label\n1,clay\n"


def own_samples(scene):
    return samples()(scene)
