"""The rules of the house, held by reading the source: who may import whom, and what shipped code may not hold."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Whom a room may import: all that stand below it. geodata and models do not know each other.
ORDER = (
    {"desktop"},
    {"algorithms"},
    {"workflows"},
    {"steps"},
    {"reports"},
    {"study"},
    {"geodata", "models"},
    {"analysis"},
)
ROOMS = tuple(room for level in ORDER for room in sorted(level))
BELOW = {room: set().union(*ORDER[number + 1 :]) for number, level in enumerate(ORDER) for room in level}
BELOW[""] = {"desktop", "algorithms"}
# Rooms within a room: what each of them may import of its own room; "" is what lies in the room itself.
WITHIN = {
    "workflows": {"": {"folds"}, "folds": set()},
    "reports": {"": {"figures", "page"}, "figures": {"page"}, "page": set()},
    # The contract of a model (network.py, settings.py, onnx_writer.py) lies beside what uses all models.
    "models": {"": {"networks", "learning"}, "networks": {"", "learning"}, "learning": {""}},
    "analysis": {"": {"basin", "breaks", "terrain"}, "basin": {"", "terrain"}, "terrain": {""}, "breaks": set()},
}
COMMON = {
    *("dependencies", "disk", "errors", "feedback", "files", "lists", "memory", "registration", "schema", "sentences"),
    *("cluster", "compiled", "delivery", "setting", "workers"),
}
PACKAGES = {"dependencies", "files"}  # those of them that are several files
# Package → the rooms that may import it, and whether inside functions only.
KEEPERS = {
    "qgis": ({"", "algorithms", "desktop"}, False),
    "processing": ({"desktop"}, True),
    "osgeo": ({"geodata"}, False),
    "torch": ({"models"}, True),
    "onnx": ({"models"}, True),
    "onnxruntime": ({"models"}, True),
    "sklearn": ({"models", "analysis"}, True),
    "numba": ({"", "geodata"}, True),
    "exactextract": ({"geodata"}, True),
    "distributed": ({"cluster.py", "delivery.py"}, True),
    "matplotlib": ({"reports/figures"}, True),
    "jinja2": ({"reports/page"}, True),
}
HEAVY = ("torch", "onnx", "onnxruntime", "sklearn", "matplotlib", "jinja2", "numba", "exactextract", "distributed")
UNSAFE_MODULES = {
    "pickle",
    "marshal",
    "shelve",
    "subprocess",
    "multiprocessing",
    "random",
    "socket",
    "urllib",
    "http",
    "requests",
    "ftplib",
    "PyQt5",
    "PyQt6",
}
SHIPPED = sorted([*ROOT.glob("*.py"), *(path for room in (*ROOMS, *PACKAGES) for path in (ROOT / room).rglob("*.py"))])
IDS = [str(path.relative_to(ROOT)) for path in SHIPPED]
every_file = pytest.mark.parametrize("path", SHIPPED, ids=IDS)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0] if path.parent != ROOT else ""


def imports_of(path: Path):
    """Yield (absolute name or '.room.module', is inside a function) of everything that a module imports."""

    def visit(node, inside):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.If) and name_of(child.test) == "TYPE_CHECKING":
                continue  # never run
            within = inside or isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
            if isinstance(child, ast.Import):
                yield from ((alias.name, inside) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                base = "." * child.level + (child.module or "")
                yield (base, inside)
                if child.level and not child.module:
                    yield from ((base + alias.name, inside) for alias in child.names)
            elif isinstance(child, ast.Call) and name_of(child.func) in ("require", "import_module"):
                yield from ((a.value, inside) for a in child.args if isinstance(a, ast.Constant) and a.value)
            yield from visit(child, within)

    yield from visit(tree_of(path), False)


def name_of(node) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def own_imports(path: Path) -> set[tuple[str, ...]]:
    """Return the modules of this package that a module imports, each as its parts from the root on."""
    here, found = path.relative_to(ROOT).parent.parts, set()
    for name, _ in imports_of(path):
        if name.startswith("landslide_susceptibility"):
            raise AssertionError(f"{path} imports the package by its name, which users may change: {name}")
        if name.startswith("."):
            dots = len(name) - len(name.lstrip("."))
            found.add((*here[: len(here) - dots + 1], *filter(None, name.lstrip(".").split("."))))
    return found - {()}


def own_targets(path: Path) -> set[str]:
    """Return the rooms and common modules of this package that a module imports."""
    return {parts[0] for parts in own_imports(path)}


def room_within(parts: tuple[str, ...]) -> str:
    """Return the room within a room that a module lies in, or \"\"."""
    return parts[1] if len(parts) > 1 and (ROOT / parts[0] / parts[1]).is_dir() else ""


