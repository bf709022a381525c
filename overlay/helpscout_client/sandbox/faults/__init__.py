"""Errors on demand, to test how a client handles them."""
