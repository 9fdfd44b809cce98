"""Screening of factors: correlation, principal components and their weights, KMO, Bartlett's test, VIF.

The weights follow Wang & Tang (2024), who used SPSS: components of the standardised factors with an eigenvalue λ > 1
are kept, factor i's coefficient on component j is |loading_ij| / √λ_j, and its weight is the mean of its coefficients
weighted by the variance that each component explains, normalised to sum 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..dependencies import require
from ..errors import InputError
from ..sentences import say

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

# An eigenvalue of exactly 1 is no more than one factor's own variance; rounding must not lift it above.
ROUNDING = 1e-9
# A factor of which the others leave a smaller share unexplained is their linear combination: what is left of it is
# the rounding of float32, in which an elevation of 5000 m has steps of half a millimetre.
COLLINEAR = 1e-6
SINGULAR = 1e-12  # eigenvalue below which nothing is to be had of an inverse


@dataclass(frozen=True)
class PrincipalComponents:
    """Principal components of F standardised factors.

    Attributes
    ----------
    eigenvalues : float64 array [F]
        Of the correlation matrix, descending; their sum is F.
    loadings : float64 array [F, K]
        Correlation of each factor with each kept component: eigenvector × √eigenvalue; the largest of each component
        is positive.
    """

    eigenvalues: np.ndarray
    loadings: np.ndarray

    @property
    def count(self) -> int:
        """Number of kept components, K."""
        return self.loadings.shape[1]

    @property
    def explained(self) -> np.ndarray:
        """Share of the variance that each of the F components explains, float64 [F]."""
        return self.eigenvalues / max(1, self.eigenvalues.size)


@dataclass(frozen=True)
class Sphericity:
    """Bartlett's test of sphericity: chi² with `df` degrees of freedom; `p` if the factors were uncorrelated."""

    chi2: float
    df: int
    p: float


def standardised(values: ArrayLike) -> np.ndarray:
    """Return each column of `values` (float [n, F]) with mean 0 and variance 1 (divided by n), float64 [n, F].

    Raises
    ------
    InputError
        If a column holds a single value or one that is not finite.
    """
    values = np.asarray(values, np.float64)
    bad = ~np.isfinite(values).all(axis=0) | (values.min(axis=0) == values.max(axis=0))
    if bad.any():
        raise InputError(
            say("Column {column} has no variance to standardise by: leave it out.", column=int(np.argmax(bad)) + 1)
        )
    # Divided by its largest first, so that squares neither overflow nor vanish.
    away = values - values.mean(axis=0)
    away /= np.abs(away).max(axis=0)
    away -= away.mean(axis=0)
    return away / np.sqrt((away**2).mean(axis=0))


def correlation_matrix(values: ArrayLike) -> np.ndarray:
    """Return Pearson's correlations between the columns of `values` (float [n, F]), float64 [F, F]."""
    scaled = standardised(values)
    matrix = np.clip(scaled.T @ scaled / len(scaled), -1.0, 1.0)
    np.fill_diagonal(matrix, 1.0)
    return (matrix + matrix.T) / 2


def principal_components(correlation: np.ndarray) -> PrincipalComponents:
    """Return the components of a correlation matrix [F, F]; kept are those with λ > 1, the first if there is none."""
    eigenvalues, vectors = np.linalg.eigh(np.asarray(correlation, np.float64))
    eigenvalues, vectors = np.maximum(eigenvalues[::-1], 0.0), vectors[:, ::-1]
    if not eigenvalues.size:
        return PrincipalComponents(eigenvalues, vectors)
    count = max(int((eigenvalues > 1 + ROUNDING).sum()), 1)
    vectors = vectors[:, :count]
    largest = np.take_along_axis(vectors, np.abs(vectors).argmax(axis=0)[None], axis=0)
    return PrincipalComponents(eigenvalues, vectors * np.where(largest < 0, -1.0, 1.0) * np.sqrt(eigenvalues[:count]))


def pca_weights(components: PrincipalComponents) -> np.ndarray:
    """Return the weight of each factor, float64 [F], sum 1 (Wang & Tang 2024)."""
    kept = components.eigenvalues[: components.count]
    weights = np.abs(components.loadings) / np.sqrt(kept) @ kept
    return weights / weights.sum()


def variance_inflation(values: ArrayLike) -> np.ndarray:
    """Return the variance inflation factor of each column of `values` (float [n, F]), float64 [F].

    By its definition, 1 / (1 − R²) with R² of the regression of a factor on all others; infinite where they explain
    it wholly.
    """
    scaled = standardised(values)
    # Each column of the triangle has the same lengths and angles as the column of data it stands for.
    triangle = np.asarray(np.linalg.qr(scaled, mode="r"))  # an array already, but NumPy's types say a tuple
    factors = np.arange(triangle.shape[1])
    inflation = np.ones(factors.size)
    for i in factors if factors.size > 1 else ():
        others = triangle[:, factors != i]
        left = triangle[:, i] - others @ np.linalg.lstsq(others, triangle[:, i], rcond=None)[0]
        unexplained = float(left @ left) / len(scaled)
        inflation[i] = max(1.0, 1.0 / unexplained) if unexplained > COLLINEAR else math.inf
    return inflation


def sampling_adequacy(correlation: np.ndarray) -> float | None:
    """Return the Kaiser–Meyer–Olkin measure, 0 to 1 (Kaiser 1970; Kaiser & Rice 1974).

    Σ r² / (Σ r² + Σ q²) over all pairs, with r their correlation and q their partial correlation given all other
    factors. None where it has no value: fewer than two factors, none of them correlated, or collinear ones.
    """
    inverse = _inverse(correlation)
    if inverse is None or len(inverse) < 2:
        return None
    scale = np.sqrt(np.diag(inverse))
    pairs = ~np.eye(len(inverse), dtype=bool)
    simple = float((np.asarray(correlation)[pairs] ** 2).sum())
    partial = float(((inverse / np.outer(scale, scale))[pairs] ** 2).sum())
    return simple / (simple + partial) if simple > 0 else None


def bartlett_sphericity(correlation: np.ndarray, count: int) -> Sphericity | None:
    """Return Bartlett's test (1951) that factors are uncorrelated, from their correlation at `count` points.

    chi² = −(n − 1 − (2F + 5) / 6) · ln |R| with F (F − 1) / 2 degrees of freedom. None where it has no value: fewer
    than two factors, too few points, or collinear factors.
    """
    correlation = np.asarray(correlation, np.float64)
    size = len(correlation)
    scale = count - 1 - (2 * size + 5) / 6
    if size < 2 or scale <= 0 or _inverse(correlation) is None:
        return None
    chi2 = max(0.0, -scale * float(np.linalg.slogdet(correlation)[1]))
    df = size * (size - 1) // 2
    return Sphericity(chi2, df, float(require("scipy.special").chdtrc(df, chi2)))


def _inverse(correlation: np.ndarray) -> np.ndarray | None:
    """Return the inverse of a correlation matrix, whose diagonal are the VIF; None if factors are collinear."""
    correlation = np.asarray(correlation, np.float64)
    if not correlation.size or np.linalg.eigvalsh(correlation)[0] < SINGULAR:
        return None
    inverse = np.linalg.inv(correlation)
    return inverse if np.diag(inverse).max() * COLLINEAR < 1 else None
