"""The factor stack: one raster, one band per factor, every band described."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..errors import InputError
from ..files import StrPath
from ..schema import SchemaError, TableOf, Words, parsed
from ..sentences import Text, listing, say, short
from .grid import Grid
from .raster import RasterInfo, describe

FACTOR_KINDS = CONTINUOUS, CATEGORICAL = "continuous", "categorical"
# The fields of samples that are no factors, and what layers and tables have of their own: a factor of such a name would
# be taken for them.
SAMPLE_FIELDS = ("label", "split", "strategy", "block", "block_size", "units", "slide_date")
# Those of samples that are polygons: what a unit is called, its valid cells, its landslides, the share they cover.
UNIT_FIELDS = ("unit_name", "unit_cells", "unit_landslides", "unit_share")
# Names become fields, columns and files, none of which may be much longer.
LONGEST_NAME = 128
RESERVED_NAMES = (*SAMPLE_FIELDS, *UNIT_FIELDS, "fid", "ogc_fid", "id", "x", "y", "cell", "geom", "geometry")


@dataclass(frozen=True)
class StackFactor:
    """One band of a stack: name, 'continuous' or 'categorical', 1-based band number, unit, labels of categories.

    `source` is the name of the file that the band was made of, `resampling` how it came to the stack's grid; empty
    where the stack does not say.
    """

    name: str
    kind: str
    band: int
    unit: str = ""
    labels: Mapping[int, str] = field(default_factory=dict, hash=False)
    source: str = ""
    resampling: str = ""

    @property
    def is_categorical(self) -> bool:
        """Whether the values are category numbers."""
        return self.kind == CATEGORICAL


@dataclass(frozen=True)
class FactorStack:
    """A factor stack on disk."""

    info: RasterInfo
    factors: tuple[StackFactor, ...]

    @property
    def path(self) -> str:
        """Where it is."""
        return self.info.path

    @property
    def grid(self) -> Grid:
        """Its grid."""
        return self.info.grid

    @property
    def names(self) -> tuple[str, ...]:
        """Factor names in band order."""
        return tuple(factor.name for factor in self.factors)

    @property
    def bands(self) -> tuple[int, ...]:
        """Band numbers in order: all of them, because a cell is valid when it is valid in every band."""
        return tuple(factor.band for factor in self.factors)

    def factor(self, name: str) -> StackFactor:
        """Return the factor `name`, or raise `InputError` naming those there are."""
        return self.factors[self.info.band_number(name) - 1]


def open_stack(path: StrPath) -> FactorStack:
    """Describe a factor stack.

    A raster made by another program can be used too: bands without ``KIND`` are continuous.

    Raises
    ------
    InputError
        If the raster cannot be opened, two bands share a name, a name is reserved or too long, or a kind is unknown.

    Examples
    --------
    >>> stack = api.open_stack("stack.tif")
    >>> stack.names[:2], stack.grid.width, stack.grid.height
    (('elevation', 'slope'), 120, 100)
    """
    info = describe(path)
    if all("METHOD" in band.metadata and "KIND" in band.metadata for band in info.bands):
        raise InputError(
            say(
                "The raster '{path}' holds classes, not factor values: give the factor stack it was made of.", path=path
            )
        )
    check_names(info.names, str(path))
    for band in info.bands:
        if band.metadata.get("KIND", CONTINUOUS) not in FACTOR_KINDS:
            raise InputError(
                say(
                    "Band '{name}' of '{path}' is said to be '{kind}' (KIND), which is neither of {known}: build the "
                    "stack anew with 'Build factor stack'.",
                    name=band.name,
                    path=path,
                    kind=short(band.metadata["KIND"]),
                    known=listing(FACTOR_KINDS),
                )
            )
    factors = tuple(
        StackFactor(
            name=band.name,
            kind=band.metadata.get("KIND", CONTINUOUS),
            band=number,
            unit="" if band.metadata.get("KIND") == CATEGORICAL else band.unit,
            labels=labels_in(band.metadata),
            source=band.metadata.get("SOURCE", ""),
            resampling=band.metadata.get("RESAMPLING", ""),
        )
        for number, band in enumerate(info.bands, start=1)
    )
    return FactorStack(info, factors)


def labels_in(metadata: Mapping[str, str]) -> dict[int, str]:
    """Return category → label as a stack's band metadata have it; empty where they have none."""
    try:
        table = parsed(metadata.get("LABELS", "{}"), TableOf(Words(), is_numbered=True))
    except SchemaError:  # LABELS of another program
        return {}
    return {int(value): label for value, label in table.items()}


def check_names(names: Sequence[str], where: Text, files: Sequence[str] = ()) -> None:
    """Raise `InputError` where factor names repeat (upper and lower case alike), are reserved or no names.

    `files` are those that the factors come from, one for each name, where they are files of their own.
    """
    seen: dict[str, int] = {}
    for number, name in enumerate(names):
        if not name.strip() or not name.isprintable():
            raise InputError(
                say(
                    "A factor in {where} has a name without letters, or with a line break or another control character "
                    "in it (band {number}): rename it.",
                    where=where,
                    number=number + 1,
                )
            )
        if len(name) > LONGEST_NAME:
            raise InputError(
                say(
                    "The name '{start}…' of a factor in {where} has {length} characters: rename it, with at most "
                    "{most}.",
                    start=name[:40],
                    where=where,
                    length=len(name),
                    most=LONGEST_NAME,
                )
            )
        if name.lower() in RESERVED_NAMES:
            raise InputError(
                say(
                    "The factor name '{name}' in {where} has a meaning of its own in tables: rename it.",
                    name=name,
                    where=where,
                )
            )
        if name.lower() in seen and files:
            raise InputError(
                say(
                    "Two factors are named '{name}', from '{first}' and '{second}': name the factors by "
                    "NAMES, in the order of the rasters, or rename a file or a layer.",
                    name=name,
                    first=files[seen[name.lower()]],
                    second=files[number],
                )
            )
        if name.lower() in seen:
            raise InputError(
                say("Two factors in {where} are named '{name}': rename one of them.", where=where, name=name)
            )
        seen[name.lower()] = number
