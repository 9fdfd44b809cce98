"""Sentences: templates with values, put into words in one place."""

from __future__ import annotations

import ast
import pickle
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.errors import (
    Cancelled,
    DependencyError,
    InputError,
    ParameterError,
    StrategyError,
    VerificationError,
)
from landslide_susceptibility.sentences import (
    Sentence,
    choices,
    commas,
    in_words,
    listing,
    paragraph,
    say,
    say_counted,
    semicolons,
)

# A toy language: every template is known under its English one.
GERMAN = {
    "The map '{path}' has another grid.": "Das Raster von '{path}' ist ein anderes.",
    "{before} and {after}": "{before} und {after}",
    "{share:.1f} of {what}": "von {what} {share:.2f}",
    "red": "rot",
}
TEXTS = st.text(max_size=20)


def german(template, many="", count=1):
    if many == "{count} samples lie outside.":
        return "{count} Proben liegen außerhalb." if count != 1 else "Eine Probe liegt außerhalb."
    return GERMAN.get(template, template)


def test_a_sentence_is_a_template_with_values():
    sentence = say(
        "The map '{path}' has {cells:,} cells, {share:.1f} % of {what}.", path="a", cells=1234, share=2.25, what="all"
    )
    assert str(sentence) == f"{sentence}" == "The map 'a' has 1,234 cells, 2.2 % of all."
    assert sentence.template.startswith("The map '{path}'") and dict(sentence.values)["cells"] == 1234
    with pytest.raises(AttributeError):
        sentence.template = "other"


def test_another_language_is_chosen_where_it_is_put_into_words():
    inner = say("{share:.1f} of {what}", share=0.25, what=say("red"))
    assert str(inner) == "0.2 of red"
    assert in_words(inner, german) == "von rot 0.25"
    assert in_words(say("The map '{path}' has another grid.", path=listing("abc")), german) == (
        "Das Raster von 'a, b und c' ist ein anderes."
    )


@pytest.mark.parametrize(
    ("count", "english", "translated"),
    [
        (0, "0 samples lie outside.", "0 Proben liegen außerhalb."),
        (1, "1 sample lies outside.", "Eine Probe liegt außerhalb."),
        (2, "2 samples lie outside.", "2 Proben liegen außerhalb."),
    ],
)
def test_the_count_decides_which_template_is_taken(count, english, translated):
    sentence = say_counted("{count} sample lies outside.", "{count} samples lie outside.", count=count)
    assert (str(sentence), in_words(sentence, german)) == (english, translated)


def test_things_one_after_another():
    assert [str(listing(items)) for items in ([], ["a"], "ab", "abc", (1, 2, 3))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "1, 2 and 3",
    ]
    assert (str(commas("abc")), str(choices("abc")), str(semicolons("abc"))) == ("a, b, c", "a or b or c", "a; b; c")
    assert str(commas(str(number) for number in range(5000))).endswith("4998, 4999")


def test_a_paragraph_leaves_out_what_is_empty():
    assert str(paragraph(say("One."), None, "", paragraph(), say("Two."))) == "One. Two."
    assert str(paragraph()) == ""


@given(TEXTS, TEXTS)
def test_braces_in_values_are_only_text(one, other):
    assert str(say("<{one}|{other}>", one=one, other=say("{x}", x=other))) == f"<{one}|{other}>"
    assert str(paragraph(one or "-", other or "-")) == f"{one or '-'} {other or '-'}"


@given(st.lists(TEXTS, min_size=1))
def test_commas_join_as_text_does(items):
    assert str(commas(items)) == ", ".join(items)


@given(TEXTS)
def test_any_template_can_be_shown(template):
    """A slip in a translation may be anything: it must never hide what is to be said."""
    sentence = say("The error is {why}.", why="a full disk")
    shown = in_words(sentence, lambda *_: template)
    assert isinstance(shown, str)


@pytest.mark.parametrize("slip", ["{wy}", "{why", "{why.real}", "{why[0]}", "{}", "{0}", "{why:d}", "{why!z}", "}"])
def test_a_template_that_does_not_suit_is_replaced_by_the_english_one(slip):
    assert in_words(say("It is {why}.", why="full"), lambda *_: slip) == "It is full."


