"""Make the manual's pictures, docs/images/*.png, from the real QGIS desktop on a screen that nobody sees (Xvfb).

The demo basin is made, mapped from the main dialog and looked at; `screenshots_desktop.py` does so inside QGIS. The
picture of the report needs a browser, `chromium` on the PATH; without one the picture that there is stays.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
WORK = ROOT / "out" / "screenshots"
PLUGIN = "landslide_susceptibility"
LARGEST = 200_000  # bytes: the zip holds all of them
SETTINGS = f"""[PythonPlugins]
{PLUGIN}=true
processing=true

[locale]
overrideFlag=true
userLocale=en_US

[qgis]
firstRun=false
checkVersion=false
"""
SECONDS = 1500
PAGE = (1000, 1100)  # the report's window


def main() -> int:
    """Make all pictures; return the exit code."""
    shutil.rmtree(WORK, ignore_errors=True)
    raw = WORK / "raw"
    raw.mkdir(parents=True)
    basin = ["landslide:demobasin", "--", f"OUTPUT={WORK / 'basin'}"]
    subprocess.run([str(ROOT / "tools" / "qgis_process"), "run", *basin], check=True, stdout=subprocess.DEVNULL)
    told = in_desktop(raw)
    if told["error"]:
        sys.stderr.write(told["error"])
        return 1
    shutil.copy(WORK / "result" / "map.png", raw / "map.png")
    picture_of_page(WORK / "result" / "report.html", raw / "report.png")
    for path in sorted(raw.glob("*.png")):
        small = smaller(path)
        (IMAGES / path.name).write_bytes(small)
        sys.stdout.write(f"docs/images/{path.name}: {len(small) / 1000:.0f} kB\n")
    return 0


def in_desktop(raw: Path) -> dict:
    """Start QGIS, have it make pictures, and return what it says."""
    plugins, profile = WORK / "plugins", WORK / "profiles"
    plugins.mkdir()
    (plugins / PLUGIN).symlink_to(ROOT)
    settings = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS)
    order = {"folder": str(raw), "answer": str(WORK / "answer.json"), "basin": str(WORK / "basin")}
    order["result"] = str(WORK / "result")
    (WORK / "order.json").write_text(json.dumps(order))
    (WORK / "tmp").mkdir()
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QGIS_PLUGINPATH": str(plugins),
        "LANDSLIDE_ORDER": str(WORK / "order.json"),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path[1:] if path),  # the environment's packages
    }
    # QGIS marks the layers of a checkout in /tmp as temporary otherwise; xvfb-run fails where TMPDIR has a space in it.
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "env", f"TMPDIR={WORK / 'tmp'}", "qgis", "--nologo"]
    command += [
        "--noversioncheck",
        "--profiles-path",
        str(profile),
        "--code",
        str(ROOT / "tools" / "screenshots_desktop.py"),
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False)
    if not (WORK / "answer.json").exists():
        return {"error": f"The desktop did not answer: {done.stderr[-2000:]}\n"}
    return json.loads((WORK / "answer.json").read_text(encoding="utf-8"))


def picture_of_page(page: Path, picture: Path) -> None:
    """Take a picture of the top of an HTML page as a browser shows it."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.stderr.write(f"There is no chromium, so {picture.name} stays as it is.\n")
        return
    options = [
        "--headless",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-sandbox",
        f"--user-data-dir={WORK / 'chromium'}",
    ]
    options += [f"--window-size={PAGE[0]},{PAGE[1]}", f"--screenshot={picture}", page.as_uri()]
    subprocess.run([browser, *options], check=True, capture_output=True, timeout=120)


def smaller(path: Path) -> bytes:
    """Return a picture as a PNG below `LARGEST`: with fewer colours, and with fewer pixels where that does not do."""
    picture = Image.open(path).convert("RGB")
    while True:
        for colours in (256, 64):
            stream = io.BytesIO()
            picture.quantize(colours, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
            if stream.tell() < LARGEST:
                return stream.getvalue()
        picture = picture.resize((picture.width * 9 // 10, picture.height * 9 // 10), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    sys.exit(main())
