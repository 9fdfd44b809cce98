"""Bad inputs of landslide:train."""

from __future__ import annotations

import numpy as np
from bad_input_rows import BadInput
from damaged_files import folder, half_of

ALGORITHM = "train"
LOGISTIC, CNN, BP, LSTM, ATTENTION, MLP, FOREST, BOOSTING, SVM, PATCH, PATCH_ATTENTION = range(11)
COUNT = 60


def good(scene):
    return {
        "INPUT": samples(scene),
        "NETWORK": LOGISTIC,
        "OUTPUT": scene.output("network.onnx"),
        "REPORT": scene.output("report.html"),
    }


def samples(scene, name="samples.gpkg", **fields):
    """Write sixty samples of two factors; `fields` replace columns, None takes one away."""
    numbers = np.arange(COUNT)
    columns = {
        "label": (numbers % 2).tolist(),
        "split": ["train" if number % 3 else "test" for number in range(COUNT)],
        "strategy": ["random"] * COUNT,
        "slope": (numbers * 0.7 % 31).tolist(),
        "ndvi": (numbers * 0.13 % 1).tolist(),
        **fields,
    }
    kept = {key: values for key, values in columns.items() if values is not None}
    count = max(map(len, kept.values()))
    points = [f"POINT ({500000 + 30 * number} {4000000 + 17 * number})" for number in range(count)]
    return scene.features(name, points, kept, crs="EPSG:32644", kind=1)


def given(name="own.gpkg", parameters=None, **fields):
    """Give samples whose columns are others."""
    return lambda s: {"INPUT": samples(s, name, **fields), **(parameters or {})}


def setting(network, **parameters):
    """Give settings of a network."""
    return {"NETWORK": network, **parameters}


def but_one(value, usual=1.0):
    """A column in which one value is another."""
    return [usual + 0.1 * number for number in range(COUNT - 1)] + [value]


