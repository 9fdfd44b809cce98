"""The root of the checkout is the plugin package; the checkout's folder may have any name."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# A deadline on each example says how busy the machine is, not how good the code.
# Where a run decides whether a change lands, the same examples are tried every time; elsewhere new ones look for more.
settings.register_profile("unhurried", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("unhurried")
ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "landslide_susceptibility"


def _register_package() -> None:
    spec = importlib.util.spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


if PACKAGE not in sys.modules:
    _register_package()


@pytest.fixture(scope="session", autouse=True)
def runs_folder(tmp_path_factory):
    """Where runs go that are given no folder: nothing is written among the documents of whoever tests."""
    folder = tmp_path_factory.mktemp("runs")
    os.environ["LANDSLIDE_RUNS"] = str(folder)
    return folder


@contextlib.contextmanager
def _figures_of(resolution: int):
    """Have figures drawn with so many points per inch."""
    from landslide_susceptibility.reports.figures import cartography, style

    usual = style.DPI
    style.DPI = cartography.DPI = resolution
    yield usual
    style.DPI = cartography.DPI = usual


@pytest.fixture(scope="session", autouse=True)
def coarse_figures():
    """Draw figures at a quarter of their resolution: on a small area they are most of a run's time."""
    with _figures_of(50) as usual:
        yield usual


@pytest.fixture(scope="module")
def fine_figures(coarse_figures):
    """Draw figures as users get them, for those who look at them."""
    with _figures_of(coarse_figures):
        yield


@pytest.fixture(scope="session")
def toolbox(tmp_path_factory):
    """QGIS with the Processing framework and the plugin's provider, on a profile of its own."""
    from qgis_support import core

    profile = tmp_path_factory.mktemp("profile")
    application = core.QgsApplication([], False, str(profile))
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from landslide_susceptibility.provider import LandslideProvider

    provider = LandslideProvider()
    core.QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    core.QgsProject.instance().clear()
    core.QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="session")
def study(toolbox, tmp_path_factory):
    """A small demo basin and what each step makes of it, made when first asked for."""
    from qgis_study import Study

    return Study(tmp_path_factory.mktemp("study"))
