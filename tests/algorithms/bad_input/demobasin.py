"""Bad inputs of landslide:demobasin."""

import bad_input_files as bad
from bad_input_rows import BadInput

ALGORITHM = "demobasin"


def good(scene):
    return {"COLUMNS": 48, "ROWS": 40, "COUNT": 20, "OUTPUT": scene.output("basin")}


ROWS = [
    BadInput(
        "too few columns",
        "The parameter 'Columns' (COLUMNS) is 31: give a whole number from 32 to 20000.",
        {"COLUMNS": 31},
    ),
    BadInput(
        "too many rows", "The parameter 'Rows' (ROWS) is 20001: give a whole number from 32 to 20000.", {"ROWS": 20001}
    ),
    BadInput(
        "the rows are not a number",
        "The parameter 'Rows' (ROWS) is 'nan': give a whole number from 32 to 20000.",
        {"ROWS": "nan"},
        through_binary=True,
    ),
    BadInput(
        "half a column",
        "The parameter 'Columns' (COLUMNS) is 48.5: give a whole number from 32 to 20000.",
        {"COLUMNS": 48.5},
    ),
    BadInput(
        "columns in words",
        "The parameter 'Columns' (COLUMNS) is 'many': give a whole number from 32 to 20000.",
        {"COLUMNS": "many"},
    ),
    BadInput(
        "columns given twice",
        "The parameter 'Columns' (COLUMNS) is given as a list of 2: give it once.",
        {"COLUMNS": [48, 48]},
    ),
    BadInput("no columns", "The parameter 'Columns' (COLUMNS) is missing: give it a value.", {"COLUMNS": ""}),
    BadInput(
        "too many cells together",
        "A basin of 20000 x 20000 cells is too large: take 100,000,000 cells at most.",
        {"COLUMNS": 20000, "ROWS": 20000},
    ),
    BadInput(
        "cells without size",
        "The parameter 'Cell size (metres)' (CELL_SIZE) is 0: give a number from 1 to 1000.",
        {"CELL_SIZE": 0},
    ),
    BadInput(
        "cells too large",
        "The parameter 'Cell size (metres)' (CELL_SIZE) is 1001: give a number from 1 to 1000.",
        {"CELL_SIZE": 1001},
    ),
    BadInput(
        "an endless cell, as a text",
        "The parameter 'Cell size (metres)' (CELL_SIZE) is 'inf': give a number from 1 to 1000.",
        {"CELL_SIZE": "inf"},
    ),
    BadInput(
        "too long for a UTM zone",
        "A basin 2,000 km long does not fit a UTM zone: take fewer or smaller cells, up to 900 km.",
        {"COLUMNS": 2000, "CELL_SIZE": 1000},
    ),
    BadInput(
        "no landslides",
        "The parameter 'Landslides' (COUNT) is 0: give a whole number from 1 to 10000000.",
        {"COUNT": 0},
    ),
    BadInput(
        "more landslides than fit",
        "5000 landslides do not suit this basin: give 1 to 349, or more cells.",
        {"COUNT": 5000},
    ),
    BadInput(
        "a seed below 0", "The parameter 'Seed' (SEED) is -1: give a whole number from 0 to 2147483647.", {"SEED": -1}
    ),
    BadInput(
        "a seed beyond 31 bits",
        "The parameter 'Seed' (SEED) is 2147483648: give a whole number from 0 to 2147483647.",
        {"SEED": 2**31},
    ),
    BadInput(
        "half a seed", "The parameter 'Seed' (SEED) is 0.5: give a whole number from 0 to 2147483647.", {"SEED": 0.5}
    ),
    BadInput("no folder", "The parameter 'Folder' (OUTPUT) is missing: give it a value.", {"OUTPUT": None}),
    BadInput(
        "the folder is an empty text", "The parameter 'Folder' (OUTPUT) is missing: give it a value.", {"OUTPUT": ""}
    ),
    BadInput(
        "the folder is a file",
        "The output folder '*occupied' is a file: choose another folder.",
        lambda scene: {"OUTPUT": bad.occupied(scene)},
    ),
    BadInput(
        "the folder is below a file",
        "The output '*basin' cannot be written in '*occupied': choose another folder.",
        lambda scene: {"OUTPUT": bad.occupied(scene) + "/basin"},
    ),
    BadInput(
        "a folder where nobody may write",
        "The folder '/proc' cannot be written to (*): choose another one.",
        {"OUTPUT": "/proc/basin"},
    ),
    BadInput(
        "a name that no disk takes",
        "The name 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…' in the path of the output is 300 bytes "
        "long: choose one of at most 200.",
        lambda scene: {"OUTPUT": scene.output("b" * 300)},
    ),
    BadInput(
        "a NUL in the folder's name",
        "The output 'a?b' has a character in it that no name can have: give it another name.",
        {"OUTPUT": "a\0b"},
    ),
    BadInput(
        "the folder is a number", "The parameter 'Folder' (OUTPUT) is 12: give the path of the output.", {"OUTPUT": 12}
    ),
    BadInput(
        "a drive that this system does not have",
        "The output 'Q:\\basin' lies on a drive, and this system has none: choose another place.",
        {"OUTPUT": "Q:\\basin"},
    ),
    BadInput(
        "the output is the root of the disk",
        "The output '/' is the root of a disk: choose a file or a folder on it.",
        {"OUTPUT": "/"},
    ),
    BadInput(
        "the folder is an address of the internet",
        "The output 'https://example.org/basin' is an address, not a file: choose a place on this computer.",
        {"OUTPUT": "https://example.org/basin"},
    ),
]
