"""Every file that the parameters of an algorithm name, so that no output takes its place."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
)


def files_given(algorithm, parameters, context) -> list[str]:
    """Return what the inputs among the parameters say, texts that name files, for `files.check_outputs`."""
    found = []
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if value is None:
            value = definition.defaultValue()
        if not definition.isDestination():
            # A text such as the name of a factor may happen to be the name of a layer too.
            found += _texts(value, context, is_layer=definition.type() != "string")
    return found


def _texts(value, context, *, is_layer: bool) -> Iterator[str]:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):  # 'selected features only'
        value = value.source
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext(), "")
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item, context, is_layer=is_layer)
    elif isinstance(value, QgsMapLayer):
        yield from _behind(value)
    elif isinstance(value, str) and value:
        yield value
        # False: nothing is opened for this, as that could leave files beside an input.
        layer = QgsProcessingUtils.mapLayerFromString(value, context, False) if is_layer else None
        if layer is not None:
            yield from _behind(layer)


def _behind(layer) -> Iterator[str]:
    yield layer.source()
    decoded = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    yield str(decoded.get("path") or "")
