"""What a look at the input found: remarks, each with what would mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...errors import InputError
from ...feedback import Feedback
from ...sentences import Sentence, paragraph, say, say_counted


@dataclass(frozen=True)
class Remark:
    """Something about the input that is possible, but is most often a mistake.

    Attributes
    ----------
    kind : str
        What it is, for those who look for one kind of remark: lower case, no blanks.
    about : Sentence
        What looks like a mistake, and where.
    remedy : Sentence
        What would mend it, and what to do if it is meant.
    """

    kind: str
    about: Sentence
    remedy: Sentence

    @property
    def sentence(self) -> Sentence:
        """The remark as the log and the report say it."""
        return paragraph(self.about, self.remedy)


class Remarks:
    """The remarks on the input of one run, each once, in the order in which they were found.

    Parameters
    ----------
    strict : bool
        Whether a remark is an error.
    """

    def __init__(self, strict: bool = False) -> None:
        self._strict, self._found, self._told = strict, dict[Remark, None](), 0

    def add(self, kind: str, about: Sentence, remedy: Sentence) -> None:
        """Note a remark; see `Remark`."""
        self._found[Remark(kind, about, remedy)] = None

    def tell(self, feedback: Feedback) -> None:
        """Say what has been found since the last time, before the work begins.

        Raises
        ------
        InputError
            If there is a remark and the run is strict.
        """
        new = list(self._found)[self._told :]
        self._told += len(new)
        for remark in new:
            feedback.warning(remark.sentence)
        if new and self._strict:
            more = None
            if len(new) > 1:
                more = say_counted(
                    "{count} more remark is in the log.", "{count} more remarks are in the log.", count=len(new) - 1
                )
            raise InputError(paragraph(new[0].sentence, more, say("Remarks are errors here, because STRICT is set.")))

    def kinds(self) -> list[str]:
        """Return the kind of each remark."""
        return [remark.kind for remark in self._found]

    def __iter__(self) -> Iterator[Remark]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