def test_the_reader_of_imports_reads():
    """The other tests would hold for an empty list too."""
    assert {"qgis.core", "..errors"} <= {name for name, _ in imports_of(ROOT / "algorithms" / "base.py")}
    assert ("..geodata.vectors", True) in set(imports_of(ROOT / "algorithms" / "base.py"))
    assert "algorithms" in own_targets(ROOT / "provider.py")
    assert {"models", "reports", "study", "errors"} <= own_targets(ROOT / "steps" / "train.py")
    assert "errors" in own_targets(ROOT / "models" / "networks" / "bp.py")
    assert len(SHIPPED) > 60


@every_file
def test_imports_point_one_way(path):
    room = room_of(path)
    allowed = COMMON | ({room} if room else {"language", "plugin", "provider"}) | BELOW.get(room, set())
    if room in COMMON or (not room and path.stem in COMMON):
        allowed = COMMON  # what everyone uses knows nobody
    assert own_targets(path) <= allowed


@every_file
def test_imports_within_a_room_point_one_way(path):
    parts = path.relative_to(ROOT).parts
    allowed = WITHIN.get(parts[0])
    if allowed is None:
        return
    own = room_within(parts)
    found = {room_within(target) for target in own_imports(path) if target[0] == parts[0] and len(target) > 1}
    assert found <= allowed[own] | {own}


def test_no_modules_import_one_another_in_a_circle():
    """Imports inside functions count too: they hide a circle, they do not end it."""
    graph = {}
    for path in SHIPPED:
        name = path.relative_to(ROOT).with_suffix("").parts
        targets = {target for target in own_imports(path) if ROOT.joinpath(*target).with_suffix(".py").exists()}
        graph[name] = targets - {name}
    while graph:
        free = [name for name, targets in graph.items() if not targets & graph.keys()]
        assert free, f"a circle is among {sorted('.'.join(name) for name in graph)}"
        for name in free:
            del graph[name]


@every_file
def test_packages_stay_in_their_rooms(path):
    for name, inside in imports_of(path):
        package = name.split(".")[0]
        if package in KEEPERS:
            rooms, inside_only = KEEPERS[package]
            within = "/".join(path.relative_to(ROOT).parts[:2])
            assert rooms & {room_of(path), within}, f"{package} is imported here"
            assert inside or not inside_only, f"{package} is imported outside a function"
        assert package not in UNSAFE_MODULES


@every_file
def test_shipped_code_is_plain(path):
    for node in ast.walk(tree_of(path)):
        where = f"line {getattr(node, 'lineno', '?')}"
        assert not isinstance(node, ast.Assert), where
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"bare except, {where}"
            caught = {name_of(n) for n in ast.walk(node.type)}
            silent = all(isinstance(statement, (ast.Pass, ast.Continue)) for statement in node.body)
            assert not (silent and caught & {"Exception", "BaseException"}), where
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                assert node.func.id not in ("print", "eval", "exec", "breakpoint", "input"), where
            assert name_of(node.func) != "exec_", where
            assert not any(k.arg == "shell" for k in node.keywords), where
            if name_of(node.func) == "load" and isinstance(node.func, ast.Attribute):
                assert name_of(node.func.value) not in ("torch", "np", "numpy", "joblib"), where
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "random":
            assert node.attr in ("default_rng", "Generator", "Philox", "SeedSequence"), where


@every_file
def test_python_3_9_reads_it(path):
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    assert ast.get_docstring(tree), "a module says what it is for"
    if len(tree.body) == 1:
        return  # the docstring is all
    future = [n for n in tree.body if isinstance(n, ast.ImportFrom) and n.module == "__future__"]
    assert any(alias.name == "annotations" for n in future for alias in n.names)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) == "zip":
            assert not any(k.arg == "strict" for k in node.keywords)
        if isinstance(node, ast.Call) and name_of(node.func) in ("isinstance", "issubclass"):
            assert not any(isinstance(n, ast.BinOp) and isinstance(n.op, ast.BitOr) for n in ast.walk(node.args[1]))


