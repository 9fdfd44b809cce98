"""How late the QGIS window is while our algorithms run: a click must not wait.

Starts the real desktop under Xvfb, runs algorithms from their dialogs as a user does, as background tasks, and prints
for each by how much a timer of 10 ms was late while it ran: median, 99th percentile and maximum, and the 99th
percentile over moments (what a click at any moment would wait, so that one long standstill is not hidden by a thousand
short ticks). 'start' is the longest delay from the press of 'Run' until the task is under way, 'end' that of loading
the results; both are the main thread's own work, most of it QGIS's.
Beside it stand the threads of the process, those that used more than a twentieth of a processor during the run, and
QGIS's own `native:reclassifybytable` and the idle desktop for comparison.

    latency.py [case ...]

Data are in out/latency and made where missing: the demo basin, and its stack repeated to 20 million cells. Where the
program `py-spy` is on the PATH it is asked, whenever the loop is more than 100 ms late, what the threads are doing.
"""

from __future__ import annotations

import collections
import json
import os
import shutil
import statistics
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import ROOT
from latency_cases import WORK, cases_of, made

PLUGIN = "landslide_susceptibility"
SETTINGS = f"[PythonPlugins]\n{PLUGIN}=true\nprocessing=true\n\n[qgis]\nfirstRun=false\n"
START = "import sys; sys.path.insert(0, {folder!r}); import latency_desktop; latency_desktop.begin({order!r})\n"
MOST = 0.100  # seconds late, at the 99th percentile
MOST_SECONDS = 1500
BUSY = 0.05  # of a processor
LONG = 0.100


class Onlooker:
    """What the desktop's threads use of the processors, and what they do while the loop is late; seen from outside.

    Attributes
    ----------
    looks : list of (seconds, {thread: seconds of processor time})
    stacks : list of (seconds, seconds since the loop's last sign of life, py-spy's text)
    """

    def __init__(self, work: Path) -> None:
        self.looks: list[tuple[float, dict[str, float]]] = []
        self.stacks: list[tuple[float, float, str]] = []
        self._work, self._end, self._spy = work, threading.Event(), shutil.which("py-spy")
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not (self._work / "beat").exists():
            if self._end.wait(0.2):
                return
        pid, beat, last = (self._work / "pid").read_text(), self._work / "beat", 0.0
        while not self._end.wait(0.03):
            now = time.monotonic()
            if now - last > 0.2:
                last = now
                self._look(now, Path("/proc", pid, "task"))
            late = now - struct.unpack("d", beat.read_bytes())[0]
            if self._spy and LONG < late < 60:
                command = [self._spy, "dump", "--nonblocking", "--pid", pid]
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                self.stacks.append((now, late, done.stdout))

    def _look(self, now: float, tasks: Path) -> None:
        tick, found = os.sysconf("SC_CLK_TCK"), {}
        try:
            for task in tasks.iterdir():
                fields = (task / "stat").read_text().rpartition(")")[2].split()
                found[task.name] = (int(fields[11]) + int(fields[12])) / tick
        except OSError:
            return  # a thread or the process has ended meanwhile
        self.looks.append((now, found))

    def stop(self) -> None:
        self._end.set()
        self._thread.join()

    def between(self, start: float, stop: float) -> tuple[int, list[float]]:
        """Return the most threads at once, and the share of a processor of each that used more than `BUSY`."""
        looks = [found for when, found in self.looks if start <= when <= stop]
        used: collections.Counter = collections.Counter()
        for before, after in zip(looks, looks[1:]):
            for thread, seconds in after.items():
                used[thread] += seconds - before.get(thread, 0.0)
        shares = sorted((seconds / (stop - start) for seconds in used.values()), reverse=True)
        return max(map(len, looks), default=0), [share for share in shares if share > BUSY]


