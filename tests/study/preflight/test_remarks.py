"""Remarks: each told once, with its remedy; errors where the run is strict."""

from __future__ import annotations

import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.sentences import say
from landslide_susceptibility.study.preflight.remarks import Remarks
from raster_files import Listener


def noted(remarks: Remarks, *names: str) -> Remarks:
    for name in names:
        remarks.add("odd", say("'{name}' is odd.", name=name), say("Mend '{name}'.", name=name))
    return remarks


def test_each_remark_is_told_once_with_its_remedy():
    listener, remarks = Listener(), noted(Remarks(), "a", "b", "a")
    remarks.tell(listener)
    remarks.tell(listener)
    noted(remarks, "c").tell(listener)
    assert [str(text) for text in listener.warnings] == [f"'{name}' is odd. Mend '{name}'." for name in "abc"]
    assert remarks.kinds() == ["odd"] * 3 and len(remarks) == 3


def test_remarks_are_errors_where_the_run_is_strict():
    listener = Listener()
    with pytest.raises(InputError, match=r"'a' is odd. Mend 'a'. 1 more remark is in the log. .* STRICT is set"):
        noted(Remarks(strict=True), "a", "b").tell(listener)
    assert len(listener.warnings) == 2
    Remarks(strict=True).tell(listener)
