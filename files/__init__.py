"""Files and folders of output that are complete or not there, and those of one run all together or not at all.

`docs/outputs.md` says which files a run leaves that is killed, and what the next one does with them.
"""

from __future__ import annotations

from .inputs import check_not_an_input
from .parts import StrPath
from .writing import appear_together, atomic_path, scratch_folder, together, whole_folder, write_whole

__all__ = [
    "StrPath",
    "appear_together",
    "atomic_path",
    "check_not_an_input",
    "scratch_folder",
    "together",
    "whole_folder",
    "write_whole",
]
