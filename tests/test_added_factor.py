"""A new terrain factor is one file and one entry in the registry: everything else reads what it says of itself."""

from __future__ import annotations

import json

import numpy as np
import pytest
from changed_plugin import output_of, with_a_class
from qgis_support import core  # noqa: F401 - skips where QGIS is not installed
from terrain_files import bands, hills, holes, write_dem

SURFACE = '''
"""The sum of the squared second derivatives."""

from __future__ import annotations

import numpy as np

from ....sentences import say
from ..surface import Surface
from .description import SurfaceFactor


class Bend(SurfaceFactor):
    """How far the surface is from a plane."""

    name = "bend"
    title = say("Bend of the surface")
    words = say("the surface's bend")
    unit = "1/m"
    help = say("the size of the second derivatives")

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        return np.hypot(surface.second_derivatives.xx, surface.second_derivatives.yy)
'''
WINDOW = '''
"""The place of a cell between the lowest and the highest of its window."""

from __future__ import annotations

import numpy as np

from ....sentences import say
from ..focal import FocalStatistics
from .description import WindowFactor


class Height(WindowFactor):
    """0 at the foot, 1 on the top."""

    name = "height"
    title = say("Relative height")
    words = say("relative height")
    unit = "1"
    help = say("(elevation - min) / (max - min) of the elevations in the window")
    statistics = frozenset({"minimum", "maximum"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        return (elevation - window.minimum) / (window.maximum - window.minimum)
'''
FLOW = '''
"""The catchment area alone."""

from __future__ import annotations

import numpy as np

from ....sentences import say
from .description import FlowFactor


class Area(FlowFactor):
    """ln a."""

    name = "area"
    title = say("Catchment area (logarithm)")
    words = say("catchment area")
    unit = "ln(m)"
    help = say("ln a")

    @staticmethod
    def of_flow(tangent: np.ndarray, area: np.ndarray) -> np.ndarray:
        return np.log(area)
'''
RUN = """
import json

import numpy as np
definition = algorithm("terrainfactors").parameterDefinition("FACTORS")
result = run("terrainfactors", INPUT={dem!r}, FACTORS=[13, 12, 6], CATCHMENT_AREA={area!r}, OUTPUT={output!r})
print(json.dumps(dict(
    titles=definition.options(),
    defaults=definition.defaultValue(),
    help=algorithm("terrainfactors").shortHelpString(),
    window=algorithm("terrainfactors").parameterDefinition("WINDOW").help(),
    catchment=algorithm("terrainfactors").parameterDefinition("CATCHMENT_AREA").help(),
    factors=result["FACTORS"],
    described=described(result["OUTPUT"]),
)))
"""


@pytest.mark.parametrize(
    "text, name, words, unit",
    [(SURFACE, "Bend", "", "1/m"), (WINDOW, "Height", "window", "1"), (FLOW, "Area", "catchment", "ln(m)")],
)
def test_one_file_and_one_entry_make_a_factor(tmp_path, text, name, words, unit):
    z = hills(40, 50)
    dem, area = write_dem(tmp_path / "dem.tif", z, holes(z.shape)), write_dem(tmp_path / "area.tif", z)
    copy = with_a_class(tmp_path, f"analysis/terrain/factors/{name.lower()}.py", text, name)
    output = str(tmp_path / "terrain.tif")
    found = json.loads(output_of(copy, RUN.format(dem=dem, area=area, output=output)).splitlines()[-1])
    assert len(found["titles"]) == 14 and (13 in found["defaults"]) == (words != "catchment")
    assert f"{found['titles'][-1]}: " in found["help"]
    for key in ("window", "catchment"):
        assert (found["titles"][-1].split(" (")[0].lower() in found[key]) == (words == key)
    assert found["factors"] == f"relief,spi,{name.lower()}"
    band, items = found["described"][-1]
    assert band == name.lower() and items["UNIT"] == unit and ("WINDOW_METRES" in items) == (words == "window")
    made = bands(output)
    values = made[name.lower()]
    assert np.isfinite(values[holes(z.shape)]).all() and np.ptp(values[np.isfinite(values)]) > 0.001
    if name == "Height":
        assert np.nanmin(values) == 0 and np.nanmax(values) == 1
    if name == "Area":
        np.testing.assert_allclose(values, np.log(np.where(holes(z.shape), z, np.nan) / 30), rtol=1e-5)
