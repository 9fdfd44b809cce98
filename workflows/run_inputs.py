"""What a run is given: its inputs looked at, stacked and screened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..feedback import Feedback
from ..geodata.cell_values import values_at
from ..geodata.landslides import LocatedLandslides
from ..geodata.raster import describe
from ..geodata.stack import FactorStack, open_stack
from ..geodata.stack_subset import write_subset
from ..reports.imprint import given_logo
from ..sentences import commas, say
from ..steps.factor_stack import factor_stack
from ..steps.screen_factors import write_screening_table
from ..study.factor_names import band_names
from ..study.own_negatives import checked_negatives
from ..study.preflight.inventory import check_on_rasters, checked_landslides
from ..study.preflight.rasters import check_crs_of_landslides
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.stacks import check_stack
from ..study.run import FILES, StudyInputs, StudySettings, has_splits_beside
from ..study.screening import FEWEST_LANDSLIDES, Screening, screening_of
from ..study.split import training_part
from ..workers import Workers
from .planned_rasters import planned_of_study
from .run_log import RunLog
from .stages import begin, seconds_of, stages_of

if TYPE_CHECKING:
    pass


class RunInputs:
    """The inputs of one run into a folder, and what its stages ask of them first."""

    def __init__(
        self, inputs: StudyInputs, settings: StudySettings, folder: Path, workers: Workers, log: RunLog, strict: bool
    ) -> None:
        self.remarks, self.strict = Remarks(strict=strict), strict
        self.inputs, self.settings, self.folder, self.workers, self.log = inputs, settings, folder, workers, log
        self.logo = given_logo(inputs.imprint, log)
        self.files = dict(FILES)
        self.landslides = checked_landslides(inputs.landslides, self.remarks)
        self.negatives = None if inputs.negatives is None else checked_negatives(inputs.negatives, self.remarks)
        self.infos = [describe(source.path) for source in inputs.factors]
        self.reference = describe(inputs.reference) if inputs.reference else self.infos[0]
        self.bands = sum(len(info.bands) for info in self.infos)
        check_crs_of_landslides([*self.infos, self.reference], self.landslides.crs)
        cells = self.reference.grid.cells
        self.stages = stages_of(
            log, seconds_of(cells, self.bands, len(self.landslides), settings, self.landslides.dates is not None)
        )
        skipped = {
            "stack": self._is_stack(),
            "applicability": not settings.applicability,
            "beside": not has_splits_beside(settings),
            "folds": not settings.folds,
        }
        self.skipped = [name for name, is_skipped in skipped.items() if is_skipped]

    def at(self, name: str) -> str:
        """Return the path of an output during the run."""
        return str(self.folder / FILES[name])

    def begin(self, name: str) -> Feedback:
        """Tell the heading of a stage and return its feedback."""
        return begin(self.stages, name, self.skipped)

    def _look_at_room(self) -> None:
        grid, makes_stack = self.reference.grid, not self._is_stack()
        plans = planned_of_study(self.folder, grid, self.bands, self.settings, makes_stack=makes_stack)
        look_at_room(self.remarks, plans, feedback=self.log)

    def _look_at_layers(self) -> None:
        """Tell what looks like a mistake in the inventory and in own non-landslides before the work begins."""
        rasters = [] if self._is_stack() else self.infos  # of a stack's bands `check_bands` tells as soon
        factors = [
            (name, info, number)
            for info, names in zip(rasters, band_names(self.inputs.factors, self.infos))
            for number, name in enumerate(names, start=1)
        ]
        no_share = self.log.part(0, 0)  # of the progress: it is soon done
        check_on_rasters(
            self.landslides, self.reference, factors, self.remarks, workers=self.workers, feedback=no_share
        )
        self.remarks.tell(self.log)

    def _is_stack(self) -> bool:
        """Whether the one raster that is given is a stack already, and is taken as it is."""
        given = self.inputs
        if len(given.factors) > 1 or given.study_area is not None:
            return False
        if given.reference or given.categorical or given.labels or given.nodata or given.resampling:
            return False
        bands = self.infos[0].bands
        return len(bands) > 1 and all("KIND" in band.metadata for band in bands)

    def _stack(self) -> FactorStack:
        given = self.inputs
        if self._is_stack():
            del self.files["stack"]
            stack = open_stack(self.infos[0].path)
            check_stack(stack, self.remarks)
            self.remarks.tell(self.log)
            return stack
        return factor_stack(
            given.factors,
            self.at("stack"),
            categorical=given.categorical,
            reference=given.reference,
            study_area=given.study_area,
            labels=given.labels,
            nodata=given.nodata,
            resampling=given.resampling,
            strict=self.strict,
            workers=self.workers,
            feedback=self.begin("stack"),
        ).stack

    def _screening(self, whole: FactorStack, located: LocatedLandslides) -> tuple[Screening | None, FactorStack]:
        """Return what screening finds at the training landslides, and the stack without what it drops, if asked."""
        stage, settings = self.begin("screening"), self.settings
        cells = np.unique(training_part(located, whole.grid, settings.split))
        if cells.size < FEWEST_LANDSLIDES and not settings.screen:
            del self.files["screening"], self.files["screened"]
            return None, whole
        values = values_at(whole.info, cells, whole.bands, stage.part(0, 0.3), self.workers)[0]
        screening = replace(
            screening_of(whole.factors, values, lowest_weight=settings.lowest_weight),
            split=settings.split,
            is_dropping=settings.screen,
        )
        write_screening_table(screening, self.at("screening"))
        if not settings.screen or not screening.dropped:
            del self.files["screened"]
            return screening, whole
        self.log.info(say("Left out for their low weight: {dropped}.", dropped=commas(screening.dropped)))
        write_subset(whole, screening.kept, self.at("screened"), workers=self.workers, feedback=stage.part(0.3, 1))
        return screening, open_stack(self.at("screened"))
