"""Names and folders of outputs that the toolbox refuses before the work begins."""

from __future__ import annotations

import ntpath
import os
from types import SimpleNamespace

import pytest
from qgis_support import is_one_sentence


def test_an_output_on_a_drive_that_is_not_there_is_refused(monkeypatch):
    from landslide_susceptibility.algorithms import base
    from landslide_susceptibility.errors import InputError

    asked = []

    def dirname(path):
        asked.append(path)
        if len(asked) > 100:
            pytest.fail("the search for an existing folder does not end")
        return ntpath.dirname(path)

    windows = SimpleNamespace(abspath=ntpath.abspath, exists=os.path.exists, isdir=os.path.isdir, dirname=dirname)
    monkeypatch.setattr(base, "os", SimpleNamespace(path=windows, access=os.access, W_OK=os.W_OK))
    for path in ("Z:\\maps\\zones.tif", "Z:\\zones.tif", "\\\\server\\share\\maps\\zones.tif"):
        with pytest.raises(InputError, match="cannot be written") as caught:
            base.writable(path, (".tif",))
        assert is_one_sentence(str(caught.value))
