"""Time, processor time and peak memory of work done in child processes.

A case is a function of a script of cases (see `answer`). It runs in a process of its own, which measures the work
alone, after imports and preparation; the peak memory is that of the whole process, libraries included, as the kernel
counted it. Nothing large may be imported here: a child's peak is at least that of the process that started it.
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from checkout import PYTHON, ROOT

ROUNDS = 3
LONG = 40.0  # seconds; what takes longer is measured once
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(ROOT / ".venv" / "profile")}


@dataclass(frozen=True)
class Case:
    """A function of a script of cases, its arguments, the Python that runs it, and a checkout whose plugin is taken."""

    function: str
    script: Path
    arguments: Mapping = field(default_factory=dict)
    python: str = PYTHON
    plugin: str = ""

    @property
    def command(self) -> list[str]:
        """The command that runs it."""
        return [self.python, str(self.script), self.function, json.dumps(dict(self.arguments))]


@dataclass(frozen=True)
class Figures:
    """What a case took: medians of its rounds, but the highest peak.

    Attributes
    ----------
    seconds, processor : float
        Wall and processor seconds of the work alone.
    peak_mb : float
        Highest resident set of the process, in units of 10⁶ bytes.
    read : float
        Bytes read from files, cached or not.
    more : dict
        Other things the last round's child said.
    rounds : int
    """

    seconds: float
    processor: float
    peak_mb: float
    read: float
    more: dict
    rounds: int


class CaseError(Exception):
    """A case failed; the message is the last line the child wrote."""


def once(case: Case) -> Figures:
    """Run a case in a child process."""
    text, usage = _finished(case.command, case.function, {"BENCH_PLUGIN": case.plugin} if case.plugin else {})
    said = json.loads(text.strip().splitlines()[-1])
    known = {name: said.pop(name) for name in ("seconds", "processor", "read")}
    return Figures(peak_mb=_peak_mb(usage), more=said, rounds=1, **known)


def whole_process(command: list[str]) -> Figures:
    """Run a command; return what it took from its start to its end, imports included (`read` is not known: 0)."""
    start = time.perf_counter()
    _, usage = _finished(command, command[0])
    seconds = time.perf_counter() - start
    return Figures(seconds, usage.ru_utime + usage.ru_stime, _peak_mb(usage), read=0.0, more={}, rounds=1)


def _finished(command: list[str], name: str, environment: Mapping[str, str] = MappingProxyType({})):
    """Run a command; return what it printed and the resources it used.

    Raises
    ------
    CaseError
        If it fails.
    """
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **ENVIRONMENT, **environment},
    )
    text, errors = _both(process.stdout, process.stderr)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        lines = [line for line in errors.strip().splitlines() if line.strip()] or ["no message"]
        raise CaseError(f"{name}, exit {process.returncode}: {lines[-1]}")
    return text, usage


def _peak_mb(usage) -> float:
    return usage.ru_maxrss * 1024 / 1e6


def alternating(cases: Mapping[str, Case], rounds: int = ROUNDS) -> dict[str, Figures]:
    """Run cases in turn, round after round, so that a busy machine slows all alike; return the medians.

    A case whose first round took more than `LONG` seconds is not run again.
    """
    found: dict[str, list[Figures]] = {name: [] for name in cases}
    for number in range(rounds):
        for name, case in cases.items():
            if number == 0 or found[name][0].seconds <= LONG:
                found[name].append(once(case))
    return {name: median(figures) for name, figures in found.items()}


def median(figures: list[Figures]) -> Figures:
    """Return the figures of several rounds: medians, but the highest peak."""
    middle = {
        name: statistics.median(getattr(each, name) for each in figures) for name in ("seconds", "processor", "read")
    }
    highest = max(each.peak_mb for each in figures)
    return Figures(peak_mb=highest, more=figures[-1].more, rounds=len(figures), **middle)


def _both(output, errors) -> tuple[str, str]:
    """Return what a child writes to two pipes; read in turn, the second could fill and block it."""
    kept = []
    reader = threading.Thread(target=lambda: kept.append(errors.read()))
    reader.start()
    with output, errors:
        text = output.read()
        reader.join()
    return text, kept[0]


class Clock:
    """What the work inside `working` took."""

    def __init__(self) -> None:
        self.seconds = self.processor = self.read = 0.0

    @contextlib.contextmanager
    def working(self) -> Iterator[None]:
        """Measure the block; several blocks add up."""
        read, processor, start = _bytes_read(), time.process_time(), time.perf_counter()
        yield
        self.seconds += time.perf_counter() - start
        self.processor += time.process_time() - processor
        self.read += _bytes_read() - read


def _bytes_read() -> int:
    with contextlib.suppress(OSError), open("/proc/self/io", encoding="ascii") as counts:
        return int(counts.readline().split()[1])
    return 0


def answer(functions: Mapping[str, Callable]) -> None:
    """Run the function that the command line names, with a clock and its arguments, and print what was measured.

    The function does its work within ``with clock.working():`` and may return a dict of other things to tell.
    """
    clock = Clock()
    more = functions[sys.argv[1]](clock, **json.loads(sys.argv[2])) or {}
    sys.stdout.flush()
    print(json.dumps({**more, "seconds": clock.seconds, "processor": clock.processor, "read": clock.read}), flush=True)
