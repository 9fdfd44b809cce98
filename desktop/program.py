"""A program that runs while a window stays alive and shows what it says."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QEventLoop, QProcess, QProcessEnvironment

from ..errors import Cancelled
from ..sentences import say

NOT_STARTED = -1
LONGEST_END = 2000  # milliseconds that a program which is killed may take to go


class Program:
    """Runs one program after another; each call returns when its program has ended.

    Parameters
    ----------
    tell : callable
        Is given what programs write, as they write it, in pieces of any length.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._process = None
        self._stopped = False

    def __call__(self, command: Sequence[str]) -> int:
        """Run a program and return its exit code; `NOT_STARTED` if it cannot be started or is killed by another.

        Raises
        ------
        Cancelled
            If `stop` was called.
        """
        self._raise_if_stopped()
        process, loop = QProcess(), QEventLoop()
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.setProcessEnvironment(_environment())
        process.readyRead.connect(lambda: self._tell(decoder.decode(bytes(process.readAll()))))
        process.finished.connect(loop.quit)
        process.errorOccurred.connect(loop.quit)
        self._process = process
        try:
            process.start(command[0], list(command[1:]))
            while process.state() != QProcess.ProcessState.NotRunning:
                loop.exec()
        finally:
            self._process = None
        self._raise_if_stopped()
        if process.error() == QProcess.ProcessError.FailedToStart:
            self._tell(process.errorString() + "\n")
        normal = process.exitStatus() == QProcess.ExitStatus.NormalExit and process.error() in (
            QProcess.ProcessError.UnknownError,  # what Qt calls no error
        )
        return process.exitCode() if normal else NOT_STARTED

    def stop(self) -> None:
        """End the program that runs, and all that would come after it."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(LONGEST_END)

    def _raise_if_stopped(self) -> None:
        if self._stopped:
            raise Cancelled(say("The installation was stopped, and nothing was changed."))


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONIOENCODING", "utf-8")
    environment.insert("PYTHONUNBUFFERED", "1")  # lines come as they are written
    return environment
