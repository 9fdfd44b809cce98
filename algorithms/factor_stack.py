"""Build factor stack."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..lists import items
from ..sentences import Sentence, paragraph, say
from . import groups
from .base import TILED_HELP, LandslideAlgorithm, tr, wrapped_by
from .raster_inputs import RasterParameter, RastersParameter, raster_legends, raster_sources


class FactorStackAlgorithm(LandslideAlgorithm):
    """Many rasters → one stack on one grid."""

    NAME = "factorstack"
    TITLE = say("Build factor stack")
    GROUP = groups.FACTORS
    TAGS = say(
        "conditioning factors, predisposing factors, layer stack, align rasters, resample, reproject, geology, "
        "lithology, land cover, land use, soil, rainfall, multiband"
    )
    HELP = say(
        "Brings the conditioning factors to one grid and stacks them: one raster, one band per factor, named after "
        "the layer. Rasters on the reference grid are taken as they are, others are warped to it: bilinear, and "
        "nearest for categories; where their cells are at most half as wide, average, and mode for categories. All "
        "later steps take this one raster.\n\n"
        "A cell counts where every factor has data and, if a study area is given, its centre lies inside. Name the "
        "output .vrt for a virtual stack that copies nothing."
    )

    def initAlgorithm(self, config=None):
        self.add(
            RastersParameter("INPUT", tr(say("Factor rasters")), QgsProcessing.SourceType.TypeRaster),
            say(
                "The conditioning factors, one raster each (or one band each). A factor is named after its layer or "
                "file, or after its band where these say nothing."
            ),
        )
        add_categorical(
            self,
            say(
                "Names of the factors whose values are category numbers, such as geology or land cover, separated by "
                "commas. All others are continuous."
            ),
        )
        self.add(
            RasterParameter("REFERENCE", tr(say("Reference raster")), None, True),
            say("Its CRS, cell size and extent become the stack's. Without one, the first factor is the reference."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "STUDY_AREA", tr(say("Study area")), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            say("Polygons: cells whose centre lies outside become nodata."),
        )
        add_labels(self)
        add_resampling(self)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr(say("Factor stack"))),
            paragraph(
                say("A GeoTIFF, or a virtual raster (.vrt) that refers to the factor files without copying them."),
                TILED_HELP,
            ),
        )
        self.add_threads()
        add_nodata(self)
        add_names(self)
        self.add_scheduler()
        self.add_strict()
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr(say("Cells valid in all factors"))))
        self.addOutput(QgsProcessingOutputString("FACTORS", tr(say("Factor names, separated by commas"))))

    def check(self, parameters, context):
        declared_nodata(self, parameters, context)
        resampling(self, parameters, context)

    def call_step(self, parameters, context, feedback):
        from ..steps.factor_stack import factor_stack

        result = factor_stack(
            factor_sources(self, parameters, context),
            self.output_raster(parameters, "OUTPUT", context, (".tif", ".tiff", ".vrt")),
            categorical=self.parameterAsString(parameters, "CATEGORICAL", context),
            reference=self.raster_path(parameters, "REFERENCE", context),
            study_area=self.vector(parameters, "STUDY_AREA", context),
            labels=label_tables(self, parameters, context),
            resampling=resampling(self, parameters, context),
            nodata=declared_nodata(self, parameters, context),
            strict=self.strict(parameters, context),
            workers=self.workers(parameters, context),
            feedback=feedback,
        )
        return {"OUTPUT": result.stack.path, "CELLS": result.valid_cells, "FACTORS": ",".join(result.stack.names)}


def add_categorical(algorithm: LandslideAlgorithm, help_text: Sentence) -> None:
    """Add the parameter CATEGORICAL, a text; the dialog offers the factors of INPUT to tick."""
    parameter = QgsProcessingParameterString("CATEGORICAL", tr(say("Categorical factors")), "", False, True)
    parameter.setMetadata(wrapped_by("categorical_widget.CategoricalWidget"))
    algorithm.add(parameter, help_text)


def add_nodata(algorithm: LandslideAlgorithm) -> None:
    """Add the parameter NODATA."""
    algorithm.add(
        QgsProcessingParameterString("NODATA", tr(say("Undeclared nodata values")), "", True, True),
        say(
            "Values that mean 'no data' although the raster does not say so, by factor: 'slope=-9999; dem=-32768'. "
            "Several of one factor are separated by spaces: 'slope=-9999 -99'."
        ),
        advanced=True,
    )


def declared_nodata(algorithm: LandslideAlgorithm, parameters, context) -> dict[str, list[float]]:
    """Return NODATA by factor."""
    from ..study.factor_settings import parse_factor_settings

    text = algorithm.parameterAsString(parameters, "NODATA", context)
    return parse_factor_settings(text, say("nodata values"))


def add_resampling(algorithm: LandslideAlgorithm, hidden: bool = False) -> None:
    """Add the parameter RESAMPLING."""
    algorithm.add(
        QgsProcessingParameterString("RESAMPLING", tr(say("Resampling")), "", False, True),
        say(
            "For rasters on another grid, by factor: 'elevation=cubic; landcover=nearest'. There are nearest, "
            "bilinear, cubic, average, mode, minimum, maximum and median. Usual are bilinear, and nearest for "
            "categories; where a raster's cells are at most half as wide as the reference's, average, and mode for "
            "categories."
        ),
        advanced=not hidden,
        hidden=hidden,
    )


def resampling(algorithm: LandslideAlgorithm, parameters, context) -> dict[str, str]:
    """Return RESAMPLING by factor."""
    from ..study.label_tables import parse_assignments

    return parse_assignments(algorithm.parameterAsString(parameters, "RESAMPLING", context), say("resampling"))


def factor_sources(algorithm: LandslideAlgorithm, parameters, context) -> list:
    """Return the rasters of INPUT as factor sources; layers of the project give their names."""
    from ..study.factor_names import with_names
    from ..study.factor_source import FactorSource

    rasters = raster_sources(algorithm, parameters, "INPUT", context)
    legends = raster_legends(algorithm, parameters, "INPUT", context)
    sources = [FactorSource(path, layer=name, legend=tuple(legend)) for (path, name), legend in zip(rasters, legends)]
    return with_names(sources, algorithm.parameterAsString(parameters, "NAMES", context))


def add_names(algorithm: LandslideAlgorithm) -> None:
    """Add the parameter NAMES."""
    algorithm.add(
        QgsProcessingParameterString("NAMES", tr(say("Names of the factors")), "", False, True),
        say(
            "One for each raster, in their order, separated by commas: 'slope, roads, geology'; an empty place leaves "
            "a raster its own. Needed where neither layer, file nor band tells what a raster holds, as in a "
            "model, where every result is called OUTPUT."
        ),
        advanced=True,
    )


def label_tables(algorithm: LandslideAlgorithm, parameters, context) -> dict:
    """Return the label table of each factor: LABELS, else the legend of its layer if it is among CATEGORICAL."""
    from ..geodata.raster import describe
    from ..study.factor_names import band_names
    from ..study.label_tables import parse_assignments

    given = parse_assignments(algorithm.parameterAsString(parameters, "LABELS", context), say("label tables"))
    named = {name.lower() for name in items(algorithm.parameterAsString(parameters, "CATEGORICAL", context))}
    legends = raster_legends(algorithm, parameters, "INPUT", context)
    if not named or not any(legends):
        return given
    sources = factor_sources(algorithm, parameters, context)
    known = {name.lower() for name in given}
    found = {}
    for names, legend in zip(band_names(sources, [describe(source.path) for source in sources]), legends):
        for number, name in enumerate(names, start=1):
            if legend.get(number) and name.lower() in named - known:
                found[name] = legend[number]
    return {**found, **given}


def add_labels(algorithm: LandslideAlgorithm) -> None:
    """Add the parameter LABELS."""
    algorithm.add(
        QgsProcessingParameterString("LABELS", tr(say("Label tables")), "", False, True),
        say(
            "Files that name the categories: 'geology=geology_classes.csv; landcover=…', each a CSV with the columns "
            "value and label (or name, class, description). Without, the layer's own paletted legend, the raster's "
            "category names or its attribute table serve. The names appear in the information-value table and the "
            "report."
        ),
        advanced=True,
    )
