"""The models themselves, a file each: how one is fitted and how it is written as a graph."""
