"""The parameters of the models, the same wherever one is trained."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..sentences import Sentence, commas, listing, paragraph, say, semicolons, short
from .base import DOUBLE, INTEGER, LandslideAlgorithm, tr
from .parameter_values import is_given
from .raster_inputs import RasterParameter
from .settings_parameter import model_settings

MOST_DIGITS = 9  # of a number in a list


def network_titles() -> list[str]:
    """Return the networks' titles in order; each says which packages it lacks."""
    from ..dependencies import distribution_of, missing
    from ..models.registry import NETWORKS, packages_of

    titles = []
    for network in NETWORKS.values():
        title, lacking = network.title, missing(*packages_of(network.name))
        if lacking:
            names = commas(distribution_of(name) for name in lacking)
            title = say("{title} [not installed: {packages}]", title=title, packages=names)
        titles.append(tr(title))
    return titles


def network_places(*names: str) -> list[int]:
    """Return the places of networks in the list of a dialog."""
    from ..models.registry import NETWORKS

    return [list(NETWORKS).index(name) for name in names]


def network_at(place: int) -> str:
    """Return the name of the network at a place in the list of a dialog."""
    from ..models.registry import NETWORKS

    return list(NETWORKS)[place]


def _of_the_paper() -> Sentence:
    from ..models.registry import NETWORKS

    theirs = [network for network in NETWORKS.values() if network.place_in_paper]
    return listing(network.short_title for network in sorted(theirs, key=lambda network: network.place_in_paper))


def ensembles(*, always: bool) -> Sentence:
    """Return the networks that are ensembles with early stopping only where that is asked for, or else always."""
    from ..models.registry import NETWORKS

    having = [network for network in NETWORKS.values() if "members" in network.settings_type.own_described()]
    return listing(
        network.short_title
        for network in having
        if (network.settings_type() == network.settings_type.ensemble()) == always
    )


def known_settings() -> dict[str, list]:
    """Return each setting that networks have, with what those that have it say of it, in the order of a dialog."""
    from ..models.registry import NETWORKS

    found: dict[str, list] = {}
    for network in NETWORKS.values():
        for name, known in network.settings_type.own_described().items():
            found.setdefault(name, []).append(known)
    return dict(sorted(found.items(), key=lambda item: item[1][0].section))


def looking_around() -> Sentence:
    """Return the models that see the cells around a cell, in words."""
    from ..models.registry import NETWORKS

    seeing = [network for network in NETWORKS.values() if network.window(network.settings_type()) > 1]
    return listing(network.short_title for network in seeing)


def add_stack_for_windows(algorithm: LandslideAlgorithm) -> None:
    """Add STACK, from which models that look at the neighbourhood read the cells around samples."""
    algorithm.add(
        RasterParameter("STACK", tr(say("Factor stack")), None, True),
        say(
            "What the samples were built from. Only models that look at the cells around each sample need it: "
            "{models}.",
            models=looking_around(),
        ),
        advanced=True,
    )


def check_stack_for_windows(network: str, settings, parameters) -> None:
    """Raise `InputError` where a model looks at the neighbourhood and STACK is empty."""
    from ..models.registry import find_network
    from ..study.sample_windows import needed_stack

    kind = find_network(network)
    if kind.window(settings) > 1 and parameters.get("STACK") in (None, ""):
        needed_stack(None, kind.short_title)


def add_network(algorithm: LandslideAlgorithm, has_preset: bool = False) -> None:
    """Add NETWORK, the choice of a model; left empty, it is that of a preset."""
    from ..models.registry import DEFAULT_NETWORK

    default = None if has_preset else network_places(DEFAULT_NETWORK)[0]
    algorithm.add(
        QgsProcessingParameterEnum("NETWORK", tr(say("Model")), network_titles(), False, default, has_preset),
        say(
            "What is trained. By default the one that ranked held-out landslides of three areas best. {papers} are "
            "those of the published method.",
            papers=_of_the_paper(),
        ),
        in_a_row=has_preset,  # a dialog with one list more
    )


