"""What all algorithms share: names, reading parameters, errors, feedback, styles."""

from __future__ import annotations

import difflib
import math
import os
import traceback
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..cluster import check_scheduler
from ..dependencies import require_installed
from ..errors import InputError, LandslideError, ParameterError
from ..feedback import Feedback
from ..files import TILED, check_name, check_outputs, placed_files
from ..lists import items
from ..sentences import Sentence, Text, choices, commas, english, in_words, paragraph, reason, say
from ..study.paper import REFERENCE
from .groups import Group
from .input_files import files_given
from .manual import manual_url
from .open_layers import leave_out_open, refresh, style_results
from .parameter_values import check_value, refuse_list
from .raster_inputs import raster_sources
from .vector_inputs import layer_file, vector_data, with_layers

ICON = Path(__file__).resolve().parents[1] / "resources" / "icon.svg"
INTEGER = QgsProcessingParameterNumber.Type.Integer
DOUBLE = QgsProcessingParameterNumber.Type.Double
# The one context of Qt's under which every template of the package is translated.
CONTEXT = "LandslideSusceptibility"
# What a model may have worked out: a number that is none would be read as 0, or as any other one.
CHECKED_IN_MODELS = ("number", "enum", "boolean", "band")
# What takes much room in QGIS's dialogs; see `desktop/compact_widgets.py`.
COMPACT = ("source", "raster", "enum")
# Where a raster may be written as one file or as tiles; a stack may also be a virtual raster of another name.
FILE_OR_TILES = (".tif", ".tiff", TILED)
TILED_HELP = say(
    "For areas of 10⁹ cells and more let its name end in .tiles.vrt: then it is many files with overviews, each "
    "written by the worker that made it, and the same run goes on with them if it was stopped."
)
DEVIATION = say("Deviation of the members")
SCHEDULER_VARIABLE = "LANDSLIDE_SCHEDULER"  # of the environment
MOST_COUNTED = 1_000_000  # Qt takes a count as a C int


def tr(text: Text) -> str:
    """Put a sentence into the words of QGIS's language, as far as there is a translation."""
    # A name on disk may hold what is no character; Qt would raise.
    return in_words(text, translation).encode("utf-8", "replace").decode("utf-8")


def translation(template: str, many: str, count: float) -> str:
    """Return a template in QGIS's language, as far as there is one; see `sentences.Translate`."""
    if not many:
        return QCoreApplication.translate(CONTEXT, template)
    number = math.ceil(count)
    if number > MOST_COUNTED:
        number = MOST_COUNTED + number % MOST_COUNTED  # the last digits choose the form
    found = QCoreApplication.translate(CONTEXT, many, None, number)
    return english(template, many, count) if found == many else found


class ProcessingFeedback(Feedback):
    """A step's feedback passed on to QGIS."""

    def __init__(self, feedback) -> None:
        self._feedback = feedback
        self._shown = -1.0

    def progress(self, fraction: float) -> None:
        # The dialog repaints at every call: tenths of a per cent are enough.
        if abs(fraction - self._shown) >= 0.001 or fraction >= 1:
            self._shown = fraction
            self._feedback.setProgress(100 * fraction)

    def info(self, text: Sentence) -> None:
        self._feedback.pushInfo(tr(text))

    def warning(self, text: Sentence) -> None:
        self._feedback.pushWarning(tr(text))

    def heading(self, text: Sentence) -> None:
        # A blank line before it: the log has no other way to show a heading, and progress texts are in no log file.
        self._feedback.pushInfo(tr(say("\n{text}", text=text)))

    def cancelled(self) -> bool:
        return self._feedback.isCanceled()


def wrapped_by(name: str) -> dict[str, dict[str, str]]:
    """Return the metadata of a parameter whose widget is in `desktop/`, such as 'categorical_widget.CategoricalWidget'.

    It is told by name: windows are imported by the desktop alone.
    """
    return {"widget_wrapper": {"class": f"{__package__.rpartition('.')[0]}.desktop.{name}"}}


def with_reference(help_text: Text) -> Sentence:
    """Return a help that speaks of the paper with the sentence that says which it is."""
    named = say("The paper, the published method: {reference}.", reference=REFERENCE)
    return say("{help}\n\n{named}", help=help_text, named=named)


