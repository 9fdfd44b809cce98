"""Imitating an ensemble by one small network, and how near it comes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..analysis.breaks.bins import exact_histogram
from ..analysis.breaks.class_breaks import classify
from ..analysis.breaks.natural_breaks import natural_breaks
from ..dependencies import require
from ..feedback import SILENT, Feedback
from .file_check import ENSEMBLE, LIKENESS, is_imitation
from .learning.blas_threads import one_blas_thread
from .networks.imitation import Imitation, ImitationSettings
from .onnx_writer import NETWORK_OUTPUTS
from .session import PredictionSession
from .training import TrainedNetwork

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

ZONES = 5
LARGEST_DIFFERENCE, FEWEST_ALIKE = 0.005, 0.975
# Of the metadata of an ensemble's file, what holds for its imitation too: what it was made from, and of what samples.
KEPT = ("trained_on", "strategies")


@dataclass(frozen=True)
class Likeness:
    """How near an imitation comes to its ensemble, at cells that it did not learn from.

    Attributes
    ----------
    cells : int
    difference : float
        Mean absolute difference of the probability.
    deviation_difference : float
        Of the deviation between members.
    zones_alike : float
        Share of the cells in the same zone, of five by the natural breaks of either.
    """

    cells: int
    difference: float
    deviation_difference: float
    zones_alike: float

    @property
    def is_close(self) -> bool:
        """Whether the imitation may stand for the ensemble."""
        return bool(self.difference <= LARGEST_DIFFERENCE and self.zones_alike >= FEWEST_ALIKE)


def can_be_imitated(session: PredictionSession) -> bool:
    """Whether a model file is an ensemble's of single cells, and not of an imitation itself."""
    return session.window == 1 and session.outputs == NETWORK_OUTPUTS and not is_imitation(session.metadata)


def ensemble_of(metadata: dict[str, Any]) -> dict[str, Any]:
    """Return what a model file says of how it was trained, 'network' and 'settings': of an imitation, its ensemble."""
    return metadata[ENSEMBLE] if is_imitation(metadata) else metadata


def members_of(session: PredictionSession) -> int:
    """Return how many members a model has, which one cell passes through."""
    kept = session.metadata.get("kept_epoch")  # files of schema 1 may lack it
    return len(kept) if isinstance(kept, list) else 1


def settings_for(ensemble: PredictionSession) -> ImitationSettings:
    """Return the settings that were measured, with the seed of the ensemble and what its samples counted."""
    told = ensemble.metadata
    weight = None if told["settings"].get("class_weight") is None else "balanced"
    return ImitationSettings(seed=told["seed"], class_weight=weight)


def imitate_outputs(
    ensemble: PredictionSession,
    values: Floats,
    targets: Floats,
    settings: ImitationSettings,
    feedback: Feedback = SILENT,
) -> TrainedNetwork:
    """Train a small network to give what an ensemble gives.

    Parameters
    ----------
    ensemble : PredictionSession
        Of a model of single cells that has a deviation.
    values : float32 array [n, F]
        Raw factor values of cells, which need no labels, in the order of the ensemble's factors.
    targets : float32 array [n, 2]
        What the ensemble gives for them, without the trees that have a share in it; see `outputs_to_learn`.
    settings : ImitationSettings

    Returns
    -------
    TrainedNetwork
        `network_file.write_network` writes it with the metadata of `metadata_of`.
    """
    with one_blas_thread(), np.errstate(over="ignore", invalid="ignore"):  # what diverges is far from the ensemble
        fit = Imitation().fit(ensemble.factors, values, targets, settings, feedback, ensemble.tree_share)
    return TrainedNetwork(
        network=Imitation.name,
        factors=ensemble.factors,
        settings=settings,
        fit=fit,
        samples=ensemble.metadata["samples"],
        versions={"numpy": require("numpy").__version__},
    )


def outputs_at(session: PredictionSession, values: Floats) -> Floats:
    """Return probability and deviation, float32 [n, 2], of a session that has both, for raw values [n, F]."""
    found = session.run(values)
    return np.stack([found[name] for name in NETWORK_OUTPUTS], axis=1)


def outputs_to_learn(session: PredictionSession, values: Floats) -> Floats:
    """Return what `outputs_at` does, of the network alone where trees have a share: an imitation has the same trees."""
    found = session.run_network(values)
    return np.stack([found[name] for name in NETWORK_OUTPUTS], axis=1)


def likeness(wanted: Floats, found: Floats) -> Likeness:
    """Return how near the outputs of an imitation, float32 [n, 2], are to the ensemble's."""
    difference, deviation_difference = (float(mean) for mean in np.abs(found - wanted).mean(axis=0, dtype=np.float64))
    alike = 0.0
    if np.isfinite(found).all():
        zones = [
            classify(one, natural_breaks(exact_histogram(one), ZONES).inner) for one in (wanted[:, 0], found[:, 0])
        ]
        alike = float(np.mean(zones[0] == zones[1]))
    return Likeness(len(wanted), difference, deviation_difference, alike)


def metadata_of(ensemble: PredictionSession, found: Likeness) -> dict[str, Any]:
    """Return what the file of an imitation says beside what every file does: of what it is one, and how near."""
    told = ensemble.metadata
    of = {key: told[key] for key in ("network", "settings", "graph")}
    return {**{key: told[key] for key in KEPT if key in told}, ENSEMBLE: of, LIKENESS: asdict(found)}
