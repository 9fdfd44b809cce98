"""A cluster of `dask.distributed` as an executor, and what is asked of the processes behind it.

Dask schedules, retries and ships; nothing of that is done here. Added is what it cannot know: that every process has
the same packages, that it sees the files, and that a task which was called off has ended before the caller goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import gc
import os
import secrets
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from typing import Any, Callable

from .dependencies import require
from .errors import Cancelled, ClusterError, InputError, LandslideError, ParameterError
from .feedback import SILENT, Feedback
from .memory import keep_freed_memory
from .sentences import Sentence, Text, say

CONNECTING = 30  # seconds; a scheduler may have much to do
REACHING = 2.0  # seconds; a worker that takes longer is behind a wall
LOOKING = 0.1  # seconds between two looks at the cancel button meanwhile
THREADS_KNOWN = 2.0  # seconds after which the number of threads is asked for again
# Of a task that raised, by dask: a disk on the network that does not answer once is no reason to end a day's run.
RETRIES = 2
MOST_GROUPS = 1000  # calls of `run_blocks` and the like that a process knows of
TIME_STEP = 2.0  # seconds to which a disk may round the time of a file
CANCELLED = say("The run was cancelled, so no output was written.")

Versions = Mapping[str, str]
FileState = tuple[str, int, float, bool]  # path, bytes, time of the last change, whether it is a temporary one


def is_address(scheduler: str) -> bool:
    """Whether a scheduler is given by its address, and not by its file."""
    return "://" in scheduler


def check_scheduler(scheduler: str) -> None:
    """Raise `ParameterError` if a text is neither an address nor a file."""
    if not is_address(scheduler) and not os.path.isfile(scheduler):
        raise ParameterError(
            say(
                "The scheduler '{scheduler}' is neither an address such as tcp://host:8786 nor a scheduler file: give "
                "one of them.",
                scheduler=scheduler,
            )
        )


def check_versions(here: Versions, there: Versions, process: str) -> None:
    """Raise `ClusterError` if a process has another version of something than the one that gives it the work."""
    for name in sorted({*here, *there}):
        if here.get(name) != there.get(name):
            raise ClusterError(
                say(
                    "{package} is {there} in the process '{process}' of the cluster and {here} here: install the same "
                    "version in both places.",
                    package=name,
                    there=there.get(name) or say("missing"),
                    process=process,
                    here=here.get(name) or say("missing"),
                )
            )


class Cluster(Executor):
    """The workers of a scheduler, as an executor whose tasks cannot be cancelled one by one, only called off together.

    Dask calls a task cancelled that still runs. What is told here instead is when it has ended.

    Parameters
    ----------
    scheduler : str
        'tcp://host:8786' or another address, or the path of a scheduler file.
    versions : callable
        Returns the versions of what has to be alike here and there; a function of a module, called in every process.
    tidy : callable
        A function of a module that is called in every process when the cluster is closed, or `tidy` is.
    feedback : Feedback, optional
        Asked several times a second whether the user cancelled while a scheduler does not answer.

    Raises
    ------
    ParameterError, ClusterError
        If there is no such scheduler, it has no worker, or a process has another version of something.
    Cancelled
        If the user cancelled before the scheduler answered.
    DependencyError
        If dask.distributed is not installed.
    """

    def __init__(
        self, scheduler: str, versions: Callable[[], Versions], tidy: Callable[[], None], feedback: Feedback = SILENT
    ) -> None:
        check_scheduler(scheduler)
        distributed = require("distributed")
        self.scheduler, self._tidy, self._find = scheduler, tidy, versions
        self._versions = versions()
        self._lost = threading.Event()
        self._counted, self._threads = 0.0, 0
        self._client = self._connected(distributed, feedback)
        self._killed = distributed.scheduler.KilledWorker
        try:
            self._executor = self._client.get_executor(pure=False, retries=RETRIES)
            self._compare()
            if not self.threads:
                raise ClusterError(
                    say("The scheduler '{scheduler}' has no worker: start some, and wait for one.", scheduler=scheduler)
                )
            if self._client.direct_to_workers is None:  # dask's configuration says neither
                self._client.direct_to_workers = self._reaches_workers()
        except BaseException:
            self._client.close()
            raise

    @property
    def threads(self) -> int:
        """How many tasks the workers run at once, as far as is known: they come and go."""
        now = time.monotonic()
        if now - self._counted > THREADS_KNOWN and not self.is_lost():
            with contextlib.suppress(Exception):  # a loss is found where a result is waited for
                self._threads, self._counted = sum(self._client.nthreads().values()), now
        return self._threads

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Have a function called by a worker."""
        from .delivery import deliver

        self.check()
        own: Future[Any] = _Remote()
        sent = self._executor.submit(deliver, function, *args, **kwargs)
        sent.add_done_callback(functools.partial(self._arrived, own))
        return own

    def is_lost(self) -> bool:
        """Whether the scheduler is lost, and with it all tasks."""
        return self._lost.is_set() or self._client.status != "running"

    def check(self) -> None:
        """Raise `ClusterError` if the scheduler is lost."""
        if self.is_lost():
            raise self._loss()

    def call_off(self, group: str) -> None:
        """Have tasks of a group that run stop when they next ask, and others when they begin."""
        with contextlib.suppress(Exception):  # of a worker that has died, or a scheduler that is lost, nothing runs
            self._client.run(_call_off, group, on_error="ignore")

    def tidy(self) -> None:
        """Have every process close its files."""
        with contextlib.suppress(Exception):
            self._client.run(self._tidy, on_error="ignore")

    def shutdown(self, wait: bool = True, **_: Any) -> None:
        """Let go of the cluster, which goes on."""
        if not self.is_lost():
            self.tidy()
        self._client.close()

    def _connected(self, distributed: Any, feedback: Feedback) -> Any:
        given = {"address" if is_address(self.scheduler) else "scheduler_file": self.scheduler}
        make = functools.partial(distributed.Client, **given, timeout=CONNECTING, set_as_default=False)
        client: Future[Any] = Future()
        threading.Thread(target=_connect, args=(client, make), daemon=True).start()
        try:
            while not wait([client], timeout=LOOKING).done:
                feedback.check()
        except BaseException:
            client.add_done_callback(_close)  # it may come yet
            raise
        try:
            return client.result()
        except ConnectionError as error:
            raise ClusterError(
                say(
                    "The scheduler '{scheduler}' does not answer ({reason}): check that it runs, and its address.",
                    scheduler=self.scheduler,
                    reason=error,
                )
            ) from error

    def _reaches_workers(self) -> bool:
        """Whether results can come from the workers themselves; where they cannot, the scheduler hands them on."""
        from distributed.comm import connect

        async def reach(worker: str) -> None:
            connection = await connect(worker, timeout=REACHING, **self._client.connection_args)
            await connection.close()

        async def reach_all(workers: Iterable[str]) -> None:
            await asyncio.gather(*map(reach, workers))

        try:
            self._client.sync(reach_all, list(self._client.nthreads()))
        except Exception:  # of all kinds, by the kind of connection
            return False
        return True

    def needs(self, paths: Iterable[str]) -> Needs:
        """Return what a process must have and see that works on tasks which read some files."""
        return Needs(tuple(states_of(paths)), self._versions, self._find)

    def _compare(self) -> None:
        """Raise `ClusterError` if scheduler or workers have other versions than this process."""
        try:
            found = {"scheduler": self._client.run_on_scheduler(self._find), **self._client.run(self._find)}
        except Exception as error:  # a process without the plugin cannot even read which function is meant
            raise ClusterError(
                say(
                    "Not every process of the cluster '{scheduler}' can load the plugin ({reason}): start scheduler "
                    "and workers with the folder that holds '{package}' on their PYTHONPATH, and the packages of "
                    "this computer.",
                    scheduler=self.scheduler,
                    reason=error,
                    package=(__package__ or "").partition(".")[0],
                )
            ) from error
        for process, there in found.items():
            check_versions(self._versions, there, process)

    def _arrived(self, own: Future[Any], sent: Future[Any]) -> None:
        from .delivery import ResultAsError

        if sent.cancelled():  # by nobody here: dask drops what it has when the scheduler is gone
            self._lost.set()
            own.set_exception(self._loss())
            return
        error = sent.exception()
        if error is None:
            own.set_result(sent.result().value)
        elif isinstance(error, ResultAsError):
            own.set_result(error.value)
        elif isinstance(error, self._killed):
            own.set_exception(
                ClusterError(
                    say(
                        "A piece of the work was given to several workers, and each of them ended ({reason}): look "
                        "into their logs, and give them more memory.",
                        reason=error,
                    )
                )
            )
        else:
            own.set_exception(error)

    def _loss(self) -> ClusterError:
        return ClusterError(
            say(
                "The scheduler '{scheduler}' was lost during the work, so no output was written: start it and its "
                "workers again, and then the run.",
                scheduler=self.scheduler,
            )
        )


