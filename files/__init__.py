"""Files and folders of output that are complete or not there, and those of one run all together or not at all.

`docs/outputs.md` says which files a run leaves that is killed, and what the next one does with them.
"""

from __future__ import annotations

from .inputs import check_name, check_not_an_input, check_outputs, keeps_inputs
from .output import TiledOutput
from .parts import StrPath, written_as
from .places import check_place
from .run import placed_files
from .tile_sets import TILED, is_tiled, size_of, tiles_folder, unfinished_sets
from .writing import (
    atomic_path,
    put_in_order,
    scratch_folder,
    tiled_output,
    together,
    whole_folder,
    write_whole,
    writes,
)

__all__ = [
    "TILED",
    "StrPath",
    "TiledOutput",
    "atomic_path",
    "check_name",
    "check_not_an_input",
    "check_outputs",
    "check_place",
    "is_tiled",
    "keeps_inputs",
    "placed_files",
    "put_in_order",
    "scratch_folder",
    "size_of",
    "tiled_output",
    "tiles_folder",
    "together",
    "unfinished_sets",
    "whole_folder",
    "write_whole",
    "writes",
    "written_as",
]
