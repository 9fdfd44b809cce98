"""The page of a report: HTML from a template, with numbers as a reader wants them."""
