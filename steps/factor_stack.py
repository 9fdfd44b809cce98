"""Build a factor stack: rasters brought to one grid, masked to the study area, stacked."""

from __future__ import annotations

import functools
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.alignment import KEEPS_CATEGORIES, RESAMPLING, AlignedBand, align
from ..geodata.category_names import category_names
from ..geodata.grid import Grid, crs_name
from ..geodata.nodata_view import with_nodata
from ..geodata.polygons import geometries_in, merged_surface
from ..geodata.raster import RasterInfo, describe
from ..geodata.stack import CATEGORICAL, CONTINUOUS, FactorStack, check_names, labels_in, open_stack
from ..geodata.stack_builder import StackSummary, StudyArea, is_virtual, write_stack
from ..geodata.vectors import VectorData, read_vector, write_layer
from ..geodata.workers import open_workers
from ..lists import items
from ..sentences import commas, say
from ..study.factor_names import band_names
from ..study.factor_settings import check_factor_names, values_of
from ..study.factor_source import FactorSource
from ..study.label_tables import read_labels
from ..study.preflight.rasters import FactorBand, check_cell_sizes, check_colours, tell_scales, with_agreed_crs
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.values import Seen, look_at_cells, look_at_values
from ..workers import WorkersLike


@dataclass(frozen=True)
class FactorStackResult:
    """The stack made, its cells valid in every factor, and cells inside the study area."""

    stack: FactorStack
    valid_cells: int
    inside_cells: int


