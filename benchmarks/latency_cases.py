"""What `latency.py` runs in the QGIS desktop, and the data it is run on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / ".venv" / "plugins"))

OUT = ROOT / "out" / "latency"
ACROSS, DOWN = 5, 4  # how often the basin is repeated


def made() -> dict[str, str]:
    """Return the paths of the data, made where they are missing."""
    from landslide_susceptibility.models.registry import find_network
    from landslide_susceptibility.steps.demo_basin import demo_basin
    from landslide_susceptibility.steps.train import train
    from landslide_susceptibility.workflows.susceptibility import susceptibility

    OUT.mkdir(parents=True, exist_ok=True)
    basin, study = OUT / "basin", OUT / "study"
    if not (basin / "truth.tif").exists():
        demo_basin(basin)
    factors = sorted(str(path) for path in (basin / "factors").glob("*.tif"))
    landslides = str(basin / "landslides.gpkg")
    if not (study / "stack.tif").exists():
        susceptibility(factors, landslides, str(study))
    for name in ("bp", "cnn"):
        if not (OUT / f"{name}.onnx").exists():
            settings = find_network(name).settings_type
            chosen = settings(epochs=20) if name == "bp" else settings.ensemble(epochs=3)
            train(str(study / "samples.gpkg"), str(OUT / f"{name}.onnx"), network=name, settings=chosen)
    large, plain = OUT / "large.vrt", OUT / "elevation.tif"
    large.write_text(repeated(study / "stack.tif"), encoding="utf-8")
    if not plain.exists():  # QGIS's own dialogs write statistics into a virtual raster, and were seen to crash over it
        subprocess.run(["gdal_translate", "-q", "-b", "1", "-co", "TILED=YES", large, plain], check=True)
    return {
        "factors": factors,
        "landslides": landslides,
        "large": str(large),
        "plain": str(plain),
        "classes": str(OUT / "classes.tif"),
        "bp": str(OUT / "bp.onnx"),
        "cnn": str(OUT / "cnn.onnx"),
    }


def repeated(stack: Path) -> str:
    """Return a virtual raster of the stack set side by side `ACROSS` times and one below the other `DOWN` times."""
    from landslide_susceptibility.geodata.raster import describe

    info = describe(stack)
    width, height = info.grid.width, info.grid.height
    lines = [
        f'<VRTDataset rasterXSize="{ACROSS * width}" rasterYSize="{DOWN * height}"><SRS>EPSG:32648</SRS>',
        f"<GeoTransform>{','.join(map(repr, info.grid.transform))}</GeoTransform>",
    ]
    for number, band in enumerate(info.bands, start=1):
        lines += [
            f'<VRTRasterBand dataType="{band.dtype}" band="{number}"><Description>{band.name}</Description>',
            f'<Metadata><MDI key="KIND">{band.metadata["KIND"]}</MDI></Metadata>',
            f"<NoDataValue>{band.nodata!r}</NoDataValue>",
        ]
        for column in range(ACROSS):
            for row in range(DOWN):
                place = f'xOff="{column * width}" yOff="{row * height}" xSize="{width}" ySize="{height}"'
                lines.append(
                    f'<SimpleSource><SourceFilename relativeToVRT="1">{stack.relative_to(OUT)}</SourceFilename>'
                    f"<SourceBand>{number}</SourceBand>"
                    f'<SrcRect xOff="0" yOff="0" xSize="{width}" ySize="{height}"/><DstRect {place}/></SimpleSource>'
                )
        lines.append("</VRTRasterBand>")
    return "\n".join([*lines, "</VRTDataset>"])


def cases_of(data: dict) -> dict[str, tuple[str, dict]]:
    """Return algorithm and parameters of each case by name, in order."""
    large, at = data["large"], lambda name: str(OUT / "results" / name)

    def predict(network: str, **more) -> tuple[str, dict]:
        return "landslide:predict", {"INPUT": large, "NETWORK": data[network], "OUTPUT": at(f"{network}.tif"), **more}

    table = ["0", "500", "1", "500", "1000", "2", "1000", "9999", "3"]
    whole = {"INPUT": data["factors"], "LANDSLIDES": data["landslides"]}
    return {
        "native reclassify": (
            "native:reclassifybytable",
            {"INPUT_RASTER": data["plain"], "RASTER_BAND": 1, "TABLE": table, "OUTPUT": at("native.tif")},
        ),
        "predict BP": predict("bp"),
        "predict BP, 1 thread": predict("bp", THREADS=1),
        "predict CNN x 10": predict("cnn"),
        "reclassify": ("landslide:reclassify", {"INPUT": large, "OUTPUT": data["classes"]}),
        "information value": (
            "landslide:informationvalue",
            {"INPUT": data["classes"], "LANDSLIDES": data["landslides"], "OUTPUT": at("iv.tif"), "TABLE": at("iv.csv")},
        ),
        "all steps, logistic": ("landslide:susceptibility", {**whole, "NETWORK": 0, "OUTPUT": at("logistic")}),
        "all steps, CNN x 10": (
            "landslide:susceptibility",
            {**whole, "NETWORK": 1, "ENSEMBLE": True, "OUTPUT": at("cnn")},
        ),
        "all steps, default": ("landslide:susceptibility", {**whole, "OUTPUT": at("default")}),
    }
