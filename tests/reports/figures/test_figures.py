"""Figures: extreme inputs, the same bytes from every thread, and what the pictures show."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.analysis.palettes import SERIES
from landslide_susceptibility.models.network import History
from landslide_susceptibility.reports import figures
from landslide_susceptibility.reports.figures import ClassBar, RateLine, RocLine, classes, curves, responses, style
from landslide_susceptibility.reports.figures.style import DPI, plain, rgb
from landslide_susceptibility.sentences import Sentence, in_words, say
from landslide_susceptibility.study.importance import ImportanceRow, ResponseCurve
from matplotlib.text import Text
from picture_checks import LONG, pixels, share_of

NAN = float("nan")
ROC = (np.array([0, 0.1, 1]), np.array([0, 0.8, 1]), 0.85)


def history(training, validation=None, kept=()) -> History:
    """Return the history of one member."""
    held = None if validation is None else np.array(validation, float)[:, None]
    return History(np.array(training, float)[:, None], held, kept)


def test_extreme_inputs_are_drawn_without_a_complaint():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # A character that no installed font has is drawn as a box, which is all one can do.
        warnings.filterwarnings("ignore", message="Glyph .* missing from current font")
        drawn = [
            figures.loss_curve(History(np.empty((0, 0)), None, ())),
            figures.loss_curve(History(np.empty((0, 2)), np.empty((0, 2)), ())),
            figures.loss_curve(history([0.5], kept=(1,))),
            figures.loss_curve(history([0.0, NAN, NAN], [NAN, NAN, NAN])),
            figures.confusion_matrix(0, 0, 0, 0),
            figures.confusion_matrix(10**9, 0, 0, 10**9),
            figures.roc_curves([]),
            figures.roc_curves([RocLine(LONG, *ROC, (0.8, 0.9))] * 30),
            figures.roc_curves(
                [RocLine("one", [0, 1], [0, 1], None), RocLine("two", *ROC, None), RocLine("three", [], [], NAN)]
            ),
            figures.rate_curves([RateLine(LONG, [0, NAN, 1], [0, 0.5, 1], NAN)]),
            figures.zone_bars([], [], [], []),
            figures.zone_bars(["one"], [1.0], [NAN], ["#3a8f5c"]),
            figures.zone_bars([LONG] * 12, [1 / 12] * 12, [None] * 12, [(10, 20, 30)] * 12),
            figures.reliability_diagram([], [], [], [], []),
            figures.reliability_diagram([0.5], [1.0], [1.0 - 1e-17], [1.0], [10**9]),
            figures.reliability_diagram(*np.linspace(0, 1, 40).reshape(4, 10), [3] * 10),
            figures.score_distributions([], []),
            figures.score_distributions([0.5], []),
            figures.score_distributions([NAN, np.inf, 3.0], np.full(100, 3.0)),
        ]
    for png in drawn:
        assert pixels(png).min() < 128


def test_ensembles_and_single_networks_are_both_drawn():
    losses = np.geomspace(1, 0.01, 20)
    single = figures.loss_curve(history(losses, kept=(7,)))
    assert figures.loss_curve(history(losses, kept=(7,))) == single
    assert figures.loss_curve(history(losses)) != single
    assert figures.loss_curve(history(losses, losses, (7,))) != single
    ensemble = np.stack([losses, 2 * losses], axis=1)
    ensemble[10:, 1] = NAN
    assert figures.loss_curve(History(ensemble, ensemble, (7, 9))) != single


def test_threads_draw_the_same_bytes_as_one_alone():
    alone = figures.roc_curves([RocLine("one", *ROC)]), figures.confusion_matrix(5, 4, 3, 2)
    with ThreadPoolExecutor(4) as pool:
        together = list(
            pool.map(
                lambda i: figures.confusion_matrix(5, 4, 3, 2) if i % 2 else figures.roc_curves([RocLine("one", *ROC)]),
                range(6),
            )
        )
    assert together == [alone[i % 2] for i in range(6)]


def test_pyplot_is_never_imported():
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import conftest, numpy\n"
        "from landslide_susceptibility.reports import figures\n"
        "figures.confusion_matrix(1, 2, 3, 4); figures.information_value_bars([])\n"
        "figures.raster_map_png(None, numpy.eye(3))\n"
        "raise SystemExit('matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).resolve().parents[2])], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_zone_bars_are_as_high_as_their_shares():
    colours = ["#3a8f5c", "#b8202e"]
    png = figures.zone_bars(["low", "high"], [0.5, 0.5], [0.2, 0.8], colours)
    assert share_of(png, colours[1]) / share_of(png, colours[0]) == pytest.approx(4, rel=0.05)


def test_a_bin_of_the_reliability_curve_stands_where_its_share_is():
    heights = []
    for share in (0.2, 0.5, 0.9):
        picture = pixels(figures.reliability_diagram([0.5], [share], [share - 0.05], [share + 0.05], [40]))
        blue = (picture == np.rint(255 * np.array(rgb(SERIES[0])))).all(axis=-1)
        blue[int(0.88 * len(blue)) :] = False  # the legend
        heights.append(np.flatnonzero(blue.any(axis=1)).mean())
    up = -np.diff(heights)
    assert up[0] > 0 and up[1] / up[0] == pytest.approx(0.4 / 0.3, rel=0.03)


def test_the_confusion_matrix_is_darkest_where_most_of_the_observed_are():
    picture = pixels(figures.confusion_matrix(tn=5, fp=95, fn=10, tp=90))
    rows, columns = picture.shape[0], picture.shape[1]
    # The background of a tile is its most frequent colour.
    brightness = {}
    for name, (down, right) in {"tp": (0.4, 0.35), "fn": (0.4, 0.8), "fp": (0.8, 0.35), "tn": (0.8, 0.8)}.items():
        window = picture[int(rows * down) - 30 : int(rows * down) + 30, int(columns * right) - 30 :][:, :60]
        brightness[name] = np.median(window.reshape(-1, 3), axis=0).sum()
    assert max(brightness["tp"], brightness["fp"]) < min(brightness["fn"], brightness["tn"])


def test_fifty_factors_fill_sheets_of_a_third_of_a_printed_page_each():
    rng = np.random.default_rng(1)
    rows = [ClassBar(f"{k} {LONG}", LONG, rng.normal()) for k in range(50) for _ in range(1, 9)]
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from current font")
        sheets = figures.information_value_bars(rows)
    assert 6 < len(sheets) <= 13
    for sheet in sheets:
        height, width, _ = pixels(sheet).shape
        assert height <= classes.USUAL * DPI + 1 and width == classes.WIDTH * DPI
    # 176 mm of 297 are between the margins of A4, 265 from its top to its foot.
    assert classes.USUAL / classes.WIDTH * 176 < 265 / 3 and responses.LONGEST / responses.WIDTH * 176 < 265 / 3


def test_information_value_bars_of_the_smallest_tables():
    assert len(figures.information_value_bars([])) == 1
    (one,) = figures.information_value_bars([ClassBar("slope", "0–5", 0.0)])
    (missing,) = figures.information_value_bars([ClassBar("slope", "1", None)])
    (positive,) = figures.information_value_bars([ClassBar("slope", "0–5", 0.7)])
    (many,) = figures.information_value_bars([ClassBar("soil", str(k), (-1) ** k * k) for k in range(500)])
    assert share_of(one, classes.MORE) == pytest.approx(share_of(missing, classes.MORE), abs=2e-4)
    assert share_of(positive, classes.MORE) > 2 * share_of(one, classes.MORE)
    assert share_of(many, classes.LESS) == pytest.approx(share_of(many, classes.MORE), rel=0.1)


@given(st.lists(st.integers(1, classes.MOST_BARS), min_size=1, max_size=60))
@settings(max_examples=40, deadline=None)
def test_every_factor_is_on_one_sheet_in_its_order(counts):
    factors = [(str(k), [("c", 0.0)] * count) for k, count in enumerate(counts)]
    sheets = classes._sheets(factors)
    assert [factor for sheet in sheets for column in sheet for factor in column] == factors
    for sheet in sheets:
        assert len(sheet) <= classes.NARROW.columns
        for column in sheet:
            high = sum(classes._panel_height(bars) for _, bars in column)
            assert classes.LEGEND + high <= classes.LONGEST + 1e-6


def test_of_too_many_classes_the_most_telling_are_kept_in_order():
    bars = [(str(k), float(k)) for k in range(-30, 31)]
    kept = classes._most_telling(bars)
    assert [label for label, _ in kept] == [str(k) for k in range(-30, 31) if abs(k) > 10]


@given(st.integers(2, 20_000), st.integers(0, 2**32))
@settings(max_examples=30, deadline=None)
def test_a_thinned_curve_keeps_its_ends_and_its_area(size, seed):
    rng = np.random.default_rng(seed)
    x, y = (np.sort(np.append(rng.random(size - 2) ** power, [0, 1])) for power in (2, 0.5))
    thin_x, thin_y = curves._thinned(x, y)
    assert thin_x.size <= curves.MOST_POINTS + 2
    assert (thin_x[0], thin_y[0], thin_x[-1], thin_y[-1]) == (0, 0, 1, 1)
    area = getattr(np, "trapezoid", None) or np.trapz  # NumPy 2 has another name
    assert area(thin_y, thin_x) == pytest.approx(area(y, x), abs=2e-3)


def upper(template: str, many: str = "", count: float = 1) -> str:
    """A language that is English in capitals; what stands in braces are names of values and formats."""
    text = template if not many or count == 1 else many
    return "".join(part if part.startswith("{") else part.upper() for part in re.split(r"(\{[^}]*\})", text))


def every_figure() -> dict[str, Callable[[], object]]:
    """Return how each kind of figure is drawn, in all branches that say something; data are named in capitals."""
    losses = np.geomspace(1, 0.01, 20)
    ensemble = History(np.stack([losses, losses], axis=1), None, (3, 4))
    numbers, names = np.arange(3), ["A", "B"]
    shape = {"values": numbers, "response": numbers / 4, "low": numbers / 5, "high": numbers / 3}
    shape.update(samples=numbers, known=numbers > 0)
    lines = ResponseCurve("A", "continuous", "°", labels=("",) * 3, **shape)
    bars = ResponseCurve("B", "categorical", "", labels=("X", "Y", "Z"), **shape)
    row = ImportanceRow("A", 1, 0.2, 0.1, 0.1, 0.3, 1.0, (0.1, 0.3), ("A",), 0.0, 0.4)
    cells, points = np.array([[1, 2], [2, 0]]), np.array([[0.5, 0.5], [1.5, 0.5]])
    look = {"names": names, "colours": ["#3a8f5c", "#b8202e"], "cell_size_m": (30, 30)}
    weights = {"names": names, "weights": [0.3, 0.7], "kept": [True, True], "lowest_weight": 0.5}
    return {
        "confusion_matrix": lambda: figures.confusion_matrix(0, 0, 2, 1),
        "contribution_bars": lambda: [
            figures.contribution_bars([figures.ContributionBar("A", 0.2)] * count, 0.3, say("height"))
            for count in (0, 1, 20)
        ],
        "contribution_swarm": lambda: [
            figures.contribution_swarm(rows, say("height"))
            for rows in ([], [figures.SwarmRow("A", numbers / 4, np.array([0.0, 0.5, NAN]))])
        ],
        "correlation_map": lambda: [figures.correlation_map(list("ABCDEFG")[:n], np.eye(n)) for n in (1, 7)],
        "importance_bars": lambda: [figures.importance_bars(rows) for rows in ([], [row])],
        "information_value_bars": lambda: [
            figures.information_value_bars(rows, say("none")) for rows in ([], [ClassBar("A", say("low"), None)])
        ],
        "loss_curve": lambda: [figures.loss_curve(h) for h in (history([]), history(losses, losses, (7,)), ensemble)],
        "raster_map_png": lambda: [
            figures.raster_map_png(None, values, title=say("title"), label=say("label"), landslides=points)
            for values in (cells.astype(float), np.full((2, 2), NAN))
        ],
        "rate_curves": lambda: figures.rate_curves([RateLine(say("rate"), *ROC)]),
        "reliability_diagram": lambda: [
            figures.reliability_diagram(*args) for args in ([[]] * 5, [[0.5], [0.5], [0.4], [0.6], [1200]])
        ],
        "response_panels": lambda: [figures.response_panels(curves) for curves in ([], [lines, bars])],
        "roc_curves": lambda: [
            figures.roc_curves(curves)
            for curves in ([], [RocLine(say("a"), *ROC), RocLine("B", *ROC, (0.8, 0.9)), RocLine("C", *ROC[:2], None)])
        ],
        "score_distributions": lambda: [figures.score_distributions(scores, []) for scores in ([], [0.5, 0.6])],
        "weight_bars": lambda: [
            figures.weight_bars([], [], [], 0.5),
            figures.weight_bars(**weights, is_dropping=False),
            figures.weight_bars(**{**weights, "kept": [False, True]}, is_dropping=False),
            figures.weight_bars(**{**weights, "kept": [False, True]}),
        ],
        "zone_bars": lambda: figures.zone_bars([say("low"), "B"], [0.5, 0.5], [0.2, 0.8], look["colours"]),
        "zone_map_png": lambda: (
            [
                figures.zone_map_png(None, cells, **look, title=say("title"), landslides=points, held_out=held_out)
                for held_out in (None, np.array([True, False]))
            ]
            + [figures.zone_map_png(None, cells, **look, title=say("title"), hatched=np.ones(cells.shape, bool))]
        ),
    }


def test_every_figure_is_listed():
    """The package's docstring promises it: what returns PNG bytes is found there."""
    found = set()
    for info in pkgutil.iter_modules(figures.__path__):
        module = importlib.import_module(f"{figures.__name__}.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            is_drawing = inspect.signature(function).return_annotation in ("bytes", "list[bytes]")
            if is_drawing and not name.startswith("_") and function.__module__ != style.__name__:
                found.add(name)
    assert found == {name for name in figures.__all__ if name.islower()} == set(every_figure())
    assert all(hasattr(figures, name) for name in figures.__all__)


@pytest.mark.parametrize("name", sorted(every_figure()))
def test_all_that_a_figure_says_is_put_into_words_by_one_function(monkeypatch, name):
    """In a language all of capitals nothing small is left, so whatever is drawn has come through `style.words`."""
    drawn, said = [], []

    def in_capitals(text):
        said.append(text)
        return in_words(text, upper)

    def keep(artist, families):
        drawn.append(artist.get_text())

    monkeypatch.setattr(style, "spoken", in_capitals)
    monkeypatch.setattr(Text, "set_fontfamily", keep)
    every_figure()[name]()
    texts = [text for text in drawn if text]
    assert [text for text in texts if text != text.upper()] == []
    assert any(text.isupper() for text in texts) and any(isinstance(text, Sentence) for text in said)


def test_plain_text_is_one_short_line_that_is_no_formula():
    assert plain("a\n b\tc") == "a b c"
    assert plain("price $5 and $6") == r"price \$5 and \$6"
    assert plain("x" * 50, 10) == "x" * 9 + "…"


def test_a_figure_is_in_english_where_no_font_has_its_language(monkeypatch):
    """A path or a name of the user's own is drawn as it is: it is in no other language."""
    monkeypatch.setattr(style, "spoken", lambda text: "样本" if isinstance(text, Sentence) else str(text))
    for able, drawn in ((False, "samples"), (True, "样本")):
        monkeypatch.setattr(style, "_can_draw_chinese", lambda able=able: able)
        assert style.words(say("samples")) == drawn
        assert style.words("赤水河") == "赤水河" and style.words("slope") == "slope"