class LandslideAlgorithm(QgsProcessingAlgorithm):
    """One toolbox entry.

    A subclass sets the constants below, adds its parameters in `initAlgorithm` by `add`, and calls one step in
    `call_step` (QGIS's own `run` is what `processing.run` calls, and must not be overridden).
    """

    NAME = ""  # permanent id
    TITLE: Text = ""
    GROUP: Group
    HELP: Text = ""
    NAMES_PAPER = False  # whether a choice or an output speaks of the paper by its title
    _told: tuple[str, ...] = ()  # the help of the parameters, in English
    TAGS: Text = ""  # words by which the toolbox's search finds it beside its title, with commas between them

    def name(self):
        return self.NAME

    def displayName(self):
        return tr(self.TITLE)

    def group(self):
        return tr(self.GROUP.title)

    def groupId(self):
        return self.GROUP.id

    def shortHelpString(self):
        return tr(with_reference(self.HELP) if self._names_paper() else self.HELP)

    def _names_paper(self) -> bool:
        """Whether anything in the dialog speaks of the paper; English tells it whatever the language."""
        told = " ".join([str(self.HELP), *self._told]).lower()
        return self.NAMES_PAPER or "paper" in told or "published" in told

    def helpUrl(self):
        return manual_url(self.NAME)

    def tags(self):
        return list(dict.fromkeys(items(tr(self.TAGS)) + items(str(self.TAGS))))  # English is known everywhere

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return self.GROUP.icon

    def createInstance(self):
        return type(self)()

    def add(
        self, parameter, help_text: Sentence, advanced: bool = False, hidden: bool = False, in_a_row: bool = False
    ) -> None:
        """Add a parameter with its help, to which the default is added: `qgis_process help` shows it nowhere else.

        A hidden one is in no dialog: SETTINGS sets it, or a model or script of before there was that. One `in_a_row`,
        a layer, a file or a choice, stands beside its label, where not all that is basic would be in sight otherwise.
        """
        self._told = (*self._told, str(help_text))
        parameter.setHelp(tr(paragraph(help_text, _default_in_words(parameter))))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        if hidden:
            # The model designer writes down nothing that it does not show, and takes what is not optional for missing.
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagHidden)
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
        if in_a_row:
            parameter.setMetadata(wrapped_by("compact_widgets.CompactRow"))
        elif parameter.type() in COMPACT and not parameter.metadata():
            parameter.setMetadata(wrapped_by("compact_widgets.CompactWidget"))
        self.addParameter(parameter)

    def add_threads(self, hidden: bool = False) -> None:
        """Add the parameter THREADS."""
        self.add(
            QgsProcessingParameterNumber("THREADS", tr(say("Threads")), INTEGER, 0, False, 0, 256),
            say("Worker threads; 0 takes one per processor."),
            advanced=not hidden,
            hidden=hidden,
        )

    def add_scheduler(self) -> None:
        """Add the parameter SCHEDULER, of all that works on blocks or trains; it stands before STRICT."""
        self.add(
            QgsProcessingParameterString("SCHEDULER", tr(say("Scheduler of a cluster")), "", False, True),
            say(
                "The dask scheduler whose workers do the work, with the same results: its address, such as "
                "tcp://host:8786, or its scheduler file. They need the same plugin, packages and paths. Left empty: "
                "the environment variable LANDSLIDE_SCHEDULER, or this computer."
            ),
            advanced=True,
        )

    def add_strict(self) -> None:
        """Add the parameter STRICT, the last of all: models and scripts give parameters by name, dialogs in order."""
        self.add(
            QgsProcessingParameterBoolean("STRICT", tr(say("Stop at what looks like a mistake")), False),
            say(
                "The input is looked at before the work begins. What looks like a mistake is a warning at the head of "
                "the log, with what would mend it; with this it is an error, and nothing is written."
            ),
            advanced=True,
        )

    def settled(self, parameters, context) -> dict:
        """Return the parameters as they are to be read; raise a `LandslideError` if one that sets others cannot be."""
        return parameters

    def call_step(self, parameters, context, feedback: Feedback) -> dict:
        """Read the parameters, call the step and return the outputs."""
        raise NotImplementedError

    def check(self, parameters, context) -> None:
        """Raise a `LandslideError` if the parameters cannot work; called before anything is computed."""

    def checkParameterValues(self, parameters, context):
        try:
            self._refuse_lists(parameters)
            parameters = self.settled(parameters, context)
            for definition in self.parameterDefinitions():
                self._check_value(definition, parameters, context)
            for definition in self.destinationParameterDefinitions():
                self._check_place(definition, parameters, context)
            check_outputs(self._outputs(parameters, context), files_given(self, parameters, context))
            if self.parameterDefinition("SCHEDULER") is not None:
                self.workers(parameters, context)
            self.check(parameters, context)
        except Exception as error:  # one that reached QGIS from here would abort the whole process
            return False, in_own_words(error)
        return True, ""

    def _check_value(self, definition, parameters, context) -> None:
        check_value(definition, parameters, context)
        if definition.type() in ("raster", "multilayer"):
            raster_sources(self, parameters, definition.name(), context)

    def _check_place(self, definition, parameters, context) -> None:
        """Raise `InputError` where an output cannot lie; files are looked at once more by `writable`."""
        path = self.place(definition, parameters, context)
        if path:
            check_name(path)
        if path and definition.type() == "folderDestination" and not os.path.isdir(path):
            check_folder(path, os.path.dirname(os.path.abspath(path)))

    def place(self, definition, parameters, context) -> str:
        """Return the path that was asked for as an output, '' for none and for a temporary one."""
        value = parameters.get(definition.name())
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink.valueAsString(context.expressionContext(), "")[0]
        # Each temporary output becomes a file of its own.
        return value if isinstance(value, str) and value != QgsProcessing.TEMPORARY_OUTPUT else ""

    def _outputs(self, parameters, context) -> list[str]:
        """Return the files that were asked for as outputs; what goes into a folder is the step's to check."""
        files = (d for d in self.destinationParameterDefinitions() if d.type() != "folderDestination")
        found = [self.place(definition, parameters, context) for definition in files]
        return [path for path in found if os.path.basename(path)]

    def _refuse_lists(self, parameters) -> None:
        for definition in self.parameterDefinitions():
            refuse_list(definition, parameters.get(definition.name()))

    def processAlgorithm(self, parameters, context, feedback):
        self._tell_unknown(parameters, feedback)
        try:
            self._refuse_lists(parameters)  # in a model nothing was checked before
            parameters = self.settled(parameters, context)
            for definition in self.parameterDefinitions():
                if definition.type() in CHECKED_IN_MODELS:
                    check_value(definition, parameters, context)
            with placed_files() as self._placed:
                results = self.call_step(parameters, context, ProcessingFeedback(feedback))
            style_results(context, tr(DEVIATION))
            return results
        except Exception as error:
            if not isinstance(error, (LandslideError, QgsProcessingException)):
                feedback.pushDebugInfo(traceback.format_exc())  # for whoever reports it
            raise QgsProcessingException(in_own_words(error)) from error

    def postProcessAlgorithm(self, context, feedback):
        """Show anew what is open of the files that the run replaced: cells, features and style together."""
        refresh(context, self._placed)
        leave_out_open(context)
        return {}

    def _tell_unknown(self, parameters, feedback) -> None:
        """Warn of names that are no parameter: QGIS passes them on and says nothing, so that a slip goes unseen."""
        known = [definition.name() for definition in self.parameterDefinitions()]
        for name in sorted(set(parameters) - set(known)):
            near = difflib.get_close_matches(name.upper(), known, 1)
            slip = say("There is no parameter '{name}' here, so it counts for nothing.", name=name)
            if near:
                slip = say(
                    "There is no parameter '{name}' here, so it counts for nothing (did you mean {near}?).",
                    name=name,
                    near=near[0],
                )
            feedback.pushWarning(tr(slip))

    # -- reading parameters ------------------------------------------------------------------------

    def workers(self, parameters, context) -> int | str | None:
        """Return THREADS or SCHEDULER, whichever is given; else what the environment says, or None.

        Raises
        ------
        ParameterError
            If both are given, or the scheduler is neither an address nor a file.
        DependencyError
            If there is a scheduler and no package for it.
        """
        threads = self.parameterAsInt(parameters, "THREADS", context)
        scheduler = self.parameterAsString(parameters, "SCHEDULER", context).strip()
        if scheduler and threads:
            raise ParameterError(
                say("SCHEDULER and THREADS are both given, and the work is done in one place: leave one of them out.")
            )
        where = threads or scheduler or os.environ.get(SCHEDULER_VARIABLE, "").strip() or None
        if isinstance(where, str):
            check_scheduler(where)
            require_installed("distributed")
        return where

    def strict(self, parameters, context) -> bool:
        """Return STRICT."""
        return self.parameterAsBool(parameters, "STRICT", context)

    def raster_path(self, parameters, name: str, context) -> str | None:
        """Return the path of a raster parameter, None if it was left out."""
        sources = raster_sources(self, parameters, name, context)
        return sources[0][0] if sources else None

    def vector(self, parameters, name: str, context):
        """Return a feature source as `VectorData`, None if it was left out."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            if parameters.get(name) in (None, ""):
                return None
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        data = vector_data(source, self.file_behind(parameters, name, context))
        return self.with_layers(data, parameters, name, context)

    def with_layers(self, data, parameters, name: str, context):
        """Return the data of a feature source so that they know which other layers its file holds."""
        layer = self._layer_behind(parameters, name, context)
        return data if layer is None else with_layers(data, layer)

    def file_behind(self, parameters, name: str, context) -> str:
        """Return the file of a feature source, '' if there is none."""
        layer = self._layer_behind(parameters, name, context)
        return "" if layer is None else layer_file(layer)

    def _layer_behind(self, parameters, name: str, context):
        value = parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):  # 'selected features only'
            text, _ = value.source.valueAsString(context.expressionContext())
            return QgsProcessingUtils.mapLayerFromString(text, context)
        return self.parameterAsVectorLayer(parameters, name, context)

    def output_raster(self, parameters, name: str, context, extensions=(".tif", ".tiff")) -> str:
        """Return the path of a raster destination."""
        return writable(self.parameterAsOutputLayer(parameters, name, context), extensions)

    def output_layer(self, parameters, name: str, context) -> str | None:
        """Return the path of a vector destination, None if it is not wanted."""
        from ..geodata.vectors import DRIVERS

        path = self.parameterAsOutputLayer(parameters, name, context)
        is_table = self.parameterDefinition(name).dataType() == QgsProcessing.SourceType.TypeVector
        formats = tuple(e for e in DRIVERS if not is_table or e not in (".shp", ".fgb"))  # those need geometry
        return writable(path, formats) if path else None

    def output_file(self, parameters, name: str, context, extension: str) -> str | None:
        """Return the path of a file destination, None if it is not wanted."""
        path = self.parameterAsFileOutput(parameters, name, context)
        if not path:
            return None
        writable(path, (extension,))
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        return path

    def name_on_load(self, context, path: str, name: str) -> None:
        """Have QGIS call a result that it opens by the factor's name: three layers 'Distance' tell nothing."""
        if context.willLoadLayerOnCompletion(path):
            details = context.layerToLoadOnCompletionDetails(path)
            details.name, details.forceName = name, True


