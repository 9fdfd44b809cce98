"""How long the stages of the whole workflow take, so that its progress bar moves evenly.

The figures were measured on two cores; only their proportion counts, and it is similar on other machines.
Those of a network stand on its class.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..feedback import Feedback
from ..models.networks.imitation import Imitation
from ..models.registry import find_network
from ..models.settings import EpochSettings
from ..sentences import Sentence, Text, say
from ..steps.explain import rows_of_summary, samples_to_summarise, seconds_of_rows
from ..study.folds import FOLD_KINDS, IN_SPACE, possible_kinds
from ..study.prediction import EXACT, FAST, LARGE
from ..study.run import ALL, StudySettings, has_splits_beside

# The stages in their order, as the log calls them.
TITLES = {
    "stack": say("Factor stack"),
    "classes": say("Classes of the factors"),
    "screening": say("Screening of the factors"),
    "information value": say("Information values"),
    "samples": say("Non-landslides and samples"),
    "training": say("Training of the model"),
    "prediction": say("Prediction of the susceptibility"),
    "zones": say("Zones"),
    "evaluation": say("Test on the landslides held out"),
    "beside": say("Random and spatial split beside that by time"),
    "folds": say("Cross-validation"),
    "importance": say("Importance of the factors"),
    "contributions": say("Contributions of the factors"),
    "applicability": say("Where the map may be trusted"),
    "final": say("Training of the model of the map, on all landslides"),
    "report": say("Report"),
}
# Where the map is not made by the model that is tested, its figures are known before the map is begun.
TESTED_FIRST = (
    "stack",
    "classes",
    "screening",
    "information value",
    "samples",
    "training",
    "evaluation",
    "beside",
    "folds",
    "final",
    "prediction",
    "zones",
    "importance",
    "contributions",
    "applicability",
    "report",
)
MAPPED_FIRST = tuple(name for name in TITLES if name != "final")
# Seconds for a million cells of one factor, and for a million cells of the map.
STACK, CLASSES, VALUES = 0.036, 0.027, 0.005
SAMPLES, ZONES, TESTS = 0.07, 0.07, 0.06
# And for a million cells, a thousand samples and a factor that these are compared in.
COMPARED = 0.004
# Epochs after which a member that may stop early stops, about.
STOPS_AFTER = 50
SCREENING, REPORT = 0.3, 6.0
IMITATION = 8.0


def seconds_of(
    cells: int, factors: int, landslides: int, settings: StudySettings, has_dates: bool = False
) -> dict[str, float]:
    """Return the seconds that each stage of a run takes, about, in the order of the stages.

    Parameters
    ----------
    cells : int
        Of the grid.
    factors : int
        Bands of the stack.
    landslides : int
        Of the inventory.
    settings : StudySettings
        With the network's settings filled in.
    has_dates : bool
        Whether the inventory has them, so that folds are by time too.
    """
    millions, samples = cells / 1e6, landslides * (1 + settings.negatives.per_landslide) / 1e3
    members = getattr(settings.training, "members", 1)
    fit = _fitting(settings, samples * settings.split.train_share)
    predict = find_network(settings.network).predict_seconds * members
    mapping, imitation = predict, 0.0
    if imitates(cells, settings):
        mapping, imitation = Imitation.predict_seconds, IMITATION
    # Ten shuffles of each factor among the held-out samples.
    importance = 0.2 + predict * factors * 10 * samples * (1 - settings.split.train_share) / 1e3
    rows = seconds_of_rows(predict, getattr(settings.training, "window", 1))
    once = 0.2 + fit + SAMPLES * millions  # a fold
    explained = min(samples_to_summarise(rows, factors), samples * (1 - settings.split.train_share) * 1e3)
    seconds = {
        "stack": 0.3 + STACK * millions * factors,
        "classes": 0.2 + CLASSES * millions * factors,
        "screening": SCREENING,
        "information value": 0.1 + VALUES * millions * factors,
        "samples": 0.1 + SAMPLES * millions,
        "training": 0.3 + fit + imitation,
        "prediction": 0.2 + millions * (mapping + 0.006 * factors),
        "zones": 0.1 + ZONES * millions,
        "evaluation": 0.2 + TESTS * millions,
        "importance": importance,
        "applicability": 0.5 + COMPARED * millions * samples * settings.split.train_share * factors,
        "contributions": 0.2 + rows * rows_of_summary(factors) * explained / 1e6,
        "beside": len(IN_SPACE) * once if has_splits_beside(settings) else 0.0,
        "folds": settings.folds * len(possible_kinds(FOLD_KINDS, has_dates)) * once,
        "final": 0.3 + fit / settings.split.train_share + imitation,
        "report": REPORT,
    }
    return {name: seconds[name] for name in (TESTED_FIRST if settings.final == ALL else MAPPED_FIRST)}


def imitates(cells: int, settings: StudySettings) -> bool:
    """Whether an ensemble with such settings will be imitated."""
    members = getattr(settings.training, "members", 1)
    if members == 1 or getattr(settings.training, "window", 1) > 1 or settings.prediction == EXACT:
        return False
    return settings.prediction == FAST or cells * members >= LARGE


def begin(stages: Mapping[str, Feedback], name: str, skipped: Collection[str] = ()) -> Feedback:
    """Tell the heading of a stage, with its number among those that are not skipped, and return its feedback."""
    names = [stage for stage in stages if stage not in skipped]
    stages[name].heading(step_heading(names.index(name) + 1, len(names), TITLES[name]))
    return stages[name]


def step_heading(number: int, count: int, title: Text) -> Sentence:
    """Return what stands in the log before a step of a run."""
    return say("Step {number} of {count}: {title}", number=number, count=count, title=title)


def _fitting(settings: StudySettings, samples: float) -> float:
    training, seconds = settings.training, find_network(settings.network).fit_seconds * samples
    if not isinstance(training, EpochSettings):
        return seconds
    epochs = min(STOPS_AFTER, training.epochs) if training.patience else training.epochs
    return seconds * epochs * training.members


def stages_of(feedback: Feedback, seconds: Mapping[str, float]) -> dict[str, Feedback]:
    """Return a feedback for each stage, whose part of the whole is its share of the seconds."""
    total, start, stages = sum(seconds.values()), 0.0, {}
    for name, duration in seconds.items():
        stages[name] = feedback.part(start / total, (start + duration) / total)
        start += duration
    return stages
