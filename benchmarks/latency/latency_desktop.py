"""Inside the QGIS desktop: run algorithms from their dialogs and note how late the event loop is meanwhile.

`latency.py` starts the desktop with this file and reads the answer it leaves. A timer of 10 ms in Python is armed
again after every call, so what it is late by is what a click or a key would have waited: for the main thread's own
work, for Python's lock (GIL) and for a processor. When it was last armed stands in a shared file, for whoever wants to
look from outside at what holds it.
"""

from __future__ import annotations

import gc
import json
import mmap
import os
import struct
import time
import traceback
from pathlib import Path

INTERVAL = 0.010  # seconds
IDLE = 10.0
SETTLE = 3.0  # seconds in which results are drawn after a run
STARTED, RUNNING, ENDED = "start", "run", "end"


class LoopWatch:
    """A timer in the main thread that notes by how much it is late."""

    def __init__(self, beat: Path) -> None:
        from qgis.PyQt.QtCore import Qt, QTimer

        self.ticks: list[tuple[float, float]] = []  # seconds by the monotonic clock, seconds late
        self.collections: list[tuple[float, float]] = []  # the same clock, seconds that garbage collection took
        beat.write_bytes(bytes(8))
        with open(beat, "r+b") as stream:
            self._beat = mmap.mmap(stream.fileno(), 8)
        gc.callbacks.append(self._collecting)  # it holds the lock from begin to end, whichever thread it is in
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Arm the timer."""
        self._armed = time.monotonic()
        self._beat[:] = struct.pack("d", self._armed)
        self._timer.start(round(1000 * INTERVAL))

    def _collecting(self, phase: str, info: dict) -> None:
        now = time.monotonic()
        if phase == "stop" and now - self._began > INTERVAL:
            self.collections.append((now, now - self._began))
        self._began = now

    def _tick(self) -> None:
        now = time.monotonic()
        self.ticks.append((now, max(0.0, now - self._armed - INTERVAL)))
        self.start()


class Run:
    """The runs in order: each opens its dialog, presses 'Run', waits for the end and lets the results be drawn."""

    def __init__(self, order: dict) -> None:
        self.order, self.waiting = order, list(order["cases"])
        self.answer: dict = {"cases": [], "logs": {}, "error": "", "ticks": []}
        self.watch = LoopWatch(Path(order["folder"]) / "beat")
        (Path(order["folder"]) / "pid").write_text(str(os.getpid()))

    def idle(self) -> None:
        """Watch the loop while nothing is done."""
        self.watch.start()
        self._phases = [[RUNNING, time.monotonic()]]
        self._after(IDLE, lambda: self._done("idle", True))

    def _after(self, seconds: float, call) -> None:
        from qgis.PyQt.QtCore import QTimer

        QTimer.singleShot(round(1000 * seconds), lambda: self._guarded(call))

    def _guarded(self, call) -> None:
        try:
            call()
        except Exception:
            self.answer["error"] += traceback.format_exc()
            self._leave()

    def _done(self, name: str, success: bool) -> None:
        self.answer["cases"].append(
            {"name": name, "phases": self._phases, "stop": time.monotonic(), "success": success}
        )
        if self.waiting:
            self._after(1.0, lambda: self._press(self.waiting.pop(0)))
        else:
            self._leave()

    def _press(self, case: dict) -> None:
        import processing

        # Without a reference that lasts it is garbage, and so is the context that the task works with.
        self._dialog = dialog = processing.createAlgorithmDialog(case["algorithm"], case["parameters"])
        dialog.show()
        finish = dialog.finish

        def finish_noted(*arguments, **options):
            self._phases.append([ENDED, time.monotonic()])
            return finish(*arguments, **options)

        def finished(success: bool, results) -> None:
            self._after(SETTLE, lambda: self._close(case["name"], dialog, bool(success)))

        def press() -> None:
            self._phases = [[STARTED, time.monotonic()]]
            dialog.runAlgorithm()
            self._phases.append([RUNNING, time.monotonic()])

        dialog.finish = finish_noted
        dialog.algorithmFinished.connect(finished)
        self._after(2.0, press)  # the dialog itself is drawn by then

    def _close(self, name: str, dialog, success: bool) -> None:
        from qgis.core import QgsProject

        log = dialog.findChild(_log_class(), "txtLog")
        self.answer["logs"][name] = log.toPlainText() if log is not None else ""
        self._done(name, success)
        dialog.close()
        dialog.deleteLater()
        QgsProject.instance().removeAllMapLayers()
        self._after(0.5, gc.collect)  # so that no later thread comes upon what is left of the dialog

    def _leave(self) -> None:
        self.answer["ticks"], self.answer["collections"] = self.watch.ticks, self.watch.collections
        part = Path(self.order["folder"]) / "answer.part"
        part.write_text(json.dumps(self.answer), encoding="utf-8")
        part.rename(part.with_suffix(".json"))
        os._exit(0)


def _log_class():
    from qgis.PyQt.QtWidgets import QTextEdit

    return QTextEdit


_kept: list[Run] = []  # nothing else refers to it


def begin(order: str) -> None:
    """Start with what the file `order` says, as soon as the desktop has come to rest."""
    from qgis.PyQt.QtCore import QTimer

    def start() -> None:
        run = Run(json.loads(Path(order).read_text(encoding="utf-8")))
        _kept.append(run)
        run.idle()

    QTimer.singleShot(3000, start)
