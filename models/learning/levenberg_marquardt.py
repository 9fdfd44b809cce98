"""Levenberg and Marquardt's method for least squares of up to some thousand weights, in NumPy."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import numpy as np

from ...feedback import Feedback

if TYPE_CHECKING:
    from ...analysis.arrays import Floats

# Damping never falls further: once rounded to zero, no factor could raise it again.
LOWEST = 1e-20


class HasError(Protocol):
    """What a problem makes of weights."""

    @property
    def error(self) -> float:
        """The sum of squares there."""


E = TypeVar("E", bound=HasError)


class Damping(Protocol):
    """Settings of the damping μ, as `bp.BpSettings` has them."""

    @property
    def mu(self) -> float:
        """At first."""

    @property
    def mu_decrease(self) -> float:
        """What μ is multiplied by after a step that lowers the error."""

    @property
    def mu_increase(self) -> float:
        """What μ is multiplied by after a step that does not."""

    @property
    def mu_max(self) -> float:
        """Where training ends."""


class Problem(ABC, Generic[E]):
    """A sum of squared residuals r, each times what it counts, as a function of the weights.

    E is what an evaluation gives: the sum, and what `normal_equations` needs.
    """

    @abstractmethod
    def evaluate(self, weights: Floats) -> E:
        """Return the evaluation at `weights`, float64 [p]."""

    @abstractmethod
    def normal_equations(self, weights: Floats, evaluation: E, feedback: Feedback) -> tuple[Floats, Floats]:
        """Return JᵀJ, float64 [p, p], and Jᵀr, float64 [p], of the Jacobian J of r, with what each residual counts."""


class LevenbergMarquardt(Generic[E]):
    """A descent of one problem, step by step.

    A step δ solves (JᵀJ + μ I) δ = −Jᵀr (Marquardt 1963; for networks Hagan & Menhaj 1994). Where it lowers the error
    it is taken, and the damping μ is multiplied by `mu_decrease`; where not, μ is multiplied by `mu_increase` and the
    step solved again, which needs no new Jacobian.

    Parameters
    ----------
    problem : Problem
    weights : float64 array [p]
        Where to start.
    settings : Damping
        Of which the damping counts here.

    Attributes
    ----------
    weights : float64 array [p]
        Where the descent is.
    evaluation : E
        Of the problem there.
    mu : float
        Damping of the next step.
    """

    def __init__(self, problem: Problem[E], weights: Floats, settings: Damping) -> None:
        self._problem, self._settings = problem, settings
        self.weights, self.evaluation, self.mu = weights, problem.evaluate(weights), settings.mu

    def step(self, feedback: Feedback) -> bool:
        """Take one step that lowers the error, and return whether there was one with damping up to `mu_max`.

        Raises
        ------
        Cancelled
            If the user cancelled; looked at before every solution, and by the problem where its sums take long.
        """
        matrix, gradient = self._problem.normal_equations(self.weights, self.evaluation, feedback)
        diagonal = np.einsum("ii->i", matrix)  # a view that can be written to
        undamped = diagonal.copy()
        while self.mu <= self._settings.mu_max:
            feedback.check()
            diagonal[:] = undamped + self.mu
            if self._lowers_error(matrix, gradient):
                self.mu = max(self.mu * self._settings.mu_decrease, LOWEST)
                return True
            self.mu *= self._settings.mu_increase
        return False

    def _lowers_error(self, matrix: np.ndarray, gradient: np.ndarray) -> bool:
        """Take the step if it lowers the error; one that has no solution or overflows does not."""
        with np.errstate(over="ignore", invalid="ignore"):
            try:
                weights = self.weights - np.linalg.solve(matrix, gradient)
            except np.linalg.LinAlgError:
                return False
            evaluation = self._problem.evaluate(weights)
        if not evaluation.error < self.evaluation.error:
            return False
        self.weights, self.evaluation = weights, evaluation
        return True
