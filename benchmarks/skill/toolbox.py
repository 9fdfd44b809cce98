"""Running the plugin's algorithms through the real qgis_process, for the scripts of this folder."""

from __future__ import annotations

import json
import subprocess

from checkout import ROOT


def run(algorithm: str, **parameters) -> dict:
    """Run an algorithm by `tools/qgis_process --json` and return its results; lists give a parameter several values.

    Raises
    ------
    SystemExit
        If it fails, with what it wrote.
    """
    command = [str(ROOT / "tools" / "qgis_process"), "--json", "run", algorithm, "--"]
    for name, value in parameters.items():
        command += [f"{name}={item}" for item in (value if isinstance(value, (list, tuple)) else [value])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{algorithm} failed:\n{done.stderr.strip()}")
    return json.loads(done.stdout)["results"]
