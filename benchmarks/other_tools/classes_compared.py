"""Natural breaks of the same values, and the class that a value on a limit gets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from outside_tools import Tool, grass, peer, qgis, rscript, saga, table, values_of, written

FEW = np.array([0, 0, 0, 3, 6, 10, 12, 13, 14, 14, 16, 18.0])


def long_tail(count: int) -> np.ndarray:
    """Return values with a long tail and many ties, in quarters, which float32 holds exactly."""
    share = (np.arange(count) + 0.5) / count
    return np.round(4 * (3 * np.sin(40 * share) ** 2 - 12 * np.log(1 - share))) / 4


Breaks = Callable[[np.ndarray, int, Path], np.ndarray]  # from values, a number of classes and a folder


def squares(given: np.ndarray, limits: np.ndarray) -> float:
    """Return the sum of squares about the means of classes whose upper limits are given."""
    classes = np.searchsorted(np.asarray(limits)[:-1], given, side="left")
    return float(sum(((part - part.mean()) ** 2).sum() for part in (given[classes == k] for k in np.unique(classes))))


def our_breaks(given: np.ndarray, classes: int, folder: Path) -> np.ndarray:
    """Return ours."""
    from landslide_susceptibility.analysis.breaks.bins import exact_histogram
    from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks

    return natural_breaks(exact_histogram(given.astype(np.float32)), classes).limits


QGIS_BREAKS = """
import sys, numpy
from qgis.core import QgsApplication, QgsClassificationJenks
application = QgsApplication([], False)
given = [float(value) for value in numpy.load(sys.argv[1])]
numpy.save(sys.argv[2], [one.upperBound() for one in QgsClassificationJenks().classes(given, int(sys.argv[3]))])
"""


def _qgis_breaks(given: np.ndarray, classes: int, folder: Path) -> np.ndarray:
    from outside_tools import AbsentError, done

    if not Path("/usr/bin/qgis_process").exists():
        raise AbsentError("qgis_process is not installed")
    np.save(folder / "given.npy", given)
    (folder / "breaks.py").write_text(QGIS_BREAKS, encoding="utf-8")
    arguments = [str(folder / "given.npy"), str(folder / "limits.npy"), str(classes)]
    done(["env", "QT_QPA_PLATFORM=offscreen", "/usr/bin/python3", str(folder / "breaks.py"), *arguments])
    return np.load(folder / "limits.npy")


def _classint(style: str) -> Breaks:
    def found(given: np.ndarray, classes: int, folder: Path) -> np.ndarray:
        np.savetxt(folder / "given.txt", given)
        text = rscript(
            "library(classInt); set.seed(1); v <- scan('given.txt', quiet = TRUE); "
            f"cat(format(classIntervals(v, {classes}, style = '{style}')$brks[-1], digits = 10))",
            folder,
        )
        return np.array([float(word) for word in text.split()])

    return found


def breaks(work: Path) -> str:
    """Return the table of natural breaks."""

    lists = {"12 values, 3 classes": (FEW, 3), "1000 values, 6 classes": (long_tail(1000), 6)}

    def row(name: str, program: str, found: Breaks) -> Tool:
        def cells(folder: Path) -> list[str]:
            told = []
            for given, classes in lists.values():
                limits = found(given, classes, folder)
                best = squares(given, our_breaks(given, classes, folder))
                told += [", ".join(f"{limit:.4g}" for limit in limits[:-1])]
                told += [f"{squares(given, limits) / best:.4f}"]
            return told

        return name, program, cells

    made: dict[int, np.ndarray] = {}  # both of a package's methods come from one run, most of which is compiling

    def packaged(which: int) -> Breaks:
        def found(given: np.ndarray, classes: int, folder: Path) -> np.ndarray:
            if given.size not in made:
                made[given.size] = peer("mapclassify_breaks", folder, values=given, classes=np.array(classes))
            return made[given.size][which]

        return found

    def xrspatial(given: np.ndarray, classes: int, folder: Path) -> np.ndarray:
        return peer("xrspatial_breaks", folder, values=given, classes=np.array(classes))

    tools = [
        row("this plugin", "", our_breaks),
        row("R `classInt`, `jenks`", "classInt", _classint("jenks")),
        row("R `classInt`, `fisher`", "classInt", _classint("fisher")),
        row("mapclassify `FisherJenks`", "mapclassify", packaged(0)),
        row("mapclassify `NaturalBreaks`", "mapclassify", packaged(1)),
        row("QGIS *Natural Breaks (Jenks)* of a layer's style", "QGIS", _qgis_breaks),
        row("xarray-spatial `natural_breaks`", "xarray-spatial", xrspatial),
    ]
    heads = [cell for name in lists for cell in (f"{name}: inner limits", "squares, times the least")]
    return table(heads, tools, work)


VALUES = np.array([0.0, 1.0, 2.0, 5.0, 7.0, 9.0])
LIMITS = [0.0, 1.0, 5.0, 9.0]  # of three classes


def sides(work: Path) -> str:
    """Return the table of the classes that values on limits get."""
    ranges = list(zip(LIMITS, LIMITS[1:]))

    def row(name: str, program: str, found: Callable[[Path, Path], np.ndarray]) -> Tool:
        def cells(folder: Path) -> list[str]:
            classes = np.asarray(found(written(folder / "in.tif", VALUES[np.newaxis]), folder), float).ravel()
            return ["–" if not 1 <= number <= 3 else f"{number:.0f}" for number in np.nan_to_num(classes)]

        return name, program, cells

    def ours(raster: Path, folder: Path) -> np.ndarray:
        from landslide_susceptibility.analysis.breaks.class_breaks import classify

        return classify(VALUES.astype(np.float32), np.array(LIMITS[1:-1]))

    def by_qgis(boundaries: int) -> Callable[[Path, Path], np.ndarray]:
        rows = ",".join(f"{low:g},{high:g},{number + 1}" for number, (low, high) in enumerate(ranges))

        def found(raster: Path, folder: Path) -> np.ndarray:
            options = {"INPUT_RASTER": raster, "RASTER_BAND": 1, "TABLE": rows, "RANGE_BOUNDARIES": boundaries}
            qgis("native:reclassifybytable", {**options, "NODATA_FOR_MISSING": 1, "OUTPUT": folder / "out.tif"})
            return values_of(folder / "out.tif")

        return found

    def by_saga(operator: int) -> Callable[[Path, Path], np.ndarray]:
        def found(raster: Path, folder: Path) -> np.ndarray:
            rows = [f"{low:g}\t{high:g}\t{number + 1}" for number, (low, high) in enumerate(ranges)]
            (folder / "rows.txt").write_text("\n".join(["low\thigh\tclass", *rows]) + "\n", encoding="utf-8")
            options = {"INPUT": raster, "RESULT": "out", "METHOD": 3, "TOPERATOR": operator, "RETAB_2": "rows.txt"}
            fields = {"F_MIN": 0, "F_MAX": 1, "F_CODE": 2, "OTHEROPT": 1, "OTHERS": -1}
            return saga("grid_tools", 15, {**options, **fields}, "RESULT", folder)

        return found

    def by_grass(raster: Path, folder: Path) -> np.ndarray:
        rules = "".join(f"{low:g}:{high:g}:{number + 1}\\n" for number, (low, high) in enumerate(ranges))
        return grass(raster, [f"printf '{rules}' | r.recode --quiet input=in output=out rules=-"], folder)

    def by_r(expression: str) -> Callable[[Path, Path], np.ndarray]:
        def found(raster: Path, folder: Path) -> np.ndarray:
            numbers = f"v <- c({', '.join(map(str, VALUES))}); b <- c({', '.join(map(str, LIMITS))}); "
            text = rscript(f"{numbers} x <- {expression}; x[is.na(x)] <- 0; cat(as.integer(x))", folder)
            return np.array([int(word) for word in text.split()])

        return found

    matrix = "cbind(b[-4], b[-1], 1:3)"
    terra = "(function(...) {{ library(terra); values(classify(rast(matrix(v, 1)), {}, ...)) }})({})"
    limits = np.array(LIMITS[1:])
    tools = [
        row("this plugin", "", ours),
        row("QGIS `native:reclassifybytable`, `min < value <= max` (default)", "QGIS", by_qgis(0)),
        row("QGIS, the same, `min <= value < max`", "QGIS", by_qgis(1)),
        row("QGIS, the same, `min <= value <= max`", "QGIS", by_qgis(2)),
        row("SAGA *Reclassify Grid Values*, `min <= value < max` (default)", "SAGA", by_saga(0)),
        row("SAGA, the same, `min <= value <= max`", "SAGA", by_saga(1)),
        row("GRASS `r.recode`", "GRASS", by_grass),
        row("R `cut`", "R", by_r("as.integer(cut(v, b))")),
        row("R `cut(include.lowest = TRUE)`", "R", by_r("as.integer(cut(v, b, include.lowest = TRUE))")),
        row("R `findInterval`", "R", by_r("findInterval(v, b)")),
        row("R `terra::classify`", "terra", by_r(terra.format(matrix, ""))),
        row("R `terra::classify(include.lowest = TRUE)`", "terra", by_r(terra.format(matrix, "include.lowest = TRUE"))),
        row("NumPy `digitize`", "", lambda raster, folder: np.digitize(VALUES, LIMITS)),
        row(
            "mapclassify `UserDefined`",
            "mapclassify",
            lambda raster, folder: peer("mapclassify_classes", folder, values=VALUES, limits=limits),
        ),
        row(
            "xarray-spatial `reclassify`",
            "xarray-spatial",
            lambda raster, folder: peer("xrspatial_classes", folder, values=VALUES, limits=limits),
        ),
    ]
    return table([f"{value:g}" for value in VALUES], tools, work)
