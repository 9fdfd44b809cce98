"""Samples as input of a network: its factors by name, one side of the split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError, ParameterError
from ..geodata.stack import RESERVED_NAMES, SAMPLE_FIELDS
from ..geodata.vectors import VectorData, read_vector
from ..models.factors import Factor
from ..sentences import commas, say
from .samples import TEST, Samples, part_of, read_samples

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Labels

HELD_OUT, ALL, TRAINING = "held-out", "all", "training"
SIDES = (HELD_OUT, ALL, TRAINING)


@dataclass(frozen=True)
class NetworkSamples:
    """Samples in the order of a network's factors.

    Attributes
    ----------
    side : str
        One of `SIDES`.
    values : float32 array [n, F]
    labels : uint8 array [n]
        1 landslide, 0 not; both occur.
    strategies : tuple of str
        How the non-landslides among them were chosen, as far as the samples tell.
    blocks : int64 array [n] or None
        The spatial block that each lies in; None if it is not known.
    chosen : Samples
        The samples themselves.
    """

    side: str
    values: Floats
    labels: Labels
    chosen: Samples
    strategies: tuple[str, ...] = ()
    blocks: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def landslides(self) -> int:
        """How many of them are landslides."""
        return int(np.count_nonzero(self.labels))


def samples_of_network(
    source: Samples | VectorData | str, factors: Sequence[Factor], side: str = HELD_OUT
) -> NetworkSamples:
    """Return the samples of one side, their columns matched with a network's factors by name.

    Parameters
    ----------
    source : Samples, vector data or path
        A point layer with ``label``, ``split`` and a numeric field per factor; other fields are ignored.
    factors : sequence of Factor
    side : str
        'held-out', 'all' or 'training'.

    Raises
    ------
    InputError
        If a factor has no field, a value is missing, or the side lacks samples of either class.
    ParameterError
        If there is no such side.
    """
    if side not in SIDES:
        raise ParameterError(
            say("There are no '{side}' samples: choose one of {known}.", side=side, known=commas(SIDES))
        )
    names = [factor.name for factor in factors]
    samples = source if isinstance(source, Samples) else read_samples_of(source, names)
    _check_names(names, samples.names)
    values = samples.values[:, [samples.names.index(name) for name in names]]
    chosen = {HELD_OUT: ~samples.train, ALL: np.ones(len(samples), bool), TRAINING: samples.train}[side]
    _check_classes(samples.label[chosen], side)
    strategies = tuple(filter(None, np.unique(samples.strategy[chosen & (samples.label == 0)].astype(str)).tolist()))
    return NetworkSamples(
        side=side,
        values=np.ascontiguousarray(values[chosen], np.float32),
        labels=samples.label[chosen],
        chosen=part_of(samples, chosen),
        strategies=strategies,
        blocks=None if samples.known_blocks is None else samples.known_blocks[chosen],
    )


def read_samples_of(source: VectorData | str, names: Sequence[str]) -> Samples:
    """Read samples with the factors of these names alone.

    Raises
    ------
    InputError
        If a factor has no field, or a value is missing.
    """
    data = read_vector(source)
    _check_names(names, tuple(data.fields))
    wanted = {name: column for name, column in data.fields.items() if name in names or name.lower() in SAMPLE_FIELDS}
    return read_samples(replace(data, fields=wanted))


def _check_names(names: Sequence[str], there: Sequence[str]) -> None:
    missing = [name for name in names if name not in there]
    if missing:
        others = [name for name in there if name.lower() not in RESERVED_NAMES]
        raise InputError(
            say(
                "The samples hold no numbers of these factors of the model, {missing}; they have {fields}: give the "
                "samples that it was trained on, or others with its factors.",
                missing=commas(missing),
                fields=commas(others) if others else say("none"),
            )
        )


def _check_classes(labels: Labels, side: str) -> None:
    slides = int(np.count_nonzero(labels))
    if 0 < slides < labels.size:
        return
    if side == HELD_OUT and not labels.size:
        raise InputError(
            say(
                "The samples layer holds no sample whose split is '{test}': build it with a training share below "
                "1, or take all samples.",
                test=TEST,
            )
        )
    raise InputError(
        say(
            "There are {landslides:,} landslides and {others:,} other places among the samples taken ({side}): both "
            "are needed, so choose other samples.",
            landslides=slides,
            others=labels.size - slides,
            side=side,
        )
    )
