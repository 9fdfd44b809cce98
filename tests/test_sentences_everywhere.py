"""Whatever a user can see is a sentence: held by reading the source of all rooms."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = (
    "algorithms",
    "analysis",
    "dependencies",
    "desktop",
    "files",
    "geodata",
    "models",
    "reports",
    "steps",
    "study",
    "workflows",
)
SHIPPED = sorted([*ROOT.glob("*.py"), *(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))])
every_file = pytest.mark.parametrize("path", SHIPPED, ids=[str(path.relative_to(ROOT)) for path in SHIPPED])
SAY = ("say", "say_counted")
MAKERS = (*SAY, "listing", "choices", "commas", "semicolons", "paragraph")
TELLERS = ("info", "warning", "pushInfo", "pushWarning")
PARAMETERS = ("QgsProcessingParameter", "QgsProcessingOutput", "RasterParameter", "RastersParameter")


def name_of(node) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def is_annotated(annotation) -> bool:
    return annotation is not None and bool({"Sentence", "Text"} & {name_of(node) for node in ast.walk(annotation)})


ANNOUNCED: set[str] = set()  # filled below
ERRORS = {n.name for n in ast.parse((ROOT / "errors.py").read_text()).body if isinstance(n, ast.ClassDef)}


class Reader:
    """Tells whether an expression of a module is a sentence, following names to where they are bound."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.scopes: dict[int, tuple] = {}  # id of a name → the functions that it stands in, the innermost first
        # Function and name → what the name is bound to: expressions, or True where it is announced as a sentence.
        self.bound: dict[tuple[int, str], list] = {}
        self._read(tree, (0,))

    def _read(self, node, scope: tuple) -> None:
        if isinstance(node, ast.FunctionDef):
            scope = (id(node), *scope)
        if isinstance(node, ast.Name):
            self.scopes[id(node)] = scope
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._bind(target, node.value, scope)
        elif isinstance(node, (ast.AnnAssign, ast.arg)) and is_annotated(node.annotation):
            name = node.arg if isinstance(node, ast.arg) else name_of(node.target)
            self.bound.setdefault((scope[0], name), []).append(True)
        elif isinstance(node, (ast.For, ast.comprehension)):
            self._bind(node.target, node.iter, scope)
        for child in ast.iter_child_nodes(node):
            self._read(child, scope)

    def _bind(self, target, value, scope: tuple) -> None:
        for node in ast.walk(target):
            if isinstance(node, ast.Name):
                self.bound.setdefault((scope[0], node.id), []).append(value)

    def _bindings(self, node: ast.Name) -> list:
        return next((self.bound[s, node.id] for s in self.scopes[id(node)] if (s, node.id) in self.bound), [])

    def is_sentence(self, node, seen: tuple = ()) -> bool:
        if node is True:
            return True
        if isinstance(node, ast.IfExp):
            return self.is_sentence(node.body, seen) and self.is_sentence(node.orelse, seen)
        if isinstance(node, ast.BoolOp):
            return all(self.is_sentence(value, seen) for value in node.values)
        if isinstance(node, (ast.Tuple, ast.List)):
            return any(self.is_sentence(value, seen) for value in node.elts)
        if isinstance(node, ast.Dict):
            return all(self.is_sentence(value, seen) for value in node.values)
        if isinstance(node, ast.Subscript):
            return self.is_sentence(node.value, seen)
        if isinstance(node, ast.Call):
            name = name_of(node.func)
            if name in ("items", "values") and isinstance(node.func, ast.Attribute):
                return self.is_sentence(node.func.value, seen)
            return name in MAKERS or name in ANNOUNCED
        if isinstance(node, ast.Attribute):
            return node.attr in ANNOUNCED or node.attr == "sentence"
        if isinstance(node, ast.Name):
            if node.id in seen or (node.id.isupper() and node.id in ANNOUNCED):
                return True
            known = self._bindings(node)
            return bool(known) and all(self.is_sentence(value, (*seen, node.id)) for value in known)
        return False

    def shown(self):
        """Yield (line, what it is, expression) of everything that the user will see."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                for line in node.body:
                    if isinstance(line, ast.Assign) and name_of(line.targets[0]) in ("TITLE", "TAGS", "HELP"):
                        yield line.lineno, name_of(line.targets[0]), line.value
            if not isinstance(node, ast.Call):
                continue
            name, whose = name_of(node.func), name_of(getattr(node.func, "value", None))
            telling = name in TELLERS and isinstance(node.func, ast.Attribute) and whose != "page"
            done = telling and name.startswith("push") and name_of(getattr(node.args[0], "func", None)) == "tr"
            if (name in ERRORS or telling or name == "tr") and node.args and not done:
                yield node.lineno, name, node.args[0]
            elif name == "add" and whose in ("self", "algorithm") and len(node.args) > 1:
                yield node.lineno, "help", node.args[1]

    def untranslated(self):
        """Yield (line, name) of parameters and outputs whose title is not put into words by `tr`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and name_of(node.func).startswith(PARAMETERS) and len(node.args) > 1:
                title = node.args[1]
                if not (isinstance(title, ast.Call) and name_of(title.func) == "tr"):
                    yield node.lineno, name_of(node.func)