@writes("output", styled="output")
def factor_stack(
    sources: Sequence[FactorSource | str] | str,
    output: str,
    *,
    categorical: Sequence[str] | str = (),
    reference: str | None = None,
    study_area: VectorData | str | None = None,
    resampling: Mapping[str, str] | None = None,
    labels: Mapping[str, Mapping[int, str] | str] | None = None,
    nodata: Mapping[str, float | Sequence[float]] | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> FactorStackResult:
    """Bring rasters to one grid and write them as one stack.

    Parameters
    ----------
    sources : sequence of FactorSource or path
        The factors, in band order; one path for a single raster. A raster with several bands gives one factor per band.
    output : path
        A GeoTIFF, tiles if it ends in ``.tiles.vrt``, or else a virtual raster (no copy) if it ends in ``.vrt``.
    categorical : sequence of str, or str
        Names of further factors that are categories, or one text such as 'geology, landuse'; a source may also say
        so itself.
    reference : path, optional
        The raster whose CRS, cells and extent are used; the first source by default.
    study_area : vector data or path, optional
        Polygons outside which everything is nodata.
    resampling : mapping of factor name to str, optional
        How a raster on another grid is resampled: 'nearest', 'bilinear', 'cubic', 'average', 'mode', 'minimum',
        'maximum' or 'median'. By default bilinear, and nearest for categories; where a raster's cells are at most half
        as wide as the reference's, average, and mode for categories.
    labels : mapping of factor name to path or mapping, optional
        What categories are called: a CSV file with the columns ``value`` and ``label``, or the pairs themselves;
        without, what the raster itself calls them (category names, attribute table). The labels travel to the
        information-value table and the report.
    nodata : mapping of factor name to float or sequence of float, optional
        Values that mean 'no data' although the raster does not say so, such as -9999.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Returns
    -------
    FactorStackResult

    Raises
    ------
    InputError
        For fewer than one source, duplicate names, a raster that misses the reference, or one without CRS where the
        others have different ones, fractions in a categorical factor, no cell valid in all factors, or, where `strict`
        says so, what looks like a mistake.

    Examples
    --------
    >>> made = api.factor_stack(["basin/factors/slope.tif", "basin/factors/ndvi.tif"], "two_factors.tif")
    >>> made.stack.names, made.valid_cells
    (('slope', 'ndvi'), 12000)
    """
    output = str(output)
    given = [sources] if isinstance(sources, (str, os.PathLike, FactorSource)) else sources
    rasters = [s if isinstance(s, FactorSource) else FactorSource(str(s)) for s in given]
    if not rasters:
        raise InputError(say("There is no raster to stack: choose at least one factor."))
    remarks = Remarks(strict=strict)
    named = _named_bands(rasters, {name.lower() for name in items(categorical)}, remarks)
    check_names([band.name for band in named], say("the rasters given"), [band.info.path for band in named])
    reference = reference or rasters[0].path
    tables, methods = _by_factor(named, labels or {}, resampling or {})
    named, grid = with_agreed_crs(named, describe(reference), remarks)
    _tell_alpha([band.info for band in named], feedback)
    named = with_declared(named, nodata or {})
    check_cell_sizes(named, grid, reference, remarks)
    check_colours(named, remarks)
    seen = [look_at_values(band, remarks) for band in named]
    remarks.tell(feedback)
    _preview(named, seen, feedback)
    tell_scales(named, feedback)
    with tempfile.TemporaryDirectory() as scratch, open_workers(workers, feedback) as workers:
        if is_virtual(output):
            _check_permanent([band.info.path for band in named])
        area, cutline = _study_area(study_area, grid, remarks, path=reference, output=output, scratch=scratch)
        remarks.tell(feedback)
        bands = []
        for band, sample in zip(named, seen):
            bands.append(
                align(
                    band.info,
                    band.number,
                    reference=grid,
                    name=band.name,
                    kind=band.kind,
                    cutline=cutline,
                    resampling=methods.get(band.name, ""),
                    labels=tables.get(band.name),
                    fence=sample.fence,
                )
            )
            _tell_resampling(bands[-1], feedback)

        def check(summary: StackSummary) -> None:
            look_at_cells(named, summary.bands, seen, remarks, warped=[band.is_warped for band in bands])
            remarks.tell(feedback)

        summary = write_stack(
            workers,
            bands,
            grid,
            output,
            area=area,
            look=functools.partial(look_at_room, remarks, feedback=feedback),
            check=check,
            feedback=feedback,
        )
    feedback.info(
        say(
            "Cells valid in all {count} factors: {valid:,} of {inside:,}.",
            count=len(bands),
            valid=summary.valid,
            inside=summary.inside,
        )
    )
    return FactorStackResult(stack=open_stack(output), valid_cells=summary.valid, inside_cells=summary.inside)


def _tell_alpha(infos: Sequence[RasterInfo], feedback: Feedback) -> None:
    for info in {info.path: info for info in infos}.values():
        if info.has_alpha:
            feedback.info(
                say(
                    "The last band of '{path}' is no factor: it says where the others have data (alpha). If it is one, "
                    "let the raster say so (gdal_edit -colorinterp_{number} undefined).",
                    path=info.path,
                    number=len(info.bands) + 1,
                )
            )


def _tell_resampling(band: AlignedBand, feedback: Feedback) -> None:
    if band.cells_within is None:
        return
    if band.is_much_finer:
        feedback.info(
            say(
                "{name}: warped to the reference grid, {resampling}: a cell of it holds {count:,.0f} of the raster's.",
                name=band.name,
                resampling=band.resampling,
                count=band.cells_within,
            )
        )
    else:
        feedback.info(
            say("{name}: warped to the reference grid, {resampling}.", name=band.name, resampling=band.resampling)
        )


def with_declared(bands: Sequence[FactorBand], nodata: Mapping[str, float | Sequence[float]]) -> list[FactorBand]:
    """Return the bands with the nodata values that are declared for them."""
    check_factor_names(list(nodata), [band.name for band in bands], say("nodata values"))
    declared = {name: values_of(values) for name, values in nodata.items()}
    return [
        replace(band, info=with_nodata(band.info, band.number, declared[band.name]), number=1)
        if band.name in declared
        else band
        for band in bands
    ]


def _named_bands(sources: Sequence[FactorSource], categorical: set[str], remarks: Remarks) -> list[FactorBand]:
    infos = [describe(source.path) for source in sources]
    named = []
    for source, info, names in zip(sources, infos, band_names(sources, infos, remarks)):
        for number, (name, band) in enumerate(zip(names, info.bands), start=1):
            is_stated = band.metadata.get("KIND") == CATEGORICAL
            is_categorical = source.categorical or is_stated or name.lower() in categorical
            kind = CATEGORICAL if is_categorical else CONTINUOUS
            named.append(FactorBand(info, number, name, kind, has_legend=number in source.legend))
    unknown = categorical - {band.name.lower() for band in named}
    if unknown:
        raise InputError(
            say(
                "No raster is named '{factor}', which was given as categorical: the factors are {names}.",
                factor=sorted(unknown)[0],
                names=commas(band.name for band in named),
            )
        )
    return named


def _by_factor(
    named: Sequence[FactorBand], labels: Mapping[str, Mapping[int, str] | str], resampling: Mapping[str, str]
) -> tuple[dict[str, dict[int, str]], dict[str, str]]:
    """Check what labels and resampling are given for, and return both by factor."""
    kinds = {band.name: band.kind for band in named}
    check_factor_names(list(labels), list(kinds), say("label tables"))
    check_factor_names(list(resampling), list(kinds), say("resampling settings"))
    for name in labels:
        if kinds[name] != CATEGORICAL:
            raise ParameterError(
                say("A label table is given for '{name}', which is continuous: name it as categorical.", name=name)
            )
    for name, how in resampling.items():
        if how not in RESAMPLING:
            raise ParameterError(
                say(
                    "'{how}', given for '{name}', is no resampling: choose {known}.",
                    how=how,
                    name=name,
                    known=commas(RESAMPLING),
                )
            )
        if kinds[name] == CATEGORICAL and how not in KEEPS_CATEGORIES:
            raise ParameterError(
                say(
                    "Resampling '{how}' would make up categories of '{name}': choose {known}.",
                    how=how,
                    name=name,
                    known=commas(KEEPS_CATEGORIES),
                )
            )
    tables = {band.name: _own_names(band) for band in named if band.kind == CATEGORICAL}
    tables.update({name: read_labels(table) for name, table in labels.items()})
    return tables, dict(resampling)


def _own_names(band: FactorBand) -> dict[int, str]:
    """Return what the raster itself calls the categories of a band."""
    stated = labels_in(band.info.bands[band.number - 1].metadata)
    return stated or category_names(band.info.path, band.number)


def _preview(named: Sequence[FactorBand], seen: Sequence[Seen], feedback: Feedback) -> None:
    """Describe every input before the work begins; its range is that of a sample."""
    feedback.info(say("{count} factors:", count=len(named)))
    for factor, sample in zip(named, seen):
        info, grid = factor.info, factor.info.grid
        band = info.bands[factor.number - 1]
        span = say("no data seen")
        if sample.low <= sample.high:
            span = say("{lowest:.6g} to {highest:.6g}", lowest=sample.low, highest=sample.high)
            if not sample.is_whole:
                span = say("about {span}", span=span)
        nodata = say("none") if band.nodata is None else f"{band.nodata:g}"
        feedback.info(
            say(
                "  {name}: {kind}, {crs}, {width} × {height} cells of {cell_width:.6g} × {cell_height:.6g}, nodata "
                "{nodata}, {span} ({path})",
                name=factor.name,
                kind=factor.kind,
                crs=crs_name(grid.crs) if grid.crs else say("no CRS"),
                width=grid.width,
                height=grid.height,
                cell_width=abs(grid.matrix[0, 0]),
                cell_height=abs(grid.matrix[1, 1]),
                nodata=nodata,
                span=span,
                path=info.path,
            )
        )


def _check_permanent(paths: Sequence[str]) -> None:
    for path in paths:
        if path.startswith("/vsimem/") or path.lstrip().startswith("<"):
            raise InputError(
                say(
                    "The raster '{path}' lives in memory only, so a virtual stack would lose it: end the output's "
                    "name with .tif.",
                    path=path[:60],
                )
            )


def _study_area(
    source: VectorData | str | None, grid: Grid, remarks: Remarks, *, path: str, output: str, scratch: str
) -> tuple[StudyArea | None, str | None]:
    if source is None:
        return None, None
    data = read_vector(source)
    if data.crs and not grid.crs:
        raise InputError(
            say(
                "The reference raster '{path}' has no coordinate reference system but the study area has: assign one.",
                path=path,
            )
        )
    if grid.crs and not data.crs and len(data):
        remarks.add(
            "no_crs",
            say("The study area has no CRS: that of the reference is assumed, {crs}.", crs=crs_name(grid.crs)),
            say("Assign its own, so that it is certain."),
        )
    geometries = geometries_in(data, grid.crs)
    area = StudyArea(geometries, grid)
    if not is_virtual(output):
        return area, None
    # A virtual stack cannot hold a mask of its own: each band is cut by GDAL's warper as it is read.
    cutline = os.path.join(scratch, "area.gpkg")
    write_layer(cutline, "area", {}, [merged_surface(geometries)], crs=grid.crs, geometry_type="MultiPolygon")
    return area, cutline
