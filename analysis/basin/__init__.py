"""The demo basin: terrain, streams, roads and faults made by rule, and the truth that landslides are drawn from."""
