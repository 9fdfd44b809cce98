"""Factor importance: what a network ranks samples by, and how it responds to each factor."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

import numpy as np

from ..analysis.metrics import auc_interval
from ..analysis.permutation import permutation_importance
from ..analysis.training_range import count_outside
from ..dependencies import require_installed
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input
from ..geodata.blocks import default_threads
from ..geodata.vectors import VectorData, check_layer_output
from ..models.session import PredictionSession
from ..sentences import commas, say
from .factor_groups import correlated_pairs, factor_groups
from .factor_settings import check_factor_names
from .importance_report import importance_page
from .importance_result import COLUMNS, ImportanceResult, importance_rows, write_importance
from .label_tables import read_labels
from .network_samples import HELD_OUT, samples_of_network
from .response_curves import CURVE_COLUMNS, MOST_SAMPLES, POINTS, response_curves, write_curves
from .samples import Samples
from .training_range import outside_ranges, tell_outside, training_ranges


def factor_importance(
    samples: Samples | VectorData | str,
    network: str,
    output: str | None = None,
    curves: str | None = None,
    report: str | None = None,
    *,
    side: str = HELD_OUT,
    repeats: int = 10,
    seed: int = 1,
    groups: Mapping[str, Sequence[str]] | None = None,
    labels: Mapping[str, Mapping[int, str] | str] | None = None,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> ImportanceResult:
    """Shuffle each factor among samples to see how far the AUC falls, and follow the network's response along it.

    Of factors that go together none has an importance of its own, because shuffling one leaves the network the other,
    or leaves it without its counterweight: such factors can be shuffled together as a group.

    Parameters
    ----------
    samples : Samples, vector data or path
        With a field per factor of the network, matched by name; other fields are ignored.
    network : path
        A network file from `train`.
    output, curves, report : path, optional
        Table of the factors, table of the response curves, and both as one HTML page.
    side : str
        'held-out' samples (split 'test'), 'all' or 'training'.
    repeats : int
        Shuffles of each factor, 2 or more.
    seed : int
    groups : mapping of name to factor names, optional
        Factors to shuffle together; a group takes their place in the table.
    labels : mapping of factor name to path or mapping, optional
        Label tables of categorical factors, as in `factor_stack`.
    threads : int, optional
        Of the prediction; one per processor by default.

    Raises
    ------
    InputError
        If a factor of the network is missing, or the samples lack one of the classes.
    ParameterError
        If a group or a label table names a factor that the network does not have, or a factor is in two groups.
    """
    _check_outputs(output, curves, report, [network, samples])
    session = PredictionSession(network, threads or default_threads())
    factors, names = session.factors, [factor.name for factor in session.factors]
    check_factor_names(list(labels or {}), names, "label tables")
    named = {name: read_labels(table) for name, table in (labels or {}).items()}
    parted = factor_groups(names, groups or {})
    used = samples_of_network(samples, factors, side)

    def predict(values: np.ndarray) -> np.ndarray:
        return session.run(values)[session.outputs[0]]

    shuffling = len(parted) * repeats * len(used)
    share = 0.95 * shuffling / (shuffling + len(names) * POINTS * min(len(used), MOST_SAMPLES))
    found = permutation_importance(
        predict,
        used.values,
        used.labels,
        [group.columns for group in parted],
        repeats=repeats,
        seed=seed,
        feedback=feedback.part(0, share),
    )
    lines = response_curves(predict, factors, used.values, named, seed=seed, feedback=feedback.part(share, 0.95))
    members = [tuple(names[column] for column in group.columns) for group in parted]
    rows = importance_rows([group.name for group in parted], members, found)
    order = [names.index(name) for row in rows for name in row.members]
    interval = auc_interval(used.labels, predict(used.values))
    outside = count_outside(used.values.T, training_ranges(factors))
    result = ImportanceResult(
        network=session.metadata["network"],
        side=side,
        landslides=used.landslides,
        others=len(used) - used.landslides,
        auc=interval.auc,
        auc_low=interval.lower,
        auc_high=interval.upper,
        repeats=repeats,
        seed=seed,
        rows=rows,
        curves=tuple(lines[column] for column in order),
        correlated=correlated_pairs(factors, used.values, parted),
        outside=outside.outside,
        outside_factors=outside_ranges(factors, outside),
        strategies=used.strategies,
    )
    _tell(result, feedback)
    page = importance_page(result, os.path.basename(network)) if report else None
    feedback.check()
    if output:
        write_importance(output, rows)
    if curves:
        write_curves(curves, result.curves)
    if page is not None:
        page.write(report)
    feedback.progress(1)
    return result


def _check_outputs(output: str | None, curves: str | None, report: str | None, inputs: list) -> None:
    wanted = [path for path in (output, curves, report) if path]
    for path in wanted:
        check_not_an_input(path, inputs)
    if len({os.path.realpath(path) for path in wanted}) < len(wanted):
        raise InputError(
            say("The outputs {wanted} are not different files: give each a name of its own.", wanted=commas(wanted))
        )
    for path, columns in ((output, COLUMNS), (curves, CURVE_COLUMNS)):
        if path:
            check_layer_output(path, columns, is_table=True)
    if report:
        require_installed("matplotlib", "jinja2")  # before the work, not after


def _tell(result: ImportanceResult, feedback: Feedback) -> None:
    feedback.info(
        say(
            "AUC {auc:.3f} on {landslides:,} landslides and {others:,} other places ({side}); most important: {top}.",
            auc=result.auc,
            landslides=result.landslides,
            others=result.others,
            side=result.side,
            top=result.top,
        )
    )
    if result.correlated:
        pairs = ", ".join(f"{a} and {b} ({r:+.2f})" for a, b, r in result.correlated[:3])
        more = f" and {len(result.correlated) - 3} more pairs" if len(result.correlated) > 3 else ""
        feedback.info(
            say(
                "Importance of correlated factors cannot be told apart: {pairs}{more}. Shuffle them together as a "
                "group to see what they tell between them.",
                pairs=pairs,
                more=more,
            )
        )
    tell_outside(feedback, result.outside_factors, result.outside, result.landslides + result.others, "samples")
