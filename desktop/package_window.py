"""Check packages: what there is, what is missing, the command that gets it, and a button that does."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase, QTextCursor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ..algorithms.base import in_own_words, tr
from ..dependencies import folder
from ..dependencies.commands import install_command
from ..dependencies.installer import install
from ..dependencies.packages import Package, State, Status, look
from ..dependencies.this_qgis import this_qgis
from ..errors import LandslideError
from ..sentences import Sentence, commas, paragraph, say, say_counted
from .program import Program

HEADINGS = (say("Package"), say("State"), say("Version"), say("Versions that work"), say("Needed to"))
STATES = {
    Status.PRESENT: (say("present"), "/mIconSuccess.svg"),
    Status.TOO_OLD: (say("too old"), "/mIconWarning.svg"),
    Status.MISSING: (say("missing"), "/mIconWarning.svg"),
}


class PackageWindow(QDialog):
    """Lists the packages; fetches those that are missing when the user clicks.

    Parameters
    ----------
    installed : callable
        Called after packages were installed.
    """

    def __init__(self, installed: Callable[[], None], parent=None) -> None:
        super().__init__(parent)
        self._installed = installed
        self._program = None
        self._wanted: list[Package] = []
        self.setWindowTitle(tr(say("Landslide susceptibility: check packages")))
        self.resize(860, 680)
        self._table = QTableWidget(0, len(HEADINGS))
        self._table.setHorizontalHeaderLabels([tr(heading) for heading in HEADINGS])
        self._table.verticalHeader().hide()
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setWordWrap(False)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.horizontalHeader().setStretchLastSection(True)
        self._summary = _wrapped()
        self._where = _wrapped()
        self._command = QLineEdit()
        self._command.setReadOnly(True)
        self._command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._copy = QPushButton(tr(say("Copy")))
        self._copy.clicked.connect(lambda: QApplication.clipboard().setText(self._command.text()))
        self._place = _wrapped()
        self._install = QPushButton(tr(say("Install into my profile")))
        self._install.clicked.connect(self.install)
        self._stop = QPushButton(tr(say("Stop")))
        self._stop.clicked.connect(self.stop)
        self._stale = _wrapped()
        self._remove = QPushButton(tr(say("Remove…")))
        self._remove.clicked.connect(self._remove_stale)
        self._output = QPlainTextEdit()
        self._output.setReadOnly(True)
        self._output.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._output.setPlaceholderText(tr(say("What the installation says appears here.")))
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Look at the packages anew and show what was found."""
        states = look()
        self._fill(states)
        root = str(folder.packages_root())
        # What is too old in QGIS's own folders cannot be replaced from here, as those come first.
        old = [s for s in states if s.status is Status.TOO_OLD]
        own = [s for s in old if s.place is not None and str(s.place).startswith(root)]
        self._wanted = [s.package for s in states if s.status is Status.MISSING or s in own]
        self._summary.setText(tr(_summary(self._wanted, [s for s in old if s not in own])))
        self._show_ways(this_qgis())
        stale = folder.stale_folders()
        self._stale.setText(tr(_of_stale(stale)) if stale else "")
        for widget in (self._stale, self._remove):
            widget.setVisible(bool(stale))
        self._enable()

    def install(self) -> None:
        """Fetch what is missing; called by the button alone."""
        self._output.clear()
        self._program = Program(self._tell)
        self._enable()
        try:
            install(self._wanted, this_qgis().python, self._program)
            said = tr(say("Installed; copies of what QGIS has were removed again. The packages can be used at once."))
        except LandslideError as error:
            said = in_own_words(error)
        finally:
            self._program = None
        self._tell(f"\n{said}\n")
        self._installed()
        self.refresh()

    def stop(self) -> None:
        """Stop an installation that runs; nothing of it is left."""
        if self._program is not None:
            self._program.stop()

    def done(self, result: int) -> None:
        """Stop what runs when the window is closed, in whatever way."""
        self.stop()
        super().done(result)

    def _lay_out(self) -> None:
        ways = QGridLayout()
        ways.addWidget(self._where, 0, 0, 1, 2)
        ways.addWidget(self._command, 1, 0)
        ways.addWidget(self._copy, 1, 1)
        ways.addWidget(self._place, 2, 0, 1, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self._install)
        buttons.addWidget(self._stop)
        buttons.addStretch()
        stale = QHBoxLayout()
        stale.addWidget(self._stale, 1)
        stale.addWidget(self._remove)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addWidget(self._table)
        layout.addLayout(ways)
        layout.addLayout(buttons)
        layout.addWidget(self._output, 1)
        layout.addLayout(stale)
        layout.addWidget(close)

    def _fill(self, states: list[State]) -> None:
        self._table.setRowCount(len(states))
        for row, state in enumerate(states):
            title, icon = STATES[state.status]
            works = tr(say("{version} or later", version=state.package.lowest))
            texts = (state.package.distribution, tr(title), state.version, works, tr(state.package.purpose))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(str(state.place or ""))
                self._table.setItem(row, column, item)
            self._table.item(row, 1).setIcon(QgsApplication.getThemeIcon(icon))
        for column in range(len(HEADINGS) - 1):
            self._table.resizeColumnToContents(column)
        self._table.resizeRowsToContents()
        rows = sum(self._table.rowHeight(row) for row in range(len(states)))
        self._table.setMinimumHeight(self._table.horizontalHeader().sizeHint().height() + rows + 4)

    def _show_ways(self, home) -> None:
        """Show the command and where the button puts packages, if anything is missing."""
        target = folder.next_folder()
        self._where.setText(tr(say("One command gets all of them. Type it {where}:", where=home.where)))
        self._command.setText(install_command(self._wanted, home, target) if self._wanted else "")
        self._command.setCursorPosition(0)
        self._place.setText(
            tr(
                say(
                    "Or have them fetched from the Python Package Index into the folder {folder}. QGIS's own packages, "
                    "NumPy among them, stay as they are. Nothing is fetched before you click.",
                    folder=target,
                )
            )
        )
        for widget in (self._where, self._command, self._copy, self._place, self._install, self._stop):
            widget.setVisible(bool(self._wanted))

    def _enable(self) -> None:
        runs = self._program is not None
        self._install.setEnabled(bool(self._wanted) and not runs)
        self._stop.setEnabled(runs)
        self._remove.setEnabled(not runs)

    def _tell(self, text: str) -> None:
        self._output.moveCursor(QTextCursor.MoveOperation.End)
        self._output.insertPlainText(text)
        self._output.ensureCursorVisible()

    def _remove_stale(self) -> None:
        stale = folder.stale_folders()
        yes = QMessageBox.StandardButton.Yes
        if QMessageBox.question(self, self.windowTitle(), tr(_of_removal(stale))) != yes:
            return
        try:
            for path in stale:
                folder.remove_stale(path)
        except LandslideError as error:
            self._tell(in_own_words(error))
        self.refresh()


def _summary(wanted: list[Package], old: list[State]) -> Sentence:
    remarks = [
        say(
            "{package} {version} comes with QGIS and is too old: update it as you update QGIS.",
            package=state.package.distribution,
            version=state.version,
        )
        for state in old
    ]
    if not wanted:
        return paragraph(say("Nothing is missing.") if not old else None, *remarks)
    missing = say_counted(
        "{packages} is missing: what needs it does not run.",
        "{packages} are missing: what needs them does not run.",
        count=len(wanted),
        packages=commas(package.distribution for package in wanted),
    )
    return paragraph(missing, *remarks)


def _of_stale(stale: list) -> Sentence:
    return say("Stale, as QGIS has another Python now: {folders}.", folders=commas(stale))


def _of_removal(stale: list) -> Sentence:
    return say("Remove the packages of another Python ({folders})?", folders=commas(stale))


def _wrapped() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
