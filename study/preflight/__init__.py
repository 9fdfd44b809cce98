"""Input that looks like a mistake is said to be one before the work begins: one file a kind of input."""
