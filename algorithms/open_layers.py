"""Layers in the project: results opened with their styles, in one group a run, and shown anew when a run replaces them.

Layers belong to the main thread: what is called here from elsewhere waits until that has time.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsDataProvider,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal

from .vector_inputs import layer_file

STYLE, DEVIATION_STYLE = ".qml", ".deviation.qml"
# Properties that are kept with a project: a layer's style, and what it has of it; a group's run, and a place in it.
STYLE_KEY, KINDS_KEY = "landslide/style", "landslide/kinds"
RUN_KEY, RANK_KEY = "landslide/run", "landslide/rank"


@dataclass(frozen=True)
class RunLayer:
    """A layer of a run: its title and source, whether it is ticked, and which values of its style it has; () is all."""

    title: str
    source: str
    is_visible: bool = True
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where a layer stands: in the group of its run, which is known by the run's folder, below those of lower rank."""

    group: str
    folder: str
    rank: int
    is_visible: bool
    kinds: tuple[str, ...] = ()


def open_run(context, name: str, folder: str, layers: Sequence[RunLayer]) -> None:
    """Have QGIS open the layers of a run into a folder, from top to bottom, in a group called `name`.

    Without a project nothing is opened.
    """
    if context.project() is None:
        return
    for number, layer in enumerate(layers):
        details = QgsProcessingContext.LayerDetails(layer.title, context.project())
        details.forceName = True  # QGIS calls layers by their files otherwise, as its settings are at first
        context.addLayerToLoadOnCompletion(layer.source, details)
        # Even ranks, so that the layer of a second band has room below its first.
        place = Place(name, _file_key(folder), 2 * number, layer.is_visible, layer.kinds)
        _process(context, layer.source, _Opened(place))


def style_results(context, deviation: str) -> None:
    """Have QGIS load the styles that lie beside results, when it opens these.

    `deviation` is what a second band with a style of its own is called, which becomes a layer of its own.
    """
    for source, details in context.layersToLoadOnCompletion().items():
        processor = details.postProcessor()
        if processor is None:
            _process(context, source, _Opened(deviation=deviation))
        elif isinstance(processor, _Opened):
            processor.deviation = deviation


def leave_out_open(context) -> None:
    """Have QGIS not open a second time what is open already; that was shown anew."""
    if not _is_main_thread() or context.project() is None:
        return
    wanted = context.layersToLoadOnCompletion()
    known = {_key(layer.source()) for layer in context.project().mapLayers().values()}
    kept = {source: details for source, details in wanted.items() if _key(source) not in known}
    if len(kept) < len(wanted):
        context.setLayersToLoadOnCompletion(kept)


def refresh(context, files: Iterable[Path]) -> None:
    """Show anew every layer of the project that is made of one of these files, with the style that came with it."""
    names = sorted({_file_key(file) for file in files})
    if names and context.project() is not None:
        _refresher.wanted.emit(context.project(), names)


class _Refresher(QObject):
    """Lives in the main thread, in which its slot is therefore called whatever thread a run ends in."""

    wanted = pyqtSignal(QgsProject, list)

    def __init__(self) -> None:
        super().__init__()
        if QCoreApplication.instance() is not None:
            self.moveToThread(QCoreApplication.instance().thread())
        self.wanted.connect(self.refresh)

    def refresh(self, project, names: list[str]) -> None:
        for layer in project.mapLayers().values():
            file = layer_file(layer)
            if not file or _file_key(file) not in names:
                continue
            node = project.layerTreeRoot().findLayer(layer.id())
            was_expanded = node is not None and node.isExpanded()
            layer.setDataSource(
                layer.source(), layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions(), False
            )
            ending = layer.customProperty(STYLE_KEY, STYLE)
            if _file_key(_style_of(layer, ending)) in names:
                _load_style(layer, ending, layer.customProperty(KINDS_KEY, ""))
            layer.triggerRepaint()
            if node is not None:
                node.setExpanded(was_expanded)  # a new legend is folded up


_refresher = _Refresher()
# QGIS does not own post-processors: without a reference they vanish before they are called. A session may last weeks.
_kept: deque[QgsProcessingLayerPostProcessorInterface] = deque(maxlen=1000)


class _Opened(QgsProcessingLayerPostProcessorInterface):
    """What is done to a result when QGIS has opened it: its style, and its place in the group of its run."""

    def __init__(self, place: Place | None = None, deviation: str = "") -> None:
        super().__init__()
        self._place, self.deviation = place, deviation

    def postProcessLayer(self, layer, context, feedback):
        _load_style(layer, STYLE, ";".join(self._place.kinds) if self._place is not None else "")
        project = context.project()
        if project is None:
            return
        if self._place is not None:
            _put(project, layer, self._place)
        if self.deviation and isinstance(layer, QgsRasterLayer) and layer.bandCount() > 1:
            self._open_deviation(project, layer)

    def _open_deviation(self, project, layer) -> None:
        """Open the second band as an unticked layer below the first."""
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is None or not os.path.exists(_style_of(layer, DEVIATION_STYLE)):
            return
        second = layer.clone()
        second.setName(self.deviation)
        _load_style(second, DEVIATION_STYLE)
        project.addMapLayer(second, False)
        siblings = node.parent().children()
        below = node.parent().insertLayer(siblings.index(node) + 1, second)
        below.setItemVisibilityChecked(False)
        if self._place is not None:
            below.setCustomProperty(RANK_KEY, self._place.rank + 1)


def _process(context, source: str, processor: _Opened) -> None:
    _kept.append(processor)
    context.layerToLoadOnCompletionDetails(source).setPostProcessor(processor)


def _load_style(layer, ending: str, kinds: str = "") -> None:
    """Load the style beside a layer; where there are `kinds`, values parted by ';', others leave the legend."""
    style = _style_of(layer, ending)
    if not os.path.exists(style):
        return
    layer.loadNamedStyle(style)
    layer.setCustomProperty(STYLE_KEY, ending)
    if kinds:
        layer.setCustomProperty(KINDS_KEY, kinds)
        renderer = layer.renderer().clone()
        for number in reversed(range(len(renderer.categories()))):
            if renderer.categories()[number].value() not in kinds.split(";"):
                renderer.deleteCategory(number)
        layer.setRenderer(renderer)
    layer.triggerRepaint()


def _style_of(layer, ending: str) -> str:
    return os.path.splitext(layer_file(layer))[0] + ending


def _put(project, layer, place: Place) -> None:
    """Put a layer into the group of its run, which is made on top of all if there is none."""
    root = project.layerTreeRoot()
    groups = [group for group in root.findGroups(True) if group.customProperty(RUN_KEY) == place.folder]
    group = groups[0] if groups else root.insertGroup(0, place.group)
    group.setCustomProperty(RUN_KEY, place.folder)
    old = root.findLayer(layer.id())
    at = sum(int(child.customProperty(RANK_KEY, 0)) < place.rank for child in group.children())
    node = group.insertLayer(at, layer)
    node.setCustomProperty(RANK_KEY, place.rank)
    node.setItemVisibilityChecked(place.is_visible)
    if old is not None:
        old.parent().removeChildNode(old)


def _is_main_thread() -> bool:
    application = QCoreApplication.instance()
    return application is not None and QThread.currentThread() == application.thread()


def _file_key(path) -> str:
    return os.path.normcase(os.path.realpath(str(path)))


def _key(source: str) -> str:
    """Return what two sources share that open the same: the file and, of a part of it, which part."""
    file, _, part = source.partition("|")
    return f"{_file_key(file)}|{part}"
