"""QGIS's own widgets of layers and of choices, arranged so that a dialog needs less room.

At the size in which QGIS first opens a dialog, what a user has to set should be in sight. The widgets are made by QGIS
and work as they do elsewhere.

What a wrapper's `createWidget` or `createLabel` returns must be made by QGIS, never here: QGIS hands it to Python once
more, PyQt then frees the Python object of the one who made it, and Qt calls that when the dialog goes (QGIS 3.22: the
desktop ended at the second opening). What is put *into* such a widget may be made here.
"""

from __future__ import annotations

from qgis.core import QgsProcessingContext
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QStyle

from ..algorithms.base import tr
from ..algorithms.run_folder import STAYS, folder_of_runs
from ..sentences import say

GAP = 12  # pixels between a label and the box beside it
SPACING = 1  # pixels between the rows of a dialog, which has 6 and more elsewhere
CHARACTERS = 12  # of a list, those that stay in sight whatever the room


def own_wrapper(parameter, dialog):
    """Return what QGIS makes itself where the dialog is no dialog of one run, else None.

    The model designer can take a value from an input of the model, and batches have no room.
    """
    registry, kind = QgsGui.processingGuiRegistry(), type(dialog).__name__
    if kind == "ModelerParametersDialog":
        wrapper = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
    elif kind == "BatchAlgorithmDialog":
        wrapper = registry.createParameterWidgetWrapper(parameter, QgsProcessingGui.WidgetType.Batch)
    else:
        return None
    wrapper.setDialog(dialog)
    return wrapper


class CompactWidget:
    """What Processing makes for a parameter whose metadata name this class, by the dialog that asks for it."""

    def __new__(cls, parameter, dialog, row=0, col=0):
        return own_wrapper(parameter, dialog) or CompactWrapper(parameter, dialog)


class CompactWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The wrapper that QGIS makes of a parameter, with its widget rearranged."""

    def __init__(self, parameter, dialog) -> None:
        super().__init__(parameter, QgsProcessingGui.WidgetType.Standard)
        registry = QgsGui.processingGuiRegistry()
        self._inner = registry.createParameterWidgetWrapper(parameter, QgsProcessingGui.WidgetType.Standard)
        self._inner.setDialog(dialog)
        self._inner.widgetValueHasChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        self._box: QCheckBox | None = None
        self._beside: BoxBesideLabel | None = None
        self._empty: list[EmptyFolder] = []

    def setWidgetContext(self, context):
        super().setWidgetContext(context)
        self._inner.setWidgetContext(context)

    def registerProcessingContextGenerator(self, generator):
        super().registerProcessingContextGenerator(generator)
        self._inner.registerProcessingContextGenerator(generator)

    def registerProcessingParametersGenerator(self, generator):
        super().registerProcessingParametersGenerator(generator)
        self._inner.registerProcessingParametersGenerator(generator)

    def createWidget(self):
        widget = self._inner.createWrappedWidget(QgsProcessingContext())
        if isinstance(widget, QComboBox):
            _narrow(widget)
        self._box = widget.findChild(QCheckBox)
        return widget

    def createLabel(self):
        label = self._inner.createWrappedLabel()
        if self._box is not None:
            self._beside = BoxBesideLabel(label, self._box)
        return label

    def setWidgetValue(self, value, context):
        self._inner.setParameterValue(value, context)

    def widgetValue(self):
        return self._inner.parameterValue()

    def postInitialize(self, wrappers):
        self._inner.postInitialize(wrappers)
        self._empty = [EmptyFolder(w) for w in wrappers if w.parameterDefinition().metadata().get(STAYS)]
        rows = self.wrappedWidget().parentWidget().layout()
        rows.setSpacing(min(rows.spacing(), SPACING))


class CompactRow:
    """As `CompactWidget`, for a layer or a choice that stands beside its label: a long dialog has no lines for both."""

    def __new__(cls, parameter, dialog, row=0, col=0):
        return own_wrapper(parameter, dialog) or CompactRowWrapper(parameter, dialog)


class CompactRowWrapper(CompactWrapper):
    """The wrapper that QGIS makes, whose widget is moved into its label once the dialog has both."""

    def postInitialize(self, wrappers):
        super().postInitialize(wrappers)
        label, widget = self.wrappedLabel(), self.wrappedWidget()
        widget.parentWidget().layout().removeWidget(widget)
        label.setMinimumHeight(widget.sizeHint().height())  # a label asks for the room of its text alone
        line = QHBoxLayout(label)
        line.setContentsMargins(label.sizeHint().width() + GAP, 0, 0, 0)
        line.addWidget(widget)


class BoxBesideLabel(QObject):
    """Keeps a check box at the right end of a label's line, and its text as short as the room there.

    Parameters
    ----------
    label : QLabel
    box : QCheckBox
        Is taken out of the layout that it stands in.
    """

    def __init__(self, label: QLabel, box: QCheckBox) -> None:
        # The label is neither kept nor a parent: QGIS hands it to Python once more, and a first reference dies of it.
        super().__init__()
        self._box, self._text = box, box.text()
        box.setToolTip(box.toolTip() or self._text)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)  # no higher than the label
        line = QHBoxLayout(label)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch()
        line.addWidget(box)
        label.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Resize:
            self._fit(watched)
        return False

    def _fit(self, label: QLabel) -> None:
        style, fonts = self._box.style(), self._box.fontMetrics()
        mark = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        mark += 2 * style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing)
        room = label.width() - label.sizeHint().width() - GAP - mark
        text = fonts.elidedText(self._text, Qt.TextElideMode.ElideRight, max(room, 0))
        self._box.setText(text)
        self._box.setFixedWidth(mark + fonts.horizontalAdvance(text))


class EmptyFolder(QObject):
    """Has the empty field of an output folder say where the run goes: QGIS takes it for a temporary folder.

    Parameters
    ----------
    wrapper : QgsAbstractProcessingParameterWidgetWrapper
        Of the output folder.
    """

    def __init__(self, wrapper) -> None:
        super().__init__()
        line, folder = wrapper.wrappedWidget().findChild(QLineEdit), folder_of_runs()
        if line is not None and folder is not None:
            self._text = tr(say("[New folder in {folder}]", folder=folder))
            line.installEventFilter(self)

    def eventFilter(self, watched, event):
        # QGIS writes its own text whenever its menu is used, and tells nobody.
        if event.type() == QEvent.Type.Paint and watched.placeholderText() != self._text:
            watched.setPlaceholderText(self._text)
        return False


def _narrow(chooser: QComboBox) -> None:
    """Let a list be narrower than its longest entry; opened, it shows all of each."""
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    chooser.setMinimumContentsLength(CHARACTERS)
    entries = chooser.view()
    bar = chooser.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    entries.setMinimumWidth(entries.sizeHintForColumn(0) + bar)
