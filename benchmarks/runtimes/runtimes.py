"""Predict with model files of every kind by runtimes other than the plugin's own, and print one table.

    runtimes.py [runtime==version ...]

Runtimes are onnxruntime, openvino, tract and opencv-python-headless, of PyPI; by default those of docs/model-files.md.
Each gets a virtual environment of its own in out/runtimes, which is kept. The files are made anew by this checkout. The
table has the largest difference from what the library that trained a model predicts, over the files of its kind;
'refused' where a runtime does not take one of them, with its reasons below, and 'NaN' where it gives no numbers.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import OUT, PYTHON

HERE, FOLDER = Path(__file__).resolve().parent, OUT / "runtimes"
DEFAULT = (
    *(f"onnxruntime==1.{version}" for version in ("15.0", "16.3", "17.3", "18.0", "19.2", "20.1", "21.1", "22.1")),
    *(f"onnxruntime==1.{version}" for version in ("23.2", "24.4", "25.1", "26.0", "32.0")),
    *("openvino==2025.0.0", "openvino==2026.4.1", "tract==0.23.9"),
    *("opencv-python-headless==4.13.0.92", "opencv-python-headless==5.0.0.93"),
)
WAYS = {"openvino": ("openvino", "openvino-f32"), "opencv-python-headless": ("opencv",)}
Answers = dict[str, dict[str, object]]  # by file


def python_of(wanted: str) -> str:
    """Return the Python of a virtual environment that has `wanted`, made when first asked for."""
    place = FOLDER / wanted.replace("==", "-")
    python, stamp = str(place / "bin" / "python"), place / "complete.txt"
    if not stamp.exists():
        shutil.rmtree(place, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
        # onnxruntime is imported with NumPy alone, and before 1.19 knows NumPy 1 alone.
        packages = ["--no-deps", wanted, "numpy<2"] if wanted.startswith("onnxruntime") else [wanted]
        pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *packages], check=True)
        stamp.touch()
    return python


def answers_of(wanted: str, way: str, models: Path) -> Answers:
    """Return what a runtime answers on every file; a file on which its process dies is refused, too."""
    command = [python_of(wanted), str(HERE / "runtime_run.py"), str(models), way]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    found = {answer["file"]: answer for answer in map(json.loads, done.stdout.splitlines())}
    died = {"refused": f"the process ended with {done.returncode}"}
    return {path.stem: found.get(path.stem, died) for path in sorted(models.glob("*.onnx"))}


def cell(answers: Answers, row: str) -> str:
    """Return what the table says of the files of a row."""
    own = [answer for file, answer in answers.items() if file.split(";")[0] == row]
    taken = [float(str(answer["difference"])) for answer in own if "refused" not in answer]
    if not taken:
        return "refused"
    told = "NaN" if max(taken) == float("inf") else f"{max(taken):.0e}".replace("e-0", "e-").replace("0e+00", "0")
    return told if len(taken) == len(own) else f"{told}; {len(own) - len(taken)} of {len(own)} refused"


def columns_of(asked: dict[str, Answers], rows: list[str]) -> dict[str, list[str]]:
    """Return the columns of the table by their heads; neighbours that say the same share one."""
    columns: dict[str, list[str]] = {}
    for runtime, answers in asked.items():
        own = [cell(answers, row) for row in rows]
        last = next(reversed(columns), "")
        if last.split(" ")[0] == runtime.split(" ")[0] and columns[last] == own:
            columns[f"{last.split(' to ')[0]} to {runtime.split(' ')[1]}"] = columns.pop(last)
        else:
            columns[runtime] = own
    return columns


def main() -> None:
    """Make the files, ask every runtime and print the table, and below why files were refused."""
    models = FOLDER / "models"
    shutil.rmtree(models, ignore_errors=True)
    subprocess.run([PYTHON, str(HERE / "runtime_models.py"), str(models)], check=True)
    asked: dict[str, Answers] = {}
    for wanted in sys.argv[1:] or DEFAULT:
        name, version = wanted.split("==")
        for way in WAYS.get(name, (name,)):
            asked[f"{way} {version}"] = answers_of(wanted, way, models)
    rows = list(dict.fromkeys(file.split(";")[0] for answers in asked.values() for file in answers))
    columns = columns_of(asked, rows)
    print("| model |", " | ".join(columns), "|")
    print("|", " | ".join("---" for _ in (rows[:1], *columns)), "|")
    for number, row in enumerate(rows):
        print(f"| {row} |", " | ".join(column[number] for column in columns.values()), "|")
    for runtime, answers in asked.items():
        reasons = {file.split(";")[0]: answer["refused"] for file, answer in answers.items() if "refused" in answer}
        for row, reason in reasons.items():
            print(f"{runtime}, {row}: {reason}", file=sys.stderr)


if __name__ == "__main__":
    os.environ["PIP_ONLY_BINARY"] = ":all:"
    main()
