"""Check that the plugin uses no name of Qt or QGIS that was not looked up in PyQt6 and QGIS 4, where none can be run.

`tools/qgis4.py` compares the code with the list `tools/qgis4_names.csv`, which says where each name was looked up: what
is imported from `qgis` and `processing`, what is reached from it by dots, and, with a leading dot, the attributes of
other objects that are neither of this plugin nor of Python. `tools/qgis4.py look-up`, run by a Python that has PyQt6,
adds the names of Qt that it finds there; those of QGIS are added by hand.
"""

from __future__ import annotations

import argparse
import ast
import builtins
import collections
import csv
import fractions
import importlib
import re
import sys
import types
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ROOT / "tools" / "qgis4_names.csv"
OUTSIDE = {".venv", ".venv-peers", "tests", "tools", "benchmarks", "findings", "docs", "out", "dist"}
ROOTS = ("qgis", "processing")
BINDINGS = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork")
# What attributes may be of, beside Qt, QGIS and this plugin.
PYTHON = (*(kind for kind in vars(builtins).values() if isinstance(kind, type)), types.FunctionType, Path, re.Match)
PYTHON += (re.Pattern, collections.deque, fractions.Fraction, ast.AST)
# A name of Qt may be one of Python's too: `resize` is since 3.14, when bytearray got it.
OF_PYTHON = {name for kind in PYTHON for name in dir(kind)}


class Reader:
    """What one file imports and which attributes it asks for.

    Attributes
    ----------
    names : dict of str to int
        Names from `qgis` and `processing`, as 'qgis.PyQt.QtCore.Qt.Checked', and the first line that has each.
    attributes : dict of str to int
        Attributes of objects that are no imported module, and the first line that has each.
    faults : list of (int, str)
        Lines that import Qt by another way than `qgis.PyQt`.
    """

    def __init__(self, source: str) -> None:
        self.names: dict[str, int] = {}
        self.attributes: dict[str, int] = {}
        self.faults: list[tuple[int, str]] = []
        tree = ast.parse(source)
        bound: dict[str, str] = {}
        modules: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for entry in node.names:
                    self._refuse(entry.name, node.lineno)
                    first = entry.name.split(".")[0]
                    if first in ROOTS:
                        bound[entry.asname or first] = entry.name if entry.asname else first
                    modules.add(entry.asname or first)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                self._refuse(node.module, node.lineno)
                for entry in node.names:
                    if node.module.split(".")[0] in ROOTS:
                        bound[entry.asname or entry.name] = f"{node.module}.{entry.name}"
                        self.names.setdefault(f"{node.module}.{entry.name}", node.lineno)
        self.knows_qgis = bool(bound)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute):
                continue
            parts, base = [node.attr], node.value
            while isinstance(base, ast.Attribute):
                parts.append(base.attr)
                base = base.value
            if isinstance(base, ast.Name) and base.id in bound:
                self.names.setdefault(".".join([bound[base.id], *reversed(parts)]), node.lineno)
            elif not (isinstance(base, ast.Name) and base.id in modules):
                self.attributes.setdefault(node.attr, node.lineno)

    def _refuse(self, module: str, line: int) -> None:
        if module.split(".")[0] in BINDINGS:
            self.faults.append((line, f"imports {module}: take Qt from qgis.PyQt"))


def own_names(sources: list[str]) -> set[str]:
    """Return what the plugin itself defines: functions, classes, attributes, fields and arguments."""
    found: set[str] = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
                found.add(node.name)
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                found.add(node.attr)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                found.add(node.id)
            elif isinstance(node, ast.arg):
                found.add(node.arg)
    return found


def shipped() -> Iterator[Path]:
    """Return the plugin's own Python files."""
    for path in sorted(ROOT.rglob("*.py")):
        if not OUTSIDE & set(path.relative_to(ROOT).parts):
            yield path


def used(files: dict[Path, str]) -> tuple[dict[str, str], list[str]]:
    """Return where each name that must be in the list stands, 'file:line', and what is wrong in itself."""
    own = own_names(list(files.values()))
    places: dict[str, str] = {}
    faults = []
    for path, source in files.items():
        reader, short = Reader(source), path.relative_to(ROOT)
        faults += [f"{short}:{line}: {fault}" for line, fault in reader.faults]
        if not reader.knows_qgis:
            continue
        for name, line in reader.names.items():
            places.setdefault(name, f"{short}:{line}")
        for name, line in reader.attributes.items():
            if name not in own and name not in OF_PYTHON:
                places.setdefault(f".{name}", f"{short}:{line}")
    return places, faults


def listed() -> dict[str, str]:
    """Return the names that were looked up, and where."""
    with open(NAMES, encoding="utf-8", newline="") as stream:
        return {row["name"]: row["looked up in"] for row in csv.DictReader(stream)}


def write(names: dict[str, str]) -> None:
    """Write the list, sorted."""
    with open(NAMES, "w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(("name", "looked up in"))
        rows.writerows(sorted(names.items()))


def check(files: dict[Path, str], names: dict[str, str]) -> list[str]:
    """Return what is wrong: names that were not looked up, and those in the list that nothing uses."""
    places, faults = used(files)
    faults += [
        f"{place}: {name} was not looked up in PyQt6 or QGIS 4: `tools/qgis4.py look-up` adds it if PyQt6 has it"
        for name, place in places.items()
        if not names.get(name)
    ]
    unused = [name for name in names if name not in places and name[1:] not in OF_PYTHON]
    faults += [f"{NAMES.relative_to(ROOT)}: nothing uses {name}" for name in unused]
    return faults


def look_up(places: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """Return the list with the names of Qt that this Python's PyQt6 has, and without those that nothing uses."""
    version = importlib.import_module("PyQt6.QtCore").PYQT_VERSION_STR
    modules = {name: importlib.import_module(f"PyQt6.{name}") for name in MODULES}
    qt = re.compile(r"qgis\.PyQt\.(Qt\w+)\.(.+)")
    classes = sorted({tuple(found.group(1, 2)) for name in places if (found := qt.fullmatch(name))})
    found = {name: names[name] for name in names if name in places}
    for name in places:
        match = qt.fullmatch(name)
        if match:
            # QGIS's layer adds to PyQt6 what stood elsewhere in PyQt5.
            holders = [modules[match.group(1)]] + ([modules["QtGui"]] if match.group(2).startswith("QAction") else [])
            if any(_has(holder, match.group(2)) for holder in holders):
                found[name] = f"PyQt6 {version}"
        elif name.startswith("."):
            owners = [f"{m}.{c}" for m, c in classes if m in modules and _has(modules[m], c + name)]
            # An object may be reached without its class being imported: item.font().setBold.
            owners += [f"{m}.{c}" for m, module in modules.items() for c in dir(module) if _has(module, c + name)]
            if owners:
                found.setdefault(name, f"PyQt6 {version}: {owners[0]}")
    return found


def _has(holder: object, dotted: str) -> bool:
    for part in dotted.split("."):
        if not hasattr(holder, part):
            return False
        holder = getattr(holder, part)
    return True


def main() -> int:
    """Check, or look names up; return 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("work", nargs="?", choices=("check", "look-up"), default="check")
    work = parser.parse_args().work
    files = {path: path.read_text(encoding="utf-8") for path in shipped()}
    if work == "look-up":
        places, _ = used(files)
        write(look_up(places, listed()))
    faults = check(files, listed())
    for fault in faults:
        sys.stderr.write(fault + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
