"""The menu and the toolbar button, and what is said once where packages are missing."""

from __future__ import annotations

import sys

from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QPushButton, QToolButton

from ..algorithms.base import ICON, tr
from ..algorithms.manual import manual_url
from ..dependencies import missing
from ..dependencies.packages import PACKAGES
from ..sentences import commas, say, say_counted
from .model_action import add_model_action, remove_model_action
from .package_window import PackageWindow

TOLD = "landslide_susceptibility/packages_told"  # of QGIS's settings


class Menu:
    """What the plugin adds to QGIS's window; `remove` takes it away."""

    def __init__(self, iface, provider) -> None:
        self._iface, self._provider = iface, provider
        self._window = None
        self._bar = None
        self._menu = QMenu(tr(say("Landslide susceptibility")), iface.mainWindow())
        self._menu.setIcon(QIcon(str(ICON)))
        self._add(QIcon(str(ICON)), tr(say("All steps…")), lambda: self._open("susceptibility"))
        self._add(_icon("mActionNewMap.svg"), tr(say("Make demo basin…")), lambda: self._open("demobasin"))
        self._menu.addSeparator()
        self._add(_icon("mActionOptions.svg"), tr(say("Check packages…")), self.check_packages)
        self._add(_icon("mActionHelpContents.svg"), tr(say("Manual")), open_manual)
        iface.pluginMenu().addMenu(self._menu)
        button = QToolButton()
        button.setIcon(QIcon(str(ICON)))
        button.setText(tr(say("Landslide susceptibility")))
        button.setToolTip(tr(say("Landslide susceptibility")))
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._tool = iface.addToolBarWidget(button)
        self._open_model = add_model_action()
        self._tell_once()

    def check_packages(self) -> None:
        """Show the window that lists the packages."""
        if self._window is None:
            self._window = PackageWindow(self._provider.refreshAlgorithms, self._iface.mainWindow())
        self._window.refresh()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def remove(self) -> None:
        """Take everything away again."""
        remove_model_action(self._open_model)
        if self._bar is not None:
            self._iface.messageBar().popWidget(self._bar)
        self._iface.removeToolBarIcon(self._tool)
        self._iface.pluginMenu().removeAction(self._menu.menuAction())
        self._menu.deleteLater()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()

    def _add(self, icon: QIcon, text: str, call) -> None:
        action = QAction(icon, text, self._menu)
        action.triggered.connect(lambda checked=False: call())
        self._menu.addAction(action)

    def _open(self, name: str) -> None:
        from qgis import processing

        processing.execAlgorithmDialog(f"landslide:{name}", {})

    def _tell_once(self) -> None:
        """Say that packages are missing, once for each set of them and version of Python."""
        lacking = missing(*PACKAGES)
        found = "{}.{} ".format(*sys.version_info) + " ".join(lacking)
        if not lacking or QgsSettings().value(TOLD, "") == found:
            return
        QgsSettings().setValue(TOLD, found)
        self._bar = self._iface.messageBar().createMessage(tr(say("Landslide susceptibility")), _told(lacking))
        button = QPushButton(tr(say("Check packages…")), self._bar)
        button.clicked.connect(lambda checked=False: self.check_packages())
        self._bar.layout().addWidget(button)
        self._bar.destroyed.connect(self._forget_bar)
        self._iface.messageBar().pushWidget(self._bar, Qgis.MessageLevel.Warning)

    def _forget_bar(self) -> None:
        self._bar = None  # closed by the user: Qt has deleted it


def open_manual() -> None:
    """Open the manual in the program for such pages, most often a browser."""
    QDesktopServices.openUrl(QUrl(manual_url()))


def _told(names: list[str]) -> str:
    return tr(
        say_counted(
            "A Python package is missing: {packages}.",
            "Python packages are missing: {packages}.",
            count=len(names),
            packages=commas(PACKAGES[name].distribution for name in names),
        )
    )


def _icon(name: str) -> QIcon:
    return QgsApplication.getThemeIcon(f"/{name}")
