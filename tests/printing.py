"""What tests of reports in a browser look at: the printed pages, how far each is filled, and tables on the screen."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
TOP, BOTTOM = 15, 17  # margins of a page, mm
DOTS = 36  # an inch
WINDOW = 1280  # pixels of the width of a screen
# How far each table is wider than its place on the page; the page itself forbids scripts.
MEASURE = """<script>
const tables = [...document.querySelectorAll(".scroll")];
document.title = "beyond " + tables.map(one => one.scrollWidth - one.clientWidth).join(" ");
</script></body>"""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
LINES = re.compile(r"\.notes \{ display: flex;")


def needs_browser():
    """Return a mark for tests that print."""
    driver = gdal.GetDriverByName("PDF")
    reads = driver is not None and driver.GetMetadataItem("HAVE_POPPLER") == "YES"
    return pytest.mark.skipif(BROWSER is None or not reads, reason="there is no chromium, or GDAL reads no PDF")


def blank_shares(html: str, folder: Path, paper: str = "A4", lines: bool = True) -> list[float]:
    """Return of each page the share of its height below the last ink; `lines` are those to write on."""
    if not lines:
        html, count = LINES.subn(".notes { display: none;", html)
        assert count == 1
    assert "size: A4;" in html
    page, pdf = folder / "page.html", folder / "page.pdf"
    page.write_text(html.replace("size: A4;", f"size: {paper};"), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'chromium'}"]
    options += ["--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()]
    subprocess.run([BROWSER, *options], check=True, capture_output=True, timeout=120)
    count = max(len(gdal.Open(str(pdf)).GetMetadata("SUBDATASETS")) // 2, 1)
    found = []
    for number in range(1, count + 1):
        page = gdal.OpenEx(f"PDF:{number}:{pdf}", open_options=[f"DPI={DOTS}"])
        found.append(_blank(page.ReadAsArray()[:3]))
    return found


def beyond_the_page(html: str, folder: Path) -> list[int]:
    """Return by how many pixels each table of a page, on a screen, is wider than the page."""
    page = folder / "page.html"
    html, count = POLICY.subn("", html)
    assert count == 1
    page.write_text(html.replace("</body>", MEASURE), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'chromium'}"]
    options += [f"--window-size={WINDOW},1000", "--dump-dom", page.as_uri()]
    done = subprocess.run([BROWSER, *options], check=True, capture_output=True, timeout=120)
    found = re.search(r"<title>beyond ([\d ]*)</title>", done.stdout.decode())
    return [int(pixels) for pixels in found[1].split()]


def _blank(colours: np.ndarray) -> float:
    dark = colours.min(axis=0) < 250
    top, bottom = round(TOP / 25.4 * DOTS), dark.shape[0] - round(BOTTOM / 25.4 * DOTS)
    inked = np.flatnonzero(dark[top:bottom].any(axis=1))
    return 1 - (inked.max() + 1 if inked.size else 0) / (bottom - top)
