"""The inputs, the settings and the results of a run of the whole workflow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..analysis.palettes import DEFAULT_PALETTE, check_palette
from ..errors import ParameterError
from ..geodata.landslides import LocatedLandslides
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData
from ..models.registry import DEFAULT_NETWORK, find_network
from ..models.settings import Settings
from ..sentences import Sentence, commas, say
from .applicability import Applicability
from .evaluation import Evaluation
from .explanation import Explanation
from .factor_source import FactorSource
from .folds import CrossValidation, check_fold_count
from .importance import ImportanceResult
from .imprint import Imprint, Logo
from .information_value import InformationValues
from .inventory import Inventory
from .negatives import NegativeSettings
from .prediction import AUTOMATIC, PredictionSummary, check_prediction
from .samples import Samples
from .screening import Screening, check_lowest_weight
from .split import BY_TIME, SplitSettings
from .training import TrainingResult
from .zones import SMALLEST_PATCH, ZoneLimits, ZoneMap, ZoneRow, check_smallest_patch

FILES = {
    "stack": "stack.tif",
    "classes": "classes.tif",
    "information_value": "information_value.tif",
    "information_value_table": "information_value.csv",
    "non_landslides": "non_landslides.gpkg",
    "screening": "screening.csv",
    "screened": "screened.tif",
    "samples": "samples.gpkg",
    "network": "network.onnx",
    "imitation": "imitation.onnx",
    "tested_network": "tested_network.onnx",
    "tested_imitation": "tested_imitation.onnx",
    "susceptibility": "susceptibility.tif",
    "zones": "zones.tif",
    "zone_polygons": "zone_polygons.gpkg",
    "zone_table": "zone_table.csv",
    "applicability": "applicability.tif",
    "outside": "outside.gpkg",
    "evaluation": "evaluation.csv",
    "held_out": "held_out_predictions.csv",
    "importance": "factor_importance.csv",
    "responses": "response_curves.csv",
    "contributions": "contributions.csv",
    "map": "map.png",
    "report": "report.html",
    "manifest": "manifest.json",
}
# All that a run may write into its folder: the styles of the maps too.
FILE_NAMES = (
    *FILES.values(),
    *(
        f"{name}.qml"
        for name in (
            "stack",
            "classes",
            "information_value",
            "non_landslides",
            "screened",
            "samples",
            "susceptibility",
            "susceptibility.deviation",
            "zones",
            "zone_polygons",
            "applicability",
            "applicability.index",
            "applicability.density",
            "outside",
        )
    ),
)


ALL, SHARE = FINALS = ("all", "share")
NETWORK_OF_PAPER, STRATEGY_OF_PAPER = "cnn", "information_value"


@dataclass(frozen=True)
class StudyInputs:
    """The data of a run; see `susceptibility`.

    Attributes
    ----------
    factors : tuple of FactorSource
    landslides : Inventory, vector data or path
    categorical : tuple of str
    reference : path or None
    study_area : vector data, path or None
    labels : mapping of factor name to label table
    title : str
    nodata : mapping of factor name to float or sequence of float
        Values that mean 'no data' although a raster does not say so.
    negatives : vector data, path or None
    imprint : Imprint
        Who stands behind the report and the map.
    resampling : mapping of factor name to str
        How rasters on other grids are resampled, where not as usual.
    """

    factors: tuple[FactorSource, ...]
    landslides: Inventory | VectorData | str
    categorical: Sequence[str] = ()
    reference: str | None = None
    study_area: VectorData | str | None = None
    labels: Mapping[str, Mapping[int, str] | str] = field(default_factory=dict)
    title: str = ""
    nodata: Mapping[str, float | Sequence[float]] = field(default_factory=dict)
    negatives: VectorData | str | None = None
    imprint: Imprint = field(default_factory=Imprint)
    resampling: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StudySettings:
    """Settings of the whole workflow.

    Attributes
    ----------
    network : str
        A name of `models.registry`.
    training : Settings or None
        Of the network's own class; None: what it was measured to rank best with.
    negatives : NegativeSettings
        Its map and seed are filled in by the run, and the ratio if there is none.
    split : SplitSettings
        Its seed is that of the whole run.
    classes : int
        Classes of each continuous factor for the information value.
    alpha : float
        Smoothing of information values, 0 = the paper's formula.
    from_all : bool
        Information values from all landslides (the paper's order), not from training landslides only.
    zones : int
        Zones of the map.
    folds : int
        Folds of cross-validation, random and spatial; 0 = none.
    screen : bool
        Leave factors of low PCA weight out; otherwise screening only reports.
    lowest_weight : float or None
        The lowest PCA weight that stays; None: 0.945 / F.
    palette : str
        Colours of zones and susceptibility, in QGIS, on the map and in the report; see `classify`.
    zone_polygons : bool
        Write the zones as polygons too, without patches of fewer than `smallest_patch` cells.
    smallest_patch : int
        In cells, 1 or more; smaller patches take the zone of the largest neighbour.
    final : str
        What the model of the map is trained on, once the figures of the test are known: 'all' landslides, or 'share':
        those that trained the tested model, which then makes the map.
    applicability : bool
        Say where the map may be trusted: see `applicability`.
    zone_limits : ZoneLimits or None
        Limits of another run, which are taken instead of natural breaks; see `read_zone_limits`.
    prediction : str
        Whether an ensemble makes the map itself: 'automatic', 'exact' or 'fast', see `predict`. A small model that
        makes the map is also what is tested and explained, if it was made of the tested model in the same way.
    """

    network: str = DEFAULT_NETWORK
    training: Settings | None = None
    negatives: NegativeSettings = field(default_factory=NegativeSettings)
    split: SplitSettings = field(default_factory=SplitSettings)
    classes: int = 5
    alpha: float = 0.0
    from_all: bool = False
    zones: int = 5
    folds: int = 0
    screen: bool = False
    lowest_weight: float | None = None
    palette: str = DEFAULT_PALETTE
    zone_polygons: bool = False
    smallest_patch: int = SMALLEST_PATCH
    final: str = ALL
    applicability: bool = True
    zone_limits: ZoneLimits | None = None
    prediction: str = AUTOMATIC

    @classmethod
    def as_published(cls, **chosen: Any) -> StudySettings:
        """Return the settings of Wang & Tang (2024), but for those that are chosen.

        Their CNN (or another network that is chosen, as they trained it where it is theirs), one non-landslide per
        landslide from the very low zone of the information value, which is computed from all landslides, and the map by
        the model that was tested. Screening stays a choice of its own, as factors may be screened already.

        Examples
        --------
        >>> published = api.StudySettings.as_published(folds=5)
        >>> published.network, published.negatives.ratio, published.final, published.folds
        ('cnn', 1.0, 'share', 5)
        """
        network = chosen.get("network", NETWORK_OF_PAPER)
        published = {
            "network": network,
            "training": find_network(network).settings_type(),
            "negatives": NegativeSettings(STRATEGY_OF_PAPER, ratio=1.0),
            "from_all": True,
            "final": SHARE,
        }
        return cls(**{**published, **chosen})

    def with_one_seed(self) -> StudySettings:
        """Return the same settings with the split's seed everywhere, and what the network ranks best with filled in."""
        seed = self.split.seed
        training = self.training or find_network(self.network).settings_type.best()
        negatives = replace(self.negatives.for_networks(self.network), seed=seed)
        return replace(self, training=replace(training, seed=seed), negatives=negatives)

    def __post_init__(self) -> None:
        if self.final not in FINALS:
            raise ParameterError(
                say(
                    "The map cannot be made from '{final}': choose one of {known}.",
                    final=self.final,
                    known=commas(FINALS),
                )
            )
        find_network(self.network)
        check_fold_count(self.folds)
        check_lowest_weight(self.lowest_weight)
        check_palette(self.palette)
        check_prediction(self.prediction)
        check_smallest_patch(self.smallest_patch)


def has_splits_beside(settings: StudySettings) -> bool:
    """Whether a single random and a single spatial split stand beside that of a run: where folds of it do not."""
    return settings.split.method == BY_TIME and not settings.folds


@dataclass(frozen=True)
class StudyResult:
    """What a run made: file names by what they are, and what it found.

    `stack` is the stack that the network was trained on: the screened one if factors were left out. `split` has the
    block size in metres. `samples`, `training` and `evaluation` are of the model that was tested, map, zones,
    information values and the response curves of `importance` of the one that made the map: `final`, or the same one
    if that is None. `beside` are a random and a spatial split, one fold each, beside a split by time without folds.
    """

    folder: Path
    files: dict[str, str]
    stack: FactorStack
    located: LocatedLandslides
    screening: Screening | None
    information_values: InformationValues
    samples: Samples
    training: TrainingResult
    zones: ZoneMap
    zone_rows: list[ZoneRow]
    evaluation: Evaluation
    importance: ImportanceResult
    explanation: Explanation
    validations: list[CrossValidation]
    messages: list[Sentence]
    split: SplitSettings
    inputs: StudyInputs
    prediction: PredictionSummary
    logo: Logo | None = None
    final: TrainingResult | None = None
    applicability: Applicability | None = None
    beside: Sequence[CrossValidation] = ()

    def path(self, name: str) -> str:
        """Return the path of one of `files`."""
        return str(self.folder / self.files[name])


def parameters_of(settings: StudySettings, result: StudyResult) -> dict[str, Any]:
    """Return every setting of a run as plain data.

    What follows from the number of samples is stored as it was used, unless two models followed from two numbers.
    """
    used = result.training.trained.settings
    training = settings.training if result.final is not None and settings.training is not None else used
    negatives = {k: v for k, v in settings.negatives.to_dict().items() if k not in ("information_value", "seed")}
    return {
        "network": settings.network,
        "training": training.to_dict(),
        "negatives": negatives,
        "split": dict(settings.split.__dict__),
        "classes": settings.classes,
        "alpha": settings.alpha,
        "information_value_from_all_landslides": settings.from_all,
        "zones": settings.zones,
        "folds": settings.folds,
        "screen": settings.screen,
        "threshold": settings.lowest_weight,
        "palette": settings.palette,
        "zone_polygons": settings.zone_polygons,
        "smallest_patch": settings.smallest_patch,
        "final": settings.final,
        "applicability": settings.applicability,
        "prediction": settings.prediction,
        "zone_limits": None if settings.zone_limits is None else dict(settings.zone_limits.__dict__),
    }


def results_of(result: StudyResult) -> dict[str, float | None]:
    """Return the figures of a run as plain data."""
    information_value = result.evaluation.information_value
    figures: dict[str, float | None] = {
        "auc_paper": result.evaluation.paper.auc,
        "auc_common": result.evaluation.common.auc,
        "auc_common_low": result.evaluation.common.auc_low,
        "auc_common_high": result.evaluation.common.auc_high,
        "auc_common_block_low": result.evaluation.common.by_blocks.lower,
        "auc_common_block_high": result.evaluation.common.by_blocks.upper,
        "auc_information_value": None if information_value is None else information_value.auc,
        "success_rate_area": result.evaluation.success.area_under,
        "prediction_rate_area": result.evaluation.prediction.area_under,
        "goodness_of_variance_fit": result.zones.gvf,
        "very_high_pct": result.zone_rows[-1].area_pct,
    }
    if result.evaluation.calibration is not None:
        figures["brier_score"] = result.evaluation.calibration.brier
        figures["calibration_error"] = result.evaluation.calibration.expected_error
        low, high = result.evaluation.calibration.error_by_chance
        figures["calibration_by_chance_low"], figures["calibration_by_chance_high"] = low, high
    near = result.prediction.likeness
    if near is not None:
        figures["imitation_difference"] = near.difference
        figures["imitation_deviation_difference"] = near.deviation_difference
        figures["imitation_zones_alike_pct"] = 100 * near.zones_alike
        figures["imitation_made_the_map"] = float(near.is_close)
    area = result.applicability
    if area is not None:
        figures["applicability_threshold"] = area.threshold
        figures["outside_pct"] = area.whole.outside_pct
        figures["very_high_outside_pct"] = area.zones[-1].outside_pct if area.zones[-1].cells else None
        figures["auc_inside"] = None if area.inside is None else area.inside.auc
        figures["auc_outside"] = None if area.outside is None else area.outside.auc
    for validation in result.validations:
        figures[f"auc_paper_{validation.kind}_folds"] = validation.auc_paper
        figures[f"auc_common_{validation.kind}_folds"] = validation.auc_common
    for split in result.beside:
        figures[f"auc_common_{split.kind}_split"] = split.auc_common
    return figures
