"""What the Toolbox's menu of a shipped model has beside QGIS's own: its file in the model designer."""

from __future__ import annotations

from processing.gui.ContextAction import ContextAction
from processing.gui.ProviderActions import ProviderContextMenuActions

from ..algorithms.base import tr
from ..algorithms.shipped_models import ShippedModelAlgorithm
from ..sentences import say


class OpenModel(ContextAction):
    """Opens a copy: QGIS offers to edit only models of the user's own."""

    def __init__(self) -> None:
        super().__init__()
        self.name = tr(say("Open in the model designer"))

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


def add_model_action() -> OpenModel:
    """Put the action into the Toolbox's menu; `remove_model_action` takes it out."""
    action = OpenModel()
    ProviderContextMenuActions.registerProviderContextMenuActions([action])
    return action


def remove_model_action(action: OpenModel) -> None:
    """Take the action out of the Toolbox's menu."""
    if action in ProviderContextMenuActions.actions:
        ProviderContextMenuActions.deregisterProviderContextMenuActions([action])