def add_training(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add ENSEMBLE and the settings of training, which are empty: what the model ranks best with holds then.

    Hidden, they are there for models and scripts of before there was SETTINGS alone, ENSEMBLE is empty too, and a
    preset holds then.
    """
    from ..models.settings import Settings

    algorithm.add(
        QgsProcessingParameterBoolean(
            "ENSEMBLE", tr(say("Ensemble with early stopping")), None if hidden else True, hidden
        ),
        say(
            "Trains {asked} not for a fixed number of epochs, as published, but as ten members, each of which sets a "
            "fifth of the samples aside and stops when it gets no better on them. {always} are always trained so.",
            asked=ensembles(always=False),
            always=ensembles(always=True),
        ),
        hidden=hidden,
    )
    for name, known in known_settings().items():
        algorithm.add(_parameter(name, known), _help(name, known), advanced=not hidden, hidden=hidden)
    weights = Settings.described()["class_weight"]
    algorithm.add(
        QgsProcessingParameterEnum(
            "CLASS_WEIGHT", tr(weights.title), [tr(choice.title) for choice in weights.choices], False, None, True
        ),
        paragraph(weights.help, say("Left empty: as the model ranks best.")),
        advanced=not hidden,
        hidden=hidden,
    )


def _parameter(name: str, known: list):
    """Return the parameter of a setting: one for all models that have it, as wide as the widest of their ranges."""
    key, title = name.upper(), say("{models}: {setting}", models=_having(name), setting=known[0].title)
    if known[0].most:
        return QgsProcessingParameterString(key, tr(title), "", False, True)
    low, high = min(one.low for one in known), max(one.high for one in known)
    kind = INTEGER if known[0].is_whole else DOUBLE
    return QgsProcessingParameterNumber(key, tr(title), kind, None, True, low, high)


def _help(name: str, known: list) -> Sentence:
    """Return the help of a setting: what networks say of it, and what they have where it is left empty."""
    texts = [one.help for one in known if one.help]
    if known[0].most:
        texts.append(say("Whole numbers separated by commas, one for each of the {items}.", items=known[0].items))
    return paragraph(*dict.fromkeys(texts), say("Left empty: {own}.", own=_own(name)))


def _own(setting: str) -> Sentence:
    """Return what networks have where a setting is left empty: 'CNN 10 (as published 1); MLP 10'."""
    from ..models.registry import NETWORKS

    values = []
    for network in NETWORKS.values():
        described = network.settings_type.own_described()
        if setting not in described:
            continue
        kinds = network.settings_type.best(), network.settings_type()
        best, plain = (_shown(described[setting], getattr(own, setting)) for own in kinds)
        if network.place_in_paper and best != plain:
            text = say("{network} {value} (as published {plain})", network=network.short_title, value=best, plain=plain)
        else:
            text = say("{network} {value}", network=network.short_title, value=best)
        values.append(text)
    return semicolons(values)


def _shown(known, value):
    return known.automatic if value is None else _number_text(value)


def _number_text(value) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else f"{value:g}"


def _having(setting: str) -> Sentence:
    """Return the networks that have a setting, in words."""
    from ..models.registry import NETWORKS

    having = [network for network in NETWORKS.values() if setting in network.settings_type.own_described()]
    return listing(network.short_title for network in having)


def network_and_settings(algorithm: LandslideAlgorithm, parameters, context, preset=None):
    """Return the model's name and its settings from the parameters.

    `preset`, the `StudySettings` that fill what is left empty, is for algorithms that have such.

    Raises
    ------
    ParameterError
        If a setting is given that the model does not have, or is out of range, or is given twice.
    """
    from ..models.registry import find_network

    if preset is not None and not is_given(parameters, "NETWORK"):
        network = preset.network
    else:
        network = network_at(algorithm.parameterAsEnum(parameters, "NETWORK", context))
    is_published = preset is not None and preset.training is not None
    return network, settings_of(find_network(network), algorithm, parameters, context, is_published)


def settings_of(network, algorithm: LandslideAlgorithm, parameters, context, is_published: bool = False):
    """Return a model's settings: what it ranks best with or those published, and what is said otherwise."""
    from ..errors import ParameterError

    settings_type = network.settings_type
    chosen = {}
    if is_given(parameters, "CLASS_WEIGHT"):
        weights = settings_type.described()["class_weight"].choices
        chosen["class_weight"] = weights[algorithm.parameterAsEnum(parameters, "CLASS_WEIGHT", context)].value
    for name, known in known_settings().items():
        value = _value(algorithm, parameters, name.upper(), known, context)
        if value is not None:
            chosen[name] = value
    unknown = sorted(set(chosen) - set(settings_type().to_dict()))
    if unknown:
        raise ParameterError(
            say(
                "{key} is no setting of the model chosen ({model}), but of {models}: leave it empty.",
                key=unknown[0].upper(),
                model=network.short_title,
                models=_having(unknown[0]),
            )
        )
    is_ensemble = algorithm.parameterAsBool(parameters, "ENSEMBLE", context)
    if is_given(parameters, "ENSEMBLE") and is_ensemble != algorithm.parameterDefinition("ENSEMBLE").defaultValue():
        if "members" in settings_type.described():
            chosen["ensemble"] = is_ensemble
        elif is_ensemble:
            raise ParameterError(
                say(
                    "ENSEMBLE is set, but the model chosen ({model}) is not trained in epochs and has no ensemble: "
                    "leave it out.",
                    model=network.short_title,
                )
            )
    given = model_settings(algorithm, parameters, context).get(network.name, {})
    twice = sorted(set(given) & set(chosen))
    if twice:
        raise ParameterError(say("{key} is given as a parameter and in SETTINGS: give it once.", key=twice[0].upper()))
    own = {} if is_published else settings_type.best_choices()
    return settings_type.chosen({**own, **chosen, **given}, algorithm.parameterAsInt(parameters, "SEED", context))


def _value(algorithm: LandslideAlgorithm, parameters, key: str, known: list, context):
    """Return what a setting's parameter says, None where it was left empty."""
    if known[0].most:
        text = algorithm.parameterAsString(parameters, key, context)
        return _whole_numbers(key, text) if text else None
    if parameters.get(key) in (None, ""):
        return None
    read = algorithm.parameterAsInt if known[0].is_whole else algorithm.parameterAsDouble
    return read(parameters, key, context)


def _whole_numbers(name: str, text: str) -> tuple[int, ...]:
    from ..errors import ParameterError
    from ..lists import words

    parts = words(text)
    # A number of thousands of digits is none that Python reads.
    if not parts or not all(part.isdecimal() and len(part) <= MOST_DIGITS for part in parts):
        raise ParameterError(
            say(
                "{name} is '{text}': write whole numbers separated by commas, such as 16,32.",
                name=name,
                text=short(text),
            )
        )
    return tuple(int(part) for part in parts)


def check_packages(*networks: str, report: bool = False) -> None:
    """Raise `DependencyError` if packages that training these networks, or their report, needs are not installed."""
    from ..dependencies import FOR_REPORTS, require_installed
    from ..models.registry import packages_of

    require_installed(*packages_of(*networks), *(FOR_REPORTS if report else ()))
