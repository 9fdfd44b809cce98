"""The networks there are: a new one is a file of its own and a line here."""

from __future__ import annotations

from ..errors import ParameterError
from ..sentences import commas, say
from .network import Network
from .networks.attention import AttentionCnn
from .networks.boosting import Boosting
from .networks.bp import Bp
from .networks.cnn import Cnn
from .networks.forest import Forest
from .networks.logistic import Logistic
from .networks.lstm import Lstm
from .networks.mlp import Mlp
from .networks.svm import Svm

# What ranked held-out landslides of the demo basin and two real areas best (docs/networks.md).
DEFAULT_NETWORK = "attention"
NETWORKS: dict[str, Network] = {
    network.name: network
    for network in (Logistic(), Cnn(), Bp(), Lstm(), Mlp(), Forest(), Boosting(), Svm(), AttentionCnn())
}


def find_network(name: str) -> Network:
    """Return the network called `name`.

    Raises
    ------
    ParameterError
        If there is none of that name.
    """
    if name not in NETWORKS:
        raise ParameterError(
            say("There is no network called '{name}': choose one of {known}.", name=name, known=commas(NETWORKS))
        )
    return NETWORKS[name]