@dataclass(frozen=True)
class Failed:
    """What a task returns that has an error to tell."""

    error: LandslideError


class _Remote(Future):
    """A task that somebody else runs: it cannot be taken back, and whoever waits for it waits for its end."""

    def cancel(self) -> bool:
        return False


def _connect(promise: Future[Any], make: Callable[[], Any]) -> None:
    """Make a client and keep a promise of it, or of the error."""
    try:
        promise.set_result(make())
        return
    # An address that is none, a scheduler that does not answer: dask raises all kinds, also asyncio's cancellation,
    # which is no Exception. Whatever it is, somebody waits for the promise.
    except BaseException as error:
        reason = str(error) or type(error).__name__
    # What failed stands in cycles. Collected while dask starts another client, it would wait for the lock that this
    # start holds, for ever; an error that is kept would keep it.
    gc.collect()
    promise.set_exception(ConnectionError(reason))


def _close(client: Future[Any]) -> None:
    if client.exception() is None:
        client.result().close()


# --- in the processes of the cluster -----------------------------------------------------------------


@dataclass(frozen=True)
class Needs:
    """What tasks need of a process: files as they are here, and versions, which a function finds there."""

    files: Sequence[FileState]
    versions: Versions
    find: Callable[[], Versions]

    def check(self) -> None:
        """Raise `ClusterError` or `InputError` if this process lacks something; it may have come after the start."""
        wanted = tuple(sorted(self.versions.items()))
        if wanted not in _alike:
            check_versions(self.versions, self.find(), _name_here())
            _alike.add(wanted)
        _check_files(self.files)