def test_an_english_slip_shows_template_and_values():
    assert str(say("It is {wy}.", why="full")) == "It is {wy}. (why = full)"


def test_names_of_values_are_free():
    sentence = say_counted("{one}", "{template} {many} {self}", count=2, one=1, template="a", many="b", self="c")
    assert str(sentence) == "a b c"
    assert str(say("{template}", template="a")) == "a"


def test_values_are_kept_as_plain_text_or_numbers():
    """What could change, or could not be hashed or pickled, is text at once."""
    sizes = [1, 2]
    sentence = say(
        "{path} {sizes} {error} {small:.2f} {whole:,}",
        path=Path("a"),
        sizes=sizes,
        error=OSError(2, "gone"),
        small=np.float32(0.1),
        whole=np.int64(1000),
    )
    before = str(sentence)
    sizes.append(3)
    assert str(sentence) == before == "a [1, 2] gone 0.10 1,000"
    assert hash(sentence) == hash(pickle.loads(pickle.dumps(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        say("a {b}", b=1.5),
        say_counted("{count} thing", "{count} things", count=3),
        listing(["a", say("b")]),
        paragraph(say("a"), say("b")),
    ],
)
def test_sentences_are_equal_by_what_they_hold_and_can_be_pickled(sentence):
    again = pickle.loads(pickle.dumps(sentence))
    assert again == sentence and hash(again) == hash(sentence) and str(again) == str(sentence)
    assert isinstance(again, Sentence) and sentence != say("a")


@pytest.mark.parametrize(
    "kind", [InputError, StrategyError, ParameterError, DependencyError, VerificationError, Cancelled]
)
def test_an_error_crosses_from_process_to_process_with_its_sentence(kind):
    error = kind(say("The map '{path}' has another grid.", path="{a}"))
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind and again.sentence == error.sentence
    assert str(again) == str(error) == "The map '{a}' has another grid."
    assert in_words(again.sentence, german) == "Das Raster von '{a}' ist ein anderes."


ROOT = Path(__file__).resolve().parents[1]
REPORTS = sorted((ROOT / "reports").rglob("*.py"))
# What a report says; figures and pages, which draw and print it, are held by what they write alone.
SAYING = sorted((ROOT / "reports").glob("*.py"))
# What writes on a figure or a page: matplotlib's methods, those of `Page`, and the functions of reports/figures that
# hand a text on to them. Words stand in their arguments without a name, and in those named here.
WRITERS = {
    *("annotate", "figtext", "legend", "set_label", "set_title", "set_xlabel", "set_ylabel", "suptitle", "text"),
    *("set_text", "set_ticks", "set_xticks", "set_yticks", "set_xticklabels", "set_yticklabels"),
    *("figure", "highlights", "note", "paragraph", "section", "settings", "table", "warning", "Page"),
    *("draw_landslide_row", "draw_legend_row", "nothing_to_show", "plain", "style_axes", "words"),
}
NAMED = {"label", "labels", "s", "text", "title", "xlabel", "ylabel", "x_label", "y_label", "caption", "alt"}
SENTENCES = {"say", "say_counted"}


def bare_words(node: ast.AST) -> list[str]:
    """Return the literals with letters in an expression, but for templates, names of settings and formats."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and re.search(r"[^\W\d_]", node.value) else []
    if isinstance(node, ast.FormattedValue):
        return bare_words(node.value)  # and not its format
    if isinstance(node, ast.Call):
        if called(node) in SENTENCES or called(node).startswith("_"):
            return []  # what a helper of the file is given names data
        parts = node.args[:1] if called(node) == "format" else node.args
        return [word for part in parts for word in bare_words(part)]
    if isinstance(node, (ast.Subscript, ast.Compare)):
        return []  # a key, or what something is compared with
    return [word for part in ast.iter_child_nodes(node) for word in bare_words(part)]


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def words_written(source: str) -> list[tuple[int, str]]:
    """Return (line, literal) of each word that is written on a figure or a page without being a template."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            parts = [keyword.value for keyword in node.keywords if keyword.arg in NAMED]
            parts += node.args if called(node) in WRITERS else []
            found += [(node.lineno, word) for part in parts for word in bare_words(part)]
    return found


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_figures_and_pages_write_no_words_but_sentences(path):
    assert words_written(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("axes.text(0, 0, 'area', ha='center')", ["area"]),
        ("axes.set_xlabel(f'area of {zone}', color=INK)", ["area of "]),
        ("axes.plot([], 'o', label=f'{n:,d} cells')", [" cells"]),
        ("axes.text(0, 0, share if known else 'unknown')", ["unknown"]),
        ("axes.set_yticks(at, [f'zone {n}' for n in at])", ["zone "]),
        ("axes.text(0, 0, words('area'))", ["area", "area"]),
        ("axes.text(0, 0, words(say('area')), label=say('zone'))", []),
        ("axes.text(0, 0, f'{share:.3f} %', va='top')", []),
        ("axes.set_title(titles['area'])", []),
        ("page.section('Zones')", ["Zones"]),
        ("page.table(['zone', say('cells')], [[name, 'none']], caption='By zone')", ["By zone", "zone", "none"]),
        ("page.highlights({'AUC': format(auc, '.3f')})", ["AUC"]),
        ("page.figure(_map(result, 'zones'), say('Zones.'), size='small')", []),
    ],
)
def test_words_that_are_no_sentences_are_found(source, words):
    assert [word for _, word in words_written(source)] == words