def in_own_words(error: Exception) -> str:
    """Return what to tell of an error; of one that nobody foresaw, a sentence that says so."""
    if isinstance(error, LandslideError):
        return tr(error.sentence)
    if isinstance(error, QgsProcessingException):  # QGIS has found words already
        return tr(reason(error))
    if isinstance(error, MemoryError):
        return tr(say("There is not enough memory for this: close other programs, or give smaller data."))
    return tr(
        say(
            "Something happened that the plugin does not foresee ({kind}: {error}): please report it with these "
            "parameters.",
            kind=type(error).__name__,
            error=error,
        )
    )


def class_count(name: str, title: Sentence) -> QgsProcessingParameterNumber:
    """Return the parameter of a number of classes or zones: 5, or what the steps allow."""
    from ..analysis.breaks.class_limits import FEWEST_WANTED, MOST_WANTED

    return QgsProcessingParameterNumber(name, tr(title), INTEGER, 5, False, FEWEST_WANTED, MOST_WANTED)


def _default_in_words(parameter) -> Sentence | None:
    """Return 'Default: ...' of a number, a choice or a tick; None where there is none."""
    default, kind = parameter.defaultValue(), parameter.type()
    if default is None or kind not in ("number", "enum", "boolean", "string") or default == "":
        return None
    if kind == "number":
        shown = f"{default:g}"
    elif kind == "boolean":
        shown = say("yes") if default else say("no")
    elif kind == "enum":
        numbers = default if isinstance(default, (list, tuple)) else [default]
        shown = commas(
            say("{option} ({number})", option=parameter.options()[int(number)], number=number) for number in numbers
        )
    else:
        shown = str(default)
    return say("Default: {default}.", default=shown)


def writable(path: str, extensions: tuple[str, ...]) -> str:
    """Return an output's path, or raise `InputError` if its name or its folder will not do.

    Looked at before the work begins, so that a run with two outputs does not end with one of them.
    """
    if not path.lower().endswith(extensions):
        raise InputError(
            say(
                "The output '{path}' is no file of a format that serves here: end its name with {known}.",
                path=path,
                known=choices(extensions),
            )
        )
    check_folder(path, os.path.dirname(os.path.abspath(path)))
    return path


def check_folder(path: str, folder: str) -> None:
    """Raise `InputError` if nothing can be written in the folder of an output, or where that would have to be made."""
    while not os.path.exists(folder) and os.path.dirname(folder) != folder:  # the last is a drive that is not there
        folder = os.path.dirname(folder)
    if not os.path.isdir(folder) or not os.access(folder, os.W_OK):
        raise InputError(
            say("The output '{path}' cannot be written in '{folder}': choose another folder.", path=path, folder=folder)
        )
