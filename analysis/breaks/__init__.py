"""Natural breaks and what they are made from: bins, histograms, limits of classes."""