def in_desktop(cases: list[dict]) -> tuple[dict, Onlooker]:
    """Run the cases in a desktop of their own; return what it found, and what was seen of it."""
    work = WORK / "desktop"
    shutil.rmtree(work, ignore_errors=True)
    (work / "plugins").mkdir(parents=True)
    (work / "plugins" / PLUGIN).symlink_to(ROOT)
    profile = work / "profiles" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    profile.parent.mkdir(parents=True)
    profile.write_text(SETTINGS)
    order = work / "order.json"
    order.write_text(json.dumps({"folder": str(work), "cases": cases}))
    (work / "start.py").write_text(START.format(folder=str(Path(__file__).parent), order=str(order)))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QGIS_PLUGINPATH": str(work / "plugins"),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    command = [
        "xvfb-run",
        "-a",
        "-s",
        "-screen 0 1600x1000x24",
        "qgis",
        "--nologo",
        "--noversioncheck",
        "--profiles-path",
        str(work / "profiles"),
        "--code",
        str(work / "start.py"),
    ]
    onlooker = Onlooker(work)
    with open(work / "log.txt", "w") as log:
        try:
            subprocess.run(command, env=environment, stdout=log, stderr=log, timeout=MOST_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            print(f"The desktop was not done after {MOST_SECONDS} s.")
    onlooker.stop()
    answer = work / "answer.json"
    if not answer.exists():
        raise SystemExit(f"The desktop left no answer: see {work / 'log.txt'}.")
    return json.loads(answer.read_text(encoding="utf-8")), onlooker


def over_moments(late: list[float], seconds: float, share: float = 0.01) -> float:
    """Return the wait that the given share of moments exceeds, where a standstill of d s makes waits from 0 to d."""
    low, high = 0.0, max(late, default=0.0)
    for _ in range(50):
        middle = (low + high) / 2
        beyond = sum(d - middle for d in late if d > middle)
        low, high = (middle, high) if beyond > share * seconds else (low, middle)
    return high


def phase_of(case: dict, when: float, late: float) -> str:
    """Return the phase that the middle of a delay lies in."""
    found = case["phases"][0][0]
    for name, start in case["phases"]:
        if start <= when - late / 2:
            found = name
    return found


def waits(found: dict, case: dict) -> dict[str, list[float]]:
    """Return the delays of a case by phase."""
    phases: dict[str, list[float]] = {"start": [], "run": [], "end": []}
    for when, late in found["ticks"]:
        if case["phases"][0][1] <= when <= case["stop"]:
            phases[phase_of(case, when, late)].append(late)
    return phases


def culprits(found: dict, stacks: list[tuple[float, float, str]], case: dict) -> list[str]:
    """Return what threads did at the long delays of a case: how often, where, and how late the loop was at most."""
    start, stop = case["phases"][0][1], case["stop"]
    collected = [seconds for when, seconds in found["collections"] if start <= when <= stop and seconds > LONG]
    lines = [f"  garbage collection, {1000 * seconds:.0f} ms" for seconds in collected]
    seen: dict[str, list[float]] = collections.defaultdict(list)
    for when, late, text in stacks:
        if start <= when <= stop:
            seen[f"{phase_of(case, when, 0.0)}: {' | '.join(places(text))}"].append(late)
    often = sorted(seen.items(), key=lambda item: -max(item[1]))
    return lines + [f"  {len(late)} times, up to {1000 * max(late):.0f} ms, {where}" for where, late in often]


def places(dump: str) -> list[str]:
    """Return what each thread that is not idle does: the innermost calls, and the innermost call of ours."""
    lines = []
    for part in dump.split("\nThread ")[1:]:
        head, *frames = part.strip().splitlines()
        if "(idle)" in head and "MainThread" not in head:
            continue
        calls = [frame.strip() for frame in frames if frame.startswith("    ")]
        ours = [call for call in calls if PLUGIN in call]
        shown = [*calls[:2], *(ours[:1] if ours[:1] != calls[:1] else [])]
        texts = [f"{call.split(' (')[0]} {call.rpartition('/')[2].rstrip(')')}" for call in shown]
        lines.append(f"{head.split(':')[-1].strip()}: {' < '.join(texts) or 'no Python'}")
    return lines


def main() -> None:
    """Print the table and the culprits."""
    chosen = sys.argv[1:]
    cases = {name: case for name, case in cases_of(made()).items() if not chosen or any(c in name for c in chosen)}
    shutil.rmtree(WORK / "results", ignore_errors=True)
    (WORK / "results").mkdir()
    order = [{"name": name, "algorithm": a, "parameters": p} for name, (a, p) in cases.items()]
    found, onlooker = in_desktop(order)
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; milliseconds late")
    print(f"{'':22}{'s':>7}{'median':>8}{'99 %':>8}{'moments':>9}{'max':>8}{'start':>8}{'end':>8}  threads, busy")
    missed = []
    for case in found["cases"]:
        phases, (start, stop) = waits(found, case), run_of(case)
        late, seconds = phases["run"] or [0.0], stop - start
        p99 = sorted(late)[int(0.99 * (len(late) - 1))]
        figures = [statistics.median(late), p99, over_moments(late, seconds)]
        figures += [max(phases[name], default=0.0) for name in ("run", "start", "end")]
        widths = (8, 8, 9, 8, 8, 8)
        most, busy = onlooker.between(start, stop)
        print(
            f"{case['name']:22}{seconds:7.1f}"
            + "".join(f"{1000 * f:{w}.1f}" for f, w in zip(figures, widths))
            + f"  {most}: "
            + " ".join(f"{share:.2f}" for share in busy)
            + ("" if case["success"] else "  FAILED")
        )
        if max(figures[1:3]) > MOST:
            missed.append(case["name"])
    for case in found["cases"]:
        lines = culprits(found, onlooker.stacks, case)
        if lines:
            print(case["name"], *lines, sep="\n")
    if found["error"]:
        raise SystemExit(found["error"])
    if missed:
        raise SystemExit(f"Later than {1000 * MOST:.0f} ms at the 99th percentile: {', '.join(missed)}.")


def run_of(case: dict) -> tuple[float, float]:
    """Return when the run itself began and ended."""
    phases = dict(case["phases"])
    return phases.get("run", case["phases"][0][1]), phases.get("end", case["stop"])


if __name__ == "__main__":
    main()
