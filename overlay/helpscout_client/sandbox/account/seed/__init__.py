"""The example data that a seed makes."""