class _Group:
    """Tasks of one caller in this process: what calls them off, and whether it has what they need."""

    def __init__(self) -> None:
        self.stop, self.is_fit = threading.Event(), False


class _Groups:
    """The groups that this process has met; of very many, the last ones."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._groups: OrderedDict[str, _Group] = OrderedDict()

    def of(self, name: str) -> _Group:
        with self._lock:
            group = self._groups.setdefault(name, _Group())
            self._groups.move_to_end(name)
            while len(self._groups) > MOST_GROUPS:
                self._groups.popitem(last=False)
            return group


_groups = _Groups()
_here = threading.local()
_alike: set[tuple[tuple[str, str], ...]] = set()  # versions that this process was found to have


def new_group() -> str:
    """Return a name for tasks that are called off together."""
    return secrets.token_hex(8)


def _call_off(name: str) -> None:
    _groups.of(name).stop.set()


def stop_of_task() -> threading.Event:
    """Return the event that calls off what this thread works on; one of its own where nothing can."""
    return getattr(_here, "stop", None) or threading.Event()


def as_one_of(name: str, needs: Any, function: Callable[..., Any], *args: Any) -> Any:
    """Call a function in a process of the cluster, unless its group was called off.

    Parameters
    ----------
    name : str
        Of the group, from `new_group`.
    needs : Shared of Needs
        Looked at once in every process.

    Returns
    -------
    What the function does, or `Failed`: dask would try again what raised, and write it into the worker's log.
    """
    group = _groups.of(name)
    before, _here.stop = getattr(_here, "stop", None), group.stop
    try:
        if group.stop.is_set():
            raise Cancelled(CANCELLED)
        if not group.is_fit:
            needs.value.check()
            keep_freed_memory()
            group.is_fit = True
        return function(*args)
    except LandslideError as error:
        return Failed(error)
    finally:
        _here.stop = before


def states_of(paths: Iterable[str]) -> list[FileState]:
    """Return paths, made absolute, with what a process elsewhere must see of them."""
    scratch, found = os.path.join(os.path.abspath(tempfile.gettempdir()), ""), []
    for path in map(os.path.abspath, paths):
        with contextlib.suppress(OSError):
            status = os.stat(path)
            found.append((path, status.st_size, status.st_mtime, path.startswith(scratch)))
    return found


def _check_files(files: Sequence[FileState]) -> None:
    """Raise `InputError` if this process does not see one of the files, or another of the same name."""
    for path, size, changed, is_scratch in files:
        try:
            with open(path, "rb") as file:  # on NFS, opening asks the server; asking for the name alone need not
                status = os.fstat(file.fileno())
        except OSError as error:
            raise InputError(_unseen(path, error.strerror or str(error), is_scratch=is_scratch)) from error
        if status.st_size != size or abs(status.st_mtime - changed) > TIME_STEP:
            raise InputError(_unseen(path, say("another file has this name there"), is_scratch=is_scratch))


def _unseen(path: str, reason: Text, *, is_scratch: bool) -> Sentence:
    if is_scratch:
        return say(
            "The worker '{worker}' cannot see '{path}' ({reason}): it lies in this computer's folder for temporary "
            "files, so let the environment variable TMPDIR name a folder that all workers see.",
            worker=_name_here(),
            path=path,
            reason=reason,
        )
    return say(
        "The worker '{worker}' cannot see '{path}' ({reason}): put the file where all workers see it under the same "
        "path.",
        worker=_name_here(),
        path=path,
        reason=reason,
    )


def _name_here() -> str:
    try:
        return str(require("distributed").get_worker().address)
    except (ValueError, LandslideError):  # no worker of dask's
        return str(os.getpid())
