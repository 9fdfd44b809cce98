"""What runs many steps: the whole run, a run again, the comparisons, folds."""
