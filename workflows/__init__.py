"""What runs many steps: the whole run, a repeated run, the comparisons, folds."""
