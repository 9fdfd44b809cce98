"""Build a factor stack: rasters brought to one grid, masked to the study area, stacked."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input, writes
from ..geodata.alignment import KEEPS_CATEGORIES, RESAMPLING, align, usual_resampling
from ..geodata.grid import Grid, crs_name
from ..geodata.polygons import geometries_in, merged_surface
from ..geodata.raster import RasterInfo, describe, read_overview
from ..geodata.stack import CATEGORICAL, CONTINUOUS, FactorStack, check_names, open_stack
from ..geodata.stack_builder import StackSummary, StudyArea, write_stack
from ..geodata.vectors import VectorData, read_vector, write_layer
from ..geodata.workers import open_workers
from ..sentences import commas, say
from ..study.factor_settings import check_factor_names
from ..study.factor_source import FactorSource
from ..study.label_tables import read_labels
from ..workers import Workers

PREVIEW_CELLS = 256  # per side


@dataclass(frozen=True)
class FactorStackResult:
    """The stack made, its cells valid in every factor, and cells inside the study area."""

    stack: FactorStack
    valid_cells: int
    inside_cells: int


@dataclass(frozen=True)
class _NamedBand:
    """One band that becomes a factor, and the raster it is in."""

    info: RasterInfo
    number: int
    name: str
    kind: str


@writes("output")
def factor_stack(
    sources: Sequence[FactorSource | str],
    output: str,
    *,
    categorical: Sequence[str] = (),
    reference: str | None = None,
    study_area: VectorData | str | None = None,
    resampling: Mapping[str, str] | None = None,
    labels: Mapping[str, Mapping[int, str] | str] | None = None,
    strict: bool = False,
    workers: Workers | int | None = None,
    feedback: Feedback = SILENT,
) -> FactorStackResult:
    """Bring rasters to one grid and write them as one stack.

    Parameters
    ----------
    sources : sequence of FactorSource or path
        The factors, in band order. A raster with several bands gives one factor per band.
    output : path
        A GeoTIFF, or a virtual raster (no copy) if it ends in ``.vrt``.
    categorical : sequence of str
        Names of further factors that are categories; a source may also say so itself.
    reference : path, optional
        The raster whose CRS, cells and extent are used; the first source by default.
    study_area : vector data or path, optional
        Polygons outside which everything is nodata.
    resampling : mapping of factor name to str, optional
        How a raster on another grid is resampled: 'nearest', 'bilinear', 'cubic', 'average', 'mode', 'minimum',
        'maximum' or 'median'; bilinear by default, nearest for categories.
    labels : mapping of factor name to path or mapping, optional
        What categories are called: a CSV file with the columns ``value`` and ``label``, or the pairs themselves. The
        labels travel to the information-value table and the report.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    workers : Workers or int, optional
        What does the work, or how many threads; one per processor by default.

    Returns
    -------
    FactorStackResult

    Raises
    ------
    InputError
        For fewer than one source, duplicate names, a raster that misses the reference or has no CRS and
        another grid, fractions in a categorical factor, or no cell valid in all factors.

    Examples
    --------
    >>> made = api.factor_stack(["basin/factors/slope.tif", "basin/factors/ndvi.tif"], "two_factors.tif")
    >>> made.stack.names, made.valid_cells
    (('slope', 'ndvi'), 12000)
    """
    output = str(output)
    rasters = [s if isinstance(s, FactorSource) else FactorSource(str(s)) for s in sources]
    if not rasters:
        raise InputError(say("There is no raster to stack: choose at least one factor."))
    check_not_an_input(output, [*(raster.path for raster in rasters), reference])
    named = _named_bands(rasters, {name.strip().lower() for name in categorical if name.strip()})
    check_names([band.name for band in named], say("the rasters given"))
    grid = describe(reference or rasters[0].path).grid
    if not grid.crs:
        feedback.warning(
            say(
                "The reference '{reference}' has no CRS: metres in a plane are assumed.",
                reference=reference or rasters[0].path,
            )
        )
    tables, methods = _by_factor(named, labels or {}, resampling or {})
    _preview(named, feedback)
    with tempfile.TemporaryDirectory() as scratch, open_workers(workers) as workers:
        if output.lower().endswith(".vrt"):
            _check_permanent([band.info.path for band in named])
        area, cutline = _study_area(study_area, grid, output=output, scratch=scratch)
        bands = []
        for band in named:
            info, name, kind = band.info, band.name, band.kind
            if not info.grid.crs and grid.crs:
                feedback.warning(
                    say("The raster '{path}' has no CRS: the reference's is assumed if its grid is.", path=info.path)
                )
            how = methods.get(name, "")
            bands.append(
                align(
                    info,
                    band.number,
                    reference=grid,
                    name=name,
                    kind=kind,
                    cutline=cutline,
                    resampling=how,
                    labels=tables.get(name),
                )
            )
            if bands[-1].is_warped and cutline is None:
                feedback.info(
                    say(
                        "{name}: warped to the reference grid, {resampling}.",
                        name=name,
                        resampling=how or usual_resampling(kind),
                    )
                )
        summary = write_stack(workers, bands, grid, output, area=area, feedback=feedback)
    _warn(summary, [band.name for band in bands], feedback)
    return FactorStackResult(stack=open_stack(output), valid_cells=summary.valid, inside_cells=summary.inside)


def _named_bands(sources: Sequence[FactorSource], categorical: set[str]) -> list[_NamedBand]:
    infos = [describe(source.path) for source in sources]
    stated = Counter(band.name for info in infos for band in info.bands)
    named = []
    for source, info in zip(sources, infos):
        single = len(info.bands) == 1
        for number, band in enumerate(info.bands, start=1):
            name = band.name
            if single and source.name:
                name = source.name
            elif single and (not band.metadata.get("KIND") or stated[name] > 1):
                # A band's description is often left over ("Band 1", "elev (m)"), or shared by the same factor over
                # another window: the file is what users see. In a factor stack of one band it is the factor's name.
                name = os.path.splitext(os.path.basename(source.path))[0]
            is_stated = band.metadata.get("KIND") == CATEGORICAL
            is_categorical = source.categorical or is_stated or name.lower() in categorical
            named.append(_NamedBand(info, number, name, CATEGORICAL if is_categorical else CONTINUOUS))
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
    named: Sequence[_NamedBand], labels: Mapping[str, Mapping[int, str] | str], resampling: Mapping[str, str]
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
    return {name: read_labels(table) for name, table in labels.items()}, dict(resampling)


def _preview(named: Sequence[_NamedBand], feedback: Feedback) -> None:
    """Describe every input before the work begins; its range is that of a smaller copy."""
    feedback.info(say("{count} factors:", count=len(named)))
    for factor in named:
        info, grid = factor.info, factor.info.grid
        band = info.bands[factor.number - 1]
        values, valid, step = read_overview(info.path, factor.number, PREVIEW_CELLS)
        span = say("no data seen")
        if valid.any():
            lowest, highest = values[valid].min(), values[valid].max()
            span = say("{lowest:.6g} to {highest:.6g}", lowest=lowest, highest=highest)
            if step > 1:
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
    source: VectorData | str | None, grid: Grid, *, output: str, scratch: str
) -> tuple[StudyArea | None, str | None]:
    if source is None:
        return None, None
    data = read_vector(source)
    if data.crs and not grid.crs:
        raise InputError(
            say("The reference raster has no coordinate reference system but the study area has: assign one.")
        )
    geometries = geometries_in(data, grid.crs)
    area = StudyArea(geometries, grid)
    if not output.lower().endswith(".vrt"):
        return area, None
    # A virtual stack cannot hold a mask of its own: each band is cut by GDAL's warper as it is read.
    cutline = os.path.join(scratch, "area.gpkg")
    write_layer(cutline, "area", {}, [merged_surface(geometries)], crs=grid.crs, geometry_type="MultiPolygon")
    return area, cutline


def _warn(summary: StackSummary, names: Sequence[str], feedback: Feedback) -> None:
    for name, known in zip(names, summary.bands):
        if known.minimum == known.maximum:
            feedback.warning(
                say(
                    "The factor '{name}' holds a single value ({minimum:g}): it tells nothing.",
                    name=name,
                    minimum=known.minimum,
                )
            )
        if known.valid < 0.5 * max(band.valid for band in summary.bands):
            feedback.warning(
                say(
                    "The factor '{name}' has data in only {valid:,} cells: it limits the whole stack.",
                    name=name,
                    valid=known.valid,
                )
            )
    feedback.info(
        say(
            "Cells valid in all {count} factors: {valid:,} of {inside:,}.",
            count=len(names),
            valid=summary.valid,
            inside=summary.inside,
        )
    )
