"""Tables and figures as one HTML page."""
