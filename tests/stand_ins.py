"""What stands in tests for a user who listens, and for a cluster; it knows no GDAL."""

from __future__ import annotations

import pickle
from concurrent.futures import Executor, Future

from landslide_susceptibility.feedback import Feedback


class Listener(Feedback):
    """Keeps what it is told; cancels after `cancel_after` looks."""

    def __init__(self, cancel_after=None):
        self.infos, self.warnings, self.fractions = [], [], []
        self.looks, self.cancel_after = 0, cancel_after

    def progress(self, fraction):
        self.fractions.append(fraction)

    def info(self, text):
        self.infos.append(str(text))

    def warning(self, text):
        self.warnings.append(str(text))

    def cancelled(self):
        self.looks += 1
        return self.cancel_after is not None and self.looks > self.cancel_after


class PicklingExecutor(Executor):
    """Does what a cluster does: the call and its result travel as pickles."""

    calls = 0

    def submit(self, function, *args, **kwargs):
        type(self).calls += 1
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            called, arguments = pickle.loads(pickle.dumps((function, args)))
            future.set_result(pickle.loads(pickle.dumps(called(*arguments, **kwargs))))
        except Exception as error:
            future.set_exception(error)
        return future
