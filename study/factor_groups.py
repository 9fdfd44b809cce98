"""Factors that are shuffled together, and those that perhaps should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import ParameterError
from ..models.factors import Factor
from ..sentences import commas, say
from .factor_settings import NETWORK, check_factor_names

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

# From here on two factors tell nearly the same, so that shuffling one alone says little about what they tell.
STRONG_CORRELATION = 0.7


@dataclass(frozen=True)
class FactorGroup:
    """A name, and the columns of the factors that are shuffled together under it."""

    name: str
    columns: tuple[int, ...]


def factor_groups(names: Sequence[str], groups: Mapping[str, Sequence[str]]) -> list[FactorGroup]:
    """Return every factor by itself or in its group, a group at the place of its first factor.

    Raises
    ------
    ParameterError
        If a group is empty, names an unknown factor or one of another group, or is called like a factor outside it.
    """
    group_of: dict[str, str] = {}
    for group, members in groups.items():
        check_factor_names(members, names, say("group '{group}'", group=group), NETWORK)
        if not members:
            raise ParameterError(
                say("The group '{group}' holds no factor: name some of {names}.", group=group, names=commas(names))
            )
        if group in names and group not in members:
            raise ParameterError(
                say("The group '{group}' is called like a factor outside it: choose another name.", group=group)
            )
        for member in members:
            if group_of.setdefault(member, group) != group:
                raise ParameterError(say("The factor '{member}' is in two groups: leave it in one.", member=member))
    columns: dict[str, list[int]] = {}
    for column, name in enumerate(names):
        columns.setdefault(group_of.get(name, name), []).append(column)
    return [FactorGroup(name, tuple(members)) for name, members in columns.items()]


def correlated_pairs(
    factors: Sequence[Factor], values: Floats, groups: Sequence[FactorGroup]
) -> tuple[tuple[str, str, float], ...]:
    """Return the pairs of continuous factors of different groups that go together, the strongest first.

    Parameters
    ----------
    factors : sequence of Factor, length F
    values : float32 array [n, F]
    groups : sequence of FactorGroup

    Returns
    -------
    tuple of (name, name, Pearson's correlation), 0.7 or more either way
    """
    group_of = {column: group.name for group in groups for column in group.columns}
    usable = [i for i, f in enumerate(factors) if not f.categorical and values[:, i].min() < values[:, i].max()]
    if len(usable) < 2:
        return ()
    correlation = np.corrcoef(values[:, usable].astype(np.float64), rowvar=False)
    pairs = [
        (factors[a].name, factors[b].name, float(correlation[i, j]))
        for i, a in enumerate(usable)
        for j, b in enumerate(usable)
        if i < j and group_of[a] != group_of[b] and abs(correlation[i, j]) >= STRONG_CORRELATION
    ]
    return tuple(sorted(pairs, key=lambda pair: -abs(pair[2])))