ROWS = [
    BadInput(
        "no stack for a model that looks around",
        "The model 'Patch CNN' looks at the cells around each sample, which the samples do not hold: give the factor "
        "stack that they were built from (STACK).",
        {"NETWORK": PATCH},
    ),
    BadInput(
        "no such stack",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"STACK": "absent.tif"},
    ),
    BadInput(
        "an even window",
        "window is 20: use an odd number of cells, such as 21.",
        {"NETWORK": PATCH_ATTENTION, "WINDOW": 20},
    ),
    BadInput(
        "no samples given", "The parameter 'Training samples' (INPUT) is missing: give it a value.", {"INPUT": None}
    ),
    BadInput(
        "no such samples",
        "The layer 'absent.gpkg', given for 'Training samples' (INPUT), cannot be found: check its path or its name.",
        {"INPUT": "absent.gpkg"},
    ),
    BadInput(
        "half a file of samples",
        "The file '*half.gpkg', given for 'Training samples' (INPUT), holds no such layer that can be read, or "
        "one of another kind: choose a whole file with vector data.",
        lambda s: {"INPUT": half_of(s, samples(s), "half.gpkg")},
    ),
    BadInput(
        "a stack for samples",
        "The file '*stack.tif', given for 'Training samples' (INPUT), holds no such layer that can be read, or "
        "one of another kind: choose a whole file with vector data.",
        lambda s: {"INPUT": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "landslides for samples",
        "The samples layer has no field 'label': make it with 'Build training samples'.",
        lambda s: {"INPUT": s.study.landslides},
    ),
    BadInput(
        "non-landslides for samples",
        "The samples layer has no factor field, one of numbers: make it with 'Build training samples'.",
        lambda s: {"INPUT": s.study.negatives["OUTPUT"]},
    ),
    BadInput(
        "samples without a row",
        "The samples layer holds no sample: make it with 'Build training samples'.",
        lambda s: {"INPUT": s.features("none.gpkg", [], {"label": [], "slope": []}, kind=1)},
    ),
    BadInput(
        "a table of samples without a row",
        "The samples layer holds no sample: make it with 'Build training samples'.",
        lambda s: {"INPUT": s.text("none.csv", "X,Y,label,slope\n")},
    ),
    BadInput(
        "no label", "The samples layer has no field 'label': make it with 'Build training samples'.", given(label=None)
    ),
    BadInput(
        "labels that are words",
        "The field 'label' of the samples holds text ('yes'): give it numbers.",
        given(label=["yes", "no"] * 30),
    ),
    BadInput(
        "labels of another scale",
        "The field 'label' of the samples holds 2: it must be 1 at landslides and 0 elsewhere.",
        given(label=[1, 2] * 30),
    ),
    BadInput(
        "labels that are shares",
        "The field 'label' of the samples holds 0.5: it must be 1 at landslides and 0 elsewhere.",
        given(label=[0.0, 0.5] * 30),
    ),
    BadInput(
        "a label that is missing",
        "The field 'label' of the samples lacks a value in 1 row: fill it or remove the row.",
        given(label=[0, 1] * 29 + [0, None]),
    ),
    BadInput(
        "a label that is infinite",
        "The field 'label' of the samples holds an infinite number: it must be 1 at landslides and 0 elsewhere.",
        given(label=[0.0, 1.0] * 29 + [0.0, float("inf")]),
    ),
    BadInput(
        "labels that are infinite in a table of text",
        "The field 'label' of the samples holds an infinite number: it must be 1 at landslides and 0 elsewhere.",
        lambda s: {"INPUT": s.text("own.csv", "X,Y,label,slope\n1,1,0,3\n2,2,1e999,4\n")},
    ),
    BadInput(
        "a label of ten thousand characters",
        "The field 'label' of the samples holds an infinite number: it must be 1 at landslides and 0 elsewhere.",
        given(label=["1" * 10_000] * COUNT),
    ),
    BadInput(
        "two labels in upper and lower case",
        "Two fields of the samples are called 'label' but for capitals: rename one of them.",
        lambda s: {"INPUT": s.text("own.csv", "X,Y,label,Label,slope\n1,1,0,1,3\n2,2,1,0,4\n")},
    ),
    BadInput(
        "landslides only",
        "Of the samples that train, 40 have the label 1 (landslide) and 0 the label 0: training needs at least 2 "
        "of each, so give more.",
        given(label=[1] * COUNT),
    ),
    BadInput(
        "non-landslides only",
        "Of the samples that train, 0 have the label 1 (landslide) and 40 the label 0: training needs at least 2 "
        "of each, so give more.",
        given(label=[0] * COUNT),
    ),
    BadInput(
        "two rows",
        "Of the samples that train, 1 have the label 1 (landslide) and 1 the label 0: training needs at least 2 "
        "of each, so give more.",
        lambda s: {"INPUT": s.text("own.csv", "X,Y,label,slope\n1,1,0,3\n2,2,1,4\n")},
    ),
    BadInput(
        "all landslides held out",
        "Of the samples that train, 0 have the label 1 (landslide) and 30 the label 0: training needs at least 2 "
        "of each, so give more.",
        given(split=["test", "train"] * 30, label=[1, 0] * 30),
    ),
    BadInput(
        "all samples held out",
        "All 60 samples are held out by their field 'split', so that none trains: build them with another split.",
        given(split=["test"] * COUNT),
    ),
    BadInput(
        "a split of other words",
        "The field 'split' of the samples holds 'training' or the like (in 60 rows): it must be 'train' or "
        "'test' everywhere.",
        given(split=["training", "validation"] * 30),
    ),
    BadInput(
        "a split that is missing",
        "The field 'split' of the samples holds '' (in 1 row): it must be 'train' or 'test' everywhere.",
        given(split=["train"] * 59 + [None]),
    ),
    BadInput(
        "a split of numbers",
        "The field 'split' of the samples holds '1' or the like (in 60 rows): it must be 'train' or 'test' everywhere.",
        given(split=[1, 0] * 30),
    ),
    BadInput(
        "a split of ten thousand characters",
        "The field 'split' of the samples holds 'ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt…' "
        "or the like (in 60 rows): it must be 'train' or 'test' everywhere.",
        given(split=["t" * 10_000] * COUNT),
    ),
    BadInput(
        "no factor",
        "The samples layer has no factor field, one of numbers: make it with 'Build training samples'.",
        given(slope=None, ndvi=None),
    ),
    BadInput(
        "factors that are words",
        "The samples layer has no factor field, one of numbers: make it with 'Build training samples'.",
        given(slope=["steep", "flat"] * 30, ndvi=None),
    ),
    BadInput(
        "STRICT: one factor that is words",
        "The field 'slope' of the samples holds text ('steep') and is left out. If it is a factor, give it "
        "numbers: whole ones for categories, with a point for decimals. Remarks are errors here, because STRICT "
        "is set.",
        given(slope=["steep", "flat"] * 30, parameters={"STRICT": True}),
    ),
    BadInput(
        "STRICT: a number with a comma among numbers",
        "The field 'slope' of the samples holds text ('12,5') and is left out. If it is a factor, give it "
        "numbers: whole ones for categories, with a point for decimals. Remarks are errors here, because STRICT "
        "is set.",
        given(slope=["12,5"] + ["12"] * 59, parameters={"STRICT": True}),
    ),
    BadInput(
        "a factor value that is missing",
        "The field 'slope' of the samples lacks a value in 1 row: fill it or remove the row.",
        given(slope=but_one(None)),
    ),
    BadInput(
        "a factor value that is no number",
        "The field 'slope' of the samples lacks a value in 1 row: fill it or remove the row.",
        given(slope=but_one(float("nan"))),
    ),
    BadInput(
        "a factor value that is infinite",
        "The field 'slope' of the samples is infinite, or larger than a float32 holds (3.4e38), in 1 row: "
        "correct it or remove the row.",
        given(slope=but_one(float("inf"))),
    ),
    BadInput(
        "a factor value beyond float32",
        "The field 'slope' of the samples is infinite, or larger than a float32 holds (3.4e38), in 1 row: "
        "correct it or remove the row.",
        given(slope=but_one(1e300)),
        through_binary=True,
    ),
    BadInput(
        "whole numbers beyond float32",
        "The categorical factor 'slope' holds 1.1529215e+18, but categories are whole numbers below 16,777,216: "
        "take it as continuous, or number its categories anew.",
        given(slope=[2**60 + number for number in range(COUNT)]),
    ),
    BadInput(
        "a category below nothing",
        "The categorical factor 'geology' holds -1.09951163e+12, but categories are whole numbers below "
        "16,777,216: take it as continuous, or number its categories anew.",
        given(geology=[-(2**40), 1] * 30),
    ),
    BadInput(
        "STRICT: a category for every sample",
        "The factor 'geology' alone tells the landslides from other places (AUC 1.000), which is too good to be "
        "true: it looks as if it was made from the landslides themselves, such as their density, a buffer or a "
        "distance to them. Leave it out: tests of the map are near 1 with it and say nothing of other places. "
        "Remarks are errors here, because STRICT is set.",
        given(geology=list(range(COUNT)), parameters={"STRICT": True}),
    ),
    BadInput(
        "STRICT: a factor of one value",
        "The factor 'slope' holds a single value (7.5): it tells nothing. Leave it out, or check its file. "
        "Remarks are errors here, because STRICT is set.",
        given(slope=[7.5] * COUNT, parameters={"STRICT": True}),
    ),
    BadInput(
        "STRICT: factors of one value each",
        "Every factor holds a single value (slope, ndvi): nothing can be learnt from them. Check the files, and "
        "that the study area is larger than a cell of theirs. Remarks are errors here, because STRICT is set.",
        given(slope=[7.5] * COUNT, ndvi=[0.5] * COUNT, parameters={"STRICT": True}),
    ),
    BadInput(
        "two factors in upper and lower case",
        "Two fields of the samples are called 'slope' but for capitals: rename one of them.",
        lambda s: {"INPUT": s.text("own.csv", "X,Y,label,slope,Slope\n1,1,0,1,3\n2,2,1,0,4\n")},
    ),
    BadInput(
        "a factor name of 256 characters",
        "The field 'sssssssssssssssssssssssssssssssssssssssssssssssssssssssssss…' of the samples has a name of "
        "256 characters, and a factor's has at most 128: rename it.",
        given(**{"s" * 256: [0.1 * number for number in range(COUNT)]}),
    ),
    BadInput(
        "STRICT: units that are no units",
        "The field 'units' of the samples holds 'slope', which is not understood. Write 'slope=degrees; "
        "elevation=m', or take the field out. Remarks are errors here, because STRICT is set.",
        given(units=["slope"] * COUNT, parameters={"STRICT": True}),
    ),
    BadInput(
        "STRICT: units of ten thousand characters",
        "The field 'units' of the samples holds 'slope=ddddddddddddddddddddddddddddddddddddddddddddddddddddd…', "
        "which is not understood. Write 'slope=degrees; elevation=m', or take the field out. Remarks are errors "
        "here, because STRICT is set.",
        given(units=["slope=" + "d" * 10_000] * COUNT, parameters={"STRICT": True}),
    ),
    BadInput(
        "STRICT: units of several areas",
        "The factor 'slope' is in degrees and percent in the samples. Bring its values into one unit before they "
        "are put together, and say so in the field 'units'. Remarks are errors here, because STRICT is set.",
        given(units=["slope=degrees", "slope=percent"] * 30, parameters={"STRICT": True}),
    ),
    BadInput(
        "a categorical factor that is not there",
        "The samples have no factor 'geology', given as categorical: slope, ndvi.",
        {"CATEGORICAL": "geology"},
    ),
    BadInput(
        "a categorical factor with fractions",
        "The categorical factor 'slope' holds 0.7, but categories are whole numbers below 16,777,216: take it as "
        "continuous, or number its categories anew.",
        {"CATEGORICAL": "slope"},
    ),
    BadInput(
        "a categorical factor twice",
        "The samples have no factor 'geology', given as categorical: slope, ndvi.",
        {"CATEGORICAL": "geology; geology"},
    ),
    BadInput(
        "categorical given as a list",
        "The parameter 'Categorical factors' (CATEGORICAL) is given as a list of 2: give it once, as one text "
        "(';' parts what belongs to it: slope;ndvi).",
        {"CATEGORICAL": ["slope", "ndvi"]},
    ),
    BadInput("network beyond the list", "The parameter 'Model' (NETWORK) is 11: choose from 0 to 10.", {"NETWORK": 11}),
    BadInput(
        "network that is a word",
        "The parameter 'Model' (NETWORK) is 'forest': choose from 0 to 10.",
        {"NETWORK": "forest"},
    ),
    BadInput(
        "no epoch",
        "The parameter 'CNN, BP, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch "
        "CNN: Epochs at most' (EPOCHS) is 0: give a "
        "whole number from 1 to 100000.",
        setting(MLP, EPOCHS=0),
    ),
    BadInput(
        "a million epochs",
        "The parameter 'CNN, BP, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch "
        "CNN: Epochs at most' (EPOCHS) is 1000000: "
        "give a whole number from 1 to 100000.",
        setting(MLP, EPOCHS=1_000_000),
    ),
    BadInput(
        "epochs of a network without",
        "EPOCHS is no setting of the model chosen (Random forest), but of CNN, BP, LSTM, CNN with "
        "attention, MLP, Patch CNN and CNN with attention + patch CNN: leave it empty.",
        setting(FOREST, EPOCHS=50),
        through_binary=True,
    ),
    BadInput(
        "no member",
        "The parameter 'CNN, BP, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch "
        "CNN: Members of the ensemble' (MEMBERS) is "
        "0: give a whole number from 1 to 100.",
        setting(MLP, MEMBERS=0),
    ),
    BadInput(
        "patience without validation",
        "Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0.",
        setting(MLP, PATIENCE=5, VALIDATION_SHARE=0),
    ),
    BadInput(
        "ensemble whose validation is switched off",
        "Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0.",
        setting(CNN, ENSEMBLE=True, VALIDATION_SHARE=0),
    ),
    BadInput(
        "half of the samples and more for validation",
        "The parameter 'CNN, BP, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch "
        "CNN: Validation share of each member' "
        "(VALIDATION_SHARE) is 0.9: give a number from 0 to 0.5.",
        setting(MLP, VALIDATION_SHARE=0.9),
    ),
    BadInput(
        "learning rate 0",
        "The parameter 'CNN, LSTM, CNN with attention, MLP, Gradient boosting, Patch CNN and CNN with "
        "attention + patch CNN: Learning rate' "
        "(LEARNING_RATE) is 0: give a number from 1e-08 to 1.",
        setting(MLP, LEARNING_RATE=0),
    ),
    BadInput(
        "learning rate above 1",
        "The parameter 'CNN, LSTM, CNN with attention, MLP, Gradient boosting, Patch CNN and CNN with "
        "attention + patch CNN: Learning rate' "
        "(LEARNING_RATE) is 10: give a number from 1e-08 to 1.",
        setting(MLP, LEARNING_RATE=10),
    ),
    BadInput(
        "learning rate too small for the trees",
        "learning_rate is 1e-07: use a number from 0.0001 to 1.",
        setting(BOOSTING, LEARNING_RATE=1e-7),
    ),
    BadInput(
        "learning rate of a network without",
        "LEARNING_RATE is no setting of the model chosen (Logistic regression), but of CNN, LSTM, CNN "
        "with attention, MLP, Gradient boosting, Patch CNN and CNN with attention + patch CNN: leave it empty.",
        setting(LOGISTIC, LEARNING_RATE=0.01),
    ),
    BadInput(
        "batch of no sample",
        "The parameter 'CNN, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch CNN: "
        "Batch (samples)' (BATCH) is 0: give a "
        "whole number from 1 to 1000000.",
        setting(MLP, BATCH=0),
    ),
    BadInput(
        "weight decay below 0",
        "The parameter 'CNN, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch CNN: L2 "
        "factor (weight decay)' (WEIGHT_DECAY) "
        "is -1: give a number from 0 to 1.",
        setting(MLP, WEIGHT_DECAY=-1),
    ),
    BadInput(
        "dropout of all units",
        "The parameter 'CNN, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch CNN: "
        "Dropout' (DROPOUT) is 1: give a number from 0 to 0.9.",
        setting(MLP, DROPOUT=1),
    ),
    BadInput(
        "hidden units of a network without",
        "HIDDEN is no setting of the model chosen (MLP), but of BP and LSTM: leave it empty.",
        setting(MLP, HIDDEN=32),
    ),
    BadInput(
        "no hidden unit",
        "The parameter 'BP and LSTM: Hidden units' (HIDDEN) is 0: give a whole number from 1 to 1024.",
        setting(LSTM, HIDDEN=0),
    ),
    BadInput(
        "more hidden units than the network may have",
        "hidden is 101: use a whole number from 1 to 100.",
        setting(BP, HIDDEN=101),
    ),
    BadInput(
        "layers that are words",
        "LAYERS is 'wide, deep': write whole numbers separated by commas, such as 16,32.",
        setting(MLP, LAYERS="wide, deep"),
    ),
    BadInput(
        "layers of fractions",
        "LAYERS is '16.5, 8': write whole numbers separated by commas, such as 16,32.",
        setting(MLP, LAYERS="16.5, 8"),
    ),
    BadInput(
        "layers below 0",
        "LAYERS is '-16': write whole numbers separated by commas, such as 16,32.",
        setting(MLP, LAYERS="-16"),
    ),
    BadInput("layers of nothing", "layers is 0: use a whole number from 1 to 1024.", setting(MLP, LAYERS="0")),
    BadInput(
        "layers that are commas",
        "LAYERS is ',;,': write whole numbers separated by commas, such as 16,32.",
        setting(MLP, LAYERS=",;,"),
    ),
    BadInput(
        "more layers than there may be",
        "layers lists 10 hidden layers: list 1 to 5.",
        setting(MLP, LAYERS="8,8,8,8,8,8,8,8,8,8"),
    ),
    BadInput(
        "a layer of a million units",
        "layers is 1000000: use a whole number from 1 to 1024.",
        setting(MLP, LAYERS="1000000"),
    ),
    BadInput(
        "a layer of a number without end",
        "LAYERS is '99999999999999999999999999999999999999999999999999999999999…': write whole numbers separated "
        "by commas, such as 16,32.",
        setting(MLP, LAYERS="9" * 5000),
    ),
    BadInput(
        "layers of a network without",
        "LAYERS is no setting of the model chosen (LSTM), but of CNN with attention and MLP: leave it empty.",
        setting(LSTM, LAYERS="16"),
    ),
    BadInput(
        "filters of a network without",
        "FILTERS is no setting of the model chosen (MLP), but of CNN and CNN with attention: leave it empty.",
        setting(MLP, FILTERS="8"),
    ),
    BadInput(
        "a kernel of even width", "kernel is 4: use an odd number of positions, such as 3.", setting(CNN, KERNEL=4)
    ),
    BadInput(
        "a kernel wider than there may be",
        "The parameter 'CNN and CNN with attention: Kernel size' (KERNEL) is 99: give a whole number from 1 to 15.",
        setting(CNN, KERNEL=99),
    ),
    BadInput(
        "no tree",
        "The parameter 'Random forest and Gradient boosting: Trees' (TREES) is 0: give a whole number from 1 to 10000.",
        setting(FOREST, TREES=0),
    ),
    BadInput(
        "trees of a network without",
        "TREES is no setting of the model chosen (Support vector machine), but of Random forest and "
        "Gradient boosting: leave it empty.",
        setting(SVM, TREES=100),
    ),
    BadInput(
        "a leaf of no sample",
        "The parameter 'Random forest and Gradient boosting: Fewest samples in a leaf' (LEAF) is 0: give "
        "a whole number from 1 to 10000.",
        setting(FOREST, LEAF=0),
    ),
    BadInput(
        "a leaf of more samples than there are",
        "The parameter 'Random forest and Gradient boosting: Fewest samples in a leaf' (LEAF) is "
        "1000000000: give a whole number from 1 to 10000.",
        setting(FOREST, LEAF=10**9),
    ),
    BadInput(
        "regularisation 0",
        "The parameter 'Logistic regression and Support vector machine: Inverse regularisation (C)' (C) "
        "is 0: give a number from 1e-06 to 1e+06.",
        setting(LOGISTIC, C=0),
    ),
    BadInput(
        "regularisation of a network without",
        "C is no setting of the model chosen (MLP), but of Logistic regression and Support vector "
        "machine: leave it empty.",
        setting(MLP, C=1),
    ),
    BadInput(
        "gamma below 0",
        "The parameter 'Support vector machine: Kernel width (gamma)' (GAMMA) is -1: give a number from "
        "1e-09 to 1e+06.",
        setting(SVM, GAMMA=-1),
    ),
    BadInput(
        "goal above 1",
        "The parameter 'BP: Goal (mean squared error)' (GOAL) is 2: give a number from 0 to 1.",
        setting(BP, GOAL=2),
    ),
    BadInput(
        "mu that does not decrease",
        "The parameter 'BP: Damping, factor after a better step' (MU_DECREASE) is 2: give a number from "
        "1e-06 to 0.999.",
        setting(BP, MU_DECREASE=2),
    ),
    BadInput(
        "class weights beyond the list",
        "The parameter 'Class weights' (CLASS_WEIGHT) is 2: choose from 0 to 1.",
        {"CLASS_WEIGHT": 2},
    ),
    BadInput(
        "seed below 0", "The parameter 'Seed' (SEED) is -1: give a whole number from 0 to 2147483647.", {"SEED": -1}
    ),
    BadInput(
        "network file of another extension",
        "The output '*network.pkl' is no file of a format that serves here: end its name with .onnx.",
        lambda s: {"OUTPUT": s.output("network.pkl")},
    ),
    BadInput(
        "network file without extension",
        "The output '*network' is no file of a format that serves here: end its name with .onnx.",
        lambda s: {"OUTPUT": s.output("network")},
    ),
    BadInput(
        "report of another extension",
        "The output '*report.pdf' is no file of a format that serves here: end its name with .html.",
        lambda s: {"REPORT": s.output("report.pdf")},
    ),
    BadInput(
        "network file and report of one name",
        "The outputs *network.onnx, *network.onnx are not different files: give each a name of its own.",
        lambda s: {"REPORT": s.output("network.onnx")},
    ),
    BadInput(
        "network file is a folder",
        "The output '*made.onnx' is a folder: choose another name, or move the folder away.",
        lambda s: {"OUTPUT": folder(s, "made.onnx")},
    ),
    BadInput(
        "network file in a folder that is a file",
        "The output '*network.onnx' cannot be written, since '*file' is no folder: choose another.",
        lambda s: {"OUTPUT": s.text("file", "x") + "/network.onnx"},
    ),
    BadInput(
        "report is a folder",
        "The output '*made.html' is a folder: choose another name, or move the folder away.",
        lambda s: {"REPORT": folder(s, "made.html")},
    ),
    BadInput(
        "a scheduler that is none",
        "The scheduler 'host:8786' is neither an address such as tcp://host:8786 nor a scheduler file: give one of "
        "them.",
        {"SCHEDULER": "host:8786"},
    ),
    BadInput(
        "STRICT: a factor made of the landslides",
        "The factor 'ndvi' alone tells the landslides from other places (AUC 1.000), which is too good to be "
        "true: it looks as if it was made from the landslides themselves, such as their density, a buffer or a "
        "distance to them. Leave it out: tests of the map are near 1 with it and say nothing of other places. "
        "Remarks are errors here, because STRICT is set.",
        given(ndvi=[number % 2 + 0.001 * number for number in range(COUNT)], parameters={"STRICT": True}),
    ),
]
