"""Where a run goes that was given no folder: a new one that stays, in the project's folder or the user's documents."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProcessingParameterFolderDestination, QgsProject
from qgis.PyQt.QtCore import QStandardPaths

from ..feedback import Feedback
from ..sentences import Sentence, Text, paragraph, say
from .base import LandslideAlgorithm, tr

ENVIRONMENT = "LANDSLIDE_RUNS"  # a folder for servers and tests, which goes before all others
FOLDER = "landslide susceptibility"
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')  # in names, by one system or another
LONGEST = 100  # bytes
STAYS = "landslide_folder_stays"  # in the metadata of an OUTPUT
_NEW_FOLDER = say(
    "Left as it is, that is a new one that stays, within 'landslide susceptibility' in the project's folder or among "
    "your documents; the log says where."
)


def add_run_folder(algorithm: LandslideAlgorithm, help_text: Sentence, title: Sentence | None = None) -> None:
    """Add OUTPUT, whose dialog says where a run goes that is given no folder."""
    parameter = QgsProcessingParameterFolderDestination("OUTPUT", tr(title or say("Output folder")))
    parameter.setMetadata({STAYS: True})
    algorithm.add(parameter, paragraph(help_text, _NEW_FOLDER))


@contextlib.contextmanager
def run_folder(
    algorithm: LandslideAlgorithm, parameters, context, feedback: Feedback, name: Text, title: str = ""
) -> Iterator[str]:
    """Yield OUTPUT, or a new folder where none was asked for: Processing's temporary ones vanish with QGIS.

    The new one is called after the title or else `name`, with a number. It is gone again if the block fails.
    """
    asked = algorithm.place(algorithm.parameterDefinition("OUTPUT"), parameters, context)
    base = None if asked else folder_of_runs(context.project())
    if base is None:
        if not asked:
            feedback.warning(
                say(
                    "No output folder was chosen, and neither the project's folder nor the documents can be written "
                    "to: the results go into a temporary folder, which vanishes when QGIS is closed. Choose one as "
                    "OUTPUT."
                )
            )
        yield algorithm.parameterAsString(parameters, "OUTPUT", context)
        return
    is_new = not base.exists()
    folder = _made(base, _clean(title) or tr(name))
    feedback.info(
        say("No output folder was chosen, so the results go into a new one, '{folder}', and stay there.", folder=folder)
    )
    try:
        yield str(folder)
    except BaseException:
        with contextlib.suppress(OSError):  # what a run keeps after a failure is in it
            folder.rmdir()
            if is_new:
                base.rmdir()
        raise


def folder_of_runs(project: QgsProject | None = None) -> Path | None:
    """Return the folder that new folders of runs are made in, None if nothing can be written where it could be."""
    project = project or QgsProject.instance()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    homes = [project.homePath(), documents, os.path.expanduser("~")]
    given = os.environ.get(ENVIRONMENT)
    for base in [Path(given)] if given else [Path(home) / FOLDER for home in homes if home]:
        there = next((folder for folder in (base, *base.parents) if folder.exists()), base)
        if there.is_dir() and os.access(there, os.W_OK):
            return base
    return None


def _made(base: Path, name: str) -> Path:
    """Make the folder 'name 1' in `base`, or with the number after the highest that there is."""
    base.mkdir(parents=True, exist_ok=True)
    numbers = [entry.name[len(name) + 1 :] for entry in base.iterdir() if entry.name.startswith(f"{name} ")]
    number = max((int(text) for text in numbers if text.isdecimal()), default=0)
    while True:
        number += 1
        with contextlib.suppress(FileExistsError):  # a run beside this one was faster
            folder = base / f"{name} {number}"
            folder.mkdir()
            return folder


def _clean(title: str) -> str:
    """Return a title as any disk can have it as a folder's name, with room for a number; '' if nothing is left."""
    name = " ".join(FORBIDDEN.sub(" ", title).split()).encode("utf-8", "replace")[:LONGEST]
    return name.decode("utf-8", "ignore").strip(" .")
