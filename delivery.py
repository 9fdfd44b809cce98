"""How what a task gives comes back from a process of a cluster; whoever imports this has dask.distributed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any


class Delivered:
    """What a task has given, so packed that it arrives even if its worker ends at that moment, and soon.

    Dask's executor (distributed 2023.6 to 2026.8) waits for a result and looks only then how the task stands. Where
    the worker is gone by then, it takes the result for what an error would be: type, error, traceback. This has those
    three, and the error carries the result.

    Dask's scheduler, through which results come, has them pickled by a protocol that copies every array into one text
    and out of it again. What is registered here for this type sends them as they lie in memory.
    """

    def __init__(self, value: Any) -> None:
        self.value = value

    def __iter__(self) -> Iterator[Any]:
        return iter((ResultAsError, ResultAsError(self.value), None))


class ResultAsError(Exception):
    """A result that came as an error; see `Delivered`."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


def deliver(function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Delivered:
    """Call a function in a process of a cluster."""
    return Delivered(function(*args, **kwargs))


def _packed(delivered: Delivered) -> tuple[Any, Any]:
    from distributed.protocol import serialize

    return serialize(delivered.value, serializers=("pickle",), iterate_collection=False)


def _unpacked(head: Any, frames: Any) -> Delivered:
    from distributed.protocol import deserialize

    return Delivered(deserialize(head, frames))


def _register() -> None:
    from distributed.protocol import dask_deserialize, dask_serialize

    dask_serialize.register(Delivered, _packed)
    dask_deserialize.register(Delivered, _unpacked)


_register()
