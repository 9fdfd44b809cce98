"""What is looked at here is drawn as users get it."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module", autouse=True)
def _figures_as_users_get_them(fine_figures):
    """Let figures have their own resolution."""
