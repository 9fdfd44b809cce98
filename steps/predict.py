"""Predict susceptibility: a network over every valid cell of a factor stack, block by block."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..analysis.palettes import DEFAULT_PALETTE, DEVIATIONS, check_palette, colours_of, susceptibility_colours
from ..analysis.prior import at_share, deviation_at_share, trained_share
from ..analysis.training_range import OutsideCounts, count_outside
from ..dependencies import available, require_installed
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import scratch_folder, write_whole, writes
from ..geodata.alignment import STACK_NODATA
from ..geodata.blocks import windows_of
from ..geodata.cell_windows import read_around
from ..geodata.grid import Grid, Window
from ..geodata.layer_styles import DEVIATION_STYLE, ramp_style
from ..geodata.output import Told
from ..geodata.planned_raster import PlannedRaster
from ..geodata.raster import read_block
from ..geodata.stack import FactorStack
from ..geodata.tiled_output import raster_output
from ..geodata.vectors import check_layer_output
from ..geodata.workers import open_workers
from ..models.file_check import ENSEMBLE, LIKENESS, is_imitation
from ..models.session import PredictionSession, SessionOfThread
from ..reports.imitation import NO_ENSEMBLE, tell_likeness
from ..reports.training_range import tell_outside
from ..schema import ListOf, Number, OrNull, Record, Whole
from ..sentences import say
from ..study.prediction import AUTOMATIC, FAST, PREDICTION, PredictionSummary, check_prediction, wants_imitation
from ..study.preflight.network_files import look_at_picked_samples, look_at_seal
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.stacks import check_units, given_stack
from ..study.training import ALL_SAMPLES, TRAINED_ON
from ..study.training_range import COLUMNS, outside_ranges, training_ranges, write_outside_table
from ..workers import Shared, WorkersLike
from .imitate import imitate

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Mask

IMITATING = 0.3  # share of the progress of making an imitation
MEANING = say(
    "Relative susceptibility, 0 to 1: higher is more susceptible. It is not the probability of a landslide, because "
    "landslides and non-landslides were sampled in a set ratio."
)


PROBABILITY = say(
    "Probability that a cell holds a landslide of an inventory that is complete: the relative susceptibility, "
    "corrected for the share of cells with landslides that was given."
)


@writes("output", "table", "imitation", styled="output")
def predict(
    stack: FactorStack | str,
    network: str,
    output: str,
    table: str | None = None,
    *,
    strict: bool = False,
    palette: str = DEFAULT_PALETTE,
    landslide_share: float | None = None,
    prediction: str = AUTOMATIC,
    imitation: str | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> PredictionSummary:
    """Write the susceptibility of every cell that is valid in all of the network's factors.

    Cells outside the range of the training samples, or of a category that does not occur there, are predicted
    too, but counted and reported: with a warning if they are five per cent or more.

    Parameters
    ----------
    stack : FactorStack or path
        Bands are matched to the network's factors by name; other bands are ignored.
    network : path
        A network file from `train`.
    output : path
        float32 GeoTIFF, or tiles if it ends in ``.tiles.vrt``: band 1 the probability, band 2, of an ensemble, the
        deviation between its members.
    table : path, optional
        Where to write the cells outside the training range, one row per factor (.gpkg, .csv, ...).
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    palette : str
        The map's colours in QGIS; see `classify`.
    landslide_share : float, optional
        The share of the area's cells that hold a landslide, above 0 and below 1, by a complete inventory. The map then
        gives the probability that a cell holds one, in the same order of cells; see `analysis.prior`.
    prediction : str
        'exact', 'fast', or 'automatic': of an ensemble, fast is a small model that imitates it, which this stack's
        cells teach (see `imitate`), unless it does not come near enough; automatic is fast where cells times members
        are a hundred million or more.
    imitation : path, optional
        Where to keep the file of the small model, if one makes the map.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    InputError
        If the file is not a network file of this plugin, a factor is missing (it is named), it is in degrees, radians
        or percent but the network was trained in another one of these, no cell is valid, or the network gives
        something else than numbers from 0 to 1.
    DependencyError
        If onnxruntime is missing.
    ParameterError
        If there cannot be such a share of landslides.

    Examples
    --------
    >>> found = api.predict("stack.tif", "network.onnx", "map.tif")
    >>> found.cells, 0 <= found.minimum <= found.maximum <= 1
    (12000, True)
    """
    require_installed("onnxruntime")  # before the stack is looked at
    check_palette(palette)
    _check_share(landslide_share)
    check_prediction(prediction)
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    if table:
        check_layer_output(table, COLUMNS, is_table=True)  # before the raster is written, not after
    session = PredictionSession(network)
    look_at_seal(remarks, network, session.sealed)
    bands = tuple(stack.bands[i] for i in session.match_bands(stack.names))
    check_units(stack, session.factors, remarks)
    prior = None if landslide_share is None else _Prior(_trained_share(session.metadata), landslide_share)
    if prior is not None:
        look_at_picked_samples(remarks, network, session.metadata)
    remarks.tell(feedback)
    names = ["susceptibility", "deviation"][: len(session.outputs)]
    near, content = None, None
    with open_workers(workers, feedback) as workers:
        is_wanted = wants_imitation(session, stack.grid.cells, prediction)
        if is_wanted and prediction == FAST:
            require_installed("onnx")  # for the file of the imitation; without it large maps are made as ever
        if is_wanted and available("onnx"):
            with scratch_folder(output) as scratch:
                made = scratch / "imitation.onnx"
                near = imitate(stack, session.path, str(made), workers=workers, feedback=feedback.part(0, IMITATING))
                content = made.read_bytes() if near.is_close else None
            tell_likeness(feedback, near)
            feedback = feedback.part(IMITATING, 1)
            if content is not None:
                session = PredictionSession(made.name, content=content)
                if imitation:
                    write_whole(imitation, content)
        elif prediction == FAST:
            feedback.info(NO_ENSEMBLE)
        sessions = workers.share(SessionOfThread(session.path, content))
        if session.window == 1:
            task = functools.partial(_predict_block, sessions=sessions, bands=bands, prior=prior)
        else:
            task = functools.partial(_predict_windows, sessions=sessions, bands=bands, prior=prior, grid=stack.grid)
        plan = PlannedRaster(output, stack.grid, len(names))
        look_at_room(remarks, [plan], lambda window: task(stack.path, window)[0], feedback=feedback)
        with raster_output(output, stack.grid, bands=len(names), nodata=STACK_NODATA, names=names) as writer:
            told = Told(_plain, _PLAIN, _part)
            windows = windows_of(stack.info)
            whole = writer.fill(workers, windows, task, stack.path, told=told, feedback=feedback)
            counts = whole.counts
            with writer.judged():
                _check_cells(counts, stack.path, len(bands))
            meaning = MEANING if prior is None else PROBABILITY
            writer.set_metadata({"MEANING": str(meaning), **_origin(session.metadata)})
            if session.metadata.get(TRAINED_ON) == ALL_SAMPLES:  # so that an evaluation can know
                writer.band(1).SetMetadata({TRAINED_ON.upper(): ALL_SAMPLES})
            writer.write_beside(".qml", ramp_style(whole.minimum, whole.maximum, susceptibility_colours(palette)))
            if len(names) > 1:
                colours = colours_of(DEVIATIONS, len(DEVIATIONS))
                writer.write_beside(DEVIATION_STYLE, ramp_style(0.0, whole.deviation, colours, band=2))
            rows = outside_ranges(session.factors, counts)
            if table:
                write_outside_table(table, rows)
    feedback.info(
        say(
            "{cells:,} cells predicted, {minimum:.4f} to {maximum:.4f}.",
            cells=counts.cells,
            minimum=whole.minimum,
            maximum=whole.maximum,
        )
    )
    result = PredictionSummary(
        cells=counts.cells,
        minimum=whole.minimum,
        maximum=whole.maximum,
        outside=counts.outside,
        factors=rows,
        likeness=near,
    )
    tell_outside(feedback, result.outside_training)
    return result


def _check_cells(counts: OutsideCounts, path: str, factors: int) -> None:
    if counts.cells == 0:
        raise InputError(
            say(
                "No cell of '{path}' has data in all {count} factors of the model: check the nodata values of its "
                "bands, and that its rasters overlap.",
                path=path,
                count=factors,
            )
        )


def _check_share(share: float | None) -> None:
    if share is not None and not 0 < share < 1:
        raise ParameterError(
            say(
                "The share of cells with landslides is {share:g}: divide the number of such cells by that of all cells "
                "with data, which gives a number above 0 and below 1.",
                share=share,
            )
        )


def _origin(told: dict[str, Any]) -> dict[str, str]:
    """Return what a map says of the model that made it: of an imitation, also how near its ensemble it is."""
    if not is_imitation(told):
        return {"NETWORK": told["network"]}
    figures = {f"IMITATION_{name.upper()}": f"{value:.6g}" for name, value in told[LIKENESS].items()}
    return {"NETWORK": told[ENSEMBLE]["network"], PREDICTION: FAST, **figures}


def _trained_share(metadata: Mapping[str, Any]) -> float:
    samples, weight = metadata["samples"], metadata["settings"].get("class_weight")
    return trained_share(samples["landslide"], samples["non_landslide"], is_balanced=weight is not None)


@dataclass(frozen=True)
class _Prior:
    """The share of landslides that the model was trained with, and the one on the ground."""

    trained: float
    wanted: float

    def applied(self, results: dict[str, Floats]) -> dict[str, Floats]:
        """Return probability and, of an ensemble, deviation as they are with the share on the ground."""
        (name, probability), *rest = results.items()
        shares = {"trained": self.trained, "wanted": self.wanted}
        corrected = {name: at_share(probability, **shares)}
        return {**corrected, **{other: deviation_at_share(found, probability, **shares) for other, found in rest}}


@dataclass(frozen=True)
class _Part:
    """Range and counts of a part of the raster."""

    minimum: float
    maximum: float
    counts: OutsideCounts
    deviation: float = 0.0  # the greatest

    def __add__(self, other: _Part) -> _Part:
        extremes = min(self.minimum, other.minimum), max(self.maximum, other.maximum)
        return _Part(*extremes, self.counts + other.counts, max(self.deviation, other.deviation))


_PLAIN = Record(
    {
        **{key: OrNull(Number()) for key in ("minimum", "maximum", "deviation")},
        **{key: Whole(0) for key in ("cells", "outside")},
        **{key: ListOf(Whole(0)) for key in ("below", "above", "unknown")},
    }
)


def _plain(part: _Part) -> dict[str, Any]:
    counts, is_empty = part.counts, part.counts.cells == 0
    extremes = {"minimum": None, "maximum": None} if is_empty else {"minimum": part.minimum, "maximum": part.maximum}
    return {**extremes, "deviation": part.deviation, **asdict(counts)}


def _part(plain: dict[str, Any]) -> _Part:
    counts = OutsideCounts(
        cells=plain["cells"],
        outside=plain["outside"],
        below=tuple(plain["below"]),
        above=tuple(plain["above"]),
        unknown=tuple(plain["unknown"]),
    )
    if counts.cells == 0:
        return _Part(np.inf, -np.inf, counts)
    return _Part(plain["minimum"], plain["maximum"], counts, plain["deviation"])


def _predict_block(
    path: str, window: Window, *, sessions: Shared[SessionOfThread], bands: Sequence[int], prior: _Prior | None
) -> tuple[Floats, _Part]:
    """Return susceptibility and, of an ensemble, deviation [1 or 2, h, w], and range and counts of the block."""
    session = sessions.value.of_thread()
    values, valid = read_block(path, window, bands)
    whole = valid.all()
    # Planes stay planes, because their extremes are found fastest so; most blocks are complete and need no copy.
    cells = values.reshape(len(values), -1) if whole else np.stack([plane[valid] for plane in values])
    counts = count_outside(cells, training_ranges(session.factors))
    if counts.cells == 0:
        return np.full((len(session.outputs), *valid.shape), STACK_NODATA, np.float32), _Part(np.inf, -np.inf, counts)
    results = session.run(cells.T)
    if prior is not None:
        results = prior.applied(results)
    probability = results[session.outputs[0]]
    planes = [results[name].reshape(valid.shape) if whole else _placed(results[name], valid) for name in results]
    deviation = max((float(results[name].max()) for name in session.outputs[1:]), default=0.0)
    return np.stack(planes), _Part(float(probability.min()), float(probability.max()), counts, deviation)


def _predict_windows(
    path: str,
    window: Window,
    *,
    sessions: Shared[SessionOfThread],
    bands: Sequence[int],
    prior: _Prior | None,
    grid: Grid,
) -> tuple[Floats, _Part]:
    """Return what `_predict_block` does, by a model that looks at the cells around each."""
    session = sessions.value.of_thread()
    halo = session.window // 2
    around = read_around(path, grid, window, bands, halo)
    middle = around[:, halo : halo + window.height, halo : halo + window.width]
    valid = np.isfinite(middle[0])  # NaN in all bands otherwise
    counts = count_outside(middle[:, valid], training_ranges(session.factors))
    planes = np.full((len(session.outputs), *valid.shape), STACK_NODATA, np.float32)
    if counts.cells == 0:
        return planes, _Part(np.inf, -np.inf, counts)
    results = {name: found[valid] for name, found in session.run_map(around).items()}
    if prior is not None:
        results = prior.applied(results)
    for plane, values in zip(planes, results.values()):
        plane[valid] = values
    probability, *deviations = planes[:, valid]
    deviation = max((float(found.max()) for found in deviations), default=0.0)
    return planes, _Part(float(probability.min()), float(probability.max()), counts, deviation)


def _placed(values: Floats, valid: Mask) -> Floats:
    """Return values [n] at the n valid cells of a plane, float32 [h, w]; nodata elsewhere."""
    plane = np.full(valid.shape, STACK_NODATA, np.float32)
    plane[valid] = values
    return plane
