"""What the Toolbox's menu of a shipped model has beside QGIS's own: its file in the model designer."""

from __future__ import annotations

import importlib.util

from qgis.PyQt.QtGui import QIcon

from ..algorithms.base import tr
from ..algorithms.groups import ICONS
from ..algorithms.shipped_models import ShippedModelAlgorithm
from ..sentences import say


class OpenModel:
    """Opens a copy: QGIS offers to edit only models of the user's own.

    It has what the Toolbox asks of an action, as Processing's own `ContextAction` has.
    """

    is_separator = False

    def __init__(self) -> None:
        self.name = tr(say("Open in the model designer"))
        self.itemData = None

    def setData(self, data, toolbox):
        self.itemData = data

    def icon(self):
        return QIcon(str(ICONS / "model.svg"))

    def isEnabled(self):
        return isinstance(self.itemData, ShippedModelAlgorithm)

    def execute(self):
        """Show the model; saving asks for a name, so that the plugin's own file stays."""
        from processing.modeler.ModelerDialog import ModelerDialog

        dialog = ModelerDialog.create()
        dialog.loadModel(self.itemData.sourceFilePath())
        dialog.model().setSourceFilePath("")
        dialog.show()
        dialog.activate()


def add_model_action() -> OpenModel | None:
    """Put the action into the Toolbox's menu; `remove_model_action` takes it out.

    QGIS 4 moves Processing's windows into C++, a release at a time. Where they are no longer met in Python, there is no
    action: None.
    """
    try:
        from processing.gui.ProviderActions import ProviderContextMenuActions

        if importlib.util.find_spec("processing.modeler.ModelerDialog") is None:
            return None
    except ImportError:  # the folder of either is gone
        return None
    action = OpenModel()
    ProviderContextMenuActions.registerProviderContextMenuActions([action])
    return action


def remove_model_action(action: OpenModel | None) -> None:
    """Take the action out of the Toolbox's menu."""
    if action is None:
        return
    from processing.gui.ProviderActions import ProviderContextMenuActions

    if action in ProviderContextMenuActions.actions:
        ProviderContextMenuActions.deregisterProviderContextMenuActions([action])
