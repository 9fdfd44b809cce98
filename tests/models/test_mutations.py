"""Changed network files never crash, hang or take the memory, and without a new seal none changes a map."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import network_mutations
import numpy as np
import pytest
from landslide_susceptibility.dependencies import available
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import network_bytes
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.models.training import train
from network_mutations import MEMORY, SECONDS, as_schema_1
from network_samples import as_seen

for package in ("onnx", "onnxruntime", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

PLUGINS = Path(__file__).resolve().parents[2] / ".venv" / "plugins"
# Settings that make a network small: trees of a few leaves, epochs that are soon over.
SMALL = {"epochs": 3, "members": 2, "trees": 12, "iterations": 12, "window": 9}
KINDS = ("unsealed", "sealed")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A file of each network, three continuous factors and one of three categories."""
    folder, rng = tmp_path_factory.mktemp("networks"), np.random.default_rng(0)
    values = np.column_stack([*rng.normal(size=(3, 120)), rng.choice([2, 5, 7], 120)]).astype(np.float32)
    factors = factors_from_samples(["slope", "aspect", "ndvi", "geology"], ["continuous"] * 3 + ["categorical"], values)
    for name, network in NETWORKS.items():
        known = {key: value for key, value in SMALL.items() if key in network.settings_type.described()}
        if not all(map(available, network.packages)):
            continue
        settings = network.settings_type(**known)
        trained = train(name, factors, as_seen(network, settings, values), values[:, 0] > 0, settings)
        (folder / f"{name}.onnx").write_bytes(network_bytes(trained))
    return folder


def outcomes(path: Path, kind: str, count: int, seed: int) -> dict:
    """Try changed files in a process of their own, as it may be brought down; return what came of it how often."""
    program = subprocess.run(
        [sys.executable, network_mutations.__file__, str(path), kind, str(count), str(seed)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(PLUGINS), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        text=True,
        timeout=1800,
        check=False,
    )
    assert program.returncode == 0, (path.stem, kind, seed, program.stderr[-2000:])
    found = json.loads(program.stdout)
    assert found.pop("seconds") < SECONDS and found.pop("bytes") < MEMORY, (path.stem, kind, seed)
    return found


def file_of(files: Path, network: str) -> Path:
    path = files / f"{network}.onnx"
    if not path.exists():
        pytest.skip(f"training '{network}' needs {', '.join(NETWORKS[network].packages)}")
    return path


def check(found: dict, kind: str, count: int) -> None:
    if kind == "unsealed":
        assert set(found) == {"refused"} and found["refused"] > 0.9 * count
    else:
        assert set(found) <= {"refused", "same", "another map"} and sum(found.values()) == count
        assert found["refused"] > 0.1 * count


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("network", NETWORKS)
def test_changed_files(files, network, kind):
    check(outcomes(file_of(files, network), kind, 90, seed=1), kind, 90)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("network", NETWORKS)
def test_many_changed_files(files, network, kind):
    check(outcomes(file_of(files, network), kind, 3000, seed=2), kind, 3000)


def test_the_graph_of_a_file_without_a_seal_counts_too(files, tmp_path):
    old = as_schema_1((files / "attention.onnx").read_bytes())
    (tmp_path / "old.onnx").write_bytes(old)
    found = outcomes(tmp_path / "old.onnx", "graph", 150, seed=3)
    assert set(found) == {"refused"}
