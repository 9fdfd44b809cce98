"""Factors of the water that a cell gathers: the catchment area and the slope."""

from __future__ import annotations

import numpy as np

from ....sentences import say
from .description import FlowFactor

FLOW_FLOOR = 1e-4  # of tan β and of a · tan β: the smallest SPI printed by Wang & Tang (2024), -9.21, is ln 1e-4


class TopographicWetness(FlowFactor):
    """ln(a / tan β), tan β at least 1e-4."""

    name = "twi"
    title = say("Topographic wetness index (TWI)")
    words = say("TWI")
    unit = "ln(m)"
    help = say("ln(a / tan slope), where a is the catchment area per metre of cell width")

    @staticmethod
    def of_flow(tangent: np.ndarray, area: np.ndarray) -> np.ndarray:
        return np.log(area / np.maximum(tangent, np.float32(FLOW_FLOOR)))


class StreamPower(FlowFactor):
    """ln(a · tan β), a · tan β at least 1e-4."""

    name = "spi"
    title = say("Stream power index (SPI)")
    words = say("SPI")
    unit = "ln(m)"
    help = say("ln(a · tan slope)")

    @staticmethod
    def of_flow(tangent: np.ndarray, area: np.ndarray) -> np.ndarray:
        return np.log(np.maximum(area * tangent, np.float32(FLOW_FLOOR)))