LETTER = r"[^\W\d_]"


def glued(source: str) -> list[int]:
    """Return the lines on which a text is put together outside a template.

    F-strings may hold numbers, and what stands between them, but no words; literals of several words are templates.
    """
    tree, found = ast.parse(source), []
    passed = [n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)]  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SENTENCES:
            passed += node.args
        if isinstance(node, (ast.Subscript, ast.Compare)):
            passed += ast.walk(node)  # a key, or what something is compared with
        if isinstance(node, ast.FormattedValue) and node.format_spec:
            passed += ast.walk(node.format_spec)
    passed = {id(node) for node in passed}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"\w [a-z(]", node.value):
            found.append(node.lineno)
        if isinstance(node, ast.JoinedStr) and any(
            isinstance(part, ast.Constant) and re.search(LETTER, str(part.value)) for part in node.values
        ):
            found.append(node.lineno)
        if isinstance(node, ast.Attribute) and node.attr in ("join", "format") and is_text(node.value):
            found.append(node.lineno)
        if isinstance(node, ast.BinOp) and (is_text(node.left) or is_text(node.right)):
            found.append(node.lineno)
    return sorted(set(found))


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


@pytest.mark.parametrize("path", SAYING, ids=lambda path: str(path.relative_to(ROOT)))
def test_reports_glue_no_sentences(path):
    assert glued(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "is_glued"),
    [
        ("text = f'{count} cells'", True),
        ("text = 'the rest of the area'", True),
        ("def f():\n    return 'of ' + name", True),
        ("text = 'all ' * from_all", True),
        ("text = ', '.join(names)", True),
        ("text = '{} and {}'.format(*names)", True),
        ("words['Samples of all'] = say('{count:,} of them', count=n)", False),
        ("text = f'{low:.3f} – {high:.3f}'", False),
        ("path = os.path.join(folder, 'report')", False),
        ('"Says a word or two."', False),
        ("text = format(share, '.1f')", False),
    ],
)
def test_glued_texts_are_found(source, is_glued):
    assert bool(glued(source)) is is_glued


def test_templates_of_pages_hold_no_words():
    """Jinja's own text is put into words by nobody: all that is read on a page is given to it."""
    for path in (ROOT / "reports" / "page" / "templates").glob("*.html"):
        shown = re.sub(r"\{[{%].*?[%}]\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        attributes = re.findall(r'(?:alt|title|aria-label)="([^"]*)"', shown)
        texts = re.sub(r"<[^>]*>", "", shown)
        assert not re.search(r"[^\W\d_]", " ".join([*attributes, texts])), path.name


def test_plain_text_stays_as_it_is():
    assert in_words("a {layer}", german) == "a {layer}"
