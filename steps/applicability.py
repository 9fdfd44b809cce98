"""Where a map may be trusted: how unlike the training samples each cell is, and the area of applicability."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.applicability import SampleCloud, sample_cloud
from ..analysis.factor_space import nearest_and_within, summed_and_nearest_elsewhere
from ..analysis.permutation import permutation_importance
from ..compiled import quick
from ..dependencies import require_installed
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.applicability_map import BANDS, AreaCounts, write_applicability
from ..geodata.cell_values import values_at
from ..geodata.planned_raster import PlannedRaster
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData, check_layer_output
from ..geodata.workers import open_workers
from ..geodata.zone_polygons import check_polygons
from ..geodata.zone_raster import Zones, zones_of
from ..models.session import PredictionSession
from ..models.window_predictions import WindowPredictions
from ..reports.applicability import OUTSIDE, tell_applicability
from ..sentences import commas, say
from ..study.applicability import (
    COLUMNS,
    SAMPLES,
    WHOLE,
    Applicability,
    OutsideShare,
    check_same_grid,
    parts_of,
    tests_by_side,
    write_applicability_table,
)
from ..study.factor_settings import NETWORK, STACK, check_factor_names
from ..study.folds import check_fold_count
from ..study.network_samples import ALL, HELD_OUT, TRAINING, read_samples_of, samples_of_network
from ..study.preflight.factors import look_at_samples
from ..study.preflight.network_files import look_at_seal
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.stacks import check_units, given_stack
from ..study.sample_windows import probabilities_at, windows_of_samples
from ..study.samples import Samples, cells_of, checked_samples
from ..study.training import ALL_SAMPLES, TRAINED_ON
from ..workers import Workers, WorkersLike, processors

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Mask


@writes("output", "table", "polygons", styled="output")
def applicability(
    stack: FactorStack | str,
    samples: Samples | VectorData | str,
    output: str,
    network: str | None = None,
    table: str | None = None,
    *,
    polygons: str | None = None,
    zones: str | None = None,
    weights: Mapping[str, float] | None = None,
    side: str | None = None,
    folds: int = 0,
    seed: int = 1,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Applicability:
    """Say of every cell how like the training samples it is: where a model of these may be trusted.

    The dissimilarity index is the distance to the nearest training sample in the space of the factors, over the mean
    distance between two of them. The local point density is the number of training samples nearer than the threshold,
    which is the greatest index of a training sample, without outliers, when it is compared with the samples of other
    spatial folds or blocks. Cells with a greater index are outside the area of applicability: Meyer and Pebesma (2021).

    Parameters
    ----------
    stack : FactorStack or path
        What the map is made of.
    samples : Samples, vector data or path
        The samples that the model was trained on; factors are matched by name.
    output : path
        float32 GeoTIFF: dissimilarity index, local point density, and 1 in the area of applicability, 0 outside.
    network : path, optional
        The model file. Its factors are compared, each weighed by its permutation importance on the held-out samples.
        Without it all factors weigh alike that stack and samples share.
    table : path, optional
        Where to write the shares outside, of the whole map and of each zone (.csv, .gpkg, ...).
    polygons : path, optional
        Where to write what is outside as polygons, hatched in QGIS (.gpkg, .shp, ...): of a raster of more than 2000
        cells a side every second, third ... cell, and no patch of fewer than four of these.
    zones : path, optional
        A zone map on the same grid.
    weights : mapping of factor name to float, optional
        Instead of the importance; what is below zero, or left out, is 0.
    side : str, optional
        'training' samples or, of a model that was trained on all of them, 'all'; by default as the model file says, and
        'training' without one. Where all of them trained, none is left to be tested on.
    folds : int
        Those of the cross-validation that judged the model, whose spatial folds then make the threshold; 0: the spatial
        blocks of the samples.
    seed : int
        Of the importance, and of the folds.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    InputError
        If stack and samples share no factor, one of the network's is missing, no cell is valid, or all training samples
        are alike.
    ParameterError
        If a weight is of no factor, or there are no such samples.
    DependencyError
        If a network is given and onnxruntime is missing.

    Examples
    --------
    >>> found = api.applicability("stack.tif", "samples.gpkg", "applicability.tif", "network.onnx")
    >>> found.threshold > 0, 0 <= found.whole.outside_pct <= 100, found.parts
    (True, True, 'spatial blocks')
    """
    if side not in (None, TRAINING, ALL):
        raise ParameterError(
            say("There are no '{side}' samples: choose one of {known}.", side=side, known=commas((TRAINING, ALL)))
        )
    check_fold_count(folds)
    if table:
        check_layer_output(table, COLUMNS, is_table=True)
    if polygons:
        check_polygons(polygons)
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    is_from_outside = not isinstance(samples, Samples)
    with open_workers(workers, feedback) as workers:
        session = _session(network, workers, stack, remarks) if network else None
        if session is None:
            samples = checked_samples(samples, remarks)
            names = _common_names(stack, samples)
        else:
            names = [factor.name for factor in session.factors]
            samples = samples if isinstance(samples, Samples) else read_samples_of(samples, names)
        if is_from_outside:
            look_at_samples(remarks, samples)
        check_factor_names(list(weights or {}), names, say("weights"), STACK if session is None else NETWORK)
        there = None if zones is None else zones_of(zones, workers)
        if there is not None:
            check_same_grid(there.info.grid, stack.grid, there.info.path)
        remarks.tell(feedback)
        weighs = _weights(stack, names, weights, session, samples, seed, feedback.part(0, 0.1))
        if side is None:
            side = ALL if session is not None and session.metadata.get(TRAINED_ON) == ALL_SAMPLES else TRAINING
        cloud, parts, part_count = _cloud(stack, samples, names, weighs, side, folds, seed, feedback.part(0.1, 0.2))
        bands = [stack.factor(name).band for name in names]
        look_at_room(remarks, [PlannedRaster(output, stack.grid, len(BANDS))], feedback=feedback)
        counts = write_applicability(
            stack.info,
            cloud,
            bands,
            output,
            zones=there,
            polygons=polygons,
            label=str(OUTSIDE),
            workers=workers,
            feedback=feedback.part(0.2, 1),
        )
    result = Applicability(
        samples=len(cloud.positions),
        parts=parts,
        part_count=part_count,
        weights={name: float(share) for name, share in zip(names, weighs)},
        is_weighed=bool((weighs != weighs[0]).any()),
        mean_distance=cloud.mean_distance,
        threshold=cloud.threshold,
        highest=counts.highest,
        density=counts.mean_density,
        whole=_share(counts, 0, WHOLE),
        zones=() if there is None else _shares(counts, there),
    )
    if session is not None and side == TRAINING:
        result = _tested(result, stack, session, samples, names, cloud)
    if table:
        write_applicability_table(table, (result.whole, *result.zones))
    tell_applicability(feedback, result)
    return result


def _session(network: str, workers: Workers, stack: FactorStack, remarks: Remarks) -> PredictionSession:
    require_installed("onnxruntime")
    session = PredictionSession(network, workers.count if workers.is_here else processors())
    look_at_seal(remarks, network, session.sealed)
    session.match_bands(stack.names)
    check_units(stack, session.factors, remarks)
    return session


def _common_names(stack: FactorStack, samples: Samples) -> list[str]:
    names = [name for name in stack.names if name in samples.names]
    if not names:
        raise InputError(
            say(
                "The samples and the stack '{path}' share no factor: the samples have {fields}, the stack has {names}. "
                "Give the stack that the samples were built from.",
                path=stack.path,
                fields=commas(samples.names),
                names=commas(stack.names),
            )
        )
    return names


def _weights(
    stack: FactorStack,
    names: Sequence[str],
    given: Mapping[str, float] | None,
    session: PredictionSession | None,
    samples: Samples,
    seed: int,
    feedback: Feedback,
) -> Floats:
    """Return the share of each factor in all weights, float64 [F], none below 0; all alike where none is above."""
    found = np.ones(len(names))
    if given is not None:
        found = np.array([float(given.get(name, 0.0)) for name in names])
    elif session is not None:
        loaded = session
        held_out = samples.label[~samples.train]
        side = HELD_OUT if 0 < int((held_out == 1).sum()) < held_out.size else ALL
        used = samples_of_network(samples, session.factors, side)
        if loaded.window > 1:
            own = [factor.name for factor in loaded.factors]
            windows = WindowPredictions(loaded, windows_of_samples(used.chosen, stack, own, loaded.window))
            rows, predict = windows.to_shuffle(), windows.shuffled
        else:
            rows, predict = used.values, lambda rows: loaded.run(rows)[loaded.outputs[0]]
        found = permutation_importance(predict, rows, used.labels, seed=seed, feedback=feedback).importance
    found = np.maximum(found, 0)
    return found / found.sum() if found.any() else np.full(len(names), 1 / len(names))


def _cloud(
    stack: FactorStack,
    samples: Samples,
    names: Sequence[str],
    weights: Floats,
    side: str,
    folds: int,
    seed: int,
    feedback: Feedback,
) -> tuple[SampleCloud, str, int]:
    """Return the training samples, what parts them, and how many of these parts there are."""
    chosen = samples.train if side == TRAINING else np.ones(len(samples), bool)
    if not chosen.any():
        raise InputError(
            say("No sample has the split 'train': give the samples that the model was trained on, or take all of them.")
        )
    part, parts = parts_of(samples, stack.grid, folds, seed)
    part = part[chosen]
    cloud = sample_cloud(
        samples.values[chosen][:, [samples.names.index(name) for name in names]],
        np.array([stack.factor(name).is_categorical for name in names]),
        weights,
        part,
        quick(summed_and_nearest_elsewhere),
        feedback,
    )
    count = np.unique(part).size
    return (cloud, parts, count) if count > 1 else (cloud, SAMPLES, len(part))


def _share(counts: AreaCounts, zone: int, name: str, at: int | None = None) -> OutsideShare:
    """Return the share outside, of all or of the zone at a place of the counts."""
    here = slice(None) if at is None else slice(at, at + 1)
    area, outside = float(counts.area[here].sum()), float(counts.area_outside[here].sum())
    return OutsideShare(
        zone=zone,
        name=name,
        cells=int(counts.cells[here].sum()),
        outside=int(counts.outside[here].sum()),
        outside_pct=100 * outside / area if area else float("nan"),
    )


def _shares(counts: AreaCounts, zones: Zones) -> tuple[OutsideShare, ...]:
    places = enumerate(zip(zones.values, zones.names), start=1)
    return tuple(_share(counts, int(value), name, place) for place, (value, name) in places)


def _tested(
    result: Applicability,
    stack: FactorStack,
    session: PredictionSession,
    samples: Samples,
    names: Sequence[str],
    cloud: SampleCloud,
) -> Applicability:
    """Return the result with the tests of the held-out samples inside and outside the area."""
    held_out: Mask = ~samples.train
    if not held_out.any():
        return result
    values = samples.values[held_out][:, [samples.names.index(name) for name in names]]
    if session.window > 1:
        scores = probabilities_at(session, stack, cells_of(samples, stack.grid)[held_out]).astype(float)
    else:
        scores = session.run(values)[session.outputs[0]].astype(float)
    index, _ = cloud.look(values.T, quick(nearest_and_within))
    blocks = samples.block[held_out] if np.unique(samples.block).size > 1 else None
    label = samples.label[held_out].astype(int)
    inside, outside = tests_by_side(label, scores, cloud.is_inside(index), blocks)
    return replace(result, inside=inside, outside=outside)


def inside_at(
    stack: FactorStack,
    samples: Samples,
    cells: CellIndex,
    weights: Mapping[str, float],
    *,
    folds: int = 0,
    seed: int = 1,
    workers: Workers | None = None,
) -> Mask:
    """Return which cells are in the area of applicability of the model that the training samples trained, bool [n].

    Parameters
    ----------
    cells : int64 array [n]
        Cells of the stack with data in all factors.
    weights, folds, seed
        As in `applicability`.
    """
    names = _common_names(stack, samples)
    shares = _weights(stack, names, weights, None, samples, seed, SILENT)
    cloud, _, _ = _cloud(stack, samples, names, shares, TRAINING, folds, seed, SILENT)
    values, _ = values_at(stack.info, cells, [stack.factor(name).band for name in names], workers=workers)
    return cloud.is_inside(cloud.look(values.T, quick(nearest_and_within))[0])
