"""Cross-validation: everything that sees landslides is fitted anew in every fold."""
