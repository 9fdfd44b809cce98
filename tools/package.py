"""Make the zip for QGIS's plugin repository, if it passes the checks that the repository makes of an upload.

    tools/package.py [folder]

It holds what is committed, less what `.gitattributes` leaves out, and what `ADDITIONS` make. Nothing is left in the
folder (dist/) where a check fails.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import manual_html
import translations

ROOT = Path(__file__).resolve().parents[1]
NAME = "landslide_susceptibility"


def add_translations(plugin: Path) -> None:
    """Compile the translations into a plugin's folder."""
    for language in translations.FORMS:
        translations.compiled(language, plugin / "resources" / "i18n")


def add_manual(plugin: Path) -> None:
    """Make the manual's pages, which Help and the menu open, of the docs in a plugin's folder."""
    manual_html.make_html(plugin, plugin / "resources" / "manual")


# What is made with the zip and not kept in Git, such as the manual's pages and compiled translations: functions
# that are given the plugin's folder and write into it.
ADDITIONS: tuple[Callable[[Path], None], ...] = (add_translations, add_manual)

LARGEST = 25_000_000  # bytes; the repository's limit is 25 MB
REQUIRED = (
    *("name", "description", "version", "qgisMinimumVersion", "qgisMaximumVersion", "author", "email", "about"),
    *("tracker", "repository", "homepage", "changelog", "tags", "category", "icon", "hasProcessingProvider"),
)
NOT_SHIPPED = {"tests", "benchmarks", "findings", "tools", "dist", "out", "__pycache__", "__MACOSX"}
TEXTS = {
    *("", ".py", ".pyi", ".typed", ".txt", ".md", ".svg", ".qml", ".html", ".css", ".js", ".json", ".csv", ".model3"),
    ".ts",
}
BINARIES = {".png", ".jpg", ".gif", ".ico", ".qm"}  # pictures and compiled translations
NOSEC = re.compile(r"#\s*nosec\b(?P<rest>.*)")
REASONED = re.compile(r"\s+B\d{3}\s+#\s*\S+")


def main(folder: Path) -> int:
    """Make the zip in a folder; return the exit code."""
    target = folder / f"{NAME}.zip"
    target.unlink(missing_ok=True)  # nobody uploads an older one by mistake
    with tempfile.TemporaryDirectory() as scratch:
        plugin = Path(scratch) / NAME
        archive = Path(scratch) / "archive.zip"
        git = ["git", "-C", str(ROOT), "archive", "--format=zip", f"--prefix={NAME}/", "-o", str(archive), "HEAD"]
        subprocess.run(git, check=True)
        with zipfile.ZipFile(archive) as committed:
            committed.extractall(scratch)
        for add in ADDITIONS:
            add(plugin)
        found = list(problems(plugin))
        if not found:
            folder.mkdir(parents=True, exist_ok=True)
            pack(plugin, target)
            found = list(problems_of_zip(target))
    if found:
        target.unlink(missing_ok=True)
        sys.stderr.write("".join(f"package: {problem}\n" for problem in found))
        sys.stderr.write(f"package: no zip was made, for {len(found)} reason(s) above.\n")
        return 1
    sys.stdout.write(f"Made {target}, {target.stat().st_size / 1e6:.1f} MB\n")
    return 0


def pack(plugin: Path, target: Path) -> None:
    """Write a plugin's folder as a zip, the same bytes for the same files."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(plugin.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(plugin.parent).as_posix())  # dated 1980, whenever it is made
                entry.external_attr = 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                made.writestr(entry, path.read_bytes())


def problems(plugin: Path) -> Iterator[str]:
    """Yield what the repository would refuse in a plugin's folder."""
    yield from problems_of_metadata(plugin)
    yield from problems_of_files(plugin)
    yield from problems_of_code(plugin)


def problems_of_metadata(plugin: Path) -> Iterator[str]:
    """Yield what is wrong in metadata.txt."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # names keep their upper case
    parser.read(plugin / "metadata.txt", encoding="utf-8")
    general = dict(parser["general"]) if parser.has_section("general") else {}
    for name in REQUIRED:
        if not general.get(name, "").strip():
            yield f"metadata.txt has no {name}"
    version = general.get("version", "")
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        yield f"metadata.txt: the version '{version}' is not three numbers"
    if version not in general.get("changelog", ""):
        yield f"metadata.txt: the changelog does not name version {version}"
    for name in ("homepage", "tracker", "repository"):
        if not re.fullmatch(r"https://\S+", general.get(name, "")):
            yield f"metadata.txt: {name} is no address"
    if not re.fullmatch(r"\S+@\S+\.\S+", general.get("email", "")):
        yield "metadata.txt: email is no address"
    for name in ("description", "about", "changelog"):
        if re.search(r"<[a-z/]", general.get(name, "")):
            yield f"metadata.txt: {name} holds HTML"
    if "\n" in general.get("description", "") or len(general.get("description", "")) > 500:
        yield "metadata.txt: the description is not one line of at most 500 characters"
    if not (plugin / general.get("icon", "?")).is_file():
        yield "metadata.txt: the icon is not there"


def problems_of_files(plugin: Path) -> Iterator[str]:
    """Yield files that must not be there, and those that must but are not."""
    for name in ("__init__.py", "metadata.txt", "LICENSE"):
        if not (plugin / name).is_file():
            yield f"{name} is not there"
    for path in sorted(plugin.rglob("*")):
        inside = path.relative_to(plugin)
        if NOT_SHIPPED & {part.lower() for part in inside.parts} or path.name.startswith("."):
            yield f"{inside} is not for users"
        elif path.is_symlink():
            yield f"{inside} is a link"
        elif path.is_file() and not _is_expected(path):
            yield f"{inside} is a binary, or of a kind that is not expected"


def _is_expected(path: Path) -> bool:
    kind = path.suffix.lower()
    return kind in BINARIES or (kind in TEXTS and b"\0" not in path.read_bytes())


def problems_of_code(plugin: Path) -> Iterator[str]:
    """Yield what bandit flags, and exceptions made for it that name no code or give no reason."""
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--format", "json", str(plugin)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        told = json.loads(done.stdout)
    except ValueError:
        yield f"bandit did not run: {done.stderr.strip()[-500:]}"
        return
    for hit in told["results"]:
        place = f"{Path(hit['filename']).relative_to(plugin)}:{hit['line_number']}"
        yield f"{place}: bandit {hit['test_id']}: {hit['issue_text']}"
    for error in told["errors"]:
        yield f"{error['filename']}: bandit cannot read it: {error['reason']}"
    for path in sorted(plugin.rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            mark = NOSEC.search(line)
            if mark and not REASONED.match(mark["rest"]):
                yield f"{path.relative_to(plugin)}:{number}: '# nosec' without a code and '# its reason'"


def problems_of_zip(path: Path) -> Iterator[str]:
    """Yield what is wrong with the zip itself."""
    if path.stat().st_size >= LARGEST:
        yield f"the zip has {path.stat().st_size / 1e6:.1f} MB: {LARGEST / 1e6:.0f} MB are too many"
    with zipfile.ZipFile(path) as made:
        folders = {name.split("/")[0] for name in made.namelist()}
    if folders != {NAME}:
        yield f"the zip holds {sorted(folders)}: it must hold the folder {NAME} alone"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"))
