"""The field of categorical factors: a text, and in the dialog of one run a button that offers the factors to tick."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from ..algorithms.base import in_own_words, tr
from ..algorithms.factor_stack import factor_sources
from ..errors import InputError
from ..geodata.raster import describe
from ..geodata.stack import CATEGORICAL
from ..lists import items
from ..sentences import Sentence, say
from ..study.factor_names import band_names
from ..study.preflight.categories import probably_categorical
from .compact_widgets import CompactWrapper, own_wrapper

NAME, WHY = 0, 1  # columns of the list


class CategoricalWidget:
    """What Processing makes for the parameter, by the dialog that asks for it."""

    def __new__(cls, parameter, dialog, row=0, col=0):
        return own_wrapper(parameter, dialog) or CategoricalWrapper(parameter, dialog)


class CategoricalWrapper(CompactWrapper):
    """The field in the dialog of one run: QGIS's own field of a text, with a button in it."""

    def __init__(self, parameter, dialog) -> None:
        super().__init__(parameter, dialog)
        self._dialog, self._others = dialog, {}
        self.button = QToolButton()

    def createWidget(self):
        line = super().createWidget()
        self.button.setText("…")
        self.button.setToolTip(tr(say("Tick the factors that are categorical")))
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        self.button.clicked.connect(self._choose)
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch()
        inside.addWidget(self.button)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)  # no higher than the field
        line.setTextMargins(0, 0, self.button.sizeHint().width(), 0)
        return line

    def postInitialize(self, wrappers):
        super().postInitialize(wrappers)
        self._others = {wrapper.parameterDefinition().name(): wrapper for wrapper in wrappers}

    def window(self) -> CategoricalWindow:
        """Return the window that offers the factors of INPUT.

        Raises
        ------
        LandslideError
            If one of them cannot be read, or NAMES does not fit them.
        """
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {name: self._others[name].parameterValue() for name in ("INPUT", "NAMES") if name in self._others}
        sources = factor_sources(self._dialog.algorithm(), given, context)
        if not sources:
            raise InputError(say("No factors are chosen yet: choose them first."))
        infos = [describe(source.path) for source in sources]
        window = CategoricalWindow(self.wrappedWidget())
        chosen = {name.lower() for name in items(self.widgetValue())}
        for source, info, names in zip(sources, infos, band_names(sources, infos)):
            for number, name in enumerate(names, start=1):
                is_stated = info.bands[number - 1].metadata.get("KIND") == CATEGORICAL
                window.offer(
                    name,
                    is_ticked=is_stated or name.lower() in chosen,
                    is_fixed=is_stated,
                    reason=probably_categorical(info, number, name, has_legend=number in source.legend),
                )
        return window

    def _choose(self) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            window = self.window()
        except Exception as error:  # nothing may leave a slot: QGIS would show a trace
            QApplication.restoreOverrideCursor()
            icon = QMessageBox.Icon.Warning
            QMessageBox(icon, tr(say("Categorical factors")), in_own_words(error), parent=self.wrappedWidget()).exec()
            return
        QApplication.restoreOverrideCursor()
        if window.exec() == QDialog.DialogCode.Accepted:
            self.wrappedWidget().setText(", ".join(window.ticked()))


class CategoricalWindow(QDialog):
    """The factors, to tick those that are categorical."""

    def __init__(self, parent) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(say("Categorical factors")))
        self.resize(480, 360)
        layout = QVBoxLayout(self)
        self.note = QLabel(tr(say("Tick the factors whose values are numbers of categories, such as geology.")))
        self.note.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([tr(say("Factor")), tr(say("What its raster looks like"))])
        self.tree.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.ResizeToContents)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for part in (self.note, self.tree, buttons):
            layout.addWidget(part)

    def offer(self, name: str, *, is_ticked: bool, is_fixed: bool, reason: Sentence | None) -> None:
        """Add a factor.

        Parameters
        ----------
        name : str
        is_ticked : bool
        is_fixed : bool
            Whether its stack says that it is categorical: then it cannot be unticked.
        reason : Sentence or None
            Why it is probably categorical.
        """
        why = ""
        if is_fixed:
            why = tr(say("categorical in its stack"))
        elif reason is not None:
            why = tr(say("probably categorical"))
        item = QTreeWidgetItem([name, why])
        item.setCheckState(NAME, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        if is_fixed:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        if reason is not None:
            for column in (NAME, WHY):
                item.setToolTip(column, tr(reason))
            font = item.font(NAME)
            font.setBold(True)
            item.setFont(NAME, font)
        self.tree.addTopLevelItem(item)

    def ticked(self) -> list[str]:
        """Return the names of the factors that are ticked, without those whose stack says so itself."""
        rows = [self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount())]
        free = [item for item in rows if item.flags() & Qt.ItemFlag.ItemIsEnabled]
        return [item.text(NAME) for item in free if item.checkState(NAME) == Qt.CheckState.Checked]
