"""The networks there are: a new one is a file of its own and a line here."""

from __future__ import annotations

from ..errors import ParameterError
from ..registration import registered
from ..sentences import commas, say
from .network import Kind, Model
from .settings import Settings

# A module of `networks` and its class, a line each. The order is permanent: a network's place is its number in the
# toolbox, which scripts give (NETWORK=3), so a new one comes last.
ENTRIES = (
    "logistic.Logistic",
    "cnn.Cnn",
    "bp.Bp",
    "lstm.Lstm",
    "attention.AttentionCnn",
    "mlp.Mlp",
    "forest.Forest",
    "boosting.Boosting",
    "svm.Svm",
    "patch.PatchCnn",
    "patch_attention.PatchAttention",
)
# What ranked held-out landslides of the demo basin and two real areas best (docs/networks.md).
DEFAULT_NETWORK = "attention"

# Each takes settings of its own class only, which `training.train` checks.
NETWORKS: dict[str, Model[Settings]] = {
    network.name: network() for network in registered(ENTRIES, f"{__package__}.networks")
}

# What a file may hold beside these: a model that nobody chooses, because others make it.
KINDS: dict[str, Kind[Settings]] = {
    **NETWORKS,
    **{kind.name: kind() for kind in registered(("imitation.Imitation",), f"{__package__}.networks")},
}

# What writes and checks the file of any network.
FOR_FILES = ("onnx", "onnxruntime")


def packages_of(*names: str) -> tuple[str, ...]:
    """Return the packages (import names) that training networks and writing their files needs."""
    own = (package for name in names for package in find_network(name).packages)
    return tuple(dict.fromkeys((*own, *FOR_FILES)))


def find_network(name: str) -> Model[Settings]:
    """Return the network called `name`.

    Raises
    ------
    ParameterError
        If there is none of that name.
    """
    if name not in NETWORKS:
        raise ParameterError(
            say("There is no model called '{name}': choose one of {known}.", name=name, known=commas(NETWORKS))
        )
    return NETWORKS[name]


def find_kind(name: str) -> Kind[Settings]:
    """Return the kind of model called `name`, one that is chosen or one that others make.

    Raises
    ------
    ParameterError
        If there is none of that name.
    """
    return KINDS[name] if name in KINDS else find_network(name)
