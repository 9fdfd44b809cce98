"""NumPy in, NumPy out: natural breaks, information value, sampling, metrics."""
