"""Author, organisation and logo from the call to report, map and manifest, and into a run made again."""

from __future__ import annotations

import base64
import json
from html import unescape

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.comparison import ComparisonSettings
from landslide_susceptibility.study.imprint import Imprint
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.workflows.compare_networks import compare_networks
from landslide_susceptibility.workflows.repeat_run import repeat_run
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import make_raster, points, utm_grid

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

pytestmark = pytest.mark.usefixtures("fine_figures")

GRID = utm_grid(60, 50)
RED = (0.8, 0.1, 0.1)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2" fill="red"/></svg>'


class Told(Feedback):
    def __init__(self):
        self.infos, self.warnings = [], []

    def info(self, text):
        self.infos.append(str(text))

    def warning(self, text):
        self.warnings.append(str(text))


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    from matplotlib.image import imsave

    folder = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    values = {"slope": slope, "rain": rng.normal(size=(50, 60))}
    factors = [make_raster(folder / f"{name}.tif", array.astype(np.float32), GRID) for name, array in values.items()]
    cells = rng.choice(np.flatnonzero(slope.ravel() > 20), 80, replace=False)
    imsave(folder / "logo.png", np.full((20, 40, 3), RED))
    (folder / "logo.svg").write_bytes(SVG)
    return folder, factors, points(*GRID.centres(cells))


@pytest.fixture(scope="module")
def signed(area, tmp_path_factory):
    """A run of A. Rivera's with a logo."""
    folder, factors, landslides = area
    imprint = Imprint("A. Rivera <geologist>", "Survey & Sons", str(folder / "logo.png"))
    out = tmp_path_factory.mktemp("signed") / "run"
    return susceptibility(factors, landslides, str(out), StudySettings("logistic"), imprint=imprint)


def reported(result) -> str:
    return (result.folder / "report.html").read_text(encoding="utf-8")


def heading(html: str) -> str:
    return html.partition("<header>")[2].partition("</header>")[0]


def red_share(path) -> float:
    """How much of the lower right corner of a picture is of the logo's red."""
    from matplotlib.image import imread

    picture = imread(path)[..., :3]
    corner = picture[-110:, -320:]
    return float((np.abs(corner - RED).max(axis=2) < 0.02).mean())


def test_report_and_map_bear_them(area, signed):
    text = heading(reported(signed))
    assert "A. Rivera &lt;geologist&gt;" in text and "Survey &amp; Sons" in text
    logo = base64.b64encode((area[0] / "logo.png").read_bytes()).decode()
    assert f'<img class="logo" src="data:image/png;base64,{logo}"' in text
    assert red_share(signed.path("map")) > 0.3


def test_without_them_nothing_is_there(area, tmp_path):
    _, factors, landslides = area
    result = susceptibility(factors, landslides, str(tmp_path / "run"), StudySettings("logistic"))
    assert "logo" not in heading(reported(result)) and 'class="by"' not in heading(reported(result))
    assert red_share(result.path("map")) == 0
    told = json.loads((result.folder / "manifest.json").read_text(encoding="utf-8"))
    assert told["imprint"] == {"author": "", "organisation": "", "logo": None}


def test_a_run_made_again_bears_them_and_what_is_given_instead(area, signed, tmp_path):
    again = repeat_run(
        signed.path("manifest"), str(tmp_path / "again"), landslides=area[2], imprint=Imprint(author="B. Okoye")
    )
    text = unescape(heading(reported(again)))
    assert "B. Okoye" in text and "Survey & Sons" in text and "A. Rivera" not in text and "data:image/png" in text
    told = json.loads((again.folder / "manifest.json").read_text(encoding="utf-8"))["imprint"]
    assert told["author"] == "B. Okoye" and told["logo"]["path"] == str(area[0] / "logo.png")
    assert told["logo"]["digest"].startswith("sha256:")


def test_a_logo_that_is_gone_is_left_out_and_told(area, signed, tmp_path):
    content = json.loads((signed.folder / "manifest.json").read_text(encoding="utf-8"))
    content["imprint"]["logo"]["path"] = str(tmp_path / "gone.png")
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps(content), encoding="utf-8")
    told = Told()
    again = repeat_run(str(manifest), str(tmp_path / "again"), landslides=area[2], feedback=told)
    assert any("gone.png', which the manifest names, is not there" in text for text in told.warnings)
    assert "logo" not in heading(reported(again)) and "A. Rivera" in reported(again)


def test_an_svg_is_on_the_report_and_not_on_the_map(area, tmp_path):
    folder, factors, landslides = area
    told = Told()
    imprint = Imprint(logo=str(folder / "logo.svg"))
    result = susceptibility(
        factors, landslides, str(tmp_path / "run"), StudySettings("logistic"), imprint=imprint, feedback=told
    )
    assert f"data:image/svg+xml;base64,{base64.b64encode(SVG).decode()}" in heading(reported(result))
    assert red_share(result.path("map")) == 0 and any("is an SVG" in text for text in told.infos)


def test_a_logo_that_is_none_stops_a_run_before_it_begins(area, tmp_path):
    _, factors, landslides = area
    told = Told()
    with pytest.raises(InputError, match="is neither a PNG nor a JPEG"):
        susceptibility(
            factors,
            landslides,
            str(tmp_path / "run"),
            StudySettings("logistic"),
            imprint=Imprint(logo=factors[0]),
            feedback=told,
        )
    assert told.infos == [] and not (tmp_path / "run").exists()


def test_no_output_takes_the_place_of_the_logo(area, tmp_path):
    _, factors, landslides = area
    (tmp_path / "run").mkdir()
    logo = tmp_path / "run" / "map.png"
    logo.write_bytes((area[0] / "logo.png").read_bytes())
    with pytest.raises(InputError, match="is also an input"):
        susceptibility(
            factors, landslides, str(tmp_path / "run"), StudySettings("logistic"), imprint=Imprint(logo=str(logo))
        )


def test_a_comparison_bears_them(area, tmp_path):
    folder, factors, landslides = area
    from landslide_susceptibility.steps.factor_stack import factor_stack

    factor_stack(factors, str(tmp_path / "stack.tif"))
    compared = compare_networks(
        str(tmp_path / "stack.tif"),
        landslides,
        str(tmp_path / "compared"),
        [Candidate("logistic")],
        ComparisonSettings(folds=0),
        imprint=Imprint("A. Rivera", logo=str(folder / "logo.png")),
    )
    text = heading(reported(compared))
    assert "A. Rivera" in text and "data:image/png" in text
