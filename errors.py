"""The errors that any room may raise.

Every message is one sentence for the user: what is wrong, where, and what would mend it.
``algorithms/base.py`` turns each of them into ``QgsProcessingException`` in one place.
"""

from __future__ import annotations

from .sentences import Sentence


class LandslideError(Exception):
    """Base of every error raised on purpose by this package; `str` of it is English."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)  # as the only argument: an error crosses from worker to caller by its arguments

    @property
    def sentence(self) -> Sentence:
        """What is wrong, not yet put into words."""
        return self.args[0]


class InputError(LandslideError):
    """The data given cannot be used: a layer, a raster, a file or what is inside it."""


class StrategyError(InputError):
    """A strategy of choosing non-landslides that this area does not allow, with the count that says so."""


class ParameterError(LandslideError):
    """A setting is outside its range, or two settings exclude each other."""


class DependencyError(LandslideError):
    """A package that this step needs is not installed."""


class ClusterError(LandslideError):
    """A cluster that does the work cannot be reached, has other packages, or was lost."""


class VerificationError(LandslideError):
    """A result that is checked every time failed its check."""


class Cancelled(LandslideError):  # noqa: N818 - it is no error
    """The user cancelled the run."""
