"""What networks are called in a report."""

from __future__ import annotations

NETWORK_TITLES = {
    "logistic": "Logistic regression",
    "cnn": "CNN",
    "bp": "BP",
    "lstm": "LSTM",
    "attention": "CNN with attention",
    "mlp": "MLP",
    "forest": "Random forest",
    "boosting": "Gradient boosting",
    "svm": "Support vector machine",
}


def network_title(name: str) -> str:
    """Return what a network is called in a report."""
    return NETWORK_TITLES.get(name, name)