def test_a_step_has_one_name():
    """The toolbox id, the algorithm's file and the step's file and function are the same word."""
    for path in sorted((ROOT / "algorithms").glob("*.py")):
        for node in tree_of(path).body:
            names = [
                s.value.value
                for s in getattr(node, "body", [])
                if isinstance(node, ast.ClassDef) and isinstance(s, ast.Assign) and name_of(s.targets[0]) == "NAME"
            ]
            if names and names[0]:
                assert names == [path.stem.replace("_", "")]
                homes = [ROOT / room / path.name for room in ("steps", "workflows")]
                (home,) = [home for home in homes if home.exists()]
                functions = {n.name for n in tree_of(home).body if isinstance(n, ast.FunctionDef)}
                assert path.stem in functions, f"{home} has no function {path.stem}"


def algorithm_classes() -> dict[str, tuple[tuple[str, ...], dict[str, ast.FunctionDef]]]:
    """Return the classes of algorithms/: the names of what each is made from, and its methods."""
    found = {}
    for path in sorted((ROOT / "algorithms").glob("*.py")):
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef):
                methods = {n.name: n for n in node.body if isinstance(n, ast.FunctionDef)}
                found[node.name] = tuple(map(name_of, node.bases)), methods
    return found


def methods_of(name: str, classes: dict) -> dict[str, ast.FunctionDef]:
    """Return the methods that a class has, inherited ones too."""
    bases, own = classes.get(name, ((), {}))
    inherited = [methods_of(base, classes) for base in reversed(bases)]
    return {key: method for methods in (*inherited, own) for key, method in methods.items()}


def functions_taken(tree: ast.AST) -> list[str]:
    """Return the functions of steps/ and workflows/ that are imported anywhere below a node, once for each import."""
    found = []
    for node in ast.walk(tree):
        module = (node.module or "") if isinstance(node, ast.ImportFrom) and node.level == 2 else ""
        if module.split(".")[0] in ("steps", "workflows"):
            assert "." in module, f"line {node.lineno}: a whole room or module is imported"
            home = tree_of(ROOT.joinpath(*module.split(".")).with_suffix(".py"))
            functions = {n.name for n in home.body if isinstance(n, ast.FunctionDef)}
            found += [alias.name for alias in node.names if alias.name in functions]
    return found


def calls_of(tree: ast.AST, name: str) -> int:
    return sum(isinstance(node, ast.Call) and name_of(node.func) == name for node in ast.walk(tree))


def reached_from(start: str, methods: dict[str, ast.FunctionDef]) -> set[str]:
    """Return a method and all methods of the same class that it names, and these name, and so on."""
    reached, waiting = set(), [start]
    while waiting:
        method = waiting.pop()
        if method in methods and method not in reached:
            reached.add(method)
            waiting += [
                node.attr
                for node in ast.walk(methods[method])
                if isinstance(node, ast.Attribute) and name_of(node.value) == "self"
            ]
    return reached


def toolbox_classes() -> list[str]:
    return [
        name
        for path in sorted((ROOT / "algorithms").glob("*.py"))
        for name, node in ((n.name, n) for n in tree_of(path).body if isinstance(n, ast.ClassDef))
        if any(isinstance(s, ast.Assign) and name_of(s.targets[0]) == "NAME" and s.value.value for s in node.body)
    ]


def test_all_algorithms_are_looked_at():
    assert len(toolbox_classes()) == 28
    assert functions_taken(tree_of(ROOT / "algorithms" / "train.py")) == ["train"]
    assert reached_from("call_step", methods_of("CompareNetworksAlgorithm", algorithm_classes())) >= {"compared"}


@pytest.mark.parametrize("name", toolbox_classes())
def test_an_algorithm_calls_one_function(name):
    """From `call_step` on, one function of steps/ or workflows/ is called, once: what a dialog does, Python does."""
    methods = methods_of(name, algorithm_classes())
    taken = {key: functions_taken(methods[key]) for key in sorted(reached_from("call_step", methods))}
    calling = {key: functions for key, functions in taken.items() if functions}
    for key, functions in calling.items():
        assert len(functions) == 1 and calls_of(methods[key], functions[0]) == 1, (key, functions)
    called = [functions[0] for functions in calling.values()]
    assert len(called) == len(set(called))
    assert len(called) == 1, calling


@pytest.mark.parametrize("path", sorted((ROOT / "algorithms").glob("*.py")), ids=lambda path: path.name)
def test_algorithms_have_steps_do_the_work(path):
    """No function beside an algorithm's class calls a step for it, and none writes reports."""
    assert "reports" not in own_targets(path)
    inside = [
        name
        for node in tree_of(path).body
        if isinstance(node, ast.ClassDef)
        for method in node.body
        if isinstance(method, ast.FunctionDef)
        for name in functions_taken(method)
    ]
    assert functions_taken(tree_of(path)) == inside


