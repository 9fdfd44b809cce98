"""Curvatures by Zevenbergen and Thorne's (1987) quadratic, in radians per metre, convex positive."""

from __future__ import annotations

import numpy as np

from ....sentences import say
from ..surface import Surface
from .description import SurfaceFactor

TANGENT_FLOOR = 1e-4  # of the gradient that plan curvature is divided by
# A contour cannot be seen to bend within less than half a cell; on nearly flat cells the quotient knows no bounds, and
# a single one of minus thirty would part the classes and the scaling of all others.
SHARPEST_BEND = 2.0  # radians per cell


class PlanCurvature(SurfaceFactor):
    """The bend of the contour; 0 where it is flat.

    The tangent of the slope is at least 1e-4, and the bend at most 2 radians per cell either way: within half a cell.
    """

    name = "plan_curvature"
    title = say("Plan curvature")
    words = say("plan curvature")
    unit = "1/m"
    help = say("the bend of the contour by Zevenbergen and Thorne's quadratic, radians per metre, convex positive")

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        second = surface.second_derivatives
        below = np.maximum(second.gradient, np.float32(TANGENT_FLOOR**2))
        below *= np.sqrt(below)
        plan = _quotient(second.xy - second.xx * second.qq - second.yy * second.pp, below, second.flat)
        bound = np.float32(SHARPEST_BEND) / np.minimum(surface.cell_x, surface.cell_y)
        return np.clip(plan, -bound, bound, out=plan)


class ProfileCurvature(SurfaceFactor):
    """The bend along the line of fall; 0 where it is flat."""

    name = "profile_curvature"
    title = say("Profile curvature")
    words = say("profile curvature")
    unit = "1/m"
    help = say("the bend along the line of fall, by the same quadratic")

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        second = surface.second_derivatives
        steepened = second.gradient + np.float32(1)
        below = second.gradient * steepened
        below *= np.sqrt(steepened)
        return _quotient(-(second.xx * second.pp + second.yy * second.qq + second.xy), below, second.flat)


def _quotient(above: np.ndarray, below: np.ndarray, flat: np.ndarray | None) -> np.ndarray:
    if flat is None:
        above /= below
        return above
    return np.divide(above, below, out=np.zeros_like(above), where=~flat)
