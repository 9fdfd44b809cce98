"""SETTINGS: what a dialog does not ask, as JSON text or a file of it.

Its keys are the hidden parameters of the algorithm, in lower case, and the names of models, each with that model's own
settings. A hidden parameter's definition is the one place of its kind, range, default and help; models and scripts of
before there was SETTINGS give it by its name still.
"""

from __future__ import annotations

import difflib
from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterString

from ..errors import ParameterError
from ..sentences import Sentence, commas, paragraph, say, semicolons
from .base import LandslideAlgorithm, tr
from .parameter_values import check_value, highest_of, lowest_of, refusal

HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden


class SettledAlgorithm(LandslideAlgorithm):
    """An algorithm with the parameter SETTINGS."""

    KEYS: tuple[str, ...] = ()  # the hidden parameters that SETTINGS can set, in lower case
    HAS_MODELS = True  # whether it can set models too

    def add_settings(self) -> None:
        """Add SETTINGS; the parameters that it can set stand before it."""
        self.add(
            QgsProcessingParameterString("SETTINGS", tr(say("Further settings")), "", False, True),
            paragraph(
                say("JSON, or the path of a file with it: {example}.", example=_example(self)),
                say("What belongs to one model stands under its name.") if self.HAS_MODELS else None,
                self._keys_in_words(),
                say("Models and what they have: {models}.", models=_models_in_words()) if self.HAS_MODELS else None,
            ),
            advanced=True,
        )

    def settled(self, parameters, context):
        found, given = dict(parameters), _read(self, parameters, context)
        for key, value in given.items():
            if key not in self.KEYS:
                continue
            definition = self.parameterDefinition(key.upper())
            if _is_set(definition, parameters):
                raise ParameterError(
                    say("{key} is given as a parameter and in SETTINGS: give it once.", key=definition.name())
                )
            found[definition.name()] = _checked(definition, value, context)
        _of_models(given)
        return found

    def _keys_in_words(self) -> Sentence | None:
        if not self.KEYS:
            return None
        definitions = [self.parameterDefinition(key.upper()) for key in self.KEYS]
        return say("Keys: {keys}.", keys=semicolons(map(_key_in_words, definitions)))


def model_settings(algorithm: SettledAlgorithm, parameters, context) -> dict[str, dict[str, Any]]:
    """Return what SETTINGS says of models, by name.

    Raises
    ------
    LandslideError
        If SETTINGS cannot be read, or says of a model what it does not have.
    """
    return _of_models(_read(algorithm, parameters, context))


def _of_models(given: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return of what SETTINGS holds that of models, looked at."""
    from ..models.registry import NETWORKS

    found = {}
    for key, value in given.items():
        if key in NETWORKS:
            if not isinstance(value, dict):
                raise ParameterError(
                    say(
                        "'{model}' in SETTINGS has no settings: write them like {example}.",
                        model=key,
                        example='{"cnn": {"epochs": 100}}',
                    )
                )
            NETWORKS[key].settings_type.chosen(value, 0)  # a slip is told whether the model is trained now or not
            found[key] = value
    return found


def tell_unused(algorithm: SettledAlgorithm, parameters, context, trained: list[str], feedback) -> None:
    """Tell of settings of models that are not trained."""
    idle = [name for name in model_settings(algorithm, parameters, context) if name not in trained]
    if idle:
        feedback.warning(
            say(
                "SETTINGS has settings of {idle}, which is not trained here, so they count for nothing.",
                idle=commas(idle),
            )
        )


def _read(algorithm: SettledAlgorithm, parameters, context) -> dict[str, Any]:
    from ..models.registry import NETWORKS
    from ..study.settings_file import read_settings

    given = read_settings(algorithm.parameterAsString(parameters, "SETTINGS", context))
    known = [*algorithm.KEYS, *(NETWORKS if algorithm.HAS_MODELS else ())]
    for key in given:
        if key not in known:
            raise ParameterError(_unknown(algorithm, key, known))
    return given


def _unknown(algorithm: SettledAlgorithm, key: str, known: list[str]) -> Sentence:
    if algorithm.parameterDefinition(key.upper()) is not None:
        if algorithm.parameterDefinition(key.upper()).flags() & HIDDEN:
            return say(
                "'{key}' in SETTINGS belongs to a model: write it under the model's name, such as {example}.",
                key=key,
                example=f'{{"cnn": {{"{key}": 1}}}}',
            )
        return say("'{key}' in SETTINGS is a parameter of its own: set {name} instead.", key=key, name=key.upper())
    near = difflib.get_close_matches(key.lower(), known, 1)
    if near:
        return say("'{key}' in SETTINGS is unknown (did you mean {near}?).", key=key, near=near[0])
    return say("'{key}' in SETTINGS is unknown: there are {known}.", key=key, known=commas(known))


def _is_set(definition, parameters) -> bool:
    """Whether a parameter was given something else than its default; a dialog or a model gives that too."""
    value = parameters.get(definition.name())
    return value not in (None, "") and str(value) != str(definition.defaultValue())


def _checked(definition, value, context):
    """Return a value of SETTINGS if the hidden parameter takes it."""
    kind, name = definition.type(), definition.name()
    if kind == "boolean" and not isinstance(value, bool):  # a dialog takes 1 for true, JSON has a word for it
        raise ParameterError(say("{key} is {value}: write true or false.", key=name.lower(), value=repr(value)))
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if kind != "boolean" and not (is_number if kind == "number" else isinstance(value, str)):
        raise ParameterError(refusal(definition, value))
    check_value(definition, {name: value}, context)
    return value


def _example(algorithm: SettledAlgorithm) -> str:
    if not algorithm.HAS_MODELS:
        return f'{{"{algorithm.KEYS[0]}": "…"}}'
    first = '"zones": 7, ' if "zones" in algorithm.KEYS else ""
    return f'{{{first}"cnn": {{"ensemble": true, "epochs": 100}}}}'


def _key_in_words(definition) -> Sentence:
    """Return a key of SETTINGS with its title, range and default, as one entry of a list."""
    key, default = definition.name().lower(), definition.defaultValue()
    if definition.type() == "boolean":
        return say(
            "{key}: {title}, true or false ({default})",
            key=key,
            title=definition.description(),
            default=say("empty") if default is None else "true" if default else "false",
        )
    if definition.type() == "number":
        return say(
            "{key}: {title}, {low:g} to {high:g} ({default})",
            key=key,
            title=definition.description(),
            low=lowest_of(definition),
            high=highest_of(definition),
            default=say("empty") if default is None else f"{default:g}",
        )
    return say("{key}: {title} ({default})", key=key, title=definition.description(), default=f'"{default or ""}"')


def _models_in_words() -> Sentence:
    from ..models.registry import NETWORKS

    return semicolons(
        say("{model}: {settings}", model=name, settings=commas(network.settings_type.choosable()))
        for name, network in NETWORKS.items()
    )
