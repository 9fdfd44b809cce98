"""What a category may be, wherever its number is kept as a float32: in a stack's band, in a network's input."""

from __future__ import annotations

LARGEST_CATEGORY = 2**24  # float32 tells whole numbers apart up to here
