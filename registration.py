"""Registries: what there is of a kind, a line each, so that a new one is a file and a line."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any


def registered(entries: Iterable[str], package: str) -> tuple[type[Any], ...]:
    """Return the classes that a registry lists.

    Parameters
    ----------
    entries : iterable of str
        'module.Class', a module of `package`.
    package : str
        The name of a package, as `__package__` tells it.
    """
    places = (entry.rsplit(".", 1) for entry in entries)
    return tuple(getattr(import_module(f"{package}.{module}"), name) for module, name in places)
