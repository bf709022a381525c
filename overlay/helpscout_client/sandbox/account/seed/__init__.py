"""The example data, which a seed determines."""