def announced() -> set[str]:
    """Return the names of functions, attributes and constants that are announced as sentences by an annotation."""
    found = set()
    for path in SHIPPED:
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        constants = [n for n in tree.body if isinstance(n, ast.Assign) and name_of(n.targets[0]).isupper()]
        found |= {name_of(n.targets[0]) for n in constants if Reader(tree).is_sentence(n.value)}
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and is_annotated(node.returns):
                found.add(node.name)
            if isinstance(node, ast.AnnAssign) and is_annotated(node.annotation):
                found.add(name_of(node.target))
    return found


ANNOUNCED |= announced()


def problems(source: str) -> list[str]:
    reader = Reader(ast.parse(source))
    found = [f"line {line}: {what}" for line, what, node in reader.shown() if not reader.is_sentence(node)]
    return found + [f"line {line}: title of {name}" for line, name in reader.untranslated()]


@every_file
def test_whatever_is_shown_is_a_sentence(path):
    assert problems(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        'raise InputError("The map is damaged.")',
        'raise InputError(f"The map {path} is damaged.")',
        'raise InputError("The map " + path)',
        'raise InputError(", ".join(names))',
        'text = f"{path}"; raise InputError(text)',
        'raise InputError(say("a") if path else "b")',
        'feedback.info(f"{count} cells")',
        'self._feedback.pushWarning("Few cells.")',
        'self.add(parameter, "Help.")',
        'tr("Threads")',
        "QgsProcessingParameterNumber('THREADS', 'Threads')",
        "QgsProcessingOutputNumber('CELLS', say('Cells'))",
        'class A:\n    TITLE = "Map"',
    ],
)
def test_the_reader_sees_what_is_no_sentence(line):
    assert len(problems(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        'raise InputError(say("The map is damaged."))',
        'text = say("a"); raise InputError(text)',
        "def f(text: Sentence):\n    feedback.info(text)",
        "raise InputError(error.sentence) from error",
        'self.add(QgsProcessingParameterNumber("THREADS", tr(say("Threads"))), say("Help."))',
        'for name, title in {"A": say("a")}.items():\n    tr(title)',
        'page.warning("is not told")',
        'class A:\n    TITLE = say("Map")',
    ],
)
def test_the_reader_lets_sentences_pass(line):
    assert problems(line) == []


def places(template: str) -> set[str]:
    """Return the names in a template; raises where it is no template or a place is no plain name."""
    found = set()
    for _, name, spec, conversion in Formatter().parse(template):
        if name is not None:
            assert name.isidentifier() and conversion is None, name
            found |= {name} | places(spec)
    return found


def slips(source: str) -> list[str]:
    """Return the lines whose template is no literal, or does not suit the values it is given."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAY:
            count = 1 + (node.func.id == "say_counted")
            literal = len(node.args) == count and all(
                isinstance(a, ast.Constant) and isinstance(a.value, str) for a in node.args
            )
            values = {keyword.arg for keyword in node.keywords}
            if not literal or None in values:
                found.append(f"line {node.lineno}: no literal, or values that cannot be read")
                continue
            named = [places(argument.value) for argument in node.args]
            if set().union(*named) | ({"count"} & values if count == 2 else set()) != values:
                found.append(f"line {node.lineno}: {sorted(set().union(*named) ^ values)}")
    return found


@every_file
def test_templates_are_literals_and_name_their_values(path):
    if path.name != "sentences.py":
        assert slips(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        'say(f"{path}")',
        'say("The map " + path)',
        "say(template)",
        'say("The map {path}")',
        'say("The map", path=path)',
        'say("The map {path}", **values)',
        'say_counted("{count} cell", count=1)',
        'say_counted("{count} cell of {path}", "{count} cells", count=1)',
    ],
)
def test_slips_are_seen(line):
    assert len(slips(line)) == 1


def test_a_counted_sentence_need_not_print_its_count():
    assert slips('say_counted("one cell", "{count} cells of {path}", count=n, path=path)') == []


@pytest.mark.parametrize("template", ["{path.name}", "{values[0]}", "{}", "{path!r}"])
def test_a_place_is_a_plain_name(template):
    with pytest.raises(AssertionError):
        places(template)
