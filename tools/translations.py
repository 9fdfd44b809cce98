"""Keep the translations in step with the templates in the source.

``update`` writes every template of the package into resources/i18n/*.ts, keeps the translations that there are and
takes away those of templates that are gone; ``check`` fails if one is missing or does not fit; ``compile`` makes the
.qm files by Qt's lrelease; ``missing LANGUAGE`` prints templates without a translation as JSON; ``fill LANGUAGE FILE``
puts in translations from JSON, template → text (or a list of texts, one for each form of a count).
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
NAME, CONTEXT = "landslide_susceptibility", "LandslideSusceptibility"
FORMS = {"es": 2, "zh_CN": 1}  # how many forms a count has
ROOMS = (
    "algorithms",
    "analysis",
    "dependencies",
    "desktop",
    "files",
    "geodata",
    "models",
    "reports",
    "steps",
    "study",
    "workflows",
)
LRELEASE = ("lrelease", "/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease")


def templates() -> dict[str, str]:
    """Return the templates of the package, each with the one for a single thing where it counts, else ''."""
    found: dict[str, str] = {}
    for path in sorted([*ROOT.glob("*.py"), *(p for room in ROOMS for p in (ROOT / room).rglob("*.py"))]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                if node.func.id == "say" and texts:
                    found.setdefault(texts[0], "")
                elif node.func.id == "say_counted":
                    found[texts[1]] = texts[0]
                elif node.func.id == "_series":
                    found.update(dict.fromkeys(texts, ""))
    # What holds nothing but places and marks of any language needs no translation.
    return {many: one for many, one in found.items() if re.search(r"[^\W\d_]", _bare(many)) or "{before}" in many}


def _bare(template: str) -> str:
    return "".join(text for text, *_ in Formatter().parse(template))


def places(template: str) -> list[str]:
    """Return the places of a template with their formats, sorted."""
    return sorted(f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(template) if name is not None)


def path_of(language: str) -> Path:
    """Return the file of a language's translations."""
    return FOLDER / f"{NAME}_{language}.ts"


def read(language: str) -> dict[str, list[str]]:
    """Return the translations of a language, each a list of its forms."""
    if not path_of(language).exists():
        return {}
    found = {}
    for message in ElementTree.parse(path_of(language)).iter("message"):
        place = message.find("translation")
        forms = [form.text or "" for form in place.findall("numerusform")] or [place.text or ""]
        if all(forms):
            found[message.findtext("source")] = forms
    return found


def write(language: str, translated: dict[str, list[str]]) -> None:
    """Write the translations of a language, in the order of the templates' text, so that changes are small."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for many, one in sorted(templates().items()):
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if one else {})
        ElementTree.SubElement(message, "source").text = many
        forms = translated.get(many, [])
        place = ElementTree.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
        if one:
            for number in range(FORMS[language]):
                ElementTree.SubElement(place, "numerusform").text = forms[number] if forms else ""
        elif forms:
            place.text = forms[0]
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    FOLDER.mkdir(parents=True, exist_ok=True)
    path_of(language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def problems(language: str) -> list[str]:
    """Return what is wrong with the translations of a language."""
    known, translated = templates(), read(language)
    found = [f"{language}: no translation of {t!r}" for t in known if t not in translated]
    found += [f"{language}: no template {t!r} any more" for t in translated if t not in known]
    for template, forms in translated.items():
        if template not in known:
            continue
        if len(forms) != (FORMS[language] if known[template] else 1):
            found.append(f"{language}: {template!r} has {len(forms)} forms")
        for number, form in enumerate(forms):
            # The form for one thing may do without the number.
            allowed = [places(template), *([places(known[template])] if known[template] and number == 0 else [])]
            try:
                fits = places(form) in allowed
            except ValueError:
                fits = False
            if not fits:
                found.append(f"{language}: the places of {form!r} are not those of {template!r}")
    return found


def compiled(language: str, folder: Path = FOLDER) -> Path:
    """Compile the translations of a language into a folder and return the file."""
    program = next((p for p in LRELEASE if shutil.which(p)), None)
    if program is None:
        sys.exit("Qt's lrelease is not installed: on Debian, apt-get install qttools5-dev-tools.")
    target = folder / f"{NAME}_{language}.qm"
    subprocess.run([program, "-silent", str(path_of(language)), "-qm", str(target)], check=True)
    return target


def main(task: str, *rest: str) -> None:
    """Do one task; see the module."""
    if task == "update":
        for language in FORMS:
            write(language, read(language))
    elif task == "check":
        found = [problem for language in FORMS for problem in problems(language)]
        sys.exit("\n".join(found) or 0)
    elif task == "compile":
        for language in FORMS:
            compiled(language)
    elif task == "missing":
        translated = read(rest[0])
        waiting = {many: one for many, one in sorted(templates().items()) if many not in translated}
        print(json.dumps(waiting, ensure_ascii=False, indent=1))
    elif task == "fill":
        given = json.loads(Path(rest[1]).read_text(encoding="utf-8"))
        forms = {many: [text] if isinstance(text, str) else text for many, text in given.items()}
        write(rest[0], {**read(rest[0]), **forms})
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["help"]))