BLOCK = """
import importlib.abc, importlib.util, sys
class Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Blocker())
root = sys.argv[1]
spec = importlib.util.spec_from_file_location("plugin", root + "/__init__.py", submodule_search_locations=[root])
package = importlib.util.module_from_spec(spec)
sys.modules["plugin"] = package
spec.loader.exec_module(package)
"""
TOOLBOX = """
from qgis.core import QgsApplication
app = QgsApplication([], False)
from plugin.provider import LandslideProvider
provider = LandslideProvider()
provider.refreshAlgorithms()
created = [algorithm.create() for algorithm in provider.algorithms()]
assert len(created) >= 12 and all(a.parameterDefinitions() for a in created)
print("heavy", sorted(set(sys.modules) & set(HEAVY)))
"""
STEPS = """
import importlib, pathlib
for room in ("analysis", "geodata", "models", "study", "reports", "steps", "workflows"):
    for path in sorted(pathlib.Path(root, room).rglob("*.py")):
        importlib.import_module(".".join(("plugin", *path.relative_to(root).with_suffix("").parts)))
print("heavy", sorted(set(sys.modules) & set(HEAVY)))
"""


def python(code: str, blocked: tuple[str, ...]) -> str:
    """Run code in a fresh Python without some packages, and return what it prints last."""
    text = f"BLOCKED = {blocked!r}\nHEAVY = {HEAVY!r}\n{BLOCK}\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", text, str(ROOT)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


@pytest.mark.parametrize("blocked", [(), HEAVY], ids=["installed", "missing"])
def test_the_toolbox_needs_no_optional_package(blocked):
    pytest.importorskip("qgis.core", reason="QGIS's Python packages are not installed")
    assert python(TOOLBOX, blocked) == "heavy []"


def test_steps_need_no_qgis():
    assert python(STEPS, ("qgis", "PyQt5", "PyQt6")) == "heavy []"


def test_steps_load_without_the_optional_packages():
    assert python(STEPS, ("qgis", *HEAVY)) == "heavy []"


def test_json_is_read_in_one_place():
    readers = [
        path.name
        for path in SHIPPED
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and name_of(node.value) == "json" and node.attr in ("load", "loads")
    ]
    assert readers == ["schema.py"]


# --- the page on the house ----------------------------------------------------------------------------

HOUSE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_the_page_names_every_room_and_no_other():
    named = re.findall(r"`([a-z_]+)/`", HOUSE.partition("Imports point one way")[0])
    rooms = {path.name for path in ROOT.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    within = {room for rooms_within in WITHIN.values() for room in rooms_within if room} | {
        "strategies",
        "factors",
        "preflight",
    }
    assert rooms == set(ROOMS) | PACKAGES and rooms <= set(named)
    others = {"resources", "docs", "tests", "benchmarks", "findings", "tools"}
    assert set(named) - rooms - others == within


def test_the_page_names_every_common_module():
    named = set(re.findall(r"`([a-z_]+)\.py`", HOUSE.partition("Imports point one way")[0]))
    assert COMMON - PACKAGES | {"__init__", "language", "plugin", "provider", "api", "base"} == named
    assert {path.stem for path in ROOT.glob("*.py")} == named - {"base"}


@pytest.mark.parametrize("page", ["docs/architecture.md", "docs/performance.md", "CONTRIBUTING.md"])
def test_every_file_that_a_page_names_is_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    paths = set(re.findall(r"`([a-z_]+(?:/[a-z_0-9]+)+\.(?:py|md|sh))`", text))
    assert paths and [path for path in sorted(paths) if not (ROOT / path).exists()] == []
    files = {path.name for room in (*ROOMS, "tests", "benchmarks") for path in (ROOT / room).rglob("*.py")}
    files |= {path.name for path in ROOT.glob("*.py*")}
    assert [name for name in sorted(set(re.findall(r"`([a-z_]+\.pyi?)`", text))) if name not in files] == []


def test_tests_lie_in_a_folder_per_room():
    """A room's tests are found where the room is: tests/steps/test_predict.py for steps/predict.py."""
    folders = {path.parent.relative_to(ROOT / "tests").as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    assert {folder.partition("/")[0] for folder in folders} - {"."} <= set(ROOMS)
    assert [folder for folder in sorted(folders) if not (ROOT / folder).is_dir()] == []
