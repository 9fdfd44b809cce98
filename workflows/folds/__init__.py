"""Cross-validation: everything that sees landslides is fitted again in every fold."""
