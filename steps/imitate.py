"""Imitate an ensemble by one small model, which a stack's own cells teach what the ensemble gives."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.random_values import RandomValues, random_values
from ..geodata.stack import FactorStack
from ..geodata.workers import open_workers
from ..models.imitation import (
    Likeness,
    can_be_imitated,
    imitate_outputs,
    likeness,
    metadata_of,
    outputs_at,
    outputs_to_learn,
    settings_for,
)
from ..models.network_file import write_network
from ..models.networks.imitation import ImitationSettings
from ..models.session import PredictionSession, SessionOfThread
from ..sentences import say
from ..study.samples import Samples, cells_of
from ..workers import Shared, Workers, WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

STREAM = "imitation"
CHECKED = 50_000  # cells that the difference is worked out at, or one in ten of all
FEWEST = 100  # cells, below which nothing is learned
AT_ONCE = 32_768  # cells that a worker predicts between two looks at the cancel button


def cells_to_learn(
    stack: FactorStack,
    ensemble: PredictionSession,
    settings: ImitationSettings | None = None,
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> RandomValues:
    """Draw the cells that teach an imitation, and those that tell how near it comes, which are the last.

    They go by the seed and the stack alone: ensembles of one seed, which know the same factors, learn from the same.

    Parameters
    ----------
    ensemble : PredictionSession
    stack, settings, workers
        See `imitate`.
    """
    settings = settings or settings_for(ensemble)
    with open_workers(workers, feedback) as opened:
        return random_values(
            opened,
            stack.info,
            [stack.bands[place] for place in ensemble.match_bands(stack.names)],
            settings.cells + CHECKED,
            seed=settings.seed,
            stream=STREAM,
            feedback=feedback,
        )


def imitate(
    stack: FactorStack,
    network: str,
    output: str,
    *,
    samples: Samples | None = None,
    settings: ImitationSettings | None = None,
    drawn: RandomValues | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Likeness:
    """Make a small model that gives what an ensemble gives, and write its file if it comes near enough.

    It learns from random cells of the stack, which need no labels, and from the training samples. Other cells tell how
    near it comes.

    Parameters
    ----------
    stack : FactorStack
        Bands are matched to the ensemble's factors by name.
    network : path
        The file of an ensemble, a model of single cells with several members.
    output : path
        The file of the imitation, of the same kind; not written where `Likeness.is_close` says no.
    samples : Samples, optional
        What the ensemble was trained on; those that are held out are left out.
    settings : ImitationSettings, optional
        Left out, those measured, with the seed of the ensemble.
    drawn : RandomValues, optional
        From `cells_to_learn`, where several ensembles learn from the same.
    workers : Workers or int, optional

    Raises
    ------
    InputError
        If the file is no ensemble's, or the stack lacks one of its factors.
    """
    ensemble = PredictionSession(network)
    if not can_be_imitated(ensemble):
        raise InputError(
            say("The model file '{path}' is not one of an ensemble of single cells: use it as it is.", path=network)
        )
    settings = settings or settings_for(ensemble)
    with open_workers(workers, feedback) as opened:
        if drawn is None:
            drawn = cells_to_learn(stack, ensemble, settings, workers=opened, feedback=feedback.part(0, 0.2))
        if drawn.index.size < FEWEST:
            return Likeness(drawn.index.size, math.nan, math.nan, 0.0)
        checked = np.zeros(drawn.index.size, bool)
        checked[-min(CHECKED, drawn.index.size // 10) :] = True
        learned = drawn.values[~checked]
        if samples is not None:
            checked &= ~np.isin(drawn.index, cells_of(samples, stack.grid))
            order = [samples.names.index(factor.name) for factor in ensemble.factors]
            learned = np.concatenate([learned, samples.values[samples.train][:, order]])
        tested = drawn.values[checked]
        wanted = _outputs(opened, network, tested, outputs_at, feedback.part(0.2, 0.23))
        targets = _outputs(opened, network, learned, outputs_to_learn, feedback.part(0.23, 0.4))
    trained = imitate_outputs(ensemble, learned, targets, settings, feedback.part(0.4, 1))
    found = trained.predict(tested)
    near = likeness(wanted, np.stack(list(found.values()), axis=1))
    if near.is_close:
        write_network(output, trained, metadata_of(ensemble, near), tested)
    feedback.progress(1)
    return near


def _outputs(
    workers: Workers,
    network: str,
    values: Floats,
    outputs: Callable[[PredictionSession, Floats], Floats],
    feedback: Feedback,
) -> Floats:
    """Return what the ensemble gives for raw values by one of `models.imitation`'s functions, float32 [n, 2]."""
    sessions = workers.share(SessionOfThread(network))
    starts = range(0, len(values), AT_ONCE)
    task = functools.partial(_outputs_of_part, outputs=outputs, sessions=sessions)
    found = []
    with workers.tasks(lambda: [network]) as tasks:
        futures = [tasks.submit(task, values[start : start + AT_ONCE]) for start in starts]
        for future in futures:
            found.append(tasks.result(future, feedback))
            feedback.progress(len(found) / len(futures))
    return np.concatenate(found)


def _outputs_of_part(
    values: Floats, *, outputs: Callable[[PredictionSession, Floats], Floats], sessions: Shared[SessionOfThread]
) -> Floats:
    return outputs(sessions.value.of_thread(), values)
