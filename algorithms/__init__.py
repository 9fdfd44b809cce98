"""One file per toolbox entry: parameters in, one step called, outputs out."""
