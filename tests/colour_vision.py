"""How colours look: their lightness, their differences, and what readers without red or green cones see of them.

CIELAB under D65; CIE76 and CIEDE2000 (Sharma, Wu & Dalal 2005); dichromats by the matrices of Machado, Oliveira &
Fernandes (2009) for severity 1, which are for linear RGB.
"""

from __future__ import annotations

import numpy as np

EYES = {
    "all cones": np.eye(3),
    "no green cones": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "no red cones": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def lab(colours, eyes: str = "all cones") -> np.ndarray:
    """Return L*, a*, b* [n, 3] of sRGB colours [n, 3] of 0 to 255, as somebody sees them."""
    coded = np.asarray(colours, float) / 255
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    xyz = np.clip(linear @ EYES[eyes].T, 0, 1) @ TO_XYZ.T / WHITE
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    x, y, z = f.T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)


def cie76(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the Euclidean distances of Lab colours [n, 3]."""
    return np.linalg.norm(np.asarray(one, float) - np.asarray(other, float), axis=1)


def ciede2000(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the CIEDE2000 differences of Lab colours [n, 3]."""
    (l1, a1, b1), (l2, a2, b2) = np.asarray(one, float).T, np.asarray(other, float).T
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25.0**7)))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    grey = c1 * c2 == 0
    turn = np.where(grey, 0, (h2 - h1 + 180) % 360 - 180)
    turn = np.where(~grey & (h2 - h1 == 180), 180, turn)
    apart, total = np.abs(h1 - h2) > 180, h1 + h2
    hue = np.where(grey, total, np.where(~apart, total / 2, np.where(total < 360, total / 2 + 180, total / 2 - 180)))
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    cosine = [np.cos(np.radians(k * hue + shift)) for k, shift in ((1, -30), (2, 0), (3, 6), (4, -63))]
    t = 1 - 0.17 * cosine[0] + 0.24 * cosine[1] + 0.32 * cosine[2] - 0.20 * cosine[3]
    s_l = 1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    rotation = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    rotation = rotation * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    d_l, d_c = (l2 - l1) / s_l, (c2 - c1) / s_c
    d_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / s_h
    return np.sqrt(d_l**2 + d_c**2 + d_h**2 + rotation * d_c * d_h)
