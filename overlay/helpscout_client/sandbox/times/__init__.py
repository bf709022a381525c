"""The sandbox's clock, and how the API writes times."""
